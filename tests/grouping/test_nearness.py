"""How near the sentences of a project are to one another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings

from briefing.grouping.likeness import likeness
from briefing.grouping.nearness import nearness
from tests.support.sentences import FLOOD, sentences
from tests.support.stories import TEXTS


def test_pairs_are_weighed_once() -> None:
    """Each candidate pair has the probability that the model gives, whichever is named first; all others have none."""
    like = likeness(sentences(*FLOOD))
    near = nearness(like)
    candidates = set(like.candidates())
    assert candidates
    for a, b in combinations(range(len(like.sentences)), 2):
        assert near.of(a, b) == near.of(b, a) == (like.probability(a, b) if (a, b) in candidates else 0.0)
    assert near.of(3, 3) == 1.0


def test_words_are_told_by_the_nearest_of_each_other_article() -> None:
    """The count adds one probability for each other article, that of its nearest sentence."""
    like = likeness(sentences(*FLOOD))
    near = nearness(like)
    for at, sentence in enumerate(like.sentences):
        best = [
            max(near.of(at, other) for other, each in enumerate(like.sentences) if each.source == source)
            for source in "123"
            if source != sentence.source
        ]
        assert near.told[at] == pytest.approx(sum(best))


def test_what_all_report_is_told_more_than_what_one_does() -> None:
    """The flood of all three articles counts for more than one reader's memory."""
    like = likeness(sentences(*FLOOD))
    told = dict(zip((each.text for each in like.sentences), nearness(like).told, strict=True))
    assert told[FLOOD[0][0]] > 1 > told["A reader remembers the flood of 1954."]


def test_groups_are_as_near_as_their_sentences_on_the_mean() -> None:
    """The mean over all pairs of the two groups."""
    near = nearness(likeness(sentences(*FLOOD)))
    assert near.between((0, 1), (4, 9)) == pytest.approx(
        (near.of(0, 4) + near.of(0, 9) + near.of(1, 4) + near.of(1, 9)) / 4
    )


@settings(deadline=None)
@given(TEXTS)
def test_counts_are_of_other_articles(texts: list[list[str]]) -> None:
    """No sentence is told by more articles than there are besides its own."""
    like = likeness(sentences(*texts))
    others = len({each.source for each in like.sentences}) - 1
    assert all(0 <= count <= max(0, others) for count in nearness(like).told)
