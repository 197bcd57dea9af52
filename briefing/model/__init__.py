"""Every record, in the order in which a sentence meets them. Read these three pages first.

    Source -> Article -> Sentence    (``articles``: what is read)
    -> Claim -> Conflict             (``claims``: what is found across the articles)
    -> Section -> Brief -> Rendered  (``brief``: what is shown)

All are frozen; offsets are half-open and count Unicode code points of ``Article.text``, which nobody rewrites after
reading. A sentence is known by its id, never by its text: two outlets that print the same words are two witnesses.
"""

from __future__ import annotations

from briefing.model.articles import KINDS, SHOWABLE, Article, Block, Mark, Sentence, Source, Topic
from briefing.model.brief import (
    AnalysedSentence,
    Analysis,
    Brief,
    BriefSource,
    Counts,
    Coverage,
    Desk,
    Envelope,
    Evidence,
    Highlight,
    Look,
    Measure,
    Rendered,
    Section,
    ShownClaim,
    Skipped,
)
from briefing.model.claims import Citation, Claim, Conflict, ConflictValue, Origin, Part, Salience, Witness

__all__ = [
    "KINDS",
    "SHOWABLE",
    "AnalysedSentence",
    "Analysis",
    "Article",
    "Block",
    "Brief",
    "BriefSource",
    "Citation",
    "Claim",
    "Conflict",
    "ConflictValue",
    "Counts",
    "Coverage",
    "Desk",
    "Envelope",
    "Evidence",
    "Highlight",
    "Look",
    "Mark",
    "Measure",
    "Origin",
    "Part",
    "Rendered",
    "Salience",
    "Section",
    "Sentence",
    "ShownClaim",
    "Skipped",
    "Source",
    "Topic",
    "Witness",
]
