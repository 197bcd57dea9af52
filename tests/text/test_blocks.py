"""Paragraphs out of lines, and the exactness of their offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import KINDS, Mark
from briefing.text.blocks import blocks

MARKERS = frozenset(" \t\n>*_#-–—•·▪‣►▶»■●○◦+.()[]^:0123456789")


def shown(text: str, marks: tuple[Mark, ...] = ()) -> list[tuple[str, str]]:
    """(kind, words on one line) of each block."""
    return [(block.kind, " ".join(text[block.start : block.end].split())) for block in blocks(text, marks)]


def bodies(text: str) -> list[str]:
    """The running text, paragraph by paragraph."""
    return [words for kind, words in shown(text) if kind == "body"]


def test_hard_wrapped_lines_become_one_paragraph() -> None:
    """Lines that were broken to fit a screen are joined; a blank line still ends the paragraph."""
    text = (
        "The ferry company said on Tuesday that it would cut the\n"
        "night service from March. Unions called the plan, which\n"
        "Mayor Ilse Brandt supports, a disaster for the islands.\n"
        "\n"
        "Talks begin on Friday."
    )
    assert bodies(text) == [
        "The ferry company said on Tuesday that it would cut the night service from March. "
        "Unions called the plan, which Mayor Ilse Brandt supports, a disaster for the islands.",
        "Talks begin on Friday.",
    ]


def test_one_line_paragraphs_stay_apart() -> None:
    """Without blank lines between them, lines that end as sentences do are paragraphs of their own."""
    text = "The council voted 7-2 to sell the library.\nResidents packed the gallery.\nA second vote is due in May."
    assert bodies(text) == text.split("\n")


def test_a_wrapped_lead_above_one_line_paragraphs() -> None:
    """One file may hold both: the width is measured near each line, and furniture between them joins nothing."""
    long = (
        "The minister said the bridge would stay closed until the spring, and that nobody had asked her twice about it."
    )
    text = f"OSTVIK—The\nEast Coast Railway and two unions on Sunday agreed to consider\nreopening the line.\n- 12\n{long}\n{long}"
    assert shown(text) == [
        ("dateline", "OSTVIK—"),
        ("body", "The East Coast Railway and two unions on Sunday agreed to consider reopening the line."),
        ("share", "12"),
        ("body", long),
        ("body", long),
    ]


def test_first_line_indents_part_paragraphs() -> None:
    """Wrapped copy without blank lines is parted where a line is indented."""
    text = (
        "   Rescuers drilled through to a chamber where nine miners have\n"
        "been trapped since Sunday.\n"
        "   All nine are alive, said the owner, who had been at the head of\n"
        "the shaft since dawn.\n"
    )
    assert [body.split()[0] for body in bodies(text)] == ["Rescuers", "All"]


def test_list_items_begin_at_their_first_word() -> None:
    """Bullets and numbers stand outside the block; a hanging line belongs to its item; a date is no number."""
    text = "The board met on Friday and voted on two things.\n\n* Fares rise\n  by a tenth in June.\n2. The night bus is back.\n\n12. Mai war der Stichtag im Streit."
    assert bodies(text) == [
        "The board met on Friday and voted on two things.",
        "Fares rise by a tenth in June.",
        "The night bus is back.",
        "12. Mai war der Stichtag im Streit.",
    ]


def test_quotes_are_a_block_for_each_paragraph() -> None:
    """A quote marker at the start stays outside; a line with the marker alone parts two paragraphs."""
    text = "The blog says this:\n\n> We will not sign a paper\n> that we have not read.\n>\n> Nobody will.\n\nWe shall see."
    assert [text[block.start :][:7] for block in blocks(text)] == ["The blo", "We will", "Nobody ", "We shal"]


def test_emphasis_around_a_whole_line_is_a_marker() -> None:
    """Stars around all of a line are no words of it, stars around a part are left where they are."""
    text = "*The hall was full by noon on Friday.*\n\n**Bottom line:** nobody knows what the vote will bring."
    assert [text[block.start : block.end] for block in blocks(text)] == [
        "The hall was full by noon on Friday.",
        "**Bottom line:** nobody knows what the vote will bring.",
    ]


@pytest.mark.parametrize(
    "dateline",
    [
        "BRENNA—",
        "BRENNA, Karst, Feb. 3 (QNA) -- ",
        "Brenna (Quill News) - ",
        "BRENNA, Feb. 3 (QNA) — ",
        "Brenna, 3 February 2011 – ",
        "BRENNA (qna/ap) - ",
        "SAN BRENNA, 3 feb (QNA).- ",
        "BRENNA, Karst – 3 February 2011 – ",
        "Brenna (Karst), le 3 février 2011 (QNA) – ",
        "BRENNA, Ks., Feb. 3, 2011 /Quillwire/ -- ",
        "3 February 2011, BRENNA – ",
        "Feb. 3 (Quill News) - ",
        "Brenna | Thursday 3 February 2011 | ",
    ],
)
def test_a_dateline_is_a_block_of_its_own(dateline: str) -> None:
    """The body begins after place, date, agency and dash, in the forms that agencies use."""
    text = f"{dateline}The harbour froze overnight for the first time since 1987."
    assert shown(text) == [
        ("dateline", dateline.strip()),
        ("body", "The harbour froze overnight for the first time since 1987."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "UNESCO — which has an office there — declined to comment on the report.",
        "The pilot (Anna Berg) - a veteran of two wars - walked away from the wreck.",
        "WHO will pay for the bridge is still open, the mayor said on Friday.",
        "On Monday, March 4, 2025 – The Night of Ice, as it is called – the harbour froze.",
        "Thursday, 3 February – the day on which the harbour froze – is a holiday.",
        "Brenna, 3 February – nobody who was there forgets it – was a cold day.",
    ],
)
def test_a_sentence_that_looks_like_a_dateline_is_kept_whole(text: str) -> None:
    """Capitals, brackets and dashes alone cut nothing off a sentence."""
    assert shown(text) == [("body", text)]


def test_furniture_at_the_ends_of_a_paragraph_is_split_off() -> None:
    """Pointers and reader calls inside a paragraph go; its sentences stay."""
    text = (
        "The court's ruling is here. The judge read it for two hours. [More...]\n\n"
        "The pool lost 40,000 euros last year. Text POOL to 60221 (each text costs 9 cents)."
    )
    assert shown(text) == [
        ("pointer", "The court's ruling is here."),
        ("body", "The judge read it for two hours."),
        ("pointer", "[More...]"),
        ("body", "The pool lost 40,000 euros last year."),
        ("contact", "Text POOL to 60221 (each text costs 9 cents)."),
    ]


def test_marks_decide_kinds_and_cut() -> None:
    """What a reader knew from markup wins over the form, also for a part of a line."""
    text = "Fog closed the airport. A man looks at a board.\nFlights resume at noon."
    start = text.index("A man")
    caption = Mark(start, text.index("\n"), "caption")
    assert shown(text, (caption,)) == [
        ("body", "Fog closed the airport."),
        ("caption", "A man looks at a board."),
        ("body", "Flights resume at noon."),
    ]


def test_lines_are_not_joined_across_the_edge_of_a_mark() -> None:
    """Where markup says that a stretch ends, the paragraph ends."""
    text = "the fog that closed the airport on\nand off since Monday has lifted, the tower said."
    edge = text.index("\n")
    assert len(blocks(text)) == 1
    assert [kind for kind, _ in shown(text, (Mark(0, edge, "caption"),))] == ["caption", "body"]


def test_an_empty_text_has_no_blocks() -> None:
    """Nothing in, nothing out, and no error."""
    assert blocks("") == () == blocks(" \n\t\n> \n")


LINES = st.one_of(
    st.sampled_from(
        [
            "By Ann Rusk", "ADVERTISEMENT", "> quoted words", "* an item", "1. A first thing.", "", "***", "[More...]", "7 comments",
            "Bo says:", "12 May 2011 at 10:12", "# A title", "_all of it_", "BRENNA (QNA) - The harbour froze.", "![a](b)",
            "the line goes on in small letters until here,", "It ends. (Reporting by Ann Rusk; editing by Bo Lund)",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"), max_size=60),
)  # fmt: skip


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_blocks_are_ordered_and_cover_the_text(text: str) -> None:
    """Blocks never overlap or leave the text, are never blank, and leave out nothing but blanks and markers."""
    at = 0
    left_out = []
    for block in blocks(text):
        assert at <= block.start < block.end <= len(text)
        assert block.kind in KINDS
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        left_out.append(text[at : block.start])
        at = block.end
    left_out.append(text[at:])
    assert all(char in MARKERS or char.isspace() or char.isalnum() for char in "".join(left_out))
    assert not any(part.strip(" \t\n>*_#").isalpha() for part in left_out)


@given(
    st.lists(LINES, max_size=8).map("\n".join),
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from(KINDS)), max_size=4),
)
def test_marks_keep_blocks_exact(text: str, cuts: list[tuple[int, str]]) -> None:
    """However marks fall, blocks stay ordered, and one inside a mark has the mark's kind."""
    points = sorted({min(cut, len(text)) for cut, _ in cuts})
    marks = tuple(Mark(a, b, kind) for (a, b), (_, kind) in zip(pairwise(points), cuts, strict=False))
    at = 0
    for block in blocks(text, marks):
        assert at <= block.start < block.end <= len(text)
        at = block.end
        inside = [mark.kind for mark in marks if mark.start <= block.start and block.end <= mark.end]
        if inside and inside[0] not in {"body", "quote"}:
            assert block.kind == inside[0]
