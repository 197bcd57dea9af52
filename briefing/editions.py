"""Editions read back: two of them can be compared from their brief.json and analysis.json alone.

Nothing is analysed again. A sentence is known again by its source text or its file, and its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.grouping import changes, novelty
from briefing.grouping.changes import Present
from briefing.model import SHOWABLE, Brief, Changes, Claim, Past, PastClaim, PastSentence, Sentence, Witness
from briefing.writers import analysis as analysis_json
from briefing.writers import changed
from briefing.writers import json as brief_json
from briefing.writers.fields import Field, decode


@dataclass(frozen=True, slots=True)
class Record:
    """An edition as it was written down."""

    number: int
    """0 where it has none."""
    brief: bytes
    """brief.json: what its page showed."""
    analysis: bytes
    """analysis.json: what was made of its sentences."""


def past(record: Record) -> Past:
    """An earlier edition, to compare another one with.

    Raises:
        UsageError: one of them cannot be read; the message names the field at fault.
    """
    shown = brief_json.parse(record.brief)
    top = decode(record.analysis, analysis_json.NAME)
    sources = {each.id: each for each in top["sources"].each(brief_json.read_source)}
    ids: dict[str, int] = {}
    sentences: list[PastSentence] = []
    for item in top["sentences"].items():
        number_of = item["source"].text()
        if number_of not in sources:
            item["source"].fail("the number of a source of the list")
        source = sources[number_of]
        ids[item["id"].text()] = len(sentences)
        sentences.append(PastSentence(source.path, source.text_sha256, item["start"].integer(), item["text"].text()))
    leading = {claim.id for claim in shown.claims}
    return Past(
        edition=record.number,
        as_of=shown.as_of,
        sources={each.path: each.text_sha256 for each in sources.values()},
        sentences=tuple(sentences),
        claims=tuple(_claim(item, ids, leading) for item in top["claims"].items()),
    )


def _claim(item: Field, ids: Mapping[str, int], shown: set[str]) -> PastClaim:
    stated = item["sentences"].texts()
    if not stated or any(each not in ids for each in stated):
        item["sentences"].fail("ids of sentences of the list")
    name = item["id"].text()
    return PastClaim(name, tuple(ids[each] for each in stated), item["independent_sources"].integer(), name in shown)


def differences(old: Record, new: Record) -> tuple[Changes, Past, Present]:
    """How one edition differs from an earlier one.

    Raises:
        UsageError: a file of one of them cannot be read; the message names the field at fault.
    """
    was = past(old)
    now = present(new, was)
    made = changed.read(decode(new.analysis, analysis_json.NAME).get("changes", None))
    if made is not None and old.number == made.since:  # as it was told when the newer one was made
        return made, was, now
    return changes.find(was, now), was, now


def present(record: Record, was: Past | None = None) -> Present:
    """An edition, to be compared with an earlier one.

    Raises:
        UsageError: a file of it cannot be read; the message names the field at fault.
    """
    top = decode(record.analysis, analysis_json.NAME)
    sources = {each.id: each for each in top["sources"].each(brief_json.read_source)}
    every = top["sentences"].each(lambda item: _sentence(item, sources))
    sentences = {each.id: each for each in every if each.kind in SHOWABLE}
    paths = {number: source.path for number, source in sources.items()}
    digests = {number: source.text_sha256 for number, source in sources.items()}
    known = novelty.had(was) if was else frozenset()
    fresh = frozenset(
        each.id
        for each in sentences.values()
        if novelty.is_fresh(each, paths[each.source], digests[each.source], known)
    )
    claims = tuple(_present_claim(item, sentences) for item in top["claims"].items())
    made = changed.read(top.get("changes", None))
    added = {number for number in sources if was is None or paths[number] not in was.sources}
    return Present(
        sentences=sentences,
        claims=claims,
        conflicts=top["conflicts"].each(brief_json.read_conflict),
        paths=paths,
        digests=digests,
        published={number: (source.published or "")[:10] for number, source in sources.items()},
        fresh=fresh,
        novel=_novel(claims, fresh),
        nothing_new=tuple(each for each in made.nothing_new if each in added) if made else (),
        turned=_turned(made, fresh) if made else (),
        shown=dict(_shown(brief_json.parse(record.brief), sentences)),
    )


def _shown(brief: Brief, sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, str]]:
    """Each shown claim with the sentence that it quotes."""
    for claim in brief.claims:
        if claim.citations:
            quoted = claim.citations[0]
            for each in sentences.values():
                if each.source == quoted.source and each.start < quoted.end and quoted.start < each.end:
                    yield claim.id, each.id
                    break


def _novel(claims: Sequence[Claim], fresh: frozenset[str]) -> frozenset[str]:
    """Fresh sentences of claims that no earlier sentence states."""
    stated = ([witness.sentence.id for witness in claim.witnesses] for claim in claims)
    return frozenset(each for ids in stated if fresh.issuperset(ids) for each in ids)


def _turned(made: Changes, fresh: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """What the newer edition itself says was superseded."""
    return tuple(
        (now, was)
        for each in made.updated
        for now in each.now.sentences[:1]
        for was in each.was.sentences[:1]
        if now in fresh and was not in fresh
    )


def _sentence(item: Field, sources: Mapping[str, object]) -> Sentence:
    source, text = item["source"].text(), item["text"].text()
    if source not in sources:
        item["source"].fail("the number of a source of the list")
    start, end = item["start"].integer(), item["end"].integer()
    return Sentence(item["id"].text(), source, 0, start, end, text, item["kind"].text(), 0)


def _present_claim(item: Field, sentences: Mapping[str, Sentence]) -> Claim:
    stated = item["sentences"].texts()
    if not stated or any(each not in sentences for each in stated):
        item["sentences"].fail("ids of sentences of the list that may be shown")
    witnesses = tuple(Witness(sentences[each], "quoted" if not turn else "") for turn, each in enumerate(stated))
    return Claim(item["id"].text(), witnesses, item["independent_sources"].integer())
