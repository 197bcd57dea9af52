"""What is shown for a sentence: itself, or itself with the neighbours that complete its quotation."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.text.standalone import LONGEST
from briefing.model import Sentence
from briefing.text.quotes import open_ended


def passage(sentence: Sentence, article: Sequence[Sentence]) -> tuple[int, int]:
    """The span to show: grown over neighbours of the same paragraph until no quotation is left half.

    Args:
        sentence: the one to be shown.
        article: all sentences of its article, by index.

    Returns:
        The sentence's own span where nothing is missing, or where completing it would make it too long.
    """
    first = last = sentence.index
    while True:
        text = " ".join(each.plain for each in article[first : last + 1])
        closes, opens = open_ended(text)
        if len(text.split()) > LONGEST:
            break
        if not (closes or opens):
            return article[first].start, article[last].end
        if closes and _joins(article, first - 1, sentence):
            first -= 1
        elif opens and _joins(article, last + 1, sentence):
            last += 1
        else:
            break
    return sentence.start, sentence.end


def _joins(article: Sequence[Sentence], index: int, sentence: Sentence) -> bool:
    return 0 <= index < len(article) and article[index].block == sentence.block
