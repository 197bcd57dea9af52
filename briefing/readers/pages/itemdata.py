"""What a page's elements state about the article by microdata (``itemprop``) or RDFa (``property``)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from briefing.readers.draft import Fact, facts, iso_date
from briefing.readers.told.people import authors

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ARTICLE = re.compile(r"(?:Article|BlogPosting|Posting|Report|Review)$")
"""The types of schema.org that are an article."""
KINDS = {
    "OpinionNewsArticle": "opinion",
    "AnalysisNewsArticle": "analysis",
    "BlogPosting": "blog",
    "LiveBlogPosting": "blog",
    "NewsArticle": "newspaper",
    "ReportageNewsArticle": "newspaper",
}
_WAYS = (("microdata", "itemtype", "itemprop", "itemscope"), ("rdfa", "typeof", "property", "typeof"))
"""Name, attribute of an item's type, of a property's name, and what makes an element an item of its own."""
_NAMED = frozenset({"author", "publisher", "creator"})


def describe(tree: HtmlElement) -> Iterator[Fact]:
    """Facts of the first article that holds the page's heading or its text."""
    for way, typed, named, scope in _WAYS:
        item = _article(tree, typed, named)
        if item is None:
            continue
        values = _values(item, named, scope)
        kind = next((KINDS[kind] for kind in _types(item, typed) if kind in KINDS), None)
        url = _first(values, "mainEntityOfPage", "url") or item.get("resource") or item.get("itemid")
        people = [name for name in values.get("author", values.get("creator", [])) if name]
        yield from facts(
            way,
            title=_first(values, "headline", "name"),
            outlet=_first(values, "publisher"),
            author=authors(" and ".join(people)),
            published=iso_date(_first(values, "datePublished", "dateCreated")),
            modified=iso_date(_first(values, "dateModified")),
            url=url if url and url.startswith("http") else None,
            language=_first(values, "inLanguage"),
            kind=kind,
        )


def _article(tree: HtmlElement, typed: str, named: str) -> HtmlElement | None:
    """The article's item: the one with a heading or a body inside, not one of a list of others."""
    items = [
        element for element in tree.iter() if isinstance(element.tag, str) and element.get(typed) is not None
        and any(ARTICLE.search(kind) for kind in _types(element, typed))
    ]  # fmt: skip
    return next(
        (
            item
            for item in items
            if item.find(".//h1") is not None
            or any(
                "articleBody" in (part.get(named) or "").split() for part in item.iter() if isinstance(part.tag, str)
            )
        ),
        None,
    )


def _types(element: HtmlElement, typed: str) -> list[str]:
    """Its types without their vocabulary."""
    return [re.split(r"[/:#]", kind)[-1] for kind in (element.get(typed) or "").split()]


def _values(item: HtmlElement, named: str, scope: str) -> dict[str, list[str]]:
    """The item's own properties; of people and publishers, their names."""
    found: dict[str, list[str]] = {}

    def walk(element: HtmlElement, put: Callable[[str, str], None]) -> None:
        for child in element:
            if not isinstance(child.tag, str):
                continue
            names = [name.rsplit(":", 1)[-1] for name in (child.get(named) or "").split()]
            inner = child.get(scope) is not None
            for name in names:
                if name in _NAMED and inner:
                    put(name, _name(child, named))
                elif not inner or name == "mainEntityOfPage":
                    put(name, _value(child))
            if not inner:
                walk(child, put)

    walk(item, lambda name, value: found.setdefault(name, []).append(value))
    return found


def _name(element: HtmlElement, named: str) -> str:
    """The name of a person or an organisation."""
    for part in element.iter():
        if isinstance(part.tag, str) and "name" in {n.rsplit(":", 1)[-1] for n in (part.get(named) or "").split()}:
            return _value(part)
    return _value(element)


def _value(element: HtmlElement) -> str:
    """What an element states: its attribute, else its text."""
    keys = ["content", "datetime", "resource", "itemid", *{"link": ["href"], "abbr": ["title"]}.get(element.tag, [])]
    if element.tag == "a" and "url" in f"{element.get('itemprop')} {element.get('property')}":
        keys.append("href")
    stated = next((element.get(key) for key in keys if element.get(key)), None)
    return " ".join((stated or element.text_content()).split())


def _first(values: dict[str, list[str]], *names: str) -> str | None:
    """The first value of the first of some properties that has one."""
    return next((value for name in names for value in values.get(name, []) if value), None)
