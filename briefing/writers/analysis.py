"""analysis.json: what was made of every sentence, shown or not."""

from __future__ import annotations

from briefing.errors import UsageError
from briefing.model import AnalysedSentence, Analysis, Brief, Changes, Claim, Look, Rendered
from briefing.writers import changed, records
from briefing.writers.records import Json

SCHEMA = "briefing/analysis/1"
"""The value of ``schema``."""

NAME = "analysis.json"


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """analysis.json, UTF-8. The look plays no part.

    Raises:
        UsageError: the brief carries no evidence, as one that was read from brief.json.
    """
    if brief.evidence is None:
        raise UsageError(f"{NAME} cannot be written: this brief was loaded without its articles.", "Build it again.")
    return (Rendered(NAME, records.encode(to_json(brief.evidence.analysis))),)


def to_json(analysis: Analysis) -> dict[str, Json]:
    """The analysis as JSON values, fields in the contract's order."""
    return {
        "schema": SCHEMA,
        "sources": [records.source(source) for source in analysis.sources],
        "sentences": [_sentence(sentence) for sentence in analysis.sentences],
        "claims": [_claim(claim, analysis.changes) for claim in analysis.claims],
        "conflicts": [records.conflict(conflict) for conflict in analysis.conflicts],
        "aliases": [list(names) for names in analysis.aliases],
        "changes": changed.to_json(analysis.changes),
    }


def _sentence(analysed: AnalysedSentence) -> dict[str, Json]:
    sentence = analysed.sentence
    return {
        "id": sentence.id,
        "source": sentence.source,
        "start": sentence.start,
        "end": sentence.end,
        "text": sentence.text,
        "kind": sentence.kind,
        "claim": analysed.claims[0] if analysed.claims else None,
        "claims": list(analysed.claims),
        "topic": analysed.topic,
        "salience": analysed.salience,
        "voice": analysed.voice,
    }


def _claim(claim: Claim, changes: Changes | None) -> dict[str, Json]:
    return {
        "id": claim.id,
        "sentences": [witness.sentence.id for witness in claim.witnesses],
        "topic": claim.topic,
        "independent_sources": claim.independent_sources,
        "salience": claim.salience.score,
        "change": changes.claims.get(claim.id) if changes else None,
        "conflicts": list(claim.conflicts),
        "parts": [{"name": part.name, "value": part.value, "weight": part.weight} for part in claim.salience.parts],
    }
