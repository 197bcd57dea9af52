"""``briefing why``: why a claim is shown, or is not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.console import screen, table
from briefing.cli.options import ProjectHere

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing.inspection import Joined, Reason

SIGNS = 4
"""Signs that a line shows."""
PAIRS = 5
"""Pairs of words near in meaning that a line shows."""

ClaimId = Annotated[str, typer.Argument(metavar="CLAIM-ID", help="As in brief.json; its beginning is enough.")]


def why(claim: ClaimId, project: ProjectHere = Path()) -> None:
    """Tell why a claim is shown or not, part by part."""
    from briefing.inspection import why as reason
    from briefing.notices import Notices

    notices = Notices()
    with screen.progress() as progress:
        found = reason(claim, project, notices=notices, progress=progress)
    for line in _lines(found):
        screen.result(line)
    screen.warn(notices)


def _lines(found: Reason) -> Iterator[str]:
    from briefing.grouping.worth import METHODS

    claim = found.claim
    yield f"{claim.id}: {claim.quoted.plain}"
    yield ""
    yield found.verdict
    yield f"Topic: {found.topic.title if found.topic else 'none'}"
    yield f"Independent sources: {claim.independent_sources}"
    yield ""
    yield "Witnesses"
    for joined in found.joined:
        yield from _witness(joined, found)
    if found.independence:
        yield ""
        yield "Not counted apart"
        yield from (f"  {reason}" for reason in found.independence)
    for conflict in found.conflicts:
        yield ""
        yield f"Sources differ: {conflict.what}: {' / '.join(value.value for value in conflict.values)}"
    if found.displaced:
        yield ""
        yield "Not shown, since this says it"
        yield from (f"  {claim.id}: {claim.quoted.plain}" for claim in found.displaced)
    yield ""
    yield f"Salience {claim.salience.score:.4f}"
    yield from table(
        [
            (
                f"  {part.name}",
                f"{part.value:.4f}",
                f"x {part.weight:.4f}",
                f"= {part.value * part.weight:.4f}",
                METHODS.get(part.name, ""),
            )
            for part in claim.salience.parts
        ]
    )


def _witness(joined: Joined, found: Reason) -> Iterator[str]:
    witness = joined.witness
    sentence = witness.sentence
    article, origin = found.sources[sentence.source], found.origins[sentence.source]
    carries = f", carries text of {', '.join(origin.derived_from)}" if origin.derived_from else ""
    place = f"{article.source.path}[{sentence.start}:{sentence.end}]"
    yield f"  {sentence.source} {witness.role}: {place} ({origin.origin}{carries})"
    yield f"    {sentence.plain}"
    if joined.probability is not None:
        signs = ", ".join(f"{name} {value:+.1f}" for name, value in joined.signs[:SIGNS])
        yield f"    same fact {joined.probability:.2f}: {signs}; shares {', '.join(joined.shared) or 'no word'}"
        if joined.akin:
            yield f"    near in meaning: {', '.join(f'{one} ~ {other}' for one, other in joined.akin[:PAIRS])}"
