"""Cuts out of a page's tree what is surely no article: by element, role and class, not by site."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
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
    "sidebar skip ticker subscribe signup footer navbar menu pagination mostviewed readmore readnext readalso alsoread "
    "moreon morefrom nextup upnext youmayalso paywall barrier meistgelesen anzeige werbung publicidad publicité".split()
)
_NAMING = ("class", "id", "name", "data-component", "data-module", "data-testid", "data-type")
"""Attributes that say what an element is for."""
_THREAD = frozenset(
    "comment comments commentlist commentarea disqus respond replies kommentare leserkommentare commentaires "
    "comentarios commenti".split()
)
_REPLY = re.compile(
    r"(?:reply|quote|responder|répondre|citer|citar|antworten|zitieren|rispondi|beantwoorden|svar|odpowiedz|yanıtla|"
    r"ответить|відповісти|رد|الرد|उत्तर दें|जवाब दें)$",
    re.IGNORECASE,
)
_TOPS = frozenset("header masthead branding site-header page-header top-header".split())
"""What the top of a page is called by its id; an article's own head has a class at most."""
_FRAME = frozenset({"html", "body", "main", "head"})
_ENOUGH = 120
"""Characters of paragraphs that must remain for a thread to be a thread under an article."""
_SENTENCE = 11
"""Spaces from which on a string is running text, and no menu or notice."""
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
        posts = _posts(element)
        if posts and _sentences(tree, posts) < _ENOUGH:  # a forum: the first post is the article
            for post in posts[1:]:
                post.drop_tree()
            continue
        if posts or _THREAD & _names(element):
            surely = element.tag != "article" and element.find(".//h1") is None and whole - _prose(element) >= _ENOUGH
        else:
            surely = _furniture(element) and (element.tag in {"script", "style"} or 2 * _prose(element) <= whole)
        if surely:
            element.drop_tree()


def _posts(element: HtmlElement) -> list[HtmlElement]:
    """The rows of like elements in it that can each be replied to; none where they are no thread."""
    rows = [
        child for child in element if isinstance(child.tag, str) and child.tag in {"div", "li", "article", "section"}
    ]
    alike = max(([row for row in rows if _like(row, one)] for one in rows), key=len, default=[])
    answerable = sum(_answerable(row) for row in alike)
    return alike if len(alike) >= 2 and answerable >= max(2, len(alike) - 1) else []


def _sentences(element: HtmlElement, posts: Sequence[HtmlElement]) -> int:
    """Characters of an element's running text outside of some posts in it, in whatever elements it stands."""
    if element in posts or not isinstance(element.tag, str) or element.tag in {"script", "style"}:
        return 0
    strings = [element.text or "", *((child.tail or "") for child in element)]
    own = " ".join(" ".join(strings).split())
    return (len(own) if own.count(" ") >= _SENTENCE else 0) + sum(_sentences(child, posts) for child in element)


def _like(one: HtmlElement, other: HtmlElement) -> bool:
    """Whether two elements have the same tag and begin their classes with the same name."""
    return (one.tag, (one.get("class") or "").split()[:1]) == (other.tag, (other.get("class") or "").split()[:1])


def _answerable(element: HtmlElement) -> bool:
    """Whether a short element inside it says ``Reply``."""
    return any(_REPLY.match((link.text or "").strip()) for link in element.iter("a", "button", "span"))


def _furniture(element: HtmlElement) -> bool:
    """Whether its tag, role, class or style says that it is no article text."""
    if element.tag in _ELEMENTS or (element.get("role") or "").lower() in _ROLES:
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    if element.tag == "header" or (element.get("id") or "").lower() in _TOPS:
        return not any(parent.tag in {"article", "main"} for parent in element.iterancestors())
    return bool(_WORDS & _names(element))


def _names(element: HtmlElement) -> set[str]:
    """The words that its attributes name it by, small, and each two of them as one: ``most-read`` is ``mostread``."""
    names: set[str] = set()
    for key in _NAMING:
        tokens = [token.lower() for token in _TOKENS.findall(element.get(key) or "")]
        names.update(tokens, map("".join, pairwise(tokens)))
    return names


def _prose(element: HtmlElement) -> int:
    """Characters in its paragraphs; in all of it where it has none."""
    paragraphs = element.findall(".//p")
    return sum(len(p.text_content()) for p in paragraphs) if paragraphs else 0
