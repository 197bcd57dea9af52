"""From a brief to files: all rendered before the first is written, each written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from briefing.errors import UsageError
from briefing.model import Brief, Look
from briefing.notices import Notices


def write(
    brief: Brief,
    out: str | Path,
    formats: Sequence[str] = ("pdf", "html", "json"),
    look: Look | None = None,
    notices: Notices | None = None,
) -> tuple[Path, ...]:
    """Write a brief's outputs, each whole or not at all, and return their paths in the order of writing.

    Args:
        brief: from ``build``, or read from a brief.json (which has no evidence: then without html's source texts,
            analysis and sources).
        out: the folder; made where it is missing.
        formats: names of ``briefing.writers.WRITERS``.
        look: instead of the one the brief was fitted for.
        notices: collects what a user should know.

    Raises:
        UsageError: no such format, or one that needs the evidence.
        PdfLibrariesMissingError: a PDF is asked for and Pango is not installed.
    """
    from briefing.writers import WRITERS

    chosen = look or (brief.evidence and brief.evidence.look) or Look()
    # All are rendered before the first is written: a format that fails leaves the folder as it was.
    rendered = [each for name in formats for each in WRITERS[name](brief, chosen)]
    if notices is not None:
        for each in rendered:
            for warning in each.warnings:
                notices.add("layout", each.name, warning)
    return tuple(_replace(Path(out) / each.name, each.data) for each in rendered)


def _replace(path: Path, data: bytes) -> Path:
    """Put a file in its place at once: readers see the old one or the new one, never half of one."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f".{path.name}.part")
        with partial.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(path)
    except OSError as error:
        raise UsageError(
            f"{path} cannot be written: {error.strerror}.", "Choose another folder with --out, or make room."
        ) from None
    return path
