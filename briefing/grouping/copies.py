"""Runs of words that two articles share: the trace that copying leaves.

Two reporters who hear the same sentence print the same words inside quotation marks; outside them long shared
runs mean that one text carries the other (Broder 1997, shingling; here with runs grown to their full length, since
a run's length says more than a count of shingles).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Article, Sentence
from briefing.text.quotes import inside
from briefing.text.terms import WORD

SEED = 6
"""Words a run must have to be looked at. Shorter ones are idiom ("the Minister of Foreign Affairs")."""

CARRIED = 0.6
"""Share of a sentence in shared runs from which it is carried."""


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words that stands in both articles."""

    words: int
    own: int
    """Words of it outside quotation marks."""
    cited: int
    """Words of it inside quotation marks in one of the two alone: one quotes the other's text."""
    first: tuple[int, int]
    """Span in the first article."""
    second: tuple[int, int]
    """Span in the second article."""


@dataclass(frozen=True, slots=True)
class Words:
    """An article's words in reading order, furniture left out."""

    texts: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    quoted: tuple[bool, ...]


def words(article: Article, sentences: Sequence[Sentence]) -> Words:
    """The words of an article's sentences that may be shown, lower-case, apostrophes dropped."""
    text, mask = article.text, inside(article.text)
    texts, spans, quoted = [], [], []
    for sentence in sentences:
        for match in WORD.finditer(text, sentence.start, sentence.end):
            texts.append(match[0].lower())
            spans.append(match.span())
            quoted.append(bool(mask[match.start()]))
    return Words(tuple(texts), tuple(spans), tuple(quoted))


def index(all_words: Sequence[Words]) -> dict[tuple[str, ...], list[tuple[int, int]]]:
    """Where each run of ``SEED`` words stands: (article, position). Only runs of two articles or more are kept."""
    places: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for article, each in enumerate(all_words):
        for position in range(len(each.texts) - SEED + 1):
            places[each.texts[position : position + SEED]].append((article, position))
    return {key: found for key, found in places.items() if len({article for article, _ in found}) > 1}


def runs(all_words: Sequence[Words]) -> dict[tuple[int, int], tuple[Run, ...]]:
    """The shared runs of each pair of articles (i < j) that has any, in the order of article i."""
    seeds = index(all_words)
    pairs: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for found in seeds.values():
        for at, (i, p) in enumerate(found):
            for j, q in found[at + 1 :]:
                if i != j:
                    pairs[(i, j)].append((p, q))
    return {
        pair: _grown(all_words[pair[0]], all_words[pair[1]], sorted(starts)) for pair, starts in sorted(pairs.items())
    }


def _grown(first: Words, second: Words, starts: Sequence[tuple[int, int]]) -> tuple[Run, ...]:
    """Runs grown from their seeds to full length; of those that begin at one word of the first article the longest."""
    places: dict[int, list[int]] = defaultdict(list)
    for p, q in starts:
        places[p].append(q)
    found = []
    covered = -1
    for p, following in places.items():
        if p > covered:
            length, q = max(
                ((_length(first, second, p, q), q) for q in following), key=lambda each: (each[0], -each[1])
            )
            covered = p + length - 1
            found.append(_run(first, second, p, q, length))
    return tuple(found)


def _length(first: Words, second: Words, p: int, q: int) -> int:
    """Words that the articles share from these positions on."""
    limit = min(len(first.texts) - p, len(second.texts) - q)
    return next((at for at in range(limit) if first.texts[p + at] != second.texts[q + at]), limit)


def _run(first: Words, second: Words, p: int, q: int, length: int) -> Run:
    marks = list(zip(first.quoted[p : p + length], second.quoted[q : q + length], strict=True))
    return Run(
        length,
        sum(not (a or b) for a, b in marks),
        sum(a != b for a, b in marks),
        (first.spans[p][0], first.spans[p + length - 1][1]),
        (second.spans[q][0], second.spans[q + length - 1][1]),
    )


def carried(
    sentences: Sequence[Sentence],
    numbers: Sequence[str],
    shared: Mapping[tuple[int, int], Sequence[Run]],
    pairs: Collection[tuple[str, str]],
) -> frozenset[str]:
    """Ids of the sentences that their article carries from another: most of the sentence lies in shared runs.

    Args:
        sentences: those that may be shown.
        numbers: source numbers of the articles, by the positions that ``shared`` counts.
        shared: from ``runs``.
        pairs: (source, source whose text it carries).
    """
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for (i, j), found in shared.items():
        if (numbers[i], numbers[j]) in pairs:
            spans[numbers[i]] += [run.first for run in found]
        if (numbers[j], numbers[i]) in pairs:
            spans[numbers[j]] += [run.second for run in found]
    return frozenset(
        sentence.id
        for sentence in sentences
        if sum(
            max(0, min(end, sentence.end) - max(start, sentence.start)) for start, end in spans.get(sentence.source, ())
        )
        > CARRIED * (sentence.end - sentence.start)
    )
