"""Which claims a page has room for: the best choice there is, by what is known of heights."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.compose.draft import LEAD
from briefing.errors import UsageError
from briefing.ranking.knapsack import Shelf, best

STEPS = 1000
"""Steps of a page's height that are told apart: a third of a millimetre, or a fifteenth of a line."""
SHORT = 100
"""Characters as printed that a claim counts as, at least: a line is taken all the same."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """A claim that may go on the page."""

    id: str
    section: str
    """Id of its section, or ``LEAD``."""
    salience: float
    """What it is worth for the room it takes; of two alike the one given first is kept."""
    length: int
    """Characters as printed, citation mark included."""

    @property
    def worth(self) -> float:
        """What the page gains by it: what it is worth for its room, times the room."""
        return self.salience * max(SHORT, self.length)


@dataclass(frozen=True, slots=True)
class Share:
    """How many claims a section should show."""

    least: int = 1
    most: int | None = None
    """None for as many as there is room for."""


Shares = Mapping[str, Share]
"""By section id; a section that is not named has ``Share()``."""


def by_section(claims: Sequence[Weighted]) -> dict[str, list[Weighted]]:
    """The claims of each section, the worthiest for their room first."""
    found: dict[str, list[Weighted]] = {}
    for claim in sorted(claims, key=lambda claim: -claim.salience):
        found.setdefault(claim.section, []).append(claim)
    return found


def allowed(claims: Sequence[Weighted], shares: Shares) -> tuple[Weighted, ...]:
    """As many of each section as it may show at most, in the order given."""
    kept = {
        claim.id
        for section, found in by_section(claims).items()
        for claim in found[: shares.get(section, Share()).most]
    }
    return tuple(claim for claim in claims if claim.id in kept)


def needed(claims: Sequence[Weighted], shares: Shares) -> tuple[Weighted, ...]:
    """The claims without which a section shows fewer than its least, in the order given."""
    kept = {
        claim.id
        for section, found in by_section(claims).items()
        for claim in found[: shares.get(section, Share()).least]
    }
    return tuple(claim for claim in claims if claim.id in kept)


def choose(
    claims: Sequence[Weighted], heights: Mapping[str, float], room: float, shares: Shares
) -> tuple[Weighted, ...] | None:
    """The claims that are worth most together of all choices that the room and the sections' shares allow.

    Args:
        claims: to choose from; those of the bottom line are all taken, unless there is no room.
        heights: of each, in pages.
        room: for them, in pages.
        shares: how many each section should show; never more is asked of one than it has.

    Returns:
        In the order given; None where no choice has the least numbers.
    """
    sections: dict[str, list[int]] = {}
    for at, claim in enumerate(claims):
        sections.setdefault(claim.section, []).append(at)
    worths = [claim.worth for claim in claims]
    sizes = [math.ceil(heights[claim.id] * STEPS) for claim in claims]
    whole = len(sections.get(LEAD, ()))
    for lead in dict.fromkeys((whole, min(1, whole))):
        shelves = [
            Shelf(tuple(members), lead if section == LEAD else min(share.least, len(members)), share.most)
            for section, members in sections.items()
            for share in [shares.get(section, Share())]
        ]
        try:
            return tuple(claims[at] for at in best(worths, sizes, math.floor(room * STEPS), shelves))
        except UsageError:
            continue
    return None
