"""Times of day that exclude each other: when a deed was done, by the clock.

A time is compared only where its clause tells of a deed of a known kind (``deeds``): reports name many times.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.grouping.conflicts import deeds, joining, words
from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.slots import Scene, Slot

_DAY = 24 * 60
_SAME = 7
"""Minutes by which clocks and memories differ."""
_FAR = 5 * 60
"""Times farther apart are rather of two deeds."""
_ABOUT = 20
"""Minutes that "about" and "shortly before" leave open."""
_HOURS = "one two three four five six seven eight nine ten eleven twelve".split()
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "a quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_BOUND = (
    r"(?P<bound>(?:shortly|just|soon|not long|a few minutes|minutes|moments) (?:before|after|past)|about|around|nearly"
    r"|almost|before|after|by|until|since|from)?\s?(?:the )?"
)
_CLOCK = re.compile(
    rf"\b{_BOUND}(?:at )?"
    r"(?:(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b\.?"
    r"|(?P<long>[01]?\d|2[0-3])[:.](?P<exact>[0-5]\d)(?![\d%]|\s?(?:per|million|billion|metres|km|seconds))"
    r"|(?<=at )(?P<digits>[012]\d[0-5]\d)(?= (?:hours|GMT|UTC|on|local)\b)|(?P<named>midnight|noon|midday)"
    rf"|(?P<part>{'|'.join(_MINUTES)}|\d\d?|two|three|four) (?:minutes )?(?P<side>past|to) "
    rf"(?P<of>midnight|noon|{'|'.join(_HOURS)})\b(?: in the (?P<when>morning|afternoon|evening))?)",
    re.I,
)
_LATE = re.compile(r"\b(?:afternoon|evening|tonight|night)\b", re.I)
_OPEN = frozenset({"before", "after", "by", "until", "since", "from"})
"""Bounds that leave too much open."""
_JOIN_TALK = 0.4
_BASE, _LIKE, _SHARED, _TALK = 0.28, 0.6, 0.5, 0.3
"""Parts of the strength: a deed of one kind, the sentences' likeness, the words beside, what is told before."""


def find(scene: Scene, at: int) -> list[Slot]:
    """The time of a sentence's deed; a sentence with two times tells of two."""
    text = scene.like.sentences[at].plain
    times = list(_times(text))
    if len(times) != 1:
        return []
    match, (low, high) = times[0]
    left, right = cut.clause(text, match.start(), match.end())
    before = scene.before(at)
    about = (
        scene.like.sentences[before].plain if before is not None and deeds.PRONOUN.search(text[: match.start()]) else ""
    )
    marks = deeds.kinds(text[left : match.start()] + " " + text[match.end() : right], about)
    if not marks:
        return []
    near = frozenset(words.keys(text[left : match.start()] + " " + text[match.end() : right], scene.language))
    near |= frozenset(words.keys(about, scene.language)) if about else frozenset()
    return [
        Slot(
            at=at,
            kind="time",
            key="clock",
            low=low,
            high=high,
            shown=match[0].strip(" ,"),
            label="",
            near=(near - cut.calendar(scene.language)) | marks,
            value=f"{low:g}-{high:g}",
            years=cut.years(text),
        )
    ]


def strength(scene: Scene, a: Slot, b: Slot) -> float | None:
    """How surely two times are of one deed."""
    if a.at == b.at or scene.later(a, b) or _apart(a, b) > _FAR:
        return None
    marks = {word for word in a.near & b.near if word.startswith(deeds.MARK)}
    names = scene.names(a), scene.names(b)
    if not marks or (all(names) and not names[0] & names[1] and not scene.share_names(a, b)):
        return None
    talk = scene.context(a, b)
    if len(a.near & b.near) == len(marks) and talk < _JOIN_TALK:
        return None
    return (
        _BASE
        + _LIKE * scene.probability(a, b)
        + _SHARED * scene.overlap(a, b) * min(1.0, scene.common(a, b))
        + _TALK * talk
    )


def conflicts(scene: Scene) -> list[tuple[Slot, ...]]:
    """Groups of times of one deed of which two articles' differ."""
    slots = [slot for at in range(len(scene.like.sentences)) for slot in find(scene, at)]
    return [group for group in joining.groups(scene, slots, strength) if _disputed(scene, group)]


def _disputed(scene: Scene, group: Sequence[Slot]) -> bool:
    source = [scene.like.sentences[slot.at].source for slot in group]
    return any(
        source[place] != source[turn] and _apart(group[place], group[turn]) > _SAME
        for place in range(len(group))
        for turn in range(place + 1, len(group))
    )


def _apart(a: Slot, b: Slot) -> float:
    """Minutes between two times, around midnight if that is shorter; none where they overlap."""
    gap = max(a.low, b.low) - min(a.high, b.high)
    around = min(a.low, b.low) + _DAY - max(a.high, b.high)
    return max(0.0, min(gap, around))


def _times(text: str) -> Iterator[tuple[re.Match[str], tuple[float, float]]]:
    for match in _CLOCK.finditer(text):
        minutes = _minutes(match, text)
        bound = (match["bound"] or "").lower()
        if minutes is None or bound in _OPEN:
            continue
        before, after = bound.endswith("before"), bound.endswith(("after", "past"))
        wide = bound in {"about", "around", "nearly", "almost"}
        low = minutes - (_ABOUT if before or wide else 0)
        yield match, (low, minutes + (_ABOUT if after or wide else 0))


def _minutes(match: re.Match[str], text: str) -> float | None:
    """Minutes since midnight; None where the half of the day is not told."""
    late = bool(_LATE.search(text[match.end() : match.end() + 30]))
    if match["named"]:
        return 0.0 if match["named"].lower() == "midnight" else _DAY / 2
    if match["digits"]:
        return int(match["digits"][:2]) * 60 + int(match["digits"][2:])
    if match["long"]:
        return int(match["long"]) * 60 + int(match["exact"])
    if match["hour"]:
        hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
        return hour * 60 + int(match["minute"] or 0)
    of = match["of"].lower()
    part = match["part"].lower()
    minutes = _MINUTES.get(part, int(part) if part.isdigit() else 2)
    if of in _HOURS:
        if not match["when"] and not late:
            return None
        hour = (_HOURS.index(of) + 1) % 12 + (12 if late or match["when"] in {"afternoon", "evening"} else 0)
    else:
        hour = 24 if of == "midnight" else 12
    return (hour * 60 + (minutes if match["side"].lower() == "past" else -minutes)) % _DAY
