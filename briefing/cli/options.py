"""Arguments and options that more than one command takes, each declared once."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from briefing.cli.console import screen
from briefing.version import __version__


def _quiet(on: bool) -> None:
    screen.quiet = screen.quiet or on


def _verbose(on: bool) -> None:
    screen.verbose = screen.verbose or on


def _version(on: bool) -> None:
    if on:
        screen.result(f"briefing {__version__}")
        raise typer.Exit


Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Print results and errors only.", callback=_quiet, is_eager=True)
]
Verbose = Annotated[
    bool, typer.Option("--verbose", "-v", help="Tell each stage of the work.", callback=_verbose, is_eager=True)
]
Version = Annotated[
    bool, typer.Option("--version", help="Print the version and leave.", callback=_version, is_eager=True)
]
Project = Annotated[Path, typer.Argument(metavar="PROJECT", help="The project's folder.")]
ProjectHere = Annotated[
    Path, typer.Argument(metavar="PROJECT", help="The project's folder; this one if left out.", show_default=False)
]
Ranker = Annotated[
    str | None, typer.Option("--ranker", metavar="R", help="A ranking method; `briefing rankers` lists them.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]

COMMON: dict[str, Any] = {"quiet": Quiet, "verbose": Verbose, "version": Version}
"""What every command takes besides its own."""


def common(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that all have; their callbacks do the work, so it does not see them."""

    @functools.wraps(command)
    def with_common(**values: Any) -> None:
        command(**{name: value for name, value in values.items() if name not in COMMON})

    own = inspect.signature(command, eval_str=True)
    added = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=False, annotation=kind)
        for name, kind in COMMON.items()
    ]
    parameters = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own.parameters.values()]
    with_common.__signature__ = own.replace(parameters=[*parameters, *added])  # type: ignore[attr-defined]  # PEP 362
    with_common.__annotations__ = {parameter.name: parameter.annotation for parameter in [*parameters, *added]}
    return with_common
