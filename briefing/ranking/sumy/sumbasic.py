"""sumy's SumBasic (Nenkova & Vanderwende 2005, "The impact of frequency on summarization").

The method picks the sentence of the most probable words, squares those words' probabilities, and picks
again; it knows an order only, and we give descending saliences in equal steps. Departs from the paper in
sumy itself: the picked sentence need not hold the most probable word.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_order
from briefing.ranking.sumy.ratings import ratings


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """sumy's order of selection.

    Raises:
        UsageError: sumy does not know the language.
    """
    from sumy.summarizers.sum_basic import SumBasicSummarizer

    return by_order(ratings(SumBasicSummarizer, sentences, options))
