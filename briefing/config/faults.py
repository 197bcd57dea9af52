"""All that is wrong with a brief.toml, gathered and reported at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefing.config.lines import Place, nearest
from briefing.errors import ConfigError


@dataclass(slots=True)
class Faults:
    """The list that checks add to."""

    file: str
    """The file, as a message names it."""
    lines: Mapping[Place, int]
    """Where each key stands."""
    items: list[tuple[int, str]] = field(default_factory=list)
    """(line, sentence)."""

    def add(self, place: Place, message: str) -> None:
        """Note a fault of the key at ``place``; the message goes on from the key's name."""
        self.items.append((nearest(self.lines, place), f"{spelled(place)} {message}"))

    def raise_any(self) -> None:
        """Raise them all.

        Raises:
            ConfigError: there is one; each line of the message names a line, a key and what was expected.
        """
        if not self.items:
            return
        ordered = [f"line {line}: {message}" for line, message in sorted(self.items)]
        head = "1 fault" if len(ordered) == 1 else f"{len(ordered)} faults"
        raise ConfigError("\n  ".join([f"{self.file} cannot be used ({head}):", *ordered]), "Correct it and try again.")


def spelled(place: Place) -> str:
    """A place as a reader of the file would name it: ``topics[2].title``, counted from 1."""
    name = ""
    for part in place:
        name += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if name else part
    return name
