"""Results that are kept from one build to the next, under a digest of all that they were made of."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol


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
    """One stage's results: asked for by key, made where they are not there, put away at the end."""

    stage: str
    shelf: Shelf | None
    used: dict[str, object] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    """Keys of what was not there."""

    def there(self, key: str) -> Any:
        """The result under a key, or None."""
        if key not in self.used and self.shelf and (found := self.shelf.recall(self.stage, [key])):
            self.used[key] = found[key]
        return self.used.get(key)

    def add(self, key: str, value: object) -> None:
        """A result that was not there."""
        self.used[key] = value
        self.made.append(key)

    def put_away(self) -> None:
        """Keep what was made, and nothing that was not asked for."""
        if self.shelf:
            if self.made:
                self.shelf.keep(self.stage, {key: self.used[key] for key in self.made})
            self.shelf.forget_others(self.stage, list(self.used))
