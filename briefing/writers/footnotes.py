"""The footnotes of brief.docx: one a claim, a line for each of its citations.

A line says the source's number, what it is, its role, and where in sources/ID.txt the words stand; of the quoted one
the words themselves: ``[1] Ferry line to reopen · Outlet · 2031-05-12 — quoted, characters 22–98: “The harbour …”``.

python-docx knows no footnotes, so the part is made here as ECMA-376, part 1, 17.11 has it: two notes that are the lines
above the notes, which the settings name too, then the notes by the ids that the references in the text carry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from briefing.model import BriefSource, Citation
from briefing.writers import labels
from briefing.writers.runs import clean
from briefing.writers.wordruns import element, run, words
from briefing.writers.wordstyles import EDIT, FOOTNOTE, MARK, REFERENCE, identifier

if TYPE_CHECKING:
    from docx.document import Document
    from lxml.etree import _Element

QUOTED = "quoted"
"""The role of the citation whose words are shown."""

Line = tuple[tuple[str, str], ...]
"""Stretches of text, each with its character style or none."""


def line(citation: Citation, sources: Mapping[str, BriefSource]) -> Line:
    """What a footnote says of one citation; ``sources`` are the brief's by their numbers."""
    source = sources.get(citation.source)
    exact = f": “{' '.join(citation.exact.split())}”" if citation.role == QUOTED else ""
    stretches = (
        (f"[{citation.source}]", MARK),
        (f" {labels.source(source)}" if source else "", ""),
        (f"{labels.DASH}{citation.role}, characters {citation.start}–{citation.end}", EDIT),
        (exact, ""),
    )
    return tuple((clean(text), style) for text, style in stretches if text)


def attach(document: Document, notes: Sequence[Sequence[Line]], rtl: bool) -> None:
    """Give a document the notes that its references call 1, 2 …"""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part
    from lxml import etree

    root = element("footnotes", _line_above(-1, "separator"), _line_above(0, "continuationSeparator"))
    root.extend([_note(number, lines, rtl) for number, lines in enumerate(notes, 1)])
    blob = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, blob, document.part.package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def reference(number: int) -> _Element:
    """The run in the text that calls a note."""
    made = run("", REFERENCE)
    made.append(element("footnoteReference", id=str(number)))
    return made


def _line_above(number: int, kind: str) -> _Element:
    return element("footnote", element("p", element("r", element(kind))), type=kind, id=str(number))


def _note(number: int, lines: Sequence[Line], rtl: bool) -> _Element:
    note = element("footnote", id=str(number))
    for place, stretches in enumerate(lines or ((),)):
        paragraph = element("p", element("pPr", element("pStyle", val=identifier(FOOTNOTE))))
        if not place:
            letter = run("", REFERENCE)
            letter.append(element("footnoteRef"))
            paragraph.append(letter)
        paragraph.append(run("\t"))
        for text, style in stretches:
            paragraph.extend([run(text, style)] if style else words(text, rtl=rtl))
        note.append(paragraph)
    return note
