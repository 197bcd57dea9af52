"""An invented brief that has of everything one: what can be said on a page, for proofs that each letter of it counts."""

from __future__ import annotations

from dataclasses import replace

from briefing.model import Brief, Changes, Correction, Counts, Coverage, Desk, Section, ShownClaim, Withdrawn
from tests.support.briefs import FERRY, highlighted, source, with_evidence

TEXTS = {**FERRY, "4": "The quay market opens at seven.\n"}
"""Source number to text; nothing of 4 is cited."""

CHANGED = {"ca1": "new", "cb2": "updated", "cb3": "contradicted", "cb4": "corroborated"}


def telling() -> Brief:
    """The invented brief as a later edition: marks, a note, withdrawn claims, a desk, addresses, a source not cited."""
    brief = highlighted()
    first, copy, third = brief.sources
    sources = (
        replace(first, author="Mara Lindqvist", url="https://gazette.example/ferry?id=7", outlet="Harbour Gazette"),
        replace(copy, outlet=None, kind="wire"),
        replace(third, title=None, published="2031-05-11T08:00:00Z", kind="blog"),
        source("4", TEXTS["4"], "g4"),
    )
    changes = Changes(
        since=3,
        as_of="2031-05-01",
        claims=CHANGED,
        withdrawn=(Withdrawn("c0", "The ferry will never sail again.", "articles/0.txt", "its source is gone", True),),
        corrections=(Correction("2", "articles/2.txt", ("c0",)),),
        nothing_new=("4",),
    )
    counts = Counts(articles=4, origins=3, sentences=9, used=8, claims=7, conflicts=2)
    coverage = (
        Coverage("1", 4, 4, 1),
        Coverage("2", 2, 2, 0),
        Coverage("3", 3, 2, 1),
        Coverage("4", 0, 0, 1),
    )
    made = replace(
        brief,
        sources=sources,
        lead=tuple(map(_marked, brief.lead)),
        sections=tuple(Section(each.id, each.title, tuple(map(_marked, each.claims))) for each in brief.sections),
        changes=changes,
        counts=counts,
        coverage=coverage,
        desk=Desk("Harbour Desk", "TLP:AMBER", "Ada Lark", "the port board", "desk@example.org"),
        decisions=2,
    )
    return with_evidence(made, TEXTS)


def _marked(claim: ShownClaim) -> ShownClaim:
    note = "The lease of 1998 runs to 2040." if claim.id == "cb4" else ""
    return replace(claim, change=CHANGED.get(claim.id), note=note)
