"""Bytes become the text they were, or are refused by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import READERS, read

FRENCH = "« Le café est fermé », a déclaré la mairie. L’hôtel, où dînait l’élève, coûte 5 € — déjà.\n"
ENGLISH = (
    "“We would rather close it now,” said José Müller – the garden’s director, who has asked for repairs since 2011.\n"
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [FRENCH, ENGLISH])
def test_round_trip(encoding: str, text: str) -> None:
    """Western text comes back as it was from each character set."""
    assert read(text.encode(encoding), "a.txt", "1", Notices()).text == text


@given(st.sampled_from(ENCODINGS), st.text("abcdefghij klmnopqrst ABC.,éèàç“”’–€\n", min_size=40, max_size=200))
def test_round_trip_of_any_french_letters(encoding: str, text: str) -> None:
    """Whatever is read out of an encoded text is that text, never another one."""
    try:
        found = read(text.encode(encoding), "a.txt", "1", Notices()).text
    except UnreadableError:
        return
    assert found == text.removeprefix("\ufeff")


def test_latin_1() -> None:
    """Latin-1 without a declaration is read, and the guess is noted."""
    notices = Notices()
    text = FRENCH.replace("’", "'").replace("—", "-").replace("€", "F")
    assert read(text.encode("latin-1"), "a.txt", "1", notices).text == text
    assert [notice.kind for notice in notices] == ["encoding"]


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Сегодня в городе открыли новый мост через реку, сообщила мэрия.", "koi8-r"),
        ("Сегодня в городе открыли новый мост через реку, сообщила мэрия.", "cp1251"),
        ("Zażółć gęślą jaźń, powiedział premier Łukasz Żółkiewski w Łodzi.", "iso8859-2"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, řekl dnes v Praze ministr.", "cp1250"),
        ("Le café est fermé, a déclaré la mairie à l’élève.", "mac-roman"),
        ("今日は市長が新しい橋を開通させたと発表した。", "shift_jis"),
    ],
)
def test_other_sets_are_refused_by_name(text: str, encoding: str) -> None:
    """An undeclared set that cannot be told with certainty is refused rather than misread."""
    with pytest.raises(UnreadableError, match=r"a\.txt") as caught:
        read(text.encode(encoding), "a.txt", "1", Notices())
    assert "UTF-8" in caught.value.hint


def test_declared_sets_are_read() -> None:
    """A page that names its set is read by it."""
    text = "Сегодня в городе открыли новый мост через реку, сообщила мэрия."
    html = f'<html><head><meta charset="windows-1251"></head><body><p>{text}</p></body></html>'
    assert read(html.encode("cp1251"), "a.html", "1", Notices()).text == text


def test_false_declaration() -> None:
    """A page that calls itself UTF-8 and is not is read by its bytes, with a notice."""
    notices = Notices()
    html = f'<html><head><meta charset="utf-8"></head><body><p>{ENGLISH}</p></body></html>'
    assert read(html.encode("cp1252"), "a.html", "1", notices).text == ENGLISH.strip()
    assert "utf-8" in next(iter(notices)).message


def test_mojibake_is_mended_or_refused() -> None:
    """UTF-8 that was once read as Windows-1252 is put right where its bytes can be had back, else refused."""
    text = "The garden’s café – it will close."
    assert read(text.encode().decode("cp1252").encode(), "a.txt", "1", Notices()).text == text
    with pytest.raises(UnreadableError, match="garbled"):
        read("The gardenâ€™s café and 今日".encode(), "a.txt", "1", Notices())


def test_lost_characters_are_refused() -> None:
    """A text with replacement characters is not quoted from."""
    with pytest.raises(UnreadableError, match="lost"):
        read("The caf\ufffd will close.".encode(), "a.txt", "1", Notices())


@pytest.mark.parametrize(
    ("data", "path", "says"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\n", "a.md", "empty"),
        (b"abc\0def ", "a.txt", "zero bytes"),
        (b"%PDF-1.7", "a.txt", "PDF"),
        (b"%PDF-1.7", "a.pdf", ".pdf"),
        (b"PK\x03\x04", "a.docx", ".docx"),
        (b"---", "a.txt", "no text"),
    ],
)
def test_refusals_name_file_reason_and_next_step(data: bytes, path: str, says: str) -> None:
    """What cannot be read is refused with the file, the reason and the next step."""
    with pytest.raises(UnreadableError) as caught:
        read(data, path, "1", Notices())
    assert path in caught.value.message and says in caught.value.message
    assert caught.value.hint


def test_every_mark_at_the_start_goes() -> None:
    """Programs that add a byte order mark to a file that has one leave no letter of it in the text."""
    assert read(b"\xef\xbb\xbf" * 3 + b"Rain.", "a.txt", "1", Notices()).text == "Rain."


SUFFIXES = (*(suffix for reader in READERS.values() for suffix in reader.suffixes), "")
PIECES = st.sampled_from(
    [b"<p>", b"</p>", b"<div class=comments>", b"---\n", b"title: x\n", b"From: a@b\n", b"Subject: =?utf-8?b?4oCT?=\n", b"\n\n", b"Content-Type: text/html\n",
     b"By Ann Bell\n", b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\r", b"\x80", b"\0", b"Hello there. ", b"<meta charset=utf-16>", b"&#0;&#xD800;", b"\xe2\x80"]
)  # fmt: skip


@given(st.one_of(st.binary(max_size=300), st.lists(PIECES, max_size=30).map(b"".join)), st.sampled_from(SUFFIXES))
def test_any_bytes(data: bytes, suffix: str) -> None:
    """Any bytes under any suffix give a clean text or an UnreadableError, and nothing else."""
    try:
        found = read(data, f"a{suffix}", "1", Notices())
    except UnreadableError:
        return
    assert "\r" not in found.text and "\0" not in found.text and not found.text.startswith("\ufeff")
    found.text.encode()
    assert all(0 <= mark.start < mark.end <= len(found.text) for mark in found.marks)
