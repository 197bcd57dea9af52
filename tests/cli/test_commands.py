"""Each command does what the documentation says, on a small project."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.app import COMMANDS
from briefing.config import load
from briefing.inspection import inspect
from briefing.ranking import RANKERS
from briefing.version import __version__

Capture = pytest.CaptureFixture[str]

OPTIONS = {
    "build": (
        "--out",
        "--format",
        "--pages",
        "--template",
        "--style",
        "--ranker",
        "--as-of",
        "--since",
        "--strict",
        "--force",
        "--why",
        "--jobs",
        "--no-memory",
        "PROJECT",
    ),
    "watch": (
        "PROJECT",
        "--out",
        "--format",
        "--pages",
        "--paper",
        "--template",
        "--style",
        "--ranker",
        "--then",
        "--every",
    ),
    "add": ("URL|FILE", "--project", "--dry-run", "--allow-private", "--entries"),
    "new": ("DIR",),
    "topics": ("PROJECT",),
    "inspect": ("PROJECT", "--json"),
    "why": ("CLAIM-ID", "PROJECT"),
    "verify": ("OUT", "--project"),
    "diff": ("OLD", "NEW", "--project", "--json"),
    "pin": ("CLAIM-ID", "--project", "--undo"),
    "drop": ("CLAIM-ID", "--project", "--undo"),
    "prefer": ("CLAIM-ID", "SOURCE", "--project", "--undo"),
    "join": ("CLAIM-ID", "--project", "--undo"),
    "split": ("CLAIM-ID", "SOURCE", "--project", "--undo"),
    "move": ("CLAIM-ID", "TOPIC", "--project", "--undo"),
    "order": ("TOPIC", "CLAIM-ID", "--project", "--undo"),
    "title": ("TOPIC", "TEXT", "--project", "--undo"),
    "note": ("CLAIM-ID", "TEXT", "--project", "--undo"),
    "alias": ("NAME", "--project", "--not", "--undo"),
    "decisions": ("--project",),
    "send": ("PROJECT", "--out", "--dry-run", "--to", "--again"),
    "outbox": ("PROJECT", "--sent", "--unsent", "--json"),
    "summarize": ("FILE", "--words", "--ranker", "--json"),
    "rankers": (),
    "formats": (),
    "templates": (),
    "doctor": ("PROJECT", "--json"),
}
"""What the documentation promises of each command."""


@pytest.fixture
def out(project: Path, capsys: Capture) -> Path:
    """The folder of the project's finished brief."""
    assert main(["build", str(project), "--format", "all"]) == 0
    capsys.readouterr()
    return project / "out"


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, flag: str, capsys: Capture) -> None:
    """The help of a command names each of its arguments and options, and those that all have."""
    assert main([command, flag]) == 0
    shown = capsys.readouterr().out
    common = ("--quiet", "--verbose", "--version", "--help")
    assert [option for option in (*OPTIONS[command], *common) if option not in shown] == []


def test_the_help_lists_the_commands(capsys: Capture) -> None:
    """The help names every command with a whole sentence."""
    assert main(["--help"]) == 0
    rows = capsys.readouterr().out.split("\n")
    lines = {row.split()[0]: row for row in rows if row.startswith("  ") and row.split()[0] in COMMANDS}
    assert list(lines) == list(COMMANDS) == list(OPTIONS)
    assert [row for row in lines.values() if not row.endswith(".") or row.endswith("...")] == []


@pytest.mark.parametrize("arguments", [["--version"], ["build", "--version"], ["rankers", "--version"]])
def test_the_version_is_told_everywhere(arguments: list[str], capsys: Capture) -> None:
    """``--version`` prints it, before and after a command, and does nothing else."""
    assert main(arguments) == 0
    assert capsys.readouterr().out == f"briefing {__version__}\n"


def test_build_prints_the_paths_it_wrote(project: Path, capsys: Capture) -> None:
    """Standard output holds the paths of the files and nothing else; a captured standard error stays empty."""
    assert main(["build", str(project)]) == 0
    shown = capsys.readouterr()
    paths = [Path(row) for row in shown.out.splitlines()]
    assert [path.name for path in paths] == ["brief.pdf", "brief.html", "brief.json"]
    assert all(path.parent == project / "out" and path.stat().st_size for path in paths)
    assert shown.err == ""


def test_build_obeys_its_options(project: Path, tmp_path: Path, capsys: Capture) -> None:
    """Folder, formats and date are those of the command line; the folder that is written is no article next time."""
    chosen = ["--out", str(tmp_path / "there"), "--format", "json,md", "--as-of", "2021-03-09", "--paper", "letter"]
    assert main(["build", str(project), *chosen]) == 0
    assert sorted(path.name for path in (tmp_path / "there").iterdir()) == ["brief.json", "brief.md"]
    brief = json.loads((tmp_path / "there" / "brief.json").read_bytes())
    assert brief["as_of"] == "2021-03-09"
    assert not (project / "out").exists()
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_build_is_verbose_or_quiet(project: Path, capsys: Capture) -> None:
    """``--verbose`` tells the stages, ``--quiet`` keeps warnings back; both leave standard output alone."""
    (project / "articles" / "03.xyz").write_bytes(b"\x00\x01\x02")
    assert main(["build", str(project), "--format", "json", "-v"]) == 0
    loud = capsys.readouterr()
    assert main(["build", str(project), "--format", "json", "--quiet"]) == 0
    still = capsys.readouterr()
    assert "reading …" in loud.err
    assert "03.xyz" in loud.err
    assert still.err == ""
    assert still.out == loud.out


