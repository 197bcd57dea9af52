"""What a value of brief.toml must be: each check returns it as the configuration keeps it.

A check raises ValueError with words that go on from the key's name: ``pages`` "must be …".
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from contextlib import suppress
from difflib import get_close_matches

from briefing.writers import colour

Check = Callable[[object], object]

PAPERS = ("A4", "Letter")
MOST_PAGES = 20
MOST_CLAIMS = 100
MOST_LETTERS = 80
REACH = {
    "file_bytes": (1_000, 50_000_000),
    "characters": (1_000, 20_000_000),
    "articles": (1, 20_000),
    "copies": (1, 20_000),
    "sentences": (1, 100_000),
    "seconds": (1, 600),
    "memory_mib": (256, 65_536),
    "expanded_bytes": (1_000, 1_000_000_000),
    "expansion": (1, 10_000),
    "nesting": (10, 250),
}
"""Least and most of each limit. A reader of office documents itself needs some 200 MiB."""

SORTS = ("wire", "newspaper", "release", "blog", "opinion", "analysis", "newsletter", "report")

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"(?:[^<>]*<)?[^\s@<>]+@[^\s@<>]+>?")
_ENCODED = "=?"
"""Begins an encoded word of a mail's head, in which a line break may hide (CVE-2024-6923)."""
_LIST = re.compile(r"(?:([ !#-;=?A-~]*)<)?([A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)+)>?")
_LEAVE = re.compile(r"(?:https://[!-~]+|mailto:[!-~]+@[!-~]+)")
_KINDS: dict[type, str] = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
    dict: "a table",
}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def text(value: object) -> str:
    """A line that says something."""
    if not isinstance(value, str):
        raise ValueError(f'must be a string in quotes, for example "Something"; it is {kind(value)}')
    if not value.strip():
        raise ValueError("is empty; say something or leave the key out")
    if _CONTROL.search(value):
        raise ValueError("must be one line without control characters")
    return value.strip()


def short(value: object) -> str:
    """A few words for the head or the foot of a page."""
    words = text(value)
    if len(words) > MOST_LETTERS:
        raise ValueError(f"must have at most {MOST_LETTERS} characters; it has {len(words)}")
    return words


def accent(value: object) -> str:
    """A colour that can be read on white paper."""
    words = text(value).lower()
    if not colour.valid(words):
        raise ValueError(f'must be a colour such as "#8a1c2c"; it is {words!r}')
    if (found := colour.contrast(words, colour.PANEL)) < colour.LEAST:
        raise ValueError(
            f"is too light to be read on a panel: a contrast of {found:.1f}, where {colour.LEAST} is the least; "
            "choose a darker one"
        )
    return words


def texts(value: object) -> tuple[str, ...]:
    """A list of such lines."""
    if not isinstance(value, list):
        raise ValueError(f'must be a list of strings, for example ["One", "Two"]; it is {kind(value)}')
    return tuple(text(each) for each in value)


def text_or_texts(value: object) -> tuple[str, ...]:
    """One such line, or a list of them that is not empty."""
    found = (text(value),) if isinstance(value, str) else texts(value)
    if not found:
        raise ValueError("is an empty list; name one or leave the key out")
    return found


def date(value: object) -> str:
    """A date, as TOML's own or in quotes."""
    if isinstance(value, datetime.date) and not isinstance(value, datetime.datetime):
        return value.isoformat()
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value).isoformat()
        except ValueError:
            raise ValueError(f"must be a date such as 2016-05-16; it is {value!r}") from None
    raise ValueError(f"must be a date such as 2016-05-16; it is {kind(value)}")


def moment(value: object) -> str:
    """A date, or a date and time, as TOML's own or in quotes."""
    if isinstance(value, datetime.datetime | datetime.date):
        return value.isoformat()
    if isinstance(value, str):
        with suppress(ValueError):
            found = datetime.datetime.fromisoformat(value)
            return found.isoformat() if re.search(r"\d[T ]\d", value) else found.date().isoformat()
        raise ValueError(f"must be a date such as 2016-05-16, or 2016-05-16T09:30:00+02:00; it is {value!r}")
    raise ValueError(f"must be a date such as 2016-05-16, or 2016-05-16T09:30:00+02:00; it is {kind(value)}")


