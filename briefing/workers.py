"""Work that may go wrong in every way, done in processes that may be killed: an Executor with limits.

A worker is one long-lived process for many calls, started with the first one and started anew after it was killed. It
is begun from nothing (``python -c``), not forked: so no thread and no lock of ours is in it, and on every system alike
(a script that uses this package needs no ``if __name__ == "__main__"``, as multiprocessing would have it). What goes
in and out is JSON, with bytes beside it: nothing that a worker may have been talked into sends code back.

Each call has a time, counted by the processor, so that a busy machine changes nothing, and three times as much by the
clock; and each process has a limit of memory, may write no file and leaves no core. Windows knows only the clock.
"""

from __future__ import annotations

import importlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO, Any, TypeVar

PATIENCE = 3
"""Seconds by the clock for each second by the processor."""
_START = "import sys; sys.path[:] = sys.argv[2:]; from briefing.workers import serve; serve()"
_SIZES = 8
"""Bytes that tell how long a message is."""
T = TypeVar("T")


class WorkerError(Exception):
    """A call that came to no end of its own; ``str()`` goes on from what was worked on: "took more than 10 s"."""


class TooSlowError(WorkerError):
    """It had its time."""


class TooBigError(WorkerError):
    """It had its memory."""


class LostError(WorkerError):
    """Its process ended, or it raised what it should not."""


class NoWorkerError(WorkerError):
    """No process can be started here."""


class Workers(Executor):
    """Processes that work under limits, with the interface of ``concurrent.futures``.

    A function must be one of a module's own, and its arguments and result JSON (arguments may be bytes). A future may
    raise a ``WorkerError`` and nothing else.
    """

    def __init__(self, jobs: int = 1, seconds: int = 10, memory_mib: int = 1_024) -> None:
        """
        Args:
            jobs: how many processes.
            seconds: for a call.
            memory_mib: of address space, for a process.
        """
        self._limits = (seconds, memory_mib)
        self._here = threading.local()
        self._children: list[_Child] = []
        self._threads = ThreadPoolExecutor(jobs, "worker")

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """See ``Executor.submit``.

        Raises:
            RuntimeError: it has been shut down.
        """
        if kwargs:
            raise TypeError("a worker's function has no keywords")
        return self.submit_for(1, fn, *args)

    def submit_for(self, times: int, fn: Callable[..., T], /, *args: Any) -> Future[T]:
        """As ``submit``, for a call that may take so many times as long as others."""
        name = f"{fn.__module__}:{fn.__qualname__}"
        return self._threads.submit(self._call, name, args, times * self._limits[0])

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """See ``Executor.shutdown``; with ``cancel_futures`` what is under way is killed, too."""
        if cancel_futures:
            self._threads.shutdown(wait=False, cancel_futures=True)
            for child in self._children:
                child.kill()
        self._threads.shutdown(wait=wait)
        for child in self._children:
            child.kill()

    def _call(self, name: str, args: tuple[Any, ...], seconds: int) -> Any:
        child: _Child | None = getattr(self._here, "child", None)
        if child is None:
            child = self._here.child = _Child(self._limits[1])
            self._children.append(child)
        return child.call(name, args, seconds)


