"""What a template gets of a claim, a conflict, a key figure: its words in runs, its marks with their targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Brief, BriefSource, Citation, Conflict, Highlight, ShownClaim
from briefing.writers import context, differing, labels, listing, passages
from briefing.writers.runs import Run, clean, parted, runs

Targets = Mapping[tuple[str, int], str]
"""Ids of marked passages by what cites them and the place among its citations."""

MANY_NUMBERS = 12
"""A citation mark with more numbers than this may break between them: it would not fit on a line."""
MANY_LETTERS = 44
"""A mark that is longer than this may break likewise."""
CONFLICT_LINE = 78
"""Characters on a line of the columns of what sources differ about, in the default style."""
DOT = "•"
"""As large as labels' DOT in the styles: the packaged fonts have no other."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a page stands in, for its entries to point to."""

    panel: tuple[Conflict, ...]
    """What sources differ about, as shown."""
    targets: Targets
    sources: Mapping[str, BriefSource]
    """By number."""
    texts: Mapping[str, str]
    """Source texts by number, those that are known."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a citation mark."""

    text: str
    target: str
    """Id of the element that it leads to: the marked sentence where the file has it, else the source's line."""


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """A citation with what stands around it in its source."""

    target: str
    """As a number's."""
    head: str
    """``2 corroborates · Gazette · 16 May 2016 · characters 120–240``."""
    before: str
    exact: str
    after: str


@dataclass(frozen=True, slots=True)
class PageClaim:
    """A claim as the page prints it."""

    id: str
    """Also the id that its element must have: the page is measured by it."""
    runs: tuple[Run, ...]
    """The text but for its last word."""
    last: Run
    """The last word, which must not be torn from the citation mark."""
    change: str
    """``NEW``, ``UPDATED``, ``MORE ORIGINS``, ``CONTRADICTED``, or empty."""
    opinion: str
    """``OPINION``, or empty."""
    dots: str
    """One for each independent origin."""
    numbers: tuple[Number, ...]
    origins: str
    """``2 origins``, or empty where every cited source is independent of the others."""
    signs: tuple[Number, ...]
    """``≠1`` for each conflict that it takes part in; without a target where the page does not show it."""
    long: bool
    """The mark is longer than a line can keep together."""
    note: str
    """``Editor’s note: …``, or empty."""
    evidence: tuple[PageEvidence, ...]
    """Each of its citations in context, for the templates that print it."""


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section with its claims."""

    id: str
    title: str
    claims: tuple[PageClaim, ...]


@dataclass(frozen=True, slots=True)
class PageValue:
    """One of the values that sources give."""

    runs: tuple[Run, ...]
    """The value but for its last word."""
    last: Run
    numbers: tuple[Number, ...]
    """Of the sources that give it."""
    evidence: tuple[PageEvidence, ...]
    """Where they do, in context."""


@dataclass(frozen=True, slots=True)
class PageConflict:
    """A line of what sources differ about."""

    id: str
    """Its element's id, to which the claims' signs lead."""
    sign: str
    """``≠1``; ``≠`` where it is the only one."""
    what: str
    values: tuple[PageValue, ...]


@dataclass(frozen=True, slots=True)
class PageHighlight:
    """A key figure, or an event of the timeline."""

    head: str
    """``350 passengers``, or ``31 Aug 2024``."""
    date: str
    """As of when a figure was told, ``14 Sep 2024``; empty for an event, and where it is not known."""
    runs: tuple[Run, ...]
    """The words that tell it, but for the last one."""
    last: Run
    numbers: tuple[Number, ...]
    signs: tuple[Number, ...]
    """As of a claim."""


@dataclass(frozen=True, slots=True)
class PageBox:
    """The key figures, or the timeline."""

    title: str
    kind: str
    """``figures`` or ``timeline``."""
    entries: tuple[PageHighlight, ...]


def claim_of(claim: ShownClaim, setting: Setting) -> PageClaim:
    """A claim."""
    body, last = parted(runs(clean(" ".join(claim.text.split())), claim.citations[0].exact))
    return PageClaim(
        id=claim.id,
        runs=body,
        last=last,
        change=labels.change(claim),
        opinion=labels.OPINION if claim.voice == "opinion" else "",
        dots=labels.dots(claim, DOT),
        numbers=_numbers(claim.citations, claim.id, setting),
        origins=labels.origins(claim),
        signs=_signs(claim, setting.panel),
        long=len(claim.numbers) > MANY_NUMBERS or len(labels.tail(claim, setting.panel)) > MANY_LETTERS,
        note=clean(labels.note(claim)),
        evidence=_evidence(claim.citations, claim.id, setting),
    )


def _signs(shown: ShownClaim | Highlight, panel: tuple[Conflict, ...]) -> tuple[Number, ...]:
    return tuple(Number(sign, key and f"differ-{key}") for sign, key in differing.signs(shown, panel))


def boxes(brief: Brief, setting: Setting) -> tuple[PageBox, ...]:
    """Key figures and timeline."""
    return tuple(
        PageBox(
            title,
            "figures" if title == labels.FIGURES else "timeline",
            tuple(_highlight(head, each, setting) for head, each in entries),
        )
        for title, entries in labels.highlights(brief)
    )


def _highlight(head: str, each: Highlight, setting: Setting) -> PageHighlight:
    body, last = parted(runs(clean(" ".join(each.text.split())), each.citations[0].exact))
    value, _, date = clean(head).partition(" · ")
    numbers = _numbers(each.citations, each.claim, setting)
    return PageHighlight(value, date, body, last, numbers, _signs(each, setting.panel))


def _numbers(citations: Sequence[Citation], key: str, setting: Setting) -> tuple[Number, ...]:
    """The numbers of the cited sources, each once; ``key`` names what cites them."""
    found: dict[str, Number] = {}
    for place, citation in enumerate(citations):
        found.setdefault(citation.source, Number(citation.source, _target(citation, key, place, setting)))
    return tuple(found.values())


def _evidence(citations: Sequence[Citation], key: str, setting: Setting) -> tuple[PageEvidence, ...]:
    """Each citation in its context; ``key`` as above."""
    found = []
    for place, citation in enumerate(citations):
        if (source := setting.sources.get(citation.source)) is not None:
            seen = context.context(citation, source, setting.texts.get(citation.source))
            target = _target(citation, key, place, setting)
            found.append(PageEvidence(target, seen.head, seen.before, seen.exact, seen.after))
    return tuple(found)


def _target(citation: Citation, key: str, place: int, setting: Setting) -> str:
    return setting.targets.get((key, place), f"source-{citation.source}")


def conflicts(setting: Setting) -> tuple[tuple[PageConflict, ...], ...]:
    """The conflicts in one column, or in two from three on."""
    panel = setting.panel
    number = differing.numbers(panel)
    lines = [1 + len(labels.conflict(each, panel)) // CONFLICT_LINE for each in panel]
    entries = [
        PageConflict(
            id=f"differ-{each.id}",
            sign=differing.SIGN + number[each.id],
            what=clean(differing.what(each)),
            values=tuple(_value(each, place, setting) for place in range(len(each.values))),
        )
        for each in panel
    ]
    return listing.split(entries, lines, 1 if len(panel) < 3 else 2)


def _value(conflict: Conflict, place: int, setting: Setting) -> PageValue:
    value = conflict.values[place]
    text = clean(" ".join(value.value.split()))
    body, last = parted(runs(text, text))
    key = passages.value_key(conflict, place)
    numbers = sorted(_numbers(value.citations, key, setting), key=lambda number: (len(number.text), number.text))
    return PageValue(body, last, tuple(numbers), _evidence(value.citations, key, setting))
