"""Cuts out of a page's tree what is surely no article: by element, role and class, not by site."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ELEMENTS = frozenset(
    "script style noscript template nav footer aside form button dialog iframe svg object select input textarea".split()
)
_ROLES = frozenset("navigation dialog alertdialog banner complementary contentinfo search menu menubar toolbar".split())
_WORDS = frozenset(
    "comment comments commentlist disqus respond cookie cookies consent gdpr newsletter related recommended recommendations "
    "share sharing social advert advertisement ad ads sponsored promo mostread popular trending breadcrumb breadcrumbs "
    "sidebar skip ticker subscribe signup footer navbar menu pagination".split()
)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_TOKENS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def cut(tree: HtmlElement) -> None:
    """Removes page furniture from the tree in place; never what holds most of the page's paragraphs."""
    whole = _prose(tree)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in {"html", "body", "main", "head"}:
            continue
        if (
            _furniture(element)
            and element.getparent() is not None
            and (element.tag in {"script", "style"} or 2 * _prose(element) <= whole)
        ):
            element.drop_tree()


def _furniture(element: HtmlElement) -> bool:
    """Whether its tag, role, class or style says that it is no article text."""
    if element.tag in _ELEMENTS or (element.get("role") or "").lower() in _ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if element.tag == "header":
        return not any(parent.tag in {"article", "main"} for parent in element.iterancestors())
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return bool(_WORDS & {token.lower() for token in _TOKENS.findall(named)})


def _prose(element: HtmlElement) -> int:
    """Characters in its paragraphs; in all of it where it has none."""
    paragraphs = element.findall(".//p")
    return sum(len(p.text_content()) for p in paragraphs) if paragraphs else 0
