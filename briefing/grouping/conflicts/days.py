"""Days that exclude each other: when something happened, or will.

A weekday is resolved against its article's publication day: the last such day before it or on it, the next one where
the clause speaks of what is to come. A day hangs on the clause around it, so two sentences differ only where the
words beside their days agree.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import product

from briefing.grouping.conflicts import deeds, joining, named, shifts, words
from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.named import COMING, Day
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.text import statuses
from briefing.text.statuses import Status

_REOPENS = re.compile(
    r"\b(?:clos(?:ed|ure)|shut|suspended|grounded)\b[^.;]{0,40}\buntil (?:(?:late|early|at least) )?$"
    r"|\b(?:reopen\w*|re-open\w*|resum\w*)\b[^.;]{0,25}$",
    re.I,
)
_COMING_AFTER = re.compile(r"\s(?:will|would|shall)\b")
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
_NOT = re.compile(r"not (?:on |in |at |late |early |until )*$", re.I)
_BUT = re.compile(r"\bbut\b", re.I)
_ASIDE = re.compile(r",(?! when\b)")
_MEETING = re.compile(
    r"\b(?:(?:second|next|third|new|further|another) (?:round|session|meeting)|talks?|negotiations|consultations"
    r"|meet(?:s|ing)?)\b",
    re.I,
)
_AGAIN = re.compile(r"\b(?:again|resumes?|reconvenes?|continues?|second|next|third|return)\b", re.I)
_EVENT = re.compile(
    r"\b(?:trial|hearing|verdict|ruling|sentencing|election|referendum|vote|poll|meeting|summit|conference"
    r"|match|game|final"
    r"|race|fight|concert|funeral|burial|wedding|launch|opening|construction|work|strike|walkout|talks|deadline"
    r"|decision"
    r"|debate|session|inauguration|release|premiere|auction|merger|takeover|closure|service|flights?|production"
    r"|tests?"
    r"|review|inquest|inquiry|parade|ceremony|festival|school|season|campaign|rollout|deliveries|sales)\b",
    re.I,
)
"""Nouns of what is announced for a day."""
_LIGHT = re.compile(r"\b(?:took place|happened|occurred|was held|were held|came on|was on)\b")
_TOPIC = 0.7
"""Least weight of shared words beside two days where one sentence only says that it took place."""
_RELATIVE = re.compile(r"([^,.;:]+),\s(?:which|who)$")
"""What a relative clause is about stands before it."""
_DOCUMENT = re.compile(
    r"\b(?:regist(?:er|ry)|records?|certificate|documents?|logs?|log ?book|calendar|minutes|contract|invoices?"
    r"|receipts?"
    r"|report|files?|filing|permit|licen[cs]e|deed|e-?mails?|letter|notice|protocol|database)\b"
    r"[^.;]{0,90}?\b(?:says?|shows?|is dated|are dated|gives?|lists?|names?|bears?|carr(?:y|ies)|reads?|states?)\b",
    re.I,
)
_CLAIMED = re.compile(r"\b(?:say|says|said|writes?|wrote|claims?|claimed|according|insists?|maintains?|states?)\b")
_NEAR_MONTH = 40
"""Days from the end of a month up to which a day may be of the same event."""
_DAY = 5
"""Length of month and day."""
_NEXT = 2
"""Days that tellings of one event lie apart at most; farther ones are rather two events."""


_TOLD = 0.9
"""Least weight of shared words beside the days on which something was said: who says it again says it with others."""
_PERSONAL = frozenset(
    deeds.MARK + kind
    for kind in ("sentencing", "arrest", "charging", "dying", "leaving office", "vanishing", "fleeing")
)
"""Deeds done by or to one person: other people's are others."""
_STRANGERS = 0.3
"""Against two days beside which other names stand."""
_SOON, _FAR = 10, 0.2
"""Days from which on two announced occasions are rather two, and what that says against one."""
_LITTLE = "met held took went came left made began ended won lost cut paid".split()
"""Verbs that say too little of what was done."""
_DOER = re.compile(r"\b(?P<name>[A-Z][\w’'-]{1,40})\s(?P<verb>[a-z]{3,})\b")
_SAME_TALK = 0.4
"""Least likeness of what is told around two days on which deeds of one kind were done."""
_WORDS = 2
"""Least number of them beside the days of an event, the deed among them."""


