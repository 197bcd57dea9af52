"""Editions: what is new since the last one, end to end, on an invented story that a person can follow."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.model import Look
from briefing.writers import json as brief_json

WIRE = """Storm tears roof off Tarnby market hall

By Iris Falk
North Wire, 3 March 2031

A storm tore the roof off the market hall in Tarnby on Sunday night, killing 12 people, the fire brigade said.

Mayor Olga Stenmark said the hall had been inspected in January.

The harbour of Tarnby has been closed to all ships since Sunday, according to the port authority.

Insurers put the damage at 40 million crowns.
"""
DAILY = """Market hall collapse: questions for the mayor

Tarnby Daily, 4 March 2031

Rescuers searched the ruins of the market hall for a second day on Monday with dogs and cranes.

The architect Jon Rydell, who built the hall in 1998, said its roof had never been meant to carry solar panels.

Residents lit candles in front of the town hall on Monday evening.
"""
LATER = """Storm toll rises as mayor of Tarnby resigns

By Iris Falk
North Wire, 5 March 2031

The death toll of the storm that tore the roof off the market hall in Tarnby has risen to 17, the fire brigade said on Wednesday.

Mayor Olga Stenmark resigned, and acknowledged that the hall had not been inspected in January.

Prosecutors searched the offices of the company that fitted the solar panels, Helios Montage.
"""
COPY = """Storm tears roof off Tarnby market hall

Island Post, 5 March 2031

A storm tore the roof off the market hall in Tarnby on Sunday night, killing 12 people, the fire brigade said.

Mayor Olga Stenmark said the hall had been inspected in January.

The harbour of Tarnby has been closed to all ships since Sunday, according to the port authority.

Insurers put the damage at 40 million crowns.
"""
OTHER = """Harbour still shut

Coast Radio, 5 March 2031

No ship has been let into the harbour of Tarnby since Sunday, the port authority said; it is closed to all.
"""
FORMATS = "json,analysis,txt,html"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Two articles, and a title."""
    folder = tmp_path / "tarnby"
    (folder / "articles").mkdir(parents=True)
    (folder / "brief.toml").write_text('title = "The storm in Tarnby"\n', encoding="utf-8")
    put(folder, "1-wire.txt", WIRE)
    put(folder, "2-daily.txt", DAILY)
    return folder


def put(project: Path, name: str, text: str) -> None:
    """Write an article."""
    (project / "articles" / name).write_text(text, encoding="utf-8")


def build(project: Path, *options: str) -> dict[str, Any]:
    """Build, and return analysis.json."""
    assert main(["build", str(project), "--format", FORMATS, "--quiet", *options]) == 0
    return analysed(project)


def analysed(project: Path) -> dict[str, Any]:
    """What lies in out/."""
    found: dict[str, Any] = json.loads((project / "out" / "analysis.json").read_bytes())
    return found


