"""Feeds: RSS, RDF, Atom and JSON Feed. An entry is an article, its text what the feed carries of it.

Nothing is fetched: an entry of which the feed holds a summary is read as that summary, and it is said to be one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.errors import UnreadableError
from briefing.model import Mark
from briefing.notices import Notices
from briefing.readers.decode import decode, line_ends
from briefing.readers.draft import Draft, Fact, Part, address, facts, iso_date
from briefing.readers.feeds import feedtree
from briefing.readers.pages import fragment
from briefing.readers.parts import short, shown, told_apart
from briefing.readers.told.kinds import kind_of
from briefing.readers.told.people import authors

JSON_FEED = "https://jsonfeed.org/version/"
"""How the ``version`` of a JSON Feed begins."""
MAX_BYTES = 20_000_000
_FEEDS = frozenset({"rss", "rdf", "feed"})
_ENCODING = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]+)", re.IGNORECASE)
_TAIL = 400
"""Characters at the end of a text in which a feed's own words are looked for."""
_ADDED = re.compile(
    r"(?:^|\n)\s*(?:the post .{1,250} (?:appeared first on|first appeared on) .{1,120}\.?|"
    r"(?:continue|keep) reading\b.{0,200}|read (?:more|on|the (?:rest|full)\b.{0,120})\W{0,4})\s*$",
    re.IGNORECASE,
)
"""A line that a feed adds below the text: no part of the article."""
_CUT = re.compile(
    r"\s*(?:\[\s*)?(?:…|\.\.\.)(?:\s*\])?(?:\s*(?:(?:continue|keep) reading|read (?:more|on))\b.{0,100})?\s*$", re.I
)
"""A text that was broken off."""
_SENTENCE_END = re.compile(r"(?:[^\W\d_A-ZÀ-Þ]{4}|\d|[\"”’)])[.!?][\"”’)\]]*(?=\s|$)")
"""Surely the end of a sentence: a short word may be an abbreviation that only looks like one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed, of whatever sort."""

    key: str
    """What the feed tells it by: its id, else its link, else title and date."""
    text: str
    marks: tuple[Mark, ...]
    whole: bool
    """Whether the text is the article's, not a summary of it."""
    said: Mapping[str, str | None]
    """Article field to what the feed states of it."""


def read(data: bytes, path: str, notices: Notices) -> Draft | tuple[Part, ...]:
    """The entries of a feed, in its order, newest first; of other XML only a page (XHTML) is read.

    Raises:
        UnreadableError: it is no feed, is too large, declares entities of its own, or has no entry.
    """
    if len(data) > MAX_BYTES:
        raise UnreadableError(f"{path} has {len(data):,} bytes; of a feed {MAX_BYTES:,} are read.", "Split the feed.")
    declared = _ENCODING.match(data[:1024])
    text = decode(data, path, notices, declared[1].decode("ascii") if declared else None)
    if text.lstrip()[:1] == "{":
        return read_json_feed(_json(text, path), path, notices)
    text = feedtree.undoctyped(text, path)
    root = feedtree.root_of(text)
    if root == "html":
        from briefing.readers.pages import html

        return html.read(data, path, notices)
    if root == "opml":
        refuse_list(data, path, notices)
    if root not in _FEEDS:
        what = f"XML of the form <{shown(root, 40)}>" if root else "no XML"
        raise UnreadableError(f"{path} is {what}, no feed.", "Save its articles as .html or .txt.")
    return _parts(_xml_entries(text, path, notices), path, notices)


def refuse_list(data: bytes, path: str, notices: Notices) -> Draft:
    """Always refuses: an OPML file names feeds and holds no article.

    Raises:
        UnreadableError: always.
    """
    del data, notices
    raise UnreadableError(
        f"{path} is a list of feeds and holds no article.", "Save the feeds themselves, as .xml, beside it."
    )


def read_json_feed(value: object, path: str, notices: Notices) -> tuple[Part, ...]:
    """The entries of a JSON Feed (versions 1 and 1.1) that has been parsed, in its order.

    Raises:
        UnreadableError: it is no JSON Feed, or has no entry.
    """
    if not is_json_feed(value) or not isinstance(value, Mapping):
        raise UnreadableError(f"{path} is JSON, but no JSON Feed.", "Save its articles as .html or .txt.")
    listed = value.get("items")
    items = [item for item in listed if isinstance(item, Mapping)] if isinstance(listed, list) else []
    if len(items) > feedtree.ENTRIES:
        feedtree.say_left_out(len(items) - feedtree.ENTRIES, path, notices)
    return _parts([_json_entry(item, value, path) for item in items[: feedtree.ENTRIES]], path, notices)


