"""The words of an output, read out of its bytes again by other means than it was written with."""

from __future__ import annotations

import re
from html.parser import HTMLParser

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
