"""The file: opened if it is sound, set aside if it is not, begun anew, written in transactions.

A rollback journal rather than a write-ahead log: SQLite 3.7.0 to 3.51.2 may damage a file when the latter is reset
while others write. EXTRA also syncs the folder after each commit: that mail is under way must be known after a power
cut.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.notices import Notices
from briefing.store import folder, schema
from briefing.store.errors import BUSY, DAMAGED, StoreError, code, told

FILE = "store.sqlite"
PART = "store.sqlite.part"
BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a file; it goes where the file goes."""


class _UnfitError(Exception):
    """A file that is not a store of ours that we can use."""

    def __init__(self, kind: str, reason: str) -> None:
        super().__init__(reason)
        self.kind = kind
        self.reason = reason


def connect(project: Path, notices: Notices, wait: float) -> tuple[sqlite3.Connection, bool]:
    """The project's store, and whether it will be there tomorrow.

    Raises:
        UsageError: the memory's folder is a link that leads out of the project.
        StoreBusyError: another process keeps it locked for longer than ``wait`` seconds.
    """
    path = project / folder.FOLDER / FILE
    try:
        made = folder.make(project)
        with folder.alone(made, wait):
            _check_writable(made, path)
            return _opened_or_new(path, notices, wait), True
    except OSError as error:
        reason = error.strerror or str(error)
    except sqlite3.Error as error:
        if code(error) in BUSY:
            with told():
                raise
        reason = str(error)
    notices.add("store", str(path), f"cannot be written ({reason}): nothing of this run will be remembered.")
    return _copy_in_memory(path, wait), False


def examined(project: Path, wait: float = 2.0) -> str:
    """What the project's store is like, in a few words; nothing of it is altered.

    Raises:
        StoreError: it cannot be used as it is; the message says why.
    """
    path = project / folder.FOLDER / FILE
    try:
        if not _is_there(path):
            return "none yet"
        _check_writable(path.parent, path)
        with contextlib.closing(_opened(path, wait, mode="ro")) as connection:
            (editions,) = connection.execute("SELECT count(*) FROM editions").fetchone()
    except _UnfitError as unfit:
        raise StoreError(
            f"{path} is {unfit.kind}: {unfit}.",
            f"The next build sets it aside and begins anew; to keep nothing of it: rm -r {path.parent}",
        ) from None
    except (OSError, sqlite3.Error) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StoreError(f"{path} cannot be used: {reason}.", f"chmod -R u+rw {path.parent}") from None
    aside = set_aside(project)
    kept = f"; set aside: {', '.join(aside)}" if aside else ""
    return f"{'1 edition' if editions == 1 else f'{editions} editions'}{kept}"


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All of the block's changes, or none."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def set_aside(project: Path) -> tuple[str, ...]:
    """The names of stores that were set aside and are still there, whose outbox we do not know."""
    found = (project / folder.FOLDER).glob(f"{FILE}.*-*[0-9]")
    return tuple(sorted(path.name for path in found if path.name.split(".")[-1].startswith(("damaged-", "newer-"))))


def _check_writable(made: Path, path: Path) -> None:
    """SQLite would open a file that it may only read without a word."""
    for each in (made, path):
        if _is_there(each) and not each.is_symlink() and not os.access(each, os.W_OK):
            raise PermissionError(13, os.strerror(13), str(each))


def _opened_or_new(path: Path, notices: Notices, wait: float) -> sqlite3.Connection:
    if _is_there(path):
        with contextlib.suppress(_UnfitError):  # a disk that failed for a moment is no damaged file: look twice
            return _opened(path, wait)
        try:
            return _opened(path, wait)
        except _UnfitError as unfit:
            _set_aside(path, unfit, notices)
    _begin(path)
    return _opened(path, wait)


def _opened(path: Path, wait: float, mode: str = "rw") -> sqlite3.Connection:
    """A connection to a sound file.

    Raises:
        _UnfitError: it is not one.
        sqlite3.Error: it could not be found out.
    """
    if path.is_symlink() or not path.is_file():
        raise _UnfitError("damaged", "it is not a plain file")
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=wait, isolation_level=None
    )
    try:
        _check(connection)
        if mode == "rw":
            _prepare(connection)
    except sqlite3.DatabaseError as error:
        connection.close()
        if code(error) in DAMAGED:
            raise _UnfitError("damaged", str(error)) from None
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != schema.APPLICATION:
        raise _UnfitError("damaged", "it is not a store of briefing")
    if version > schema.VERSION:
        raise _UnfitError("newer", f"version {version}; this briefing knows {schema.VERSION}")
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise _UnfitError("damaged", " ".join(str(verdict).split()))
    if version < 1 or schema.tables(connection) != schema.expected(version):
        raise _UnfitError("damaged", "its tables are not what they should be")


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version < schema.VERSION:
        with transaction(connection):
            schema.apply(connection, version)


def _begin(path: Path) -> None:
    """A new store, under another name until it is whole: a file without tables is a damaged one, not a new one."""
    part = path.with_name(PART)
    for stale in (part, *_beside(part), *_beside(path)):
        stale.unlink(missing_ok=True)
    connection = sqlite3.connect(part, isolation_level=None)
    try:
        connection.execute("PRAGMA synchronous = EXTRA")
        with transaction(connection):
            schema.apply(connection, 0)
    finally:
        connection.close()
    part.replace(path)
    folder.sync(path.parent)


def _set_aside(path: Path, unfit: _UnfitError, notices: Notices) -> None:
    """Keep an unfit file under a new name: it may be all there is to tell what was sent."""
    number = 1
    while _is_there(aside := path.with_name(f"{FILE}.{unfit.kind}-{number}")):
        number += 1
    path.rename(aside)
    for old, new in zip(_beside(path), _beside(aside), strict=True):
        if _is_there(old):
            old.rename(new)
    folder.sync(path.parent)
    what = "is damaged" if unfit.kind == "damaged" else "was written by a newer briefing"
    notices.add(
        "store",
        str(path),
        f"{what} ({unfit.reason}). It is kept as {aside.name}, and a new one was begun: "
        "which editions there were, and what was sent to whom before, is no longer known. "
        "Look before you send the same brief again.",
    )


def _is_there(path: Path) -> bool:
    """Whether there is such a name. ``os.path.lexists`` says no when it cannot find out, and we would begin anew.

    Raises:
        OSError: it cannot be found out.
    """
    try:
        path.lstat()
    except FileNotFoundError:
        return False
    return True


def _beside(path: Path) -> tuple[Path, ...]:
    return tuple(path.with_name(path.name + end) for end in BESIDE)


def _copy_in_memory(path: Path, wait: float) -> sqlite3.Connection:
    """What the file holds, if it can be read; else empty tables."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        source = _opened(path, wait, mode="ro")
    except (_UnfitError, sqlite3.Error, OSError):
        pass
    else:
        source.backup(memory)
        source.close()
    (version,) = memory.execute("PRAGMA user_version").fetchone()
    if version < schema.VERSION:
        with transaction(memory):
            schema.apply(memory, version)
    return memory
