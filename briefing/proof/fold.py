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
from dataclasses import dataclass

PERHAPS = "\ufffe"
"""Stands for a hyphen or for nothing; in printed text only."""

_BROKEN = re.compile("[\u2010\ufffe\x02][ \t]*(?:\r\n|[\n\r\f]|$)|[\ufffe\x02]")
_SPACE = re.compile(r"(?<=\d)\s+(?=\d)|(\s+)")


def expected(text: str) -> str:
    """Words that we look for, folded."""
    return _fold(text.replace(PERHAPS, ""))


def printed(text: str) -> str:
    """Words that were read off a page, folded."""
    return _fold(_BROKEN.sub(PERHAPS, text))


def _fold(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).replace("\u2010", "-").replace("\u2022", "\u25cf")
    inked = "".join(letter for letter in plain if _has_ink(letter))
    return _SPACE.sub(lambda found: "" if found[1] else " ", inked)


def _has_ink(letter: str) -> bool:
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
