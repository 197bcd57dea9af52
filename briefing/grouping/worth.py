"""What a claim is worth: its topic, and its salience in named parts."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from briefing.grouping.likeness import Likeness
from briefing.grouping.nearness import Nearness
from briefing.grouping.topics import Assigned
from briefing.model import Claim, Part, Salience

WORTH = {"concepts": 0.23, "coverage": 0.23, "told": 0.34, "disputed": 0.10, "order": 0.07, "topic fit": 0.03}
"""What the parts of a claim's salience add at most: after ridge regressions on how important readers of ten judged
stories found their claims. In one run, pages made of the ten by these weights show .74 of what a reader must have and
say 12 things twice; without ``told``, the others in the same proportion, .70 and 20."""
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
    parts: bool,
) -> tuple[Claim, ...]:
    """The claims, best first, each with its topic and salience.

    Args:
        claims: with their conflicts.
        like: what they were grouped by; near, labels and saliences are aligned with its sentences.
        near: how near its sentences are.
        labels: the topic of each sentence.
        saliences: of each sentence, by the ranker in force.
        parts: whether a claim is weighed by the parts below, as by default; else it has its best sentence's salience.
    """
    result = []
    for claim in claims:
        places = [like.position[witness.sentence.id] for witness in claim.witnesses]
        best = max((saliences[at] for at in places), key=lambda each: each.score)
        name, fitness = topic([labels[at] for at in places])
        first = min(like.places[at].turn for at in places)
        sources = len({witness.sentence.source for witness in claim.witnesses})
        disputed = bool(claim.conflicts)
        told = near.told[like.position[claim.quoted.id]]
        total = weighed(_part(best, "concepts"), sources, told, disputed, first, fitness) if parts else best
        result.append(replace(claim, topic=name, salience=total))
    return tuple(sorted(result, key=lambda claim: (-claim.salience.score, int(claim.quoted.id[1:]))))


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


def weighed(concepts: float, sources: int, told: float, disputed: bool, turn: int, fitness: float) -> Salience:
    """A claim's salience, in named parts.

    ``concepts``   how much of what it says other origins say too: its best sentence's part of that name
    ``coverage``   how many articles speak of it, cited for it or not (Luhn's significance by repetition, over articles)
    ``told``       how many others state the very words that are quoted: the expected number (``Nearness.told``)
    ``disputed``   whether sources differ over it: a reader has to know before he signs
    ``order``      how early the first of them does (the inverted pyramid); falls with the logarithm
    ``topic fit``  how well it fits its topic

    Args:
        concepts: in [0, 1].
        sources: articles that speak of it, from 1.
        told: other articles that state the quoted words, from 0.
        disputed: whether it is part of a conflict.
        turn: sentences before it where it stands earliest in its article, from 0.
        fitness: in [0, 1].
    """
    values = {
        "concepts": concepts,
        "coverage": min(sources, COVERED) / COVERED,
        "told": _told(told),
        "disputed": float(disputed),
        "order": 1 - min(1.0, math.log1p(turn) / math.log1p(DEEP)),
        "topic fit": fitness,
    }
    return Salience(tuple(Part(name, round(values[name], 6), weight) for name, weight in WORTH.items()))
