"""What is shown for a sentence: itself, or itself with the neighbours that complete its quotation."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import SHOWABLE, Sentence
from briefing.text.quotes import open_ended
from briefing.text.standalone import LONGEST


def whole(sentence: Sentence, article: Sequence[Sentence]) -> tuple[int, int]:
    """Which sentences to show: grown over neighbours of the same paragraph until no quotation is left half.

    Args:
        sentence: the one to be shown.
        article: all sentences of its article, by index.

    Returns:
        Indices of the first and the last; the sentence's own where nothing is missing, or where completing it
        would make it too long.
    """
    first = last = sentence.index
    while True:
        text = " ".join(each.plain for each in article[first : last + 1])
        closes, opens = open_ended(text)
        if len(text.split()) > LONGEST:
            break
        if not (closes or opens):
            return first, last
        if closes and _joins(article, first - 1, first):
            first -= 1
        elif opens and _joins(article, last, last + 1):
            last += 1
        else:
            break
    return sentence.index, sentence.index


def _joins(article: Sequence[Sentence], left: int, right: int) -> bool:
    """Both stand in one paragraph, one character apart."""
    if left < 0 or right >= len(article):
        return False
    one, other = article[left], article[right]
    return one.block == other.block and {one.kind, other.kind} <= SHOWABLE and other.start - one.end == 1
