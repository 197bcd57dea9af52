"""Mail goes out unaltered, once, and whatever a server does, what became of it is known or known to be unknown."""

from __future__ import annotations

import ssl
import sys
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from briefing.delivery import Message, Outcome, Report, Server, dispatch, message, pending
from briefing.delivery import secrets as secret_sources
from briefing.store import Entry
from tests.delivery.servers import EML, PASSWORD, TOKEN, USER, Mailbox, Memory, Scripted, free_port, serving

A, B, C = "a@x.example", "b@x.example", "c@x.example"
MESSAGE = message(EML)
in_the_clear = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS:UserWarning")
"""aiosmtpd warns of what is to be tested here."""


def post(
    server: Server, recipients: Sequence[str] = (A,), ledger: Memory | None = None, what: Message = MESSAGE
) -> tuple[Report, Memory, list[float]]:
    """Send; the delays are noted instead of waited for."""
    ledger = ledger or Memory()
    waited: list[float] = []
    report = dispatch(what, "desk@news.example", recipients, server, ledger, sleep=waited.append)
    assert {outcome.recipient: outcome.state for outcome in report.outcomes} == ledger.states
    return report, ledger, waited


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """An authority that nobody trusts yet."""
    return trustme.CA()


@pytest.fixture
def secret(authority: trustme.CA) -> ssl.SSLContext:
    """A server's side of TLS, with a certificate for 127.0.0.1."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path) -> str:
    """The file that makes it trusted."""
    path = tmp_path / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return str(path)


def test_the_bytes_arrive_as_they_are() -> None:
    """One transaction a recipient on one connection; dots at line starts, spaces at line ends and all."""
    box = Mailbox()
    with serving(box) as server:
        report, ledger, waited = post(server, (A, B))
    assert box.received == [("desk@news.example", [A], EML), ("desk@news.example", [B], EML)]
    assert report == Report((Outcome(A, "sent"), Outcome(B, "sent")))
    assert ledger.history == [(A, "sending"), (A, "sent"), (B, "sending"), (B, "sent")]
    assert waited == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_trusted_server_gets_it_in_secret(security: str, secret: ssl.SSLContext, trusted: str) -> None:
    """With STARTTLS and with TLS from the first word."""
    box = Mailbox()
    with serving(box, secret, security) as server:
        report, _, _ = post(replace(server, authority=trusted))
    assert [outcome.state for outcome in report.outcomes] == ["sent"]
    assert box.encrypted == [True]
    assert box.received[0][2] == EML


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_an_untrusted_server_gets_nothing(security: str, secret: ssl.SSLContext) -> None:
    """Neither mail nor password; the message says why, and nothing was begun."""
    box = Mailbox()
    with serving(box, secret, security) as server:
        report, ledger, waited = post(replace(server, user=USER, password=PASSWORD), (A, B))
    assert {outcome.state for outcome in report.outcomes} == {"deferred"}
    assert "certificate" in report.outcomes[0].detail
    assert "BRIEFING_SMTP_CA_FILE" in report.hint
    assert (box.received, box.logins, waited) == ([], [], [])
    assert "sending" not in dict(ledger.history).values()


def test_a_certificate_of_another_host_is_not_trusted(authority: trustme.CA, trusted: str) -> None:
    """Whoever signed it."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("other.example").configure_cert(context)
    with serving(Mailbox(), context, "tls") as server:
        report, _, _ = post(replace(server, authority=trusted))
    assert "certificate" in report.outcomes[0].detail


def test_a_server_without_starttls_gets_nothing() -> None:
    """It is not talked to in the clear because it would have it so."""
    box = Mailbox()
    with serving(box) as server:
        report, _, _ = post(replace(server, security="starttls"))
    assert "does not offer STARTTLS" in report.outcomes[0].detail
    assert "BRIEFING_SMTP_SECURITY" in report.hint
    assert box.received == []


@in_the_clear
@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN"])
def test_a_password_lets_us_in(mechanism: str) -> None:
    """By whichever way the server takes."""
    other = {"PLAIN": "LOGIN", "LOGIN": "PLAIN"}[mechanism]
    box = Mailbox()
    with serving(box, auth_required=True, auth_require_tls=False, auth_exclude_mechanism=[other]) as server:
        report, _, _ = post(replace(server, user=USER, password=PASSWORD))
    assert report.outcomes == (Outcome(A, "sent"),)
    assert box.logins == [mechanism]


@pytest.mark.parametrize("password", ["wrong", "fälsch"])
def test_a_wrong_password_is_told(password: str) -> None:
    """Once for all, not tried again, and without telling the password."""
    box = Mailbox()
    with serving(box, auth_require_tls=False) as server:
        report, _, waited = post(replace(server, user=USER, password=password), (A, B))
    assert [outcome.state for outcome in report.outcomes] == ["deferred", "deferred"]
    assert "does not let desk in: 535" in report.outcomes[0].detail
    assert password not in repr(report) + repr(replace(server, password=password))
    assert "BRIEFING_SMTP_USER" in report.hint
    assert (box.received, waited) == ([], [])


