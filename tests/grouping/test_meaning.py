"""What two sentences share in meaning, word by word."""

from __future__ import annotations

import pytest

from briefing.grouping.meaning import Meaning, meanings

TEXTS = (
    "The ship burned near the lighthouse.",
    "A vessel was on fire close to the beacon.",
    "Voters rejected the tax in March.",
    "",
)


@pytest.fixture(scope="module")
def meaning() -> Meaning:
    """Of the texts."""
    found = meanings(TEXTS)
    assert found is not None
    return found


def test_paraphrases_share_their_meaning(meaning: Meaning) -> None:
    """Two wordings of one event share more than two events, in whichever order they are named."""
    assert min(meaning.aligned(0, 1)) > 2 * max(meaning.aligned(0, 2))
    assert meaning.aligned(0, 1) == meaning.aligned(1, 0)


def test_shares_are_shares(meaning: Meaning) -> None:
    """A sentence stands in itself, a short one not surely; one without words stands in nothing."""
    assert 0 < meaning.aligned(0, 0)[0] == meaning.aligned(0, 0)[1] <= 1
    assert meaning.aligned(0, 3) == (0, 0)
    assert meaning.akin(3, 0) == ()


def test_words_near_in_meaning_are_told(meaning: Meaning) -> None:
    """What brought two sentences together can be shown: different words, the nearest pair first."""
    pairs = meaning.akin(0, 1)
    assert ("ship", "vessel") in pairs
    assert all(one != other for one, other in pairs)


def test_a_name_made_up_is_near_to_itself_alone() -> None:
    """A word without a vector meets the same word, and no other."""
    found = meanings(["Qwxzv resigned.", "Qwxzv slept.", "Zzyxq slept."])
    assert found is not None
    assert found.aligned(0, 1)[1] > found.aligned(0, 2)[1]


def test_other_languages_have_none() -> None:
    """Without a table there is no meaning to compare."""
    assert meanings(TEXTS, "is") is None
