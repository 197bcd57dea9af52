"""PDF: what is read from a printed page, and which files are refused with which next step."""

from __future__ import annotations

import io
from typing import Any

import pikepdf
import pytest

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import read
from briefing.readers.printed import hyphens, pdf

PARAGRAPHS = (
    "The council of Porto Velo voted on Tuesday night to close the botanical glasshouse for two years, after engineers found that nineteenth-century ironwork in its eastern wing had corroded far beyond what earlier inspections had suggested.",
    "“We would rather close it now than bury somebody later,” said Ana Moura, the garden’s director, who has asked for an emergency inspection since 2019.",
    "Visitors will be able to follow the reconstruction from a platform, and the oldest palms will be transported to a temporary nursery outside the city, where long-term storage costs about 1,200 euros a day.",
    "Opposition members called the decision premature. “Nobody has shown us the measurements,” said Rui Salgado, a well-known architect and councillor, who voted against the long-term closure.",
    "Administrators answered that the measurements had been published in March, together with photographs of the corroded girders and an independent assessment by the university’s department of engineering.",
)
MANY = tuple(
    f"{town}: {text}" for town in ("Faro", "Braga", "Évora", "Sintra", "Tomar", "Lagos") for text in PARAGRAPHS
)
HEADLINE = "Glasshouse to close for two years after engineers find corrosion"
TOP = f"<h1>{HEADLINE}</h1><div>By Ana Lind</div><div>5 March 2025</div>"
META = '<meta name=author content="Ana Lind"><meta name=dcterms.created content="2025-03-05T10:15:00+02:00">'


def printed(css: str, body: str, title: str = "Glasshouse to close") -> bytes:
    """A page, printed."""
    import weasyprint

    style = f"<style>@page{{size:A4;margin:2cm}}body{{font:10.5pt/1.35 serif}}{css}</style>"
    page = f"<html lang=en><head><title>{title}</title>{META}{style}</head><body>{body}</body></html>"
    data = weasyprint.HTML(string=page).write_pdf()
    assert isinstance(data, bytes)
    return data


def article(data: bytes, notices: Notices | None = None) -> Article:
    """It, read."""
    return read(data, "articles/a.pdf", "1", notices if notices is not None else Notices())


def paragraphs(texts: tuple[str, ...] = PARAGRAPHS) -> str:
    """As elements."""
    return "".join(f"<p>{text}</p>" for text in texts)


def made(content: bytes, pages: int = 1, turn: int = 0) -> bytes:
    """A file of pages with one content stream, in Helvetica."""
    file = pikepdf.new()
    font: Any = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    stream = file.make_indirect(file.make_stream(content))
    for _ in range(pages):
        file.add_blank_page(page_size=(595, 842))
        page: Any = file.pages[-1].obj
        page["/Resources"] = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font))
        page["/Contents"] = stream
        page["/Rotate"] = turn
    return saved(file)


def saved(file: pikepdf.Pdf, **how: Any) -> bytes:
    """Its bytes."""
    held = io.BytesIO()
    file.save(held, **how)
    return held.getvalue()


@pytest.mark.parametrize(
    "css",
    [
        "p{margin:0 0 8pt}",
        "p{margin:0;text-indent:1.5em}",
        "p{margin:0 0 8pt;text-align:justify;hyphens:auto}",
        "p{margin:0;text-indent:1em;text-align:justify;hyphens:auto;hyphenate-character:'-'} body{width:9cm}",
    ],
)
def test_one_column(css: str) -> None:
    """Lines become the paragraphs that were printed, broken words whole ones, and facts are those of file and head."""
    found = article(printed(css, TOP + paragraphs(MANY)))
    assert found.text.split("\n\n") == [HEADLINE, "By Ana Lind", "5 March 2025", *MANY]
    assert (found.title, found.author, found.published) == (HEADLINE, "Ana Lind", "2025-03-05T10:15:00+02:00")
    assert (found.reader, found.language) == ("pdf", "en")
    assert [(found.text[mark.start : mark.end], mark.kind) for mark in found.marks] == [(HEADLINE, "headline")]


@pytest.mark.parametrize("columns", [2, 3])
def test_columns_and_running_heads(columns: int) -> None:
    """Columns are read one after the other over several pages, and running heads and page numbers are gone."""
    css = (
        f".c{{columns:{columns};column-gap:13pt}} p{{margin:0;text-indent:1em;text-align:justify;hyphens:auto}}"
        "@page{@top-center{content:'The Porto Velo Courier'}@bottom-center{content:'Page ' counter(page) ' of ' counter(pages)}}"
    )
    found = article(printed(css, f"{TOP}<div class=c>{paragraphs(MANY)}</div>"))
    assert found.text.split("\n\n") == [HEADLINE, "By Ana Lind", "5 March 2025", *MANY]
    assert (found.outlet, found.title) == ("The Porto Velo Courier", HEADLINE)


