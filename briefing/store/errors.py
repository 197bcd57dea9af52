"""What can go wrong with the memory, and SQLite's words made ours."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from briefing.errors import BriefingError

DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
BUSY = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class StoreError(BriefingError):
    """The project's memory could not be read or written in the middle of the work."""


class StoreBusyError(StoreError):
    """Another run holds the memory, and went on holding it for as long as we would wait."""


def code(error: sqlite3.Error) -> int:
    """The primary code of an error, or 0 where it has none."""
    found = getattr(error, "sqlite_errorcode", None)
    return found & 0xFF if isinstance(found, int) else 0


@contextmanager
def told() -> Iterator[None]:
    """Make SQLite's errors ours.

    Raises:
        StoreBusyError: another process keeps the file locked.
        StoreError: anything else.
    """
    try:
        yield
    except sqlite3.Error as error:
        if code(error) in BUSY:
            raise StoreBusyError(
                "Another run is writing the project's memory (.briefing/store.sqlite).", "Try again when it is done."
            ) from None
        hint = "Make room on the disk, or look after its permissions; if it is damaged, the next run sets it aside."
        raise StoreError(f"The project's memory (.briefing/store.sqlite) cannot be used: {error}.", hint) from None
