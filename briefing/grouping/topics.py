"""Which sentence belongs to which topic.

A user types a few keywords; most sentences of a topic hold none of them. So the keywords only seed the topics, and the
articles teach the rest: a naive Bayes model over stems is trained on the keywords as pseudo-documents and on the
sentences in proportion to how likely they belong (Nigam et al. 2000, EM from labelled and unlabelled text; keyword
seeds after McCallum & Nigam 1999, "Text classification by bootstrapping with keywords"). A sentence also leans on its
neighbours, for a paragraph keeps to its subject, and on the sentences of other articles that may state the same fact.

A stance topic collects an attitude instead of a subject; see ``briefing.grouping.stance``.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.grouping.nearness import Nearness
from briefing.grouping.stance import stance_topics, stances
from briefing.model import Article, Sentence, Topic
from briefing.text.terms import stem, terms, tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROUNDS = 8
"""Rounds of expectation maximisation. Labels hardly move after the sixth on news stories."""
PHRASE, WORD, TITLE = 8.0, 3.0, 1.5
"""Pseudo-counts that a keyword phrase, a word of one and a word of the title give: what the user typed outweighs what
one sentence happens to hold, and the sum of many sentences outweighs a keyword."""
LEARNED = 0.6
"""Weight of a sentence against the keywords while learning (Nigam's lambda): unlabelled text only supports."""
BACKGROUND = 0.4
"""Share of the background in a topic's term probabilities."""
SCALE = 1.5
"""Weight of the learned evidence against keywords and stance."""
BESIDE, FURTHER, ACROSS = 0.4, 0.6, 0.05
"""How much of a neighbour's evidence a sentence takes over: of the one beside it in its paragraph, of each further one
as a share of the nearer one's, and of the one beside it in the next paragraph. On ten judged stories, one run: .841 of
the sentences in their topics; with the ones beside it alone .831."""
WINDOW = 6
"""Sentences up to which a paragraph is looked along: beyond, next to nothing is taken over."""
AKIN, LIKELY = 0.15, 0.1
"""How much it takes over of the sentences that may state the same fact, on the mean weighed by that probability, and
the least such probability. In the same run: .846 with them."""
NONE = 0.6
"""Least evidence, in nats over an even spread of topics, that puts a sentence into a topic."""


@dataclass(frozen=True, slots=True)
class _Ties:
    """Which sentences lean on which, each pair a place in three rows of one length."""

    leaning: NDArray[np.intp]
    """Positions of the sentences that lean, in order."""
    on: NDArray[np.intp]
    share: NDArray[np.float64]
    """How much of the other's evidence is taken over."""


_REST = Topic("", "", ())
"""What a topic without rivals is told apart from: the background, whose evidence is none, and which is not shown."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """A sentence's topic and how well it fits."""

    topic: str | None
    fit: float
    """In [0, 1]: posterior probability of the topic among the topics."""


def assign(
    sentences: Sequence[Sentence],
    articles: Sequence[Article],
    topics: Sequence[Topic],
    language: str = "en",
    copied: Collection[str] = (),
    groups: Sequence[Sequence[int]] = (),
    near: Nearness | None = None,
) -> tuple[Assigned, ...]:
    """The topic of each sentence, aligned by position.

    Args:
        sentences: those that may be shown, in path and text order.
        articles: theirs, for what kind of article a sentence stands in.
        topics: in page order; empty gives no topic to any.
        language: BCP 47.
        copied: ids of sentences that their article carries from another.
        groups: positions of sentences that state one claim: they share their evidence.
        near: how near the sentences are to one another.
    """
    stance_ids = {topic.id for topic in stance_topics(topics)}
    # A topic that shares no word with the articles would learn from whatever is left over: it has no sentence.
    met = {term for sentence in sentences for term in terms(sentence.plain, language)}
    topics = [topic for topic in topics if topic.id in stance_ids or not met.isdisjoint(_seed(topic, language).counts)]
    if not topics:
        return tuple(Assigned(None, 0.0) for _ in sentences)
    attitudes = stances(sentences, articles, copied)
    if len(topics) == 1:
        topics = [*topics, _REST]
    bonus = [[attitude if topic.id in stance_ids else 0.0 for topic in topics] for attitude in attitudes]
    return tuple(_fits(sentences, topics, bonus, groups, _ties(sentences, near), language))


def _fits(
    sentences: Sequence[Sentence],
    topics: Sequence[Topic],
    bonus: Sequence[Sequence[float]],
    groups: Sequence[Sequence[int]],
    ties: _Ties,
    language: str,
) -> list[Assigned]:
    """Learn and label in turn; ``bonus`` is evidence for each topic that is not in the words, in nats."""
    bags = [Counter(terms(sentence.plain, language)) for sentence in sentences]
    seeds = [_seed(topic, language) for topic in topics]
    background = _background(bags)
    # Start from what each sentence shares with the keywords; then learn and label in turn.
    stems = [tuple(stem(token, language) for token in tokens(sentence.plain)) for sentence in sentences]
    direct = [
        [_direct(words, seed) + more for seed, more in zip(seeds, extra, strict=True)]
        for words, extra in zip(stems, bonus, strict=True)
    ]
    evidence = direct
    for _ in range(ROUNDS):
        leaning = _shared(_leaning(evidence, ties), groups)
        posteriors = [_posterior(each) for each in leaning]
        models = [_model(seed.counts, k, bags, posteriors, background) for k, seed in enumerate(seeds)]
        evidence = [
            [
                own + (_likelihood(bag, model) if topic is not _REST else 0.0)
                for topic, own, model in zip(topics, first, models, strict=True)
            ]
            for first, bag in zip(direct, bags, strict=True)
        ]
    final = _shared(_leaning(evidence, ties), groups)
    if _REST in topics:
        # Without a rival to lose it to, a sentence that holds a keyword is the topic's.
        final = [
            [max(each[0], 2 * NONE) if first[0] > 0 else each[0], each[1]]
            for each, first in zip(final, direct, strict=True)
        ]
    return [_decide(each, topics) for each in final]


@dataclass(frozen=True, slots=True)
class _Seed:
    """A topic's keywords as stems."""

    phrases: tuple[tuple[str, ...], ...]
    counts: Mapping[str, float]


def _seed(topic: Topic, language: str) -> _Seed:
    counts: defaultdict[str, float] = defaultdict(float)
    phrases = []
    for keyword in topic.keywords:
        phrase = tuple(stem(token, language) for token in tokens(keyword))
        if phrase:
            phrases.append(phrase)
        for term in terms(keyword, language):
            counts[term] += PHRASE if len(phrase) == 1 else WORD
    for term in terms(topic.title, language):
        counts[term] = max(counts[term], TITLE)
    return _Seed(tuple(phrases), dict(counts))


def _direct(words: tuple[str, ...], seed: _Seed) -> float:
    """Evidence of whole keywords in the stems of a sentence, in nats."""
    hits = 0.0
    for phrase in seed.phrases:
        size = len(phrase)
        if phrase[0] in words and any(words[at : at + size] == phrase for at in range(len(words) - size + 1)):
            hits += 1.0 + 0.5 * (size - 1)
    return 1.2 * hits


def _background(bags: Sequence[Counter[str]]) -> dict[str, float]:
    """Probability of each term in all sentences together."""
    frequency = Counter(term for bag in bags for term in bag)
    mass = sum(frequency.values())
    return {term: count / mass for term, count in frequency.items()}


def _model(
    counts: Mapping[str, float],
    k: int,
    bags: Sequence[Counter[str]],
    posteriors: Sequence[Sequence[float]],
    background: Mapping[str, float],
) -> dict[str, float]:
    """Log probability of each term in topic k against the background's.

    Interpolated with the background (Jelinek & Mercer 1980): a term that a topic has not met speaks neither for nor
    against it, however little the topic has met so far.
    """
    total: defaultdict[str, float] = defaultdict(float, counts)
    for bag, posterior in zip(bags, posteriors, strict=True):
        # What belongs anywhere teaches nothing: only the part of a posterior above an even spread counts.
        even = 1 / len(posterior)
        taught = LEARNED * (posterior[k] - even) / (1 - even) if posterior[k] > even else 0.0
        if taught > 0:
            for term in bag:
                total[term] += taught
    mass = sum(total.values())
    return {
        term: math.log(((1 - BACKGROUND) * count / mass + BACKGROUND * background[term]) / background[term])
        for term, count in total.items()
        if term in background
    }


def _likelihood(bag: Counter[str], model: Mapping[str, float]) -> float:
    """Evidence of the sentence's words for a topic, damped for length.

    Words of one sentence are not independent, so the sum is divided by the square root of their number.
    """
    unmet = math.log(BACKGROUND)
    total = math.fsum(model.get(term, unmet) for term in bag)
    return SCALE * total / math.sqrt(len(bag)) if bag else 0.0


def _ties(sentences: Sequence[Sentence], near: Nearness | None) -> _Ties:
    """For each sentence, what it leans on and how much."""
    import numpy as np

    ties: list[dict[int, float]] = [{} for _ in sentences]
    for at, sentence in enumerate(sentences):
        for further in range(1, WINDOW + 1):
            for other in (at - further, at + further):
                if 0 <= other < len(sentences) and sentences[other].source == sentence.source:
                    gap = abs(sentences[other].block - sentence.block)
                    if gap == 0:
                        ties[at][other] = BESIDE * FURTHER ** (further - 1)
                    elif gap == 1 and further == 1:
                        ties[at][other] = ACROSS
    likely: list[dict[int, float]] = [{} for _ in sentences]
    for (one, other), value in (near.pairs if near else {}).items():
        if value >= LIKELY:
            likely[one][other] = likely[other][one] = value
    for at, others in enumerate(likely):
        mass = max(1.0, math.fsum(others.values()))
        for other, value in sorted(others.items()):
            ties[at][other] = ties[at].get(other, 0.0) + AKIN * value / mass
    rows = [(at, other, share) for at, others in enumerate(ties) for other, share in others.items()]
    leaning, on, shares = zip(*rows, strict=True) if rows else ((), (), ())
    return _Ties(np.array(leaning, dtype=np.intp), np.array(on, dtype=np.intp), np.array(shares, dtype=np.float64))


def _leaning(evidence: Sequence[Sequence[float]], ties: _Ties) -> list[list[float]]:
    """Each sentence's evidence and a share of that of the ones it leans on."""
    import numpy as np

    own = np.array(evidence, dtype=np.float64)
    columns = (
        column + np.bincount(ties.leaning, weights=ties.share * column[ties.on], minlength=len(column))
        for column in own.T
    )
    found: list[list[float]] = np.stack(list(columns), axis=1).tolist() if own.size else [[*each] for each in evidence]
    return found


def _shared(evidence: list[list[float]], groups: Sequence[Sequence[int]]) -> list[list[float]]:
    """Sentences of one claim have the mean of their evidence."""
    for group in groups:
        if len(group) > 1:
            mean = [math.fsum(evidence[at][k] for at in group) / len(group) for k in range(len(evidence[group[0]]))]
            for at in group:
                evidence[at] = mean
    return evidence


def _posterior(evidence: Sequence[float]) -> list[float]:
    """Softmax; an even spread where there is no evidence."""
    top = max(evidence)
    weights = [math.exp(value - top) for value in evidence]
    total = sum(weights)
    return [weight / total for weight in weights]


def _decide(evidence: Sequence[float], topics: Sequence[Topic]) -> Assigned:
    best = max(range(len(topics)), key=lambda k: (evidence[k], -k))
    mean = sum(evidence) / len(evidence)
    if topics[best] is _REST or evidence[best] - mean < NONE or evidence[best] <= 0:
        return Assigned(None, 0.0)
    return Assigned(topics[best].id, round(_posterior(evidence)[best], 4))
