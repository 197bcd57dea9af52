"""How many independent origins a claim has.

Its witnesses are not independent where one sentence copies the other, where one article is mostly the other's text,
where both print the same words of a speaker, or where both have it from the same body ("the navy said"; a ministry's
own release, whoever restates it). A blog that retells what is reported adds none. What is left, counted in connected
groups, are the origins: the wire service's rule of two sources, by form (after Dong, Berti-Equille & Srivastava 2009,
copying between sources).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.grouping import connected
from briefing.grouping.likeness import COPY, Likeness
from briefing.grouping.origins import Derivation
from briefing.model import Article, Conflict, Origin, Sentence
from briefing.text.attribution import INSTITUTIONS, authority
from briefing.text.quotes import inside
from briefing.text.terms import WORD, stem, tokens

EDITED = 0.4
"""The same between two articles of which one carries the other's text: there an edited sentence is a copy too."""
QUOTED = 4
"""Words in a row inside both sentences' quotation marks that make it one speaker's words."""
RETELLING = frozenset({"blog", "opinion"})
"""Kinds of article that add no origin where another kind states the claim."""

_ITSELF = re.compile(r"\b[Tt]he ([A-Z][a-z]+)\b")


@dataclass(frozen=True, slots=True)
class Sources:
    """What is known of the articles that claims are counted over."""

    articles: Mapping[str, Article]
    carried: Mapping[tuple[str, str], float]
    """(source, source whose text it carries) -> share of its own words that is."""
    origin: Mapping[str, str]
    """Source -> its origin."""
    publisher: Mapping[str, frozenset[str]]
    """Stems of who speaks in a release: its outlet and author."""
    language: str = "en"
    against: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Sentence id -> ids of sentences that give another value for the same thing."""
    conflicts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Sentence id -> ids of the conflicts that it gives a value of."""


def sources(
    articles: Sequence[Article], derived: Sequence[Derivation], origins: Sequence[Origin], language: str = "en"
) -> Sources:
    """Collect what counting needs."""
    carried = {(each.source, each.carries): each.share for each in derived}
    publisher = {article.source.id: _publisher(article, language) for article in articles if article.kind == "release"}
    by_source = {origin.source: origin.origin for origin in origins}
    return Sources({article.source.id: article for article in articles}, carried, by_source, publisher, language)


def against(conflicts: Sequence[Conflict]) -> dict[str, frozenset[str]]:
    """By sentence id, the sentences that give only other values for the same thing."""
    found: dict[str, set[str]] = {}
    for conflict in conflicts:
        sides = [frozenset(value.sentences) for value in conflict.values]
        for side in sides:
            others = frozenset().union(*sides) - side
            for sentence in side:
                found.setdefault(sentence, set()).update(others - _beside(sentence, sides))
    return {sentence: frozenset(others) for sentence, others in sorted(found.items()) if others}


def _beside(sentence: str, sides: Sequence[frozenset[str]]) -> frozenset[str]:
    """The sentences that share one of the values that a sentence gives."""
    return frozenset().union(*(side for side in sides if sentence in side))


def _publisher(article: Article, language: str) -> frozenset[str]:
    """Stems by which others name who speaks in a release: outlet, signature, what it calls itself ("the Company")."""
    names = [name for name in (article.outlet, article.author) if name]
    own = {stem(token, language) for name in names for token in tokens(name)} - INSTITUTIONS
    called = {stem(word, language) for word in _ITSELF.findall(article.text)} & INSTITUTIONS
    titled = {stem(token, language) for name in names for token in tokens(name)} & INSTITUTIONS
    return frozenset(own | called | titled)


def roles(order: Sequence[int], like: Likeness, known: Sources) -> tuple[int, tuple[str, ...]]:
    """The number of independent origins of a claim and the role of each witness.

    Args:
        order: positions of its witnesses, the quoted one first.
        like: what the positions point into.
        known: from ``sources``.

    Returns:
        The count, at least 1, and for each witness ``quoted``, ``corroborates`` (the first of a further origin) or
        ``repeats``.
    """
    sentences = [like.sentences[at] for at in order]
    kinds = [known.articles[sentence.source].kind for sentence in sentences]
    telling = [kind not in RETELLING for kind in kinds]
    if not any(telling):
        telling = [True] * len(order)
    signs = [_Signs(sentence, known) for sentence in sentences]
    group = connected.groups(len(order), _dependences(order, signs, like, known))
    counted = {group[i] for i in range(len(order)) if telling[i]}
    # A retelling that is quoted stands for the first origin of what it retells.
    seen = {group[0], group[0] if group[0] in counted else group[telling.index(True)]}
    result = ["quoted"]
    for i in range(1, len(order)):
        further = telling[i] and group[i] not in seen
        result.append("corroborates" if further else "repeats")
        if further:
            seen.add(group[i])
    return max(1, len(counted)), tuple(result)


