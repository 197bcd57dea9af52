"""The other examples: an earthquake and a clinical trial, from invented articles."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

import briefing
from briefing.config import load
from tests.conftest import CHECKOUT


@pytest.mark.parametrize("name", ["quake", "trial"])
def test_one_full_page_that_verifies(name: str, tmp_path: Path) -> None:
    """Every topic has its section and every article is read; the page is one, full to the foot, and proved."""
    project = CHECKOUT / "examples" / name
    brief = briefing.build(project)
    assert [section.id for section in brief.sections] == [topic.id for topic in load(project).topics]
    assert brief.lead and brief.figures and not brief.skipped
    assert len(brief.sources) == len(list((CHECKOUT / "tests/evaluation/stories" / name / "articles").iterdir()))
    briefing.write(brief, tmp_path, formats=["pdf", "html", "eml", "json", "sources"])
    document = pypdfium2.PdfDocument(str(tmp_path / "brief.pdf"))
    try:
        assert len(document) == 1
    finally:
        document.close()
    assert briefing.verify(tmp_path, project) == ()
