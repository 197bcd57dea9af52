"""Mail through Postfix and out of Dovecot: what was built is what a reader gets, once."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.notices import Notices
from briefing.store import Store
from tests.delivery import post_office
from tests.delivery.post_office import DOMAIN, PASSWORD, PLAIN, SUBMISSION, SUBMISSIONS, USER, Cutter, PostOffice

Capture = pytest.CaptureFixture[str]

pytestmark = pytest.mark.skipif(bool(post_office.missing()), reason=post_office.missing() or "both are there")

LATER = """\
Bridge repairs to take ten weeks

By Mara Lindqvist

PORT ELLIS, March {day}, 2021 - The harbour bridge in Port Ellis will stay closed for {count} weeks, the roads office \
said on Friday.

Divers found rust on a pier of the harbour bridge. The roads office has ordered {count} steel beams from a mill in \
Tarnby.
"""


@pytest.fixture(scope="module")
def office() -> Iterator[PostOffice]:
    """Both servers, in a network of their own in which this module's tests run."""
    with tempfile.TemporaryDirectory(prefix="post-office-") as folder:
        try:
            network = post_office.own_network()
            network.__enter__()
        except PermissionError as error:
            pytest.skip(str(error))
        try:
            with PostOffice(Path(folder)) as found:
                yield found
        finally:
            network.__exit__(None, None, None)


