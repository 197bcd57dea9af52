"""Which sentences may be cited for the words that are shown."""

from __future__ import annotations

import pytest

from briefing.grouping.citing import cited, clash, states
from briefing.grouping.likeness import likeness
from tests.support.sentences import FLOOD, sentences
from tests.support.stories import BRIDGE, story


def test_a_copy_is_cited_and_another_matter_is_not() -> None:
    """The same sentence elsewhere states what is shown; one about something else does not, whatever it was joined by."""
    found = story(*BRIDGE)
    like = likeness(found.sentences)
    assert states(like, 0, 9)
    assert not states(like, 0, found.at("Grain prices"))
    assert cited(like, [0, 9, found.at("Grain prices")], ()) == (True, True, False)


def test_who_gives_another_value_is_not_cited() -> None:
    """A sentence that a conflict sets against the quoted one is barred, though it has the same words."""
    like = likeness(story(*BRIDGE).sentences)
    assert cited(like, [0, 9], {like.sentences[9].id}) == (True, False)


def test_a_neighbour_in_the_same_article_supports_nothing() -> None:
    """An article's second sentence is no witness of its first, unless it repeats it."""
    like = likeness(sentences(FLOOD[0], (*FLOOD[1], FLOOD[1][0])))
    assert not states(like, 0, 1)
    assert states(like, 4, 7)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The cells last 60 hours.", "The cells last up to 72 hours.", True),
        ("It cost $3.8 million.", "The bill came to $4.5 million.", True),
        ("The panel of nine members met.", "The panel has seven members.", True),
        ("It cost about $3.8 million.", "The bill came to $3.9 million.", False),
        ("It cost $4 million and took 60 hours.", "It took 60 hours and 12 men.", False),
        ("Nine men met.", "The hall was cold.", False),
    ],
)
def test_figures_of_one_unit_clash(one: str, other: str, apart: bool) -> None:
    """Figures of one unit or noun that exclude each other set two sentences apart; roundings and other things do not."""
    assert clash(one, other) == clash(other, one) == apart
