"""How printed words are compared: the one normalisation table.

| step | why |
| --- | --- |
| Unicode NFKC | ligatures, full-width and presentation forms, non-breaking and thin spaces |
| soft hyphens, other format and control characters, noncharacters go | they have no ink |
| U+2010 before a line break becomes *perhaps a hyphen* | the typesetter's own hyphenation |
| U+FFFE becomes *perhaps a hyphen* | what PDFium reads for a hyphen at a line's end |
| other U+2010 becomes "-" | NFKC folds U+2011 to it |
| U+2022 "•" becomes U+25CF "●" | the packaged fonts have no ●, which the plain outputs print |
| white space goes, but for one space between two digits | "[1 3]" is not "[13]" |
| titles only: upper case | a style may set them so |
| claims with letters that run from right to left: in a PDF, their letters in any order | PDFium guesses the order |

*Perhaps a hyphen* equals a hyphen or nothing: whether a word that was broken there had a hyphen of its
own cannot be seen on paper. Nothing else is forgiven: one other letter, digit or point is a difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

PERHAPS = "\ufffe"
"""Stands for a hyphen or for nothing; in printed text only."""

BROKEN = re.compile("[\u2010\ufffe\x02][ \t]*(?:\r\n|[\n\r\f]|$)|[\ufffe\x02]")
"""The end of a line at which a word may have been broken."""
_SPACE = re.compile(r"(?<=\d)\s+(?=\d)|(\s+)")


@lru_cache(maxsize=4096)
def expected(text: str) -> str:
    """Words that we look for, folded."""
    return _fold(text.replace(PERHAPS, "")).text


def printed(text: str) -> str:
    """Words that were read off a page, folded."""
    return traced(text).text


@dataclass(frozen=True, slots=True)
class Traced:
    """A folded text, and the way back: ``text[i]`` was made of what stands at ``starts[i]`` of what was folded."""

    text: str
    starts: tuple[int, ...]


def traced(text: str) -> Traced:
    """As ``printed``, with where each letter comes from."""
    letters: list[str] = []
    starts: list[int] = []
    end = 0
    for broken in (*BROKEN.finditer(text), None):
        part = _fold(text[end : broken.start() if broken else len(text)], spaced=True)
        letters.append(part.text)
        starts += [end + start for start in part.starts]
        if broken:
            letters.append(PERHAPS)
            starts.append(broken.start())
            end = broken.end()
    return _unspaced("".join(letters), starts)


def _fold(text: str, spaced: bool = False) -> Traced:
    """Letter by letter, each with the marks that are put on it; ``spaced`` keeps the white space."""
    letters: list[str] = []
    starts: list[int] = []
    for start, end in _clusters(text):
        plain = text[start:end]
        if not plain.isascii():
            plain = unicodedata.normalize("NFKC", plain).replace("\u2010", "-").replace("\u2022", "\u25cf")
        for letter in plain:
            if has_ink(letter):
                letters.append(letter)
                starts.append(start)
    return Traced("".join(letters), tuple(starts)) if spaced else _unspaced("".join(letters), starts)


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each letter with its combining marks; Hangul's jamo, which normalise to one syllable, stay together."""
    if text.isascii():
        yield from ((place, place + 1) for place in range(len(text)))
        return
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or not _joins(text[place]):
            yield start, place
            start = place


def _joins(letter: str) -> bool:
    return letter >= "\u0300" and (
        unicodedata.category(letter).startswith("M") or "\u1160" <= letter <= "\u11ff" or "\uff9e" <= letter <= "\uff9f"
    )


def _unspaced(inked: str, starts: Sequence[int]) -> Traced:
    """Without white space, but for one space between two digits."""
    letters: list[str] = []
    kept: list[int] = []
    end = 0
    for space in (*_SPACE.finditer(inked), None):
        upto = space.start() if space else len(inked)
        letters.append(inked[end:upto])
        kept += starts[end:upto]
        if space:
            if not space[1]:
                letters.append(" ")
                kept.append(starts[upto])
            end = space.end()
    return Traced("".join(letters), tuple(kept))


def has_ink(letter: str) -> bool:
    """Whether a letter shows, or is white space or stands for a hyphen."""
    if letter == PERHAPS or letter.isspace():
        return True
    return unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Cn"}


@dataclass(frozen=True, slots=True)
class Skeleton:
    """A folded text without its hyphens, and the way back: ``text[i]`` stands at ``places[i]`` of it."""

    text: str
    places: tuple[int, ...]


def skeleton(folded: str, upper: bool = False) -> Skeleton:
    """What is searched: hyphens that may or may not be there do not hide a match."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(folded):
        if letter in ("-", PERHAPS):
            continue
        for part in letter.upper() if upper else letter:
            letters.append(part)
            places.append(place)
    return Skeleton("".join(letters), tuple(places))


def same(wanted: str, seen: str) -> bool:
    """Whether a stretch of printed text says the wanted words, hyphens and all."""
    place = 0
    for letter in seen:
        here = wanted[place : place + 1]
        if letter == PERHAPS:
            place += here == "-"
        elif letter == here:
            place += 1
        else:
            return False
    return place == len(wanted)
