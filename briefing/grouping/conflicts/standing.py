"""Statuses that exclude each other, said of one thing."""

from __future__ import annotations

import re

from briefing.grouping.conflicts import joining
from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.text import statuses
from briefing.text.statuses import Status
from briefing.text.terms import stem, terms

_PERSONS = frozenset({"fate", "custody", "verdict", "office"})
"""Aspects said of people: only a shared name says that it is the same one."""
_LOOSE = frozenset({"proposal", "operation", "custody", "office", "payment"})
"""Aspects of which a story may have many: the sentences must be alike, too."""
_SOME = 0.02
_TITLE = 40
"""Characters after a title or role in which the name stands."""
_PLACE = re.compile(r"\s(?:in|of|at|from|for|to|on|near|behind|by|with)\s")
"""What follows tells where or of what, not who."""
_GENERIC = frozenset("deal agreement accord text document plan proposal project fund licence license permit".split())
"""Words for a thing that reports use for its proper one."""


def find(scene: Scene, at: int) -> list[Slot]:
    """The slots of one sentence's statuses."""
    text = scene.like.sentences[at].plain
    found = []
    for status in statuses.find(text):
        thing = terms(status.thing, scene.language)[-1:] or (stem(status.thing, scene.language),)
        found.append(
            Slot(
                at=at,
                kind="status",
                key=status.aspect,
                low=0.0,
                high=0.0,
                shown=text[status.start : status.end],
                label=status.thing,
                near=_near(scene, text, status),
                value=status.value,
                scope=thing[0],
                years=cut.years(text),
            )
        )
    return found


def _near(scene: Scene, text: str, status: Status) -> frozenset[str]:
    """Words around a status; of a person only those that say who it is."""
    if status.aspect not in _PERSONS:
        return cut.near(text, status.start, status.end, scene.language)
    end = min(len(text), status.place + len(status.thing) + _TITLE)
    who = text[status.place : end if status.place > status.start else max(status.place, min(end, status.start))]
    return frozenset(terms(_PLACE.split(who)[0], scene.language))


def strength(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two statuses are of one thing."""
    if a.at == b.at:
        return 0.6
    like, shared = scene.probability(a, b), scene.overlap(a, b)
    names = scene.names(a), scene.names(b)
    same = bool(names[0] & names[1])
    if all(names) and not same and not scene.share_names(a, b) and like < joining.JOIN:
        return None
    if a.key in _PERSONS:
        return 0.5 + 0.3 * like if same and like > _SOME else like
    if a.scope != b.scope and not {a.scope, b.scope} & _stems(scene) and a.key != "loss":
        return like - 0.1
    base = 0.1 if a.key in _LOOSE else 0.48 if a.key == "loss" else 0.38
    return base + 0.6 * like + 0.25 * shared + (0.15 if same else 0.0)


def conflicts(scene: Scene) -> list[tuple[Slot, ...]]:
    """Groups of statuses of one thing of which two exclude each other."""
    slots = [slot for at in range(len(scene.like.sentences)) for slot in find(scene, at)]
    return [group for group in joining.groups(scene, slots, strength) if _disputed(scene, group)]


def _disputed(scene: Scene, group: tuple[Slot, ...]) -> bool:
    """Two articles say what excludes the other, and not each of them both."""
    said: dict[int, set[str]] = {}
    for slot in group:
        said.setdefault(slot.at, set()).add(slot.value)
    return any(
        statuses.exclusive(a.key, a.value, b.value)
        and not {a.value, b.value} <= said[a.at] & said[b.at]
        and scene.like.sentences[a.at].source != scene.like.sentences[b.at].source
        for place, a in enumerate(group)
        for b in group[place + 1 :]
    )


def _stems(scene: Scene) -> frozenset[str]:
    return cut.stems(sorted(_GENERIC), scene.language)
