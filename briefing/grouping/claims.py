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

WORTH = {"sentence": 0.65, "corroboration": 0.25, "topic fit": 0.10}
"""What the parts of a claim's salience add at most."""


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
    if not turn:
        return claim
    order = [claim.witnesses[turn], *claim.witnesses[:turn], *claim.witnesses[turn + 1 :]]
    position = {sentence.id: at for at, sentence in enumerate(like.sentences)}
    independent, parts = roles([position[witness.sentence.id] for witness in order], like, known)
    witnesses = tuple(replace(witness, role=role) for witness, role in zip(order, parts, strict=True))
    return replace(claim, witnesses=witnesses, independent_sources=independent)


def _clearness(
    at: int, members: Sequence[int], like: Likeness, worth: Mapping[str, Worth], language: str
) -> tuple[float, ...]:
    """Sort key of a sentence as the wording of its claim, the smallest first.

    One that stands alone, in a reporter's voice, not shouted; then the one that says most and is nearest to the others.
    """
    sentence = like.sentences[at]
    own = worth[sentence.id]
    others = [other for other in members if other != at]
    near = math.fsum(like.of(at, other) for other in others) / len(others) if others else 0.0
    alone = stands_alone(sentence.plain, language)
    return (not alone, own.voice + loud(sentence.plain), -(own.salience + near) / 2, int(sentence.id[1:]))


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


def weighed(sentence: Salience, independent: int, fitness: float) -> Salience:
    """A claim's salience: its best sentence's, what others say of it, and how well it fits its topic.

    Args:
        sentence: parts whose weights add to 1.
        independent: origins that state the claim; three count in full.
        fitness: in [0, 1].
    """
    parts = [Part(part.name, part.value, round(part.weight * WORTH["sentence"], 6)) for part in sentence.parts]
    parts.append(Part("corroboration", min(1.0, (independent - 1) / 2), WORTH["corroboration"]))
    parts.append(Part("topic fit", fitness, WORTH["topic fit"]))
    return Salience(tuple(parts))


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
