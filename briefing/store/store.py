"""The door to the memory: what the rest of the program sees of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from briefing.notices import Notices
from briefing.store import cache, database, editions
from briefing.store.editions import Edition, EditionRecord
from briefing.store.errors import StoreError, told
from briefing.store.outbox import Outbox


class Store:
    """A project's memory, open. The cache fails in silence but for a notice; editions and outbox fail aloud."""

    def __init__(self, connection: sqlite3.Connection, project: Path, notices: Notices, lasting: bool) -> None:
        self._connection = connection
        self._project = project
        self._notices = notices
        self._ailing = False
        self.lasting = lasting
        """False: the project cannot be written, and what is kept is gone when the process ends."""
        self.outbox = Outbox(connection)
        """What was sent to whom."""

    @classmethod
    def open(cls, project: Path, notices: Notices, *, wait: float = 10.0) -> Store:
        """Open the memory, or begin one.

        A file that is damaged, or of a newer version, is set aside, and a new one is begun; where nothing can be
        written, what can be read is kept in memory. Either is told in ``notices``, kind ``store``.

        Args:
            project: the project's folder.
            notices: collects what a user should know.
            wait: seconds to wait for another process that is writing.

        Raises:
            UsageError: ``.briefing`` is a link that leads out of the project.
            StoreBusyError: another process kept it locked for longer.
        """
        connection, lasting = database.connect(project, notices, wait)
        return cls(connection, project, notices, lasting)

    def close(self) -> None:
        """Let go of the file. Once is enough, twice does no harm."""
        self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def recall(self, stage: str, keys: Sequence[str]) -> dict[str, object]:
        """The values that a stage has kept under some of these keys, in the order of the keys."""
        found: dict[str, object] = {}
        with self._spared():
            found.update(cache.recall(self._connection, stage, keys))
        return found

    def keep(self, stage: str, values: Mapping[str, object]) -> None:
        """Keep a stage's values, all or none.

        Raises:
            TypeError: JSON has no such value.
        """
        with self._spared():
            cache.keep(self._connection, stage, values)

    def forget_others(self, stage: str, keys: Collection[str]) -> None:
        """Drop what a stage has kept under any key that is not among these."""
        with self._spared():
            cache.forget_others(self._connection, stage, keys)

    def editions(self) -> tuple[Edition, ...]:
        """All editions, oldest first.

        Raises:
            StoreError: they cannot be read.
        """
        with told():
            return editions.listed(self._connection)

    def edition(self, number: int) -> EditionRecord | None:
        """One edition with its text, or None where there is no such.

        Raises:
            StoreError: it cannot be read, or is not what was written.
        """
        with told():
            return editions.read(self._connection, number)

    def add_edition(
        self, digest: str, as_of: str | None, brief: str, analysis: str, inputs: Mapping[str, str]
    ) -> Edition:
        """Write an edition as the newest and return it with its number.

        One that is the newest already, to the letter, is not written again: a run that is repeated makes no edition.

        Raises:
            StoreError: it cannot be written.
        """
        with told():
            return editions.add(self._connection, Edition(0, digest, as_of, inputs), brief, analysis)

    def set_aside(self) -> tuple[str, ...]:
        """Names of the files in ``.briefing`` that were set aside: who got mail before them is not known here."""
        return database.set_aside(self._project)

    @contextmanager
    def _spared(self) -> Iterator[None]:
        """A cache that fails costs time only: say so once and go on."""
        try:
            with told():
                yield
        except StoreError as error:
            if not self._ailing:
                self._ailing = True
                self._notices.add("store", "", f"{error.message} What was worked out is not kept.")
