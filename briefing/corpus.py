"""A project's articles and their sentences: read and cut, or as they were when they were last read and cut.

What was made of a file is kept under a digest of all that it was made of: the bytes, the name, the options, and the
code of this stage. So nothing has to be thrown away by hand when one of them changes.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefing import files
from briefing.config import Config, Entry
from briefing.errors import NothingToBriefError
from briefing.model import Article, Limits, Mark, Sentence, Skipped, Source
from briefing.notices import Notices
from briefing.shelf import Kept, Shelf
from briefing.text.blocks import blocks
from briefing.text.segment import sentences as segment
from briefing.workers import NoWorkerError, WorkerError, Workers

if TYPE_CHECKING:
    from briefing.readers.guard import Guard, Record

__all__ = ["CUT", "READ", "Corpus", "Shelf", "cut", "read", "rows"]

READ, CUT = "read", "cut"
"""The stages of which results are kept."""
ROOMS = ("readers", "text", "model")
"""Whose code makes them, in this package."""
LIBRARIES = ("feedparser", "lxml", "pypdfium2", "pyyaml", "sentencex", "stopwordsiso", "trafilatura")
"""And outside of it."""
AHEAD, AHEAD_BYTES = 64, 64_000_000
"""How many files, and of how many bytes, are under way or waited for at a time."""
NAMED = 10
"""How many of the files that are too many a notice names; all of them are under ``skipped``."""


LONG = 64_000
"""Characters from which on a text is cut in another process."""
Marks = list[list[Any]]
Rows = list[list[Any]]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read."""

    articles: tuple[Article, ...]
    """In path order."""
    skipped: tuple[Skipped, ...]
    anew: frozenset[str]
    """Paths of the articles that had to be read; the others were as they are kept."""


@dataclass(frozen=True, slots=True)
class _Read:
    """What came of one entry of a folder, or will."""

    name: str
    record: Callable[[], Record]
    new: bool = False
    """Whether it is read just now."""
    size: int = 0
    """Bytes that are held until it has been read."""


def read(
    config: Config,
    notices: Notices,
    shelf: Shelf | None = None,
    executor: Executor | None = None,
    jobs: int = 1,
) -> Corpus:
    """The articles of a project in path order, and the files that could not be used.

    What is more than a short plain text is read in another process, so that a file that takes for ever, or all the
    memory, or the process with it, is skipped like any other that cannot be used.

    Args:
        config: the project's.
        notices: collects what a user should know.
        shelf: where results are kept; nowhere if None.
        executor: see ``briefing.readers.guard.Guard``.
        jobs: see there.

    Raises:
        NothingToBriefError: there is no article.
    """
    from briefing.readers import years
    from briefing.readers.guard import Guard

    kept, found = Kept(READ, shelf), _Found(config.limits)
    with Guard(config.limits, executor, jobs) as guard:
        reading, entries = _Reading(guard, kept), iter(config.entries())
        for each in reading.all(entries):
            found.take(each, notices)
            if len(found.articles) >= config.limits.articles:
                break
        found.over += [*reading.waiting_for(), *(entry.name for entry in entries)]
    found.tell(notices)
    kept.put_away()
    if not found.articles:
        raise NothingToBriefError(
            f"There is no article in {config.place}.",
            "Put articles there: texts, saved pages, PDFs, mails; `briefing formats` lists them.",
        )
    return Corpus(years.complete(found.articles), tuple(found.skipped), frozenset(found.anew))


@dataclass(slots=True)
class _Found:
    """Articles and what is none, as they come, within the limits of a project."""

    limits: Limits
    articles: list[Article] = field(default_factory=list)
    skipped: list[Skipped] = field(default_factory=list)
    anew: set[str] = field(default_factory=set)
    over: list[str] = field(default_factory=list)
    """What comes when there are enough."""
    texts: dict[str, list[str]] = field(default_factory=dict)
    """The articles of each text."""
    copied: Counter[str] = field(default_factory=Counter)
    """How many more of a text there are, by the first that has it."""

    def take(self, read: _Read, notices: Notices) -> None:
        """What came of one file."""
        from briefing.readers.guard import articles

        record = read.record()
        for said in record["said"]:
            notices.add(*said)
        for article in articles(record):
            path, same = article.source.path, self.texts.setdefault(article.text, [])
            if len(self.articles) >= self.limits.articles:
                self.over.append(path)
            elif len(same) >= self.limits.copies:
                self.copied[same[0]] += 1
                self.skipped.append(Skipped(path, f"has the text of {same[0]} and of {len(same) - 1} others"))
            else:
                same.append(path)
                number = str(len(self.articles) + 1)
                self.articles.append(replace(article, source=replace(article.source, id=number)))
                self.anew |= {path} if read.new else set()
        if not record["articles"]:
            self.skipped.append(Skipped(read.name, record["reason"]))

    def tell(self, notices: Notices) -> None:
        """One notice for all copies of a text, and one for all that were too many."""
        for path, count in self.copied.items():
            told = f"{count:,} more files have just its text and are not read; raise copies in [limits] of brief.toml."
            notices.add("skipped", path, told)
        most, names = self.limits.articles, self.over
        self.skipped += [Skipped(name, f"is beyond the first {most:,} articles") for name in names]
        if names:
            rest = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
            told = f"Only the first {most:,} articles in path order are read, so these are not: "
            hint = "Raise articles in [limits] of brief.toml, or split the folder."
            notices.add("skipped", names[0], f"{told}{', '.join(names[:NAMED])}{rest}. {hint}")


