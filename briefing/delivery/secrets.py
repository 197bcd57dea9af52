"""Passwords and tokens: from the environment, a file, a command or the system's keyring, never from brief.toml."""

from __future__ import annotations

import importlib
import importlib.util
import shlex
import subprocess
from pathlib import Path

from briefing.errors import MailNotSentError

LONGEST = 64 * 1024
"""Bytes of a secret; tokens run to some thousands."""
PATIENCE = 60.0
"""Seconds for a command that may have to ask a server for a token."""


def from_file(name: str) -> str:
    """The first line of a file.

    Raises:
        MailNotSentError: it cannot be read, or has none.
    """
    try:
        with Path(name).open("rb") as file:
            data = file.read(LONGEST)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise MailNotSentError(
            f"The password file {name} cannot be read: {reason}.", "BRIEFING_SMTP_PASSWORD_FILE names it."
        ) from None
    return _first_line(data, f"The password file {name}")


def from_command(command: str) -> str:
    """The first line that a command prints. No shell is asked; what it says on standard error is the user's to see.

    Raises:
        MailNotSentError: it cannot be run, fails, or prints nothing.
    """
    hint = "BRIEFING_SMTP_TOKEN_COMMAND is to print an access token."
    try:
        words = shlex.split(command)
        done = subprocess.run(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, timeout=PATIENCE, check=False)
    except (OSError, ValueError, IndexError, subprocess.TimeoutExpired) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        if isinstance(error, subprocess.TimeoutExpired):
            reason = f"it took more than {PATIENCE:.0f} seconds"
        raise MailNotSentError(f"The token command cannot be run: {reason}.", hint) from None
    if done.returncode:
        raise MailNotSentError(f"The token command failed with status {done.returncode}.", hint)
    return _first_line(done.stdout, "What the token command prints")


def from_keyring(service: str, user: str) -> str | None:
    """What the system's keyring has for a user of a server; None where there is no keyring, or it has nothing."""
    if importlib.util.find_spec("keyring") is None:
        return None
    try:
        found = importlib.import_module("keyring").get_password(service, user)
    except Exception:  # a keyring that is locked, absent or broken raises what its backend raises
        return None
    return str(found) if found else None


def _first_line(data: bytes, what: str) -> str:
    try:
        line = (data.decode("utf-8-sig").splitlines() or [""])[0].strip()
    except UnicodeDecodeError:
        raise MailNotSentError(f"{what} is not UTF-8 text.") from None
    if not line or not line.isprintable():
        raise MailNotSentError(f"{what} {'has control characters' if line else 'is empty'}.")
    return line
