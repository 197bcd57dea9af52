"""How one question about things, with its answers, is written down."""

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
    then: frozenset[tuple[str, str]]
    """Pairs of which the second follows the first in the course of things: told on a later day it is news."""
    of_person: bool = False
    """Said of people, whose name may stand farther away."""
    close: bool = False
    """The thing is subject or object right beside the answer."""


PERSON = (
    r"(?:Capt|Dr|Gen|Mr|Mrs|Ms|Sen|Col|Lt|Prof|Sgt|Adm|Rep|Gov|Judge|President|Minister)\.?\s+\w+|captain|skipper"
    r"|pilot|driver|suspects?|gunman"
    r"|gunmen|leader|commander|minister|president|hostages?|journalist|climbers?|soldier|officer|chief|director"
    r"|boss|man|woman|boy|girl"
    r"|(?-i:[A-Z][\w’'-]*[a-z] [A-Z][\w’'-]*[a-z])"
    r"|(?-i:(?!(?:He|She|It|They|We|You|There|This|That|These|Those|Who|Which|What|Nobody|Police|But|And)\b)"
    r"[A-Z][\w’'-]*[a-z](?=\s(?:is|was|has|had|will|remains|voted|abstained|said|says)\b))"
)


def aspect(
    name: str, things: str, values: dict[str, str], free: str = "", then: str = "", *, close: bool = False
) -> Aspect:
    """An aspect from the words of its things and values; pairs are written ``one+other;one+other``."""
    return Aspect(
        name,
        re.compile(rf"\b(?:{things})\b", re.I),
        tuple((value, re.compile(rf"\b(?:{words})\b", re.I)) for value, words in values.items()),
        frozenset(frozenset(pair.split("+")) for pair in free.split(";") if pair),
        frozenset((first, last) for first, _, last in (pair.partition("+") for pair in then.split(";") if pair)),
        things.startswith(PERSON),
        close,
    )
