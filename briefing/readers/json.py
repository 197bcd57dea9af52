"""Articles as JSON records, for programs that hand over what they have collected.

One object, a list of them, or ``{"articles": [...]}``, each with these keys, of which only the text is required::

    {"id": "a-17", "title": "...", "outlet": "...", "author": "..." or ["...", "..."], "published": "2025-03-04",
     "modified": "2025-03-05", "url": "https://...", "language": "en", "kind": "wire",
     "text": "..." or "paragraphs": ["...", "..."]}

What news services call ``publishedAt``, ``updatedAt``, ``content`` and ``source: {"name": ...}`` is understood as
well. Markup in a text is text: a page belongs into a .html file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers.decode import decode, line_ends
from briefing.readers.draft import Draft, Fact, Part, address, facts
from briefing.readers.parts import short, shown, told_apart
from briefing.readers.told.metadata import describe
from briefing.readers.told.people import authors
from briefing.text import dates

KINDS = ("wire", "newspaper", "release", "blog", "opinion", "analysis", "newsletter", "report")
"""What ``kind`` may be."""
_TEXTS = ("id", "title", "outlet", "published", "modified", "url", "language", "kind", "text")
_KEYS = frozenset({*_TEXTS, "author", "paragraphs"})
_ALIASES = {"publishedAt": "published", "updatedAt": "modified", "content": "text"}
_NAMES = {str: "a text", bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}
_CUT_OFF = re.compile(r"(?:…|\.\.\.)?\s{0,9}\[\+\d{1,9} chars\]\s{0,9}$")
"""Where a news service sends no more of a text."""
_TAIL = 60
"""Characters at a text's end in which that stands."""
_SENTENCE = re.compile(r".*[.!?][\"”’»)\]]*(?=\s)", re.DOTALL)


def read(data: bytes, path: str, notices: Notices) -> Draft | tuple[Part, ...]:
    """The one article, or the articles of a list, each named by a digest of its id, else its address, else its text.

    Raises:
        UnreadableError: it is no JSON, no record of an article, or a key's value is not of its type; the key is named.
    """
    whole = _parsed(decode(data, path, notices), path)
    if isinstance(whole, dict) and str(whole.get("schema", "")).startswith("briefing/"):
        raise UnreadableError(f"{path} is a brief, and no article.", "Keep briefs outside the folder of articles.")
    unknown: dict[str, None] = {}
    if isinstance(whole, dict) and "articles" not in whole:
        found: Draft | tuple[Part, ...] = _draft(_record(whole, path, "", unknown), path, "", notices)
    else:
        several = whole["articles"] if isinstance(whole, dict) else whole
        if not isinstance(several, list) or not several:
            raise UnreadableError(f"{path}: {_place('articles')} must be a list of articles.", _HINT)
        found = tuple(_parts(several, path, unknown, notices))
    if unknown:
        notices.add("metadata", path, f"Keys that are not known were passed over: {', '.join(list(unknown)[:10])}.")
    return found


_HINT = "The form of a record is described in the readers' README; or save the article as .txt."


def _parsed(text: str, path: str) -> object:
    """The value that the file holds."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise UnreadableError(
            f"{path} is no JSON: line {error.lineno}, column {error.colno}: {error.msg}.", _HINT
        ) from None
    except ValueError:  # a number of more digits than Python takes
        raise UnreadableError(f"{path} is no JSON that can be read: it holds a number without end.", _HINT) from None


def _parts(several: list[Any], path: str, unknown: dict[str, None], notices: Notices) -> Iterator[Part]:
    """The articles of a list, under names that do not change when others come or go."""
    drafts, keys = [], []
    for at, item in enumerate(several):
        where = f"articles[{at}]."
        record = _record(item, path, where, unknown)
        draft = _draft(record, path, where, notices)
        drafts.append(draft)
        keys.append(record.get("id") or record.get("url") or f"{record.get('title', '')}\n{draft.text}")
    for name, draft in zip(told_apart(map(short, keys)), drafts, strict=True):
        yield Part(name, "json", draft)


def _place(key: str) -> str:
    return f'"{key}"'


def _record(item: object, path: str, where: str, unknown: dict[str, None]) -> dict[str, Any]:
    """An article's keys under their own names, their values of the types they must have.

    Raises:
        UnreadableError: one is not.
    """
    if not isinstance(item, dict):
        raise UnreadableError(f"{path}: {_place(where.rstrip('.') or 'articles')} must be an object.", _HINT)
    record: dict[str, Any] = {}
    for key, given in item.items():
        name, value = _ALIASES.get(key, key), given
        if key == "source" and isinstance(given, Mapping):
            name, value = "outlet", given.get("name")
        if name not in _KEYS:
            unknown.setdefault(shown(key))
        elif value is not None and (name == key or name not in item):
            record[name] = _typed(name, value, f"{path}: {_place(where + key)}")
    return record


def _typed(name: str, value: object, place: str) -> object:
    """A value that has its key's type.

    Raises:
        UnreadableError: it has another.
    """
    listed = isinstance(value, list) and all(isinstance(each, str) for each in value)
    if name == "id" and type(value) is int:
        return str(value)
    if name == "paragraphs":
        right, wanted = listed, "a list of texts"
    elif name == "author":
        right, wanted = listed or isinstance(value, str), "a text or a list of texts"
    else:
        right, wanted = isinstance(value, str), "a text"
    if not right:
        raise UnreadableError(f"{place} must be {wanted}, and is {_NAMES.get(type(value), 'something else')}.", _HINT)
    if name == "kind" and value not in KINDS:
        raise UnreadableError(f"{place} must be one of {', '.join(KINDS)}.", _HINT)
    return value


def _draft(record: Mapping[str, Any], path: str, where: str, notices: Notices) -> Draft:
    """One article.

    Raises:
        UnreadableError: it has no text, or two.
    """
    if ("text" in record) == ("paragraphs" in record):
        both = "both, of which one is enough" if "text" in record else "neither"
        raise UnreadableError(f"{path}: {where}text or {where}paragraphs must be there; it has {both}.", _HINT)
    text = record["text"] if "text" in record else "\n\n".join(record["paragraphs"])
    text = _whole(line_ends(text), path, notices)
    return Draft(text, (*_stated(record, path, notices), *describe(text)))


def _whole(text: str, path: str, notices: Notices) -> str:
    """A text without the half sentence at which a service stopped."""
    cut = _CUT_OFF.search(text, max(0, len(text) - _TAIL))
    if not cut:
        return text
    notices.add("metadata", path, "A news service sent only the beginning of a text; what it cut in two was left out.")
    sentences = _SENTENCE.match(text[: cut.start()].rstrip())
    return sentences[0] if sentences else ""


def _stated(record: Mapping[str, Any], path: str, notices: Notices) -> Iterator[Fact]:
    """What the record states; a date or an address that is none is named."""
    author = record.get("author")
    names = " and ".join(author) if isinstance(author, list) else author
    url = record.get("url")
    when = {key: dates.parse(value) for key in ("published", "modified") if (value := record.get(key))}
    for key in (key for key, date in when.items() if not date):
        notices.add("metadata", path, f'"{key}" is no date that can be read in one way: {shown(record[key])}.')
    if url and not address(url):
        notices.add("metadata", path, f'"url" is no address of a page: {shown(url)}.')
        url = None
    yield from facts(
        "json",
        title=record.get("title"),
        outlet=record.get("outlet"),
        author=authors(names, handles=True) if names else None,
        published=when.get("published"),
        modified=when.get("modified"),
        url=url,
        language=record.get("language"),
        kind=record.get("kind"),
    )
