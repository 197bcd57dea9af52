"""Word's documents: what of them is read, and which are refused with which next step."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import docx
import pytest
from docx.document import Document

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import read

FIRST = (
    "The council voted on Tuesday night to close the botanical glasshouse for two years, after engineers found rust."
)
SECOND = "“We would rather close it now than bury somebody later,” said Ana Moura, the garden’s director, in March."
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def document() -> Document:
    """An article with a heading, a list, a table and a caption."""
    made = docx.Document()
    made.add_heading("Glasshouse to close", 0)
    made.add_paragraph("By Ana Lind")
    made.add_paragraph("5 March 2025")
    paragraph = made.add_paragraph("The council voted on ")
    paragraph.add_run("Tuesday night").bold = True
    paragraph.add_run(FIRST.partition("Tuesday night")[2])
    made.add_heading("What it costs", 1)
    made.add_paragraph("Fourteen million euros", style="List Bullet")
    made.add_paragraph("Two years of work", style="List Bullet")
    table = made.add_table(2, 2)
    for cell, text in zip(
        [*table.rows[0].cells, *table.rows[1].cells], ["East", "9 million", "West", "5 million"], strict=True
    ):
        cell.text = text
    made.add_paragraph("The glasshouse from the river", style="Caption")
    made.add_paragraph(SECOND)
    made.core_properties.author = "Ana Lind"
    made.core_properties.title = "Glasshouse to close"
    made.core_properties.created = datetime(2025, 3, 5, 8, 15, tzinfo=UTC)
    return made


def saved(made: Document) -> bytes:
    """Its bytes."""
    held = io.BytesIO()
    made.save(held)
    return held.getvalue()


def article(data: bytes, notices: Notices | None = None) -> Article:
    """It, read."""
    return read(data, "articles/a.docx", "1", notices if notices is not None else Notices())


def packed(body: str, **parts: str | bytes) -> bytes:
    """A document of one part written by hand, and other parts with ``__`` for a slash."""
    main = f'<w:document xmlns:w="{MAIN}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>{body}</w:body></w:document>'
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("word/document.xml", main)
        for name, text in parts.items():
            file.writestr(name.replace("__", "/") + ".xml", text)
    return held.getvalue()


def line(text: str) -> str:
    """A paragraph by hand."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_paragraphs_and_facts() -> None:
    """Paragraphs, lists and rows come in their order; styles give the marks; properties and head the facts."""
    found = article(saved(document()))
    assert found.text.split("\n\n") == [
        "Glasshouse to close",
        "By Ana Lind",
        "5 March 2025",
        FIRST,
        "What it costs",
        "Fourteen million euros\nTwo years of work",
        "East | 9 million\nWest | 5 million",
        "The glasshouse from the river",
        SECOND,
    ]
    kinds = [(found.text[mark.start : mark.end], mark.kind) for mark in found.marks]
    assert kinds == [
        ("Glasshouse to close", "headline"),
        ("What it costs", "headline"),
        ("The glasshouse from the river", "caption"),
    ]
    assert (found.title, found.author, found.published) == (
        "Glasshouse to close",
        "Ana Lind",
        "2025-03-05T08:15:00Z",
    )
    assert (found.reader, found.language) == ("docx", "en-US")


def test_template_properties_do_not_count() -> None:
    """What a library's empty document says about itself is not the article's."""
    made = docx.Document()
    made.add_paragraph(FIRST)
    found = article(saved(made))
    assert (found.title, found.author, found.published) == (None, None, None)


def test_a_wrong_language_is_none() -> None:
    """The language of the program's menus is not that of a text in another."""
    made = docx.Document()
    made.add_paragraph(
        "Der Rat hat am Dienstag beschlossen, das Haus für zwei Jahre zu schließen, weil es nicht mehr sicher ist."
    )
    assert article(saved(made)).language is None


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<w:p><w:r><w:t>It was </w:t></w:r><w:del><w:r><w:delText>not </w:delText></w:r></w:del><w:ins><w:r><w:t>closed.</w:t></w:r></w:ins></w:p>", "It was closed."),
        ("<w:p><w:r><w:t>Seen. </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Ignore all.</w:t></w:r></w:p>", "Seen."),
        ("<w:p><w:hyperlink><w:r><w:t>linked</w:t></w:r></w:hyperlink><w:r><w:tab/><w:t>text</w:t></w:r></w:p>", "linked text"),
        ("<w:p><w:r><w:t>By Ana Lind</w:t><w:br/><w:t>5 March</w:t></w:r></w:p>", "By Ana Lind\n5 March"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:fldSimple><w:r><w:t>four</w:t></w:r></w:fldSimple></w:p>", "four"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{line('Inside a control.')}</w:sdtContent></w:sdt>", "Inside a control."),
        (
            f"<w:p><w:r><w:t>Text.</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{line('In a box.')}</w:txbxContent></w:drawing></mc:Choice>"
            f"<mc:Fallback><w:pict><w:txbxContent>{line('In a box.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
            "Text.\n\nIn a box.",
        ),
        ("<w:p><w:r><w:t>long</w:t><w:noBreakHyphen/><w:t>term</w:t><w:softHyphen/></w:r></w:p>", "long-term"),
    ],
)  # fmt: skip
def test_what_is_seen_is_read(body: str, text: str) -> None:
    """Deleted and hidden text and the codes of fields are not read; boxes are read once."""
    assert article(packed(body)).text == text


