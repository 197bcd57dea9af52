"""``briefing verify``: proves an output against its sources."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.console import screen

Target = Annotated[
    Path, typer.Argument(metavar="OUT", help="A folder that was written, or a brief.pdf or brief.json in one.")
]
Sources = Annotated[Path | None, typer.Option("--project", metavar="PROJECT", help="Where the sources' paths start.")]


def verify(target: Target, project: Sources = None) -> None:
    """Prove every shown claim, and name each that fails."""
    from briefing.errors import CheckFailedError
    from briefing.proof import verify as prove

    with screen.progress() as progress:
        progress("verifying")
        findings = prove(target, project)
    for finding in findings:
        screen.result(str(finding))
    if findings:
        count = "1 check" if len(findings) == 1 else f"{len(findings)} checks"
        raise CheckFailedError(f"{count} failed in {target}.")
    if not screen.quiet:
        screen.say(f"{target}: every shown claim is proved.")
