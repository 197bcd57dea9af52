"""Words that look the same are told apart, and what a file or a page may do with words is forgiven."""

from __future__ import annotations

import pytest

from briefing.proof import exact, own
from briefing.proof.exact import GAP
from briefing.proof.page import Page


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("a harbour", "a\n  harbour"),
        ("6 000", "6\u00a0000"),
        ("zero\u200bwidth", "zerowidth"),
        ("soft\u00adhyphen", "soft\u00adhyphen"),
        ("\u200bedge ", "edge"),
        ("● [1]", "• [1]"),
        ("a year [1].", "a year ［1］."),
    ],
)
def test_what_a_file_may_do(words: str, seen: str) -> None:
    """White space of another kind, what every writer leaves out, the fonts' dot, the text's own brackets."""
    assert exact.written(words, seen)


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("notable", "not able"),
        ("not able", "notable"),
        ("harbour", "har\u200bbour"),
        ("harbour", "har\u00adbour"),
        ("harbour", "\u200bharbour"),
        ("harbour", "harbour\u2060"),
        ("10 m2", "10 m²"),
        ("6,000", "６,000"),
        ("Adam", "Аdam"),
        ("office", "oﬃce"),
        ("co-owner", "co\u2011owner"),
    ],
)
def test_what_it_may_not(words: str, seen: str) -> None:
    """A space more or less, what cannot be seen, what only looks alike."""
    assert not exact.written(words, seen)


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("the harbour ferry", f"the{GAP}harbour\r\nferry"),
        ("harbour", f"har{GAP}bour"),
        ("anti-war", "anti\u2010\r\nwar"),
        ("antiwar", "anti\u2010\r\nwar"),
        ("antiwar", "anti\ufffewar"),
        ("office", "o\ufb03ce"),
        ("oﬃce", "office"),
        ("café", "cafe\u0301"),
        ("soft\u00adhyphen", "softhyphen"),
        ("two  spaces", "two \u00a0spaces"),
    ],
)
def test_what_a_page_may_do(words: str, seen: str) -> None:
    """Where PDFium guesses there may be a space or a hyphen, or none; a ligature is its letters."""
    assert exact.drawn(words, seen)


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("harbour", "har bour"),
        ("not able", "notable"),
        ("102", "10²"),
        ("half", "hal\u200bf"),
        ("antiwar", "anti-war"),
        ("the end", "the end,"),
        ("the end.", "the end"),
        ("", "more"),
    ],
)
def test_what_it_may_not_do(words: str, seen: str) -> None:
    """A space that is drawn is one, and a number is no ligature."""
    assert not exact.drawn(words, seen)


@pytest.mark.parametrize(
    "seen",
    ["Harbour Desc", "Harbour Dsek", "Harbur Desk", "Harbouur Desk", "xHarbour Desk", "Harbour Desks", "Har bour Desk"],
)
def test_words_one_letter_off_are_known_again(seen: str) -> None:
    """In a text that may say what it likes besides."""
    page = Page(f"Our weekly {seen} · for friends")
    (finding,) = own.check_altered(page, 0, len(page.text), ("Harbour Desk",), "the head", "brief.html")
    assert (finding.check, finding.what) == ("printed", "the head")


@pytest.mark.parametrize(
    "seen", ["Harbour Desk", "HARBOUR DESK", "The quay", "Harbour House", "Harbour Desks of Orrin"]
)
def test_other_words_are_other_words(seen: str) -> None:
    """What is said as it should be, what is said in other words, and what is a part of something longer."""
    page = Page(f"Our weekly {seen} · for friends")
    known = ("Harbour Desk", "Harbour Desks of Orrin")
    assert list(own.check_altered(page, 0, len(page.text), known, "the head", "brief.html")) == []


def test_what_cannot_be_seen_is_shown_in_a_finding() -> None:
    """By its number: else both sides of the finding would look the same."""
    page = Page("The har\u200bbour ferry")
    place = next(page.near("The harbour ferry"))
    assert page.apart("The harbour ferry", place) == ("The harbour ferry", "The har<U+200B>bour ferry")
