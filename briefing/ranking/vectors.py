"""Sentences as unit vectors of tf-idf weighted terms.

idf is ``log(1 + N / n)`` over the sentences at hand (N of them, n with the term). The "1 +" keeps a term
that stands in every sentence from vanishing, so that a handful of equal sentences still resemble each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.text.terms import terms

Vector = dict[str, float]
"""Term -> weight; the squares of the weights add to 1, or the vector is empty."""


def counts(sentences: Sequence[Sentence], options: RankOptions) -> list[Counter[str]]:
    """How often each term stands in each sentence."""
    return [Counter(terms(sentence.plain, options.language)) for sentence in sentences]


def idf(rows: Sequence[Counter[str]]) -> dict[str, float]:
    """Inverse sentence frequency of every term."""
    frequency = Counter(term for row in rows for term in row)
    return {term: log(1 + len(rows) / n) for term, n in frequency.items()}


def unit_vectors(sentences: Sequence[Sentence], options: RankOptions) -> list[Vector]:
    """One unit vector a sentence; an empty one where a sentence has no terms."""
    rows = counts(sentences, options)
    weights = idf(rows)
    return [_unit({term: n * weights[term] for term, n in row.items()}) for row in rows]


def cosine(one: Vector, other: Vector) -> float:
    """Cosine of two unit vectors, in [0, 1]."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[term] for term, weight in one.items() if term in other)


def _unit(row: Vector) -> Vector:
    norm = sqrt(sum(weight * weight for weight in row.values()))
    return {term: weight / norm for term, weight in row.items()}
