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
    """The word that says what is described, as written, with a person's name where a title stands before it; of
    people also a pronoun."""
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
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no|without|neither|nor|nobody|denied|denies|deny|denying"
    r"|disput(?:e|es|ed|ing) (?:that|claims|reports))\b|n[’']t\b)(?:\s+\w+){0,3}\s*$",
    re.I,
)
_RUMOUR = re.compile(
    r"\b(?:reports?|rumou?rs?|claims?|suggestions?|allegations?|stor(?:y|ies)|talk|speculation|accusations?) that\b",
    re.I,
)
_REFUTED = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ )?(?:wrong|false|untrue|baseless|unfounded|nonsense|inaccurate|incorrect"
    r"|rubbish|denied|rejected|invented|fabricated|without foundation)|(?:has|have) no (?:basis|foundation))\b",
    re.I,
)
"""A report named and contradicted in one sentence."""
DENIED = "no "
"""How the value of a denied status begins."""
_SUBJECT = re.compile(r"\b(?:[Hh]e|[Ss]he|I|who)\b")
_OBJECT = re.compile(r"\b(?:him|her)\b")
_HIS, _THEN = 45, 8
"""Characters between a pronoun and what is said of the person: as subject before it, as object in or behind it."""
_DENIALS = ("not ", "un", "none", "staying")
"""How the values begin that are denials themselves."""
_CLAUSE = re.compile(r"[.;:!?()“”\"—–]|,\s")
_REACH, _NEAR, _CLOSE, _OBJECT_NEAR = 110, 60, 45, 24
"""Characters between a status and the person, or the thing, that it is said of; for those that are said right beside
it, as subject and as object."""


def find(text: str) -> tuple[Status, ...]:
    """The statuses that a text states outright, in order; of two that overlap in one aspect the longer."""
    found: list[Status] = []
    for aspect in ASPECTS:
        if not aspect.of_person and aspect.things.search(text) is None:
            continue  # of nothing that is named here; a person may be a pronoun
        for value, words in aspect.values:
            for match in words.finditer(text):
                answer = _stated(text, match, value)
                place = _thing(aspect, text, match) if answer else None
                if answer and place:
                    start = answer.start if answer.denied else match.start()
                    said = DENIED + value if answer.denied else value
                    found.append(Status(start, match.end(), aspect.name, said, text[slice(*place)], place[0]))
    found.sort(key=lambda each: (each.start, each.end))
    return tuple(status for status in found if not _covered(status, found))


def exclusive(aspect: str, one: str, other: str) -> bool:
    """Two values of an aspect cannot both be true of one thing at one time; a denial excludes what it denies."""
    if one.startswith(DENIED) or other.startswith(DENIED):
        return one == DENIED + other or other == DENIED + one
    return one != other and frozenset((one, other)) not in _ASPECT_OF[aspect].free


def of_people(aspect: str) -> bool:
    """An aspect is said of people, not of things."""
    return aspect in _ASPECT_OF and _ASPECT_OF[aspect].of_person


def follows(aspect: str, first: str, last: str) -> bool:
    """The second value comes after the first in the course of things; what was denied may have happened since."""
    return (first, last) in _ASPECT_OF[aspect].then or first == DENIED + last


def _thing(aspect: Aspect, text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """Where the nearest word in reach that the aspect is said of stands; None where there is none."""
    reach = _REACH if aspect.of_person else _CLOSE if aspect.close else _NEAR
    behind = min(len(text), match.end() + (_OBJECT_NEAR if aspect.close else reach))
    near = [
        (
            (aspect.of_person or aspect.name == "sale") and thing.start() >= match.end(),
            min(abs(match.start() - thing.end()), abs(thing.start() - match.end())),
            thing.span(),
        )
        for thing in aspect.things.finditer(text, max(0, match.start() - reach), behind)
        if thing.end() <= match.start() or thing.start() >= match.end()
    ] or [(False, thing.start(), thing.span()) for thing in aspect.things.finditer(text, match.start(), match.end())]
    best = min(near, key=lambda each: each[:2]) if near else None
    if not aspect.of_person:
        return best[2] if best else None
    pronoun = _pronoun(text, match)
    if pronoun and (best is None or best[0] or best[2][1] < pronoun[0]):
        return pronoun
    return best[2] if best else None


def _pronoun(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The pronoun that is subject or object of a status of people, not far from it."""
    left = max((end.end() for end in _CLAUSE.finditer(text, 0, match.start())), default=0)
    subjects = list(_SUBJECT.finditer(text, max(left, match.start() - _HIS), match.start()))
    found = subjects[-1] if subjects else _OBJECT.search(text, match.start(), min(len(text), match.end() + _THEN))
    return found.span() if found else None


@dataclass(frozen=True, slots=True)
class _Answer:
    denied: bool
    start: int
    """Where the words of denial start."""


def _stated(text: str, match: re.Match[str], value: str) -> _Answer | None:
    """Said outright, or denied outright; None where it is left open."""
    left = max((end.end() for end in _CLAUSE.finditer(text, 0, match.start())), default=0)
    before = text[left : match.start()]
    if _OPEN.search(before):
        return None
    if value.startswith(_DENIALS):
        return _Answer(False, match.start())
    negated = _NEGATED.search(before)
    if negated:
        return _Answer(True, left + negated.start())
    rumour = _RUMOUR.search(text, 0, match.start())
    if rumour and _REFUTED.search(text, match.end()):
        return _Answer(True, rumour.start())
    return _Answer(False, match.start())


def _covered(status: Status, found: list[Status]) -> bool:
    """A longer status of the same aspect says more exactly what this one says, or any does what this one denies."""
    return any(
        other.aspect == status.aspect
        and other is not status
        and other.start <= status.start
        and status.end <= other.end
        and (
            other.end - other.start > status.end - status.start
            or (status.value.startswith(DENIED) and other.value != status.value)
        )
        for other in found
    )