def test_a_server_that_knows_no_users_is_told() -> None:
    """It is not sent to without logging in."""
    with Scripted() as scripted:
        report, _, _ = post(replace(scripted.server(), user=USER, password=PASSWORD))
    assert "takes no user" in report.outcomes[0].detail
    assert scripted.taken == []


def test_a_token_lets_us_in() -> None:
    """XOAUTH2; a wrong one is refused by a challenge, which is answered with nothing."""
    box = Mailbox()
    with serving(box, auth_require_tls=False) as server:
        report, _, _ = post(replace(server, user=USER, token=TOKEN))
        assert report.outcomes == (Outcome(A, "sent"),)
        report, _, _ = post(replace(server, user=USER, token="stale"))
    assert "does not let desk in: 535" in report.outcomes[0].detail
    assert "stale" not in repr(report)
    assert box.logins == ["XOAUTH2", "XOAUTH2"]


def test_one_who_is_refused_holds_up_nobody() -> None:
    """The server's words are kept, without what a terminal would obey; it is not tried again."""
    box = Mailbox(rcpt={B: ["550 No such user \x1b[2Jhere"]})
    with serving(box) as server:
        report, ledger, waited = post(server, (A, B, C))
    assert report.outcomes == (
        Outcome(A, "sent"),
        Outcome(B, "refused", "550 No such user [2Jhere"),
        Outcome(C, "sent"),
    )
    assert [who for _, (who,), _ in box.received] == [A, C]
    assert waited == []
    assert ledger.history.count((B, "sending")) == 1


@pytest.mark.parametrize("where", ["rcpt", "data"])
def test_one_who_is_put_off_is_tried_again(where: str) -> None:
    """After the others; once it is taken, it is sent."""
    box = Mailbox(rcpt={A: ["451 later"] * 2}) if where == "rcpt" else Mailbox(data=["452 full"])
    with serving(box) as server:
        report, _, waited = post(server, (A, B))
    assert [outcome.state for outcome in report.outcomes] == ["sent", "sent"]
    assert [who for _, (who,), _ in box.received] == [B, A]
    assert waited == ([1.0, 4.0] if where == "rcpt" else [1.0])


def test_one_who_is_put_off_for_long_is_for_the_next_run() -> None:
    """After a few tries; with the server's words."""
    box = Mailbox(rcpt={A: ["450 grey"] * 9})
    with serving(box) as server:
        report, ledger, waited = post(server, (A, B))
    assert report.outcomes == (Outcome(A, "deferred", "450 grey"), Outcome(B, "sent"))
    assert waited == [1.0, 4.0, 10.0]
    assert ledger.history.count((A, "sending")) == 4


NOT_HANDED_OVER = ["greeting drop", "greeting busy", "ehlo drop", "mail drop", "rcpt drop", "data drop", "middle drop"]
UNCLEAR = ["dot drop", "dot silence", "dot babble", "dot flood", "dot 354", "dot 999"]
LARGE = message(EML + b"x" * 76 + b"\r\n" + (b"y" * 76 + b"\r\n") * 200_000)
"""More than the sockets' buffers hold: it cannot have left whole when it is cut off in the middle."""


@pytest.mark.parametrize("word", [*NOT_HANDED_OVER, "mail 451", "rcpt 421", "dot 451", "dot 421"])
def test_a_mail_that_cannot_have_arrived_is_sent_again(word: str) -> None:
    """On a new connection where the old one broke; it arrives once."""
    what = LARGE if word == "middle drop" else MESSAGE
    with Scripted(word) as scripted:
        report, _, waited = post(scripted.server(), (A,), what=what)
        report_again, _, _ = post(scripted.server(), (B,))
    assert report.outcomes == (Outcome(A, "sent"),)
    assert report_again.outcomes == (Outcome(B, "sent"),)
    assert waited == [1.0]
    assert [who for who, _ in scripted.taken] == ([A, A, B] if word.startswith("dot") else [A, B])
    assert scripted.taken[0][1] == what.data


@pytest.mark.parametrize("word", UNCLEAR)
def test_a_mail_that_may_have_arrived_is_not_sent_again(word: str) -> None:
    """The server has it whole and does not say what it did with it; the next recipient gets his all the same."""
    with Scripted(word) as scripted:
        report, ledger, waited = post(scripted.server(timeout=0.3), (A, B))
    assert [outcome.state for outcome in report.outcomes] == ["unknown", "sent"]
    assert [who for who, _ in scripted.taken] == [A, B]
    assert (ledger.states[A], waited) == ("unknown", [])


@pytest.mark.parametrize("word", ["mail 553", "rcpt 550", "dot 554", "dot 552"])
def test_a_no_is_an_answer(word: str) -> None:
    """At whatever step: refused, not tried again."""
    with Scripted(word) as scripted:
        report, _, waited = post(scripted.server())
    assert report.outcomes == (Outcome(A, "refused", f"{word[-3:]} as told"),)
    assert waited == []


