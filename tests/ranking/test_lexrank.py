"""Continuous LexRank against hand computation and against its definition."""

from __future__ import annotations

from math import log, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.ranking import RankOptions, lexrank
from briefing.ranking.vectors import Vector, cosine, unit_vectors
from tests.support.sentences import FLOOD, sentences

OPTIONS = RankOptions()
TERMS = st.sampled_from([f"t{n}" for n in range(12)])
VECTORS = st.lists(st.dictionaries(TERMS, st.integers(1, 5), max_size=6), min_size=1, max_size=15)


def unit(row: dict[str, int]) -> Vector:
    """The row scaled to length 1."""
    norm = sqrt(sum(n * n for n in row.values()))
    return {term: n / norm for term, n in row.items()}


def test_star_of_three_by_hand() -> None:
    """Two sentences that resemble only a third: the walk's balance is solved on paper.

    b = (x + y)/√2, a = x, c = y: cosines a·b = c·b = 1/√2, a·c = 0. With s = 1/√2 the degrees are 1 + s,
    1 + 2s, 1 + s, and by symmetry p(a) = p(c) = p with
    p = 0.05 + 0.85 (p/(1+s) + s (1 - 2p)/(1+2s)).
    """
    s = 1 / sqrt(2)
    p = (0.05 + 0.85 * s / (1 + 2 * s)) / (1 - 0.85 / (1 + s) + 1.7 * s / (1 + 2 * s))
    found = lexrank.centrality([{"x": 1.0}, {"x": s, "y": s}, {"y": 1.0}])
    assert found == pytest.approx([p, 1 - 2 * p, p], abs=1e-9)
    assert found[1] > found[0]


def test_vectors_by_hand() -> None:
    """A term's weight is its count times log(1 + N/n), and the vector has length 1."""
    one, other = unit_vectors(sentences(["Boats rescue boats."], ["Rescue came."]), OPTIONS)
    boat, rescue = 2 * log(3), log(2)
    assert one == pytest.approx({"boat": boat / sqrt(boat**2 + rescue**2), "rescu": rescue / sqrt(boat**2 + rescue**2)})
    assert cosine(one, other) == pytest.approx(one["rescu"] * other["rescu"])


@settings(deadline=None)
@given(rows=VECTORS)
def test_walk_is_the_papers(rows: list[dict[str, int]]) -> None:
    """The result satisfies the paper's equation, written out with the full matrix of cosines."""
    vectors = [unit(row) for row in rows]
    n = len(vectors)
    found = lexrank.centrality(vectors)
    matrix = [[cosine(one, other) for other in vectors] for one in vectors]
    shares = [[x / sum(row) if sum(row) else 1 / n for x in row] for row in matrix]
    expected = [0.15 / n + 0.85 * sum(found[v] * shares[v][u] for v in range(n)) for u in range(n)]
    assert found == pytest.approx(expected, abs=1e-9)
    assert sum(found) == pytest.approx(1)


def test_many_sentences_take_the_sparse_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """From the threshold on scipy is used, and a ranking does not change as it is crossed."""
    ranked = sentences(*FLOOD)
    plain = lexrank.rank(ranked, OPTIONS)
    monkeypatch.setattr(lexrank, "SPARSE_FROM", 1)
    monkeypatch.delattr(lexrank, "plain_product")
    assert lexrank.rank(ranked, OPTIONS) == pytest.approx(plain, abs=1e-9)


def test_sentence_without_words_is_the_least_central() -> None:
    """What resembles nothing ends at the bottom instead of keeping its own probability."""
    saliences = lexrank.rank(sentences([*FLOOD[0], "…"]), OPTIONS)
    assert min(saliences) == saliences[-1] > 0
    assert sorted(saliences)[1] > saliences[-1]
