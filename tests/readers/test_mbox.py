"""Mailboxes: where a mail begins, what it is called, what is left out."""

from __future__ import annotations

import hashlib

import pytest

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import read, read_all

LINE = "From ana@n.example Tue Mar  4 07:05:12 2025\n"


def mail(number: int, body: str, headers: str = "") -> str:
    return f"{LINE}From: Ana Lind <ana@n.example>\nSubject: Notes {number}\nDate: Tue, 04 Mar 2025 07:05:12 +0200\n{headers}\n{body}\n\n"


def test_each_mail_is_an_article() -> None:
    """In their order, as a saved mail is read; quoted lines are as they were written."""
    box = mail(
        1, "The bridge closes.\n\n>From Monday it is shut.\n>>From Tuesday too.\n", "Message-ID: <1@n.example>\n"
    )
    box += mail(2, "The mill burned.\n\nFrom there the fire went on to the barn.\n\nFrom 10:30 on it rained.")
    first, second = read_all(box.encode(), "a.mbox", Notices())
    assert first.text.strip() == "The bridge closes.\n\nFrom Monday it is shut.\n>From Tuesday too."
    assert "From there the fire" in second.text and "From 10:30" in second.text
    assert (first.title, first.author, first.reader) == ("Notes 1", "Ana Lind", "eml")
    assert first.source.path == f"a.mbox#{hashlib.sha256(b'<1@n.example>').hexdigest()[:8]}"
    assert read(box.encode(), second.source.path, "7", Notices()).text == second.text


@pytest.mark.parametrize(
    "line",
    [
        "From - Tue Mar  4 07:05:12 2025\n",
        "From 16@xxx Tue Mar 04 07:05:12 +0000 2025\n",
        "From a@b Tue Mar 4 07:05 CET 2025\n",
    ],
)
def test_other_programs_lines(line: str) -> None:
    """Thunderbird's, Google's and old ones, with either line end and without a suffix."""
    box = (mail(1, "The bridge closes.") + mail(2, "The mill burned.")).replace(LINE, line)
    for data in (box.encode(), box.replace("\n", "\r\n").encode()):
        assert [each.text.strip() for each in read_all(data, "box", Notices())] == [
            "The bridge closes.",
            "The mill burned.",
        ]


def test_names_stay() -> None:
    """Mails that are added at the end change no name; of two with one id the first keeps it."""
    same = mail(1, "The bridge closes.", "Message-ID: <1@n.example>\n")
    (one,) = read_all(same.encode(), "a.mbox", Notices())
    three = read_all((same + same + mail(2, "The mill burned.")).encode(), "a.mbox", Notices())
    assert [each.source.path for each in three][:2] == [one.source.path, f"{one.source.path}-2"]


def test_a_mail_that_cannot_be_read() -> None:
    """It is named, and the others are read."""
    picture = mail(1, "iVBORw0KGgo=", "Content-Type: image/png\nContent-Transfer-Encoding: base64\n")
    notices = Notices()
    (found,) = read_all((picture + mail(2, "The mill burned.")).encode(), "a.mbox", notices)
    assert found.text.strip() == "The mill burned."
    assert [notice.kind for notice in notices if "a.mbox#" in notice.place][-1] == "skipped"


def test_the_last_thousand() -> None:
    """Of more mails the newest are read, and it is told how many are not."""
    notices = Notices()
    box = "".join(mail(number, f"Bridge number {number} closes.") for number in range(1_003))
    found = read_all(box.encode(), "a.mbox", notices)
    assert len(found) == 1_000 and found[0].title == "Notes 3"
    assert "3 earlier ones" in next(iter(notices)).message


@pytest.mark.parametrize(
    "data", [b"Hello there.", b"From a 10:00 " * 100_000, b"\n\nFrom a 10:00\n" * 100_000, LINE.encode()]
)
def test_no_mailbox(data: bytes) -> None:
    """It is refused by name, at once."""
    with pytest.raises(UnreadableError, match=r"a\.mbox"):
        read_all(data, "a.mbox", Notices())
