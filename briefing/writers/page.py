"""The context of the page's templates: a brief, told in the words and order of the page.

A template gets one ``Page`` (as ``page``) and nothing else of ours: it needs no logic but loops and
conditions, and an own template cannot reach the records behind it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from briefing.model import Brief, BriefSource, Look
from briefing.writers import arrangement, coverage, differing, entries, labels, listing, masthead, passages
from briefing.writers.arrangement import Arrangement
from briefing.writers.coverage import PageCoverage, PageMatrix
from briefing.writers.days import day
from briefing.writers.entries import DOT, PageBox, PageClaim, PageConflict, PageSection, Setting
from briefing.writers.labels import counted
from briefing.writers.listing import PageSource
from briefing.writers.masthead import PageDesk
from briefing.writers.passages import Passage
from briefing.writers.runs import clean

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from right to left (CLDR's characterOrder), by their primary subtag."""
RTL_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})
"""ISO 15924 scripts written from right to left; a script in the tag outweighs the language."""
LTR_SCRIPTS = frozenset({"latn", "cyrl", "deva", "grek"})
"""Scripts of the same languages that are not."""

GAP = 10
"""Characters that the space under an entry of a box counts as."""


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
    since: tuple[str, ...]
    """What has happened since the last edition, in lines; none in a first one."""
    lead: tuple[PageClaim, ...]
    """The bottom line; may be empty."""
    sections: tuple[PageSection, ...]
    sources: tuple[PageSource, ...]
    """Those that are cited, and the others where they are few."""
    all_sources: tuple[PageSource, ...]
    """For templates that are not one page."""
    unlisted: str
    """``262 more sources were read and are not cited.``, or empty where ``sources`` has all."""
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
    matrix: PageMatrix | None
    """Claims by sources, for the templates that print it."""
    ledger: tuple[PageCoverage, ...]
    """What the brief takes from each source, likewise."""
    skipped: tuple[str, ...]
    """Files that could not be used, each with its reason."""
    desk: PageDesk
    """Whose page it is."""
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
    known = dict(brief.evidence.texts) if brief.evidence is not None else {}
    setting = Setting(panel, shown, {source.id: source for source in brief.sources}, known)
    numbers = cited(brief)
    named, divided = _divided(brief, numbers, look.paper)
    return Page(
        title=clean(brief.title),
        language=brief.language or "und",
        direction=direction(brief.language),
        as_of=day(brief.as_of),
        date=(brief.as_of or "")[:10],
        generator=clean(brief.generator),
        facts=facts(brief),
        since=tuple(clean(line) for line in labels.since(brief)),
        lead=tuple(entries.claim_of(claim, setting) for claim in brief.lead),
        sections=tuple(
            PageSection(
                section.id, clean(section.title), tuple(entries.claim_of(claim, setting) for claim in section.claims)
            )
            for section in brief.sections
            if section.claims
        ),
        sources=named,
        all_sources=tuple(listing.line(each, each.id in numbers, listing.ENTRIES[0]) for each in brief.sources)
        if len(named) < len(brief.sources)
        else named,
        unlisted=labels.unlisted(len(brief.sources) - len(named)),
        columns=listing.columns(tuple(source for source in named if source.cited)),
        conflicts=entries.conflicts(setting),
        more=labels.more(brief),
        names=tuple(clean(entry) for entry in labels.names(brief)),
        boxes=entries.boxes(brief, setting),
        counts=labels.counts(brief),
        uncited=tuple(source for source in named if not source.cited),
        texts=_texts(brief) if shown else (),
        matrix=coverage.matrix(brief),
        ledger=coverage.ledger(brief),
        skipped=tuple(clean(f"{each.path}: {each.reason}") for each in brief.skipped),
        reading=reading(brief),
        desk=masthead.of(brief, look),
        side=divided.side,
        listed=divided.listed,
        read=divided.read,
        paper=look.paper,
        size=look.size,
        links={source.id: passages.address(source.url) for source in brief.sources},
        preheader="",
        rest="",
        css=css,
    )


def direction(language: str) -> str:
    """``rtl`` for a BCP 47 tag whose script is written from right to left, else ``ltr``."""
    subtags = (language or "").lower().replace("_", "-").split("-")
    if any(tag in RTL_SCRIPTS for tag in subtags[1:]):
        return "rtl"
    return "rtl" if subtags[0] in RTL and not any(tag in LTR_SCRIPTS for tag in subtags[1:]) else "ltr"


def cited(brief: Brief) -> set[str]:
    """The numbers of the sources that a page cites: behind a claim, a figure, an event or a value."""
    found = {number for claim in brief.claims for number in claim.numbers}
    found |= {number for each in (*brief.figures, *brief.timeline) for number in each.numbers}
    panel = differing.shown(brief)
    return found | {number for conflict in panel for value in conflict.values for number in differing.sources(value)}


def _divided(brief: Brief, numbers: set[str], paper: str) -> tuple[tuple[PageSource, ...], Arrangement]:
    """The source list and its place: beside the claims, its titles no longer than leaves these the most room."""
    panel = differing.shown(brief)
    notes = [len(labels.conflict(each, panel)) for each in panel]
    notes += [len(" · ".join(names))] if (names := labels.names(brief)) else []
    notes += [
        len(labels.highlight(head, each, panel)) + GAP
        for _, entries in labels.highlights(brief)
        for head, each in entries
    ]
    below = len(labels.counts(brief)) + len(" ".join(reading(brief)))
    named = listing.named(brief.sources, numbers)
    tried: list[tuple[tuple[PageSource, ...], Arrangement]] = []
    for length in (*listing.ENTRIES, listing.SHORT):
        lines = tuple(listing.line(each, each.id in numbers, length) for each in named)
        tried.append((lines, arrangement.arrange(notes, [*map(listing.entry, lines)], below, paper)))
    short, usual = tried[-1][1], tried[-2][1]
    if short.listed == "side" and (usual.listed, usual.read) != (short.listed, short.read):
        return tried[-1]  # shorter titles bring more beside the claims
    if usual.listed == "side":
        return next(each for each in tried if each[1] == usual)
    return tried[-1] if len(numbers) > listing.MANY else tried[-2]


def facts(brief: Brief) -> tuple[str, ...]:
    """What the head counts: sources and claims."""
    origins = len({source.origin for source in brief.sources})
    sources = counted(len(brief.sources), "source")
    if 0 < origins < len(brief.sources):
        sources += f", of which {counted(origins, 'origin')}"
    return sources, counted(len(brief.claims), "claim")


def reading(brief: Brief) -> tuple[str, ...]:
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
    edited = (f"An editor has made {counted(brief.decisions, 'decision')} on it.",) if brief.decisions else ()
    return f"{signs}.", "Corroboration is no judgement of truth.", *edited, *skipped


def _texts(brief: Brief) -> tuple[PageText, ...]:
    assert brief.evidence is not None
    texts = dict(brief.evidence.texts)
    return tuple(
        PageText(
            number=source.id,
            heading=clean(source.title or source.path),
            meta=meta(source),
            paragraphs=passages.paragraphs(
                brief, source.id, texts.get(source.id, ""), clean, passages.address(source.url)
            ),
        )
        for source in brief.sources
    )


def meta(source: BriefSource) -> str:
    """What stands under the heading of a source text."""
    line = listing.line(source, True, listing.SHORT)
    path = clean(source.path) if source.title else ""  # it is the heading else
    parts = [line.outlet, clean(source.author or ""), line.date, path, line.note]
    return " · ".join(part for part in parts if part)
