"""``briefing build``: writes the brief."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.console import screen
from briefing.cli.options import ProjectHere, Ranker

if TYPE_CHECKING:
    from briefing.model import Look

Out = Annotated[Path | None, typer.Option("--out", "-o", metavar="DIR", help="Where to write; PROJECT/out if not set.")]
Formats = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="LIST",
        help="What to write, with commas between: any of pdf, html, eml, docx, md, txt, json, analysis, csl, annotations, sources; or all.",
    ),
]
Pages = Annotated[int | None, typer.Option("--pages", min=1, max=20, metavar="N", help="Pages to fill, 1 to 20.")]
Paper = Annotated[str | None, typer.Option("--paper", metavar="PAPER", help="A4 or Letter.")]
Template = Annotated[str | None, typer.Option("--template", metavar="T", help="A name in templates/, or a file.")]
Style = Annotated[str | None, typer.Option("--style", metavar="S", help="A name in styles/, or a file.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The brief's date, such as 2016-05-16.")]
Strict = Annotated[bool, typer.Option("--strict", help="Leave with status 1 if there was anything to warn of.")]


def build(
    project: ProjectHere = Path(),
    out: Out = None,
    formats: Formats = "pdf,html,json",
    pages: Pages = None,
    paper: Paper = None,
    template: Template = None,
    style: Style = None,
    ranker: Ranker = None,
    as_of: AsOf = None,
    strict: Strict = False,
) -> None:
    """Write the brief of a project."""
    from briefing import outputs, pipeline
    from briefing.config import OUT, checked, load
    from briefing.errors import CheckFailedError
    from briefing.notices import Notices
    from briefing.writers import formats as named

    chosen = named(formats)
    date = checked("as_of", as_of, "--as-of")
    look = _look(load(project).look, pages, checked("paper", paper, "--paper"), template, style)
    notices = Notices()
    with screen.progress() as progress:
        brief = pipeline.build(project, as_of=date, ranker=ranker, look=look, notices=notices, progress=progress)
        progress("writing")
        written = outputs.write(brief, project / OUT if out is None else out, chosen, notices=notices)
    for path in written:
        screen.result(str(path))
    screen.warn(notices)
    if strict and len(notices):
        raise CheckFailedError(
            f"--strict: there {'was 1 warning' if len(notices) == 1 else f'were {len(notices)} warnings'}."
        )


def _look(look: Look, pages: int | None, paper: str | None, template: str | None, style: str | None) -> Look:
    """The configured look, but for what was asked for on the command line."""
    asked: dict[str, Any] = {"pages": pages, "paper": paper, "template": template, "style": style}
    return replace(look, **{key: value for key, value in asked.items() if value is not None})
