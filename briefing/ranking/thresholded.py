"""Thresholded LexRank (Erkan & Radev 2004, JAIR 22, section 3) as sumy computes it, in time that grows with the edges.

Term weights are tf over the sentence's largest tf, times log(N / (1 + n)); sentences whose cosine exceeds
``THRESHOLD`` are linked; the undamped walk over the links, its vector brought to length 1
at each step, stops at the first step that moves less than ``EPSILON``.
The scores are sumy's to rounding, which a test holds against sumy itself: what is compared in speed is the same
work. sumy forms all cosines, of which nearly all are 0; here an inverted index meets only sentences that share a term.

The walk stops far from its end, where a score is no more than the share of links; ``briefing.ranking.lexrank``
is the damped form, settled.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.ranking.scale import by_largest
from briefing.text.terms import terms

THRESHOLD = 0.1
"""Cosine above which two sentences are linked."""
EPSILON = 0.1
"""Length of a step at which the walk stops."""
SPARSE_FROM = 300
"""Sentences from which scipy's arithmetic is used."""
BLOCK = 1_000
"""Sentences whose cosines are formed at a time."""


def rank(sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """The score of each sentence as a share of the largest."""
    return by_largest(scores([terms(sentence.plain, options.language) for sentence in sentences]))


def scores(words: Sequence[Sequence[str]], threshold: float = THRESHOLD, epsilon: float = EPSILON) -> list[float]:
    """What sumy's LexRankSummarizer rates sentences with.

    Args:
        words: the terms of each sentence, stems without stop words, repeats kept.
        threshold: cosine above which two sentences are linked.
        epsilon: length of a step at which the walk stops.
    """
    count = len(words)
    if not count:
        return []
    vectors = _vectors(words)
    links = _sparse_links(vectors, threshold) if count >= SPARSE_FROM else _plain_links(vectors, threshold)
    probabilities = [1 / count] * count
    while True:
        after = [0.0] * count
        for one, linked in enumerate(links):
            share = probabilities[one] / max(1, len(linked))
            for other in linked:
                after[other] += share
        length = math.sqrt(math.fsum(each * each for each in after))
        if not length:  # no sentence has a term: sumy divides 0 by 0
            return after
        after = [each / length for each in after]
        step = math.sqrt(math.fsum((new - old) ** 2 for new, old in zip(after, probabilities, strict=True)))
        probabilities = after
        if step <= epsilon:
            return probabilities


def _vectors(words: Sequence[Sequence[str]]) -> list[dict[str, float]]:
    """Unit vectors in sumy's weights; an empty one where all weights are 0."""
    counts = [Counter(row) for row in words]
    held = Counter(term for row in counts for term in row)
    rarity = {term: math.log(len(words) / (1 + number)) for term, number in held.items()}
    vectors = []
    for row in counts:
        most = max(row.values(), default=1)
        weights = {term: number / most * rarity[term] for term, number in row.items()}
        norm = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
        vectors.append({term: weight / norm for term, weight in weights.items()} if norm > 0 else {})
    return vectors


def _plain_links(vectors: Sequence[Mapping[str, float]], threshold: float) -> list[list[int]]:
    """The links of each sentence, itself included, by an inverted index."""
    index: dict[str, list[tuple[int, float]]] = {}
    links: list[list[int]] = [[] for _ in vectors]
    for one, vector in enumerate(vectors):
        cosines: dict[int, float] = {}
        for term, weight in vector.items():
            postings = index.setdefault(term, [])
            for other, at in postings:
                cosines[other] = cosines.get(other, 0.0) + weight * at
            postings.append((one, weight))
        for other, cosine in cosines.items():
            if cosine > threshold:
                links[one].append(other)
                links[other].append(one)
        if vector:
            links[one].append(one)
    return links


def _sparse_links(vectors: Sequence[Mapping[str, float]], threshold: float) -> list[list[int]]:
    """The same by scipy.sparse, a block of sentences at a time."""
    import numpy as np
    from scipy.sparse import csr_array

    columns: dict[str, int] = {}
    indices = [columns.setdefault(term, len(columns)) for vector in vectors for term in vector]
    data = [weight for vector in vectors for weight in vector.values()]
    ends = np.cumsum([0, *map(len, vectors)])
    matrix = csr_array((data, indices, ends), shape=(len(vectors), len(columns)))
    transposed = matrix.T.tocsr()
    links: list[list[int]] = []
    for begin in range(0, len(vectors), BLOCK):
        cosines = (matrix[begin : begin + BLOCK] @ transposed).tocsr()
        for row in range(cosines.shape[0]):
            part = slice(cosines.indptr[row], cosines.indptr[row + 1])
            links.append(cosines.indices[part][cosines.data[part] > threshold].tolist())
    return links
