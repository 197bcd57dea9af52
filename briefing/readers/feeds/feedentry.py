"""The entries of an XML feed as feedparser gives them, which is handed bytes and can open nothing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from urllib.parse import urlsplit

from briefing.errors import UnreadableError
from briefing.model import Mark
from briefing.readers.decode import line_ends
from briefing.readers.draft import address, iso_date
from briefing.readers.feeds.feed import Entry
from briefing.readers.pages import fragment
from briefing.readers.told.people import authors

_MARKUP = frozenset({"text/html", "application/xhtml+xml"})
_PLAIN = "text/plain"
_WHOLE = 200
"""Words from which on a description stands for the article: RSS has one element for both, excerpts have 30 to 100."""
_CUT = re.compile(r"(?:…|\.\.\.)\W{0,3}$")
_BAR = re.compile(r"\s+(?:\||–|—|-|·|»|>|::|:)\s+|:\s+")


def entries(data: bytes, path: str) -> list[Entry]:
    """The entries, in the feed's order.

    Raises:
        UnreadableError: feedparser cannot read it.
    """
    import feedparser

    # Bytes themselves would be taken for the name of a file; markup is taken apart by our own reader of it.
    try:
        found = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception:  # what trips a third party's parser (a link in a picture's element, say) is no feed for us
        raise UnreadableError(f"{path} is no feed that can be read.", "Save its articles as .html or .txt.") from None
    if not found.get("version") and not found.entries:
        raise UnreadableError(f"{path} is no feed of a known sort.", "Save its articles as .html or .txt.")
    outlet = _outlet(found.feed, path)
    return [_entry(each, found.feed, outlet, path) for each in found.entries]


def _entry(entry: Mapping[str, Any], feed: Mapping[str, Any], outlet: str, path: str) -> Entry:
    text, marks, whole = _text(entry, path)
    title = _inline(entry, "title", path)
    link = _link(entry.get("feedburner_origlink")) or _link(entry.get("link"))
    source = entry.get("source") or {}
    names = [str(each.get("name") or "") for each in entry.get("authors", []) if isinstance(each, Mapping)]
    date = str(entry.get("published") or entry.get("updated") or "")
    said = {
        "title": title,
        "outlet": _inline(source, "title", path) or outlet,
        "author": authors(" and ".join(name for name in names[:20] if name)),
        "published": _when(date),
        "modified": _when(str(entry.get("updated") or "")),
        "url": link,
        "language": _language(entry) or str(feed.get("language") or ""),
    }
    return Entry(str(entry.get("id") or "") or link or f"{title}\0{date}", text, marks, whole, said)


def _text(entry: Mapping[str, Any], path: str) -> tuple[str, tuple[Mark, ...], bool]:
    """The entry's text, what its markup tells, and whether it is the article's."""
    told = [each for each in entry.get("content", []) if str(each.get("value") or "").strip()]
    for kinds in (_MARKUP, {_PLAIN}):
        for content in told:
            if content.get("type") in kinds:
                return *_laid_out(content, path), True
    summary = entry.get("summary_detail") or {"value": entry.get("summary") or "", "type": "text/html"}
    text, marks = _laid_out(summary, path)
    return text, marks, len(text.split()) >= _WHOLE and not _CUT.search(text)


def _laid_out(content: Mapping[str, Any], path: str) -> tuple[str, tuple[Mark, ...]]:
    value = str(content.get("value") or "")
    if content.get("type") == _PLAIN:
        return line_ends(value), ()
    return fragment.read(value, path)


def _inline(record: Mapping[str, Any], field: str, path: str) -> str:
    """A title on one line, its markup taken out where it is markup."""
    value = str(record.get(field) or "")
    plain = (record.get(f"{field}_detail") or {}).get("type") == _PLAIN
    return " ".join(value.split()) if plain else fragment.inline(value, path)


def _outlet(feed: Mapping[str, Any], path: str) -> str:
    """The feed's title; of ``World news | The Guardian`` the part that its own address bears out."""
    title = _inline(feed, "title", path)
    parts: Sequence[str] = [part for part in _BAR.split(title) if part.strip()]
    link = _link(feed.get("link"))
    host = re.sub(r"[^a-z0-9]", "", (urlsplit(link).hostname or "").removeprefix("www.")) if link else ""
    for part in parts if len(parts) > 1 else ():
        words = re.findall(r"[a-z0-9]+", part.lower().removeprefix("the "))
        if words and host and ("".join(words) in host or (len(words[0]) > 2 and host.startswith(words[0]))):
            return part.strip()
    return title


def _language(entry: Mapping[str, Any]) -> str:
    """The language that the entry's content or title states for itself."""
    for detail in (*entry.get("content", []), entry.get("summary_detail"), entry.get("title_detail")):
        if detail and detail.get("language"):
            return str(detail["language"])
    return ""


def _link(value: object) -> str | None:
    """An address on the web, or None."""
    return address(str(value or "").strip())


def _when(date: str) -> str | None:
    """A date with its zone where it states one: RFC 822 as RSS has it, else ISO 8601."""
    if re.match(r"\s*\d{4}", date):
        return iso_date(date)
    try:
        sent = parsedate_to_datetime(date)
    except (ValueError, TypeError, IndexError, OverflowError):
        return iso_date(date)
    return iso_date(sent.isoformat() if sent.tzinfo else sent.date().isoformat())
