"""Who is meant where a sentence only has a pronoun or a role: the person named last before it in the article.

Good enough to compare what sources say of people, where a wrong guess makes a conflict only if another source says the
opposite of that very person; what is shown in brackets on the page is resolved with far more care elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from briefing.grouping.conflicts import words
from briefing.grouping.likeness import Likeness
from briefing.model import Sentence
from briefing.text.persons import People, Person

_BACK = 4
"""Sentences looked back at; a person named farther away has rarely stayed the subject."""
_GENDER = {"he": "m", "him": "m", "she": "f", "her": "f"}
_DEFINITE = re.compile(r"\b(?:the|its|their|this|that|our)\s+(?:[\w-]+\s+){0,2}$", re.I)

_RELATED = re.compile(r"\b(?:his|her|their|whose|my)\s(?:[\w-]+\s){0,3}?[\w-]+,?\s$", re.I)
"""Her lawyer, …: somebody else than the person who is spoken of."""


class Cast:
    """The people of each source."""

    def __init__(self, like: Likeness, language: str) -> None:
        self._sentences = like.sentences
        self._language = language

    @cached_property
    def _people(self) -> Mapping[str, People]:
        texts: dict[str, list[str]] = {}
        for sentence in self._sentences:
            texts.setdefault(sentence.source, []).append(sentence.plain)
        return {source: People(each) for source, each in texts.items()}

    def meant(self, at: int, place: int, word: str) -> frozenset[str]:
        """Stems of the name of whom a pronoun or a definite role at a place of a sentence means; none if unknown."""
        here = self._sentences[at]
        lower = word.lower()
        if lower not in _GENDER and lower not in {"i", "who"} and not _DEFINITE.search(here.plain[:place]):
            return frozenset()
        within = [each for each in self._named(here) if each[0] < place]
        person = self._last(within, _GENDER.get(lower, ""))
        person = person or self._speaker(here, place, lower)
        for back in range(at - 1, max(-1, at - 1 - _BACK), -1):
            if person or self._sentences[back].source != here.source:
                break
            person = self._last(self._named(self._sentences[back]), _GENDER.get(lower, ""), first=True)
            if not person and (name := self._unproved(self._sentences[back])):
                return frozenset(words.keys(name, self._language))
        return frozenset(words.keys(person.name, self._language)) if person else frozenset()

    def _unproved(self, sentence: Sentence) -> str:
        """The one whole name of a sentence of which nothing proves that it is a person's."""
        spans = self._people[sentence.source].strangers(sentence.plain)
        whole = [sentence.plain[start:end] for start, end in spans if " " in sentence.plain[start:end]]
        return whole[0] if len(whole) == 1 else ""

    def strangers(self, a: int, b: int) -> bool:
        """Two sentences name people, and not one of them is the same."""
        one, other = self._surnames(a), self._surnames(b)
        return bool(one and other and not one & other)

    def _surnames(self, at: int) -> frozenset[str]:
        """Stems of the surnames of a sentence's people, those included whose whole name alone tells that they are."""
        sentence = self._sentences[at]
        people = self._people[sentence.source]
        found = [mention.person.surname for mention in people.mentions(sentence.plain)]
        spans = people.strangers(sentence.plain)
        found += [sentence.plain[start:end].split()[-1] for start, end in spans if " " in sentence.plain[start:end]]
        return frozenset(stem for name in found for stem in words.keys(name, self._language))

    def _named(self, sentence: Sentence) -> list[tuple[int, Person]]:
        found = self._people[sentence.source].mentions(sentence.plain)
        return [
            (mention.start, mention.person)
            for mention in found
            if not mention.owns and not _RELATED.search(sentence.plain[: mention.start])
        ]

    def _speaker(self, sentence: Sentence, place: int, pronoun: str) -> Person | None:
        """Who says "I" in a sentence that names him behind the quotation."""
        return self._last([each for each in self._named(sentence) if each[0] > place], "") if pronoun == "i" else None

    @staticmethod
    def _last(named: Sequence[tuple[int, Person]], gender: str, *, first: bool = False) -> Person | None:
        """The person named last, or first as a subject is, whose gender is not another."""
        fitting = [person for _, person in named if not gender or person.gender in {"", gender}]
        return (fitting[0] if first else fitting[-1]) if fitting else None
