"""What a page states about its article: JSON-LD, then OpenGraph and meta tags, then visible markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from briefing.readers import head
from briefing.readers.draft import Fact, address, facts
from briefing.readers.people import authors
from briefing.text import dates

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review)$")
_META = {
    "title": "og:title twitter:title dc.title dcterms.title citation_title parsely-title headline",
    "outlet": "og:site_name application-name dc.publisher dcterms.publisher citation_journal_title "
    "apple-mobile-web-app-title publisher",
    "author": "author article:author dc.creator dcterms.creator parsely-author sailthru.author byl citation_author "
    "twitter:data1",
    "published": "article:published_time og:published_time datepublished date dc.date dcterms.created dc.date.issued "
    "dcterms.date parsely-pub-date sailthru.date pubdate publishdate publish-date citation_publication_date "
    "article.published",
    "url": "og:url twitter:url",
    "language": "og:locale content-language",
}
"""Article field -> names of meta elements that state it, best first."""
_KINDS = {
    "OpinionNewsArticle": "opinion",
    "AnalysisNewsArticle": "analysis",
    "BlogPosting": "blog",
    "LiveBlogPosting": "blog",
    "NewsArticle": "newspaper",
    "ReportageNewsArticle": "newspaper",
}
_BELOW = 12
"""Short lines below a headline that are looked at."""
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


def describe(tree: HtmlElement) -> tuple[Fact, ...]:
    """The page's facts, best first."""
    return (*_linked_data(tree), *_meta(tree), *_visible(tree))


def iso_date(value: object) -> str | None:
    """A stated date as ISO 8601; placeholders such as 0001-01-01 and 1970-01-01 are none."""
    iso = dates.parse(str(value)) if value else None
    return None if iso is None or iso[:10] in {"1970-01-01", "1900-01-01"} or iso < "1500" else iso


def _linked_data(tree: HtmlElement) -> Iterator[Fact]:
    """Facts of the first Article in the page's JSON-LD blocks."""
    nodes = [
        node
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "")
        for node in _nodes(script.text or "")
    ]
    named = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    for node in nodes:
        if any(_ARTICLE.search(kind) for kind in _types(node)):
            yield from _article(node, named)
            return


