"""The context of the page's templates: a brief, told in the words and order of the page.

A template gets one ``Page`` (as ``page``) and nothing else of ours: it needs no logic but loops and
conditions, and an own template cannot reach the records behind it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Brief, BriefSource, Look, ShownClaim
from briefing.writers import passages
from briefing.writers.passages import Passage
from briefing.writers.runs import Run, clean, parted, runs

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from right to left (CLDR's characterOrder), by their primary subtag."""
RTL_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})
"""ISO 15924 scripts written from right to left; a script in the tag outweighs the language."""
LTR_SCRIPTS = frozenset({"latn", "cyrl", "deva", "grek"})
"""Scripts of the same languages that are not."""

MANY_NUMBERS = 12
"""A citation mark with more numbers than this may break between them: it would not fit on a line."""
FULL_TITLE = 90
"""Longest title, in characters, that the source list prints whole."""
FEW = 12
"""Sources cited: from more than that on, titles are clipped at half of it."""
WIDE, NARROW = 84, 48
"""Characters on a line of the source list's columns, where they are two and three, in the default style."""

_MONTHS = "January February March April May June July August September October November December".split()


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
    numbers: tuple[Number, ...]
    origins: str
    """``2 origins``, or empty where every cited source is independent of the others."""
    long: bool
    """The mark holds more numbers than a line can keep together."""
    conflicts: tuple[str, ...]
    """Ids of the conflicts it takes part in."""


@dataclass(frozen=True, slots=True)
class PageSection:
    """A section with its claims."""

    id: str
    title: str
    claims: tuple[PageClaim, ...]


@dataclass(frozen=True, slots=True)
class PageSource:
    """A line of the source list."""

    number: str
    outlet: str
    """``outlet not stated`` where the file names none."""
    title: str
    """The path where the file states no title; clipped at a word's end where it is very long."""
    titled: bool
    """The file states a title."""
    date: str
    """``16 May 2016``, or ``undated``."""
    note: str
    """``carries text of 2``, or empty."""
    cited: bool
    """The page cites it."""


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
    uncited: tuple[PageSource, ...]
    texts: tuple[PageText, ...]
    """The source texts: in the HTML file only, and only where the brief carries its evidence."""
    reading: tuple[str, ...]
    """How to read the page, in sentences."""
    paper: str
    size: float
    """Body type in points."""
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
    cited = {number for claim in brief.claims for number in claim.numbers}
    sources = tuple(_source(source, source.id in cited, len(cited)) for source in brief.sources)
    return Page(
        title=clean(brief.title),
        language=brief.language or "und",
        direction=direction(brief.language),
        as_of=day(brief.as_of),
        date=(brief.as_of or "")[:10],
        generator=clean(brief.generator),
        facts=_facts(brief),
        lead=tuple(_claim(claim, shown) for claim in brief.lead),
        sections=tuple(
            PageSection(section.id, clean(section.title), tuple(_claim(claim, shown) for claim in section.claims))
            for section in brief.sections
            if section.claims
        ),
        sources=sources,
        columns=_columns(tuple(source for source in sources if source.cited)),
        uncited=tuple(source for source in sources if not source.cited),
        texts=_texts(brief, sources) if shown else (),
        reading=_reading(brief),
        paper=look.paper,
        size=look.size,
        css=css,
    )


def direction(language: str) -> str:
    """``rtl`` for a BCP 47 tag whose script is written from right to left, else ``ltr``."""
    subtags = (language or "").lower().replace("_", "-").split("-")
    if any(tag in RTL_SCRIPTS for tag in subtags[1:]):
        return "rtl"
    return "rtl" if subtags[0] in RTL and not any(tag in LTR_SCRIPTS for tag in subtags[1:]) else "ltr"


def day(iso: str | None) -> str:
    """``16 May 2016`` from an ISO date or date and time; as it is where it is neither; empty for none."""
    match = re.match(r"(\d{4})-(\d\d)-(\d\d)", iso or "")
    if not match or not 1 <= int(match[2]) <= 12:
        return clean(iso or "")
    return f"{int(match[3])} {_MONTHS[int(match[2]) - 1]} {match[1]}"


def count(number: int, noun: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _claim(claim: ShownClaim, shown: dict[tuple[str, int], str]) -> PageClaim:
    body, last = parted(runs(clean(" ".join(claim.text.split())), claim.citations[0].exact))
    return PageClaim(
        id=claim.id,
        runs=body,
        last=last,
        numbers=tuple(_number(claim, number, shown) for number in claim.numbers),
        origins="" if claim.independent_sources >= len(claim.numbers) else count(claim.independent_sources, "origin"),
        long=len(claim.numbers) > MANY_NUMBERS,
        conflicts=claim.conflicts,
    )


def _number(claim: ShownClaim, number: str, shown: dict[tuple[str, int], str]) -> Number:
    index = next(i for i, citation in enumerate(claim.citations) if citation.source == number)
    return Number(number, shown.get((claim.id, index), f"source-{number}"))


def _facts(brief: Brief) -> tuple[str, ...]:
    origins = len({source.origin for source in brief.sources})
    sources = count(len(brief.sources), "source")
    if 0 < origins < len(brief.sources):
        sources += f", of which {count(origins, 'origin')}"
    return sources, count(len(brief.claims), "claim")


def _source(source: BriefSource, cited: bool, many: int) -> PageSource:
    title = clean(" ".join((source.title or "").split()))
    return PageSource(
        number=source.id,
        outlet=clean(source.outlet or "") or "outlet not stated",
        title=_clip(title, FULL_TITLE if many <= FEW else FULL_TITLE // 2) or clean(source.path),
        titled=bool(title),
        date=day(source.published) or "undated",
        note=f"carries text of {', '.join(source.derived_from)}" if source.derived_from else "",
        cited=cited,
    )


def _clip(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def _columns(sources: tuple[PageSource, ...]) -> tuple[tuple[PageSource, ...], ...]:
    """Two columns, three from seven sources on, of about equal length in lines."""
    wanted = 1 if len(sources) == 1 else 2 if len(sources) <= 6 else 3
    width = WIDE if wanted < 3 else NARROW
    lines = [1 + _length(source) // width for source in sources]
    columns: list[tuple[PageSource, ...]] = []
    start, used, goal = 0, 0, sum(lines) / wanted
    for end in range(1, len(sources) + 1):
        used += lines[end - 1]
        if used >= goal * (len(columns) + 1) - 0.5 or end == len(sources):
            columns.append(sources[start:end])
            start = end
    return tuple(columns)


def _length(source: PageSource) -> int:
    return sum(map(len, (source.number, source.outlet, source.title, source.date, source.note))) + 8


def _reading(brief: Brief) -> tuple[str, ...]:
    skipped = (f"{count(len(brief.skipped), 'file')} could not be used.",) if brief.skipped else ()
    return (
        "Every sentence is verbatim from the source numbered first behind it; … marks a cut, [brackets] hold words "
        "that are not the source’s.",
        "Sources that carry one another’s text share one origin and count once: [1 2 · 1 origin].",
        "Corroboration is no judgement of truth.",
        *skipped,
    )


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
