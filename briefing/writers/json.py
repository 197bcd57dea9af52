"""brief.json: what the page shows, and the way back. ``from_json(to_json(brief)) == brief``.

Fields may be added in later versions; ``from_json`` reads past those it does not know, and does without
``voice``, ``names``, ``counts``, ``figures``, ``timeline``, ``coverage`` and ``desk``, which the first files
did not have.
"""

from __future__ import annotations

from briefing.model import (
    Brief,
    BriefSource,
    Citation,
    Conflict,
    ConflictValue,
    Counts,
    Coverage,
    Desk,
    Highlight,
    Look,
    Rendered,
    Section,
    ShownClaim,
    Skipped,
)
from briefing.writers import changed, records
from briefing.writers.fields import Field, decode
from briefing.writers.records import Json

SCHEMA = "briefing/brief/1"
"""The value of ``schema``."""

NAME = "brief.json"


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """brief.json, UTF-8. The look plays no part."""
    return (Rendered(NAME, records.encode(to_json(brief))),)


def to_json(brief: Brief) -> dict[str, Json]:
    """The brief as JSON values, fields in the contract's order; the evidence is left out."""
    return {
        "schema": SCHEMA,
        "title": brief.title,
        "as_of": brief.as_of,
        "language": brief.language,
        "generator": brief.generator,
        "sources": [records.source(source) for source in brief.sources],
        "lead": [_claim(claim) for claim in brief.lead],
        "sections": [_section(section) for section in brief.sections],
        "conflicts": [records.conflict(conflict) for conflict in brief.conflicts],
        "skipped": [{"path": each.path, "reason": each.reason} for each in brief.skipped],
        "names": [list(spellings) for spellings in brief.names],
        "counts": _counts(brief.counts),
        "figures": [_highlight(figure) for figure in brief.figures],
        "timeline": [_highlight(event) for event in brief.timeline],
        "coverage": [_coverage(each) for each in brief.coverage],
        "desk": _desk(brief.desk),
        "decisions": brief.decisions,
        "changes": changed.to_json(brief.changes),
    }


def _coverage(each: Coverage) -> dict[str, Json]:
    return {"source": each.source, "sentences": each.sentences, "cited": each.cited, "furniture": each.furniture}


def _desk(desk: Desk) -> dict[str, Json] | None:
    if desk == Desk():
        return None
    return {
        "name": desk.name,
        "marking": desk.marking,
        "prepared_by": desk.prepared_by,
        "prepared_for": desk.prepared_for,
        "contact": desk.contact,
    }


def _highlight(highlight: Highlight) -> dict[str, Json]:
    return {
        "claim": highlight.claim,
        "value": highlight.value,
        "date": highlight.date,
        "text": highlight.text,
        "citations": [records.citation(citation) for citation in highlight.citations],
        "conflicts": list(highlight.conflicts),
    }


def _section(section: Section) -> dict[str, Json]:
    return {"id": section.id, "title": section.title, "claims": [_claim(claim) for claim in section.claims]}


def _counts(counts: Counts | None) -> dict[str, Json] | None:
    if counts is None:
        return None
    return {
        "articles": counts.articles,
        "origins": counts.origins,
        "sentences": counts.sentences,
        "used": counts.used,
        "claims": counts.claims,
        "conflicts": counts.conflicts,
    }


def _claim(claim: ShownClaim) -> dict[str, Json]:
    return {
        "id": claim.id,
        "text": claim.text,
        "citations": [records.citation(citation) for citation in claim.citations],
        "independent_sources": claim.independent_sources,
        "salience": claim.salience,
        "conflicts": list(claim.conflicts),
        "voice": claim.voice,
        "change": claim.change,
        "note": claim.note,
    }


def parse(data: bytes, file: str = NAME) -> Brief:
    """The brief in the bytes of a brief.json.

    Raises:
        UsageError: it is no brief.json; the message names ``file`` and the field at fault.
    """
    return _read_brief(decode(data, file))


def from_json(value: object) -> Brief:
    """The brief that ``to_json`` made this of.

    Raises:
        UsageError: a field is missing or of the wrong type; the message names it.
    """
    return _read_brief(Field(value, NAME))


