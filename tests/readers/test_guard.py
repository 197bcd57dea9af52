"""Who reads what: files that could do harm in processes, once for all that is asked of them, and for as long as fits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.readers import sniff
from briefing.readers.guard import Guard
from briefing.readers.record import risky
from briefing.summary import summarize
from tests.conftest import ARTICLES
from tests.readers.test_archive import packed

PAGE = b"<html><body><p>The ferry sails on Monday.</p></body></html>"


@pytest.mark.parametrize(
    ("data", "name", "wanted"),
    [
        (b"The ferry sails on Monday.", "a.txt", False),
        (b"The ferry sails on Monday." * 4_000, "a.txt", True),
        (PAGE, "a.html", True),
        (PAGE, "a.txt", True),
        (b"%PDF-1.7 ...", "a.md", True),
        (packed({"a.txt": "The ferry sails on Monday."}), "a.txt", True),
        (b"GIF89a", "a.gif", False),
        (b"The ferry sails on Monday.", "a", True),
    ],
)
def test_what_could_do_harm_is_told_by_content_and_name(data: bytes, name: str, wanted: bool) -> None:
    """A page that is called a text is read as a page, and so where a page is read; what nobody reads is not."""
    assert risky(data, name) is wanted


def test_a_file_of_many_articles_has_more_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """As many seconds for each fifty: a mailbox of a year is no file that hangs."""
    asked: list[int] = []
    monkeypatch.setattr("briefing.workers._Child.call", lambda self, name, args, seconds: asked.append(seconds))
    many = packed({f"{number}.txt": "The ferry sails on Monday." for number in range(120)})
    with Guard() as guard:
        for data, name in ((PAGE, "a.html"), (many, "a.zip"), (b"From a b 12:00\nTo: c\n\nHello\n" * 60, "a.mbox")):
            guard.start(data, name)()
    assert asked == [10, 30, 20]
    assert sniff.several(PAGE) == 0


def test_verify_reads_a_file_of_several_articles_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of its articles are cited."""
    for name in ARTICLES:
        (project / "articles" / name).unlink()
    (project / "articles" / "both.zip").write_bytes(packed(ARTICLES))
    assert main(["build", str(project), "-f", "json"]) == 0
    reads: list[str] = []
    one = Guard.read

    def counted(self: Guard, data: bytes, name: str) -> Any:
        reads.append(name)
        return one(self, data, name)

    monkeypatch.setattr(Guard, "read", counted)
    assert main(["verify", str(project / "out"), "--project", str(project)]) == 0
    assert reads.count("articles/both.zip") == 2  # once for the texts, once for the files
    (project / "articles" / "both.zip").write_bytes(packed({**ARTICLES, "more.txt": "It rained."}))
    assert main(["verify", str(project / "out"), "--project", str(project)]) == 1


def test_a_folder_that_cannot_be_opened_is_told(project: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    """Its articles are not left out in silence."""
    import os

    (project / "articles" / "locked").mkdir()
    there = os.scandir

    def scandir(path: Any) -> Any:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return there(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert main(["build", str(project), "-f", "json", "--strict"]) == 1
    assert "articles/locked" in (said := capsys.readouterr().err) and "permissions of the folder" in said


def test_a_summary_is_of_every_article_of_a_file(tmp_path: Path) -> None:
    """An archive is several articles."""
    path = tmp_path / "both.zip"
    path.write_bytes(packed(ARTICLES))
    found = summarize([path], 200)
    assert {each.source for each in found.sentences} == {f"{path}#{name}" for name in ARTICLES}
