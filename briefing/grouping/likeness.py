"""How surely two sentences state one fact, from evidence that can be shown.

Each kind of content (words, names, numbers, dates: ``briefing.text.content``) gives signs, and so do what the words
mean (``briefing.grouping.meaning``) and where the sentences stand (``briefing.grouping.places``); a logistic model
weighs them (``briefing.grouping.weights``). Words weigh their inverse document frequency over the sentences at hand, so
that the words of the whole story count little. Two views are taken of what is shared: resemblance (are they about
nothing else?) and containment (does the longer one hold the shorter?), since reports differ most in how much they pack
into one sentence (Broder 1997). A thing that each of two articles mentions once is likelier mentioned for the
same reason than one that both keep coming back to.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.grouping.meaning import Meaning, meanings
from briefing.grouping.places import EARLY, Place, Sequel, places, sequels
from briefing.grouping.weights import weights
from briefing.model import Sentence
from briefing.text.content import Content, contents

COPY = 0.72
"""Shared content from which one sentence is a copy of another (``Likeness.of``)."""
LITTLE = 12.0
"""Weight of about three words: a sentence of fewer is not contained in another because they share one."""
COMMON = 0.25
"""A stem in more than this share of the sentences (and in more than ``FEW``) brings no pair together by itself."""
FEW = 12
MANY = 60
"""Nor does a stem in more than so many sentences, however many there are: so the pairs grow with the sentences,
not with their square."""

_NOT = Sequel()


@dataclass(frozen=True, slots=True)
class Likeness:
    """A set of sentences, weighed."""

    sentences: tuple[Sentence, ...]
    contents: tuple[Content, ...]
    idf: Mapping[str, float]
    masses: tuple[tuple[float, float], ...]
    """Summed weight of each sentence's words and names."""
    told: Mapping[str, Counter[str]]
    """For each source, in how many of its sentences an item stands."""
    frequency: Mapping[str, int]
    """For each item, how many sentences have it."""
    sources: Mapping[str, int]
    """Likewise, how many sources."""
    places: tuple[Place, ...]
    sequels: Mapping[int, Sequel]
    """By position of the first of two neighbours."""
    meaning: Meaning | None
    """None in a language whose words have no embeddings here."""
    position: Mapping[str, int]
    """Sentence id -> its position."""

    @property
    def weights(self) -> Mapping[str, float]:
        """What each sign adds to the log odds."""
        return weights(self.meaning is not None)

    def of(self, a: int, b: int) -> float:
        """Shared words and names by position, in [0, 1]: geometric mean of resemblance and containment; symmetric."""
        one, other = self.contents[a], self.contents[b]
        shared = self._mass(one.words & other.words) + self._mass(one.names & other.names)
        return _mean_view(shared, sum(self.masses[a]), sum(self.masses[b]))

    def probability(self, a: int, b: int) -> float:
        """That two sentences, by position, state one fact; symmetric."""
        signs, added = self.signs(a, b), self.weights
        return 1 / (1 + math.exp(-math.fsum(added[name] * value for name, value in signs.items())))

    def signs(self, a: int, b: int) -> dict[str, float]:
        """The evidence by name, in the order of ``weights``."""
        a, b = min(a, b), max(a, b)
        found = {"bias": 1.0} | self._shared(a, b) | self._apart(a, b) | self._placed(a, b)
        if self.meaning is not None:
            least, most = self.meaning.aligned(a, b)
            found |= {"meaning": least, "meaning of one": most}
        return found

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs of positions (a < b) that share a word, name or number which is not common, or a paragraph."""
        found: dict[str, list[int]] = defaultdict(list)
        for position, content in enumerate(self.contents):
            for item in _items(content):
                found[item].append(position)
        limit = max(FEW, min(MANY, COMMON * len(self.contents)))
        pairs = {
            (a, b)
            for positions in found.values()
            if len(positions) <= limit
            for at, a in enumerate(positions)
            for b in positions[at + 1 :]
        }
        return sorted(pairs | {(at, at + 1) for at in self.sequels})

    def _shared(self, a: int, b: int) -> dict[str, float]:
        """What both say."""
        one, other = self.contents[a], self.contents[b]
        words, names = self._mass(one.words & other.words), self._mass(one.names & other.names)
        (words_a, names_a), (words_b, names_b) = self.masses[a], self.masses[b]
        return {
            "words": _mean_view(words, words_a, words_b),
            "contained": words / max(LITTLE, min(words_a, words_b)),
            "all": _mean_view(words + names, words_a + names_a, words_b + names_b),
            "names": names / max(0.1, names_a + names_b - names),
            "numbers": min(8.0, self._mass(one.numbers & other.numbers)) / 4,
            "dates": float(bool(one.dates & other.dates)),
            "pairs": len(one.pairs & other.pairs) / max(1, min(len(one.pairs), len(other.pairs))),
            "mass": min(15.0, words) / 10,
            "length": abs(math.log((one.size + 1) / (other.size + 1))),
        }

    def _apart(self, a: int, b: int) -> dict[str, float]:
        """How seldom the two articles, and the others, mention what both say."""
        left, right = self.sentences[a].source, self.sentences[b].source
        if left == right:
            return {"told once": 0.0, "told once, most": 0.0, "told once by all": 0.0}
        one, other = self.told[left], self.told[right]
        shared = sorted({*_items(self.contents[a])} & {*_items(self.contents[b])})
        once = [self.idf[item] / (one[item] * other[item]) for item in shared]
        everywhere = [self.idf[item] * self.sources[item] / self.frequency[item] for item in shared]
        return {
            "told once": min(15.0, math.fsum(once)) / 10,
            "told once, most": max(once, default=0.0) / 5,
            "told once by all": max(everywhere, default=0.0) / 5,
        }

    def _placed(self, a: int, b: int) -> dict[str, float]:
        """Where they stand."""
        left, right = self.sentences[a], self.sentences[b]
        same = left.source == right.source
        early, late = sorted((self.places[a].early, self.places[b].early))
        sequel = self.sequels.get(a, _NOT) if b == a + 1 else _NOT
        return {
            "one article": float(same),
            "neighbours": float(same and abs(left.index - right.index) == 1),
            "one paragraph": float(sequel.paragraph),
            "one quotation": float(sequel.quotation),
            "points back": float(sequel.back),
            "both open": float(not same and late == 0),
            "one opens": float(not same and early == 0 < late <= EARLY),
            "both early": float(not same and late <= EARLY),
            "far in order": 0.0 if same else abs(self.places[a].share - self.places[b].share),
        }

    def _mass(self, items: Iterable[str]) -> float:
        return math.fsum(self.idf[item] for item in items)


def likeness(
    sentences: Sequence[Sentence], language: str = "en", variants: Mapping[str, str] | None = None
) -> Likeness:
    """Weigh the contents of the sentences.

    Args:
        sentences: all among which pairs are looked for, in path and text order.
        language: BCP 47.
        variants: of names, as ``briefing.text.content.contents`` takes them.
    """
    found = contents(sentences, language, variants)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence, content in zip(sentences, found, strict=True):
        told[sentence.source].update(_items(content))
    frequency = Counter(item for content in found for item in _items(content))
    idf = {item: math.log((len(found) + 1) / (count + 0.5)) for item, count in frequency.items()}
    return Likeness(
        sentences=tuple(sentences),
        contents=found,
        idf=idf,
        masses=tuple(
            (math.fsum(idf[word] for word in content.words), math.fsum(idf[name] for name in content.names))
            for content in found
        ),
        told=dict(told),
        frequency=frequency,
        sources=Counter(item for counts in told.values() for item in counts),
        places=places(sentences),
        sequels=sequels(sentences),
        meaning=meanings([sentence.plain for sentence in sentences], language),
        position={sentence.id: at for at, sentence in enumerate(sentences)},
    )


def _items(content: Content) -> Iterable[str]:
    """Each once: a weekday is a name and a date."""
    return sorted(content.words | content.names | content.numbers | content.dates)


def _mean_view(shared: float, one: float, other: float) -> float:
    """Geometric mean of the weighted Jaccard coefficient and the weighted containment."""
    union, least = one + other - shared, min(one, other)
    return shared / math.sqrt(union * least) if shared > 0 and union > 0 and least > 0 else 0.0
