"""Figures that exclude each other: counts and measures of one thing."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from briefing.grouping.conflicts import ages, counting, joining, memberships, tallies
from briefing.grouping.conflicts.roles import ONE_OFF, SOLE
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.grouping.conflicts.vocabulary import PEOPLE
from briefing.text import dates, numbers

APART = 0.38
"""Two figures of which the smaller is less than this share of the greater hardly count the same thing."""
_FARTHEST = 0.12
"""The same where the words around them agree."""
_CROWD = 0.15
"""Estimates of a crowd differ by more."""
_RARE = 2
"""Values of a counted noun up to which a story counts but one such thing."""
_STRANGERS = 0.15
"""Against two figures beside which other names stand."""
EXACT = 100
"""Below this a figure is taken as counted, above it one of nearly the same size may be its rounding."""
_ANOTHER = re.compile(
    r"\b(?:(?<!metres a )(?<!meters a )(?<!litres a )(?<!liters a )(?<!per )(?<!every )second|(?<!a )third"
    r"|another|latest"
    r"|further|previous(?:ly)?|aftershocks?|earlier (?:this|in|attack|incident|quake)|last (?:month|year|major|week)"
    r"|a (?:year|month|week|decade) (?:ago|earlier|before)|similar (?:attack|incident|accident|disaster)s?)\b",
    re.I,
)
_MARK = re.compile(
    r"\b((?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[A-Z][a-z]{3,})\s(\d{1,2}"
    r"|[IVX]{1,4})\b"
)
"""A number that names: Phase 2, Group III."""
_ALIKE = 0.5
"""Probability from which two sentences are about the same one even so."""
_DIMENSIONS = frozenset(dimension for dimension, _ in numbers.MEASURES.values()) | {"%", "points", "magnitude"}
_VARIED = frozenset({"time", "length", "area", "volume", "mass", "n:peopl", "n:time", "n:day"})
"""What a report gives many of: the sentences themselves must be alike."""
_PERSONAL = frozenset({"prison", "ban", "contract", "absence"})
"""Roles that are each one person's: other names beside them say that they are another's."""
_SPILT = frozenset({"released", "contained"})
"""What got out of a tank is told by its owner and by others in amounts that differ by multiples."""
_LASTING = frozenset({"lasting", "taking"})
_TOLD, _LONGEST = 0.3, 0.25
"""How long something took is told apart from what it was: the sentences before say it; and memories of it differ by
more than counts do."""
_ONE_BODY = 0.75
"""Of two votes of one body hardly more than a quarter of the members miss one."""
_QUAKE = 0.7
"""Two measurements of one earthquake differ by tenths of a magnitude; farther ones are of two earthquakes."""
_CREW = 0.85
"""From here on a crew may be what one figure has and the other has not."""
_TALK = 0.25
"""What the sentences before say for one thing, where they are about the same."""
ROUND = 1000
"""From here on only a rounding excuses a difference."""
_ROUNDED = 0.05
"""A rounding changes a figure by no more than this share."""


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
        found += here + ages.find(scene, at) + tallies.find(scene, at) + memberships.find(scene, at)
    counted = Counter((slot.key, slot.role, slot.low, slot.high) for slot in found)
    values = Counter((key, role) for key, role, _, _ in counted)
    return [replace(slot, rare=True) if values[slot.key, slot.role] <= _RARE else slot for slot in found]


def strength(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two figures of one key are of one thing."""
    if a.at == b.at:
        return 1.0 if a.leans or b.leans else 0.0
    if _elsewhere(scene, a, b) or scene.later(a, b):
        return None
    if not (a.low + a.high) * (b.low + b.high):
        return _none(scene, a, b)
    nearness = _nearness(a, b)
    if a.key.startswith("age:"):
        return 1.0 if _one_person(a, b) else None
    if a.key == "magnitude" and abs(a.low - b.low) > _QUAKE:
        return None
    if (a.role and b.role and a.role != b.role) or _meant(a, b) or (a.scope != b.scope and _measure(a)):
        return None
    if _whole(scene, a) != _whole(scene, b) and not a.event:
        return None
    if a.key.startswith("precise:"):
        return 1.0 if _slip(a, b) and scene.one_story(a, b) else None
    if a.key.startswith("worth:"):
        return 1.0
    if a.key == "tally":
        return _tally(scene, a, b)
    if (
        nearness < (APART if a.event else _far(scene, a, b))
        or _another(scene, a, b)
        or (a.key == b.key == "aboard" and _crew_apart(scene, a, b, nearness))
    ):
        return None
    if (b.leans or a.leans) and abs(a.at - b.at) == 1 and _same_article(scene, a, b):
        return 1.0
    if a.event:
        return _of_event(scene, a, b, nearness)
    return _of_one_thing(scene, a, b, nearness)


def _of_event(scene: Scene, a: Slot, b: Slot, nearness: float) -> float | None:
    """The same for counts of which an event has but one: its dead, its arrests."""
    if not scene.one_story(a, b):
        return None
    like, shared = scene.probability(a, b), scene.overlap(a, b)
    narrowed = a.scope != b.scope
    if narrowed and a.scope and b.scope and like < _ALIKE:
        return None
    return 0.52 + 0.6 * like + 0.4 * shared + 0.25 * (nearness - 0.6) - (0.35 if narrowed else 0.0)


