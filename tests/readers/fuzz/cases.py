"""What fuzzing has found, and what was found beside it: each input is made again, or lies in ``kept``."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.readers.fuzz import seeds

KEPT = Path(__file__).parent / "kept"
"""Inputs that no few words make, each called after its target and its fault: ``docx--lzma``."""


@dataclass(frozen=True, slots=True)
class Case:
    """One input that broke a law."""

    name: str
    target: str
    data: bytes | Callable[[], bytes]
    broke: str
    """What became of it."""

    def input(self) -> bytes:
        """The bytes."""
        return self.data if isinstance(self.data, bytes) else self.data()


def _lzma() -> bytes:
    whole = bytearray(seeds.packed({"word/document.xml": "<x/>"}, zipfile.ZIP_LZMA))
    at = whole.index(b"word/document.xml") + len("word/document.xml")
    whole[at + 6 : at + 12] = b"\xff" * 6
    return bytes(whole)


def _front(lines: str) -> bytes:
    return f"---\n{lines}\n---\n{seeds.TEXT}".encode()


def _mail(head: str, body: str = seeds.TEXT) -> bytes:
    return f"From: a@b.example\nSubject: Bridge\n{head}\n\n{body}".encode()


def _page(head: str, body: str = "") -> bytes:
    said = "".join(f"<p>{each}</p>" for each in seeds.PARAGRAPHS)
    return f"<html><head>{head}</head><body><article>{body}{said}</article></body></html>".encode()


def _entry(content: str) -> bytes:
    return (
        f'<rss version="2.0"><channel><title>F</title><item><title>T</title><description><![CDATA[{content}]]>'
        "</description></item></channel></rss>"
    ).encode()


def _record(**said: str) -> bytes:
    import json

    return json.dumps({"text": seeds.TEXT, **said}).encode()


_WEIRD = "\u202egnp.\u2066exe"
CASES = (
    Case(
        "section-names", "txt", b"world, " * 60 + b"!\n\n" + seeds.TEXT.encode(), "took 2^60 steps, in our own process"
    ),
    Case("section-letters", "txt", b"letter from aa," * 300 + b"!", "took ever more steps"),
    Case("form-feeds", "txt", seeds.TEXT.replace("\n\n", "\x0c\x0b\n").encode(), "control characters in the text"),
    Case(
        "turned-label", "txt", f"Title: {_WEIRD}\n\n{seeds.TEXT}".encode(), "a title that turns what stands beside it"
    ),
    Case("hour-29", "txt", f"{seeds.HEADLINE}\n2024-09-12T29:59:00Z\n\n{seeds.TEXT}".encode(), "a date of no day"),
    Case("crlf-head", "sniff", b"A:b\r\n" * 60 + b"x", "took 2^60 steps"),
    Case("crlf-front", "sniff", b"---\r\n" + b"a:b\r\n" * 60 + b"x", "could have"),
    Case("toml-number", "markdown", f"+++\na = {'1' * 5_000}\n+++\n{seeds.TEXT}".encode(), "ValueError"),
    Case("toml-hex", "markdown", f"+++\ntitle = 0x{'f' * 5_000}\n+++\n{seeds.TEXT}".encode(), "ValueError"),
    Case("yaml-hex", "markdown", _front(f"title: 0x{'f' * 5_000}"), "ValueError"),
    Case("yaml-stamp", "markdown", _front("date: !!timestamp abc"), "AttributeError"),
    Case("yaml-tags", "markdown", _front("a: !!int ''\nb: !!bool x\nc: !!float x"), "IndexError, KeyError"),
    Case(
        "yaml-laughs",
        "markdown",
        _front(
            "a0: &a0 {x: 1}\n"
            + "\n".join(f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 9))
        ),
        "took all memory",
    ),
    Case(
        "yaml-names",
        "markdown",
        _front(
            "a0: &a0 [x, y]\n"
            + "\n".join(f"a{n}: &a{n} {{name: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 12))
            + "\ntitle: *a11"
        ),
        "took 9^11 steps",
    ),
    Case("yaml-year-1", "markdown", _front("date: 0001-01-01"), "a date that is none"),
    Case("yaml-no-zone", "markdown", _front("date: 2021-03-03 10:15:00"), "a time without a zone"),
    Case("yaml-address", "markdown", _front("url: 'https://['"), "an address that cannot be taken apart"),
    Case(
        "canonical-httpx", "html", _page("<link rel=canonical href=httpx://a.example/b>"), "an address not of the web"
    ),
    Case("language-of-markup", "html", b"<html lang='<a href=x>'>" + _page("")[6:], "a language that is none"),
    Case("date-no-zone", "eml", _mail("Date: Wed, 3 Mar 2021 10:15:00 -0000"), "a time without a zone"),
    Case("archived-at-quote", "eml", _mail("Archived-At: <https://a.example/<b>"), "an address with markup"),
    Case("subject-base64", "eml", _mail("List-Id: =?utf-8?b?abcde?= <x>"), "HeaderParseError"),
    Case(
        "mailbox-base64",
        "mbox",
        b"From a Wed Mar  3 10:15:00 2021\n" + _mail("Message-ID: =?a?b?abcde?="),
        "HeaderParseError",
    ),
    Case(
        "attachment-name",
        "eml",
        _mail(
            "Content-Type: multipart/mixed; boundary=b",
            f'--b\n\n{seeds.TEXT}\n--b\nContent-Type: a/b; name="{_WEIRD}{"x" * 3_000}"\n\nx\n--b--\n',
        ),
        "a notice that turns what stands beside it",
    ),
    Case("long-header", "eml", _mail(f"Content-Type: text/plain{';' * 60_000}"), "took a minute"),
    Case("asterisks", "html", _page("", f"<p>A bridge closed. {'*' * 60_000} And more.</p>"), "took minutes"),
    Case(
        "attachment-plane-16",
        "eml",
        _mail(
            "Content-Type: multipart/mixed; boundary=b",
            f"--b\n\n{seeds.TEXT}\n--b\nContent-Type: a/b; name*=utf-8''a%f4%8f%bf%bfb\n\nx\n--b--\n",
        ),
        "a notice that cannot be printed",
    ),
    Case(
        "reference-to-half",
        "feed",
        _entry("").replace(b"<title>T", b"<title>T&#xD800;&#55357;&#0;"),
        "UnicodeDecodeError",
    ),
    Case(
        "prefix-alone",
        "feed",
        _entry("A bridge closed.").replace(b"<title>T</title>", b"<:>a</:><a::b>c</a::b>"),
        "ValueError",
    ),
    Case("long-root", "feed", b"<r" + b"0" * 4_000 + b"></r>", "a message without end"),
    Case(
        "no-break-space", "txt", f"{seeds.TEXT}\nIt was N\u00a0. B\u2028C.\n".encode(), "a panic that ended the build"
    ),
    Case("member-without-name", "zip", lambda: seeds.packed({"a.txt": seeds.TEXT, "": "x"}), "IndexError"),
    Case(
        "member-of-spaces", "zip", lambda: seeds.packed({"\xa0.txt": seeds.TEXT}), "nothing: a name may have any space"
    ),
    Case("form-feed-in-entry", "feed", _entry("<p>A bridge closed.&#12;&amp;#12;&#11;</p>"), "ValueError"),
    Case("form-feed-in-json-feed", "json", seeds.json_feed().replace(b"<p>", b"<p>\\f\\u0001"), "ValueError"),
    Case(
        "picture-with-a-link",
        "feed",
        b"<rss version='2.0'><channel><image><title>F</title><link rel='a' href='b'/></image></channel></rss>",
        "KeyError of the library",
    ),
    Case("lzma", "docx", _lzma, "LZMAError"),
    Case("nested-tables", "feed", _entry("<table><tr><td>a" * 60), "took 2^60 steps"),
    Case("turned-author", "json", _record(author=_WEIRD, title="\u202e"), "an author that turns what stands beside it"),
    Case("address-of-two-words", "json", _record(url="https://a.example/b c"), "an address that is none"),
    Case("language-a-date", "json", _record(language="2021-03-03T10:15:00+01:00"), "a language that is none"),
    Case("cut-off-far", "json", _record(text="A bridge closed." + " " * 60_000 + "x"), "took minutes"),
)
"""Each with a name of its own."""
