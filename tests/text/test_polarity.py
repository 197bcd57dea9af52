"""What was done to a thing and what was not, with the thing."""

from __future__ import annotations

import pytest

from briefing.text.polarity import find


@pytest.mark.parametrize(
    ("text", "aspect", "value", "thing"),
    [
        ("The depot has been sold.", "is:sold", "yes", "depot"),
        ("The depot has not been sold.", "is:sold", "no", "depot"),
        ("The council has not repaired the bridge.", "is:repaired", "no", "bridge"),
        ("The council has repaired the old bridge at last.", "is:repaired", "yes", "bridge"),
        ("No ticket was refunded.", "is:refunded", "no", "ticket"),
        ("No C wing has been repaired.", "is:repaired", "no", "wing"),
        ("The shop wasn't insured.", "is:insured", "no", "shop"),
    ],
)
def test_done_or_not(text: str, aspect: str, value: str, thing: str) -> None:
    """A participle is said of the subject of a passive and of the object of an active."""
    assert [(each.aspect, each.value, each.thing) for each in find(text)] == [(aspect, value, thing)]


@pytest.mark.parametrize(
    "text",
    [
        "She was told.",
        "It has not been sold.",
        "The mayor said so.",
        "He has not replied.",
        "They moved in before the roof had been repaired.",
        "If the depot is sold, they strike.",
    ],
)
def test_nothing_to_hold_it_against(text: str) -> None:
    """Words of saying, and things that only a pronoun names, give none."""
    assert find(text) == ()
