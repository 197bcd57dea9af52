"""Web archives: each page with its address; none that multiplies, and what is no article left out."""

from __future__ import annotations

import builtins
import gzip
import io
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import read_all
from tests.conftest import ARTICLES

pytest.importorskip("warcio", reason="web archives are read with the extra warc")

PAGE = "<html><head><title>{0} - Osk Daily</title></head><body><article><h1>{0}</h1>{1}</article></body></html>"
BODY = "".join(
    f"<p>The ferry Aurora ran aground off Osk, said witness number {number} of the many who saw it.</p>"
    for number in range(9)
)


def stored(*answers: tuple[str, str, bytes], status: str = "200 OK", packed: bool = True, coding: str = "") -> bytes:
    """A web archive of (address, media type, body)."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for url, kind, body in answers:
        headers = [("Content-Type", kind), *([("Content-Encoding", coding)] if coding else [])]
        head = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
        payload = gzip.compress(body, mtime=0) if coding == "gzip" else body
        writer.write_record(writer.create_warc_record(url, "response", payload=io.BytesIO(payload), http_headers=head))
    return out.getvalue()


def page(title: str) -> bytes:
    """A page of a paper."""
    return PAGE.format(title, BODY).encode()


def opened(data: bytes, name: str = "a.warc.gz") -> tuple[tuple[Article, ...], list[str]]:
    """The articles, and what is said."""
    notices = Notices()
    return read_all(data, name, notices), [each.message for each in notices]


@pytest.mark.parametrize("packed", [True, False])
@pytest.mark.parametrize("coding", ["", "gzip"])
def test_each_page_is_an_article_with_its_address(packed: bool, coding: str) -> None:
    """Packed or not, whatever the coding of what was answered."""
    answers = [(f"https://osk.example/{n}", "text/html; charset=utf-8", page(f"Ferry {n}")) for n in range(3)]
    articles, _ = opened(stored(*answers, packed=packed, coding=coding), "a.warc.gz" if packed else "a.warc")
    assert [each.title for each in articles] == ["Ferry 0", "Ferry 1", "Ferry 2"]
    assert [each.url for each in articles] == [f"https://osk.example/{n}" for n in range(3)]
    assert {dict(each.stated)["url"] for each in articles} == {"warc"}
    assert {each.reader for each in articles} == {"html"}
    assert len({each.source.path for each in articles}) == 3


def test_told_by_content(tmp_path: Path) -> None:
    """Whatever the file is called."""
    data = stored(("https://osk.example/1", "text/html", page("Ferry")))
    for name in ("a.html", "a.txt", "a"):
        articles, said = opened(data, name)
        assert [each.title for each in articles] == ["Ferry"]
        assert (name == "a") == (not said)


def test_what_is_no_article_is_left_out() -> None:
    """Scripts, pictures, lists for programs, errors, other records; a page that holds nothing is named."""
    good = ("https://osk.example/1", "text/html", page("Ferry"))
    others = [
        ("https://osk.example/a.js", "application/javascript", b"var a = 1"),
        ("https://osk.example/a.png", "image/png", b"PNG"),
        ("https://osk.example/robots.txt", "text/plain", b"User-agent: *"),
        ("dns:osk.example", "text/dns", b"20310512 1.2.3.4"),
        ("https://osk.example/empty", "text/html", b"<html><body></body></html>"),
    ]
    articles, said = opened(stored(good, *others))
    assert [each.title for each in articles] == ["Ferry"]
    assert len(said) == 1 and "https://osk.example/empty" in said[0]
    with pytest.raises(UnreadableError, match="holds no page that was answered with"):
        opened(stored(good, status="404 Not Found"))


def test_it_is_counted_while_it_comes_out() -> None:
    """A page that unpacks to far more than its archive has."""
    with pytest.raises(UnreadableError, match="unpacks to far more than articles hold"):
        opened(stored(("https://osk.example/1", "text/html", b"a " * 40_000_000), coding="gzip"))


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.99])
def test_a_damaged_archive(share: float) -> None:
    """What was stored before the damage is read, or the file is refused; it is told either way."""
    answers = [(f"https://osk.example/{n}", "text/html", page(f"Ferry {n}")) for n in range(9)]
    data = stored(*answers)
    for broken in (data[: int(len(data) * share)] + b"\x1f\x8b\x08 rubbish", data[: int(len(data) * share)]):
        try:
            articles, _ = opened(broken + b"x")
        except UnreadableError as error:
            assert "a.warc.gz" in error.message and error.hint
        else:
            assert articles and len(articles) <= 9


def test_without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """The line that brings it is told."""
    data = stored(("https://osk.example/1", "text/html", page("Ferry")))
    there = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name.startswith("warcio"):
            raise ImportError(name)
        return there(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(UnreadableError) as caught:
        opened(data)
    assert caught.value.hint == "Run: pip install 'briefing[warc]'"


def test_a_brief_of_a_web_archive(tmp_path: Path) -> None:
    """Built and proved."""
    (tmp_path / "articles").mkdir()
    pages = [
        (
            f"https://osk.example/{name}",
            "text/html",
            PAGE.format(name, "".join(f"<p>{each}</p>" for each in text.split("\n\n")[1:])).encode(),
        )
        for name, text in ARTICLES.items()
    ]
    (tmp_path / "articles" / "crawl.warc.gz").write_bytes(stored(*pages))
    assert main(["build", str(tmp_path), "--format", "json,pdf"]) == 0
    assert main(["verify", str(tmp_path / "out"), "--project", str(tmp_path)]) == 0
