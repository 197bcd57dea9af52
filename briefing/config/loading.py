"""From a project's folder to its ``Config``."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from typing import Any

from briefing import files
from briefing.config import checks, tables
from briefing.config.faults import Faults
from briefing.config.lines import lines
from briefing.config.schema import Config
from briefing.errors import ConfigError, UsageError

FILE = "brief.toml"
MOST = 1_000_000
"""Bytes of a file of settings or decisions; the longest that we know has 9,000."""


def load(project: Path) -> Config:
    """The settings of a project; a folder without brief.toml has those that hold by default.

    Raises:
        UsageError: the project is no folder.
        ConfigError: brief.toml cannot be used; the message tells every fault of it.
    """
    if not project.is_dir():
        what = "is a file" if project.exists() else "does not exist"
        raise UsageError(f"{project} {what}; a project is a folder.", "Name the folder that holds the articles.")
    file = project / FILE
    if not file.exists():
        return Config(project=project, title=_title(project))
    words = text(file)
    return _config(project, parse(words, file), Faults(str(file), lines(words)))


def _config(project: Path, table: dict[str, Any], faults: Faults) -> Config:
    found = tables.keys(table, tables.TOP, (), faults)
    topics = tables.topics(table.get("topics", []), faults)
    aliases = tables.aliases(table.get("aliases", {}), faults)
    envelope = tables.email(table.get("email", {}), faults)
    desk, look = tables.desk(table.get("desk", {}), faults)
    limits = tables.limits(table.get("limits", {}), faults)
    sources = tables.sources(table.get("sources", {}), faults)
    _check_ranker(found, faults)
    if "logo" in look:
        _check_logo(project, look, faults)
    for key in ("template", "style"):
        _check_look(project, found, key, faults)
    for folder in found.get("articles", ()):
        _check_folder(project, folder, faults)
    faults.raise_any()
    found.setdefault("title", _title(project))
    return Config(
        project=project,
        topics=topics,
        aliases=aliases,
        envelope=envelope,
        desk=desk,
        limits=limits,
        sources=sources,
        **look,
        **found,
    )


def text(file: Path) -> str:
    """A TOML file's text.

    Raises:
        ConfigError: it cannot be opened, is no file, is far too big, or is not UTF-8.
    """
    try:
        data = files.read(Path(os.path.realpath(file)), MOST)
    except files.NotReadError as error:
        raise ConfigError(f"{file} {error}.", "Keep to the keys that are documented.") from None
    except OSError as error:
        raise ConfigError(f"{file} cannot be opened: {error.strerror}.", "Check its permissions.") from None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ConfigError(
            f"{file}, line {line}: byte 0x{data[error.start]:02x} is not UTF-8.", "Save the file as UTF-8."
        ) from None


def parse(text: str, file: Path) -> dict[str, Any]:
    """A TOML text's tables.

    Raises:
        ConfigError: it is no TOML; the message names the line.
    """
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: {_syntax(str(error), text)}.", _syntax_hint(str(error), text)) from None
    except RecursionError:
        raise ConfigError(f"{file} is nested too deeply.", "Keep to the keys that are documented.") from None
    except ValueError:  # Python refuses to read a number of more than 4,300 digits
        raise ConfigError(f"{file} holds a number that is too long.", "Keep to the keys that are documented.") from None


def _syntax(message: str, text: str) -> str:
    """tomllib's words with the line first."""
    what, line = _where(message, text)
    return f"line {line}: {what[:1].lower()}{what[1:]}"


def _where(message: str, text: str) -> tuple[str, int]:
    place = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    line = int(place[1]) if place and place[1] else text.count("\n") + 1
    return (message[: place.start()] if place else message), line


def _syntax_hint(message: str, text: str) -> str:
    _, line = _where(message, text)
    rows = text.split("\n")
    shown = rows[line - 1].strip() if line <= len(rows) else ""
    return f"That line is: {shown}" if shown else "A quotation mark or bracket may be open."


def _title(project: Path) -> str:
    """From the folder's name: ``my-story`` becomes ``My story``."""
    name = re.sub(r"[\s_-]+", " ", project.resolve().name).strip()
    return name[:1].upper() + name[1:] if name else "Brief"


def _check_ranker(found: dict[str, Any], faults: Faults) -> None:
    if "ranker" in found:
        from briefing.ranking import RANKERS

        try:
            RANKERS[found["ranker"]]
        except UsageError as error:
            faults.add(("ranker",), f"cannot be used: {error.message} {error.hint}")


def _check_look(project: Path, found: dict[str, Any], key: str, faults: Faults) -> None:
    """A path becomes absolute; a name stays and is looked up by the writers."""
    name = found.get(key)
    if name is None or not ("/" in name or "\\" in name or "." in name):
        return
    path = project / name
    if path.is_file():
        found[key] = str(path.resolve())
    else:
        faults.add((key,), f"names {path}, which is not there; give a name without a path, or a path from {project}.")


def _check_logo(project: Path, look: dict[str, Any], faults: Faults) -> None:
    path = project / look["logo"]
    if path.is_file():
        look["logo"] = str(path.resolve())
    else:
        faults.add(("desk", "logo"), f"names {path}, which is not there; give a path from {project}.")


def _check_folder(project: Path, folder: str, faults: Faults) -> None:
    if Path(folder).is_absolute() or re.match(r"[A-Za-z]:|\\", folder):
        faults.add(("articles",), f"names {folder}; give a path relative to brief.toml, so that the project can move.")
        return
    path = project / folder
    if not path.exists():
        there = tuple(sorted(each.name for each in project.iterdir() if each.is_dir()))
        near = f" {checks.guess(folder, there)}" if there else ""
        faults.add(("articles",), f"names {path}, which is not there.{near}")
    elif not path.is_dir():
        faults.add(("articles",), f"names {path}, which is a file; name the folder that it is in.")
