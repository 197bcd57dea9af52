"""Where sources give different values for one thing: figures, days, statuses.

Each sentence is cut into slots (what is counted, measured, dated or described, and the value it gives); slots of
different outlets that are about one thing are joined; a group whose values exclude each other is a conflict. It
prefers to report few and right ones: a value within another's bound ("more than 20" and 21) is none. The vocabulary
is English; in other languages nothing is reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.grouping.conflicts import clocks, days, figures, labels, standing
from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.grouping.likeness import Likeness
from briefing.model import Article, Claim, Conflict, ConflictValue

MOST_VALUES = 8
"""Values of one conflict at most: where more sources differ, they do not speak of one thing."""
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def find(claims: Sequence[Claim], like: Likeness, articles: Sequence[Article], language: str) -> tuple[Conflict, ...]:
    """The conflicts among sentences, in order of their first sentence.

    Args:
        claims: what the sentences state.
        like: the sentences that may be shown, weighed.
        articles: whose publication days resolve weekdays.
        language: BCP 47; other than English gives none.
    """
    if language.split("-")[0].lower() != "en":
        return ()
    scene = cut.scene(claims, like, articles, language)
    groups = _apart(
        [(_kind(group), group) for kind in (figures, days, clocks, standing) for group in kind.conflicts(scene)]
    )
    groups.sort(key=lambda each: (min(slot.at for slot in each[1]), each[0], each[1][0].key))
    valued = [(kind, group, _values(scene, group)) for kind, group in groups]
    differing = [each for each in valued if len(each[2]) <= MOST_VALUES]
    return tuple(
        Conflict(f"k{number}", kind, labels.what(scene, group), values)
        for number, (kind, group, values) in enumerate(differing, 1)
    )


def _apart(groups: list[tuple[str, tuple[Slot, ...]]]) -> list[tuple[str, tuple[Slot, ...]]]:
    """Without groups whose values all stand in another: two ways of reading one number."""
    held = [frozenset((slot.at, slot.shown) for slot in group) for _, group in groups]
    return [
        each
        for place, each in enumerate(groups)
        if not any(
            held[place] < other or (held[place] == other and turn < place)
            for turn, other in enumerate(held)
            if turn != place
        )
    ]


def of_sentences(conflicts: Sequence[Conflict]) -> dict[str, tuple[str, ...]]:
    """By sentence id, the ids of the conflicts that it gives a value of."""
    of: dict[str, list[str]] = {}
    for conflict in conflicts:
        for sentence in dict.fromkeys(sentence for value in conflict.values for sentence in value.sentences):
            of.setdefault(sentence, []).append(conflict.id)
    return {sentence: tuple(ids) for sentence, ids in of.items()}


def _kind(group: Sequence[Slot]) -> str:
    if group[0].kind != "day":
        return group[0].kind
    days = [slot.shown for slot in group]
    weekdays = all(_WEEKDAY.search(day) and not any(char.isdigit() for char in day) for day in days)
    return "weekday" if weekdays else "date"


def _values(scene: Scene, group: Sequence[Slot]) -> tuple[ConflictValue, ...]:
    """One entry for each value ("27,000" and "about 27,000" are one), the earliest published first."""
    found: dict[tuple[str, float], list[Slot]] = {}
    for slot in sorted(group, key=lambda slot: slot.at):
        found.setdefault(
            (slot.value, round((slot.low + slot.high) / 2, 3) if slot.kind == "number" else 0.0), []
        ).append(slot)
    ordered = sorted(found.values(), key=lambda slots: (min(scene.published[slot.at] for slot in slots), slots[0].at))
    return tuple(
        ConflictValue(
            labels.usual(slot.shown for slot in slots),
            tuple(dict.fromkeys(scene.like.sentences[slot.at].id for slot in slots)),
        )
        for slots in ordered
    )
