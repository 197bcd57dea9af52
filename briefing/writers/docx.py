"""brief.docx: the brief for Word and LibreOffice, in real styles, with a real footnote behind each claim.

The words and their order are those of brief.txt. Whatever stands behind a claim is in one character style and its
numbers lead to the source list, so that an article's own "[1]" is neither. The file is packed anew in a fixed order,
without clock or thumbnail, so that the same brief gives the same bytes.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import groupby
from typing import TYPE_CHECKING

from briefing.model import Brief, BriefSource, Conflict, Highlight, Look, Rendered, ShownClaim
from briefing.writers import differing, footnotes, labels, wordstyles
from briefing.writers.page import direction
from briefing.writers.runs import clean, runs
from briefing.writers.wordruns import address, bookmarked, element, link, run, words
from briefing.writers.wordstyles import (
    CLAIM,
    COUNTS,
    EDIT,
    ENTRY,
    HEADING,
    LEAD,
    LINK,
    MARK,
    MARKING,
    NOTE,
    STRONG,
    SUBTITLE,
    TITLE,
)

if TYPE_CHECKING:
    from docx.document import Document
    from docx.opc.rel import Relationships
    from lxml.etree import _Element

NAME = "brief.docx"
PLACES = "Characters are counted from 0 in sources/ID.txt; brief.json has the same numbers."
"""Ends the document: what the numbers in the footnotes mean."""
UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
"""When a brief without a date was made, as a ZIP file's clock begins."""

_LONGEST_PROPERTY = 255
"""Characters of a core property that python-docx takes."""
_KEPT = ("styles", "numbering", "settings", "footer", "footnotes", "hyperlink", "officeDocument", "core-properties")
"""Kinds of relationships that stay; python-docx's template has a thumbnail, a theme and more."""
_FIRST = ("[Content_Types].xml", "_rels/.rels")


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A document in the making."""

    document: Document
    brief: Brief
    panel: tuple[Conflict, ...]
    rtl: bool
    notes: list[tuple[footnotes.Line, ...]] = field(default_factory=list)

    def add(self, style: str, *inside: _Element) -> None:
        """A paragraph."""
        self.document.add_paragraph(style=style)._p.extend(inside)

    def words(self, text: str, style: str = "") -> list[_Element]:
        """An article's words on one line."""
        return words(_line(text), style, self.rtl)

    def own(self, text: str, style: str = "") -> list[_Element]:
        """Words of ours, or what mixes both, as it is."""
        return words(clean(text), style, self.rtl)


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """brief.docx, on the look's paper and in its accent; what else the look has is for the page."""
    import docx

    document = docx.Document()
    wordstyles.apply(document, brief.language, look)
    sheet = _Sheet(document, brief, differing.shown(brief), direction(brief.language) == "rtl")
    _claims(sheet)
    _differing(sheet)
    _highlights(sheet)
    _sources(sheet)
    footnotes.attach(document, sheet.notes, sheet.rtl)
    _footer(sheet, look.paper)
    _properties(document, brief)
    for relations in (document.part.rels, document.part.package.rels):
        _prune(relations)
    return (Rendered(NAME, _packed(document)),)


def _claims(sheet: _Sheet) -> None:
    brief = sheet.brief
    if brief.desk.marking:
        sheet.add(MARKING, *sheet.words(brief.desk.marking))
    sheet.add(TITLE, *sheet.words(brief.title))
    sheet.add(SUBTITLE, *sheet.own(labels.as_of(brief)))
    for line in labels.since(brief):
        sheet.add(NOTE, *sheet.own(line))
    for claim in brief.lead:
        sheet.add(LEAD, *_claim(sheet, claim))
        _note(sheet, claim)
    for section in brief.sections:
        sheet.add(HEADING, *sheet.words(section.title))
        for claim in section.claims:
            sheet.add(CLAIM, *_claim(sheet, claim))
            _note(sheet, claim)


def _note(sheet: _Sheet, claim: ShownClaim) -> None:
    if note := labels.note(claim):
        sheet.add(NOTE, *sheet.own(note))


def _claim(sheet: _Sheet, claim: ShownClaim) -> list[_Element]:
    """The words, what stands behind them, and the footnote's letter."""
    sources = {source.id: source for source in sheet.brief.sources}
    sheet.notes.append(tuple(footnotes.line(citation, sources) for citation in claim.citations))
    before, _, after = labels.tail(claim, sheet.panel).rpartition(f"[{labels.mark(claim)}]")
    tail = [run(before, MARK), *_numbers(sheet, claim.numbers, labels.origins(claim))]
    if after:
        tail += [run(" ", MARK), *_signs(sheet, claim)]
    exact = claim.citations[0].exact if claim.citations else claim.text
    return [*_told(sheet, claim.text, exact), run(" "), *tail, footnotes.reference(len(sheet.notes))]


def _told(sheet: _Sheet, text: str, exact: str) -> list[_Element]:
    """An article's words, with insertions and cuts in grey beside their brackets and dots."""
    found: list[_Element] = []
    edits = groupby(runs(_line(text), exact), key=lambda stretch: stretch.kind in ("inserted", "cut"))
    for edited, stretches in edits:
        found += words("".join(each.text for each in stretches), EDIT if edited else "", sheet.rtl)
    return found


def _line(text: str) -> str:
    """Text on one line that XML can hold; what separates words goes before what is no character."""
    return " ".join(clean(" ".join(text.split())).split())


def _numbers(sheet: _Sheet, numbers: tuple[str, ...], note: str = "") -> list[_Element]:
    """``[1 3 · 1 origin]``, the numbers leading to the source list."""
    places = {source.id: place for place, source in enumerate(sheet.brief.sources, 1)}
    found = [run("[", MARK)]
    for turn, number in enumerate(numbers):
        shown = run(clean(number), MARK)
        found += [run(" ", MARK)] if turn else []
        found.append(link([shown], f"source_{places[number]}") if number in places else shown)
    return [*found, run(f" · {note}]" if note else "]", MARK)]


