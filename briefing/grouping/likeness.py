"""How surely two sentences state one fact, from evidence that can be shown.

Each kind of content (words, names, numbers, dates: ``briefing.text.content``) gives a sign; a logistic model weighs
them. Words weigh their inverse document frequency over the sentences at hand, so that the words of the whole story
count little. Two views are taken of shared words: resemblance (are they about nothing else?) and containment (does the
longer one hold the shorter?), since reports differ most in how much they pack into one sentence (Broder 1997).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Sentence
from briefing.text.content import Content, contents

WEIGHTS = {
    "bias": -4.6,
    "words": 1.6,
    "contained": 0.27,
    "all": 3.5,
    "names": 1.4,
    "numbers": 2.5,
    "dates": 1.6,
    "one article": -1.1,
    "neighbours": 1.9,
    "pairs": 1.0,
    "mass": 2.6,
    "length": -0.07,
}
"""Logistic regression on pairs of sentences of six news stories with a reader's judgement, each story weighing the
same, L2 penalty 1; trained on five of them it does as well on the sixth."""
LITTLE = 12.0
"""Weight of about three words: a sentence of fewer is not contained in another because they share one."""
COMMON = 0.25
"""A stem in more than this share of the sentences (and in more than ``FEW``) brings no pair together by itself."""
FEW = 12
MANY = 60
"""Nor does a stem in more than so many sentences, however many there are: so the pairs grow with the sentences,
not with their square."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """A set of sentences, weighed."""

    sentences: tuple[Sentence, ...]
    contents: tuple[Content, ...]
    idf: Mapping[str, float]
    masses: tuple[tuple[float, float], ...]
    """Summed weight of each sentence's words and names."""

    def of(self, a: int, b: int) -> float:
        """Shared words and names by position, in [0, 1]: geometric mean of resemblance and containment; symmetric."""
        one, other = self.contents[a], self.contents[b]
        shared = self._mass(one.words & other.words) + self._mass(one.names & other.names)
        return _mean_view(shared, sum(self.masses[a]), sum(self.masses[b]))

    def probability(self, a: int, b: int) -> float:
        """That two sentences, by position, state one fact; symmetric."""
        signs = self.signs(a, b)
        return 1 / (1 + math.exp(-math.fsum(WEIGHTS[name] * value for name, value in signs.items())))

    def signs(self, a: int, b: int) -> dict[str, float]:
        """The evidence by name, in the order of ``WEIGHTS``."""
        one, other = self.contents[a], self.contents[b]
        words, names = self._mass(one.words & other.words), self._mass(one.names & other.names)
        (words_a, names_a), (words_b, names_b) = self.masses[a], self.masses[b]
        left, right = self.sentences[a], self.sentences[b]
        same = left.source == right.source
        return {
            "bias": 1.0,
            "words": _mean_view(words, words_a, words_b),
            "contained": words / max(LITTLE, min(words_a, words_b)),
            "all": _mean_view(words + names, words_a + names_a, words_b + names_b),
            "names": names / max(0.1, names_a + names_b - names),
            "numbers": min(8.0, self._mass(one.numbers & other.numbers)) / 4,
            "dates": float(bool(one.dates & other.dates)),
            "one article": float(same),
            "neighbours": float(same and abs(left.index - right.index) == 1),
            "pairs": len(one.pairs & other.pairs) / max(1, min(len(one.pairs), len(other.pairs))),
            "mass": min(15.0, words) / 10,
            "length": abs(math.log((one.size + 1) / (other.size + 1))),
        }

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs of positions (a < b) that share a word, name or number which is not common."""
        places: dict[str, list[int]] = defaultdict(list)
        for position, content in enumerate(self.contents):
            for item in _items(content):
                places[item].append(position)
        limit = max(FEW, min(MANY, COMMON * len(self.contents)))
        pairs = {
            (a, b)
            for found in places.values()
            if len(found) <= limit
            for at, a in enumerate(found)
            for b in found[at + 1 :]
        }
        return sorted(pairs)

    def _mass(self, items: Iterable[str]) -> float:
        return math.fsum(self.idf[item] for item in items)


def likeness(
    sentences: Sequence[Sentence], language: str = "en", variants: Mapping[str, str] | None = None
) -> Likeness:
    """Weigh the contents of the sentences.

    Args:
        sentences: all among which pairs are looked for.
        language: BCP 47.
        variants: of names, as ``briefing.text.content.contents`` takes them.
    """
    found = contents(sentences, language, variants)
    frequency = Counter(item for content in found for item in _items(content))
    idf = {item: math.log((len(found) + 1) / (count + 0.5)) for item, count in frequency.items()}
    masses = tuple(
        (math.fsum(idf[word] for word in content.words), math.fsum(idf[name] for name in content.names))
        for content in found
    )
    return Likeness(tuple(sentences), found, idf, masses)


def _items(content: Content) -> Iterable[str]:
    """Each once: a weekday is a name and a date."""
    return sorted(content.words | content.names | content.numbers | content.dates)


def _mean_view(shared: float, one: float, other: float) -> float:
    """Geometric mean of the weighted Jaccard coefficient and the weighted containment."""
    union, least = one + other - shared, min(one, other)
    return shared / math.sqrt(union * least) if shared > 0 and union > 0 and least > 0 else 0.0
