"""When an edition is made: woken by whatever stirs, and at intervals; once the files stand still; if they are others.

Being woken means only that it may be time to look (watchfiles misses what is put into a folder that was just made, and
any watcher drops events when there are too many), so each time all is looked at, and what is in the files decides.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from math import inf
from typing import Protocol

from briefing.errors import BriefingError
from briefing.store import StoreBusyError

PAUSE = 1.0
"""Seconds between two looks at the files: what has the same size and time of change in both is whole."""
PATIENCE = 30.0
"""Seconds for which files may go on changing before it is said that we wait for them."""
BUSY = 5.0
"""Seconds until the next try where another run holds the project."""

Marks = Mapping[str, object]
"""Name of each file to what shows that it is being written."""


class Pulse(Protocol):
    """Time, and what stirs."""

    def stopped(self) -> bool:
        """Whether we were told to end."""

    def now(self) -> float:
        """Seconds, since whenever."""

    def rest(self, seconds: float) -> None:
        """Let time pass; less of it where we are told to end."""

    def stir(self, seconds: float) -> None:
        """Wait until something stirs, or as long as that; less where we are told to end."""


class Watched(Protocol):
    """What an edition is made of."""

    def look(self) -> Marks:
        """How each file stands, from its size and time of change alone."""

    def digest(self) -> str:
        """The same as before if an edition would be; from the bytes of the files."""


def watch(
    watched: Watched,
    edition: Callable[[], None],
    pulse: Pulse,
    every: float,
    say: Callable[[str], None],
    complain: Callable[[BriefingError], None],
) -> None:
    """Make an edition now and whenever the files are others than at the last try, until told to end.

    What goes wrong is said once, and tried again when the files change, and at intervals: it may not lie in them.

    Args:
        watched: what to look at.
        edition: makes one, or finds that nothing has changed.
        pulse: time, and what stirs.
        every: seconds between two looks where nothing stirs.
        say: is told for what we wait.
        complain: is told what went wrong.
    """
    tried: str | None = None
    told = ""
    again = inf
    while _still(watched, pulse, say):
        found = watched.digest()
        if found != tried or pulse.now() >= again:
            tried = found
            error = _try(edition)
            again = inf if error is None else pulse.now() + (BUSY if isinstance(error, StoreBusyError) else every)
            if error is not None and error.message != told:
                complain(error)
            told = error.message if error else ""
        pulse.stir(min(every, max(0.0, again - pulse.now())))


def _try(edition: Callable[[], None]) -> BriefingError | None:
    try:
        edition()
    except BriefingError as error:
        return error
    return None


def _still(watched: Watched, pulse: Pulse, say: Callable[[str], None]) -> bool:
    """Wait until no file changes any more; False if we are told to end before."""
    before = watched.look()
    patience = pulse.now() + PATIENCE
    while not pulse.stopped():
        pulse.rest(PAUSE)
        now = watched.look()
        if now == before:
            return not pulse.stopped()
        if pulse.now() >= patience:
            patience = inf
            say(f"{_restless(before, now)} keeps changing; waiting until it stands still.")
        before = now
    return False


def _restless(before: Marks, now: Marks) -> str:
    return next((name for name in sorted({*before, *now}) if before.get(name) != now.get(name)), "A file")
