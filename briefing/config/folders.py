"""Which files of a folder are articles, in an order that no file system decides."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

OUT = "out"
"""Where a brief is written unless it is said otherwise."""

OUTPUTS = ("brief.json", "brief.pdf", "brief.html", "analysis.json")
"""A folder that holds one of these holds a finished brief, not articles."""


OWN = ("brief.toml", "decisions.toml", "added.json")
"""Files of a project's own folder that are no articles: settings, decisions, and what was added."""


def files(project: Path, folders: Sequence[str]) -> Iterator[tuple[str, Path]]:
    """See ``Config.files``."""
    found: dict[str, Path] = {}
    seen: set[Path] = set()
    for folder in folders:
        for path in _walk(project / folder, project):
            resolved = path.resolve()
            if resolved not in seen:
                seen.add(resolved)
                found[_name(path, project)] = path
    yield from sorted(found.items())


def _walk(top: Path, project: Path) -> Iterator[Path]:
    for folder, inner, names in os.walk(top):
        here = Path(folder)
        inner[:] = sorted(name for name in inner if not _hidden(name) and not _finished(here / name, project))
        made = any(name in OUTPUTS for name in names)
        for name in sorted(names):
            if made and (name in OUTPUTS or name in ("brief.md", "brief.txt", "brief.eml")):
                continue
            if not _hidden(name) and not (name in OWN and here.resolve() == project.resolve()):
                yield here / name


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name == "__pycache__"


def _finished(folder: Path, project: Path) -> bool:
    return folder.resolve() == (project / OUT).resolve() or any((folder / name).is_file() for name in OUTPUTS)


def _name(path: Path, project: Path) -> str:
    """Relative, with forward slashes; bytes of a name that are not UTF-8 become U+FFFD."""
    relative = Path(os.path.relpath(path, project)).as_posix()
    return os.fsencode(relative).decode("utf-8", "replace")
