"""Reading files that may do harm: in processes with limits, so that one that fails is skipped like any other."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from dataclasses import asdict
from typing import Any

from briefing.model import Article, Limits, Mark, Source
from briefing.readers import sniff
from briefing.readers.record import record, risky
from briefing.workers import LostError, NoWorkerError, WorkerError, Workers

Record = dict[str, Any]
"""What comes of a file, as ``briefing.readers.record`` has it."""
AT_A_TIME = 50
"""Articles of one file for which ``[limits]`` gives as many seconds as for a file of one."""


class Guard:
    """Reads files, those that could do harm in other processes, which are started with the first of them."""

    def __init__(self, limits: Limits | None = None, executor: Executor | None = None, jobs: int = 1) -> None:
        """
        Args:
            limits: those that hold by default if None.
            executor: what such files are given to instead of ``jobs`` processes of our own; it is not shut down. What
                is called is ``briefing.readers.record.record``, with plain data and for plain data.
            jobs: changes how long it takes, and nothing else.
        """
        self.limits = limits or Limits()
        self._executor, self._jobs = executor, jobs
        self._workers: Workers | None = None

    def __enter__(self) -> Guard:
        return self

    def __exit__(self, *failure: object) -> None:
        self.close()

    def close(self) -> None:
        """End the processes that were started for it."""
        if self._workers:
            self._workers.shutdown(cancel_futures=True)
            self._workers = None

    def read(self, data: bytes, name: str) -> Record:
        """What comes of a file; it never raises."""
        return self.start(data, name)()[0]

    def start(self, data: bytes, name: str) -> Callable[[], tuple[Record, bool]]:
        """Begin to read a file.

        Args:
            data: the file's bytes.
            name: relative to the project.

        Returns:
            what waits for its end, and gives what came of it, and whether the same would come of it again: a process
            that was lost may be no fault of the file.
        """
        bounds = asdict(self.limits)
        if not risky(data, name):
            made = record(data, name, bounds)
            return lambda: (made, True)
        future = self._submit(data, name, bounds)
        return lambda: _result(future, data, name, bounds)

    def _submit(self, data: bytes, name: str, bounds: dict[str, int]) -> Future[Record]:
        if self._executor:
            return self._executor.submit(record, data, name, bounds)
        if self._workers is None:
            self._workers = Workers(self._jobs, self.limits.seconds, self.limits.memory_mib)
        return self._workers.submit_for(1 + sniff.several(data) // AT_A_TIME, record, data, name, bounds)


def _result(future: Future[Record], data: bytes, name: str, bounds: dict[str, int]) -> tuple[Record, bool]:
    try:
        return future.result(), True
    except NoWorkerError:
        return record(data, name, bounds), True
    except Exception as error:  # of another's executor it may be any; whichever it is, the others are briefed
        why = str(error) if isinstance(error, WorkerError) else f"cannot be read: {type(error).__name__}"
        lost = isinstance(error, LostError) or not isinstance(error, WorkerError)
        return not_read(name, why, f"{why}; save its text as .txt."), not lost


def not_read(name: str, reason: str, told: str) -> Record:
    """What comes of a file of which nothing does."""
    return {"articles": [], "reason": reason, "said": [["skipped", name, told]]}


def articles(record: Mapping[str, Any]) -> list[Article]:
    """The articles of a record."""
    return [_article(each) for each in record["articles"]]


def _article(record: Mapping[str, Any]) -> Article:
    return Article(
        **{
            **record,
            "source": Source(**record["source"]),
            "stated": tuple((field, place) for field, place in record["stated"]),
            "marks": tuple(Mark(**mark) for mark in record["marks"]),
        }
    )
