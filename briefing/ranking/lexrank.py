"""Continuous LexRank (Erkan & Radev 2004, "LexRank: Graph-based lexical centrality as salience in text
summarization", JAIR 22).

A sentence is central if central sentences resemble it: the stationary distribution of a walk over
sentences that follows idf-modified cosines with probability ``DAMPING`` and jumps anywhere otherwise.

Departures: idf is taken from the sentences at hand instead of a background collection; a sentence
without terms, from which no edge leads, jumps anywhere; the balance of the walk is solved for, to ``TOLERANCE``,
instead of walked to loosely. The matrix of cosines is never formed: with the unit vectors as rows of X it is X Xᵀ, so a
step costs as much as there are terms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import sqrt
from operator import itemgetter, mul

from briefing.model import Sentence
from briefing.ranking import bulk
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_largest
from briefing.ranking.vectors import Vector, unit_vectors

DAMPING = 0.85
"""Probability of following an edge: 1 - d in the paper's notation, which sets d to 0.15."""
TOLERANCE = 1e-10
"""Length of the residual at which the balance has settled, as a share of the mean probability."""
SPARSE_FROM = 300
"""Sentences from which scipy's arithmetic is used: three times as fast there, and worth its import soon after."""

Product = Callable[[list[float]], list[float]]
"""v -> X (Xᵀ v)."""


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """Centrality of each sentence, as a share of the most central one's."""
    if len(sentences) >= SPARSE_FROM:
        return by_largest(bulk.settled(bulk.unit_rows(sentences, options.language), DAMPING, TOLERANCE))
    return by_largest(centrality(unit_vectors(sentences, options)))


def centrality(vectors: Sequence[Vector]) -> list[float]:
    """Stationary probabilities of the walk, adding to 1; empty for no vectors."""
    if not vectors:
        return []
    return walk(plain_product(vectors), len(vectors))


def walk(product: Product, count: int) -> list[float]:
    """The stationary probabilities of the damped walk.

    The walk is reversible, for cosines are symmetric: with p = D^(1/2) q, D the degrees, its balance is the symmetric
    system (I - DAMPING * D^(-1/2) X Xᵀ D^(-1/2)) q = jump * D^(-1/2) 1, with eigenvalues from 1 - DAMPING to 1.
    Conjugate gradients (Hestenes & Stiefel 1952) settle it in a third to a half of the steps that walking takes.
    """
    degrees = product([1.0] * count)
    # a sentence that resembles none, not even itself, jumps anywhere: its probability is the jump alone
    stuck = sum(not degree for degree in degrees)
    jump = (1 - DAMPING) / (count - DAMPING * stuck)
    scale = [1 / sqrt(degree) if degree else 0.0 for degree in degrees]
    found = [0.0] * count
    residual = [jump * each for each in scale]
    direction = residual
    size = sum(map(mul, residual, residual))
    limit = (TOLERANCE / count) ** 2
    while size > limit:
        flow = product(list(map(mul, scale, direction)))
        image = [d - DAMPING * each * f for d, each, f in zip(direction, scale, flow, strict=True)]
        step = size / sum(map(mul, direction, image))
        found = [q + step * d for q, d in zip(found, direction, strict=True)]
        residual = [r - step * i for r, i in zip(residual, image, strict=True)]
        before, size = size, sum(map(mul, residual, residual))
        turn = size / before
        direction = [r + turn * d for r, d in zip(residual, direction, strict=True)]
    return [sqrt(degree) * q if degree else jump for degree, q in zip(degrees, found, strict=True)]


def plain_product(vectors: Sequence[Vector]) -> Product:
    """The product by an inverted index in plain Python. Terms of one sentence need no index of their own."""
    index: dict[str, list[int]] = {}
    for position, vector in enumerate(vectors):
        for term in vector:
            index.setdefault(term, []).append(position)
    shared = [(term, positions) for term, positions in index.items() if len(positions) > 1]
    number = {term: at for at, (term, _) in enumerate(shared)}
    columns = [_picked(positions, [vectors[at][term] for at in positions]) for term, positions in shared]
    own = [sum([w * w for term, w in vector.items() if term not in number]) for vector in vectors]
    rows = [
        _picked(
            [number[term] for term in vector if term in number], [w for term, w in vector.items() if term in number]
        )
        for vector in vectors
    ]

    def product(v: list[float]) -> list[float]:
        sums = [sum(map(mul, weights, pick(v))) for pick, weights in columns]
        return [
            rest * value + sum(map(mul, weights, pick(sums)))
            for rest, value, (pick, weights) in zip(own, v, rows, strict=True)
        ]

    return product


def _picked(
    places: Sequence[int], weights: list[float]
) -> tuple[Callable[[list[float]], Sequence[float]], list[float]]:
    """What takes the values at some places, and their weights."""
    if len(places) > 1:
        return itemgetter(*places), weights
    return (lambda values: [values[at] for at in places]), weights
