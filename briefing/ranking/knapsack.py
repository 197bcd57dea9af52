"""Choosing among things that have nothing in common: the best choice under a budget, by dynamic programming.

Where no two things hold one concept, coverage is a plain sum, and the best choice that keeps the budget and each
group's least and most is found exactly in about ``things x budget x most`` steps (Bellman 1957, "Dynamic Programming";
McDonald 2007, "A study of global inference algorithms in multi-document summarization", for summaries). The claims of
a page are such things: those that state one fact have been made one claim before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.errors import UsageError

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]
    Steps = NDArray[np.int8]

GRAIN = 1e-6
"""Worth is counted in whole grains: the order of a sum must not decide a tie."""
NEVER = -(1 << 60)
"""Worth of what cannot be."""
LEFT, STEP, STAY = 0, 1, 2
"""A thing is left; or taken as one more; or taken where its shelf already counts as full enough."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Things of which a number is wanted."""

    members: tuple[int, ...]
    least: int = 0
    most: int | None = None
    """At least ``least``; None for as many as there is room for."""


def best(worths: Sequence[float], sizes: Sequence[int], budget: int, shelves: Sequence[Shelf]) -> tuple[int, ...]:
    """The positions of the best choice, in order; of choices alike in worth, one that leaves the later things.

    Args:
        worths: of each thing, >= 0.
        sizes: what each takes of the budget, >= 0.
        budget: in steps that a table is kept for: thousands, not millions.
        shelves: hold each thing that may be taken exactly once.

    Raises:
        UsageError: no choice keeps the budget and all leasts.
    """
    import numpy as np

    grains = [round(worth / GRAIN) for worth in worths]
    value = np.zeros(max(0, budget) + 1, dtype=np.int64)
    stocked: list[tuple[Steps, Ints]] = []
    for shelf in shelves:
        value, steps, level = _stock(value, shelf, grains, sizes)
        stocked.append((steps, level))
    if budget < 0 or value[budget] < 0:
        raise UsageError(
            "No selection keeps all constraints: the least numbers of the groups are over the budget.",
            "Allow more, or ask for less.",
        )
    chosen: list[int] = []
    room = budget
    for shelf, (steps, level) in zip(reversed(shelves), reversed(stocked), strict=True):
        count = int(level[room])
        for turn in range(len(shelf.members) - 1, -1, -1):
            step = int(steps[turn, count, room])
            if step != LEFT:
                chosen.append(shelf.members[turn])
                room -= sizes[shelf.members[turn]]
                count -= step == STEP
    return tuple(sorted(chosen))


def _stock(before: Ints, shelf: Shelf, grains: Sequence[int], sizes: Sequence[int]) -> tuple[Ints, Steps, Ints]:
    """Fill one shelf after others.

    Args:
        before: the best worth of those others for each room, ``NEVER`` where there is none.
        shelf: the next.
        grains: worth of each thing.
        sizes: likewise.

    Returns:
        The best worth for each room with this shelf; by thing, number taken and room what was done with it; and by room
        how many things the best has. The number is counted up to ``most``, or to ``least`` where there is no most.
    """
    import numpy as np

    top = shelf.least if shelf.most is None else shelf.most
    table = np.full((top + 1, len(before)), NEVER, dtype=np.int64)
    table[0] = before
    steps = np.zeros((len(shelf.members), top + 1, len(before)), dtype=np.int8)
    for turn, thing in enumerate(shelf.members):
        size, worth = sizes[thing], grains[thing]
        if size >= len(before):
            continue
        taken = np.full_like(table, NEVER)
        taken[:, size:] = table[:, : len(before) - size] + worth
        further = np.full_like(table, NEVER)
        further[1:] = taken[:-1]
        better = (further > table) & (further >= 0)
        stay = np.zeros_like(better)
        if shelf.most is None:
            stay[top] = (taken[top] > np.maximum(table[top], further[top])) & (taken[top] >= 0)
        steps[turn] = np.where(stay, STAY, np.where(better, STEP, LEFT))
        table = np.where(stay, taken, np.where(better, further, table))
    allowed = table[shelf.least :]
    level = allowed.argmax(axis=0)
    return allowed.max(axis=0), steps, level + shelf.least
