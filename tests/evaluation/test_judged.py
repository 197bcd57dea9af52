"""Quality, pinned: judged stories, each with a careful reader's gold, and figures that may not fall.

A floor is raised when the code has become better, and is lowered only with a word on why. The stories are pinned by their
digests, so that no floor is met by a change of what is measured.
"""

from __future__ import annotations

import hashlib
import importlib.util
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

import pypdfium2
import pytest

import briefing
from tests.conftest import CHECKOUT

OWN = CHECKOUT / "tests" / "evaluation" / "stories"
"""The judged stories of the checkout; S, A and D lie where the fixture ``judge`` says."""

NEVER = ("noise_shown", "not_verbatim", "uncited")
"""Figures that are 0 in every story: furniture shown, words that are not the source's, claims without a source."""

ALWAYS = {
    "noise_recall": 0.94,
    "derivation.p": 0.9,
    "meta_outlet": 0.4,
}
"""Least figures of every story."""

FLOORS: dict[str, dict[str, float]] = {
    "S": {
        "same_claim.f1": 0.66,
        "same_claim.p": 0.71,
        "topic_accuracy": 0.82,
        "must_have_recall": 0.56,
        "derivation.f1": 0.95,
        "independence_exact": 0.62,
        "conflicts.f1": 0.67,
        "conflicts.p": 0.85,
        "alias_recall": 0.75,
        "meta_author": 0.95,
        "meta_date": 0.95,
        "meta_title": 0.95,
    },
    "A": {
        "same_claim.f1": 0.6,
        "same_claim.p": 0.76,
        "topic_accuracy": 0.81,
        "must_have_recall": 0.62,
        "derivation.f1": 0.95,
        "independence_exact": 0.41,
        "conflicts.f1": 0.76,
        "conflicts.p": 0.73,
        "alias_recall": 0.81,
        "meta_outlet": 0.95,
        "meta_author": 0.95,
        "meta_date": 0.95,
        "meta_title": 0.95,
    },
    "D": {
        "same_claim.f1": 0.67,
        "same_claim.p": 0.69,
        "topic_accuracy": 0.84,
        "must_have_recall": 0.68,
        "derivation.f1": 0.95,
        "independence_exact": 0.44,
        "conflicts.f1": 0.83,
        "conflicts.p": 0.85,
        "alias_recall": 0.94,
        "meta_outlet": 0.95,
        "meta_author": 0.95,
        "meta_date": 0.95,
        "meta_title": 0.95,
    },
    "quake": {
        "same_claim.f1": 0.5,
        "same_claim.p": 0.82,
        "topic_accuracy": 0.83,
        "must_have_recall": 0.64,
        "derivation.f1": 0.95,
        "independence_exact": 0.6,
        "conflicts.f1": 0.79,
        "conflicts.p": 0.72,
        "alias_recall": 0.94,
        "meta_outlet": 0.95,
        "meta_author": 0.95,
        "meta_date": 0.95,
        "meta_title": 0.95,
    },
    "verdict": {
        "same_claim.f1": 0.54,
        "same_claim.p": 0.56,
        "topic_accuracy": 0.83,
        "must_have_recall": 0.93,
        "derivation.f1": 0.95,
        "independence_exact": 0.19,
        "conflicts.f1": 0.72,
        "conflicts.p": 0.85,
        "alias_recall": 0.94,
        "meta_outlet": 0.95,
        "meta_author": 0.95,
        "meta_date": 0.95,
        "meta_title": 0.95,
    },
    "trial": {
        "same_claim.f1": 0.62,
        "same_claim.p": 0.71,
        "topic_accuracy": 0.83,
        "must_have_recall": 0.82,
        "derivation.f1": 0.75,
        "independence_exact": 0.48,
        "conflicts.f1": 0.67,
        "conflicts.p": 0.65,
        "alias_recall": 0.94,
        "meta_outlet": 0.95,
        "meta_author": 0.95,
        "meta_date": 0.95,
        "meta_title": 0.95,
    },
    "stadium": {
        "same_claim.f1": 0.41,
        "same_claim.p": 0.7,
        "topic_accuracy": 0.77,
        "must_have_recall": 0.78,
        "derivation.f1": 0.95,
        "independence_exact": 0.46,
        "conflicts.f1": 0.79,
        "conflicts.p": 0.85,
        "alias_recall": 0.82,
        "meta_outlet": 0.95,
        "meta_author": 0.95,
        "meta_date": 0.86,
        "meta_title": 0.95,
    },
    "election": {
        "same_claim.f1": 0.43,
        "same_claim.p": 0.73,
        "topic_accuracy": 0.76,
        "must_have_recall": 0.56,
        "derivation.f1": 0.95,
        "independence_exact": 0.38,
        "conflicts.f1": 0.72,
        "conflicts.p": 0.85,
        "alias_recall": 0.89,
        "meta_outlet": 0.95,
        "meta_author": 0.95,
        "meta_date": 0.95,
        "meta_title": 0.95,
    },
    "reactor": {
        "same_claim.f1": 0.43,
        "same_claim.p": 0.61,
        "topic_accuracy": 0.79,
        "must_have_recall": 0.62,  # 0.81 before wordings were chosen anew: up on nine of ten, down here
        "derivation.f1": 0.95,
        "independence_exact": 0.31,
        "conflicts.f1": 0.39,
        "conflicts.p": 0.65,
        "alias_recall": 0.94,
        "meta_outlet": 0.86,
        "meta_author": 0.95,
        "meta_date": 0.95,
        "meta_title": 0.86,
    },
    "orbiter": {
        "same_claim.f1": 0.4,
        "same_claim.p": 0.61,
        "topic_accuracy": 0.76,
        "must_have_recall": 0.6,
        "derivation.f1": 0.95,
        "independence_exact": 0.41,
        "conflicts.f1": 0.46,
        "conflicts.p": 0.65,
        "alias_recall": 0.65,
        "meta_outlet": 0.86,
        "meta_author": 0.83,
        "meta_date": 0.95,
        "meta_title": 0.86,
    },
    "theft": {
        "same_claim.f1": 0.4,
        "same_claim.p": 0.66,
        "topic_accuracy": 0.62,
        "must_have_recall": 0.74,
        "derivation.f1": 0.6,
        "independence_exact": 0.24,
        "conflicts.f1": 0.42,
        "conflicts.p": 0.65,
        "alias_recall": 0.84,
        "meta_outlet": 0.59,
        "meta_author": 0.71,
        "meta_date": 0.86,
        "meta_title": 0.95,
    },
}
"""Least figures of each story: what was measured, less a little, so that a change of one sentence does not fail.

The precision of S and A, what must be had of A, and the independence of `verdict` were let down once: when the weights were
fitted to ten stories instead of three, which found more paraphrases in all of them.
"""

