"""One run at a time: a lock that says who holds it, and that no dead process can hold."""

from __future__ import annotations

import json
import os
import platform
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefing.errors import UsageError
from briefing.store import folder
from briefing.store.errors import StoreBusyError

FILE = "lock"
LONGEST = 4096
"""Bytes that are read of what a holder wrote."""


@contextmanager
def lock(project: Path, what: str, wait: float, say: Callable[[str], None] | None = None) -> Iterator[None]:
    """Hold the project until the block ends; it is not to be taken again inside of it.

    Where nothing can be written there is nothing to protect, and the block runs without.

    Args:
        project: the project's folder.
        what: the command that takes it, for whoever has to wait: ``briefing build``.
        wait: seconds to wait for another run.
        say: is told once whom we wait for.

    Raises:
        StoreBusyError: another run held it for longer; the message names it.
        UsageError: the memory's folder or the lock is a link that leads elsewhere, or no file.
    """
    handle = _open(project)
    if handle is None:
        yield
        return
    try:
        _wait(handle, project, wait, say)
        _write(handle, {"pid": os.getpid(), "command": what, "host": platform.node()})
        try:
            yield
        finally:
            _write(handle, None)
    finally:
        os.close(handle)


def _open(project: Path) -> int | None:
    try:
        path = folder.make(project) / FILE
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise UsageError(f"{path} is not a plain file.", "Remove it; it is made anew.")
        flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        handle = os.open(path, flags, 0o644)
    except OSError:
        return None
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise UsageError(f"{path} is not a plain file.", "Remove it; it is made anew.")
    return handle


def _wait(handle: int, project: Path, wait: float, say: Callable[[str], None] | None) -> None:
    if folder.within(0, handle):
        return
    if say is not None and wait > 0:
        say(f"{_holder(handle)} holds {project}; waiting")
    if not folder.within(wait, handle):
        raise StoreBusyError(f"{_holder(handle)} holds {project}.", "Wait until it is done, or end it; then try again.")


def _holder(handle: int) -> str:
    """Who holds it, as far as can be told: it may be about to say so."""
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        told = json.loads(os.read(handle, LONGEST))
        command, host = (_printable(told[key]) for key in ("command", "host"))
        process = int(told["pid"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return "Another run"
    return f"Another run ({command}, process {process}{'' if host == platform.node() else f' on {host}'})"


def _printable(value: object) -> str:
    return "".join(each for each in str(value)[:100] if each.isprintable())


def _write(handle: int, told: dict[str, object] | None) -> None:
    """The line that says who holds it, nothing where nobody does: for people, the lock holds without it."""
    try:
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        if told is not None:
            os.write(handle, json.dumps(told).encode() + b"\n")
    except OSError:
        pass
