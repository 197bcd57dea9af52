"""What was sent to whom: written down before and after, so that no mail goes out twice and none is forgotten."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from briefing.store.database import transaction
from briefing.store.errors import told

STATES = ("sending", "sent", "refused", "deferred", "unknown")


@dataclass(frozen=True, slots=True)
class Entry:
    """How one message to one recipient stands."""

    message: str
    """Its Message-ID: the same for the same edition."""
    recipient: str
    """The bare address."""
    subject: str
    state: str
    """``sending``: it is on its way. ``sent``: the server has it. ``refused``: it will not have it. ``deferred``: not
    yet. ``unknown``: it may or may not have it, and only the recipient can tell."""
    detail: str
    """The server's words, or what happened."""
    attempts: int
    """How often it was handed over or tried to."""


class Outbox:
    """The table of a store. Each change is on the disk when its call returns."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def entries(self, message: str | None = None) -> tuple[Entry, ...]:
        """All, or those of a message, in the order in which they were first begun.

        Raises:
            StoreError: they cannot be read.
        """
        where, values = ("", ()) if message is None else (" WHERE message = ?", (message,))
        with told():
            rows = self._connection.execute(
                f"SELECT message, recipient, subject, state, detail, attempts FROM outbox{where} ORDER BY rowid", values
            )
            return tuple(Entry(*row) for row in rows)

    def interrupted(self) -> tuple[Entry, ...]:
        """Make unknown whatever was left as sending, and return it; the caller holds the project's lock.

        Raises:
            StoreError: it cannot be written.
        """
        found = tuple(entry for entry in self.entries() if entry.state == "sending")
        for entry in found:
            self.record(entry.message, entry.recipient, "unknown", "a run was interrupted while it was being sent")
        return found

    def begin(self, message: str, recipient: str, subject: str) -> None:
        """Write down that it is about to be sent.

        Raises:
            StoreError: it cannot be written: it must not be sent.
        """
        with told(), transaction(self._connection):
            self._connection.execute(
                "INSERT INTO outbox (message, recipient, subject, state, detail, attempts) "
                "VALUES (?, ?, ?, 'sending', '', 1) "
                "ON CONFLICT (message, recipient) DO UPDATE SET state = 'sending', detail = '', subject = "
                "excluded.subject, attempts = attempts + 1",
                (message, recipient, subject),
            )

    def put_off(self, message: str, recipient: str, subject: str, detail: str) -> None:
        """Write down that it was to be sent and could not even be begun; what may have arrived before stays so.

        Raises:
            StoreError: it cannot be written.
        """
        with told(), transaction(self._connection):
            self._connection.execute(
                "INSERT INTO outbox (message, recipient, subject, state, detail, attempts) "
                "VALUES (?, ?, ?, 'deferred', ?, 0) "
                "ON CONFLICT (message, recipient) DO UPDATE SET state = 'deferred', detail = excluded.detail "
                "WHERE state NOT IN ('sent', 'unknown', 'sending')",
                (message, recipient, subject, detail),
            )

    def record(self, message: str, recipient: str, state: str, detail: str) -> None:
        """Write down what became of it.

        Raises:
            StoreError: it cannot be written.
        """
        with told(), transaction(self._connection):
            self._connection.execute(
                "UPDATE outbox SET state = ?, detail = ? WHERE message = ? AND recipient = ?",
                (state, detail, message, recipient),
            )
