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
from itertools import groupby
from operator import mul

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
    items: tuple[frozenset[str], ...]
    """Of each sentence, all words, names, numbers and dates."""
    spread: Mapping[str, float]
    """For each item, its weight by how seldom those who mention it come back to it."""

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
        return self._weighed(tuple(self.weights.values()), tuple(self.signs(a, b).values()))

    def probabilities(self, pairs: Sequence[tuple[int, int]]) -> list[float]:
        """The same of many pairs of positions (a < b), best in order: those of one sentence are looked at at once."""
        added, found = tuple(self.weights.values()), []
        for a, group in groupby(pairs, lambda pair: pair[0]):
            others = [b for _, b in group]
            values = [self._evidence(a, b) for b in others]
            if self.meaning is not None:
                meant = self.meaning.aligned_with(a, others)
                values = [(*each, *both) for each, both in zip(values, meant, strict=True)]
            found += [self._weighed(added, each) for each in values]
        return found

    def signs(self, a: int, b: int) -> dict[str, float]:
        """The evidence by name, in the order of ``weights``."""
        a, b = min(a, b), max(a, b)
        meant = () if self.meaning is None else self.meaning.aligned(a, b)
        return dict(zip(self.weights, (*self._evidence(a, b), *meant), strict=True))

    @staticmethod
    def _weighed(added: tuple[float, ...], values: tuple[float, ...]) -> float:
        return 1 / (1 + math.exp(-math.fsum(map(mul, added, values))))

    def _evidence(self, a: int, b: int) -> tuple[float, ...]:
        """All signs but the meaning."""
        return (1.0, *self._shared(a, b), *self._apart(a, b), *self._placed(a, b))

    def candidates(self) -> list[tuple[int, int]]:
        """Pairs of positions (a < b) that share a word, name or number which is not common, or a paragraph."""
        found: dict[str, list[int]] = defaultdict(list)
        for position, items in enumerate(self.items):
            for item in sorted(items):
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

    def _shared(self, a: int, b: int) -> tuple[float, ...]:
        """What both say."""
        one, other = self.contents[a], self.contents[b]
        words, names = self._mass(one.words & other.words), self._mass(one.names & other.names)
        (words_a, names_a), (words_b, names_b) = self.masses[a], self.masses[b]
        return (
            _mean_view(words, words_a, words_b),  # words
            words / max(LITTLE, min(words_a, words_b)),  # contained
            _mean_view(words + names, words_a + names_a, words_b + names_b),  # all
            names / max(0.1, names_a + names_b - names),  # names
            min(8.0, self._mass(one.numbers & other.numbers)) / 4,  # numbers
            float(not one.dates.isdisjoint(other.dates)),  # dates
            len(one.pairs & other.pairs) / max(1, min(len(one.pairs), len(other.pairs))),  # pairs
            min(15.0, words) / 10,  # mass
            abs(math.log((one.size + 1) / (other.size + 1))),  # length
        )

    def _apart(self, a: int, b: int) -> tuple[float, ...]:
        """How seldom the two articles, and the others, mention what both say."""
        left, right = self.sentences[a].source, self.sentences[b].source
        shared = self.items[a] & self.items[b] if left != right else ()
        if not shared:
            return 0.0, 0.0, 0.0
        one, other, idf = self.told[left], self.told[right], self.idf
        once = [idf[item] / (one[item] * other[item]) for item in shared]
        return (
            min(15.0, math.fsum(once)) / 10,  # told once
            max(once) / 5,  # told once, most
            max(map(self.spread.__getitem__, shared)) / 5,  # told once by all
        )

    def _placed(self, a: int, b: int) -> tuple[float, ...]:
        """Where they stand."""
        left, right = self.sentences[a], self.sentences[b]
        same = left.source == right.source
        early, late = sorted((self.places[a].early, self.places[b].early))
        sequel = self.sequels.get(a, _NOT) if b == a + 1 else _NOT
        return (
            float(same),  # one article
            float(same and abs(left.index - right.index) == 1),  # neighbours
            float(sequel.paragraph),  # one paragraph
            float(sequel.quotation),  # one quotation
            float(sequel.back),  # points back
            float(not same and late == 0),  # both open
            float(not same and early == 0 < late <= EARLY),  # one opens
            float(not same and late <= EARLY),  # both early
            0.0 if same else abs(self.places[a].share - self.places[b].share),  # far in order
        )

    def _mass(self, items: Iterable[str]) -> float:
        return math.fsum(map(self.idf.__getitem__, items))


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
    items = tuple(content.words | content.names | content.numbers | content.dates for content in found)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence, held in zip(sentences, items, strict=True):
        told[sentence.source].update(held)
    frequency = Counter(item for held in items for item in sorted(held))
    idf = {item: math.log((len(found) + 1) / (count + 0.5)) for item, count in frequency.items()}
    sources = Counter(item for counts in told.values() for item in counts)
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
        sources=sources,
        places=places(sentences),
        sequels=sequels(sentences),
        meaning=meanings([sentence.plain for sentence in sentences], language),
        position={sentence.id: at for at, sentence in enumerate(sentences)},
        items=items,
        spread={item: weight * sources[item] / frequency[item] for item, weight in idf.items()},
    )


def _mean_view(shared: float, one: float, other: float) -> float:
    """Geometric mean of the weighted Jaccard coefficient and the weighted containment."""
    union, least = one + other - shared, min(one, other)
    return shared / math.sqrt(union * least) if shared > 0 and union > 0 and least > 0 else 0.0
