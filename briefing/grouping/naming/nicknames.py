"""Nicknames that stand in quotation marks or parentheses inside a full name, and persons called by an initial.

"Mayor Harold “Buddy” Trevane" tells both that Harold Trevane is one name and that Buddy is he: the mark of a nickname
is its place between a first name and a surname (Chicago Manual of Style 17, 8.7).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from briefing.grouping.naming.forms import Form
from briefing.model import Sentence
from briefing.text import namewords
from briefing.text.mentions import Mention

Choice = tuple[str, list[str], str]
"""A form, all that it may stand for, the rule."""

_OPENS = re.compile(r"\s(?:[“\"‘']|\()(?:[Tt]he\s)?$")
_CLOSES = re.compile(r"(?:[”\"’']|\))\s$")
_FIRST = 2
"""Words that stand before a nickname at most: first names; what is longer is a sentence's other matter."""
RULE = "a nickname inside the full name"
LETTER = "the initial of the only such person with that title"


@dataclass(frozen=True, slots=True)
class Inserted:
    """A full name with a nickname inside."""

    full: Mention
    """The name without the nickname."""
    nickname: Mention
    written: str
    """The whole as it stands."""


def inserted(found: Sequence[Mention], sentences: Mapping[str, Sentence]) -> tuple[Inserted, ...]:
    """The nicknames that stand inside full names."""
    return tuple(filter(None, (_inserted(three, sentences) for three in _threes(found))))


def _threes(found: Sequence[Mention]) -> Iterator[tuple[Mention, Mention, Mention]]:
    for (first, second), (_, third) in pairwise(pairwise(found)):
        if first.sentence == second.sentence == third.sentence:
            yield first, second, third


def _inserted(three: tuple[Mention, Mention, Mention], sentences: Mapping[str, Sentence]) -> Inserted | None:
    first, nick, last = three
    sentence = sentences[first.sentence]
    before = sentence.text[first.end - sentence.start : nick.start - sentence.start]
    behind = sentence.text[nick.end - sentence.start : last.start - sentence.start]
    named = first.kind != "organisation" and last.kind != "organisation" and not (nick.title or last.title)
    short = len(first.words) <= _FIRST and len(nick.words) <= _FIRST
    if not (named and short and _OPENS.search(before) and _CLOSES.fullmatch(behind)) or nick.text.isupper():
        return None
    full = replace(
        first, text=f"{first.text} {last.text}", end=last.end, kind="person", role=last.role, weak=first.weak
    )
    whole = sentence.text[first.start - sentence.start : last.end - sentence.start]
    return Inserted(full, nick, " ".join(whole.split()))


def whole(found: Sequence[Mention], names: Sequence[Inserted]) -> tuple[Mention, ...]:
    """The mentions with each first name and surname around a nickname as one."""
    full = {(each.full.sentence, each.full.start): each.full for each in names}
    last = {(each.full.sentence, each.full.end) for each in names}
    kept = []
    for mention in found:
        if (mention.sentence, mention.start) in full:
            kept.append(full[mention.sentence, mention.start])
        elif (mention.sentence, mention.end) not in last:
            kept.append(mention)
    return tuple(kept)


_TITLED = re.compile(r"(?<!\w)([A-Z][a-z]+)\.?\s([A-Z])(?![\w’'.&-])")
"""A title and one letter: ``Dr. V``, ``Coach K``."""
_PLAIN = frozenset("mr mrs ms mx miss st no act unit plan part room mme herr frau".split())
"""What stands before a letter that hides a name, or counts: ``Mr. A`` in a court report is nobody's initial."""


def lettered(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, list[str], str]]:
    """(text, the full names that it may stand for, rule): ``Dr. V`` for the one ``Dr. Paula Vestergren``."""
    persons = [name for name, form in forms.items() if form.personal and form.titled]
    titles = {name: _all_titles(forms[name]) for name in persons}
    texts = dict.fromkeys(found[0] for each in sentences.values() for found in _TITLED.finditer(each.plain))
    for text in texts:
        title, letter = text.lower().replace(".", "").split()
        if title in _PLAIN or title not in namewords.TITLES:
            continue
        found = [name for name in persons if title in titles[name] and forms[name].heavy[-1][0] == letter]
        if found:
            yield text, found, LETTER


def _all_titles(form: Form) -> frozenset[str]:
    """The words of its titles, those that many bear included."""
    return frozenset(word.strip(".").lower() for mention in form.mentions for word in mention.title.split())
