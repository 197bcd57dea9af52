"""What a page shows of its article's facts: headings, bylines, times, title bar, copyright."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from briefing.readers.draft import Fact, facts, iso_date
from briefing.readers.pages.pagetree import INLINE
from briefing.readers.told import head, titles
from briefing.readers.told.people import authors, only_names

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NAMED = re.compile(
    r"(?:^|[\s_-])(?:authors?|byline|by|dateline|posted-on|posted-by|entry-meta|article-meta|meta|published|pubdate|"
    r"publish-date|fn|date|signature|signed|writer|autor|autorin|auteur|autore|redacteur)(?:$|[\s_-])"
)
_AUTHOR = re.compile(r"(?:^|[\s_-])(?:authors?|byline|by|fn|meta|signature|signed|writer|autor|autorin|auteur|autore|"
                     r"redacteur|posted-by)(?:$|[\s_-])")  # fmt: skip
"""Names of elements that hold an author or a date, and of those that may hold an author."""
_BY = re.compile(
    r"(?:\b[Bb]y|^(?:Posted|Published|Written) by|^(?:Par|Von|Por|Di|Door)(?=\s+[A-ZÀ-Þ]))\b:?\s+(.{3,100})"
)
_PARTS = re.compile(r"\s+[|·•/—–-]\s+")
_LINE = 120
_ABOVE = 3
"""Short lines right above a headline among which a date is looked for."""
_NOT_SHOWN = frozenset({"script", "style", "title", "head", "br", "meta", "link"})
_NO_NAME = re.compile(
    r"(?:print|video|watch|live|photos?|pictures?|gallery|listen|audio|exclusive|breaking|update[ds]?|opinion|analysis|"
    r"explainer|review|interview|comment|editorial)$",
    re.IGNORECASE,
)
"""What stands before a colon or a bar in a title and is no outlet."""
_MOTTO = re.compile(r",\s+[a-zà-þ].*$|\s+(?i:online|web ?site)$")
"""``The Kite, news from above``; ``The Kite Online``."""
_BELOW = 12
"""Short lines below a headline that are looked at."""
_WORDS = 25
"""Spaces from which on a line is the article's text."""
_PROSE = 240
"""Characters from which on a line is the article's text."""
_SUFFIX = re.compile(r"\s+(?:\||–|—|-|·|»|::)\s+")
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:\d{4}\s*[-–]\s*)?(?:\d{4})?,?\s*(?:by\s+)?([A-Z][^.|©\n]{2,60}?)(?=\.|,|\||©|"
    r"\s+All rights|$)",
    re.I,
)
_RESERVED = re.compile(r"(?:^|[.|•·]\s*)([A-Z][^.|©\n]{2,40}?)\s*(?:©|\(c\))\s*\d{4}")
"""``The Kite © 2025``."""
_COMPANY = re.compile(
    r"(?:,?\s+(?:Ltd\.?|Inc\.?|LLC|plc|GmbH|AG|S\.A\.|Limited|Corp\.?|Media|Holdings?|Publishing|Group|Co\.?))+$", re.I
)
"""What a copyright line adds to a paper's name."""


def describe(tree: HtmlElement) -> Iterator[Fact]:
    """Facts of what the reader of the page sees, best first."""
    bar = next((_text(title) for title in tree.iter("title") if _text(title)), "")
    heading = _heading(tree, bar)
    front, outlet = _title_bar(bar, heading)
    yield from facts("h1", title=heading)
    yield from facts("title", title=front, outlet=outlet)
    yield from _signed(tree)
    for time in tree.iter("time", "abbr"):
        stated = time.get("datetime") or (time.get("title") if time.tag == "abbr" else None)
        yield from facts("time", published=iso_date(stated) or iso_date(_text(time)))
    for place, text, _ in _bylines(tree):
        yield from facts(place, published=iso_date(text))
    yield from _near_heading(tree, heading)
    by = re.search(r"\s[|·–—-]\s+[Bb]y\s+([^|·]{3,60}?)\s+[|·–—-]\s", bar)
    yield from facts("title", author=authors(by[1]) if by else None, outlet=titles.title_bar(bar)[1])
    footer = " ".join(_text(footer) for footer in tree.iter("footer"))
    match = _COPYRIGHT.search(footer) or _COPYRIGHT.search(_text(tree)[-1500:]) or _RESERVED.search(footer)
    yield from facts("copyright", outlet=_COMPANY.sub("", match[1].strip()) if match else None)


def _signed(tree: HtmlElement) -> Iterator[Fact]:
    """Who the elements that name an author or a date say it was; one that is named by its date has to say ``by``."""
    for place, text, dated in _bylines(tree):
        by = _BY.search(text)
        if by:
            handle = iso_date(text) is not None and len(by[1].split()) > 1 and by.start() == 0
            yield from facts(place, author=authors(by[1]) or (authors(by[1], handles=True) if handle else None))
        elif len(text) < _LINE and not dated:
            yield from facts(place, author=authors(text))


