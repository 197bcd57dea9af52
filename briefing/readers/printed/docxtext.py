"""From the elements of WordprocessingML (ISO/IEC 29500-1, 17) to paragraphs of text.

Elements are known by their local names: the strict and the transitional form of the standard differ in nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

_HEADING = re.compile(r"(?:heading|überschrift|titre|título|titolo)\s*(\d)", re.IGNORECASE)
_STYLES = (
    (re.compile(r"(?:sub)?title\b|heading|deck|standfirst|headline|kicker", re.I), "headline"),
    (re.compile(r"caption|photo\s?credit", re.I), "caption"),
    (re.compile(r"byline|author", re.I), "byline"),
    (re.compile(r"dateline|^date$", re.I), "dateline"),
    (re.compile(r"^(?:toc|table of|index)\b", re.I), "navigation"),
    (re.compile(r"(?:foot|end)note", re.I), "note"),
    (re.compile(r"^(?:header|footer)$", re.I), "boilerplate"),
)
"""Names of styles -> kind; those that Word brings along are English in every language of its menus."""
_SKIPPED = frozenset(
    "del moveFrom instrText delText delInstrText rt annotationRef footnoteRef endnoteRef pPr rPr tblPr trPr tcPr "
    "sectPr sdtPr sdtEndPr drawing pict object".split()
)
"""What is not seen on the page, or is no text."""
_WHITE = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_LAYOUT_WORDS = 60
"""Words in a cell from which on a table only places text on the page."""
_DEEPEST_STYLE = 12
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ue000-\uf8ff\x00-\x08\x0b-\x1f\x7f-\x9f]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list or a table."""

    text: str
    kind: str | None = None
    """Where its style tells it."""
    level: int | None = None
    """Of a heading, from 0; -1 is the title's."""
    bold: bool = False
    """Whether all of it is."""
    item: bool = False


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    level: int | None
    item: bool
    bold: bool


class Styles:
    """The paragraph styles of a document."""

    def __init__(self, root: _Element | None) -> None:
        self._of: dict[str, _Style] = {}
        self.language = ""
        """That the document is set to check spelling in."""
        for element in root if root is not None else ():
            if local(element) == "style":
                self._of[value(element, "styleId")] = _style(element)
            elif local(element) == "docDefaults":
                self.language = next((value(each) for each in element.iter() if local(each) == "lang"), "")

    def describe(self, paragraph: _Element) -> Block:
        """What a paragraph's own properties and its style, with those it is based on, say about it; without text."""
        properties = child(paragraph, "pPr")
        own = [local(each) for each in properties] if properties is not None else []
        chain = list(self._chain(value(child(properties, "pStyle"))))
        level = _level(child(properties, "outlineLvl"))
        named = [int(match[1]) - 1 for style in chain if (match := _HEADING.match(style.name))]
        levels = [level, *named, *(style.level for style in chain)]
        level = next((each for each in levels if each is not None), None)
        kind = next((kind for style in chain for form, kind in _STYLES if form.search(style.name)), None)
        if any(style.name.lower() == "title" for style in chain):
            level = -1
        item = "numPr" in own or any(style.item for style in chain)
        return Block("", kind or (None if level is None else "headline"), level, any(s.bold for s in chain), item)

    def _chain(self, name: str) -> Iterator[_Style]:
        for _ in range(_DEEPEST_STYLE):  # a style may be based on itself
            style = self._of.get(name)
            if style is None:
                return
            yield style
            name = style.based_on


