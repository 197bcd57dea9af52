"""analysis.json against the source texts and against brief.json."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from briefing.errors import UsageError
from briefing.model import KINDS, SHOWABLE, Brief, BriefSource, Citation, Conflict
from briefing.proof.finding import Finding
from briefing.writers import json
from briefing.writers.analysis import NAME, SCHEMA
from briefing.writers.fields import Field, decode


@dataclass(frozen=True, slots=True)
class _Sentence:
    id: str
    source: str
    start: int
    end: int
    text: str
    kind: str
    claims: tuple[str, ...]
    main: str | None


@dataclass(frozen=True, slots=True)
class _Analysis:
    sources: tuple[BriefSource, ...]
    sentences: tuple[_Sentence, ...]
    claims: tuple[tuple[str, tuple[str, ...]], ...]
    """(claim id, sentence ids)"""
    conflicts: tuple[Conflict, ...]


def check(data: bytes, brief: Brief, texts: Mapping[str, str]) -> Iterator[Finding]:
    """Sentences stand at their offsets, ids resolve, and the brief shows only what may be shown."""
    try:
        analysis = _read(decode(data, NAME))
    except UsageError as error:
        yield Finding("schema", NAME, NAME, "an analysis of this version", error.message)
        return
    if analysis.sources != brief.sources:
        yield Finding("analysis", "sources", NAME, "the sources of brief.json", "others")
    yield from _sentences(analysis, texts)
    yield from _references(analysis)
    yield from _shown(analysis, brief)
    yield from _counted(analysis, brief)


def _read(top: Field) -> _Analysis:
    if top["schema"].value != SCHEMA:
        top["schema"].fail(repr(SCHEMA))
    return _Analysis(
        top["sources"].each(json.read_source),
        top["sentences"].each(_read_sentence),
        top["claims"].each(lambda item: (item["id"].text(), item["sentences"].texts())),
        top["conflicts"].each(json.read_conflict),
    )


def _read_sentence(item: Field) -> _Sentence:
    return _Sentence(
        item["id"].text(),
        item["source"].text(),
        item["start"].integer(),
        item["end"].integer(),
        item["text"].text(),
        item["kind"].text(),
        item["claims"].texts(),
        item["claim"].optional_text(),
    )


def _sentences(analysis: _Analysis, texts: Mapping[str, str]) -> Iterator[Finding]:
    numbers = {source.id for source in analysis.sources}
    claims = {claim for claim, _ in analysis.claims}
    for sentence in analysis.sentences:
        what, text = f"sentence {sentence.id}", texts.get(sentence.source)
        if sentence.source not in numbers:
            yield Finding("analysis", what, NAME, "a source of the list", sentence.source)
        elif text is not None and text[sentence.start : sentence.end] != sentence.text:
            found = text[sentence.start : sentence.end]
            yield Finding("offset", what, NAME, repr(sentence.text), f"{found!r} in source {sentence.source}")
        if sentence.kind not in KINDS:
            yield Finding("analysis", what, NAME, "a known kind of sentence", sentence.kind)
        if sentence.main not in (sentence.claims or (None,)):
            yield Finding("analysis", what, NAME, f"claim among {sentence.claims}", str(sentence.main))
        yield from _unknown(sentence.claims, claims, what, "a claim of the list")


def _references(analysis: _Analysis) -> Iterator[Finding]:
    sentences = {sentence.id for sentence in analysis.sentences}
    for what, ids in (
        ("sentence", [sentence.id for sentence in analysis.sentences]),
        ("claim", [claim for claim, _ in analysis.claims]),
        ("conflict", [conflict.id for conflict in analysis.conflicts]),
    ):
        for name, count in Counter(ids).items():
            if count > 1:
                yield Finding("twice", f"{what} {name}", NAME, "once", f"{count} times")
    for claim, members in analysis.claims:
        yield from _unknown(members, sentences, f"claim {claim}", "a sentence of the list")
    for conflict in analysis.conflicts:
        for value in conflict.values:
            yield from _unknown(value.sentences, sentences, f"conflict {conflict.id}", "a sentence of the list")


def _unknown(names: tuple[str, ...], known: Collection[str], what: str, wanted: str) -> Iterator[Finding]:
    for name in names:
        if name not in known:
            yield Finding("analysis", what, NAME, wanted, name)


def _shown(analysis: _Analysis, brief: Brief) -> Iterator[Finding]:
    claims = {claim for claim, _ in analysis.claims}
    conflicts = {conflict.id for conflict in analysis.conflicts}
    by_source: dict[str, list[_Sentence]] = {}
    for sentence in analysis.sentences:
        by_source.setdefault(sentence.source, []).append(sentence)
    for claim in brief.claims:
        what = f"claim {claim.id}"
        yield from _unknown((claim.id,), claims, what, "a claim of the list")
        for citation in claim.citations:
            yield from _showable(citation, by_source.get(citation.source, []), what)
    for conflict in brief.conflicts:
        yield from _unknown((conflict.id,), conflicts, f"conflict {conflict.id}", "a conflict of the list")


def _counted(analysis: _Analysis, brief: Brief) -> Iterator[Finding]:
    """The counts that are about all sentences."""
    if (counts := brief.counts) is None:
        return
    showable = sum(sentence.kind in SHOWABLE for sentence in analysis.sentences)
    for name, wanted, found in (
        ("sentences", showable, counts.sentences),
        ("conflicts", len(analysis.conflicts), counts.conflicts),
    ):
        if found != wanted:
            yield Finding("counts", f"counts.{name}", NAME, str(wanted), str(found))


def _showable(citation: Citation, sentences: list[_Sentence], what: str) -> Iterator[Finding]:
    """A citation covers sentences of an article's running text, and nothing else."""
    kinds = {each.kind for each in sentences if each.start < citation.end and citation.start < each.end}
    if not kinds or kinds - SHOWABLE:
        place = f"source {citation.source}, {citation.start} to {citation.end}"
        yield Finding("analysis", what, NAME, f"body or quote at {place}", ", ".join(sorted(kinds)) or "no sentence")
