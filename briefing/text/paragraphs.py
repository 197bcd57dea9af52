"""From lines to paragraphs: which line breaks are the width of somebody's screen, and which are the author's.

A line is joined to the one before where the sentence visibly runs on (no stop, then a small letter; a line that
ends in "the"), or where the text around is hard-wrapped and the next word would not have fitted. The width is
measured near each line, because one file may hold a wrapped mail and one-line paragraphs below it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.text.furniture.shape import TAIL, Shape
from briefing.text.furniture.words import MONTHS, UNFINISHED

NARROW, WIDE = 25, 110
"""Columns between which a line may have been broken to fit a width."""
NEAR = 8
"""How many wrapped lines on either side say how wide the text is here."""

_LINE = re.compile(
    r"(?P<indent>[ \t]*)(?P<quote>(?:>[ \t]?)*)(?P<inner>[ \t]*)"
    r"(?:(?P<heading>\#{1,6})[ \t]+(?=\S)|(?P<bullet>[*•·▪‣►▶»■●○◦+–—-])[ \t]+(?=\S)"
    rf"|(?P<number>\(?\d{{1,3}}[.)])[ \t]+(?!(?:{MONTHS})\b)(?=\S)|(?P<footnote>\[\^\w{{1,20}}\]:)[ \t]+)?"
)
_RULE = re.compile(r"(?:[-_*=~#•·–—][ \t]?){3,200}$|[-=~_]{3,}$")
_WHOLE_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]*[^\s*_])\1$")
_FINAL = re.compile(r"[.!?…:。！？।؟۔][”’\"'»)\]*_]*$")
_LAST_WORD = re.compile(r"[^\W\d_]+$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line with its markers set aside."""

    start: int
    end: int
    text: str
    marker: str
    depth: int
    """How many quote markers it has."""
    indent: int
    width: int
    """Columns from the margin to the last character."""
    gap: bool
    """A blank line stands before it."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together. ``start`` and ``end`` are those of the words, markers outside."""

    start: int
    end: int
    shape: Shape
    indent: int
    gap: bool


def paragraphs(text: str, edges: Sequence[int], alone: Callable[[Shape], bool]) -> tuple[Paragraph, ...]:
    """Cut a text into paragraphs and lines that stand alone.

    Args:
        text: with LF line ends.
        edges: offsets, ascending, across which nothing is joined.
        alone: whether a line is furniture by its form, so that nothing is joined to it.
    """
    lines = _lines(text)
    widths = _Widths(lines)
    groups: list[list[Line]] = []
    for number, line in enumerate(lines):
        split = not groups or _between(edges, groups[-1][-1].end, line.start)
        if split or not _continues(groups[-1], line, widths.at(number), alone):
            groups.append([line])
        else:
            groups[-1].append(line)
    return tuple(_paragraph(group) for group in groups)


def _lines(text: str) -> list[Line]:
    """The lines that hold anything, in order."""
    found, start, gap = [], 0, True
    for raw in text.split("\n"):
        line = _line(raw, start, gap)
        if line:
            found.append(line)
        gap = line is None
        start += len(raw) + 1
    return found


def _line(raw: str, start: int, gap: bool) -> Line | None:
    """One line, or nothing where it holds only blanks and quote markers."""
    match = _LINE.match(raw)
    assert match is not None  # the pattern matches the empty string
    bare = raw.strip().lstrip("> \t")
    at, marker = match.end(), match.lastgroup or ""
    marker = marker if marker in {"heading", "bullet", "number", "footnote"} else ""
    if _RULE.match(bare):
        at, marker = raw.index(bare), "rule"
    end = len(raw.rstrip())
    at += len(raw[at:]) - len(raw[at:].lstrip())  # separators that are blank without being a space or a tab
    if at >= end:
        return None
    depth = match["quote"].count(">")
    indent = len((match["indent"] + match["inner"]).expandtabs(4))
    return Line(start + at, start + end, raw[at:end], marker, depth, indent, end, gap)


def _paragraph(lines: Sequence[Line]) -> Paragraph:
    """One paragraph of its lines; emphasis around all of a single line is a marker too."""
    first, last = lines[0], lines[-1]
    start, end = first.start, last.end
    marker = first.marker or ("quote" if first.depth else "")
    plain = " ".join(" ".join(line.text for line in lines).split())
    whole = _WHOLE_EMPHASIS.match(first.text) if len(lines) == 1 else None
    if whole and marker != "rule":
        start, end = start + whole.start(2), start + whole.end(2)
        plain, marker = " ".join(whole[2].split()), marker or "emphasis"
    return Paragraph(start, end, Shape(plain, marker, first.gap), first.indent, first.gap)


def _between(edges: Sequence[int], start: int, end: int) -> bool:
    """Whether an edge lies in [start, end]."""
    at = bisect_left(edges, start)
    return at < len(edges) and edges[at] <= end


def _continues(group: Sequence[Line], line: Line, width: int, alone: Callable[[Shape], bool]) -> bool:
    """Whether a line goes on with the paragraph before it."""
    before = group[-1]
    if line.gap or line.marker or before.marker in {"rule", "heading"} or line.depth != before.depth:
        return False
    if line.indent > before.indent + 1 and group[0].marker not in {"bullet", "number"}:
        return False
    if group[0].marker and line.indent > group[0].indent and not _FINAL.search(before.text[-TAIL:]):
        return not alone(Shape(before.text, before.marker))  # hangs under its item
    if _runs_on(before, line):
        return not alone(Shape(before.text, before.marker)) and not _under(line, alone)
    full = before.width + 1 + len(line.text.split(" ", 1)[0]) > width
    wrapped = full and NARROW <= before.width <= width + 2 and line.width <= width + 2
    return wrapped and not alone(Shape(before.text, before.marker)) and not alone(Shape(line.text))


def _runs_on(before: Line, line: Line) -> bool:
    """The sentence of one line visibly goes on in the next, whatever the width."""
    if _FINAL.search(before.text[-TAIL:]):
        return False
    last = _LAST_WORD.search(before.text[-TAIL:])
    if last and last[0].lower() in UNFINISHED and not before.text.isupper():
        return True
    return line.text.lstrip("“\"‘'«(")[:1].islower() and before.text.count(" ") >= 2 and before.width <= WIDE


def _under(line: Line, alone: Callable[[Shape], bool]) -> bool:
    """A line in small letters that is a signature all the same: "by somebody on May 16, 7:15 PM"."""
    return any(char.isdigit() for char in line.text) and line.text.count(" ") <= 14 and alone(Shape(line.text))


class _Widths:
    """How wide the text around a line was set, from the lines that were certainly broken to fit."""

    def __init__(self, lines: Sequence[Line]) -> None:
        certain = [
            (number, line.width)
            for number, (line, after) in enumerate(pairwise(lines), start=1)
            if NARROW <= line.width <= WIDE and not after.gap and _broken(line, after)
        ]
        self._numbers = [number for number, _ in certain]
        self._columns = [column for _, column in certain]

    def at(self, number: int) -> int:
        """The width in columns near a line; out of reach where nothing near was broken."""
        place = bisect_left(self._numbers, number)
        near = self._columns[max(0, place - NEAR) : place + NEAR]
        return max(near, default=10**6)


def _broken(line: Line, after: Line) -> bool:
    """A line that was certainly broken to fit: the next goes on in small letters, or in a script without capitals."""
    if after.marker or line.marker in {"rule", "heading"} or _FINAL.search(line.text[-TAIL:]) or after.width > WIDE:
        return False
    first = after.text.lstrip("“\"‘'«(")[:1]
    return first.islower()