def test_strict_leaves_with_1_after_a_warning(project: Path, capsys: Capture) -> None:
    """A file that cannot be used is named and passed over; with ``--strict`` the status says so, the brief written all the same."""
    assert main(["build", str(project), "--format", "json", "--strict"]) in {0, 1}
    before = capsys.readouterr().err.count("skipped:")
    (project / "articles" / "03.xyz").write_bytes(b"\x00\x01\x02")
    assert main(["build", str(project), "--format", "json"]) == 0
    assert capsys.readouterr().err.count("skipped: articles/03.xyz") == before + 1
    assert main(["build", str(project), "--format", "json", "--strict"]) == 1
    assert "--strict" in capsys.readouterr().err
    assert json.loads((project / "out" / "brief.json").read_bytes())["skipped"][0]["path"] == "articles/03.xyz"


def test_new_lays_out_a_project(tmp_path: Path, capsys: Capture) -> None:
    """``new`` makes a project that loads, and writes nothing into a folder that holds anything."""
    folder = tmp_path / "a" / "story"
    assert main(["new", str(folder)]) == 0
    assert capsys.readouterr().out == f"{folder / 'brief.toml'}\n"
    assert load(folder).articles == ()
    assert (folder / "articles").is_dir()
    before = (folder / "brief.toml").read_bytes()
    assert main(["new", str(folder)]) == 2
    assert "not empty" in capsys.readouterr().err
    assert (folder / "brief.toml").read_bytes() == before


def test_topics_can_be_pasted(project: Path, capsys: Capture) -> None:
    """What ``topics`` prints is TOML that brief.toml takes."""
    assert main(["topics", str(project)]) == 0
    text = capsys.readouterr().out
    assert tomllib.loads(text)["topics"]
    (project / "brief.toml").write_text(text, encoding="utf-8")
    assert [topic.id for topic in load(project).topics] == [topic["id"] for topic in tomllib.loads(text)["topics"]]


