"""``briefing watch`` in a process of its own, with real files, events and signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from briefing.cli import main, watch
from briefing.cli.app import COMMANDS, app
from briefing.cli.options import common
from briefing.notices import Notices
from briefing.store import Store, lock
from tests.conftest import CHECKOUT, Run

PATIENCE = 60.0
"""Seconds for what takes a few."""
QUIET = 4.0
"""Seconds in which a needless edition would have been made."""
NEWS = """Ferry runs aground off Saltmarsh

By Mara Lindqvist

PORT ELLIS, March 9, 2021 - The ferry Astrid ran aground off Saltmarsh on Tuesday with 40 people on board, the coast \
guard said.

Divers found a hole of two metres in the hull on Wednesday morning, according to the harbour office.
"""
FOLLOW = """\
import json, os, sys
with open(sys.argv[1], "a") as file:
    file.write(json.dumps({key: value for key, value in os.environ.items() if key.startswith("BRIEFING_")}) + "\\n")
sys.exit(int(sys.argv[2]))
"""


def briefing(*arguments: str) -> int:
    """The command line with ``watch``."""
    if "watch" not in COMMANDS and "watch" not in {each.name for each in app.registered_commands}:
        app.command("watch")(common(watch.watch))
    return main(arguments)


class Watch:
    """A running ``briefing watch``, which notes each edition by ``--then``."""

    def __init__(self, project: Path, *options: str, status: int = 0) -> None:
        self.project = project
        self.notes = project.parent / "notes"
        self.err = project.parent / "err"
        script = project.parent / "follow.py"
        script.write_text(FOLLOW, encoding="utf-8")
        # A shell that starts the tests in its background has them, and what they start, ignore SIGINT.
        code = (
            "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
            "from tests.cli.test_watch import briefing; sys.exit(briefing(*sys.argv[1:]))"
        )
        then = f"'{sys.executable}' '{script}' '{self.notes}' {status}"
        line = ["watch", str(project), "--format", "json,txt", "--then", then, *options]
        with self.err.open("wb") as err:
            self.process = subprocess.Popen(
                [sys.executable, "-c", code, *line], cwd=CHECKOUT, stdout=subprocess.DEVNULL, stderr=err
            )

    @property
    def said(self) -> str:
        return self.err.read_text(encoding="utf-8")

    @property
    def followed(self) -> list[dict[str, str]]:
        if not self.notes.exists():
            return []
        return [
            json.loads(row)
            for row in self.notes.read_text(encoding="utf-8").splitlines(keepends=True)
            if row[-1:] == "\n"
        ]

    def until(self, true: Callable[[], object]) -> None:
        """Wait for something to become true."""
        end = time.monotonic() + PATIENCE
        while not true():
            assert self.process.poll() is None, self.said
            assert time.monotonic() < end, self.said
            time.sleep(0.05)

    def until_edition(self, number: int) -> None:
        """Wait for an edition and the command after it."""
        self.until(lambda: len(self.followed) >= number)

    def paths(self) -> list[str]:
        """Of the articles in brief.json."""
        brief = json.loads((self.project / "out" / "brief.json").read_bytes())
        return [source["path"] for source in brief["sources"]]

    def end(self, number: int = signal.SIGTERM) -> tuple[int, float]:
        """Its status after a signal, and the seconds that it took."""
        start = time.monotonic()
        self.process.send_signal(number)
        return self.process.wait(PATIENCE), time.monotonic() - start


@pytest.fixture
def started(project: Path) -> Iterator[Callable[..., Watch]]:
    """Begins to watch the project."""
    begun: list[Watch] = []

    def start(*options: str, status: int = 0) -> Watch:
        begun.append(Watch(project, *options, status=status))
        return begun[-1]

    yield start
    for each in begun:
        each.process.kill()
        each.process.wait()


@pytest.mark.slow
def test_an_article_makes_an_edition_and_runs_the_command(started: Callable[..., Watch], project: Path) -> None:
    """Once each, with the project, the folder and the number in its environment; what it writes itself makes none."""
    watching = started()
    watching.until_edition(1)
    (project / "articles" / "03-news.txt").write_text(NEWS, encoding="utf-8")
    watching.until_edition(2)
    assert "articles/03-news.txt" in watching.paths()
    os.utime(project / "articles" / "03-news.txt")
    time.sleep(QUIET)
    where = {"BRIEFING_PROJECT": str(project.resolve()), "BRIEFING_OUT": str((project / "out").resolve())}
    told = [
        {key: value for key, value in each.items() if key in {*where, "BRIEFING_EDITION"}} for each in watching.followed
    ]
    assert told == [{**where, "BRIEFING_EDITION": number} for number in ("1", "2")]
    assert watching.end()[0] == 0
    assert watching.said.splitlines()[1:] == ["Edition 1 is written.", "Edition 2 is written."]


@pytest.mark.slow
def test_a_growing_file_in_a_new_folder_is_built_whole_and_once(started: Callable[..., Watch], project: Path) -> None:
    """A folder made while we watch, and a file in it that takes longer than a moment to be written."""
    watching = started()
    watching.until_edition(1)
    folder = project / "articles" / "new" / "er"
    folder.mkdir(parents=True)
    with (folder / "3.txt").open("w", encoding="utf-8") as file:
        for start in range(0, len(NEWS), 40):
            file.write(NEWS[start : start + 40])
            file.flush()
            time.sleep(0.08)
    watching.until_edition(2)
    time.sleep(QUIET)
    assert len(watching.followed) == 2
    assert "articles/new/er/3.txt" in watching.paths()
    brief = json.loads((project / "out" / "brief.json").read_bytes())
    assert (
        next(source["title"] for source in brief["sources"] if source["path"].endswith("3.txt")) == NEWS.split("\n")[0]
    )
    with Store.open(project, Notices()) as store:
        assert len(store.editions()) == 2


@pytest.mark.slow
def test_what_breaks_is_said_and_what_is_mended_goes_on(started: Callable[..., Watch], project: Path) -> None:
    """A broken brief.toml, then nothing to brief, then a command that fails: each is told once, and the next edition comes."""
    watching = started(status=3)
    watching.until_edition(1)
    (project / "brief.toml").write_text("pagse = 2\n", encoding="utf-8")
    watching.until(lambda: "pagse is not a known key" in watching.said)
    (project / "brief.toml").write_text('title = "Mended"\n', encoding="utf-8")
    watching.until_edition(2)
    kept = (project / "out" / "brief.json").read_bytes()
    articles = {path: path.read_bytes() for path in (project / "articles").iterdir()}
    for path in articles:
        path.unlink()
    watching.until(lambda: "There is no article in" in watching.said)
    assert (project / "out" / "brief.json").read_bytes() == kept
    for path, data in articles.items():
        path.write_bytes(data)
    (project / "articles" / "03.xyz").write_bytes(b"\x00\x01\x02")
    watching.until_edition(3)
    watching.until(lambda: watching.said.count("left with status 3") == 3)
    assert "skipped: articles/03.xyz" in watching.said
    assert watching.said.count("pagse") == watching.said.count("There is no article") == 1
    assert "Traceback" not in watching.said
    assert watching.end()[0] == 0


@pytest.mark.slow
def test_another_run_is_waited_for(started: Callable[..., Watch], project: Path) -> None:
    """While the project is held it is told of once, a signal would be heeded, and the edition comes when it is free."""
    with lock(project, "briefing build", 0):
        watching = started()
        watching.until(lambda: "briefing build" in watching.said)
        assert not watching.followed
    watching.until_edition(1)
    assert watching.said.count("holds") == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_a_signal_ends_it(number: int, started: Callable[..., Watch], project: Path) -> None:
    """Within two seconds and with status 0 where nothing is in hand; with whole outputs and no trace of the work."""
    watching = started("--every", "3600")
    watching.until_edition(1)
    time.sleep(0.5)
    status, seconds = watching.end(number)
    assert (status, seconds < 2) == (0, True), f"{seconds} s; {watching.said}"
    assert sorted(path.name for path in (project / "out").iterdir()) == ["brief.json", "brief.txt"]
    assert "Traceback" not in watching.said


def test_a_signal_during_a_build_lets_it_finish(started: Callable[..., Watch], run: Run) -> None:
    """The edition in hand and its command come to their end, and the status is 0."""
    watching = started("--verbose")
    watching.until(lambda: "segmenting …" in watching.said)
    assert watching.end()[0] == 0
    assert len(watching.followed) == 1
    assert "Finishing the edition in hand" in watching.said
    assert run(sys.executable, "-m", "briefing", "verify", watching.project / "out").returncode == 0


@pytest.mark.slow
@pytest.mark.parametrize(("number", "expected"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_second_signal_abandons_the_build(
    number: int, expected: int, started: Callable[..., Watch], run: Run
) -> None:
    """The status says so, the outputs are those of before, and the next build makes good for it."""
    watching = started("--verbose")
    watching.until_edition(1)
    kept = (watching.project / "out" / "brief.json").read_bytes()
    (watching.project / "articles" / "03-news.txt").write_text(NEWS, encoding="utf-8")
    watching.until(lambda: watching.said.count("segmenting …") == 2)
    watching.process.send_signal(number)
    watching.until(lambda: "Finishing" in watching.said)
    assert watching.end(number)[0] == expected
    assert "Traceback" not in watching.said
    assert (watching.project / "out" / "brief.json").read_bytes() == kept
    assert run(sys.executable, "-m", "briefing", "build", watching.project, "--format", "json,txt").returncode == 0
    assert "articles/03-news.txt" in watching.paths()


@pytest.mark.slow
def test_the_project_may_go_and_come_back(started: Callable[..., Watch], project: Path, tmp_path: Path) -> None:
    """That it is gone is told once, and it is not made anew; when it is back, and changed, an edition is made."""
    watching = started()
    watching.until_edition(1)
    project.rename(tmp_path / "away")
    watching.until(lambda: "does not exist" in watching.said)
    time.sleep(1)
    assert not project.exists()
    (tmp_path / "away" / "articles" / "03-news.txt").write_text(NEWS, encoding="utf-8")
    (tmp_path / "away").rename(project)
    watching.until_edition(2)
    assert "articles/03-news.txt" in watching.paths()
    assert watching.said.count("does not exist") == 1


def test_a_template_and_a_style_of_ones_own_are_watched(started: Callable[..., Watch], project: Path) -> None:
    """What is written follows the file as it is now: nothing of it is remembered from the edition before."""
    own = project / "own.html.jinja"
    own.write_text("<html lang='en'><title>One</title><body>{{ page.title }}</body></html>", encoding="utf-8")
    watching = started("--format", "html", "--template", str(own))
    page = project / "out" / "brief.html"
    watching.until(lambda: page.exists() and "<title>One" in page.read_text(encoding="utf-8"))
    own.write_text("<html lang='en'><title>Two</title><body>{{ page.title }}</body></html>", encoding="utf-8")
    watching.until(lambda: "<title>Two" in page.read_text(encoding="utf-8"))
    assert watching.end()[0] == 0


@pytest.mark.slow
def test_outputs_that_would_be_articles_are_refused(started: Callable[..., Watch], project: Path) -> None:
    """No edition of its own editions is made: a folder among the articles, and no name by which ours are known."""
    (project / "articles" / "site").mkdir()
    watching = started("--format", "md", "--out", str(project / "articles" / "site"))
    watching.until(lambda: "would be read as an article" in watching.said)
    time.sleep(QUIET)
    assert watching.followed == []
    assert watching.said.count("would be read") == 1


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["{project}/none"], "does not exist"),
        (["{project}", "--then", ""], "--then is empty"),
        (["{project}", "--then", "no-such-program-at-all"], "no-such-program-at-all"),
        (["{project}", "--every", "0"], "--every"),
        (["{project}", "--format", "pfd"], "'pdf'"),
        (["{project}", "--paper", "A5"], "--paper must be"),
    ],
)
def test_wrong_usage_is_told_at_once(
    arguments: list[str], expected: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With status 2, before anything is watched."""
    assert briefing("watch", *(each.replace("{project}", str(project)) for each in arguments)) == 2
    assert expected in capsys.readouterr().err
