"""Dates that a text states in so many words.

Nothing is reckoned from a clock: ``Thursday`` alone is no date, and ``Sept. 12`` stays without a
year. Numeric dates count only where they can be read in one way.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_MONTHS = (
    "january jan janvier janv januar jänner jän enero ene janeiro gennaio январь января янв",
    "february feb février févr fevrier februar febrero fevereiro fev febbraio февраль февраля фев",
    "march mar mars märz marzo março marco март марта",
    "april apr avril avr abril abr aprile апрель апреля апр",
    "may mai mayo maio maggio май мая",
    "june jun juin juni junio junho giugno июнь июня",
    "july jul juillet juil juli julio julho luglio июль июля",
    "august aug août aout agosto ago август августа авг",
    "september sept sep septembre septiembre setiembre setembro set settembre сентябрь сентября сен сент",
    "october oct octobre oktober okt octubre outubro out ottobre октябрь октября окт",
    "november nov novembre noviembre novembro ноябрь ноября ноя",
    "december dec décembre déc decembre dezember dez diciembre dic dezembro dicembre декабрь декабря дек",
)
_MONTH_OF = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
_WORDS_TOO = frozenset({"may", "march", "mar", "mars", "jan", "dec", "nov", "oct", "ago", "set", "out", "dic", "ene"})
"""Month names that are other words when written small."""

_WEEKDAYS = (
    "monday mon lundi montag lunes segunda-feira lunedì понедельник",
    "tuesday tues tue mardi dienstag martes terça-feira martedì вторник",
    "wednesday wed mercredi mittwoch miércoles quarta-feira mercoledì среда",
    "thursday thurs thur thu jeudi donnerstag jueves quinta-feira giovedì четверг",
    "friday fri vendredi freitag viernes sexta-feira venerdì пятница",
    "saturday sat samedi samstag sonnabend sábado sabato суббота",
    "sunday sun dimanche sonntag domingo domenica воскресенье",
)
_WEEKDAY_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names.split()}


def _either(names: dict[str, int]) -> str:
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))


_MONTH = rf"(?P<month>{_either(_MONTH_OF)})\b\.?"
_DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|ª)?"
_YEAR = r"(?P<year>(?:1[5-9]|20|21)\d\d)(?!\d)"
_WEEKDAY = rf"(?:\b(?P<weekday>{_either(_WEEKDAY_OF)})\b\.?,?\s+(?:the\s+|den\s+|le\s+)?)?"
_NO_AMOUNT = r"(?!\d|[.,:]\d|\s?(?:%|percent|per cent)|(?:st|nd|rd|th)?\s(?:people|years|days|hours|times)\b)"
_CLOCK = r"(?:T|\s)(?P<clock>(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?:[.,]\d+)?\s?(?P<zone>Z|[+-][01]\d:?[0-5]\d)?"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        # 2024-09-13, 2024/09/13, 2024-09-13T05:30:00+02:00
        rf"(?<![\w-]){_YEAR}(?P<mark>[-/.])(?P<monthno>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?!\d)(?:{_CLOCK})?",
        # Friday, 13 September 2024; 13th of September 2024; 3 de mayo de 2016; 12. September
        rf"{_WEEKDAY}(?<![\w.,:/-]){_DAY}(?:\.|(?:\s+to|\s?[-–])\s?[0-3]?\d)?(?:\s+|-)(?:of\s+|de\s+|d[’'])?{_MONTH}"
        rf"(?:(?:,|\s+de|\s+of|-)?\s*{_YEAR})?",
        # Friday, Sept. 13, 2024; June 3-5, 2024; Mon May 16, 2016
        rf"{_WEEKDAY}\b{_MONTH}\s+{_DAY}(?:\s?[-–]\s?[0-3]?\d)?{_NO_AMOUNT}(?:,?\s+{_YEAR})?",
        # July 2019
        rf"\b{_MONTH}(?:,|\s+de|\s+of)?\s+{_YEAR}",
        # 13.09.2024, 13/9/2024: kept only where one reading is possible
        r"(?<![\w./-])(?P<one>[0-3]?\d)(?P<mark>[./-])(?P<two>[0-3]?\d)(?P=mark)(?P<year>(?:19|20)\d\d)(?![\d/])",
        # A wire's slug, XYZ-ABC-09-12-24 2141GMT: month, day, year
        r"\b[A-Z]{2,5}-[A-Z]{2,5}-(?P<monthno>[01]\d)-(?P<day>[0-3]\d)-(?P<short>\d\d)\s+[0-2]\d[0-5]\d\s?[A-Z]{3,4}\b",
        # in 1978: a year alone, after a word that wants one and before one that cannot be counted
        r"\b(?:in|since|until|during|by|of|from|early|late)\s+(?P<year>(?:1[5-9]|20)\d\d)"
        r"(?=$|[.;:)\]”\"]|,\s|\s+(?:and|or|but|when|after|before|by|to|as|with|the|a|an|at|on|in|that|which|who)\b)",
    )
)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as it stands in a text."""

    start: int
    end: int
    iso: str
    """``2024-09-12``, with time and zone where stated; partial: ``2024-09``, ``2024``, ``--09-12``."""
    precision: str
    """``time``, ``day``, ``month``, ``year``, or ``yearless`` (day and month)."""
    weekday: int | None = None
    """As written, Monday = 0; it may contradict the date."""

    @property
    def day(self) -> str | None:
        """The full date without its time, or None where it is partial."""
        return self.iso[:10] if self.precision in {"time", "day"} else None


