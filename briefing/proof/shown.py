"""What an output prints against what its brief says: each claim, all that stands behind it, their order, and no more.

The claims are searched in reading order (``fold`` has the rules of comparison). What stands between two
of them may be a section's title; what stands after the last one, ``notes``; anything else there is uncited.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.model import Brief, BriefSource, ShownClaim
from briefing.proof import exact, notes, own
from briefing.proof.finding import Finding
from briefing.proof.fold import expected
from briefing.proof.page import Page, Place, agreement
from briefing.writers import differing, labels, listing
from briefing.writers import page as pages
from briefing.writers.context import context
from briefing.writers.runs import clean

_MARK = re.compile(r"\[\d+(?: \d+)*(?:·\d+[^\]\d]*)?\]")
"""A folded citation mark, "[1 3]" or "[1 3 5 · 2 origins]"."""

_SIGNS = "|".join((*(each.replace(" ", "") for each in labels.CHANGED.values()), labels.OPINION))
_TAIL = re.compile(rf"(?:{_SIGNS})*(?:●+(?:×\d+)?)?{_MARK.pattern}(?:{differing.SIGN}\d*)*")
"""All that may stand behind a claim, folded."""

_CLAIMED = re.compile(rf"●(?:×\d+)?{_MARK.pattern}")
"""What only a claim has."""

_LABEL = 30
"""Letters of its own that a page may print where no claim can stand: before a section, before the sources.
"Sources differ", "Names" and "Sources" have 25; a sentence that says something has more."""
_BOX = 10
"""Letters of what heads the key figures or the timeline."""

_HEAD = 80
"""Letters of its own above the first claim: "Brief", the date in words, counts."""

_TITLE = 18
"""Letters by which a source is known in the list, where a long title is cut."""

_LETTER = re.compile(r"[^\W\d_]")
_DIGIT = re.compile(r"\d")
_BULLET = re.compile(r"[-*–—●○◦▪·|>]?")
"""What a template may put before each claim."""
_NUMBER = re.compile(rf"\d+[.·{own.REMOVED}]*$")
"""The number of the list's first source, which stands before its name."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a claim stands, mark included; no place where it was not found."""

    claim: ShownClaim
    section: int
    """0 for the bottom line, then 1, 2 …"""
    place: Place | None
    end: int
    """Where its evidence in context ends, if there is any behind it: else where it ends itself."""


def check(
    brief: Brief, text: str, where: str, texts: Mapping[str, str] | None = None, drawn: bool = False
) -> Iterator[Finding]:
    """Compare the text of one output with the brief.

    Args:
        brief: what it should say.
        text: what it says.
        where: its name.
        texts: source texts by number, as far as they are known: an output may show what stands around a citation.
        drawn: PDFium read the text off a page.
    """
    page, panel = Page(text, drawn), differing.shown(brief)
    if not page.text.strip() and brief.claims:
        yield Finding("empty", where, where, "the words of the brief", "none")
        return
    spots: list[Spot] = []
    begin = 0
    for section, claim in _claims(brief):
        place, findings = _locate(claim, labels.tail(claim, panel), page, begin, where)
        yield from findings
        end = place.end if place else begin
        if place and (note := labels.note(claim)):
            told = page.find_here(note, end)
            end = told.end if told else end
            if told is None:
                yield Finding("printed", f"note to claim {claim.id}", where, *page.difference(note, end))
        evidence = _evidence(brief, claim, page, end, texts or {}) if place else begin
        spots.append(Spot(claim, section, place, evidence))
        begin = evidence
    yield from _head(brief, page, spots, where)
    yield from _titles(brief, page, spots, where)
    yield from _between(brief, page, spots, where)
    yield from _after(brief, page, begin, where)
    yield from _source_list(brief, page, begin, where)
    yield from own.check_altered(page, begin, len(page.text), own.below(brief), "text below the claims", where)
    yield from notes.check_counts(brief, page, begin, where)
    yield from notes.check_desk(brief, page, where)
    yield from notes.check_tables(brief, page, begin, where)


def check_room(brief: Brief, text: str, where: str, texts: Mapping[str, str] | None = None) -> Iterator[Finding]:
    """What stands below a page on a screen: its tables are right, no claim is in it, and no line of it altered."""
    page = Page(text)
    yield from notes.check_tables(brief, page, 0, where)
    yield from _no_claim(page, 0, "text below the page", where)
    lines = own.room(brief, texts or {})
    yield from own.check_altered(page, 0, len(page.text), lines, "text below the page", where)


