"""Which claims may be shown, by which words, in which section, and in what order of worth."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.compose import bottomline
from briefing.compose.distinct import distinct, repetition
from briefing.compose.draft import ALL, LEAD, Candidate
from briefing.compose.options import Able, Desk, Option, compact
from briefing.grouping.across import Across
from briefing.model import Article, Claim, Decided, Sentence, Topic
from briefing.text.voice import loud

MORE = 0.7
"""What a further claim of a section is worth against the one before: a reader wants all topics covered, not one
exhausted (diminishing returns make coverage submodular: Lin & Bilmes 2011)."""
LEAD_CLAIMS = 2
"""Claims in the bottom line, at most."""
LEAD_WORDS = 60
"""Words in the bottom line, at most, unless its first claim alone has more."""
LEADING = 0.6
"""Share of the fittest claim's fitness from which the fittest new one leads a later edition."""
STALE = ("updated", "contradicted")
"""What has happened to claims that a later edition does not lead with while it has others."""
LEAD_LEAST = 10
"""Words of a claim of the bottom line, at least: "The rent is 900 crowns." tells no story. Shorter ones lead only
where no other claim may."""


def candidates(
    claims: Sequence[Claim],
    topics: Sequence[Topic],
    title: str,
    articles: Sequence[Article],
    sentences: Mapping[str, Sequence[Sentence]],
    together: Across,
    language: str = "en",
    changed: Mapping[str, str] | None = None,
    decided: Decided | None = None,
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
        changed: by claim id, what has happened to it since the last edition.
        decided: what the editor has.
    """
    ruled = decided or Decided()
    desk = Desk({article.source.id: article for article in articles}, sentences, together, language)
    options = [
        each
        for each in desk.options([claim for claim in claims if claim.id not in ruled.dropped])
        if ruled.preferred.get(each.claim.id, each.sentence.id) == each.sentence.id
    ]
    able = [each for each in map(desk.first, _by_claim(options)) if each]
    fitness = bottomline.scores(
        [each.claim for each in able], [each.text for each in able], title, articles, sentences, together.like, language
    )
    first = _lead(able, fitness, together, changed or {})
    lead = {each.claim.id for each in first}
    pinned = [each for each in able if each.claim.id in ruled.pinned and each not in first]
    kept, refused = distinct([*first, *pinned], options, desk)
    refused |= dict.fromkeys(ruled.dropped, "dropped by the editor")
    known = {topic.id for topic in topics}
    result = []
    taken: Counter[str] = Counter()
    for each in kept:
        home = ruled.topic.get(each.claim.id, each.claim.topic)
        section = LEAD if each.claim.id in lead else home if topics else ALL
        if section is not None and (section in (LEAD, ALL) or section in known):
            value = each.worth * MORE ** taken[section] * compact(each.text)
            taken[section] += 1
            held = each.claim.id in ruled.pinned
            result.append(Candidate(each.claim, section, each.span, each.text, round(value, 6), held))
        else:
            refused[each.claim.id] = "of no topic"
    return tuple(result), refused


def _news(
    able: Sequence[Able], fitness: Sequence[float], short: Sequence[bool], changed: Mapping[str, str]
) -> int | None:
    """Position of the fittest new claim, if it is fit enough to lead."""
    new = [at for at, each in enumerate(able) if changed.get(each.claim.id) == "new" and not short[at]]
    best = max(new, key=lambda at: (fitness[at], -at), default=None)
    return best if best is not None and fitness[best] >= LEADING * max(fitness) else None


def _by_claim(options: Sequence[Option]) -> list[list[Option]]:
    """The options of each claim, the claims in the order of their best."""
    groups: dict[str, list[Option]] = {}
    for each in options:
        groups.setdefault(each.claim.id, []).append(each)
    return list(groups.values())


def _lead(able: Sequence[Able], fitness: Sequence[float], together: Across, changed: Mapping[str, str]) -> list[Able]:
    """The bottom line: the fittest claims that its words allow; the news first, what is superseded last."""
    chosen: list[Able] = []
    words = 0
    short = [len(each.text.split()) < LEAD_LEAST for each in able]
    news = _news(able, fitness, short, changed)
    stale = [changed.get(each.claim.id) in STALE for each in able]
    for at in sorted(range(len(able)), key=lambda at: (short[at], at != news, stale[at], -fitness[at], at)):
        if chosen and short[at]:
            break
        each = able[at]
        size = len(each.text.split())
        room = not chosen or words + size <= LEAD_WORDS
        if room and not loud(each.text) and not any(repetition(each, other, together) >= 1 for other in chosen):
            chosen.append(each)
            words += size
        if len(chosen) == LEAD_CLAIMS:
            break
    return chosen
