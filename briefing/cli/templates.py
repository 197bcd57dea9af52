"""``briefing templates`` and ``briefing template check``: what a page can look like, and if a template is whole."""

from __future__ import annotations

from typing import Annotated

import typer

from briefing.cli.console import screen, table

Template = Annotated[str, typer.Argument(metavar="PATH", help="A template of your own, or a name in templates/.")]


def templates() -> None:
    """List the templates and the styles."""
    from briefing.writers.template import catalogue

    for kind, found in catalogue():
        screen.result(f"{kind}:")
        for line in table([(f"  {name}", summary) for name, summary in found]):
            screen.result(line)


def check(path: Template) -> None:
    """Try a template on a sample brief, and name what it drops, with the line that should print it."""
    from briefing.errors import CheckFailedError
    from briefing.proof import template

    findings = template.check(path)
    for finding in findings:
        screen.result(str(finding))
    if findings:
        count = "1 thing is" if len(findings) == 1 else f"{len(findings)} things are"
        raise CheckFailedError(f"{count} not as a brief must be in {path}; templates/README.md tells what it must do.")
    if not screen.quiet:
        screen.say(f"{path}: prints every claim, citation, conflict and source.")
