"""What comes of reading a file, as plain data: it is kept, and it goes from one process to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from briefing import readers
from briefing.errors import UnreadableError
from briefing.model import Article, Limits
from briefing.notices import Notices
from briefing.readers import bounds, invisible, sniff

SMALL = 64_000
"""Bytes up to which a text is read without precaution: it has no structure that could explode, and what takes a time
that grows with the square of its length takes no more than a moment."""
_PLAIN = ("txt", "markdown")


def risky(data: bytes, path: str) -> bool:
    """Whether a file is to be read where nothing can happen; a form that nobody reads is refused without a look."""
    if data[:4] == b"PK\x03\x04" or sniff.surely(data):
        return True
    named = readers.by_name(path)
    reader = named.name if named else None
    if reader is None and "." in path.rpartition("/")[2]:
        return False
    aliased = reader == "markdown" and data.startswith(b"---") and b"&" in data[:SMALL]  # YAML can multiply
    return reader not in _PLAIN or len(data) > SMALL or aliased


def record(data: bytes, name: str, limits: Mapping[str, int]) -> dict[str, Any]:
    """The articles of a file, or the reason why there is none, and what is to be said of it. It never raises.

    Args:
        data: the file's bytes.
        name: relative to the project.
        limits: the fields of ``Limits``.
    """
    said, held = Notices(), Limits(**limits)
    articles: list[Article] = []
    reason = ""
    try:
        with bounds.within(held):
            articles += readers.read_all(data, name, said)
        for article in articles:
            _check(article, held)
    except UnreadableError as error:
        articles, reason = [], error.message
        said.add("skipped", name, " ".join((error.message, error.hint)).strip())
    except MemoryError:
        articles, reason = [], f"{name} took too much memory to read."
        said.add("skipped", name, f"{reason} Save the article as .txt.")
    except Exception as error:  # one file, and be it our own mistake, must not keep the others from being briefed
        articles, reason = [], f"{name} cannot be read: its reader failed ({type(error).__name__})."
        said.add("skipped", name, f"{reason} Save the article as .txt; please report the file.")
    for article in articles:
        invisible.report(article, said)
    return {
        "articles": [asdict(article) for article in articles],
        "reason": reason,
        "said": [[each.kind, each.place, each.message] for each in said],
    }


def _check(article: Article, limits: Limits) -> None:
    if len(article.text) > limits.characters:
        raise UnreadableError(
            f"{article.source.path} has {len(article.text):,} characters; at most {limits.characters:,} are read.",
            "Cut it to the article, or raise characters in [limits].",
        )
