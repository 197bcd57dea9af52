"""A project's articles and their sentences: read and cut, or as they were when they were last read and cut.

What was made of a file is kept under a digest of all that it was made of: the bytes, the name, the options, and the
code of this stage. So nothing has to be thrown away by hand when one of them changes.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from functools import lru_cache
from importlib import metadata
from pathlib import Path
from typing import Any, Protocol

from briefing.config import Config
from briefing.errors import NothingToBriefError, UnreadableError
from briefing.model import Article, Mark, Sentence, Skipped, Source
from briefing.notices import Notice, Notices
from briefing.text.blocks import blocks
from briefing.text.segment import sentences as segment

READ, CUT = "read", "cut"
"""The stages of which results are kept."""
ROOMS = ("readers", "text", "model")
"""Whose code makes them, in this package."""
LIBRARIES = ("lxml", "sentencex", "stopwordsiso", "trafilatura")
"""And outside of it."""


class Shelf(Protocol):
    """Where results are kept from one build to the next: a store, or whatever can do the same."""

    def recall(self, stage: str, keys: Sequence[str]) -> dict[str, object]:
        """The values that are kept under these keys."""

    def keep(self, stage: str, values: Mapping[str, object]) -> None:
        """Keep values."""

    def forget_others(self, stage: str, keys: Collection[str]) -> None:
        """Drop what is kept under any other key."""


@dataclass(slots=True)
class Kept:
    """One stage's results: asked for by key, made where they are not there, put away at the end."""

    stage: str
    shelf: Shelf | None
    used: dict[str, object] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    """Keys of what was not there."""

    def value(self, key: str, make: Callable[[], object]) -> Any:
        """The result under a key."""
        if key not in self.used:
            there = self.shelf.recall(self.stage, [key]) if self.shelf else {}
            if key not in there:
                self.made.append(key)
            self.used[key] = there[key] if key in there else make()
        return self.used[key]

    def put_away(self) -> None:
        """Keep what was made, and nothing that was not asked for."""
        if self.shelf:
            if self.made:
                self.shelf.keep(self.stage, {key: self.used[key] for key in self.made})
            self.shelf.forget_others(self.stage, list(self.used))


@dataclass(frozen=True, slots=True)
class Corpus:
    """What was read."""

    articles: tuple[Article, ...]
    """In path order."""
    skipped: tuple[Skipped, ...]
    anew: frozenset[str]
    """Paths of the articles that had to be read; the others were as they are kept."""


def read(config: Config, notices: Notices, shelf: Shelf | None = None) -> Corpus:
    """The articles of a project in path order, and the files that could not be used.

    Args:
        config: the project's.
        notices: collects what a user should know.
        shelf: where results are kept; nowhere if None.

    Raises:
        NothingToBriefError: there is no article.
    """
    from briefing.readers import years

    kept = Kept(READ, shelf)
    articles: list[Article] = []
    skipped: list[Skipped] = []
    anew: set[str] = set()
    for name, path in config.files():
        if "\ufffd" in name:
            skipped.append(Skipped(name, "its name is not UTF-8"))
            notices.add("skipped", name, "its name is not UTF-8; rename it, so that citations can name it.")
            continue
        try:
            data = path.read_bytes()
        except OSError as error:
            skipped.append(Skipped(name, f"could not be opened: {error.strerror}"))
            notices.add("skipped", name, f"could not be opened ({error.strerror}); check its permissions.")
            continue
        found, said, new = _one(data, name, kept)
        for each in said:
            notices.add(each.kind, each.place, each.message)
        anew |= {each.source.path for each in found} if new and not isinstance(found, Skipped) else set()
        if isinstance(found, Skipped):
            skipped.append(found)
        else:
            first = len(articles) + 1
            articles += [replace(each, source=replace(each.source, id=str(first + n))) for n, each in enumerate(found)]
    kept.put_away()
    if not articles:
        raise NothingToBriefError(
            f"There is no article in {config.place}.", "Put .txt, .md, .html or .eml files there, one article a file."
        )
    return Corpus(years.complete(articles), tuple(skipped), frozenset(anew))


def _one(data: bytes, name: str, kept: Kept) -> tuple[list[Article] | Skipped, list[Notice], bool]:
    """One file: its articles or why there is none, what is to be said of it, and whether it was read just now."""
    key = _key(name, hashlib.sha256(data).hexdigest())
    before = len(kept.made)
    record = kept.value(key, lambda: _record(data, name))
    said = [Notice(*each) for each in record["said"]]
    found = [_article(each) for each in record["articles"]]
    return found or Skipped(name, record["reason"]), said, len(kept.made) > before


def _record(data: bytes, name: str) -> dict[str, Any]:
    """What comes of reading a file, as JSON."""
    from briefing import readers

    said = Notices()
    articles: list[dict[str, Any]] = []
    reason = ""
    try:
        articles += [asdict(article) for article in readers.read_all(data, name, said)]
    except UnreadableError as error:
        reason = error.message
        said.add("skipped", name, " ".join((error.message, error.hint)).strip())
    return {"articles": articles, "reason": reason, "said": [[each.kind, each.place, each.message] for each in said]}


def _article(record: Mapping[str, Any]) -> Article:
    return Article(
        **{
            **record,
            "source": Source(**record["source"]),
            "stated": tuple((field, place) for field, place in record["stated"]),
            "marks": tuple(Mark(**mark) for mark in record["marks"]),
        }
    )


def cut(articles: Sequence[Article], language: str, shelf: Shelf | None = None) -> tuple[Sentence, ...]:
    """The sentences of all articles, numbered through, in path and text order.

    Args:
        articles: in path order.
        language: BCP 47.
        shelf: where results are kept; nowhere if None.
    """
    kept = Kept(CUT, shelf)
    found: list[Sentence] = []
    for article in articles:
        key = _key(language, article.text, json.dumps([asdict(mark) for mark in article.marks]))
        rows = kept.value(key, lambda article=article: _rows(article, language))  # type: ignore[misc]  # bound now
        found += _sentences(article, rows, len(found) + 1)
    kept.put_away()
    return tuple(found)


def _rows(article: Article, language: str) -> list[list[object]]:
    made = segment(article, blocks(article.text, article.marks), language, 1)
    return [[each.start, each.end, each.kind, each.block] for each in made]


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
    for name in LIBRARIES:
        found.update(f"{name} {metadata.version(name)}".encode())
    return found.hexdigest()
