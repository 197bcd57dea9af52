"""From runs of letters on pages to lines in reading order: running heads dropped, columns one after the other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.readers.printed.pdfpages import Page, Run

_EDGES = 4
"""Rows at a page's top, and at its foot, that may be running heads."""
_NEAR = 6.0
"""Points by which a running head may wander."""
_OFF = 1.8
"""Distance of baselines, in sizes of type, from which on a running head is apart from the text."""
_SHARE = 0.3
"""Share of the pages from which on a repeated row is a running head; left and right pages may have their own."""
_CANDIDATES = 12
"""Left edges of columns that are tried on a page."""
_LEAST = 3
"""Rows from which on there is a column."""
_CELLS = 2.0
"""White, in sizes of type, between cells of a table."""
_FAR = 8.0
"""White inside one row that no justified line has: between a name and a date, for example."""
_DEEPEST = 6
_MOST_RUNS = 5_000
"""A page of more is read row by row: no printed page has as many lines."""
_NUMBER = re.compile(
    r"\W*(?:page|p\.|seite|página|pagina)?\W*(\d{1,4})(?:\s*(?:of|/|von|de|sur|di)\s*\d{1,4})?\W*$", re.I
)


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line of a column."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    page: int
    cells: bool = False
    """Whether wide white stands inside it, as between a table's cells."""


Leaf = list[Line]
"""Lines of one column, top to bottom."""


def leaves(pages: Sequence[Page]) -> tuple[list[Leaf], list[str]]:
    """The columns of all pages in reading order, and the texts of the running heads and feet that were dropped."""
    kept, dropped = _without_heads([_rows(page.runs) for page in pages])
    found: list[Leaf] = []
    for number, rows in enumerate(kept):
        for runs in _ordered([run for row in rows for run in row]):
            found.append(_lines(runs, number))
    return found, dropped


def _rows(runs: Sequence[Run]) -> list[list[Run]]:
    """Runs that share a baseline, left to right; rows top to bottom."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: (-run.y, run.x0)):
        first = rows[-1][0] if rows else None
        if first is not None and abs(first.y - run.y) <= 0.35 * min(first.size, run.size):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [sorted(row, key=lambda run: run.x0) for row in rows]


def _without_heads(pages: list[list[list[Run]]]) -> tuple[list[list[list[Run]]], list[str]]:
    """The pages without rows that come again at the same height of other pages, from the outermost inwards."""
    seen = Counter(key for rows in pages for key in {_signature(row) for row in _outer(rows)})
    dropped: dict[str, None] = {}
    kept: list[list[list[Run]]] = []
    for number, page in enumerate(pages, 1):
        rows = list(page)
        for inward in (1, -1):
            rows = rows[::inward]
            count = _heads(rows, seen, len(pages), number)
            for row in rows[:count]:
                dropped.setdefault(_text(row))
            rows = rows[count:][::inward]
        kept.append(rows)
    return kept, list(dropped)


def _heads(rows: list[list[Run]], seen: Counter[tuple[str, int]], pages: int, number: int) -> int:
    """How many of the rows, the outermost first, are running heads: they repeat, and are set off from the text."""
    count = 0
    for at, row in enumerate(rows[:_EDGES]):
        if not (_repeats(row, seen, pages) or _page_number(row, number)):
            break
        if at + 1 == len(rows) or _set_off(row[0], rows[at + 1][0]):
            count = at + 1
    return count


def _set_off(outer: Run, inner: Run) -> bool:
    """Whether white or another size of type stands between two rows."""
    size = max(outer.size, inner.size)
    return abs(outer.y - inner.y) > _OFF * size or abs(outer.size - inner.size) > 0.06 * size


def _outer(rows: list[list[Run]]) -> list[list[Run]]:
    return rows[:_EDGES] + rows[_EDGES:][-_EDGES:]


def _text(row: Sequence[Run]) -> str:
    return " ".join(" ".join(run.text for run in row).split())


def _signature(row: Sequence[Run]) -> tuple[str, int]:
    """A row without its numbers, and how high it stands."""
    return re.sub(r"\d+", "#", _text(row)).casefold(), round(row[0].y / _NEAR)


def _repeats(row: Sequence[Run], seen: Counter[tuple[str, int]], pages: int) -> bool:
    """Whether the row stands on other pages as well."""
    text, height = _signature(row)
    times = sum(seen[text, height + step] for step in (-1, 0, 1))
    return times >= 2 and times >= _SHARE * pages


def _page_number(row: Sequence[Run], number: int) -> bool:
    """Whether nothing but the page's own number stands in the row."""
    match = _NUMBER.match(_text(row))
    return match is not None and int(match[1]) == number


