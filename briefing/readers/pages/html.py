"""Saved web pages: the article without the page around it.

trafilatura (Barbaresi 2021) finds the article. Before it, what is surely no article is cut out of
the tree (navigation, dialogs, comment threads, which it lets through); after it, paragraphs that
it returns twice are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import bounds
from briefing.readers.decode import decode
from briefing.readers.draft import Draft, settle
from briefing.readers.pages import pagedata, pagelines, pagetext, pagetree, pointers, prune, savedfrom
from briefing.readers.told.kinds import kind_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_XML_HEAD = re.compile(r"\A\s*<\?xml[^>]*\?>")
_NO_ARTICLE = "No article was found in"
HIDDEN = 0.25
"""Share of the words of the article that a page's data hold, below which the page itself shows none of it."""


def read(data: bytes, path: str, notices: Notices, charset: str | None = None) -> Draft:
    """The article of a page, one paragraph a line, with blank lines between paragraphs.

    ``charset`` is what a mail's header declares; it counts before the page's own.

    Raises:
        UnreadableError: it cannot be decoded, or holds no article.
    """
    page = decode(data, path, notices, charset or _declared(data))
    tree = parse(page, path)
    _tell_depth(tree, path, notices)
    pagetree.unfold(tree)
    letter = [fact for fact in kind_of(pagetext.shown(tree)) if fact.value == "newsletter"]
    facts = savedfrom.own((*pagedata.describe(tree), *savedfrom.describe(tree, page)))
    stated = pagedata.body(tree)
    pointers.appeals(tree)
    prune.cut(tree)
    pointers.cut(tree)
    title = settle(facts).get("title")
    found = pagetext.named(_article(tree), pagetext.classed(tree))
    if stated and _words(found) < HIDDEN * sum(len(part.split()) for part in stated):
        found = [pagetext.Paragraph(part) for part in stated]
    text, marks = pagetext.lay_out(pagelines.tidy(found, title.value if title else None))
    if not text:
        raise UnreadableError(f"{_NO_ARTICLE} {path}.", "Save the article's text as .txt.")
    return Draft(text, (*facts, *letter, *kind_of("\n\n".join(paragraph.text for paragraph in found))), marks)


def _words(found: Sequence[pagetext.Paragraph]) -> int:
    """Words of an extraction."""
    return sum(len(paragraph.text.split()) for paragraph in found)


def parse(text: str, path: str) -> HtmlElement:
    """The page's tree. libxml2 itself stops at 256 levels.

    Raises:
        UnreadableError: there is no element in it.
    """
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    try:
        tree = document_fromstring(_XML_HEAD.sub("", text), parser=HTMLParser(encoding="utf-8", remove_comments=True))
    except (etree.LxmlError, ValueError, AssertionError):
        raise UnreadableError(f"{_NO_ARTICLE} {path}.", "Save the article's text as .txt.") from None
    return tree


def _tell_depth(tree: HtmlElement, path: str, notices: Notices) -> None:
    """Say so of a page that is nested so deeply that its parser has dropped what lies deepest."""
    from lxml.etree import iterwalk

    most = bounds.limits().nesting
    level = deepest = 0
    for event, _ in iterwalk(tree, events=("start", "end")):
        level += 1 if event == "start" else -1
        deepest = max(deepest, level)
    if deepest > most:
        notices.add("limit", path, f"It is nested more than {most} levels deep; what lies deeper may be lost.")


def _declared(data: bytes) -> str | None:
    """The character set that the page's first kilobytes name."""
    match = _XML_ENCODING.search(data[:1024]) or _CHARSET.search(data[:4096])
    return match[1].decode("ascii", "replace") if match else None


def _article(tree: HtmlElement) -> list[pagetext.Paragraph]:
    """The article's paragraphs by trafilatura, or all the page's paragraphs where it finds none."""
    import logging
    import warnings

    from lxml.html import tostring

    with warnings.catch_warnings():  # it misses what it would need for a network, which nobody asks of it
        warnings.simplefilter("ignore")
        from trafilatura import bare_extraction

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    page = tostring(tree, encoding="unicode")
    try:
        found = bare_extraction(page, include_comments=False, include_tables=True, with_metadata=False)
    except Exception:  # a page that trips a third party's parser is still read, by its paragraphs
        found = None
    body = getattr(found, "body", None)
    paragraphs = pagetext.paragraphs(body) if body is not None else []
    if not paragraphs or pagetext.glued(paragraphs, tree):
        return pagetext.plain_paragraphs(tree)
    return pagetext.headed(pagetext.in_order(paragraphs, tree), tree)
