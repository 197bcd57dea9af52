"""From a tree of paragraphs to the article's text, and marks for what the markup tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.model import Mark

if TYPE_CHECKING:
    from lxml.etree import _Element

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\x00-\x08\x0b-\x1f\x7f-\x9f]")
_BREAK = re.compile(r"\n\s*\n")
_CLASS_KINDS = (
    (re.compile(r"kicker|eyebrow|byline|author|section-?name|topper", re.I), "byline"),
    (re.compile(r"standfirst|deck|subtitle|subhead|dek|headline|strapline|excerpt", re.I), "headline"),
    (re.compile(r"caption|photo-?credit", re.I), "caption"),
    (re.compile(r"dateline|timestamp|published|pubdate", re.I), "dateline"),
    (re.compile(r"correction|footnote|disclaimer|author-?bio", re.I), "note"),
)
"""Class names that publishers give to paragraphs -> kind."""
_HEADINGS = frozenset({"head", "h1", "h2", "h3", "h4", "h5", "h6", "title"})
_SHORT = 60
"""Words up to which a class such as ``excerpt`` or ``byline`` is believed."""
_TWICE = 4
"""Words from which on an equal paragraph is a copy, and no repeated ``Yes.``"""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the article."""

    text: str
    """Without line breaks; a list has its items on lines of their own."""
    kind: str | None = None
    """Where the markup tells it."""


def paragraphs(body: _Element) -> list[Paragraph]:
    """The paragraphs of a tree as trafilatura gives it (TEI: head, p, list, quote, table), each once."""
    return _once(_walk(body))


def plain_paragraphs(tree: _Element) -> list[Paragraph]:
    """The paragraphs and headings of any page, or all its text where it has none."""
    found = [
        Paragraph(line, _kind(element))
        for element in tree.iter("p", "h1", "h2", "h3", "li", "blockquote", "pre")
        if not any(True for _ in element.iter("p", "li") if _ is not element)
        for line in _lines(element)
    ]
    return _once(iter(found)) or _once(
        Paragraph(line) for line in _lines(tree.find("body") if tree.find("body") is not None else tree)
    )


def glued(found: Sequence[Paragraph], tree: _Element) -> bool:
    """Whether one paragraph of an extraction runs several of the page's together, as a last resort of it does."""
    own = [line for element in tree.iter("p") for line in _lines(element) if len(line.split()) >= _TWICE]
    return any(sum(line in paragraph.text for line in own if line != paragraph.text) > 1 for paragraph in found)


def shown(tree: _Element) -> str:
    """All that the page shows, a string a line."""
    strings = tree.xpath(".//body//text()[not(ancestor::script or ancestor::style)]")
    return "\n".join(line for line in (" ".join(str(each).split()) for each in strings) if line)


def in_order(found: Sequence[Paragraph], tree: _Element) -> list[Paragraph]:
    """The paragraphs as the page has them: extraction puts those that it finds late behind the others."""
    page = " ".join(" ".join(tree.itertext()).split())
    places = [_place(paragraph.text, page) for paragraph in found]
    known = [place for place in places if place is not None]
    if known == sorted(known):
        return list(found)
    last, keys = 0, []
    for place in places:
        last = last if place is None else place
        keys.append(last)
    return [paragraph for _, paragraph in sorted(zip(keys, found, strict=True), key=lambda each: each[0])]


def _place(text: str, page: str) -> int | None:
    """Where a text begins in the page; None where it does not, or more than once."""
    start = " ".join(text.split())[:80]
    at = page.find(start)
    return None if at < 0 or page.find(start, at + 1) >= 0 else at


def headed(found: Sequence[Paragraph], tree: _Element) -> list[Paragraph]:
    """The paragraphs with the crossheads that stand right above one of them and were lost."""
    kept = {paragraph.text for paragraph in found}
    above: dict[str, str] = {}
    last: str | None = None
    for element in tree.iter("h2", "h3", "h4", "p", "li", "h1", "div"):
        if element.tag == "div" and len(element):
            continue
        lines = _lines(element)
        if lines and last and lines[0] in kept and last not in kept:
            above.setdefault(lines[0], last)
        if lines:
            last = " ".join(lines) if element.tag in {"h2", "h3", "h4"} and _crosshead(element) else None
    out: list[Paragraph] = []
    for paragraph in found:
        heading = above.pop(paragraph.text, None) if paragraph.kind != "headline" else None
        out += [Paragraph(heading, "headline"), paragraph] if heading else [paragraph]
    return out


def _crosshead(element: _Element) -> bool:
    """Whether no class says that a heading is a byline, a date or a caption."""
    named = element.get("class") or ""
    return not any(pattern.search(named) for pattern, kind in _CLASS_KINDS if kind != "headline")


