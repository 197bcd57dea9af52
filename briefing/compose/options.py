"""The words that a claim could be shown by: those of each of its witnesses.

Salience belongs to a claim, wording to a sentence. Of a claim's witnesses some pack three facts into forty words, some
cannot stand alone, some are a column's retelling, and some were joined to it by mistake; what most other articles
state too, in little space and a reporter's voice, is shown.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.compose.wording import Wording, word
from briefing.grouping import worth
from briefing.grouping.across import Across
from briefing.grouping.claims import VOICES, quoting
from briefing.model import Article, Claim, Salience, Sentence
from briefing.text.voice import loud, popular

VOICE = 0.02
"""Taken off a salience for each step from a reporter's voice (``VOICES``): of two wordings alike, the reporter's is
shown."""
SHOUTING = 0.1
"""Taken off for shouting and for a popular paper's words: nobody wants to sign what is to be had otherwise.
"""
FRONT = 0.1
"""Of a witness's fit: what the topic of the words that are shown is ahead by, for a claim of two minds."""
TYPICAL = 150
"""Characters of an ordinary claim. Worth is divided by the square root of length against it: space is what a page is
short of, and dividing by the whole length, as a knapsack's greedy rule does, would fill it with fragments."""
BRIEF = 90
"""Characters below which a claim is worth no more for being short: a line is taken all the same."""


@dataclass(frozen=True, slots=True)
class Option:
    """A claim by the words of one of its witnesses."""

    claim: Claim
    turn: int
    """Of the witness."""
    salience: Salience
    """The claim's, so quoted."""
    worth: float
    """That, less what its voice takes off."""
    value: float
    """What it is worth for the space that it takes."""

    @property
    def sentence(self) -> Sentence:
        """The one that would be quoted."""
        return self.claim.witnesses[self.turn].sentence


@dataclass(frozen=True, slots=True)
class Able:
    """A claim that stands alone, worded."""

    claim: Claim
    """Its first witness is the one whose words these are."""
    span: tuple[int, int]
    """Of the words, in the text of that witness's article."""
    text: str
    worth: float
    """The option's, less what others of the page say already."""


@dataclass(slots=True)
class Desk:
    """Where claims are worded, each sentence once."""

    articles: Mapping[str, Article]
    """By source."""
    sentences: Mapping[str, Sequence[Sentence]]
    """All sentences of each source, by index."""
    together: Across
    language: str
    done: dict[str, Wording] = field(default_factory=dict)
    """By sentence id."""

    def options(self, claims: Sequence[Claim]) -> list[Option]:
        """All words that all claims could be shown by, the worthiest first."""
        found = [self._option(claim, turn) for claim in claims for turn in range(len(claim.witnesses))]
        return [found[at] for at in sorted(range(len(found)), key=lambda at: (-found[at].value, at))]

    def _option(self, claim: Claim, turn: int) -> Option:
        sentence = claim.witnesses[turn].sentence
        salience = worth.quoted(claim.salience, self.together.near.told[self.together.like.position[sentence.id]])
        if not any(part.name == "told" for part in salience.parts):  # another ranker's: it knows no wordings
            return Option(claim, turn, salience, salience.score, salience.score)
        cost = VOICE * VOICES.get(self.articles[sentence.source].kind, 0)
        cost += SHOUTING * (loud(sentence.plain) or popular(sentence.plain))
        worthy = max(0.0, salience.score - cost)
        return Option(claim, turn, salience, worthy, worthy * compact(sentence.plain))

    def able(self, option: Option) -> Able | None:
        """The claim so worded, if the words stand alone."""
        worded = self._worded(option.sentence)
        if worded.refused is not None:
            return None
        claim = quoting(option.claim, option.turn, self.together.like, self.together.known)
        claim = replace(claim, salience=option.salience, topic=self._topic(claim) if option.turn else claim.topic)
        return Able(claim, worded.span, worded.text, option.worth)

    def _topic(self, claim: Claim) -> str | None:
        """The topic of a claim, so quoted: of two that fit alike, that of the words which are shown."""
        position, labels = self.together.like.position, self.together.labels
        found, _ = worth.topic([labels[position[witness.sentence.id]] for witness in claim.witnesses], FRONT)
        return found if found is not None else claim.topic

    def first(self, options: Iterable[Option]) -> Able | None:
        """The first of some options whose words stand alone."""
        return next((able for able in map(self.able, options) if able), None)

    def refused(self, option: Option) -> str:
        """Why the words do not stand alone; empty if they do."""
        return self._worded(option.sentence).refused or ""

    def _worded(self, sentence: Sentence) -> Wording:
        if sentence.id not in self.done:
            worded = word(sentence, self.sentences[sentence.source], self.language)
            if worded.refused is None and not _verbatim(worded, self.articles[sentence.source].text):
                worded = replace(worded, refused="would not be verbatim")
            if newest := self.articles[sentence.source].replaced_by:
                worded = replace(worded, refused=f"is only in an earlier version of source {newest}")
            self.done[sentence.id] = worded
        return self.done[sentence.id]


def compact(text: str) -> float:
    """What words are worth for their length: 1 at ``TYPICAL``."""
    return math.sqrt(TYPICAL / max(BRIEF, len(text)))


def _verbatim(worded: Wording, text: str) -> bool:
    """Every part between insertions and cuts stands in the source, in order: what verify will ask."""
    exact = " ".join(text[slice(*worded.span)].split())
    at = 0
    for part in re.split(r"\[[^\]]*\]|…", worded.text):
        at = exact.find(part.strip(), at)
        if at < 0:
            return False
        at += len(part.strip())
    return True