class _Signs:
    """What dependence is told by, of one sentence."""

    __slots__ = ("authority", "quoted", "release", "sentence")

    def __init__(self, sentence: Sentence, known: Sources) -> None:
        self.sentence = sentence
        self.authority = authority(sentence.plain, known.language)
        self.release = known.publisher.get(sentence.source, frozenset())
        self.quoted = _quoted_runs(sentence.plain)


def reasons(order: Sequence[int], like: Likeness, known: Sources) -> tuple[tuple[int, int, str], ...]:
    """Each pair of witnesses of different sources that is not independent, and why, in words.

    Args:
        order: positions of a claim's witnesses.
        like: what the positions point into.
        known: from ``sources``.
    """
    signs = [_Signs(like.sentences[at], known) for at in order]
    return tuple(
        (order[i], order[j], why)
        for (i, j), why in sorted(_dependences(order, signs, like, known).items())
        if signs[i].sentence.source != signs[j].sentence.source
    )


def _dependences(
    order: Sequence[int], signs: Sequence[_Signs], like: Likeness, known: Sources
) -> dict[tuple[int, int], str]:
    """By turns (i < j), each pair of witnesses that is not independent, and why.

    A report that restates releases has it from the nearest one: two parties who say the same are two origins, and a
    report of it does not make them one.
    """
    found: dict[tuple[int, int], str] = {}
    nearest: dict[int, tuple[float, int]] = {}
    for i, a in enumerate(order):
        for j, b in enumerate(order[i + 1 :], i + 1):
            why = _dependence(a, b, signs[i], signs[j], like, known)
            if why is not None:
                found[i, j] = why
                continue
            for one, other in ((i, j), (j, i)):
                if _restates(signs[one], signs[other], known):
                    nearest[one] = max(nearest.get(one, (-1.0, 0)), (like.of(a, b), -other))
    for one, (_, turn) in nearest.items():
        other = -turn
        found[min(one, other), max(one, other)] = "one restates the other's release"
    return found


def _dependence(a: int, b: int, one: _Signs, other: _Signs, like: Likeness, known: Sources) -> str | None:
    """Why two witnesses are not independent; None where they are."""
    first, second = one.sentence.source, other.sentence.source
    if known.origin[first] == known.origin[second]:
        return "one article is a version of the other"
    if like.of(a, b) >= COPY:
        return "one sentence copies the other"
    if one.quoted & other.quoted:
        return "both print the same words of a speaker"
    share = max(known.carried.get((first, second), 0.0), known.carried.get((second, first), 0.0))
    if share and like.of(a, b) >= EDITED:
        return "one article carries the other's text, and this sentence edited"
    if one.authority & other.release or other.authority & one.release:
        return "one has it from the other's publisher"
    if one.authority & other.authority and (one.authority | other.authority) & INSTITUTIONS:
        return f"both have it from one body ({', '.join(sorted(one.authority & other.authority))})"
    return None


def _restates(one: _Signs, release: _Signs, known: Sources) -> bool:
    """One gives, with nobody's name to it, what a release said on that day or before."""
    if not release.release or one.release or one.authority:
        return False
    days = [(known.articles[each.sentence.source].published or "")[:10] for each in (release, one)]
    return not all(days) or days[0] <= days[1]


def _quoted_runs(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of ``QUOTED`` words inside quotation marks."""
    mask = inside(text)
    words = [(match[0].lower(), mask[match.start()]) for match in WORD.finditer(text)]
    runs = (words[at : at + QUOTED] for at in range(len(words) - QUOTED + 1))
    return frozenset(tuple(word for word, _ in run) for run in runs if all(quoted for _, quoted in run))
