"""What must hold of every reader and every input."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import asdict
from datetime import date, datetime

from briefing.corpus import rows
from briefing.errors import UnreadableError
from briefing.model import KINDS, Article, Limits
from briefing.notices import Notices
from briefing.readers import READERS, read, read_all
from briefing.readers.decode import approve, decode
from briefing.readers.invisible import count
from briefing.readers.json import KINDS as ARTICLES
from briefing.readers.record import record
from tests.readers.fuzz.watch import MEBIBYTES, Peak, watched

_NO_TEXT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd\ud800-\udfff]")
_NO_FACT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffd\ud800-\udfff]")
_URL = re.compile(r"https?://[^\s<>\"]+")
_SECRET = "root:x:0:0"
"""What stands in the file that entities of the seeds name."""
FACTS = ("title", "outlet", "author", "published", "url", "language", "kind")


class BrokenError(Exception):
    """A law does not hold; ``law`` names it."""

    def __init__(self, law: str, detail: str) -> None:
        super().__init__(f"{law}: {detail[:300]}")
        self.law = law


def hold(law: str, right: bool, detail: object = "") -> None:
    """Raises BrokenError where something is not right."""
    if not right:
        raise BrokenError(law, ascii(detail))


def check(data: bytes, name: str, *, again: bool = False) -> int:
    """Read a file and hold what comes of it to the laws; how many articles there were.

    Args:
        data: the file's bytes.
        name: its path.
        again: whether each article is also asked for by its own path, as ``verify`` does.

    Raises:
        BrokenError: a law does not hold. Whatever else comes out (SlowError, OutsideError, a reader's own mistake) is a
            finding, too.
    """
    peak, said = Peak(), Notices()
    found: tuple[Article, ...] = ()
    reason = ""
    with watched():
        try:
            found = read_all(data, name, said)
        except UnreadableError as error:
            reason = error.message
            hold("hint", bool(error.hint.strip()), error.message)
            _line("message", error.message)
            _line("hint", error.hint)
            hold("names the file", name in error.message, error.message)
    with watched():
        second = record(data, name, asdict(Limits()))
    told = [[each.kind, each.place, each.message] for each in said]
    hold("one result", second["articles"] == [asdict(each) for each in found], (second["reason"], reason))
    hold("one result", second["reason"] == reason, (second["reason"], reason))
    hold("one result", second["said"][: len(told)] == told, (second["said"], told))
    hold("plain data", json.loads(json.dumps(second)) == json.loads(json.dumps(second, ensure_ascii=False).encode()))
    for notice in said:
        _line("notice", notice.message)
        _line("place", notice.place)
        hold("place", notice.place == name or notice.place.startswith(f"{name}#"), notice.place)
    _articles(found, name)
    if again:
        for article in found[:5]:
            path = article.source.path
            with watched():
                same = read(data, path, "0", Notices())
            hold("read by its path", same == article, path)
    hold("memory", peak.mebibytes() <= MEBIBYTES, f"{peak.mebibytes()} MiB")
    return len(found)


def _articles(found: Iterable[Article], name: str) -> None:
    """Hold articles to the laws."""
    paths: set[str] = set()
    for article in found:
        path = article.source.path
        _line("path", path)
        hold("path", path == name or path.startswith(f"{name}#"), path)
        hold("path once", path not in paths, path)
        paths.add(path)
        _text(article)
        for field in FACTS:
            _fact(field, getattr(article, field))
        hold("reader", article.reader in READERS, article.reader)
        for field, place in article.stated:
            hold("stated", field in FACTS, field)
            _line("stated", place)
        with watched():
            cut = rows(article.text, [[mark.start, mark.end, mark.kind] for mark in article.marks], "en")
        last = 0
        for start, end, kind, _ in cut:
            hold("sentences", last <= start < end <= len(article.text) and kind in KINDS, (start, end, kind))
            last = end


def _text(article: Article) -> None:
    text = article.text
    hold("text", _NO_TEXT.search(text) is None, _NO_TEXT.findall(text)[:3])
    hold("text is none", any(char.isalnum() for char in text))
    hold("secret", _SECRET not in text)
    last = 0
    for mark in article.marks:
        hold("marks", last <= mark.start < mark.end <= len(text) and mark.kind in KINDS, (last, mark, len(text)))
        last = mark.end


def _fact(field: str, value: str | None) -> None:
    """One fact."""
    if value is None:
        return
    hold(field, bool(value) and value == " ".join(value.split()), value)
    hold(field, _NO_FACT.search(value) is None and count(value) == 0, value)
    hold(field, _SECRET not in value, value)
    if field == "published":
        hold(field, _is_date(value), value)
    if field == "url":
        hold(field, _URL.fullmatch(value) is not None, value)
    if field == "kind":
        hold(field, value in ARTICLES, value)
    if field == "language":
        hold(field, re.fullmatch(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*", value) is not None, value)


def _is_date(value: str) -> bool:
    """Whether it is a date that may be, or such a date with its time and zone."""
    try:
        day = date.fromisoformat(value[:10])
        whole = datetime.fromisoformat(value)
    except ValueError:
        return False
    return day.year >= 1500 and (len(value) == 10 or whole.tzinfo is not None)


def _line(law: str, text: str) -> None:
    """Hold a message to be one printable line."""
    shown = all(char.isprintable() or unicodedata.category(char) == "Zs" for char in text)  # a name may have any space
    hold(law, shown and bool(text.strip()) and len(text) < 2_000, text)


def check_decoded(data: bytes, name: str, declared: str | None) -> int:
    """Decode a file and hold the text to the laws."""
    peak = Peak()
    texts = []
    for _ in range(2):
        said = Notices()
        with watched():
            try:
                text = decode(data, name, said, declared)
                approve(text, name)
            except UnreadableError as error:
                text = ""
                _line("message", error.message)
                _line("hint", error.hint)
        for notice in said:
            _line("notice", notice.message)
        texts.append(text)
    hold("text", _NO_TEXT.search(texts[0]) is None, _NO_TEXT.findall(texts[0])[:3])
    hold("one result", texts[0] == texts[1])
    hold("byte order mark", not texts[0].startswith("\ufeff"))
    hold("memory", peak.mebibytes() <= MEBIBYTES, f"{peak.mebibytes()} MiB")
    return 1 if texts[0] else 0
