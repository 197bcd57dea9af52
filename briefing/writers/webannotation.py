"""brief.annotations.jsonld: every citation as a W3C Web Annotation (Recommendation of 23 February 2017).

The body is the claim as it is printed, the target the words in the source text that it stands on, by quotation and by
position; ``sources/ID.txt`` of the ``sources`` format is that text.
"""

from __future__ import annotations

from briefing.model import Brief, BriefSource, Citation, Look, Rendered, ShownClaim
from briefing.writers import records
from briefing.writers.records import Json

NAME = "brief.annotations.jsonld"
CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """One page of annotations, claims in reading order, each with its citations in theirs. The look plays no part."""
    source = {each.id: each for each in brief.sources}
    items = [
        _annotation(claim, place, citation, source[citation.source], brief.language)
        for claim in brief.claims
        for place, citation in enumerate(claim.citations, 1)
    ]
    page: dict[str, Json] = {
        "@context": CONTEXT,
        "id": "urn:briefing:annotations",
        "type": "AnnotationPage",
        "label": brief.title,
        "generator": brief.generator,
        "items": items,
    }
    return (Rendered(NAME, records.encode(page)),)


def _annotation(
    claim: ShownClaim, place: int, citation: Citation, source: BriefSource, language: str
) -> dict[str, Json]:
    target: dict[str, Json] = {
        "source": f"sources/{source.id}.txt",
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": citation.exact,
                "prefix": citation.prefix,
                "suffix": citation.suffix,
            },
            {"type": "TextPositionSelector", "start": citation.start, "end": citation.end},
        ],
    }
    if source.url:
        target["scope"] = source.url
    return {
        "id": f"urn:briefing:{claim.id}:{place}",
        "type": "Annotation",
        "motivation": "linking" if place == 1 else "highlighting",
        "body": {
            "type": "TextualBody",
            "value": claim.text,
            "format": "text/plain",
            "language": language,
            "purpose": "describing",
        },
        "target": target,
    }
