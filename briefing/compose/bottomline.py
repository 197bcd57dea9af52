"""What the bottom line says: the claims that tell what the story is.

Salience alone leads with whatever most outlets repeat. What the story is, its outlets say by form: they put it in their
headlines and open with it (the inverted pyramid), and the user says it in the brief's title.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from briefing.grouping.likeness import Likeness
from briefing.model import SHOWABLE, Article, Claim, Sentence
from briefing.text.terms import terms

HEADLINES, TITLE, OPENING, CORROBORATED = 0.17, 0.17, 0.47, 0.10
"""What the words of the articles' headlines, the words of the brief's title, a place at the head of an article, and a
second independent origin add to a salience, at most."""
FIRST = 1
"""Sentences of an article that open it."""
NEAR = 0.3
"""Shared words (``Likeness.of``) from which an opening counts for the words that are quoted."""


def scores(
    claims: Sequence[Claim],
    texts: Sequence[str],
    title: str,
    articles: Collection[Article],
    sentences: Mapping[str, Sequence[Sentence]],
    like: Likeness,
    language: str = "en",
) -> tuple[float, ...]:
    """How well each claim would lead the page.

    Args:
        claims: those that may be shown.
        texts: theirs, as printed.
        title: of the brief.
        articles: for their headlines.
        sentences: all sentences of each source, by index.
        like: of the sentences that may be shown.
        language: BCP 47.
    """
    bags = [frozenset(terms(text, language)) for text in texts]
    headlines = Counter(
        term for article in articles if article.title for term in frozenset(terms(article.title, language))
    )
    wanted = frozenset(terms(title, language))
    opening = {sentence.id for found in sentences.values() for sentence in _opening(found)}
    heads = _share(
        [sum(headlines[term] - 1 for term in bag if term in headlines) / math.sqrt(len(bag) + 4) for bag in bags]
    )
    opens = _share([_opened(claim, opening, like) for claim in claims])
    return tuple(
        claim.salience.score
        + HEADLINES * head
        + TITLE * len(bag & wanted) / max(1, len(wanted))
        + OPENING * opened
        + CORROBORATED * (claim.independent_sources > 1)
        for claim, bag, head, opened in zip(claims, bags, heads, opens, strict=True)
    )


def _opened(claim: Claim, opening: Collection[str], like: Likeness) -> int:
    """Articles that open with the quoted words, or with words near to them."""
    quoted = like.position[claim.quoted.id]
    return len(
        {
            witness.sentence.source
            for witness in claim.witnesses
            if witness.sentence.id in opening and like.of(quoted, like.position[witness.sentence.id]) >= NEAR
        }
    )


def _opening(sentences: Sequence[Sentence]) -> list[Sentence]:
    return [sentence for sentence in sentences if sentence.kind in SHOWABLE][:FIRST]


def _share(values: Sequence[float]) -> list[float]:
    """Each as a share of the largest."""
    top = max(values, default=0.0) or 1.0
    return [value / top for value in values]
