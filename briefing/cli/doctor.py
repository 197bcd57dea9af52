"""``briefing doctor``: is everything there that the work needs?"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from briefing.cli.console import screen, table
from briefing.cli.options import AsJson, ProjectHere


def doctor(project: ProjectHere = Path(), as_json: AsJson = False) -> None:
    """Check this machine, and a project, for what the work needs."""
    from briefing.cli import checkup, checkup_project
    from briefing.errors import CheckFailedError, PdfLibrariesMissingError

    checks = (*checkup.checkup(), *checkup_project.checkup(project))
    if as_json:
        screen.data({"ok": all(check.ok for check in checks), "checks": [asdict(check) for check in checks]})
    else:
        for line in table([("ok" if check.ok else "MISSING", check.name, check.found) for check in checks]):
            screen.result(line)
    failed = [check for check in checks if not check.ok]
    hints = "\n  ".join(dict.fromkeys(f"{check.name}: {check.hint}" for check in failed))
    if any(check.needed_for == "pdf" for check in failed):
        raise PdfLibrariesMissingError("The PDF libraries are not all there.", hints)
    if failed:
        raise CheckFailedError("Not all is there.", hints)
