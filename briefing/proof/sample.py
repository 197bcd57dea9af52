"""A small invented brief that has of everything one: what a template is tried on."""

from __future__ import annotations

import hashlib

from briefing.model import (
    Brief,
    BriefSource,
    Citation,
    Conflict,
    ConflictValue,
    Counts,
    Highlight,
    Section,
    ShownClaim,
)

TEXTS = {
    "1": "The lighthouse at Orrin will be lit again on 3 June. The repair costs 6,000 crowns.",
    "2": "The lighthouse at Orrin will be lit again on 3 June. Few believe it.",
    "3": "Orrin’s light returns on 5 June, the keeper said. He has waited for nine years.",
}
"""2 copies 1."""


def brief() -> Brief:
    """A bottom line, two sections, a copy, an opinion, an insertion, a cut, a conflict, names, a figure, an event."""
    lit, cost = "The lighthouse at Orrin will be lit again on 3 June.", "The repair costs 6,000 crowns."
    doubt, returns, waited = "Few believe it.", "Orrin’s light returns on 5 June, the keeper said.", "He has waited for"
    one, two, three = _cite("1", lit), _cite("2", lit, "repeats"), _cite("3", returns)
    return Brief(
        title="The light at Orrin",
        as_of="2031-05-12",
        language="en",
        generator="briefing",
        sources=(_source("1", "g1"), _source("2", "g1", ("1",)), _source("3", "g2")),
        lead=(_claim("ca1", lit, one, two, conflicts=("k1",)),),
        sections=(
            Section("repair", "The repair", (_claim("cb2", cost, _cite("1", cost)),)),
            Section(
                "keeper",
                "Keeper and doubts",
                (
                    _claim("cc3", returns, three, conflicts=("k1",)),
                    _claim("cc4", "[The keeper] has waited for …", _cite("3", f"{waited} nine years.")),
                    _claim("cc5", doubt, _cite("2", doubt), voice="opinion"),
                ),
            ),
        ),
        conflicts=(
            Conflict(
                "k1",
                "date",
                "when it is lit",
                (ConflictValue("3 June", (), (one, two)), ConflictValue("5 June", (), (three,))),
            ),
        ),
        names=(("Orrin", "Orrin’s"),),
        counts=Counts(articles=3, origins=2, sentences=6, used=6, claims=5, conflicts=1),
        figures=(Highlight("cb2", "6,000 crowns", "2031-05-12", cost, (_cite("1", cost),)),),
        timeline=(Highlight("cc3", "5 June", "2031-06-05", returns, (three,), ("k1",)),),
    )


def _claim(
    name: str, text: str, *citations: Citation, conflicts: tuple[str, ...] = (), voice: str = "report"
) -> ShownClaim:
    return ShownClaim(name, text, citations, 1, 0.5, conflicts, voice)


def _cite(number: str, exact: str, role: str = "quoted") -> Citation:
    text = TEXTS[number]
    start = text.index(exact)
    end = start + len(exact)
    return Citation(number, start, end, exact, text[max(0, start - 32) : start], text[end : end + 32], role)


def _source(number: str, origin: str, derived: tuple[str, ...] = ()) -> BriefSource:
    digest = hashlib.sha256(TEXTS[number].encode("utf-8")).hexdigest()
    path, outlet, title = f"articles/{number}.txt", f"Gazette number {number}", f"What gazette {number} says of Orrin"
    return BriefSource(number, path, digest, outlet, title, "2031-05-12", None, None, "report", origin, derived, digest)
