"""Numbers in a text, whether written in digits or in words.

``find`` gives each quantity with its value, its bound ("at least 94", "up to 6,000", "more than 20"), and the unit or noun
that follows. Numbers that name rather than count are left out: years, days of a month, times of day, "No. 4", "3rd".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_UNITS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19, "dozen": 12,
}  # fmt: skip
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_SCALES = {"hundred": 100, "thousand": 1_000, "million": 1_000_000, "m": 1_000_000, "mn": 1_000_000, "billion": 10**9, "bn": 10**9,
           "trillion": 10**12}  # fmt: skip
_WORD = "|".join([*_UNITS, *_TENS])
_NUMBER = re.compile(
    rf"(?P<money>(?:US|A|C|NZ|HK)?[$€£¥₹]\s?)?"
    rf"(?:(?P<digits>\d{{1,3}}(?:[,\u00a0\u202f]\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"|(?P<words>\b(?:{_WORD})(?:[\s-]+(?:and\s+)?(?:{_WORD}))?\b))"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|bn|mn|m(?=illion\b|\b(?![/²³])))\b)?"
    r"(?P<percent>\s?(?:%|percent\b|per\s?cent\b|percentage points?\b))?",
    re.IGNORECASE,
)
_BOUNDS = (
    (re.compile(r"(?:at least|no less than|not less than|no fewer than|a minimum of|minimum)\s*$", re.I), "min"),
    (re.compile(r"(?:more than|over|above|upwards of|exceeding|in excess of|well over)\s*$", re.I), "over"),
    (re.compile(r"(?:up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum)\s*$", re.I), "max"),
    (re.compile(r"(?:fewer than|less than|under|below|nearly|almost|close to|just under|well short of)\s*$", re.I), "under"),
    (re.compile(r"(?:about|around|some|roughly|approximately|an estimated|estimated|circa)\s*$", re.I), "about"),
)
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
_NAMES_BEFORE = re.compile(rf"(?:\bno\.?|\bnos\.?|#|\bnumber|\bchapter|\barticle|\bsection|\bpage|\bp\.|\broute|\bpier|\bflight|{_MONTH})\s*$", re.I)
_NAMES_AFTER = re.compile(rf"^(?:st|nd|rd|th)\b|^:\d|^\s?(?:a\.?m|p\.?m|o['’]clock|gmt|utc)\b|^\s?{_MONTH}|^-(?:[a-z]+-)?old\b", re.I)
_YEAR = re.compile(r"^(?:1[5-9]\d\d|20\d\d)$")
_UNIT = re.compile(r"^[\s-]*(?:(?:of|the|its|their|such)\s+)?([^\W\d_][\w’'/²³-]*)", re.I)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One quantity of a text."""

    start: int
    end: int
    value: float
    bound: str
    """``exact``, ``min`` (at least), ``over``, ``max`` (up to), ``under`` or ``about``."""
    unit: str
    """``%``, a currency sign, or the word that follows, lower-case; empty where none does."""


def find(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order."""
    found = []
    for match in _NUMBER.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        if _names(match, before, after):
            continue
        unit = _UNIT.match(after)
        found.append(
            Quantity(
                match.start(),
                match.end(),
                _value(match),
                next((bound for pattern, bound in _BOUNDS if pattern.search(before[-24:])), "exact"),
                "%" if match["percent"] else (match["money"] or "").strip() or (unit[1].lower() if unit else ""),
            )
        )
    return tuple(found)


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        number = float(re.sub(r"[,\u00a0\u202f]", "", match["digits"]))
    else:
        words = [word for word in re.split(r"[\s-]+", match["words"].lower()) if word != "and"]
        number = float(sum(_UNITS.get(word, _TENS.get(word, 0)) for word in words))
    return number * _SCALES.get((match["scale"] or "").lower(), 1)


def _names(match: re.Match[str], before: str, after: str) -> bool:
    """The number is part of a name, a date or a time."""
    if match["money"] or match["percent"] or match["scale"]:
        return False
    if before[-1:].isalnum() or before[-1:] in "/:" or (before[-1:] == "-" and before[-2:-1].isalnum()):
        return True
    if match["digits"] and _YEAR.match(match["digits"]):
        return True
    if match["words"] and match["words"].lower() == "one":
        return True
    return bool(_NAMES_BEFORE.search(before[-16:]) or _NAMES_AFTER.match(after[:14]))
