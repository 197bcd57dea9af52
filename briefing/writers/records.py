"""The records that brief.json and analysis.json have in common, as JSON objects in the contract's field order."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from briefing.model import BriefSource, Citation, Conflict, ConflictValue

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None
"""Any JSON value."""


def encode(value: Json) -> bytes:
    """UTF-8 JSON, two spaces a level, with a final newline.

    Half a surrogate pair, which UTF-8 cannot hold, is written as the JSON escape it came from.
    """
    return (json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode("utf-8", "backslashreplace")


def source(record: BriefSource) -> dict[str, Json]:
    """An entry of ``sources``."""
    return {
        "id": record.id,
        "path": record.path,
        "sha256": record.sha256,
        "outlet": record.outlet,
        "title": record.title,
        "published": record.published,
        "author": record.author,
        "origin": record.origin,
        "derived_from": list(record.derived_from),
        "url": record.url,
        "kind": record.kind,
        "text_sha256": record.text_sha256,
        **({"replaced_by": record.replaced_by} if record.replaced_by else {}),
    }


def citation(record: Citation) -> dict[str, Json]:
    """A W3C TextQuoteSelector and TextPositionSelector in one object."""
    return {
        "source": record.source,
        "start": record.start,
        "end": record.end,
        "exact": record.exact,
        "prefix": record.prefix,
        "suffix": record.suffix,
        "role": record.role,
    }


def conflict(record: Conflict) -> dict[str, Json]:
    """A conflict with its values; ``citations`` says where each value stands."""
    return {
        "id": record.id,
        "kind": record.kind,
        "what": record.what,
        "values": [_value(value) for value in record.values],
    }


def _value(record: ConflictValue) -> dict[str, Json]:
    return {
        "value": record.value,
        "sentences": list(record.sentences),
        "citations": [citation(each) for each in record.citations],
    }