def check_stray(brief: Brief, text: str, where: str, drawn: bool = False) -> Iterator[Finding]:
    """Words outside the reading order may be a running title or a page number, and no more."""
    yield from _uncited(Page(text, drawn).text, _LABEL, own.folded(brief), "text outside the reading order", where)


def check_source(number: str, text: str, seen: str, where: str) -> Iterator[Finding]:
    """A source text that a page shows is the source text, from its first letter to its last."""
    wanted, found = exact.line(clean(text)), exact.line(seen)
    if wanted != found:
        apart = agreement(wanted, found)
        around = slice(max(0, apart - 24), apart + 24)
        there = exact.visible(found[around]) or "nothing"
        yield Finding("printed", f"text of source {number}", where, wanted[around], there)


def _claims(brief: Brief) -> Iterator[tuple[int, ShownClaim]]:
    yield from ((0, claim) for claim in brief.lead)
    for number, section in enumerate(brief.sections, 1):
        yield from ((number, claim) for claim in section.claims)


def _locate(claim: ShownClaim, tail: str, page: Page, begin: int, where: str) -> tuple[Place | None, list[Finding]]:
    """The claim's first place that its own tail follows, or what is wrong."""
    what, wanted = f"claim {claim.id}", expected(tail)
    spots = list(page.near(claim.text, begin))
    for spot in spots:
        place = Place(spot.start, spot.end + len(wanted))
        said = page.text[spot.end : place.end] == wanted and page.says(f"{claim.text} {tail}", place)
        if said and page.free(place, claim.note):
            return place, []
    if page.any_order(claim.text) and (bag := page.find_bag(f"{claim.text} {tail}", begin)):
        return bag, []
    if spots and not (page.says(claim.text, spots[0]) and page.free(spots[0])):
        return spots[0], [Finding("printed", what, where, *page.apart(claim.text, spots[0]))]
    if spots:
        seen = _TAIL.match(page.text, spots[0].end)
        found = seen[0] if seen else page.text[spots[0].end : spots[0].end + 20]
        end = seen.end() if seen else spots[0].end
        return Place(spots[0].start, end), [Finding("citation", what, where, tail, found)]
    if begin and any(page.find(claim.text)):
        return None, [Finding("order", what, where, "the claim in reading order", "it stands before another")]
    return None, [Finding("printed", what, where, *page.difference(claim.text, begin))]


def _evidence(brief: Brief, claim: ShownClaim, page: Page, begin: int, texts: Mapping[str, str]) -> int:
    """Where a claim's evidence in context ends: all of its citations, one behind the other, or none."""
    sources = {source.id: source for source in brief.sources}
    end = begin
    for citation in claim.citations:
        if citation.source not in sources:
            return begin
        for known in (texts.get(citation.source), None):
            line = context(citation, sources[citation.source], known).line
            place = page.find_here(line, end)
            if place is not None:
                end = place.end
                break
        else:
            return begin
    return end


def _head(brief: Brief, page: Page, spots: Sequence[Spot], where: str) -> Iterator[Finding]:
    """Above the first claim stand the title, and of the numbers none but those of the brief; what it counts, whole."""
    first = spots[0].place.start if spots and spots[0].place else len(page.text)
    limit = first
    if not brief.lead and brief.sections and brief.sections[0].title != brief.title:
        limit = min([first, *(place.start for place in page.find_title(brief.sections[0].title))])
    if brief.title.strip() and not any(place.end <= limit for place in page.find_title(brief.title)):
        yield Finding("printed", "title", where, brief.title, "no such title above the claims")
    if not spots or not spots[0].place:
        return  # a finding already, and nobody knows where the claims begin
    text, what = page.text[:first], "text before the first claim"
    yield from own.check_altered(page, 0, first, own.above(brief), what, where)
    if _DIGIT.search(own.without(text, own.folded(brief))):
        yield Finding("printed", what, where, "no number but what the brief says", text)


def _titles(brief: Brief, page: Page, spots: Sequence[Spot], where: str) -> Iterator[Finding]:
    """Each section's title stands after the claims before it and before its first claim."""
    for number, section in enumerate(brief.sections, 1):
        before = [spot.end for spot in spots if spot.place and spot.section < number]
        within = [spot.place.start for spot in spots if spot.place and spot.section >= number]
        places = page.find_title(section.title, max(before, default=0))
        limit = min(within, default=len(page.text))
        if section.title.strip() and section.claims and not any(place.end <= limit for place in places):
            yield Finding("printed", f"section {section.id}", where, section.title, "no such title above its claims")