def page(value: object) -> str:
    """The address of a web page."""
    words = text(value)
    if not re.fullmatch(r"https?://[^\s<>\"]+", words):
        raise ValueError(f'must be an address such as "https://example.org/story"; it is {words!r}')
    return words


def sort(value: object) -> str:
    """What kind of article it is."""
    words = text(value)
    if words not in SORTS:
        raise ValueError(f"must be one of {', '.join(SORTS)}; it is {words!r}")
    return words


def pages(value: object) -> int:
    """A number of pages."""
    return _number(value, 1, MOST_PAGES)


def least(value: object) -> int:
    """A number of claims, or none."""
    return _number(value, 0, MOST_CLAIMS)


def most(value: object) -> int:
    """A number of claims."""
    return _number(value, 1, MOST_CLAIMS)


def between(low: int, high: int) -> Check:
    """A check for a whole number within bounds."""
    return lambda value: _number(value, low, high)


def _number(value: object, low: int, high: int) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(f"must be a whole number from {low} to {high}; it is {kind(value)}")
    if not low <= value <= high:
        raise ValueError(f"must be from {low} to {high}; it is {value}")
    return value


def flag(value: object) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise ValueError(f"must be true or false; it is {kind(value)}")
    return value


def language(value: object) -> str:
    """A BCP 47 tag."""
    tag = text(value)
    if not _TAG.fullmatch(tag):
        raise ValueError(f'must be a language tag such as "en" or "pt-BR"; it is {tag!r}')
    return tag


def paper(value: object) -> str:
    """A paper's name, in any case."""
    name = text(value)
    for known in PAPERS:
        if name.lower() == known.lower():
            return known
    raise ValueError(f'must be "A4" or "Letter"; it is {name!r}')


def topic_id(value: object) -> str:
    """A short name for a topic, fit for a link."""
    name = text(value)
    if not _ID.fullmatch(name):
        raise ValueError(f"must be of a-z, 0-9 and inner hyphens; it is {name!r}")
    return name


def address(value: object) -> str:
    """One mail address."""
    found = text(value)
    if not _ADDRESS.fullmatch(found) or _ENCODED in found:
        raise ValueError(f'must be a mail address such as "Desk <desk@example.org>"; it is {found!r}')
    return found


def addresses(value: object) -> tuple[str, ...]:
    """Mail addresses."""
    found = (text(value),) if isinstance(value, str) else texts(value)
    for address in found:
        if not _ADDRESS.fullmatch(address) or _ENCODED in address:
            raise ValueError(f'must hold mail addresses such as "desk@example.org"; one is {address!r}')
    return found


def list_id(value: object) -> str:
    """The id of a mailing list, with or without a name before it; returned with angle brackets."""
    words = text(value)
    found = _LIST.fullmatch(words)
    if not found or ("<" in words) != (">" in words) or _ENCODED in words:
        raise ValueError(f'must be a list\'s id such as "Ferry news <ferry.example.org>"; it is {words!r}')
    name = (found[1] or "").strip()
    return f"{name} <{found[2]}>" if name else f"<{found[2]}>"


def list_unsubscribe(value: object) -> tuple[str, ...]:
    """Where to leave a list."""
    found = text_or_texts(value)
    for each in found:
        if not _LEAVE.fullmatch(each) or re.search(r'[<>,"\\]', each):
            raise ValueError(f'must hold addresses such as "https://example.org/leave" or "mailto:…"; one is {each!r}')
    return found


def guess(name: str, known: tuple[str, ...]) -> str:
    """The nearest known name, or all of them where none is near."""
    near = get_close_matches(name.lower(), known, n=1, cutoff=0.5)
    return f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(known)}."


def kind(value: object) -> str:
    """What a value is, in TOML's words."""
    return _KINDS.get(type(value), "a date or time")
