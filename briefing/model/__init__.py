"""Every record, in the order in which a sentence meets them. Read these pages first.

    Source -> Article -> Sentence    (``articles``: what is read)
    -> Claim -> Conflict             (``claims``: what is found across the articles)
    -> Section -> Brief -> Rendered  (``brief``: what is shown)

and Past -> Changes                  (``changes``: what is new since an edition).

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
from briefing.model.changes import (
    CHANGES,
    Changes,
    Correction,
    Past,
    PastClaim,
    PastSentence,
    Told,
    Update,
    Withdrawn,
)
from briefing.model.claims import Citation, Claim, Conflict, ConflictValue, Origin, Part, Salience, Witness
from briefing.model.decisions import DECISIONS, Decided, Decisions
from briefing.model.limits import Limits

__all__ = [
    "CHANGES",
    "DECISIONS",
    "KINDS",
    "SHOWABLE",
    "AnalysedSentence",
    "Analysis",
    "Article",
    "Block",
    "Brief",
    "BriefSource",
    "Changes",
    "Citation",
    "Claim",
    "Conflict",
    "ConflictValue",
    "Correction",
    "Counts",
    "Coverage",
    "Decided",
    "Decisions",
    "Desk",
    "Envelope",
    "Evidence",
    "Highlight",
    "Limits",
    "Look",
    "Mark",
    "Measure",
    "Origin",
    "Part",
    "Past",
    "PastClaim",
    "PastSentence",
    "Rendered",
    "Salience",
    "Section",
    "Sentence",
    "ShownClaim",
    "Skipped",
    "Source",
    "Told",
    "Topic",
    "Update",
    "Withdrawn",
    "Witness",
]
