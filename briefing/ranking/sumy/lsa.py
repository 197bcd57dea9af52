"""sumy's latent semantic analysis (Steinberger & Ježek 2004, "Using latent semantic analysis in text
summarization and summary evaluation").

Departs from the paper in sumy itself: every dimension is kept, so that a rating is the length of the
sentence's own column of smoothed term frequencies.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_largest
from briefing.ranking.sumy.ratings import ratings


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """sumy's ratings, as shares of the largest. Memory grows with sentences times distinct words.

    Raises:
        UsageError: sumy does not know the language.
    """
    from sumy.summarizers.lsa import LsaSummarizer

    return by_largest(ratings(LsaSummarizer, sentences, options))
