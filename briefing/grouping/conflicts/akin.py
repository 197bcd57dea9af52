"""How much of the words around one value is told by others around another, where no word is the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.grouping.conflicts import words
from briefing.grouping.likeness import Likeness
from briefing.text.embeddings import NEAR, Embeddings, embeddings
from briefing.text.terms import tokens

CREDIT = 0.5
"""What a word as near as can be counts against the same word."""


@dataclass(frozen=True, slots=True)
class Akin:
    """Stems of a story, each with the word that stands for its meaning."""

    known: Embeddings | None
    word: Mapping[str, str]
    """Stem -> its most frequent form, lower-case."""
    memory: dict[tuple[str, str], float] = field(default_factory=dict, compare=False, repr=False)

    def shared(self, few: frozenset[str], many: frozenset[str], weight: Mapping[str, float]) -> float:
        """Weight of stems that have one near in meaning among others.

        Args:
            few: the stems that are looked for.
            many: those among which.
            weight: of each stem.
        """
        if self.known is None:
            return 0.0
        return CREDIT * sum(
            weight.get(each, 0.0) * max((self._near(each, other) for other in sorted(many)), default=0.0)
            for each in sorted(few)
        )

    def _near(self, one: str, other: str) -> float:
        pair = (min(one, other), max(one, other))
        if pair not in self.memory:
            assert self.known is not None
            a, b = self.known.vectors([self.word.get(each, "") for each in pair])
            self.memory[pair] = round(max(0.0, (float(a @ b) - NEAR) / (1 - NEAR)), 4)
        return self.memory[pair]


def of(like: Likeness, language: str) -> Akin:
    """The stems of all sentences."""
    forms: dict[str, Counter[str]] = {}
    for sentence in like.sentences:
        for token in tokens(sentence.plain):
            forms.setdefault(words.key(token, language), Counter())[token.lower()] += 1
    return Akin(
        embeddings(language),
        {stem: max(sorted(found), key=lambda word: found[word]) for stem, found in forms.items()},
    )
