"""From a brief to files: all rendered before the first is written, all written before the first is in its place."""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Sequence
from pathlib import Path

from briefing.errors import UsageError
from briefing.model import Brief, Look, Rendered
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
    return _put(Path(out), rendered)


def _put(out: Path, files: Sequence[Rendered]) -> tuple[Path, ...]:
    """Put files in their places, one right after the other, once all of them are on the disk beside their places.

    A reader sees each as it was or as it is, never half of one. A run that is killed in the middle may leave files
    under way, which no name leads to and which the next run makes anew.
    """
    pairs = [(_under_way(path), path) for path in (out / each.name for each in files)]
    folders = sorted({path.parent for _, path in pairs})
    current = out
    try:
        for current in folders:
            current.mkdir(parents=True, exist_ok=True)
        for (partial, current), each in zip(pairs, files, strict=True):
            if current.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            _write(partial, each.data)
        for partial, current in pairs:
            partial.replace(current)
        for current in folders:
            _sync(current)
    except BaseException as error:
        for partial, _ in pairs:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
        if not isinstance(error, OSError):
            raise  # Ctrl-C, for one
        raise UsageError(
            f"{current} cannot be written: {error.strerror}.", "Choose another folder with --out, or make room."
        ) from None
    return tuple(path for _, path in pairs)


def _under_way(path: Path) -> Path:
    return path.with_name(f".{path.name}.part")


def _write(path: Path, data: bytes) -> None:
    """A new file, on the disk when this returns; what a run that was killed has left there, if only a link, goes."""
    path.unlink(missing_ok=True)
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    """Have the names in a folder outlast a power cut, where the system lets a folder be opened."""
    with contextlib.suppress(PermissionError):  # Windows; or a folder that may be written and not be read
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