def outputs(folder: Path) -> dict[str, bytes]:
    """Every output's bytes."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def claim(analysis: dict[str, Any], words: str) -> dict[str, Any]:
    """The main claim of the sentence with these words, and its change."""
    sentence = next(each for each in analysis["sentences"] if words in each["text"])
    found: dict[str, Any] = next(each for each in analysis["claims"] if each["id"] == sentence["claim"])
    return found


def test_a_first_edition_has_no_changes(project: Path) -> None:
    """Nor do its claims."""
    analysis = build(project)
    assert analysis["changes"] is None
    assert {each["change"] for each in analysis["claims"]} == {None}
    assert "Since edition" not in (project / "out" / "brief.txt").read_text(encoding="utf-8")


def test_what_is_new_is_told(project: Path) -> None:
    """New claims, an updated figure with both values, an article that adds nothing; old claims keep their ids."""
    before = build(project)
    put(project, "3-later.txt", LATER)
    put(project, "4-copy.txt", COPY)
    after = build(project)
    assert claim(after, "Prosecutors searched")["change"] == "new"
    assert claim(after, "killing 12 people")["change"] == "updated"
    assert claim(after, "killing 12 people")["id"] == claim(before, "killing 12 people")["id"]
    assert claim(after, "candles")["change"] is None
    changes = after["changes"]
    assert (changes["since"], changes["as_of"]) == (1, "2031-03-04")
    numbers = {each["path"].rpartition("/")[2]: each["id"] for each in after["sources"]}
    assert changes["nothing_new"] == [numbers["4-copy.txt"]]
    toll = next(each for each in changes["updated"] if each["claim"] == claim(after, "killing 12 people")["id"])
    told = {each["id"]: each["text"] for each in after["sentences"]}
    assert next(told[name] for name in toll["now"]["sentences"]).startswith("The death toll")
    text = " ".join((project / "out" / "brief.txt").read_text(encoding="utf-8").split())
    assert f"nothing new in {numbers['4-copy.txt']}." in text
    assert "Since edition 1 (4 March 2031):" in text
    assert " NEW ●" in text
    assert main(["verify", str(project / "out"), "--project", str(project), "--quiet"]) == 0


def test_more_origins_are_told(project: Path) -> None:
    """A second, independent source of a claim."""
    before = build(project)
    put(project, "5-radio.txt", OTHER)
    after = build(project)
    harbour = claim(after, "closed to all ships")
    assert harbour["id"] == claim(before, "closed to all ships")["id"]
    assert harbour["independent_sources"] >= claim(before, "closed to all ships")["independent_sources"]
    assert harbour["change"] in ("corroborated", None)


def test_a_withdrawn_article_is_told(project: Path) -> None:
    """Its claims are named with the reason, on the page too where the last page had them."""
    before = build(project)
    (project / "articles" / "2-daily.txt").unlink()
    after = build(project)
    gone = {each["claim"]: each for each in after["changes"]["withdrawn"]}
    candles = gone[claim(before, "candles")["id"]]
    assert candles["reason"] == "its source is gone"
    assert candles["path"] == "articles/2-daily.txt"
    assert candles["text"].startswith("Residents lit candles")
    assert "Withdrawn, its source is gone (articles/2-daily.txt)" in (project / "out" / "brief.txt").read_text()


def test_an_altered_source_is_told_as_a_correction(project: Path) -> None:
    """With the claims of the last page that no longer stand in it."""
    before = build(project)
    put(project, "2-daily.txt", DAILY.replace("built the hall in 1998", "built the hall in 1989"))
    after = build(project)
    (altered,) = after["changes"]["corrections"]
    assert altered["path"] == "articles/2-daily.txt"
    assert claim(before, "Jon Rydell")["id"] in altered["claims"]
    text = " ".join((project / "out" / "brief.txt").read_text(encoding="utf-8").split())
    assert f"Correction: the text of source {altered['source']} was altered since" in text


def test_a_renamed_article_is_no_news(project: Path) -> None:
    """The same text under another name is the same."""
    build(project)
    (project / "articles" / "2-daily.txt").rename(project / "articles" / "9-daily.txt")
    after = build(project)
    assert after["changes"]["updated"] == after["changes"]["withdrawn"] == after["changes"]["corrections"] == []
    assert {each["change"] for each in after["claims"]} == {None}


def test_no_change_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says so, names the outputs, and no file is touched; a file that is gone is written again."""
    build(project)
    before = {path: path.stat().st_mtime_ns for path in (project / "out").iterdir()}
    capsys.readouterr()
    assert main(["build", str(project), "--format", FORMATS]) == 0
    shown = capsys.readouterr()
    assert "Nothing has changed since edition 1: nothing was written." in shown.err
    assert str(project / "out" / "brief.json") in shown.out
    assert {path: path.stat().st_mtime_ns for path in (project / "out").iterdir()} == before
    (project / "out" / "brief.txt").unlink()
    assert main(["build", str(project), "--format", FORMATS]) == 0
    assert (project / "out" / "brief.txt").is_file()
    assert "Nothing has changed" not in capsys.readouterr().err


def test_a_repeated_build_gives_the_same_bytes(project: Path) -> None:
    """It is compared with what the first was compared with, in whatever format, and makes no edition."""
    build(project)
    put(project, "3-later.txt", LATER)
    build(project)
    first = outputs(project / "out")
    build(project, "--force")
    assert outputs(project / "out") == first
    assert main(["build", str(project), "--format", FORMATS, "--out", str(project / "again"), "--quiet"]) == 0
    assert outputs(project / "again") == first
    assert main(["diff", "1", "2", "--project", str(project), "--quiet"]) == 0
    assert main(["diff", "1", "3", "--project", str(project), "--quiet"]) == 2


