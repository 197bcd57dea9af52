"""What a page prints beside its claims: conflicts with their values, names, key figures and events, counts.

Each is expected in the one form that all outputs share (``labels``), in order, after the last claim.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Brief
from briefing.proof.finding import Finding
from briefing.proof.page import Page, Place
from briefing.writers import coverage, differing, labels


@dataclass(frozen=True, slots=True)
class Note:
    """A line that the page must print."""

    check: str
    what: str
    words: str


@dataclass(frozen=True, slots=True)
class Notes:
    """Where the lines before the source list stand, and what is wrong with them."""

    places: tuple[Place, ...]
    findings: tuple[Finding, ...]


def find(brief: Brief, page: Page, begin: int, where: str) -> Notes:
    """Look for the conflicts, the names, the figures and the events at or after ``begin``."""
    places: list[Place] = []
    findings: list[Finding] = []
    for note in _notes(brief):
        at = places[-1].end if places else begin
        place = _place(note.words, page, at)
        if place:
            places.append(place)
        else:
            findings.append(Finding(note.check, note.what, where, *page.difference(note.words, at)))
    return Notes(tuple(places), tuple(findings))


def check_counts(brief: Brief, page: Page, begin: int, where: str) -> Iterator[Finding]:
    """The counts stand somewhere after ``begin``, with their very numbers."""
    words = labels.counts(brief)
    if words and not any(page.find(words, begin)):
        yield Finding("counts", "counts", where, *page.difference(words, begin))


def check_desk(brief: Brief, page: Page, where: str) -> Iterator[Finding]:
    """How the brief may be passed on is printed, who made it, and what has happened since the last edition."""
    told = [("changes", line) for line in labels.since(brief)]
    for what, words in (("marking", brief.desk.marking), ("imprint", labels.imprint(brief)), *told):
        if words and not any(page.find(words)):
            yield Finding("printed", what, where, words, "no such words")


def check_tables(brief: Brief, page: Page, begin: int, where: str) -> Iterator[Finding]:
    """Where the page has the matrix or the ledger, each row says what the brief does, in order."""
    made = coverage.matrix(brief)
    tables = (
        ("matrix", coverage.MATRIX, [coverage.row(each) for each in made.rows] if made else []),
        ("ledger", coverage.LEDGER, [each.line for each in coverage.ledger(brief)]),
    )
    for what, title, rows in tables:
        at = next((place.end for place in page.find_title(title, begin)), None)
        for turn, words in enumerate(rows if at is not None else [], 1):
            place = _place(words, page, at or begin)
            if place is None:
                yield Finding("printed", f"{what}, row {turn}", where, *page.difference(words, at or begin))
            else:
                at = place.end


def _notes(brief: Brief) -> Iterator[Note]:
    panel = differing.shown(brief)
    for conflict in panel:
        yield Note("conflict", f"conflict {conflict.id}", labels.conflict(conflict, panel))
    if more := labels.more(brief):
        yield Note("conflict", "conflicts that are not shown", more)
    for name in labels.names(brief):
        yield Note("names", "names", name)
    for title, entries in labels.highlights(brief):
        for head, record in entries:
            yield Note("printed", f"{title.lower()}: {record.value}", labels.highlight(head, record, panel))


def _place(words: str, page: Page, begin: int) -> Place | None:
    """The first place of these words; of a line with letters from right to left, of its letters in any order."""
    found = next(page.find(words, begin), None)
    return found or (page.find_bag(words, begin) if page.any_order(words) else None)
