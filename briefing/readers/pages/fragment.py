"""The text of a piece of HTML that is an article and nothing else, as feeds carry it.

No article has to be found in it, so nothing is left out that a page's extraction might drop: every run of text
between two block elements is a paragraph. What is surely no text (scripts, hidden elements) is cut as in a page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from briefing.errors import UnreadableError
from briefing.model import Mark
from briefing.readers.pages import html, pagetext, prune

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = frozenset(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 "
    "h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_SILENT = frozenset("head title audio video canvas map math object script style template".split())
"""Elements whose text is shown to nobody, or only where something cannot be played."""
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""What HTML may hold, as a reference at least, and a tree may not."""
_BREAKS = re.compile(r"\n\s*\n")


def read(markup: str, path: str) -> tuple[str, tuple[Mark, ...]]:
    """The paragraphs with a blank line between them, and what the markup tells of them; no text gives ``""``."""
    if not markup.strip():
        return "", ()
    try:
        tree = html.parse(markup, path)
    except UnreadableError:  # nothing but comments or processing instructions
        return "", ()
    prune.cut(tree)
    classes = pagetext.classed(tree)
    return pagetext.lay_out(pagetext.named(pagetext.paragraphs(_plain(tree)), classes))


def inline(markup: str, path: str) -> str:
    """The text of a title or a name that may hold markup, on one line."""
    return " ".join(read(markup, path)[0].split()) if "<" in markup or "&" in markup else " ".join(markup.split())


class _Copy:
    """A tree of nothing but paragraphs, headings, lists and tables, in document order."""

    def __init__(self) -> None:
        from lxml.etree import Element, SubElement

        self.add = SubElement
        self.body = Element("body")
        self.run: list[str] = []

    def flush(self, tag: str = "p") -> None:
        """End a paragraph: what has been gathered becomes one, or several where blank lines part it."""
        for part in _BREAKS.split(_NOT_XML.sub(" ", "".join(self.run))):
            if part.strip():
                self.add(self.body, tag).text = part
        self.run.clear()


def _plain(tree: HtmlElement) -> HtmlElement:
    """The tree as ``pagetext`` reads it."""
    copy = _Copy()
    _walk(tree, copy)
    copy.flush()
    return copy.body


def _walk(element: HtmlElement, copy: _Copy) -> None:
    """Gathers the element's text; every block element ends a paragraph before it and behind it."""
    copy.run.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _SILENT:
            if child.tag == "br":
                copy.run.append("\n")
            elif child.tag in _BLOCKS:
                copy.flush()
                _block(child, copy)
            else:
                _walk(child, copy)
        copy.run.append(child.tail or "")


def _block(element: HtmlElement, copy: _Copy) -> None:
    """One block element, its last paragraph ended."""
    if element.tag in {"ul", "ol"}:
        items = copy.add(copy.body, "list")
        for item in element:
            copy.add(items, "item").text = _string(item)
    elif element.tag == "table" and not element.findall(".//p"):
        rows = copy.add(copy.body, "table")
        for row in _rows(element):
            cells = copy.add(rows, "row")
            for cell in row.iterchildren("td", "th"):
                copy.add(cells, "cell").text = _string(cell)
    else:
        _walk(element, copy)
        copy.flush("head" if element.tag in _HEADINGS else "figcaption" if element.tag == "figcaption" else "p")


def _rows(table: HtmlElement) -> Iterator[HtmlElement]:
    """A table's own rows: those of a table in one of its cells are that cell's text, and would be read twice."""
    for child in table.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


def _string(element: HtmlElement) -> str:
    """All text inside an element on one line, with a space where a block ends."""
    copy = _Copy()
    if isinstance(element.tag, str):
        _walk(element, copy)
    copy.flush()
    return " ".join(" ".join(part.itertext()) for part in copy.body).replace("\n", " ")
