"""What a failed check says."""

from __future__ import annotations

from dataclasses import dataclass

_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it must be."""

    check: str
    """A short stable word: ``schema``, ``file``, ``digest``, ``offset``, ``verbatim``, ``citation``, ``number``,
    ``origin``, ``conflict``, ``printed``, ``uncited``, ``order``, ``analysis`` …"""
    what: str
    """What failed: ``claim c12``, ``source 3``, or a file."""
    where: str
    """The file it was seen in, relative to the folder that was checked."""
    expected: str
    found: str

    def __str__(self) -> str:
        return f"{self.what} ({self.where}): expected {_short(self.expected)}; found {_short(self.found)}"


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"
