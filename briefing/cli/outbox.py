"""``briefing outbox``: what was sent to whom, and what a person knows better."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.console import screen, table
from briefing.cli.options import AsJson, ProjectHere

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing.store import Entry, Outbox

Sent = Annotated[
    list[str] | None,
    typer.Option("--sent", metavar="A", help="Of an address whose mail is unknown: it has arrived."),
]
Unsent = Annotated[
    list[str] | None,
    typer.Option("--unsent", metavar="A", help="It has not arrived: the next `briefing send` sends it."),
]

WAIT = 30.0
"""Seconds to wait for another run on the same project."""
SCHEMA = "briefing/outbox/1"
ID = 16
"""Characters of an id that are shown."""


def outbox(project: ProjectHere = Path(), sent: Sent = None, unsent: Unsent = None, as_json: AsJson = False) -> None:
    """List what was sent to whom, or settle what is unknown."""
    from briefing.config import load
    from briefing.notices import Notices
    from briefing.store import Store, StoreBusyError, lock

    load(project)
    notices = Notices()
    answers = [*((each, "sent") for each in sent or ()), *((each, "deferred") for each in unsent or ())]
    with Store.open(project, notices) as store:
        try:
            with lock(project, "briefing outbox", WAIT if answers else 0, None if screen.quiet else screen.say):
                store.outbox.interrupted()
                _answer(store.outbox, answers)
        except StoreBusyError:  # another run is at it: its mail is truly under way
            if answers:
                raise
        entries = store.outbox.entries()
    screen.warn(notices)
    _show(entries, as_json)


def _answer(box: Outbox, answers: Iterable[tuple[str, str]]) -> None:
    """Write down what a person found out; all of it is right, or none is written.

    Raises:
        UsageError: nothing to that address is unknown.
    """
    from briefing.delivery import recipients
    from briefing.errors import UsageError

    found: dict[tuple[str, str], str] = {}
    for written, state in answers:
        (recipient,) = recipients([written])
        entries = [entry for entry in box.entries() if entry.recipient == recipient and entry.state == "unknown"]
        if not entries:
            raise UsageError(f"Nothing to {recipient} is unknown.", "`briefing outbox` lists what is.")
        for entry in entries:
            if found.setdefault((entry.message, recipient), state) != state:
                raise UsageError(f"{recipient} is named by --sent and by --unsent.", "It can be one of them only.")
    for (message, recipient), state in found.items():
        box.record(message, recipient, state, "as a person found out")


def _show(entries: tuple[Entry, ...], as_json: bool) -> None:
    if as_json:
        screen.data({"schema": SCHEMA, "entries": [asdict(entry) for entry in entries]})
    elif not entries:
        screen.result("nothing was sent yet")
    else:
        rows: list[tuple[str, ...]] = [
            (entry.state, entry.recipient, entry.message.strip("<>")[:ID], entry.subject, entry.detail)
            for entry in entries
        ]
        for line in table(rows):
            screen.result("".join(each for each in line if each.isprintable()))
