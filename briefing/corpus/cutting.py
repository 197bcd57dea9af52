"""Articles to sentences: cut, or as they were when they were last cut."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from briefing.corpus.keys import key
from briefing.model import Article, Limits, Mark, Sentence, Source
from briefing.notices import Notices
from briefing.shelf import Kept, Shelf
from briefing.text.blocks import blocks
from briefing.text.segment import sentences as segment
from briefing.workers import NoWorkerError, WorkerError, Workers

CUT = "cut"
"""The stage of which the results are kept."""
LONG = 64_000
"""Characters from which on a text is cut in another process."""
Marks = list[list[Any]]
Rows = list[list[Any]]


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
        name = key(language, article.text, json.dumps(marks))
        made = kept.there(name)
        if made is None:
            made = _cut(article, marks, language, workers, notices or Notices())
            kept.add(name, made)
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
