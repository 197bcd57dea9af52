"""brief.csl.json: the sources for a reference manager, as CSL-JSON (citationstyles.org, schema csl-data 1.0.2)."""

from __future__ import annotations

import re

from briefing.model import Brief, BriefSource, Look, Rendered
from briefing.writers import records
from briefing.writers.records import Json

NAME = "brief.csl.json"
TYPES = {"blog": "post-weblog", "release": "report", "newsletter": "article-magazine"}
"""Kind of a source to CSL's type; whatever else is an article of a newspaper."""

_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """One item a source, in the order of the page; what a file does not state is left out. The look plays no part."""
    return (Rendered(NAME, records.encode([_item(source, brief.language) for source in brief.sources])),)


def _item(source: BriefSource, language: str) -> dict[str, Json]:
    note = f"Source {source.id} of the brief; file {source.path}, SHA-256 {source.sha256}."
    if source.relation:
        note += f" {source.relation.replace(' of ', ' of source ', 1).capitalize()}."
    item: dict[str, Json | None] = {
        "id": f"source-{source.id}",
        "type": TYPES.get(source.kind, "article-newspaper"),
        "title": source.title,
        "container-title": source.outlet,
        "author": [{"literal": source.author}] if source.author else None,
        "issued": _issued(source.published),
        "URL": source.url,
        "language": language or None,
        "note": note,
    }
    return {name: value for name, value in item.items() if value}


def _issued(published: str | None) -> dict[str, Json] | None:
    match = _DATE.match(published or "")
    return {"date-parts": [[int(part) for part in match.groups() if part]]} if match else None
