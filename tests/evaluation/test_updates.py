"""What is called new when articles are added, held against the judged stories: figures that may not fall."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from briefing import editions, pipeline
from briefing.config import load
from briefing.model import Analysis, Past
from briefing.notices import Notices
from briefing.writers import analysis as analysis_json
from briefing.writers import json as brief_json
from briefing.writers import records
from tests.conftest import CHECKOUT

OWN = CHECKOUT / "tests" / "evaluation" / "stories"
FLOORS = {
    "A": (0.9, 0.9),
    "D": (0.9, 0.8),
    "election": (0.9, 0.8),
    "orbiter": (0.9, 0.9),
    "quake": (0.9, 0.5),
    "reactor": (0.6, 0.7),
}
"""Least shares of the new claims, and of the changed ones, that are found: what was measured, less a little."""


def analysed(project: Path, past: Past | None) -> tuple[Analysis, bytes]:
    """A project's analysis, and a brief.json of it that shows nothing."""
    made = pipeline.analyse(
        load(project),
        ranker="default",
        background=pipeline.Background(past),
        notices=Notices(),
        progress=lambda stage: None,
    )
    brief = pipeline.compose(made)[0].brief(())
    assert brief.evidence is not None
    return brief.evidence.analysis, records.encode(brief_json.to_json(brief))


def lay_out(story: Path, project: Path, gold: dict[str, Any]) -> None:
    """The story as a user's project."""
    shutil.copytree(story / "articles", project / "articles")
    topics = json.loads((story / "topics.json").read_bytes())
    lines = [f"title = {json.dumps(gold['title'])}"]
    for topic in topics:
        lines += ["[[topics]]", *(f"{key} = {json.dumps(topic[key])}" for key in ("id", "title", "keywords"))]
        lines += [f"stance = {json.dumps(topic['stance'])}"] if topic.get("stance") else []
    (project / "brief.toml").write_text("\n".join(lines), encoding="utf-8")


def found(analysis: Analysis, file: str, text: str) -> tuple[str, set[str]]:
    """The id of a gold sentence, and of the claims that it states; none where it is no sentence of ours."""
    path = {source.id: source.path for source in analysis.sources}
    wanted = " ".join(text.split())
    here = [each for each in analysis.sentences if path[each.sentence.source].endswith(file)]
    held = [each for each in here if wanted in each.sentence.plain or each.sentence.plain in wanted]
    best = max(held, key=lambda each: min(len(each.sentence.plain), len(wanted)), default=None)
    return (best.sentence.id, set(best.claims)) if best else ("", set())


@pytest.mark.parametrize("name", FLOORS)
def test_news_is_found(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """New and changed claims, no old one called new, and the article that adds nothing named, and no other."""
    story = OWN / name if (OWN / name).is_dir() else request.getfixturevalue("judge") / "stories" / name
    gold = json.loads((story / "gold.json").read_bytes())
    lay_out(story, tmp_path, gold)
    first, page = analysed(tmp_path, None)
    assert first.changes is None
    past = editions.past(editions.Record(1, page, records.encode(analysis_json.to_json(first))))
    for file in sorted((story / "later").iterdir()):
        shutil.copy(file, tmp_path / "articles" / file.name)
    second, _ = analysed(tmp_path, past)
    changes = second.changes
    assert changes is not None
    now = {sentence for each in changes.updated for sentence in each.now.sentences}

    def told(item: dict[str, str], *kinds: str) -> bool:
        sentence, claims = found(second, item["file"], item["text"])
        return any(changes.claims.get(claim) in kinds for claim in claims) or ("updated" in kinds and sentence in now)

    new, changed = gold["update"]["new_claims"], gold["update"]["changed"]
    assert sum(told(each, "new") for each in new) / len(new) >= FLOORS[name][0]
    assert sum(told(each, "updated", "contradicted") for each in changed) / len(changed) >= FLOORS[name][1]
    old = [found(second, each["file"], each["text"])[1] for claim in gold["claims"] for each in claim["members"]]
    assert not any(changes.claims.get(claim) == "new" for claims in old for claim in claims)
    path = {source.id: source.path.rpartition("/")[2] for source in second.sources}
    assert sorted(path[number] for number in changes.nothing_new) == sorted(gold["update"]["nothing_new"])