def _nodes(text: str) -> list[dict[str, object]]:
    """All objects of a JSON-LD text: in arrays, in ``@graph``, under ``mainEntity``."""
    try:
        pending = [json.loads(re.sub(r"^\s*(?:<!--|//<!\[CDATA\[)|(?:-->|//\]\]>)\s*$", "", text), strict=False)]
    except (ValueError, RecursionError):
        return []
    found: list[dict[str, object]] = []
    while pending and len(found) < 1000:
        item = pending.pop(0)
        if isinstance(item, list):
            pending[:0] = item
        elif isinstance(item, dict):
            found.append(item)
            pending[:0] = [
                item[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(item.get(key), dict | list)
            ]
    return found


def _types(node: dict[str, object]) -> list[str]:
    """Its ``@type``s without their prefix."""
    kinds = node.get("@type")
    return [str(kind).rsplit("/", 1)[-1].rsplit(":", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _article(node: dict[str, object], named: dict[str, dict[str, object]]) -> Iterator[Fact]:
    """Facts of a schema.org Article."""
    url = _name(node.get("url"), named, "@id") or _name(node.get("mainEntityOfPage"), named, "@id")
    people = [name for name in _names(node.get("author") or node.get("creator"), named) if name]
    kind = next((_KINDS[kind] for kind in _types(node) if kind in _KINDS), None)
    section = " ".join(_names(node.get("articleSection"), named)).lower()
    yield from facts(
        "json-ld",
        title=_name(node.get("headline"), named) or _name(node.get("name"), named),
        outlet=_name(node.get("publisher"), named) or _name(node.get("isPartOf"), named),
        author=authors(" and ".join(people)),
        published=iso_date(_name(node.get("datePublished"), named)) or iso_date(_name(node.get("dateCreated"), named)),
        url=address(url),
        language=_name(node.get("inLanguage"), named),
        kind="opinion" if re.search(r"\b(?:opinion|comment|editorial|op-ed)\b", section) else kind,
    )


def _names(value: object, named: dict[str, dict[str, object]]) -> list[str]:
    """The names in a value: a string, an object with a name, a reference to one, or a list of these."""
    if isinstance(value, list):
        return [name for item in value[:20] if not isinstance(item, list) for name in _names(item, named)]
    if isinstance(value, dict):
        whole = value if "name" in value else named.get(str(value.get("@id")), value)
        return [_clean(str(whole["name"]))] if isinstance(whole.get("name"), str) else []
    return [_clean(value)] if isinstance(value, str) else []


def _name(value: object, named: dict[str, dict[str, object]], key: str = "name") -> str | None:
    """The first name in a value, or its ``key``."""
    if key != "name" and isinstance(value, dict):
        return str(value.get(key) or "") or None
    names = _names(value, named)
    return names[0] if names and names[0] else None


def _clean(text: str) -> str:
    """Character references resolved (publishers escape twice), white space folded."""
    from html import unescape

    return " ".join(unescape(text).split())


def _meta(tree: HtmlElement) -> Iterator[Fact]:
    """Facts of meta elements, and of the canonical link and the document's language."""
    said: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if meta.get("content"):
            said.setdefault(name.strip().lower(), []).append(_clean(meta.get("content") or ""))
    canonical = [link.get("href") or "" for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    yield from facts("canonical", url=next(filter(address, canonical), None))
    yield from facts("html lang", language=tree.get("lang") or tree.get("xml:lang"))
    for field, names in _META.items():
        for name in names.split():
            yield from facts(name, **{field: _meta_value(field, said.get(name, []))})
    if any(
        re.fullmatch(r"opinion|comment|editorial|op-ed|columns?", value, re.I)
        for value in said.get("article:section", [])
    ):
        yield from facts("article:section", kind="opinion")


def _meta_value(field: str, values: list[str]) -> str | None:
    """The values of one meta name as the field wants them."""
    if not values:
        return None
    if field == "author":
        return authors(" and ".join(value for value in values if "://" not in value))
    if field == "published":
        return iso_date(values[0])
    if field == "url":
        return address(values[0])
    return values[0].replace("_", "-") if field == "language" else values[0]


def _visible(tree: HtmlElement) -> Iterator[Fact]:
    """Facts of what the reader of the page sees: headings, bylines, times, the title bar, the copyright."""
    heading = _heading(tree)
    bar = next((_text(title) for title in tree.iter("title") if _text(title)), "")
    front, outlet = _title_bar(bar, heading)
    yield from facts("h1", title=heading)
    yield from facts("title", title=front, outlet=outlet)
    for place, text in _bylines(tree):
        by = re.search(r"\b[Bb]y:?\s+(.{3,100})", text)
        yield from facts(place, author=authors(by[1]) if by else authors(text) if len(text) < 120 else None)
    for time in tree.iter("time"):
        yield from facts("time", published=iso_date(time.get("datetime")) or iso_date(_text(time)))
    for place, text in _bylines(tree):
        yield from facts(place, published=iso_date(text))
    yield from _below_heading(tree, heading)
    by = re.search(r"\s[|·–—-]\s+[Bb]y\s+([^|·]{3,60}?)\s+[|·–—-]\s", bar)
    yield from facts("title", author=authors(by[1]) if by else None)
    footer = " ".join(_text(footer) for footer in tree.iter("footer"))
    match = _COPYRIGHT.search(footer) or _COPYRIGHT.search(_text(tree)[-1500:]) or _RESERVED.search(footer)
    yield from facts("copyright", outlet=_COMPANY.sub("", match[1].strip()) if match else None)


def _heading(tree: HtmlElement) -> str | None:
    """The article's headline: the heading that a class calls so, else the first; the first may be the site's name."""
    named = (
        _text(element)
        for element in tree.iter("h1", "h2", "h3")
        if re.search(r"(?:entry|post|article)[-_]?(?:title|headline)|^headline$", (element.get("class") or "").lower())
    )
    first = (_text(h1) for h1 in tree.iter("h1"))
    bar = next((_text(title) for title in tree.iter("title")), "")
    barred = (text for text in map(_text, tree.iter("h2", "h3")) if len(text.split()) >= 3 and text in bar)
    return next((text for heads in (named, first, barred) for text in heads if text), None)


def _below_heading(tree: HtmlElement, heading: str | None) -> Iterator[Fact]:
    """What short lines right below the headline say, on pages whose markup names neither author nor date."""
    elements = [element for element in tree.iter() if isinstance(element.tag, str) and _plain(element)]
    strings = (
        " ".join(text.split()) for text in tree.xpath(".//body//text()[not(ancestor::script or ancestor::style)]")
    )
    for line in (*_after(heading, map(_text, elements)), *_after(heading, strings)):
        said = head.kind(line) if len(line) <= 100 else "text"
        yield from facts("below the headline", author=authors(line) if said == "byline" else None)
        yield from facts("below the headline", published=iso_date(line) if said == "date" else None)


def _plain(element: HtmlElement) -> bool:
    """Whether it holds text and links and no other elements, and stands in the body."""
    return element.tag not in {"script", "style", "title", "head"} and all(child.tag == "a" for child in element)


def _after(heading: str | None, texts: Iterable[str]) -> list[str]:
    """The short texts after the headline, up to the first paragraph."""
    lines: list[str] = []
    for text in texts:
        if heading and text == heading:
            lines = [heading]
        elif lines and text:
            lines.append(text)
        if len(lines) > _BELOW or (lines and len(text) > _PROSE):
            break
    return lines[1:]


def _title_bar(bar: str, heading: str | None) -> tuple[str, str | None]:
    """``Headline | Outlet`` in two; the outlet only where the heading on the page tells which is which."""
    if heading and bar.endswith(f": {heading}") and len(bar.split()) - len(heading.split()) <= 6:
        return heading, bar.removesuffix(f": {heading}")
    parts = _SUFFIX.split(bar)
    if len(parts) < 2 or not heading:
        return bar, None
    for index, part in ((0, parts[-1]), (-1, parts[0])):
        rest = parts[:-1] if index == 0 else parts[1:]
        if (
            heading.lower().startswith(rest[0].lower()[:40])
            and part.lower() != heading.lower()
            and len(part.split()) <= 6
        ):
            return heading, part
    return bar, None


def _bylines(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    """Elements that say they name the author or the date, inside the article first."""
    for element in tree.iter("a", "span", "p", "div", "address", "li", "time", "h3", "h4", "h5", "h6", "b", "strong"):
        named = " ".join(element.get(key) or "" for key in ("rel", "itemprop", "class", "data-testid"))
        named = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", named).lower()
        if re.search(
            r"(?:^|[\s_-])(?:author|byline|by|dateline|posted-on|posted-by|entry-meta|article-meta|meta|published|pubdate|"
            r"publish-date|fn|date)(?:$|[\s_-])",
            named,
        ):
            yield "byline", _text(element)[:200]


def _text(element: HtmlElement) -> str:
    """Its text on one line, scripts left out."""
    return " ".join("".join(element.xpath(".//text()[not(ancestor::script or ancestor::style)]")).split())
