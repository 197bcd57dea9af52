"""Places and works by the parts of their names: a mountain, a river, a town with its rank, a plant by its place alone.

A plant, mine or prison is often called by the place it stands at ("at Tessel Point"); where somebody is *in* that
place, it is a town, and the two stay apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefing.grouping.naming.acronyms import Found
from briefing.grouping.naming.forms import Form
from briefing.model import Sentence
from briefing.text import namewords

Choice = tuple[str, list[str], str]
"""A form, all that it may stand for, the rule."""

_HEIGHTS = frozenset("mount mt. mt".split())
_SIGHTS = _HEIGHTS | frozenset("river volcano canal strait sea glacier desert dam bridge pass peninsula".split())
"""What stands before or behind the name of a feature of the land, which ``the`` before the name alone stands for."""


def waters(forms: Mapping[str, Form]) -> Iterator[Choice]:
    """``the Tessel`` for ``Tessel River``, ``Karoa`` for ``Mount Karoa``."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        first, last = form.words[0], form.words[-1]
        if len(form.words) == 2 and not form.titled and (first in _SIGHTS or last in _SIGHTS):
            found[first if last in _SIGHTS else last].append(name)
    for word, full in found.items():
        short = forms.get(word)
        if short is None or short.titled or not short.plain or short.kind == "person":
            continue
        heights = all(forms[name].words[0] in _HEIGHTS for name in full)
        if heights or (short.definite and _HEIGHTS.isdisjoint(forms[full[0]].words)):
            yield word, full, "without the word for what it is"


_RANKED = re.compile(
    r"(?:republic|kingdom|city|town|village|borough|municipality|island|isle|state|province|commonwealth|principality"
    r"|sultanate|emirate|canton|commune|port) of (?:the )?(?=\w)"
)
"""What a place is, before its name."""


def ranked(forms: Mapping[str, Form]) -> Iterator[Found]:
    """``Ostvia`` for ``Republic of Ostvia``."""
    for name in forms:
        rank = _RANKED.match(name)
        if rank and (place := name[rank.end() :]) in forms and not forms[place].titled:
            yield place, name, "a place with and without its rank"


_WORKS = tuple(
    frozenset(words.split())
    for words in (
        "plant station reactor powerplant complex facility works",
        "mine colliery pit quarry",
        "stadium arena ground park bowl",
        "prison jail penitentiary",
        "refinery terminal depot",
        "laboratory lab laboratories observatory telescope",
        "hospital infirmary clinic",
        "airport airfield aerodrome airbase",
        "mill shipyard yard foundry steelworks smelter",
    )
)
"""Heads of the names of works: words of one row are taken for one another."""
_WORK = {word: row for row, words in enumerate(_WORKS) for word in words}
_OF_WORKS = frozenset(
    "nuclear power atomic thermal hydroelectric hydropower electric generating coal coal-fired gas oil wind solar steel"
    " chemical research international regional central national memorial general university district high-security"
    " copper gold iron lithium cement paper fertilizer fertiliser military naval air".split()
)
"""Words between the place of a work and its head."""


def works(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[Choice]:
    """``Tessel Point Power Plant`` and ``Tessel Point`` for ``Tessel Point Nuclear Power Station``."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if not form.titled and (place := _place(form)):
            found[place].append(name)
    for place, full in found.items():
        rows = {_WORK[forms[name].words[-1]] for name in full}
        if len(rows) > 1:
            continue
        for name in full[1:]:
            if not _both(forms[full[0]], forms[name]):
                yield name, [full[0]], "the same place and kind of works"
        short = forms.get(place)
        if short is not None and _local(short) and _site(short, full, forms, sentences):
            yield place, full, "works by the name of their place"


def _place(form: Form) -> str:
    """The place in the name of a work; empty where there is none."""
    words = list(form.words)
    if len(words) < 2 or words.pop() not in _WORK:
        return ""
    while len(words) > 1 and words[-1] in _OF_WORKS:
        words.pop()
    return "" if words[0] in _OF_WORKS | {"new", "old"} else " ".join(words)


def _local(short: Form) -> bool:
    """Whether a form may be a place's name: no person's, and no body's, which lends a stadium its name for money."""
    return not short.titled and short.kind in {"place", "other"} and short.heavy[-1] not in namewords.HEADS


def _both(one: Form, other: Form) -> bool:
    """Whether a sentence has both: two works, not one."""
    return bool(one.sentences & other.sentences)


_IN = re.compile(r"\b(?:[Ii]n|[Tt]own of|[Vv]illage of|[Cc]ity of|[Pp]eople of|[Rr]esidents of|[Mm]ayor of)\s$")
"""What stands before the name of a town."""


def _site(short: Form, full: list[str], forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> bool:
    """Whether a place's name is used for the works: together with the full name, and never as a town's."""
    if not any(forms[name].sources & short.sources for name in full):
        return False
    for mention in short.mentions:
        sentence = sentences[mention.sentence]
        at = mention.start - sentence.start
        if _IN.search(sentence.text[max(0, at - 14) : at]):
            return False
    place = short.text.casefold()
    others = (name for name in forms if name not in full)
    return not any(name.startswith(f"{place} ") or name.endswith(f" {place}") for name in others)
