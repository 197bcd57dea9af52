"""The table of commands. Their modules import nothing heavy until they run."""

from __future__ import annotations

from collections.abc import Callable

import typer

from briefing.cli import (
    add,
    build,
    decide,
    diff,
    doctor,
    formats,
    inspect,
    new,
    outbox,
    rankers,
    send,
    summarize,
    templates,
    topics,
    verify,
    watch,
    why,
)
from briefing.cli.options import Quiet, Verbose, Version, common

app = typer.Typer(
    name="briefing",
    help="A folder of news articles in, a one-page brief out: every sentence verbatim, every sentence cited.",
    epilog="Exit status: 0 done; 1 a check failed; 2 wrong usage or brief.toml; 3 nothing to brief; "
    "4 the PDF libraries are missing; 5 mail not sent (all or some).",
    no_args_is_help=True,
    rich_markup_mode=None,  # a third of the start-up time
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

COMMANDS: dict[str, Callable[..., None]] = {
    "build": build.build,
    "watch": watch.watch,
    "add": add.add,
    "new": new.new,
    "topics": topics.topics,
    "inspect": inspect.inspect,
    "why": why.why,
    "verify": verify.verify,
    "diff": diff.diff,
    "pin": decide.pin,
    "drop": decide.drop,
    "prefer": decide.prefer,
    "join": decide.join,
    "split": decide.split,
    "move": decide.move,
    "order": decide.order,
    "title": decide.title,
    "note": decide.note,
    "alias": decide.alias,
    "decisions": decide.decisions,
    "send": send.send,
    "outbox": outbox.outbox,
    "summarize": summarize.summarize,
    "rankers": rankers.rankers,
    "formats": formats.formats,
    "templates": templates.templates,
    "doctor": doctor.doctor,
}
"""Name to function, in the order in which the help lists them."""

for _name, _function in COMMANDS.items():
    app.command(_name)(common(_function))

_template = typer.Typer(help="Work on a template of your own.", no_args_is_help=True, rich_markup_mode=None)
_template.command("check")(common(templates.check))
app.add_typer(_template, name="template")


@_template.callback()
def _group() -> None:
    """Keeps ``check`` a command of its own: a lone one would take the group's place."""


@app.callback()
def briefing(quiet: Quiet = False, verbose: Verbose = False, version: Version = False) -> None:
    """Options that come before the command; the callbacks have done what they ask."""
