"""How near the sentences of a project are to one another: weighed once, asked by everything that groups and chooses.

Only pairs that share something rare are weighed (``Likeness.candidates``); all others count as 0.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.grouping.likeness import Likeness


@dataclass(frozen=True, slots=True)
class Nearness:
    """The probability that two sentences state one fact, for all pairs that may."""

    pairs: Mapping[tuple[int, int], float]
    """By positions (a < b)."""
    told: tuple[float, ...]
    """For each sentence, how many other articles state it: the expected number, each article counted by its nearest
    sentence. A claim has a count of articles, too; this one is of the very words, and no bound has to join them."""

    def of(self, a: int, b: int) -> float:
        """The probability for two positions; symmetric, 1 for a sentence and itself."""
        return 1.0 if a == b else self.pairs.get((min(a, b), max(a, b)), 0.0)

    def between(self, left: Sequence[int], right: Sequence[int]) -> float:
        """The mean over two groups of positions."""
        return math.fsum(self.of(a, b) for a in left for b in right) / (len(left) * len(right))


def nearness(like: Likeness) -> Nearness:
    """Weigh all candidate pairs."""
    candidates = like.candidates()
    pairs = dict(zip(candidates, like.probabilities(candidates), strict=True))
    best: list[dict[str, float]] = [{} for _ in like.sentences]
    for (a, b), value in pairs.items():
        left, right = like.sentences[a].source, like.sentences[b].source
        if left != right:
            best[a][right] = max(best[a].get(right, 0.0), value)
            best[b][left] = max(best[b].get(left, 0.0), value)
    return Nearness(pairs, tuple(math.fsum(each.values()) for each in best))
