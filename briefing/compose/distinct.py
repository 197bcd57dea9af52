"""Nothing is said twice: which claims say again what the page already says.

Maximal marginal relevance (Carbonell & Goldstein 1998) over all sections at once: the likelier a claim states a
fact of one that is taken, the less it is worth, and from a bound on it is not shown at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.compose.citations import CITED
from briefing.compose.options import Able, Desk, Option
from briefing.grouping.across import Across
from briefing.model import Claim

AGAIN = 0.35
"""Probability of stating one fact with a claim already taken from which a claim is not shown. Lower than what joins
sentences into one claim: a reader minds a repetition more than an omission."""
GROUPS = 0.25
"""The same for the mean over the sentences that may be cited for the one and for the other."""
ALIKE = 0.3
"""Shared words (``Likeness.of``) from which the same holds."""
WITHIN = 2.0
"""How much more it takes within one article, which seldom says a thing twice."""
NEWS = 0.5
"""Share of its worth that a claim loses just below the bound."""


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
        if worded is None:
            refused.setdefault(option.claim.id, desk.refused(option))
            continue
        said_before, twin = _most_repeated(worded, taken, desk.together)
        if twin and said_before >= 1:
            refused.setdefault(option.claim.id, f"says what {twin.claim.id} says")
        else:
            take(replace(worded, worth=worded.worth * (1 - NEWS * said_before)))
    shown = {able.claim.id for able in taken}
    hidden = {claim: f"says what {other} says" for claim, other in said.items()}
    return taken, {claim: why for claim, why in (refused | hidden).items() if claim not in shown}


def _most_repeated(able: Able, taken: Sequence[Able], together: Across) -> tuple[float, Able | None]:
    """How much of a claim those that are taken say, and which of them; the first of those that say all of it."""
    most, by = 0.0, None
    for each in taken:
        share = repetition(able, each, together)
        if share > most:
            most, by = share, each
        if most >= 1:
            break
    return most, by


def repetition(one: Able, other: Able, together: Across) -> float:
    """How much of one claim another says, in [0, 1].

    1 where both state one fact, or would show the same words of one article, as two halves of a quotation do; else the
    probability that they do as a share of the bound.
    """
    like, near = together.like, together.near
    same = one.claim.quoted.source == other.claim.quoted.source
    if same and one.span[0] < other.span[1] and other.span[0] < one.span[1]:
        return 1.0
    a, b = like.position[one.claim.quoted.id], like.position[other.claim.quoted.id]
    factor = WITHIN if same else 1.0
    share = near.of(a, b) / (factor * AGAIN)
    if share >= 1 or like.of(a, b) >= factor * ALIKE:
        return 1.0
    groups = near.between(_cited(one.claim, together), _cited(other.claim, together))
    return 1.0 if groups >= GROUPS else share


def _cited(claim: Claim, together: Across) -> list[int]:
    """Positions of the sentences that may be cited for a claim, the quoted one first."""
    position = together.like.position
    return [position[each.sentence.id] for turn, each in enumerate(claim.witnesses) if not turn or each.role in CITED]
