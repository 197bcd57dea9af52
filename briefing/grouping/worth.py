"""What a claim is worth: its topic, and its salience in named parts."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from briefing.grouping.likeness import Likeness
from briefing.grouping.nearness import Nearness
from briefing.grouping.topics import Assigned
from briefing.model import Changes, Claim, Part, Salience

WORTH = {
    "concepts": 0.21,
    "coverage": 0.19,
    "told": 0.31,
    "corroboration": 0.04,
    "disputed": 0.09,
    "order": 0.07,
    "topic fit": 0.03,
    "centroid": 0.02,
    "centrality": 0.01,
    "recency": 0.01,
    "length": 0.02,
}
"""What the parts of a claim's salience add at most, after ridge regressions on how important readers of ten judged
stories found their claims, and pages made of the ten. What several articles tell makes three quarters of it. In one run
those pages show .74 of what a reader must have and say 10 things twice; without ``told``, the others in the same
proportion, .70 and 16."""
NEWS = 0.3
"""What a part more, ``news``, adds in a later edition."""
NEWSWORTH = {"new": 1.0, "contradicted": 0.6, "corroborated": 0.6, "updated": 0.0}
AS_IT_WAS = 0.5
"""Its value by what happened to a claim, and where nothing did."""
METHODS = {
    "concepts": "concepts that origins share (Gillick & Favre 2009)",
    "coverage": "articles that speak of it (Luhn 1958, over articles)",
    "told": "articles that state the quoted words (Nenkova & Passonneau 2004: what many summaries state weighs more)",
    "corroboration": "independent origins (Dong, Berti-Equille & Srivastava 2009: copies are no further voice)",
    "disputed": "whether sources differ over it (ICD 203: significant differences are told)",
    "order": "how early it stands (Edmundson 1969)",
    "topic fit": "how well it fits its topic (Nigam et al. 2000, naive Bayes with EM)",
    "centroid": "words of the common subject (Radev et al. 2004)",
    "centrality": "continuous LexRank, as a percentile (Erkan & Radev 2004)",
    "recency": "newness of its newest article (Li & Croft 2003, exponential decay)",
    "length": "long enough to say something, short enough to read (Kupiec, Pedersen & Chen 1995)",
    "news": "new since the last edition, or superseded (Allan, Wade & Bolivar 2003)",
}
"""What each part measures, and where it comes from."""
OF_SENTENCE = ("concepts", "centroid", "centrality", "length")
"""Parts that a claim has from its best sentence, as the default ranker tells them (``ranking/default.py``)."""
APART = 4
"""Origins from which a claim is corroborated in full."""
HALF_LIFE = 3.0
"""Days in which an article loses half of its newness."""
COVERED = 6
"""Articles from which a claim is covered in full: editors who copy a report choose it, too."""
TOLD = 5
"""Other articles from which the very words are told in full."""
DEEP = 30
"""Sentences before it from which a claim's place in an article says nothing for it."""


def valued(
    claims: Sequence[Claim],
    like: Likeness,
    near: Nearness,
    labels: Sequence[Assigned],
    saliences: Sequence[Salience],
    published: Mapping[str, str | None],
    parts: bool,
) -> tuple[Claim, ...]:
    """The claims, best first, each with its topic and salience.

    Args:
        claims: with their conflicts.
        like: what they were grouped by; near, labels and saliences are aligned with its sentences.
        near: how near its sentences are.
        labels: the topic of each sentence.
        saliences: of each sentence, by the ranker in force.
        published: ISO date of each source, None where it is not known.
        parts: whether a claim is weighed by ``WORTH``, as by default; else it has its best sentence's salience.
    """
    fresh = recency(published)
    result = []
    for claim in claims:
        places = [like.position[witness.sentence.id] for witness in claim.witnesses]
        best = max((saliences[at] for at in places), key=lambda each: each.score)
        name, fitness = topic([labels[at] for at in places])
        if parts:
            sources = {witness.sentence.source for witness in claim.witnesses}
            turn = min(like.places[at].turn for at in places)
            total = weighed(
                {part: _part(best, part) for part in OF_SENTENCE}
                | {
                    "coverage": min(len(sources), COVERED) / COVERED,
                    "corroboration": (min(claim.independent_sources, APART) - 1) / (APART - 1),
                    "told": _told(near.told[like.position[claim.quoted.id]]),
                    "disputed": float(bool(claim.conflicts)),
                    "order": 1 - min(1.0, math.log1p(turn) / math.log1p(DEEP)),
                    "recency": max(fresh[source] for source in sources),
                    "topic fit": fitness,
                }
            )
        result.append(replace(claim, topic=name, salience=total if parts else best))
    return tuple(sorted(result, key=lambda claim: (-claim.salience.score, int(claim.quoted.id[1:]))))


def renewed(claims: Sequence[Claim], changes: Changes) -> tuple[Claim, ...]:
    """The claims of a later edition, best first: what is new weighs more, what is superseded less."""
    result = []
    for claim in claims:
        value = NEWSWORTH.get(changes.claims.get(claim.id, ""), AS_IT_WAS)
        parts = (*claim.salience.parts, Part("news", value, NEWS))
        result.append(replace(claim, salience=Salience(parts)))
    return tuple(sorted(result, key=lambda claim: (-claim.salience.score, int(claim.quoted.id[1:]))))


def recency(published: Mapping[str, str | None]) -> dict[str, float]:
    """How new each source is beside the newest: halved by ``HALF_LIFE`` days; the mean of all where it has no date."""
    days = {source: date.fromisoformat(stated[:10]).toordinal() for source, stated in published.items() if stated}
    newest = max(days.values(), default=0)
    found = {source: 0.5 ** ((newest - day) / HALF_LIFE) for source, day in days.items()}
    mean = math.fsum(found.values()) / len(found) if found else 1.0
    return {source: round(found.get(source, mean), 6) for source in published}


def quoted(salience: Salience, told: float) -> Salience:
    """A claim's salience where other words of its are quoted, which so many other articles state."""
    parts = (replace(part, value=_told(told)) if part.name == "told" else part for part in salience.parts)
    return Salience(tuple(parts))


def _told(count: float) -> float:
    return round(min(count, TOLD) / TOLD, 6)


def _part(salience: Salience, name: str) -> float:
    """The value of a part; 0 where there is none of that name."""
    return next((part.value for part in salience.parts if part.name == name), 0.0)


def topic(labels: Sequence[Assigned], front: float = 0.0) -> tuple[str | None, float]:
    """The topic that most of a claim's fit goes to, and that fit's mean; of two alike, the one later in the alphabet.

    Args:
        labels: of the claim's witnesses.
        front: what the topic of the first of them is ahead by.
    """
    fits: dict[str, float] = {}
    for label in labels:
        if label.topic is not None:
            fits[label.topic] = fits.get(label.topic, 0.0) + label.fit
    if not fits:
        return None, 0.0
    best = max(fits, key=lambda key: (fits[key] + front * (key == labels[0].topic), key))
    return best, fits[best] / len(labels)


def weighed(values: Mapping[str, float]) -> Salience:
    """A salience of these values, each in [0, 1], by name."""
    return Salience(tuple(Part(name, round(values[name], 6), weight) for name, weight in WORTH.items()))
