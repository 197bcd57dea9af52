"""Time, memory and the outside, while a reader is at work."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

SECONDS = 5.0
"""Of the processor, that a file below 100 kB may take."""
MEBIBYTES = 300
"""More memory than that at once is more than such a file needs."""
_WATCHED = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "os.spawn",
    "urllib.",
    "ftplib.",
)
_INSIDE = (sys.prefix, sys.base_prefix, str(Path(__file__).resolve().parents[3] / "briefing"))
"""Libraries read their own tables when they need them for the first time."""
_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


class SlowError(BaseException):
    """It took too long. No reader's ``except Exception`` is to catch it."""


class OutsideError(BaseException):
    """It opened what it was not handed."""


class _Hook:
    """An audit hook cannot be taken away again, so there is one, which is deaf as a rule."""

    def __init__(self) -> None:
        self.on = False
        self.there = False
        self.seen: list[str] = []

    def __call__(self, event: str, details: tuple[object, ...]) -> None:
        """See ``sys.addaudithook``."""
        if not self.on:
            return
        if event == "open":
            path, mode = str(details[0]), str(details[1] or "r")
            if set(mode) <= set("rbtU") and path.startswith(_INSIDE):
                return
            if isinstance(details[0], int):
                return
        elif not event.startswith(_WATCHED):
            return
        self.seen.append(f"{event} {details!r:.200}")
        raise OutsideError(self.seen[-1])


_HOOK = _Hook()


def _late(*_: object) -> None:
    raise SlowError(f"took more than {SECONDS:g} s")


@contextmanager
def watched(seconds: float = SECONDS) -> Iterator[None]:
    """Have what happens inside end in time, in so much memory and without a look outside.

    Raises:
        SlowError: it does not end; OutsideError: it opened a file, a connection or a program.
    """
    if not _HOOK.there:
        sys.addaudithook(_HOOK)
        _HOOK.there = True
    timed = hasattr(signal, "SIGPROF")
    before = signal.signal(signal.SIGPROF, _late) if timed else None
    _HOOK.seen.clear()
    try:
        _HOOK.on = True
        if timed:
            signal.setitimer(signal.ITIMER_PROF, seconds)
        yield
    finally:
        if timed:
            signal.setitimer(signal.ITIMER_PROF, 0)
            signal.signal(signal.SIGPROF, before)
        _HOOK.on = False
    if _HOOK.seen:
        raise OutsideError(_HOOK.seen[0])


class Peak:
    """How much more memory was taken at once since it was made; 0 where the system does not tell."""

    def __init__(self) -> None:
        with suppress(OSError):
            _CLEAR.write_text("5")  # the highest mark begins anew
        self._before = _held("VmRSS")

    def mebibytes(self) -> int:
        """Until now."""
        return (_held("VmHWM") - self._before) // 1_024


def _held(what: str) -> int:
    with suppress(OSError):
        for line in _STATUS.read_text().splitlines():
            if line.startswith(what):
                return int(line.split()[1])
    return 0
