"""One run at a time; who waits is told for whom; the dead hold nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.store import FOLDER, StoreBusyError, folder, lock
from tests.conftest import CHECKOUT

HOLDER = """
import sys, time
from pathlib import Path
from briefing.store import lock
with lock(Path(sys.argv[1]), "briefing build", 5):
    print("held", flush=True)
    time.sleep(float(sys.argv[2]))
"""


@contextmanager
def held(project: Path, seconds: float = 60) -> Iterator[subprocess.Popen[str]]:
    """Another process holds the project."""
    command = [sys.executable, "-c", HOLDER, str(project), str(seconds)]
    with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield process
        finally:
            process.kill()


def test_it_is_free_again_afterwards(tmp_path: Path) -> None:
    """After a block that ends well and after one that does not; while it is held, the file says by whom."""
    with lock(tmp_path, "briefing send", 0):
        told = json.loads((tmp_path / FOLDER / "lock").read_text(encoding="utf-8"))
        assert (told["pid"], told["command"]) == (os.getpid(), "briefing send")
    with pytest.raises(KeyError), lock(tmp_path, "x", 0):
        raise KeyError
    with lock(tmp_path, "y", 0):
        pass
    assert (tmp_path / FOLDER / "lock").read_bytes() == b""


def test_who_holds_it_is_named(tmp_path: Path) -> None:
    """Command and process, first to whoever waits, then in the error."""
    said: list[str] = []
    with held(tmp_path) as process, pytest.raises(StoreBusyError) as caught, lock(tmp_path, "x", 0.2, said.append):
        raise AssertionError
    who = f"Another run (briefing build, process {process.pid}) holds {tmp_path}"
    assert caught.value.message == f"{who}."
    assert said == [f"{who}; waiting"]
    assert caught.value.exit_code == 2
    assert caught.value.hint


def test_it_is_waited_for(tmp_path: Path) -> None:
    """One that is let go in time is no error."""
    with held(tmp_path, 0.5), lock(tmp_path, "x", 20):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
def test_the_dead_hold_nothing(tmp_path: Path) -> None:
    """What a killed process wrote is no obstacle."""
    with held(tmp_path) as process:
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert (tmp_path / FOLDER / "lock").read_bytes() != b""
        with lock(tmp_path, "x", 0):
            pass


@pytest.mark.parametrize("words", [b"", b"{", b"[1]", b'{"pid": "x"}', b"\xff\xfe", b"[" * 5000])
def test_a_holder_that_does_not_say_so(words: bytes, tmp_path: Path) -> None:
    """It has not come to it yet, or somebody else wrote there."""
    with held(tmp_path):
        (tmp_path / FOLDER / "lock").write_bytes(words)
        with pytest.raises(StoreBusyError, match=r"^Another run holds"), lock(tmp_path, "x", 0):
            raise AssertionError


def test_a_holder_elsewhere_is_named_with_its_host(tmp_path: Path) -> None:
    """On a shared disk; what it says is printed without its escapes."""
    with held(tmp_path):
        told = {"pid": 7, "command": "briefing\x1b[2J build", "host": "other"}
        (tmp_path / FOLDER / "lock").write_text(json.dumps(told), encoding="utf-8")
        with pytest.raises(StoreBusyError) as caught, lock(tmp_path, "x", 0):
            raise AssertionError
    assert "(briefing[2J build, process 7 on other)" in caught.value.message


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes")
def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    """A link would have another file emptied, a pipe would hang."""
    (tmp_path / FOLDER).mkdir()
    path = tmp_path / FOLDER / "lock"
    precious = tmp_path / "precious"
    precious.write_text("x", encoding="utf-8")
    ways: tuple[Callable[[], None], ...] = (lambda: path.symlink_to(precious), lambda: os.mkfifo(path), path.mkdir)
    for put in ways:
        put()
        with pytest.raises(UsageError, match="not a plain file"), lock(tmp_path, "x", 0):
            raise AssertionError
        path.rmdir() if path.is_dir() else path.unlink()
    assert precious.read_text(encoding="utf-8") == "x"


def test_without_locks_the_work_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some file systems know none, some projects cannot be written."""

    def none(handle: int) -> bool:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(folder, "take", none)
    began = time.monotonic()
    with lock(tmp_path, "x", 5):
        pass
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with lock(tmp_path / "file", "x", 5):
        pass
    assert time.monotonic() - began < 4
