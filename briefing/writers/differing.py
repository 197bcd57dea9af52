"""Which conflicts a page shows, under which numbers, and how a claim points to them."""

from __future__ import annotations

from briefing.model import Brief, Conflict, ConflictValue, Highlight, ShownClaim

MOST = 6
"""Conflicts on a page; the rest are counted."""
SIGN = "≠"
"""Says that sources differ."""


def shown(brief: Brief) -> tuple[Conflict, ...]:
    """At most ``MOST``: those of the bottom line, then those that most sources take part in, then by salience.

    They stand in the order in which the page first points to them.
    """
    worth: dict[str, float] = {}
    for claim in brief.claims:
        for key in claim.conflicts:
            worth[key] = max(worth.get(key, claim.salience), claim.salience)
    leading = {key for claim in brief.lead for key in claim.conflicts}
    known = {conflict.id: conflict for conflict in brief.conflicts if not _within(conflict)}
    best = sorted(
        (key for key in known if key in worth),
        key=lambda key: (key not in leading, -len(_parties(known[key])), -worth[key]),
    )[:MOST]
    return tuple(known[key] for key in worth if key in best)


def _within(conflict: Conflict) -> bool:
    """Several sources give all of its values each: copies of one article that reports of two hands do not differ."""
    sides = {frozenset(citation.source for citation in value.citations) for value in conflict.values}
    return len(sides) == 1 and len(_parties(conflict)) > 1


def _parties(conflict: Conflict) -> set[str]:
    """The sources that give one of its values."""
    return {citation.source for value in conflict.values for citation in value.citations}


def more(brief: Brief) -> int:
    """How many conflicts were found beside those that the page shows; 0 where it shows none."""
    panel = len(shown(brief))
    found = max(len(brief.conflicts), brief.counts.conflicts if brief.counts else 0)
    return found - panel if panel else 0


def numbers(panel: tuple[Conflict, ...]) -> dict[str, str]:
    """Conflict id to the number under which it is shown; no digit where it is the only one."""
    return {conflict.id: str(place) if len(panel) > 1 else "" for place, conflict in enumerate(panel, 1)}


def signs(claim: ShownClaim | Highlight, panel: tuple[Conflict, ...]) -> tuple[tuple[str, str], ...]:
    """The claim's signs, each with the id of its conflict: ``≠1``, or ``≠`` and no id where the page shows none of its.

    A claim without conflicts has none.
    """
    number = numbers(panel)
    pointed = tuple((SIGN + number[key], key) for key in dict.fromkeys(claim.conflicts) if key in number)
    return pointed or (((SIGN, ""),) if claim.conflicts else ())


def what(conflict: Conflict) -> str:
    """What the sources differ about, on one line, with a capital."""
    words = " ".join(conflict.what.split())
    return words[:1].upper() + words[1:]


def sources(value: ConflictValue) -> tuple[str, ...]:
    """The numbers of the sources that give a value, each once, in ascending order."""
    found = {citation.source for citation in value.citations}
    return tuple(sorted(found, key=lambda number: (len(number), number)))
