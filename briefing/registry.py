"""Tables of named parts: readers, rankers, writers. A name that is not there is answered with near ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Generic, TypeVar

from briefing.errors import UsageError

T = TypeVar("T")


class Table(Generic[T], Mapping[str, T]):
    """An ordered, read-only mapping of names to parts that names the nearest entry when one is missing."""

    def __init__(self, what: str, entries: Mapping[str, T]) -> None:
        self.what = what
        """What an entry is called in a message, for example ``ranker``."""
        self._entries = dict(entries)

    def __getitem__(self, name: str) -> T:
        """The entry of that name.

        Raises:
            UsageError: no such entry; the message names the nearest one and lists all.
        """
        try:
            return self._entries[name]
        except KeyError:
            near = get_close_matches(name, self._entries, n=1)
            guess = f" Did you mean {near[0]!r}?" if near else ""
            raise UsageError(
                f"There is no {self.what} {name!r}.{guess}",
                f"Known: {', '.join(self._entries)}.",
            ) from None

    def __contains__(self, name: object) -> bool:
        return name in self._entries

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)
