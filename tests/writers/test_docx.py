"""brief.docx: a Word file in real styles, with a real footnote behind each claim, the same bytes every time."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx as python_docx
import pytest
from hypothesis import given, settings
from lxml import etree

from briefing.model import Brief, Look
from briefing.proof import docx as proof
from briefing.version import __version__
from briefing.writers import differing, docx, labels, wordruns
from tests.support.briefs import cite, claim, ferry, highlighted, loose_briefs, source

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def made(brief: Brief | None = None, look: Look | None = None) -> bytes:
    """The Word file of a brief."""
    (output,) = docx.write(brief or highlighted(), look or Look())
    assert output.name == "brief.docx"
    return output.data


def part(data: bytes, name: str) -> Any:
    """A part of it, parsed."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def paragraphs(data: bytes) -> list[tuple[str, str]]:
    """(style, text) of each paragraph, as python-docx sees it."""
    return [(each.style.name, each.text) for each in python_docx.Document(io.BytesIO(data)).paragraphs if each.style]


def test_claims_and_tails_stand_in_order() -> None:
    """Each claim's paragraph is its words and just the tail that all outputs print, in the order of the brief."""
    brief = highlighted()
    panel = differing.shown(brief)
    seen = [text for style, text in paragraphs(made()) if style in ("Brief Lead", "List Bullet")]
    assert seen == [f"{each.text} {labels.tail(each, panel)}" for each in brief.claims]


def test_it_is_told_in_styles() -> None:
    """Title, headings, lists and sources are styles of their own, none of it a formatted Normal."""
    assert [style for style, _ in paragraphs(made())] == [
        *("Title", "Subtitle", "Brief Lead"),
        *("Heading 1", *["List Bullet"] * 3),
        *("Heading 1", *["List Bullet"] * 3),
        *("Heading 1", *["Brief Note"] * 3),
        *("Heading 1", *["Brief Note"] * 2),
        *("Heading 1", *["Brief Note"] * 2),
        *("Heading 1", *["Brief Source"] * 3),
        *["Brief Counts"] * 2,
    ]


def test_the_rest_says_what_the_plain_text_says() -> None:
    """Conflicts, names, figures, events, sources and counts stand there in the one form of all outputs."""
    brief = highlighted()
    panel = differing.shown(brief)
    seen = [re.sub(r"\s+", " ", text) for _, text in paragraphs(made())]
    wanted = [labels.conflict(each, panel) for each in panel]
    wanted += [f"{labels.NAMES}: {' · '.join(labels.names(brief))}"]
    wanted += [labels.highlight(*entry, panel) for _, entries in labels.highlights(brief) for entry in entries]
    wanted += [f"{each.id}. {labels.source(each)}" for each in brief.sources]
    wanted += [f"{labels.counts(brief)}.", docx.PLACES]
    assert [text for text in seen if text in wanted] == wanted


def test_each_claim_has_one_footnote() -> None:
    """The references resolve one to one; a note has a line for each citation, and the quoted one's words."""
    data, brief = made(), highlighted()
    called = [each.get(f"{W}id") for each in part(data, "word/document.xml").iter(f"{W}footnoteReference")]
    assert called == [str(number) for number in range(1, len(brief.claims) + 1)]
    word = proof.open_docx(data)
    assert [number for number, _ in word.notes] == called
    assert [line.strip() for line in word.notes[0][1]] == [
        "[1] What the 1. article says · Outlet 1 · 2031-05-12 — quoted, characters 22–98: "
        "“The harbour ferry will run again from 3 June, the port board said on Monday.”",
        "[2] What the 2. article says · Outlet 2 · 2031-05-12 — repeats, characters 0–76",
    ]


def test_the_footnotes_are_as_word_wants_them() -> None:
    """Separators in part and settings, content type, relationship, and styles that exist: no prompt to repair."""
    data = made()
    kinds = [(each.get(f"{W}id"), each.get(f"{W}type")) for each in part(data, "word/footnotes.xml")][:3]
    assert kinds == [("-1", "separator"), ("0", "continuationSeparator"), ("1", None)]
    named = part(data, "word/settings.xml").find(f"{W}footnotePr").findall(f"{W}footnote")
    assert [each.get(f"{W}id") for each in named] == ["-1", "0"]
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        listed = archive.read("[Content_Types].xml").decode()
        names = set(archive.namelist())
    assert 'PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument' in listed
    assert set(re.findall(r'PartName="/([^"]+)"', listed)) | {"[Content_Types].xml"} == {
        name for name in names if not name.endswith(".rels")
    }
    ids = {each.get(f"{W}styleId") for each in part(data, "word/styles.xml").iter(f"{W}style")}
    for name in ("word/document.xml", "word/footnotes.xml", "word/footer1.xml"):
        used = {each.get(f"{W}val") for tag in ("pStyle", "rStyle") for each in part(data, name).iter(f"{W}{tag}")}
        assert used <= ids


