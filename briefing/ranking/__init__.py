"""Ranking: how much a sentence deserves to be shown, by a method that the user names.

All methods have one signature, ``rank(sentences, options) -> saliences``: one salience in [0, 1] for each
sentence, aligned by position (never by text: two outlets that print the same words are two sentences),
higher is better, and the same for the same sentences whatever the hash seed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.model import Sentence
from briefing.ranking import centroid, default, lead, lead_round_robin, lexrank, thresholded
from briefing.ranking.options import RankOptions
from briefing.ranking.sumy import kl as sumy_kl
from briefing.ranking.sumy import lexrank as sumy_lexrank
from briefing.ranking.sumy import lsa as sumy_lsa
from briefing.ranking.sumy import luhn as sumy_luhn
from briefing.ranking.sumy import reduction as sumy_reduction
from briefing.ranking.sumy import sumbasic as sumy_sumbasic
from briefing.ranking.sumy import textrank as sumy_textrank
from briefing.registry import Table

__all__ = ["RANKERS", "RankOptions", "Ranker"]


@dataclass(frozen=True, slots=True)
class Ranker:
    """One method."""

    name: str
    """As in ``--ranker`` and in brief.toml."""
    summary: str
    """What it goes by, in one line."""
    paper: str
    """Authors and year."""
    rank: Callable[[Sequence[Sentence], RankOptions], tuple[float, ...]]
    """One salience in [0, 1] a sentence, aligned by position."""


_ALL = (
    Ranker(
        "default",
        "how central, how widely reported, how early and how readable a sentence is",
        "after Erkan & Radev 2004 and Gillick & Favre 2009",
        default.rank,
    ),
    Ranker("lexrank", "a damped walk over sentences that share words", "Erkan & Radev 2004", lexrank.rank),
    Ranker("centroid", "the weight of the words all articles turn on", "Radev, Jing, Styś & Tam 2004", centroid.rank),
    Ranker("lead", "reading order: the first article first", "Brandow, Mitze & Rau 1995", lead.rank),
    Ranker(
        "lead-round-robin",
        "the first sentence of every article, then the second of every article",
        "Over & Yen 2004",
        lead_round_robin.rank,
    ),
    Ranker("sumy-lexrank", "sumy: a walk over sentences alike enough", "Erkan & Radev 2004", sumy_lexrank.rank),
    Ranker("sumy-textrank", "sumy: a walk over word overlaps", "Mihalcea & Tarau 2004", sumy_textrank.rank),
    Ranker("sumy-lsa", "sumy: latent semantic analysis", "Steinberger & Ježek 2004", sumy_lsa.rank),
    Ranker("sumy-luhn", "sumy: clusters of frequent words", "Luhn 1958", sumy_luhn.rank),
    Ranker("sumy-kl", "sumy: nearest to the articles' words (slow)", "Haghighi & Vanderwende 2009", sumy_kl.rank),
    Ranker("sumy-sumbasic", "sumy: the most probable words, in turn", "Nenkova & Vanderwende 2005", sumy_sumbasic.rank),
    Ranker("sumy-reduction", "sumy: the sum of word overlaps", "Jagadeesh, Pingali & Varma 2005", sumy_reduction.rank),
    Ranker(
        "lexrank-thresholded",
        "sumy's LexRank, its scores to rounding, in a hundredth of the time",
        "Erkan & Radev 2004",
        thresholded.rank,
    ),
)

RANKERS: Table[Ranker] = Table("ranker", {ranker.name: ranker for ranker in _ALL})
"""All methods by name, the default first."""
