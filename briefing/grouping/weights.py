"""What each sign that two sentences state one fact is worth (``briefing.grouping.likeness``).

Logistic regression on pairs of sentences of nine judged news stories, each weighing the same, penalty and
shares as in ``tests/evaluation/train.py``, which trains them again and tells what weights trained on all other stories
make of each.
"""

from __future__ import annotations

from collections.abc import Mapping

WITH_MEANING: Mapping[str, float] = {
    "bias": -5.31,
    "words": 3.76,
    "contained": -3.34,
    "all": 1.85,
    "names": 0.04,
    "numbers": 1.29,
    "dates": 1.26,
    "pairs": 0.66,
    "mass": 1.02,
    "length": 0.12,
    "told once": 1.12,
    "told once, most": 0.44,
    "told once by all": 2.03,
    "one article": -0.14,
    "neighbours": 1.56,
    "one paragraph": 1.69,
    "one quotation": 3.62,
    "points back": 0.78,
    "both open": 1.32,
    "one opens": 0.34,
    "both early": 0.42,
    "far in order": -1.52,
    "meaning": 1.89,
    "meaning of one": 2.44,
}
"""Where the words of the language have embeddings."""
PLAIN: Mapping[str, float] = {
    "bias": -4.68,
    "words": 3.06,
    "contained": -2.63,
    "all": 4.4,
    "names": 0.18,
    "numbers": 1.35,
    "dates": 1.32,
    "pairs": 1.07,
    "mass": 1.21,
    "length": 0.08,
    "told once": 1.26,
    "told once, most": 0.35,
    "told once by all": 2.03,
    "one article": -0.12,
    "neighbours": 1.6,
    "one paragraph": 1.59,
    "one quotation": 3.37,
    "points back": 0.76,
    "both open": 1.34,
    "one opens": 0.41,
    "both early": 0.41,
    "far in order": -1.54,
}
"""Elsewhere."""


def weights(meaning: bool) -> Mapping[str, float]:
    """Sign -> what it adds to the log odds of one fact."""
    return WITH_MEANING if meaning else PLAIN
