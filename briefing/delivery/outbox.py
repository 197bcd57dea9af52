"""What delivery asks of an outbox, and what follows from what stands in it.

A sender cannot know what became of a mail when the connection breaks after its last line (RFC 1047). So it is written
down before as ``sending`` and after as what it became; whatever is found ``sending`` later may have arrived, and only
a person can find out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol


class Record(Protocol):
    """How one message to one recipient stands."""

    @property
    def message(self) -> str:
        """Its Message-ID."""

    @property
    def recipient(self) -> str:
        """The bare address."""

    @property
    def state(self) -> str:
        """``sending``, ``sent``, ``refused``, ``deferred`` or ``unknown``."""

    @property
    def detail(self) -> str:
        """The server's words, or what happened."""


class Ledger(Protocol):
    """An outbox: each change is on the disk when its call returns."""

    def begin(self, message: str, recipient: str, subject: str) -> None:
        """Write down that it is about to be sent."""

    def put_off(self, message: str, recipient: str, subject: str, detail: str) -> None:
        """Write down that it was to be sent and could not be begun."""

    def record(self, message: str, recipient: str, state: str, detail: str) -> None:
        """Write down what became of it."""


DONE = ("sent", "unknown", "sending")
"""Not to be sent again unless it is asked for."""


def pending(asked: Sequence[str], known: Iterable[Record]) -> tuple[str, ...]:
    """Those of the recipients to whom a message is still to be sent, in their order."""
    done = {record.recipient for record in known if record.state in DONE}
    return tuple(recipient for recipient in asked if recipient not in done)
