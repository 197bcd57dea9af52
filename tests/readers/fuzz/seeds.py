"""Small valid files of each form, made by code: what the mutators begin with."""

from __future__ import annotations

import base64
import gzip
import io
import json
import quopri
import zipfile
import zlib
from collections.abc import Mapping, Sequence

HEADLINE = "Harbour bridge closes for repairs"
PARAGRAPHS = (
    "PORT ELLIS, March 3, 2021 - The harbour bridge in Port Ellis will close for six weeks from Monday, the roads "
    "office said on Wednesday.",
    "“Nobody will take a ferry to buy bread,” said Oskar Dahl, who owns a bakery there. “It is 4.5 km to walk.”",
    "Engineers found cracks in two of the bridge's eleven girders on 12 February. Repairs will cost €4.2 million.",
    "Dr. J. R. Okafor of the U.N. spoke at 5 p.m. Friday. She said: 'The work (it began in 2009) isn't done…'",
)
TEXT = f"The Port Ellis Gazette\n\n{HEADLINE}\n\nBy Mara Lindqvist\n\n" + "\n\n".join(PARAGRAPHS) + "\n"
_OUT = '<!DOCTYPE x [<!ENTITY out SYSTEM "file:///etc/passwd"><!ENTITY b "bb">]>'


def texts() -> tuple[bytes, ...]:
    """Plain text, in several sets."""
    wrapped = "\r\n".join(f"{paragraph[:60]}\r\n{paragraph[60:]}\r\n" for paragraph in PARAGRAPHS)
    comments = "\n".join(f"Reader {n} says:\nMarch {n}, 2021 at 10:0{n} am\nWell said.\n" for n in range(1, 4))
    german = "Brücke gesperrt\n\nVon Jürgen Groß\n\nKÖLN, 3. März 2021 – Die Brücke über den Fluß wird geschlossen."
    return (
        TEXT.encode(),
        wrapped.encode("cp1252", "replace"),
        f"{TEXT}\n{comments}\nMore from the Gazette\n© 2021 The Gazette".encode(),
        german.encode("utf-16"),
        german.encode("cp1252"),
        f"> {TEXT}".replace("\n", "\n> ").encode(),
    )


def marked_down() -> tuple[bytes, ...]:
    """Markdown with front matter of both kinds."""
    body = f"# {HEADLINE}\n\n![A bridge](b.png)\n\n" + "\n\n".join(f"*{each[:20]}*{each[20:]}" for each in PARAGRAPHS)
    yaml = "title: 'Bridge: closed'\nauthor: [Mara Lindqvist, {name: Ada Berg}]\ndate: 2021-03-03T10:15:00+01:00"
    toml = 'title = "Bridge"\ndate = 2021-03-03T10:15:00Z\n[author]\nname = "Mara Lindqvist"\nlines = [1, 0x1f, 1.5]'
    linked = "source: &s The Gazette\npublication: *s\nurl: https://gazette.example/a\ntags:\n  - opinion\n  - x"
    return (
        f"---\n{yaml}\nlang: en\ncanonical_url: https://gazette.example/bridge\n---\n{body}\n[^1]: A note.\n".encode(),
        f'+++\n{toml}\n+++\n{body}\n| a | b |\n|---|---|\n| `c` | [d](https://d.example "t") |\n'.encode(),
        f"---\n{linked}\n---\n{body}\n".encode(),
        body.encode(),
    )


