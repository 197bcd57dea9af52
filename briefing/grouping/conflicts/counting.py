"""What the numbers of a sentence count or measure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.grouping.conflicts.vocabulary import (
    CLASSES,
    CONTRAST,
    PART,
    PEOPLE,
    PLANNED,
    SAME_NOUN,
    CountClass,
)
from briefing.text import numbers
from briefing.text.numbers import Quantity
from briefing.text.terms import stem, stop_words

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|[,.;:()!?“”\"—–]")
_IRREGULAR = frozenset(
    "people men women children police dead crew souls troops youth staff cattle aircraft killed injured wounded"
    " missing".split()
)
_NO_PLURAL = re.compile(r"(?:ss|us|is|ous|['’]s)$")
_CONVERSION = re.compile(r"\(\s*(?:about |or |some )?$")
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
_LONG = 26
"""A sentence of more words is not read as a comment on the figure before it."""
_SOON = 25
"""Characters after a number within which a modal verb speaks of what is counted."""
_SAYS = re.compile(r"\b(?:said|says|say)\b")
_SUFFERED = frozenset({"dead", "injured", "rescued", "missing", "displaced", "arrested"})


def find(scene: Scene, at: int) -> list[Slot]:
    """The slots of one sentence's numbers; a sentence with two numbers of one key tells of more than one thing."""
    text = scene.like.sentences[at].plain
    found: list[Slot] = []
    quantities = numbers.find(text)
    for turn, quantity in enumerate(quantities):
        if _CONVERSION.search(text[: quantity.opens]):
            continue
        left = quantities[turn - 1].end if turn else 0
        right = quantities[turn + 1].opens if turn + 1 < len(quantities) else len(text)
        slot = _slot(scene, at, text, quantity, (left, right))
        if slot:
            found.append(slot)
    keys = Counter(slot.key for slot in found)
    return [slot for slot in found if keys[slot.key] == 1]


def lean(scene: Scene, at: int, earlier: list[Slot]) -> list[Slot]:
    """Slots of a short sentence whose bare number gives another figure for what the sentence before counts.

    "27,000 people have left." … "The government uses a higher figure, more than 40,000."
    """
    text = scene.like.sentences[at].plain
    if not earlier or len(text.split()) > _LONG or not CONTRAST.search(text):
        return []
    found = []
    for quantity in numbers.find(text):
        if quantity.dimension or _head(text[quantity.end :], scene.language)[0]:
            continue
        low, high = _interval(quantity)
        alike = [slot for slot in earlier if 1 / 3 <= max(1e-9, low) / max(1e-9, slot.low) <= 3]
        if alike and not slot_is_part(text, quantity):
            like = alike[-1]
            around = like.near | cut.near(text, quantity.start, quantity.end, scene.language)
            found.append(
                replace(like, at=at, low=low, high=high, shown=_shown(text, quantity), near=around, leans=True)
            )
    return found


def slot_is_part(text: str, quantity: Quantity) -> bool:
    """The number counts a part, a rest or a rate."""
    return bool(
        PART.search(text[max(0, quantity.opens - 14) : quantity.opens])
        or PART.match(text[quantity.end :].lstrip()[:14])
    )


def _slot(scene: Scene, at: int, text: str, quantity: Quantity, between: tuple[int, int]) -> Slot | None:
    left, right = cut.clause(text, quantity.opens, quantity.end, 140)
    left, right = max(left, between[0]), min(right, between[1])
    before, after = text[left : quantity.opens], text[quantity.end : right]
    head, rest = _head(after, scene.language)
    if slot_is_part(text, quantity) or PLANNED.search(before) or PLANNED.search(_SAYS.split(after[:_SOON])[0]):
        return None
    thing = _thing(before, after) if quantity.dimension else ""
    if quantity.dimension and not thing and PLANNED.search(text[: quantity.opens]):
        return None
    found, trigger = (None, "") if quantity.dimension else _class(head, rest, before)
    if thing:
        head, key, event = thing, f"{quantity.dimension}:{stem(thing, scene.language)}", False
    else:
        key, event = (found.name, found.event) if found else (_key(quantity, head, scene.language), False)
    if not key:
        return None
    low, high = _interval(quantity)
    leave = cut.stems([head] if head else [], scene.language)
    return Slot(
        at=at,
        kind="number",
        key=key,
        low=low,
        high=high,
        shown=_shown(text, quantity),
        label=_label(head, trigger) if not quantity.dimension or thing else "",
        near=cut.near(text, quantity.opens, quantity.end, scene.language, leave),
        scope="" if not found or not head or head in PEOPLE or head in found.nouns else stem(head, scene.language),
        years=cut.years(text),
        event=event,
    )


def _class(head: str, rest: str, before: str) -> tuple[CountClass | None, str]:
    """The class of a count and the words that say so: its noun, what follows it, or what stands before the number."""
    for each in CLASSES:
        if head in each.nouns:
            fate = _fate(rest) if each.name not in _SUFFERED else None
            return fate or (each, "")
    for each in CLASSES:
        if each.after and (match := each.after.match(rest)):
            return each, match[1]
    for each in CLASSES:
        if each.before and (match := each.before.search(before)):
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


def _key(quantity: Quantity, head: str, language: str) -> str:
    """What else a number may be compared by: its dimension, or the noun it counts."""
    if quantity.dimension:
        return quantity.dimension
    return f"n:{stem(SAME_NOUN.get(head, head), language)}" if head else ""


def _thing(before: str, after: str) -> str:
    """What a measure is a fixed property of ("the 143-metre dam", "a dam 143 metres high"); empty if of none."""
    attributed = _ATTRIBUTE.match(after)
    if attributed:
        return attributed[1].lower()
    extent = _EXTENT.match(after)
    named = _NOUN_BEFORE.search(before) if extent else None
    return named[1].lower() if named else ""


def _head(after: str, language: str) -> tuple[str, str]:
    """The counted noun, lower-case, and what follows it; empty where no plural follows the number closely."""
    stops = stop_words(language)
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


def _shown(text: str, quantity: Quantity) -> str:
    """The number as written, with its bound."""
    shown = text[quantity.opens : max(quantity.end, quantity.closes)].strip()
    return f"between {shown}" if quantity.bound == "range" and " and " in shown else shown


def _interval(quantity: Quantity) -> tuple[float, float]:
    """Between what the value may lie, in the base unit."""
    value = quantity.base
    if quantity.high is not None:
        return value, quantity.high * quantity.factor
    return {
        "min": (value, value * 1.12),
        "over": (value * 1.0005, value * 1.12),
        "max": (value * 0.88, value),
        "under": (value * 0.93, value * 0.9995),
        "about": (value * 0.95, value * 1.05),
    }.get(quantity.bound, (value, value))
