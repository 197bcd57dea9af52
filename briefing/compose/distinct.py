"""Nothing is said twice: which claims say again what the page already says.

Maximal marginal relevance (Carbonell & Goldstein 1998) with a bound in place of a weight, over all sections at once.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.compose.citations import CITED
from briefing.compose.options import Able, Desk, Option
from briefing.grouping.across import Across
from briefing.model import Claim

AGAIN = 0.25
"""Probability of stating one fact with a claim already taken from which a claim is not shown. Lower than what joins
sentences into one claim: a reader minds a repetition more than an omission."""
GROUPS = 0.25
"""The same for the mean over the sentences that may be cited for the one and for the other."""
ALIKE = 0.3
"""Shared words (``Likeness.of``) from which the same holds."""
WITHIN = 2.0
"""How much more it takes within one article, which seldom says a thing twice."""


def distinct(first: Sequence[Able], options: Sequence[Option], desk: Desk) -> tuple[list[Able], dict[str, str]]:
    """The claims that say nothing that an earlier one says, and why each of the others is not among them.

    A claim whose best words say again what is shown may still be taken by other words of its that do not.

    Args:
        first: taken in any case, in this order.
        options: of all claims, the worthiest first.
        desk: where they are worded.
    """
    states: dict[str, list[str]] = {}
    for option in options:
        states.setdefault(option.sentence.id, []).append(option.claim.id)
    taken: list[Able] = []
    said: dict[str, str] = {}
    refused: dict[str, str] = {}

    def take(able: Able) -> None:
        taken.append(able)
        for claim in states[able.claim.quoted.id]:
            said.setdefault(claim, able.claim.id)

    for able in first:
        take(able)
    for option in options:
        if option.claim.id in said:
            continue
        worded = desk.able(option)
        twin = worded and next((each for each in taken if again(worded, each, desk.together)), None)
        if worded and twin is None:
            take(worded)
        elif twin:
            refused.setdefault(option.claim.id, f"says what {twin.claim.id} says")
        else:
            refused.setdefault(option.claim.id, desk.refused(option))
    shown = {able.claim.id for able in taken}
    hidden = {claim: f"says what {other} says" for claim, other in said.items()}
    return taken, {claim: why for claim, why in (refused | hidden).items() if claim not in shown}


def again(one: Able, other: Able, together: Across) -> bool:
    """Both state one fact, or would show the same words of one article, as two halves of a quotation do."""
    like, near = together.like, together.near
    same = one.claim.quoted.source == other.claim.quoted.source
    if same and one.span[0] < other.span[1] and other.span[0] < one.span[1]:
        return True
    a, b = like.position[one.claim.quoted.id], like.position[other.claim.quoted.id]
    factor = WITHIN if same else 1.0
    if near.of(a, b) >= factor * AGAIN:
        return True
    if like.of(a, b) >= factor * ALIKE:
        return True
    return near.between(_cited(one.claim, together), _cited(other.claim, together)) >= GROUPS


def _cited(claim: Claim, together: Across) -> list[int]:
    """Positions of the sentences that may be cited for a claim, the quoted one first."""
    position = together.like.position
    return [position[each.sentence.id] for turn, each in enumerate(claim.witnesses) if not turn or each.role in CITED]
