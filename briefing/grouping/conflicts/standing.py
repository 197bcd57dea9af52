"""Statuses that exclude each other, said of one thing."""

from __future__ import annotations

import re

from briefing.grouping.conflicts import joining, words
from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.text import polarity, statuses
from briefing.text.statuses import Status

_ONE_HOLDER = frozenset({"office", "charges", "plea", "verdict", "death"})
"""Aspects that are settled once for one person, however differently it is told."""
_LOOSE = frozenset(
    "proposal operation custody office payment answer lawful sale tie progress occasion control integrity safety supply"
    " knowledge intent duty".split()
)
"""Aspects of which a story may have many: the sentences must be alike, too."""
_ONE_THING = frozenset(
    {"search", "insurance", "test", "medicine", "bench", "cause", "filing", "arrest", "agreement", "loss"}
)
"""Aspects of which a story rarely has two, whatever their things are called."""
_COURSE = 0.32
"""What speaks for one thing where two sentences say how far the inquiry, the recount or the search has come."""
_SINGLE = frozenset({"medicine", "filing", "cause", "arrest", "loss"})
"""Those that a story settles once, by whatever names it goes."""
_MARK = re.compile(r"\b[A-Z][a-z]{2,} (?:No\. )?\d{1,4}\b")
_SOME = 0.02
_ATTRIBUTED = re.compile(r"\b(?:said|says|told|according to|report(?:ed|s)|denied|denies|insist\w*|claim(?:ed|s))\b")
_SIDE_BY_SIDE = 2
_TITLE = 40
"""Characters after a title or role in which the name stands."""
_PLACE = re.compile(r"\s(?:in|of|at|from|for|to|on|near|behind|by|with)\s")
"""What follows tells where or of what, not who."""
_GENERIC = frozenset(
    "deal agreement accord text document plan proposal project fund licence license permit money sum repayment debt"
    " sample bottle test result".split()
)
"""Words for a thing that reports use for its proper one."""


def find(scene: Scene, at: int) -> list[Slot]:
    """The slots of one sentence's statuses."""
    text = scene.like.sentences[at].plain
    found = []
    for status in _statuses(text):
        thing = words.keys(status.thing, scene.language)[-1:] or (words.key(status.thing, scene.language),)
        found.append(
            Slot(
                at=at,
                kind="status",
                key=status.aspect,
                low=0.0,
                high=0.0,
                shown=text[status.start : status.end],
                label=status.thing,
                near=_near(scene, at, text, status),
                value=status.value,
                scope=thing[0],
                years=cut.years(text),
            )
        )
    return found


def _near(scene: Scene, at: int, text: str, status: Status) -> frozenset[str]:
    """Words around a status; of a person only those that say who it is."""
    if not statuses.of_people(status.aspect):
        inside = words.keys(text[status.start : status.end], scene.language)
        return cut.near(text, status.start, status.end, scene.language) | (frozenset(inside) & scene.proper)
    if meant := scene.people.meant(at, status.place, status.thing):
        return meant
    end = min(len(text), status.place + len(status.thing) + _TITLE)
    who = text[status.place : end if status.place > status.start else max(status.place, min(end, status.start))]
    return frozenset(words.keys(_PLACE.split(who)[0], scene.language))


def _statuses(text: str) -> list[Status]:
    """Those of the table, and what else was done or was not."""
    known = statuses.find(text)
    others = polarity.find(text)
    return [*known, *(each for each in others if not any(it.start < each.end and each.start < it.end for it in known))]


