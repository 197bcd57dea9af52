"""The context of the page's templates: a brief, told in the words and order of the page.

A template gets one ``Page`` (as ``page``) and nothing else of ours: it needs no logic but loops and
conditions, and an own template cannot reach the records behind it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Brief, BriefSource, Conflict, Highlight, Look, ShownClaim
from briefing.writers import arrangement, differing, labels, listing, passages
from briefing.writers.arrangement import Arrangement
from briefing.writers.days import day
from briefing.writers.labels import counted
from briefing.writers.listing import PageSource
from briefing.writers.passages import Passage
from briefing.writers.runs import Run, clean, parted, runs

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from right to left (CLDR's characterOrder), by their primary subtag."""
RTL_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})
"""ISO 15924 scripts written from right to left; a script in the tag outweighs the language."""
LTR_SCRIPTS = frozenset({"latn", "cyrl", "deva", "grek"})
"""Scripts of the same languages that are not."""

Targets = Mapping[tuple[str, int], str]
"""Ids of marked passages by what cites them and the place among its citations."""

MANY_NUMBERS = 12
"""A citation mark with more numbers than this may break between them: it would not fit on a line."""
MANY_LETTERS = 44
"""A mark that is longer than this may break likewise."""
GAP = 10
"""Characters that the space under an entry of a box counts as."""
CONFLICT_LINE = 78
"""Characters on a line of the columns of what sources differ about, in the default style."""
DOT = "•"
"""As large as labels' DOT in the styles: the packaged fonts have no other."""


@dataclass(frozen=True, slots=True)
class Number:
    """One number of a citation mark."""

    text: str
    target: str
    """Id of the element that it leads to: the marked sentence where the file has it, else the source's line."""


@dataclass(frozen=True, slots=True)
class PageClaim:
    """A claim as the page prints it."""

    id: str
    """Also the id that its element must have: the page is measured by it."""
    runs: tuple[Run, ...]
    """The text but for its last word."""
    last: Run
    """The last word, which must not be torn from the citation mark."""
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