def _of_one_thing(scene: Scene, a: Slot, b: Slot, nearness: float) -> float | None:
    """The same for all others: the words around them must say that one thing is counted or measured."""
    if _same_article(scene, a, b) and differ(a, b):
        return None  # a reporter who gives two figures without a word of dispute gives them of two things
    like, shared = scene.probability(a, b), scene.overlap(a, b)
    common = scene.common(a, b)
    close = 0.5 * max(0.0, nearness - 0.7)
    named = 0.1 if scene.share_names(a, b) else -_STRANGERS if scene.names(a) and scene.names(b) else 0.0
    if a.role and a.role == b.role:
        if a.role in _PERSONAL and scene.people.strangers(a.at, b.at):
            return None
        base = 0.5 if a.role in SOLE else 0.42 if a.role in ONE_OFF else 0.25 if a.rare else 0.15
        named += 0.12 if scene.names(a) & scene.names(b) else 0.0
        talk = _TOLD * scene.context(a, b) if a.role in _LASTING else 0.0
        return base + 0.6 * like + 0.5 * shared * min(1.0, common) + close + named + talk
    if a.key in _VARIED:
        if len(a.near & b.near) < 2:
            return None
        return 0.6 * like + 0.5 * shared * min(1.0, common / 2.2)
    if a.key in _DIMENSIONS or a.key.startswith("money:"):
        return 0.75 * like + 0.5 * shared * min(1.0, common) + close + named
    if ":" in a.key and not a.key.startswith("n:"):
        return 0.35 + 0.5 * like + 0.5 * shared + close + named
    base = 0.3 if a.rare else 0.1 if a.key.startswith("n:") else 0.3
    return (
        base
        + 0.8 * like
        + 0.5 * shared * min(1.0, common / 1.1)
        + close
        + named
        + (_TALK * scene.context(a, b) if named >= 0 else 0.0)
    )


def differ(a: Slot, b: Slot) -> bool:
    """Two figures cannot both be right."""
    if a.key == "tally":
        return a.value != b.value
    if a.low <= b.high and b.low <= a.high:
        return False
    small, great = sorted((a, b), key=lambda slot: slot.high)
    if small.low == small.high and great.low == great.high:
        if great.low - small.low <= min(max(small.step, great.step) / 2, _ROUNDED * great.low) * (1 + 1e-9):
            return False
        if small.low >= ROUND:
            return True
    return great.low < EXACT or not math.isclose(small.high, great.low, rel_tol=0.02)


def conflicts(scene: Scene) -> list[tuple[Slot, ...]]:
    """Groups of figures of one thing of which at least two differ."""
    found = slots(scene)
    given = _given(scene, found)
    return _united([group for group in joining.groups(scene, found, strength) if _disputed(scene, group, given)])


def _united(groups: Sequence[tuple[Slot, ...]]) -> list[tuple[Slot, ...]]:
    """Groups that read one number in two ways are one, and so is a sentence that sums another group up."""
    found: list[tuple[Slot, ...]] = []
    for group in groups:
        turn = next((turn for turn, other in enumerate(found) if _one(group, other)), None)
        if turn is None:
            found.append(group)
        else:
            known = {(slot.at, slot.low) for slot in found[turn]}
            found[turn] += tuple(slot for slot in group if (slot.at, slot.low) not in known)
    return found


def _one(group: Sequence[Slot], other: Sequence[Slot]) -> bool:
    """Two groups share a number of one sentence, or one is a single sentence that has two values of the other."""
    places, others = ({(slot.at, slot.low) for slot in each} for each in (group, other))
    if places & others:
        return True
    values, known = ({slot.low for slot in each} for each in (group, other))
    if {slot.key.split(":")[0] for slot in (*group, *other)} & _DIMENSIONS:
        return False
    sums = (
        len({slot.at for slot in group}) == 1 and values <= known,
        len({slot.at for slot in other}) == 1 and known <= values,
    )
    return any(sums) and len(values & known) > 1


_Given = Mapping[tuple[str, str], Mapping[str, set[tuple[float, float]]]]


def _given(scene: Scene, found: Sequence[Slot]) -> _Given:
    """The values that each article gives for each key and role as its own, leaning ones left out."""
    given: dict[tuple[str, str], dict[str, set[tuple[float, float]]]] = {}
    for slot in found:
        if not slot.leans:
            of = given.setdefault((slot.key, slot.role), {})
            of.setdefault(scene.like.sentences[slot.at].source, set()).add((slot.low, slot.high))
    return given


def _disputed(scene: Scene, group: Sequence[Slot], given: _Given) -> bool:
    """Two differ, from two articles or one held against the other in one.

    Where one article gives both figures without a word of dispute they are of two things, except for the tolls of
    an event, which one article may report from several hands.
    """
    of = given.get((group[0].key, group[0].role), {})
    both = [values for values in of.values() if len(values) > 1]
    if len({slot.at for slot in group}) == 1 and any(slot.denied for slot in group):
        return False  # nobody is cited for what is denied
    return any(
        differ(a, b)
        and (not _same_article(scene, a, b) or a.leans or b.leans)
        and (a.event or not any({(a.low, a.high), (b.low, b.high)} <= values for values in both))
        for place, a in enumerate(group)
        for b in group[place + 1 :]
    )


