"""The bare summariser: the best whole sentences of some files, for people who want no page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefing.errors import NothingToBriefError, UsageError
from briefing.grouping import copies, origins
from briefing.model import SHOWABLE, Article, Sentence
from briefing.notices import Notices
from briefing.ranking import RANKERS, Ranker, RankOptions, coverage
from briefing.ranking.concepts import concepts
from briefing.ranking.prominence import prominence
from briefing.ranking.scale import by_largest
from briefing.ranking.select import SelectOptions, select
from briefing.text.blocks import blocks
from briefing.text.language import detect
from briefing.text.segment import sentences as segment

DEFAULT = "default"
"""The ranker that chooses a summary as one whole."""
LEAST = 5
"""Words of a sentence that is chosen by it, where there are any: fewer are fragments."""


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
    selection: str = ""
    """How they were chosen: ``lazy greedy``, ``integer program``, or greedily by a ranker's saliences."""
    gap: float | None = None
    """Share by which the choice may be worth less than the best one, in [0, 1]; None where nothing bounds it."""


def summarize(
    files: Sequence[str | Path],
    words: int = 250,
    ranker: str = "default",
    *,
    language: str | None = None,
    exact: bool = False,
    notices: Notices | None = None,
) -> Summary:
    """Choose the most salient whole sentences within a number of words.

    Args:
        files: article files of any format that can be read.
        words: budget, at least 1.
        ranker: a name of ``briefing.ranking.RANKERS``.
        language: BCP 47; detected if None.
        exact: whether to prove the default's choice best, by integer programming, in seconds instead of milliseconds.
        notices: collects the files that could not be read.

    Raises:
        UsageError: no such ranker, no such file, a budget below 1, or ``exact`` with another ranker than the default.
        NothingToBriefError: no file has a sentence to choose, or none within the budget.
    """
    if words < 1:
        raise UsageError(f"--words is {words}; a number of words from 1 up was expected.", "For example --words 250.")
    method = RANKERS[ranker]
    if exact and ranker != DEFAULT:
        raise UsageError(f"The ranker {ranker!r} has no exact selection.", f"Leave --exact out, or use {DEFAULT!r}.")
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
    picked = (
        choose_whole(candidates, articles, words, tongue, exact=exact)
        if ranker == DEFAULT
        else _ranked(method, candidates, words, tongue)
    )
    if not picked.chosen:
        shortest = min(len(each.plain.split()) for each in candidates)
        raise NothingToBriefError(
            f"No sentence has {words} words or fewer; the shortest has {shortest}.",
            f"Ask for --words {shortest} or more.",
        )
    path = {article.source.id: article.source.path for article in articles}
    extracts = tuple(
        Extract(path[each.source], each.start, each.end, each.plain, round(picked.saliences[at], 6))
        for at, each in ((at, candidates[at]) for at in sorted(picked.chosen))
    )
    total = sum(len(extract.text.split()) for extract in extracts)
    return Summary(ranker, total, extracts, picked.method, picked.gap)


@dataclass(frozen=True, slots=True)
class Picked:
    """What was chosen, and how."""

    chosen: tuple[int, ...]
    saliences: tuple[float, ...]
    """Of all candidates."""
    method: str
    gap: float | None


def choose_whole(
    candidates: Sequence[Sentence], articles: Sequence[Article], words: int, language: str, *, exact: bool = False
) -> Picked:
    """Our own way: the choice that covers most of what the articles report, as one whole.

    Args:
        candidates: in the order of the articles.
        articles: theirs, to tell copies; none counts each source for itself.
        words: budget.
        language: BCP 47.
        exact: whether to prove the choice best.
    """
    sizes = [each.plain.count(" ") + 1 for each in candidates]
    places = prominence(candidates, sizes, words)
    held = concepts(candidates, places, RankOptions(language=language, origins=_origins(articles, candidates)))
    fragments = frozenset(at for at, size in enumerate(sizes) if size < LEAST)
    problem = coverage.Problem(
        held.rows, held.weights, places, sizes, words, barred=fragments if len(fragments) < len(sizes) else frozenset()
    )
    choice = coverage.exact(problem) if exact else coverage.lazy_greedy(problem)
    return Picked(choice.chosen, by_largest(problem.alone()), choice.method, round(choice.gap, 6))


def _ranked(method: Ranker, candidates: Sequence[Sentence], words: int, language: str) -> Picked:
    """By the saliences of a ranker, sentence by sentence."""
    saliences = method.rank(candidates, RankOptions(language=language))
    chosen = select(candidates, saliences, words, SelectOptions(language=language))
    return Picked(chosen, saliences, "greedy by salience and novelty", None)


def _origins(articles: Sequence[Article], candidates: Sequence[Sentence]) -> dict[str, str]:
    """Source -> origin: an article that copies another is no second voice."""
    if not articles:
        return {}
    own: dict[str, list[Sentence]] = {article.source.id: [] for article in articles}
    for each in candidates:
        own[each.source].append(each)
    words = [copies.words(article, own[article.source.id]) for article in articles]
    derived = origins.derivations(articles, copies.runs(words), [len(each.texts) for each in words])
    return {each.source: each.origin for each in origins.origins(articles, derived)}


def _read(paths: Sequence[str], notices: Notices) -> list[Article]:
    from briefing.readers import guard as guarded

    found: list[Article] = []
    with guarded.Guard() as guard:
        for path in paths:
            try:
                record = guard.read(Path(path).read_bytes(), path)
            except OSError as error:
                raise UsageError(f"{path} cannot be opened: {error.strerror}.", "Check the path.") from None
            for said in record["said"]:
                notices.add(*said)
            found += guarded.articles(record)
    return [replace(article, source=replace(article.source, id=str(number))) for number, article in enumerate(found, 1)]
