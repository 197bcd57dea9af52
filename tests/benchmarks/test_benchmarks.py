"""The benchmarks run, and say so where there is nothing to measure."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks import quality, speed
from tests.support.sentences import FLOOD


@pytest.fixture
def sets(tmp_path: Path) -> Path:
    """One set of two topics on a flood, with a reference each."""
    for topic in ("T1", "T2"):
        for folder in ("docs", "refs"):
            (tmp_path / "floods" / topic / folder).mkdir(parents=True)
        for number, article in enumerate(FLOOD):
            (tmp_path / "floods" / topic / "docs" / f"{number}.txt").write_text("\n\n".join(article), encoding="utf-8")
        reference = "The river Ostra flooded Velm on Monday night. Nobody was killed."
        (tmp_path / "floods" / topic / "refs" / "a.txt").write_text(reference, encoding="utf-8")
    return tmp_path


def test_summaries_are_scored_within_the_budget(sets: Path) -> None:
    """A topic's budget is its reference's length; whole sentences keep to it, cut ones fill it."""
    ((name, topics),) = quality.load(sets)
    assert (name, len(topics), topics[0].words) == ("floods", 2, 11)
    lead = next(system for system in quality.systems() if system.name == "lead")
    assert len(quality.summary(topics[0], lead, cut=True).split()) == 11
    assert len(quality.summary(topics[0], lead, cut=False).split()) <= 11


def test_recall_by_hand() -> None:
    """Two of three pairs, three of four words; the mean over the references."""
    scores = quality.Scorer("en").scores("The river flooded towns", ["the river flooded Velm", "no word of it"])
    assert scores["rouge1"] == pytest.approx(100 * 3 / 4 / 2)
    assert scores["rouge2"] == pytest.approx(100 * 2 / 3 / 2)


def test_a_table_is_written(sets: Path, tmp_path: Path) -> None:
    """Every system asked for has its row, and the default is compared."""
    out = tmp_path / "out.md"
    asked = ["briefing default", "lead round robin", "sumy lexrank", "greedy oracle"]
    assert quality.main([str(sets), "--out", str(out), "--only", *asked]) == 0
    text = out.read_text(encoding="utf-8")
    assert all(f"| {name} |" in text for name in asked)
    assert "Paired bootstrap" in text and "floods (2)" in text


def test_no_sets_are_a_clear_skip(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the folder is missing, that is said and nothing fails."""
    for command in (quality.main, speed.main):
        assert command([str(tmp_path / "none")]) == 0
        assert "is no folder: nothing was measured" in capsys.readouterr().err


def test_bootstrap_is_the_same_each_time() -> None:
    """Intervals hold the mean, and a constant gain is always better."""
    values = [10.0, 20.0, 30.0, 20.0]
    low, high = quality.interval(values)
    assert low < 20 < high and quality.interval(values) == (low, high)
    assert quality.better([2.0, 3.0], [1.0, 2.0]) == 1.0


def test_times_are_tabled(sets: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every system is timed at the sizes asked for, sumy up to its own; ratios stand below."""
    out = tmp_path / "speed.md"
    monkeypatch.setattr(speed, "megabytes", lambda name, folder, count: 1.0)
    assert speed.main([str(sets), "--sizes", "20", "40", "--peers-to", "20", "--out", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    assert all(f"| {name}, s |" in text for name in speed.SYSTEMS)
    assert "sumy lexrank / briefing lexrank" in text


def test_exponent_of_a_square() -> None:
    """Ten times the size, a hundred times the time."""
    assert speed.exponent({10_000: 1.0, 100_000: 100.0}) == pytest.approx(2.0)
    assert speed.exponent({100: 1.0}) is None
