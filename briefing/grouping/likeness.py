"""How much two sentences say the same, from the words they share.

Each stem weighs its inverse document frequency over the sentences at hand, so that the words of the whole story ("Libya",
"government") count little. The likeness of two sentences is the geometric mean of two views: the weighted Jaccard
coefficient (are they about nothing else?) and the weighted containment (does the longer one hold the shorter?),
since reports differ most in how much they pack into one sentence (Broder 1997, resemblance and containment).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Sentence
from briefing.text.terms import terms

COMMON = 0.25
"""A stem in more than this share of the sentences (and in more than ``FEW``) joins no pair of its own."""
FEW = 12


@dataclass(frozen=True, slots=True)
class Likeness:
    """Stems and weights of a set of sentences."""

    bags: tuple[frozenset[str], ...]
    idf: dict[str, float]
    mass: tuple[float, ...]
    """Sum of a sentence's weights."""

    def of(self, a: int, b: int) -> float:
        """The likeness of two sentences by position, in [0, 1]; symmetric."""
        shared = math.fsum(self.idf[stem] for stem in self.bags[a] & self.bags[b])
        union = self.mass[a] + self.mass[b] - shared
        least = min(self.mass[a], self.mass[b])
        return math.sqrt((shared / union) * (shared / least)) if shared > 0 and least > 0 else 0.0

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs of positions (a < b) that share a stem which is not common."""
        places: dict[str, list[int]] = defaultdict(list)
        for position, bag in enumerate(self.bags):
            for stem in bag:
                places[stem].append(position)
        limit = max(FEW, COMMON * len(self.bags))
        pairs = {
            (a, b)
            for found in places.values()
            if len(found) <= limit
            for at, a in enumerate(found)
            for b in found[at + 1 :]
        }
        return sorted(pairs)


def likeness(sentences: Sequence[Sentence], language: str = "en") -> Likeness:
    """Weigh the stems of the sentences."""
    bags = tuple(frozenset(terms(sentence.plain, language)) for sentence in sentences)
    frequency = Counter(stem for bag in bags for stem in bag)
    idf = {stem: math.log((len(bags) + 1) / (count + 0.5)) for stem, count in sorted(frequency.items())}
    return Likeness(bags, idf, tuple(math.fsum(idf[stem] for stem in bag) for bag in bags))
