"""The real clock, and what the system tells of files: reason to look, never more."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from watchfiles.main import FileChange

SLICE = 0.1
"""Seconds after which a rest looks whether we were told to end: a signal does not cut ``time.sleep`` short."""
TICK = 0.5
"""Seconds after which waiting for events looks at what none is told of: whether the folder is still the same one."""
GROUP = 0.5
"""Seconds for which events that follow one another count as one."""


class Stop:
    """Whether we were told to end. No lock is in it, so that a signal's handler may set it at any moment."""

    def __init__(self) -> None:
        self.signal: int | None = None
        """The first that told us."""

    def is_set(self) -> bool:
        """Whether we were."""
        return self.signal is not None


class Ears:
    """A ``Pulse`` of real time and watchfiles' events.

    It listens from when it is made: what happens during a build is told after it.
    """

    def __init__(
        self, project: Path, out: Path, stop: Stop, elsewhere: Callable[[], object], say: Callable[[str], None]
    ) -> None:
        """
        Args:
            project: the folder to listen in.
            out: a folder in it whose events are our own.
            stop: whether we were told to end.
            elsewhere: differs from before if something stirred that lies elsewhere.
            say: is told if there is nothing to hear.
        """
        self._project = project
        self._root = project.resolve()
        self._out = out.resolve()
        self._stop = stop
        self._elsewhere = elsewhere
        self._say = say
        self._deaf = False
        self._seen: object = elsewhere()
        self._place = self._where()
        self._changes: Generator[set[FileChange], None, None] | None = None
        self._listen()

    def stopped(self) -> bool:
        """See ``Pulse``."""
        return self._stop.is_set()

    def now(self) -> float:
        """See ``Pulse``."""
        return time.monotonic()

    def rest(self, seconds: float) -> None:
        """See ``Pulse``."""
        end = self.now() + seconds
        while not self.stopped() and (left := end - self.now()) > 0:
            time.sleep(min(SLICE, left))

    def stir(self, seconds: float) -> None:
        """See ``Pulse``."""
        end = self.now() + seconds
        while not self.stopped() and (left := end - self.now()) > 0:
            if self._moved() or self._heard(min(TICK, left)):
                return

    def close(self) -> None:
        """Listen no more."""
        if self._changes is not None:
            self._changes.close()
            self._changes = None

    def _moved(self) -> bool:
        """Whether the folder has gone, come or been replaced, or something stirred elsewhere."""
        place, seen = self._where(), self._elsewhere()
        moved = place != self._place
        if moved:
            self._place = place
            self.close()
            self._listen()
        if seen != self._seen:
            self._seen, moved = seen, True
        return moved

    def _where(self) -> tuple[int, int] | None:
        """What tells the folder from another one that took its name."""
        try:
            found = self._project.stat()
        except OSError:
            return None
        return found.st_dev, found.st_ino

    def _listen(self) -> None:
        """Begin to; what stirs from here on is told by a later ``_next``."""
        if self._place is None or self._deaf:
            return
        from watchfiles import watch

        self._changes = watch(
            self._root,
            watch_filter=None,
            debounce=round(GROUP * 1000),
            stop_event=self._stop,
            rust_timeout=round(TICK * 1000),
            yield_on_timeout=True,
            ignore_permission_denied=True,
        )
        self._next()

    def _heard(self, seconds: float) -> bool:
        if self._changes is None:
            self.rest(seconds)
            return False
        return self._next()

    def _next(self) -> bool:
        """Whether there is news, of anything that an edition may be made of, within a tick."""
        assert self._changes is not None
        try:
            return any(self._concerns(Path(path)) for _, path in next(self._changes, ()))
        except (OSError, RuntimeError) as error:  # too many folders to watch; a file system that tells of nothing
            self.close()
            if self._where() is not None:
                self._deaf = True
                self._say(f"The system does not tell of changes here ({error}): looking at intervals only.")
            return False

    def _concerns(self, path: Path) -> bool:
        """Not what is hidden, such as our memory and files half written, nor what we write ourselves."""
        try:
            inner = path.relative_to(self._root).parts
        except ValueError:
            return True
        ours = path.is_relative_to(self._out) and not self._root.is_relative_to(self._out)
        return not ours and not any(part.startswith((".", "~$")) or part == "__pycache__" for part in inner)
