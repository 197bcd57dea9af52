"""sumy's KL-Sum (Haghighi & Vanderwende 2009, "Exploring content models for multi-document summarization").

The method adds the sentence that brings the summary's words nearest to the articles' and knows an order
only; we give descending saliences in equal steps. Departs from the paper in sumy itself: words are not
stemmed, and sentences are added until none is left, whatever the divergence does.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_order
from briefing.ranking.sumy.ratings import ratings


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """sumy's order of selection. Slow: time grows with nearly the cube of the sentences (300 take half a minute).

    Raises:
        UsageError: sumy does not know the language.
    """
    from sumy.summarizers.kl import KLSummarizer

    return by_order(ratings(KLSummarizer, sentences, options))