def _between(brief: Brief, page: Page, spots: Sequence[Spot], where: str) -> Iterator[Finding]:
    known = own.folded(brief)
    if spots and (first := spots[0].place) is not None:
        yield from _uncited(page.text[: first.start], _HEAD, known, "text before the first claim", where)
    for one, other in pairwise(spots):
        if one.place is None or other.place is None:
            continue  # a finding already
        gap = page.text[one.end : other.place.start]
        room = _LABEL if one.section != other.section else 0
        yield from _uncited(gap, room, known, f"text before claim {other.claim.id}", where)


def _after(brief: Brief, page: Page, begin: int, where: str) -> Iterator[Finding]:
    """Conflicts, names and no more stand between the last claim and the sources; no claim stands after these."""
    found = notes.find(brief, page, begin, where)
    yield from found.findings
    edges = [begin, *(edge for place in found.places for edge in (place.start, place.end))]
    end = _first_source(brief, page, edges[-1])
    gaps = [page.text[one:other] for one, other in zip(edges[::2], [*edges[1::2], end], strict=True)]
    if not found.findings:  # else what was not found is in the way
        rest, known, what = " ".join(gaps), own.folded(brief), "text after the last claim"
        yield from _uncited(rest, _LABEL + _BOX * len(labels.highlights(brief)), known, what, where)
        if _DIGIT.search(_NUMBER.sub("", own.without(rest, known))):
            yield Finding("uncited", what, where, "no number but what the brief says", rest)
    yield from _no_claim(page, end, "text among the sources", where)


def _no_claim(page: Page, begin: int, what: str, where: str) -> Iterator[Finding]:
    for claimed in _CLAIMED.finditer(page.text, begin):
        yield Finding("uncited", what, where, "no citation mark of a claim", claimed[0])


def _uncited(gap: str, room: int, known: Sequence[str], what: str, where: str) -> Iterator[Finding]:
    for mark in _MARK.finditer(gap):
        yield Finding("uncited", what, where, "no citation mark but a claim's", mark[0])
    rest = own.without(gap, known)
    if len(_LETTER.findall(rest)) > room or (not room and not _BULLET.fullmatch(rest.replace(own.REMOVED, ""))):
        yield Finding("uncited", what, where, "nothing but what the brief says", gap)


def _names(source: BriefSource) -> Iterable[str]:
    """What a source list may call a source."""
    names = (source.title, source.outlet, source.path, source.path.rpartition("/")[2])
    return (expected(name)[:_TITLE] for name in names if name and name.strip())


def _first_source(brief: Brief, page: Page, begin: int) -> int:
    names = (name for source in brief.sources for name in _names(source) if len(name) >= own.KNOWN)  # "ET" is in many
    places = (next(page.alike(name, begin), None) for name in names)
    return min((place.start for place in places if place), default=len(page.text))


def _source_list(brief: Brief, page: Page, begin: int, where: str) -> Iterator[Finding]:
    """Each cited source is named after the last claim; where the list is one of ours, with all that it says of it.

    A template of a user's own may say of a source what it likes, if it says its title.
    """
    cited = pages.cited(brief)
    forms = {source.id: own.entries(source, source.id in cited) for source in brief.sources}
    shown = {source.id for source in listing.named(brief.sources, cited)}
    listed = {number for number, every in forms.items() if any(_entry(each, page, begin) for each in every)}
    for source in brief.sources:
        if source.id in listed or source.id not in shown:
            continue
        near = next((each for each in forms[source.id] if any(page.near(each, begin))), None)
        named = any(any(page.alike(name, begin)) for name in _names(source))
        if near or (source.id in cited and (listed & cited or not named)):
            wanted = near or forms[source.id][0]
            yield Finding("printed", f"source {source.id}", where, *page.difference(wanted, begin))


def _entry(words: str, page: Page, begin: int) -> bool:
    """Whether the list has an entry of just these words, and does not go on behind them."""
    places = (place for place in page.find(words, begin) if page.text[place.end : place.end + 1] != "·")
    return any(places) or (page.any_order(words) and page.find_bag(words, begin) is not None)