AT_MOST: dict[str, dict[str, float]] = {
    "S": {
        "said_twice": 0,
        "dangling_shown_bare": 0,
        "claim_sentences_lost": 0.01,
    },
    "A": {
        "said_twice": 2,
        "dangling_shown_bare": 0,
        "claim_sentences_lost": 0.01,
    },
    "D": {
        "said_twice": 1,
        "dangling_shown_bare": 0,
        "claim_sentences_lost": 0.01,
    },
    "quake": {
        "said_twice": 1,
        "dangling_shown_bare": 0,
        "claim_sentences_lost": 0.01,
    },
    "verdict": {
        "said_twice": 3,
        "dangling_shown_bare": 0,
        "claim_sentences_lost": 0.01,
    },
    "trial": {
        "said_twice": 1,
        "dangling_shown_bare": 1,
        "claim_sentences_lost": 0.01,
    },
    "stadium": {
        "said_twice": 3,
        "dangling_shown_bare": 0,
        "claim_sentences_lost": 0.01,
    },
    "election": {
        "said_twice": 2,
        "dangling_shown_bare": 0,
        "claim_sentences_lost": 0.01,
    },
    "reactor": {
        "said_twice": 2,
        "dangling_shown_bare": 1,
        "claim_sentences_lost": 0.01,
    },
    "orbiter": {
        "said_twice": 3,
        "dangling_shown_bare": 0,
        "claim_sentences_lost": 0.02,
    },
    "theft": {
        "said_twice": 3,
        "dangling_shown_bare": 1,
        "claim_sentences_lost": 0.01,
    },
}
"""Greatest figures of each story: claims that repeat another, sentences shown that lean on what is not shown, gold sentences lost."""

