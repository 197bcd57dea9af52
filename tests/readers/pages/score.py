"""How well a page was read: shingles of the body, facts, and what must never be in the text.

The body is scored as in the article extraction benchmark of Scrapinghub (2020): shingles of four words, counted as
often as they occur. A page's F1 is taken from its own counts; a set's is the mean over its pages, so that a long page
weighs no more than a short one. ``pooled`` is the benchmark's own figure, F1 of the mean shares of true and false.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import read
from tests.readers.pages.shape import Shape

WORDS = 4
FACTS = ("outlet", "title", "published", "author", "url", "language", "kind")
ASIDE = frozenset({"byline", "dateline", "caption"})
"""Marked so, a stretch of text is no running text."""


@dataclass(frozen=True, slots=True)
class Result:
    """One page, read and compared."""

    shape: Shape
    text: str
    body: str
    hit: int
    extra: int
    missed: int
    wrong: dict[str, str]
    """Fact -> what was read, where it is not what the page states."""
    leaked: tuple[str, ...]
    talked: tuple[str, ...]
    """Comments in the text."""

    @property
    def f1(self) -> float:
        """Of the page's shingles."""
        return _f1(self.hit, self.extra, self.missed)


def measure(shape: Shape) -> Result:
    """Read a page and compare it with its gold."""
    try:
        article: Article | None = read(
            shape.html.encode(shape.charset, "xmlcharrefreplace"), f"{shape.name}.html", "1", Notices()
        )
    except UnreadableError:
        article = None
    text = article.text if article else ""
    body = _body(article, shape) if article else ""
    want, got = _shingles("\n".join(shape.body)), _shingles(body)
    squeezed = _flat(text)
    return Result(
        shape,
        text,
        body,
        (want & got).total(),
        (got - want).total(),
        (want - got).total(),
        _wrong(shape, article),
        tuple(part for part in shape.never if _flat(part) in squeezed),
        tuple(part for part in shape.comments if _flat(part) in squeezed),
    )


def mean(results: Sequence[Result]) -> float:
    """The mean F1 of the pages."""
    return sum(result.f1 for result in results) / len(results)


def pooled(results: Sequence[Result]) -> float:
    """F1 of the mean shares, as the benchmark has it."""
    shares = [0.0, 0.0, 0.0]
    for result in results:
        whole = max(1, result.hit + result.extra + result.missed)
        for place, count in enumerate((result.hit, result.extra, result.missed)):
            shares[place] += count / whole
    return _f1(*shares)


def right(results: Sequence[Result], fact: str) -> tuple[int, int]:
    """Pages on which the fact was read as stated, and those that state it."""
    stating = [result for result in results if getattr(result.shape, fact) is not None]
    return sum(fact not in result.wrong for result in stating), len(stating)


def _wrong(shape: Shape, article: Article | None) -> dict[str, str]:
    """The stated facts that were read otherwise."""
    wrong: dict[str, str] = {}
    for fact in FACTS:
        stated = getattr(shape, fact)
        found = getattr(article, fact) if article else None
        if stated is not None and not _same(fact, stated, found):
            wrong[fact] = f"{found!r} for {stated!r}"
    return wrong


def _same(fact: str, stated: str, found: str | None) -> bool:
    """Whether two values say the same; of times, the same moment, of days without one, the same day."""
    if found is None:
        return False
    if fact == "published" and "T" in stated:
        return "T" in found and _moment(found) == _moment(stated)
    return found[:10] == stated if fact == "published" else found.casefold() == stated.casefold()


def _moment(iso: str) -> datetime:
    return datetime.fromisoformat(iso.replace("Z", "+00:00"))


def _body(article: Article, shape: Shape) -> str:
    """The running text: without the headline, what is marked as none, and what may be there or not."""
    text = article.text
    for mark in sorted(article.marks, key=lambda mark: -mark.start):
        if mark.kind in ASIDE and text[mark.start : mark.end] not in shape.body:
            text = text[: mark.start] + text[mark.end :]
    optional = {_flat(part) for part in (*shape.may, shape.title or "") if part not in shape.body}
    return "\n".join(line for line in text.split("\n") if _flat(line) not in optional)


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    """Each run of four words, with how often it occurs; all words where there are fewer."""
    words = re.findall(r"\w+", text)
    last = max(1, len(words) - WORDS + 1) if words else 0
    return Counter(tuple(words[at : at + WORDS]) for at in range(last))


def _f1(hit: float, extra: float, missed: float) -> float:
    return 2 * hit / (2 * hit + extra + missed) if hit else 0.0