def pages() -> tuple[bytes, ...]:
    """Saved pages."""
    linked = json.dumps(
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@id": "#p", "@type": "Person", "name": "Mara Lindqvist"},
                {
                    "@type": "NewsArticle",
                    "headline": HEADLINE,
                    "author": [{"@id": "#p"}],
                    "datePublished": "2021-03-03T10:15:00+01:00",
                    "url": "https://gazette.example/bridge",
                    "publisher": {"name": "Port Ellis Gazette"},
                    "inLanguage": "en",
                },
            ],
        }
    )
    body = "".join(f"<p class=lede>{paragraph}</p>\n" for paragraph in PARAGRAPHS)
    meta = (
        "<meta charset=utf-8><meta property=og:title content='Bridge'><meta name=author content='Ada Berg'>"
        "<meta property=article:published_time content=2021-03-03><link rel=canonical href=https://gazette.example/b>"
    )
    script = f"<script type=application/ld+json>{linked}</script>"
    rows = "<table><tr><td>a</td><td>4.2</td></tr></table><ul><li>One item</li><li>Two <b>items</b></li></ul>"
    thread = "<div class=comments><div class=c>Good.<a>Reply</a></div><div class=c>Bad.<a>Reply</a></div></div>"
    figure = "<figure><img src=x><figcaption>The bridge. Photo: A/B</figcaption></figure>"
    return (
        f"<!DOCTYPE html><html lang=en><head><title>{HEADLINE} | Gazette</title>{meta}{script}</head><body><nav>Home</nav>"
        f"<article><h1>{HEADLINE}</h1><p class=byline>By Mara Lindqvist</p><time datetime=2021-03-03>3 March</time>"
        f"{figure}{body}{rows}</article>{thread}<footer>© 2021 The Gazette</footer></body></html>".encode(),
        f"<html><body><div><br>{body.replace('<p class=lede>', '<br><br>').replace('</p>', '')}</div></html>".encode(),
        f"<meta charset=windows-1252><h2>{HEADLINE}</h2>{body}".encode("cp1252"),
        f'<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body>{body}</body></html>'.encode(),
    )


def mails() -> tuple[bytes, ...]:
    """Saved mails: plain, of several parts, in encodings."""
    head = (
        "From: =?utf-8?q?Mara_Lindqvist?= <mara@gazette.example>\nTo: list@gazette.example\n"
        "Subject: Fwd: =?iso-8859-1?B?QnL8Y2tl?= River Notes #38: Bridge\nDate: Wed, 3 Mar 2021 10:15:00 +0100\n"
        'Message-ID: <a1@gazette.example>\nList-Id: "River Notes" <notes.gazette.example>\n'
        "Archived-At: <https://gazette.example/notes/38>\nMIME-Version: 1.0\n"
    )
    plain = "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: "
    coded = base64.encodebytes(TEXT.encode()).decode()
    quoted = quopri.encodestring(TEXT.encode()).decode()
    page = f"<html><body><h1>{HEADLINE}</h1>{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}</body></html>"
    file = "Content-Type: application/pdf; name*=utf-8''br%C3%BCcke.pdf\nContent-Disposition: attachment\n\nxx\n"
    parts = [
        f"{plain}quoted-printable\n\n{quoted}",
        f'Content-Type: text/html; charset="iso-8859-1"\nContent-Transfer-Encoding: 8bit\n\n{page}',
        file,
    ]
    several = "--b=1\n" + "\n--b=1\n".join(parts) + "\n--b=1--\n"
    inner = f"Content-Type: message/rfc822\n\nSubject: Inner\nFrom: a@b.example\n\n{TEXT}"
    signed = f"{TEXT}\nWith thanks,\nMara Lindqvist\nEditor, The Gazette\n"
    return (
        f"{head}{plain}8bit\n\n{signed}".encode(),
        f"{head}{plain}base64\n\n{coded}".encode().replace(b"\n", b"\r\n"),
        f'{head}Content-Type: multipart/alternative; boundary="b=1"\n\nA preamble.\n{several}'.encode(
            "latin-1", "replace"
        ),
        f"{head}Content-Type: multipart/mixed; boundary=c\n\n--c\n{inner}\n--c\n{plain}7bit\n\n{TEXT}\n--c--\n".encode(),
    )


