"""What was made of a file is kept: a build after a change gives what a clean one gives, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing import corpus, files
from briefing.cli import main
from briefing.config import load
from briefing.notices import Notices
from briefing.store import Store

ARTICLES = {
    "wire": "Mill fire in Osk\n\nOsk Wire, 2 June 2033\n\nA fire destroyed the old mill in Osk on Tuesday, the brigade said. "
    "Nobody was hurt.\n\nThe mill had stood empty since 2019.\n",
    "daily": "Osk mill burns down\n\nOsk Daily, 3 June 2033\n\nThe old mill of Osk burned down on Tuesday.\n\n"
    "Mayor Ina Brandt said that the mill would not be rebuilt. The insurers expect a loss of 3 million crowns.\n",
    "later": "Two held over mill fire\n\nOsk Wire, 4 June 2033\n\nPolice in Osk arrested two men over the fire that destroyed "
    "the old mill.\n\nThe loss has risen to 5 million crowns, the insurers said.\n",
    "page": "<html><head><title>Mill fire</title></head><body><article><h1>Mill fire</h1><p>The fire brigade of Osk said it had "
    "needed nine hours to put out the fire in the old mill.</p></article></body></html>",
    "empty": "   ",
}
NAMES = ("1.txt", "2.txt", "sub/3.html", "4.md")
EDITS = st.lists(
    st.one_of(
        st.tuples(st.just("put"), st.sampled_from(NAMES), st.sampled_from(sorted(ARTICLES))),
        st.tuples(st.just("remove"), st.sampled_from(NAMES), st.just("")),
        st.tuples(st.just("rename"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    ),
    min_size=1,
    max_size=4,
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of two articles."""
    folder = tmp_path / "osk"
    (folder / "articles").mkdir(parents=True)
    (folder / "brief.toml").write_text('title = "The fire in Osk"', encoding="utf-8")
    for name, text in (("1.txt", "wire"), ("2.txt", "daily")):
        (folder / "articles" / name).write_text(ARTICLES[text], encoding="utf-8")
    return folder


def edit(project: Path, what: str, name: str, other: str) -> None:
    """Add or change an article, remove one, or rename one."""
    path = project / "articles" / name
    if what == "put":
        path.parent.mkdir(exist_ok=True)
        path.write_text(ARTICLES[other], encoding="utf-8")
    elif what == "remove":
        path.unlink(missing_ok=True)
    elif path.exists() and name != other:
        (project / "articles" / other).parent.mkdir(exist_ok=True)
        path.replace(project / "articles" / other)


def build(project: Path) -> dict[str, bytes]:
    """Build; every output's bytes, and none where there is nothing to brief."""
    status = main(["build", str(project), "--format", "json,analysis,txt", "--quiet"])
    out = project / "out"
    return (
        {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        if not status
        else {}
    )


def forgetful(project: Path, copy: Path) -> Path:
    """The project with the same editions, and nothing kept of what was worked out."""
    shutil.copytree(project, copy)
    shutil.rmtree(copy / "out", ignore_errors=True)
    with Store.open(copy, Notices()) as store:
        for stage in (corpus.READ, corpus.CUT, "outputs"):
            store.forget_others(stage, [])
    return copy


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edits=EDITS)
def test_incremental_equals_clean(edits: list[tuple[str, str, str]], tmp_path_factory: pytest.TempPathFactory) -> None:
    """After every edit of a random sequence: add, change, rename, remove."""
    base = tmp_path_factory.mktemp("osk")
    folder = base / "project"
    (folder / "articles").mkdir(parents=True)
    (folder / "brief.toml").write_text('title = "The fire in Osk"', encoding="utf-8")
    for name, text in (("1.txt", "wire"), ("2.txt", "daily")):
        (folder / "articles" / name).write_text(ARTICLES[text], encoding="utf-8")
    build(folder)
    for turn, each in enumerate(edits):
        edit(folder, *each)
        clean = build(forgetful(folder, base / f"clean-{turn}"))
        assert build(folder) == clean or not clean


def test_only_what_changed_is_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Of a changed article and an added one it is told that they were read; of the others that they were not."""
    build(project)
    edit(project, "put", "2.txt", "later")
    edit(project, "put", "sub/3.html", "page")
    capsys.readouterr()
    assert main(["build", str(project), "--format", "json", "--why"]) == 0
    told = capsys.readouterr().err
    assert "articles/1.txt: as it was read before" in told
    assert "articles/2.txt: read\n" in told
    assert "articles/sub/3.html: read\n" in told


def test_what_is_said_of_a_file_is_said_again(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that could not be used is named in every build, though it was not looked at again."""
    edit(project, "put", "4.md", "empty")
    for _ in range(2):
        capsys.readouterr()
        assert main(["build", str(project), "--format", "json", "--force"]) == 0
        assert "articles/4.md is empty" in capsys.readouterr().err


def test_what_is_kept_is_what_was_made(project: Path) -> None:
    """An article and its sentences come back from the store as they were, every field of them."""
    edit(project, "put", "sub/3.html", "page")
    config = load(project)
    made = corpus.read(config, Notices())
    with Store.open(project, Notices()) as store:
        first = corpus.read(config, Notices(), store)
        assert first.anew == {article.source.path for article in made.articles}
        sentences = corpus.cut(first.articles, "en", store)
        second = corpus.read(config, Notices(), store)
        assert second.anew == frozenset()
        assert first.articles == second.articles == made.articles
        assert corpus.cut(second.articles, "en", store) == sentences == corpus.cut(made.articles, "en")


def test_why_knows_the_claims_of_the_last_edition(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An id that a claim has kept over an edition is found."""
    import json

    build(project)
    edit(project, "put", "0.txt", "later")
    build(project)
    brief = json.loads((project / "out" / "brief.json").read_bytes())
    for claim in [*brief["lead"], *(each for section in brief["sections"] for each in section["claims"])]:
        capsys.readouterr()
        assert main(["why", claim["id"], str(project), "--quiet"]) == 0
        assert capsys.readouterr().out.startswith(f"{claim['id']}: ")


def test_a_reading_that_is_broken_off_goes_on_where_it_stopped(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was read before Ctrl-C is not read again."""
    monkeypatch.setattr("briefing.shelf.BATCH", 2)
    monkeypatch.setattr("briefing.corpus.reading.AHEAD", 0)
    for number in range(8):
        text = f"Mill {number} burns\n\nThe mill number {number} of Osk burned down on Tuesday, the brigade said.\n"
        (project / "articles" / f"m{number}.txt").write_text(text, encoding="utf-8")
    there = files.read

    def interrupted(path: Path, most: int) -> bytes:
        if path.name == "m5.txt":
            raise KeyboardInterrupt
        return there(path, most)

    with Store.open(project, Notices()) as store:
        with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
            patch.setattr(files, "read", interrupted)
            corpus.read(load(project), Notices(), store)
        found = corpus.read(load(project), Notices(), store)
        again = corpus.read(load(project), Notices(), store)
    assert len(found.articles) == 10 and found.articles == again.articles
    assert 0 < len(found.anew) < 6 and not again.anew


def test_it_is_told_how_far_the_reading_is(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever waits for ten thousand files sees that it goes on."""
    monkeypatch.setattr("briefing.corpus.reading.OFTEN", 2)
    for number in range(3):
        (project / "articles" / f"m{number}.txt").write_text(f"The mill number {number} burned down.", encoding="utf-8")
    told: list[str] = []
    corpus.read(load(project), Notices(), None, None, 1, told.append)
    assert told == ["reading 2 of 5 files", "reading 4 of 5 files"]
