"""brief.pdf: what is measured is what is written, and what is written can be read again."""

from __future__ import annotations

import ctypes.util
import datetime
import io
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings

from briefing.compose import fit
from briefing.compose.selection import Weighted
from briefing.errors import PdfLibrariesMissingError
from briefing.model import Brief, Look, Section
from briefing.notices import Notices
from briefing.outputs import write
from briefing.writers import analysis, engine, html, json, pdf
from tests.support.briefs import FERRY, briefs, cite, claim, ferry, highlighted

CHECKOUT = Path(__file__).resolve().parents[2]


def _text(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _pages(data: bytes) -> int:
    with pypdfium2.PdfDocument(data) as document:
        return len(document)


def _long(claims: int, length: int = 180) -> Brief:
    """An invented brief of many claims of about equal length."""
    words = ("The well-known re-opening of the north/south line cost “6,000” crowns — " * 9)[:length].rstrip()
    shown = tuple(
        claim(f"c{i:03}", f"{i} {words}.", cite({"1": f"{i} {words}."}, "1", f"{i} {words}.")) for i in range(claims)
    )
    cut = len(shown) // 3
    return replace(
        ferry(),
        lead=(),
        sections=(Section("a", "Costs", shown[:cut]), Section("b", "Delays", shown[cut:])),
        evidence=None,
    )


def test_the_printed_text_comes_out_verbatim_with_its_marks() -> None:
    """Each claim is found again in the PDF, word for word, followed by its bracketed numbers."""
    printed = _squeezed(_text(pdf.write(ferry(), Look())[0].data))
    assert f"{ferry().lead[0].text} • [1 2 · 1 origin] ≠1" in printed
    for section in ferry().sections:
        for shown in section.claims:
            opinion = "OPINION " if shown.voice == "opinion" else ""
            assert f"{shown.text} {opinion}• [{' '.join(shown.numbers)}]" in printed


@pytest.mark.parametrize("size", [8.5, 9.3, 10.1, 11.0])
@pytest.mark.parametrize("style", ["default", "plain"])
def test_hyphens_dashes_and_line_ends_survive(size: float, style: str) -> None:
    """Wherever lines break, hyphenated words and dashes are extracted as they were."""
    brief = _long(12, 260)
    printed = _squeezed(_text(pdf.write(brief, Look(size=size, style=style))[0].data))
    for shown in brief.claims:
        assert f"{_squeezed(shown.text)} • [1]" in printed


def test_a_mark_is_never_torn_from_the_last_word() -> None:
    """No line of the page begins with a label, a dot, a bracketed number or a sign, at any width that claims come in."""
    for length in range(150, 190, 4):
        brief = _long(14, length)
        every = tuple(replace(each, voice="opinion", conflicts=("k1", "k2")) for each in brief.sections[1].claims)
        brief = replace(brief, sections=(brief.sections[0], replace(brief.sections[1], claims=every)))
        printed = _text(pdf.write(brief, Look())[0].data)
        claims = printed.splitlines()[: next(i for i, line in enumerate(printed.splitlines()) if "differ" in line)]
        assert len(claims) > 28
        assert [line for line in claims if re.match(r"\[\d|•|OPINION|≠", line.strip())] == []


def test_a_space_that_just_does_not_fit_breaks_no_line_early() -> None:
    """Whatever the width before a hyphenated word: no claim is broken after its first word."""
    words = "Mr. Quill said the board wants only advice on the mending and painting of its lately hired bo"
    texts = [f"{words}{'l' * pad}{'.' * dots} anti-fouling paint" for pad in range(25) for dots in (0, 1)]
    shown = tuple(claim(f"c{i}", text, cite({"1": text}, "1", text)) for i, text in enumerate(texts))
    brief = replace(ferry(), lead=(), sections=(Section("a", "Costs", shown),), evidence=None)
    lines = _text(pdf.write(brief, Look(size=9.7))[0].data).splitlines()
    assert [line for line in lines if line.strip() == "Mr."] == []


def test_the_page_is_printed_in_reading_order() -> None:
    """Title, bottom line, each section before its claims, sources, and how to read it."""
    printed = _squeezed(_text(pdf.write(ferry(), Look())[0].data))
    order = ["The ferry's return", "port board said", "The line", "captain", "Doubts and crew", "Ada Quill", "Sources"]
    places = [printed.index(words) for words in [*order, "Every sentence is verbatim"]]
    assert places == sorted(places)


def test_the_page_holds_no_source_text() -> None:
    """The PDF prints the page; the texts are attached."""
    assert "Notes from the quay" not in _text(pdf.write(ferry(), Look())[0].data)


def test_what_was_measured_is_what_is_written() -> None:
    """Number of pages, and the words."""
    for claims in (4, 16, 40):
        brief = _long(claims)
        measure = pdf.measure(brief, Look())
        assert measure.pages == _pages(pdf.write(brief, Look())[0].data)
        assert measure.lost == ()


def test_heights_and_fill_follow_the_material() -> None:
    """More claims fill more; a claim's height grows with its text; the shares add up to less than the page."""
    few, more = pdf.measure(_long(4), Look()), pdf.measure(_long(8), Look())
    assert few.fill < more.fill < 1
    added = sum(height for _, height in more.heights) - sum(height for _, height in few.heights)
    assert added == pytest.approx(more.fill - few.fill, abs=0.02)
    assert dict(pdf.measure(_long(4, 400), Look()).heights)["c000"] > 1.5 * dict(few.heights)["c000"]


def test_larger_type_fills_more_and_paper_has_its_size() -> None:
    """Body size and paper are those of the look."""
    assert pdf.measure(_long(6), Look(size=11)).fill > pdf.measure(_long(6), Look(size=9)).fill
    with pikepdf.open(io.BytesIO(pdf.write(ferry(), Look(paper="Letter"))[0].data)) as document:
        assert [round(float(each)) for each in document.pages[0].mediabox] == [0, 0, 612, 792]


def test_words_that_a_style_drops_are_found(tmp_path: Path) -> None:
    """A box of fixed height and hidden overflow, a claim set off the sheet: their words are named as lost."""
    off = tmp_path / "off.css"
    off.write_text("@page { margin: 1cm } li { margin-left: 100cm; white-space: nowrap }", encoding="utf-8")
    assert "captain." in pdf.measure(ferry(), Look(style=str(off))).lost
    hidden = tmp_path / "hidden.css"
    hidden.write_text("@page { margin: 1cm } .section { display: none }", encoding="utf-8")
    assert "captain." in pdf.measure(ferry(), Look(style=str(hidden))).lost


@settings(max_examples=8, deadline=None)
@given(briefs())
def test_the_same_brief_gives_the_same_bytes(brief: Brief) -> None:
    """A fresh layout and a kept one give one file."""
    first = pdf.write(brief, Look())[0].data
    pdf._document.cache_clear()
    assert pdf.write(brief, Look())[0].data == first


@pytest.mark.slow
def test_processes_hash_seeds_and_time_zones_give_the_same_bytes() -> None:
    """Nothing of the machine's state is in the file."""
    code = (
        "import hashlib; from briefing.model import Look; from briefing.writers import analysis, pdf;"
        "from tests.support.briefs import ferry; print(hashlib.sha256(pdf.write(ferry(), Look())[0].data).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=CHECKOUT,
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone},
            capture_output=True,
            check=True,
            text=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(digests) == 1


def test_without_harfbuzz_subset_the_bytes_stay_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """The fallback, fontTools, stamps each font with the time unless it is told one."""
    engine.load()
    monkeypatch.setattr("weasyprint.pdf.fonts.harfbuzz_subset", None)
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    written = set()
    for second in (1_000_000, 2_000_000):
        monkeypatch.setattr("fontTools.misc.timeTools.time.time", lambda second=second: second)
        pdf._document.cache_clear()
        written.add(pdf.write(ferry(), Look())[0].data)
    pdf._document.cache_clear()
    assert len(written) == 1
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_the_pdf_carries_what_proves_it() -> None:
    """brief.json, analysis.json and every source text are attached, byte for byte, dated by the brief."""
    with pikepdf.open(io.BytesIO(pdf.write(ferry(), Look())[0].data)) as document:
        attached = {name: spec.get_file() for name, spec in document.attachments.items()}
        assert {name: file.read_bytes() for name, file in attached.items()} == {
            "brief.json": json.write(ferry(), Look())[0].data,
            "analysis.json": analysis.write(ferry(), Look())[0].data,
            **{f"source-{number}.txt": text.encode() for number, text in FERRY.items()},
        }
        assert {file.creation_date for file in attached.values()} == {
            datetime.datetime(2031, 5, 12, tzinfo=datetime.UTC)
        }


def test_without_evidence_only_the_record_is_attached() -> None:
    """A brief read back from its JSON has no texts."""
    with pikepdf.open(io.BytesIO(pdf.write(replace(ferry(), evidence=None), Look())[0].data)) as document:
        assert list(document.attachments) == ["brief.json"]


def test_the_file_is_tagged_and_titled() -> None:
    """Language, title, structure tree and bookmarks: what PDF/UA asks for first."""
    with pikepdf.open(io.BytesIO(pdf.write(ferry(), Look())[0].data)) as document:
        assert str(document.Root.Lang) == "en"
        assert str(document.docinfo.Title) == "The ferry's return"
        assert document.Root.ViewerPreferences.DisplayDocTitle
        assert document.Root.MarkInfo.Marked
        assert "/Outlines" in document.Root


def test_the_file_is_for_the_record_and_for_everybody() -> None:
    """PDF/A-3a and PDF/UA-1 at once: the rules of both that are known to be broken easily."""
    data = pdf.write(highlighted(), Look())[0].data
    with pikepdf.open(io.BytesIO(data)) as document:
        said = document.open_metadata()
        assert (said["pdfaid:part"], said["pdfaid:conformance"]) == ("3", "A")
        assert said["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
        assert document.Root.Metadata.read_bytes().count(b"<rdf:RDF") == 1  # of a second one readers know nothing
        assert [str(intent.S) for intent in document.Root.OutputIntents] == ["/GTS_PDFA1"]
        assert not document.is_encrypted
        assert "/JavaScript" not in document.Root.Names and "/OpenAction" not in document.Root
        files = list(document.Root.AF)
        assert len(files) == len(document.attachments) == len({file.objgen for file in files})
        assert {str(file.AFRelationship) for file in files} == {"/Data"}
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        assert all("/FontFile2" in font.DescendantFonts[0].FontDescriptor for font in fonts)
        links = [note for page in document.pages for note in page.get("/Annots", [])]
        assert links
        assert all(int(note.F) & 4 and "/StructParent" in note for note in links)  # printed, and in the structure
        kinds = {str(each.S) for each in _structure(document.Root.StructTreeRoot.K)}
        assert {"/H1", "/H2", "/P", "/L", "/LI", "/Link"} <= kinds
        assert not {"/Figure", "/TH"} & kinds


def _structure(node: object) -> Iterator[pikepdf.Dictionary]:
    """The elements of a structure tree."""
    for each in node if isinstance(node, pikepdf.Array) else [node]:
        if isinstance(each, pikepdf.Dictionary) and "/S" in each:
            yield each
            yield from _structure(each.get("/K", pikepdf.Array()))


def test_an_undated_brief_has_no_dates() -> None:
    """The clock is not asked for one."""
    with pikepdf.open(io.BytesIO(pdf.write(replace(ferry(), as_of=None), Look())[0].data)) as document:
        assert "/CreationDate" not in document.docinfo
        assert str(datetime.date.max.year) not in str(document.docinfo)


def test_the_packaged_fonts_are_used_and_embedded() -> None:
    """A page in Latin script breaks alike on every machine: no font of the machine is in it."""
    with pikepdf.open(io.BytesIO(pdf.write(ferry(), Look())[0].data)) as document:
        names = {str(font.BaseFont) for font in document.pages[0].Resources.Font.values()}
    assert names
    assert {name.split("+")[1].split("-")[0] for name in names} == {"Brief"}


def test_letters_that_no_font_has_are_named(tmp_path: Path) -> None:
    """They are printed as boxes, which nobody can read and no archive takes: the user is told, and what to install."""
    brief = replace(ferry(), title="The ferry \U00012000\U00012001 returns", evidence=None)
    (output,) = pdf.write(brief, Look())
    if not output.warnings:
        pytest.skip("this machine has a font for cuneiform")
    assert "\U00012000 \U00012001" in output.warnings[0] and "fonts-noto" in output.warnings[0]
    notices = Notices()
    write(brief, tmp_path, ["pdf"], notices=notices)
    assert [notice.place for notice in notices] == ["brief.pdf"]
    assert pdf.write(ferry(), Look())[0].warnings == ()


def test_a_style_fetches_nothing(tmp_path: Path) -> None:
    """Neither a file of the user's nor the network is read for a picture, an import or a font."""
    secret = tmp_path / "secret.css"
    secret.write_text("li { display: none }", encoding="utf-8")
    own = tmp_path / "own.css"
    own.write_text(
        f'@import "{secret.as_uri()}"; @import "https://brief.invalid/fonts/../default.css";'
        f'body {{ background: url("{secret.as_uri()}"), url("http://127.0.0.1:9/x.png") }}',
        encoding="utf-8",
    )
    assert "captain" in _text(pdf.write(ferry(), Look(style=str(own)))[0].data)
    for address in (secret.as_uri(), "https://brief.invalid/fonts/../fonts.css", "https://example.org/a.ttf"):
        with pytest.raises(ValueError, match="fetches nothing"):
            engine.fetcher().fetch(address)


@pytest.fixture
def _without_weasyprint(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A machine without Pango: the import prints WeasyPrint's banner and fails as cffi does."""
    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)

    def fail(name: str) -> None:
        sys.stdout.write("-----\nWeasyPrint could not import some external libraries.\n")
        raise OSError("cannot load library 'libpango-1.0-0': no such file\nmore of it")

    monkeypatch.setattr(engine, "import_module", fail)
    pdf._document.cache_clear()
    yield
    pdf._document.cache_clear()


@pytest.mark.usefixtures("_without_weasyprint")
def test_missing_libraries_are_named_with_the_next_step(capsys: pytest.CaptureFixture[str]) -> None:
    """One error with the install lines, exit status 4, no banner, and the HTML still works."""
    find = ctypes.util.find_library
    for _ in range(2):
        with pytest.raises(PdfLibrariesMissingError, match="libpango") as caught:
            pdf.measure(ferry(), Look(size=9.9))
    assert caught.value.exit_code == 4
    assert "apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" in caught.value.hint
    assert capsys.readouterr() == ("", "")
    assert ctypes.util.find_library is find
    assert html.write(ferry(), Look())


def test_nothing_is_said_on_the_terminal(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A style full of faults does not make WeasyPrint talk."""
    own = tmp_path / "own.css"
    own.write_text("li { colour: red; nonsense } @font-face { font-family: x; src: url(y.ttf) }", encoding="utf-8")
    pdf.write(ferry(), Look(style=str(own)))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_a_fitted_page_is_one_full_page(paper: str) -> None:
    """With the real typesetter: one page, at least 85 % full, nothing lost, few layouts."""
    every = _long(60)
    weights = [
        Weighted(shown.id, section.id, 1 - place / 100, len(shown.text) + 4)
        for section in every.sections
        for place, shown in enumerate(section.claims)
    ]

    def assemble(ids: object, size: float) -> Brief:
        chosen = set(ids)  # type: ignore[call-overload]  # a sequence of ids
        sections = (replace(s, claims=tuple(c for c in s.claims if c.id in chosen)) for s in every.sections)
        return replace(every, sections=tuple(sections))

    fitted = fit.fit(
        weights,
        assemble,
        lambda brief, size: pdf.measure(brief, Look(paper=paper, size=size)),
        fit.options(paper),
    )
    data = pdf.write(fitted.brief, Look(paper=paper, size=fitted.size))[0].data
    assert _pages(data) == 1
    assert 0.85 <= fitted.measure.fill <= 1
    assert fitted.layouts <= 5
    assert [shown.id for shown in fitted.brief.claims if _squeezed(shown.text) not in _squeezed(_text(data))] == []
