"""Lines of many papers, and sentences that begin like them, each put into an article at two places in two layouts.

In ``lines.txt`` ``-`` marks furniture and ``+`` a sentence that must stay whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from briefing.text.blocks import blocks

LINES = [line for line in (Path(__file__).parent / "lines.txt").read_text(encoding="utf-8").split("\n") if line]
HEAD = "Council backs plan for second tram line\nBy Nora Feltham\n12 March 2023\n\n"
PROSE = (
    "The council voted on Tuesday night to build a second tram line from the harbour to the hospital.",
    "Members approved the plan by nine votes to four after a debate that lasted almost five hours.",
    "“This is the largest project in the history of this town,” said the mayor, Olga Kroll.",
    "The line is expected to cost 310 million euros, of which the state will pay two thirds.",
    "Opponents said the money would be better spent on the roads, which had not been repaired for years.",
    "Work is to begin in the spring and to last three years, according to the transport department.",
)


def shown(text: str, parts: Sequence[str]) -> list[str]:
    """What of each part of an article is shown as its text."""
    body = [block for block in blocks(text) if block.kind == "body"]
    found = []
    for part in parts:
        start = text.index(part)
        end = start + len(part)
        here = [block for block in body if block.start < end and start < block.end]
        found.append(" ".join(text[max(start, block.start) : min(end, block.end)] for block in here))
    return found


def kept(text: str, part: str) -> str:
    """What of one part is shown."""
    return shown(text, [part])[0]


@pytest.mark.parametrize("line", LINES)
def test_a_line_amid_or_below_an_article(line: str) -> None:
    """Furniture is told wherever it stands, a sentence that begins like it stays, and the prose around is whole."""
    for at in (3, len(PROSE)):
        for gap in ("\n\n", "\n"):
            text = HEAD + gap.join([*PROSE[:at], line[1:], *PROSE[at:]]) + "\n"
            expected = line[1:] if line[0] == "+" else ""
            assert shown(text, [line[1:], *PROSE]) == [expected, *PROSE]


THREADS = {
    "a widget": "Comments\nCommunity\nPrivacy Policy\nLog In\nFavorite\nSort by Newest\n\nGull\n3 hours ago\n{a}\n3\nReply\nShare\n\n"
    "harbour_rat\n2 hours ago\n{b}\n1\nReply\nShare\n",
    "a network": "2 Comments\nSort by Top\n\nAnn Gull\n{a}\nLike · Reply · 3 · 2h\n\nBob Rat\n{b}\nLike · Reply · 1h · Edited\n",
    "a blog": "2 comments:\n\nAnn Gull March 13, 2023 at 8:11 AM\n{a}\nReply\n\nAnonymous March 13, 2023 at 9:40 AM\n{b}\nReply\n",
    "a tabloid": "Comments (2)\nShare what you think\nann from the quay, Harbour, 3 hours ago\n{a}\n4\n12\nClick to rate\n"
    "bobrat, Weir, United Kingdom, 5 hours ago\n{b}\n11\n2\nClick to rate\n",
    "a forum without a header": "u/anngull · 3h ago\n{a}\nUpvote 12 Downvote Reply Share\n\nu/bobrat · 2h ago\n{b}\n"
    "Upvote 3 Downvote Reply Share\n",
    "places and days": "Readers' Comments\n\nAnn Gull\nHarbour | March 13\n{a}\n12 Recommend Reply\n\nBob Rat\nWeir | March 13\n"
    "{b}\n3 Recommend Reply\n",
    "names and places": "Your comments\n\nAnn Gull, Harbour:\n{a}\n\nBob Rat, Weir:\n{b}\n",
    "one paragraph each": "COMMENTS\nAnn Gull (13 March, 08:11): {a}\nBob Rat (13 March, 09:40): {b}\n",
    "handles": "Join the conversation (2)\n\n@anngull\n{a}\n\n@bobrat\n{b}\n",
    "numbers": "COMMENTS (2)\n1.\nAnn Gull\n{a}\n2.\nBob Rat\n{b}\n",
    "likes": "Top comments\n\nAnn Gull   ·  12 likes\n{a}\n\nBob Rat   ·  3 likes\n{b}\n",
    "verbs": "2 replies\n\nAnn Gull wrote on 13 March 2023 at 08:11:\n{a}\n\nBob Rat wrote on 13 March 2023 at 09:40:\n{b}\n",
}


@pytest.mark.parametrize("name", THREADS)
def test_comments_of_many_systems(name: str) -> None:
    """However a site signs its readers' comments, none of them is the article's, and all of the article is."""
    said = ("My tram has been late since 1998.", "Nine votes to four is a landslide where I come from.")
    text = HEAD + "\n\n".join(PROSE) + "\n\n" + THREADS[name].format(a=said[0], b=said[1])
    assert shown(text, [*said, *PROSE]) == ["", "", *PROSE]


@pytest.mark.parametrize(
    "between",
    [
        ["12 comments", "", "", "", "", "Published 4 May 2023"],
        ["Reaction", "Next Steps", "Mill Lane", "", "", ""],
        ["Readers say", "", "", "", "", ""],
        ["09:15", "10:42 Nora Feltham", "11:20", "", "", ""],
        ["", "Olga Kroll 12:41", "Ann Gull 12:59", "Bob Rat 13:07", "", ""],
        ["Ann Gull, Harbour", "Bob Rat, Weir", "Cy Moss, Elm", "", "", ""],
        ["12 March 2021", "14 April 2021", "2 May 2022", "", "", ""],
    ],
)
def test_what_only_looks_like_a_thread(between: list[str]) -> None:
    """Counts in share bars, subheads, live stamps, results and names of speakers begin no thread of comments."""
    for gap in ("\n\n", "\n"):
        parts = [part for pair in zip(PROSE, between, strict=True) for part in pair if part]
        text = HEAD + gap.join(parts) + "\n"
        assert shown(text, PROSE) == [*PROSE]


@pytest.mark.parametrize(
    "note",
    [
        "Nora Feltham is the transport correspondent of the Valley Press.",
        "Nora Feltham was a signalwoman until 2009.",
        "Dr. Nora Feltham has advised neither side. She lives by the depot with two cats.",
        "Nora Feltham reported from Harbour, and Jan Holt from Weir.",
    ],
)
def test_a_note_on_the_author_opens_with_the_name_in_the_byline(note: str) -> None:
    """Whatever it says: nobody writes of himself in the third person."""
    assert kept(HEAD + "\n\n".join([*PROSE, note]) + "\n", note) == ""


@pytest.mark.parametrize(
    "line",
    [
        "Nora Feltham: And who will pay?",
        "Feltham Brothers will build the bridges.",
        "Olga Kroll was a teacher until 2009.",
    ],
)
def test_a_line_that_names_no_author_first_is_no_note(line: str) -> None:
    """Turns of a conversation, namesakes and the people of the story stay."""
    assert kept(HEAD + "\n\n".join([*PROSE, line]) + "\n", line) == line


def test_shouted_titles_above_the_byline() -> None:
    """A motto and a headline that both shout belong to the head."""
    text = "THE SPARK – Hot Every Single Day of it!\n\nTRAMS AHOY!\n" + HEAD + "\n\n".join(PROSE) + "\n"
    assert kept(text, "THE SPARK – Hot Every Single Day of it!") == ""
    assert kept(text, "TRAMS AHOY!") == ""


def test_a_greeting_before_the_first_sentence() -> None:
    """It is split off a letter's first paragraph; a sentence about mornings is not."""
    text = "Tram Letter\n\nGood morning, and welcome back. One story today, and it is a long one about rails.\n\n"
    assert kept(text + "\n\n".join(PROSE), "Good morning, and welcome back.") == ""
    assert kept(text + "\n\n".join(PROSE), "One story today, and it is a long one about rails.") != ""