@lru_cache(maxsize=8192)
def find(text: str) -> tuple[Dated, ...]:
    """All explicit dates of a text, in order, not overlapping."""
    found: list[Dated] = []
    taken = bytearray(len(text))
    for form in _FORMS:
        for match in form.finditer(text):
            dated = _dated(match)
            if dated and not any(taken[dated.start : dated.end]):
                found.append(dated)
                taken[dated.start : dated.end] = b"\1" * (dated.end - dated.start)
    return tuple(sorted(found, key=lambda dated: dated.start))


def parse(text: str) -> str | None:
    """The first full date of a text as ISO 8601, with time and zone where both are stated, else None."""
    full = [dated for dated in find(text) if dated.day]
    return full[0].iso if full else None


def weekday(iso: str) -> int:
    """Day of the week of a full ISO date, Monday = 0."""
    return date.fromisoformat(iso[:10]).weekday()


def with_year(partial: str, year: int) -> str | None:
    """``--09-12`` and 2024 make ``2024-09-12``; None where there is no such day."""
    return _day(year, int(partial[2:4]), int(partial[5:7]))


def _dated(match: re.Match[str]) -> Dated | None:
    """The date of one match, or None where it is none after all."""
    parts = {name: value for name, value in match.groupdict().items() if value}
    iso = _iso(parts)
    if iso is None:
        return None
    named = parts.get("weekday")
    return Dated(match.start(), match.end(), iso, _precision(iso), _WEEKDAY_OF[named.lower()] if named else None)


def _iso(parts: dict[str, str]) -> str | None:
    """The ISO form of a match's named parts."""
    if "one" in parts:
        return _numeric(int(parts["one"]), int(parts["two"]), int(parts["year"]))
    month = _month(parts)
    year = int(parts.get("year") or _century(parts.get("short")) or 0)
    if month is None:
        return f"{year:04d}" if year and "day" not in parts and "month" not in parts else None
    if "day" not in parts:
        return f"{year:04d}-{month:02d}"
    if not year:
        return _day(2000, month, int(parts["day"]), yearless=True)
    day = _day(year, month, int(parts["day"]))
    return day + _time(parts) if day else None


def _month(parts: dict[str, str]) -> int | None:
    """Number of the month, or None where the word is hardly one here."""
    if "monthno" in parts:
        return int(parts["monthno"])
    name = parts.get("month", "")
    if name in _WORDS_TOO and not ("year" in parts and "day" in parts):
        return None
    return _MONTH_OF.get(name.lower())


def _century(short: str | None) -> int | None:
    """Two digits of a slug's year; wires began to write them so in the 1970s."""
    return None if short is None else (1900 if int(short) >= 70 else 2000) + int(short)


def _time(parts: dict[str, str]) -> str:
    """``T05:30:00+02:00`` where both time and zone are stated: a time without a zone orders nothing."""
    if "clock" not in parts or "zone" not in parts:
        return ""
    zone = parts["zone"].upper()
    if zone != "Z" and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return f"T{parts['clock'] if parts['clock'].count(':') == 2 else parts['clock'] + ':00'}{zone}"


def _numeric(one: int, two: int, year: int) -> str | None:
    """Day and month in either order where only one of the two orders is a date, or both are the same."""
    readings = {_day(year, two, one), _day(year, one, two)} - {None}
    return readings.pop() if len(readings) == 1 else None


def _day(year: int, month: int, day: int, *, yearless: bool = False) -> str | None:
    """The ISO date, or None where there is no such day."""
    try:
        iso = date(year, month, day).isoformat()
    except ValueError:
        return None
    return f"-{iso[4:]}" if yearless else iso


def _precision(iso: str) -> str:
    """What a (partial) ISO date states."""
    if iso.startswith("-"):
        return "yearless"
    return {4: "year", 7: "month", 10: "day"}.get(len(iso), "time")
