"""The three things that can be verified: a folder of outputs, a brief.json, a brief.pdf."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from briefing.errors import UnreadableError, UsageError
from briefing.model import Brief
from briefing.proof import analysis, docx, evidence, exact, extract, links, mail, shown, texts, whole
from briefing.proof.finding import Finding
from briefing.proof.page import Page
from briefing.proof.pdf import Pdf, open_pdf
from briefing.proof.texts import Places, read_file
from briefing.writers import json
from briefing.writers.analysis import NAME as _ANALYSIS
from briefing.writers.fields import decode
from briefing.writers.runs import clean

_PLAIN = {"brief.md": extract.markdown, "brief.txt": extract.txt}
"""Output file to the reader of its words."""

_BRIEF = json.NAME
_LABEL = re.compile(r"\d+|≠\d*")
"""The words of a link that leads to a source or to a conflict."""
OUTPUTS = (_ANALYSIS, "brief.html", *_PLAIN, docx.NAME, mail.NAME, *whole.RECORDS)
"""What a folder may hold beside brief.json, brief.pdf and the source texts, in the order in which it is looked at."""


def check_folder(folder: Path, project: Path | None) -> Iterator[Finding]:
    """Every output in the folder: all say what brief.json says, and that stands in the sources."""
    data = read_file(folder / _BRIEF)
    if data is None:
        yield Finding("file", _BRIEF, _BRIEF, "a brief.json in the folder", "none")
        return
    brief = _parse(data, _BRIEF)
    if isinstance(brief, Finding):
        yield brief
        return
    pdf = _open(read_file(folder / "brief.pdf"), "brief.pdf")
    if isinstance(pdf, Finding):
        yield pdf
        pdf = None
    places = Places(folder, pdf.attachments if pdf else {}, project or texts.project_of(brief, folder))
    known = yield from _prove(brief, places, _BRIEF)
    for name in OUTPUTS:
        if (output := read_file(folder / name)) is not None:
            yield from check_output(name, output, brief, known)
    if pdf is not None:
        yield from _paged(pdf, brief, "brief.pdf", known)
        yield from _analysed(pdf, read_file(folder / _ANALYSIS), brief, known)


def check_output(name: str, data: bytes, brief: Brief, known: Mapping[str, str]) -> Iterator[Finding]:
    """One of ``OUTPUTS``, or brief.pdf, against the brief and its source texts, by number."""
    if name == "brief.pdf":
        yield from _opened(data, brief, name, known)
    elif name == _ANALYSIS:
        yield from analysis.check(data, brief, known)
    elif name == "brief.html":
        yield from _html(data, brief, known)
    elif name in _PLAIN:
        yield from whole.or_else(
            shown.check(brief, _PLAIN[name](data), name), whole.check_text(data, brief, name, name)
        )
    elif name in whole.RECORDS:
        yield from whole.check_record(data, brief, name)
    elif name == docx.NAME:
        yield from docx.check(data, brief)
    elif name == mail.NAME:
        yield from _mailed(data, brief, known)


def _mailed(data: bytes, brief: Brief, known: Mapping[str, str]) -> Iterator[Finding]:
    """A mail's text and HTML, and the PDF that is attached to it."""
    yield from mail.check(data, brief)
    if (attached := mail.parts(data)[2]) is not None:
        yield from _opened(attached, brief, f"{mail.NAME}: brief.pdf", known)


def _analysed(pdf: Pdf, beside: bytes | None, brief: Brief, known: Mapping[str, str]) -> Iterator[Finding]:
    """The analysis inside a PDF is the one that lies beside it, or where none does, proved by itself."""
    inside = pdf.attachments.get(_ANALYSIS)
    where = f"brief.pdf: {_ANALYSIS}"
    if inside is None:
        return
    if beside is None:
        yield from analysis.check(inside, brief, known)
        return
    try:
        yield from whole.apart(decode(beside, _ANALYSIS).value, decode(inside, where).value, _ANALYSIS, where)
    except UsageError as error:
        yield Finding("schema", where, where, "an analysis of this version", error.message)


