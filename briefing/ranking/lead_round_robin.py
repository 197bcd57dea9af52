"""Lead round robin: the first sentence of every article, then the second of every article, and so on.

The multi-document lead baseline of the Document Understanding Conferences (Over & Yen 2004, "An
introduction to DUC-2004"; there called the coverage baseline). It beats most published methods on short
news articles, so every comparison should name it. Sentences of one round share one salience; ties are
the caller's to break, which for greedy selection means article order.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions, by_source
from briefing.ranking.scale import DIGITS


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """Saliences that fall with the round in which a sentence's turn comes; ``options`` are not used."""
    groups = by_source(sentences)
    rounds = max(map(len, groups.values()), default=0)
    saliences = [0.0] * len(sentences)
    for positions in groups.values():
        for turn, position in enumerate(positions):
            saliences[position] = round(1 - turn / rounds, DIGITS)
    return tuple(saliences)