DIGESTS = {
    "S": "e64e5a18e65398229ee3b1d4d58380575a1ac06b0f68a6c8cf449d9c61be1c8f",
    "A": "9d228b8034703335be47f18218b8cede4e9e473248ab6380383409b872e90402",
    "D": "f899c3fa3fc3eef130de7b534818fc17dab4f2ef623ac57b56627f0af02158cf",
    "election": "3963263c9c257276f33500e22deed33b7de92fd6bfeae9457dc2f95d36b3b245",
    "orbiter": "11fea63f2fb8b079bec4d2e1288b9ed9a0c77209decd01b2538623d2b99087e5",
    "quake": "04cd6072c6367fd17970447ebfadd82102f4dacac96d98a2bb1aecb839854d24",
    "reactor": "239e53cc82024ff597bc8db9d4ac0d3a606d5f98f730beb42d96ed3bbe9ca626",
    "stadium": "fe662920a9db8a2df82c0b0dec9740cfacd90378b775e2370f3375952abe013a",
    "theft": "e43e327b2a876f5a353a9decf10d315ec8b04183f053b5c88377d3d38e7e60f7",
    "trial": "c0ea26e11817f5690f3935f8598e5843edcf3ab900d122dcd20ab3311a03a548",
    "verdict": "94932f249d66413f30088fc9d5eef9a8f99593e1a4f81d55fbdf53a64350debd",
}
"""What ``digest`` says of each story that the floors were measured on."""

STORIES = ["S", "A", "D", *sorted(path.parent.name for path in OWN.glob("*/gold.json"))]


def digest(story: Path) -> str:
    """SHA-256 over names and bytes of a story's files."""
    found = hashlib.sha256()
    for path in sorted(path for path in story.rglob("*") if path.is_file()):
        data = path.read_bytes()
        found.update(f"{path.relative_to(story).as_posix()}\0{len(data)}\0".encode() + data)
    return found.hexdigest()


def place(name: str, judge: Path) -> Path:
    """The folder of a story."""
    return OWN / name if (OWN / name).is_dir() else judge / "stories" / name


@pytest.fixture(scope="module")
def scorer(judge: Path) -> ModuleType:
    """The judge's scorer, without ROUGE, which nothing here asks for."""
    spec = importlib.util.spec_from_file_location("score_stories", judge / "score_stories.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measured(name: str, judge: Path, scorer: ModuleType, work: Path) -> dict[str, float]:
    """Build a story's brief and score it; a figure of several parts is named ``whole.part``."""
    story = place(name, judge)
    project, out = work / "project", work / "out"
    project.mkdir()
    scorer.lay_out(story, project, json.loads((story / "gold.json").read_text(encoding="utf-8")))
    briefing.write(briefing.build(project), out, formats=["json", "analysis", "pdf"])
    found = flat(scorer.score(story, out))
    document = pypdfium2.PdfDocument(str(out / "brief.pdf"))
    try:
        return found | {"pages": len(document)}
    finally:
        document.close()


def flat(result: Mapping[str, Any]) -> dict[str, float]:
    """Every number of the scorer's result under one name."""
    found: dict[str, float] = {}
    for key, value in result.items():
        if isinstance(value, dict):
            found |= {f"{key}.{part}": number for part, number in value.items()}
        elif isinstance(value, int | float):
            found[key] = value
    return found


@pytest.mark.parametrize("name", STORIES)
def test_the_story_is_the_one_that_was_measured(name: str, judge: Path) -> None:
    """A story that was changed is noticed: its floors no longer say anything and have to be measured anew."""
    found = digest(place(name, judge))
    assert found == DIGESTS.get(name), (
        f"story {name} is not the one its floors were measured on; measure it, then set DIGESTS[{name!r}] = {found!r}"
    )


@pytest.mark.parametrize("name", STORIES)
def test_figures_hold(
    name: str, judge: Path, scorer: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The brief of a judged story is on one page, shows no furniture and no word of its own, and is no worse than it was."""
    monkeypatch.setitem(sys.modules, "rouge_score", None)
    found = measured(name, judge, scorer, tmp_path)
    most = {"pages": 1, **dict.fromkeys(NEVER, 0), **AT_MOST.get(name, {})}
    least = {"pages": 1, **ALWAYS, **FLOORS.get(name, {})}
    over = {key: (found[key], limit) for key, limit in most.items() if found[key] > limit}
    under = {key: (found[key], limit) for key, limit in least.items() if found[key] < limit}
    assert not over and not under, f"(found, limit) above: {over}; below: {under}"


def test_every_story_has_floors() -> None:
    """No table names a story that is not there, and every story has its floors, its ceilings and its digest."""
    assert set(FLOORS) == set(AT_MOST) == set(DIGESTS) == set(STORIES)
