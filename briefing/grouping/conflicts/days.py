"""Days that exclude each other: when something happened, or will.

A weekday is resolved against its article's publication day: the last such day before it or on it, the next one where
the clause speaks of what is to come. A day hangs on the clause around it, so two sentences differ only where the
words beside their days agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from itertools import product

from briefing.grouping.conflicts import joining
from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.text import dates, statuses
from briefing.text.statuses import Status
from briefing.text.terms import stem

_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(
    rf"(?P<lead>\b(?:late|early|last|next|this|on|by|until|since|from)\s+(?:on\s+|the\s+)?(?:night of\s+)?)?"
    rf"\b(?P<day>{'|'.join(_NAMES)})\b(?P<part>[\s-](?:night|morning|afternoon|evening))?"
)
_COMING = re.compile(
    r"\b(?:will|would|shall|to (?:be|begin|start|open|vote|meet|hold|play)|is (?:set|due|scheduled)|are (?:set"
    r"|due|scheduled)|scheduled|due|planned"
    r"|expected|next|set for|resumes?|ahead of)\b|\b(?:until|by)\s*$",
    re.I,
)
_SPAN = re.compile(
    r"\b(?:until|by|since|before|after|from)\s*$|^\s*(?:to|through|and)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day",
    re.I,
)
_SAYING = (
    r"\b(?:said|says|told|announced|reported|added|wrote|tweeted|posted|warned|tells|signall?ed|pledged"
    r"|vowed|declared|insisted|confirmed)\b"
)
_SAID = re.compile(rf"{_SAYING}[^,;]{{0,40}}$", re.I)
_SAID_AFTER = re.compile(rf"^,?(?:\s(?!\w+ed\b)[\w.’'-]+){{1,6}}?\s{_SAYING}", re.I)
_PAST = re.compile(
    r"\b(?:(?!said)[a-z]{2,}ed|sank|sunk|died|began|shut|fell|won|lost|met|broke|struck|hit|shot|left|took|fled"
    r"|went|came|held|rose|blew|burst|stole"
    r"|caught|sold|bought|paid|closed|cut)\b"
)
_NOT = re.compile(r",?\s*(?:and |but )?not (?:on )?$", re.I)
_MEETING = re.compile(
    r"\b(?:(?:second|next|third|new|further|another) (?:round|session|meeting)|talks?|negotiations|consultations"
    r"|meet(?:s|ing)?)\b",
    re.I,
)
_AGAIN = re.compile(r"\b(?:again|resumes?|reconvenes?|continues?|second|next|third|return)\b", re.I)
_NEXT = 2
"""Days that tellings of one event lie apart at most; farther ones are rather two events."""


_TOLD = 0.9
"""Least weight of shared words beside the days on which something was said: who says it again says it with others."""
_WORDS = 2
"""Least number of them beside the days of an event, the deed among them."""


def find(scene: Scene, at: int) -> list[Slot]:
    """The slots of one sentence's days; a sentence with two days tells of two events."""
    text = scene.like.sentences[at].plain
    found: list[Slot] = []
    for start, end, iso, shown in _days(text, scene.published[at]):
        around = cut.near(text, start, end, scene.language, cut.calendar(scene.language))
        if _SPAN.search(text[max(0, start - 12) : start]) or not around:
            continue
        denied = bool(_NOT.search(text[:start])) and bool(found)
        left, right = cut.clause(text, start, end)
        said = _SAID.search(text[left:start]) or (
            not _PAST.search(text[left:start]) and _SAID_AFTER.match(text[end:right])
        )
        coming = bool(_COMING.search(text[left:start]))
        meeting = coming or bool(_AGAIN.search(text[left:start]))
        key = (
            "next meeting"
            if meeting and _MEETING.search(text[left:right]) and _AGAIN.search(text[left:right])
            else "day"
        )
        found.append(
            Slot(
                at=at,
                kind="day",
                key=key,
                low=date.fromisoformat(iso).toordinal(),
                high=date.fromisoformat(iso).toordinal(),
                shown=shown,
                label="",
                near=found[-1].near if denied else around,
                value=iso[5:],
                scope="said" if said else "coming" if coming else "",
                event=key != "day",
                leans=denied,
            )
        )
    if sum(slot.key == "day" and not slot.leans for slot in found) > 1:
        return [slot for slot in found if slot.key != "day"]
    return found