def mailboxes() -> tuple[bytes, ...]:
    """Mailboxes of the mails above."""
    line = b"From mara@gazette.example Wed Mar  3 10:15:00 2021\n"
    small = [mail.replace(b"\r\n", b"\n") for mail in mails()]
    whole = b"\n".join(line + mail for mail in small)
    return whole, line + small[0] + b"\n>From here on it is quoted.\n", whole.replace(b"\n", b"\r\n")


def records() -> tuple[bytes, ...]:
    """JSON: a record, a list, a service's answer, a JSON Feed."""
    record: dict[str, object] = {
        "id": "a-17",
        "title": HEADLINE,
        "outlet": "Gazette",
        "author": ["Mara Lindqvist", "Ada Berg"],
        "published": "2021-03-03T10:15:00+01:00",
        "url": "https://gazette.example/bridge",
        "language": "en",
        "kind": "newspaper",
        "text": TEXT,
    }
    other = {**record, "id": 18, "author": "By Ada Berg", "paragraphs": list(PARAGRAPHS)}
    del other["text"]
    service = {"source": {"name": "Gazette"}, "publishedAt": "2021-03-03", "content": TEXT + " … [+120 chars]"}
    return (
        json.dumps(record).encode(),
        json.dumps([record, other], ensure_ascii=False, indent=1).encode(),
        json.dumps({"articles": [service, other], "total": 2}).encode(),
        json_feed(),
    )


def json_feed() -> bytes:
    """A JSON Feed."""
    items = [
        {
            "id": str(n),
            "url": f"https://gazette.example/{n}",
            "title": HEADLINE,
            "content_html": "".join(f"<p>{each}</p>" for each in PARAGRAPHS),
            "summary": PARAGRAPHS[0],
            "date_published": "2021-03-03T10:15:00Z",
            "authors": [{"name": "Mara Lindqvist"}],
        }
        for n in range(2)
    ]
    return json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": items}).encode()


def feeds() -> tuple[bytes, ...]:
    """RSS, Atom, RDF, a JSON Feed and one that declares entities."""
    whole = "".join(f"&lt;p>{each}&lt;/p>" for each in PARAGRAPHS)
    item = (
        f"<item><title>{HEADLINE} &amp; more</title><link>https://gazette.example/1</link><guid>g1</guid>"
        f"<pubDate>Wed, 03 Mar 2021 10:15:00 +0100</pubDate><dc:creator>Mara Lindqvist</dc:creator>"
        f"<description>{PARAGRAPHS[0]} […]</description><content:encoded><![CDATA[<p>{PARAGRAPHS[2]}</p><ul><li>One"
        f"</ul><table><tr><td>a<td>b</table><p>The post {HEADLINE} appeared first on Gazette.</p>]]></content:encoded></item>"
    )
    second = item.replace("g1", "g2").replace("content:encoded", "media:text")
    rss = f'<rss version="2.0"><channel><title>World | Gazette</title><language>en</language>{item}{second}</channel></rss>'
    entry = (
        f"<entry><id>urn:1</id><title type='html'>{HEADLINE}</title><link href='https://gazette.example/1'/>"
        f"<updated>2021-03-03T10:15:00Z</updated><author><name>Ada Berg</name></author>"
        f"<content type='html'>{whole}</content></entry><entry><id>urn:2</id><summary type='text'>{TEXT}</summary></entry>"
    )
    atom = f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Gazette</title>{entry}</feed>'
    rdf = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        f"<channel><title>Gazette</title></channel>{item}</rdf:RDF>"
    )
    head = '<?xml version="1.0" encoding="utf-8"?>\n'
    return (
        (head + rss).encode(),
        (head + atom).encode(),
        (head.replace("utf-8", "iso-8859-1") + rdf).encode("latin-1", "xmlcharrefreplace"),
        json_feed(),
        f"{head}{_OUT}{rss.replace('Gazette', '&out;&b;')}".encode(),
    )


def packed(parts: Mapping[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive, the same whenever it is made."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", method) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2021, 3, 3, 10, 15, 0)), data, method)
    return whole.getvalue()


