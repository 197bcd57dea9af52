"""Which claims may be shown, in which section, and in what order of worth.

The order is maximal marginal relevance (Carbonell & Goldstein 1998) over all sections at once: a claim that says what
a better claim of the page already says is left out, so that nothing is said twice.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.compose import bottomline
from briefing.compose.draft import ALL, LEAD, Candidate
from briefing.compose.wording import Wording, word
from briefing.grouping.across import Across
from briefing.grouping.claims import quoting
from briefing.grouping.likeness import Likeness
from briefing.model import Article, Claim, Sentence, Topic
from briefing.text.voice import loud

AGAIN = 0.2
"""Probability of stating one fact with a claim already taken from which a claim is not shown. Lower than what joins
sentences into one claim: a reader minds a repetition more than an omission."""
ALIKE = 0.3
"""Shared words (``Likeness.of``) from which the same holds."""
WITHIN = 2.0
"""How much more it takes within one article, which seldom says a thing twice."""
MORE = 0.8
"""What a further claim of a section is worth against the one before: a reader wants all topics covered, not one
exhausted (diminishing returns make coverage submodular: Lin & Bilmes 2011)."""
TYPICAL = 150
"""Characters of an ordinary claim. Worth is divided by the square root of length against it: space is what a page is
short of, and dividing by the whole length, as a knapsack's greedy rule does, would fill it with fragments."""
BRIEF = 90
"""Characters below which a claim is worth no more for being short: a line is taken all the same."""
LEAD_CLAIMS = 2
"""Claims in the bottom line, at most."""
LEAD_WORDS = 60
"""Words in the bottom line, at most, unless its first claim alone has more."""


@dataclass(frozen=True, slots=True)
class _Able:
    """A claim that stands alone, worded."""

    claim: Claim
    span: tuple[int, int]
    text: str


def candidates(
    claims: Sequence[Claim],
    topics: Sequence[Topic],
    title: str,
    articles: Sequence[Article],
    sentences: Mapping[str, Sequence[Sentence]],
    together: Across,
    language: str = "en",
) -> tuple[tuple[Candidate, ...], dict[str, str]]:
    """The claims that may be shown, best first, and why each of the others may not.

    Args:
        claims: best first.
        topics: in page order; where there are any, a claim of none is shown in the bottom line or not at all.
        title: of the brief.
        articles: for their headlines.
        sentences: all sentences of each source, by index.
        together: what was found across the articles.
        language: BCP 47.
    """
    like = together.like
    texts = {article.source.id: article.text for article in articles}
    refused: dict[str, str] = {}
    able: list[_Able] = []
    for claim in claims:
        choice, why = _wording(claim, sentences, together, texts, language)
        if choice is None:
            refused[claim.id] = why
        else:
            able.append(choice)
    fitness = bottomline.scores(
        [each.claim for each in able], [each.text for each in able], title, articles, sentences, like, language
    )
    first = _lead(able, fitness, like)
    lead = {each.claim.id for each in first}
    distinct = _distinct([*first, *(each for each in able if each not in first)], refused, like)
    known = {topic.id for topic in topics}
    result = []
    taken: Counter[str] = Counter()
    for each in distinct:
        section = LEAD if each.claim.id in lead else each.claim.topic if topics else ALL
        if section is not None and (section in (LEAD, ALL) or section in known):
            value = each.claim.salience.score * MORE ** taken[section] * math.sqrt(TYPICAL / max(BRIEF, len(each.text)))
            taken[section] += 1
            result.append(Candidate(each.claim, section, each.span, each.text, round(value, 6)))
        else:
            refused[each.claim.id] = "of no topic"
    return tuple(result), refused


def _wording(
    claim: Claim, sentences: Mapping[str, Sequence[Sentence]], together: Across, texts: Mapping[str, str], language: str
) -> tuple[_Able | None, str]:
    """The claim with the first witness that can be shown in front; or why the first cannot."""
    why: str | None = None
    for turn, witness in enumerate(claim.witnesses):
        worded = word(witness.sentence, sentences[witness.sentence.source], language)
        if worded.refused is None and not _verbatim(worded, texts[witness.sentence.source]):
            why = why or "would not be verbatim"
        elif worded.refused is None:
            return _Able(quoting(claim, turn, together.like, together.known), worded.span, worded.text), ""
        why = why or worded.refused
    return None, why or ""


def _verbatim(worded: Wording, text: str) -> bool:
    """Every part between insertions and cuts stands in the source, in order: what verify will ask."""
    exact = " ".join(text[slice(*worded.span)].split())
    at = 0
    for part in re.split(r"\[[^\]]*\]|…", worded.text):
        at = exact.find(part.strip(), at)
        if at < 0:
            return False
        at += len(part.strip())
    return True


def _distinct(able: Sequence[_Able], refused: dict[str, str], like: Likeness) -> list[_Able]:
    """Those that say nothing that an earlier one says."""
    taken: list[_Able] = []
    for each in able:
        twin = next((other for other in taken if _again(each, other, like)), None)
        if twin is None:
            taken.append(each)
        else:
            refused[each.claim.id] = f"says what {twin.claim.id} says"
    return taken


def _again(one: _Able, other: _Able, like: Likeness) -> bool:
    """Both state one fact, or would show the same words of one article, as two halves of a quotation do."""
    same = one.claim.quoted.source == other.claim.quoted.source
    if same and one.span[0] < other.span[1] and other.span[0] < one.span[1]:
        return True
    pair = (like.position[one.claim.quoted.id], like.position[other.claim.quoted.id])
    factor = WITHIN if same else 1.0
    return like.of(*pair) >= factor * ALIKE or like.probability(*pair) >= factor * AGAIN


def _lead(able: Sequence[_Able], fitness: Sequence[float], like: Likeness) -> list[_Able]:
    """The bottom line: the fittest claims that its words allow."""
    chosen: list[_Able] = []
    words = 0
    for at in sorted(range(len(able)), key=lambda at: (-fitness[at], at)):
        each = able[at]
        size = len(each.text.split())
        room = not chosen or words + size <= LEAD_WORDS
        if room and not loud(each.text) and not any(_again(each, other, like) for other in chosen):
            chosen.append(each)
            words += size
        if len(chosen) == LEAD_CLAIMS:
            break
    return chosen
