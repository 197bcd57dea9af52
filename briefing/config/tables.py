"""brief.toml's tables: which keys each may have, and how each is checked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.config import checks
from briefing.config.checks import MOST_CLAIMS, Check
from briefing.config.faults import Faults
from briefing.config.lines import Place
from briefing.errors import UsageError
from briefing.model import Desk, Envelope, Limits, Topic

TOP: dict[str, Check] = {
    "title": checks.text,
    "as_of": checks.date,
    "language": checks.language,
    "articles": checks.text_or_texts,
    "pages": checks.pages,
    "paper": checks.paper,
    "template": checks.text,
    "style": checks.text,
    "ranker": checks.text,
}
TABLES = ("topics", "aliases", "email", "desk", "limits", "sources")
TOPIC: dict[str, Check] = {
    "id": checks.topic_id,
    "title": checks.text,
    "keywords": checks.texts,
    "stance": checks.text,
    "least": checks.least,
    "most": checks.most,
}
DESK: dict[str, Check] = {
    "name": checks.short,
    "logo": checks.text,
    "accent": checks.accent,
    "marking": checks.short,
    "prepared_by": checks.short,
    "prepared_for": checks.short,
    "contact": checks.short,
}
LIMITS: dict[str, Check] = {key: checks.between(*reach) for key, reach in checks.REACH.items()}
SOURCE: dict[str, Check] = {
    "title": checks.text,
    "outlet": checks.text,
    "author": checks.text,
    "published": checks.moment,
    "modified": checks.moment,
    "url": checks.page,
    "language": checks.language,
    "kind": checks.sort,
}
EMAIL: dict[str, Check] = {
    "to": checks.addresses,
    "cc": checks.addresses,
    "bcc": checks.addresses,
    "from": checks.address,
    "reply_to": checks.address,
    "list_id": checks.list_id,
    "list_unsubscribe": checks.list_unsubscribe,
}


def keys(table: Mapping[str, object], known: Mapping[str, Check], place: Place, faults: Faults) -> dict[str, Any]:
    """The checked values of a table; a key that is not known, or whose value is not right, is a fault."""
    found: dict[str, Any] = {}
    names = (*known, *TABLES) if not place else tuple(known)
    for key, value in table.items():
        if key in known:
            try:
                found[key] = known[key](value)
            except ValueError as error:
                faults.add((*place, key), f"{error}.")
        elif key not in names:
            faults.add((*place, key), f"is not a known key. {checks.guess(key, names)}")
    return found


def checked(key: str, value: str | None, flag: str) -> str | None:
    """A value that was given on the command line instead of in brief.toml; None where none was.

    Raises:
        UsageError: it is not what ``key`` must be.
    """
    if value is None:
        return None
    try:
        return str(TOP[key](value))
    except ValueError as error:
        raise UsageError(f"{flag} {error}.") from None


def topics(value: object, faults: Faults) -> tuple[Topic, ...]:
    """The ``[[topics]]``, ids unique."""
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        faults.add(("topics",), "must be tables, each headed [[topics]].")
        return ()
    found: list[Topic] = []
    for position, table in enumerate(value):
        place: Place = ("topics", position)
        checked = keys(table, TOPIC, place, faults)
        for key in ("id", "title"):
            if key not in table:
                faults.add(place, f"has no {key}; give it one.")
        if checked.get("id") in {topic.id for topic in found}:
            faults.add((*place, "id"), f"is {checked['id']!r} again; each topic has its own.")
        elif checked.get("least", 1) > checked.get("most", MOST_CLAIMS):
            faults.add((*place, "least"), f"is {checked.get('least', 1)}, more than most, which is {checked['most']}.")
        elif "id" in checked and "title" in checked:
            found.append(Topic(**checked))
    return tuple(found)


def aliases(value: object, faults: Faults) -> tuple[tuple[str, ...], ...]:
    """The ``[aliases]`` as groups of names, the preferred one first."""
    if not isinstance(value, dict):
        faults.add(("aliases",), 'must be a table: [aliases], then lines such as "Name" = ["Other name"].')
        return ()
    known = {str(name): checks.texts for name in value}
    checked = keys(value, known, ("aliases",), faults)
    return tuple((name, *others) for name, others in checked.items())


def desk(value: object, faults: Faults) -> tuple[Desk, dict[str, Any]]:
    """``[desk]``: what is printed of it, and how it looks (``accent``, ``logo``)."""
    if not isinstance(value, dict):
        faults.add(("desk",), 'must be a table: [desk], then lines such as name = "World desk".')
        return Desk(), {}
    found = keys(value, DESK, ("desk",), faults)
    look: dict[str, Any] = {key: found.pop(key) for key in ("accent", "logo") if key in found}
    return Desk(**found), look


def limits(value: object, faults: Faults) -> Limits:
    """``[limits]``."""
    if not isinstance(value, dict):
        faults.add(("limits",), "must be a table: [limits], then lines such as articles = 500.")
        return Limits()
    return Limits(**keys(value, LIMITS, ("limits",), faults))


def sources(value: object, faults: Faults) -> dict[str, dict[str, str]]:
    """``[sources."path"]``: by the article's path, what is known of it better than its file states it."""
    if not isinstance(value, dict):
        faults.add(("sources",), 'must be tables, each headed [sources."articles/one.html"].')
        return {}
    found: dict[str, dict[str, str]] = {}
    for path, table in value.items():
        place: Place = ("sources", path)
        if isinstance(table, dict):
            found[path] = keys(table, SOURCE, place, faults)
        else:
            faults.add(
                place, 'must be a table: [sources."articles/one.html"], then lines such as outlet = "The Gazette".'
            )
    return found


def email(value: object, faults: Faults) -> Envelope:
    """``[email]``."""
    if not isinstance(value, dict):
        faults.add(("email",), "must be a table: [email], then to = [...].")
        return Envelope()
    found = keys(value, EMAIL, ("email",), faults)
    return Envelope(sender=found.pop("from", None), **found)
