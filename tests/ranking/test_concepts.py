"""What a summary is made of, and how prominent its sentences are."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.ranking.concepts import ALONE, FADING, RARE, SHARED, concepts
from briefing.ranking.options import RankOptions
from briefing.ranking.prominence import FLOOR, SLOWING, STEEP, prominence
from tests.support.sentences import FLOOD, sentences
from tests.support.stories import TEXTS

SHIPS = sentences(["The ferry sank at dawn."], ["A ferry sank off Orrin."], ["Choirs sang."])


def test_pairs_and_words_by_hand() -> None:
    """Pairs of stems with a word that tells something, and such words alone; each sentence holds each once."""
    found = concepts(SHIPS, (1.0, 1.0, 1.0), RankOptions())
    pairs = ["the ferri", "ferri sank", "at dawn", "sank at", "a ferri", "sank off", "off orrin", "choir sang"]
    words = ["ferri", "sank", "dawn", "orrin", "choir", "sang"]
    assert len(found.weights) == len(pairs) + len(words)
    assert [len(row) for row in found.rows] == [4 + 3, 4 + 3, 1 + 2]
    shared = set(found.rows[0]) & set(found.rows[1])
    assert len(shared) == 3, "the pair ferry sank, and its two words"
    assert not shared & set(found.rows[2])


def test_a_concept_is_worth_what_its_origins_are() -> None:
    """The power of the sum over the origins, of which one alone counts little; copies count as one origin."""
    both = (2 - ALONE) ** SHARED + RARE * 2
    one = (1 - ALONE) ** SHARED + RARE
    found = concepts(SHIPS, (1.0, 1.0, 1.0), RankOptions())
    first = found.rows[0]
    assert sorted(found.weights[at] for at in first[:4])[-1] == pytest.approx(both)
    assert found.weights[first[0]] == pytest.approx(one)
    copied = concepts(SHIPS, (1.0, 1.0, 1.0), RankOptions(origins={"1": "g1", "2": "g1"}))
    assert max(copied.weights[at] for at in copied.rows[0][:4]) == pytest.approx(one)


def worth(share: float) -> float:
    """Of a concept that one origin mentions, at a place of some prominence."""
    counted: float = share**FADING
    return float(max(0.0, counted - ALONE) ** SHARED + RARE * counted)


def test_an_origin_counts_by_its_most_prominent_mention() -> None:
    """What an article says at its head and again at its end counts by the head."""
    twice = sentences(["The ferry sank.", "The ferry sank."], ["Choirs sang."])
    found = concepts(twice, (1.0, 0.2, 1.0), RankOptions())
    late = concepts(twice, (0.2, 0.2, 1.0), RankOptions())
    assert found.weights[found.rows[1][0]] == pytest.approx(worth(1.0))
    assert late.weights[late.rows[1][0]] == pytest.approx(worth(0.2))


def test_words_weigh_as_much_as_pairs_in_all() -> None:
    """Single words together are brought to the mass of the pairs."""
    ranked = sentences(*FLOOD)
    found = concepts(ranked, (1.0,) * len(ranked), RankOptions())
    pairs = {at for row in found.rows for at in row}
    assert pairs == set(range(len(found.weights)))
    total = math.fsum(found.weights)
    first_word = next(k for k in range(len(found.weights)) if math.fsum(found.weights[:k]) >= total / 2 - 1e-9)
    assert math.fsum(found.weights[:first_word]) == pytest.approx(total / 2)


def test_prominence_by_hand() -> None:
    """One at the head of each article; below it falls with a power of the place, faster the more articles there are."""
    ranked = sentences(*FLOOD)
    sizes = [len(each.text.split()) for each in ranked]
    budget = sum(sizes) // 2
    found = prominence(ranked, sizes, budget)
    allowed = budget * len(ranked) / sum(sizes)
    steep = STEEP * 9 / (allowed * len(ranked) / 3)
    assert found[:4] == pytest.approx([FLOOR + (1 - FLOOR) * math.exp(-steep * at**SLOWING) for at in range(4)])
    assert found[4] == found[7] == 1.0
    alone = prominence(ranked[:4], sizes[:4], budget)
    assert all(one >= other for one, other in zip(alone, found[:4], strict=True))


def test_a_larger_budget_goes_deeper() -> None:
    """With more room the end of an article counts for more."""
    ranked = sentences(*FLOOD)
    sizes = [len(each.text.split()) for each in ranked]
    assert prominence(ranked, sizes, 100)[3] > prominence(ranked, sizes, 20)[3]


@given(TEXTS, st.integers(1, 300))
def test_prominence_is_a_share(texts: list[list[str]], budget: int) -> None:
    """Above the floor, at most 1, and never rising along an article."""
    ranked = sentences(*texts)
    found = prominence(ranked, [max(1, len(each.text.split())) for each in ranked], budget)
    assert len(found) == len(ranked)
    assert all(FLOOR <= share <= 1 for share in found)
    for (one, first), (other, second) in zip(
        zip(ranked, found, strict=True), list(zip(ranked, found, strict=True))[1:], strict=False
    ):
        assert one.source != other.source or first >= second
