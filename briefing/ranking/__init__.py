"""Ranking: how much a sentence deserves to be shown, by a method that the user names.

All methods have one signature, ``rank(sentences, options) -> saliences``: one salience in [0, 1] for each
sentence, aligned by position (never by text: two outlets that print the same words are two sentences),
higher is better, and the same for the same sentences whatever the hash seed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from briefing.model import Sentence
from briefing.ranking import default, lead, lead_round_robin, lexrank
from briefing.ranking.options import RankOptions
from briefing.registry import Table

__all__ = ["RANKERS", "RankOptions", "Ranker", "rank"]


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
    Ranker("lexrank", "a walk over sentences that share words, run to its end", "Erkan & Radev 2004", lexrank.rank),
    Ranker("lead", "reading order: the first article first", "Brandow, Mitze & Rau 1995", lead.rank),
    Ranker(
        "lead-round-robin",
        "the first sentence of every article, then the second of every article",
        "Over & Yen 2004",
        lead_round_robin.rank,
    ),
)

RANKERS: Table[Ranker] = Table("ranker", {ranker.name: ranker for ranker in _ALL})
"""All methods by name, the default first."""


def rank(name: str, sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """Saliences by the named method.

    Raises:
        UsageError: there is no method of that name, or it does not know the language.
    """
    return RANKERS[name].rank(sentences, options)
