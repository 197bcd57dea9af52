"""The days and months that a text names, weekdays resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from briefing.grouping.conflicts import slots as cut
from briefing.text import dates

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(
    rf"(?P<lead>\b(?:late|early|last|next|this|on|by|until|since|from)\s+(?:on\s+|the\s+)?(?:night of\s+)?)?"
    rf"\b(?P<day>{'|'.join(_NAMES)})\b(?P<part>[\s-](?:night|morning|afternoon|evening))?"
)
_RELATIVE = re.compile(
    r"\b(?P<word>today|yesterday|tomorrow|tonight|last night|this (?:morning|afternoon|evening))\b(?![’']s)", re.I
)
_BACK = {"yesterday": -1, "last night": -1, "tomorrow": 1}
COMING = re.compile(
    r"\b(?:will|would|shall|to (?:be|begin|start|open|vote|meet|hold|play)|is (?:set|due|scheduled)|are (?:set"
    r"|due|scheduled)|scheduled|due|planned"
    r"|expected|next|set for|resumes?|ahead of|goes on|go on|opens?|begins?|starts?|takes? place|(?<!the )votes?"
    r"|meets?|sits?"
    r"|until an?)\b|\b(?:until|by)\s*$",
    re.I,
)
"""What stands before a day that is still to come."""
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH = re.compile(
    rf"\b(?:in|by|from|since|until|this|next|last)\s(?:early |late |mid-)?(?P<month>{'|'.join(_MONTHS)})\b(?!\s\d)"
)


@dataclass(frozen=True, slots=True)
class Day:
    """A day or a month in a text."""

    start: int
    end: int
    first: float
    last: float
    value: str
    """``09-12``, or ``09`` for a month."""
    shown: str
    year: str = ""
    """Where the text writes it."""
    part: str = ""
    """``early``, ``late`` or empty: the part of the day."""
    relative: bool = False
    """Told as today, yesterday and the like: what is said today is said by everybody."""


def find(text: str, published: str, *, written: bool = False) -> Iterator[Day]:
    """The days and months that a text names.

    Args:
        text: a sentence.
        published: ISO day on which its article was published.
        written: the article says so itself, so that "today" is a day.
    """
    stated = [dated for dated in dates.find(text) if dated.precision in {"day", "yearless", "time", "month"}]
    for dated in stated:
        shown, year = text[dated.start : dated.end].strip(" .,"), dated.iso[:4].strip("-")
        if dated.precision == "month":
            yield _month(dated.start, dated.end, int(year), int(dated.iso[5:7]), shown, year)
            continue
        iso = dated.day or dates.with_year(dated.iso, int(published[:4]))
        if iso:
            day = date.fromisoformat(iso).toordinal()
            yield Day(dated.start, dated.end, day, day, iso[5:], shown, year if dated.precision != "yearless" else "")
    taken = [(dated.start, dated.end) for dated in stated]
    for match in _WEEKDAY.finditer(text):
        if not any(start <= match.start("day") < end for start, end in taken):
            iso = _resolved(match, text, published)
            day = date.fromisoformat(iso).toordinal()
            yield Day(match.start("day"), match.end(), day, day, iso[5:], _shown(match), part=_part(match))
    if written:
        yield from _relative(text, published)
    for match in _MONTH.finditer(text):
        if not any(start <= match.start("month") < end for start, end in taken):
            number = _MONTHS.index(match["month"]) + 1
            yield _month(match.start("month"), match.end(), int(published[:4]), number, match["month"], "")


def _relative(text: str, published: str) -> Iterator[Day]:
    """Today and its neighbours, shown by their weekdays."""
    for match in _RELATIVE.finditer(text):
        word = match["word"].lower()
        day = date.fromisoformat(published) + timedelta(days=_BACK.get(word, 0))
        late = word.endswith(("night", "evening"))
        shown = f"{_NAMES[day.weekday()]} ({match['word']})"
        part = "late" if late else "early" if word.endswith("morning") else ""
        ordinal = day.toordinal()
        yield Day(match.start(), match.end(), ordinal, ordinal, day.isoformat()[5:], shown, part=part, relative=True)


def _month(start: int, end: int, year: int, month: int, shown: str, written: str) -> Day:
    first = date(year, month, 1)
    last = date(year + month // 12, month % 12 + 1, 1)
    return Day(start, end, first.toordinal(), last.toordinal() - 1, f"{month:02}", shown, written)


def _resolved(match: re.Match[str], text: str, published: str) -> str:
    """The ISO day of a weekday."""
    told = date.fromisoformat(published)
    back = (told.weekday() - _NAMES.index(match["day"])) % 7
    lead = (match["lead"] or "").lower()
    left, _ = cut.clause(text, match.start(), match.end(), 60)
    if COMING.search(text[left : match.start()]) or "next" in lead:
        return (told + timedelta(days=(-back) % 7 or 7)).isoformat()
    return (told - timedelta(days=back or (7 if "last" in lead else 0))).isoformat()


def _part(match: re.Match[str]) -> str:
    part = (match["part"] or "").strip(" -").lower()
    return "early" if part == "morning" else "late" if part in {"evening", "night"} else ""


def _shown(match: re.Match[str]) -> str:
    lead = (match["lead"] or "").lower().split()
    early = next((word for word in lead if word in {"late", "early"}), "")
    return " ".join(part for part in (early, match["day"] + (match["part"] or "")) if part)
