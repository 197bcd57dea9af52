"""Reading a file that somebody else put there: a regular one, no bigger than agreed, and never waited for.

What is looked at by its name can be another thing by the time it is opened, so it is looked at again once it is open.
A folder on the way that is exchanged for a link in between is not noticed: who can do that can write to the project.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)  # a link that has just taken the file's place is not followed
    | getattr(os, "O_NONBLOCK", 0)  # a FIFO that has just taken its place is not waited for
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_BINARY", 0)  # Windows would alter line ends
)
_CHUNK = 1 << 20
_KINDS = (
    (stat.S_ISLNK, "a symbolic link"),
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a FIFO"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


class NotReadError(OSError):
    """A file that is not read on purpose; ``str()`` goes on from its name: "is a FIFO, no file"."""


def kind(mode: int) -> str:
    """What an entry is that is no regular file, with its article; an empty string for a regular file."""
    if stat.S_ISREG(mode):
        return ""
    return next((name for fits, name in _KINDS if fits(mode)), "a special file")


def read(path: Path, most: int) -> bytes:
    """The bytes of a regular file.

    Args:
        path: a link as its last part is not followed.
        most: bytes up to which a file is read, however big it says that it is.

    Raises:
        NotReadError: it is no regular file, became another while it was opened, or is too big.
        OSError: it cannot be opened or read.
    """
    before = path.lstat()
    if what := kind(before.st_mode):
        raise NotReadError(f"is {what}, no file")
    handle = os.open(path, _FLAGS)
    try:
        now = os.fstat(handle)
        if kind(now.st_mode) or (now.st_dev, now.st_ino) != (before.st_dev, before.st_ino):
            raise NotReadError("was exchanged for another while it was opened")
        if now.st_size > most:
            raise NotReadError(f"has {now.st_size:,} bytes; at most {most:,} are read")
        return _bounded(handle, most)
    finally:
        os.close(handle)


def digest(path: Path, most: int) -> str:
    """The SHA-256 of a file's bytes, in hex; an empty string for one that cannot be read."""
    try:
        return hashlib.sha256(read(path, most)).hexdigest()
    except NotReadError as error:
        return hashlib.sha256(f"not read: {error}".encode()).hexdigest()  # one that grows is not the one that it was
    except (OSError, ValueError):
        return ""


def _bounded(handle: int, most: int) -> bytes:
    """All that an open file holds; one that grows while it is read is read no further than agreed."""
    found: list[bytes] = []
    room = most + 1
    while room > 0 and (chunk := os.read(handle, min(_CHUNK, room))):
        found.append(chunk)
        room -= len(chunk)
    if room <= 0:
        raise NotReadError(f"grew beyond {most:,} bytes while it was read")
    return b"".join(found)
