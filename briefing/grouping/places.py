"""Where sentences stand: at the head of their articles, side by side, in one quotation.

Articles on one event open with it (the inverted pyramid), and tell its parts in much the same order. Within an article
the second sentence of a paragraph may carry on the statement of the first: a quotation that runs over both, a pronoun
that points back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.model import Sentence
from briefing.text.quotes import inside, open_ended
from briefing.text.speakers import speaker

SOME, MOST = 0.15, 0.6
"""Shares of a sentence's characters inside quotation marks from which it quotes, and is a quotation."""
EARLY = 2
"""Sentences after the first that still belong to the head of an article."""
SHORT = 8
"""Sentences below which an article is all head: where in it a sentence stands tells nothing."""

_BACK = re.compile(r"(?:It|They|He|She|This|That|These|Those|Its|Their|His|Her)\b")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands among those of its article that may be shown."""

    turn: int
    """From 0."""
    of: int
    """How many there are."""

    @property
    def share(self) -> float:
        """How much of them has been told with it, in (0, 1]."""
        return (self.turn + 1) / self.of

    @property
    def early(self) -> int:
        """Its turn, where that says something: in a short article every sentence stands as if below the head."""
        return self.turn if self.of >= SHORT else EARLY + 1


@dataclass(frozen=True, slots=True)
class Sequel:
    """How a sentence follows upon the one before it."""

    paragraph: bool = False
    """Both stand in one paragraph."""
    quotation: bool = False
    """There, it goes on with what the first quotes, and names no speaker of its own."""
    back: bool = False
    """There, it opens on a word that points back."""


def places(sentences: Sequence[Sentence]) -> tuple[Place, ...]:
    """The place of each sentence, aligned by position.

    Args:
        sentences: in path and text order.
    """
    total = Counter(sentence.source for sentence in sentences)
    met: Counter[str] = Counter()
    found = []
    for sentence in sentences:
        turn = met[sentence.source]
        met[sentence.source] += 1
        found.append(Place(turn, total[sentence.source]))
    return tuple(found)


def sequels(sentences: Sequence[Sentence]) -> dict[int, Sequel]:
    """For each sentence that stands right before the next one of its article in its paragraph, how that follows."""
    return {
        at: _sequel(one, other)
        for at, (one, other) in enumerate(pairwise(sentences))
        if one.source == other.source and other.index - one.index == 1 and one.block == other.block
    }


def _sequel(one: Sentence, other: Sentence) -> Sequel:
    first, second = one.plain, other.plain
    runs_on = open_ended(first)[1]
    quoted = _quoted(first) > SOME and _quoted(second) > MOST and speaker(second) is None
    return Sequel(paragraph=True, quotation=runs_on or quoted, back=bool(_BACK.match(second)))


def _quoted(text: str) -> float:
    """Share of the characters inside quotation marks."""
    return sum(inside(text)) / len(text) if text else 0.0