def test_summarize_keeps_to_its_words(project: Path, capsys: Capture) -> None:
    """``summarize`` prints whole sentences within the words, in reading order; as JSON with offsets that are true."""
    files = sorted(str(path) for path in (project / "articles").iterdir())
    assert main(["summarize", *files, "--words", "40"]) == 0
    plain = capsys.readouterr().out
    assert 0 < len(plain.split()) <= 40
    assert main(["summarize", *files, "--words", "40", "--json", "--ranker", "lexrank"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert set(found) == {"ranker", "words", "sentences", "selection"}
    assert found["ranker"] == "lexrank"
    for sentence in found["sentences"]:
        assert set(sentence) == {"source", "start", "end", "text", "salience"}
        text = Path(sentence["source"]).read_text(encoding="utf-8")
        assert text[sentence["start"] : sentence["end"]].split() == sentence["text"].split()
    places = [(files.index(sentence["source"]), sentence["start"]) for sentence in found["sentences"]]
    assert places == sorted(places)


def test_rankers_are_listed(capsys: Capture) -> None:
    """``rankers`` names every method with its paper."""
    assert main(["rankers"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row.split()[0] for row in rows] == list(RANKERS)
    assert all(row.endswith(ranker.paper) for row, ranker in zip(rows, RANKERS.values(), strict=True))


def test_verify_proves_what_was_built(out: Path, capsys: Capture) -> None:
    """An output as it was written is proved, the folder and the page alike."""
    assert main(["verify", str(out)]) == 0
    assert main(["verify", str(out / "brief.pdf")]) == 0
    assert capsys.readouterr().out == ""


def test_verify_names_what_was_changed(out: Path, capsys: Capture) -> None:
    """A changed letter of a source text gives status 1 and a finding on standard output."""
    text = out / "sources" / "1.txt"
    text.write_text(text.read_text(encoding="utf-8").replace("bridge", "ridge", 1), encoding="utf-8")
    assert main(["verify", str(out)]) == 1
    shown = capsys.readouterr()
    assert "1" in shown.out
    assert "failed" in shown.err


def test_inspect_tells_what_was_read(project: Path, capsys: Capture) -> None:
    """``inspect`` names every file, dropped kind and claim; as JSON with offsets that are true."""
    assert main(["inspect", str(project)]) == 0
    table = capsys.readouterr().out
    assert "articles/01-gazette.txt" in table
    assert "headline" in table
    assert main(["inspect", str(project), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    paths = {article["source"]: project / article["path"] for article in found["articles"]}
    told = [witness for claim in found["claims"] for witness in claim["witnesses"]] + found["dropped"]
    assert told
    for sentence in told:
        text = paths[sentence["source"]].read_text(encoding="utf-8")
        assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    assert all(claim["id"] in table for claim in found["claims"])


def test_inspect_tells_what_is_on_the_page_and_why_the_rest_is_not(out: Path, project: Path, capsys: Capture) -> None:
    """Its claims are those of brief.json, by section; each of the others has a reason, as ``why`` tells it."""
    brief = json.loads((out / "brief.json").read_bytes())
    assert main(["inspect", str(project), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    shown = {claim["id"]: claim["section"] for claim in found["claims"] if claim["section"] is not None}
    sections = {"": brief["lead"]} | {section["id"]: section["claims"] for section in brief["sections"]}
    assert shown == {claim["id"]: key for key, claims in sections.items() for claim in claims}
    assert sorted(found["page"]["claims"]) == sorted(shown)
    assert found["page"]["pages"] == 1
    assert found["page"]["gap"] == 0
    hidden = {claim["id"]: claim["refused"] for claim in found["claims"] if claim["section"] is None}
    assert hidden
    assert all(hidden.values())
    assert main(["why", next(iter(hidden)), str(project)]) == 0
    assert f"Not shown: {next(iter(hidden.values()))}." in capsys.readouterr().out
    assert main(["inspect", str(project)]) == 0
    assert f"page: {len(shown)} of the " in capsys.readouterr().out


def test_why_tells_the_parts(out: Path, project: Path, capsys: Capture) -> None:
    """``why`` gives a shown claim's place, witnesses and the parts that its salience is the sum of."""
    brief = json.loads((out / "brief.json").read_bytes())
    shown = [*brief["lead"], *(claim for section in brief["sections"] for claim in section["claims"])][0]
    assert main(["why", shown["id"][:5], str(project)]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"{shown['id']}: ")
    assert "Shown " in text
    assert "quoted: articles/" in text
    parts = [float(row.rsplit("= ", 1)[1].split()[0]) for row in text.splitlines() if "= " in row and " x " in row]
    assert sum(parts) == pytest.approx(shown["salience"], abs=0.001)


def test_why_tells_what_joined_and_what_was_displaced(project: Path, capsys: Capture) -> None:
    """``why`` says by which signs a second witness states the same fact, and why it counts as no origin of its own."""
    copy = (project / "articles" / "01-gazette.txt").read_text(encoding="utf-8")
    (project / "articles" / "03-copy.txt").write_text(copy.replace("Mara Lindqvist", "Staff"), encoding="utf-8")
    found = inspect(project)
    shared = next(each.claim for each in found.claims if len({w.sentence.source for w in each.claim.witnesses}) > 1)
    assert main(["why", shared.id, str(project)]) == 0
    told = capsys.readouterr().out
    assert "same fact 0." in told
    assert "shares " in told
    assert "one article is a version of the other" in told


def test_why_knows_when_it_does_not(project: Path, capsys: Capture) -> None:
    """An id that is no claim's is wrong usage, and says where ids are found."""
    assert main(["why", "nothing", str(project)]) == 2
    assert "briefing inspect" in capsys.readouterr().err


def test_doctor_looks_for_everything(capsys: Capture) -> None:
    """``doctor --json`` tells of Pango, HarfBuzz, fonts and the packages, and its status agrees with what it tells."""
    status = main(["doctor", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert {"python", "pango", "harfbuzz-subset", "fonts", "nltk", "sumy"} <= {
        check["name"] for check in found["checks"]
    }
    assert found["ok"] is all(check["ok"] for check in found["checks"]) is (status == 0)


def test_doctor_names_what_is_missing(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library that cannot be loaded is marked, status 4 is left with, and the next step is told."""
    from briefing.cli import checkup

    monkeypatch.setitem(checkup.LIBRARIES, "harfbuzz-subset", ("libnothing-at-all.so.0",))
    monkeypatch.setattr(checkup, "find_library", lambda name: None)
    assert main(["doctor"]) == 4
    shown = capsys.readouterr()
    (row,) = [row for row in shown.out.splitlines() if row.startswith("MISSING")]
    assert row.split()[1] == "harfbuzz-subset"
    assert "libharfbuzz-subset0" in shown.err


def test_a_terminal_sees_the_stages(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal each stage is shown while it lasts, on standard error only."""
    import rich.status

    stages: list[str] = []
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr(rich.status.Status, "update", lambda self, stage: stages.append(str(stage)))
    assert main(["build", str(project), "--format", "json"]) == 0
    assert "reading …" in stages
    assert stages[-1] == "writing …"
    assert capsys.readouterr().out == f"{project / 'out' / 'brief.json'}\n"


def test_inspect_says_why_nothing_can_be_shown(tmp_path: Path, capsys: Capture) -> None:
    """Where no sentence can stand alone, build sends to inspect, and inspect says of each sentence why not."""
    (tmp_path / "a.txt").write_text(
        "He said that it was late.\n\nShe did not answer him at all then.\n", encoding="utf-8"
    )
    assert main(["build", str(tmp_path)]) == 3
    assert "briefing inspect" in capsys.readouterr().err
    assert main(["inspect", str(tmp_path)]) == 0
    assert "not shown: " in capsys.readouterr().out
