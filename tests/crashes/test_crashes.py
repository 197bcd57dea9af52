"""A build that dies at any moment: its outputs are whole, and the next plain run is as if nothing had happened."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable

import pytest

from tests.crashes import driver
from tests.crashes.conftest import Chosen
from tests.crashes.projects import Scenario, at, kill, tear, under_way

pytestmark = pytest.mark.slow

Named = Callable[[str], Scenario]


def after(scenario: Scenario, point: object) -> list[str]:
    """What is wrong after a crash, if anything: with the outputs, the store, or the next run."""
    try:
        fault = scenario.stage.fault() or scenario.repaired()
    except AssertionError as error:
        fault = f"the store: {error}"
    if not fault and any(under_way(name) for name in scenario.stage.outputs()):
        fault = "a file under way stays there after the next run"
    return [f"{point}: {fault}"] if fault else []


@pytest.mark.parametrize("name", ["first", "update", "watch", "pages"])
def test_killed_before_any_call(name: str, scenarios: Named, chosen: Chosen) -> None:
    """Each output is the old one or the new one, the store opens, and the next run ends as an undisturbed one does."""
    scenario = scenarios(name)
    steps = scenario.steps()
    assert len(steps) > 100
    faults = []
    for point in chosen(len(steps), 3 if name in ("watch", "pages") else 5):
        scenario.stage.reset()
        assert scenario.stage.run(scenario.action, at(point, kill)).status == -signal.SIGKILL
        faults += after(scenario, (point, *steps[point]))
    assert faults == []


@pytest.mark.parametrize("name", ["first", "update"])
def test_killed_in_the_middle_of_any_write(name: str, scenarios: Named, chosen: Chosen) -> None:
    """The same where half of what was to be written is on the disk."""
    scenario = scenarios(name)
    steps = scenario.steps()
    writes = [point for point, step in enumerate(steps) if step.call in ("write", "pwrite64")]
    faults = []
    for place in chosen(len(writes), 3):
        scenario.stage.reset()
        assert scenario.stage.run(scenario.action, at(writes[place], tear)).status == -signal.SIGKILL
        faults += after(scenario, (writes[place], *steps[writes[place]]))
    assert faults == []


def test_killed_again_in_the_repair(scenarios: Named, chosen: Chosen) -> None:
    """A second crash, in the run that was to set right the first, changes nothing of that."""
    scenario = scenarios("update")
    count = len(scenario.steps())
    faults = []
    for place in chosen(count, 2):
        scenario.stage.reset()
        scenario.stage.run(scenario.action, at(place, kill))
        scenario.stage.run(scenario.repair, at(place * 7 % count, kill))
        faults += after(scenario, (place, place * 7 % count))
    assert faults == []


def test_outputs_change_places_together(scenarios: Named) -> None:
    """All are on the disk before the first takes its place, then come the renames and nothing else, then the folder's sync: what a power cut leaves is whole."""
    for name in ("first", "update", "pages"):
        steps = [step for step in scenarios(name).steps() if step.path.startswith("out")]
        calls = [step.call for step in steps]
        first, count = calls.index("rename"), calls.count("rename")
        assert count == 4
        assert calls[first:] == ["rename"] * count + ["fsync"]
        assert steps[-1].path == "out"
        for step in steps[first:-1]:
            assert under_way(step.path) and step.path == f"out/.{step.to.removeprefix('out/')}.part"
            written = [each.call for each in steps[:first] if each.path == step.path]
            assert written[-1] == "fsync" and "write" in written[:-1]


def test_a_stale_file_under_way_is_of_no_matter(scenarios: Named) -> None:
    """What a crash left beside an output, were it a link or too long, does not get into the next one."""
    scenario = scenarios("update")
    scenario.stage.reset()
    victim = scenario.stage.home.parent / "victim"
    victim.write_bytes(b"mine")
    (scenario.stage.home / "out" / ".brief.json.part").symlink_to(victim)
    (scenario.stage.home / "out" / ".brief.txt.part").write_bytes(b"x" * 1_000_000)
    assert after(scenario, "stale") == []
    assert victim.read_bytes() == b"mine"


@pytest.mark.parametrize("name", ["first", "update"])
def test_killed_at_any_time(name: str, scenarios: Named, chosen: Chosen) -> None:
    """A hundred kills by the clock, spread over a build's length, find nothing that the counted ones do not."""
    scenario = scenarios(name)
    scenario.stage.reset()
    start = time.monotonic()
    scenario.stage.undisturbed(scenario.action)
    length = time.monotonic() - start
    faults, killed = [], 0
    for place in chosen(100, 3):
        scenario.stage.reset()
        number = driver.fork(scenario.action, scenario.stage.log)
        time.sleep(length * place / 100)
        os.kill(number, signal.SIGKILL)
        killed += os.waitstatus_to_exitcode(os.waitpid(number, 0)[1]) < 0
        faults += after(scenario, f"{place} %")
    assert faults == []
    assert killed > 0
