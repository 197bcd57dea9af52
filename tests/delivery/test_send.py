"""``briefing send`` and ``briefing outbox``: once and only once, whatever happens in between."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.notices import Notices
from briefing.store import FOLDER, Store, lock
from tests.conftest import CHECKOUT
from tests.delivery.commands import briefing, command, environment, laid_out
from tests.delivery.servers import EML, Mailbox, Scripted, free_port, serving

Capture = pytest.CaptureFixture[str]
ID = "<0123456789abcdef.brief@news.example>"
TWO = 'from = "d@news.example"\nto = ["a@x.example"]\nbcc = ["b@x.example"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A project whose mail is built."""
    return laid_out(tmp_path / "ferry")


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> int:
    """Where the environment says that the server is."""
    for key in [key for key in os.environ if key.startswith("BRIEFING_")]:
        monkeypatch.delenv(key)
    found = free_port()
    point(monkeypatch, found)
    monkeypatch.setattr("briefing.delivery.sending.DELAYS", (0.0, 0.0))
    return found


def point(monkeypatch: pytest.MonkeyPatch, port: int) -> None:
    """Name a server on this machine."""
    for key, value in environment(port).items():
        if key.startswith("BRIEFING_"):
            monkeypatch.setenv(key, value)


@pytest.fixture
def box(port: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mailbox]:
    """What a sound server takes."""
    found = Mailbox()
    with serving(found) as server:
        point(monkeypatch, server.port)
        yield found


def states(folder: Path) -> dict[str, str]:
    """What the outbox says."""
    with Store.open(folder, Notices()) as store:
        return {entry.recipient: entry.state for entry in store.outbox.entries()}


def begun(folder: Path, recipient: str = "a@x.example") -> None:
    """A run was cut off while it sent."""
    with Store.open(folder, Notices()) as store:
        store.outbox.begin(ID, recipient, "Färgen sails")


def test_it_goes_out_once(folder: Path, box: Mailbox, capsys: Capture) -> None:
    """As it lies in the file; a second run finds nothing to do, and --again does it again."""
    assert briefing("send", folder) == 0
    assert capsys.readouterr().out.split() == ["sent", "a@x.example"]
    assert box.received == [("desk@news.example", ["a@x.example"], EML)]
    assert briefing("send", folder) == 0
    assert capsys.readouterr().out == "nothing new to send: all 1 have 'Färgen sails'\n"
    assert len(box.received) == 1
    assert briefing("send", folder, "--again") == 0
    assert len(box.received) == 2


def test_a_later_recipient_alone_gets_it(folder: Path, box: Mailbox, capsys: Capture) -> None:
    """An address that is added, in another spelling too, is sent to; the others are not again."""
    assert briefing("send", folder) == 0
    (folder / "brief.toml").write_text(
        '[email]\nto = ["a@X.Example", "b@x.example"]\nfrom = "d@x.example"', encoding="utf-8"
    )
    capsys.readouterr()
    assert briefing("send", folder) == 0
    assert capsys.readouterr().out.splitlines() == ["sent  a@x.example  before", "sent  b@x.example"]
    assert [who for _, who, _ in box.received] == [["a@x.example"], ["b@x.example"]]


def test_to_replaces_all(folder: Path, box: Mailbox) -> None:
    """It may be given more than once; neither To, Cc nor Bcc gets it then."""
    (folder / "brief.toml").write_text(f"[email]\n{TWO}", encoding="utf-8")
    assert briefing("send", folder, "--to", "x@x.example", "--to", "Y <y@x.example>") == 0
    assert [who for _, (who,), _ in box.received] == ["x@x.example", "y@x.example"]
    assert briefing("send", folder) == 0
    assert [who for _, (who,), _ in box.received[2:]] == ["a@x.example", "b@x.example"]


def test_a_changed_mail_of_another_edition_goes_out(folder: Path, box: Mailbox) -> None:
    """It is the id that tells editions apart."""
    assert briefing("send", folder) == 0
    (folder / "out" / "brief.eml").write_bytes(EML.replace(b"0123456789abcdef", b"fedcba9876543210"))
    assert briefing("send", folder) == 0
    assert len(box.received) == 2


