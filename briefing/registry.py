"""Tables of named parts: readers, rankers, writers. A name that is not there is answered with near ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Generic, TypeVar

from briefing.errors import UsageError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Plugs:
    """Where entries of other packages are found."""

    group: str
    """Their entry-point group, for example ``briefing.readers``."""
    kind: type
    """What an entry point must name an instance of."""


class Table(Generic[T], Mapping[str, T]):
    """An ordered, read-only mapping of names to parts that names the nearest entry when one is missing.

    Entries of other packages come behind its own, in the order of their names. They are looked for when the table is
    first read. One that cannot be loaded, or has a name that is taken, is left out and named in ``broken``.
    """

    def __init__(self, what: str, entries: Mapping[str, T], plugs: Plugs | None = None) -> None:
        self.what = what
        """What an entry is called in a message, for example ``ranker``."""
        self._own = dict(entries)
        self._plugs = plugs
        self._all: dict[str, T] | None = None
        self._added: dict[str, str] = {}
        self._broken: list[tuple[str, str]] = []

    @property
    def added(self) -> Mapping[str, str]:
        """Name of each entry of another package, and that package with its version."""
        self._entries()
        return self._added

    @property
    def broken(self) -> tuple[tuple[str, str], ...]:
        """Entries of other packages that were left out, and why."""
        self._entries()
        return tuple(self._broken)

    def forget(self) -> None:
        """Look for entries of other packages again, the next time it is read."""
        self._all = None

    def __getitem__(self, name: str) -> T:
        """The entry of that name.

        Raises:
            UsageError: no such entry; the message names the nearest one and lists all.
        """
        entries = self._own if name in self._own else self._entries()
        try:
            return entries[name]
        except KeyError:
            near = get_close_matches(name, entries, n=1)
            guess = f" Did you mean {near[0]!r}?" if near else ""
            raise UsageError(
                f"There is no {self.what} {name!r}.{guess}",
                f"Known: {', '.join(entries)}.",
            ) from None

    def __contains__(self, name: object) -> bool:
        return name in self._own or name in self._entries()

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries())

    def __len__(self) -> int:
        return len(self._entries())

    def _entries(self) -> dict[str, T]:
        if self._all is None:
            self._all, self._added, self._broken = dict(self._own), {}, []
            if self._plugs:
                self._load(self._plugs, self._all)
        return self._all

    def _load(self, plugs: Plugs, entries: dict[str, T]) -> None:
        """Add what other packages bring. Their code may fail in any way: none of it may stop the work."""
        from importlib import metadata

        try:
            points = sorted(metadata.entry_points(group=plugs.group), key=lambda point: (point.name, point.value))
        except Exception as error:  # a package whose own record is damaged
            self._broken.append((plugs.group, _told(error)))
            return
        for point in points:
            package = _package(point)
            what = f"{point.name} of {package}"
            if point.name in entries:
                self._broken.append((what, "its name is taken"))
                continue
            try:
                part: Any = point.load()
            except (Exception, SystemExit) as error:
                self._broken.append((what, _told(error)))
                continue
            if isinstance(part, plugs.kind):
                entries[point.name] = part  # type: ignore[assignment]  # the kind is T's class
                self._added[point.name] = package
            else:
                self._broken.append((what, f"{point.value} is no {plugs.kind.__name__}"))


def _package(point: Any) -> str:
    """The package that an entry point is of, with its version."""
    return f"{point.dist.name} {point.dist.version}" if point.dist else point.module


def _told(error: BaseException) -> str:
    """What went wrong, on one line."""
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]
