"""decisions.toml, written: an entry added or taken back; whatever else stands in it, comments too, stays as it is."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing.config import rulings
from briefing.errors import UsageError

if TYPE_CHECKING:
    from tomlkit import TOMLDocument

HEAD = (
    "# What an editor has decided. Each entry is known by the words of an article, so that it survives new editions.\n"
)


def add(project: Path, table: str, entry: Mapping[str, Any]) -> bool:
    """Add an entry, in place of one of the same table about the same thing; False if it is there already.

    Args:
        project: the project's folder.
        table: one of ``rulings.TABLES``.
        entry: its keys and values.

    Raises:
        ConfigError: the file cannot be used as it is.
        UsageError: it cannot be written.
    """
    import tomlkit

    document = _document(project)
    entries = document.setdefault(table, tomlkit.aot())
    if any(dict(each.unwrap()) == dict(entry) for each in entries):
        return False
    for at in reversed(
        [at for at, each in enumerate(entries) if _subject(table, each.unwrap()) == _subject(table, entry)]
    ):
        del entries[at]
    made = tomlkit.table()
    made.update({key: list(value) if isinstance(value, tuple) else value for key, value in entry.items()})
    entries.append(made)
    _write(project, document)
    return True


def take_back(project: Path, meant: Callable[[str, Mapping[str, Any]], bool]) -> tuple[tuple[str, dict[str, Any]], ...]:
    """Take out the entries that are meant, and return them.

    Args:
        project: the project's folder.
        meant: told a table's name and an entry.

    Raises:
        ConfigError: the file cannot be used as it is.
        UsageError: it cannot be written.
    """
    document = _document(project)
    gone: list[tuple[str, dict[str, Any]]] = []
    for table in rulings.TABLES:
        entries = document.get(table, [])
        for at in reversed(range(len(entries))):
            if meant(table, entries[at].unwrap()):
                gone.insert(0, (table, dict(entries[at].unwrap())))
                del entries[at]
        if table in document and not entries:
            del document[table]
    if gone:
        _write(project, document)
    return tuple(gone)


def _subject(table: str, entry: Mapping[str, Any]) -> object:
    """What a decision is about: a later one on the same replaces it."""
    if table in ("order", "title"):
        return entry.get("topic")
    words = entry.get("words", entry.get("names"))
    return tuple(sorted(words)) if isinstance(words, list | tuple) else words


def _document(project: Path) -> TOMLDocument:
    import tomlkit

    rulings.load(project)  # says in our words what is wrong with it
    file = project / rulings.FILE
    return tomlkit.parse(file.read_text(encoding="utf-8-sig") if file.exists() else HEAD)


def _write(project: Path, document: TOMLDocument) -> None:
    """At once: a reader sees the old file or the new one."""
    import tomlkit

    file = project / rulings.FILE
    partial = file.with_name(f".{file.name}.part")
    try:
        with partial.open("w", encoding="utf-8", newline="\n") as stream:
            stream.write(tomlkit.dumps(document))
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(file)
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}.", "Check the folder's permissions.") from None
