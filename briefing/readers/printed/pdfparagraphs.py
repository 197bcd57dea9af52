"""From lines in reading order to paragraphs, each with what its type and place tell about it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from briefing.readers.printed.hyphens import HYPHENS, Mender
from briefing.readers.printed.pdflayout import Leaf, Line
from briefing.readers.printed.pdfpages import Page
from briefing.readers.told import head

_ENDED = re.compile(r"[.!?…:;][\"”’»›)\]]*\s*$")
_ITEM = re.compile(r"(?:[•▪●◦‣·*]|[–—-](?=\s)|\(?\d{1,2}[.)](?=\s)|[a-z]\)(?=\s))\s*\S")
_CAPTION = re.compile(
    r"(?:photo|picture|image|figure|fig\.|graphic|illustration|map|chart|foto|bild|abb)\b.{0,12}?[:.\d©/]", re.I
)
_CREDIT = re.compile(
    r"(?:\((?:photo|image)?:?[^()]{2,40}/[^()]{2,40}\)|\b(?:photo|image)s?\s*(?:by|:)\s.{2,60}|©.{2,60})\W*$", re.I
)
_NOTE = re.compile(r"(?:\d{1,3}|[*†‡§]{1,3})[\s.)]*\S")
_LARGE, _LITTLE = 1.15, 0.93
"""Type against the text's from which on it is a heading's, and up to which it is a caption's or a note's."""
_HEADING_WORDS, _BOLD_WORDS = 40, 20
_LEADING = 1.3
"""Distance of two baselines, in usual ones, that sets a paragraph off."""
_ROWS = 2.5
"""The same between rows of a table, which stand further apart."""
_INDENT = 0.7
"""Sizes of type by which a paragraph's first line is moved in."""
_HALF = 0.5
_BELOW = 30.0
"""Points below a picture in which its caption begins."""


_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\x00-\x08\x0b-\x1f\x7f-\x9f]")
_SIGN = re.compile("[\ue000-\uf8ff]")
_ORNAMENT = re.compile("(?<!\\S)[\ue000-\uf8ff\ufffd]+(?!\\S)")
_LIGATURES = {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}


@dataclass(frozen=True, slots=True)
class Printed:
    """One paragraph of a page."""

    text: str
    kind: str | None
    """Where its type or place tells it, one of ``KINDS``."""
    size: float
    page: int
    """The page it begins on, from 0."""


@dataclass(slots=True)
class _Set:
    """Lines that make up one paragraph."""

    lines: list[Line]
    leaf: int
    """The column it begins in."""

    @property
    def size(self) -> float:
        return max(self.lines, key=lambda line: len(line.text)).size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)

    @property
    def table(self) -> bool:
        return len(self.lines) > 1 and all(line.cells for line in self.lines)


def paragraphs(found: Sequence[Leaf], pages: Sequence[Page]) -> list[Printed]:
    """The document's paragraphs in reading order."""
    lines = [line for leaf in found for line in leaf]
    if not lines:
        return []
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size * 2) / 2] += len(line.text)
    usual = max(sizes, key=lambda size: (sizes[size], -size))
    leading = _leading(found)
    sets = [each for at, leaf in enumerate(found) for each in _sets(leaf, at, usual, leading)]
    mender = Mender([line.text for line in lines])
    mostly_bold = 2 * sum(len(line.text) for line in lines if line.bold) > sum(len(line.text) for line in lines)
    return [
        Printed(text, _kind(each, text, usual, pages, mostly_bold), each.size, each.lines[0].page)
        for each in _joined(sets, usual)
        if (text := _text(each, mender))
    ]