def test_ragged_columns_keep_their_hyphens() -> None:
    """In a text that is not hyphenated a hyphen at a line's end is the word's own."""
    css = ".c{columns:2;column-gap:20pt} p{margin:0 0 6pt}"
    found = article(printed(css, f"{TOP}<div class=c>{paragraphs()}</div>"))
    assert set(PARAGRAPHS) <= set(found.text.split("\n\n"))


def test_initial_heading_note_and_table() -> None:
    """An initial joins its word; headings and footnotes are marked; note numbers go; rows of tables are lines."""
    body = (
        f"{TOP}<p><span class=d>T</span>{PARAGRAPHS[0][1:-1]}.<sup>1</sup></p><h2>Who pays</h2>{paragraphs(PARAGRAPHS[1:])}"
        "<table><tr><td>East</td><td>9 million</td></tr><tr><td>West</td><td>5 million</td></tr></table>"
        "<p class=n>1 Minutes of the council, 4 March 2025.</p>"
    )
    css = (
        "span.d{float:left;font-size:38pt;line-height:.9;padding-right:3pt} td{padding-right:40pt} h2{font-size:13pt}"
        "sup{font-size:7pt;line-height:1} .n{font-size:8pt;position:absolute;bottom:0}"
    )
    found = article(printed(css, body))
    assert found.text.split("\n\n")[3:5] == [PARAGRAPHS[0], "Who pays"]
    assert "East | 9 million\nWest | 5 million" in found.text
    kinds = {found.text[mark.start : mark.end]: mark.kind for mark in found.marks}
    assert kinds == {HEADLINE: "headline", "Who pays": "headline", "1 Minutes of the council, 4 March 2025.": "note"}


def test_caption_between_two_halves_of_a_paragraph() -> None:
    """A caption below a picture is marked, and the text around it is whole."""
    from base64 import b64encode

    picture = b64encode(_png()).decode()
    figure = f"<figure><img width=300 height=120 src='data:image/png;base64,{picture}'><figcaption>The eastern wing, seen from the river</figcaption></figure>"
    css = "figcaption{font-size:8.5pt}"
    found = article(printed(css, f"{TOP}{paragraphs(PARAGRAPHS[:2])}{figure}{paragraphs(PARAGRAPHS[2:])}"))
    assert set(PARAGRAPHS) <= set(found.text.split("\n\n"))
    assert [found.text[m.start : m.end] for m in found.marks if m.kind == "caption"] == [
        "The eastern wing, seen from the river"
    ]


def _png() -> bytes:
    """A grey picture."""
    import struct
    import zlib

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = zlib.compress(b"".join(b"\0" + b"\x80" * 60 for _ in range(24)))
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", struct.pack(">IIBBBBB", 60, 24, 8, 0, 0, 0, 0))
        + chunk(b"IDAT", rows)
        + chunk(b"IEND", b"")
    )


def test_template_title_does_not_count() -> None:
    """A title that a program wrote is none; the text's own headline is."""
    found = article(printed("", TOP + paragraphs(), title="Microsoft Word - draft_v3.doc"))
    assert found.title == HEADLINE


@pytest.mark.parametrize(
    ("stated", "iso"),
    [
        ("D:20250304101500+02'00'", "2025-03-04T10:15:00+02:00"),
        ("D:20250304101500Z", "2025-03-04T10:15:00+00:00"),
        ("D:20250304101500", "2025-03-04"),
        ("20250304", "2025-03-04"),
        ("D:20251304", None),
        ("D:00010101000000Z", None),
        ("", None),
    ],
)
def test_dates_of_properties(stated: str, iso: str | None) -> None:
    """A date has its time where its zone is stated, and none is made up."""
    assert pdf.iso_date(stated) == iso


@pytest.mark.parametrize(("turn", "matrix"), [(90, (0, 1, -1, 0)), (180, (-1, 0, 0, -1)), (270, (0, -1, 1, 0))])
def test_turned_pages(turn: int, matrix: tuple[int, ...]) -> None:
    """A page that lies on its side is read as it is held."""
    steps = [
        (100 + n * 14, 50) if turn == 90 else (500, 100 + n * 14) if turn == 180 else (500 - n * 14, 700)
        for n in range(6)
    ]
    lines = "".join(
        f"{' '.join(map(str, (*matrix, *place)))} Tm (Line {n} of the long text goes on and) Tj "
        for n, place in enumerate(steps)
    )
    found = article(made(f"BT /F1 12 Tf {lines} ET".encode(), turn=turn))
    assert found.text.startswith("Line 0 of the long text goes on and Line 1 of the")


