"""What a reader hands over: the text, and the facts it found about the article with where they stood."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.model import Mark
from briefing.text import dates

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200b\ufeff\ufffd\ud800-\udfff]")
FIELDS = ("title", "outlet", "author", "published", "modified", "url", "language", "kind")
"""The fields of an Article that a fact may fill."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One statement of a file about itself."""

    field: str
    """One of ``FIELDS``."""
    value: str
    place: str
    """Where it stood, for example ``json-ld``, ``front matter``, ``byline``."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A decoded file."""

    text: str
    facts: tuple[Fact, ...] = ()
    """Best first: of two facts about one field the earlier counts."""
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One article of a file that holds several."""

    name: str
    """What tells it from the others, whatever is added before it: a digest of its id, or its name in an archive."""
    reader: str
    """Key in the readers' table."""
    draft: Draft


def settle(facts: Iterable[Fact]) -> dict[str, Fact]:
    """The first fact of each field that says anything."""
    settled: dict[str, Fact] = {}
    for fact in facts:
        value = " ".join(_UNPRINTABLE.sub(" ", fact.value).split())
        if value:
            settled.setdefault(fact.field, Fact(fact.field, value, fact.place))
    return settled


def facts(place: str, **fields: str | None) -> Iterator[Fact]:
    """The given fields as facts found at one place; empty ones are left out."""
    for field, value in fields.items():
        if value and value.strip():
            yield Fact(field, " ".join(value.split()), place)


def iso_date(value: object) -> str | None:
    """A stated date as ISO 8601; placeholders such as 0001-01-01 and 1970-01-01 are none."""
    iso = dates.parse(str(value)) if value else None
    return None if iso is None or iso[:10] in {"1970-01-01", "1900-01-01"} or iso < "1500" else iso
