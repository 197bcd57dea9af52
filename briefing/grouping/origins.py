"""Who copies whom, and so which sources are independent of one another.

A pair of articles is a derivation where their own words (outside quotation marks) share a long run: reporters
agree on a dozen words by chance or by a shared quotation, not on twenty in a row. A pair that is wholly explained
by a third text that both carry is left out. Direction: the earlier, then the wire or release, then the longer text
is the origin (rules in that order, as in plagiarism detection: Clough et al. 2002, METER).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from briefing.grouping.copies import Run
from briefing.model import Article, Origin

LONG = 20
"""Own words in shared runs that make a derivation: about one sentence of a wire story."""
QUOTING = 14
"""Words of a shared run that joins a quotation to the words around it, such as the same quote with the same
description of the scene: with at least ``AROUND`` own words it is copied, not heard twice."""
AROUND = 8
MOSTLY = 0.4
"""Share of an article from which it is a version of the one it carries, whatever it adds."""
CITED = 11
"""Words of one article's own text that another prints in quotation marks: about half a sentence."""
NEARLY = 0.75
"""Share of a run that a third article must hold to explain it."""

_RANK = {"wire": 0, "release": 1, "newspaper": 2, "report": 3, "analysis": 4, "newsletter": 5, "opinion": 6, "blog": 7}
RETELLS = 4
"""From here on a kind retells what others report."""
REPORTS = 2
"""Newspapers and unnamed reports rank the same."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """One article carries another's text."""

    source: str
    carries: str
    words: int
    """Own words that they share."""
    share: float
    """Part of the carrying article's words that are shared, in [0, 1]."""


def derivations(
    articles: Sequence[Article], shared: Mapping[tuple[int, int], Sequence[Run]], lengths: Sequence[int]
) -> tuple[Derivation, ...]:
    """The derivations among articles, by their positions' shared runs.

    Args:
        articles: in path order.
        shared: runs of each pair of positions.
        lengths: words of each article.
    """

    def before(a: int, b: int) -> bool:
        return _before(articles[a], articles[b], lengths[a], lengths[b])

    found = []
    for (i, j), runs in sorted(shared.items()):
        if _versions(articles[i], articles[j]):
            continue
        rest = [run for run in runs if not _explained(run, i, j, shared, before, len(articles))]
        own = sum(run.own for run in rest)
        if own < LONG and not _copied_scene(rest) and not _quoted_text(rest, articles[i], articles[j]):
            continue
        earlier, later = (i, j) if before(i, j) else (j, i)
        share = min(1.0, sum(run.words for run in rest) / max(1, lengths[later]))
        found.append(Derivation(articles[later].source.id, articles[earlier].source.id, own, round(share, 3)))
    found += [
        Derivation(article.source.id, article.replaced_by, length, 1.0)
        for article, length in zip(articles, lengths, strict=True)
        if article.replaced_by
    ]
    return tuple(found)


def _versions(one: Article, other: Article) -> bool:
    """Both are versions of one page, whatever they share."""
    return (one.replaced_by or one.source.id) == (other.replaced_by or other.source.id)


def origins(articles: Sequence[Article], derived: Sequence[Derivation]) -> tuple[Origin, ...]:
    """One entry an article: what is mostly another text has that text's origin.

    A report that quotes a few sentences of a wire story beside its own carries it, and still is an origin.
    """
    main: dict[str, str] = {}
    for each in sorted(derived, key=lambda d: (-d.words, d.source, d.carries)):
        if each.share >= MOSTLY:
            main.setdefault(each.source, each.carries)
    groups: dict[str, str] = {}
    result = []
    for article in articles:
        root = _root(article.source.id, main)
        group = groups.setdefault(root, f"g{len(groups) + 1}")
        carried = tuple(d.carries for d in derived if d.source == article.source.id)
        result.append(Origin(article.source.id, group, carried))
    return tuple(result)


def _root(source: str, main: Mapping[str, str]) -> str:
    """Follow the main derivation to its end; all of a circle end at its first article."""
    seen = [source]
    while source in main:
        source = main[source]
        if source in seen:
            return min(seen[seen.index(source) :], key=int)
        seen.append(source)
    return source


def _copied_scene(runs: Sequence[Run]) -> bool:
    return sum(run.words for run in runs) >= QUOTING and any(run.own >= AROUND for run in runs)


def _quoted_text(runs: Sequence[Run], one: Article, other: Article) -> bool:
    """One prints in quotation marks what a wire story or a release says in its own voice: it quotes the text.

    Two newspapers of which one has the words in quotation marks have them from a third.
    """
    return any(run.cited >= CITED for run in runs) and bool({one.kind, other.kind} & {"wire", "release"})


def _explained(
    run: Run,
    i: int,
    j: int,
    shared: Mapping[tuple[int, int], Sequence[Run]],
    before: Callable[[int, int], bool],
    count: int,
) -> bool:
    """Both articles have the run from a third one that comes before them."""
    return any(
        before(k, i)
        and before(k, j)
        and _covers(shared.get((min(i, k), max(i, k)), ()), i < k, run.first)
        and _covers(shared.get((min(j, k), max(j, k)), ()), j < k, run.second)
        for k in range(count)
        if k not in (i, j)
    )


def _covers(runs: Sequence[Run], is_first: bool, span: tuple[int, int]) -> bool:
    """The runs together hold nearly all of the span on the asked side.

    Not all of it: where copies go on differently, a run of two copies may be a word longer than each one's with the
    origin.
    """
    sides = (run.first if is_first else run.second for run in runs)
    held = sum(max(0, min(end, span[1]) - max(start, span[0])) for start, end in sides)
    return held >= NEARLY * (span[1] - span[0])


def _before(one: Article, other: Article, length: int, other_length: int) -> bool:
    """Whether the first article is the likelier origin of what both hold.

    A blog or column takes from reports whatever the dates say; among reports the earlier day, then the wire or release,
    then the longer text, since copies are cut; the path decides what is left.
    """
    if (_RANK.get(one.kind, 3) >= RETELLS) != (_RANK.get(other.kind, 3) >= RETELLS):
        return _RANK.get(other.kind, 3) >= RETELLS
    days = [(each.published or "")[:10] for each in (one, other)]
    if all(days) and days[0] != days[1]:
        return days[0] < days[1]
    ranks = [min(_RANK.get(each.kind, 3), REPORTS) for each in (one, other)]
    if ranks[0] != ranks[1]:
        return ranks[0] < ranks[1]
    return (-length, one.source.path) < (-other_length, other.source.path)