@dataclass(frozen=True, slots=True)
class PageText:
    """A source text with the cited passages marked."""

    number: str
    heading: str
    meta: str
    paragraphs: tuple[tuple[Passage, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """All that a template gets."""

    title: str
    language: str
    direction: str
    """``ltr`` or ``rtl``."""
    as_of: str
    """``16 May 2016``, or empty."""
    date: str
    """The same as an ISO date, or empty."""
    generator: str
    facts: tuple[str, ...]
    """The head's counts, for example ``5 sources, of which 3 origins``."""
    lead: tuple[PageClaim, ...]
    """The bottom line; may be empty."""
    sections: tuple[PageSection, ...]
    sources: tuple[PageSource, ...]
    columns: tuple[tuple[PageSource, ...], ...]
    """The cited sources, in columns of about the same length."""
    conflicts: tuple[tuple[PageConflict, ...], ...]
    """What sources differ about, likewise in columns; may be empty."""
    more: str
    """``and 3 more in analysis.json``, or empty."""
    names: tuple[str, ...]
    """``Qaaf, also Kaf``; may be empty."""
    boxes: tuple[PageBox, ...]
    """Key figures and timeline, those of them that there are."""
    counts: str
    """``11 articles, 7 origins, 31 of 142 sentences used in 24 claims; 4 conflicts``, or empty."""
    uncited: tuple[PageSource, ...]
    texts: tuple[PageText, ...]
    """The source texts: in the HTML file only, and only where the brief carries its evidence."""
    reading: tuple[str, ...]
    """How to read the page, in sentences."""
    side: str
    """Width of the side column: ``narrow``, ``middle`` or ``wide``; empty for none."""
    listed: str
    """Where the source list stands: ``side`` or ``foot``."""
    read: str
    """Where the counts and ``reading`` stand: likewise."""
    paper: str
    size: float
    """Body type in points."""
    links: Mapping[str, str]
    """By source number, its address on the web; empty where the file names none."""
    preheader: str
    """In a mail: what stands behind its subject in a list; else empty."""
    rest: str
    """In a mail that holds not all: ``12 more claims are in the PDF.``; else empty."""
    css: str
    """The style, to stand inside ``<style>`` (as ``page.css | safe``); empty where the writer applies it itself."""


def build(brief: Brief, look: Look, css: str = "", texts: bool = False) -> Page:
    """The page of a brief.

    Args:
        brief: what to show.
        look: paper and type size.
        css: the style to inline.
        texts: with the source texts, if the brief carries them.
    """
    shown = passages.targets(brief) if texts and brief.evidence is not None else {}
    panel = differing.shown(brief)
    cited = {number for claim in brief.claims for number in claim.numbers}
    cited |= {number for each in (*brief.figures, *brief.timeline) for number in each.numbers}
    cited |= {number for conflict in panel for value in conflict.values for number in differing.sources(value)}
    sources, divided = _divided(brief, cited, look.paper)
    return Page(
        title=clean(brief.title),
        language=brief.language or "und",
        direction=direction(brief.language),
        as_of=day(brief.as_of),
        date=(brief.as_of or "")[:10],
        generator=clean(brief.generator),
        facts=_facts(brief),
        lead=tuple(_claim(claim, panel, shown) for claim in brief.lead),
        sections=tuple(
            PageSection(
                section.id, clean(section.title), tuple(_claim(claim, panel, shown) for claim in section.claims)
            )
            for section in brief.sections
            if section.claims
        ),
        sources=sources,
        columns=listing.columns(tuple(source for source in sources if source.cited)),
        conflicts=_panel(panel, shown),
        more=labels.more(brief),
        names=tuple(clean(entry) for entry in labels.names(brief)),
        boxes=_boxes(brief, panel, shown),
        counts=labels.counts(brief),
        uncited=tuple(source for source in sources if not source.cited),
        texts=_texts(brief, sources) if shown else (),
        reading=_reading(brief),
        side=divided.side,
        listed=divided.listed,
        read=divided.read,
        paper=look.paper,
        size=look.size,
        links={source.id: _address(source.url) for source in brief.sources},
        preheader="",
        rest="",
        css=css,
    )


def _address(url: str | None) -> str:
    """An address that may be linked to: of the web, and nothing that runs."""
    return url if url and re.match(r"https?://[^\s\"<>]+\Z", url, re.IGNORECASE) else ""


def direction(language: str) -> str:
    """``rtl`` for a BCP 47 tag whose script is written from right to left, else ``ltr``."""
    subtags = (language or "").lower().replace("_", "-").split("-")
    if any(tag in RTL_SCRIPTS for tag in subtags[1:]):
        return "rtl"
    return "rtl" if subtags[0] in RTL and not any(tag in LTR_SCRIPTS for tag in subtags[1:]) else "ltr"


def _claim(claim: ShownClaim, panel: tuple[Conflict, ...], shown: Targets) -> PageClaim:
    body, last = parted(runs(clean(" ".join(claim.text.split())), claim.citations[0].exact))
    return PageClaim(
        id=claim.id,
        runs=body,
        last=last,
        opinion=labels.OPINION if claim.voice == "opinion" else "",
        dots=labels.dots(claim, DOT),
        numbers=_numbers([citation.source for citation in claim.citations], claim.id, shown),
        origins=labels.origins(claim),
        signs=_signs(claim, panel),
        long=len(claim.numbers) > MANY_NUMBERS or len(labels.tail(claim, panel)) > MANY_LETTERS,
    )


def _signs(shown: ShownClaim | Highlight, panel: tuple[Conflict, ...]) -> tuple[Number, ...]:
    return tuple(Number(sign, key and f"differ-{key}") for sign, key in differing.signs(shown, panel))


def _boxes(brief: Brief, panel: tuple[Conflict, ...], shown: Targets) -> tuple[PageBox, ...]:
    return tuple(
        PageBox(
            title,
            "figures" if title == labels.FIGURES else "timeline",
            tuple(_highlight(head, each, panel, shown) for head, each in entries),
        )
        for title, entries in labels.highlights(brief)
    )


def _highlight(head: str, each: Highlight, panel: tuple[Conflict, ...], shown: Targets) -> PageHighlight:
    body, last = parted(runs(clean(" ".join(each.text.split())), each.citations[0].exact))
    value, _, date = clean(head).partition(" · ")
    numbers = _numbers([citation.source for citation in each.citations], each.claim, shown)
    return PageHighlight(value, date, body, last, numbers, _signs(each, panel))


def _numbers(cited: Sequence[str], key: str, shown: Targets) -> tuple[Number, ...]:
    """The numbers of the cited sources, each once; ``key`` names what cites them."""
    first = {number: index for index, number in reversed(list(enumerate(cited)))}
    return tuple(Number(number, shown.get((key, first[number]), f"source-{number}")) for number in dict.fromkeys(cited))


def _divided(brief: Brief, cited: set[str], paper: str) -> tuple[tuple[PageSource, ...], Arrangement]:
    """The source list and its place: beside the claims, its titles no longer than leaves these the most room."""
    panel = differing.shown(brief)
    notes = [len(labels.conflict(each, panel)) for each in panel]
    notes += [len(" · ".join(names))] if (names := labels.names(brief)) else []
    notes += [
        len(labels.highlight(head, each, panel)) + GAP
        for _, entries in labels.highlights(brief)
        for head, each in entries
    ]
    below = len(labels.counts(brief)) + len(" ".join(_reading(brief)))
    tried: list[tuple[tuple[PageSource, ...], Arrangement]] = []
    for length in (*listing.ENTRIES, listing.SHORT):
        lines = tuple(listing.line(each, each.id in cited, length) for each in brief.sources)
        tried.append((lines, arrangement.arrange(notes, [*map(listing.entry, lines)], below, paper)))
    short, usual = tried[-1][1], tried[-2][1]
    if short.listed == "side" and (usual.listed, usual.read) != (short.listed, short.read):
        return tried[-1]  # shorter titles bring more beside the claims
    if usual.listed == "side":
        return next(each for each in tried if each[1] == usual)
    return tried[-1] if len(cited) > listing.MANY else tried[-2]


def _panel(panel: tuple[Conflict, ...], shown: Targets) -> tuple[tuple[PageConflict, ...], ...]:
    """The conflicts in one column, or in two from three on."""
    number = differing.numbers(panel)
    lines = [1 + len(labels.conflict(each, panel)) // CONFLICT_LINE for each in panel]
    entries = [
        PageConflict(
            id=f"differ-{each.id}",
            sign=differing.SIGN + number[each.id],
            what=clean(differing.what(each)),
            values=tuple(_value(each, place, shown) for place in range(len(each.values))),
        )
        for each in panel
    ]
    return listing.split(entries, lines, 1 if len(panel) < 3 else 2)


def _value(conflict: Conflict, place: int, shown: Targets) -> PageValue:
    value = conflict.values[place]
    text = clean(" ".join(value.value.split()))
    body, last = parted(runs(text, text))
    numbers = _numbers([citation.source for citation in value.citations], passages.value_key(conflict, place), shown)
    return PageValue(body, last, tuple(sorted(numbers, key=lambda number: (len(number.text), number.text))))


def _facts(brief: Brief) -> tuple[str, ...]:
    origins = len({source.origin for source in brief.sources})
    sources = counted(len(brief.sources), "source")
    if 0 < origins < len(brief.sources):
        sources += f", of which {counted(origins, 'origin')}"
    return sources, counted(len(brief.claims), "claim")


def _reading(brief: Brief) -> tuple[str, ...]:
    """What the signs mean that are on this page."""
    every = (
        (True, "Every sentence is verbatim from the source numbered first behind it"),
        (True, "… marks a cut, [brackets] hold words that are not the source’s"),
        (True, f"{DOT} is one independent origin: sources that carry one another’s text share one"),
        (any(claim.conflicts for claim in brief.claims), f"{differing.SIGN}: sources differ"),
        (any(claim.voice == "opinion" for claim in brief.claims), "hollow marks: an article’s own judgement"),
    )
    skipped = (f"{counted(len(brief.skipped), 'file')} could not be used.",) if brief.skipped else ()
    signs = "; ".join(words for holds, words in every if holds)
    return f"{signs}.", "Corroboration is no judgement of truth.", *skipped


def _texts(brief: Brief, sources: tuple[PageSource, ...]) -> tuple[PageText, ...]:
    assert brief.evidence is not None
    texts = dict(brief.evidence.texts)
    return tuple(
        PageText(
            number=source.id,
            heading=clean(source.title or source.path),
            meta=" · ".join(_meta(source, line)),
            paragraphs=passages.paragraphs(brief, source.id, texts.get(source.id, ""), clean),
        )
        for source, line in zip(brief.sources, sources, strict=True)
    )


def _meta(source: BriefSource, line: PageSource) -> list[str]:
    path = clean(source.path) if source.title else ""  # it is the heading else
    parts = [line.outlet, clean(source.author or ""), line.date, path, line.note]
    return [part for part in parts if part]
