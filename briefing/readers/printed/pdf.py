"""PDF: the text of its pages, columns in reading order; facts from its properties and its own head.

PDFium says where each letter stands. ``pdfpages`` puts letters together to runs, ``pdflayout`` runs to columns of
lines, ``pdfparagraphs`` lines to paragraphs, ``hyphens`` broken words to whole ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import bounds
from briefing.readers.draft import Draft, Fact, facts
from briefing.readers.pages import pagetext
from briefing.readers.printed import pdflayout, pdfparagraphs
from briefing.readers.printed.pdfpages import MOST_A_PAGE, MOST_PAGES, Opened, Page, open_pdf
from briefing.readers.printed.pdfparagraphs import Printed
from briefing.readers.printed.properties import Properties, weigh
from briefing.readers.told import outlets
from briefing.readers.told.metadata import describe

FEWEST_A_PAGE = 50
"""Characters up to which a page has no text of its own, but a number or a stamp."""
_REPAIR = "Fetch it again, or open it in a PDF viewer and print it to a new PDF."
_SCAN = "Run text recognition over it (a scanner's program, ocrmypdf) and build again, or save its text as .txt."
_DATE = re.compile(
    r"(?:D:)?(?P<day>\d{8})(?:(?P<clock>\d{4}(?:\d\d)?)\s*(?:(?P<utc>Z)|(?P<zone>[+-]\d\d)'?(?P<minutes>\d\d)?)?)?"
)
_URL = re.compile(r"https?://[^\s/]+/\S+")


def read(data: bytes, path: str, notices: Notices) -> Draft:
    """The text of all pages, paragraphs with blank lines between them, and marks for headings, captions and notes.

    Raises:
        UnreadableError: it is locked, damaged, too long, or pictures of pages; the message says which and what to do.
    """
    opened = _open(data, path)
    found, dropped = pdflayout.leaves(opened.pages)
    printed = pdfparagraphs.paragraphs(found, opened.pages)
    _check(opened.pages, printed, path, notices)
    text, marks = pagetext.lay_out([pagetext.Paragraph(each.text, each.kind) for each in printed])
    return Draft(text, tuple(_facts(opened, printed, dropped, text)), marks)


def _open(data: bytes, path: str) -> Opened:
    """The file's pages and properties.

    Raises:
        UnreadableError: PDFium cannot open it, or it is more than an article.
    """
    if b"%PDF-" not in data[:1024]:
        raise UnreadableError(f"{path} is damaged, or no PDF: it does not begin like one.", _REPAIR)
    opened = open_pdf(data, bounds.limits().characters)
    if opened.refused:
        raise UnreadableError(*_refusal(*opened.refused, path))
    return opened


def _refusal(reason: str, count: int, path: str) -> tuple[str, str]:
    """What is wrong and the next step."""
    if reason == "locked":
        return f"{path} is locked with a password.", "Open it and print it to a new PDF, or save its text as .txt."
    if reason == "damaged":
        return f"{path} is damaged, or no PDF: it cannot be opened.", _REPAIR
    most = {"pages": MOST_PAGES, "characters": bounds.limits().characters}.get(reason, MOST_A_PAGE)
    return f"{path} has {count:,} {reason}; at most {most:,} are read.", "Cut it to the article."


def _check(pages: Sequence[Page], printed: Sequence[Printed], path: str, notices: Notices) -> None:
    """Refuse pictures of pages, and say what part of a file could not be read."""
    letters = [0] * len(pages)
    for each in printed:
        letters[each.page] += len(each.text)
    empty = [
        at + 1 for at, page in enumerate(pages) if page.pictures and sum(len(r.text) for r in page.runs) < FEWEST_A_PAGE
    ]
    if sum(letters) < FEWEST_A_PAGE * len(pages) and empty:
        raise UnreadableError(f"{path} has pictures of pages and no text.", _SCAN)
    if not any(letters):
        raise UnreadableError(f"{path} has no text on its pages.", "Remove it, or save the article again.")
    if empty:
        told = ", ".join(map(str, empty[:10])) + (" …" if len(empty) > 10 else "")
        notices.add("metadata", path, f"Its pages {told} are pictures without text and were not read. {_SCAN}")
    if any(page.recognised for page in pages):
        notices.add("encoding", path, "Its text was recognised from pictures of pages; check what is quoted from it.")


def _facts(opened: Opened, printed: Sequence[Printed], dropped: Sequence[str], text: str) -> Iterator[Fact]:
    """Facts, best first: properties and text, then what the running heads say."""
    info = dict(opened.properties)
    said = Properties(
        info.get("Title", ""), info.get("Author", ""), iso_date(info.get("CreationDate", "")), opened.language
    )
    headline = _headline(printed)
    shown = Fact("title", headline, "largest type") if headline else None
    yield from weigh(said, "pdf properties", shown, describe(text), text)
    names = [outlets.bare(line) for line in dropped if outlets.is_name(outlets.bare(line))]
    for name in names:
        yield from facts("running head", outlet=outlets.cased(name, text) if outlets.is_paper(name) else None)
    urls = {match[0] for line in dropped for match in _URL.finditer(line)}
    if len(urls) == 1:
        yield from facts("running foot", url=urls.pop())


def _headline(printed: Sequence[Printed]) -> str | None:
    """What is set largest on the first page, where it has the form of a headline and no paper's name."""
    set_large = [each for each in printed if each.page == 0 and each.kind == "headline"]
    fitting = [each for each in set_large if 3 <= len(each.text.split()) <= 30 and not outlets.is_paper(each.text)]
    sizes = sorted({each.size for each in fitting}, reverse=True)
    if not fitting or any(a / b < 1.1 for a, b in list(pairwise(sizes))[:1]):
        return None
    return next(each.text for each in fitting if each.size == sizes[0])


def iso_date(value: str) -> str | None:
    """A date of PDF's properties (``D:20250304101500+02'00'``) as ISO 8601: with its time where it names the zone."""
    match = _DATE.match(value.strip())
    if match is None:
        return None
    zone = "+00:00" if match["utc"] else f"{match['zone']}:{match['minutes'] or '00'}" if match["zone"] else ""
    clock = (match["clock"] or "").ljust(6, "0")
    try:
        day = datetime.strptime(match["day"] + clock, "%Y%m%d%H%M%S")  # noqa: DTZ007 (the zone is added below)
        whole = datetime.fromisoformat(day.isoformat() + zone)
    except ValueError:
        return None
    if not 1990 <= whole.year <= 2199:
        return None
    return whole.isoformat() if zone else whole.date().isoformat()