def archives() -> tuple[bytes, ...]:
    """Archives of all the other forms."""
    return (
        packed({"a.txt": TEXT, "b/c.html": pages()[0], "b/ü.json": records()[1], "d.zip": packed({"x.txt": TEXT})}),
        packed({"m.mbox": mailboxes()[0], "f.xml": feeds()[0], "dir/": b"", ".hidden": b"x"}, zipfile.ZIP_STORED),
        packed({"d.docx": documents()[0], "p.pdf": printed()[0], "n": mails()[0], "x.md": marked_down()[1]}),
    )


_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
_CORE = (
    '<c:coreProperties xmlns:c="urn:c" xmlns:dc="urn:dc" xmlns:dcterms="urn:t"><dc:title>Harbour bridge closes for '
    "repairs</dc:title><dc:creator>Mara Lindqvist</dc:creator><dcterms:created>2021-03-03T10:15:00Z</dcterms:created>"
    "<dc:language>en-GB</dc:language></c:coreProperties>"
)
_STYLES = (
    f'<w:styles xmlns:w="{_WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault>'
    '</w:docDefaults><w:style w:styleId="T"><w:name w:val="Title"/></w:style><w:style w:styleId="H"><w:name '
    'w:val="heading 1"/><w:basedOn w:val="T"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style></w:styles>'
)


def crawls() -> tuple[bytes, ...]:
    """Web archives: of two pages and what else a crawl stores, packed record by record, and not."""
    page = f"<html><body><h1>{HEADLINE}</h1>{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}</body></html>".encode()
    coded = b"%x\r\n%b\r\n0\r\n\r\n" % (len(page), page)
    records = [
        _stored("warcinfo", "", b"software: seeds\r\n", "application/warc-fields"),
        _stored("response", "https://gazette.example/a", _answer(page)),
        _stored("response", "https://gazette.example/b", _answer(coded, "Transfer-Encoding: chunked\r\n")),
        _stored(
            "response", "https://gazette.example/c", _answer(gzip.compress(page, mtime=0), "Content-Encoding: gzip\r\n")
        ),
        _stored("response", "https://gazette.example/d", _answer(page, status="404 Not Found")),
        _stored("resource", "https://gazette.example/e", TEXT.encode(), "text/plain"),
    ]
    return b"".join(records), b"".join(gzip.compress(each, mtime=0) for each in records)


def _stored(kind: str, url: str, block: bytes, media: str = "application/http; msgtype=response") -> bytes:
    target = f"WARC-Target-URI: {url}\r\n" if url else ""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\n{target}WARC-Date: 2021-03-03T10:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{kind}>\r\nContent-Type: {media}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _answer(body: bytes, more: str = "", status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{more}\r\n".encode() + body


def documents() -> tuple[bytes, ...]:
    """Word documents: paragraphs, runs, tables, lists, notes, text boxes, fields, changes."""
    said = "".join(f"<w:p><w:r><w:t>{each}</w:t></w:r></w:p>" for each in PARAGRAPHS)
    title = f'<w:p><w:pPr><w:pStyle w:val="T"/></w:pPr><w:r><w:t>{HEADLINE}</w:t></w:r></w:p>'
    rich = (
        '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Bold</w:t><w:tab/><w:br/><w:sym w:char="00E9"/><w:noBreakHyphen/></w:r>'
        "<w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>"
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r></w:p>'
    )
    table = (
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>4.2</w:t></w:r></w:p></w:tc>"
        "</w:tr></w:tbl>"
    )
    items = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>An item</w:t></w:r></w:p>' * 2
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p>"
        "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent></w:r></w:p>"
    )
    notes = (
        f'<w:footnotes xmlns:w="{_WORD}"><w:footnote w:id="2"><w:p><w:r><w:t>A note.</w:t></w:r></w:p></w:footnote>'
        "</w:footnotes>"
    )
    found = []
    for head, body in (("", title + said + rich + table + items + box), (_OUT, said + "&out;")):
        document = f'<w:document xmlns:w="{_WORD}" xmlns:mc="urn:mc"><w:body>{body}</w:body></w:document>'
        found.append(
            packed(
                {
                    "[Content_Types].xml": "<Types/>",
                    "_rels/.rels": _RELATIONS,
                    "word/document.xml": f'<?xml version="1.0"?>{head}{document}',
                    "word/styles.xml": _STYLES,
                    "word/footnotes.xml": notes,
                    "docProps/core.xml": _CORE,
                }
            )
        )
    return tuple(found)


