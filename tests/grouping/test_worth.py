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


ALONE = dict.fromkeys(worth.WORTH, 0.5)


def test_salience_is_the_sum_of_its_parts() -> None:
    """Each part has a weight and a method with its source, the weights add to 1, and each part adds to the score."""
    assert [*worth.WORTH, "news"] == list(worth.METHODS)
    assert sum(worth.WORTH.values()) == pytest.approx(1)
    assert [part.name for part in worth.weighed(ALONE).parts] == list(worth.WORTH)
    assert worth.weighed(ALONE).score == pytest.approx(0.5)
    for name in worth.WORTH:
        assert worth.weighed(ALONE | {name: 0.7}).score > worth.weighed(ALONE).score


def test_newness_halves_with_the_days() -> None:
    """Against the newest article; one without a date counts as the mean of the others; without any all are alike."""
    found = worth.recency({"1": "2020-03-09", "2": "2020-03-06T23:00:00+02:00", "3": None})
    assert found == {"1": 1.0, "2": 0.5, "3": 0.75}
    assert worth.recency({"1": None, "2": None}) == {"1": 1.0, "2": 1.0}


def test_other_words_are_told_by_others() -> None:
    """Where another witness is quoted, its own words' count takes the place of the first one's; nothing else changes."""
    many, few = (worth.quoted(worth.weighed(ALONE), count) for count in (3.0, 0.4))
    assert many.score > few.score
    assert worth.quoted(many, 0.4) == few
    assert worth.quoted(many, 5.0) == worth.quoted(many, 8.0)
    foreign = Salience((Part("lexrank", 0.7, 1.0),))
    assert worth.quoted(foreign, 3.0) == foreign
