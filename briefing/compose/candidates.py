"""Which claims may be shown, in which section, and in what order of worth.

The order is maximal marginal relevance (Carbonell & Goldstein 1998) over all sections at once: a claim is worth its
salience
less what a better claim of the page already says, so that nothing is said twice.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.compose.draft import LEAD, Candidate
from briefing.compose.wording import word
from briefing.grouping.claims import quoting
from briefing.grouping.likeness import likeness
from briefing.model import Article, Claim, Sentence, Topic

AGAIN = 0.22
"""Likeness to a claim already taken from which a claim says it again and is not shown."""
MORE = 0.85
"""What a further claim of a section is worth against the one before: a reader wants all topics covered, not one
exhausted
(diminishing returns make coverage submodular: Lin & Bilmes 2011)."""
TYPICAL = 150
"""Characters of an ordinary claim. Worth is divided by the square root of length against it: space is what a page is
short of,
and dividing by the whole length, as a knapsack's greedy rule does, would fill it with fragments."""
LEAD_CLAIMS = 2
"""Claims in the bottom line, at most."""
LEAD_WORDS = 60
"""Words in the bottom line, at most, unless its first claim alone has more."""


def candidates(
    claims: Sequence[Claim],
    topics: Sequence[Topic],
    articles: Mapping[str, Article],
    sentences: Mapping[str, Sequence[Sentence]],
    language: str = "en",
) -> tuple[tuple[Candidate, ...], dict[str, str]]:
    """The claims that may be shown, best first, and why each of the others may not.

    Args:
        claims: best first.
        topics: in page order; a claim of no topic is shown in the bottom line or not at all.
        articles: by source number.
        sentences: all sentences of each source, by index.
        language: BCP 47.
    """
    refused: dict[str, str] = {}
    able: list[tuple[Claim, tuple[int, int], str]] = []
    for claim in claims:
        choice, why = _wording(claim, sentences, language)
        if choice is None:
            refused[claim.id] = why
        else:
            able.append(choice)
    distinct = _distinct(able, refused, language)
    known = {topic.id for topic in topics}
    lead = _lead(distinct)
    result = []
    taken: Counter[str] = Counter()
    for claim, span, text in distinct:
        section = LEAD if claim.id in lead else claim.topic
        if section is not None and (section == LEAD or section in known):
            value = claim.salience.score * MORE ** taken[section] * math.sqrt(TYPICAL / len(text))
            taken[section] += 1
            result.append(Candidate(claim, section, span, text, round(value, 6)))
        else:
            refused[claim.id] = "of no topic"
    return tuple(result), refused


def _wording(
    claim: Claim, sentences: Mapping[str, Sequence[Sentence]], language: str
) -> tuple[tuple[Claim, tuple[int, int], str] | None, str]:
    """The claim with the first witness that can be shown in front, its span and text; or why the first cannot."""
    why = ""
    for turn, witness in enumerate(claim.witnesses):
        worded = word(witness.sentence, sentences[witness.sentence.source], language)
        if worded.refused is None:
            return (quoting(claim, turn), worded.span, worded.text), ""
        why = why or worded.refused
    return None, why


def _distinct(
    able: Sequence[tuple[Claim, tuple[int, int], str]], refused: dict[str, str], language: str
) -> list[tuple[Claim, tuple[int, int], str]]:
    """Those that say nothing that a better one says."""
    like = likeness([claim.quoted for claim, _, _ in able], language)
    taken: list[int] = []
    for at, (claim, _, _) in enumerate(able):
        twin = next((other for other in taken if like.of(at, other) >= AGAIN or _overlap(able[at], able[other])), None)
        if twin is None:
            taken.append(at)
        else:
            refused[claim.id] = f"says what {able[twin][0].id} says"
    return [able[at] for at in taken]


def _overlap(one: tuple[Claim, tuple[int, int], str], other: tuple[Claim, tuple[int, int], str]) -> bool:
    """Both would show the same words of one article, as two halves of a quotation do."""
    same = one[0].quoted.source == other[0].quoted.source
    return same and one[1][0] < other[1][1] and other[1][0] < one[1][1]


def _lead(distinct: Sequence[tuple[Claim, tuple[int, int], str]]) -> set[str]:
    """The bottom line: the most salient claims that fit it."""
    chosen: set[str] = set()
    words = 0
    for claim, _, text in distinct:
        size = len(text.split())
        if not chosen or words + size <= LEAD_WORDS:
            chosen.add(claim.id)
            words += size
        if len(chosen) == LEAD_CLAIMS:
            break
    return chosen
