"""Mail servers of all sorts: one that is sound, and one that fails at whatever step it is told to."""

from __future__ import annotations

import contextlib
import socket
import ssl
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from briefing.delivery import Server

USER, PASSWORD, TOKEN = "desk", "geheim", "a-token"

EML = (
    b"From: Desk <desk@news.example>\r\nTo: undisclosed-recipients:;\r\nSubject: =?utf-8?q?F=C3=A4rgen?= sails\r\n"
    b"Message-ID: <0123456789abcdef.brief@news.example>\r\nMIME-Version: 1.0\r\n\r\n"
    b"The ferry sails.\r\n.\r\n..two dots\r\n.one  \r\nFrom here.\r\n"
)
"""A mail with lines that a careless program alters."""


@dataclass
class Mailbox:
    """A sound server's handler: answers as told, keeps what it takes."""

    rcpt: dict[str, list[str]] = field(default_factory=dict)
    """Answers to RCPT by address, used up one by one; then 250."""
    data: list[str] = field(default_factory=list)
    """Answers to a mail, used up one by one; then 250."""
    received: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    logins: list[str] = field(default_factory=list)
    connections: int = 0
    encrypted: list[bool] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802  (the name is aiosmtpd's)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        """One recipient."""
        answers = self.rcpt.get(address, [])
        if answers:
            return answers.pop(0)
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        """One mail."""
        assert server.transport is not None
        self.encrypted.append(server.transport.get_extra_info("ssl_object") is not None)
        if self.data:
            return self.data.pop(0)
        content = envelope.original_content
        assert content is not None
        self.received.append((str(envelope.mail_from), list(envelope.rcpt_tos), content))
        return "250 taken"

    def authenticate(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any) -> AuthResult:
        """A user and a password."""
        assert isinstance(data, LoginPassword)
        self.logins.append(mechanism)
        if (data.login, data.password) == (USER.encode(), PASSWORD.encode()):
            return AuthResult(success=True)
        return AuthResult(success=False, handled=False)

    async def auth_XOAUTH2(self, server: SMTP, args: list[bytes]) -> AuthResult:  # noqa: N802
        """A user and a token; a refusal is a challenge first."""
        import base64

        self.logins.append("XOAUTH2")
        if base64.b64decode(args[1]) == f"user={USER}\x01auth=Bearer {TOKEN}\x01\x01".encode():
            return AuthResult(success=True)
        answer = await server.challenge_auth('{"status":"401"}')
        assert answer == b""
        return AuthResult(success=False, handled=False)


def free_port() -> int:
    """A port where nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(
    box: Mailbox, secret: ssl.SSLContext | None = None, security: str = "none", **options: Any
) -> Iterator[Server]:
    """A sound server, for as long as the block runs."""
    port = free_port()
    if security == "starttls":
        options |= {"tls_context": secret, "require_starttls": True}
    elif security == "tls":
        options |= {"ssl_context": secret}
    controller = Controller(box, hostname="127.0.0.1", port=port, authenticator=box.authenticate, **options)
    controller.start()
    try:
        yield Server("127.0.0.1", port, security, timeout=5)
    finally:
        controller.stop()


class Scripted:
    """A server that does on each connection what the next word of its script says; ``ok`` when there is none left."""

    def __init__(self, *script: str) -> None:
        self.script = list(script)
        self.taken: list[tuple[str, bytes]] = []
        """(recipient, mail) of each mail that it has whole, whatever it answered."""
        self.connections = 0
        self.at_dot = threading.Event()
        """It has a mail whole and has not answered yet."""
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self.listener.getsockname()[1])
        self.done = threading.Event()
        self.talks: list[threading.Thread] = []
        self.thread = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> Scripted:
        self.thread.start()
        return self

    def __exit__(self, *what: object) -> None:
        self.done.set()
        with contextlib.suppress(OSError):
            self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
        for thread in (self.thread, *self.talks):
            thread.join(10)

    def server(self, timeout: float = 5) -> Server:
        """How to reach it."""
        return Server("127.0.0.1", self.port, "none", timeout=timeout)

    def _accept(self) -> None:
        while not self.done.is_set():
            try:
                peer, _ = self.listener.accept()
            except OSError:
                return
            self.connections += 1
            word = self.script.pop(0) if self.script else "ok"
            self.talks.append(threading.Thread(target=self._meet, args=(peer, word), daemon=True))
            self.talks[-1].start()

    def _meet(self, peer: socket.socket, word: str) -> None:
        with peer, peer.makefile("rb") as lines, contextlib.suppress(OSError):
            self._talk(peer, lines, word)

    def _talk(self, peer: socket.socket, lines: Any, word: str) -> None:
        if word == "greeting drop":
            return
        peer.sendall({"greeting busy": b"421 busy\r\n", "greeting no": b"554 no\r\n"}.get(word, b"220 hello\r\n"))
        recipient = ""
        while line := lines.readline():
            verb = line.split()[0].decode("latin-1").lower() if line.split() else ""
            if word == f"{verb} drop":
                return
            if verb == "rcpt":
                recipient = line.decode("ascii").strip()[len("RCPT TO:<") : -1]
            if verb == "quit":
                peer.sendall(b"221 bye\r\n")
                return
            if verb == "data":
                peer.sendall(b"354 go on\r\n")
                if not self._data(peer, lines, word, recipient):
                    return
                word = "ok"
            elif word.startswith(f"{verb} "):
                peer.sendall(f"{word.removeprefix(f'{verb} ')} as told\r\n".encode())
                word = "ok"
            else:
                peer.sendall(b"250 fine\r\n")

    def _data(self, peer: socket.socket, lines: Any, word: str, recipient: str) -> bool:
        data = bytearray()
        while (line := lines.readline()) != b".\r\n":
            if word == "middle drop" or not line:
                peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                return False
            data += line.removeprefix(b".")
        self.taken.append((recipient, bytes(data)))
        self.at_dot.set()
        if word == "dot drop":
            return False
        if word == "dot silence":
            self.done.wait(20)
            return False
        answers = {"dot babble": b"what?\r\n", "dot flood": b"250 " + b"x" * 20_000 + b"\r\n"}
        told = word.removeprefix("dot ") if word.startswith("dot ") else "250"
        peer.sendall(answers.get(word, f"{told} as told\r\n".encode()))
        return True


@dataclass
class Memory:
    """An outbox in memory that also keeps the order of what happened."""

    states: dict[str, str] = field(default_factory=dict)
    history: list[tuple[str, str]] = field(default_factory=list)
    details: dict[str, str] = field(default_factory=dict)

    def begin(self, message: str, recipient: str, subject: str) -> None:
        """As the store's."""
        self._note(recipient, "sending", "")

    def put_off(self, message: str, recipient: str, subject: str, detail: str) -> None:
        """As the store's."""
        self._note(recipient, "deferred", detail)

    def record(self, message: str, recipient: str, state: str, detail: str) -> None:
        """As the store's."""
        self._note(recipient, state, detail)

    def _note(self, recipient: str, state: str, detail: str) -> None:
        self.states[recipient] = state
        self.details[recipient] = detail
        self.history.append((recipient, state))
