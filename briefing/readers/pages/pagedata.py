"""What a page states about its article: JSON-LD, then OpenGraph and meta tags, then visible markup."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.readers.draft import Fact, address, facts, iso_date, settle
from briefing.readers.pages import itemdata, pageface
from briefing.readers.told.people import authors

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_META = {
    "title": "og:title twitter:title dc.title dcterms.title citation_title parsely-title headline",
    "outlet": "og:site_name application-name dc.publisher dcterms.publisher citation_journal_title "
    "apple-mobile-web-app-title publisher",
    "author": "author article:author og:article:author dc.creator dcterms.creator parsely-author sailthru.author byl "
    "citation_author twitter:data1",
    "published": "article:published_time og:article:published_time og:published_time datepublished date dc.date "
    "dc.created dcterms.created dc.date.issued dcterms.date parsely-pub-date sailthru.date pubdate publishdate "
    "publish-date citation_publication_date article.published",
    "modified": "article:modified_time og:article:modified_time og:updated_time datemodified last-modified "
    "dcterms.modified dc.modified",
    "url": "og:url twitter:url",
    "language": "og:locale content-language",
}
"""Article field -> names of meta elements that state it, best first."""
_VOCABULARY = re.compile(r"^(dc|dcterms):")
"""Dublin Core's names are written with a stop in HTML and with a colon in RDFa."""
_FILM = re.compile(r"^(?:VideoObject|PodcastEpisode|AudioObject)$")
_NO_JSON = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*.*?\*/|<!\[CDATA\[|//[^\n]*\n)\s*|(?:-->|(?://\s*)?\]\]>)\s*$", re.DOTALL
)
"""What is written round JSON in a page."""
_COMMA = re.compile(r",(\s*[}\]])")
"""A comma behind the last of a list, which is no JSON and often written."""


def describe(tree: HtmlElement) -> tuple[Fact, ...]:
    """The page's facts, best first."""
    found = (*_linked_data(tree), *itemdata.describe(tree), *_meta(tree), *pageface.describe(tree))
    outlet = settle(found).get("outlet")
    return tuple(_people(fact, outlet.value) for fact in found) if outlet else found


def _people(fact: Fact, outlet: str) -> Fact:
    """An author's fact without the outlet, which bylines name beside their authors."""
    if fact.field != "author":
        return fact
    names = [name for name in re.split(r", | and ", fact.value) if name.casefold() != outlet.casefold()]
    return replace(fact, value=authors(" and ".join(names), handles=True) or "")


def body(tree: HtmlElement) -> list[str]:
    """The paragraphs of the article that the page's linked data hold; none where they hold no text."""
    from lxml.html import fromstring

    node = _stated(_all_nodes(tree))
    text = str(node.get("articleBody") or "") if node else ""
    if re.search(r"</\w+>", text):
        text = fromstring(re.sub(r"(?i)</(?:p|div|h\d|li)>|<br\s*/?>", "\n\n", f"<div>{text}</div>")).text_content()
    parts = re.split(r"\n\s*\n" if re.search(r"\n\s*\n", text) else r"\n", text)
    return [clean for clean in map(_clean, parts) if clean]


def _all_nodes(tree: HtmlElement) -> list[dict[str, object]]:
    """All objects of the page's JSON-LD blocks."""
    return [
        node
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "")
        for node in _nodes(script.text or "")
    ]


def _stated(nodes: Sequence[dict[str, object]]) -> dict[str, object] | None:
    """The article among them, else the film that the page is about."""
    for wanted in (itemdata.ARTICLE, _FILM):
        for node in nodes:
            if any(wanted.search(kind) for kind in _types(node)):
                return node
    return None


def _linked_data(tree: HtmlElement) -> Iterator[Fact]:
    """Facts of the first Article in the page's JSON-LD blocks."""
    nodes = _all_nodes(tree)
    named = {str(node["@id"]): node for node in nodes if "@id" in node and len(node) > 1}
    node = _stated(nodes)
    if node is not None:
        yield from _article(node, named)


def _nodes(text: str) -> list[dict[str, object]]:
    """All objects of a JSON-LD text: in arrays, in ``@graph``, under ``mainEntity``."""
    text = _NO_JSON.sub("", text).strip().rstrip(";")
    whole = _loaded(text)
    pending = [_loaded(_COMMA.sub(r"\1", text)) if whole is None else whole]
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


def _loaded(text: str) -> object:
    """What a text says in JSON, None where it is none."""
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return None


def _types(node: dict[str, object]) -> list[str]:
    """Its ``@type``s without their prefix."""
    kinds = node.get("@type")
    return [str(kind).rsplit("/", 1)[-1].rsplit(":", 1)[-1] for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _article(node: dict[str, object], named: dict[str, dict[str, object]]) -> Iterator[Fact]:
    """Facts of a schema.org Article."""
    urls = [_name(node.get(key), named, "@id") for key in ("url", "mainEntityOfPage", "isPartOf")]
    url = next((url for url in urls if url and re.match(r"https?://[^/]+/[^#]+$", url)), None)
    people = [name for name in _names(node.get("author") or node.get("creator"), named) if name]
    kind = next((itemdata.KINDS[kind] for kind in _types(node) if kind in itemdata.KINDS), None)
    section = " ".join(_names(node.get("articleSection"), named)).lower()
    yield from facts(
        "json-ld",
        title=_name(node.get("headline"), named) or _name(node.get("name"), named),
        outlet=_name(node.get("publisher"), named) or _name(node.get("isPartOf"), named),
        author=authors(" and ".join(people)),
        published=iso_date(_name(node.get("datePublished"), named))
        or iso_date(_name(node.get("dateCreated"), named))
        or iso_date(_name(node.get("uploadDate"), named)),
        modified=iso_date(_name(node.get("dateModified"), named)),
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
    for meta in tree.xpath(".//meta[@content] | .//*[@property and @content]"):
        keys = ("property", "name", "itemprop", "http-equiv")
        names = next((meta.get(key) for key in keys if meta.get(key)), "")
        for name in (part for part in names.lower().split() if meta.tag == "meta" or ":" in part):
            said.setdefault(_VOCABULARY.sub(r"\1.", name), []).append(_clean(meta.get("content") or ""))
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
    if field in ("published", "modified"):
        return iso_date(values[0])
    if field == "url":
        return address(values[0])
    return values[0].replace("_", "-") if field == "language" else values[0]