def test_another_word_for_yes_is_yes() -> None:
    """RFC 5321: the first digit says it."""
    with Scripted("dot 251") as scripted:
        report, _, _ = post(scripted.server())
    assert report.outcomes == (Outcome(A, "sent"),)


def test_a_server_that_breaks_off_every_time_is_given_up() -> None:
    """Whoever was not sent to is deferred, and so on the next run's list."""
    with Scripted(*["mail drop"] * 99) as scripted:
        report, _, waited = post(scripted.server(), (A, B))
    assert [outcome.state for outcome in report.outcomes] == ["deferred", "deferred"]
    assert waited == [1.0, 4.0, 10.0]


def test_a_server_that_will_not_talk_is_told() -> None:
    """With its words; it is not tried again."""
    with Scripted("greeting no") as scripted:
        report, _, waited = post(scripted.server())
    assert "is not to be talked to: 554 no" in report.outcomes[0].detail
    assert waited == []


def test_a_server_that_is_not_there_is_told() -> None:
    """No host, no port, nobody who answers: a sentence and a next step for each."""
    report, _, waited = post(Server("127.0.0.1", free_port(), "none", timeout=5))
    assert "cannot be reached: Connection refused" in report.outcomes[0].detail
    assert "BRIEFING_SMTP_HOST" in report.hint
    assert waited == []
    report, _, _ = post(Server("none.invalid", 25, "none", timeout=5))
    assert "there is no host of that name" in report.outcomes[0].detail
    with Scripted() as plain:
        report, _, _ = post(replace(plain.server(), security="tls"))
    assert "in secret" in report.outcomes[0].detail or "broke the connection off" in report.outcomes[0].detail
    report, _, _ = post(replace(Server("127.0.0.1", 1, "tls"), authority=__file__))
    assert "holds no certificate" in report.outcomes[0].detail


class _Stop(BaseException):
    """As Ctrl-C."""


@pytest.mark.parametrize(("word", "state"), [("dot silence", "unknown"), ("rcpt drop", "deferred")])
def test_an_interruption_is_written_down(word: str, state: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while the server thinks leaves unknown; before the mail was begun it leaves deferred."""
    from briefing.delivery.smtp import Client

    getreply = Client.getreply

    def stopped(client: Client) -> tuple[int, bytes]:
        code = getreply(client) if not client.begun else (0, b"")
        if client.begun or (word == "rcpt drop" and client.file is not None and b"as told" in code[1]):
            raise _Stop
        return code

    monkeypatch.setattr(Client, "getreply", stopped)
    ledger = Memory()
    with Scripted("dot silence" if state == "unknown" else "rcpt 250") as scripted, pytest.raises(_Stop):
        dispatch(MESSAGE, "desk@news.example", (A, B), scripted.server(timeout=1), ledger)
    assert ledger.states == {A: state}


def test_it_is_written_down_before_it_is_sent() -> None:
    """While the server has the mail and has not answered, the outbox says sending."""
    ledger = Memory()
    with Scripted("dot silence") as scripted:
        sending = threading.Thread(target=post, args=(scripted.server(timeout=0.3), (A,), ledger))
        sending.start()
        assert scripted.at_dot.wait(10)
        assert ledger.states == {A: "sending"}
        sending.join(20)
    assert ledger.states == {A: "unknown"}


def test_nothing_is_sent_that_cannot_be_written_down() -> None:
    """An outbox that fails stops it before the server hears of it."""

    class Full(Memory):
        def begin(self, message: str, recipient: str, subject: str) -> None:
            raise OSError(28, "No space left on device")

    with Scripted() as scripted, pytest.raises(OSError, match="space"):
        dispatch(MESSAGE, "desk@news.example", (A,), scripted.server(), Full())
    assert scripted.taken == []


def test_an_address_beyond_ascii_needs_a_server_that_takes_it() -> None:
    """Refused where it does not, in words."""
    with Scripted() as scripted:
        report, _, _ = post(scripted.server(), ("jörg@x.example",))
    assert report.outcomes[0].state == "refused"
    assert "not ASCII" in report.outcomes[0].detail
    box = Mailbox()
    with serving(box, enable_SMTPUTF8=True) as server:
        report, _, _ = post(server, ("jörg@x.example",))
    assert box.received[0][1] == ["jörg@x.example"]


def test_who_is_still_to_get_it() -> None:
    """Neither those who have it nor those who may; those who were put off or refused are tried on the next run."""
    states = {"a": "sent", "b": "unknown", "c": "sending", "d": "deferred", "e": "refused"}
    known = [Entry("<m@x>", who, "s", state, "", 1) for who, state in states.items()]
    assert pending(("f", "e", "d", "c", "b", "a"), known) == ("f", "e", "d")


def test_no_shell_sees_the_token_command(tmp_path: Path) -> None:
    """Its words are split as a shell would, and that is all."""
    mark = tmp_path / "mark"
    command = f'{sys.executable} -c "import sys; print(sys.argv[1])" "$(touch {mark})" ; touch {mark}'
    assert secret_sources.from_command(command) == f"$(touch {mark})"
    assert not mark.exists()
