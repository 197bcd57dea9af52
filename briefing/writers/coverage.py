"""Who states what, and what the brief takes from each source: the matrix and the ledger of the longer outputs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.model import Brief, Conflict, ShownClaim
from briefing.writers import differing
from briefing.writers.labels import clip
from briefing.writers.runs import clean

STATES, COPY, DIFFERS, SILENT = "•", "o", differing.SIGN, "–"
"""What a source has to do with a claim: it states it; it carries another's text that does; it is cited with another
value; nothing. None of them is told by colour or shape alone."""
MATRIX, LEDGER = "Who states what", "What each source brings"
"""Head the two."""
WIDEST = 24
"""Sources that a matrix has room for on a page."""
LENGTH = 100
"""Characters of a claim in it."""


@dataclass(frozen=True, slots=True)
class PageRow:
    """A claim, and what each source has to do with it."""

    claim: str
    """Its id."""
    words: str
    """Its first ones."""
    cells: tuple[str, ...]
    """One of ``•``, ``o``, ``≠``, ``–`` for each of the matrix's sources."""


@dataclass(frozen=True, slots=True)
class PageMatrix:
    """Claims by sources."""

    numbers: tuple[str, ...]
    """Of the cited sources."""
    rows: tuple[PageRow, ...]


@dataclass(frozen=True, slots=True)
class PageCoverage:
    """What the brief takes from a source."""

    number: str
    sentences: str
    cited: str
    alone: str
    """Shown claims that no other source states."""
    furniture: str
    what: str
    """Its outlet, and what is to be said of it."""

    @property
    def line(self) -> str:
        """As it is printed."""
        return " ".join((self.number, self.sentences, self.cited, self.alone, self.furniture, self.what))


def matrix(brief: Brief) -> PageMatrix | None:
    """Claims by cited sources; None where one side of it would be a single one, or where it would be too wide."""
    cited = {number for claim in brief.claims for number in claim.numbers}
    numbers = tuple(sorted(cited, key=lambda each: (len(each), each)))
    if not 1 < len(numbers) <= WIDEST or len(brief.claims) < 2:
        return None
    against = {conflict.id: conflict for conflict in brief.conflicts}
    return PageMatrix(
        numbers,
        tuple(
            PageRow(claim.id, clean(clip(" ".join(claim.text.split()), LENGTH)), tuple(_cells(claim, numbers, against)))
            for claim in brief.claims
        ),
    )


def row(entry: PageRow) -> str:
    """A row as it is printed."""
    return " ".join((*entry.cells, entry.words))


def _cells(claim: ShownClaim, numbers: tuple[str, ...], against: dict[str, Conflict]) -> Iterator[str]:
    role: dict[str, str] = {}
    for citation in claim.citations:
        if role.get(citation.source) != STATES:
            role[citation.source] = COPY if citation.role == "repeats" else STATES
    values = [value for key in claim.conflicts if key in against for value in against[key].values]
    differ = {citation.source for value in values for citation in value.citations}
    for number in numbers:
        yield role.get(number) or (DIFFERS if number in differ else SILENT)


def ledger(brief: Brief) -> tuple[PageCoverage, ...]:
    """What the brief takes from each source, in the order of the source list; empty where it is not known."""
    source = {each.id: each for each in brief.sources}
    alone = Counter(claim.numbers[0] for claim in brief.claims if len(claim.numbers) == 1)
    found = []
    for each in brief.coverage:
        if (record := source.get(each.source)) is None:
            continue  # a brief.json of another hand
        notes = [clean(" ".join((record.outlet or record.title or record.path).split())), clean(record.kind)]
        notes += [record.relation] if record.relation else []
        notes += [] if each.cited else ["not cited here"]
        found.append(
            PageCoverage(
                number=each.source,
                sentences=str(each.sentences),
                cited=str(each.cited),
                alone=str(alone[each.source]),
                furniture=str(each.furniture),
                what=" · ".join(notes),
            )
        )
    return tuple(found)
