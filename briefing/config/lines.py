"""At which line of a TOML text each key stands; tomllib does not say.

The text is known to be valid TOML, so a light scan is enough: table headers, keys at the start of a line, and what
must be skipped between them (multi-line strings and arrays).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

Place = tuple[str | int, ...]
"""Keys and, for an array of tables, positions from 0: ``("topics", 1, "title")``."""

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_KEY})\s*\]\]?")
_PAIR = re.compile(rf"\s*({_KEY})\s*=")
_TOKEN = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}'  # strings of several lines
    r"|'''.*?'{3,5}"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'"
    r"|\#[^\n]*"
    r"|[\[\]{}]|\n",
    re.DOTALL,
)


def lines(text: str) -> dict[Place, int]:
    """Line numbers, from 1, of every table and key that starts a line."""
    found: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    table: Place = ()
    for number, line in _statements(text):
        if header := _HEADER.match(line):
            table = _table(header, counts)
            found.setdefault(table, number)
        elif pair := _PAIR.match(line):
            found.setdefault(table + _parts(pair[1]), number)
    return found


def nearest(known: Mapping[Place, int], place: Place) -> int:
    """The line of a place, else of what encloses it; 1 where nothing does."""
    while place and place not in known:
        place = place[:-1]
    return known.get(place, 1)


def _table(header: re.Match[str], counts: dict[Place, int]) -> Place:
    parts = _parts(header[2])
    place: Place = ()
    for depth, part in enumerate(parts):
        place += (part,)
        if depth == len(parts) - 1 and header[1] == "[[":
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place += (counts[place],)
    return place


def _parts(key: str) -> tuple[str, ...]:
    return tuple(_unquoted(part[0]) for part in re.finditer(_PART, key))


def _unquoted(part: str) -> str:
    if part.startswith("'"):
        return part[1:-1]
    if part.startswith('"'):
        return re.sub(r'\\(["\\])', r"\1", part[1:-1])
    return part


def _statements(text: str) -> Iterator[tuple[int, str]]:
    """(line number, the statement that starts there), comments and blank lines too."""
    depth, start, begin = 0, 0, 1
    number = 1
    for token in _TOKEN.finditer(text + "\n"):
        mark = token[0]
        if mark in "[{":
            depth += 1
        elif mark in "]}":
            depth -= 1
        number += mark.count("\n")
        if mark == "\n" and depth <= 0:
            yield begin, (text + "\n")[start : token.start()]
            depth, start, begin = 0, token.end(), number
