"""How a page is divided: how wide its side column is, and whether the source list stands in it or at the foot.

Claims are read best in a column of 70 to 80 characters a line, which leaves a third of the sheet beside them. What
stands there is small print of a known length, so the column is made as narrow as that allows: the claims get the rest.
What has no room there stands at the foot, first how to read the page, then the source list.
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
WORTH = 900
"""Characters that fill half of a side column: fewer are not worth one where the sources have no room in it."""
FOOT, COLUMNS, COLUMN = 10, 3, 46
"""Lines of the side column that a source list at the foot takes, at least; the columns in which a long one stands, and
the characters on a line of theirs."""
WRAPPED = 0.93
"""Share of a line that is used on the average."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A division of the page."""

    side: str
    """``narrow``, ``middle`` or ``wide``; empty where there is no side column, for it would be longer than the page."""
    listed: str
    """Where the source list stands: ``side`` or ``foot``."""
    read: str
    """Where the counts and how to read the page stand: likewise."""


def arrange(notes: Sequence[int], sources: Sequence[int], below: int, paper: str) -> Arrangement:
    """Divide a page: as much beside the claims as fits there, the rest at its foot.

    Args:
        notes: lengths, in characters, of what sources differ about, the names, the key figures and the events.
        sources: lengths of the source list's entries.
        below: of the counts and how to read the page.
        paper: ``A4`` or ``Letter``.
    """
    room = LINES.get(paper, min(LINES.values()))
    if side := _narrowest((*notes, *sources, below), room):
        return Arrangement(side, "side", "side")
    if side := _narrowest((*notes, *sources), room):
        return Arrangement(side, "side", "foot")
    foot = max(FOOT, sum(_lines(each, COLUMN) for each in sources) // COLUMNS)
    if sum(notes) >= WORTH and (side := _narrowest(notes, room - foot)):
        return Arrangement(side, "foot", "foot")
    return Arrangement("", "foot", "foot")


def _narrowest(lengths: Sequence[int], room: int) -> str:
    fits = (name for name, width in WIDTHS if HEADINGS + sum(_lines(each, width) for each in lengths) <= room)
    return next(fits, "")


def _lines(length: int, width: int) -> int:
    return 1 + int(length / (width * WRAPPED))