def _elsewhere(scene: Scene, a: Slot, b: Slot) -> bool:
    """The sentences name years of which they share none, or only one names a year that is not the article's own."""
    if a.years == b.years or a.years & b.years:
        return False
    own = {day[:4] for day in (scene.published[a.at], scene.published[b.at])}
    return bool((a.years | b.years) - own)


def _another(scene: Scene, a: Slot, b: Slot) -> bool:
    """One speaks of another such event (a second one, an aftershock), or they name different days or phases."""
    one, other = (scene.like.sentences[slot.at].plain for slot in (a, b))
    marked = bool(_ANOTHER.search(one)) + bool(_ANOTHER.search(other))
    if marked:
        return not (a.event and marked == 2 and scene.probability(a, b) >= _ALIKE)
    if any(word in (marks := dict(_MARK.findall(other))) and marks[word] != mark for word, mark in _MARK.findall(one)):
        return True
    return bool((days := _dated(one)) and (others := _dated(other)) and not days & others)


@lru_cache(maxsize=4096)
def _dated(text: str) -> frozenset[str]:
    """Days that a sentence names in full, as month and day."""
    return frozenset(dated.iso[-5:] for dated in dates.find(text) if dated.precision in {"day", "yearless"})


def _tally(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two results of votes are of one vote: bodies of about one size, or sentences alike."""
    few, many = sorted((a.low + a.high, b.low + b.high))
    if few < _ONE_BODY * many:
        return None
    named = 0.15 if scene.share_names(a, b) else 0.0
    size = 0.2 if abs((a.low + a.high) - (b.low + b.high)) <= 1 else 0.0
    return 0.2 + size + named + 0.6 * scene.probability(a, b) + 0.3 * scene.overlap(a, b)


def _none(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely nobody and so many are said of one event."""
    if not scene.one_story(a, b) or _another(scene, a, b) or a.scope != b.scope or a.mode != b.mode:
        return None
    return 0.38 + 0.6 * scene.probability(a, b) + 0.4 * scene.overlap(a, b)


def _one_person(a: Slot, b: Slot) -> bool:
    """One given name, or one article leaves it out; Tom is Tomas."""
    return not (a.scope and b.scope) or a.scope.startswith(b.scope) or b.scope.startswith(a.scope)


def _whole(scene: Scene, slot: Slot) -> bool:
    """All of them, as opposed to some."""
    text, shown = scene.like.sentences[slot.at].plain.lower(), slot.shown.lower()
    return f"all {shown} " in text or f"all of the {shown} " in text


def _measure(slot: Slot) -> bool:
    """A measured figure, whose scope is the part of the people that it is measured in."""
    return slot.key in _DIMENSIONS or slot.key.startswith("money:")


def _meant(a: Slot, b: Slot) -> bool:
    """One figure is of what is and the other of what is planned, asked or feared; prices are settled when planned."""
    modes = {a.mode, b.mode}
    return len(modes) > 1 and not (modes == {"", "planned"} and _measure(a))


def _far(scene: Scene, a: Slot, b: Slot) -> float:
    """Least nearness of two figures; words that agree well excuse a greater distance."""
    if a.key == "crowd":
        return _CROWD
    if a.role in _LASTING and a.role == b.role:
        return _LONGEST
    if a.role == b.role and a.role in _SPILT:
        return _FARTHEST
    agree = a.key not in _VARIED and scene.overlap(a, b) >= 0.5 and scene.common(a, b) >= 1.0
    return _FARTHEST if agree else APART


def _crew_apart(scene: Scene, a: Slot, b: Slot, nearness: float) -> bool:
    """Passengers and all people aboard differ by a crew; only a greater difference is one."""
    return nearness > _CREW and ("passengers" in a.label) != ("passengers" in b.label)


def _same_article(scene: Scene, a: Slot, b: Slot) -> bool:
    return scene.like.sentences[a.at].source == scene.like.sentences[b.at].source


def _nearness(a: Slot, b: Slot) -> float:
    """The smaller figure's share of the greater one, in [0, 1]."""
    small, great = sorted(((a.low + a.high) / 2, (b.low + b.high) / 2))
    return small / great if great > 0 else 1.0


def _slip(a: Slot, b: Slot) -> bool:
    """Two figures differ in two digits that changed places, or in one where the same or people are counted."""
    one, other = f"{a.low:.0f}", f"{b.low:.0f}"
    unlike = [place for place, (left, right) in enumerate(zip(one, other, strict=True)) if left != right]
    swapped = len(unlike) == 2 and all(one[place] == other[unlike[1 - turn]] for turn, place in enumerate(unlike))
    heads = {slot.label.split()[0] for slot in (a, b)}
    same = len(heads) == 1 or heads <= PEOPLE
    return swapped or (same and len(unlike) == 1 and unlike[0] > 0)
