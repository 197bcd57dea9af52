"""What was added to a project, from where and when: ``added.json``, beside brief.toml."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing.errors import UsageError

FILE = "added.json"
SCHEMA = "briefing/added/1"


@dataclass(frozen=True, slots=True)
class Added:
    """One file that was added."""

    path: str
    """Relative to the project."""
    url: str
    """As asked for; empty for a file."""
    final: str
    """Where that led to."""
    fetched: str
    """When, in UTC: 2026-11-25T10:00:00Z; empty for a file."""
    sha256: str
    """Of the bytes."""
    text_sha256: str
    """Of the text that was read out of them."""
    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Record:
    """All that was added, oldest first."""

    project: Path
    entries: tuple[Added, ...] = ()

    @classmethod
    def load(cls, project: Path) -> Record:
        """The record of a project; an empty one where it has none.

        Raises:
            UsageError: it is not what was written.
        """
        file = project / FILE
        if not file.exists():
            return cls(project)
        try:
            value = json.loads(file.read_text(encoding="utf-8"))
            if value["schema"] != SCHEMA:
                raise ValueError("its schema is another one")
            return cls(project, tuple(Added(**{str(k): str(v) for k, v in each.items()}) for each in value["added"]))
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise UsageError(
                f"{file} cannot be read: {error}.", "Mend it, or move it away: addresses are then no longer known."
            ) from None

    def of(self, url: str) -> tuple[Added, ...]:
        """What was fetched from an address, oldest first."""
        return tuple(each for each in self.entries if url in (each.url, each.final))

    def with_text(self, digest: str) -> Added | None:
        """The first with just this text."""
        return next((each for each in self.entries if each.text_sha256 == digest), None)

    def plus(self, entries: Sequence[Added]) -> Record:
        """The record with more entries."""
        return Record(self.project, (*self.entries, *entries))

    def save(self) -> None:
        """Write it, whole or not at all.

        Raises:
            UsageError: it cannot be written.
        """
        file = self.project / FILE
        partial = file.with_name(f".{FILE}.part")
        value = {"schema": SCHEMA, "added": [asdict(each) for each in self.entries]}
        try:
            with partial.open("w", encoding="utf-8", newline="\n") as stream:
                json.dump(value, stream, ensure_ascii=False, indent=2)
                stream.write("\n")
                stream.flush()
                os.fsync(stream.fileno())
            partial.replace(file)
        except OSError as error:
            raise UsageError(
                f"{file} cannot be written: {error.strerror}.", "Check the folder's permissions."
            ) from None
