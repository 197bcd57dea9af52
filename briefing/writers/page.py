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

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "iw", "ku", "nqo", "ps", "sd", "syr", "ug", "ur", "yi"})
"""Languages written from right to left (CLDR's characterOrder), by their primary subtag."""
RTL_SCRIPTS = frozenset({"adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"})
"""ISO 15924 scripts written from right to left; a script in the tag outweighs the language."""
LTR_SCRIPTS = frozenset({"latn", "cyrl", "deva", "grek"})
"""Scripts of the same languages that are not."""

KEEP_TOGETHER = 40
"""Longest token, in characters, that is kept on one line though it holds a hyphen, dash or slash."""
UNSPACED = 6
"""How many characters stay with the citation mark where a text has no spaces, as in Chinese, or ends in an address."""
MANY_NUMBERS = 12
"""A citation mark with more numbers than this may break between them: it would not fit on a line."""
FULL_TITLE = 90
"""Longest title, in characters, that the source list prints whole."""
FEW = 12
"""Sources cited: from more than that on, titles are clipped at half of it."""
WIDE, NARROW = 84, 48
"""Characters on a line of the source list's columns, where they are two and three, in the default style."""

_MONTHS = "January February March April May June July August September October November December".split()
_INVISIBLE = dict.fromkeys(
    [c for c in range(0x20) if c not in (0x09, 0x0A)]  # controls
    + [*range(0x7F, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF]  # more controls, byte order mark, no characters
    + [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]  # embeddings, overrides, isolates (CVE-2021-42574)
    + [*range(0xD800, 0xE000)]  # lone surrogates
)
_INSERTION = re.compile(r"\[[^][]*\]|…|\.\.\.")
_BREAKABLE = re.compile(r"\S[-‐‑–—/…]+\S")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a claim's text."""

    text: str
    kind: str
    """``plain``; ``space``: one, before another run; ``joined``: no line break inside; ``inserted``: an editor's
    [insertion]; ``cut``: the … of a cut."""


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


def clean(text: str) -> str:
    """Text without control characters and without the marks that turn the reading direction around."""
    return text.translate(_INVISIBLE)


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


def runs(text: str, exact: str) -> tuple[Run, ...]:
    """A claim's text in stretches: insertions and cuts told apart, hyphenated words kept whole.

    Brackets and … count as the editor's where the quoted words do not hold them. A word with a hyphen,
    dash or slash is kept on one line, so that no text extraction has to guess whether a break belongs to it.
    """
    found: list[Run] = []
    place = 0
    for match in _INSERTION.finditer(text):
        if match[0] in exact:
            continue
        found += _joined(text[place : match.start()])
        found.append(Run(match[0], "inserted" if match[0].startswith("[") else "cut"))
        place = match.end()
    return tuple(found + _joined(text[place:]))


def _joined(text: str) -> list[Run]:
    found: list[Run] = []
    for token in re.findall(r"\s+|\S+", text):
        kind = "joined" if len(token) <= KEEP_TOGETHER and _BREAKABLE.search(token) else "plain"
        if found and kind == found[-1].kind == "plain":
            found[-1] = Run(found[-1].text + token, kind)
        else:
            found.append(Run(token, kind))
    return found


def _claim(claim: ShownClaim, shown: dict[tuple[str, int], str]) -> PageClaim:
    every = runs(clean(" ".join(claim.text.split())), claim.citations[0].exact)
    body, last = _split_last(every)
    return PageClaim(
        id=claim.id,
        runs=_spaced(body),
        last=last,
        numbers=tuple(_number(claim, number, shown) for number in claim.numbers),
        origins="" if claim.independent_sources >= len(claim.numbers) else count(claim.independent_sources, "origin"),
        long=len(claim.numbers) > MANY_NUMBERS,
        conflicts=claim.conflicts,
    )


def _split_last(every: tuple[Run, ...]) -> tuple[tuple[Run, ...], Run]:
    """All but the last word, and the last word; the end of it where it is too long to be kept on one line."""
    if not every:
        return (), Run("", "plain")
    text, kind = every[-1].text, every[-1].kind
    cut = text.rfind(" ") + 1 if kind == "plain" else 0
    if len(text) - cut > KEEP_TOGETHER and kind == "plain":
        cut = len(text) - UNSPACED
    before = (Run(text[:cut], kind),) if cut else ()
    return every[:-1] + before, Run(text[cut:], kind)


def _spaced(every: tuple[Run, ...]) -> tuple[Run, ...]:
    """Spaces at the ends of stretches as runs of their own.

    WeasyPrint 70 breaks a line after its first word where a stretch's last space just does not fit on it.
    """
    found: list[Run] = []
    for run in every:
        if run.kind == "plain" and run.text.endswith(" ") and run.text.strip():
            found += [Run(run.text.rstrip(" "), "plain"), Run(" ", "space")]
        else:
            found.append(run)
    return tuple(found)


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
    parts = [line.outlet, clean(source.author or ""), line.date, clean(source.path), line.note]
    return [part for part in parts if part]
