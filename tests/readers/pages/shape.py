"""One saved page: its markup, and what a careful reader would take from it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_LINK = re.compile(r"\[\[(.*?)\]\]")
_STRONG = re.compile(r"\*\*(.*?)\*\*")


@dataclass(frozen=True, slots=True)
class Shape:
    """A page with its gold; what the page does not state is None."""

    name: str
    html: str
    body: tuple[str, ...]
    """Paragraphs, crossheads and list items in the page's order, without headline, deck, byline and captions."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    """With time and zone where the page states both, else the day."""
    url: str | None = None
    language: str | None = None
    kind: str | None = None
    """Only where the page declares it."""
    comments: tuple[str, ...] = ()
    """Readers' comments: never in the text."""
    never: tuple[str, ...] = ()
    """Teasers, navigation, consent and the like: never in the text."""
    may: tuple[str, ...] = ()
    """Decks, captions and author notes: they count neither for nor against."""
    charset: str = "utf-8"


def plain(text: str) -> str:
    """A paragraph as its reader sees it."""
    return _STRONG.sub(r"\1", _LINK.sub(r"\1", text))


def rich(text: str) -> str:
    """A paragraph as its page has it: ``[[…]]`` is a link, ``**…**`` is bold."""
    escaped = text.replace("&", "&amp;").replace("<", "&lt;")
    return _STRONG.sub(r"<strong>\1</strong>", _LINK.sub(r'<a href="/topics/1">\1</a>', escaped))


def gold(*texts: str) -> tuple[str, ...]:
    """Paragraphs as their reader sees them."""
    return tuple(plain(text) for text in texts)


def tagged(texts: Sequence[str], opening: str = "<p>", closing: str = "</p>") -> list[str]:
    """Each paragraph in its element."""
    return [f"{opening}{rich(text)}{closing}" for text in texts]


def between(parts: Sequence[str], inserted: dict[int, str]) -> str:
    """The parts one after another, with something inserted before those of the given places."""
    return "\n".join(inserted.get(place, "") + part for place, part in enumerate(parts)) + inserted.get(len(parts), "")
