"""What the numbers of a sentence count or measure."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from briefing.grouping.conflicts import opposed, words
from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.counted import counted, measured
from briefing.grouping.conflicts.roles import role
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.grouping.conflicts.vocabulary import (
    AMONG,
    CONTRAST,
    IN_HOSPITAL,
    INSTEAD,
    MODE,
    NOBODY,
    PART,
    RATED,
    SUBGROUP,
    WONTED,
)
from briefing.text import numbers
from briefing.text.numbers import Quantity

_LONG_FIGURE = 100
"""From here on the closing noughts of a figure may be rounding."""
_SHARES = re.compile(r"\b(?:shares|stock|share price)\b", re.I)
_BRACKET = re.compile(r"\s?\(\s*(?:about |or |some |around )?")
_CONVERSION = re.compile(r"\(\s*(?:about |or |some )?$")
_LONG = 26
"""A sentence of more words is not read as a comment on the figure before it."""
_SOON = 25
"""Characters after a number within which a modal verb speaks of what is counted."""
_SAYS = re.compile(r"\b(?:said|says|say)\b")
_PRECISE = 4
"""Significant digits from which two nearly equal counts are two accounts of one, or a slip of the pen."""


def find(scene: Scene, at: int) -> list[Slot]:
    """The slots of one sentence's numbers; a sentence with two numbers of one key tells of more than one thing."""
    text = scene.like.sentences[at].plain
    found: list[Slot] = []
    quantities = numbers.find(text)
    for turn, quantity in enumerate(quantities):
        earlier = quantities[turn - 1] if turn else None
        if _CONVERSION.search(text[: quantity.opens]):
            slot = _converted(scene, at, text, earlier, quantity) if earlier else None
        elif found and INSTEAD.search(text[max(0, quantity.opens - 24) : quantity.opens]):
            slot = _instead(text, quantity, found[-1])
        elif found and earlier and opposed.opposed(text, earlier, quantity, scene.language):
            slot = _against(text, quantity, found[-1])
        else:
            left = earlier.end if earlier else 0
            right = quantities[turn + 1].opens if turn + 1 < len(quantities) else len(text)
            slot = _slot(scene, at, text, quantity, (left, right))
        if slot:
            found.append(slot)
    found += _nobody(scene, at, text)
    counts = Counter((slot.key, slot.role, slot.mode) for slot in found if not slot.leans)
    once = [slot for slot in found if slot.leans or counts[slot.key, slot.role, slot.mode] == 1]
    return [*once, *(twin for slot in once if (twin := _twin(slot)))]


def _nobody(scene: Scene, at: int, text: str) -> list[Slot]:
    """Nobody was hurt: a count of none."""
    found = []
    for match in NOBODY.finditer(text):
        name = next(name for name, fate in match.groupdict().items() if fate)
        around = cut.near(text, match.start(), match.end(), scene.language)
        found.append(
            Slot(
                at, "number", name, 0.0, 0.0, match[0], name, around, years=cut.years(text), event=True,
                mode=_mode(text[max(0, match.start() - _SOON) : match.start()], ""),
            )
        )  # fmt: skip
    return found


def _converted(scene: Scene, at: int, text: str, earlier: Quantity, quantity: Quantity) -> Slot | None:
    """An amount of money in another currency, in brackets after the first."""
    between = text[earlier.closes : quantity.opens]
    if not quantity.dimension.startswith("money:") or not _BRACKET.fullmatch(between) or earlier.bound != "exact":
        return None
    low, high = _interval(quantity)
    label = text[earlier.start : earlier.closes]
    key = f"worth:{earlier.base:g} {earlier.dimension} {quantity.dimension}"
    return _made(scene, at, text, quantity, (low, high), key, label)


def _instead(text: str, quantity: Quantity, first: Slot) -> Slot | None:
    """The number that another is held against: "five cases, not the three that the firm named"."""
    if first.mode or WONTED.match(text[quantity.end :]) or (quantity.dimension and quantity.factor != 1.0):
        return None
    low, high = _interval(quantity)
    if not 1 / 3 <= max(1e-9, low) / max(1e-9, first.low) <= 3 or low == first.low:
        return None
    return replace(first, low=low, high=high, shown=_shown(text, quantity), leans=True, denied=True)


def _against(text: str, quantity: Quantity, first: Slot) -> Slot | None:
    """Another hand's number for what the first one counts: "police say 3,000, organisers 8,000"."""
    low, high = _interval(quantity)
    if not opposed.close(low, first.low) or first.mode or ":" in first.key and not first.key.startswith("n:"):
        return None
    return replace(first, low=low, high=high, shown=_shown(text, quantity), leans=True)


