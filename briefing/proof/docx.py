"""brief.docx against the brief: what the text says, and what the footnote behind each claim says of its citations.

The file is opened as a ZIP of XML and no more: no entity is resolved, a DOCTYPE is refused, sizes are bounded, and a
name may stand for one part only, so that no reader can see another.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from briefing.errors import UnreadableError
from briefing.model import Brief, Look, ShownClaim
from briefing.proof import exact, shown, whole
from briefing.proof.finding import Finding
from briefing.proof.fold import expected
from briefing.proof.page import agreement
from briefing.writers import differing, footnotes, labels
from briefing.writers import docx as writer

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "brief.docx"

_MAIN, _NOTES = "word/document.xml", "word/footnotes.xml"
_LEADS = (("_rels/.rels", "officeDocument", _MAIN), ("word/_rels/document.xml.rels", "footnotes", _NOTES))
"""What names a part, the kind of relationship, the part: programs open what is named, whatever else there is."""
_MOST_PARTS = 1_000
_LARGEST = 50_000_000
"""Bytes of all parts when unpacked; a brief has some ten thousand."""
_ELSEWHERE = ("altChunk", "subDoc")
"""Elements that show another file."""
_BROKEN = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, OSError, EOFError, SyntaxError)
"""What zipfile and lxml say of a broken file."""
_BLANK = {"p": "\n", "br": "\n", "cr": "\n", "tab": "\t", "noBreakHyphen": "-", "sym": "\N{REPLACEMENT CHARACTER}"}
"""Elements that show something without letters inside; which letter a symbol is depends on its font."""
_AROUND = 40
"""Letters shown on either side of a difference."""


@dataclass(frozen=True, slots=True)
class Word:
    """What is inside a Word file."""

    text: str
    """Of the document, in its order."""
    stray: str
    """Of headers, footers, and whatever else is shown beside it."""
    called: tuple[tuple[str, str], ...]
    """(the paragraph, the note's id) for each call of a footnote, in order."""
    notes: tuple[tuple[str, tuple[str, ...]], ...]
    """(id, its paragraphs) for each footnote; of one id perhaps several."""
    links: tuple[tuple[str, str], ...]
    """(where it leads, its words) for each link of the document: a bookmark, or an address on the web."""
    marks: tuple[tuple[str, str], ...]
    """(name, the words of its paragraph) for each bookmark."""


def open_docx(data: bytes, name: str = NAME) -> Word:
    """Read a Word file.

    Raises:
        UnreadableError: it is none that can be opened, or not as ours are.
    """
    try:
        parts = _parts(data)
        for listing, kind, target in _LEADS:
            if _targets(parts, listing, kind) != [target]:
                raise ValueError(f"{listing} does not name {target}")
        body, notes = parts[_MAIN], parts[_NOTES]
    except (
        zipfile.BadZipFile,
        zlib.error,
        KeyError,
        ValueError,
        RuntimeError,
        OSError,
        EOFError,
        SyntaxError,
    ) as error:
        raise UnreadableError(f"{name} is no Word file that can be read: {error}.", "Build the brief again.") from None
    others = [part for path, part in sorted(parts.items()) if path.startswith("word/") and part not in (body, notes)]
    return Word(
        _text(body),
        "\n".join(filter(str.strip, map(_text, others))),
        tuple(
            (_text(paragraph), _own(call, "id"))
            for paragraph in body.iter("{*}p")
            for call in paragraph.iter("{*}footnoteReference")
        ),
        tuple(
            (_own(note, "id"), tuple(_text(paragraph) for paragraph in note.iter("{*}p")))
            for note in notes.iter("{*}footnote")
            if _own(note, "type") in ("", "normal") or _text(note).strip()
        ),
        tuple(_links(body, parts["word/_rels/document.xml.rels"])),
        tuple(
            (_own(mark, "name"), exact.line(_text(paragraph)))
            for paragraph in body.iter("{*}p")
            for mark in paragraph.iter("{*}bookmarkStart")
        ),
    )


def _links(body: _Element, relations: _Element) -> Iterator[tuple[str, str]]:
    address = {each.get("Id", ""): each.get("Target", "") for each in relations.iter("{*}Relationship")}
    for link in body.iter("{*}hyperlink"):
        yield _own(link, "anchor") or address.get(_own(link, "id"), ""), exact.line(_text(link))


def check(data: bytes, brief: Brief) -> Iterator[Finding]:
    """The words of the text, what stands beside it, and a footnote behind each claim that says what brief.json does."""
    try:
        word = open_docx(data)
    except UnreadableError as error:
        yield Finding("file", NAME, NAME, "a Word file that can be read", error.message)
        return
    said = chain(
        shown.check(brief, word.text, NAME), shown.check_stray(brief, word.stray, NAME), _footnotes(word, brief)
    )
    yield from whole.or_else(said, _told(word, brief))


def _told(word: Word, brief: Brief) -> Iterator[Finding]:
    """No template of a user's own lays out the file: it says what ours makes of the brief, and leads where it does."""
    if not whole.ours(brief):
        return
    made = open_docx(writer.write(brief, Look())[0].data)
    yield from whole.check_words(word.text, made.text, NAME)
    yield from whole.check_words(word.stray, made.stray, f"{NAME}: headers and footers")
    for name, found, wanted in (
        ("footnotes", [_lined(note) for note in word.notes], [_lined(note) for note in made.notes]),
        ("calls of footnotes", list(map(_called, word.called)), list(map(_called, made.called))),
        ("links", [list(each) for each in word.links], [list(each) for each in made.links]),
        ("bookmarks", [list(each) for each in word.marks], [list(each) for each in made.marks]),
    ):
        yield from whole.apart(wanted, found, name, NAME)


def _lined(note: tuple[str, tuple[str, ...]]) -> list[str]:
    return [note[0], *map(exact.line, note[1])]


def _called(call: tuple[str, str]) -> list[str]:
    return [exact.line(call[0]), call[1]]


def _footnotes(word: Word, brief: Brief) -> Iterator[Finding]:
    """Each claim's paragraph calls one note of its own, and there are no others."""
    panel, left, seen = differing.shown(brief), list(word.called), dict(word.notes)
    for claim in brief.claims:
        paragraph = expected(f"{claim.text} {labels.tail(claim, panel)}")
        own = next((call for call in left if expected(call[0]) == paragraph), None)
        if own is None or own[1] not in seen:
            found = "none" if own is None else "one without a text"
            yield Finding("citation", f"claim {claim.id}", NAME, "a footnote behind it", found)
        else:
            yield from _note(claim, seen[own[1]], brief)
        if own is not None:
            left.remove(own)
    for _, number in left:
        yield Finding("uncited", f"footnote {number}", NAME, "no footnote but a claim's", "one of no claim")
    calls, ids = sorted(number for _, number in word.called), sorted(number for number, _ in word.notes)
    if calls != ids:
        yield Finding("uncited", "footnotes", NAME, f"one for each call: {' '.join(calls)}", " ".join(ids) or "none")


def _note(claim: ShownClaim, lines: tuple[str, ...], brief: Brief) -> Iterator[Finding]:
    """A line for each citation, with its number, source, role and offsets, and the exact words of the quoted one."""
    what, sources = f"footnote of claim {claim.id}", {source.id: source for source in brief.sources}
    if len(lines) != len(claim.citations):
        wanted = labels.counted(len(claim.citations), "citation")
        yield Finding("citation", what, NAME, wanted, str(len(lines)))
        return
    for citation, found in zip(claim.citations, lines, strict=True):
        wanted, said = ("".join(text for text, _ in footnotes.line(citation, sources)), found.strip())
        if expected(wanted) != expected(said):
            apart = agreement(wanted, said)
            around = slice(max(0, apart - _AROUND), apart + _AROUND)
            yield Finding("citation", what, NAME, wanted[around] or "no more", said[around] or "nothing")


def _parts(data: bytes) -> dict[str, _Element]:
    """The XML parts of the file.

    Raises:
        ValueError: it is too large, has a part twice or a DOCTYPE, or shows another file.
        SyntaxError: one is no XML.
    """
    found: dict[str, _Element] = {}
    room = _LARGEST
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name.lower() for name in archive.namelist()]
        if len(names) > _MOST_PARTS or len(set(names)) < len(names):
            raise ValueError("it has too many parts, or two of one name")
        for entry in archive.infolist():
            if not entry.filename.endswith((".xml", ".rels")):
                continue
            with archive.open(entry) as part:
                content = part.read(room + 1)
            room -= len(content)
            if room < 0:
                raise ValueError("it is too large")
            found[entry.filename] = _parsed(content, entry.filename)
    return found


