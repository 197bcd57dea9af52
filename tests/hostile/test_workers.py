"""The limits of a worker hold, one that dies takes nothing with it, and results do not depend on how many there are."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from briefing import corpus
from briefing.config import load
from briefing.notices import Notices
from briefing.workers import LostError, TooBigError, TooSlowError, Workers
from tests.conftest import ARTICLES

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="limits of memory and of the processor's time are POSIX's")


def echo(data: bytes, *rest: Any) -> list[Any]:
    """What came, as JSON."""
    return [data.hex(), *rest]


def spin() -> None:
    """For ever, busily."""
    while True:
        pass


def sleep() -> None:
    """For ever, idly."""
    time.sleep(600)


def swell() -> int:
    """More than anybody has."""
    return len(bytearray(8 << 30))


def die() -> None:
    """At once."""
    os.abort()


def fail() -> None:
    """As a reader may."""
    raise KeyError("x")


def chatter() -> str:
    """Words where results go."""
    sys.stdout.write("noise\n")
    os.write(1, b"noise\n")
    return "result"


def leave(path: str) -> str:
    """Something on the disk."""
    Path(path).write_text("x" * 9)
    return path


def work(*calls: Any, **limits: int) -> list[Any]:
    """Results of calls in order, a failure by its class."""
    with Workers(**limits) as workers:
        futures = [workers.submit(*call) if isinstance(call, tuple) else workers.submit(call) for call in calls]
        return [future.exception() or future.result() for future in futures]


def test_bytes_and_plain_data_come_through() -> None:
    """A function gets what was given and its result comes back; what it prints on the way is no result."""
    assert work((echo, b"\0\xff", 1, None, ["é"]), chatter) == [["00ff", 1, None, ["é"]], "result"]


@POSIX
@pytest.mark.parametrize(
    ("what", "error"), [(spin, TooSlowError), (swell, TooBigError), (die, LostError), (fail, LostError)]
)
def test_what_fails_fails_alone(what: Any, error: type[Exception]) -> None:
    """The call before and the call after are well; the one between says in words what happened."""
    first, between, last = work((echo, b"1"), what, (echo, b"2"), seconds=1, memory_mib=512)
    assert (first, last) == (["31"], ["32"])
    assert isinstance(between, error) and str(between)


def test_who_sleeps_is_woken_by_the_clock() -> None:
    """A call that waits for something and takes no time of the processor's is ended by the clock."""
    begin = time.monotonic()
    assert isinstance(work(sleep, seconds=1)[0], TooSlowError)
    assert time.monotonic() - begin < 15


@POSIX
def test_a_worker_writes_no_file(tmp_path: Path) -> None:
    """Whatever it is talked into, it leaves nothing on the disk but an empty file."""
    (failed,) = work((leave, str(tmp_path / "x")))
    assert isinstance(failed, LostError)
    assert not (tmp_path / "x").exists() or (tmp_path / "x").read_bytes() == b""


def test_leaving_does_not_wait() -> None:
    """What is under way is killed when nobody wants it any more, as after Ctrl-C."""
    workers = Workers(2, seconds=60)
    futures = [workers.submit(sleep) for _ in range(4)]
    time.sleep(0.5)
    begin = time.monotonic()
    workers.shutdown(cancel_futures=True)
    assert time.monotonic() - begin < 5
    assert all(future.cancelled() or future.exception() for future in futures)


class Late(Executor):
    """An executor of somebody's own: all is done when the last result is asked for."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Done at once, in this process."""
        future: Future[Any] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A project of pages and texts, one of which cannot be read."""
    folder = tmp_path / "p" / "articles"
    folder.mkdir(parents=True)
    for number in range(6):
        for name, text in ARTICLES.items():
            body = "".join(f"<p>{line} ({number})</p>" for line in text.split("\n\n"))
            (folder / f"{number}-{name}").write_text(f"{text}\n\nEdition {number} of the day.\n")
            (folder / f"{number}-{name}.html").write_text(f"<html><body><article>{body}</article></body></html>")
    (folder / "3-bad.html").write_text("<frameset>")
    return folder.parent


def test_the_number_of_workers_changes_nothing(pages: Path) -> None:
    """One, three, threads, or an executor of one's own: the same articles, reasons and notices in the same order."""
    config = load(pages)

    def outcome(executor: Executor | None, jobs: int) -> tuple[Any, ...]:
        notices = Notices()
        made = corpus.read(config, notices, None, executor, jobs)
        return made.articles, made.skipped, made.anew, notices.items

    processes = ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn"))
    with ThreadPoolExecutor(3) as threads, processes:
        found = [outcome(executor, 1) for executor in (threads, processes, Late())]
    outcomes = [outcome(None, 1), outcome(None, 3), *found]
    assert all(each == outcomes[0] for each in outcomes[1:])
    assert len(outcomes[0][0]) == 24
    assert [each.path for each in outcomes[0][1]] == ["articles/3-bad.html"]


class Broken(Executor):
    """An executor that fails."""

    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        """With an error of its own."""
        future: Future[Any] = Future()
        future.set_exception(OSError("gone"))
        return future


def test_a_broken_executor_costs_only_what_it_was_given(pages: Path) -> None:
    """The texts are read here and are briefed; the pages are skipped by name."""
    made = corpus.read(load(pages), Notices(), None, Broken())
    assert len(made.articles) == 12 and len(made.skipped) == 13


def test_no_worker_for_texts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of short texts starts no process."""
    monkeypatch.setattr("briefing.workers._Child._begin", lambda self: pytest.fail("a process was started"))
    assert len(corpus.read(load(project), Notices()).articles) == 2


def test_without_processes_files_are_read_here(pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no process can be started (a frozen program, for one), all is read as it was before there were any."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert len(corpus.read(load(pages), Notices()).articles) == 24