def find(scene: Scene, at: int) -> list[Slot]:
    """The slots of one sentence's days; of two days each must have a deed of its own."""
    text = scene.like.sentences[at].plain
    days = [day for day in _days(scene, at) if not shifts.given_up(text, day)]
    found: list[Slot] = []
    for turn, each in enumerate(days):
        between = (days[turn - 1].end if turn else 0, days[turn + 1].start if turn + 1 < len(days) else len(text))
        around = _around(scene, at, each, between)
        denied = bool(found) and (bool(_NOT.search(text[: each.start])) or _not_but(text, days[turn - 1], each))
        around = found[-1].near if denied else around
        span = _SPAN.search(text[max(0, each.start - 12) : each.start]) and not _reopens(text, each)
        if not around or (span and not shifts.moved(text, each)):
            continue
        slot = _slot(scene, at, text, each, around, denied)
        if slot.scope != "said" or not each.relative:
            found.append(slot)
    told = [slot for slot in found if slot.key == "day" and not slot.leans]
    if len(told) > 1:
        done = Counter(mark for slot in told for mark in slot.near if mark.startswith(deeds.MARK))
        return [slot for slot in found if slot.key != "day" or any(done[mark] == 1 for mark in slot.near)]
    return found


def _days(scene: Scene, at: int) -> list[Day]:
    """The days of a sentence in order."""
    text = scene.like.sentences[at].plain
    found = named.find(text, scene.published[at], written=scene.dated[at])
    return sorted(found, key=lambda day: day.start)


def _not_but(text: str, first: Day, second: Day) -> bool:
    """Not on the first day but on the second."""
    return bool(_NOT.search(text[: first.start]) and _BUT.search(text[first.end : second.start]))


def _slot(scene: Scene, at: int, text: str, day: Day, around: frozenset[str], denied: bool) -> Slot:
    left, right = cut.clause(text, day.start, day.end)
    said = _SAID.search(text[left : day.start]) or (
        not _PAST.search(text[left : day.start]) and _SAID_AFTER.match(text[day.end : right])
    )
    coming = bool(
        COMING.search(text[left : day.start])
        or _COMING_AFTER.match(text[day.end :])
        or shifts.moved(text, day)
        or (scene.dated[at] and day.part == "" and day.first > date.fromisoformat(scene.published[at]).toordinal())
    )
    reopens = _reopens(text, day)
    key = "reopening" if reopens else _key(text, day, (left, right), coming)
    return Slot(
        at=at,
        kind="day",
        key=key,
        low=day.first,
        high=day.last,
        shown=day.shown,
        label=_label(text, day) if key.startswith("coming:") else "reopening" if reopens else "",
        near=around,
        value=f"{day.value} {day.part}".rstrip() if reopens else day.value,
        scope="coming" if coming and not _SAID.search(text[left : day.start]) else "said" if said else "",
        years=frozenset({day.year}) if day.year else frozenset(),
        event=key == "next meeting",
        leans=denied,
    )


def _around(scene: Scene, at: int, day: Day, between: tuple[int, int]) -> frozenset[str]:
    """Keys of the words beside a day, and the kinds of deed that they tell of; what broke out began."""
    text, language = scene.like.sentences[at].plain, scene.language
    left, right = cut.clause(text, day.start, day.end)
    left, right = max(left, between[0]), min(right, between[1])
    around = frozenset(words.keys(text[left : day.start], language) + words.keys(text[day.end : right], language))
    around -= cut.calendar(language)
    if relative := _RELATIVE.search(text[max(0, left - 50) : left]):
        around |= frozenset(words.keys(relative[1], language))
    if re.search(r"\bbroke out\b", text[left:right]):
        around = around - {words.key("broke", language)} | {words.key("began", language)}
    before = scene.before(at)
    about = scene.like.sentences[before].plain if before is not None and deeds.PRONOUN.search(text[: day.start]) else ""
    if about and around:
        around |= frozenset(words.keys(about, language)) - cut.calendar(language)
    return around | deeds.kinds(text[left:right], about) if around else around


