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
    "cookie cookies consent gdpr newsletter related recommended recommendations "
    "share sharing social advert advertisement ad ads sponsored promo mostread popular trending breadcrumb breadcrumbs "
    "sidebar skip ticker subscribe signup footer navbar menu pagination".split()
)
_THREAD = frozenset("comment comments commentlist commentarea disqus respond replies".split())
_REPLY = re.compile(r"(?:reply|responder|répondre|antworten|rispondi)$", re.IGNORECASE)
_FRAME = frozenset({"html", "body", "main", "head"})
_ENOUGH = 120
"""Characters of paragraphs that must remain for a thread to be a thread under an article."""
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|(?<![\w-])(?:opacity|font-size)\s*:\s*\.?0(?![\d.]*[1-9])|"
    r"(?<![\w-])(?:left|top|text-indent)\s*:\s*-\d{3,}",
    re.IGNORECASE,
)
"""Styles of what nobody sees. What a style sheet hides by a class, or prints white on white, is not told."""
_TOKENS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")


def cut(tree: HtmlElement) -> None:
    """Removes page furniture from the tree in place.

    Furniture never holds most of the page's paragraphs; a comment thread may, so it is only kept
    where it holds the heading or nearly all the page.
    """
    whole = _prose(tree)
    for element in list(tree.iter()):
        if not isinstance(element.tag, str) or element.tag in _FRAME or element.getparent() is None:
            continue
        if _is_thread(element):
            surely = element.tag != "article" and element.find(".//h1") is None and whole - _prose(element) >= _ENOUGH
        else:
            surely = _furniture(element) and (element.tag in {"script", "style"} or 2 * _prose(element) <= whole)
        if surely:
            element.drop_tree()


def _is_thread(element: HtmlElement) -> bool:
    """Whether it is named as readers' comments, or holds a row of like elements that can each be replied to."""
    if _THREAD & _names(element):
        return True
    rows = [
        child for child in element if isinstance(child.tag, str) and child.tag in {"div", "li", "article", "section"}
    ]
    alike = [row for row in rows if (row.tag, row.get("class")) == (rows[-1].tag, rows[-1].get("class"))]
    return len(alike) >= 2 and sum(_answerable(row) for row in alike) >= max(2, len(alike) - 1)


def _answerable(element: HtmlElement) -> bool:
    """Whether a short element inside it says ``Reply``."""
    return any(_REPLY.match((link.text or "").strip()) for link in element.iter("a", "button", "span"))


def _furniture(element: HtmlElement) -> bool:
    """Whether its tag, role, class or style says that it is no article text."""
    if element.tag in _ELEMENTS or (element.get("role") or "").lower() in _ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if element.tag == "header":
        return not any(parent.tag in {"article", "main"} for parent in element.iterancestors())
    return bool(_WORDS & _names(element))


def _names(element: HtmlElement) -> set[str]:
    """The words in its class and id, small."""
    named = f"{element.get('class') or ''} {element.get('id') or ''}"
    return {token.lower() for token in _TOKENS.findall(named)}


def _prose(element: HtmlElement) -> int:
    """Characters in its paragraphs; in all of it where it has none."""
    paragraphs = element.findall(".//p")
    return sum(len(p.text_content()) for p in paragraphs) if paragraphs else 0
