"""What is new since an edition: claims that are new, updated, better corroborated, contradicted, withdrawn.

A claim is known again by its sentences, not by its words: it keeps its id while another source's wording is quoted. A
value supersedes another where a later article gives it, and the two exclude each other
(``briefing.grouping.conflicts``), or where a novel sentence about the same thing says in so many words that something
has changed (``briefing.text.turns``).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.grouping import novelty
from briefing.grouping.across import Across
from briefing.grouping.novelty import News
from briefing.model import (
    Article,
    Changes,
    Claim,
    Conflict,
    Correction,
    Past,
    PastClaim,
    Sentence,
    Told,
    Update,
    Withdrawn,
)

OF_VALUES = ("number", "date", "status", "time")
"""Kinds of conflict in which a later value supersedes an earlier one; weekdays are told of too many things."""


@dataclass(frozen=True, slots=True)
class Present:
    """The new edition, as far as it is compared with the past."""

    sentences: Mapping[str, Sentence]
    """Those that may be shown, by id."""
    claims: tuple[Claim, ...]
    """Under the ids that they have kept."""
    conflicts: tuple[Conflict, ...]
    paths: Mapping[str, str]
    """Source number to path."""
    digests: Mapping[str, str]
    """Source number to the digest of its source text."""
    published: Mapping[str, str]
    """Source number to date; empty where none is known."""
    fresh: frozenset[str]
    """Ids of the sentences that the past did not have."""
    novel: frozenset[str]
    """Of them, those that say what no earlier sentence says."""
    nothing_new: tuple[str, ...] = ()
    turned: tuple[tuple[str, str], ...] = ()
    """(novel sentence, earlier sentence) that tells of a change in what the other one says."""
    shown: Mapping[str, str] = field(default_factory=dict)
    """Claim id to the sentence by which its page shows it."""


def since(
    past: Past,
    together: Across,
    news: News,
    claims: tuple[Claim, ...],
    conflicts: tuple[Conflict, ...],
    articles: Sequence[Article],
    language: str,
) -> Changes:
    """How an edition that has just been read differs from the past.

    Args:
        past: the earlier edition.
        together: what the articles say together.
        news: which of their sentences are fresh and novel.
        claims: under the ids that they have kept.
        conflicts: among all of them.
        articles: in path order.
        language: BCP 47.
    """
    shown, digests = together.shown, _digests(articles)
    had = set(past.sources.values())
    added = {
        article.source.id
        for article in articles
        if article.source.path not in past.sources and digests[article.source.id] not in had
    }
    derived = {origin.source: origin.derived_from for origin in together.origins}
    turned = novelty.turned(together.near, shown, news, language)
    return find(
        past,
        Present(
            sentences={each.id: each for each in shown},
            claims=claims,
            conflicts=conflicts,
            paths={article.source.id: article.source.path for article in articles},
            digests=digests,
            published={article.source.id: (article.published or "")[:10] for article in articles},
            fresh=frozenset(shown[at].id for at in news.fresh),
            novel=frozenset(shown[at].id for at in news.novel),
            nothing_new=novelty.nothing_new(shown, added, derived, news.novel),
            turned=tuple((shown[one].id, shown[other].id) for one, other in turned),
        ),
    )


def _digests(articles: Sequence[Article]) -> dict[str, str]:
    return {article.source.id: novelty.digest(article) for article in articles}


def find(past: Past, now: Present) -> Changes:
    """How the present differs from the past."""
    before = {claim.id: claim for claim in past.claims}
    updated = _updates(past, now)
    superseded = {each.claim for each in updated}
    against = _against(now)
    found: dict[str, str] = {}
    for claim in now.claims:
        if all(witness.sentence.id in now.fresh for witness in claim.witnesses):
            found[claim.id] = "new"
        elif claim.id in superseded:
            found[claim.id] = "updated"
        elif claim.id in against:
            found[claim.id] = "contradicted"
        elif claim.id in before and claim.independent_sources > before[claim.id].independent_sources:
            found[claim.id] = "corroborated"
    return Changes(
        since=past.edition,
        as_of=past.as_of,
        claims=found,
        updated=updated,
        withdrawn=_withdrawn(past, now),
        corrections=_corrections(past, now),
        nothing_new=now.nothing_new,
    )


def kept(claims: Sequence[Claim], articles: Sequence[Article], past: Past) -> tuple[Claim, ...]:
    """The claims under the ids that they had: each under that of the past claim with which it shares most sentences.

    Args:
        claims: of the new edition.
        articles: theirs.
        past: the earlier edition.
    """
    digests = _digests(articles)
    path = {article.source.id: article.source.path for article in articles}
    owners = _owners(past)
    shared: list[tuple[int, bool, int, str]] = []
    for turn, claim in enumerate(claims):
        votes: Counter[str] = Counter()
        for witness in claim.witnesses:
            for key in _keys(witness.sentence, path[witness.sentence.source], digests[witness.sentence.source]):
                if key in owners:
                    votes.update(owners[key])
                    break
        shared += [(-count, name != claim.id, turn, name) for name, count in votes.items()]
    given: dict[int, str] = {}
    for _, _, turn, name in sorted(shared):
        if turn not in given and name not in given.values():
            given[turn] = name
    taken = set(given.values())
    result = []
    for turn, claim in enumerate(claims):
        name = given.get(turn, claim.id)
        if turn not in given and name in taken:  # another claim has kept the id that these words would have
            name = _another(name, taken)
        taken.add(name)
        result.append(replace(claim, id=name))
    return tuple(result)


def _another(name: str, taken: Collection[str]) -> str:
    return next(each for number in range(2, len(taken) + 3) if (each := f"{name}-{number}") not in taken)


def _owners(past: Past) -> dict[tuple[str, str], tuple[str, ...]]:
    """By what a sentence is known again by, the claims that it stated."""
    stated: dict[int, list[str]] = defaultdict(list)
    for claim in past.claims:
        for at in claim.sentences:
            stated[at].append(claim.id)
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for at, sentence in enumerate(past.sentences):
        plain = " ".join(sentence.text.split())
        for home in (sentence.text_sha256, sentence.path):
            found.setdefault((home, plain), tuple(stated[at]))
    return found


def _keys(sentence: Sentence, path: str, digest: str) -> Iterator[tuple[str, str]]:
    """What a sentence is known again by: its words in the same text, under whatever name, or in the same file."""
    yield digest, sentence.plain
    yield path, sentence.plain


def _updates(past: Past, now: Present) -> tuple[Update, ...]:
    """Each past claim once, with the newest that is told of it."""
    earlier = {claim.id for claim in past.claims}
    main = _main([claim for claim in now.claims if claim.id in earlier])
    found: dict[str, Update] = {}
    for was, then in (*_superseded(now), *_turned(now)):
        for name in dict.fromkeys(main[each] for each in was.sentences if each in main):
            found.setdefault(name, Update(name, was, then))
    return tuple(found.values())


def _superseded(now: Present) -> Iterator[tuple[Told, Told]]:
    """Values that only earlier sentences give, each with the newest that a fresh one of a later day does."""
    for conflict in now.conflicts:
        if conflict.kind not in OF_VALUES:
            continue
        new = [value for value in conflict.values if now.novel & set(value.sentences)]
        old = [value for value in conflict.values if not now.novel & set(value.sentences)]
        if not new or not old:
            continue
        last = max(new, key=lambda value: max(_day(each, now) for each in value.sentences if each in now.novel))
        told = tuple(each for each in last.sentences if each in now.novel)
        for value in old:
            days = [_day(each, now) for each in value.sentences if each not in now.fresh]  # a late copy is no news
            if max(days, default="") <= max(_day(each, now) for each in told):
                yield Told(value.value, value.sentences), Told(last.value, told)


def _turned(now: Present) -> Iterator[tuple[Told, Told]]:
    for fresh, earlier in now.turned:
        was, then = now.sentences[earlier], now.sentences[fresh]
        yield Told(was.plain, (earlier,)), Told(then.plain, (fresh,))


def _against(now: Present) -> set[str]:
    """Claims of earlier sentences that a fresh sentence of the same claim or conflict contradicts."""
    found: set[str] = set()
    main = _main(now.claims)
    for conflict in now.conflicts:
        new = {each for value in conflict.values for each in value.sentences if each in now.novel}
        if new and conflict.kind in OF_VALUES:
            for value in conflict.values:
                if not new & set(value.sentences):
                    found |= {main[each] for each in value.sentences if each in main and each not in now.fresh}
    return found


def _main(claims: Sequence[Claim]) -> dict[str, str]:
    """By sentence, the first of the claims that it states."""
    found: dict[str, str] = {}
    for claim in claims:
        for witness in claim.witnesses:
            found.setdefault(witness.sentence.id, claim.id)
    return found


def _day(sentence: str, now: Present) -> str:
    return now.published.get(now.sentences[sentence].source, "")


def _withdrawn(past: Past, now: Present) -> tuple[Withdrawn, ...]:
    """Past claims none of whose sentences stands anywhere any more."""
    there = {
        key for each in now.sentences.values() for key in _keys(each, now.paths[each.source], now.digests[each.source])
    }
    kept_ids = {claim.id for claim in now.claims}
    found = []
    for claim in past.claims:
        if claim.id not in kept_ids and not any(_stands(past, at, there) for at in claim.sentences):
            quoted = past.sentences[claim.sentences[0]]
            reason = "its source changed" if quoted.path in now.paths.values() else "its source is gone"
            found.append(Withdrawn(claim.id, " ".join(quoted.text.split()), quoted.path, reason, claim.shown))
    return tuple(found)


def _stands(past: Past, at: int, there: Collection[tuple[str, str]]) -> bool:
    sentence = past.sentences[at]
    plain = " ".join(sentence.text.split())
    return (sentence.text_sha256, plain) in there or (sentence.path, plain) in there


def _corrections(past: Past, now: Present) -> tuple[Correction, ...]:
    """Sources whose text is another one under the same path, and what of the past edition no longer stands in it."""
    there = {
        key for each in now.sentences.values() for key in _keys(each, now.paths[each.source], now.digests[each.source])
    }
    texts = set(now.digests.values())
    found = []
    for number, path in sorted(now.paths.items(), key=lambda each: (len(each[0]), each[0])):
        before = past.sources.get(path)
        if before is None or before == now.digests[number] or before in texts:
            continue
        gone = (claim.id for claim in past.claims if claim.shown and _cites(past, claim, path, there))
        found.append(Correction(number, path, tuple(gone)))
    return tuple(found)


def _cites(past: Past, claim: PastClaim, path: str, there: Collection[tuple[str, str]]) -> bool:
    """The claim had a sentence of this file that is not in it any more."""
    return any(past.sentences[at].path == path and not _stands(past, at, there) for at in claim.sentences)
