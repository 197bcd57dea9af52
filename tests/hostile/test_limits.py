"""Each limit of [limits] holds where it is set, what is beyond is named, and files are read safely while they change."""

from __future__ import annotations

import os
import threading
import unicodedata
from pathlib import Path

import pytest

from briefing import corpus, files
from briefing.config import load
from briefing.errors import ConfigError
from briefing.model import Limits
from briefing.notices import Notices
from briefing.readers import invisible
from briefing.writers.runs import clean
from tests.conftest import ARTICLES

POSIX = pytest.mark.skipif(os.name == "nt", reason="links and FIFOs are POSIX's")
WORDS = "The harbour office said that the ferry would sail on Monday."


def limited(project: Path, lines: str) -> Path:
    """The project with limits."""
    (project / "brief.toml").write_text(f"[limits]\n{lines}\n", encoding="utf-8")
    return project


def left_out(project: Path) -> tuple[dict[str, str], str]:
    """What is skipped and why, and all that is said."""
    notices = Notices()
    read = corpus.read(load(project), notices)
    corpus.cut(read.articles, "en", None, load(project).limits, notices)
    return {each.path: each.reason for each in read.skipped}, "\n".join(
        f"{each.place} {each.message}" for each in notices
    )


@pytest.mark.parametrize(
    ("lines", "file", "data", "reason"),
    [
        ("file_bytes = 3000", "9.txt", WORDS * 60, "at most 3,000 are read"),
        ("characters = 2000", "9.txt", WORDS * 60, "at most 2,000 are read"),
        ("articles = 2", "9.txt", WORDS, "is beyond the first 2 articles"),
        (
            'copies = 1\n[sources."articles/9.txt"]\noutlet = "Post"\n[sources."articles/01-gazette.txt"]\noutlet = "Sun"',
            "9.txt",
            ARTICLES["01-gazette.txt"],
            "has the text of articles/01-gazette.txt",
        ),
    ],
)
def test_a_limit_holds(project: Path, lines: str, file: str, data: str, reason: str) -> None:
    """What is beyond it is skipped by name with the limit, and told; the two good articles are read."""
    (project / "articles" / file).write_text(data, encoding="utf-8")
    skipped, said = left_out(limited(project, lines))
    assert list(skipped) == [f"articles/{file}"] and reason in skipped[f"articles/{file}"]
    assert file in said or "more files" in said


def test_sentences_beyond_the_limit_are_told(project: Path) -> None:
    """Of a long article the first sentences are read."""
    _, said = left_out(limited(project, "sentences = 3"))
    assert said.count("Only its first 3 of") == 2


def test_limits_default_and_are_checked(project: Path) -> None:
    """Without the table the documented ones hold; a wrong value and an unknown key are faults with their lines."""
    assert load(project).limits == Limits()
    assert load(limited(project, "seconds = 3\nmemory_mib = 512")).limits == Limits(seconds=3, memory_mib=512)
    with pytest.raises(ConfigError) as caught:
        load(limited(project, "second = 3\nseconds = 0\narticles = true"))
    assert "Did you mean 'seconds'" in caught.value.message and caught.value.message.count("line ") == 3


@POSIX
def test_only_a_regular_file_is_read(tmp_path: Path) -> None:
    """Not a link, a folder or a FIFO; not one byte more than agreed."""
    file = tmp_path / "x"
    file.write_bytes(b"12345")
    assert files.read(file, 5) == b"12345"
    (tmp_path / "link").symlink_to(file)
    os.mkfifo(tmp_path / "fifo")
    for name, most, why in (("link", 9, "link"), ("fifo", 9, "FIFO"), ("", 9, "folder"), ("x", 4, "at most 4")):
        with pytest.raises(files.NotReadError, match=why):
            files.read(tmp_path / name, most)
    with pytest.raises(files.NotReadError, match="grew beyond"):
        files.read(Path("/proc/self/status"), 10)  # says that it has no bytes, and has a thousand