def _read_brief(top: Field) -> Brief:
    schema = top["schema"]
    if schema.value != SCHEMA:
        schema.fail(repr(SCHEMA))
    return Brief(
        title=top["title"].text(),
        as_of=top["as_of"].optional_text(),
        language=top["language"].text(),
        generator=top["generator"].text(),
        sources=top["sources"].each(read_source),
        lead=top["lead"].each(_read_claim),
        sections=top["sections"].each(_read_section),
        conflicts=top["conflicts"].each(read_conflict),
        skipped=top["skipped"].each(lambda item: Skipped(item["path"].text(), item["reason"].text())),
        names=top.get("names", []).each(Field.texts),
        counts=_read_counts(top.get("counts", None)),
        figures=top.get("figures", []).each(_read_highlight),
        timeline=top.get("timeline", []).each(_read_highlight),
        coverage=top.get("coverage", []).each(_read_coverage),
        desk=_read_desk(top.get("desk", None)),
        changes=changed.read(top.get("changes", None)),
        decisions=top.get("decisions", 0).integer(),
    )


def _read_coverage(item: Field) -> Coverage:
    return Coverage(
        source=item["source"].text(),
        sentences=item["sentences"].integer(),
        cited=item["cited"].integer(),
        furniture=item["furniture"].integer(),
    )


def _read_desk(item: Field) -> Desk:
    if item.value is None:
        return Desk()
    return Desk(
        name=item["name"].text(),
        marking=item["marking"].text(),
        prepared_by=item["prepared_by"].text(),
        prepared_for=item["prepared_for"].text(),
        contact=item["contact"].text(),
    )


def _read_highlight(item: Field) -> Highlight:
    return Highlight(
        claim=item["claim"].text(),
        value=item["value"].text(),
        date=item["date"].optional_text(),
        text=item["text"].text(),
        citations=item["citations"].each(_read_citation),
        conflicts=item["conflicts"].texts(),
    )


def _read_counts(item: Field) -> Counts | None:
    if item.value is None:
        return None
    return Counts(
        articles=item["articles"].integer(),
        origins=item["origins"].integer(),
        sentences=item["sentences"].integer(),
        used=item["used"].integer(),
        claims=item["claims"].integer(),
        conflicts=item["conflicts"].integer(),
    )


def read_source(item: Field) -> BriefSource:
    """An entry of ``sources``, in brief.json and analysis.json alike."""
    return BriefSource(
        id=item["id"].text(),
        path=item["path"].text(),
        sha256=item["sha256"].text(),
        outlet=item["outlet"].optional_text(),
        title=item["title"].optional_text(),
        published=item["published"].optional_text(),
        author=item["author"].optional_text(),
        url=item["url"].optional_text(),
        kind=item["kind"].text(),
        origin=item["origin"].text(),
        derived_from=item["derived_from"].texts(),
        text_sha256=item["text_sha256"].text(),
        replaced_by=item.get("replaced_by", None).optional_text(),
    )


def _read_section(item: Field) -> Section:
    return Section(item["id"].text(), item["title"].text(), item["claims"].each(_read_claim))


def _read_claim(item: Field) -> ShownClaim:
    return ShownClaim(
        id=item["id"].text(),
        text=item["text"].text(),
        citations=item["citations"].each(_read_citation),
        independent_sources=item["independent_sources"].integer(),
        salience=item["salience"].number(),
        conflicts=item["conflicts"].texts(),
        voice=item.get("voice", "report").text(),
        change=item.get("change", None).optional_text(),
        note=item.get("note", "").text(),
    )


def _read_citation(item: Field) -> Citation:
    return Citation(
        source=item["source"].text(),
        start=item["start"].integer(),
        end=item["end"].integer(),
        exact=item["exact"].text(),
        prefix=item["prefix"].text(),
        suffix=item["suffix"].text(),
        role=item["role"].text(),
    )


def read_conflict(item: Field) -> Conflict:
    """A conflict, in brief.json and analysis.json alike."""
    return Conflict(item["id"].text(), item["kind"].text(), item["what"].text(), item["values"].each(_read_value))


def _read_value(item: Field) -> ConflictValue:
    citations = item.get("citations", []).each(_read_citation)
    return ConflictValue(item["value"].text(), item["sentences"].texts(), citations)
