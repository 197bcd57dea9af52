"""sumy's LexRank (Erkan & Radev 2004, JAIR 22), the thresholded form.

Departs from the paper in sumy itself: cosines above 0.1 count as 1, there is no damping, and the walk
stops at the first step that changes little (0.1). ``briefing.ranking.lexrank`` is the continuous form,
damped and run to its end.
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
    from sumy.summarizers.lex_rank import LexRankSummarizer

    return by_largest(ratings(LexRankSummarizer, sentences, options))