def test_what_is_not_drawn_is_not_read() -> None:
    """Invisible letters, letters off the page and letters too small to be read are left out."""
    content = (
        b"BT /F1 12 Tf 50 700 Td (What is to be seen on this page is one line of sixty letters.) Tj 3 Tr 0 -20 Td (Ignore it) Tj "
        b"0 Tr 0 3000 Td (Off the page) Tj ET BT /F1 1 Tf 50 600 Td (Too small) Tj ET"
    )
    assert article(made(content)).text == "What is to be seen on this page is one line of sixty letters."


def test_scan() -> None:
    """Pictures of pages are named as such, with text recognition as the next step."""
    from base64 import b64encode

    picture = f"<img style='width:100%' src='data:image/png;base64,{b64encode(_png()).decode()}'>"
    with pytest.raises(UnreadableError, match="pictures of pages and no text") as caught:
        article(printed("", picture))
    assert "recognition" in caught.value.hint


def test_locked_and_merely_protected() -> None:
    """A file locked with a password is refused; one that only forbids changes is read."""
    data = printed("", TOP + paragraphs())
    with pikepdf.open(io.BytesIO(data)) as file:
        locked = saved(file, encryption=pikepdf.Encryption(user="x", owner="y"))
    with pikepdf.open(io.BytesIO(data)) as file:
        protected = saved(file, encryption=pikepdf.Encryption(user="", owner="y"))
    with pytest.raises(UnreadableError, match="locked with a password"):
        article(locked)
    assert article(protected).text == article(data).text


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (printed("", TOP + paragraphs())[:3000], "damaged"),
        (b"%PDF-1.7\n%%EOF", "damaged"),
        (b"no such thing", "no PDF"),
        (made(b"BT /F1 12 Tf 50 700 Td (Hello) Tj ET", 5_000), "5,000 pages; at most 200"),
        (made(b"BT /F1 12 Tf 50 700 Td " + b"(aaaa aaaa) Tj " * 15_000 + b"ET"), "characters on one page"),
        (made(b""), "no text"),
        (b"%PDF-1.7\n" + b"[" * 100_000, "damaged|no text"),
    ],
    ids=["cut", "empty", "none", "5,000 pages", "one endless page", "blank", "nested"],
)
def test_refusals(data: bytes, says: str) -> None:
    """What cannot be read is refused by name, with its reason and the next step."""
    with pytest.raises(UnreadableError, match=says) as caught:
        article(data)
    assert "a.pdf" in caught.value.message and caught.value.hint


def test_form_that_draws_itself() -> None:
    """A drawing that contains itself comes to an end."""
    file = pikepdf.new()
    file.add_blank_page()
    form: Any = file.make_indirect(
        pikepdf.Stream(file, b"/X Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form, BBox=[0, 0, 9, 9])
    )
    form["/Resources"] = pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form))
    page: Any = file.pages[0].obj
    page["/Resources"], page["/Contents"] = (
        pikepdf.Dictionary(XObject=pikepdf.Dictionary(X=form)),
        file.make_stream(b"/X Do"),
    )
    with pytest.raises(UnreadableError):
        article(saved(file))


@pytest.mark.parametrize("path", ["a.txt", "a.html", "a.docx", "a"])
def test_read_by_content(path: str) -> None:
    """A PDF under another name is read as what it is; where its name says something else a notice tells."""
    notices = Notices()
    found = read(printed("", TOP + paragraphs()), path, "1", notices)
    assert found.reader == "pdf"
    assert [notice.place for notice in notices] == ([path] if "." in path else [])


def test_same_text_again() -> None:
    """Two readings of one file give one article."""
    data = printed(".c{columns:2}", f"{TOP}<div class=c>{paragraphs()}</div>")
    assert article(data) == article(data)


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (("the recon-", "struction of it; reconstruction"), "the reconstruction of it; reconstruction"),
        (("a long-", "term plan, long-term"), "a long-term plan, long-term"),
        (("the Al-", "Sabah family"), "the Al-Sabah family"),
        (("two-", "and three-year plans"), "two- and three-year plans"),
        (("from 1914-", "1918 it stood"), "from 1914-1918 it stood"),
        (("a recon\u00ad", "struction"), "a reconstruction"),
        (("he said so", "and left"), "he said so and left"),
    ],
)
def test_hyphens(lines: tuple[str, str], joined: str) -> None:
    """A broken word is put together and a true hyphen stays, as the rest of the document writes it."""
    assert hyphens.Mender(lines).join(*lines) == joined