def _opened(data: bytes, brief: Brief, where: str, known: Mapping[str, str]) -> Iterator[Finding]:
    pdf = _open(data, where)
    if isinstance(pdf, Finding):
        yield pdf
    elif pdf is not None:
        yield from _paged(pdf, brief, where, known)


def _paged(pdf: Pdf, brief: Brief, where: str, known: Mapping[str, str]) -> Iterator[Finding]:
    """A PDF of this very brief: what is inside it, and what it prints."""
    yield from _attached(pdf, brief, where)
    yield from _printed(brief, pdf, where, known)


def check_json(data: bytes, file: Path, project: Path | None) -> Iterator[Finding]:
    """A brief.json, with the source texts that lie beside it or the articles of its project."""
    brief = _parse(data, file.name)
    if isinstance(brief, Finding):
        yield brief
        return
    pdf = _open(read_file(file.parent / "brief.pdf"), "brief.pdf")
    attachments = pdf.attachments if isinstance(pdf, Pdf) else {}
    places = Places(file.parent, attachments, project or texts.project_of(brief, file.parent))
    yield from _prove(brief, places, file.name)


def check_pdf(data: bytes, file: Path, project: Path | None) -> Iterator[Finding]:
    """A brief.pdf: its printed words against the brief.json inside it, or else beside it."""
    pdf = _open(data, file.name)
    if not isinstance(pdf, Pdf):
        if pdf:
            yield pdf
        return
    inside = pdf.attachments.get(_BRIEF)
    beside = read_file(file.parent / _BRIEF) if inside is None else None
    found = inside if inside is not None else beside
    if found is None:
        yield Finding("file", file.name, file.name, "a brief.json attached or beside it", "nothing to verify against")
        return
    brief = _parse(found, f"{file.name}: {_BRIEF}" if beside is None else _BRIEF)
    if isinstance(brief, Finding):
        yield brief
        return
    places = Places(file.parent if beside is not None else None, pdf.attachments, project)
    if project is None and (near := texts.project_of(brief, file.parent)) is not None:
        places = replace(places, project=near)
    known = yield from _prove(brief, places, file.name)
    if (made := pdf.attachments.get(_ANALYSIS)) is not None:
        yield from analysis.check(made, brief, known)
    yield from _printed(brief, pdf, file.name, known)


def _prove(brief: Brief, places: Places, where: str) -> Generator[Finding, None, dict[str, str]]:
    """The brief against its source texts, and these against the article files where they can be found."""
    gathered = texts.gather(brief, places)
    yield from gathered.findings
    yield from evidence.check(brief, gathered.known, where)
    if places.project is not None:
        yield from texts.check_articles(brief, places.project)
    return gathered.known


def _parse(data: bytes, where: str) -> Brief | Finding:
    try:
        return json.parse(data, where)
    except UsageError as error:
        return Finding("schema", where, where, "a brief of this version", error.message)


def _open(data: bytes | None, where: str) -> Pdf | Finding | None:
    if data is None:
        return None
    try:
        return open_pdf(data, where)
    except UnreadableError as error:
        return Finding("file", where, where, "a PDF that can be read", error.message)


def _html(data: bytes, brief: Brief, known: Mapping[str, str]) -> Iterator[Finding]:
    """The page, and the source texts that its citations lead to."""
    try:
        page = extract.html(data)
    except UnreadableError as error:
        yield Finding("file", "brief.html", "brief.html", "an HTML page that can be read", error.message)
        return
    yield from shown.check(brief, page.text, "brief.html", known)
    if brief.title.strip() and not any(Page(page.unseen).find(brief.title)):
        yield Finding("printed", "title", "brief.html", brief.title, f"a window called {page.unseen.strip()!r}")
    yield from links.check(page, brief, "brief.html")
    yield from shown.check_room(brief, page.room, "brief.html", known)
    for number, text in page.sources.items():
        if number not in {source.id for source in brief.sources}:
            yield Finding("citation", f"source {number}", "brief.html", "a source of brief.json", number)
        elif number in known:
            yield from shown.check_source(number, known[number], text, "brief.html")


