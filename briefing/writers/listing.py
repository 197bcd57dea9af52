"""The page's source list: one line a source where it can be, in columns of about the same length."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TypeVar

from briefing.model import BriefSource
from briefing.writers import labels
from briefing.writers.days import day
from briefing.writers.runs import clean

ENTRIES = (130, 100, 74)
"""Characters of an entry that its title is clipped for: whichever there is room for."""
SHORT = 38
"""Characters of an entry where there are many: a line of the side column, or of three columns at the foot."""
MANY = 16
"""Sources listed: from more than that on they stand in three columns, if they stand at the foot."""
SHORTEST = 44
"""Characters of a title that are always shown, but in short entries where an outlet names the source too."""
NAMED = 10
"""Characters of a title that are worth showing there; else it is left out."""

UNCITED = 20
"""Sources that are not cited and are listed all the same; more are counted: the page is for what they say."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PageSource:
    """A line of the source list."""

    number: str
    outlet: str
    """``Outlet not stated`` where the file names none."""
    title: str
    """The path where the file states no title; clipped at a word's end where it is longer than its line; empty where
    an outlet names the source and there is no room."""
    titled: bool
    """The file states a title."""
    date: str
    """``16 May 2016``, its month cut to three letters; or ``undated``."""
    note: str
    """``carries text of 2``, ``earlier version of 3``, or empty."""
    kind: str
    """What kind of source it is: ``wire``, ``blog`` …"""
    cited: bool
    """The page cites it, behind a claim or behind a value that sources differ about."""


def line(source: BriefSource, cited: bool, length: int) -> PageSource:
    """A source as the list shows it, in about so many characters."""
    outlet = clean(" ".join((source.outlet or "").split()))
    title = clean(" ".join((source.title or "").split()))
    date = day(source.published, short=True) or "undated"
    note = source.relation
    room = length - sum(map(len, (source.id, outlet, date, note))) - 3 * (2 + bool(note))
    return PageSource(
        number=source.id,
        outlet=outlet or labels.UNSTATED,
        title=_named(title or clean(source.path), room, dispensable=bool(outlet) and length == SHORT),
        titled=bool(title),
        date=date,
        note=note,
        kind=clean(source.kind),
        cited=cited,
    )


def _named(title: str, room: int, dispensable: bool) -> str:
    """As much of a title as there is room for; where it can be spared perhaps nothing, else enough to know it by."""
    if not dispensable:
        return labels.clip(title, max(SHORTEST, room))
    return labels.clip(title, room) if room >= min(NAMED, len(title)) else ""


def named(sources: Sequence[BriefSource], cited: Collection[str]) -> tuple[BriefSource, ...]:
    """The sources that a page names: those that it cites, and the others where they are few."""
    few = len(sources) - sum(each.id in cited for each in sources) <= UNCITED
    return tuple(each for each in sources if few or each.id in cited)


def columns(sources: Sequence[PageSource]) -> tuple[tuple[PageSource, ...], ...]:
    """Two columns, three where there are many, of about equal length in lines."""
    wanted = 1 if len(sources) == 1 else 2 if len(sources) <= MANY else 3
    width = SHORT if wanted == 3 else ENTRIES[-1]
    return split(sources, [1 + entry(source) // (width + 6) for source in sources], wanted)


def split(entries: Sequence[T], lines: Sequence[int], wanted: int) -> tuple[tuple[T, ...], ...]:
    """Entries of so many lines each, in order, in at most the wanted number of columns; none is empty."""
    found: list[tuple[T, ...]] = []
    start, used, goal = 0, 0, sum(lines) / wanted
    for end in range(1, len(entries) + 1):
        used += lines[end - 1]
        if used >= goal * (len(found) + 1) - 0.5 or end == len(entries):
            found.append(tuple(entries[start:end]))
            start = end
    return tuple(found)


def entry(source: PageSource) -> int:
    """Characters of a source's entry."""
    return sum(map(len, (source.number, source.outlet, source.title, source.date, source.note))) + 8
