"""Pages, mails, feeds, archives and office documents. A form that is not read is refused by name, which is as good."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

from tests.hostile.laying import NAIVE, SECRET, Case, Place

_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
    f"<!ENTITY {n} '{f'&{p};' * 10}'>" for p, n in zip("abcdefghi", "bcdefghij", strict=True)
)
_OUT = '<!DOCTYPE x [<!ENTITY j SYSTEM "file:///etc/passwd">'


def _file(name: str, data: bytes | str) -> Callable[[Place], object]:
    return lambda place: place.put(name, data)


def _page(body: str, head: str = "<title>A report</title>") -> Callable[[Place], object]:
    return _file("99.html", f"<!doctype html><html><head>{head}</head><body><article>{body}</article></body></html>")


def _zip(parts: dict[str, bytes | str]) -> bytes:
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return whole.getvalue()


def _docx(paragraphs: str, head: str = "") -> bytes:
    document = f'<?xml version="1.0"?>{head}<w:document xmlns:w="{_SPACE}"><w:body>{paragraphs}</w:body></w:document>'
    return _zip({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELATIONS, "word/document.xml": document})


def _said(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def _feed(head: str, title: str) -> bytes:
    item = f"<item><title>{title}</title><description>{NAIVE}</description></item>"
    return f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>F</title>{item}</channel></rss>'.encode()


def _many_items(place: Place) -> None:
    items = "".join(
        f"<item><title>Item {n}</title><description>{NAIVE} Day {n}.</description></item>" for n in range(300)
    )
    place.put("99.xml", f'<?xml version="1.0"?><rss version="2.0"><channel><title>F</title>{items}</channel></rss>')
    place.own("brief.toml", "[limits]\narticles = 30\n")


def _nested_zip(depth: int) -> bytes:
    data = _zip({"a.txt": NAIVE})
    for level in range(depth):
        data = _zip({f"{level}.zip": data})
    return data


def _mail(head: str, body: str) -> str:
    return f"From: Desk <desk@example.org>\nSubject: A report\nDate: Thu, 4 Mar 2021 09:00:00 +0000\n{head}\n{body}"


def _parts(count: int) -> str:
    parts = "".join(f"--b\nContent-Type: text/plain\n\nPart {n}.\n" for n in range(count))
    return _mail('MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n', f"{parts}--b--\n")


def _levels(count: int) -> str:
    head = "".join(f'--b{n}\nContent-Type: multipart/mixed; boundary="b{n + 1}"\n\n' for n in range(count))
    return _mail('MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b0"\n', f"{head}\n{NAIVE}\n")


def _pdf(line: str) -> bytes:
    """A page of one line; a reader finds its objects without a table of them."""
    drawn = f"BT /F1 8 Tf 40 700 Td ({line}) Tj ET".encode("latin-1")
    return (
        b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 900 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length %d>>stream\n%s\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        b"endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n" % (len(drawn), drawn)
    )


_HIDDEN = "".join(
    f"<p {how}>Hidden text says that {SECRET} was found by the harbour police on Sunday morning.</p>"
    for how in ('style="display:none"', "hidden", 'style="visibility: hidden"',
                'style="font-size:0"', 'style="opacity:0"', 'style="position:absolute;left:-9999px"')
)  # fmt: skip
_SAFE = f"<p>{NAIVE}</p><p>The night shift at the harbour has forty workers, an official said.</p>"
_ATTACKS = (
    "<script>alert(1)</script><img src=x onerror=alert(1)><a href='javascript:alert(1)'>click</a>"
    "<link rel=attachment href='file:///etc/passwd'><iframe src='https://evil.example'></iframe>"
    "<style>@import url(https://evil.example/x.css)</style><object data='file:///etc/passwd'></object>"
    "<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=https://evil.example'>"
)
_BOMB = _said("a" * 200_000_000)
PAGES = (
    Case("page-script", "the reader of the brief", _page(_ATTACKS + _SAFE), full=True),
    Case("page-hidden", "words that nobody sees", _page(_HIDDEN + _SAFE)),
    Case("page-deep", "the stack", _page("<div>" * 50_000 + _SAFE), seconds=20),
    Case("page-inline-deep", "the stack, by bold in bold", _page("<p>" + "<b>" * 50_000 + NAIVE), seconds=20),
    *(
        Case(
            f"page-wide-{rows}",
            "memory, by a long table",
            _page("<table>" + "<tr><td>a<td>b" * rows + "</table>" + _SAFE),
            seconds=60,
            slow=rows > 2_000,
        )
        for rows in (2_000, 20_000)
    ),
    Case("page-levels", "words below what a parser reads", _page("<div>" * 300 + _SAFE), "99.html"),
    Case("page-attribute", "an attribute of a megabyte", _page(f"<p class='{'a ' * 60_000}'>x</p>{_SAFE}")),
    Case("page-attributes", "20,000 attributes", _page(f"<p {' '.join(f'a{n}=1' for n in range(3_000))}>x</p>{_SAFE}")),
    Case("page-comments", "20,000 comments", _page("<!-- x -->" * 20_000 + _SAFE)),
    Case("page-open", "brackets that never close", _page("<" * 60_000 + _SAFE)),
    Case("page-entities", "entities without an end", _page("&" * 60_000 + "&amp" * 20_000 + _SAFE)),
    Case(
        "page-doctype",
        "entities that multiply",
        _file("99.html", f"{_LAUGHS}]><html><body><p>&j;</p>{_SAFE}</body></html>"),
    ),
    Case("page-charset", "a character set that is none", _page(_SAFE, "<meta charset='x-\x7fevil'>")),
    Case("page-utf7", "a character set that hides markup", _page("+ADw-script+AD4-" + _SAFE, "<meta charset=utf-7>")),
    Case(
        "page-json-ld",
        "the stack, by metadata",
        _page(_SAFE, f"<script type='application/ld+json'>{'[' * 90_000}</script>"),
    ),
    Case(
        "page-title",
        "mail and page, by a title",
        _page(_SAFE, "<title>x\r\nBcc: x@evil.example\r\n&lt;script&gt;</title>"),
    ),
    Case(
        "page-meta",
        "links, by an address",
        _page(_SAFE, "<link rel=canonical href='javascript:alert(1)//'>"),
        full=True,
    ),
    Case("page-frames", "nothing but frames", _file("99.html", "<frameset>" * 999), "99.html"),
    Case("page-many-paragraphs", "100,000 paragraphs", _page("<p>A word here.</p>" * 100_000), seconds=60, slow=True),
    Case("page-svg", "markup of another kind", _page(f"<svg><desc><p>{SECRET}</p></desc></svg><math><mtext>x{_SAFE}")),
)
MAILS = (
    Case("mail-parts", "2,000 parts", _file("99.eml", _parts(2_000)), "99.eml", "MIME parts"),
    Case("mail-levels", "the stack, by parts in parts", _file("99.eml", _levels(2_000)), "99.eml"),
    Case(
        "mail-header",
        "our own mail's head",
        _file("99.eml", _mail("X: y\n", NAIVE).replace("A report", "=?utf-8?q?x=0ABcc:_a@evil.example?=")),
        full=True,
    ),
    Case(
        "mail-charset",
        "a character set that is none",
        _file("99.eml", _mail('Content-Type: text/plain; charset="x\\0y"\n', NAIVE)),
    ),
    Case(
        "mail-base64",
        "a body that is damaged",
        _file("99.eml", _mail("Content-Transfer-Encoding: base64\n", "!!!!=" * 999)),
        "99.eml",
    ),
    Case("mail-long-header", "a header of a megabyte", _file("99.eml", _mail(f"X-Long: {'a ' * 500_000}\n", NAIVE))),
    Case("mail-many-headers", "20,000 headers", _file("99.eml", _mail("X: y\n" * 20_000, NAIVE))),
    Case(
        "mail-address",
        "an address without an end",
        _file("99.eml", _mail(f"To: {'(' * 50_000}\n", NAIVE).replace("Desk <", "<" * 9_000)),
        seconds=20,
    ),
    Case(
        "mail-encoded-words",
        "50,000 encoded words",
        _file("99.eml", _mail("X: y\n", NAIVE).replace("A report", "=?utf-8?q?a?= " * 50_000)),
    ),
    Case(
        "mail-attachment",
        "a file, by an attachment's name",
        _file(
            "99.eml",
            _mail(
                'MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n',
                f'--b\n\n{NAIVE}\n--b\nContent-Type: application/x\nContent-Disposition: attachment; filename="../../../outside/pwned"\n\nx\n--b--\n',
            ),
        ),
    ),
    Case(
        "mail-external",
        "a file, by a reference",
        _file(
            "99.eml", _mail('Content-Type: message/external-body; access-type=local-file; name="/etc/passwd"\n', NAIVE)
        ),
    ),
    Case("mail-page", "a page in a mail", _file("99.eml", _mail("Content-Type: text/html\n", _ATTACKS + _SAFE))),
    Case("mail-date", "a date that is none", _file("99.eml", _mail("X: y\n", NAIVE).replace("2021", "999999999999"))),
)
OTHERS = (
    Case("docx-bomb", "memory, by a document that swells", lambda p: p.put("99.docx", _docx(_BOMB)), "99.docx"),
    Case("docx-laughs", "memory, by entities", _file("99.docx", _docx(_said("&j;"), f"{_LAUGHS}]>")), "99.docx"),
    Case(
        "docx-entity", "the system's files, by an entity", _file("99.docx", _docx(_said("&j;"), f"{_OUT}]>")), "99.docx"
    ),
    Case("docx-deep", "the stack", _file("99.docx", _docx("<w:p>" * 20_000)), "99.docx"),
    Case("docx-torn", "half a document", _file("99.docx", _docx(_said(NAIVE))[:-40]), "99.docx"),
    Case("docx-empty", "a document without one", _file("99.docx", _zip({"x": "y"})), "99.docx"),
    Case("docx-citations", "citations that are not ours", _file("99.docx", _docx(_said(f"{NAIVE} [1]")))),
    Case("feed-laughs", "memory, by entities", _file("99.xml", _feed(f"{_LAUGHS}]>", "&j;")), "99.xml"),
    Case("feed-entity", "the system's files, by an entity", _file("99.xml", _feed(f"{_OUT}]>", "&j;")), "99.xml"),
    Case("feed-deep", "the stack", _file("99.xml", "<rss>" * 90_000), "99.xml"),
    Case("feed-script", "the reader of the brief", _file("99.xml", _feed("", "&lt;script&gt;alert(1)&lt;/script&gt;"))),
    Case("zip-bomb", "memory", lambda p: p.put("99.zip", _zip({"a.txt": b"a" * 200_000_000})), "99.zip"),
    Case(
        "zip-slip", "a file outside", _file("99.zip", _zip({"../../outside/pwned.txt": NAIVE, "/tmp/pwned.txt": NAIVE}))
    ),
    Case("zip-nested", "archives in archives", _file("99.zip", _nested_zip(40)), "99.zip"),
    Case("zip-many", "20,000 files", lambda p: p.put("99.zip", _zip({f"{n}.x": b"" for n in range(20_000)})), "99.zip"),
    Case("zip-torn", "half an archive", _file("99.zip", _zip({"a.txt": NAIVE})[:-30]), "99.zip"),
    Case("pdf-nothing", "a reader of PDF", _file("99.pdf", b"%PDF-1.7\n" + b"1 0 obj<<" * 9_000), "99.pdf"),
    Case(
        "pdf-circle",
        "a reader of PDF, by a circle",
        _file(
            "99.pdf",
            b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 999999999>>endobj\ntrailer<</Root 1 0 R>>",
        ),
        "99.pdf",
    ),
    Case("pdf-citations", "citations that are not ours", _file("99.pdf", _pdf(NAIVE.replace("said", "said [1]")))),
    Case(
        "pdf-script",
        "a program in a document",
        _file("99.pdf", _pdf(NAIVE).replace(b"/Catalog", b"/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>")),
    ),
    Case(
        "zip-names",
        "a terminal, by names in an archive",
        _file("99.zip", _zip({"\x1b[2Jx.txt": NAIVE, "a\nb.txt": NAIVE, "\u202etxt.exe": NAIVE})),
    ),
    Case("feed-many", "more articles in one file than agreed", _many_items),
    Case("json-deep", "the stack", _file("99.json", "[" * 200_000), "99.json"),
    Case("json-number", "a number without an end", _file("99.json", "9" * 200_000), "99.json"),
    Case(
        "mbox-deep",
        "a thousand mails",
        _file("99.mbox", "".join(f"From x\n{_mail('', NAIVE)}\n" for _ in range(1_000))),
        seconds=60,
        slow=True,
    ),
    Case("gzip", "a compressed file", _file("99.gz", b"\x1f\x8b" + b"x" * 99), "99.gz"),
    Case("picture", "a picture with an article's name", _file("99.txt", b"\x89PNG\r\n\x1a\n" + b"x" * 99), "99.txt"),
    Case("no-suffix", "a form that is guessed", _file("article", "From: a@b.example\nSubject: x\n\n" + NAIVE)),
)
CASES = (*PAGES, *MAILS, *OTHERS)
