"""What is inside a PDF, read by PDFium: the printed words in reading order, and the attachments.

A page is drawn in the order of CSS's painting (floats and positioned boxes last), so the words are put
into the order of the structure tree (ISO 32000-1, 14.7), which is what a screen reader follows: each
character's text object carries the id of its marked content, and the tree lists these ids. Words that
the tree does not list are kept apart, so that none can hide there. Without a tree the drawn order stands.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from briefing.errors import UnreadableError
from briefing.proof import pdflinks
from briefing.proof.exact import GAP

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

_DEEPEST = 6
"""Levels of titles that are read."""
_MOST_ELEMENTS = 100_000
"""Of a structure tree; a page of a brief has some hundred."""


@dataclass(frozen=True, slots=True)
class Pdf:
    """What is inside a PDF."""

    text: str
    """Of all pages, in reading order."""
    stray: str
    """What is printed but stands outside the structure tree, where there is one."""
    attachments: Mapping[str, bytes]
    """File name to content; of two with one name the first."""
    repeated: tuple[str, ...] = ()
    """Names that two have."""
    title: str = ""
    """What a viewer calls it."""
    outline: tuple[str, ...] = ()
    """The titles that a viewer lists beside the page."""
    links: tuple[tuple[str, str | None], ...] = ()
    """(words, what stands where it leads) for each link; None where it leads nowhere."""


def open_pdf(data: bytes, name: str) -> Pdf:
    """Read a PDF.

    Raises:
        UnreadableError: it is no PDF that can be opened.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        try:
            pages = [_words(page) for page in document]
            files = list(_attachments(document))
            title = document.get_metadata_dict().get("Title", "")
            outline = tuple(each.get_title() for each in document.get_toc(max_depth=_DEEPEST))
            links = tuple(pdflinks.read(document))
        finally:
            document.close()
    except (pypdfium2.PdfiumError, AssertionError, MemoryError, ValueError) as error:
        raise UnreadableError(f"{name} is no PDF that can be read: {error}.", "Build the brief again.") from None
    text, stray = ("\n".join(part) for part in zip(*pages, strict=True)) if pages else ("", "")
    repeated = tuple(name for name, count in Counter(name for name, _ in files).items() if count > 1)
    return Pdf(_paired(text), _paired(stray), dict(reversed(files)), repeated, title, outline, links)


def _paired(text: str) -> str:
    """The text with its surrogate pairs, which PDFium gives one by one, put together."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _attachments(document: PdfDocument) -> Iterator[tuple[str, bytes]]:
    for number in range(document.count_attachments()):
        attached = document.get_attachment(number)
        yield attached.get_name(), bytes(attached.get_data())


def _words(page: PdfPage) -> tuple[str, str]:
    """A page's text in reading order, and the text that has no place in it."""
    order = {content: place for place, content in reversed(list(enumerate(_tree(page))))}
    runs = _runs(page)
    if not order:
        return "".join(text for _, text in runs), ""
    placed = [(order[content], text) for content, text in runs if content in order]
    stray = "".join(text for content, text in runs if content not in order)
    return "".join(text for _, text in sorted(placed, key=lambda run: run[0])), stray


def _runs(page: PdfPage) -> list[tuple[int, str]]:
    """(marked content id or -1, text) in drawn order; what PDFium adds (spaces, line ends) goes with what is before."""
    from pypdfium2 import raw

    words = page.get_textpage()
    letters: list[tuple[int, str]] = []
    content = -1
    for index in range(words.count_chars()):
        thing = raw.FPDFText_GetTextObject(words, index)
        code = raw.FPDFText_GetUnicode(words, index)
        guessed = not thing or raw.FPDFText_IsGenerated(words, index) == 1
        if not guessed:
            content = raw.FPDFPageObj_GetMarkedContentID(thing)
        letter = GAP if guessed and code == 0x20 else chr(code) if code < 0x110000 else "\ufffd"
        letters.append((content, letter))
    return [(key, "".join(letter for _, letter in run)) for key, run in groupby(letters, key=lambda pair: pair[0])]


def _tree(page: PdfPage) -> list[int]:
    """The marked content ids of a page in the order of its structure tree; empty where it has none."""
    from pypdfium2 import raw

    tree = raw.FPDF_StructTree_GetForPage(page)
    if not tree:
        return []
    try:
        roots = range(raw.FPDF_StructTree_CountChildren(tree))
        stack: list[Any] = [raw.FPDF_StructTree_GetChildAtIndex(tree, index) for index in reversed(roots)]
        return _walk(stack)
    finally:
        raw.FPDF_StructTree_Close(tree)


def _walk(stack: list[Any]) -> list[int]:
    from pypdfium2 import raw

    found: list[int] = []
    for _ in range(_MOST_ELEMENTS):
        if not stack:
            break
        item = stack.pop()
        if isinstance(item, int):
            found.append(item)
            continue
        for index in reversed(range(raw.FPDF_StructElement_CountChildren(item) if item else 0)):
            child = raw.FPDF_StructElement_GetChildAtIndex(item, index)
            stack.append(child or raw.FPDF_StructElement_GetChildMarkedContentID(item, index))
    return found