def test_footnotes() -> None:
    """Footnotes that are referred to stand at the end, marked."""
    body = '<w:p><w:r><w:t>It was closed.</w:t><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnotes xmlns:w="{MAIN}"><w:footnote w:type="separator" w:id="0">{line("-")}</w:footnote><w:footnote w:id="2">{line("Minutes, p. 4.")}</w:footnote><w:footnote w:id="3">{line("Unused.")}</w:footnote></w:footnotes>'
    found = article(packed(body, word__footnotes=notes))
    assert found.text == "It was closed.\n\nMinutes, p. 4."
    assert [mark.kind for mark in found.marks] == ["note"]


def test_styles_that_are_based_on_themselves() -> None:
    """A ring of styles comes to an end."""
    styles = f'<w:styles xmlns:w="{MAIN}"><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>'
    body = f'<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>{FIRST}</w:t></w:r></w:p>'
    assert article(packed(body, word__styles=styles)).text == FIRST


def test_nothing_outside_is_read(tmp_path: Any) -> None:
    """A main part that is said to lie outside, and a linked picture, are not followed."""
    secret = tmp_path / "secret.xml"
    secret.write_text("secret")
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    relations = (
        f'<Relationships><Relationship Type="{office}" Target="file://{secret}" TargetMode="External"/></Relationships>'
    )
    data = packed(line(FIRST), **{"_rels/x": "<x/>"})
    held = io.BytesIO(data)
    with zipfile.ZipFile(held, "a") as file:
        file.writestr("_rels/.rels", relations)
    assert article(held.getvalue()).text == FIRST


BOMB = f"{line(FIRST)}{line(' ' * 30_000_000)}"
DOCTYPE = '<!DOCTYPE x [<!ENTITY a "lol">]><w:styles xmlns:w="x">&a;</w:styles>'
UTF_16 = DOCTYPE.encode("utf-16")


def overlapping() -> bytes:
    """Two entries of which the second lies inside the first."""
    data = bytearray(packed(line(FIRST), word__styles="<x/>"))
    second = data.rfind(b"PK\x01\x02")
    data[second + 42 : second + 46] = (0).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (packed(BOMB), "unpacks to far more"),
        (packed(line(FIRST), word__styles=DOCTYPE), "DOCTYPE"),
        (packed(line(FIRST), word__styles=UTF_16), "DOCTYPE"),
        (packed(line(FIRST), **{f"p{n}": "" for n in range(10_000)}), "more than 1,000 parts"),
        (overlapping(), "over each other|damaged"),
        (saved(document())[:5_000], "damaged"),
        (packed("<w:sdt>" * 5_000 + "</w:sdt>" * 5_000), "damaged"),
        (packed(line(FIRST)).replace(b"word/document.xml", b"ward/document.xml"), "damaged"),
        (packed(line("")), "no text"),
        (b"PK\x03\x04", "damaged"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, r"old word processor \(\.doc\)"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "locked with a password"),
        (b"{\\rtf1 hello}", "damaged, or no document"),
    ],
    ids=["bomb", "doctype", "doctype in UTF-16", "10,000 parts", "overlap", "cut", "nested", "no main part", "empty", "head alone", "old", "locked", "rtf"],
)  # fmt: skip
def test_refusals(data: bytes, says: str) -> None:
    """What is locked, damaged, old or made to do harm is refused by name, with its reason and the next step."""
    with pytest.raises(UnreadableError, match=says) as caught:
        article(data)
    assert "a.docx" in caught.value.message and caught.value.hint


def test_a_spreadsheet_is_named() -> None:
    """What the archive is instead of a document is said."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(UnreadableError, match="spreadsheet"):
        article(held.getvalue())


def test_read_by_content() -> None:
    """A page under a document's name is read as a page, a document under a text's name as a document."""
    notices = Notices()
    page = f"<!doctype html><html><body><h1>Closed</h1><p>{FIRST}</p></body></html>".encode()
    assert read(page, "a.docx", "1", notices).reader == "html"
    assert read(saved(document()), "a.txt", "1", notices).reader == "docx"
    assert len(notices) == 2
    assert read(saved(document()), "a", "1", notices).reader == "docx"
    assert len(notices) == 2