def strength(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two statuses are of one thing."""
    if a.at == b.at:
        return 0.6
    like, shared, common = scene.probability(a, b), scene.overlap(a, b), scene.common(a, b)
    names = scene.names(a), scene.names(b)
    same = bool(names[0] & names[1])
    strangers = all(names) and not same and not scene.share_names(a, b) and like < joining.JOIN
    if scene.later(a, b) or (strangers and a.key not in _SINGLE) or _other(scene, a) != _other(scene, b):
        return None
    if statuses.of_people(a.key) or (a.key == "sale" and same):
        certain = same and (like > _SOME or a.key in _ONE_HOLDER)
        return 0.5 + 0.3 * like if certain else like
    one_thing = a.scope == b.scope
    if not one_thing and not {a.scope, b.scope} & _stems(scene) and a.key not in _ONE_THING:
        return like - 0.1
    agreed = 0.6 * like + 0.3 * shared * min(1.0, common) + (0.15 if same else 0.0) + 0.15 * scene.context(a, b)
    return _base(scene, a, b) + agreed + (0.2 if _marked(scene, a, b) else 0.0)


def _other(scene: Scene, slot: Slot) -> bool:
    """The sentence speaks of another such thing: "an audit of those loans", "the previous trial"."""
    thing = re.escape(slot.label)
    text = scene.like.sentences[slot.at].plain
    return bool(
        re.search(rf"\b(?:previous|earlier|another|second|former|last|separate)\s(?:\w+\s)?{thing}\b", text, re.I)
        or re.search(rf"\b{thing}\s(?:into|of|for|on)\s(?:that|those|another|an earlier)\b", text, re.I)
    )


def _marked(scene: Scene, a: Slot, b: Slot) -> bool:
    """Both sentences give their thing one number: Highway 12, Flight 771."""
    one, other = (set(_MARK.findall(scene.like.sentences[slot.at].plain)) for slot in (a, b))
    return bool(one & other)


def _base(scene: Scene, a: Slot, b: Slot) -> float:
    """What an aspect by itself says for one thing: of a licence or a ruling a story rarely has two."""
    if a.key == "loss":
        return 0.48
    if a.key in _ONE_THING:
        return 0.5 if a.key in _SINGLE else 0.44
    if a.key.startswith("is:"):
        return 0.12
    return _COURSE if a.key == "progress" and a.scope == b.scope else 0.2 if a.key in _LOOSE else 0.38


def conflicts(scene: Scene) -> list[tuple[Slot, ...]]:
    """Groups of statuses of one thing of which two exclude each other."""
    slots = [slot for at in range(len(scene.like.sentences)) for slot in find(scene, at)]
    denied = {slot.key for slot in slots if slot.value == "no"}
    slots = [slot for slot in slots if not slot.key.startswith("is:") or slot.key in denied]
    return [group for group in joining.groups(scene, slots, strength) if _disputed(scene, group)]


def _disputed(scene: Scene, group: tuple[Slot, ...]) -> bool:
    """Two articles say what excludes the other, and not each of them both."""
    said: dict[int, set[str]] = {}
    for slot in group:
        said.setdefault(slot.at, set()).add(slot.value)
    if group[0].key == "verdict" and any(len(values) > 1 for values in said.values()):
        return False  # guilty of one charge, cleared of another
    return any(
        _excluded(scene, a, b) and not {a.value, b.value} <= said[a.at] & said[b.at] and _two_hands(scene, a, b)
        for place, a in enumerate(group)
        for b in group[place + 1 :]
    )


def _two_hands(scene: Scene, a: Slot, b: Slot) -> bool:
    """Two articles, or one that quotes two sources side by side."""
    one, other = scene.like.sentences[a.at], scene.like.sentences[b.at]
    if one.source != other.source:
        return True
    close = 0 < abs(one.index - other.index) <= _SIDE_BY_SIDE
    return close and all(_ATTRIBUTED.search(each.plain) for each in (one, other))


def _excluded(scene: Scene, a: Slot, b: Slot) -> bool:
    """Both cannot be true at one time; who will file today may have filed tomorrow."""
    if a.key.startswith("is:"):
        return a.value != b.value
    if not statuses.exclusive(a.key, a.value, b.value):
        return False
    first, last = sorted((a, b), key=lambda slot: scene.published[slot.at])
    if scene.published[first.at] == scene.published[last.at]:
        return True
    return not statuses.follows(a.key, first.value, last.value)


def _stems(scene: Scene) -> frozenset[str]:
    return cut.stems(sorted(_GENERIC), scene.language)
