"""The command that follows an edition: run without a shell, and told by its environment of what."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence

from briefing.errors import UsageError

GRACE = 2.0
"""Seconds that a command has to end, once it is told to, before it is killed."""


def words(command: str) -> tuple[str, ...]:
    """Its words, split as a shell would; nothing else of a shell is there: no ``$``, ``*``, ``|``, ``>`` or ``&&``.

    Raises:
        UsageError: a quotation mark is open, there is no word, or no such program.
    """
    try:
        found = tuple(shlex.split(command))
    except ValueError as error:
        raise UsageError(f"--then cannot be read: {str(error).lower()}.", f"It is: {command}") from None
    if not found:
        raise UsageError("--then is empty.", 'Give a command, such as --then "briefing send".')
    if shutil.which(found[0]) is None:
        hint = "Give its path. For pipes and the like, ask a shell: --then \"sh -c '…'\"."
        raise UsageError(f"--then names {found[0]}, which is no program that can be found.", hint)
    return found


def run(line: Sequence[str], more: Mapping[str, str]) -> str:
    """Run it to its end, with what it prints left to the user; return what went wrong, or nothing.

    Args:
        line: from ``words``.
        more: variables to add to the environment.
    """
    try:
        process = subprocess.Popen(line, env=os.environ | dict(more), stdin=subprocess.DEVNULL)
    except OSError as error:
        return f"cannot be run ({error.strerror})"
    try:
        status = process.wait()
    except BaseException:  # whoever abandons us abandons it
        _end(process)
        raise
    if status < 0:
        return f"was ended by {signal.Signals(-status).name}"
    return f"left with status {status}" if status else ""


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
