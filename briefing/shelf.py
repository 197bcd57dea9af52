"""Results that are kept from one build to the next, under a digest of all that they were made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

BATCH = 256
"""Results that are put away at once: each time the disk is waited for."""


class Shelf(Protocol):
    """Where results are kept from one build to the next: a store, or whatever can do the same."""

    def recall(self, stage: str, keys: Sequence[str]) -> dict[str, object]:
        """The values that are kept under these keys."""

    def keep(self, stage: str, values: Mapping[str, object]) -> None:
        """Keep values."""

    def forget_others(self, stage: str, keys: Collection[str]) -> None:
        """Drop what is kept under any other key."""


@dataclass(slots=True)
class Kept:
    """One stage's results: asked for by key, made where they are not there, put away as they come.

    What is put away is no longer held: so a folder of any size takes no more memory than its articles, and what was
    made before the work was broken off is there the next time.
    """

    stage: str
    shelf: Shelf | None
    used: set[str] = field(default_factory=set)
    made: dict[str, object] = field(default_factory=dict)
    """What was not there, and has not been put away yet."""

    def there(self, key: str) -> Any:
        """The result under a key, or None."""
        self.used.add(key)
        if key in self.made:
            return self.made[key]
        return self.shelf.recall(self.stage, [key]).get(key) if self.shelf else None

    def add(self, key: str, value: object) -> None:
        """A result that was not there."""
        self.used.add(key)
        if self.shelf:
            self.made[key] = value
            if len(self.made) >= BATCH:
                self._keep(self.shelf)

    def put_away(self) -> None:
        """Keep what was made, and nothing that was not asked for."""
        if self.shelf:
            self._keep(self.shelf)
            self.shelf.forget_others(self.stage, list(self.used))

    def _keep(self, shelf: Shelf) -> None:
        if self.made:
            shelf.keep(self.stage, self.made)
            self.made = {}