def _parsed(content: bytes, path: str) -> _Element:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(content, parser)
    about = root.getroottree().docinfo
    if about.doctype or about.internalDTD is not None:
        raise ValueError(f"{path} has a DOCTYPE")
    if any(True for name in _ELSEWHERE for _ in root.iter(f"{{*}}{name}")):
        raise ValueError(f"{path} shows another file")
    return root


def _targets(parts: dict[str, _Element], listing: str, kind: str) -> list[str]:
    """The parts that a list of relationships names for a kind."""
    base = posixpath.dirname(posixpath.dirname(listing))
    return [
        posixpath.normpath(posixpath.join("/", base, each.get("Target", ""))).lstrip("/")
        for each in parts[listing].iter("{*}Relationship")
        if each.get("Type", "").endswith(f"/{kind}")
    ]


def _text(root: _Element) -> str:
    """What is shown of an element: the letters of text elements, whatever their namespace, and blanks."""
    shown_parts: list[str] = []
    for each in root.iter("{*}*"):
        name = each.tag.rpartition("}")[2]
        shown_parts.append((each.text or "") if name == "t" else _BLANK.get(name, ""))
    return "".join(shown_parts)


def _own(each: _Element, name: str) -> str:
    """An attribute of WordprocessingML."""
    return next((str(value) for key, value in each.attrib.items() if key.rpartition("}")[2] == name), "")
