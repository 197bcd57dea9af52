"""Files to articles: read, or as they were when they were last read."""

from __future__ import annotations

import hashlib
import json
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING

from briefing import files
from briefing.config import Config, Entry
from briefing.corpus import crowds, versions
from briefing.corpus.facts import Facts, filled
from briefing.corpus.keys import key
from briefing.errors import NothingToBriefError
from briefing.model import Article, Limits, Skipped
from briefing.notices import Notices
from briefing.shelf import Kept, Shelf

if TYPE_CHECKING:
    from briefing.readers.guard import Guard, Record

READ = "read"
"""The stage of which the results are kept."""
AHEAD, AHEAD_BYTES = 64, 64_000_000
"""How many files, and of how many bytes, are under way or waited for at a time."""
OFTEN = 100
"""Files after which it is told how far the reading is."""
NAMED = 10
"""How many of the files that are not read a notice names; all of them are under ``skipped``."""


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
    progress: Callable[[str], None] | None = None,
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
        progress: told every so many files how far it is.

    Raises:
        NothingToBriefError: there is no article.
    """
    from briefing.readers.guard import Guard
    from briefing.readers.told import years

    kept, found = Kept(READ, shelf), _Found(config.limits, Facts.of(config))
    with Guard(config.limits, executor, jobs) as guard:
        reading, listed = _Reading(guard, kept, json.dumps(asdict(config.limits))), config.entries()
        entries = iter(listed)
        for number, each in enumerate(reading.all(entries), 1):
            found.take(each, notices)
            if progress and number % OFTEN == 0:
                progress(f"reading {number:,} of {len(listed):,} files")
            if len(found.articles) >= config.limits.articles:
                break
        found.over += [*reading.waiting_for(), *(entry.name for entry in entries)]
    kept.put_away()
    found.tell(notices)
    articles, crowd = crowds.thinned(found.articles, config.limits.copies, notices)
    articles, older = versions.settle(articles, found.facts.when, notices)
    if not articles:
        raise NothingToBriefError(
            f"There is no article in {config.place}.",
            "Put .txt, .html, .pdf or .eml files there; `briefing formats` lists all that is read.",
        )
    skipped = sorted((*found.skipped, *older, *crowd), key=lambda each: each.path)
    return Corpus(years.complete(_numbered(articles)), tuple(skipped), frozenset(found.anew))


def _numbered(articles: Sequence[Article]) -> list[Article]:
    """With their numbers, in path order."""
    number = {article.source.path: str(place) for place, article in enumerate(articles, 1)}
    return [
        replace(
            article,
            source=replace(article.source, id=number[article.source.path]),
            replaced_by=number[article.replaced_by] if article.replaced_by else None,
        )
        for article in articles
    ]


@dataclass(slots=True)
class _Found:
    """Articles and what is none, as they come, within the limits of a project."""

    limits: Limits
    facts: Facts
    articles: list[Article] = field(default_factory=list)
    """Not numbered yet."""
    skipped: list[Skipped] = field(default_factory=list)
    anew: set[str] = field(default_factory=set)
    over: list[str] = field(default_factory=list)
    """What comes when there are enough."""
    texts: dict[str, list[int]] = field(default_factory=dict)
    """The places of the articles of each text."""
    twins: dict[str, list[str]] = field(default_factory=dict)
    """What is one article with another, by that."""
    copied: Counter[str] = field(default_factory=Counter)
    """How many more of a text there are, by the first that has it."""

    def take(self, read: _Read, notices: Notices) -> None:
        """What came of one file."""
        from briefing.readers.guard import articles

        record = read.record()
        for said in record["said"]:
            notices.add(*said)
        for article in articles(record):
            self._add(self.facts.told(article), read.new)
        if not record["articles"]:
            self.skipped.append(Skipped(read.name, record["reason"]))

    def _add(self, article: Article, new: bool) -> None:
        path, places = article.source.path, self.texts.setdefault(article.text, [])
        twin = next((at for at in places if versions.same(self.articles[at], article)), None)
        if len(self.articles) >= self.limits.articles:
            self.over.append(path)
        elif twin is not None:
            first = self.articles[twin] = filled(self.articles[twin], article)
            self.twins.setdefault(first.source.path, []).append(path)
            self.skipped.append(Skipped(path, f"is the same article as {first.source.path}"))
        elif len(places) >= self.limits.copies:
            first = self.articles[places[0]]
            self.copied[first.source.path] += 1
            self.skipped.append(Skipped(path, f"has the text of {first.source.path} and of {len(places) - 1} others"))
        else:
            places.append(len(self.articles))
            self.articles.append(article)
            self.anew |= {path} if new else set()

    def tell(self, notices: Notices) -> None:
        """One notice for all copies of a text, and one for all that were too many."""
        self.facts.tell(notices)
        for path, others in self.twins.items():
            notices.add("same", path, f"and {_some(others)} are the same article; they are one source.")
        for path, count in self.copied.items():
            told = f"{count:,} more files have just its text and are not read; raise copies in [limits] of brief.toml."
            notices.add("skipped", path, told)
        most, names = self.limits.articles, self.over
        self.skipped += [Skipped(name, f"is beyond the first {most:,} articles") for name in names]
        if names:
            told = f"Only the first {most:,} articles in path order are read, so these are not: "
            hint = "Raise articles in [limits] of brief.toml, or split the folder."
            notices.add("skipped", names[0], f"{told}{_some(names)}. {hint}")


def _some(names: Sequence[str]) -> str:
    """Names, but no more than a line or two of them."""
    rest = f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""
    return f"{', '.join(names[:NAMED])}{rest}"


@dataclass(slots=True)
class _Reading:
    """Reads files, the risky ones elsewhere and several at a time; they come in the order in which they were given."""

    guard: Guard
    kept: Kept
    bounds: str
    """The limits, as a part of a key."""
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
        place = key(name, hashlib.sha256(data).hexdigest(), self.bounds)
        there: Record | None = self.kept.there(place)
        if there is not None:
            return _Read(name, lambda: there)
        waiting = self.guard.start(data, name)
        return _Read(name, lambda: self._result(waiting, place), new=True, size=len(data))

    def _result(self, waiting: Callable[[], tuple[Record, bool]], place: str) -> Record:
        """What a worker found; what it failed on for no fault of the file is tried again in the next build."""
        found, lasting = waiting()
        if lasting:
            self.kept.add(place, found)
        return found


def _refused(name: str, reason: str, told: str) -> _Read:
    from briefing.readers.guard import not_read

    return _Read(name, lambda: not_read(name, reason, told))
