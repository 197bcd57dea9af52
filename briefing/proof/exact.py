"""Whether a stretch of a page says words letter for letter: what ``fold`` forgives, to find words, is held here.

In a file that holds its words as text every character counts: one that cannot be seen, one that only looks alike, a
space more or less. White space is white space, whatever its kind and number; what the writers leave out of every text
(``runs.clean``) may be left out.

A PDF holds glyphs where they are drawn, and PDFium says where it guessed: a line's end and a gap may be a space or
none, a hyphen at a line's end may be one or none, a ligature is its letters. A space that is drawn is one, and whatever
else is drawn is what it is.
"""

from __future__ import annotations

import re
import unicodedata

from briefing.proof.fold import BROKEN, has_ink
from briefing.writers.runs import clean

GAP = "\u2028"
"""Stands for a space that PDFium guessed."""

_GUESSED = re.compile(f"[\r\n{GAP}]+")
_HYPHENS = "-\u2010\u2011\u00ad"
_DOTS = str.maketrans({"\u2022": "\u25cf", "\uff3b": "[", "\uff3d": "]"})
"""The packaged fonts have no ●, which the plain outputs print; brief.txt has wide brackets for an article's own."""


def line(text: str) -> str:
    """Words on one line, with one space between them."""
    return " ".join(text.split())


def forms(words: str) -> tuple[str, ...]:
    """What a file may hold for some words: these, or without what cannot be seen."""
    whole = line(words)
    return tuple(dict.fromkeys((whole.translate(_DOTS), line(clean(whole)).translate(_DOTS))))


def visible(text: str) -> str:
    """Words in which what cannot be seen is shown by its number."""
    return "".join(letter if letter == " " or letter.isprintable() else f"<U+{ord(letter):04X}>" for letter in text)


def written(words: str, seen: str) -> bool:
    """Whether a stretch of text is these words, letter for letter."""
    there = line(seen).translate(_DOTS)
    return any(form == there or (_core(form) != form and _core(form) == _core(there)) for form in forms(words))


def _core(text: str) -> str:
    """A text without what cannot be seen at its ends, which may be the text's own."""
    begin, end = 0, len(text)
    while begin < end and not _shows(text[begin]):
        begin += 1
    while end > begin and not _shows(text[end - 1]):
        end -= 1
    return text[begin:end]


def _shows(letter: str) -> bool:
    return has_ink(letter) and not letter.isspace()


def drawn(words: str, seen: str) -> bool:
    """Whether a stretch of what PDFium read is these words."""
    there = unicodedata.normalize("NFC", seen.translate(_DOTS))
    return any(_drawn(unicodedata.normalize("NFC", form), there) for form in forms(words))


def _drawn(wanted: str, seen: str) -> bool:
    at = place = 0
    while place < len(seen):
        if broken := BROKEN.match(seen, place):
            at += wanted[at : at + 1] in tuple(_HYPHENS)
            at += wanted[at : at + 1] == " " and seen[broken.end() - 1] in "\r\n"
            place = broken.end()
        elif guessed := _GUESSED.match(seen, place):
            at += wanted[at : at + 1] == " "
            place = guessed.end()
        elif seen[place].isspace():
            if wanted[at : at + 1] == " ":
                at += 1
            elif wanted[at - 1 : at] != " " or not at:
                return False
            place += 1
        elif step := _letters(wanted, at, seen, place):
            at, place = at + step[0], place + step[1]
        else:
            return False
    return not any(has_ink(letter) for letter in wanted[at:])


def _letters(wanted: str, at: int, seen: str, place: int) -> tuple[int, int] | None:
    """How many letters of either are the same: one, or a ligature and its letters."""
    if at >= len(wanted):
        return None
    if wanted[at] == seen[place]:
        return 1, 1
    if letters := _ligature(wanted[at], seen, place):
        return 1, letters
    if letters := _ligature(seen[place], wanted, at):
        return letters, 1
    if not has_ink(wanted[at]):
        further = _letters(wanted, at + 1, seen, place)
        return further and (further[0] + 1, further[1])
    return None


def _ligature(letter: str, text: str, place: int) -> int:
    """How many letters at a place of a text are a ligature's; 0 where they are not. A number is no ligature."""
    letters = unicodedata.normalize("NFKC", letter)
    return len(letters) if letters != letter and not letter.isnumeric() and text.startswith(letters, place) else 0
