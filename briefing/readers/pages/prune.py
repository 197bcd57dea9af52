"""Cuts out of a page's tree what is surely no article: by element, role and class, not by site."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from briefing.text.furniture.words import opening

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ELEMENTS = frozenset(
    "script style noscript template nav footer aside form button dialog iframe svg object select input textarea".split()
)
_ROLES = frozenset("navigation dialog alertdialog banner complementary contentinfo search menu menubar toolbar".split())
_WORDS = frozenset(
    "cookie cookies consent gdpr newsletter related recommended recommendations "
    "share sharing social advert advertisement ad ads sponsored promo mostread popular trending breadcrumb breadcrumbs "
    "sidebar skip ticker subscribe signup footer navbar menu pagination mostviewed readmore readnext readalso "
    "alsoread moreon morefrom nextup upnext youmayalso meistgelesen anzeige werbung publicidad publicité poll "
    "betting gambling".split()
)
_NAMING = ("class", "id", "name", "data-component", "data-module", "data-testid", "data-type")
"""Attributes that say what an element is for; a short label says it as well, a long one describes it."""
_SAID = 2
"""Spaces from which on a label is a description."""
_THREAD = frozenset(
    "comment comments commentlist commentarea disqus respond replies kommentare leserkommentare commentaires "
    "comentarios commenti".split()
)
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_BOXES = frozenset("div ul ol dl section article table form hr".split())
_HEADER = opening("comment")
_REPLY = re.compile(
    r"(?:reply|quote|responder|répondre|citer|citar|antworten|zitieren|rispondi|beantwoorden|reageer|reageren|svara?|odpowiedz|yanıtla|"
    r"ответить|відповісти|رد|الرد|उत्तर दें|जवाब दें)$",
    re.IGNORECASE,
)
_TOPS = frozenset("header masthead branding site-header page-header top-header".split())
"""What the top of a page is called by its id; an article's own head has a class at most."""
_FRAME = frozenset({"html", "body", "main", "head"})
_ENOUGH = 120
"""Characters of paragraphs that must remain for a thread to be a thread under an article."""
_FLOATS = re.compile(r"float\s*:\s*(?:left|right)", re.IGNORECASE)
_BESIDE = 60
"""Words up to which a table that floats beside the text is a box and no table of the text."""
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
        if not isinstance(element.tag, str) or (element.getparent() is None and element is not tree):
            continue
        posts = _posts(element)
        if posts and not any(post.find(".//h1") is not None for post in posts):
            for gone in _thread(tree, element, posts, whole):
                gone.drop_tree()
        elif element.tag in _FRAME or element is tree:
            continue
        elif element.tag in _HEADINGS and _HEADER.match(" ".join(element.text_content().split())):
            below = _thread_below(element)
            if below and whole - sum(map(_prose, below)) >= _ENOUGH:
                for part in (element, *below):
                    part.drop_tree()
        elif _surely(element, whole):
            element.drop_tree()


def _surely(element: HtmlElement, whole: int) -> bool:
    """Whether an element is named as a thread or as furniture and does not hold the article."""
    if _THREAD & _names(element) or (element.tag in {"ol", "ul"} and any("reblog" in _names(item) for item in element)):
        return _beside(element, whole)
    return _furniture(element) and (element.tag in {"script", "style"} or 2 * _prose(element) <= whole)


def _beside(element: HtmlElement, whole: int) -> bool:
    """Whether there is an article outside of it."""
    return element.tag != "article" and element.find(".//h1") is None and whole - _prose(element) >= _ENOUGH


def _thread(tree: HtmlElement, element: HtmlElement, posts: list[HtmlElement], whole: int) -> list[HtmlElement]:
    """What goes of posts that can be replied to: all but the first of a forum, which is the article; else what holds
    them; where that holds the article as well, the posts.
    """
    if _sentences(tree, frozenset(posts)) < _ENOUGH:
        return posts[1:]
    return [element] if element.tag not in _FRAME and element is not tree and _beside(element, whole) else posts


def _thread_below(heading: HtmlElement) -> list[HtmlElement]:
    """The boxes and lists right below a heading that says how many comments there are."""
    return list(takewhile(lambda part: part.tag in _BOXES, heading.itersiblings()))


def _posts(element: HtmlElement) -> list[HtmlElement]:
    """The rows in it, of one tag and one first class, that can each be replied to; none where they are no thread."""
    rows: dict[tuple[str, str], list[HtmlElement]] = {}
    for child in element:
        if isinstance(child.tag, str) and child.tag in {"div", "li", "article", "section"}:
            rows.setdefault((child.tag, " ".join((child.get("class") or "").split()[:1])), []).append(child)
    alike = max(rows.values(), key=len, default=[])
    answerable = sum(_answerable(row) for row in alike)
    return alike if len(alike) >= 2 and answerable >= max(2, len(alike) - 1) else []


def _sentences(element: HtmlElement, posts: Set[HtmlElement]) -> int:
    """Characters of an element's running text outside of some posts in it, in whatever elements it stands."""
    if element in posts or not isinstance(element.tag, str) or element.tag in {"script", "style"}:
        return 0
    strings = [element.text or "", *((child.tail or "") for child in element)]
    own = " ".join(" ".join(strings).split())
    return (len(own) if own.count(" ") >= _SENTENCE else 0) + sum(_sentences(child, posts) for child in element)


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
    if "banner" in _names(element):
        return element.find(".//h1") is None
    if element.tag == "table" and _FLOATS.search(element.get("style") or ""):
        return len(element.text_content().split()) <= _BESIDE
    return bool(_WORDS & _names(element))


def _names(element: HtmlElement) -> frozenset[str]:
    """The words that its attributes name it by, small, and each two of them as one: ``most-read`` is ``mostread``."""
    label = element.get("aria-label") or ""
    return _named((*map(element.get, _NAMING), label if label.count(" ") < _SAID else ""))


@lru_cache(maxsize=4_096)
def _named(attributes: tuple[str | None, ...]) -> frozenset[str]:
    """The same of their values: a page has thousands of elements and few dozens of those."""
    names: set[str] = set()
    for value in attributes:
        tokens = [token.lower() for token in _TOKENS.findall(value or "")]
        names.update(tokens, map("".join, pairwise(tokens)))
    return frozenset(names)


def _prose(element: HtmlElement) -> int:
    """Characters in its paragraphs; in all of it where it has none."""
    paragraphs = element.findall(".//p")
    return sum(len(p.text_content()) for p in paragraphs) if paragraphs else 0
