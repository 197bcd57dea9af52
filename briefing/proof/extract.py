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

_MARKDOWN = re.compile(r"\\([!-/:-@\[-`{-~])|\[(\d+)\]\(sources/\2\.txt\)|\*|^#+ |^- ", re.MULTILINE)
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
    unseen: str
    """What programs show elsewhere: the title, and what stands behind the subject in a list of mails."""
    links: tuple[tuple[str, str], ...]
    """(address, words) of each link, in document order."""
    backs: tuple[str, ...]
    """The words of the links that stand behind a cited passage, and are no part of it."""
    anchors: Mapping[str, Anchor]
    """Id to where it is; of two with one id the first."""
    repeated: tuple[str, ...]
    """Ids that are there twice."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place that a link may lead to."""

    source: str
    """The number of the source text that it is in, or empty."""
    place: int
    """In that text, or in ``text`` or ``room``."""
    in_room: bool


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words: list[str] = []
        self.room: list[str] = []
        self.unseen: list[str] = []
        self.sources: dict[str, list[str]] = {}
        self.links: list[tuple[str, list[str]]] = []
        self.backs: list[list[str]] = []
        self.anchors: dict[str, Anchor] = {}
        self.repeated: list[str] = []
        self._unseen: list[str] = []
        self._outside = self.words
        self._into = self.words
        self._number = ""
        self._linked: list[str] | None = None

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
        if tag == "a" and "href" in named:
            self._linked = []
            self.links.append((named["href"], self._linked))
            if "back" in classes:
                self.backs.append(self._linked)
        if "id" in named:
            self._anchor(named["id"])

    def _anchor(self, name: str) -> None:
        if name in self.anchors:
            self.repeated.append(name)
        source = self._number if self._into not in (self.words, self.room) else ""
        place = sum(map(len, self._into))
        self.anchors.setdefault(name, Anchor(source, place, self._into is self.room))

    def handle_endtag(self, tag: str) -> None:
        if self._unseen and self._unseen[-1] == tag:
            self._unseen.pop()
        if tag not in _INLINE:
            self._into.append("\n")
        if tag == "p":
            self._into = self._outside
        if tag == "a":
            self._linked = None

    def handle_data(self, data: str) -> None:
        if self._linked is not None:
            self._linked.append(data)
        if not self._unseen:
            self._into.append(data)
        elif self._unseen[-1] in ("head", "div"):
            self.unseen.append(data)


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
    return Html(
        text="".join(parser.words),
        room="".join(parser.room),
        sources={number: "".join(words) for number, words in parser.sources.items()},
        unseen="".join(parser.unseen),
        links=tuple((address, " ".join("".join(words).split())) for address, words in parser.links),
        backs=tuple(" ".join("".join(words).split()) for words in parser.backs),
        anchors=parser.anchors,
        repeated=tuple(parser.repeated),
    )


def markdown(data: bytes) -> str:
    """The text of a brief.md: escapes undone, signs gone, links to source texts replaced by their numbers."""
    return _MARKDOWN.sub(lambda found: found[1] or found[2] or "", data.decode("utf-8", "replace"))


def txt(data: bytes) -> str:
    """The text of a brief.txt."""
    return data.decode("utf-8", "replace")
