"""``briefing build``: writes the brief."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.console import screen
from briefing.cli.options import ProjectHere, Ranker

if TYPE_CHECKING:
    from briefing.config import Config
    from briefing.corpus import Shelf
    from briefing.model import Brief, Look, Past
    from briefing.notices import Notice, Notices
    from briefing.store import Edition

Out = Annotated[Path | None, typer.Option("--out", "-o", metavar="DIR", help="Where to write; PROJECT/out if not set.")]
Formats = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="LIST",
        help="What to write, with commas between: any of pdf, html, eml, docx, md, txt, json, analysis, csl, "
        "annotations, sources; or all.",
    ),
]
Pages = Annotated[int | None, typer.Option("--pages", min=1, max=20, metavar="N", help="Pages to fill, 1 to 20.")]
Paper = Annotated[str | None, typer.Option("--paper", metavar="PAPER", help="A4 or Letter.")]
Template = Annotated[str | None, typer.Option("--template", metavar="T", help="A name in templates/, or a file.")]
Style = Annotated[str | None, typer.Option("--style", metavar="S", help="A name in styles/, or a file.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="The brief's date, such as 2016-05-16.")]
Strict = Annotated[bool, typer.Option("--strict", help="Leave with status 1 if there was anything to warn of.")]


Since = Annotated[
    str | None,
    typer.Option("--since", metavar="EDITION", help="Tell what is new since this one: a number, or a date."),
]
Force = Annotated[bool, typer.Option("--force", help="Write even if nothing has changed.")]
Why = Annotated[bool, typer.Option("--why", help="Tell of each article whether it had to be read anew.")]
Jobs = Annotated[
    int, typer.Option("--jobs", "-j", min=1, max=64, metavar="N", help="Processes that read the articles, 1 to 64.")
]
NoMemory = Annotated[bool, typer.Option("--no-memory", help="Ask no earlier edition what is new, and write none down.")]

WAIT = 60.0
"""Seconds to wait for another run on the same project."""


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
    since: Since = None,
    strict: Strict = False,
    force: Force = False,
    why: Why = False,
    jobs: Jobs = 1,
    no_memory: NoMemory = False,
) -> None:
    """Write the brief of a project."""
    from briefing.config import OUT, checked, load
    from briefing.writers import formats as named

    config = load(project)
    order = Order(
        project=project,
        out=project / OUT if out is None else out,
        formats=named(formats),
        look=_look(config.look, pages, checked("paper", paper, "--paper"), template, style),
        ranker=ranker,
        as_of=checked("as_of", as_of, "--as-of"),
        since=since,
        force=force,
        why=why,
        jobs=jobs,
    )
    said = without_memory(order) if no_memory else with_memory(order, config)
    _conclude(said, strict)


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for."""

    project: Path
    out: Path
    formats: tuple[str, ...]
    look: Look
    ranker: str | None = None
    as_of: str | None = None
    since: str | None = None
    force: bool = False
    why: bool = False
    jobs: int = 1


def with_memory(order: Order, config: Config) -> Notices:
    """Build an edition, unless the last one is this one; write it down, and tell what is new since the one before.

    Raises:
        BriefingError: as ``pipeline.build`` and ``outputs.write``; another run holds the project for too long.
    """
    from briefing import memory
    from briefing.notices import Notices
    from briefing.store import Store, lock

    notices = Notices()
    waiting = None if screen.quiet else screen.say
    with lock(order.project, "briefing build", WAIT, waiting), Store.open(order.project, notices) as store:
        articles = memory.inputs(config)
        asked = {"formats": order.formats, "ranker": order.ranker, "as_of": order.as_of, "since": order.since}
        key = memory.fingerprint(config, articles, order.look, asked)
        there = None if order.force else memory.unchanged(store, key, order.out)
        if there is not None:
            return _as_it_was(*there, store.editions()[-1:])
        brief, written = _written(order, memory.before(store, articles, order.since), notices, store)
        memory.record(store, brief, articles)
        memory.keep(store, key, order.out, written, notices)
    return notices


def without_memory(order: Order) -> Notices:
    """Build as if there had been nothing before."""
    from briefing.notices import Notices

    notices = Notices()
    _written(order, None, notices, None)
    return notices


def _written(order: Order, past: Past | None, notices: Notices, shelf: Shelf | None) -> tuple[Brief, tuple[Path, ...]]:
    from briefing import outputs, pipeline
    from briefing.config import rulings

    report = screen.say if order.why else None
    background = pipeline.Background(past, rulings.load(order.project), shelf, report, order.jobs)
    with screen.progress() as progress:
        brief = pipeline.build(
            order.project,
            as_of=order.as_of,
            ranker=order.ranker,
            look=order.look,
            background=background,
            notices=notices,
            progress=progress,
        )
        progress("writing")
        written = outputs.write(brief, order.out, order.formats, notices=notices)
    for path in written:
        screen.result(str(path))
    return brief, written


def _as_it_was(files: tuple[Path, ...], said: tuple[Notice, ...], last: tuple[Edition, ...]) -> Notices:
    """Nothing has changed: say so, and what the build had to say."""
    from briefing.notices import Notices

    for path in files:
        screen.result(str(path))
    if not screen.quiet:
        edition = f" since edition {last[0].number}" if last else ""
        screen.say(f"Nothing has changed{edition}: nothing was written.")
    notices = Notices()
    for each in said:
        notices.add(each.kind, each.place, each.message)
    return notices


def _conclude(notices: Notices, strict: bool) -> None:
    from briefing.errors import CheckFailedError

    screen.warn(notices)
    if strict and len(notices):
        raise CheckFailedError(
            f"--strict: there {'was 1 warning' if len(notices) == 1 else f'were {len(notices)} warnings'}."
        )


def _look(look: Look, pages: int | None, paper: str | None, template: str | None, style: str | None) -> Look:
    """The configured look, but for what was asked for on the command line."""
    own = {"template": _own(template), "style": _own(style)}
    asked: dict[str, Any] = {"pages": pages, "paper": paper, **own}
    return replace(look, **{key: value for key, value in asked.items() if value is not None})


def _own(name: str | None) -> str | None:
    """A path to a file of the user's own as an absolute one, so that what it says is looked at; a name as it is."""
    return str(Path(name).resolve()) if name and Path(name).is_file() else name
