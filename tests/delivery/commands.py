"""The command line with ``send`` and ``outbox``, in this process and in one of its own."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.cli import main, outbox, send
from briefing.cli.app import COMMANDS, app
from briefing.cli.options import common
from tests.delivery.servers import EML

_OURS: dict[str, Callable[..., None]] = {"send": send.send, "outbox": outbox.outbox}


def briefing(*arguments: str | Path) -> int:
    """Run a command in this process."""
    for name, function in _OURS.items():
        if name not in COMMANDS and name not in {each.name for each in app.registered_commands}:
            app.command(name)(common(function))
    return main([str(argument) for argument in arguments])


def command(*arguments: str | Path) -> list[str]:
    """The same as a line for another process."""
    code = "import sys; from tests.delivery.commands import briefing; sys.exit(briefing(*sys.argv[1:]))"
    return [sys.executable, "-c", code, *map(str, arguments)]


def environment(port: int, **more: str) -> Mapping[str, str]:
    """The environment, with a mail server on this machine."""
    ours = {"HOST": "127.0.0.1", "PORT": str(port), "SECURITY": "none", "TIMEOUT": "5", **more}
    return os.environ | {f"BRIEFING_SMTP_{key}": value for key, value in ours.items()}


def laid_out(folder: Path, email: str = 'from = "Desk <desk@news.example>"\nto = ["A <a@X.example>"]\n') -> Path:
    """A project with a finished mail."""
    (folder / "out").mkdir(parents=True)
    (folder / "out" / "brief.eml").write_bytes(EML)
    (folder / "brief.toml").write_text(f"[email]\n{email}", encoding="utf-8")
    return folder