def pdf_of(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """A PDF of objects numbered from 1, the first of them its catalog."""
    whole, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer\n<</Size %d/Root 1 0 R %b>>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(whole))
    return whole + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table) + end


def stream(data: bytes, more: bytes = b"", packed_too: bool = True) -> bytes:
    """A stream object."""
    inside = zlib.compress(data) if packed_too else data
    how = b"/Filter/FlateDecode" if packed_too else b""
    return b"<</Length %d%b%b>>\nstream\n%b\nendstream" % (len(inside), how, more, inside)


def printed() -> tuple[bytes, ...]:
    """PDFs: one page, two columns with a picture, turned text, an own alphabet."""

    def shown(texts: Sequence[str], x: int, y: int, size: int = 10) -> bytes:
        lines = [text[at : at + 60] for text in texts for at in range(0, len(text), 60)]
        rows = b"".join(
            b"(%b) Tj T* " % line.encode("cp1252", "replace").replace(b"(", b"\\(").replace(b")", b"\\)")
            for line in lines
        )
        return b"BT /F1 %d Tf %d TL %d %d Td %bET\n" % (size, size + 2, x, y, rows)

    one = shown([HEADLINE], 60, 780, 20) + shown(PARAGRAPHS, 60, 700) + shown(["Page 1"], 60, 20)
    two = shown(PARAGRAPHS, 40, 700, 6) + shown(PARAGRAPHS, 320, 700, 6) + b"q 100 0 0 100 40 100 cm /I1 Do Q"
    turned = b"0 1 -1 0 500 100 cm " + shown(PARAGRAPHS, 0, 0) + b"BT 3 Tr /F1 10 Tf (unseen) Tj ET"
    cmap = (
        b"/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange "
        b"2 beginbfchar <41> <00C4> <42> <D83DDE00> endbfchar 1 beginbfrange <61> <7A> <0061> endbfrange endcmap end"
    )
    info = b"/Info 8 0 R"
    found = []
    for contents, rotate, pages in ((one, 0, 2), (two, 0, 1), (turned, 90, 1), (one, 0, 1)):
        objects = [
            b"<</Type/Catalog/Pages 2 0 R/Lang(en-GB)>>",
            b"<</Type/Pages/Kids[%b]/Count %d>>" % (b"3 0 R 4 0 R"[: 6 * pages], pages),
            *(
                b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Rotate %d/Contents 5 0 R/Resources<</Font<</F1 6 0 R>>"
                b"/XObject<</I1 7 0 R>>>>>>" % rotate
                for _ in range(2)
            ),
            stream(contents, packed_too=rotate == 0),
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding/ToUnicode 9 0 R>>",
            stream(
                b"\x80" * 16, b"/Type/XObject/Subtype/Image/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8"
            ),
            b"<</Title(Harbour bridge closes for repairs)/Author(Mara Lindqvist)/CreationDate(D:20210303101500+01'00')>>",
            stream(cmap),
        ]
        found.append(pdf_of(objects, info))
    return tuple(found)


def anything() -> tuple[bytes, ...]:
    """Files of every form."""
    made = (texts, marked_down, pages, mails, mailboxes, records, feeds, archives, documents, printed)
    return tuple(data for form in made for data in form()[:3])