@POSIX
def test_what_is_exchanged_while_it_is_opened_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is a FIFO, a link, another file or nothing by the time it is opened."""
    file, other = tmp_path / "x", tmp_path / "other"
    other.write_bytes(b"secret")
    opened = os.open
    swaps = (lambda: os.mkfifo(file), lambda: file.symlink_to(other), lambda: other.rename(file), lambda: None)
    for swap in swaps:
        file.unlink(missing_ok=True)
        file.write_bytes(b"12345")

        def late(path: Path, flags: int, swap: object = swap) -> int:
            file.rename(tmp_path / "moved")
            assert callable(swap)
            swap()
            return opened(path, flags)

        monkeypatch.setattr(os, "open", late)
        with pytest.raises(OSError):
            files.read(file, 9)
        monkeypatch.setattr(os, "open", opened)


def test_files_that_come_and_go(project: Path) -> None:
    """While files vanish, grow and come back, every reading ends, with each file read or named."""
    stop = threading.Event()
    victim = project / "articles" / "9.txt"

    def stir() -> None:
        turn = 0
        while not stop.is_set():
            turn += 1
            victim.write_text(WORDS * (turn % 50))
            victim.unlink()

    thread = threading.Thread(target=stir)
    thread.start()
    try:
        for _ in range(60):
            read = corpus.read(load(project), Notices())
            assert len(read.articles) >= 2
            assert {each.path for each in read.skipped} <= {"articles/9.txt"}
    finally:
        stop.set()
        thread.join()


def test_nothing_unseen_is_shown() -> None:
    """Every control and format character goes from what is shown, but for joiners and marks that writing needs."""
    kept = {"\u200c", "\u200d", "\u200e", "\u200f", "\u061c", "\u00ad", "\t", "\n"}
    letters = [chr(code) for code in (*range(0x3000), 0xFEFF, *range(0xFFF9, 0x10000), *range(0xE0000, 0xE0080))]
    unseen = [each for each in letters if unicodedata.category(each) in {"Cc", "Cf", "Cs"} and each not in kept]
    scripts = {each for each in unseen if each in "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"}
    assert [f"{ord(each):04x}" for each in unseen if each in clean(f"a{each}b") and each not in scripts] == []


def test_what_is_unseen_is_counted_where_it_does_not_belong() -> None:
    """Joiners in Persian and emoji, and marks of direction in Hebrew, belong there; in English they do not."""
    assert invisible.count("plain words, “quotes” – and é") == 0
    assert invisible.count("می\u200cخواهم") == invisible.count("👩\u200d🚒") == invisible.count("שלום\u200f!") == 0
    assert invisible.count("pa\u200bss\u2060 \u202eabc\u202c o\u00adne") == 5
    assert invisible.count("a\u200db \u200fx") == 2


@pytest.mark.parametrize("copies", [1, 3])
def test_a_crowd_of_near_copies_is_thinned(project: Path, copies: int) -> None:
    """A thousand files of one text with a word changed in each would outweigh all others, and take all memory."""
    words = ARTICLES["01-gazette.txt"].split(" ")
    for number in range(9):
        changed = [*words]
        changed[20 + 5 * number] = f"word{number}"
        (project / "articles" / f"copy{number}.txt").write_text(" ".join(changed), encoding="utf-8")
    skipped, said = left_out(limited(project, f"copies = {copies}"))
    assert len(skipped) == 10 - copies
    assert all("has nearly the text of articles/01-gazette.txt" in reason for reason in skipped.values())
    assert f"{10 - copies} more files have nearly its text" in said


def test_different_texts_are_no_crowd(tmp_path: Path) -> None:
    """Articles on one event, a short beside a long one, and texts of a few words are left as they are."""
    folder = tmp_path / "p" / "articles"
    folder.mkdir(parents=True)
    for number in range(6):
        text = (
            f"The harbour of Osk closed on day {number} of the storm, as captain number {number * 7} had asked.\n"
            * (number + 1)
        )
        (folder / f"{number}.txt").write_text(text.replace("storm", f"storm{number}"), encoding="utf-8")
    skipped, said = left_out(limited(folder.parent, "copies = 1"))
    assert skipped == {} and "nearly" not in said
