"""Choosing whole sentences under a budget of words without saying things twice.

Greedy: at every step the sentence that still fits and whose salience, times the share of its content that no
chosen sentence holds yet, is largest. That a word counts once is concept coverage (Gillick & Favre
2009); worth against novelty is maximal marginal relevance (Carbonell & Goldstein 1998), here as a
product, which needs no weight between the two and lets nothing be said twice, however salient.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.vectors import counts, idf


@dataclass(frozen=True, slots=True)
class SelectOptions:
    """What a selection depends on beside the sentences and their worth."""

    language: str = "en"
    """BCP 47 tag: decides stems and stop words."""
    novelty: float = 1.0
    """Power of the share of new content, >= 0; 0 switches the control of redundancy off."""


def select(
    sentences: Sequence[Sentence],
    saliences: Sequence[float],
    words: int,
    options: SelectOptions | None = None,
) -> tuple[int, ...]:
    """Positions of the chosen sentences, in the order in which they were chosen (best first).

    Args:
        sentences: the candidates.
        saliences: one for each, in [0, 1]; those of 0 are never chosen.
        words: the budget, in words between white space; whole sentences never exceed it.
        options: language, and strength of the control of redundancy.

    Ties fall to the sentence that comes first.
    """
    settings = options or SelectOptions()
    content = _content(sentences, settings.language)
    sizes = [len(sentence.text.split()) for sentence in sentences]
    left = [position for position, salience in enumerate(saliences) if salience > 0]
    chosen: list[int] = []
    covered: set[str] = set()
    while left := [position for position in left if sizes[position] <= words]:
        gains = {i: saliences[i] * _new(content[i], covered) ** settings.novelty for i in left}
        best = max(left, key=lambda i: (gains[i], -i))
        if gains[best] <= 0:
            break
        chosen.append(best)
        covered.update(content[best])
        words -= sizes[best]
        left.remove(best)
    return tuple(chosen)


def _content(sentences: Sequence[Sentence], language: str) -> list[dict[str, float]]:
    """Each sentence's distinct terms with their idf: a rare word is more news than a common one."""
    rows = counts(sentences, RankOptions(language=language))
    rarity = idf(rows)
    return [{term: rarity[term] for term in row} for row in rows]


def _new(content: dict[str, float], covered: set[str]) -> float:
    """Share of a sentence's content that is not covered; 0 for a sentence without terms."""
    total = sum(content.values())
    return sum(weight for term, weight in content.items() if term not in covered) / total if total else 0.0
