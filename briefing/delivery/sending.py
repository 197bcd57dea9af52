"""A mail to its recipients, one at a time, each step written down before and after.

One recipient a transaction, so that each has a state of its own, and one who is refused holds up nobody. A server that
says "later" (4xx) is asked again a few times; "no" (5xx) is an answer.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from briefing.delivery import smtp
from briefing.delivery.messages import Message
from briefing.delivery.outbox import Ledger
from briefing.delivery.server import Server
from briefing.delivery.smtp import DEFERRED, UNKNOWN, Client, ServerFault

DELAYS = (1.0, 4.0, 10.0)
"""Seconds before each further try. Grey-listing takes minutes: that is for the next run."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of it for one recipient."""

    recipient: str
    state: str
    """``sent``, ``refused``, ``deferred`` or ``unknown``."""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """What became of it for all."""

    outcomes: tuple[Outcome, ...]
    hint: str = ""
    """The next step, where the server is at fault."""


def dispatch(
    message: Message,
    sender: str,
    recipients: Sequence[str],
    server: Server,
    ledger: Ledger,
    *,
    delays: Sequence[float] | None = None,
    sleep: Callable[[float], None] = time.sleep,
    progress: Callable[[str], None] = lambda stage: None,
) -> Report:
    """Send a message to each recipient; it does not ask whether it went out before.

    Args:
        message: its bytes are sent as they are.
        sender: the bare address it comes from.
        recipients: bare addresses.
        server: where to.
        ledger: the outbox, in which each step is on the disk before the next is taken.
        delays: seconds before each further try, for those whom the server put off; ``DELAYS`` if None.
        sleep: waits for so many seconds.
        progress: is told each stage.

    Raises:
        BriefingError: the outbox cannot be written; nothing more is sent.
    """
    run = _Run(message, sender, server, ledger, progress)
    try:
        waiting = run.round(tuple(recipients))
        for delay in DELAYS if delays is None else delays:
            if not waiting or run.given_up:
                break
            progress(f"waiting {delay:g} s for {server.name}")
            sleep(delay)
            waiting = run.round(waiting)
    finally:
        smtp.close(run.client)
    return Report(tuple(run.outcomes[recipient] for recipient in recipients), run.hint)


@dataclass(slots=True)
class _Run:
    message: Message
    sender: str
    server: Server
    ledger: Ledger
    progress: Callable[[str], None]
    client: Client | None = None
    outcomes: dict[str, Outcome] = field(default_factory=dict)
    hint: str = ""
    given_up: bool = False

    def round(self, recipients: tuple[str, ...]) -> tuple[str, ...]:
        """Try each once; return those who are to be tried again."""
        for place, recipient in enumerate(recipients):
            try:
                self._connect()
            except ServerFault as fault:
                self._put_off(recipients[place:], fault)
                break
            self._deliver(recipient)
        return tuple(each for each in recipients if self.outcomes[each].state == DEFERRED)

    def _connect(self) -> None:
        if self.client is None or self.client.sock is None:
            self.progress(f"connecting to {self.server.name}")
            self.client = smtp.connect(self.server)
            self.hint = ""

    def _put_off(self, recipients: tuple[str, ...], fault: ServerFault) -> None:
        self.hint = fault.hint
        self.given_up = not fault.temporary
        for recipient in recipients:
            self.ledger.put_off(self.message.id, recipient, self.message.subject, fault.message)
            self.outcomes[recipient] = Outcome(recipient, DEFERRED, fault.message)

    def _deliver(self, recipient: str) -> None:
        client = self.client
        assert client is not None
        self.progress(f"sending to {recipient}")
        self.ledger.begin(self.message.id, recipient, self.message.subject)
        try:
            state, detail = smtp.deliver(client, self.sender, recipient, self.message.data)
        except BaseException:  # Ctrl-C: whoever sends next must know how far we came
            state = UNKNOWN if client.begun else DEFERRED
            self.ledger.record(self.message.id, recipient, state, "interrupted")
            raise
        self.ledger.record(self.message.id, recipient, state, detail)
        self.outcomes[recipient] = Outcome(recipient, state, detail)
        if state == UNKNOWN:  # the next answer might be the one to this mail
            client.close()
        client.afresh()
