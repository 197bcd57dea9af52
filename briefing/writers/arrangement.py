"""How a page is divided: how wide its side column is, and whether the source list stands in it or at the foot.

Claims are read best in a column of 70 to 80 characters a line, which leaves a third of the sheet beside them. What
stands there is small print of a known length, so the column is made as narrow as that allows: the claims get the rest.
The lengths are estimates in characters of the default style; the layout that is measured has the last word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

WIDTHS = (("narrow", 33), ("middle", 38), ("wide", 43))
"""Names that the styles give a width to, and the characters on a line of it."""
LINES = {"A4": 66, "Letter": 60}
"""Lines of small print in a side column, where the head is high: what a page surely holds."""
HEADINGS = 5
"""Lines that headings and gaps take."""
WRAPPED = 0.93
"""Share of a line that is used on the average."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A division of the page."""

    side: str
    """``narrow``, ``middle`` or ``wide``; empty where there is no side column, for it would be longer than the page."""
    listed: str
    """Where the source list stands: ``side`` or ``foot``."""


def arrange(notes: Sequence[int], sources: Sequence[int], paper: str) -> Arrangement:
    """Divide a page.

    Args:
        notes: lengths, in characters, of what sources differ about and of the names.
        sources: lengths of the source list's entries and of the paragraphs under it.
        paper: ``A4`` or ``Letter``.
    """
    room = LINES.get(paper, min(LINES.values()))
    side = _narrowest((*notes, *sources), room)
    return Arrangement(side, "side" if side else "foot")


def _narrowest(lengths: Sequence[int], room: int) -> str:
    fits = (name for name, width in WIDTHS if HEADINGS + sum(_lines(each, width) for each in lengths) <= room)
    return next(fits, "")


def _lines(length: int, width: int) -> int:
    return 1 + int(length / (width * WRAPPED))
