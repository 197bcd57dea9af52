"""Each way to falsify brief.docx gives a finding that names what was touched."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import pytest
from hypothesis import given, settings

from briefing.model import Brief, Look
from briefing.proof import docx
from briefing.writers import docx as writer
from tests.support.briefs import briefs, ferry, forged_highlights, forgeries, highlighted

BODY, NOTES = "word/document.xml", "word/footnotes.xml"
FORGED = forgeries() | forged_highlights()


def made(brief: Brief | None = None) -> bytes:
    """The Word file of a brief."""
    return writer.write(brief or ferry(), Look())[0].data


def said(data: bytes, brief: Brief | None = None) -> str:
    """All findings, one a line, with their kinds."""
    return "\n".join(f"{each.check}: {each}" for each in docx.check(data, brief or ferry()))


def rewritten(data: bytes, change: Callable[[dict[str, bytes]], object]) -> bytes:
    """The file with its parts changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    change(parts)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return packed.getvalue()


def altered(name: str, old: str, new: str) -> bytes:
    """The file with the first place of some words in a part replaced."""

    def change(parts: dict[str, bytes]) -> None:
        assert old.encode() in parts[name]
        parts[name] = parts[name].replace(old.encode(), new.encode(), 1)

    return rewritten(made(), change)


def test_a_true_file_is_proved() -> None:
    """What the writer writes passes, with and without boxes."""
    assert said(made()) == ""
    assert said(made(highlighted()), highlighted()) == ""


@settings(max_examples=40, deadline=None)
@given(briefs())
def test_any_true_file_is_proved(brief: Brief) -> None:
    """Whatever the words, brackets and numbers of the articles are."""
    assert said(made(brief), brief) == ""


CHANGES = {
    "a letter of a claim": (BODY, "harbour ferry", "harbor ferry", "printed: claim ca1"),
    "a digit of a claim": (BODY, "6,000 crowns a year", "8,000 crowns a year", "printed: claim cb4"),
    "an article's own number": (BODY, "a year [1].", "a year [2].", "printed: claim cb4"),
    "an insertion": (BODY, "[The ferry]", "[The barge]", "printed: claim cb2"),
    "a citation's number": (BODY, '<w:t xml:space="preserve">2</w:t>', "<w:t>3</w:t>", "citation: claim ca1"),
    "how many origins": (BODY, " · 1 origin]", " · 2 origins]", "citation: claim ca1"),
    "a sign": (BODY, ">≠2<", ">≠1<", "citation: claim cb2"),
    "a section's title": (BODY, ">The line<", ">The lien<", "printed: section line"),
    "a conflict's value": (BODY, ">3 June<", ">4 June<", "conflict: conflict k1"),
    "a count": (BODY, "8 of 9 sentences", "9 of 9 sentences", "counts: counts"),
    "a footnote's number": (NOTES, ">[2]<", ">[3]<", "citation: footnote of claim ca1"),
    "a footnote's offset": (NOTES, "characters 22–98", "characters 22–99", "citation: footnote of claim ca1"),
    "a footnote's words": (NOTES, "“The harbour", "“The harbor", "citation: footnote of claim ca1"),
    "a footnote's role": (NOTES, "repeats,", "corroborates,", "citation: footnote of claim ca1"),
    "a footnote's source": (NOTES, "Outlet 1", "Outlet 7", "citation: footnote of claim ca1"),
    "a footnote's letter": (BODY, 'footnoteReference w:id="1"', 'footnoteReference w:id="2"', "of claim ca1"),
    "a footnote of none": (BODY, 'footnoteReference w:id="1"', 'footnoteReference w:id="77"', "claim ca1 (brief.docx)"),
    "words at the foot": (
        "word/footer1.xml",
        ">1</w:t>",
        ">The port board has never said so, whatever you may hear.</w:t>",
        "uncited: text outside the reading order",
    ),
    "words in a separator": (NOTES, "<w:separator/>", "<w:t>No such thing</w:t>", "uncited: footnotes"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_file_is_found(name: str) -> None:
    """One character of a claim, a mark or a footnote is enough, and the finding says whose it is."""
    part, old, new, wanted = CHANGES[name]
    assert wanted in said(altered(part, old, new))


@pytest.mark.parametrize("name", FORGED)
def test_a_file_of_another_brief_is_found(name: str) -> None:
    """A file that was made of a falsified brief does not pass for the true one."""
    other, wanted = FORGED[name]
    assert wanted in said(made(other), highlighted() if name in forged_highlights() else ferry())


def test_a_line_of_a_footnote_taken_away_is_found() -> None:
    """A citation that a claim has and its footnote does not say is missed."""

    def change(parts: dict[str, bytes]) -> None:
        notes = parts[NOTES]
        start = notes.rindex(b"<w:p>", 0, notes.index(b">[2]<"))
        end = notes.index(b"</w:p>", start) + len(b"</w:p>")
        parts[NOTES] = notes[:start] + notes[end:]

    assert "footnote of claim ca1 (brief.docx): expected 2 citations; found 1" in said(rewritten(made(), change))


def test_a_footnote_more_is_found() -> None:
    """A footnote that no claim calls, and a call behind what is no claim."""
    more = '<w:footnote w:id="9"><w:p><w:r><w:t>It is all true.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    assert "uncited: footnotes" in said(altered(NOTES, "</w:footnotes>", more))
    call = '<w:r><w:footnoteReference w:id="3"/></w:r></w:p><w:sectPr'
    assert "uncited: footnote 3" in said(altered(BODY, "</w:p><w:sectPr", call))


def _bomb(parts: dict[str, bytes]) -> None:
    parts[BODY] = b"<a>" + b" " * 51_000_000 + b"</a>"


def _doctype(parts: dict[str, bytes]) -> None:
    body = parts[BODY].split(b"?>", 1)[1]
    parts[BODY] = b'<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>' + body.replace(b"harbour", b"&e;", 1)


def _elsewhere(parts: dict[str, bytes]) -> None:
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/document.xml", b"word/other.xml")


def _chunk(parts: dict[str, bytes]) -> None:
    parts[BODY] = parts[BODY].replace(b"<w:sectPr", b"<w:altChunk/><w:sectPr", 1)


BROKEN: dict[str, Callable[[dict[str, bytes]], object]] = {
    "no document": lambda parts: parts.pop(BODY),
    "no footnotes": lambda parts: parts.pop(NOTES),
    "no XML": lambda parts: parts.update({BODY: b"<w:p"}),
    "an empty part": lambda parts: parts.update({NOTES: b""}),
    "two parts of one name": lambda parts: parts.update({"WORD/document.xml": parts[BODY]}),
    "too large": _bomb,
    "a DOCTYPE": _doctype,
    "another document": _elsewhere,
    "another file inside": _chunk,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_a_finding(name: str) -> None:
    """What cannot be read, or asks for more than reading, is said and not raised."""
    (finding,) = docx.check(rewritten(made(), BROKEN[name]), ferry())
    assert (finding.check, finding.what, finding.where) == ("file", "brief.docx", "brief.docx")


def test_no_bytes_raise() -> None:
    """A file cut anywhere, or with a byte turned over, gives findings or none, never a traceback."""
    data = made()
    for length in range(0, len(data), 400):
        (finding,) = docx.check(data[:length], ferry())
        assert finding.check == "file"
    for place in range(0, len(data), 101):
        list(docx.check(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :], ferry()))
