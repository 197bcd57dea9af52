"""Sending that dies at any moment: nobody gets a mail twice, and whoever may not have it is reported."""

from __future__ import annotations

import errno
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.notices import Notices
from briefing.store import Store
from tests.crashes import driver
from tests.crashes.conftest import Chosen
from tests.crashes.driver import Harm, Run
from tests.crashes.projects import at, failing, kill, signalled
from tests.delivery.commands import laid_out
from tests.delivery.servers import Scripted

pytestmark = pytest.mark.slow

READERS = ("a@x.example", "b@x.example", "c@x.example")


class Post:
    """A project whose mail is built, begun anew as often as one likes, and the server that it goes to."""

    def __init__(self, folder: Path, server: Scripted) -> None:
        self.folder = folder
        self.server = server
        self.home = folder
        self.turn = 0

    def anew(self) -> None:
        """Nobody has anything."""
        self.turn += 1
        self.server.taken.clear()
        addresses = ", ".join(f'"{each}"' for each in READERS)
        self.home = laid_out(self.folder / str(self.turn), f'from = "d@news.example"\nto = [{addresses}]\n')

    def send(self) -> int:
        """Run the command."""
        return main(["send", str(self.home)])

    def run(self, harm: Harm | None = None) -> Run:
        """Send in a child that is traced."""
        return driver.run(self.send, self.home, self.folder / "log", harm, talk=True)

    def fault(self) -> str:
        """What is wrong once a plain run has followed; two runs, so that the second has nothing to do."""
        first = driver.plain(self.send, self.folder / "log")
        second = driver.plain(self.send, self.folder / "log")
        arrived = [who for who, _ in list(self.server.taken)]
        with Store.open(self.home, Notices()) as store:
            states = {entry.recipient: entry.state for entry in store.outbox.entries()}
        for reader in READERS:
            count, state = arrived.count(reader), states.get(reader)
            if count > 1:
                return f"{reader} got it {count} times"
            if state == "sent" and not count:
                return f"{reader} is said to have it, and has not"
            if state not in ("sent", "unknown"):
                return f"{reader} is {state}"
            if state == "unknown" and f"unknown  {reader}" not in second[1]:
                return f"nobody is told that {reader} may not have it"
        unknown = sum(state == "unknown" for state in states.values())
        if first[0] != second[0] or second[0] != (5 if unknown else 0):
            return f"status {first[0]}, {second[0]} with {unknown} unknown: {second[1]}"
        return f"{unknown} are unknown of one crash" if unknown > 1 else ""


@pytest.fixture
def post(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """A server on this machine, and the environment that names it."""
    for key in [key for key in os.environ if key.startswith("BRIEFING_SMTP_")]:
        monkeypatch.delenv(key)
    with Scripted() as server:
        for key, value in {"HOST": "127.0.0.1", "PORT": str(server.port), "SECURITY": "none", "TIMEOUT": "5"}.items():
            monkeypatch.setenv(f"BRIEFING_SMTP_{key}", value)
        monkeypatch.setattr("briefing.delivery.sending.DELAYS", (0.0,))
        found = Post(Path(os.path.realpath(tmp_path)), server)
        found.anew()
        assert found.send() == 0  # loads all that it needs
        yield found


def steps(post: Post) -> tuple[driver.Step, ...]:
    """All the calls of a sending to three."""
    post.anew()
    done = post.run()
    assert done.status == 0, done.said
    assert [who for who, _ in post.server.taken] == list(READERS)
    return done.steps


def test_killed_before_any_call(traceable: None, post: Post, chosen: Chosen) -> None:
    """Before each word to the server, each word from it, and each change of the outbox's file: the next run sends what cannot have arrived, and reports what may have."""
    known = steps(post)
    assert sum(step.path == "net" for step in known) > 20
    faults = []
    for point in chosen(len(known), 6):
        post.anew()
        assert post.run(at(point, kill)).status == -signal.SIGKILL
        faults += [f"{point}, {known[point]}: {fault}"] if (fault := post.fault()) else []
    assert faults == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO])
def test_any_change_of_the_outbox_may_fail(number: int, traceable: None, post: Post, chosen: Chosen) -> None:
    """What cannot be written down is not sent; what was sent and could not be written down is not sent again."""
    known = steps(post)
    files = [point for point, step in enumerate(known) if step.path != "net"]
    faults = []
    for place in chosen(len(files), 3):
        post.anew()
        done = post.run(at(files[place], failing(number)))
        fault = post.fault()
        if done.status not in (0, 2, 5) or "Traceback" in done.said or "defect" in done.said:
            fault = f"status {done.status}: {done.said}"
        faults += [f"{files[place]}, {known[files[place]]}: {fault}"] if fault else []
    assert faults == []


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_told_to_end(number: int, status: int, traceable: None, post: Post, chosen: Chosen) -> None:
    """At any call: the shells' status, no traceback, and nobody has it twice."""
    known = steps(post)
    faults = []
    for point in chosen(len(known), 3):
        post.anew()
        done = post.run(at(point, signalled(number)))
        fault = post.fault()
        if done.status != status or "Traceback" in done.said:
            fault = f"status {done.status}: {done.said}"
        faults += [f"{point}, {known[point]}: {fault}"] if fault else []
    assert faults == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="children are forked")
def test_killed_at_any_time(post: Post, chosen: Chosen) -> None:
    """A hundred kills by the clock, spread over a sending's length."""
    post.anew()
    start = time.monotonic()
    assert driver.plain(post.send, post.folder / "log")[0] == 0
    length = time.monotonic() - start
    faults = []
    for place in chosen(100, 4):
        post.anew()
        number = driver.fork(post.send, post.folder / "log")
        time.sleep(length * place / 100)
        os.kill(number, signal.SIGKILL)
        os.waitpid(number, 0)
        faults += [f"{place} %: {fault}"] if (fault := post.fault()) else []
    assert faults == []
