"""sumy's Luhn (Luhn 1958, "The automatic creation of literature abstracts").

Departs from the paper in sumy itself: every content word that occurs twice is significant.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_largest
from briefing.ranking.sumy.ratings import ratings


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """sumy's ratings, as shares of the largest.

    Raises:
        UsageError: sumy does not know the language.
    """
    from sumy.summarizers.luhn import LuhnSummarizer

    return by_largest(ratings(LuhnSummarizer, sentences, options))