def classed(tree: _Element) -> dict[str, str]:
    """Short texts whose element's class says what they are -> kind; extraction loses the classes."""
    found: dict[str, str] = {}
    for element in tree.iter("p", "div", "span", "h2", "h3", "h4", "figcaption"):
        kind = _kind(element) if element.tag in {"p", "div", "span", "figcaption"} else None
        lines = _lines(element) if kind else []
        if kind and len(lines) == 1 and len(lines[0].split()) <= _SHORT:
            found.setdefault(lines[0], kind)
    return found


def named(found: Sequence[Paragraph], kinds: dict[str, str]) -> list[Paragraph]:
    """The paragraphs, those without a kind with the one that their class gave them."""
    return [
        paragraph if paragraph.kind else Paragraph(paragraph.text, kinds.get(paragraph.text)) for paragraph in found
    ]


def lay_out(found: Sequence[Paragraph]) -> tuple[str, tuple[Mark, ...]]:
    """The paragraphs with a blank line between them, and where those of a known kind stand."""
    text, marks = "", []
    for paragraph in found:
        text += "\n\n" if text else ""
        if paragraph.kind:
            marks.append(Mark(len(text), len(text) + len(paragraph.text), paragraph.kind))
        text += paragraph.text
    return text, tuple(marks)


def _walk(element: _Element) -> Iterator[Paragraph]:
    """Paragraphs in document order; text directly inside a container is one as well."""
    for child in element:
        if child.tag in {"list", "ul", "ol"}:
            items = [line for item in child for line in _lines(item)]
            if items:
                yield Paragraph("\n".join(items))
        elif child.tag == "table":
            yield from _rows(child)
        elif (child.tag in {"quote", "div", "section", "blockquote"} and _holds(child, "p", "list", "quote")) or (
            child.tag in {"p", "div"} and _holds(child, "head")
        ):
            yield from (Paragraph(line) for line in _fold(child.text or ""))
            yield from _walk(child)
        elif child.tag != "graphic":
            yield from (Paragraph(line, _kind(child)) for line in _lines(child))
        yield from (Paragraph(line) for line in _fold(child.tail or ""))


def _holds(element: _Element, *tags: str) -> bool:
    """Whether one of its children is of these."""
    return any(child.tag in tags for child in element)


def _rows(table: _Element) -> Iterator[Paragraph]:
    """A table, a row a line; a layout table of one column gives its cells' paragraphs."""
    rows = [[cell for cell in row if cell.tag in {"cell", "td", "th"}] for row in _own_rows(table)]
    if all(len(row) <= 1 for row in rows):
        for cell in (cell for row in rows for cell in row):
            yield from (
                _walk(cell)
                if any(sub.tag in {"p", "list", "quote", "head"} for sub in cell)
                else (Paragraph(line) for line in _lines(cell))
            )
        return
    lines = [" | ".join(" ".join(_lines(cell)) for cell in row) for row in rows]
    if any(lines):
        yield Paragraph("\n".join(line for line in lines if line))


def _own_rows(table: _Element) -> Iterator[_Element]:
    """The rows of a table without those of a table in one of its cells, which are that cell's."""
    for child in table:
        if child.tag in {"row", "tr"}:
            yield child
        elif child.tag in {"thead", "tbody", "tfoot"}:
            yield from (row for row in child if row.tag in {"row", "tr"})


def _lines(element: _Element) -> list[str]:
    """An element's text, inline markup flattened, split where two line breaks follow each other."""
    return _fold("".join(_texts(element)))


def _texts(element: _Element) -> Iterator[str]:
    """The strings inside an element, a line break for each ``br`` or ``lb``."""
    yield element.text or ""
    for child in element:
        if child.tag in {"br", "lb"}:
            yield "\n"
        elif isinstance(child.tag, str):
            yield from _texts(child)
        yield (child.tail or "")


def _fold(text: str) -> list[str]:
    """The paragraphs of a string, each with its white space folded."""
    folded = (" ".join(_INVISIBLE.sub("", part).split()) for part in _BREAK.split(text))
    return [part for part in folded if part]


def _kind(element: _Element) -> str | None:
    """What the element's tag or class says about it."""
    if element.tag in _HEADINGS:
        return "headline"
    if element.tag == "figcaption":
        return "caption"
    named = element.get("class") or ""
    return next((kind for pattern, kind in _CLASS_KINDS if pattern.search(named)), None)


def _once(found: Iterator[Paragraph]) -> list[Paragraph]:
    """Each paragraph once: extraction may return a short body twice, whole or piece by piece."""
    kept: list[Paragraph] = []
    seen: set[str] = set()
    for paragraph in found:
        if paragraph.text not in seen:
            kept.append(paragraph)
        if len(paragraph.text.split()) >= _TWICE:
            seen.add(paragraph.text)
    return kept
