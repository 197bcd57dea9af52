"""What two sentences share in meaning, word by word.

Each word of one is laid beside the word of the other that is nearest to it; how near they are, weighed by how rare the
words are among the sentences at hand, says how much of the one stands in the other (Corley & Mihalcea 2005, "Measuring
the semantic similarity of texts", with embeddings in place of WordNet).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.text.embeddings import embeddings, nearness
from briefing.text.embeddings import words as embedded
from briefing.text.terms import stem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


LITTLE = 12.0
"""Weight of about three words: a sentence of fewer does not stand in another because they are near to words of it."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """The words of a set of sentences, with their vectors and weights; each sentence by its position."""

    words: tuple[tuple[str, ...], ...]
    vectors: tuple[NDArray[np.float32], ...]
    """One row a word."""
    weights: tuple[NDArray[np.float32], ...]
    """Inverse document frequency of each word, as a share of its sentence's, or of ``LITTLE`` where that is more."""
    numbers: tuple[NDArray[np.int32], ...]
    """Of each word, the same for the same word."""

    def aligned(self, a: int, b: int) -> tuple[float, float]:
        """How much of each of two sentences stands in the other, the less and the more, in [0, 1]; symmetric."""
        return self.aligned_with(a, [b])[0]

    def aligned_with(self, a: int, others: Sequence[int]) -> list[tuple[float, float]]:
        """``aligned`` of one sentence with each of several: one product of all their words' vectors."""
        import numpy as np

        held = [b for b in others if self.words[b]] if self.words[a] else []
        if not held:
            return [(0.0, 0.0)] * len(others)
        starts = np.cumsum([0, *(len(self.words[b]) for b in held[:-1])])
        cosines = self.vectors[a] @ np.concatenate([self.vectors[b] for b in held]).T
        cosines[self.numbers[a][:, None] == np.concatenate([self.numbers[b] for b in held])] = 1.0
        one = self.weights[a] @ nearness(np.maximum.reduceat(cosines, starts, axis=1))
        weights = np.concatenate([self.weights[b] for b in held])
        other = np.add.reduceat(nearness(cosines.max(axis=0)) * weights, starts)
        # rounded: the last bits of a product depend on the processor
        both = zip(one.tolist(), other.tolist(), strict=True)
        found = {b: (round(min(x), 4), round(max(x), 4)) for b, x in zip(held, both, strict=True)}
        return [found.get(b, (0.0, 0.0)) for b in others]

    def akin(self, a: int, b: int, least: float = 0.5) -> tuple[tuple[str, str], ...]:
        """Words of two sentences that are near in meaning and of different stems, the nearest first.

        Args:
            a: position of a sentence.
            b: of another.
            least: cosine from which a pair is told.
        """
        if not self.words[a] or not self.words[b]:
            return ()
        cosines = self._cosines(a, b)
        best = cosines.argmax(axis=1)
        # rounded, as above: neither the order nor the bound may hang on the last bits
        pairs = [(round(float(cosines[i, j]), 4), self.words[a][i], self.words[b][j]) for i, j in enumerate(best)]
        near = sorted(
            (-value, one, other) for value, one, other in pairs if stem(one) != stem(other) and value >= least
        )
        return tuple((one, other) for _, one, other in near)

    def _cosines(self, a: int, b: int) -> NDArray[np.float32]:
        """Of each word of one with each of the other; a word without a vector is near to itself alone."""
        cosines = self.vectors[a] @ self.vectors[b].T
        cosines[self.numbers[a][:, None] == self.numbers[b]] = 1.0
        return cosines


def meanings(texts: Sequence[str], language: str = "en") -> Meaning | None:
    """Look the words of sentences up; None where the language has no embeddings.

    Args:
        texts: of the sentences.
        language: BCP 47.
    """
    known = embeddings(language)
    if known is None:
        return None
    import numpy as np

    words = tuple(embedded(text) for text in texts)
    frequency = Counter(word for each in words for word in each)
    weights = []
    for each in words:
        rarity = np.array([math.log((len(words) + 1) / (frequency[word] + 0.5)) for word in each], dtype=np.float32)
        weights.append(rarity / max(LITTLE, float(rarity.sum())))
    number = {word: at for at, word in enumerate(frequency)}
    numbers = tuple(np.array([number[word] for word in each], dtype=np.int32) for each in words)
    return Meaning(words, tuple(known.vectors(each) for each in words), tuple(weights), numbers)