@dataclass(slots=True)
class _Reading:
    """Reads files, the risky ones elsewhere and several at a time; they come in the order in which they were given."""

    guard: Guard
    kept: Kept
    waiting: deque[_Read] = field(default_factory=deque)

    def all(self, entries: Iterable[Entry]) -> Iterator[_Read]:
        """What comes of each."""
        for entry in entries:
            self.waiting.append(self._start(entry))
            if len(self.waiting) > AHEAD or sum(each.size for each in self.waiting) > AHEAD_BYTES:
                yield self.waiting.popleft()
        while self.waiting:
            yield self.waiting.popleft()

    def waiting_for(self) -> list[str]:
        """Names of what has been given and has not come yet."""
        return [each.name for each in self.waiting]

    def _start(self, entry: Entry) -> _Read:
        name, limits = entry.name, self.guard.limits
        if entry.refused:
            return _refused(name, entry.refused, f"{entry.refused}; {entry.hint}.")
        try:
            data = files.read(entry.path, limits.file_bytes)
        except files.NotReadError as error:
            return _refused(name, str(error), f"{error}; only whole files of articles are read.")
        except OSError as error:
            why = error.strerror or type(error).__name__
            told = f"could not be opened ({why}); check its permissions."
            return _refused(name, f"could not be opened: {why}", told)
        key = _key(name, hashlib.sha256(data).hexdigest(), json.dumps(asdict(limits)))
        there: Record | None = self.kept.there(key)
        if there is not None:
            return _Read(name, lambda: there)
        waiting = self.guard.start(data, name)
        return _Read(name, lambda: self._result(waiting, key), new=True, size=len(data))

    def _result(self, waiting: Callable[[], tuple[Record, bool]], key: str) -> Record:
        """What a worker found; what it failed on for no fault of the file is tried again in the next build."""
        found, lasting = waiting()
        if lasting:
            self.kept.add(key, found)
        return found


def _refused(name: str, reason: str, told: str) -> _Read:
    from briefing.readers.guard import not_read

    return _Read(name, lambda: not_read(name, reason, told))


def cut(
    articles: Sequence[Article],
    language: str,
    shelf: Shelf | None = None,
    limits: Limits | None = None,
    notices: Notices | None = None,
) -> tuple[Sentence, ...]:
    """The sentences of all articles, numbered through, in path and text order.

    Args:
        articles: in path order.
        language: BCP 47.
        shelf: where results are kept; nowhere if None.
        limits: how many sentences an article may have; those that hold by default if None.
        notices: collects the articles that have more.
    """
    kept, bounds = Kept(CUT, shelf), limits or Limits()
    workers = Workers(1, bounds.seconds, bounds.memory_mib)
    found: list[Sentence] = []
    for article in articles:
        marks = [[mark.start, mark.end, mark.kind] for mark in article.marks]
        key = _key(language, article.text, json.dumps(marks))
        made = kept.there(key)
        if made is None:
            made = _cut(article, marks, language, workers, notices or Notices())
            kept.add(key, made)
        if len(made) > bounds.sentences and notices is not None:
            told = (
                f"Only its first {bounds.sentences:,} of {len(made):,} sentences are read; raise sentences in [limits]."
            )
            notices.add("limit", article.source.path, told)
        found += _sentences(article, made[: bounds.sentences], len(found) + 1)
    workers.shutdown(cancel_futures=True)
    kept.put_away()
    return tuple(found)


def _cut(article: Article, marks: Marks, language: str, workers: Workers, notices: Notices) -> Rows:
    """A long text is cut where it cannot keep us: patterns that look for the other end of a quotation can."""
    if len(article.text) <= LONG:
        return rows(article.text, marks, language)
    try:
        return workers.submit(rows, article.text, marks, language).result()
    except NoWorkerError:
        return rows(article.text, marks, language)
    except WorkerError as error:
        notices.add("limit", article.source.path, f"No sentence of it is read: to find them {error}.")
        return []


def rows(text: str, marks: Marks, language: str) -> Rows:
    """The sentences of a text as plain data: start, end, kind and block of each.

    Args:
        text: an article's.
        marks: start, end and kind of each of its marks.
        language: BCP 47.
    """
    known = tuple(Mark(start, end, kind) for start, end, kind in marks)
    article = Article(Source("0", "", ""), text, "", marks=known)
    return [
        [each.start, each.end, each.kind, each.block] for each in segment(article, blocks(text, known), language, 1)
    ]


def _sentences(article: Article, rows: Iterable[Sequence[Any]], first: int) -> list[Sentence]:
    return [
        Sentence(f"s{first + at}", article.source.id, at, start, end, article.text[start:end], kind, block)
        for at, (start, end, kind, block) in enumerate(rows)
    ]


def _key(*parts: str) -> str:
    return hashlib.sha256("\0".join((_version(), *parts)).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def _version() -> str:
    """A digest of the code that reads and cuts."""
    found = hashlib.sha256()
    here = Path(__file__).parent
    for room in ROOMS:
        for path in sorted((here / room).rglob("*.py")):
            found.update(path.read_bytes())
    from briefing.readers import READERS

    for each in (*(f"{name} {metadata.version(name)}" for name in LIBRARIES), *sorted(READERS.added.values())):
        found.update(each.encode())
    return found.hexdigest()
