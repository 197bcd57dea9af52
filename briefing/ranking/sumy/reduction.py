"""sumy's Reduction (Jagadeesh, Pingali & Varma 2005, "Sentence extraction based single document
summarization", in the form of the Reduction program that sumy names as its source).

A sentence is worth the sum of its word overlaps with all others, each divided by the logarithms of both lengths:
TextRank's graph without the walk.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_largest
from briefing.ranking.sumy.ratings import ratings


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """sumy's ratings, as shares of the largest. Time grows with the square of the sentences.

    Raises:
        UsageError: sumy does not know the language.
    """
    from sumy.summarizers.reduction import ReductionSummarizer

    return by_largest(ratings(ReductionSummarizer, sentences, options))
