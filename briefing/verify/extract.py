"""The words of an output, read out of its bytes again by other means than it was written with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

from briefing.errors import UnreadableError

_UNSEEN = frozenset({"head", "style", "script", "template", "noscript"})
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr")
)
"""Elements that do not part words."""

_MARKDOWN = re.compile(r"\\([!-/:-@\[-`{-~])|\[(\d+)\]\(sources/\d+\.txt\)|\*|^#+ |^- ", re.MULTILINE)
"""An escape, a link to a source text, emphasis, a heading's and an item's sign."""


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self._unseen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen.append(tag)
        elif tag not in _INLINE:
            self.words.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and self._unseen[-1] == tag:
            self._unseen.pop()
        elif tag not in _INLINE:
            self.words.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self.words.append(data)


def html(data: bytes) -> str:
    """The visible text of an HTML page, in document order."""
    parser = _Words()
    parser.feed(data.decode("utf-8", "replace"))
    parser.close()
    return "".join(parser.words)


def markdown(data: bytes) -> str:
    """The text of a brief.md: escapes undone, signs gone, links to source texts replaced by their numbers."""
    return _MARKDOWN.sub(lambda found: found[1] or found[2] or "", data.decode("utf-8", "replace"))


def txt(data: bytes) -> str:
    """The text of a brief.txt."""
    return data.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Pdf:
    """What is inside a PDF."""

    text: str
    """Of all pages, in the order in which they are drawn."""
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    """File name to content; of two with one name the first."""


def pdf(data: bytes, name: str) -> Pdf:
    """The text and the attachments of a PDF, by PDFium.

    Raises:
        UnreadableError: it is no PDF that can be opened.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
        try:
            pages = [page.get_textpage().get_text_range(errors="replace") for page in document]
            attached = [document.get_attachment(number) for number in range(document.count_attachments())]
            files = [(each.get_name(), bytes(each.get_data())) for each in attached]
        finally:
            document.close()
    except (pypdfium2.PdfiumError, AssertionError, MemoryError, ValueError) as error:
        raise UnreadableError(f"{name} is no PDF that can be read: {error}.", "Build the brief again.") from None
    return Pdf("\n".join(pages), dict(reversed(files)))
