"""The bare summariser: the best whole sentences of some files, for people who want no page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from briefing.errors import NothingToBriefError, UsageError
from briefing.model import SHOWABLE, Article, Sentence
from briefing.notices import Notices
from briefing.ranking import RANKERS, RankOptions
from briefing.ranking.select import SelectOptions, select
from briefing.text.blocks import blocks
from briefing.text.language import detect
from briefing.text.segment import sentences as segment


@dataclass(frozen=True, slots=True)
class Extract:
    """One chosen sentence."""

    source: str
    """Path as given."""
    start: int
    end: int
    """Half-open offsets into the source text, in Unicode code points."""
    text: str
    """On one line."""
    salience: float
    """In [0, 1]."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What ``summarize`` made."""

    ranker: str
    words: int
    """Words of all sentences together; never more than asked for."""
    sentences: tuple[Extract, ...]
    """In reading order: the files as given, each from its beginning."""


def summarize(
    files: Sequence[str | Path],
    words: int = 250,
    ranker: str = "default",
    *,
    language: str | None = None,
    notices: Notices | None = None,
) -> Summary:
    """Choose the most salient whole sentences within a number of words.

    Args:
        files: article files of any format that can be read.
        words: budget, at least 1.
        ranker: a name of ``briefing.ranking.RANKERS``.
        language: BCP 47; detected if None.
        notices: collects the files that could not be read.

    Raises:
        UsageError: no such ranker, no such file, or a budget below 1.
        NothingToBriefError: no file has a sentence to choose, or none within the budget.
    """
    if words < 1:
        raise UsageError(f"--words is {words}; a number of words from 1 up was expected.", "For example --words 250.")
    method = RANKERS[ranker]
    articles = _read([str(path) for path in files], notices if notices is not None else Notices())
    tongue = language or detect([article.text for article in articles]) or "en"
    candidates: list[Sentence] = []
    for article in articles:
        found = segment(article, blocks(article.text, article.marks), tongue, len(candidates) + 1)
        candidates += [sentence for sentence in found if sentence.kind in SHOWABLE]
    if not candidates:
        raise NothingToBriefError(
            "None of the files has a sentence to choose.", "Give article files with running text."
        )
    saliences = method.rank(candidates, RankOptions(language=tongue))
    chosen = sorted(select(candidates, saliences, words, SelectOptions(language=tongue)))
    if not chosen:
        shortest = min(len(each.plain.split()) for each in candidates)
        raise NothingToBriefError(
            f"No sentence has {words} words or fewer; the shortest has {shortest}.",
            f"Ask for --words {shortest} or more.",
        )
    path = {article.source.id: article.source.path for article in articles}
    extracts = tuple(
        Extract(path[each.source], each.start, each.end, each.plain, round(saliences[at], 6))
        for at, each in ((at, candidates[at]) for at in chosen)
    )
    return Summary(ranker, sum(len(extract.text.split()) for extract in extracts), extracts)


def _read(paths: Sequence[str], notices: Notices) -> list[Article]:
    from briefing import readers
    from briefing.errors import UnreadableError

    articles: list[Article] = []
    for path in paths:
        try:
            articles.append(readers.read(Path(path).read_bytes(), path, str(len(articles) + 1), notices))
        except UnreadableError as error:
            notices.add("skipped", path, " ".join((error.message, error.hint)).strip())
        except OSError as error:
            raise UsageError(f"{path} cannot be opened: {error.strerror}.", "Check the path.") from None
    return articles