def is_json_feed(value: object) -> bool:
    """Whether a parsed JSON value says that it is a JSON Feed."""
    return isinstance(value, Mapping) and _string(value.get("version")).startswith(JSON_FEED)


def _json(text: str, path: str) -> object:
    try:
        return json.loads(text)
    except ValueError as error:
        raise UnreadableError(f"{path} is no JSON that can be read: {error}.", "Save the feed again.") from None


def _parts(entries: Sequence[Entry], path: str, notices: Notices) -> tuple[Part, ...]:
    """The entries as articles, and what has to be said of them."""
    if not entries:
        raise UnreadableError(f"{path} is a feed without an entry.", "Remove it, or save it again.")
    if summaries := sum(not entry.whole for entry in entries):
        what = f"{summaries} of its {len(entries)} entries" if len(entries) > 1 else "Its entry"
        each = "is a summary" if summaries == 1 else "are summaries"
        notices.add("metadata", path, f"{what} {each}; for the whole articles save their pages as .html.")
    names = told_apart(short(entry.key) for entry in reversed(entries))[::-1]  # an older entry keeps its name
    return tuple(Part(name, "feed", _draft(entry)) for name, entry in zip(names, entries, strict=True))


def _draft(entry: Entry) -> Draft:
    """An entry as an article: its feed's own words marked, its facts named by where they stand."""
    place = "feed entry" if entry.whole else "feed summary"
    text, marks = _trimmed(entry)
    said = (Fact(field, value, place) for field, value in entry.said.items() if value)
    kind = kind_of(text)
    return Draft(text, (*said, *(kind or facts(place, kind="report"))), marks)


def _trimmed(entry: Entry) -> tuple[str, tuple[Mark, ...]]:
    """The text with marks: a line that the feed added, and a last sentence that was broken off, are not shown."""
    text = entry.text.rstrip()
    end = len(text)
    from_, start = max(0, end - _TAIL), end
    if added := _ADDED.search(text, from_):
        start = end - len(added[0].lstrip())
    left = text[:start].rstrip()
    if cut := _CUT.search(left, max(0, len(left) - _TAIL)):
        left = left[: cut.start()]
    elif entry.whole or _SENTENCE_END.search(left, max(0, len(left) - 8)):
        return text, _marked(entry.marks, start, end, "boilerplate")
    ends = [match.end() for match in _SENTENCE_END.finditer(left)]
    return text, _marked(_marked(entry.marks, ends[-1] if ends else 0, start, "pointer"), start, end, "boilerplate")


def _marked(marks: Sequence[Mark], start: int, end: int, kind: str) -> tuple[Mark, ...]:
    """The marks, with one more that takes the place of what it covers."""
    if start >= end:
        return tuple(marks)
    kept = [replace(mark, end=min(mark.end, start)) for mark in marks if mark.start < start]
    return (*kept, Mark(start, end, kind), *(mark for mark in marks if mark.start >= end))


def _xml_entries(text: str, path: str, notices: Notices) -> list[Entry]:
    """The entries of an RSS, RDF or Atom feed."""
    from briefing.readers.feeds import feedentry

    return feedentry.entries(feedtree.safe(text, path, notices), path)


def _json_entry(item: Mapping[str, object], feed: Mapping[str, object], path: str) -> Entry:
    """One item of a JSON Feed; whatever is not of the type that it should be is not there."""
    markup, plain = _string(item.get("content_html")), _string(item.get("content_text"))
    summary = _string(item.get("summary"))
    text, marks = fragment.read(markup, path) if markup.strip() else (plain or summary, ())
    url = _string(item.get("url")) or _string(item.get("external_url"))
    title = _string(item.get("title"))
    date = _string(item.get("date_published")) or _string(item.get("date_modified"))
    people = _people(item) or _people(feed)
    said = {
        "title": title,
        "outlet": _string(feed.get("title")),
        "author": authors(" and ".join(people)) if people else None,
        "published": iso_date(date),
        "modified": iso_date(_string(item.get("date_modified"))),
        "url": address(url),
        "language": _string(item.get("language")) or _string(feed.get("language")),
    }
    key = item.get("id")
    known = str(key) if isinstance(key, str | int | float) and str(key) else url or f"{title}\0{date}"
    return Entry(known, line_ends(text), marks, bool(markup.strip() or plain.strip()), said)


def _people(record: Mapping[str, object]) -> list[str]:
    """The names under ``authors``, or under ``author`` as version 1 has it."""
    listed = record.get("authors")
    people = listed if isinstance(listed, list) else [record.get("author")]
    names = [_string(each.get("name")) for each in people[:20] if isinstance(each, Mapping)]
    return [name for name in names if name]


def _string(value: object) -> str:
    """A string that can be kept, or an empty one."""
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else ""
