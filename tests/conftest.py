"""What every test may ask for."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

import pytest

from briefing.cli.run import ONE_THREAD

for _name in ONE_THREAD:  # before anything imports numpy, as the command line does
    os.environ.setdefault(_name, "1")

CHECKOUT = Path(__file__).resolve().parent.parent
JUDGE = CHECKOUT.parent / "shared" / "judge"
"""Where the judged stories lie where they are at hand; they are no part of the checkout."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let the judged stories lie elsewhere."""
    parser.addoption("--judge", metavar="DIR", help=f"the judged stories' folder (else $BRIEFING_JUDGE, else {JUDGE})")


@pytest.fixture(scope="session")
def judge(request: pytest.FixtureRequest) -> Path:
    """The folder of the judged stories; a test that needs them is skipped where they are not."""
    folder = Path(request.config.getoption("--judge") or os.environ.get("BRIEFING_JUDGE") or JUDGE)
    if not (folder / "score_stories.py").is_file():
        pytest.skip(f"the judged stories are not at {folder}; name their folder with --judge")
    return folder


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder with pyproject.toml."""
    return CHECKOUT


ARTICLES = {
    "01-gazette.txt": """\
Harbour bridge closes for repairs

By Mara Lindqvist

PORT ELLIS, March 3, 2021 - The harbour bridge in Port Ellis will close for six weeks from Monday, the roads office \
said on Wednesday.

Engineers found cracks in two of the bridge's eleven steel girders during an inspection in February. Repairs will cost \
4.2 million crowns, according to the roads office.

Ferries will carry commuters across the harbour every 20 minutes until the bridge reopens. The ferry company has hired \
two more boats for the six weeks.

Shopkeepers on the north bank fear that the closure will cost them most of their customers. "Nobody will take a ferry \
to buy bread," said Oskar Dahl, who owns a bakery there.
""",
    "02-courier.txt": """\
Six weeks without a bridge

Port Ellis will be without its harbour bridge for six weeks from Monday after inspectors found cracks in two girders.

The roads office put the cost of repairs at 4.2 million crowns. Heavy lorries must use the tunnel at Saltmarsh, 12 \
kilometres to the west, while the work goes on.

The town council doubts that six weeks will be enough. A similar repair in 2009 took four months, council leader Ines \
Romero said.

Two additional ferries will run from the fish market to the north bank.
""",
}
"""Two reports of one invented event."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project of two articles, without brief.toml."""
    articles = tmp_path / "bridge" / "articles"
    articles.mkdir(parents=True)
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, encoding="utf-8")
    return articles.parent


class Run(Protocol):
    """Runs a command in a process of its own and captures what it prints."""

    def __call__(
        self, *arguments: str | Path, cwd: Path = CHECKOUT, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """The finished process, its output read as UTF-8."""


@pytest.fixture(scope="session")
def run() -> Run:
    """Runs a command, from the checkout if nothing else is said."""

    def command(
        *arguments: str | Path, cwd: Path = CHECKOUT, env: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        line = [str(argument) for argument in arguments]
        return subprocess.run(line, cwd=cwd, env=env, capture_output=True, encoding="utf-8", timeout=120, check=False)

    return command
