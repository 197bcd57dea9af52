"""sumy's TextRank (Mihalcea & Tarau 2004, "TextRank: Bringing order into texts").

Departs from the paper in sumy itself: the jump is divided by the number of sentences, and a sentence
resembles itself.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_largest
from briefing.ranking.sumy.ratings import ratings


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """sumy's ratings, as shares of the largest. Time and memory grow with the square of the sentences.

    Raises:
        UsageError: sumy does not know the language.
    """
    from sumy.summarizers.text_rank import TextRankSummarizer

    return by_largest(ratings(TextRankSummarizer, sentences, options))
