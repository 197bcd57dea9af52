"""The default ranking: a weighted sum of four named parts, each of which can be told to a reader.

``centrality``  how much the other sentences say the same (continuous LexRank, Erkan & Radev 2004)
``concepts``    how widely its word pairs are reported (Gillick & Favre 2009, "A scalable global model for
                summarization": a concept weighs as much as documents hold it)
``position``    how early it stands in its article
``length``      whether it is long enough to say something and short enough to read

Every value is in [0, 1] and the weights add to 1, so that the sum is a salience as it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from briefing.model import Part, Salience, Sentence
from briefing.ranking import lexrank
from briefing.ranking.options import RankOptions, by_source
from briefing.text.terms import bigrams, terms, tokens

WEIGHTS = {"centrality": 0.3, "concepts": 0.3, "position": 0.3, "length": 0.1}
"""What each part adds at most."""
SHORTEST, LONGEST = 8, 45
"""Words below and above which a sentence loses worth: fragments say little, and the longest crowd out others."""


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """The scores of ``parts``."""
    return tuple(salience.score for salience in parts(sentences, options))


def parts(sentences: Sequence[Sentence], options: RankOptions) -> tuple[Salience, ...]:
    """The named parts of each sentence's salience, in the order of ``WEIGHTS``."""
    columns = {
        "centrality": lexrank.rank(sentences, options),
        "concepts": concepts(sentences, options),
        "position": position(sentences),
        "length": tuple(length(sentence) for sentence in sentences),
    }
    return tuple(
        Salience(tuple(Part(name, round(columns[name][i], 6), weight) for name, weight in WEIGHTS.items()))
        for i in range(len(sentences))
    )


def concepts(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """Mean share of the other origins that hold a sentence's word pairs, as a share of the largest mean."""
    pairs = [frozenset(bigrams(terms(sentence.plain, options.language))) for sentence in sentences]
    holders: dict[tuple[str, str], set[str]] = {}
    for sentence, held in zip(sentences, pairs, strict=True):
        for pair in held:
            holders.setdefault(pair, set()).add(options.origin(sentence))
    means = [sum(len(holders[pair]) - 1 for pair in held) / len(held) if held else 0.0 for held in pairs]
    top = max(means, default=0.0) or 1.0
    return tuple(mean / top for mean in means)


def position(sentences: Sequence[Sentence]) -> tuple[float, ...]:
    """1 for the first sentence of an article, falling by half-lives that grow with the article."""
    values = [0.0] * len(sentences)
    for positions in by_source(sentences).values():
        for turn, place in enumerate(positions):
            values[place] = exp(-3 * turn / len(positions))
    return tuple(values)


def length(sentence: Sentence) -> float:
    """1 from ``SHORTEST`` to ``LONGEST`` words, in proportion less outside."""
    words = len(tokens(sentence.text))
    return min(1.0, words / SHORTEST, LONGEST / max(words, 1))