def test_the_memory_may_be_left_out_or_lost(project: Path) -> None:
    """--no-memory builds as if there had been nothing; a lost memory makes a first edition again."""
    build(project)
    put(project, "3-later.txt", LATER)
    assert build(project, "--no-memory")["changes"] is None
    without = outputs(project / "out")
    (project / ".briefing" / "store.sqlite").unlink()
    build(project)
    assert outputs(project / "out") == without


def test_since_an_edition_of_ones_choice(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By number or by date; one that is not there is an error that names those that are."""
    build(project)
    put(project, "3-later.txt", LATER)
    build(project)
    put(project, "5-radio.txt", OTHER)
    assert build(project)["changes"]["since"] == 2
    assert build(project, "--since", "1")["changes"]["since"] == 1
    assert build(project, "--since", "2031-03-04")["changes"]["since"] == 1
    capsys.readouterr()
    assert main(["build", str(project), "--since", "7"]) == 2
    assert "1 (2031-03-04), 2 (2031-03-05)" in capsys.readouterr().err


def test_diff_tells_the_same(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By the numbers of editions, and by folders of outputs, as text and as JSON."""
    build(project)
    old = project / "old"
    (project / "out").rename(old)
    put(project, "3-later.txt", LATER)
    after = build(project)
    capsys.readouterr()
    assert main(["diff", "1", "2", "--project", str(project)]) == 0
    text = capsys.readouterr().out
    assert "New (" in text and "Prosecutors searched the offices" in text
    assert "Updated (" in text
    assert main(["diff", "1", "2", "--project", str(project), "--json"]) == 0
    by_number = json.loads(capsys.readouterr().out)
    assert by_number["changes"] == after["changes"]
    assert main(["diff", str(old), str(project / "out"), "--json"]) == 0
    by_folder = json.loads(capsys.readouterr().out)
    new = {each["text"] for each in by_folder["claims"] if each["change"] == "new"}
    assert new == {each["text"] for each in by_number["claims"] if each["change"] == "new"}
    assert main(["diff", str(old), str(old)]) == 0
    assert capsys.readouterr().out == "No claim has changed.\n"


@pytest.mark.parametrize(
    ("old", "said"),
    [("none", "none is not there"), ("9", "There is no edition 9"), ("empty", "brief.json cannot be opened")],
)
def test_diff_names_what_is_missing(project: Path, capsys: pytest.CaptureFixture[str], old: str, said: str) -> None:
    """An edition, a folder, a file of it."""
    build(project)
    (project / "empty").mkdir()
    capsys.readouterr()
    name = old if old.isdecimal() else str(project / old)
    assert main(["diff", name, "1", "--project", str(project)]) == 2
    assert said in capsys.readouterr().err


def test_what_is_new_leads_a_later_edition(project: Path) -> None:
    """The bottom line opens with the news, and not with what it supersedes."""
    build(project)
    put(project, "3-later.txt", LATER)
    build(project)
    brief = json.loads((project / "out" / "brief.json").read_bytes())
    assert brief["lead"][0]["change"] == "new"
    assert all(each["change"] not in ("updated", "contradicted") for each in brief["lead"])


def test_a_dropped_sign_is_found(project: Path) -> None:
    """NEW behind a claim, and the line of what has happened, are proved like all else."""
    build(project)
    put(project, "3-later.txt", LATER)
    build(project)
    path = project / "out" / "brief.txt"
    text = path.read_text(encoding="utf-8")
    for old in (" NEW ●", "Since edition 1"):
        assert old in text
        path.write_text(text.replace(old, old.replace("NEW ", "").replace("1", "2"), 1), encoding="utf-8")
        assert main(["verify", str(project / "out"), "--quiet"]) == 1
    path.write_text(text, encoding="utf-8")
    assert main(["verify", str(project / "out"), "--quiet"]) == 0


def test_numbers_of_the_record_survive(project: Path) -> None:
    """brief.json read back says the same of changes."""
    build(project)
    put(project, "3-later.txt", LATER)
    build(project)
    data = (project / "out" / "brief.json").read_bytes()
    brief = brief_json.parse(data)
    assert brief.changes is not None and brief.changes.since == 1
    assert brief_json.write(brief, Look())[0].data == data
    assert brief_json.from_json(brief_json.to_json(replace(brief, changes=None))).changes is None
