"""Datelines without a year, dated by the articles beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from briefing.model import Article
from briefing.readers.told.metadata import partial_date
from briefing.text import dates

HALF_YEAR = 183
"""Days: within it of all dated articles, only one year fits a day and month."""


def complete(articles: Sequence[Article]) -> tuple[Article, ...]:
    """The articles, those whose dateline lacks its year dated by the others.

    ``Sept. 12`` in a folder whose dated articles are of September 2024 is 2024-09-12. Where the
    dated articles lie so far apart that two years fit, or a stated weekday contradicts, the date
    stays None.
    """
    known = sorted(article.published[:10] for article in articles if article.published)
    return tuple(article if article.published else _dated(article, known) for article in articles)


def _dated(article: Article, known: Sequence[str]) -> Article:
    """The article with its year, or as it was."""
    partial = partial_date(article.text) if known else None
    iso = _nearest(partial.iso, partial.weekday, known) if partial else None
    if iso is None:
        return article
    stated = (*article.stated, ("published", "dateline, its year from the other articles"))
    return replace(article, published=iso, stated=stated)


def _nearest(partial: str, weekday: int | None, known: Sequence[str]) -> str | None:
    """The one date that lies within half a year of all known dates."""
    first, last = date.fromisoformat(known[0]), date.fromisoformat(known[-1])
    fits = []
    for year in range(first.year - 1, last.year + 2):
        iso = dates.with_year(partial, year) if 1 <= year <= 9999 else None
        if iso is None or (weekday is not None and dates.weekday(iso) != weekday):
            continue
        day = date.fromisoformat(iso)
        if abs((day - first).days) < HALF_YEAR and abs((day - last).days) < HALF_YEAR:
            fits.append(iso)
    return fits[0] if len(fits) == 1 else None
