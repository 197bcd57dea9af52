"""``PROJECT/.briefing``: the folder of the memory, marked as a cache so that backups leave it out."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import UsageError
from briefing.store.errors import StoreBusyError

FOLDER = ".briefing"
TAG = "CACHEDIR.TAG"
SIGNATURE = b"""\
Signature: 8a477f597d28d172789f06886806bc55
# This folder is a cache of briefing (see https://bford.info/cachedir/). It may be deleted,
# but what was mailed to whom is known here only.
"""
PAUSE = 0.05
"""Seconds between two looks at a lock."""

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30
    """The byte that is locked: behind the end, so that the file can be read."""

    def take(handle: int) -> bool:
        """Lock an open file if nobody else has; closing it, or the end of the process, lets it go."""
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def take(handle: int) -> bool:
        """Lock an open file if nobody else has; closing it, or the end of the process, lets it go.

        Raises:
            OSError: the file system knows no locks.
        """
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def make(project: Path) -> Path:
    """The folder, made and marked where it is missing.

    Raises:
        UsageError: it is a link that leads out of the project: nothing is written elsewhere than we are told to.
        OSError: it cannot be made or marked.
    """
    folder = project / FOLDER
    if folder.is_symlink() and not folder.resolve().is_relative_to(project.resolve()):
        raise UsageError(
            f"{folder} is a link that leads out of the project, to {folder.resolve()}.",
            "Remove the link; the folder is made anew.",
        )
    folder.mkdir(exist_ok=True)
    tag = folder / TAG
    if not tag.is_symlink() and not _tagged(tag):
        tag.write_bytes(SIGNATURE)
    return folder


def _tagged(tag: Path) -> bool:
    return tag.exists() and (not tag.is_file() or tag.read_bytes().startswith(SIGNATURE[:43]))


@contextmanager
def alone(folder: Path, wait: float) -> Iterator[None]:
    """Keep others from looking for a fault, setting aside and beginning anew in the same moment.

    It is the folder that is locked, not a file in it; where a folder cannot be opened (Windows), none is.

    Raises:
        StoreBusyError: others are at it for longer than ``wait`` seconds.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        if not within(wait, handle):
            raise StoreBusyError(f"Another run is opening {folder}, and does not come to an end.", "End it; try again.")
        yield
    finally:
        os.close(handle)


def within(wait: float, handle: int) -> bool:
    """Lock an open file within so many seconds; a file system without locks is as good as locked."""
    end = time.monotonic() + wait
    while not _taken(handle):
        left = end - time.monotonic()
        if left <= 0:
            return False
        time.sleep(min(PAUSE, left))
    return True


def _taken(handle: int) -> bool:
    try:
        return take(handle)
    except OSError:  # ENOLCK, EOPNOTSUPP: some network file systems; SQLite finds out for itself
        return True


def sync(folder: Path) -> None:
    """Have the names in a folder outlast a power cut."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
