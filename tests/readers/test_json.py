"""JSON records: what they may say, and that what they may not is refused by its key."""

from __future__ import annotations

import json
from typing import Any

import pytest

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import read, read_all

TEXT = (
    "The council voted on Tuesday night to close the glasshouse for two years.\n\nThe work will cost 14 million euros."
)
RECORD: dict[str, Any] = {
    "title": "Glasshouse to close",
    "outlet": "Lisbon Lantern",
    "author": ["Ana Lind", "Rui Salgado"],
    "published": "2025-03-05T10:15:00+02:00",
    "url": "https://l.example/a",
    "language": "en",
    "kind": "wire",
    "text": TEXT,
}


def articles(value: object, notices: Notices | None = None) -> tuple[Article, ...]:
    """All of a file that holds the value."""
    return read_all(json.dumps(value).encode(), "a.json", notices if notices is not None else Notices())


def test_record() -> None:
    """Every key of a record comes to its field, and the text is as it was given."""
    found = read(json.dumps(RECORD).encode(), "a.json", "1", Notices())
    assert (found.title, found.outlet, found.author) == (
        "Glasshouse to close",
        "Lisbon Lantern",
        "Ana Lind and Rui Salgado",
    )
    assert (found.published, found.url) == ("2025-03-05T10:15:00+02:00", "https://l.example/a")
    assert (found.language, found.kind, found.text, found.reader) == ("en", "wire", TEXT, "json")


def test_paragraphs_and_markup() -> None:
    """Paragraphs have a blank line between them, and markup in them is text."""
    (found,) = articles({"paragraphs": ["It was <b>closed</b>.", "Nobody knew why."]})
    assert found.text == "It was <b>closed</b>.\n\nNobody knew why."


@pytest.mark.parametrize("wrapped", [False, True])
def test_several(wrapped: bool) -> None:
    """Each article of a list has a name of its own that does not change when another comes before it."""
    several = [{**RECORD, "id": 7}, {"text": "It rained."}, {"text": "It rained."}]
    before = [found.source.path for found in articles({"articles": several} if wrapped else several)]
    assert len(set(before)) == 3 and all(path.startswith("a.json#") for path in before)
    later = [found.source.path for found in articles([{"text": "It snowed."}, *several])]
    assert later[1:] == before
    assert read(json.dumps(several).encode(), before[0], "1", Notices()).title == "Glasshouse to close"


def test_news_service() -> None:
    """The names that news services use are understood, and a text that they cut off ends with its last whole sentence."""
    notices = Notices()
    (found,) = articles(
        {"status": "ok", "articles": [{"source": {"id": None, "name": "Lisbon Lantern"}, "author": None, "title": "Closed", "publishedAt": "2025-03-05T10:15:00Z", "content": "It was closed. The work will… [+1234 chars]"}]},
        notices,
    )  # fmt: skip
    assert (found.outlet, found.author, found.published, found.text) == (
        "Lisbon Lantern",
        None,
        "2025-03-05T10:15:00Z",
        "It was closed.",
    )
    assert len(notices) == 1


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ({**RECORD, "author": 7}, '"author" must be a text or a list of texts, and is a number'),
        ({**RECORD, "author": ["A", None]}, '"author"'),
        ({**RECORD, "text": ["a"]}, '"text" must be a text, and is a list'),
        ({**RECORD, "title": True}, '"title" must be a text, and is true or false'),
        ({"paragraphs": "It rained."}, '"paragraphs" must be a list of texts'),
        ({**RECORD, "kind": "gossip"}, '"kind" must be one of wire'),
        ([RECORD, {**RECORD, "url": {}}], r'"articles\[1\]\.url" must be a text, and is an object'),
        ([RECORD, "x"], r'"articles\[1\]" must be an object'),
        ({"title": "Closed"}, "text or paragraphs must be there"),
        ({"text": "a", "paragraphs": []}, "both"),
        ({"articles": {}}, '"articles" must be a list'),
        ([], '"articles" must be a list'),
        ("text", '"articles" must be a list'),
        ({"schema": "briefing/brief/1", "title": "x"}, "is a brief, and no article"),
        ({"text": "It\u0000rained."}, "control characters"),
        ({"text": "It \ud800rained."}, "control characters"),
    ],
)
def test_refusals(value: object, says: str) -> None:
    """A value of the wrong type is refused by its key, and so is what is no article."""
    with pytest.raises(UnreadableError, match=says) as caught:
        articles(value)
    assert "a.json" in caught.value.message and caught.value.hint


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'{"text": "It rained."', "line 1, column"),
        (b'{"text": ' + b"9" * 5_000 + b"}", "number without end"),
        (b"[" * 200_000, "nested too deeply"),
    ],
)
def test_no_json(data: bytes, says: str) -> None:
    """What is no JSON is refused with the place of the fault, and nesting without end comes to one."""
    with pytest.raises(UnreadableError, match=says):
        read_all(data, "a.json", Notices())


def test_notices() -> None:
    """Unknown keys, dates with two readings and addresses of nothing are passed over, each with one notice."""
    notices = Notices()
    (found,) = articles({"text": TEXT, "x": 1, "y": [], "published": "04.03.2025", "url": "javascript:1"}, notices)
    assert (found.published, found.url) == (None, None)
    assert sorted(notice.message for notice in notices) == [
        '"published" is no date that can be read in one way: 04.03.2025.',
        '"url" is no address of a page: javascript:1.',
        "Keys that are not known were passed over: x, y.",
    ]


def test_without_suffix() -> None:
    """A record without a suffix is known by its content; a text that begins with a bracket stays a text."""
    assert read(json.dumps(RECORD).encode(), "a", "1", Notices()).reader == "json"
    assert read(b"[Photo] It rained in Lisbon.", "a", "1", Notices()).reader == "txt"