def local(element: _Element) -> str:
    """An element's name without its namespace; empty for what is no element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def child(element: _Element | None, name: str) -> _Element | None:
    """The first child of a name."""
    return next((each for each in element if local(each) == name), None) if element is not None else None


def value(element: _Element | None, name: str = "val") -> str:
    """An attribute, whatever its namespace."""
    if element is None:
        return ""
    return next((str(text) for key, text in element.items() if key.rpartition("}")[2] == name), "")


def blocks(element: _Element, styles: Styles) -> Iterator[Block]:
    """The blocks in an element, items of a list that follow each other as one."""
    held: list[str] = []
    for block in _walk(element, styles):
        if block.item and not block.kind:
            held.append(block.text)
            continue
        if held:
            yield Block("\n".join(held))
            held = []
        yield block
    if held:
        yield Block("\n".join(held))


def notes(root: _Element | None, document: _Element, part: str, styles: Styles) -> list[Block]:
    """Foot- or endnotes, those that the document refers to and in its order."""
    if root is None:
        return []
    there = {value(each, "id"): each for each in root if value(each, "type") in {"", "normal"}}
    reference = f"{part[:-1]}Reference"
    used = dict.fromkeys(value(each, "id") for each in document.iter() if local(each) == reference)
    return [
        replace(block, kind="note", level=None) for key in used if key in there for block in blocks(there[key], styles)
    ]


def _walk(element: _Element, styles: Styles) -> Iterator[Block]:
    """Blocks in document order."""
    for each in element:
        name = local(each)
        if name == "p":
            yield from _paragraph(each, styles)
        elif name == "tbl":
            yield from _table(each, styles)
        elif name == "AlternateContent":
            yield from _walk(_choice(each), styles)
        elif name not in _SKIPPED:
            yield from _walk(each, styles)


def _paragraph(element: _Element, styles: Styles) -> Iterator[Block]:
    """A paragraph, then those of the text boxes that hang on it."""
    described = styles.describe(element)
    pieces = list(_pieces(element, described.bold))
    text = _folded("".join(piece for piece, _ in pieces))
    if text:
        yield replace(described, text=text, bold=all(bold for piece, bold in pieces if piece.strip()))
    for box in _boxes(element):
        yield from _walk(box, styles)


def _pieces(element: _Element, bold: bool) -> Iterator[tuple[str, bool]]:
    """The strings of a paragraph as they are seen, and whether each is bold."""
    for each in element:
        name = local(each)
        if name in {"t", "sym"}:
            yield (each.text or "") if name == "t" else _symbol(each), bold
        elif name in _WHITE:
            yield _WHITE[name], bold
        elif name == "AlternateContent":
            yield from _pieces(_choice(each), bold)
        elif name == "r":
            properties = child(each, "rPr")
            if not _is_on(child(properties, "vanish")):
                own = child(properties, "b")
                yield from _pieces(each, bold if own is None else _is_on(own))
        elif name and name not in _SKIPPED:
            yield from _pieces(each, bold)


def _boxes(element: _Element) -> Iterator[_Element]:
    """The text boxes in a paragraph's drawings, of two forms of one drawing the first."""
    for each in element:
        name = local(each)
        if name == "txbxContent":
            yield each
        elif name == "AlternateContent":
            yield from _boxes(_choice(each))
        elif name not in {"del", "moveFrom", "pPr"}:
            yield from _boxes(each)


def _choice(element: _Element) -> _Element:
    """The newer of the forms in which Word writes one thing, or the fallback where it is the only one."""
    found = next((each for name in ("Choice", "Fallback") if (each := child(element, name)) is not None), None)
    return found if found is not None else element.makeelement("none")


def _symbol(element: _Element) -> str:
    """A sign given by its number; those of symbol fonts have none of their own."""
    try:
        code = int(value(element, "char"), 16)
    except ValueError:
        return ""
    return "" if 0xD800 <= code < 0xF900 or not 0x20 <= code < 0x110000 else chr(code)


def _table(element: _Element, styles: Styles) -> Iterator[Block]:
    """A table, a row a line; one that only places text gives its cells' blocks."""
    rows = [list(_below(row, "tc")) for row in _below(element, "tr")]
    cells = [[list(blocks(cell, styles)) for cell in row] for row in rows]
    texts = [[" ".join(" ".join(block.text for block in cell).split()) for cell in row] for row in cells]
    if all(len(row) <= 1 for row in rows) or any(len(text.split()) > _LAYOUT_WORDS for row in texts for text in row):
        yield from (replace(block, item=False) for row in cells for cell in row for block in cell)
        return
    lines = [" | ".join(row) for row in texts if any(row)]
    if lines:
        yield Block("\n".join(lines))


def _below(element: _Element, name: str) -> Iterator[_Element]:
    """Rows of a table or cells of a row; content controls may stand between."""
    for each in element:
        if local(each) == name:
            yield each
        elif local(each) in {"sdt", "sdtContent", "customXml", "ins"}:
            yield from _below(each, name)


def _style(element: _Element) -> _Style:
    properties = child(element, "pPr")
    return _Style(
        value(child(element, "name")),
        value(child(element, "basedOn")),
        _level(child(properties, "outlineLvl")),
        child(properties, "numPr") is not None,
        _is_on(child(child(element, "rPr"), "b")),
    )


def _level(element: _Element | None) -> int | None:
    """An outline level; the tenth is the text's."""
    number = value(element)
    return int(number) if number in {*"012345678"} else None


def _is_on(element: _Element | None) -> bool:
    """Whether a property that is on by being there is not switched off."""
    return element is not None and value(element).lower() not in {"0", "false", "off", "none"}


def _folded(text: str) -> str:
    """Lines with their white space folded, empty ones left out."""
    lines = (" ".join(line.split()) for line in _UNSEEN.sub("", text).split("\n"))
    return "\n".join(line for line in lines if line)
