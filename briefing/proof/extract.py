"""The words of an output, read out of its bytes again by other means than it was written with."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from briefing.errors import UnreadableError

_UNSEEN = frozenset({"head", "style", "script", "template", "noscript"})
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u", "wbr")
)
"""Elements that do not part words."""

_MARKDOWN = re.compile(r"\\([!-/:-@\[-`{-~])|\[(\d+)\]\(sources/\d+\.txt\)|\*|^#+ |^- ", re.MULTILINE)
"""An escape, a link to a source text, emphasis, a heading's and an item's sign."""


@dataclass(frozen=True, slots=True)
class Html:
    """What an HTML page shows."""

    text: str
    """The page, in document order."""
    room: str
    """What stands below it, in the element ``texts``, but for the source texts."""
    sources: Mapping[str, str]
    """Source number to the source text that is shown: the ``paragraph`` elements inside ``id="text-N"``."""


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.room: list[str] = []
        self.sources: dict[str, list[str]] = {}
        self._unseen: list[str] = []
        self._outside = self.words
        self._into = self.words
        self._number = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        classes = named.get("class", "").split()
        if "texts" in classes:  # the last element of a page
            self._outside = self._into = self.room
        if named.get("id", "").startswith("text-"):
            self._number = named["id"].removeprefix("text-")
        if tag in _UNSEEN or (tag == "a" and "back" in classes) or (tag == "div" and "preheader" in classes):
            self._unseen.append(tag)
        elif tag == "p":
            source = self._number and "paragraph" in classes
            self._into = self.sources.setdefault(self._number, []) if source else self._outside
        if tag not in _INLINE:
            self._into.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and self._unseen[-1] == tag:
            self._unseen.pop()
        if tag not in _INLINE:
            self._into.append("\n")
        if tag == "p":
            self._into = self._outside

    def handle_data(self, data: str) -> None:
        if not self._unseen:
            self._into.append(data)


def html(data: bytes, name: str = "brief.html") -> Html:
    """The visible words of an HTML page.

    Raises:
        UnreadableError: it holds a marked section, ``<![``, that is none; no writer of ours makes one.
    """
    parser = _Words()
    try:
        parser.feed(data.decode("utf-8", "replace"))
        parser.close()
    except AssertionError as error:  # what the standard library says of one
        raise UnreadableError(f"{name} is no HTML that can be read: {error}.", "Build the brief again.") from None
    sources = {number: "".join(words) for number, words in parser.sources.items()}
    return Html("".join(parser.words), "".join(parser.room), sources)


def markdown(data: bytes) -> str:
    """The text of a brief.md: escapes undone, signs gone, links to source texts replaced by their numbers."""
    return _MARKDOWN.sub(lambda found: found[1] or found[2] or "", data.decode("utf-8", "replace"))


def txt(data: bytes) -> str:
    """The text of a brief.txt."""
    return data.decode("utf-8", "replace")
