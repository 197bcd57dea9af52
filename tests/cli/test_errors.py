"""Whatever goes wrong ends in a sentence, a next step and the right status; never in a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import pipeline
from briefing.cli import main
from tests.conftest import CHECKOUT, Run

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["bild"], "'build'"),
        (["build", "--pages", "0"], "--pages"),
        (["build", "--pages", "many"], "--pages"),
        (["build", "--formats", "pdf"], "--format"),
        (["build", "{project}", "--format", "pfd"], "'pdf'"),
        (["build", "{project}", "--format", ","], "No output format"),
        (["build", "{project}", "--as-of", "yesterday"], "--as-of must be a date"),
        (["build", "{project}", "--paper", "A5"], "--paper must be"),
        (["build", "{project}", "--ranker", "lexrnk"], "'lexrank'"),
        (["build", "{project}", "--template", "breif"], "breif"),
        (["build", "{project}", "--style", "{project}/none.css"], "none.css"),
        (["build", "{project}", "--out", "{project}/articles/01-gazette.txt/out"], "01-gazette.txt"),
        (["build", "{project}/none"], "does not exist"),
        (["build", "{project}/articles/01-gazette.txt"], "is a file"),
        (["new", "{project}/articles/01-gazette.txt"], "is a file"),
        (["new"], "DIR"),
        (["why"], "CLAIM-ID"),
        (["summarize"], "FILE"),
        (["summarize", "{project}/none.txt"], "none.txt"),
        (["summarize", "{project}/articles/01-gazette.txt", "--words", "0"], "--words"),
        (["summarize", "{project}/articles/01-gazette.txt", "--ranker", "best"], "best"),
        (["verify", "{project}/none"], "none"),
        (["verify", "{project}", "--project", "{project}/none"], "none"),
    ],
)
def test_wrong_usage_is_told_in_words(arguments: list[str], expected: str, project: Path, capsys: Capture) -> None:
    """Wrong arguments leave with status 2, nothing on standard output, and a message that names what is wrong."""
    assert main([argument.replace("{project}", str(project)) for argument in arguments]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert shown.err.startswith("briefing: ")
    assert expected in shown.err
    assert "Traceback" not in shown.err


def test_a_wrong_brief_toml_is_2(project: Path, capsys: Capture) -> None:
    """A fault of brief.toml leaves with status 2 and names file, line and key."""
    (project / "brief.toml").write_text("\npagse = 1\n", encoding="utf-8")
    for command in ("build", "inspect", "topics"):
        assert main([command, str(project)]) == 2
        assert "line 2: pagse is not a known key. Did you mean 'pages'?" in capsys.readouterr().err


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02\x03"])
def test_nothing_to_brief_is_3(content: bytes | None, tmp_path: Path, capsys: Capture) -> None:
    """A folder without an article, or with none that can be used, leaves with status 3."""
    if content is not None:
        (tmp_path / "a.txt").write_bytes(content)
    assert main(["build", str(tmp_path)]) == 3
    assert "Traceback" not in capsys.readouterr().err


def test_missing_pdf_libraries_are_4(project: Path, run: Run) -> None:
    """Without Pango, asking for a PDF leaves with status 4 and says what to install on each system."""
    code = (
        "import sys, cffi\n"
        "def absent(*ignored, **also): raise OSError('cannot load library')\n"
        "cffi.FFI.dlopen = absent\n"
        "from briefing.cli import main\n"
        "sys.exit(main(sys.argv[1:]))"
    )
    done = run(sys.executable, "-c", code, "build", project)
    assert done.returncode == 4, done.stderr
    assert done.stdout == ""
    assert [name for name in ("libpango-1.0-0", "dnf", "brew", "Windows") if name not in done.stderr] == []
    assert "Traceback" not in done.stderr


def test_a_defect_is_admitted(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error of our own leaves with status 70 and one plain sentence; its place is shown with ``--verbose`` only."""

    def broken(*arguments: object, **options: object) -> None:
        raise ZeroDivisionError("not in the files")

    monkeypatch.setattr(pipeline, "build", broken)
    assert main(["build", str(project)]) == 70
    plain = capsys.readouterr().err
    assert "defect in briefing" in plain
    assert "--verbose" in plain
    assert "Traceback" not in plain
    assert main(["build", str(project), "--verbose"]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_is_130(project: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """An interrupt leaves with the shell's status for it, and no traceback."""

    def interrupted(*arguments: object, **options: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "build", interrupted)
    assert main(["build", str(project)]) == 130
    assert "Traceback" not in capsys.readouterr().err


def test_a_reader_that_leaves_is_no_fault(project: Path) -> None:
    """``briefing inspect … | head -1`` says nothing on standard error when the pipe is closed early."""
    with subprocess.Popen(
        [sys.executable, "-m", "briefing", "inspect", str(project), "--json"],
        cwd=CHECKOUT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_output_is_utf8_in_any_locale(project: Path, run: Run) -> None:
    """In a locale that has ASCII only, results are UTF-8 all the same, and nothing breaks."""
    article = project / "articles" / "01-gazette.txt"
    article.write_text(article.read_text(encoding="utf-8").replace("Dahl", "Dåhl “the baker”"), encoding="utf-8")
    environment = {
        **os.environ,
        "LC_ALL": "C",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONUTF8": "0",
        "PYTHONIOENCODING": "ascii",
    }
    done = run(sys.executable, "-m", "briefing", "summarize", article, env=environment)
    assert done.returncode == 0, done.stderr
    assert "Dåhl “the baker”" in done.stdout
