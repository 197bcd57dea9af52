"""How prominent the place of a sentence is: news puts its substance first, the more so the shorter it is told.

The prior of position has to fit the articles at hand. Ten short items on one event each give the whole of it in their
first sentence, and a summary of ten sentences needs no more; three long ones spread it, and a summary of their
length goes deep into each. So the prior falls the faster, the more articles share the budget and the shorter they are:

    prominence = FLOOR + (1 - FLOOR) * exp(-steepness * sentences before it in its article ** SLOWING)
    steepness  = STEEP * articles ** 2 / (sentences that the budget allows * sentences of an article, on the mean)

Lead (Brandow, Mitze & Rau 1995) is its steep end, plain coverage its flat one.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import by_source

FLOOR = 0.15
"""Prominence of the end of an article, against 1 for its head."""
STEEP, SLOWING = 3.0, 0.6
"""Found with the constants of ``concepts`` and ``coverage`` on five sets of articles with human summaries: by random
search over all topics, then over every other, with the figures of the rest in sight (tests/benchmarks/RESULTS.md)."""


def prominence(sentences: Sequence[Sentence], sizes: Sequence[int], budget: int) -> tuple[float, ...]:
    """The prominence of each sentence, in (0, 1].

    Args:
        sentences: the candidates.
        sizes: of each, in what the budget counts.
        budget: of the selection.
    """
    if not sentences:
        return ()
    sources = by_source(sentences)
    allowed = max(1.0, budget * len(sentences) / max(1, sum(sizes)))
    steepness = STEEP * len(sources) ** 2 / (allowed * len(sentences) / len(sources))
    found = [0.0] * len(sentences)
    for positions in sources.values():
        for before, place in enumerate(positions):
            found[place] = FLOOR + (1 - FLOOR) * math.exp(-steepness * before**SLOWING)
    return tuple(found)
