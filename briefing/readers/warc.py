"""Web archives (WARC, ISO 28500): each page that was answered with is an article, with the address it was had from.

warcio takes the records apart, the transfer coding off and the packing out; it comes with the extra ``warc``.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BytesIO, StringIO
from typing import Any

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import bounds
from briefing.readers.budget import CHUNK, Budget
from briefing.readers.draft import Draft, Fact, Part
from briefing.readers.parts import short, shown, told_apart

RECORDS = 2_000
"""Pages up to which an archive is read: its first."""
_ANSWERS = frozenset({"response", "resource"})
_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/pdf": ".pdf",
    "text/plain": ".txt",
}
"""Media types that an article may have. The rest of a page (scripts, pictures, lists for programs) is none."""
_FOR_PROGRAMS = ("/robots.txt", "/ads.txt", "/security.txt", "/humans.txt")


def read(data: bytes, path: str, notices: Notices) -> tuple[Part, ...]:
    """The pages, in the order in which they were stored; a notice names each that cannot be used.

    Raises:
        UnreadableError: it is no web archive, holds no page, or unpacks to too much; or the extra is not installed.
    """
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError:
        raise UnreadableError(
            f"{path} is a web archive, and its reader is not installed.", "Run: pip install 'briefing[warc]'"
        ) from None
    found: list[Part] = []
    budget = Budget(len(data), path)
    try:
        with redirect_stderr(StringIO()):  # what it thinks of a record it says there
            for record in ArchiveIterator(BytesIO(data), arc2warc=True):
                if (page := _page(record)) is None:
                    continue
                if len(found) >= RECORDS:
                    notices.add("metadata", path, f"Its first {RECORDS:,} pages were read.")
                    break
                found += _part(record, *page, budget, path, notices)
    except UnreadableError:
        raise
    except Exception as error:  # of a damaged record warcio raises whatever its missing parts cause
        if not found:
            raise UnreadableError(f"{path} is no web archive, or is damaged.", "Save its pages as .html.") from None
        told = " ".join(str(error).split())[:100] or type(error).__name__
        notices.add(
            "metadata", path, f"It is damaged after page {len(found)} ({told}); what comes behind was not read."
        )
    if not found:
        raise UnreadableError(f"{path} holds no page that was answered with.", "Save its pages as .html.")
    names = told_apart(part.name for part in found)
    return tuple(Part(name, part.reader, part.draft) for name, part in zip(names, found, strict=True))


def _page(record: Any) -> tuple[str, str] | None:
    """Address and suffix of what was answered with; None for any other record."""
    if record.rec_type not in _ANSWERS:
        return None
    url = record.rec_headers.get_header("WARC-Target-URI") or ""
    head = record.http_headers
    if head is not None and head.get_statuscode() != "200":
        return None
    kind = (head.get_header("Content-Type") if head is not None else record.content_type) or ""
    suffix = _SUFFIXES.get(kind.partition(";")[0].strip().lower())
    if suffix is None or not url.startswith(("http://", "https://")) or url.endswith(_FOR_PROGRAMS):
        return None
    return url, suffix


def _part(record: Any, url: str, suffix: str, budget: Budget, path: str, notices: Notices) -> Iterator[Part]:
    """The page as an article, or nothing and a notice."""
    from briefing import readers  # the table of readers holds this one

    name = short(url)
    place = f"{path}#{name}"
    body = _body(record, budget)
    most = bounds.limits().file_bytes
    if len(body) > most:
        notices.add("skipped", place, f"has {len(body):,} bytes; at most {most:,} are read ({shown(url)}).")
        return
    try:
        reader, found = readers.parse(body, place, notices, name=f"page{suffix}", outside="warc")
    except UnreadableError as error:
        notices.add("skipped", place, f"{error.message} {error.hint} ({shown(url)})")
        return
    if isinstance(found, Draft):
        yield Part(name, reader, Draft(found.text, (*found.facts, Fact("url", url, "warc")), found.marks))


def _body(record: Any, budget: Budget) -> bytes:
    """What was answered with, counted while it comes out.

    Raises:
        UnreadableError: the archive unpacks to too much.
    """
    chunks: list[bytes] = []
    stream = record.content_stream()
    while chunk := stream.read(CHUNK):
        budget.spend(len(chunk))
        chunks.append(chunk)
    return b"".join(chunks)
