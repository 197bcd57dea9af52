"""``briefing formats``, and readers that other packages bring."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli.console import screen
from briefing.cli.formats import formats
from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import READERS, Reader, read
from briefing.registry import Plugs, Table

MODULE = """
from briefing.readers import Reader
from briefing.readers.draft import Draft
def read(data, path, notices):
    if data == b"fail":
        raise KeyError("nothing")
    return Draft(data.decode()[::-1])
good = Reader("backwards", (".bak",), read, "the text from its end")
bad = "no reader"
"""
POINTS = "[briefing.readers]\nbackwards = fake_plugin:good\nwrong = fake_plugin:bad\ngone = fake_nothing:x\ntxt = fake_plugin:good\n"


@pytest.fixture
def plugged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An installed package with one reader that works and three that do not."""
    record = tmp_path / "fake_readers-1.2.dist-info"
    record.mkdir()
    (record / "METADATA").write_text("Metadata-Version: 2.1\nName: fake-readers\nVersion: 1.2\n", encoding="utf-8")
    (record / "entry_points.txt").write_text(POINTS, encoding="utf-8")
    (tmp_path / "fake_plugin.py").write_text(MODULE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    READERS.forget()
    yield
    monkeypatch.undo()
    READERS.forget()


def test_every_form_has_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    """Name, suffixes, and what becomes of it."""
    formats()
    shown = capsys.readouterr()
    rows = shown.out.splitlines()
    assert [row.split()[0] for row in rows] == list(READERS)
    assert all(
        reader.summary and row.endswith(reader.summary) for row, reader in zip(rows, READERS.values(), strict=True)
    )
    assert all(
        suffix in row.split() for row, each in zip(rows, READERS.values(), strict=True) for suffix in each.suffixes
    )
    assert shown.err == ""


def test_no_suffix_is_claimed_twice() -> None:
    """Which reader a file gets does not depend on the order of the table."""
    suffixes = [suffix for reader in READERS.values() for suffix in reader.suffixes]
    assert len(suffixes) == len(set(suffixes))


@pytest.mark.usefixtures("plugged")
def test_another_packages_reader_reads(capsys: pytest.CaptureFixture[str]) -> None:
    """It comes behind our own, says whose it is, and reads; when it fails it is named, and the rest goes on."""
    assert list(READERS)[-1] == "backwards"
    assert read(b".eud si niaR", "a.bak", "1", Notices()).text == "Rain is due."
    with pytest.raises(UnreadableError, match=r"backwards of fake-readers 1\.2 failed: KeyError"):
        read(b"fail", "a.bak", "1", Notices())
    formats()
    assert capsys.readouterr().out.splitlines()[-1].endswith("the text from its end (by fake-readers 1.2)")


@pytest.mark.usefixtures("plugged")
def test_a_broken_one_is_named_and_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """What cannot be loaded, is no reader, or has a name of ours is left out; ours stay."""
    assert READERS["txt"].suffixes == (".txt", ".text")
    assert {what for what, _ in READERS.broken} == {f"{name} of fake-readers 1.2" for name in ("wrong", "gone", "txt")}
    screen.reset()  # another test may have left it quiet
    formats()
    told = capsys.readouterr().err
    assert "gone of fake-readers 1.2" in told and "ModuleNotFoundError" in told and "name is taken" in told
    with pytest.raises(UnreadableError, match=r"gone of fake-readers 1\.2 could not be loaded"):
        read(b"x", "a.xyz", "1", Notices())


def test_a_table_without_a_group_looks_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what takes part of other packages asks for them, and that when it is read; a damaged record is no end."""

    def refuse(**named: object) -> None:
        raise ValueError(named)

    monkeypatch.setattr("importlib.metadata.entry_points", refuse)
    assert list(Table("boat", {"ferry": 1})) == ["ferry"]
    table: Table[Reader] = Table("reader", {}, Plugs("briefing.readers", Reader))
    assert list(table) == [] and table.broken[0][0] == "briefing.readers"
