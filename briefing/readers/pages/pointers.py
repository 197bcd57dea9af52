"""Cuts out of a page what points to other pages or asks for something: by its links and fields, in any language.

The rules know no words but those of leaving a mailing list. A box of nothing but links, a row of cards that each begin
with a link, a line that is a short label and a link, a short box round a field for an address: none of it is text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.readers.pages.pagetree import leaf

if TYPE_CHECKING:
    from lxml.html import HtmlElement

ENOUGH = 120
"""Characters of paragraphs that must remain beside what is cut."""
LINKED = 0.75
"""Share of a box's characters in links from which on it is a list of links."""
_LABEL = 4
"""Words that a label before a link has at most."""
_TEASER = 3
"""Words that the title of another page has at least."""
_LINE = 40
"""Words up to which a line can be a pointer."""
_CARD = 60
"""Words of a card, a title with the beginning of its story."""
_BOX = 45
"""Words of a box that asks for an address."""
_HEADINGS = frozenset("h2 h3 h4 h5 h6".split())
_TEXTS = frozenset("article body content entry post story text copy prose".split())
"""Names of what holds an article's text."""
_TOKEN = re.compile(r"[a-z]+")
_FIELD = ".//form | .//input[@type='email'] | .//button[@type='submit']"
_STOP = re.compile(r"[.;,][”’\"'»)\]]*$")
_END = re.compile(r"[.!?…:;,।؟][”’\"'»)\]]*$")
_MARKS = re.compile(r"[\s\W_]+")
_LEAVE = re.compile(
    r"unsubscri|abbestell|abmelden|d[ée]sabonn|désinscri|darse de baja|cancelar (?:la )?suscripción|cancellati|"
    r"afmelden|uitschrijven|отписаться",
    re.IGNORECASE,
)
"""What a link says that ends a mailing."""


def appeals(tree: HtmlElement) -> None:
    """Removes in place what asks for an address or an opinion, before the fields and buttons that tell it have gone."""
    page = _Page(tree)
    for field in list(tree.xpath(_FIELD)):
        page.drop(_appeal(field))
    for box in list(tree.iter("div", "section", "aside", "fieldset")):
        if page.holds(box) and _asks(box):
            page.drop(box)


def cut(tree: HtmlElement) -> None:
    """Removes in place what leads to other pages, unless next to nothing would remain."""
    page = _Page(tree)
    for link in list(tree.iter("a")):
        if len(_text(link).split()) <= 2 * _LABEL and _LEAVE.search(_text(link)):
            page.drop(_line_of(link))
    for parent in list(tree.iter()):
        if isinstance(parent.tag, str) and len(parent) > 1 and page.holds(parent):
            cards = _cards(parent)
            if 2 * sum(map(_prose, cards)) <= page.left and sum(child.tag == "p" for child in parent) < 2:
                for card in cards:
                    page.drop(card)
    for element in list(tree.iter("div", "section", "ul", "ol", "dl", "table", "center")):
        if not page.holds(element) or not _index(element):
            continue
        if not _introduced(element):
            page.drop(element)
            continue
        for link in list(element.iter("a")):  # extraction would take it for a menu
            link.drop_tag()
    for element in list(tree.iter("p", "div", "li")):
        if page.holds(element) and _pointer(element):
            page.drop(element)


class _Page:
    """A page that is cut, and how much text is left of it outside of links."""

    def __init__(self, tree: HtmlElement) -> None:
        self.tree = tree
        self.left = _prose(tree)

    def holds(self, element: HtmlElement) -> bool:
        """Whether it has not gone with something around it."""
        return element.getroottree().getroot() is self.tree

    def drop(self, element: HtmlElement | None) -> None:
        """Drops an element with the heading or bold line that stands over it, if enough remains."""
        if element is None or element.getparent() is None or not self.holds(element):
            return
        held = _prose(element)
        if held and self.left - held < ENOUGH:
            return
        self.left -= held
        over = element.getprevious()
        if over is not None and _label(over) and not (over.tail or "").strip():
            over.drop_tree()
        element.drop_tree()


def _prose(element: HtmlElement) -> int:
    """Characters outside of links."""
    return len(element.text_content()) - sum(len(link.text_content()) for link in element.iter("a"))


def _label(element: HtmlElement) -> bool:
    """A heading, or a short line wholly in bold."""
    if element.tag in _HEADINGS:
        return True
    words = _text(element)
    bold = "".join(part.text_content() for part in element.iter("b", "strong")) if isinstance(element.tag, str) else ""
    return bool(words) and len(words.split()) <= 2 * _LABEL and _bare(bold) == _bare(words) and not _END.search(words)


