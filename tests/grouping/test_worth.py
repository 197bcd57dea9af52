"""What a claim is worth."""

from __future__ import annotations

import pytest

from briefing.grouping import worth
from briefing.grouping.topics import Assigned


def test_a_claims_topic_is_where_most_of_its_fit_goes() -> None:
    """Witnesses vote with their fit; those of no topic only thin it out; without any there is no topic."""
    votes = [Assigned("boats", 0.4), Assigned("costs", 0.5), Assigned("boats", 0.3), Assigned(None, 0.0)]
    best, fit = worth.topic(votes)
    assert best == "boats" and fit == pytest.approx(0.175)
    assert worth.topic([Assigned(None, 0.0)]) == (None, 0.0)


def test_salience_grows_with_coverage_and_fit() -> None:
    """Coverage, place and fit add to it by named parts, and the score stays in [0, 1]."""
    alone, covered = worth.weighed(0.5, 1, False, 4, 0.0), worth.weighed(0.5, 6, False, 4, 0.0)
    assert covered.score > worth.weighed(0.5, 5, False, 4, 0.0).score > alone.score
    assert covered.score == worth.weighed(0.5, 9, False, 4, 0.0).score
    assert worth.weighed(0.5, 1, False, 4, 1.0).score > alone.score
    assert worth.weighed(0.5, 1, False, 0, 0.0).score > alone.score > worth.weighed(0.5, 1, False, 99, 0.0).score
    assert worth.weighed(0.6, 1, False, 4, 0.0).score > alone.score
    assert [part.name for part in covered.parts] == list(worth.WORTH)
    assert worth.weighed(0.5, 1, True, 4, 0.0).score > alone.score
    full = worth.weighed(1.0, 9, True, 0, 1.0)
    assert full.score == pytest.approx(1)
