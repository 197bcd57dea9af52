"""Proves an output against its sources, by the way back: citation, span, source text, article file.

Nothing of the pipeline is trusted or run again but the reader of an article file, which shows that the
source text is what is in it. The words of a page are read out of its bytes by other means than wrote them.
"""

from __future__ import annotations

from pathlib import Path

from briefing.errors import UsageError
from briefing.proof import outputs
from briefing.proof.finding import Finding
from briefing.proof.texts import read_file

__all__ = ["Finding", "verify"]


def verify(target: Path, project: Path | None = None) -> tuple[Finding, ...]:
    """Prove every shown claim of an output folder, a brief.json or a brief.pdf.

    ``project`` is the folder to which the sources' paths are relative. Without it the folder above the
    outputs is taken where cited articles lie there; else the article files are not looked at.

    Returns:
        What failed, in the order in which it was looked at; empty where all is proved.

    Raises:
        UsageError: the target, or the project, does not exist or is none of these.
    """
    if project is not None and not project.is_dir():
        raise UsageError(f"{project} is no folder.", "Give the folder of the project after --project.")
    if target.is_dir():
        return tuple(outputs.check_folder(target, project))
    data = read_file(target)
    if data is None:
        raise UsageError(f"{target} cannot be read.", "Give an output folder, a brief.json or a brief.pdf.")
    if target.suffix.lower() == ".json":
        return tuple(outputs.check_json(data, target, project))
    if target.suffix.lower() == ".pdf" or data.startswith(b"%PDF-"):
        return tuple(outputs.check_pdf(data, target, project))
    raise UsageError(
        f"{target} is neither an output folder nor a brief.json nor a brief.pdf.", "Build the brief, then verify OUT."
    )
