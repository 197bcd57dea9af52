"""``briefing send``: mails the brief, once and only once."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.console import screen, table
from briefing.cli.options import ProjectHere

if TYPE_CHECKING:
    from briefing.delivery import Message, Outcome, Report
    from briefing.notices import Notices
    from briefing.store import Entry, Store

Out = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="DIR", help="Where brief.eml lies; PROJECT/out if not set.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell what would be sent to whom; connect nowhere.")]
To = Annotated[
    list[str] | None,
    typer.Option("--to", metavar="A", help="An address, instead of all that brief.toml names; may be given again."),
]
Again = Annotated[bool, typer.Option("--again", help="Send to all, whoever has it or may have it already.")]

WAIT = 30.0
"""Seconds to wait for another run on the same project."""
BEFORE = "before"
"""When those got it to whom nothing is sent now."""


def send(
    project: ProjectHere = Path(), out: Out = None, dry_run: DryRun = False, to: To = None, again: Again = False
) -> None:
    """Mail brief.eml to each recipient who does not have it yet."""
    from briefing.config import OUT, load
    from briefing.delivery import recipients, sender
    from briefing.notices import Notices
    from briefing.store import Store, lock

    config = load(project)
    envelope = config.envelope
    message = _message((project / OUT if out is None else out) / "brief.eml", project)
    asked = recipients(to or (*envelope.to, *envelope.cc, *envelope.bcc))
    origin = sender(envelope.sender, os.environ.get("BRIEFING_SMTP_FROM"))
    notices = Notices()
    if dry_run:
        with Store.open(project, notices) as store:
            _rehearse(store, message, origin, asked, again)
        screen.warn(notices)
        return
    with (
        lock(project, "briefing send", WAIT, None if screen.quiet else screen.say),
        Store.open(project, notices) as store,
    ):
        _settle(store, notices)
        screen.warn(notices)
        report = _send(store, message, origin, asked, again)
    _conclude(report, message)


def _message(path: Path, project: Path) -> Message:
    from briefing.delivery import message
    from briefing.errors import UsageError

    hint = f"Write it first: `briefing build {project} --format pdf,html,json,eml`."
    if not path.is_file():
        raise UsageError(f"{path} is not there: there is nothing to send.", hint)
    try:
        return message(path.read_bytes(), str(path))
    except OSError as error:
        raise UsageError(f"{path} cannot be opened: {error.strerror}.", hint) from None


def _rehearse(store: Store, message: Message, origin: str, asked: tuple[str, ...], again: bool) -> None:
    """Say what would be done."""
    from briefing.delivery import pending

    known = {entry.recipient: entry for entry in store.outbox.entries(message.id)}
    due = asked if again else pending(asked, known.values())
    rows: list[tuple[str, ...]] = [
        ("subject", message.subject),
        ("from", origin),
        ("size", f"{len(message.data)} bytes"),
        ("id", message.id),
        *(("would send to", each) for each in asked if each in due),
        *(("would not send to", f"{each} ({known[each].state})") for each in asked if each not in due),
    ]
    for line in table(rows):
        screen.result(line)


def _settle(store: Store, notices: Notices) -> None:
    """Whatever a run that was cut off had under way may have arrived, or not."""
    for entry in store.outbox.interrupted():
        words = f"a run was cut off while it sent {entry.subject!r}: it may have arrived, or not."
        notices.add("outbox", entry.recipient, words)


def _send(store: Store, message: Message, origin: str, asked: tuple[str, ...], again: bool) -> Report:
    """Send to those who are due; for the others, what is known.

    Raises:
        MailNotSentError: nothing was sent.
    """
    from briefing.delivery import Report, dispatch, from_environment, pending
    from briefing.errors import MailNotSentError

    if not store.lasting:
        raise MailNotSentError(
            "What is sent cannot be written down, so nothing is sent: it might go out twice.",
            "Make the project's folder writable, or copy it.",
        )
    known = {entry.recipient: entry for entry in store.outbox.entries(message.id)}
    due = asked if again else pending(asked, known.values())
    report = Report(())
    if due:
        server = from_environment(os.environ)
        screen.warn(_doubts(store, message, server.open_to_all, first=not known))
        with screen.progress() as progress:
            report = dispatch(message, origin, due, server, store.outbox, progress=progress)
    done = {outcome.recipient: outcome for outcome in report.outcomes}
    return Report(tuple(done.get(each) or _before(known[each]) for each in asked), report.hint)


def _before(entry: Entry) -> Outcome:
    """What is known of one to whom nothing was sent now."""
    from briefing.delivery import Outcome

    return Outcome(entry.recipient, entry.state, BEFORE if entry.state == "sent" else entry.detail)


def _doubts(store: Store, message: Message, clear: bool, first: bool) -> Notices:
    """What someone might want to know before it goes out."""
    from briefing.notices import Notices

    notices = Notices()
    if first and (aside := store.set_aside()):
        words = "was set aside: whether this went out before is not known. Remove it once it is seen to."
        notices.add("outbox", ", ".join(aside), words)
    if clear:
        notices.add("mail", "BRIEFING_SMTP_SECURITY", "is none: the password goes over the network in the clear.")
    if "@brief.invalid" in message.sender:
        notices.add("mail", "brief.eml", 'says that it is from nobody; set [email] from = "…" and build it again.')
    return notices


def _conclude(report: Report, message: Message) -> None:
    """Say what became of it.

    Raises:
        MailNotSentError: not all have it, as far as is known.
    """
    from briefing.errors import MailNotSentError

    if all(outcome.detail == BEFORE for outcome in report.outcomes):
        screen.result(f"nothing new to send: all {len(report.outcomes)} have {message.subject!r}")
        return
    for line in table([(outcome.state, outcome.recipient, outcome.detail) for outcome in report.outcomes]):
        screen.result(line)
    missing = [outcome for outcome in report.outcomes if outcome.state != "sent"]
    if missing:
        named = "; ".join(f"{each.recipient} is {each.state} ({each.detail})" for each in missing)
        unknown = [each.recipient for each in missing if each.state == "unknown"]
        raise MailNotSentError(
            f"It is not known to have gone to {len(missing)} of {len(report.outcomes)}: {named}.",
            report.hint or (_ask(unknown[0]) if unknown else "`briefing send` tries those again who do not have it."),
        )


def _ask(recipient: str) -> str:
    return (
        f"Ask whether it arrived, then say so: `briefing outbox --sent {recipient}`, or `--unsent {recipient}` to have "
        "it sent by the next `briefing send`."
    )