def test_a_rehearsal_connects_nowhere(
    folder: Path, port: int, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It tells subject, size and recipients, those who have it too, with no server set; nothing is written down."""
    monkeypatch.delenv("BRIEFING_SMTP_HOST")
    begun(folder, "b@x.example")
    with Scripted() as scripted:
        monkeypatch.setenv("BRIEFING_SMTP_PORT", str(scripted.port))
        assert briefing("send", folder, "--dry-run", "--to", "a@x.example", "--to", "b@x.example") == 0
        assert scripted.connections == 0
    shown = capsys.readouterr()
    assert shown.out.splitlines() == [
        "subject            Färgen sails",
        "from               desk@news.example",
        f"size               {len(EML)} bytes",
        f"id                 {ID}",
        "would send to      a@x.example",
        "would not send to  b@x.example (sending)",
    ]
    assert shown.err == ""
    assert states(folder) == {"b@x.example": "sending"}


def test_one_who_is_refused_is_named(folder: Path, box: Mailbox, capsys: Capture) -> None:
    """Status 5, the server's words, and the others have it; the next run tries that one only."""
    (folder / "brief.toml").write_text(f"[email]\n{TWO}", encoding="utf-8")
    box.rcpt["a@x.example"] = ["550 nobody here"]
    assert briefing("send", folder) == 5
    shown = capsys.readouterr()
    assert shown.out.splitlines() == ["refused  a@x.example  550 nobody here", "sent     b@x.example"]
    assert "1 of 2: a@x.example is refused (550 nobody here)" in shown.err
    assert states(folder) == {"a@x.example": "refused", "b@x.example": "sent"}
    assert briefing("send", folder) == 0
    assert [who for _, (who,), _ in box.received] == ["b@x.example", "a@x.example"]


def test_one_who_is_put_off_gets_it_later(folder: Path, box: Mailbox, capsys: Capture) -> None:
    """In the same run if the server will, else in the next."""
    box.rcpt["a@x.example"] = ["451 later"] * 4
    assert briefing("send", folder) == 5
    assert capsys.readouterr().out.splitlines() == ["deferred  a@x.example  451 later"]
    assert states(folder) == {"a@x.example": "deferred"}
    assert briefing("send", folder) == 0
    assert len(box.received) == 1


def test_what_was_cut_off_is_not_sent_again(folder: Path, box: Mailbox, capsys: Capture) -> None:
    """It is reported as unknown on each run, until a person says what became of it."""
    begun(folder)
    for _ in range(2):
        assert briefing("send", folder) == 5
        shown = capsys.readouterr()
        assert shown.out.startswith("unknown  a@x.example")
        assert "briefing outbox --sent a@x.example" in shown.err
    assert box.received == []
    assert briefing("outbox", folder, "--unsent", "A <a@X.example>") == 0
    assert capsys.readouterr().out.startswith("deferred  a@x.example  0123456789abcdef  Färgen sails")
    assert briefing("send", folder) == 0
    assert len(box.received) == 1


def test_a_person_may_say_that_it_arrived(folder: Path, box: Mailbox, capsys: Capture) -> None:
    """Then there is nothing to send; what is not unknown is not to be settled, nor both ways at once."""
    begun(folder)
    assert briefing("outbox", folder, "--sent", "a@x.example", "--unsent", "a@x.example") == 2
    assert briefing("outbox", folder, "--sent", "b@x.example") == 2
    assert briefing("outbox", folder, "--sent", "a b") == 2
    assert states(folder) == {"a@x.example": "unknown"}
    assert briefing("outbox", folder, "--sent", "a@x.example") == 0
    assert briefing("outbox", folder, "--sent", "a@x.example") == 2
    assert briefing("send", folder) == 0
    assert box.received == []
    assert "Nothing to b@x.example is unknown" in capsys.readouterr().err


def test_again_is_again(folder: Path, box: Mailbox) -> None:
    """Who asks for it sends to those, too, who may have it."""
    begun(folder)
    assert briefing("send", folder, "--again") == 0
    assert states(folder) == {"a@x.example": "sent"}
    assert len(box.received) == 1


def test_a_lost_answer_is_not_a_second_mail(
    folder: Path, port: int, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """The connection broke after the final dot: unknown, and the next run leaves it alone."""
    with Scripted("dot drop") as scripted:
        point(monkeypatch, scripted.port)
        assert briefing("send", folder) == 5
        assert briefing("send", folder) == 5
        assert [who for who, _ in scripted.taken] == ["a@x.example"]
    assert states(folder) == {"a@x.example": "unknown"}
    assert "may" not in capsys.readouterr().out


def test_again_to_a_server_that_is_not_there_forgets_nothing(folder: Path, port: int) -> None:
    """Who may have it may have it still."""
    begun(folder)
    assert briefing("send", folder, "--again") == 5
    assert states(folder) == {"a@x.example": "unknown"}


def test_a_server_that_is_not_there_is_told(folder: Path, port: int, capsys: Capture) -> None:
    """A sentence, a next step, status 5; whom it was for stands in the outbox."""
    assert briefing("send", folder) == 5
    shown = capsys.readouterr()
    assert "Connection refused" in shown.err
    assert "BRIEFING_SMTP_HOST" in shown.err
    assert "Traceback" not in shown.err
    assert states(folder) == {"a@x.example": "deferred"}


@pytest.mark.parametrize(
    ("arguments", "email", "status", "expected"),
    [
        (["--out", "{}/none"], None, 2, "--format pdf,html,json,eml"),
        (["--to", "a b"], None, 2, "'a b' is not a mail address"),
        (["--to", "a@x.example\r\nRCPT TO:<b@x.example>"], None, 2, "is not a mail address"),
        ([], 'from = "d@x.example"', 2, "nobody to send to"),
        ([], 'to = "d@x.example"', 2, "BRIEFING_SMTP_FROM"),
        ([], 'to = ["a@x.example", "b"]', 2, "line 2: email.to"),
    ],
)
def test_wrong_usage_is_told(
    arguments: list[str], email: str | None, status: int, expected: str, folder: Path, port: int, capsys: Capture
) -> None:
    """Before anything is sent."""
    if email:
        (folder / "brief.toml").write_text(f"[email]\n{email}\n", encoding="utf-8")
    assert briefing("send", folder, *(each.replace("{}", str(folder)) for each in arguments)) == status
    shown = capsys.readouterr()
    assert expected in shown.err
    assert shown.out == ""
    assert states(folder) == {}


def test_without_a_server_nothing_is_sent(
    folder: Path, port: int, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Status 5, and what to set."""
    monkeypatch.delenv("BRIEFING_SMTP_HOST")
    assert briefing("send", folder) == 5
    assert "Set BRIEFING_SMTP_HOST" in capsys.readouterr().err


def test_what_cannot_be_remembered_is_not_sent(
    folder: Path, box: Mailbox, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It might go out twice; a rehearsal is possible."""
    monkeypatch.setattr("os.access", lambda path, mode: mode != os.W_OK)
    assert briefing("send", folder) == 5
    assert "cannot be written down, so nothing is sent" in capsys.readouterr().err
    assert box.received == []
    assert briefing("send", folder, "--dry-run") == 0


def test_a_forgotten_outbox_is_told(folder: Path, box: Mailbox, capsys: Capture) -> None:
    """When a damaged store was set aside, whoever sends is told so, until the file is gone."""
    assert briefing("send", folder) == 0
    (folder / FOLDER / "store.sqlite").write_bytes(b"x" * 9999)
    capsys.readouterr()
    assert briefing("outbox", folder) == 0
    assert "store.sqlite.damaged-1" in capsys.readouterr().err
    assert briefing("send", folder, "--dry-run") == 0
    assert briefing("send", folder) == 0
    assert "store.sqlite.damaged-1: was set aside" in capsys.readouterr().err


def test_an_unknown_sender_is_told(
    folder: Path, box: Mailbox, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The mail itself says nobody; it goes out from the environment's address."""
    (folder / "out" / "brief.eml").write_bytes(
        EML.replace(b"desk@news.example>\r\nTo", b"briefing@brief.invalid>\r\nTo")
    )
    monkeypatch.setenv("BRIEFING_SMTP_FROM", "Desk <env@x.example>")
    (folder / "brief.toml").write_text('[email]\nto = "a@x.example"', encoding="utf-8")
    assert briefing("send", folder) == 0
    assert box.received[0][0] == "env@x.example"
    assert "from nobody" in capsys.readouterr().err


def test_the_outbox_is_listed(folder: Path, box: Mailbox, capsys: Capture) -> None:
    """As a table and as JSON; at first it is empty."""
    assert briefing("outbox", folder) == 0
    assert capsys.readouterr().out == "nothing was sent yet\n"
    begun(folder, "b@x.example")
    assert briefing("send", folder) == 0
    capsys.readouterr()
    assert briefing("outbox", folder, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["schema"] == "briefing/outbox/1"
    assert told["entries"] == [
        {
            "message": ID,
            "recipient": "b@x.example",
            "subject": "Färgen sails",
            "state": "unknown",
            "detail": "a run was interrupted while it was being sent",
            "attempts": 1,
        },
        {
            "message": ID,
            "recipient": "a@x.example",
            "subject": "Färgen sails",
            "state": "sent",
            "detail": "",
            "attempts": 1,
        },
    ]


def test_a_run_that_is_at_it_is_not_disturbed(
    folder: Path, port: int, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it sends is sending, not unknown; a second run waits, and gives up in words."""
    monkeypatch.setattr("briefing.cli.send.WAIT", 0.2)
    monkeypatch.setattr("briefing.cli.outbox.WAIT", 0.2)
    begun(folder)
    with lock(folder, "briefing send", 0):
        assert briefing("outbox", folder) == 0
        assert briefing("send", folder) == 2
        assert briefing("outbox", folder, "--sent", "a@x.example") == 2
    shown = capsys.readouterr()
    assert shown.out.startswith("sending  a@x.example")
    assert f"Another run (briefing send, process {os.getpid()}) holds {folder}; waiting" in shown.err
    assert states(folder) == {"a@x.example": "sending"}


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT])
def test_a_killed_run_sends_nothing_twice(number: signal.Signals, folder: Path, port: int, capsys: Capture) -> None:
    """Between the mail's last line and the server's answer: the next run reports it and does not send it."""
    with Scripted("dot silence") as scripted:
        line = command("send", folder)
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        with subprocess.Popen(line, cwd=CHECKOUT, env=environment(scripted.port), text=True, **pipes) as process:  # type: ignore[call-overload]  # the pipes
            assert scripted.at_dot.wait(60)
            connection = sqlite3.connect(folder / FOLDER / "store.sqlite")
            assert connection.execute("SELECT state FROM outbox").fetchall() == [("sending",)]
            connection.close()
            process.send_signal(number)
            _, said = process.communicate(timeout=60)
        assert process.returncode == (-signal.SIGKILL if number == signal.SIGKILL else 130)
        assert "Traceback" not in said
        again = subprocess.run(
            line, cwd=CHECKOUT, env=environment(scripted.port), capture_output=True, text=True, check=False
        )
        assert again.returncode == 5
        assert again.stdout.startswith("unknown  a@x.example")
        assert [who for who, _ in scripted.taken] == ["a@x.example"]
    assert states(folder) == {"a@x.example": "unknown"}


def test_two_runs_at_once_send_once(folder: Path, box: Mailbox) -> None:
    """The second waits for the first and finds it done."""
    started = [
        subprocess.Popen(command("send", folder), cwd=CHECKOUT, env=os.environ, stdout=subprocess.DEVNULL)
        for _ in range(2)
    ]
    assert [process.wait(60) for process in started] == [0, 0]
    assert len(box.received) == 1


def test_a_built_mail_is_sent_as_built(project: Path, box: Mailbox, capsys: Capture) -> None:
    """From a folder of articles to the server's hands, byte for byte."""
    (project / "brief.toml").write_text(f"[email]\n{TWO}", encoding="utf-8")
    assert briefing("build", project, "--format", "eml") == 0
    assert briefing("send", project) == 0
    data = (project / "out" / "brief.eml").read_bytes()
    assert box.received == [("d@news.example", ["a@x.example"], data), ("d@news.example", ["b@x.example"], data)]
    assert b"b@x.example" not in data


def test_a_project_elsewhere_is_told(tmp_path: Path, capsys: Capture) -> None:
    """A folder that is none."""
    for name in ("send", "outbox"):
        assert briefing(name, tmp_path / "none") == 2
        assert "does not exist" in capsys.readouterr().err
        assert list(tmp_path.iterdir()) == []


CRASH = """
import os, sys
from briefing.store import Outbox
from tests.delivery.commands import briefing
left = int(sys.argv[1])
def tick():
    global left
    left -= 1
    if left < 0:
        os._exit(9)
def ticking(function):
    def wrapped(*values):
        tick()
        function(*values)
        tick()
    return wrapped
for name in ("begin", "record"):
    setattr(Outbox, name, ticking(getattr(Outbox, name)))
sys.addaudithook(lambda event, values: tick() if event in ("smtplib.send", "smtplib.connect") else None)
sys.exit(briefing("send", sys.argv[2]))
"""
"""Sends, and dies at the n-th step: before and after each change of the outbox, before each word to the server."""


@pytest.mark.slow
def test_a_crash_at_any_step_sends_nothing_twice(tmp_path: Path, port: int) -> None:
    """At each in turn: the next run sends what cannot have arrived, and reports what may have; it arrives once at most."""
    seen: set[tuple[int, str]] = set()
    for step in range(99):
        folder = laid_out(tmp_path / str(step))
        with Scripted() as scripted:
            line = [sys.executable, "-c", CRASH, str(step), str(folder)]
            first = subprocess.run(line, cwd=CHECKOUT, env=environment(scripted.port), capture_output=True, check=False)
            if first.returncode == 0:
                break
            assert first.returncode == 9
            second = subprocess.run(
                command("send", folder), cwd=CHECKOUT, env=environment(scripted.port), capture_output=True, check=False
            )
            state = states(folder)["a@x.example"]
            seen.add((len(scripted.taken), state))
        assert len(scripted.taken) <= 1
        assert second.returncode == (0 if state == "sent" else 5)
        assert state == "unknown" or len(scripted.taken) == 1
    else:
        raise AssertionError("it never came to an end")
    assert seen == {(1, "sent"), (0, "unknown"), (1, "unknown")}
