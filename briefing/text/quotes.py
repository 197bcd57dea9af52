"""Which characters of a text stand inside quotation marks.

Curly, low and angle marks open and close by their shape; straight and single ones by what stands beside them.
An apostrophe is no mark. A quotation that is never closed ends with its paragraph.
"""

from __future__ import annotations

import re
from functools import lru_cache

BLANK = "\ue000"
"""Stands for a quoted character in ``blanked``: a private code point that no article uses."""

_OPEN = {"“": "”", "„": "“”", "«": "»", "‘": "’", "「": "」"}
_STRAIGHT = '"'
_PARAGRAPH = re.compile(r"\n\s*\n")
_PLURAL_OWNER = re.compile(r"s’\s+[^\W\d_A-Z]")


def inside(text: str) -> bytearray:
    """One byte for each code point: 1 inside a quotation (marks included), 0 outside."""
    mask = bytearray(len(text))
    for start, end in spans(text):
        mask[start:end] = b"\1" * (end - start)
    return mask


@lru_cache(maxsize=8192)
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open spans of the outermost quotations, marks included, in text order."""
    found: list[tuple[int, int]] = []
    start: int | None = None
    closing = ""
    ends = {match.start() for match in _PARAGRAPH.finditer(text)}
    for at, char in enumerate(text):
        if at in ends and start is not None:
            found.append((start, at))
            start = None
        if start is None:
            closing = _closing(text, at, char)
            start = at if closing else None
        elif char in closing and not _apostrophe(text, at, char):
            found.append((start, at + 1))
            start = None
    if start is not None:
        found.append((start, len(text)))
    return tuple(found)


@lru_cache(maxsize=8192)
def blanked(text: str) -> str:
    """The text with every quoted character, marks included, replaced by ``BLANK``: what its writer says himself."""
    pieces, last = [], 0
    for start, end in spans(text):
        pieces += [text[last:start], BLANK * (end - start)]
        last = end
    return "".join([*pieces, text[last:]])


@lru_cache(maxsize=8192)
def open_ended(text: str) -> tuple[bool, bool]:
    """Whether a text closes a quotation that began before it, and whether it leaves one open.

    Straight marks are counted: an odd number leaves one half elsewhere, on the side where the odd mark points.
    Single marks count where a quotation opens on one, or where one stands after the last stop.
    """
    closes, opens = _curly(text, "“", "”")
    if text.count(_STRAIGHT) % 2:
        if closes and text.index(_STRAIGHT) < text.rindex("”"):
            return _single(text)  # opened on a straight mark, closed on a curly one
        last = text.rindex(_STRAIGHT)
        if _looks_closing(text, last):
            closes = True
        else:
            opens = True
    single = _single(text)
    return closes or single[0], opens or single[1]


def _curly(text: str, left: str, right: str) -> tuple[bool, bool]:
    depth = 0
    closes = False
    for char in text:
        if char == left:
            depth += 1
        elif char == right:
            depth -= 1
            if depth < 0:
                closes, depth = True, 0
    return closes, depth > 0


def _single(text: str) -> tuple[bool, bool]:
    """The same for ‘…’ as outer marks, as British papers set them."""
    depth = 0
    closes = False
    for at, char in enumerate(text):
        if char == "‘" and _closing(text, at, char):
            depth += 1
        elif char == "’" and not _apostrophe(text, at, char):
            if depth:
                depth -= 1
            elif text[at - 1 : at] in ".,!?" and at > 0:
                closes = True
    return closes, depth > 0


def _closing(text: str, at: int, char: str) -> str:
    """The characters that would close a quotation opened here, or an empty string."""
    if char == _STRAIGHT:
        curly = text.find("”", at)
        mixed = curly >= 0 and not {_STRAIGHT, "“"} & set(text[at + 1 : curly])
        return "”" if mixed else _STRAIGHT
    if char == "‘":
        following = text[at + 1 : at + 2]
        opens = following.isalnum() or following in tuple("“[…")
        return "’" if opens and (at == 0 or not text[at - 1].isalnum()) and _closed(text, at) else ""
    return _OPEN.get(char, "")


def _closed(text: str, at: int) -> bool:
    """A mark that may be a turned apostrophe (‘90s) opens only where it is closed, or where it opens the text."""
    return at == 0 or any(not _apostrophe(text, end, "’") for end in _marks(text, at + 1))


def _marks(text: str, at: int) -> list[int]:
    return [match.start() for match in re.compile("’").finditer(text, at)]


def _apostrophe(text: str, at: int, char: str) -> bool:
    """A right single mark before a letter belongs to a word, and so does one that makes a plural own a noun."""
    if char != "’":
        return False
    if text[at + 1 : at + 2].isalnum():
        return True
    return bool(_PLURAL_OWNER.match(text, at - 1)) and any(
        not text[end + 1 : end + 2].isalnum() for end in _marks(text, at + 1)
    )


def _looks_closing(text: str, at: int) -> bool:
    """A straight mark with a word or a stop right before it closes."""
    return at > 0 and not text[at - 1].isspace() and text[at - 1] not in "([“‘—-"
