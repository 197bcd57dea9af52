"""Which of a claim's sentences may be cited for the words that are shown.

Sentences are joined into one claim by what they have in common on the whole; a reader who looks a citation up wants
that very statement. So each is held once more against the quoted one: it must state the same fact surely, and give no
figure that the quoted one excludes. What does not is kept in the analysis and is not cited.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.grouping.likeness import Likeness
from briefing.text import numbers
from briefing.text.numbers import Quantity

SURE = 0.6
"""Least probability of one fact with the quoted sentence. On ten judged stories .85 of the citations from here on are a
reader's too, of all that were joined .75."""
EDITED = 0.4
"""Shared content (``Likeness.of``) from which it is the same sentence, edited."""
ROUNDED = 0.07
"""Share by which two accounts of one figure may differ: one of them is rounded."""


def states(like: Likeness, quoted: int, other: int) -> bool:
    """Whether a sentence states what the quoted one does.

    Args:
        like: what the positions point into.
        quoted: position of the sentence that is shown.
        other: of the one that may be cited for it.

    A second sentence of the quoted one's own article supports nothing unless it says the same again.
    """
    alike = like.of(quoted, other) >= EDITED
    if like.sentences[quoted].source == like.sentences[other].source:
        return alike
    if not alike and like.probability(quoted, other) < SURE:
        return False
    return not clash(like.sentences[quoted].plain, like.sentences[other].plain)


def clash(one: str, other: str) -> bool:
    """Both give figures of one unit, or of one counted noun, and none of the one's agrees with any of the other's."""
    first, second = _by_unit(one), _by_unit(other)
    return any(
        not any(_agree(a, b) for a in first[unit] for b in second[unit])
        for unit in sorted(first.keys() & second.keys())
    )


def _by_unit(text: str) -> dict[str, list[Quantity]]:
    found: dict[str, list[Quantity]] = {}
    for quantity in numbers.find(text):
        unit = quantity.dimension or quantity.unit
        if unit:
            found.setdefault(unit, []).append(quantity)
    return found


def _agree(one: Quantity, other: Quantity) -> bool:
    (low, high), (least, most) = _interval(one), _interval(other)
    return low <= most and least <= high


def _interval(quantity: Quantity) -> tuple[float, float]:
    low = quantity.base
    high = low if quantity.high is None else quantity.high * quantity.factor
    return low * (1 - ROUNDED), high * (1 + ROUNDED)


def cited(like: Likeness, order: Sequence[int], against: Iterable[str]) -> tuple[bool, ...]:
    """For each witness whether it may be cited; the first is the quoted one.

    Args:
        like: what the positions point into.
        order: positions of a claim's witnesses.
        against: ids of sentences that give another value than the quoted one.
    """
    barred = set(against)
    return tuple(
        turn == 0 or (like.sentences[at].id not in barred and states(like, order[0], at))
        for turn, at in enumerate(order)
    )
