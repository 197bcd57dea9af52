"""Words that point at the sentence before, and subjects that lack their noun."""

from __future__ import annotations

import pytest

from briefing.text.deixis import headless, pointing

HEADLESS = (
    "A third, Bo Lind, was towed to the shipyard in the evening.",
    "The second was found in a shed behind the brewery.",
    "Nearly 70 were repaired over the winter, the tram depot wrote.",
    "Nine more were taken to hospital overnight.",
    "Some were carrying children when the bridge gave way.",
    "Most were built of brick in the years before the railway.",
    "The union wants the first, the owners the second.",
    "Violinist Amara Okoye, 31, was one of the twelve but never played.",
)
WHOLE = (
    "A third skipper, Bo Lind, was towed to the shipyard in the evening.",
    "Two men were held in Kiel; the second was freed on Friday.",
    "Ada Roe was the first to reach the summit without oxygen.",
    "Two were killed and nine wounded when a bomb went off in Kiel.",
    "2019 was the driest year in the north since records began.",
    "Many people were still waiting for buses at midnight.",
    "A third of the boats were lost in the storm.",
    "Half of the nine bridges in the valley are shut to lorries.",
    "Some say the pits should never have been opened at all.",
    "Seven judges heard the violinists, and two of the seven left.",
)
POINTING = (
    "Rents there have tripled since the tunnel was dug.",
    "Nobody there knew how the fire began, police said.",
    "Divers learned that four wrecks there had never been mapped.",
    "Ann Reyes, at that time the harbour pilot, owned no boat.",
    "Few gardeners would plant both together.",
    "Edda Noll has never tasted such a cheese in forty years of selling it.",
    "The gap between the first two riders was four seconds.",
    "In Chapter 6 that would make the butler a liar.",
    "The beekeepers counted 640.",
    "The hotel kept a boat, but not for him.",
    "The drug was even more effective in children.",
)
AT_HOME = (
    "There were nine boats in the harbour when the storm came.",
    "Police said there had been nine calls from the street.",
    "In Kiel the mayor said the schools there would open in May.",
    "Fishermen in Wexby say nobody there was warned.",
    "In June 2019 Ann Reyes was at that time the harbour pilot.",
    "The army and the navy denied both.",
    "The first two months of the year were the driest on record.",
    "The club said its nine nurses deserve such a thing as sleep.",
    "The beekeepers put the number of hives in the orchard at 640.",
    "The drug was even more effective in children than in adults.",
    "Over dinner the ministers agreed on a text that both could sign.",
)


@pytest.mark.parametrize("text", HEADLESS)
def test_a_number_or_an_ordinal_alone_leaves_its_noun_to_the_sentence_before(text: str) -> None:
    """A bare number, quantity or ordinal as the subject, or "the second" inside, is found."""
    assert headless(text)


@pytest.mark.parametrize("text", WHOLE)
def test_a_number_with_its_noun_is_whole(text: str) -> None:
    """A noun behind the number, a set named before it, a year, the killed and the held are left in peace."""
    assert not headless(text)


@pytest.mark.parametrize("text", POINTING)
def test_a_word_that_points_out_of_the_sentence_is_found(text: str) -> None:
    """Place, time, a pair, a kind, a rank, a count or a comparison that only the sentence before explains."""
    assert pointing(text)


@pytest.mark.parametrize("text", AT_HOME)
def test_a_word_whose_meaning_the_sentence_holds_is_left_in_peace(text: str) -> None:
    """The "there" of "there is", a place, a date or a pair named before, a comparison with its base."""
    assert not pointing(text)
