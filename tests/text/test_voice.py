"""Whose voice a sentence is in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.text.voice import loud, popular, voice
from tests.support.paragraphs import article


def of(text: str, kind: str) -> str:
    """The voice of a sentence in an article of a kind."""
    return voice(replace(article(text)[1][0], kind="body"), kind)


@pytest.mark.parametrize(
    "text",
    [
        "Publish the minutes, all nine pages of them.",
        "Give pilots a number that they can ring.",
        "Let the voters of the north decide.",
        "Do not build a bridge where a ferry will do.",
        "So count every vote, and count it by daylight.",
        "The mayor is right, and for the wrong reason.",
        "Almost everybody is looking at the other end of the pitch.",
        "The treaty is as solid as a wet paper bag.",
    ],
)
def test_a_column_that_demands_judges_or_likens_gives_its_opinion(text: str) -> None:
    """The same words are no opinion in a report, whose writer is not heard."""
    assert of(text, "opinion") == "opinion"
    assert of(text, "newspaper") == "report"


@pytest.mark.parametrize(
    "text",
    [
        "The flood of 1988 was a disaster that killed 2,400 in the valley.",
        "Moving the final to June cost the league nine million crowns.",
        "Asked the price, the dealer named nine million crowns.",
        "All the ships of the line were in port on Monday.",
        "Norvik opened the brewery in 1871.",
    ],
)
def test_a_fact_told_in_a_column_is_no_opinion(text: str) -> None:
    """A disaster that happened, a participle or a name at the head: nothing is judged or demanded."""
    assert of(text, "opinion") == "report"


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was NEVER inspected.",
        "Nine boys took FOUR HOURS to swim home.",
        "What a night!",
        "A DISGRACE, the mayor said.",
    ],
)
def test_a_text_that_exclaims_or_puts_words_in_capitals_is_loud(text: str) -> None:
    """One common word in capitals, two in a row, a long one, and a mark of exclamation."""
    assert loud(text)


@pytest.mark.parametrize(
    "text", ["NATO and the ILO met in Kiel.", "The ship MV ROSA sank off Karst.", "IBM sold nine mills."]
)
def test_names_in_capitals_are_not_loud(text: str) -> None:
    """Acronyms and ships' names are written so."""
    assert not loud(text)


def test_words_of_a_popular_paper() -> None:
    """What a report calls a scientist or a police officer, and what it leaves out."""
    assert popular("Weather boffins warned of nine waves.") and popular("The cops were late.")
    assert not popular("Scientists warned of waves, and the police were late.")
