"""Which sentences state the same claim.

Average-link clustering over the probability that two sentences state one fact (``briefing.grouping.likeness``): two
groups join while its mean across them is at least ``SAME``. Average link, because single link chains a whole story into
one claim and complete link misses a third wording that is nearer to one of two.

Copies count once: sentences that print the same words in different articles are one node, and as near to another
node as the nearest of them. Else a wire sentence that five outlets carry would keep out its own paraphrase.

A long sentence may state two claims. It is a member of one, and stands with another *also* where its mean probability
with that one's members is as high.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefing.grouping import connected
from briefing.grouping.likeness import COPY, Likeness
from briefing.grouping.nearness import Nearness, nearness

SAME = 0.42
"""Least mean probability within a claim, for its members and for those of other claims that state it, too. Below a
half: of the bounds that ``tests/evaluation/train.py`` prints, the lowest at which about three joined pairs in four are
right over the stories that the weights have not seen."""

_Pairs = Mapping[tuple[int, int], float]


@dataclass(frozen=True, slots=True)
class Cluster:
    """Positions of the sentences of one claim."""

    members: tuple[int, ...]
    """Every sentence is a member of one cluster."""
    also: tuple[int, ...] = ()
    """Members of other clusters that state this claim, too."""


def clusters(like: Likeness, near: Nearness | None = None) -> tuple[Cluster, ...]:
    """The clusters in order of their first members.

    Args:
        like: the sentences.
        near: how near they are; weighed here if None.
    """
    pairs = (near or nearness(like)).pairs
    node = _nodes(like, pairs)
    found: dict[tuple[int, int], float] = {}
    for (a, b), value in pairs.items():
        key = (min(node[a], node[b]), max(node[a], node[b]))
        if key[0] != key[1]:
            found[key] = max(found.get(key, 0.0), value)
    around: dict[int, set[int]] = {}
    for (a, b), value in found.items():
        if value >= SAME / 2:
            around.setdefault(a, set()).add(b)
            around.setdefault(b, set()).add(a)
    copies: dict[int, list[int]] = {}
    for position, first in enumerate(node):
        copies.setdefault(first, []).append(position)
    return tuple(
        Cluster(_all(members, copies), _all(_also(members, around, found), copies))
        for members in _groups(copies, found)
    )


def _nodes(like: Likeness, pairs: Iterable[tuple[int, int]]) -> list[int]:
    """For each sentence, the position of the first of those that it is a copy of, itself included."""
    copied = (
        (a, b) for a, b in pairs if like.sentences[a].source != like.sentences[b].source and like.of(a, b) >= COPY
    )
    return connected.groups(len(like.sentences), copied)


def _all(nodes: Sequence[int], copies: Mapping[int, Sequence[int]]) -> tuple[int, ...]:
    """The sentences of some nodes."""
    return tuple(sorted(position for each in nodes for position in copies[each]))


def _groups(nodes: Iterable[int], found: _Pairs) -> tuple[tuple[int, ...], ...]:
    members = {node: [node] for node in nodes}
    owner = {node: node for node in members}
    links = sorted(
        ((value, pair) for pair, value in found.items() if value >= SAME), key=lambda link: (-link[0], link[1])
    )
    for _, (a, b) in links:
        left, right = sorted((owner[a], owner[b]))
        if left != right and _mean(members[left], members[right], found) >= SAME:
            for position in members[right]:
                owner[position] = left
            members[left] += members.pop(right)
    return tuple(tuple(sorted(each)) for _, each in sorted(members.items()))


def _also(members: tuple[int, ...], near: Mapping[int, set[int]], found: _Pairs) -> tuple[int, ...]:
    """Other sentences as near to the members as they are to one another."""
    around = {other for member in members for other in near.get(member, ())} - set(members)
    return tuple(sorted(other for other in around if _mean((other,), members, found) >= SAME))


def _mean(left: Sequence[int], right: Sequence[int], found: Mapping[tuple[int, int], float]) -> float:
    total = sum(found.get((min(a, b), max(a, b)), 0.0) for a in left for b in right)
    return total / (len(left) * len(right))
