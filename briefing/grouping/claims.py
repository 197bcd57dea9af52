"""Claims: what sentences state, which of them is quoted, and what the claim is worth."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.grouping import citing
from briefing.grouping.clusters import Cluster
from briefing.grouping.independence import Sources, roles
from briefing.grouping.likeness import Likeness
from briefing.model import Claim, Witness
from briefing.text.standalone import stands_alone
from briefing.text.voice import loud

VOICES = {"wire": 0, "newspaper": 0, "report": 0, "release": 1, "newsletter": 1, "analysis": 2, "opinion": 3, "blog": 3}
"""Whose wording is quoted first where several state a claim: a report before a party's release, before a column."""

EARLIER = 4
"""And an earlier version of a page behind all of them."""


@dataclass(frozen=True, slots=True)
class Worth:
    """What a sentence's wording is worth."""

    voice: int
    """As in ``VOICES``."""
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
        independent, parts = _roles(order, like, known)
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
    """The same claim, its roles, origins and conflicts told anew: those of the words that are quoted.

    Args:
        claim: its first witness is the quoted one.
        like: what the claims were grouped by.
        known: what tells their sources' independence, and which sentences are against which.
    """
    order = claim.witnesses
    independent, parts = _roles([like.position[witness.sentence.id] for witness in order], like, known)
    witnesses = tuple(replace(witness, role=role) for witness, role in zip(order, parts, strict=True))
    differing = known.conflicts.get(order[0].sentence.id, ())
    return replace(claim, witnesses=witnesses, independent_sources=independent, conflicts=differing)


def _roles(order: Sequence[int], like: Likeness, known: Sources) -> tuple[int, tuple[str, ...]]:
    """The number of independent origins among the witnesses that may be cited, and the role of each witness."""
    against = known.against.get(like.sentences[order[0]].id, frozenset())
    allowed = citing.cited(like, order, against)
    count, found = roles([at for at, may in zip(order, allowed, strict=True) if may], like, known)
    left = iter(found)
    return count, tuple(
        next(left) if may else "disputes" if like.sentences[at].id in against else "related"
        for at, may in zip(order, allowed, strict=True)
    )


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
