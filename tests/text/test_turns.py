"""Which sentences tell, in so many words, that something is no longer as it was."""

from __future__ import annotations

import pytest

from briefing.text.turns import turns


@pytest.mark.parametrize(
    "text",
    [
        "The storm's toll has risen to 41, the ministry said.",
        "The bridge will now reopen in June.",
        "She no longer believes that the valve was to blame.",
        "The mayor acknowledged that nine trees, not three, had been felled.",
        "The regulator revoked the licence on Friday.",
        "The hearing was brought forward to Monday.",
        "The union brought the vote forward by a week.",
        "The court put off its ruling.",
        "Coach Bram Oster stepped down after the match.",
        "The museum withdrew its claim that the vase was genuine.",
        "Losses reached 40 million crowns, up from 12 million in spring.",
        "Two of the divers are still missing.",
    ],
)
def test_a_turn_is_told(text: str) -> None:
    """Verbs of change and of admission, and the adverbs of them."""
    assert turns(text, "en")
    assert turns(text, "en-GB")


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed 41 people, the ministry said.",
        "The bridge is 300 metres long.",
        "She believes that the valve was to blame.",
        "The museum says that the vase is genuine.",
        "No more than nine trees were felled.",
    ],
)
def test_a_plain_statement_has_none(text: str) -> None:
    """However new it is."""
    assert not turns(text, "en")


def test_of_english_alone() -> None:
    """In another language nothing is claimed."""
    assert not turns("Der Minister resigned.", "de")