@dataclass(slots=True)
class _Child:
    """One worker as seen from outside. It is used by one thread, and killed from another."""

    memory_mib: int
    process: subprocess.Popen[bytes] | None = None
    dead: bool = False
    late: threading.Event = field(default_factory=threading.Event)

    def call(self, name: str, args: tuple[Any, ...], seconds: int) -> Any:
        """What a function gives within so many seconds.

        Raises:
            WorkerError: it does not.
        """
        blobs = [each for each in args if isinstance(each, bytes)]
        rest = [len(each) if isinstance(each, bytes) else each for each in args]
        places = [at for at, each in enumerate(args) if isinstance(each, bytes)]
        head = {"name": name, "args": rest, "bytes": places, "seconds": seconds}
        reply = self._exchange(json.dumps(head).encode(), blobs, seconds)
        if "value" in reply:
            return reply["value"]
        self._end()  # what has failed in there may have left it in any state
        if reply["failed"] == "MemoryError":
            raise TooBigError(f"took more than {self.memory_mib:,} MiB of memory")
        raise LostError(f"cannot be read: its reader failed ({reply['failed']})")

    def kill(self) -> None:
        """End it at once, and for good."""
        self.dead = True
        self._end()

    def _exchange(self, head: bytes, blobs: list[bytes], seconds: int) -> dict[str, Any]:
        process = self.process if self.process and self.process.poll() is None else self._begin()
        assert process.stdin is not None and process.stdout is not None
        self.late.clear()
        clock = threading.Timer(PATIENCE * seconds, self._too_late, [process])
        clock.daemon = True
        clock.start()
        try:
            for each in (head, *blobs):
                _send(process.stdin, each)
            process.stdin.flush()
            reply = _receive(process.stdout)
        except OSError:  # it ended while we were still speaking
            reply = None
        finally:
            clock.cancel()
        if reply is None:
            raise self._epitaph(process, seconds)
        found: dict[str, Any] = json.loads(reply)
        return found

    def _begin(self) -> subprocess.Popen[bytes]:
        if self.dead or not sys.executable or getattr(sys, "frozen", False):
            raise NoWorkerError("no process can be started")
        # A numerical library's threads would each take 64 MiB of address space.
        env = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
        line = [sys.executable, "-c", _START, str(self.memory_mib), *sys.path]
        pipe = subprocess.PIPE
        try:
            self.process = subprocess.Popen(line, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env=env)
        except OSError:
            raise NoWorkerError("no process can be started") from None
        return self.process

    def _too_late(self, process: subprocess.Popen[bytes]) -> None:
        self.late.set()
        process.kill()

    def _epitaph(self, process: subprocess.Popen[bytes], seconds: int) -> WorkerError:
        """What it ended of."""
        self._end()
        if self.late.is_set() or process.returncode == -getattr(signal, "SIGPROF", 0):
            return TooSlowError(f"took more than {seconds} s to read")
        return LostError(f"cannot be read: its reader ended ({process.returncode})")

    def _end(self) -> None:
        process, self.process = self.process, None
        if process is not None:
            process.kill()
            process.wait()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):  # what it was not told any more
                    if pipe is not None:
                        pipe.close()


def serve() -> None:
    """Be a worker: calls come by standard input, results go to standard output, until there are no more."""
    sys.dont_write_bytecode = True
    calls, results = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # what a library prints is no result
    _confine(int(sys.argv[1]))
    while (head := _receive(calls)) is not None:
        call = json.loads(head)
        for place in call["bytes"]:
            call["args"][place] = _receive(calls) or b""
        _clock(call["seconds"])
        result = _result(call["name"], call["args"])
        _clock(0)
        _send(results, result)
        results.flush()


def _result(name: str, args: list[Any]) -> bytes:
    try:
        module, _, function = name.partition(":")
        return json.dumps({"value": getattr(importlib.import_module(module), function)(*args)}).encode()
    except Exception as error:  # whatever it is, it is the caller's to tell of, and this process lives on
        return json.dumps({"failed": type(error).__name__}).encode()


def _confine(memory_mib: int) -> None:
    """Limits of this process, where the system has them; where a stricter one holds already, it stays."""
    if sys.platform == "win32":
        return
    import resource

    for what, most in ((resource.RLIMIT_AS, memory_mib << 20), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        with suppress(ValueError, OSError):
            _, hard = resource.getrlimit(what)
            least = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(what, (least, least))


def _clock(seconds: int) -> None:
    """End this process after so much of the processor's time; 0: stop the clock."""
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _send(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(len(data).to_bytes(_SIZES, "big"))
    pipe.write(data)


def _receive(pipe: IO[bytes]) -> bytes | None:
    """The next message; None where there is none, or half of one."""
    size = pipe.read(_SIZES)
    if len(size) < _SIZES:
        return None
    length = int.from_bytes(size, "big")
    data = pipe.read(length)
    return data if len(data) == length else None
