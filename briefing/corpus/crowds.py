"""Texts that are nearly the same, in great numbers: what compares each with each must not be given thousands of them.

A text is known by the smallest digests of its runs of words (a bottom sketch: Broder 1997, "On the resemblance and
containment of documents"). Only texts that share one of the very smallest are compared, so the time grows with their
number and not with its square.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from zlib import crc32

from briefing.model import Article, Skipped
from briefing.notices import Notices

RUN = 4
"""Words of a run."""
SKETCH = 200
"""Digests that a text is known by: their share tells its resemblance to within 0.02."""
DOORS = 6
"""Of them, those by which another is found. Of two texts that are NEAR nearly all pairs share one."""
NEAR = 0.8
"""Resemblance from which two texts are one with some words changed."""


def thinned(
    articles: Sequence[Article], most: int, notices: Notices
) -> tuple[tuple[Article, ...], tuple[Skipped, ...]]:
    """The articles, of nearly the same text the first ones alone, and those that were left out.

    Args:
        articles: in path order.
        most: of one text.
        notices: collects how many of which text were left out.
    """
    if len(articles) <= most:
        return tuple(articles), ()
    left: list[Article] = []
    skipped: list[Skipped] = []
    sketches: list[frozenset[int]] = []
    doors: dict[int, int] = {}
    place: list[int] = []  # of each text's first article among those that are left
    count: list[int] = []  # how many each text has
    for article in articles:
        sketch = _sketch(article.text)
        first = _first(sketch, doors, sketches)
        if first is None:
            first = len(sketches)
            sketches.append(frozenset(sketch))
            place.append(len(left))
            count.append(0)
            for digest in sketch[:DOORS]:
                doors.setdefault(digest, first)
        count[first] += 1
        if count[first] <= most:
            left.append(article)
        else:
            path = left[place[first]].source.path
            skipped.append(Skipped(article.source.path, f"has nearly the text of {path} and of {most - 1} others"))
    for at, number in zip(place, count, strict=True):
        if number > most:
            told = f"{number - most:,} more files have nearly its text and are not read; raise copies in [limits]."
            notices.add("skipped", left[at].source.path, told)
    return tuple(left), tuple(skipped)


def _first(sketch: Sequence[int], doors: dict[int, int], sketches: Sequence[frozenset[int]]) -> int | None:
    """The first text that this one is nearly the same as."""
    candidates = sorted({doors[digest] for digest in sketch[:DOORS] if digest in doors})
    return next((at for at in candidates if _resemblance(sketch, sketches[at]) >= NEAR), None)


def _resemblance(sketch: Sequence[int], other: frozenset[int]) -> float:
    """The share of common runs among all of both, as their smallest digests tell it; in [0, 1]."""
    union = sorted(other.union(sketch))[:SKETCH]
    mine = frozenset(sketch)
    return sum(digest in mine and digest in other for digest in union) / len(union) if union else 1.0


def _sketch(text: str) -> list[int]:
    """The smallest digests of a text's runs, in ascending order."""
    words = re.findall(r"\w+", text.casefold())
    runs = {" ".join(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))}
    return sorted({crc32(run.encode("utf-8", "surrogatepass")) for run in runs})[:SKETCH]
