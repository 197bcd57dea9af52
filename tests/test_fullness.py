"""A page is exactly one and full, whatever the material: many or few articles, long or short, either paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import paging, pipeline
from briefing.config import load
from briefing.notices import Notices
from tests.conftest import CHECKOUT

STORIES = CHECKOUT / "tests" / "evaluation" / "stories"
FULL = 0.92
"""Share of the page from which it is full."""
LAYOUTS = 4


def _project(folder: Path, stories: tuple[str, ...], paragraphs: int, settings: str) -> Path:
    """The articles of some stories, each cut to so many paragraphs."""
    (folder / "articles").mkdir()
    for story in stories:
        for path in sorted((STORIES / story / "articles").iterdir()):
            text = path.read_text(encoding="utf-8")
            kept = text if path.suffix != ".txt" else "\n\n".join(text.split("\n\n")[:paragraphs])
            (folder / "articles" / f"{story}-{path.name}").write_text(kept, encoding="utf-8")
    (folder / "brief.toml").write_text(settings, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("stories", "paragraphs", "settings"),
    [
        (("quake",), 99, ""),
        (("trial",), 5, 'paper = "Letter"'),
        (
            ("verdict",),
            99,
            'title = "' + "What was said and what was not said in the long trial of the owner, " * 3 + '"',
        ),
        (("stadium", "orbiter"), 12, ""),
        (("quake", "trial", "verdict", "stadium", "election"), 6, 'paper = "Letter"'),
        (("reactor",), 99, '[[topics]]\nid = "none"\ntitle = "Nothing"\nkeywords = ["zyxw"]'),
        (("election", "orbiter", "theft"), 99, "pages = 2"),
    ],
)
def test_a_page_is_full_where_there_is_material(
    stories: tuple[str, ...], paragraphs: int, settings: str, tmp_path: Path
) -> None:
    """Within the pages asked for; where a claim is left out for space, the last one is full; in few layouts."""
    config = load(_project(tmp_path, stories, paragraphs, settings))
    analysed = pipeline.analyse(config, ranker="default", notices=Notices(), progress=lambda stage: None)
    draft, _ = pipeline.compose(analysed)
    page = paging.fit(draft, analysed.topics, config.look, Notices(), lambda stage: None)
    assert page.measure.pages <= config.pages
    assert page.measure.lost == ()
    assert page.layouts <= LAYOUTS
    full = (page.measure.pages - 1 + page.measure.fill) / config.pages >= FULL
    assert full or (page.size > 10 and not any(each.reason == "no space" for each in page.dropped))
