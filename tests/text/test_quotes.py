"""Quotation marks of all shapes, apostrophes that are none, and halves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.quotes import BLANK, blanked, inside, open_ended, spans

QUOTED: tuple[tuple[str, list[str]], ...] = (
    ("He said “no” twice.", ["“no”"]),
    ('He said "no" twice.', ['"no"']),
    ("He said ‘no’ twice.", ["‘no’"]),
    ("He said ‘the farmers’ hopes are gone’ twice.", ["‘the farmers’ hopes are gone’"]),
    ("The farmers’ union of the ’90s isn’t gone.", []),
    ("“She said ‘no’ to me,” he said.", ["“She said ‘no’ to me,”"]),
    ("‘She said “no” to me,’ he said.", ["‘She said “no” to me,’"]),
    ('He called it "the only one.” Then he left.', ['"the only one.”']),
    ("«Non», dit-il.", ["«Non»"]),
    ("„Nein“, sagte er.", ["„Nein“"]),
    ("“One. “Two.”", ["“One. “Two.”"]),
    ("“One without an end\n\nand a new paragraph", ["“One without an end"]),
)


@pytest.mark.parametrize(("text", "quoted"), QUOTED, ids=[case[0] for case in QUOTED])
def test_the_outermost_quotations_are_found(text: str, quoted: list[str]) -> None:
    """Marks count by shape and neighbours; an apostrophe opens and closes nothing."""
    assert [text[start:end] for start, end in spans(text)] == quoted


HALVES = (
    ("“All of it is here,” he said.", (False, False)),
    ("“It begins here", (False, True)),
    ("it ends here,” he said.", (True, False)),
    ('"It begins here.', (False, True)),
    ('it ends here," he said.', (True, False)),
    ("‘It begins here", (False, True)),
    ("it ends here.’", (True, False)),
    ('He called it "the only one.”', (False, False)),
    ("The farmers’ hopes are gone.", (False, False)),
)


@pytest.mark.parametrize(("text", "halves"), HALVES, ids=[case[0] for case in HALVES])
def test_a_half_quotation_is_told_from_a_whole_one(text: str, halves: tuple[bool, bool]) -> None:
    """The missing half is before the text, or after it."""
    assert open_ended(text) == halves


@given(st.text(alphabet="ab “”‘’\"'«».\n", max_size=40))
def test_what_is_blanked_is_what_is_inside(text: str) -> None:
    """Both have the text's length and agree on every character."""
    mask, outside = inside(text), blanked(text)
    assert len(mask) == len(outside) == len(text)
    assert all(
        (char == BLANK) == bool(bit) and (bit or char == own)
        for char, bit, own in zip(outside, mask, text, strict=True)
    )