@pytest.fixture
def mailed(project: Path, office: PostOffice, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a brief that is built, a title of its own, and the environment that names Postfix."""
    settings = {"HOST": "127.0.0.1", "CA_FILE": str(office.authority), "TIMEOUT": "10"}
    for key, value in settings.items():
        monkeypatch.setenv(f"BRIEFING_SMTP_{key}", value)
    monkeypatch.setattr("briefing.delivery.sending.DELAYS", (0.0,))
    title = re.sub(r"\W+", " ", project.parent.name)
    addresses = ", ".join(f'"{name}@{DOMAIN}"' for name in post_office.READERS[:2])
    (project / "brief.toml").write_text(
        f'title = "{title}"\n[email]\nfrom = "Desk <{USER}>"\nto = [{addresses}]\n', encoding="utf-8"
    )
    build(project)
    return project


def build(project: Path) -> bytes:
    """Write the brief, and return its mail."""
    assert main(["build", str(project), "--format", "pdf,json,eml", "--quiet"]) == 0
    return (project / "out" / "brief.eml").read_bytes()


def through(monkeypatch: pytest.MonkeyPatch, security: str, port: int, password: str | None = PASSWORD) -> None:
    """Name a way into Postfix."""
    monkeypatch.setenv("BRIEFING_SMTP_SECURITY", security)
    monkeypatch.setenv("BRIEFING_SMTP_PORT", str(port))
    if password is not None:
        monkeypatch.setenv("BRIEFING_SMTP_USER", USER)
        monkeypatch.setenv("BRIEFING_SMTP_PASSWORD", password)


def send(project: Path, *options: str) -> int:
    """Run the command."""
    return main(["send", str(project), *options])


def states(project: Path) -> dict[str, str]:
    """What the outbox says, by the local part of the address."""
    with Store.open(project, Notices()) as store:
        return {entry.recipient.partition("@")[0]: entry.state for entry in store.outbox.entries()}


def copies(office: PostOffice, reader: str, mail: bytes) -> int:
    """How many of this very mail lie in a box, whatever a server has put before it."""
    return sum(each.endswith(mail.replace(b"\r\n", b"\n")) for each in office.held(reader))


@pytest.mark.parametrize(("security", "port"), [("starttls", SUBMISSION), ("tls", SUBMISSIONS)])
def test_a_reader_gets_what_was_built(
    security: str, port: int, mailed: Path, office: PostOffice, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Over TLS of both kinds and with a password, the bytes that IMAP gives out are those of brief.eml, behind Postfix's own lines, and the attached page is brief.pdf."""
    through(monkeypatch, security, port)
    built = (mailed / "out" / "brief.eml").read_bytes()
    assert send(mailed) == 0
    assert states(mailed) == {"anna": "sent", "ben": "sent"}
    for reader in ("anna", "ben"):
        with office.mailbox(reader, 1) as imap:
            (number,) = imap.search(None, "HEADER", "Message-ID", message_id(built))[1][0].split()
            whole, shape = (imap.fetch(number, what)[1][0] for what in ("(RFC822)", "(BODYSTRUCTURE)"))
        assert isinstance(whole, tuple) and isinstance(shape, bytes)
        fetched = whole[1]
        assert fetched.endswith(built)
        added = fetched.removesuffix(built).decode()
        assert set(re.findall(r"^([\w-]+):", added, re.MULTILINE)) == {
            "Return-Path",
            "X-Original-To",
            "Delivered-To",
            "Received",
        }
        assert "with ESMTPSA id" in added  # RFC 3848: over TLS, and authenticated
        assert f"<{reader}@{DOMAIN}>" in added
        parsed = message_from_bytes(fetched, policy=policy.default)
        (page,) = [part for part in parsed.walk() if part.get_content_type() == "application/pdf"]
        assert page.get_payload(decode=True) == (mailed / "out" / "brief.pdf").read_bytes()
        assert b'"alternative"' in shape and b'"mixed"' in shape
    assert send(mailed) == 0
    assert copies(office, "anna", built) == copies(office, "ben", built) == 1


def message_id(mail: bytes) -> str:
    """As IMAP is asked for it."""
    found = re.search(rb"^Message-ID: (.*?)\r$", mail, re.MULTILINE)
    assert found
    return found[1].decode()


def test_a_wrong_password_sends_nothing(
    mailed: Path, office: PostOffice, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Dovecot says no: status 5 and what to look after, nobody has it, all are put off, and get it with the right one."""
    through(monkeypatch, "starttls", SUBMISSION, "falsch")
    assert send(mailed) == 5
    shown = capsys.readouterr().err
    assert f"does not let {USER} in: 535" in shown
    assert "Look after BRIEFING_SMTP_USER and the password." in shown
    assert "falsch" not in shown
    assert states(mailed) == {"anna": "deferred", "ben": "deferred"}
    built = (mailed / "out" / "brief.eml").read_bytes()
    assert copies(office, "anna", built) == 0
    through(monkeypatch, "starttls", SUBMISSION)
    assert send(mailed) == 0
    assert copies(office, "anna", built) == 1


def test_a_server_of_an_unknown_authority_gets_nothing(
    mailed: Path, office: PostOffice, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Without the authority's certificate neither the password nor the mail leaves us."""
    through(monkeypatch, "starttls", SUBMISSION)
    monkeypatch.delenv("BRIEFING_SMTP_CA_FILE")
    assert send(mailed) == 5
    assert "is not to be trusted" in capsys.readouterr().err
    assert copies(office, "anna", (mailed / "out" / "brief.eml").read_bytes()) == 0


def test_one_who_is_refused_holds_up_nobody(
    mailed: Path, office: PostOffice, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Postfix knows no such box: that one is refused in its words, those before and behind have the mail."""
    through(monkeypatch, "starttls", SUBMISSION)
    named = [f"{name}@{DOMAIN}" for name in ("anna", "nobody", "carl")]
    assert send(mailed, *(word for each in named for word in ("--to", each))) == 5
    assert re.search(r"^refused +nobody@news\.example +550 5\.1\.1 ", capsys.readouterr().out, re.MULTILINE)
    assert states(mailed) == {"anna": "sent", "nobody": "refused", "carl": "sent"}
    built = (mailed / "out" / "brief.eml").read_bytes()
    assert (copies(office, "anna", built), copies(office, "carl", built)) == (1, 1)


@pytest.mark.parametrize("arrives", [True, False])
def test_a_line_cut_after_the_last_dot_is_not_a_second_mail(
    arrives: bool, mailed: Path, office: PostOffice, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    """Whether Postfix got the dot or not we cannot know: unknown, not sent again, until a person says that it is not there."""
    built = (mailed / "out" / "brief.eml").read_bytes()
    with Cutter(hand_on_last=arrives) as cutter:
        through(monkeypatch, "none", cutter.port, None)
        assert send(mailed) == 5
        assert states(mailed) == {"anna": "unknown", "ben": "sent"}
        assert send(mailed) == 5
        assert "briefing outbox --sent anna@news.example" in capsys.readouterr().err
        assert (copies(office, "anna", built), copies(office, "ben", built)) == (int(arrives), 1)
        word = "--sent" if arrives else "--unsent"
        assert main(["outbox", str(mailed), word, f"anna@{DOMAIN}"]) == 0
        assert send(mailed) == 0
        assert cutter.cuts == 1
    assert (copies(office, "anna", built), copies(office, "ben", built)) == (1, 1)


def test_editions_are_one_thread(mailed: Path, office: PostOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    """Three editions, articles added between, are three mails in one thread, as IMAP's THREAD=REFERENCES has it."""
    through(monkeypatch, "none", PLAIN, None)
    built = [(mailed / "out" / "brief.eml").read_bytes()]
    assert send(mailed, "--to", f"carl@{DOMAIN}") == 0
    for day, count in ((4, "ten"), (5, "twelve")):
        (mailed / "articles" / f"{day}.txt").write_text(LATER.format(day=day, count=count), encoding="utf-8")
        built.append(build(mailed))
        assert send(mailed, "--to", f"carl@{DOMAIN}") == 0
    ids = [message_id(mail) for mail in built]
    assert len(set(ids)) == 3
    assert [copies(office, "carl", mail) for mail in built] == [1, 1, 1]
    with office.mailbox("carl", 3) as imap:
        numbers = {imap.search(None, "HEADER", "Message-ID", each)[1][0].decode() for each in ids}
        assert b"THREAD=REFERENCES" in imap.capability()[1][0]
        (threads,) = imap.thread("REFERENCES", "UTF-8", "ALL")[1]
    ours = [each for each in _threads(threads.decode()) if numbers & set(re.findall(r"\d+", each))]
    assert len(ours) == 1
    assert set(re.findall(r"\d+", ours[0])) == numbers


def _threads(written: str) -> list[str]:
    """``((1)(2))(3)`` as its outermost lists."""
    found, depth, start = [], 0, 0
    for place, letter in enumerate(written):
        if letter == "(":
            start = place if depth == 0 else start
            depth += 1
        elif letter == ")":
            depth -= 1
            if depth == 0:
                found.append(written[start : place + 1])
    return found
