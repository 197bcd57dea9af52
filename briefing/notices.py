"""Warnings as values: collected while the work goes on, shown once, counted by ``--strict``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing a user should know that did not stop the work."""

    kind: str
    """A short stable word: ``skipped``, ``encoding``, ``metadata``, ``layout``, ``topic`` …"""
    place: str
    """The file, key or claim it is about."""
    message: str
    """One sentence, with the next step where there is one."""


@dataclass(slots=True)
class Notices:
    """The list that stages add to."""

    items: list[Notice] = field(default_factory=list)
    """In the order in which they came."""

    def add(self, kind: str, place: str, message: str) -> None:
        """Append one notice."""
        self.items.append(Notice(kind, place, message))

    def __iter__(self) -> Iterator[Notice]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)
