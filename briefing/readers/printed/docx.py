"""Word's documents (.docx): paragraphs in their order; headings, captions and notes by their styles.

What a reader of the printed page would not see is not read: deleted and hidden text, comments, fields' codes. Headers,
footers and pictures are no article.
"""

from __future__ import annotations

import re

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers.draft import Draft, Fact, iso_date
from briefing.readers.pages import pagetext
from briefing.readers.pages.pagetext import Paragraph
from briefing.readers.printed.docxtext import Block, Styles, blocks, local, notes
from briefing.readers.printed.ooxml import Package
from briefing.readers.printed.properties import Properties, weigh
from briefing.readers.told import head
from briefing.readers.told.metadata import describe

_MAIN = "word/document.xml"
_TEMPLATE = "2013-12-23T23:15:00"
"""When a widely used library's empty document was made: it stands in all that are made with it."""
_BOLD_WORDS = 20
_ENDED = re.compile(r"[.!?…:;,][\"”’»›)\]]*$")
_OTHERS = (("xl/", "a spreadsheet"), ("ppt/", "slides"), ("content.xml", "an OpenDocument file"))


def read(data: bytes, path: str, notices: Notices) -> Draft:
    """The document's text, paragraphs with blank lines between them, rows of tables and items of lists as lines.

    Raises:
        UnreadableError: it is locked, damaged, no document, an old one, or made to do harm.
    """
    package = Package(data, path)
    root = package.xml(_main(package))
    if root is None:
        raise _none(package)
    folder = _main(package).rpartition("/")[0]
    styles = Styles(package.xml(f"{folder}/styles.xml"))
    found = list(blocks(root, styles))
    for part in ("footnotes", "endnotes"):
        found += notes(package.xml(f"{folder}/{part}.xml"), root, part, styles)
    text, marks = pagetext.lay_out([Paragraph(each.text, _kind(each)) for each in found])
    said = _properties(package, styles)
    return Draft(text, tuple(weigh(said, "document properties", _headline(found), describe(text), text)), marks)


def _main(package: Package) -> str:
    """Where the document's text stands."""
    relations = package.xml("_rels/.rels")
    for relation in relations if relations is not None else ():
        inside = relation.get("TargetMode", "Internal") != "External"
        if inside and (relation.get("Type") or "").endswith("/officeDocument"):
            return (relation.get("Target") or _MAIN).lstrip("/")
    return _MAIN


def _none(package: Package) -> UnreadableError:
    """What the archive is instead."""
    for start, what in _OTHERS:
        if any(name.startswith(start) for name in package.names()):
            return UnreadableError(f"{package.path} is {what}, which is not read.", "Save its text as .docx or .txt.")
    return package.damaged()


def _kind(block: Block) -> str | None:
    """What its style says, or that it is a line in bold that stands alone."""
    if block.kind:
        return block.kind
    short = block.bold and len(block.text.split()) <= _BOLD_WORDS and "\n" not in block.text
    return "headline" if short and not _ENDED.search(block.text) and head.kind(block.text) == "text" else None


def _headline(found: list[Block]) -> Fact | None:
    """The paragraph in the style for titles, else the only one in the highest style of headings."""
    for level in (-1, 0):
        titles = [each.text for each in found if each.level == level]
        if len(titles) == 1 or (titles and level == -1):
            return Fact("title", titles[0], "title style" if level else "heading style")
    return None


def _properties(package: Package, styles: Styles) -> Properties:
    """What the document says about itself."""
    core = package.xml("docProps/core.xml")
    said = {local(each): (each.text or "").strip() for each in (core if core is not None else ())}
    created = next(
        (value for key in ("created", "modified") if (value := said.get(key, "")) and not value.startswith(_TEMPLATE)),
        "",
    )
    date = iso_date(created)
    return Properties(
        said.get("title", ""),
        said.get("creator", ""),
        date if date and date >= "1990" else None,
        said.get("language", "") or styles.language,
    )