def _heading(tree: HtmlElement, bar: str) -> str | None:
    """The article's headline: the heading that a class calls so, else the first; the first may be the site's name.

    Where there is none, what stands alone on the page and in its title bar, the longest of it.
    """
    named = (
        _text(element)
        for element in tree.iter("h1", "h2", "h3")
        if re.search(
            r"(?:entry|post|article|story|topic|thread|news)[-_]?(?:title|headline)|^headline$",
            (element.get("class") or "").lower(),
        )
    )
    first = (_text(h1) for h1 in tree.iter("h1"))
    barred = (text for text in map(_text, tree.iter("h2", "h3")) if len(text.split()) >= 3 and text in bar)
    found = next((text for heads in (named, first, barred) for text in heads if text), None)
    return found or max(
        (text for text in map(_text, tree.iter("b", "strong", "font", "td", "div", "span", "p"))
         if len(text.split()) >= 3 and text in bar and text != bar),
        key=len, default=None,
    )  # fmt: skip


def _near_heading(tree: HtmlElement, heading: str | None) -> Iterator[Fact]:
    """What short lines by the headline say, on pages whose markup names neither author nor date."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str) and _plain(element)]
    strings = [
        " ".join(text.split()) for text in tree.xpath(".//body//text()[not(ancestor::script or ancestor::style)]")
    ]
    prose = " ".join(strings)
    below = _after(heading, strings)
    near = "".join(below).replace(" ", "")
    joined = [line for line in _after(heading, map(_text, elements)) if line.replace(" ", "") in near]
    for lines in (joined, below):
        for at, line in enumerate(lines):
            said = head.kind(line) if len(line) <= 100 else "text"
            if said == "byline" or (said == "date" and _BY.match(line)):
                yield from facts("below the headline", author=authors(line))
            beside = any(head.kind(other) == "date" for other in (lines[max(0, at - 1) : at] + lines[at + 1 : at + 2]))
            if said == "text" and beside and only_names(line, prose):
                yield from facts("below the headline", author=authors(line))
            named = (
                [part for part in _PARTS.split(line) if only_names(part, prose)] if said in {"date", "share"} else []
            )
            yield from facts("below the headline", author=authors(named[0]) if named and _PARTS.search(line) else None)
            yield from facts("below the headline", published=iso_date(line) if said == "date" else None)
    above = _before(heading, strings)
    slug = any(head.kind(line) == "slug" for line in (*above, *below[:_ABOVE]))
    yield from facts("release line", kind="release" if slug else None)
    for line in above:
        yield from facts("above the headline", published=iso_date(line) if head.kind(line) == "date" else None)


def _plain(element: HtmlElement) -> bool:
    """Whether it holds a line of text and no other lines, and stands in the body."""
    return element.tag not in _NOT_SHOWN and all(child.tag in INLINE and not len(child) for child in element)


def _before(heading: str | None, texts: Sequence[str]) -> list[str]:
    """The short texts right before the headline."""
    lines = [text for text in texts if text]
    at = next((at for at, text in enumerate(lines) if text == heading), 0)
    return [line for line in lines[max(0, at - _ABOVE) : at] if len(line) <= 100]


def _after(heading: str | None, texts: Iterable[str]) -> list[str]:
    """The short texts after the headline, up to the first paragraph."""
    lines: list[str] = []
    for text in texts:
        if heading and text == heading:
            lines = [heading]
        elif lines and text:
            lines.append(text)
        if len(lines) > _BELOW or (lines and (len(text) > _PROSE or text.count(" ") > _WORDS)):
            break
    return lines[1:]


def _title_bar(bar: str, heading: str | None) -> tuple[str, str | None]:
    """``Headline | Outlet`` in two; the outlet only where the heading on the page tells which is which."""
    if heading and bar.endswith(f": {heading}") and len(bar.split()) - len(heading.split()) <= 6:
        before = bar.removesuffix(f": {heading}")
        return heading, None if _NO_NAME.match(before) else before
    parts = _SUFFIX.split(bar)
    if len(parts) < 2 or not heading:
        return bar, None
    for index, part in ((0, parts[-1]), (-1, parts[0])):
        rest = parts[:-1] if index == 0 else parts[1:]
        if (
            heading.lower().startswith(rest[0].lower()[:40])
            and part.lower() != heading.lower()
            and len(part.split()) <= 6
            and not _NO_NAME.match(part)
        ):
            return heading, _MOTTO.sub("", part)
    return bar, None


def _bylines(tree: HtmlElement) -> Iterator[tuple[str, str, bool]]:
    """Elements that say they name the author or the date, and whether only the date, inside the article first."""
    for element in tree.iter("a", "span", "p", "div", "address", "li", "time", "h3", "h4", "h5", "h6", "b", "strong"):
        named = " ".join(element.get(key) or "" for key in ("rel", "itemprop", "class", "data-testid"))
        named = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", named).lower()
        if _NAMED.search(named):
            yield "byline", _spaced(element)[:200], not _AUTHOR.search(named)


def _spaced(element: HtmlElement) -> str:
    """Its text on one line, with a space wherever one element ends and another begins."""
    return " ".join(" ".join(element.xpath(".//text()[not(ancestor::script or ancestor::style)]")).split())


def _text(element: HtmlElement) -> str:
    """Its text on one line, scripts left out."""
    return " ".join("".join(element.xpath(".//text()[not(ancestor::script or ancestor::style)]")).split())
