"""Forms of names that are one: a union-find (Galler and Fischer 1964) that refuses what cannot be one.

Two full names of persons that contradict each other never meet, nor do names that the user keeps apart.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.grouping.naming import people
from briefing.grouping.naming.forms import Form


@dataclass(frozen=True, slots=True)
class Joined:
    """Two forms that were taken for one name, and why."""

    one: str
    other: str
    rule: str


class Union:
    """Which forms, and which words, are one so far."""

    def __init__(self, forms: Mapping[str, Form]) -> None:
        self.forms: dict[str, Form] = dict(forms)
        self.above: dict[str, str] = {}
        self.members: dict[str, list[str]] = {}
        self.shown: dict[str, str] = {name: form.text for name, form in self.forms.items()}
        self.words: dict[str, str] = {}
        self.apart: set[frozenset[str]] = set()
        self.why: list[Joined] = []

    def root(self, name: str) -> str:
        """The form that stands for all that are one with this one."""
        while name in self.above:
            name = self.above[name]
        return name

    def group(self, name: str) -> list[str]:
        """Keys of the forms that are one with a form so far."""
        root = self.root(name)
        return self.members.get(root, [root])

    def join(self, one: str, other: str, rule: str, sure: bool = False) -> bool:
        """Make two forms one unless the user or their full names speak against it."""
        a, b = self.root(one), self.root(other)
        if a == b:
            return False
        left, right = self.group(a), self.group(b)
        if any(frozenset((x, y)) in self.apart for x in left for y in right):
            return False
        if not sure and not self._fit(left, right):
            return False
        self.above[b] = a
        self.members[a] = [*left, *right]
        self.why.append(Joined(self.shown[one], self.shown[other], rule))
        return True

    def _fit(self, left: Iterable[str], right: Sequence[str]) -> bool:
        """Whether no two full names of persons contradict each other."""
        persons = [self.forms[name] for name in right if name in self.forms and self.forms[name].personal]
        return all(
            people.same_person(self.forms[name], other, self.same)
            for name in left
            if name in self.forms and self.forms[name].personal
            for other in persons
        )

    def rival(self, one: str, other: str) -> bool:
        """Whether two full names of persons of one article would become one over a third."""
        left, right = ([self.forms[n] for n in self.group(name) if n in self.forms] for name in (one, other))
        return any(
            x.personal
            and y.personal
            and x.sources & y.sources
            and x.joined != y.joined
            and len(x.heavy) == len(y.heavy)
            for x in left
            for y in right
        )

    def same(self, one: str, other: str) -> bool:
        """Whether two words are spellings of one word so far."""
        return one == other or self.word(one) == self.word(other)

    def word(self, word: str) -> str:
        """The spelling that stands for a word so far."""
        while word in self.words:
            word = self.words[word]
        return word

    def equate(self, a: str, b: str) -> None:
        """Make two words spellings of one."""
        one, other = self.word(a), self.word(b)
        if one != other:
            self.words[other] = one
