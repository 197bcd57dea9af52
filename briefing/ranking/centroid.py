"""Centroid (Radev, Jing, Styś & Tam 2004, "Centroid-based summarization of multiple documents").

The centroid is the mean tf-idf vector of the articles; a sentence is worth the sum of the centroid's
weights of its terms, so that long sentences about the common subject come first.

Departures: idf is taken from the sentences at hand instead of a background collection; the centroid keeps
the terms of at least mean weight, where MEAD sets a fixed threshold that fits its own corpus; MEAD's
further features (position, overlap with the first sentence) are left to other rankers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions, by_source
from briefing.ranking.scale import by_largest
from briefing.ranking.vectors import counts, idf


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """The sum of the centroid's weights over a sentence's distinct terms, as a share of the largest."""
    rows = counts(sentences, options)
    weights = centroid(rows, len(by_source(sentences)))
    return by_largest([sum(weights.get(term, 0.0) for term in row) for row in rows])


def centroid(rows: Sequence[Counter[str]], articles: int) -> Mapping[str, float]:
    """Term -> mean tf-idf over the articles, of the terms that reach the mean of all terms."""
    total: Counter[str] = Counter()
    for row in rows:
        total.update(row)
    rarity = idf(rows)
    weights = {term: n / articles * rarity[term] for term, n in total.items()}
    floor = sum(weights.values()) / len(weights) if weights else 0.0
    return {term: weight for term, weight in weights.items() if weight >= floor}
