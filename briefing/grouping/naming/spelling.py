"""Whether two words may be one name, spelt by two desks.

Names that are carried over from another script or tongue differ in few, regular ways: kh, k and q; zh and j; a doubled
letter; e for a. Each way has a price; words that differ in any other way are different words. The edit distance is
Levenshtein's (1966) over letters and digraphs, with those prices for operations.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_DIGRAPHS = tuple("tsch tch sch dzh kh gh zh dj ph sh ch dh th ck ts tz cz sz ks ou oo ee ie ei ai ay eo ae".split())
_VOWELS = frozenset("aeiou")
_SOUNDS = {
    **{each: each for each in "aeiouy"}, "ou": "u", "oo": "u", "ee": "i", "ie": "i", "ei": "e", "ai": "e", "eo": "o",
    "ae": "e", "ay": "e",
}  # fmt: skip
"""Vowel spellings and the vowel they stand for."""


def _pairs(text: str) -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split("/")) for pair in text.split())


_SOFT = _pairs(
    "kh/k kh/h q/k kh/q gh/g k/c q/c ck/k zh/j j/dj zh/dzh dj/zh ph/f sh/sch dh/d th/t y/i s/z w/v ou/u ou/o oo/u ee/i"
    " ie/i ie/y ch/tch ei/i ie/e ei/e y/j eo/o eo/u ae/e ai/ae ay/ai ay/ei ts/tz ts/c tz/z d/dj ks/x cz/ch sz/sh"
    " ts/z cz/c zh/sch tsch/ch tsch/tch"
)
"""Spellings of one sound."""
_LOOSE = _pairs("k/g q/g kh/gh q/gh v/f d/dh j/g ch/sh u/w k/gh ph/v sh/s ch/c ch/k tch/c sz/s h/g k/h")
"""Sounds that are often heard as one another."""
_COST = {"soft": 1, "loose": 3}
_NEVER = 99


_ARTICLE = re.compile(r"^(?:al|el|ul|a[dnrstz]|ash)[-’' ](?=\w{3})", re.IGNORECASE)
"""The Arabic article before a name, with its letter as it is heard."""
_FINAL = re.compile(r"(?<=[bcdfghklmnprstvz])(?:iy|ij|yi|ii|ei|ey|ej|yj)$")
"""Endings of Slavic given names and adjectives that are all one ending."""

_ENDING = re.compile(r"(?<=[bcdfghklmnprstvz])y$")
"""An ending that some given names have or have not: Yevgen, Yevgeny."""


_NORDIC = re.compile(r"(?<=[a-z][b-df-hj-np-tv-z])oe$")
"""A last ``ø`` written out: Sandø is Sandoe to one desk and Sando to another."""


@dataclass(frozen=True, slots=True)
class Difference:
    """How two spellings differ."""

    soft: int
    """Letters that only spell one sound in two ways."""
    loose: int
    """Sounds that are near each other."""


_PLAIN = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th"})
"""Letters that no decomposition takes apart."""


@lru_cache(maxsize=100_000)
def folded(word: str) -> str:
    """A word in lower case without diacritics, apostrophes, hyphens, dots and an Arabic article."""
    plain = unicodedata.normalize("NFKD", _ARTICLE.sub("", word).casefold().translate(_PLAIN))
    return "".join(char for char in plain if char.isalnum())


_UMLAUT = re.compile(r"([aou])e(?=[b-df-hj-np-tv-z])")


def undotted(word: str) -> str:
    """A folded word with written-out umlauts as plain vowels: one for ``Böhmer``, ``Boehmer`` and ``Bohmer``."""
    return _UMLAUT.sub(r"\1", folded(word))


@lru_cache(maxsize=50_000)
def keys(word: str) -> tuple[str, ...]:
    """Consonant skeletons under which a word is looked up; spellings of one name share at least one."""
    plain = _single(folded(word).replace("x", "ks"))
    loose = plain.replace("gh", "h").replace("kh", "h").replace("g", "h")
    turned = (plain.replace(one, other) for one, other in _HEARD)
    hushed = plain.replace("tch", "ch").replace("ch", "sh")
    readings = (plain, *turned, *_german(plain), hushed, loose, loose.replace("k", "h"))
    found = dict.fromkeys(map(_skeleton, readings))
    return tuple(key for key in found if key)


@lru_cache(maxsize=100_000)
def difference(one: str, other: str) -> Difference | None:
    """How two words differ; None where they cannot be one name by their letters.

    Endings are grammar and gender, not spelling: a vowel more or another vowel at the end keeps words apart
    ("Mario" and "Maria", "Kuwait" and "Kuwaiti"); only the endings -iy, -ey, -ii … of Slavic names are one.
    """
    a, b = folded(one), folded(other)
    if a == b:
        return Difference(int(one.casefold() != other.casefold()), 0)
    if undotted(one) == undotted(other):
        return Difference(1, 0)
    if _NORDIC.sub("o", a) == _NORDIC.sub("o", b):
        return Difference(1, 0)
    if {a[-2:], b[-2:]} == {"er", "re"} and a[:-2] == b[:-2]:
        return Difference(1, 0)
    doubled = len(a) - len(_single(a)) != len(b) - len(_single(b))
    a, b = _FINAL.sub("y", _single(a)), _FINAL.sub("y", _single(b))
    if a == b:
        return Difference(1, 0)
    if _inflected(a, b):
        return None
    cost = _distance(_units(a), _units(b))
    if cost >= _NEVER:
        return None
    loose, soft = divmod(cost, _COST["loose"])
    return Difference(soft + int(doubled), loose)


def near(one: str, other: str) -> Difference | None:
    """How two words differ where they are near enough to be one name; None where they are not."""
    found = difference(one, other)
    if found is None:
        return None
    length = min(len(folded(one)), len(folded(other)))
    allowed = 0 if length < 4 else 1 if length < 7 else 2
    if found.loose > allowed or (length < 4 and found.soft) or found.soft + 2 * found.loose > max(2, (length + 3) // 2):
        return None
    return found


def likely(one: str, other: str) -> Difference | None:
    """How two words differ where they may be one name if the rest of a full name agrees: one step more than `near`."""
    found = difference(one, other) or difference(_ENDING.sub("", one), _ENDING.sub("", other))
    length = min(len(folded(one)), len(folded(other)))
    if found is None or length < 3 or found.loose > length // 4 or found.soft + found.loose > (length + 1) // 2:
        return None
    return found


def _single(word: str) -> str:
    """A word with doubled letters written once."""
    return "".join(char for at, char in enumerate(word) if not at or word[at - 1] != char or char in "eo")


def _inflected(a: str, b: str) -> bool:
    """Whether two words differ in their last vowel, or one has a vowel more at its end."""
    short, long = sorted((a, b), key=len)
    if long.startswith(short):
        return long[len(short) :] != "h"
    same_length = len(a) == len(b) and a[:-1] == b[:-1]
    ends = {a[-1], b[-1]}
    return same_length and ends <= _VOWELS or (a[-1] in "aeo") != (b[-1] in "aeo")


def _skeleton(word: str) -> str:
    """The consonants of a word, near sounds under one letter."""
    for letters, sound in _READ:
        word = word.replace(letters, sound)
    word = "".join(_CLASSES.get(char, char) for char in word)
    return _single(word)


def _german(word: str) -> tuple[str, str, str]:
    """A word as German and Polish desks may have meant it: w for v, j for y, sch for zh."""
    heard = word.replace("w", "v")
    return heard, heard.replace("j", "y"), heard.replace("j", "y").replace("tsch", "ch").replace("sch", "zh")


_READ = tuple((pair[:-1], pair[-1]) for pair in "tschc schs tchc chc dzhj zhj djj shs phf ckk".split())
"""Digraphs with the letter that they are read as, the longest first."""
_HEARD = (("kh", "h"), ("dj", "d"), ("ts", "s"), ("tz", "s"), ("c", "s"))
"""Letters that are read in a second way."""
_CLASSES = {**dict.fromkeys("aeiouyhw", ""), "q": "k", "g": "k", "c": "k", "z": "s", "v": "f"}


def _units(word: str) -> tuple[str, ...]:
    """Letters and digraphs in order."""
    units = []
    at = 0
    while at < len(word):
        unit = next((each for each in _DIGRAPHS if word.startswith(each, at)), word[at])
        units.append(unit)
        at += len(unit)
    return tuple(units)


def _distance(a: tuple[str, ...], b: tuple[str, ...]) -> int:
    """The least price of turning one into the other."""
    row = [0]
    for at, unit in enumerate(b):
        row.append(row[-1] + _gap(b, at, unit))
    for i, left in enumerate(a):
        following = [row[0] + _gap(a, i, left)]
        for j, right in enumerate(b):
            following.append(
                min(row[j] + _swap(left, right), row[j + 1] + _gap(a, i, left), following[j] + _gap(b, j, right))
            )
        row = following
    return min(row[-1], _NEVER)


def _swap(left: str, right: str) -> int:
    """The price of one unit for another."""
    if left == right:
        return 0
    pair = frozenset((left, right))
    if pair in _SOFT:
        return _COST["soft"]
    if pair in _LOOSE or (left in _SOUNDS and right in _SOUNDS):
        return _COST["loose"]
    return _NEVER


def _gap(units: tuple[str, ...], at: int, unit: str) -> int:
    """The price of a unit that the other spelling lacks: a mute h, a gliding y, a swallowed vowel inside."""
    before, after = units[at - 1 : at], units[at + 1 : at + 2]
    if unit == "h" and at:
        return _COST["soft"]
    if unit in {"y", "j"} and not at and after and after[0] in _SOUNDS:
        return _COST["soft"]
    if unit in {"y", "i", "w"} and before and after and (before[0] in _SOUNDS or after[0] in _SOUNDS):
        return _COST["soft"]
    return _COST["loose"] if unit in _VOWELS and before and after else _NEVER
