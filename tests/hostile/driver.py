"""Builds hostile projects, each in a process of its own that is forked off one that has imported everything.

    python -m tests.hostile.driver HOME CASE…

One line of JSON a case goes to standard output.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from tests.hostile.cases import CASES
from tests.hostile.laying import Case, Place, lay_out

MEMORY = 1 << 30
FORMATS = "json,analysis,html,txt,md,sources"
VERIFIED = "HOSTILE: verified\n"
"""Stands on standard error between the build and the check of what it wrote."""


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a case."""

    case: str
    status: int
    """Of the build; 1000 where it was killed because it took too long, 1000 + a signal's number where it ended by that."""
    seconds: float
    verified: int
    """Status of ``verify``; -1 where there was nothing to verify."""
    said: str
    """Standard error of the build."""
    watched: tuple[str, ...]
    """What it did that it must not."""


def run(case: Case, home: Path) -> Done:
    """Lay a case out and build it."""
    place = lay_out(case, home)
    log = home / "log"
    os.mkfifo(log)
    listening = os.open(log, os.O_RDWR | os.O_NONBLOCK)
    before = time.perf_counter()
    child = os.fork()
    if child == 0:
        os.close(listening)
        _build(case, place, log)
    status = _wait(child, before + case.seconds)
    seconds = time.perf_counter() - before
    said, _, check = (home / "stderr").read_text("utf-8", "replace").partition(VERIFIED)
    told = _drain(listening)
    os.close(listening)
    verified = int((home / "tmp" / "verified").read_text()) if (home / "tmp" / "verified").exists() else -1
    watched = tuple(told.splitlines())
    return Done(case.name, status, round(seconds, 2), verified, said + (check if verified else ""), watched)


def _build(case: Case, place: Place, log: Path) -> None:
    """In the child: build, verify, and never return."""
    os.setpgid(0, 0)
    (place.home / "tmp").mkdir()
    out = os.open(place.home / "stdout", os.O_WRONLY | os.O_CREAT)
    err = os.open(place.home / "stderr", os.O_WRONLY | os.O_CREAT)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(out, 1)
    os.dup2(err, 2)
    os.environ |= {"HOSTILE_HOME": str(place.home), "HOSTILE_LOG": str(log), "TMPDIR": str(place.home / "tmp")}
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    from briefing.cli import main

    formats = FORMATS + (",eml,pdf" if case.full else "")
    status = 120
    try:
        status = main(["build", str(place.project), "--format", formats, *case.arguments])
        _check(place, status)
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        sys.stderr.flush()
        os._exit(status)


def _check(place: Place, status: int) -> None:
    from briefing.cli import main

    sys.stderr.flush()
    os.write(2, VERIFIED.encode())
    if status == 0:
        (place.home / "tmp" / "verified").write_text("120")
        found = main(["verify", str(place.project / "out"), "--project", str(place.project)])
        (place.home / "tmp" / "verified").write_text(str(found))


def _wait(child: int, until: float) -> int:
    while True:
        pid, code = os.waitpid(child, os.WNOHANG)
        if pid:
            return os.waitstatus_to_exitcode(code) if os.WIFEXITED(code) else 1_000 + os.WTERMSIG(code)
        if time.perf_counter() > until:
            os.killpg(child, signal.SIGKILL)
            os.waitpid(child, 0)
            return 1_000
        time.sleep(0.01)


def _drain(handle: int) -> str:
    found = b""
    try:
        while part := os.read(handle, 65_536):
            found += part
    except BlockingIOError:
        pass
    return found.decode("utf-8", "replace")


def warm(home: Path) -> None:
    """Import all that a build imports, by one."""
    from briefing.cli import main

    place = lay_out(Case("warm", "", lambda place: None), home)
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    main(["build", str(place.project), "--format", FORMATS + ",eml,pdf", "--quiet"])
    sys.stdout.flush()
    os.dup2(kept, 1)


def main() -> None:
    """Run the named cases."""
    home, names = Path(sys.argv[1]), sys.argv[2:]
    wanted = {case.name: case for case in CASES}
    warm(home / "warm")
    for name in names:
        done = run(wanted[name], home / name)
        sys.stdout.write(json.dumps({key: getattr(done, key) for key in Done.__slots__}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