def strength(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two days are of one thing."""
    if a.at == b.at:
        return 1.0 if a.leans or b.leans else None
    if a.event:
        return 0.7
    if (a.scope == "coming") != (b.scope == "coming"):
        return None
    like, shared, common = scene.probability(a, b), scene.overlap(a, b), scene.common(a, b)
    soon = 0.1 if _apart(scene, a, b) <= _NEXT else -0.3
    if "said" in {a.scope, b.scope}:
        told = a.scope == b.scope and common >= _TOLD
        return like + 0.3 * shared * min(1.0, common / 1.1) + soon if told else None
    if _differ(scene, a, b) or not _deeds(scene, a) & _deeds(scene, b) or len(a.near & b.near) < _WORDS:
        return None
    return 0.25 + 0.6 * like + 0.6 * shared * min(1.0, common / 1.3) + soon


def conflicts(scene: Scene) -> list[tuple[Slot, ...]]:
    """Groups of days of one thing of which at least two differ."""
    slots = [slot for at in range(len(scene.like.sentences)) for slot in find(scene, at)]
    return [group for group in joining.groups(scene, slots, strength) if _disputed(scene, group)]


def _disputed(scene: Scene, group: tuple[Slot, ...]) -> bool:
    """Two articles give different days, or one denies a day; who gives both undisputed tells of two events."""
    source = {slot.at: scene.like.sentences[slot.at].source for slot in group}
    given = {(source[slot.at], slot.value) for slot in group if not slot.leans}
    return any(
        a.value != b.value
        and (source[a.at] != source[b.at] or a.leans or b.leans)
        and not any({(each, a.value), (each, b.value)} <= given for each in source.values())
        for place, a in enumerate(group)
        for b in group[place + 1 :]
    )


def _apart(scene: Scene, a: Slot, b: Slot) -> float:
    """Days between two days; within the week where an article does not say when it was published."""
    days = abs(a.low - b.low)
    return days if scene.dated[a.at] and scene.dated[b.at] else min(days % 7, -days % 7)


def _differ(scene: Scene, a: Slot, b: Slot) -> bool:
    """The sentences say that different things happened to one thing: renewed then, expired then."""
    pairs = product(_statuses(scene.like.sentences[a.at].plain), _statuses(scene.like.sentences[b.at].plain))
    return any(one.aspect == other.aspect and one.value != other.value for one, other in pairs)


@lru_cache(maxsize=4096)
def _statuses(text: str) -> tuple[Status, ...]:
    return statuses.find(text)


def _deeds(scene: Scene, slot: Slot) -> frozenset[str]:
    """Stems of the past tenses beside a day."""
    text = scene.like.sentences[slot.at].plain
    return frozenset(stem(word, scene.language) for word in _PAST.findall(text)) & slot.near


def _days(text: str, published: str) -> Iterator[tuple[int, int, str, str]]:
    """Spans of a text's days with their ISO date and how they are shown."""
    stated = [dated for dated in dates.find(text) if dated.precision in {"day", "yearless", "time"}]
    for dated in stated:
        iso = dated.day or dates.with_year(dated.iso, int(published[:4]))
        if iso:
            yield dated.start, dated.end, iso, text[dated.start : dated.end].strip(" .,")
    for match in _WEEKDAY.finditer(text):
        if not any(dated.start <= match.start("day") < dated.end for dated in stated):
            iso = _resolved(match, text, published)
            yield match.start(), match.end(), iso, _shown(match)


def _resolved(match: re.Match[str], text: str, published: str) -> str:
    """The ISO day of a weekday."""
    told = date.fromisoformat(published)
    back = (told.weekday() - _NAMES.index(match["day"])) % 7
    lead = (match["lead"] or "").lower()
    left, _ = cut.clause(text, match.start(), match.end(), 60)
    if _COMING.search(text[left : match.start()]) or "next" in lead:
        return (told + timedelta(days=(-back) % 7 or 7)).isoformat()
    return (told - timedelta(days=back or (7 if "last" in lead else 0))).isoformat()


def _shown(match: re.Match[str]) -> str:
    lead = (match["lead"] or "").lower().split()
    early = next((word for word in lead if word in {"late", "early"}), "")
    return " ".join(part for part in (early, match["day"] + (match["part"] or "")) if part)
