"""The checks of ``briefing doctor`` that are of one project, and of the mail server that the environment names."""

from __future__ import annotations

import os
from pathlib import Path

from briefing.cli.checkup import Check, check


def checkup(project: Path) -> tuple[Check, ...]:
    """Look at what a project's builds and mails need, as far as there is any.

    The mail server is spoken to, and logged in to, and nothing is sent.

    Args:
        project: its folder; one without articles, settings and memory has nothing to be looked at.
    """
    found: list[Check] = []
    if (project / "brief.toml").exists() or (project / "articles").is_dir():
        found.append(check("settings", lambda: _settings(project), "all", "Mend the file that is named."))
    if (project / ".briefing").exists():
        found.append(check("memory", lambda: _memory(project), "memory", f"rm -r {project / '.briefing'}"))
    if os.environ.get("BRIEFING_SMTP_HOST"):
        found.append(check("mail server", _server, "mail", "Look after BRIEFING_SMTP_HOST and its like."))
    return tuple(found)


def _settings(project: Path) -> str:
    from briefing.config import load, rulings
    from briefing.intake import Record

    config = load(project)
    rulings.load(project)
    Record.load(project)
    entries = config.entries()
    refused = sum(1 for each in entries if each.refused)
    files = len(entries) - refused
    more = f", {refused} more that are not read" if refused else ""
    return f"{project}: {'1 file' if files == 1 else f'{files:,} files'}{more}"


def _memory(project: Path) -> str:
    from briefing.store import examined

    return examined(project)


def _server() -> str:
    from briefing.delivery import from_environment, reach

    server = from_environment(os.environ)
    reach(server)
    who = f" as {server.user}" if server.user else ""
    return f"{server.name} ({server.security}){who}"
