"""Where the links of an HTML page lead: a number to its source, and there to the very words that are cited."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from briefing.model import Brief, Citation
from briefing.proof.extract import Anchor, Html
from briefing.proof.finding import Finding
from briefing.proof.fold import expected
from briefing.writers import coverage, differing, labels, passages

_NUMBER = re.compile(r"(?:= )?(\d+)")
_OTHER = re.compile(r"= \d+")
_BACK = re.compile(rf"↑(\d+|{differing.SIGN}\d*)")
_SIGN = re.compile(rf"{differing.SIGN}\d*\b")
_WEB = "web"
"""The words of a link to where a passage stands on the web."""


def check(page: Html, brief: Brief, where: str) -> Iterator[Finding]:
    """Every link within the page leads to what its words say, and every passage stands where its citations are."""
    for name in page.repeated:
        yield Finding("twice", f"id {name}", where, "once", "twice")
    yield from _anchors(page, brief, where)
    yield from _cited(page, brief, where)
    for words in page.backs:
        if words != _WEB and not _BACK.fullmatch(words) and not _OTHER.fullmatch(words):
            yield Finding("citation", f"link {words}", where, "↑ or = and a number behind a cited passage", words)
    for address, words in page.links:
        yield from _link(page, brief, address, words, where)


def _passages(brief: Brief) -> dict[str, Citation]:
    """The ids of the marked passages, and the citations that lead to them."""
    citing: dict[str, tuple[Citation, ...]] = {claim.id: claim.citations for claim in brief.claims}
    for conflict in differing.shown(brief):
        citing |= {passages.value_key(conflict, place): each.citations for place, each in enumerate(conflict.values)}
    return {name: citing[key][place] for (key, place), name in passages.targets(brief).items()}


def _anchors(page: Html, brief: Brief, where: str) -> Iterator[Finding]:
    """An id stands before what it is of: a passage before the cited words, a claim, a source's number."""
    marked = _passages(brief) if page.sources else {}
    for name, citation in marked.items():
        anchor = page.anchors.get(name)
        text = page.sources.get(anchor.source, "") if anchor else ""
        words = expected(citation.exact).replace(" ", "")
        if anchor is None or anchor.source != citation.source or not _begins(text[anchor.place :], words):
            found = "no such place" if anchor is None else f"source {anchor.source or 'none'}"
            yield Finding("citation", f"id {name}", where, f"before the cited words in source {citation.source}", found)
    panel = differing.shown(brief)
    numbers = differing.numbers(panel)
    named = {claim.id: claim.text for claim in brief.claims}
    named |= {f"differ-{each.id}": differing.SIGN + numbers[each.id] for each in panel}
    named |= {f"source-{source.id}": source.id for source in brief.sources}
    for name, words in named.items():
        anchor = page.anchors.get(name)
        if anchor is not None and not _begins(_text(page, anchor)[anchor.place :], expected(words).replace(" ", "")):
            yield Finding("citation", f"id {name}", where, f"before {words!r}", "before other words")


def _begins(text: str, words: str) -> bool:
    return expected(text[: 2 * len(words) + 99]).replace(" ", "").startswith(words)


def _text(page: Html, anchor: Anchor) -> str:
    return page.sources.get(anchor.source, "") if anchor.source else page.room if anchor.in_room else page.text


def _cited(page: Html, brief: Brief, where: str) -> Iterator[Finding]:
    """No passage is linked from more numbers than cite it: a number that leads to another claim's passage does."""
    found = Counter(each for each in page.links if each[1].isdecimal() and each[0].startswith("#q-"))
    wanted: Counter[tuple[str, str]] = Counter()
    targets = passages.targets(brief)
    panel = differing.shown(brief)
    citing = [(claim.id, claim.citations) for claim in brief.claims]
    citing += [(each.claim, each.citations) for each in (*brief.figures, *brief.timeline)]
    citing += [(passages.value_key(each, place), v.citations) for each in panel for place, v in enumerate(each.values)]
    for key, citations in citing:
        firsts: dict[str, str] = {}
        for place, citation in enumerate(citations):
            firsts.setdefault(citation.source, targets.get((key, place), ""))
        wanted.update((f"#{name}", number) for number, name in firsts.items())
    for (address, words), count in (found - wanted).items():
        yield Finding("citation", f"link {words}", where, f"{wanted[address, words]} to {address}", f"{count} more")


def _link(page: Html, brief: Brief, address: str, words: str, where: str) -> Iterator[Finding]:
    """What a link's words say that it leads to is where it leads."""
    what, wanted = f"link {words}", _wanted(brief, words)
    if words == _WEB:
        if address not in _addresses(brief):
            yield Finding("citation", what, where, "the address of a cited passage on the web", address)
        return
    if not address.startswith("#"):
        if wanted and address not in {source.url for source in brief.sources if source.id in wanted}:
            yield Finding("citation", what, where, "a place in the page", address)
        return
    name = address[1:]
    anchor = page.anchors.get(name)
    if anchor is None:
        yield Finding("citation", what, where, "a place in the page", f"{address}, which is none")
        return
    if wanted and name not in wanted and anchor.source not in wanted:
        yield Finding("citation", what, where, f"one of #{', #'.join(sorted(wanted)[:4])}", address)


def _wanted(brief: Brief, words: str) -> Mapping[str, None]:
    """The ids, or the source texts by their numbers, that a link of some words may lead to; empty for any."""
    panel = differing.shown(brief)
    numbers = differing.numbers(panel)
    signs = {differing.SIGN + numbers[each.id]: f"differ-{each.id}" for each in panel}
    if back := _BACK.fullmatch(words):
        place = int(back[1]) if back[1].isdecimal() else 0
        claims = brief.claims[place - 1 : place] if place else ()
        return dict.fromkeys([claim.id for claim in claims] or [signs.get(back[1], "-")])
    if number := _NUMBER.fullmatch(words):
        return dict.fromkeys([number[1], f"source-{number[1]}"])
    source = {each.id: each for each in brief.sources}
    heads = {
        name: citation
        for name, citation in _passages(brief).items()
        if citation.source in source and labels.evidence(citation, source[citation.source]) == words
    }
    if heads:
        return dict.fromkeys([*heads, *(f"source-{each.source}" for each in heads.values())])
    if sign := _SIGN.match(words):
        return dict.fromkeys([signs.get(sign[0], "-")])
    rows = made.rows if (made := coverage.matrix(brief)) else ()
    return dict.fromkeys(row.claim for row in rows if expected(row.words) == expected(words))


def _addresses(brief: Brief) -> set[str]:
    """Where the cited passages stand on the web."""
    source = {each.id: each for each in brief.sources}
    return {
        passages.fragment(url, citation.exact)
        for citation in _passages(brief).values()
        if citation.source in source and (url := passages.address(source[citation.source].url))
    }
