"""The format of a file by its content: where it has no suffix, or a wrong one."""

from __future__ import annotations

import re

from briefing.readers.feeds import feedtree
from briefing.readers.zipped import DAMAGE

_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*+<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MAIL = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\n(?:[ \t][^\n]*\n)*){2,}\r?\n")
"""``[^\n]*`` takes the CR of a line's end as well: asked for a second time it would double the ways at every line."""
_MAIL_NEEDS = re.compile(rb"^(?:from|subject|message-id|mime-version):", re.I | re.M)
_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[\w-]+:[^\n]*\n)+")
_JSON = re.compile(rb"\A(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*\"[^\"\n]{1,60}\"\s*:")
_JSON_FEED = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*\{[^\[\]{}]{0,2000}?\"version\"\s*:\s*\"https:\\?/\\?/jsonfeed\.org\\?/version\\?/"
)
_FEED = re.compile(rb"=\s*[\"']http://(?:www\.w3\.org/2005/Atom|purl\.org/(?:atom|rss)/)")
"""The names of the vocabularies whose first element other XML may have as well."""
FROM = re.compile(
    rb"(?:\A\s{0,100}|(?<=\n\n)|(?<=\n\r\n))From [^\n]{0,200}?\b\d\d?:\d\d[^\n]{0,60}\n(?=>?[!-9;-~]{1,80}:|>?From )"
)
"""The line above each mail of a mailbox: behind an empty line, with a time, and above a header. A ``From`` that a text
happens to have at the beginning of a line has not all of it."""
_WORD = b"word/document.xml"


def surely(data: bytes) -> str | None:
    """A key of the readers' table that the content proves, whatever the file is called; None where nothing is sure."""
    if data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return "pdf"
    if data.startswith(b"PK\x03\x04") and _WORD in data and _WORD.decode() in _names(data):
        return "docx"
    if data.startswith(b"WARC/") or _unpacked(data).startswith(b"WARC/"):
        return "warc"
    start = data[:20_000]
    return "html" if _HTML.match(start) else _feed(start)


def _feed(start: bytes) -> str | None:
    """``feed`` or ``opml`` where the first element of XML is a feed's own, or JSON says that it is one."""
    root = feedtree.root_of(start.decode("latin-1").removeprefix("ï»¿"))
    own = root in {"rss", "opml"} or (root in {"rdf", "feed"} and _FEED.search(start))
    if root and own:
        return "opml" if root == "opml" else "feed"
    return "feed" if _JSON_FEED.match(start) else None


def _unpacked(data: bytes) -> bytes:
    """The first bytes of what was packed with gzip; none of anything else."""
    import zlib

    if not data.startswith(b"\x1f\x8b"):
        return b""
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:4_096], 64)
    except zlib.error:
        return b""


def _names(data: bytes) -> list[str]:
    """Of an archive's entries: an archive of documents holds their parts' names as well, but not in its own list."""
    import io
    import zipfile

    try:
        return zipfile.ZipFile(io.BytesIO(data)).namelist()
    except DAMAGE:
        return []


def several(data: bytes) -> int:
    """How many articles an archive or a mailbox may hold, at most; 0 of any other file."""
    if data.startswith(b"PK\x03\x04"):
        return data.count(b"PK\x01\x02")
    if data.startswith(b"WARC/"):
        return data.count(b"\nWARC/") + 1
    if data.startswith(b"\x1f\x8b"):
        return data.count(b"\x1f\x8b\x08")
    return data.count(b"\nFrom ") if data.startswith(b"From ") else 0


def guess(data: bytes) -> str | None:
    """A key of the readers' table, or None where the bytes look like no text."""
    start = data[:20_000]
    known = surely(data)
    if known:
        return known
    if data.startswith(b"PK\x03\x04") and not {"[Content_Types].xml", "mimetype"} & {*_names(data)}:
        return "zip"
    if FROM.match(start):
        return "mbox"
    if _JSON.match(start) and data.rstrip().endswith((b"}", b"]")):
        return "json"
    mail = _MAIL.match(start)
    if mail and len(_MAIL_NEEDS.findall(mail[0])) >= 2:
        return "eml"
    if _FRONT.match(start):
        return "markdown"
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    return "txt"
