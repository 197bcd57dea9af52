"""ZIP archives: each member by its own form; none that leads out, multiplies, or hides."""

from __future__ import annotations

import io
import json
import stat
import struct
import time
import warnings
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import read, read_all
from tests.conftest import ARTICLES

FEED = (
    "<rss version='2.0'><channel><title>Osk Daily</title><item><guid>1</guid><description>Two ferries run from Osk."
    "</description></item></channel></rss>"
)


def packed(members: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of some members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return buffer.getvalue()


def opened(data: bytes) -> tuple[list[str], list[tuple[str, str]]]:
    """Paths of the articles in an archive, and what is said of others."""
    notices = Notices()
    paths = [article.source.path for article in read_all(data, "a.zip", notices)]
    return paths, [(notice.place, notice.message) for notice in notices if notice.kind == "skipped"]


def test_each_member_by_its_own_form() -> None:
    """In the order of their names, those without a suffix by their content, feeds by their entries."""
    page = "<html><body><p>The mill of Osk burned down on Monday.</p></body></html>"
    data = packed({"b/page.html": page, "a.txt": "The bridge closes.", "mail/feed.xml": FEED, "b/none": page, "pic.png": b"\x89PNG", "C# 1.txt": "A ferry runs."})  # fmt: skip
    paths, said = opened(data)
    assert paths[:4] == ["a.zip#C%23 1.txt", "a.zip#a.txt", "a.zip#b/none", "a.zip#b/page.html"]
    assert paths[4].startswith("a.zip#mail/feed.xml/")
    assert [place for place, _ in said] == ["a.zip#pic.png"]
    found = [read(data, path, "1", Notices()) for path in paths]
    assert [each.reader for each in found] == ["txt", "txt", "html", "html", "feed"]
    assert found[4].text == "Two ferries run from Osk."


@pytest.mark.parametrize(
    "name", ["/etc/a.txt", "../a.txt", "x/../../a.txt", "C:/a.txt", "..\\a.txt", "\\\\host\\a.txt", "a\x1b[2J.txt", "a\u202etxt.txt"]
)  # fmt: skip
def test_a_name_that_leads_out(name: str) -> None:
    """It is not read; it is told, printable."""
    paths, said = opened(packed({name: "Never read.", "good.txt": "The bridge closes."}))
    assert paths == ["a.zip#good.txt"]
    assert len(said) == 1 and "leads out" in said[0][1] and said[0][0].isprintable()


def test_hidden_files_are_passed_over() -> None:
    """What an operating system adds is no one's article and worth no word."""
    members = dict.fromkeys(
        ["__MACOSX/._a.txt", ".DS_Store", "x/.git/a.txt", "Thumbs.db", "dir/", "~$a.docx"], "Never read."
    )
    assert opened(packed({**members, "a.txt": "The bridge closes."})) == (["a.zip#a.txt"], [])


def test_links_locks_and_archives_within() -> None:
    """A link is not followed, a locked member and an archive in the archive are named."""
    link = zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
    buffer = io.BytesIO(
        packed({"a.txt": "The bridge closes.", "in.zip": packed({"b.txt": "x y."}), "in": packed({"b.txt": "x."})})
    )
    with zipfile.ZipFile(buffer, "a") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("lzma.txt", "The mill burned.", zipfile.ZIP_LZMA)
    data = bytearray(buffer.getvalue())
    paths, said = opened(bytes(data))
    assert paths == ["a.zip#a.txt"]
    told = dict(said)
    assert set(told) == {"a.zip#link.txt", "a.zip#in.zip", "a.zip#in", "a.zip#lzma.txt"}
    assert "link" in told["a.zip#link.txt"] and "inside" in told["a.zip#in.zip"] and "inside" in told["a.zip#in"]
    locked = bytearray(packed({"a.txt": "The bridge closes.", "b.txt": "Locked up here."}))
    entry = locked.rfind(b"PK\x01\x02")
    locked[entry + 8] |= 1
    assert "encrypted" in opened(bytes(locked))[1][0][1]


def test_a_member_that_is_damaged() -> None:
    """It is named by its checksum, the others are read."""
    data = packed({"a.txt": "The bridge closes.", "b.txt": "The mill burned."}, zipfile.ZIP_STORED)
    paths, said = opened(data.replace(b"mill", b"hill"))
    assert paths == ["a.zip#a.txt"] and said == [
        ("a.zip#b.txt", "a.zip#b.txt is damaged. Unpack it beside the other articles.")
    ]


def test_a_name_twice() -> None:
    """Both are read, the second under a name of its own."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("a.txt", "The bridge closes.")
        archive.writestr("a.txt", "The mill burned.")
    assert opened(buffer.getvalue())[0] == ["a.zip#a.txt", "a.zip#a.txt-2"]


def bomb() -> bytes:
    return packed({"a.txt": b" " * 40_000_000})


def flat() -> bytes:
    """Many members of 900 kB, each within its own bounds."""
    return packed({f"{number}.txt": b"a" * 900_000 for number in range(100)})


def overlapping() -> bytes:
    """Two entries of a directory for one member's bytes (Fifield 2019)."""
    data = packed({"a.txt": "The bridge closes.", "b.txt": "The mill burned."}, zipfile.ZIP_STORED)
    at = data.rfind(b"PK\x01\x02")
    return data[: at + 42] + struct.pack("<L", 0) + data[at + 46 :]


def crowd(number: int) -> bytes:
    return packed({f"{each}.txt": "" for each in range(number)}, zipfile.ZIP_STORED)


def nested() -> bytes:
    data = packed({"a.txt": "The bridge closes."})
    for _ in range(50):
        data = packed({"in.zip": data})
    return data


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (bomb(), "far more"),
        (flat(), "far more"),
        (overlapping(), "over each other"),
        (crowd(10_000), "2,000 members"),
        (crowd(25_000), "2,000 members"),
        (nested(), "no article"),
        (b"PK\x03\x04 not at all", "no ZIP"),
        (b"PK\x05\x06" + b"\0" * 18, "no article"),
        (packed({"a.txt": "The bridge closes."})[:-30], "no ZIP"),
        (packed({".DS_Store": "x"}), "no article"),
    ],
)  # fmt: skip
def test_hostile_archives(data: bytes, says: str) -> None:
    """Each is refused by name, with the next step, at once."""
    started = time.process_time()
    with pytest.raises(UnreadableError, match=says) as caught:
        read_all(data, "a.zip", Notices())
    assert caught.value.message.startswith("a.zip") and caught.value.hint
    assert time.process_time() - started < 3


def test_white_space_within_bounds() -> None:
    """A text that packs well is no bomb as long as it is small."""
    assert opened(packed({"a.txt": "The bridge closes." + " " * 900_000}))[0] == ["a.zip#a.txt"]


def test_an_archive_and_a_feed_build_and_verify(tmp_path: Path) -> None:
    """A project of nothing but an archive and a feed is cited member by member, and the way back leads through both."""
    (tmp_path / "archive.zip").write_bytes(packed(ARTICLES))
    (tmp_path / "feed.xml").write_text(FEED, encoding="utf-8")
    assert main(["build", str(tmp_path), "--format", "json,analysis,sources"]) == 0
    brief = json.loads((tmp_path / "out" / "brief.json").read_bytes())
    paths = {source["path"] for source in brief["sources"]}
    assert {f"archive.zip#{name}" for name in ARTICLES} <= paths
    assert main(["verify", str(tmp_path / "out"), "--project", str(tmp_path)]) == 0
    (tmp_path / "archive.zip").write_bytes(packed({**ARTICLES, "01-gazette.txt": "Another text altogether."}))
    assert main(["verify", str(tmp_path / "out"), "--project", str(tmp_path)]) == 1
