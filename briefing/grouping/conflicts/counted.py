"""What a number counts or measures, told from its noun and the words beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.grouping.conflicts import words
from briefing.grouping.conflicts.vocabulary import (
    AMONG,
    CASES,
    CLASSES,
    PEOPLE,
    PUT_AT,
    SAME_NOUN,
    SUFFERED,
    TOTAL,
    CountClass,
)
from briefing.text.numbers import Quantity
from briefing.text.terms import stop_words

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|[,.;:()!?“”\"—–]")
_OWN = re.compile(r"^\sof\s(?:our|its|their|his|her|my|(?:the\s)?[\w-]+['’]s?)\s(?=[a-z])")
"""Three of its drivers: the drivers are counted."""
_IRREGULAR = frozenset(
    "people men women children police dead crew souls troops youth staff cattle aircraft killed injured wounded"
    " missing".split()
)
_NO_PLURAL = re.compile(r"(?:ss|us|is|ous|['’]s)$")
_ATTRIBUTE = re.compile(
    r"^-(?:(?:kilo|centi|milli)?met(?:re|er)|foot|ft|mile|km|m|tonne|ton|megawatt|kilowatt|litre|liter|acre"
    r"|hectare)-?\s*"
    r"(?:(?:high|tall|long|wide|deep)\s)?([a-z]{3,})\b",
    re.I,
)
_EXTENT = re.compile(
    r"^[\s-]*(?:(?:kilo|centi)?met(?:re|er)s?|feet|foot|ft|miles?|km|m)[\s-](?:high|tall|long|wide|deep)\b", re.I
)
_NOUN_BEFORE = re.compile(r"([a-z]{3,})(?:,| is| was| stands| stood| measures| rises| runs)\s*$", re.I)
_SUFFERED = frozenset({"dead", "injured", "rescued", "missing", "displaced", "arrested"})
_PERIOD = re.compile(r"^-(?:year|month|week|day|hour)s?-?\s(?!old)(?:[a-z]+\s)??([a-z]{3,})\b", re.I)
_TERMS = {
    each: same
    for same, words_of in (
        ("contract", "contract deal agreement extension"),
        ("sentence", "sentence term jail prison imprisonment"),
        ("ban", "ban suspension"),
        ("strike", "strike walkout stoppage"),
        ("truce", "truce ceasefire"),
        ("lease", "lease"),
    )
    for each in words_of.split()
}
"""Nouns after "five-year" and what they go under."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts or measures; an empty key where that is not told."""

    key: str = ""
    """Only values of one key are compared."""
    label: str = ""
    """How the article says it."""
    head: str = ""
    scope: str = ""
    """The noun where it narrows the count."""
    event: bool = False


def counted(before: str, after: str, language: str) -> Counted:
    """What a number without a unit counts, from its clause before and behind it."""
    among = AMONG.match(after)
    head, rest = head_of(after, language)
    if among:
        found, _ = _class(among[1].lower().replace("victims", "dead"), "", "")
        return Counted(found.name, f"{among[2]} {among[1]}", among[2], among[2], True) if found else Counted()
    named = (
        ""
        if head
        else next((match[1].lower() for match in [TOTAL.search(before) or PUT_AT.search(before)] if match), "")
    )
    found, trigger = _class(head or named, rest, before)
    head = head or named
    if not found and (ill := _complaint(head, rest, language)):
        return Counted(f"n:{words.key(ill.split()[-1], language)}", f"cases of {ill}", ill.split()[-1])
    label = _label(head, trigger)
    if found:
        narrows = head and head not in PEOPLE and head not in found.nouns and head not in found.of
        return Counted(found.name, label, head, head if narrows else "", found.event)
    return Counted(f"n:{words.key(SAME_NOUN.get(head, head), language)}" if head else "", label, head)


def _complaint(head: str, rest: str, language: str) -> str:
    """What the counted cases are of, or what the counted people suffered; empty where that is not told."""
    match = CASES.match(rest) if head in {"cases", "incidents", "instances"} else SUFFERED.match(rest) if head else None
    stops = stop_words(language)
    found: list[str] = []
    for word in match[1].lower().split() if match else ():
        if word in stops:
            break
        found.append(word)
    return " ".join(found)


def measured(quantity: Quantity, before: str, after: str) -> Counted:
    """The fixed property that a measure is of; else its dimension alone."""
    thing = _thing(before, after)
    if thing:
        return Counted(f"{quantity.dimension}:{words.key(thing, 'en')}", thing, thing)
    return Counted(quantity.dimension)


def _class(head: str, rest: str, before: str) -> tuple[CountClass | None, str]:
    """The class of a count and the words that say so: its noun, what follows it, or what stands before the number."""
    for each in CLASSES:
        if head and head in each.nouns:
            fate = _fate(rest) if each.name not in _SUFFERED else None
            return fate or (each, "")
    for each in CLASSES:
        if each.after and (not each.of or not head or head in each.of) and (match := each.after.match(rest)):
            return each, match[1]
    for each in CLASSES:
        if each.before and (not each.of or not head or head in each.of) and (match := each.before.search(before)):
            return each, match[0].split()[0]
    return None, ""


def _fate(rest: str) -> tuple[CountClass, str] | None:
    """What the counted people suffered, from the words after them."""
    for each in CLASSES:
        if each.name in _SUFFERED and each.after and (match := each.after.match(rest)):
            return each, match[1]
    return None


def _label(head: str, trigger: str) -> str:
    """How the article says what is counted: "people killed", "crew"."""
    words = [head, *(word for word in trigger.lower().split() if word not in {"have", "has", "had", "to", "the"})]
    return " ".join(dict.fromkeys(word for word in words if word))


def _thing(before: str, after: str) -> str:
    """What a measure is a fixed property of ("the 143-metre dam", "a dam 143 metres high"); empty if of none."""
    lasting = _PERIOD.match(after)
    if lasting and lasting[1].lower() in _TERMS:
        return _TERMS[lasting[1].lower()]
    attributed = _ATTRIBUTE.match(after)
    if attributed:
        return attributed[1].lower()
    extent = _EXTENT.match(after)
    named = _NOUN_BEFORE.search(before) if extent else None
    return named[1].lower() if named else ""


def head_of(after: str, language: str) -> tuple[str, str]:
    """The counted noun, lower-case, and what follows it; empty where no plural follows the number closely."""
    stops = stop_words(language)
    after = _OWN.sub(" ", after).removeprefix("”").removeprefix('"').removeprefix("’")
    place = 0
    for match in list(_TOKEN.finditer(after))[:4]:
        word = match[0]
        lower = word.lower()
        if not word[0].isalpha() or (lower in stops and lower not in _IRREGULAR):
            break
        if after[place : match.start()].strip(" -"):
            break
        place = match.end()
        if lower in _IRREGULAR or (len(lower) > 3 and lower.endswith("s") and not _NO_PLURAL.search(lower)):
            return lower, after[match.end() :]
    return "", after