def test_numbers_and_signs_lead_somewhere() -> None:
    """Every inner link has its bookmark, and no bookmark's number is there twice."""
    body = part(made(), "word/document.xml")
    marks = [(each.get(f"{W}id"), each.get(f"{W}name")) for each in body.iter(f"{W}bookmarkStart")]
    anchors = {each.get(f"{W}anchor") for each in body.iter(f"{W}hyperlink")}
    assert (
        anchors
        == {name for _, name in marks}
        == {f"{kind}_{n}" for kind, n in [*SOURCES, ("differ", 1), ("differ", 2)]}
    )
    assert len({number for number, _ in marks}) == len(marks)


SOURCES = [("source", number) for number in (1, 2, 3)]


def test_an_articles_own_number_is_no_mark() -> None:
    """Its "[1]" is in the style of its sentence and leads nowhere; ours is in a style of its own and does."""
    own = next(each for each in python_docx.Document(io.BytesIO(made())).paragraphs if each.text.startswith("Board"))
    assert own.runs[0].text == "Board members re-signed the lease, which costs 6,000 crowns a year [1]."
    assert own.runs[0].style.name == "Default Paragraph Font"
    assert [each.text for each in own.hyperlinks] == ["1"]
    assert [each.style.name for each in own.hyperlinks[0].runs] == ["Brief Mark"]


def test_insertions_and_cuts_are_grey() -> None:
    """What is not the source's is told by its brackets or dots, and by colour beside."""
    every = [run for each in python_docx.Document(io.BytesIO(made(ferry()))).paragraphs for run in each.runs]
    assert [run.text for run in every if run.style.name == "Brief Edit"] == ["[The ferry]", "[The captain]", "…"]


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://news.example/a?b=1&c=[2]#d", "https://news.example/a?b=1&c=[2]#d"),
        ("HTTP://news.example/", "HTTP://news.example/"),
        ("https://news.example/Käse/100%", "https://news.example/K%C3%A4se/100%25"),
        ("https://news.example/%C3%A4", "https://news.example/%C3%A4"),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("//news.example/", ""),
        ("https://", ""),
        ("https://[::1", ""),
        ("https://news.example:port/", ""),
        ("https://news.example/a b", ""),
        ("https://news.example/\n", ""),
        (f"https://news.example/{'a' * 2000}", ""),
        (None, ""),
    ],
)
def test_only_addresses_of_the_web_are_linked(url: str | None, wanted: str) -> None:
    """Nothing that runs, nothing local, nothing that Word calls corrupt; a source without one is plain text."""
    assert wordruns.address(url) == wanted
    brief = highlighted()
    data = made(replace(brief, sources=(replace(brief.sources[0], url=url), *brief.sources[1:])))
    linked = [each for each in part(data, "word/_rels/document.xml.rels") if each.get("TargetMode") == "External"]
    assert [each.get("Target") for each in linked] == ([wanted] if wanted else [])


def test_right_to_left() -> None:
    """Paragraphs turn by the base of all styles, Hebrew words by their runs, our marks do not; so does the section."""
    words, text = "הספינה חוזרת (שוב) ב-3 ביוני.", "הספינה חוזרת (שוב) ב-3 ביוני.\n"
    texts = {"1": text}
    brief = replace(
        ferry(),
        title="שלום",
        language="he",
        sources=(source("1", text, "g1"),),
        lead=(claim("c1", words, cite(texts, "1", words)),),
        sections=(),
        conflicts=(),
        names=(),
        counts=None,
    )
    data = made(brief)
    normal = part(data, "word/styles.xml").find(f"{W}style[@{W}styleId='Normal']")
    assert normal.find(f"{W}pPr/{W}bidi") is not None
    assert normal.find(f"{W}rPr/{W}lang").get(f"{W}bidi") == "he"
    body = part(data, "word/document.xml")
    assert body.find(f".//{W}sectPr/{W}bidi") is not None
    turned = ["".join(run.itertext()) for run in body.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]
    assert (turned[0], turned[1]) == ("שלום", words)
    assert not any("[" in each for each in turned)
    assert list(proof.check(data, brief)) == []


def test_a_foreign_word_turns_alone() -> None:
    """In a text from left to right only the words that run the other way say so, and no letter is lost."""
    text = "He said “שלום, רב” twice."
    runs = wordruns.words(text)
    turned = [run.find(f"{W}rPr/{W}rtl") is not None for run in runs]
    assert (["".join(each.text for each in run.iter(f"{W}t")) for run in runs], turned) == (
        ["He said “", "שלום, רב", "” twice."],
        [False, True, False],
    )


