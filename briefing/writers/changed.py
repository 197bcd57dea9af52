"""Changes since an edition as JSON, in brief.json and analysis.json alike."""

from __future__ import annotations

from briefing.model import Changes, Correction, Told, Update, Withdrawn
from briefing.writers.fields import Field
from briefing.writers.records import Json


def to_json(changes: Changes | None) -> dict[str, Json] | None:
    """The object; null in a first edition."""
    if changes is None:
        return None
    return {
        "since": changes.since,
        "as_of": changes.as_of,
        "claims": dict(changes.claims),
        "updated": [{"claim": each.claim, "was": _told(each.was), "now": _told(each.now)} for each in changes.updated],
        "withdrawn": [
            {"claim": each.claim, "text": each.text, "path": each.path, "reason": each.reason, "shown": each.shown}
            for each in changes.withdrawn
        ],
        "corrections": [
            {"source": each.source, "path": each.path, "claims": list(each.claims)} for each in changes.corrections
        ],
        "nothing_new": list(changes.nothing_new),
    }


def read(item: Field) -> Changes | None:
    """The changes that ``to_json`` made this of.

    Raises:
        UsageError: a field is missing or of the wrong type; the message names it.
    """
    if item.value is None:
        return None
    claims = item["claims"]
    if not isinstance(claims.value, dict):
        claims.fail("an object")
    return Changes(
        since=item["since"].integer(),
        as_of=item["as_of"].optional_text(),
        claims={str(key): claims[str(key)].text() for key in claims.value},
        updated=item["updated"].each(
            lambda each: Update(each["claim"].text(), _read_told(each["was"]), _read_told(each["now"]))
        ),
        withdrawn=item["withdrawn"].each(
            lambda each: Withdrawn(
                each["claim"].text(),
                each["text"].text(),
                each["path"].text(),
                each["reason"].text(),
                each["shown"].value is True,
            )
        ),
        corrections=item["corrections"].each(
            lambda each: Correction(each["source"].text(), each["path"].text(), each["claims"].texts())
        ),
        nothing_new=item["nothing_new"].texts(),
    )


def _told(told: Told) -> dict[str, Json]:
    return {"value": told.value, "sentences": list(told.sentences)}


def _read_told(item: Field) -> Told:
    return Told(item["value"].text(), item["sentences"].texts())
