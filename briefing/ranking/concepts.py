"""What a summary is made of: words and pairs of words, weighed by how many origins report them and how prominently.

Concepts after Gillick & Favre 2009 ("A scalable global model for summarization"): pairs of neighbouring stems, weighed
by the number of documents that hold them. Departures: documents that copy one another count once, an origin counts by
the prominence of the first place where it speaks of the matter, what one origin alone mentions far down counts next to
nothing, and single content words count beside the pairs, for two outlets seldom choose the same two words in a row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from briefing.model import Sentence
from briefing.ranking import bulk
from briefing.ranking.options import RankOptions
from briefing.text.terms import stem, stop_words, tokens

FADING = 0.6
"""Power of the prominence that an origin counts by: below 1, since a matter told late is told."""
ALONE = 0.5
"""Taken off each concept's sum over the origins: what one origin alone mentions late is no concept."""
SHARED = 2.5
"""Power of what is left: what all report is worth more than twice what half of them do."""
RARE = 0.001
"""Share of its sum that each concept is worth besides: where all that is reported by many is chosen, the rest fills the
budget."""
WORDS = 1.0
"""Weight of all single words together against that of all pairs together."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """The concepts of some sentences."""

    rows: Sequence[Sequence[int]]
    """Of each sentence, each once, by number."""
    weights: Sequence[float]
    """By number, > 0; an array where there are many."""


def concepts(sentences: Sequence[Sentence], prominence: Sequence[float], options: RankOptions) -> Concepts:
    """The concepts of sentences.

    Args:
        sentences: the candidates.
        prominence: of each, in (0, 1].
        options: language, and which sources are one origin.
    """
    if len(sentences) >= bulk.MANY:
        return _many(sentences, prominence, options)
    pairs, words = _Table(), _Table()
    for sentence, share in zip(sentences, prominence, strict=True):
        stems = _stems(sentence.plain, options.language)
        origin = options.origin(sentence)
        words.add((one for one, telling in stems if telling), origin, share**FADING)
        pairs.add(
            (f"{one} {other}" for (one, first), (other, second) in pairwise(stems) if first or second),
            origin,
            share**FADING,
        )
    rows, weights = pairs.weighed(None)
    more, others = words.weighed(WORDS * sum(weights) if weights else None, len(weights))
    return Concepts(tuple(one + other for one, other in zip(rows, more, strict=True)), (*weights, *others))


def _many(sentences: Sequence[Sentence], prominence: Sequence[float], options: RankOptions) -> Concepts:
    """The same by arrays."""
    import numpy as np

    shares = [share**FADING for share in prominence]
    origins = [options.origin(sentence) for sentence in sentences]
    rows, sums, pairs = bulk.concept_rows(sentences, shares, origins, options.language)
    worth = np.maximum(0.0, sums - ALONE) ** SHARED + RARE * sums
    mass, others = worth[:pairs].sum(), worth[pairs:].sum()
    if mass and others:
        worth[pairs:] *= WORDS * mass / others
    weights: Any = worth
    return Concepts(rows, weights)


def _stems(text: str, language: str) -> list[tuple[str, bool]]:
    """Each word's stem, and whether it tells anything by itself."""
    stops = stop_words(language)
    return [(stem(word, language), word.lower().replace("’", "'") not in stops) for word in tokens(text)]


class _Table:
    """Concepts of one sort, by what is to be counted of them."""

    __slots__ = ("number", "origins", "rows")

    def __init__(self) -> None:
        self.number: dict[str, int] = {}
        self.rows: list[list[int]] = []
        self.origins: list[dict[str, float]] = []
        """For each concept, the most prominent mention of each origin."""

    def add(self, found: Iterable[str], origin: str, share: float) -> None:
        """Add a sentence."""
        row = []
        for key in dict.fromkeys(found):
            at = self.number.setdefault(key, len(self.number))
            if at == len(self.origins):
                self.origins.append({origin: share})
            elif self.origins[at].get(origin, 0.0) < share:
                self.origins[at][origin] = share
            row.append(at)
        self.rows.append(row)

    def weighed(self, total: float | None, first: int = 0) -> tuple[list[tuple[int, ...]], tuple[float, ...]]:
        """Rows and weights of the concepts, numbered from ``first``.

        Args:
            total: what the weights are brought to add up to; None leaves them as they are.
            first: number of the first concept.
        """
        sums = [sum(counts.values()) for counts in self.origins]
        worth = [max(0.0, value - ALONE) ** SHARED + RARE * value for value in sums]
        mass = sum(worth)
        factor = total / mass if total is not None and mass else 1.0
        rows = [tuple(first + at for at in row) for row in self.rows]
        return rows, tuple(factor * value for value in worth)
