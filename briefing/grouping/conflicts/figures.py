"""Figures that exclude each other: counts and measures of one thing."""

from __future__ import annotations

import math
from collections.abc import Sequence

from briefing.grouping.conflicts import counting, joining
from briefing.grouping.conflicts.slots import Scene, Slot

APART = 0.38
"""Two figures of which the smaller is less than this share of the greater hardly count the same thing."""
ROUND = 1000
"""From here on a figure of one or two digits and noughts may stand for what rounds to it."""


def slots(scene: Scene) -> list[Slot]:
    """The figures of all sentences."""
    found: list[Slot] = []
    of: dict[int, list[Slot]] = {}
    for at in range(len(scene.like.sentences)):
        here = counting.find(scene, at)
        before = scene.before(at)
        if not here and before is not None:
            here = counting.lean(scene, at, of.get(before, []))
        of[at] = here
        found += here
    return found


def strength(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two figures of one key are of one thing."""
    if a.at == b.at or _elsewhere(scene, a, b):
        return None if a.at != b.at else 0.0
    nearness = _nearness(a, b)
    if nearness < APART:
        return None
    if (b.leans or a.leans) and abs(a.at - b.at) == 1 and _same_article(scene, a, b):
        return 1.0
    like, shared = scene.probability(a, b), scene.overlap(a, b)
    common = scene.mass(a.near & b.near)
    if a.event:
        narrowed = a.scope != b.scope
        return 0.46 + 0.6 * like + 0.4 * shared + 0.25 * (nearness - 0.6) - (0.35 if narrowed else 0.0)
    if a.key.startswith("n:peopl") or a.key in {"time", "length", "n:time", "n:day"}:
        return 0.7 * like + 0.5 * shared * min(1.0, common / 12)
    if ":" in a.key and not a.key.startswith(("n:", "money:")):
        return 0.3 + 0.5 * like + 0.5 * shared + 0.5 * max(0.0, nearness - 0.7)
    return 0.1 + 0.8 * like + 0.5 * shared * min(1.0, common / 6) + 0.5 * max(0.0, nearness - 0.7)


def differ(a: Slot, b: Slot) -> bool:
    """Two figures cannot both be right."""
    if a.low <= b.high and b.low <= a.high:
        return False
    small, great = sorted((a, b), key=lambda slot: slot.high)
    if small.low == small.high and great.low == great.high and small.low >= ROUND:
        return not (_rounds(small.low, great.low) or _rounds(great.low, small.low))
    return not math.isclose(small.high, great.low, rel_tol=0.02 if a.key not in {"n", "%"} else 0.0)


def conflicts(scene: Scene) -> list[tuple[Slot, ...]]:
    """Groups of figures of one thing of which at least two differ."""
    return [group for group in joining.groups(scene, slots(scene), strength) if _disputed(scene, group)]


def _disputed(scene: Scene, group: Sequence[Slot]) -> bool:
    """Two differ, from two articles or one held against the other in one."""
    return any(
        differ(a, b) and (not _same_article(scene, a, b) or a.leans or b.leans)
        for place, a in enumerate(group)
        for b in group[place + 1 :]
    )


def _elsewhere(scene: Scene, a: Slot, b: Slot) -> bool:
    """The sentences name years of which they share none, or only one names a year that is not the article's own."""
    if a.years == b.years or a.years & b.years:
        return False
    own = {day[:4] for day in (scene.published[a.at], scene.published[b.at])}
    return bool((a.years | b.years) - own)


def _same_article(scene: Scene, a: Slot, b: Slot) -> bool:
    return scene.like.sentences[a.at].source == scene.like.sentences[b.at].source


def _nearness(a: Slot, b: Slot) -> float:
    """The smaller figure's share of the greater one, in [0, 1]."""
    small, great = sorted(((a.low + a.high) / 2, (b.low + b.high) / 2))
    return small / great if great > 0 else 1.0


def _rounds(exact: float, rounded: float) -> bool:
    """One figure is the other's rounding to one or two digits."""
    digits = len(f"{rounded:.0f}".rstrip("0"))
    if digits > 2 or exact <= 0:
        return False
    step = 10 ** (math.floor(math.log10(exact)) - digits + 1)
    return math.isclose(round(exact / step) * step, rounded)
