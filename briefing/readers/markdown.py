"""Markdown with YAML front matter. The text is what follows the front matter, as a reader of the page would see it.

Markup inside a line of running text goes, since a claim must not be printed with its asterisks: emphasis, links,
code, footnote marks. What stands for a whole line (headings, pictures, quotes, lists, an author's note in italics)
stays: it tells furniture from text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from briefing.notices import Notices
from briefing.readers.decode import decode
from briefing.readers.draft import Draft, Fact, address, facts
from briefing.readers.told.metadata import describe
from briefing.readers.told.people import authors
from briefing.text import dates

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML_FRONT = re.compile(r"\A\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_WHOLE = re.compile(r"^(?P<mark>\*{1,3}|_{1,3})[^*_\s].*(?P=mark)$")
"""A line in emphasis from end to end."""
_INLINE = (
    (re.compile(r"\[\^[\w-]{1,20}\]"), ""),
    (re.compile(r"(?<!!)\[([^\[\]]+)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)"), r"\1"),
    (re.compile(r"`([^`]+)`"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=\S)([^*]+?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=\S)([^_]+?)(?<=\S)\1(?![\w_])"), r"\2"),
)
"""Markup inside a line and what stays of it."""
_KEYS = {
    "title": ("title", "headline"),
    "outlet": ("publication", "outlet", "publisher", "site_name", "site", "source", "journal", "newspaper"),
    "author": ("author", "authors", "byline", "by"),
    "published": ("date", "published", "published_at", "publish_date", "pubdate", "datepublished", "created"),
    "modified": ("modified", "lastmod", "last_modified_at", "updated", "date_modified"),
    "url": ("canonical_url", "canonical", "url", "link", "permalink", "source_url"),
    "language": ("lang", "language", "locale"),
}
"""Article field -> front matter keys that state it, best first (Jekyll, Hugo, Obsidian Clipper, Pandoc)."""
_KINDS = {
    "opinion": "opinion",
    "comment": "opinion",
    "editorial": "opinion",
    "op-ed": "opinion",
    "column": "opinion",
    "analysis": "analysis",
    "newsletter": "newsletter",
    "release": "release",
    "press release": "release",
    "blog": "blog",
}
"""Word in a section's name -> kind, the first that fits counting."""
_DAMAGE = (ValueError, LookupError, AttributeError, TypeError, OverflowError)
"""What PyYAML raises besides its own on a date such as 2024-13-45, and on a tag that its value does not fit."""
_ALIASES = 20
"""Repeated values in a front matter; each can repeat what repeats others, so that a few lines fill any memory."""
_SECTIONS = ("section", "category", "categories", "type", "kind", "genre")


def read(data: bytes, path: str, notices: Notices) -> Draft:
    """The text after the front matter; facts from the front matter, then from the text's own head.

    Raises:
        UnreadableError: it cannot be decoded.
    """
    whole = decode(data, path, notices)
    front, text = _split(whole, path, notices)
    text = "\n".join(_unmarked(line) for line in text.split("\n"))
    return Draft(text, (*_front_facts(front), *_heading(text), *describe(text)))


def _unmarked(line: str) -> str:
    """A line of running text without the markup inside it; any other line as it is."""
    bare = line.strip()
    if not bare or bare.startswith(("![", "[^", "|", "```")) or _WHOLE.match(bare):
        return line
    for pattern, kept in _INLINE:
        line = pattern.sub(kept, line)
    return line


def _split(whole: str, path: str, notices: Notices) -> tuple[Mapping[str, object], str]:
    """The front matter with lower-case keys, and the text behind it."""
    for pattern, load in ((_FRONT, _yaml), (_TOML_FRONT, _toml)):
        match = pattern.match(whole)
        if match:
            front = load(match[1])
            if front is None:
                notices.add(
                    "metadata", path, "Its front matter is not valid; title, author and date were not taken from it."
                )
            return {str(key).lower(): value for key, value in (front or {}).items()}, whole[match.end() :]
    return {}, whole


def _yaml(text: str) -> Mapping[object, object] | None:
    """The front matter as a mapping, or None."""
    import yaml

    try:
        if "&" in text and sum(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text)) > _ALIASES:
            return None
        front = yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError, *_DAMAGE):
        return None
    return front if isinstance(front, dict) else None


def _toml(text: str) -> Mapping[object, object] | None:
    """The front matter as a mapping, or None."""
    import tomllib

    try:
        front: dict[object, object] = {}
        front.update(tomllib.loads(text))
    except (ValueError, RecursionError):  # of which a TOMLDecodeError is one, and a number without end another
        return None
    return front


def _front_facts(front: Mapping[str, object]) -> Iterator[Fact]:
    """The facts that the front matter states."""
    for field, keys in _KEYS.items():
        for key in keys:
            value = _value(field, front.get(key))
            if value:
                yield Fact(field, value, "front matter")
    for key in _SECTIONS:
        section = " ".join(_words(front.get(key))).lower()
        for word, kind in _KINDS.items():
            if re.search(rf"\b{word}", section):
                yield Fact("kind", kind, "front matter")


def _value(field: str, value: object) -> str | None:
    """One front matter value as the field wants it, or None where it does not fit."""
    if field in ("published", "modified"):
        return value.isoformat() if isinstance(value, date | datetime) else dates.parse(" ".join(_words(value)))
    words = [" ".join(word.split()) for word in _words(value)]
    if field == "author":
        return authors(" and ".join(words))
    joined = ", ".join(word for word in words if word)
    if field == "url":
        return address(joined)
    if field == "outlet" and "://" in joined:
        return None
    return joined or None


def _words(value: object) -> list[str]:
    """The strings in a front matter value: itself, its items, or the names in them."""
    if isinstance(value, dict):
        return _words(value.get("name"))
    if isinstance(value, list):
        return (
            [word for item in value[:20] for word in _words(item)]
            if not any(isinstance(i, list) for i in value)
            else []
        )
    try:
        return [] if value is None else [str(value)]
    except ValueError:  # a number of more digits than Python writes
        return []


def _heading(text: str) -> Iterator[Fact]:
    """The first top heading is the title."""
    match = _HEADING.search(text)
    if match:
        yield from facts("heading", title=match[1].strip("*_ "))
