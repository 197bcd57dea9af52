"""Which characters of a text stand inside quotation marks.

Curly, low and angle marks open and close by their shape; straight ones by what stands beside them.
An apostrophe is no mark. A quotation that is never closed ends with its paragraph.
"""

from __future__ import annotations

import re

_OPEN = {"“": "”", "„": "“”", "«": "»", "‘": "’", "「": "」"}
_STRAIGHT = '"'
_PARAGRAPH = re.compile(r"\n\s*\n")


def inside(text: str) -> bytearray:
    """One byte for each code point: 1 inside a quotation (marks included), 0 outside."""
    mask = bytearray(len(text))
    start: int | None = None
    closing = ""
    ends = {match.start() for match in _PARAGRAPH.finditer(text)}
    for at, char in enumerate(text):
        if at in ends and start is not None:
            mask[start:at] = b"\1" * (at - start)
            start = None
        if start is None:
            closing = _closing(text, at, char)
            start = at if closing else None
        elif char in closing and not _apostrophe(text, at, char):
            mask[start : at + 1] = b"\1" * (at + 1 - start)
            start = None
    if start is not None:
        mask[start:] = b"\1" * (len(text) - start)
    return mask


def open_ended(text: str) -> tuple[bool, bool]:
    """Whether a text closes a quotation that began before it, and whether it leaves one open.

    Straight marks are counted: an odd number leaves one half elsewhere, on the side where the odd mark points.
    """
    closes = opens = False
    depth = 0
    for at, char in enumerate(text):
        if char == "“":
            depth += 1
        elif char == "”":
            depth -= 1
            if depth < 0:
                closes, depth = True, 0
    opens = depth > 0
    if text.count(_STRAIGHT) % 2:
        last = text.rindex(_STRAIGHT)
        first = text.index(_STRAIGHT)
        if _looks_closing(text, first) and text.count(_STRAIGHT) == 1:
            closes = True
        elif _looks_closing(text, last):
            closes = True
        else:
            opens = True
    return closes, opens


def _closing(text: str, at: int, char: str) -> str:
    """The characters that would close a quotation opened here, or an empty string."""
    if char == _STRAIGHT:
        return _STRAIGHT
    if char == "‘":
        following = text[at + 1 : at + 2]
        return "’" if following.isalpha() and (at == 0 or not text[at - 1].isalnum()) else ""
    return _OPEN.get(char, "")


def _apostrophe(text: str, at: int, char: str) -> bool:
    """A right single mark between letters, or before a letter, belongs to a word."""
    return char == "’" and text[at + 1 : at + 2].isalpha()


def _looks_closing(text: str, at: int) -> bool:
    """A straight mark with a word or a stop right before it closes."""
    return at > 0 and not text[at - 1].isspace() and text[at - 1] not in "([“‘—-"