def _printed(brief: Brief, pdf: Pdf, where: str, known: Mapping[str, str]) -> Iterator[Finding]:
    yield from shown.check(brief, pdf.text, where, known, drawn=True)
    yield from shown.check_stray(brief, pdf.stray, where, drawn=True)
    yield from check_beside(brief, pdf, where)


def check_beside(brief: Brief, pdf: Pdf, where: str) -> Iterator[Finding]:
    """What a viewer shows beside a page: its title, the titles on it; and a number leads to what begins with it."""
    page = Page(pdf.text, drawn=True)
    if pdf.title and brief.title.strip() and not any(Page(pdf.title).find(brief.title)):
        yield Finding("printed", "title", where, brief.title, f"a window called {exact.visible(pdf.title)!r}")
    for each in pdf.outline:
        if each.strip() and (clean(each) != each or not any(page.find_title(each))):
            yield Finding("printed", "outline", where, "a title that is on the page", exact.visible(each))
    for place, (words, there) in enumerate(pdf.links):
        if there is None:
            yield Finding("citation", f"link {words}", where, "a place in the file", "none")
        elif _LABEL.fullmatch(words) and not any(_begins(there, each) for each in _wholes(pdf.links, place)):
            found = f"one that leads to {there!r}"
            yield Finding("citation", f"link {words}", where, f"a link to what begins with {words}", found)


def _wholes(links: Sequence[tuple[str, str | None]], place: int) -> Iterator[str]:
    """The words of a link, and with those of the links beside it that lead to the same place.

    A number, or a longer text with a number at its end, may have been broken at the end of a line.
    """
    words, there = links[place]
    yield words
    if place + 1 < len(links) and links[place + 1][1] == there:
        yield words + links[place + 1][0]
    before = place - 1
    while before >= 0 and links[before][1] == there:
        if before == place - 1:
            yield links[before][0] + words
        if not _LABEL.fullmatch(links[before][0]):
            yield links[before][0].split(" ")[0]
            break
        before -= 1


def _begins(text: str, label: str) -> bool:
    return re.match(rf"{re.escape(label)}(?!\d)", text) is not None


def _attached(pdf: Pdf, brief: Brief, where: str) -> Iterator[Finding]:
    """What travels inside a PDF is what lies beside it: the brief, and where it has source texts, all of them."""
    for name in pdf.repeated:
        yield Finding("twice", f"{where}: {name}", where, "one file of this name inside", "two")
    inside = pdf.attachments.get(_BRIEF)
    if inside is None:
        yield Finding("file", f"{where}: {_BRIEF}", where, "a brief.json inside", "none")
        return
    attached = _parse(inside, f"{where}: {_BRIEF}")
    if isinstance(attached, Finding):
        yield attached
    elif attached != brief:
        yield Finding("file", f"{where}: {_BRIEF}", where, "the brief.json of the folder", "another")
    complete = (
        any(texts.attachment(source) in pdf.attachments for source in brief.sources) or _ANALYSIS in pdf.attachments
    )
    for source in brief.sources:
        name = texts.attachment(source)
        data = pdf.attachments.get(name)
        if data is None and complete:
            yield Finding("file", f"source {source.id}", f"{where}: {name}", "the source text", "no such attachment")
        elif data is not None and evidence.digest(data) != source.text_sha256:
            found = evidence.digest(data)
            yield Finding("digest", f"source {source.id}", f"{where}: {name}", f"SHA-256 {source.text_sha256}", found)
    if complete and _ANALYSIS not in pdf.attachments:
        yield Finding("file", f"{where}: {_ANALYSIS}", where, "an analysis.json inside", "none")
