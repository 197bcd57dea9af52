"""One conversation with a mail server (RFC 5321): opened safely, and every way in which it can fail told apart."""

from __future__ import annotations

import base64
import contextlib
import smtplib
import socket
import ssl
from typing import Any

from briefing.delivery.server import LAST, Server
from briefing.errors import MailNotSentError

SENT, REFUSED, DEFERRED, UNKNOWN = "sent", "refused", "deferred", "unknown"
LONGEST_WORDS = 200
"""Characters that are kept of what a server says."""
PLACEHOLDER = "[127.0.0.1]"
FAREWELL = 5
"""Seconds to wait for the answer to ours."""


class ServerFault(Exception):  # noqa: N818  (one who is at fault, not a message for users)
    """The server cannot be used, whoever the mail is for."""

    def __init__(self, message: str, hint: str = "", *, temporary: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.temporary = temporary
        """Whether it may be otherwise in a moment."""


class Client(smtplib.SMTP):
    """smtplib's, which also knows how far it came with a mail.

    It has said nothing when the connection breaks, and yet there are two cases: before the last line has left us, no
    server may deliver the mail; after it, the server may have it.
    """

    begun = False
    """The mail's text is on its way."""
    handed_over = False
    """All of it has left, to the final dot."""

    def send(self, s: Any) -> None:
        """Commands come as text, a mail as bytes."""
        whole = isinstance(s, bytes)
        self.begun = self.begun or whole
        super().send(s)
        if whole:
            self.handed_over = True
            if self.sock is not None and self.timeout is not None:
                self.sock.settimeout(self.timeout * LAST)

    def afresh(self) -> None:
        """Begin another mail."""
        self.begun = self.handed_over = False
        if self.sock is not None:
            self.sock.settimeout(self.timeout)


class TlsClient(Client, smtplib.SMTP_SSL):
    """The same, encrypted from the first word on."""


def connect(server: Server) -> Client:
    """A conversation that is open for mail.

    Raises:
        ServerFault: there is none to be had; the message says why.
    """
    client: Client | None = None
    try:
        client = _greeted(server)
        _log_in(client, server)
    except ssl.SSLCertVerificationError as error:
        fault = _untrusted(server, error)
    except smtplib.SMTPAuthenticationError as error:
        fault = _refused(server, f"does not let {server.user} in", error)
    except smtplib.SMTPResponseException as error:
        fault = _refused(server, "is not to be talked to", error)
    except smtplib.SMTPServerDisconnected:
        fault = ServerFault(f"{server.name} broke the connection off.", _SECURITY_HINT, temporary=True)
    except smtplib.SMTPException as error:
        fault = ServerFault(f"{server.name} cannot be used: {printable(str(error))}", _SECURITY_HINT)
    except ssl.SSLError as error:
        fault = ServerFault(f"{server.name} cannot be talked to in secret: {_reason(error)}.", _SECURITY_HINT)
    except (OSError, UnicodeError) as error:
        fault = ServerFault(f"{server.name} cannot be reached: {_reason(error)}.", _REACH_HINT)
    except BaseException:
        close(client)
        raise
    else:
        return client
    close(client)
    raise fault


def reach(server: Server) -> None:
    """Speak to a server, log in where it asks for it, and take leave.

    Raises:
        MailNotSentError: it cannot be used; the message says why.
    """
    try:
        close(connect(server))
    except ServerFault as fault:
        raise MailNotSentError(fault.message, fault.hint) from None


_SECURITY_HINT = "BRIEFING_SMTP_SECURITY says how to talk to it (starttls, tls, none), BRIEFING_SMTP_PORT where."
_REACH_HINT = "Look after BRIEFING_SMTP_HOST and BRIEFING_SMTP_PORT, and after the network; then send again."


def _greeted(server: Server) -> Client:
    """Connected, encrypted as asked, and greeted. Without a host's name in the greeting none need be looked up."""
    context = None if server.security == "none" else _context(server)
    kept: dict[str, Any] = {"local_hostname": PLACEHOLDER, "timeout": server.timeout}
    if server.security == "tls":
        client: Client = TlsClient(server.host, server.port, context=context, **kept)
    else:
        client = Client(server.host, server.port, **kept)
    try:
        client.local_hostname = _own_address(client)
        client.ehlo_or_helo_if_needed()
        if server.security == "starttls":
            if not client.has_extn("starttls"):
                raise ServerFault(f"{server.name} does not offer STARTTLS: nothing was sent.", _SECURITY_HINT)
            client.starttls(context=context)
            client.ehlo_or_helo_if_needed()
    except BaseException:
        close(client)
        raise
    return client


def _context(server: Server) -> ssl.SSLContext:
    try:
        return ssl.create_default_context(cafile=server.authority)
    except (OSError, ssl.SSLError):
        raise ServerFault(f"BRIEFING_SMTP_CA_FILE, {server.authority}, holds no certificate.") from None


def _own_address(client: Client) -> str:
    """As a literal (RFC 5321, 4.1.3)."""
    address = str(client.sock.getsockname()[0]) if client.sock else ""
    if not address:
        return PLACEHOLDER
    return f"[IPv6:{address.partition('%')[0]}]" if ":" in address else f"[{address}]"


def _log_in(client: Client, server: Server) -> None:
    if server.user is None:
        return
    if not client.has_extn("auth"):
        raise ServerFault(
            f"{server.name} takes no user and password.", "Leave BRIEFING_SMTP_USER unset, or see whether it wants TLS."
        )
    if server.token is not None:
        words = f"user={server.user}\x01auth=Bearer {server.token}\x01\x01"
        # A refusal comes as a challenge that tells the reason; the answer to it is empty (RFC 7628, 3.2.3).
        client.auth("XOAUTH2", lambda challenge=None: words if challenge is None else "")
    elif f"{server.user}{server.password}".isascii():
        client.login(server.user, server.password or "")
    else:  # smtplib knows ASCII only; RFC 4616 has UTF-8
        secret = base64.b64encode(f"\0{server.user}\0{server.password}".encode()).decode("ascii")
        code, words_back = client.docmd("AUTH", f"PLAIN {secret}")
        if code not in (235, 503):
            raise smtplib.SMTPAuthenticationError(code, words_back)


def _untrusted(server: Server, error: ssl.SSLCertVerificationError) -> ServerFault:
    return ServerFault(
        f"The certificate of {server.name} is not to be trusted: {error.verify_message}.",
        "If it is of an authority of your own, name its certificate in BRIEFING_SMTP_CA_FILE.",
    )


def _refused(server: Server, what: str, error: smtplib.SMTPResponseException) -> ServerFault:
    code = error.smtp_code
    hint = "Look after BRIEFING_SMTP_USER and the password." if code in (534, 535) else ""
    return ServerFault(f"{server.name} {what}: {words(code, error.smtp_error)}", hint, temporary=400 <= code < 500)


def deliver(client: Client, sender: str, recipient: str, data: bytes) -> tuple[str, str]:
    """Send bytes to one recipient: what became of it, and the words for it."""
    client.afresh()
    options = () if f"{sender}{recipient}".isascii() else ("SMTPUTF8",)
    try:
        client.sendmail(sender, [recipient], data, options)
    except smtplib.SMTPRecipientsRefused as error:
        return _verdict(client, *error.recipients[recipient])
    except smtplib.SMTPDataError as error:
        return _verdict(client, error.smtp_code, error.smtp_error)
    except smtplib.SMTPResponseException as error:
        return _verdict(client, 0 if client.handed_over else error.smtp_code, error.smtp_error)
    except smtplib.SMTPNotSupportedError:
        return REFUSED, "the server takes no address with letters that are not ASCII"
    except (smtplib.SMTPException, OSError):
        if client.handed_over:
            return (
                UNKNOWN,
                "the connection broke after the mail had left and before the server said what it did with it",
            )
        return DEFERRED, "the connection broke before the mail was handed over"
    return SENT, ""


def _verdict(client: Client, code: int, said: bytes | str) -> tuple[str, str]:
    """RFC 5321, 4.2.1: the first digit says it."""
    if client.handed_over and 200 <= code < 300:
        return SENT, ""
    if 500 <= code < 600:
        return REFUSED, words(code, said)
    if client.handed_over and not 400 <= code < 500:
        return UNKNOWN, f"the server's answer to the mail was none: {words(code, said)}"
    return DEFERRED, words(code, said)


def words(code: int, said: bytes | str) -> str:
    """A reply as it is shown: a server is a stranger, and a terminal obeys."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return printable(f"{code} {text}")


def printable(text: str) -> str:
    """On one line, without control characters, and not too long."""
    line = "".join(each for each in " ".join(text.split()) if each.isprintable())
    return line if len(line) <= LONGEST_WORDS else line[: LONGEST_WORDS - 1] + "…"


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return "it does not answer"
    if isinstance(error, socket.gaierror):
        return "there is no host of that name"
    text = getattr(error, "reason", None) or getattr(error, "strerror", None) or str(error)
    return printable(str(text)).rstrip(".")


def close(client: Client | None) -> None:
    """Take leave; what the server says to it changes nothing."""
    if client is not None:
        with contextlib.suppress(smtplib.SMTPException, OSError):
            if client.sock is not None and not client.begun:
                client.sock.settimeout(min(FAREWELL, client.timeout))
                client.quit()
        client.close()
