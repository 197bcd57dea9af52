"""What the crash tests share."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.crashes import driver
from tests.crashes.projects import SCENARIOS, Scenario

Chosen = Callable[[int, int], range]
"""Which of so many points to try, if not all: about so many of them."""


@pytest.fixture(scope="session")
def chosen(request: pytest.FixtureRequest) -> Chosen:
    """All points with ``-m slow``, or where BRIEFING_CRASHES is ``all``; else some, evenly spread."""
    thorough = os.environ.get("BRIEFING_CRASHES") == "all" or request.config.getoption("markexpr") == "slow"

    def points(count: int, about: int) -> range:
        step = 1 if thorough else max(1, count // about)
        return range(step // 2, count, step)

    return points


@pytest.fixture(scope="session")
def traceable() -> None:
    """Skip where calls cannot be counted."""
    if reason := driver.missing():
        pytest.skip(reason)


@pytest.fixture(scope="session")
def scenarios(traceable: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Scenario]]:
    """A scenario by its name, laid out once."""
    there: dict[str, Scenario] = {}

    def scenario(name: str) -> Scenario:
        if name not in there:
            there[name] = SCENARIOS[name](Path(os.path.realpath(tmp_path_factory.mktemp(name))))
        return there[name]

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1")  # where fontTools makes the fonts, for want of HarfBuzz's
        yield scenario
