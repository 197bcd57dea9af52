"""Continuous LexRank (Erkan & Radev 2004, "LexRank: Graph-based lexical centrality as salience in text
summarization", JAIR 22).

A sentence is central if central sentences resemble it: the stationary distribution of a walk over
sentences that follows idf-modified cosines with probability ``DAMPING`` and jumps anywhere otherwise.

Departures: idf is taken from the sentences at hand instead of a background collection; a sentence
without terms, from which no edge leads, jumps anywhere; the walk is run to ``TOLERANCE`` instead of
a loose one. The matrix of cosines is never formed: with the unit vectors as rows of X it is X Xᵀ, so a
step costs as much as there are terms.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter, mul

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_largest
from briefing.ranking.vectors import Vector, unit_vectors

DAMPING = 0.85
"""Probability of following an edge: 1 - d in the paper's notation, which sets d to 0.15."""
TOLERANCE = 1e-10
"""Sum of the absolute changes of a step at which the walk has settled."""
SPARSE_FROM = 3000
"""Sentences from which scipy's arithmetic saves more time than its import costs."""

Product = Callable[[list[float]], list[float]]
"""v -> X (Xᵀ v)."""


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """Centrality of each sentence, as a share of the most central one's."""
    return by_largest(centrality(unit_vectors(sentences, options)))


def centrality(vectors: Sequence[Vector]) -> list[float]:
    """Stationary probabilities of the walk, adding to 1; empty for no vectors."""
    if not vectors:
        return []
    product = sparse_product(vectors) if len(vectors) >= SPARSE_FROM else plain_product(vectors)
    return walk(product, len(vectors))


def walk(product: Product, count: int) -> list[float]:
    """Run the damped walk until it settles."""
    degrees = product([1.0] * count)
    probabilities = [1 / count] * count
    change = 1.0
    while change > TOLERANCE:
        follow = [p / degree if degree else 0.0 for p, degree in zip(probabilities, degrees, strict=True)]
        stuck = sum(p for p, degree in zip(probabilities, degrees, strict=True) if not degree)
        jump = (1 - DAMPING + DAMPING * stuck) / count
        after = [jump + DAMPING * flow for flow in product(follow)]
        change = sum(abs(new - old) for new, old in zip(after, probabilities, strict=True))
        probabilities = after
    return probabilities


def plain_product(vectors: Sequence[Vector]) -> Product:
    """The product by an inverted index in plain Python. Terms of one sentence need no index of their own."""
    shared = _postings(vectors)
    own = [sum(w * w for term, w in vector.items() if term not in shared) for vector in vectors]
    rows = [[(term, w) for term, w in vector.items() if term in shared] for vector in vectors]

    def product(v: list[float]) -> list[float]:
        sums = {term: sum(map(mul, weights, pick(v))) for term, (pick, weights) in shared.items()}
        return [
            rest * value + sum([w * sums[term] for term, w in row])
            for rest, value, row in zip(own, v, rows, strict=True)
        ]

    return product


def _postings(vectors: Sequence[Vector]) -> dict[str, tuple[Callable[[list[float]], tuple[float, ...]], list[float]]]:
    """For each term of two or more sentences: what picks those sentences' values, and the weights there."""
    index: dict[str, list[int]] = {}
    for position, vector in enumerate(vectors):
        for term in vector:
            index.setdefault(term, []).append(position)
    return {
        term: (itemgetter(*positions), [vectors[position][term] for position in positions])
        for term, positions in index.items()
        if len(positions) > 1
    }


def sparse_product(vectors: Sequence[Vector]) -> Product:
    """The same product by a scipy.sparse matrix."""
    import numpy as np
    from scipy.sparse import csr_array

    columns: dict[str, int] = {}
    indices = [columns.setdefault(term, len(columns)) for vector in vectors for term in vector]
    data = [weight for vector in vectors for weight in vector.values()]
    ends = np.cumsum([0, *map(len, vectors)])
    matrix = csr_array((data, indices, ends), shape=(len(vectors), len(columns)))
    transposed = matrix.T.tocsr()

    def product(v: list[float]) -> list[float]:
        result: list[float] = (matrix @ (transposed @ np.asarray(v))).tolist()
        return result

    return product
