"""Runs a command and turns whatever goes wrong into words and an exit status."""

from __future__ import annotations

import errno
import gc
import os
import signal
import sys
import threading
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import typer

from briefing.cli.app import app
from briefing.cli.console import ReaderGone, screen
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from types import FrameType

GENERATIONS = (100_000, 50, 50)
"""Allocations between garbage collections. A command runs for seconds and makes next to no cycles: looking for them
as often as a server does takes a twentieth of a build."""
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
"""How numerical libraries are told how many threads to use. Our matrices are small, and many: that several threads wait
for each other takes five times as long, and how a sum is parted among them may decide its last bits."""
FAILING = (errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.ESTALE)
"""What is wrong with a disk or its room, and neither with briefing nor with a file."""
DEFECT = 70
"""Exit status of an error of our own (sysexits.h: EX_SOFTWARE)."""
INTERRUPTED = 130
"""Of Ctrl-C, as shells have it: 128 + SIGINT."""
NO_READER = 141
"""Of a reader that has gone, as shells have it: 128 + SIGPIPE."""
ENDED = 143
"""Of SIGTERM, in the same way."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status.

    Args:
        arguments: without the program's name; the process's own if None.
    """
    screen.reset()
    for name in ONE_THREAD:
        os.environ.setdefault(name, "1")
    gc.set_threshold(*GENERATIONS)
    try:
        with _heeding():
            return _run(arguments)
    except _Ended:
        return ENDED


class _Ended(BaseException):
    """We were told to end: whoever holds something puts it in order on the way out, as with Ctrl-C."""


@contextmanager
def _heeding() -> Iterator[None]:
    """Heed SIGTERM, which would end us on the spot, unless whoever started us has taken care of it."""

    def told(number: int, frame: FrameType | None) -> None:
        raise _Ended

    ours = threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    if ours:
        signal.signal(signal.SIGTERM, told)
    try:
        yield
    finally:
        if ours:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        status = app(args=None if arguments is None else list(arguments), prog_name="briefing", standalone_mode=False)
        sys.stdout.flush()
        return status if isinstance(status, int) else 0
    except BriefingError as error:
        screen.complain(error.message, error.hint)
        return error.exit_code
    except typer.TyperException as error:
        screen.complain(error.format_message(), _help_hint(error))
        return error.exit_code
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except (ReaderGone, BrokenPipeError):
        _silence()
        return NO_READER
    except OSError as error:
        if error.errno not in FAILING:
            _report(error)
            return DEFECT
        what = error.filename or "What there is to say"
        screen.complain(f"{what} cannot be read or written: {error.strerror}.", "Look after the disk, then try again.")
        return BriefingError.exit_code
    except Exception as error:  # the last line: nothing of ours may reach a user as a traceback
        _report(error)
        return DEFECT


def _help_hint(error: typer.TyperException) -> str:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "briefing"
    return f"`{path} --help` tells what it takes."


def _report(error: Exception) -> None:
    if screen.verbose:
        screen.say("".join(traceback.format_exception(error)).rstrip())
    screen.complain(
        f"This is a defect in briefing, not in your files ({type(error).__name__}: {error}).",
        "Please report it to the project's issue tracker"
        + (", with the lines above." if screen.verbose else ", with what the same command prints with --verbose."),
    )


def _silence() -> None:
    """Send what is still buffered nowhere, so that the interpreter does not complain on its way out."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115  (stays open until the process ends)
