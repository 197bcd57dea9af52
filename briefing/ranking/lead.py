"""Lead: sentences in the order in which they stand, article after article.

The oldest baseline of news summarisation (Brandow, Mitze & Rau 1995, "Automatic condensation of
electronic publications by sentence selection"): a news story opens with its substance. With several
articles it reads the first one to its end before it opens the second.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions, by_source
from briefing.ranking.scale import by_place


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """Saliences that fall in reading order; ``options`` are not used."""
    order = [position for positions in by_source(sentences).values() for position in positions]
    return by_place(order)
