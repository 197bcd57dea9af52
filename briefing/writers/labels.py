"""The few words of our own that the plain outputs print around the articles' words."""

from __future__ import annotations

from briefing.model import Brief, BriefSource, ConflictValue, ShownClaim


def mark(claim: ShownClaim) -> str:
    """The citation mark's content, ``1 3`` or ``1 3 5 · 2 origins`` where the sources are not all independent."""
    numbers = " ".join(claim.numbers)
    if claim.independent_sources >= len(claim.numbers):
        return numbers
    origins = "origin" if claim.independent_sources == 1 else "origins"
    return f"{numbers} · {claim.independent_sources} {origins}"


def as_of(brief: Brief) -> str:
    """The line under the title: the date the brief speaks of, and how many articles it stands on."""
    count = len(brief.sources)
    sources = f"{count} source{'' if count == 1 else 's'}"
    return f"As of {brief.as_of} · {sources}" if brief.as_of else sources


def source(record: BriefSource) -> str:
    """A line of the source list: title, outlet, date; the path where the file states no title."""
    parts = (record.title or record.path, record.outlet, (record.published or "")[:10])
    return " · ".join(" ".join(part.split()) for part in parts if part)


def value_numbers(value: ConflictValue) -> tuple[str, ...]:
    """The source numbers behind one of a conflict's values, each once."""
    return tuple(dict.fromkeys(citation.source for citation in value.citations))