def _appeal(field: HtmlElement) -> HtmlElement | None:
    """The largest short box around a field, if it holds no headline and is not named as the article's text."""
    found = None
    for box in (field, *field.iterancestors()):
        named = set(_TOKEN.findall(f"{box.get('class') or ''} {box.get('id') or ''}".lower()))
        if (
            box.tag in {"body", "main", "article", "html"}
            or named & _TEXTS
            or box.find(".//h1") is not None
            or len(_text(box).split()) > _BOX
        ):
            break
        found = box
    return found


def _asks(box: HtmlElement) -> bool:
    """Whether a short box is a question with buttons to answer it: ``Was this page useful? Yes No``."""
    if sum(1 for _ in box.iter("button")) < 2 or box.find(".//h1") is not None:
        return False
    lines = [_text(line) for line in box.iter("h2", "h3", "h4", "p", "legend", "strong")]
    return len(_text(box).split()) <= _BOX and bool(lines) and lines[0].endswith("?")


def _line_of(link: HtmlElement) -> HtmlElement | None:
    """The paragraph or cell around a link, if it is no long one."""
    for box in link.iterancestors("p", "td", "li", "div"):
        return box if len(_text(box).split()) <= 2 * _BOX else None
    return None


def _cards(parent: HtmlElement) -> Sequence[HtmlElement]:
    """Children that look alike and each begin with the linked title of another page."""
    rows = [child for child in parent if child.tag in {"div", "li", "article", "section"}]
    alike: dict[tuple[str, str], list[HtmlElement]] = {}
    for row in rows:
        alike.setdefault((row.tag, " ".join((row.get("class") or "").split()[:1])), []).append(row)
    return [row for group in alike.values() if len(group) > 1 and all(map(_card, group)) for row in group]


def _card(element: HtmlElement) -> bool:
    """Whether it is short, has text beside its link, and begins with a title that is a link."""
    link = next(element.iter("a"), None)
    words = _text(element)
    if link is None or leaf(element) or not 0 < len(words.split()) <= _CARD or element.find(".//h1") is not None:
        return False
    title = _text(link)
    return words.startswith(title) and len(title.split()) >= _TEASER and not _STOP.search(title)


def _index(element: HtmlElement) -> bool:
    """Whether nearly all of its text, headings aside, is links to other pages."""
    links = [_text(link) for link in element.iter("a") if _text(link)]
    if not links or (len(links) < 2 and element.tag not in {"ul", "ol"}) or element.find(".//h1") is not None:
        return False
    if element.tag == "table" and element.find(".//th") is not None:
        return False
    said = sum(len(_bare(text)) for text in links if not _STOP.search(text))
    whole = len(_bare(_text(element))) - sum(
        len(_bare(_text(heading)))
        for heading in element.iter(*_HEADINGS)
        if heading.find(".//a") is None and not any(parent.tag == "a" for parent in heading.iterancestors())
    )
    return said >= LINKED * max(1, whole)


def _introduced(element: HtmlElement) -> bool:
    """Whether a paragraph right before a list leads up to it with a colon: then it belongs to the text."""
    before = element.getprevious()
    words = _text(before) if before is not None and before.tag == "p" else ""
    return element.tag in {"ul", "ol"} and words.endswith(":") and len(words.split()) > _LABEL


def _pointer(element: HtmlElement) -> bool:
    """Whether a line is a link to another page and nothing else, or a short label and a link."""
    words = _text(element)
    if not words or len(words.split()) > _LINE or not leaf(element) or _STOP.search(words):
        return False
    links = [_text(link) for link in element.iter("a") if _text(link)]
    if not links or any(len(title.split()) < _TEASER for title in links):
        return False
    rest = words
    for title in links:
        rest = rest.replace(title, "\n", 1)
    before, *after = rest.split("\n")
    if any(_bare(part) for part in after):
        return False
    label = before.strip()
    return element.tag != "li" if not _bare(label) else label.endswith(":") and len(label.split()) <= _LABEL + 1


def _text(element: HtmlElement) -> str:
    """Its text on one line."""
    return " ".join(element.text_content().split()) if isinstance(element.tag, str) else ""


def _bare(text: str) -> str:
    """Letters and digits alone."""
    return _MARKS.sub("", text)