def _ordered(runs: list[Run], depth: int = 0) -> list[list[Run]]:
    """Runs of a page, or of a column, by columns in reading order."""
    edge = _gutter(runs) if depth < _DEEPEST and 2 * _LEAST <= len(runs) <= _MOST_RUNS else None
    if edge is None:
        return [runs] if runs else []
    found: list[list[Run]] = []
    pending: list[Run] = []
    for band in _bands(runs, edge):
        left, right = _sides(band, edge)
        if not (left and right and (_columns(left, right) or len(_rows(band)) < min(len(left), len(right)) * 2)):
            pending += band
            continue
        found += [pending] if pending else []
        found += [*_ordered(left, depth + 1), *_ordered(right, depth + 1)]
        pending = []
    return [*found, pending] if pending else found


def _gutter(runs: list[Run]) -> float | None:
    """The left edge of a column to the right of which and to the left of which most runs stand in columns."""
    starts = Counter(round(run.x0) for run in runs)
    leftmost = min(starts)
    common = sorted(
        (x for x, times in starts.items() if times + starts[x - 1] + starts[x + 1] >= _LEAST),
        key=lambda x: (-starts[x], x),
    )
    best = (0, 0.0)
    for edge in common[:_CANDIDATES]:
        if edge <= leftmost + 2:
            continue
        score = 0
        for band in _bands(runs, edge - 1.5):
            left, right = _sides(band, edge - 1.5)
            score += len(band) if _columns(left, right) else 0
        best = max(best, (score, -float(edge - 1.5)))
    return -best[1] if best[0] else None


def _bands(runs: list[Run], edge: float) -> list[list[Run]]:
    """Runs cut into bands, top to bottom: those that cross the edge, and those between them that do not."""
    bands: list[list[Run]] = []
    crossing = None
    for run in sorted(runs, key=lambda run: (-run.y, run.x0)):
        crosses = run.x0 < edge < run.x1
        if crosses is not crossing:
            bands.append([])
        bands[-1].append(run)
        crossing = crosses
    return bands


def _sides(band: list[Run], edge: float) -> tuple[list[Run], list[Run]]:
    """What stands to the left and to the right of an edge."""
    return [run for run in band if run.x0 < edge], [run for run in band if run.x0 >= edge]


def _columns(left: list[Run], right: list[Run]) -> bool:
    """Whether both are columns of running text, not the cells of a table: most of their rows fill them."""
    if not left or not right or max(run.x1 for run in left) > min(run.x0 for run in right):
        return False
    for side in (left, right):
        rows = _rows(side)
        width = max(run.x1 for run in side) - min(run.x0 for run in side)
        if len(rows) < _LEAST or median(row[-1].x1 - row[0].x0 for row in rows) < 0.6 * width:
            return False
        if median(len(_text(row)) for row in rows) < 15:
            return False
    return True


def _lines(runs: list[Run], page: int) -> Leaf:
    """The lines of one column; an initial that spans several stands before the first."""
    rows = _rows(list(_with_initials(runs)))
    edges = [[], *(_cell_edges(row) for row in rows), []]
    return [_line(row, page, bars=_alike(edges[at + 1], edges[at] + edges[at + 2])) for at, row in enumerate(rows)]


def _cell_edges(row: list[Run]) -> list[float]:
    """Where something stands behind wide white."""
    size = max(row, key=lambda run: len(run.text)).size
    return [run.x0 for last, run in pairwise(row) if run.x0 - last.x1 > _CELLS * size]


def _alike(edges: list[float], others: list[float]) -> bool:
    """Whether cells stand below each other; white in one row alone is that of a justified line."""
    return any(abs(edge - other) < _NEAR for edge in edges for other in others)


def _line(row: list[Run], page: int, *, bars: bool) -> Line:
    """A row as a line; between cells stands a bar."""
    long = max(row, key=lambda run: len(run.text))
    text, cells = row[0].text, False
    for last, run in pairwise(row):
        wide = run.x0 - last.x1 > (_CELLS if bars else _FAR) * long.size
        near = run.x0 - last.x1 < 0.12 * long.size
        text += (" | " if wide else "" if near else " ") + run.text
        cells = cells or wide
    letters = sum(len(run.text) for run in row)
    bold = 2 * sum(len(run.text) for run in row if run.bold) > letters
    return Line(text, row[0].x0, max(run.x1 for run in row), long.y, long.size, bold, page, cells)


def _with_initials(runs: list[Run]) -> Iterator[Run]:
    """The runs, a large initial put before the first line at its side."""
    initials = [run for run in runs if len(run.text) <= 2 and run.text[:1].isalpha() or run.text[:1] in '“"«„']
    initials = [run for run in initials if len(run.text) <= 2]
    taken: dict[int, Run] = {}
    for initial in initials[:20]:
        beside = [
            run
            for run in runs
            if run is not initial
            and initial.size > 1.7 * run.size
            and -0.5 * run.size <= run.x0 - initial.x1 <= 1.2 * run.size
            and initial.y - 0.3 * run.size <= run.y <= initial.y + initial.size
        ]
        if len(beside) >= 2:
            first = max(beside, key=lambda run: run.y)
            taken[id(first)], taken[id(initial)] = initial, initial
    for run in runs:
        held = taken.get(id(run))
        if held is None:
            yield run
        elif held is not run:
            yield Run(held.text + run.text, held.x0, run.x1, run.y, run.size, run.bold)
