"""What can be said of things that excludes something else: the table behind ``briefing.text.statuses``.

General vocabulary of reports (courts, health, business, politics, sport, accidents), no story's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aspect:
    """One question about things of one kind, and its answers."""

    name: str
    things: re.Pattern[str]
    values: tuple[tuple[str, re.Pattern[str]], ...]
    """Each answer with the words that give it."""
    free: frozenset[frozenset[str]]
    """Pairs of values that can both be true."""
    of_person: bool = False
    """Said of people, whose name may stand farther away."""


PERSON = (
    r"(?:Capt|Dr|Gen|Mr|Mrs|Ms|Sen|Col|Lt|Prof|Sgt|Adm|Rep|Gov|Judge|President|Minister)\.?\s+\w+|captain|skipper"
    r"|pilot|driver|suspects?|gunman"
    r"|gunmen|leader|commander|minister|president|hostages?|journalist|climbers?|soldier|officer|chief|director"
    r"|boss|man|woman|boy|girl"
    r"|(?-i:[A-Z][\w’'-]*[a-z] [A-Z][\w’'-]*[a-z])"
    r"|(?-i:(?!(?:He|She|It|They|We|You|There|This|That|These|Those|Who|Which|What|Nobody|Police|But|And)\b)"
    r"[A-Z][\w’'-]*[a-z](?=\s(?:is|was|has|had|will|remains|voted|abstained|said|says)\b))"
)


def aspect(name: str, things: str, values: dict[str, str], free: str = "") -> Aspect:
    return Aspect(
        name,
        re.compile(rf"\b(?:{things})\b", re.I),
        tuple((value, re.compile(rf"\b(?:{words})\b", re.I)) for value, words in values.items()),
        frozenset(frozenset(pair.split("+")) for pair in free.split(";") if pair),
        things.startswith(PERSON),
    )