def _twin(slot: Slot) -> Slot | None:
    """A count so precise that another one like it is of the same thing, whatever the two are called."""
    whole = f"{slot.low:.0f}"
    counted = slot.label and (slot.key.startswith("n:") or ":" not in slot.key)
    if not counted or slot.low != slot.high or slot.leans or slot.mode or slot.step > 10:
        return None
    precise = len(whole.rstrip("0")) >= _PRECISE
    return replace(slot, key=f"precise:{len(whole)}", scope="", event=True) if precise else None


def lean(scene: Scene, at: int, earlier: list[Slot]) -> list[Slot]:
    """Slots of a short sentence whose bare number gives another figure for what the sentence before counts.

    "The vineyard sold 640 crates." … "Its rival puts the number higher, at 710."
    """
    text = scene.like.sentences[at].plain
    if not earlier or len(text.split()) > _LONG or not CONTRAST.search(text):
        return []
    found = []
    for quantity in numbers.find(text):
        if not opposed.bare(text, quantity, scene.language):
            continue
        low, high = _interval(quantity)
        alike = [slot for slot in earlier if opposed.close(low, slot.low) and not slot.key.startswith("age:")]
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
    whole = AMONG.match(after) or IN_HOSPITAL.match(after)
    rated = quantity.dimension and RATED.match(after.lstrip(" -"))
    if slot_is_part(text, quantity) and not whole and not rated:
        return None
    what = measured(quantity, before, after) if quantity.dimension else counted(before, after, scene.language)
    if not what.key:
        return None
    name, word = _role(text, quantity, (left, right))
    slot = _made(scene, at, text, quantity, _interval(quantity), what.key, what.label, what.head)
    return replace(
        slot,
        scope=what.scope and words.key(what.scope, scene.language) if not quantity.dimension else _group(text),
        near=slot.near - cut.stems([word] if word else [], scene.language),
        event=what.event,
        role="" if what.label and quantity.dimension else name,
        mode=_mode(before, after),
    )


def _made(
    scene: Scene,
    at: int,
    text: str,
    quantity: Quantity,
    interval: tuple[float, float],
    key: str,
    label: str,
    head: str = "",
) -> Slot:
    low, high = interval
    return Slot(
        at=at,
        kind="number",
        key=key,
        low=low,
        high=high,
        shown=_shown(text, quantity),
        label=label,
        near=cut.near(
            text, quantity.opens, quantity.end, scene.language, cut.stems([head] if head else [], scene.language)
        ),
        years=cut.years(text),
        step=_step(text, quantity),
    )


def _role(text: str, quantity: Quantity, between: tuple[int, int]) -> tuple[str, str]:
    """What a measure is of, by its own part of the clause first, and the word that says so."""
    spans = (between, cut.clause(text, quantity.opens, quantity.end))
    found = (
        role(quantity.dimension, text[left : quantity.opens], text[quantity.closes : max(quantity.closes, right)])
        for left, right in spans
    )
    name, word = next((each for each in found if each[0]), ("", ""))
    if quantity.dimension == "time" and text[quantity.opens : quantity.start].lower().startswith("within"):
        name, word = "deadline", ""
    return (f"shares {name}" if name in {"rise", "fall"} and _SHARES.search(text) else name), word


def _group(text: str) -> str:
    """The part of the people of whom a sentence speaks (over 60, among women)."""
    found = SUBGROUP.search(text)
    return found[0].lower() if found else ""


def _mode(before: str, after: str) -> str:
    """How the figure is meant, by the last such word before it, or one right behind it."""
    last = list(MODE.finditer(before))
    found = last[-1] if last else MODE.search(_SAYS.split(after[:_SOON])[0])
    return found.lastgroup or "" if found else ""


def _step(text: str, quantity: Quantity) -> float:
    """What the last digit written is worth, in the base unit; closing noughts of a long figure are no digits."""
    digits = re.match(r"[\d,.]*\d", text[quantity.start : quantity.end].lstrip("US$€£¥₹ "))
    if not digits or quantity.high is not None:
        return 0.0
    plain = digits[0].replace(",", "")
    mantissa = float(plain)
    scale = quantity.base / mantissa if mantissa else 1.0
    if "." in plain:
        return scale / float(10 ** len(plain.split(".")[1]))
    closing = len(plain) - len(plain.rstrip("0"))
    return scale * float(10**closing if mantissa >= _LONG_FIGURE else 1)


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
