"""Starting is cheap."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

from tests.conftest import CHECKOUT, Run

HEAVY = {
    "watchfiles",
    "httpx",
    "feedparser",
    "tomlkit",
    "docx",
    "weasyprint",
    "sumy",
    "nltk",
    "scipy",
    "numpy",
    "trafilatura",
    "jinja2",
    "lxml",
    "pypdfium2",
    "rich",
    "Stemmer",
}
DEAREST = 15.0
"""Times ``python -c pass``."""


def test_help_imports_nothing_heavy(run: Run) -> None:
    """``briefing --help`` loads no library that only the work needs."""
    code = (
        "import sys\n"
        "from briefing.cli import main\n"
        "main(['--help'])\n"
        f"print('loaded:', sorted({HEAVY!r} & {{name.split('.')[0] for name in sys.modules}}))"
    )
    assert run(sys.executable, "-c", code).stdout.splitlines()[-1] == "loaded: []"


def test_the_facade_imports_nothing_heavy(run: Run) -> None:
    """``import briefing`` loads no library that only the work needs."""
    code = f"import briefing, sys; print(sorted({HEAVY!r} & {{name.split('.')[0] for name in sys.modules}}))"
    assert run(sys.executable, "-c", code).stdout.strip() == "[]"


def test_help_is_quick() -> None:
    """A cold ``briefing --help`` takes at most 15 times as long as a Python that does nothing, in medians of turns."""
    python = sys.executable
    turns = [(_seconds(python, "-c", "pass"), _seconds(python, "-m", "briefing", "--help")) for _ in range(7)]
    nothing, help_text = (median(column) for column in zip(*turns, strict=True))
    assert help_text <= DEAREST * nothing, f"{help_text / nothing:.1f} times"


def test_the_module_is_the_command(run: Run) -> None:
    """``python -m briefing`` is ``briefing``, status and all."""
    assert run(sys.executable, "-m", "briefing", "nothing").returncode == 2
    assert run(sys.executable, "-m", "briefing", "--version").stdout.startswith("briefing ")


def _seconds(*arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run(arguments, cwd=CHECKOUT, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start
