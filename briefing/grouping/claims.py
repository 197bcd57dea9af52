"""Claims: what sentences state, which of them is quoted, and what the claim is worth."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.grouping.clusters import Cluster
from briefing.grouping.independence import Sources, roles
from briefing.grouping.likeness import Likeness
from briefing.grouping.topics import Assigned
from briefing.model import Claim, Part, Salience, Witness
from briefing.text.standalone import stands_alone
from briefing.text.voice import loud

WORTH = {"concepts": 0.44, "coverage": 0.33, "order": 0.15, "topic fit": 0.08}
"""What the parts of a claim's salience add at most: ridge regression on how important readers of nine judged stories
found their claims. Weights trained on the other eight put .65 of what a reader must have on a page of usual size; the
sum of its best sentence's salience, its origins and its topic fit that stood here before put .55."""
COVERED = 6
"""Articles from which a claim is covered in full: editors who copy a report choose it, too."""
DEEP = 30
"""Sentences before it from which a claim's place in an article says nothing for it."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a sentence's wording is worth."""

    voice: int
    """0 for a report, higher for parties and columns."""
    salience: float
    """In [0, 1]."""


def claims(
    clusters: Sequence[Cluster],
    like: Likeness,
    worth: Mapping[str, Worth],
    known: Sources,
) -> tuple[Claim, ...]:
    """Claims with their witnesses in the order in which they would be quoted.

    Args:
        clusters: from ``briefing.grouping.clusters``.
        like: what they were grouped by.
        worth: by sentence id, what its wording is worth.
        known: what tells their sources' independence.
    """
    sentences = like.sentences
    result: list[Claim] = []
    used: set[str] = set()
    for cluster in clusters:
        order = [
            *sorted(cluster.members, key=lambda at: _clearness(at, cluster.members, like, worth, known.language)),
            *sorted(cluster.also, key=lambda at: _clearness(at, cluster.members, like, worth, known.language)),
        ]
        independent, parts = roles(order, like, known)
        witnesses = tuple(Witness(sentences[at], role) for at, role in zip(order, parts, strict=True))
        identity = claim_id(sentences[order[0]].plain, used)
        used.add(identity)
        result.append(Claim(identity, witnesses, independent))
    return tuple(result)


def quoting(claim: Claim, turn: int, like: Likeness, known: Sources) -> Claim:
    """The same claim with another witness quoted: the roles follow, the id stays.

    Args:
        turn: position among the claim's witnesses.
        like: what the claims were grouped by.
        known: what tells their sources' independence.
    """
    return counted(replace(claim, witnesses=_ahead(claim.witnesses, turn)), like, known) if turn else claim


def counted(claim: Claim, like: Likeness, known: Sources) -> Claim:
    """The same claim, its roles and origins counted anew.

    Args:
        claim: its first witness is the quoted one.
        like: what the claims were grouped by.
        known: what tells their sources' independence, and which sentences are against which.
    """
    order = claim.witnesses
    position = {sentence.id: at for at, sentence in enumerate(like.sentences)}
    independent, parts = roles([position[witness.sentence.id] for witness in order], like, known)
    witnesses = tuple(replace(witness, role=role) for witness, role in zip(order, parts, strict=True))
    return replace(claim, witnesses=witnesses, independent_sources=independent)


def _ahead(witnesses: Sequence[Witness], turn: int) -> tuple[Witness, ...]:
    """One of them in front."""
    return (witnesses[turn], *witnesses[:turn], *witnesses[turn + 1 :])


def _clearness(
    at: int, members: Sequence[int], like: Likeness, worth: Mapping[str, Worth], language: str
) -> tuple[float, ...]:
    """Sort key of a sentence as the wording of its claim, the smallest first.

    One that stands alone, that carries on no other member's statement, in a reporter's voice, not shouted; then the one
    that says most and is nearest to the others.
    """
    sentence = like.sentences[at]
    own = worth[sentence.id]
    others = [other for other in members if other != at]
    near = math.fsum(like.of(at, other) for other in others) / len(others) if others else 0.0
    alone = stands_alone(sentence.plain, language)
    carries_on = at - 1 in members and at - 1 in like.sequels
    return (not alone, carries_on, own.voice + loud(sentence.plain), -(own.salience + near) / 2, int(sentence.id[1:]))


def topic(labels: Sequence[Assigned]) -> tuple[str | None, float]:
    """The topic that most of a claim's fit goes to, and that fit's mean."""
    fits: dict[str, float] = {}
    for label in labels:
        if label.topic is not None:
            fits[label.topic] = fits.get(label.topic, 0.0) + label.fit
    if not fits:
        return None, 0.0
    best = max(fits, key=lambda key: (fits[key], key))
    return best, fits[best] / len(labels)


def weighed(concepts: float, sources: int, turn: int, fitness: float) -> Salience:
    """A claim's salience, in named parts.

    ``concepts``   how much of what it says other origins say too: its best sentence's part of that name
    ``coverage``   how many articles state it (Luhn's significance by repetition, over articles instead of words)
    ``order``      how early the first of them does (the inverted pyramid); falls with the logarithm
    ``topic fit``  how well it fits its topic

    Args:
        concepts: in [0, 1].
        sources: articles that state it, from 1.
        turn: sentences before it where it stands earliest in its article, from 0.
        fitness: in [0, 1].
    """
    values = {
        "concepts": concepts,
        "coverage": min(sources, COVERED) / COVERED,
        "order": 1 - min(1.0, math.log1p(turn) / math.log1p(DEEP)),
        "topic fit": fitness,
    }
    return Salience(tuple(Part(name, round(values[name], 6), weight) for name, weight in WORTH.items()))


def claim_id(text: str, taken: set[str]) -> str:
    """An id made of the words alone, so that it survives a change of numbering; longer where one is taken."""
    digest = hashlib.sha256(" ".join(text.split()).casefold().encode()).hexdigest()
    size = next((n for n in range(6, 64) if f"c{digest[:n]}" not in taken), 64)
    identity = f"c{digest[:size]}"
    number = 2
    while identity in taken:
        identity = f"c{digest}-{number}"
        number += 1
    return identity
