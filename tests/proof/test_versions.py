"""A brief that another version wrote is still proved, though its own words may be others now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.proof import verify
from tests.support.briefs import ferry, lay_out

FORMATS = ("json", "sources", "txt", "md", "docx", "eml", "csl", "annotations")


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Path]:
    """The outputs of a version that is none of ours, one line of which has other words."""
    brief = replace(ferry(), generator="briefing 7.7.7")
    out = lay_out(brief, tmp_path / "out", FORMATS)
    text = (out / "brief.txt").read_text(encoding="utf-8")
    assert "Sources differ" in text
    (out / "brief.txt").write_text(text.replace("Sources differ", "They differ"), encoding="utf-8")
    yield out


def test_other_words_of_another_version_are_its_own(other: Path) -> None:
    """Its headings may be others."""
    assert verify(other) == ()


def test_its_claims_are_proved_all_the_same(other: Path) -> None:
    """Each word of a claim, and each number behind it."""
    text = (other / "brief.txt").read_text(encoding="utf-8")
    claim = ferry().claims[0]
    word = next(each for each in claim.text.split() if len(each) > 4 and each.isalpha())
    (other / "brief.txt").write_text(text.replace(word, word[:-1]), encoding="utf-8")
    assert verify(other)


def test_of_this_version_nothing_else_may_be_said(tmp_path: Path) -> None:
    """The same change in a brief of ours is a finding."""
    out = lay_out(ferry(), tmp_path / "out", FORMATS)
    text = (out / "brief.txt").read_text(encoding="utf-8")
    (out / "brief.txt").write_text(text.replace("Sources differ", "They differ"), encoding="utf-8")
    assert verify(out)