def test_what_xml_cannot_hold_is_left_out() -> None:
    """Control characters, lone surrogates and turned directions in any text do not break the file."""
    bad = "\x00\x0b\x1f\ud800\ufffe\u202e"
    brief = highlighted()
    spoilt = replace(
        brief,
        title=f"The {bad}ferry's return",
        generator=f"briefing{bad} 0.0.0",
        sources=tuple(replace(each, outlet=f"{each.outlet}{bad}") for each in brief.sources),
        lead=tuple(replace(each, text=f"{bad}{each.text}{bad}") for each in brief.lead),
        names=((f"Ada{bad} Quill", "A. Quill"),),
    )
    data = made(spoilt)
    assert paragraphs(data)[0] == ("Title", "The ferry's return")
    assert list(proof.check(data, brief)) == []


def test_it_takes_language_paper_and_accent() -> None:
    """The page is the look's, headings have its colour, and the styles say what language the words are in."""
    data = made(replace(ferry(), language="de-AT"), Look(paper="Letter", accent="#0a5c36"))
    size = part(data, "word/document.xml").find(f".//{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("12240", "15840")
    styles = part(data, "word/styles.xml")
    assert {each.get(f"{W}val") for each in styles.iter(f"{W}lang")} == {"de-AT"}
    heading = styles.find(f"{W}style[@{W}styleId='Heading1']")
    assert heading.find(f"{W}rPr/{W}color").get(f"{W}val") == "0A5C36"
    size = part(made(), "word/document.xml").find(f".//{W}pgSz")
    assert (size.get(f"{W}w"), size.get(f"{W}h")) == ("11906", "16838")
    unknown = part(made(replace(ferry(), language='no tag"/>')), "word/styles.xml")
    assert {each.get(f"{W}val") for each in unknown.iter(f"{W}lang")} == {"x-none"}


def test_its_properties_come_from_the_brief() -> None:
    """Title, maker and day are the brief's; nothing is the clock's or the template's."""
    properties = python_docx.Document(io.BytesIO(made())).core_properties
    assert (properties.title, properties.author, properties.revision) == (
        "The ferry's return",
        f"briefing {__version__}",
        1,
    )
    assert properties.comments == properties.keywords == ""
    assert properties.created == properties.modified
    assert properties.created and properties.created.isoformat() == "2031-05-12T12:00:00+00:00"
    for odd in (None, "soon", "0031-05-12"):
        undated = python_docx.Document(io.BytesIO(made(replace(ferry(), as_of=odd)))).core_properties
        assert undated.created == docx.UNDATED
    long = python_docx.Document(io.BytesIO(made(replace(ferry(), title="x" * 300)))).core_properties
    assert long.title == "x" * 255


def test_the_desk_is_named() -> None:
    """How the brief may be passed on stands above the title and at the foot of each page, who made it at the end."""
    brief = ferry()
    marked = replace(brief, desk=replace(brief.desk, marking="TLP:AMBER", prepared_by="A. Quill"))
    data = made(marked)
    seen = paragraphs(data)
    assert seen[0] == ("Brief Marking", "TLP:AMBER")
    assert ("Brief Counts", "Prepared by A. Quill") in seen
    assert "".join(part(data, "word/footer1.xml").itertext()).strip().startswith("TLP:AMBER · The ferry's return")
    assert list(proof.check(data, marked)) == []


def test_the_same_brief_gives_the_same_bytes(tmp_path: Path) -> None:
    """In other processes with other hash seeds, too; no part has a time, and the template's picture is gone."""
    code = (
        "import sys; from pathlib import Path; from tests.writers.test_docx import made;"
        "Path(sys.argv[1]).write_bytes(made())"
    )
    for seed in ("1", "4711"):
        subprocess.run([sys.executable, "-c", code, str(tmp_path / seed)], check=True, env={"PYTHONHASHSEED": seed})
    assert (tmp_path / "1").read_bytes() == (tmp_path / "4711").read_bytes() == made()
    with zipfile.ZipFile(io.BytesIO(made())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert not [name for name in archive.namelist() if "thumbnail" in name or "customXml" in name]
        assert archive.namelist()[0] == "[Content_Types].xml"


@settings(max_examples=30, deadline=None)
@given(loose_briefs())
def test_any_brief_can_be_written(brief: Brief) -> None:
    """Whatever the types allow gives a file that opens."""
    python_docx.Document(io.BytesIO(made(brief)))


def test_libreoffice_reads_it(tmp_path: Path) -> None:
    """LibreOffice opens it and lays out text and footnotes."""
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed")
    (tmp_path / "brief.docx").write_bytes(made())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), "brief.docx"]
    subprocess.run(command, check=True, cwd=tmp_path, capture_output=True, timeout=120)
    import pypdfium2

    with pypdfium2.PdfDocument(tmp_path / "brief.pdf") as pdf:
        text = " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())
    for wanted in ("The ferry's return", "● [1 2 · 1 origin] ≠1", "repeats, characters 0–76", "Sources differ"):
        assert wanted in text
