"""What is looked at, and what makes another edition."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.watching import Ears, Files, Stop


def files(project: Path, **look: str) -> Files:
    """Of a project, with a look that is asked for."""
    return Files(project, lambda configured: replace(configured, **look), {"formats": ("json",)})  # type: ignore[arg-type]


def test_articles_and_settings_decide(project: Path) -> None:
    """A new article, a word in one, brief.toml and decisions.toml each make another digest; our outputs and memory do not."""
    watched = files(project)
    seen = [watched.digest()]
    (project / "out").mkdir()
    for ours in (project / "out" / "brief.json", project / "out" / "note.md", project / ".briefing" / "store.sqlite"):
        ours.parent.mkdir(exist_ok=True)
        ours.write_text("x", encoding="utf-8")
    assert watched.digest() == seen[0]
    inner = project / "articles" / "deep" / "er"
    inner.mkdir(parents=True)
    for path, text in (
        (inner / "3.txt", "A report."),
        (inner / "3.txt", "B report."),
        (project / "brief.toml", 'title = "X"\n'),
        (project / "decisions.toml", "# one\n"),
    ):
        before = watched.look()
        path.write_text(text, encoding="utf-8")
        os.utime(path, ns=(len(seen), len(seen)))
        assert watched.look() != before
        seen.append(watched.digest())
    assert len(set(seen)) == len(seen)


@pytest.mark.parametrize("named", ["command line", "brief.toml"])
def test_the_users_own_look_decides(named: str, project: Path, tmp_path: Path) -> None:
    """A template, style or logo outside the project is looked at between events, as are templates beside it."""
    own = {"template": tmp_path / "own.html.jinja", "style": tmp_path / "own.css", "logo": tmp_path / "logo.png"}
    beside = tmp_path / "macros.jinja"
    for path in (*own.values(), beside):
        path.write_text("one", encoding="utf-8")
    if named == "command line":
        watched = files(project, **{key: str(path) for key, path in own.items()})
    else:
        watched = files(project)
        settings = 'template = "../own.html.jinja"\nstyle = "../own.css"\n[desk]\nlogo = "../logo.png"\n'
        (project / "brief.toml").write_text(settings, encoding="utf-8")
    watched.look()
    for path in (*own.values(), beside):
        far, digest = watched.elsewhere(), watched.digest()
        path.write_text("another", encoding="utf-8")
        assert watched.elsewhere() != far
        assert watched.digest() != digest


def test_what_cannot_be_used_is_no_error(project: Path, tmp_path: Path) -> None:
    """A broken brief.toml, a link to itself, an unreadable file, no folder at all: each has a look and a digest."""
    watched = files(project)
    seen = {watched.digest()}
    (project / "articles" / "01-gazette.txt").unlink()
    (project / "articles" / "01-gazette.txt").symlink_to(tmp_path / "nowhere")
    watched.look()
    seen.add(watched.digest())
    (project / "articles" / "loop.txt").symlink_to(project / "articles" / "loop.txt")
    watched.look()
    seen.add(watched.digest())
    (project / "brief.toml").write_text("title = \n", encoding="utf-8")
    watched.look()
    seen.add(watched.digest())
    project.rename(tmp_path / "away")
    watched.look()
    seen.add(watched.digest())
    assert len(seen) == 5


def test_events_wake_and_our_own_do_not(project: Path) -> None:
    """An article wakes it, in a folder made after it began to listen, too; our outputs and memory, and reading, do not."""
    said: list[str] = []
    watched = files(project)
    watched.look()
    ears = Ears(project, project / "out", Stop(), watched.elsewhere, said.append)
    try:
        for name in ("out/brief.json", "out/sources/1.txt", ".briefing/store.sqlite", "articles/.brief.part"):
            (project / name).parent.mkdir(parents=True, exist_ok=True)
            (project / name).write_text("x", encoding="utf-8")
        watched.digest()
        assert _waits(ears, 2.0) == pytest.approx(2.0, abs=0.8)
        (project / "articles" / "new").mkdir()
        assert _waits(ears, 10.0) < 5
        (project / "articles" / "new" / "3.txt").write_text("x", encoding="utf-8")
        assert _waits(ears, 10.0) < 5
    finally:
        ears.close()
    assert said == []


def test_a_folder_that_goes_and_comes_wakes(project: Path, tmp_path: Path) -> None:
    """That it is gone is noticed, and that another one is in its place; that one is listened to."""
    ears = Ears(project, project / "out", Stop(), lambda: None, lambda text: None)
    try:
        project.rename(tmp_path / "away")
        while _waits(ears, 1.5) < 1.4:  # the events of its going
            pass
        (project / "articles").mkdir(parents=True)
        assert _waits(ears, 10.0) < 5
        (project / "articles" / "1.txt").write_text("x", encoding="utf-8")
        assert _waits(ears, 10.0) < 5
    finally:
        ears.close()


def test_without_events_it_is_said_and_time_passes(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A system that is out of watches is told of once; the intervals remain."""

    def none(*paths: object, **options: object) -> Iterator[set[object]]:
        if paths:
            raise OSError("OS file watch limit reached")
        yield set()

    monkeypatch.setattr("watchfiles.watch", none)
    said: list[str] = []
    ears = Ears(project, project / "out", Stop(), lambda: None, said.append)
    assert _waits(ears, 1.0) >= 0.9
    assert said == [
        "The system does not tell of changes here (OS file watch limit reached): looking at intervals only."
    ]


def _waits(ears: Ears, seconds: float) -> float:
    """Seconds until it stirs."""
    start = ears.now()
    ears.stir(seconds)
    return ears.now() - start
