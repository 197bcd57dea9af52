"""Cut a source text into paragraphs and stand-alone lines, each with its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefing.model import Block, Mark
from briefing.text.furniture import alone, kinds
from briefing.text.furniture.pieces import pieces
from briefing.text.paragraphs import paragraphs


def blocks(text: str, marks: Sequence[Mark] = ()) -> tuple[Block, ...]:
    """The blocks of a text, in order, not overlapping, covering all that is neither blank nor a marker.

    A block may span line breaks; the text itself is never changed. List, quote and heading markers and emphasis
    around a whole line stand outside. A dateline before a paragraph's first sentence, and furniture before or
    after its sentences, are blocks of their own.

    Args:
        text: with LF line ends.
        marks: stretches whose kind is known from markup, in text order, not overlapping. They decide the kind
            of what lies inside; no paragraph runs across their edges.
    """
    edges = [edge for mark in marks for edge in (mark.start, mark.end)]
    found = paragraphs(text, edges, alone)
    cut: list[Block] = []
    seen = 0
    for paragraph, kind in zip(found, kinds([paragraph.shape for paragraph in found]), strict=True):
        if kind == "body":
            cut += pieces(text, paragraph.start, paragraph.end, opening=seen < 3)
            seen += 1
        else:
            cut.append(Block(paragraph.start, paragraph.end, kind))
    return tuple(_marked(text, cut, marks)) if marks else tuple(cut)


def _marked(text: str, cut: Sequence[Block], marks: Sequence[Mark]) -> Iterator[Block]:
    """Blocks cut at the edges of marks, with the marks' kinds inside them."""
    first = 0
    for block in cut:
        while first < len(marks) and marks[first].end <= block.start:
            first += 1
        at, number = block.start, first
        while number < len(marks) and marks[number].start < block.end:
            mark = marks[number]
            yield from _trimmed(text, at, max(at, mark.start), block.kind)
            at = min(mark.end, block.end)
            kind = "body" if mark.kind == "quote" else mark.kind
            yield from _trimmed(text, max(block.start, mark.start), at, _inside(kind, block.kind))
            number += 1
        yield from _trimmed(text, at, block.end, block.kind)


def _inside(mark: str, block: str) -> str:
    """A mark's kind wins, but running text of the markup may still hold datelines and pointers."""
    return block if mark == "body" and block == "dateline" else mark


def _trimmed(text: str, start: int, end: int, kind: str) -> Iterator[Block]:
    """A block without blanks at its ends, or nothing."""
    part = text[start:end]
    if not part.strip():
        return
    yield Block(start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip())), kind)
