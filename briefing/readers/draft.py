"""What a reader hands over: the text, and the facts it found about the article with where they stood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from briefing.model import Mark
from briefing.readers.invisible import without
from briefing.text import dates

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ufffd\ud800-\udfff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"\x00-\x20\x7f]+")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""The form of a BCP 47 tag."""
_FIRST_YEAR = 1500
"""Before it nothing was printed of which there is news; programs write 0001 where they know no date."""
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
    """The first fact of each field that says anything, on one printable line; a date must be one, an address lead
    to the web.
    """
    settled: dict[str, Fact] = {}
    for fact in facts:
        value: str | None = " ".join(_UNPRINTABLE.sub(" ", without(fact.value)).split())
        if value and fact.field in _FORMS:
            value = _FORMS[fact.field](value)
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


def address(url: str | None) -> str | None:
    """An address on the web that can be taken apart again, or None."""
    try:
        return url if url and _ADDRESS.fullmatch(url) and urlsplit(url).hostname else None
    except ValueError:  # "https://[" has no host
        return None


def _date(value: str) -> str | None:
    """A day, with its time where that has its zone: a time without a zone orders nothing."""
    try:
        whole = datetime.fromisoformat(value)
    except ValueError:
        return None
    if whole.year < _FIRST_YEAR:
        return None
    day = whole.date().isoformat()
    return value if whole.tzinfo and value.startswith(day) else day


def _language(value: str) -> str | None:
    """A language's tag; systems write it with an underscore."""
    tag = value.replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else None


_FORMS: Mapping[str, Callable[[str], str | None]] = {
    "published": _date,
    "modified": _date,
    "url": address,
    "language": _language,
}
"""What a fact about a field must be; of what is none another is taken."""
