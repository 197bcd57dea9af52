"""Choosing whole sentences under a budget of words without saying things twice.

Greedy selection: at every step the sentence whose salience, times the share of its content that no chosen
sentence holds yet, is largest and still fits. A concept counts once (Gillick & Favre 2009), the trade
between worth and novelty is that of maximal marginal relevance (Carbonell & Goldstein 1998) as a
product, which needs no weight between the two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.vectors import Vector, unit_vectors


@dataclass(frozen=True, slots=True)
class SelectOptions:
    """What a selection depends on beside the sentences and their worth."""

    language: str = "en"
    """BCP 47 tag: decides stems and stop words."""
    novelty: float = 1.0
    """Power of the share of new content; 0 switches the control of redundancy off."""


def select(
    sentences: Sequence[Sentence],
    saliences: Sequence[float],
    words: int,
    options: SelectOptions | None = None,
) -> tuple[int, ...]:
    """Positions of the chosen sentences, best first.

    Args:
        sentences: the candidates.
        saliences: one for each, in [0, 1]; those of 0 are never chosen.
        words: the budget, in words between white space; whole sentences never exceed it.
        options: language and strength of the control of redundancy.

    Ties fall to the sentence that comes first.
    """
    settings = options or SelectOptions()
    vectors = unit_vectors(sentences, RankOptions(language=settings.language))
    sizes = [len(sentence.text.split()) for sentence in sentences]
    left = [position for position, salience in enumerate(saliences) if salience > 0]
    chosen: list[int] = []
    covered: set[str] = set()
    while left := [position for position in left if sizes[position] <= words]:
        gains = {i: saliences[i] * _new(vectors[i], covered) ** settings.novelty for i in left}
        best = max(left, key=lambda i: (gains[i], -i))
        if gains[best] <= 0:
            break
        chosen.append(best)
        covered.update(vectors[best])
        words -= sizes[best]
        left.remove(best)
    return tuple(chosen)


def _new(vector: Vector, covered: set[str]) -> float:
    """Share of a unit vector's squared length that lies in terms not covered; 0 for an empty vector."""
    return sum(weight * weight for term, weight in vector.items() if term not in covered)
