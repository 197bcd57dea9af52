"""Which files of a folder are articles, in an order that no file system decides, and which entries are refused.

Only regular files are articles. A configured folder may itself be a link; what lies in it is taken as it lies there:
a link to what is read anyway is passed over (an article counts once), and every other link is refused by name, as are
devices, FIFOs and sockets. Nothing of it is opened here.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing import files as safe

OUT = "out"
"""Where a brief is written unless it is said otherwise."""

OWN = ("brief.toml", "decisions.toml", "added.json")
"""Files of a project's own folder that are no articles: settings, decisions, and what was added."""

OUTPUTS = ("brief.json", "brief.pdf", "brief.html", "analysis.json")
"""A folder that holds one of these holds a finished brief, not articles."""

OTHERS = ("brief.md", "brief.txt", "brief.eml", "brief.docx", "brief.csl.json", "brief.annotations.jsonld")
"""What else lies beside such a file and is no article."""

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What no name may hold that is shown: it would break a line, turn it around, or speak to a terminal."""
OUTSIDE = "is a link that leads out of the articles' folders"


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an articles' folder."""

    name: str
    """Relative to the project, with forward slashes; fit to be shown."""
    path: Path
    """To open."""
    refused: str = ""
    """Why it is not to be opened, going on from its name; empty for a file that may be."""
    hint: str = ""
    """What to do about that."""


def entries(project: Path, folders: Sequence[str]) -> tuple[Entry, ...]:
    """See ``Config.entries``."""
    found: list[Entry] = []
    seen: set[str] = set()
    links: dict[str, Path] = {}
    for folder in folders:
        for path in _walk(project / folder, project):
            if path.is_symlink():
                links.setdefault(_whole(path), path)
            elif (real := os.path.realpath(path)) not in seen:
                seen.add(real)
                found.append(_entry(path, project))
    roots = [os.path.realpath(project / folder) for folder in folders]
    found += [_refused(path, project, why) for path in links.values() if (why := _astray(path, seen, roots))]
    return tuple(sorted(found, key=lambda entry: (entry.name, os.fsencode(entry.path))))


def _walk(top: Path, project: Path) -> Iterator[Path]:
    """Files and whatever else is no folder; a link to a folder is not gone into, so none can lead in circles."""
    unread: list[OSError] = []
    for folder, inner, names in os.walk(top, onerror=unread.append):
        here = Path(folder)
        kept = sorted(name for name in inner if not _hidden(name) and not _finished(here / name, project))
        inner[:] = [name for name in kept if not (here / name).is_symlink()]
        made = any(name in OUTPUTS for name in names)
        for name in sorted({*names, *kept} - {*inner}):
            if made and (name in OUTPUTS or name in OTHERS):
                continue
            if not _hidden(name) and not (name in OWN and _same(here, project)):
                yield here / name
    yield from (Path(error.filename) for error in unread if not isinstance(error, FileNotFoundError))


def _hidden(name: str) -> bool:
    return name.startswith((".", "~$")) or name == "__pycache__"


def _finished(folder: Path, project: Path) -> bool:
    return _same(folder, project / OUT) or any((folder / name).is_file() for name in OUTPUTS)


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _whole(path: Path) -> str:
    """Where an entry lies, links on the way followed, itself not."""
    return os.path.join(os.path.realpath(path.parent), path.name)


def _entry(path: Path, project: Path) -> Entry:
    """A file that may be read, or one that may not for its kind or its name."""
    name = _name(path, project)
    if "\ufffd" in name:
        return Entry(name, path, "its name is not UTF-8", "rename it, so that citations can name it")
    if _UNPRINTABLE.search(name):
        return _refused(path, project, "its name has invisible or control characters", "rename it")
    try:
        what = safe.kind(path.lstat().st_mode)
    except OSError as error:  # it has just gone
        return Entry(name, path, f"could not be opened: {error.strerror}", "build again")
    if what == "a folder":  # every other folder was gone into
        return Entry(name, path, "could not be opened", "check the permissions of the folder")
    return Entry(name, path, f"is {what}, no file", "only files are read") if what else Entry(name, path)


def _refused(path: Path, project: Path, why: str, hint: str = "put a copy of the article there") -> Entry:
    name = _UNPRINTABLE.sub(lambda char: f"\\u{ord(char[0]):04x}", _name(path, project))
    return Entry(name, path, why, hint)


def _astray(link: Path, seen: Collection[str], roots: Sequence[str]) -> str:
    """Why a link is not followed; nothing where what it leads to is read anyway."""
    real = os.path.realpath(link)
    if real in seen:
        return ""
    inside = any(real == root or real.startswith(root.rstrip(os.sep) + os.sep) for root in roots)
    try:
        mode = os.stat(link).st_mode
    except OSError:
        return "could not be opened: it is a link to nothing"  # or to itself
    if stat.S_ISDIR(mode) and inside:
        return ""  # its files are met where they lie
    return "is a link to what is no article" if inside else OUTSIDE


def _name(path: Path, project: Path) -> str:
    """Relative, with forward slashes; bytes of a name that are not UTF-8 become U+FFFD."""
    relative = Path(os.path.relpath(path, project)).as_posix()
    return os.fsencode(relative).decode("utf-8", "replace")