def _key(text: str, day: Day, clause: tuple[int, int], coming: bool) -> str:
    """What a day is of: the next of several meetings, a coming event by its kind, or anything else that happened."""
    left, right = clause
    before = text[left : day.start]
    again = _AGAIN.search(text[left:right])
    if (coming or _AGAIN.search(before)) and again and _MEETING.search(text[left:right]):
        return "next meeting"
    if not coming:
        return "day"
    kind = deeds.occasion(text[: day.start], _ASIDE.split(text[day.end : right])[0])
    events = list(_EVENT.finditer(before))
    noun = kind or (words.key(events[-1][0], "en") if events else "")
    return f"coming:{noun}" if noun else "day"


def _reopens(text: str, day: Day) -> bool:
    """On that day something is open again: closed until then, or reopened."""
    left, _ = cut.clause(text, day.start, day.end)
    return bool(_REOPENS.search(text[left : day.start]))


def _label(text: str, day: Day) -> str:
    """The noun of a coming event, with the words that say of what."""
    left, _ = cut.clause(text, day.start, day.end)
    found = list(_EVENT.finditer(text, left, day.start))
    return found[-1][0].lower() if found else ""


def strength(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two days are of one thing."""
    if a.at == b.at:
        return 1.0 if a.leans or b.leans else None
    if a.event:
        return 0.7
    if b.leans and b.at - a.at == 1 or a.leans and a.at - b.at == 1:
        return 1.0
    if scene.later(a, b) or ((a.scope == "coming") != (b.scope == "coming") and a.key != "reopening"):
        return None
    like, shared, common = scene.probability(a, b), scene.overlap(a, b), scene.common(a, b)
    soon = 0.1 if _apart(scene, a, b) <= _NEXT else 0.0 if _months(a, b) and _gap(a, b) <= _NEAR_MONTH else -0.3
    if _year(scene, a) != _year(scene, b):
        return None
    if a.key.startswith("coming:") or a.key == "reopening":
        return _coming(scene, a, b)
    if "said" in {a.scope, b.scope}:
        told = a.scope == b.scope and common >= _TOLD
        return like + 0.3 * shared * min(1.0, common / 1.1) + soon if told else None
    if _differ(scene, a, b) or not _one_deed(scene, a, b):
        return None
    if (scene.people.strangers(a.at, b.at) and a.near & b.near & _PERSONAL) or _others(scene, a, b):
        return None
    names = scene.names(a), scene.names(b)
    strangers = _STRANGERS if all(names) and not names[0] & names[1] and not scene.share_names(a, b) else 0.0
    agreed = 0.6 * like + 0.6 * shared * min(1.0, common / 1.3) + 0.2 * scene.context(a, b)
    return 0.25 + agreed + soon - strangers


def _coming(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two days are of one coming event."""
    names = scene.names(a), scene.names(b)
    if all(names) and not names[0] & names[1] and not scene.share_names(a, b):
        return None
    same = 0.15 if names[0] & names[1] else 0.0
    agreed = 0.6 * scene.probability(a, b) + 0.3 * scene.overlap(a, b) + 0.2 * scene.context(a, b)
    far = _FAR if scene.dated[a.at] and scene.dated[b.at] and not _months(a, b) and _gap(a, b) > _SOON else 0.0
    return 0.35 + agreed + same - far


def _one_deed(scene: Scene, a: Slot, b: Slot) -> bool:
    """The same was done, or one sentence only says that it took place."""
    done = _deeds(scene, a) & _deeds(scene, b)
    if done:
        return len(a.near & b.near) >= _WORDS + (done <= _light(scene.language))
    if any(word.startswith(deeds.MARK) for word in a.near & b.near):
        return len(a.near & b.near) > _WORDS or scene.context(a, b) >= _SAME_TALK
    light = any(_LIGHT.search(scene.like.sentences[slot.at].plain) for slot in (a, b))
    return light and scene.common(a, b) >= _TOPIC


def conflicts(scene: Scene) -> list[tuple[Slot, ...]]:
    """Groups of days of one thing of which at least two differ."""
    slots: list[Slot] = []
    of: dict[int, list[Slot]] = {}
    for at in range(len(scene.like.sentences)):
        before = scene.before(at)
        of[at] = _recorded(scene, at, of.get(before, [])) if before is not None else []
        of[at] = of[at] or find(scene, at)
        slots += of[at]
    return [group for group in joining.groups(scene, slots, strength) if _disputed(scene, group)]


def _recorded(scene: Scene, at: int, earlier: list[Slot]) -> list[Slot]:
    """The day that a document gives for what somebody says in the sentence before: the register, the certificate."""
    text = scene.like.sentences[at].plain
    if len(earlier) != 1 or earlier[0].leans or not _DOCUMENT.search(text):
        return []
    days = [day for day in named.find(text, scene.published[at]) if day.value != earlier[0].value]
    if not days or not _CLAIMED.search(scene.like.sentences[earlier[0].at].plain):
        return []
    day = days[0]
    near = earlier[0].near | _around(scene, at, day, (0, len(text)))
    years = frozenset({day.year}) if day.year else frozenset()
    return [
        replace(
            earlier[0],
            at=at, low=day.first, high=day.last, shown=day.shown, value=day.value, near=near, years=years, leans=True,
        )
    ]  # fmt: skip


def _disputed(scene: Scene, group: tuple[Slot, ...]) -> bool:
    """Two articles give different days, or one denies a day; who gives both undisputed tells of two events."""
    source = {slot.at: scene.like.sentences[slot.at].source for slot in group}
    given = {(source[slot.at], slot.value) for slot in group if not slot.leans}
    return any(
        _exclude(a, b)
        and (source[a.at] != source[b.at] or a.leans or b.leans)
        and not any({(each, a.value), (each, b.value)} <= given for each in source.values())
        for place, a in enumerate(group)
        for b in group[place + 1 :]
    )


def _months(a: Slot, b: Slot) -> bool:
    """One is a month and no day."""
    return len(a.value) < _DAY or len(b.value) < _DAY


def _gap(a: Slot, b: Slot) -> float:
    """Days between the ends of two spans."""
    return max(a.low, b.low) - min(a.high, b.high)


def _year(scene: Scene, slot: Slot) -> str:
    """The year of a day, as written or that of the article."""
    return min(slot.years) if slot.years else scene.published[slot.at][:4]


def _exclude(a: Slot, b: Slot) -> bool:
    """Two days, or a month and a day outside of it; years count where both are written."""
    if a.years and b.years and a.years != b.years:
        return True
    if a.key == "reopening" and a.value[:_DAY] == b.value[:_DAY]:
        return a.value != b.value and len(a.value) > _DAY and len(b.value) > _DAY
    return a.value[:2] != b.value[:2] if _months(a, b) else a.value != b.value


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


def _others(scene: Scene, a: Slot, b: Slot) -> bool:
    """The two deeds have subjects of different names: the Senate passed, the House passed."""
    one, other = _doers(scene, a), _doers(scene, b)
    return any(other[verb] != name for verb, name in one.items() if verb in other)


def _doers(scene: Scene, slot: Slot) -> dict[str, str]:
    """The name right before each past tense of a sentence."""
    found = {}
    for match in _DOER.finditer(scene.like.sentences[slot.at].plain):
        name = words.key(match["name"], scene.language)
        if name in scene.proper and _PAST.fullmatch(match["verb"]):
            found[words.key(match["verb"], scene.language)] = scene.spelt.get(name, name)
    return found


def _light(language: str) -> frozenset[str]:
    return cut.stems(_LITTLE, language)


def _deeds(scene: Scene, slot: Slot) -> frozenset[str]:
    """Stems of the past tenses beside a day."""
    text = scene.like.sentences[slot.at].plain
    return frozenset(words.key(word, scene.language) for word in _PAST.findall(text)) & slot.near
