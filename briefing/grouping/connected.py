"""Connected groups of positions: what is joined, directly or through others, has one group."""

from __future__ import annotations

from collections.abc import Iterable


def groups(count: int, joined: Iterable[tuple[int, int]]) -> list[int]:
    """For each of ``count`` positions, the lowest position of its group; near-linear (Tarjan 1975, union-find).

    Args:
        count: how many positions there are, from 0.
        joined: pairs of positions that belong together.
    """
    parent = list(range(count))

    def lowest(at: int) -> int:
        while parent[at] != at:
            parent[at] = parent[parent[at]]
            at = parent[at]
        return at

    for one, other in joined:
        low, high = sorted((lowest(one), lowest(other)))
        parent[high] = low
    return [lowest(at) for at in range(count)]
