"""A build on a machine that fails: a sentence and a status, and outputs that are whole, old or new."""

from __future__ import annotations

import ctypes
import errno
import json
import os
import shutil
import signal
import sys
from collections.abc import Callable

import pytest

from briefing.cli import main
from tests.crashes import driver
from tests.crashes.conftest import Chosen
from tests.crashes.projects import MORE, Scenario, at, failing, signalled, since, under_way

pytestmark = pytest.mark.slow

Named = Callable[[str], Scenario]
WRITING = ("write", "pwrite64", "openat", "mkdir", "ftruncate", "fsync", "fdatasync", "rename", "unlink")
CLONE_NEWNS, MS_PRIVATE = 0x20000, 1 << 18 | 1 << 14
MS_RDONLY, MS_REMOUNT, MS_BIND = 1, 1 << 5, 1 << 12


def in_words(said: str, status: int) -> str:
    """What is wrong with how it ended."""
    if "Traceback" in said or "defect" in said:
        return f"no sentence: {said}"
    if status not in (0, 2, 3):
        return f"status {status}: {said}"
    if (status == 0) == ("briefing: " in said):
        return f"status {status} does not go with what was said: {said}"
    return ""


def sound(scenario: Scenario, said: str) -> str:
    """What is wrong with outputs that are of what could be read; it must have been told that it was not all."""
    if not any(line.startswith(("store: ", "skipped: ")) for line in said.splitlines()):
        return "outputs that are neither old nor new, and no word of it"
    home = scenario.stage.home
    shown = [str(home / "out"), "--project", str(home), "--quiet"]
    status, words = driver.plain(lambda: main(["verify", *shown]), scenario.stage.log)
    if status:
        return f"the outputs do not go together: {words}"
    status, words = driver.plain(scenario.repair, scenario.stage.log)
    sources = json.loads((home / "out" / "brief.json").read_bytes())["sources"] if status == 0 else []
    if len(sources) != 3:
        return f"the next run: {status}, {len(sources)} sources, {words}"
    return "" if scenario.stage.editions()[:1] == scenario.ends[0][1][:1] else "the first edition is forgotten"


@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_any_call_may_fail(number: int, lasting: bool, scenarios: Named, chosen: Chosen) -> None:
    """A full disk at each write, a broken one at each read as well, once or from then on: told in words, outputs whole, and the next run ends as it should."""
    scenario = scenarios("update")
    reads = number == errno.EIO
    deed = failing(number, *(() if reads else WRITING))
    scenario.stage.reset()
    steps = scenario.stage.run(scenario.action, reads=reads).steps
    faults = []
    for point in chosen(len(steps), 3):
        scenario.stage.reset()
        done = scenario.stage.run(scenario.action, (since if lasting else at)(point, deed), reads=reads)
        fault = in_words(done.said, done.status)
        if not fault and not lasting and any(under_way(name) for name in scenario.stage.outputs()):
            fault = "a file under way was left there"
        if not fault and scenario.stage.fault():
            fault = sound(scenario, done.said) if reads else scenario.stage.fault()
        elif not fault:
            fault = scenario.repaired()
        faults += [f"{point}, {steps[point]}: {fault}"] if fault else []
    assert faults == []


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_told_to_end(number: int, status: int, scenarios: Named, chosen: Chosen) -> None:
    """At each call in turn: the shells' status, no word, nothing under way left, and outputs that are whole."""
    scenario = scenarios("update")
    steps = scenario.steps()
    faults = []
    for point in chosen(len(steps), 3):
        scenario.stage.reset()
        done = scenario.stage.run(scenario.action, at(point, signalled(number)))
        fault = scenario.stage.fault()
        if done.status != status or [line for line in done.said.splitlines() if not line.startswith("/")]:
            fault = f"status {done.status}, {done.said}"
        elif any(under_way(name) for name in scenario.stage.outputs()):
            fault = "a file under way was left there"
        fault = fault or scenario.repaired()
        faults += [f"{point}, {steps[point]}: {fault}"] if fault else []
    assert faults == []


def on_small_disk(scenario: Scenario, size: int) -> int:
    """Build with out/ on a disk of so many bytes, in the child, and tell by the status if something was left there."""
    libc = ctypes.CDLL(None, use_errno=True)
    out = scenario.stage.home / "out"
    kept = {path.name: path.read_bytes() for path in out.iterdir()}
    if libc.unshare(CLONE_NEWNS) or libc.mount(None, b"/", None, MS_PRIVATE, None):
        return 77
    if libc.mount(b"tmpfs", os.fsencode(out), b"tmpfs", 0, f"size={size}".encode()):
        return 77
    (out / "brief.txt").write_bytes(kept["brief.txt"])
    status = scenario.stage.build()
    there = {path.name: path.read_bytes() for path in out.iterdir()}
    return status if there == {"brief.txt": kept["brief.txt"]} else 50


