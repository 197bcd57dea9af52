"""The address that a page was saved from, where a browser, a cache or an archive wrote it down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing.readers.draft import Fact, facts

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SAVED = re.compile(
    r"<!--\s*(?:saved from url=\(\d{1,6}\)|page saved with \w+\s+url:\s*|mirrored from )\s*(?P<url>[^\s<>]+)",
    re.IGNORECASE,
)
"""What browsers, the programs that save one file, and mirroring programs write above a page."""
_META = frozenset({"savepage-url", "savepage-from", "original-url"})
_TOP = 4000
_ARCHIVED = re.compile(r"^https?://[^/]+/(?:\S*?/)?\d{4,14}(?:[a-z]{2}_)?/(https?:/{1,2}[^\s]+)$")
"""An archive's address holds the time and the page's own address."""


def describe(tree: HtmlElement, page: str) -> Iterator[Fact]:
    """What the page's source says of where it was saved from, and its ``base``, where that is a page's address."""
    match = _SAVED.search(page[:_TOP])
    if match:
        url = match["url"] if ":" in match["url"] else f"http://{match['url']}"
        yield from facts("saved from", url=url if re.match(r"https?://", url) else None)
    for meta in tree.iter("meta"):
        if (meta.get("name") or "").lower() in _META:
            yield from facts("saved from", url=_page(meta.get("content")))
    for base in tree.iter("base"):
        yield from facts("base", url=_page(base.get("href")))


def own(found: Iterable[Fact]) -> tuple[Fact, ...]:
    """The facts, with addresses of an archive's copy become those of the page."""
    return tuple(
        replace(fact, value=_ARCHIVED.sub(r"\1", fact.value)) if fact.field == "url" else fact for fact in found
    )


def _page(url: str | None) -> str | None:
    """An address that names a page and no folder."""
    return url if url and re.match(r"https?://[^/\s]+/\S*[^/\s]$", url) else None
