"""Statuses that exclude each other: a licence is suspended or revoked, a text signed or only initialled.

Each aspect has the things that it is said of and the words for each of its values. The table is general vocabulary of
reports (licences, agreements, people, proposals, accidents), no story's. ``find`` gives what a sentence says outright:
"must", "if" and "unless" before a status leave it open, "not" turns it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.text.aspects import ASPECTS, Aspect


@dataclass(frozen=True, slots=True)
class Status:
    """One status in a text."""

    start: int
    end: int
    aspect: str
    """What kind of question it answers, for example ``licence``."""
    value: str
    """The answer; two of one aspect exclude each other unless ``exclusive`` says otherwise."""
    thing: str
    """The word that says what is described, as written, with a person's name where a title stands before it."""
    place: int
    """Where that word starts."""


_ASPECT_OF = {aspect.name: aspect for aspect in ASPECTS}
_OPEN = re.compile(
    r"\b(?:if|unless|whether|should|could|would|might|may|must|to be|will|until|before|want(?:s|ed)?|hope[sd]?"
    r"|expect(?:s|ed)?|threat\w*|call(?:s|ed)?"
    r" (?:for|to|on)|demand\w*|ask(?:s|ed)?|urge[sd]?|plan(?:s|ned)?|seek(?:s|ing)?|try|trying|able|cannot|can|be"
    r"|refus\w+ to)\s+"
    r"(?:\w+\s+){0,4}$",
    re.I,
)
_NEGATED = re.compile(r"\b(?:not|never|no|n[’']t|without|neither|nor|denied|denies|deny)\b(?:\s+\w+){0,3}\s*$", re.I)
_DENIALS = ("not ", "un", "none", "staying")
"""How the values begin that are denials themselves."""
_CLAUSE = re.compile(r"[.;:!?()“”\"—–]|,\s")
_REACH, _NEAR = 110, 60
"""Characters between a status and the person, or the thing, that it is said of."""


def find(text: str) -> tuple[Status, ...]:
    """The statuses that a text states outright, in order; of two that overlap in one aspect the longer."""
    found: list[Status] = []
    for aspect in ASPECTS:
        for value, words in aspect.values:
            for match in words.finditer(text):
                thing = _thing(aspect, text, match)
                if thing is not None and _stated(text, match, value):
                    found.append(Status(match.start(), match.end(), aspect.name, value, thing[0], thing.start()))
    found.sort(key=lambda each: (each.start, each.end))
    return tuple(status for status in found if not _covered(status, found))


def exclusive(aspect: str, one: str, other: str) -> bool:
    """Two values of an aspect cannot both be true of one thing at one time."""
    return one != other and frozenset((one, other)) not in _ASPECT_OF[aspect].free


def _thing(aspect: Aspect, text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The nearest word in reach that the aspect is said of; None where there is none."""
    reach = _REACH if aspect.of_person else _NEAR
    near = [
        (
            (aspect.of_person or aspect.name == "sale") and thing.start() >= match.end(),
            min(abs(match.start() - thing.end()), abs(thing.start() - match.end())),
            thing,
        )
        for thing in aspect.things.finditer(text, max(0, match.start() - reach), min(len(text), match.end() + reach))
        if thing.end() <= match.start() or thing.start() >= match.end()
    ] or [(False, thing.start(), thing) for thing in aspect.things.finditer(text, match.start(), match.end())]
    return min(near, key=lambda each: each[:2])[2] if near else None


def _stated(text: str, match: re.Match[str], value: str) -> bool:
    """Neither left open nor denied."""
    left = max((end.end() for end in _CLAUSE.finditer(text, 0, match.start())), default=0)
    before = text[left : match.start()]
    return not _OPEN.search(before) and not (
        _NEGATED.search(before) and not value.startswith(("not ", "un", "none", "staying"))
    )


def _covered(status: Status, found: list[Status]) -> bool:
    return any(
        other.aspect == status.aspect
        and other is not status
        and other.start <= status.start
        and status.end <= other.end
        and other.end - other.start > status.end - status.start
        for other in found
    )
