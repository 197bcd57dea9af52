"""Which slots are about the same thing, and whether their values differ.

Slots of one key are joined by average link over a strength in [0, 1] (what speaks for one thing: the sentences'
likeness, the words around the values, values near each other), with vetoes: two slots that cannot be about one thing
keep their groups apart. A group whose values exclude each other is a conflict.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import combinations

from briefing.grouping.conflicts.slots import Scene, Slot

JOIN = 0.42
"""Least mean strength within a group."""
COMMON = 0.34
"""A stem near more than this share of a key's slots (and more than ``FEW``) brings none of them together by itself."""
FEW = 40

Strength = Callable[[Scene, Slot, Slot], float | None]
"""How surely two slots are about one thing; None where they cannot be."""


def groups(scene: Scene, slots: Sequence[Slot], strength: Strength) -> list[tuple[Slot, ...]]:
    """Slots about one thing, in order of their first; those of earlier versions of a page are left out."""
    slots = [slot for slot in slots if scene.like.sentences[slot.at].source not in scene.earlier]
    found: dict[tuple[int, int], float | None] = {}
    for a, b in _pairs(slots):
        found[a, b] = strength(scene, slots[a], slots[b])
    clusters = {place: [place] for place in range(len(slots))}
    owner = list(range(len(slots)))
    links = sorted((-value, pair) for pair, value in found.items() if value is not None and value >= JOIN)
    for _, (a, b) in links:
        left, right = sorted((owner[a], owner[b]))
        if left != right and _together(clusters[left], clusters[right], found):
            for place in clusters[right]:
                owner[place] = left
            clusters[left] += clusters.pop(right)
    return [tuple(slots[place] for place in sorted(members)) for _, members in sorted(clusters.items())]


def _together(left: Sequence[int], right: Sequence[int], found: dict[tuple[int, int], float | None]) -> bool:
    """No veto between two groups, and for the mean of the smaller one's slots a strong enough link to the other."""
    few, many = sorted((left, right), key=len)
    best = []
    for a in few:
        values = [found.get((min(a, b), max(a, b)), 0.0) for b in many]
        known = [value for value in values if value is not None]
        if len(known) < len(values):
            return False
        best.append(max(known))
    return sum(best) / len(best) >= JOIN


def _pairs(slots: Sequence[Slot]) -> list[tuple[int, int]]:
    """Pairs worth weighing: of one event-wide key, or with a word near both that is not common."""
    keys: dict[str, list[int]] = defaultdict(list)
    for place, slot in enumerate(slots):
        keys[slot.key].append(place)
    found: set[tuple[int, int]] = set()
    for places in keys.values():
        if len(places) <= FEW:
            found.update(combinations(places, 2))
            continue
        words: dict[str, list[int]] = defaultdict(list)
        for place in places:
            for word in sorted(slots[place].near):
                words[word].append(place)
        for shared in words.values():
            if len(shared) <= max(FEW, COMMON * len(places)):
                found.update(combinations(shared, 2))
    return sorted(found)