def _leading(found: Sequence[Leaf]) -> float:
    """The usual distance of two baselines within a paragraph, in sizes of type."""
    steps = sorted(
        (above.y - below.y) / below.size
        for leaf in found
        for above, below in pairwise(leaf)
        if abs(above.size - below.size) < 0.5 and 0.8 < (above.y - below.y) / below.size < 3
    )
    return steps[len(steps) * 3 // 10] if steps else 1.2


def _sets(leaf: Leaf, number: int, usual: float, leading: float) -> Iterator[_Set]:
    """A column's lines by paragraph."""
    held: list[Line] = []
    for at, line in enumerate(leaf):
        if held and _breaks(leaf, at, usual, leading):
            yield _Set(held, number)
            held = []
        held.append(line)
    if held:
        yield _Set(held, number)


def _breaks(leaf: Leaf, at: int, usual: float, leading: float) -> bool:
    """Whether a paragraph begins with a line."""
    above, line = leaf[at - 1], leaf[at]
    step = (above.y - line.y) / line.size
    if above.cells and line.cells:
        return step > _ROWS * leading
    if abs(above.size - line.size) > 0.06 * line.size or step > _LEADING * leading or above.cells != line.cells:
        return True
    if line.size >= _LARGE * usual:  # headlines are broken where they look well
        return step > 1.15 * leading and above.bold != line.bold
    if above.text.rstrip()[-1:] in HYPHENS:
        return False
    ended = _ENDED.search(above.text) is not None
    room = _room(leaf, at)
    if _ITEM.match(line.text) and (line.text[0] in "•▪●◦‣" or ended or room > 0):
        return True
    if above.bold != line.bold and (room > 0 or step > 1.1 * leading):
        return True
    return _moved_in(leaf, at, ended) or (room > 0 and ended) or room > _HALF * _width(leaf)


def _width(leaf: Leaf) -> float:
    return max(line.x1 for line in leaf) - min(line.x0 for line in leaf)


def _room(leaf: Leaf, at: int) -> float:
    """White at the end of the line above that a line's first word would have gone into, as no typesetter leaves it."""
    above, line = leaf[at - 1], leaf[at]
    window = leaf if _short(leaf, at) else leaf[max(0, at - 4) : at + 3]
    word = len(line.text.split(" ", 1)[0]) / max(1, len(line.text)) * (line.x1 - line.x0)
    room = max(each.x1 for each in window) - above.x1
    return room if room > word + 0.6 * line.size else 0.0


def _short(leaf: Leaf, at: int) -> bool:
    """Whether the line above fills less than half its column."""
    return leaf[at - 1].x1 - leaf[at - 1].x0 < _HALF * _width(leaf)


def _moved_in(leaf: Leaf, at: int, ended: bool) -> bool:
    """Whether a line is moved in as the first of a paragraph, and not with all below it, beside a picture."""
    above, line = leaf[at - 1], leaf[at]
    left = min(each.x0 for each in leaf[max(0, at - 3) : at + 4])
    edge = _INDENT * line.size
    if line.x0 < left + edge or line.x0 < above.x0 + edge:
        return False
    below = leaf[at + 1] if at + 1 < len(leaf) else None
    return ended or (below is not None and below.x0 < left + edge / 2 and above.x0 < left + edge / 2)


def _joined(sets: Sequence[_Set], usual: float) -> list[_Set]:
    """Paragraphs, those put together that a column's or page's end, a caption or a note cuts in two."""
    found: list[_Set] = []
    last: _Set | None = None
    for each in sets:
        if each.size < _LITTLE * usual or each.table:
            found.append(each)
            continue
        if last is not None and _goes_on(last, each):
            last.lines.extend(each.lines)
            last.leaf = each.leaf
            continue
        found.append(each)
        last = each
    return found


def _goes_on(last: _Set, each: _Set) -> bool:
    """Whether a paragraph's second part stands behind what cut it."""
    above, below = last.lines[-1], each.lines[0]
    if abs(above.size - below.size) > 0.06 * below.size or above.bold != below.bold or last.leaf == each.leaf:
        return False
    if above.text.rstrip()[-1:] in HYPHENS or below.text[:1].islower():
        return not _ENDED.search(above.text)
    widest = max(line.x1 - line.x0 for line in last.lines)
    full = len(last.lines) > 1 and above.x1 - above.x0 > 0.9 * widest
    return full and not _ENDED.search(above.text) and not _ITEM.match(below.text)


def _text(each: _Set, mender: Mender) -> str:
    """The paragraph's text: rows of a table on lines of their own, other lines joined."""
    if each.table:
        return "\n".join(_plain(line.text) for line in each.lines)
    text = each.lines[0].text
    parts = [text]
    for line in each.lines[1:]:
        # Only the last words are looked at: joining to all that is before would take the square of the time.
        head, _, tail = parts[-1].rpartition(" ")
        parts[-1:] = [head, mender.join(tail, line.text)] if head else [mender.join(tail, line.text)]
    return _plain(" ".join(parts))


def _plain(text: str) -> str:
    """Without ligatures and invisible characters, accents on their letters, white space folded."""
    text = _INVISIBLE.sub("", normalize("NFC", text.translate(_LIGATURES)))
    # A sign of a symbol font between words is an ornament; inside a word it is a letter that was lost.
    return " ".join(_SIGN.sub("\ufffd", _ORNAMENT.sub("", text)).split())


def _kind(each: _Set, text: str, usual: float, pages: Sequence[Page], mostly_bold: bool) -> str | None:
    """What a paragraph's type and place tell."""
    words, large = len(text.split()), each.size / usual
    sentence = text.endswith((".", "?”", ".”", '."')) and words > 15
    if each.table:
        return None
    if large >= _LARGE and words <= _HEADING_WORDS and not (sentence and large < 1.4):
        return "headline"
    if large <= _LITTLE and (_CAPTION.match(text) or _CREDIT.search(text) or _under_picture(each, pages)):
        return "caption"
    if _CAPTION.match(text) and _under_picture(each, pages):
        return "caption"
    if large <= _LITTLE and _NOTE.match(text):
        return "note"
    if each.bold and not mostly_bold and words <= _BOLD_WORDS and not _ENDED.search(text) and head.kind(text) == "text":
        return "headline"
    return None


def _under_picture(each: _Set, pages: Sequence[Page]) -> bool:
    """Whether the paragraph begins right below a picture, within its width."""
    first = each.lines[0]
    return any(
        0 <= bottom - first.y <= _BELOW + first.size and first.x0 < right and first.x1 > left
        for left, bottom, right, _ in pages[first.page].pictures
    )