def _signs(sheet: _Sheet, told: ShownClaim | Highlight) -> list[_Element]:
    """``≠1 ≠2``, leading to what sources differ about."""
    places = {conflict.id: place for place, conflict in enumerate(sheet.panel, 1)}
    found: list[_Element] = []
    for sign, key in differing.signs(told, sheet.panel):
        found += [run(" ", MARK)] if found else []
        found.append(link([run(sign, MARK)], f"differ_{places[key]}") if key else run(sign, MARK))
    return found


def _differing(sheet: _Sheet) -> None:
    if sheet.panel:
        sheet.add(HEADING, *sheet.own(labels.DIFFER))
    numbers = differing.numbers(sheet.panel)
    for place, conflict in enumerate(sheet.panel, 1):
        sign = run(f"{differing.SIGN}{numbers[conflict.id]}", MARK)
        line = [*bookmarked([sign], f"differ_{place}", place), run("\t")]
        line += sheet.words(differing.what(conflict), STRONG)
        for turn, value in enumerate(conflict.values):
            line += [run(" · " if turn else ": "), *sheet.words(value.value)]
            line += [run(" "), *_numbers(sheet, cited)] if (cited := differing.sources(value)) else []
        sheet.add(NOTE, *line)
    if more := labels.more(sheet.brief):
        sheet.add(NOTE, run(f"\t{more}"))
    if names := labels.names(sheet.brief):
        sheet.add(NOTE, run(f"{labels.NAMES}:", STRONG), run(" "), *sheet.words(" · ".join(names)))


def _highlights(sheet: _Sheet) -> None:
    for title, entries in labels.highlights(sheet.brief):
        sheet.add(HEADING, *sheet.own(title))
        for head, record in entries:
            exact = record.citations[0].exact if record.citations else record.text
            line = [*sheet.words(head, STRONG), run(labels.DASH), *_told(sheet, record.text, exact)]
            line += [run(" "), *_numbers(sheet, record.numbers)] if record.numbers else []
            line += [run(" "), *signs] if (signs := _signs(sheet, record)) else []
            sheet.add(NOTE, *line)


def _sources(sheet: _Sheet) -> None:
    sheet.add(HEADING, *sheet.own("Sources"))
    for place, source in enumerate(sheet.brief.sources, 1):
        number = bookmarked([run(clean(f"{source.id}."), STRONG)], f"source_{place}", len(sheet.panel) + place)
        sheet.add(ENTRY, *number, run("\t"), *_entry(sheet, source))
    if sheet.brief.counts:
        sheet.add(COUNTS, *sheet.own(f"{labels.counts(sheet.brief)}."))
    if imprint := labels.imprint(sheet.brief):
        sheet.add(COUNTS, *sheet.words(imprint))
    sheet.add(COUNTS, *sheet.own(PLACES))


def _entry(sheet: _Sheet, source: BriefSource) -> list[_Element]:
    """What the list says of a source; its title leads to its address on the web, where the file names one."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    every = labels.source(source)
    title = " ".join((source.title or source.path).split())
    url = address(source.url)
    if not url or not title or not every.startswith(title):
        return sheet.own(every)
    relation = sheet.document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    return [link(sheet.own(title, LINK), relation=relation), *sheet.own(every.removeprefix(title))]


def _footer(sheet: _Sheet, paper: str) -> None:
    """How the brief may be passed on, its title, and the page's number: a page may be parted from the others."""
    from docx.enum.text import WD_TAB_ALIGNMENT

    paragraph = sheet.document.sections[0].footer.paragraphs[0]
    paragraph.paragraph_format.tab_stops.add_tab_stop(wordstyles.measure(paper), WD_TAB_ALIGNMENT.RIGHT)
    number = element("fldSimple", run("1"), instr=" PAGE ")
    title = " · ".join(each for each in (sheet.brief.desk.marking, sheet.brief.title) if each.strip())
    paragraph._p.extend([*sheet.words(title), run("\t"), number])


def _properties(document: Document, brief: Brief) -> None:
    """What a file manager shows; nothing of it from the clock."""
    properties, made = document.core_properties, _noon(brief.as_of)
    for each in list(properties._element):
        properties._element.remove(each)
    properties.title = _line(brief.title)[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = _line(brief.generator)[:_LONGEST_PROPERTY]
    properties.created = properties.modified = made
    properties.revision = 1


def _noon(as_of: str | None) -> datetime:
    """The brief's day at noon, in whose date all time zones but a few agree."""
    try:
        day = datetime.fromisoformat((as_of or "")[:10]).replace(hour=12, tzinfo=UTC)
    except ValueError:
        return UNDATED
    return day if day.year >= UNDATED.year else UNDATED  # python-docx writes a year of three digits as such


def _prune(relations: Relationships) -> None:
    """Drop the parts that the brief has no use for: what nothing leads to is not saved."""
    for key, relation in list(relations.items()):
        if relation.reltype.rpartition("/")[2] not in _KEPT:
            del relations[key]


def _packed(document: Document) -> bytes:
    """The file, its parts in a fixed order and without times; programs look for the first two at its head."""
    saved, packed = io.BytesIO(), io.BytesIO()
    document.save(saved)
    with zipfile.ZipFile(saved) as made, zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(made.namelist(), key=lambda name: (name not in _FIRST, name)):
            entry = zipfile.ZipInfo(name)  # of 1980
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            archive.writestr(entry, made.read(name), compresslevel=9)
    return packed.getvalue()
