"""The normalisation table, line by line, and what it does not forgive."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.proof import fold
from briefing.proof.fold import expected, printed, same
from briefing.proof.page import Page


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("office", "oﬃce"),
        ("6 000", "6\u2009000"),
        ("cooperate", "co\u00adoperate"),
        ("international", "inter‐\r\nnational"),
        ("anti-war", "anti\ufffewar"),
        ("anti-war", "anti-\nwar"),
        ("antiwar", "anti\ufffewar"),
        ("co\u2011owner", "co‐owner"),
        ("in 2019 12 men", "in 2019\n12 men"),
        ("a b", "a\u200b\u00a0\r\n b"),
    ],
)
def test_what_is_the_same_on_paper(words: str, page: str) -> None:
    """Each line of the table forgives just what typesetting does."""
    assert same(expected(words), printed(page))


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("re-sign", "resign"),
        ("resign", "re-sign"),
        ("[1 3]", "[13]"),
        ("Oil", "oil"),
        ("end.", "end"),
        ("3.5", "3,5"),
        ("naïve", "naive"),
        ("“so”", '"so"'),
        ("a – b", "a - b"),
    ],
)
def test_what_is_not_the_same(words: str, page: str) -> None:
    """A letter, case, accent, point, dash or hyphen in the middle of a line is a difference."""
    assert not same(expected(words), printed(page))


def test_the_readme_has_the_same_table() -> None:
    """What users are told is what the module does."""
    readme = (Path(__file__).resolve().parents[2] / "briefing" / "writers" / "README.md").read_text(encoding="utf-8")
    rows = [line for line in (fold.__doc__ or "").splitlines() if line.startswith("|")]
    assert len(rows) > 8
    assert "\n".join(rows) in readme


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_page_holds_what_is_on_it(before: str, words: str) -> None:
    """Printed words are found where they are printed, whatever stands before them."""
    wanted = expected(words).strip("-")
    if wanted.replace("-", ""):
        assert any(Page(f"{before}\n\n{words}").find(words)) or before.strip()[-1:].isdigit() or not wanted


def test_titles_are_found_in_capitals() -> None:
    """A style may set titles in upper case, where a letter can become two."""
    assert any(Page("DIE STRASSE NACH SÜDEN").find_title("Die Straße nach Süden"))
    assert not any(Page("DIE STRASSE NACH NORDEN").find_title("Die Straße nach Süden"))