def test_a_disk_that_is_truly_full(scenarios: Named) -> None:
    """Not an injected fault but a small disk: status 2, the old output, and not a byte of the new ones."""
    scenario = scenarios("update")
    scenario.stage.reset()
    status, said = driver.plain(lambda: on_small_disk(scenario, 32_768), scenario.stage.log)
    if status == 77:
        pytest.skip("a disk can be mounted by root only")
    assert status == 2, said
    assert "out/analysis.json cannot be written: No space left on device." in said
    assert scenario.repaired() == ""


def test_a_disk_that_may_only_be_read(scenarios: Named) -> None:
    """Mounted so: status 2, its name, and the outputs as they were."""
    scenario = scenarios("update")
    scenario.stage.reset()
    before = scenario.stage.outputs()
    status, said = driver.plain(lambda: on_read_only_disk(scenario), scenario.stage.log)
    if status == 77:
        pytest.skip("a disk can be mounted by root only")
    assert status == 2, said
    assert "cannot be written: Read-only file system." in said
    assert scenario.stage.outputs() == before


def on_read_only_disk(scenario: Scenario) -> int:
    """Build, in the child, with out/ mounted to be read only."""
    libc = ctypes.CDLL(None, use_errno=True)
    out = os.fsencode(scenario.stage.home / "out")
    flags = (MS_BIND, MS_BIND | MS_REMOUNT | MS_RDONLY)
    if libc.unshare(CLONE_NEWNS) or libc.mount(None, b"/", None, MS_PRIVATE, None):
        return 77
    if any(libc.mount(out, out, None, each, None) for each in flags):
        return 77
    return scenario.stage.build()


@pytest.mark.skipif(sys.platform == "win32", reason="permissions")
@pytest.mark.parametrize("kind", ["file", "file in its place", "folder in its place", "read-only"])
def test_an_out_that_is_none(kind: str, scenarios: Named) -> None:
    """A file, a folder where an output goes, a folder that may not be written: status 2, its name, and all outputs as they were."""
    scenario = scenarios("update")
    scenario.stage.reset()
    out, log = scenario.stage.home / "out", scenario.stage.log
    if kind == "read-only" and os.geteuid() == 0:
        pytest.skip("root may write anywhere; for it there is the next test")
    if kind == "file":
        shutil.rmtree(out)
        out.write_bytes(b"")
    elif kind == "read-only":
        out.chmod(0o500)
    else:
        (out / "brief.html").unlink()
        (out / "brief.html").mkdir()
    if kind == "file in its place":
        (out / "brief.html").rmdir()
        (out / ".brief.html.part").mkdir()
    before = scenario.stage.outputs()
    status, said = driver.plain(scenario.action, log)
    if kind == "read-only":
        out.chmod(0o700)
    assert status == 2, said
    assert "briefing: " in said and f"{out}" in said and "cannot be written" in said
    assert "Traceback" not in said
    assert scenario.stage.outputs() == before


def test_a_file_that_fails_once_is_read_the_next_time(scenarios: Named, chosen: Chosen) -> None:
    """It is told, and the next plain run has it: what was read, and not what lay there, tells whether anything changed."""
    scenario = scenarios("update")
    scenario.stage.reset()
    steps = scenario.stage.run(scenario.action, reads=True).steps
    article = f"articles/{next(iter(MORE))}"
    places = [point for point, step in enumerate(steps) if step.path == article and step.call in ("look", "read")]
    for place in (places[place] for place in chosen(len(places), 2)):
        scenario.stage.reset()
        done = scenario.stage.run(scenario.action, at(place, failing(errno.EIO)), reads=True)
        told = "skipped: " in done.said
        status, said = driver.plain(scenario.repair, scenario.stage.log)
        assert status == 0, said
        assert ("Nothing has changed" in said) <= (not told)
        assert len(json.loads((scenario.stage.home / "out" / "brief.json").read_bytes())["sources"]) == 3
        if not told:
            assert scenario.stage.outputs() == scenario.ends[0][0]


def test_a_store_that_fails_once_is_not_set_aside(scenarios: Named, chosen: Chosen) -> None:
    """A read or a look that fails is no damage, nor an absence: whatever happened, the next run knows all editions and whom mail was sent to."""
    scenario = scenarios("update")
    scenario.stage.reset()
    steps = scenario.stage.run(scenario.action, reads=True).steps
    ours = [(point, step.call) for point, step in enumerate(steps) if step.path == ".briefing/store.sqlite"]
    reads = [point for point, call in ours if call == "pread64"]
    looks = [point for point, call in ours if call == "newfstatat"]
    assert len(reads) > 5 and len(looks) > 3
    for place in (*looks[:4], *(reads[place] for place in chosen(len(reads), 3))):
        scenario.stage.reset()
        scenario.stage.run(scenario.action, at(place, failing(errno.EIO)), reads=True)
        assert [path.name for path in (scenario.stage.home / ".briefing").glob("*.damaged-*")] == []
        assert scenario.repaired() == ""
