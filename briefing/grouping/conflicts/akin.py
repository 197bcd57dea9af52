"""How much of the words around one value is told by others around another, where no word is the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.grouping.conflicts import words
from briefing.grouping.likeness import Likeness
from briefing.text.embeddings import embeddings, nearness
from briefing.text.terms import tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CREDIT = 0.5
"""What a word as near as can be counts against the same word."""


@dataclass(frozen=True, slots=True)
class Akin:
    """Stems of a story, each with the vector of the word that it mostly is."""

    row: Mapping[str, int]
    """Stem -> its row in the table."""
    table: NDArray[np.float32] | None
    """Unit vectors, zero where the word has none; None in a language without embeddings."""

    def shared(self, few: frozenset[str], many: frozenset[str], weight: Mapping[str, float]) -> float:
        """Weight of stems that have one near in meaning among others.

        Args:
            few: the stems that are looked for.
            many: those among which.
            weight: of each stem.
        """
        if self.table is None or not few or not many:
            return 0.0
        wanted = sorted(each for each in few if each in self.row)
        others = sorted(each for each in many if each in self.row)
        if not wanted or not others:
            return 0.0
        cosines = self.table[[self.row[each] for each in wanted]] @ self.table[[self.row[each] for each in others]].T
        near = nearness(cosines.max(axis=1))
        # rounded: the last bits of a product depend on the processor
        return CREDIT * sum(
            weight.get(each, 0.0) * round(float(value), 4) for each, value in zip(wanted, near, strict=True)
        )


def of(like: Likeness, language: str) -> Akin:
    """The stems of all sentences that are known words."""
    known = embeddings(language)
    if known is None:
        return Akin({}, None)
    forms: dict[str, Counter[str]] = {}
    for sentence in like.sentences:
        for token in tokens(sentence.plain):
            forms.setdefault(words.key(token, language), Counter())[token.lower()] += 1
    usual = {stem: max(sorted(found), key=lambda word: found[word]) for stem, found in sorted(forms.items())}
    usual = {stem: word for stem, word in usual.items() if word in known.row}
    return Akin({stem: at for at, stem in enumerate(usual)}, known.vectors(list(usual.values())))
