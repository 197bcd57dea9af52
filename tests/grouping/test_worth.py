"""What a claim is worth."""

from __future__ import annotations

import pytest

from briefing.grouping import worth
from briefing.grouping.topics import Assigned
from briefing.model import Part, Salience


def test_a_claims_topic_is_where_most_of_its_fit_goes() -> None:
    """Witnesses vote with their fit; those of no topic only thin it out; without any there is no topic."""
    votes = [Assigned("boats", 0.4), Assigned("costs", 0.5), Assigned("boats", 0.3), Assigned(None, 0.0)]
    best, fit = worth.topic(votes)
    assert best == "boats" and fit == pytest.approx(0.175)
    assert worth.topic([Assigned(None, 0.0)]) == (None, 0.0)
    two_minds = [Assigned("boats", 0.95), Assigned("costs", 1.0)]
    assert worth.topic(two_minds, 0.1)[0] == "boats" and worth.topic(two_minds)[0] == "costs"


def weighed(
    concepts: float = 0.5, sources: int = 1, told: float = 0.0, disputed: bool = False, turn: int = 4, fit: float = 0.0
) -> Salience:
    """A salience of plain parts."""
    return worth.weighed(concepts, sources, told, disputed, turn, fit)


def test_salience_grows_with_each_of_its_parts() -> None:
    """Coverage, words told elsewhere, dispute, place and fit add to it by named parts; the score stays in [0, 1]."""
    alone = weighed()
    assert weighed(sources=6).score > weighed(sources=5).score > alone.score
    assert weighed(sources=6).score == weighed(sources=9).score
    assert weighed(told=5.0).score > weighed(told=0.4).score > alone.score
    assert weighed(told=5.0).score == weighed(told=8.0).score
    assert weighed(fit=1.0).score > alone.score
    assert weighed(turn=0).score > alone.score > weighed(turn=99).score
    assert weighed(concepts=0.6).score > alone.score
    assert weighed(disputed=True).score > alone.score
    assert [part.name for part in alone.parts] == list(worth.WORTH)
    assert weighed(1.0, 9, 9.0, True, 0, 1.0).score == pytest.approx(1)


def test_other_words_are_told_by_others() -> None:
    """Where another witness is quoted, its own words' count takes the place of the first one's; nothing else changes."""
    assert worth.quoted(weighed(told=0.4), 3.0) == weighed(told=3.0)
    foreign = Salience((Part("lexrank", 0.7, 1.0),))
    assert worth.quoted(foreign, 3.0) == foreign
