"""Markdown with YAML front matter. The text is what follows the front matter, its markup as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime

from briefing.notices import Notices
from briefing.readers.decode import decode
from briefing.readers.draft import Draft, Fact, facts
from briefing.readers.metadata import describe
from briefing.readers.people import authors
from briefing.text import dates

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_TOML_FRONT = re.compile(r"\A\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)
_KEYS = {
    "title": ("title", "headline"),
    "outlet": ("publication", "outlet", "publisher", "site_name", "site", "source", "journal", "newspaper"),
    "author": ("author", "authors", "byline", "by"),
    "published": ("date", "published", "published_at", "publish_date", "pubdate", "datepublished", "created"),
    "url": ("canonical_url", "canonical", "url", "link", "permalink", "source_url"),
    "language": ("lang", "language", "locale"),
}
"""Article field -> front matter keys that state it, best first (Jekyll, Hugo, Obsidian Clipper, Pandoc)."""
_SECTIONS = ("section", "category", "categories", "type", "kind", "genre")


def read(data: bytes, path: str, notices: Notices) -> Draft:
    """The text after the front matter; facts from the front matter, then from the text's own head.

    Raises:
        UnreadableError: it cannot be decoded.
    """
    whole = decode(data, path, notices)
    front, text = _split(whole, path, notices)
    return Draft(text, (*_front_facts(front), *_heading(text), *describe(text)))


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
        front = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError):  # a date such as 2024-13-45 is a ValueError
        return None
    return front if isinstance(front, dict) else None


def _toml(text: str) -> Mapping[object, object] | None:
    """The front matter as a mapping, or None."""
    import tomllib

    try:
        front: dict[object, object] = {}
        front.update(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, RecursionError):
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
        for kind in ("opinion", "analysis", "newsletter", "release", "blog"):
            if kind in section:
                yield Fact("kind", kind, "front matter")


def _value(field: str, value: object) -> str | None:
    """One front matter value as the field wants it, or None where it does not fit."""
    if field == "published":
        return value.isoformat() if isinstance(value, date | datetime) else dates.parse(" ".join(_words(value)))
    words = [" ".join(word.split()) for word in _words(value)]
    if field == "author":
        return authors(" and ".join(words))
    joined = ", ".join(word for word in words if word)
    if field == "url":
        return joined if joined.startswith(("http://", "https://")) else None
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
    return [] if value is None else [str(value)]


def _heading(text: str) -> Iterator[Fact]:
    """The first top heading is the title."""
    match = _HEADING.search(text)
    if match:
        yield from facts("heading", title=match[1].strip("*_ "))
