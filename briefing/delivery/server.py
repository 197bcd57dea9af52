"""The mail server, as the environment names it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.delivery import secrets
from briefing.errors import MailNotSentError

PORTS = {"starttls": 587, "tls": 465, "none": 25}
"""How the connection is kept secret, and where it is usually found (RFC 8314)."""
TIMEOUT = 30
"""Seconds to wait for a word of the server."""
LAST = 4
"""Times as long for what it says of a mail that it has whole: it may look into it first (RFC 5321, 4.5.3.2.6)."""
LONGEST = 3600
PREFIX = "BRIEFING_SMTP_"

_LOOPBACK = re.compile(r"localhost|127(?:\.\d{1,3}){3}|::1", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_HOST = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_.])?|\[?[0-9A-Fa-f:.]+(?:%[A-Za-z0-9]+)?\]?")


@dataclass(frozen=True, slots=True)
class Server:
    """Where to send, and how to say who we are."""

    host: str
    port: int
    security: str
    """A name of ``PORTS``."""
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    token: str | None = field(default=None, repr=False)
    """An OAuth 2 access token, used instead of a password (XOAUTH2)."""
    authority: str | None = None
    """A file with the certificate of a private authority, trusted instead of the system's."""
    timeout: float = TIMEOUT

    @property
    def open_to_all(self) -> bool:
        """Whether a secret would be sent in the clear over a network."""
        return self.security == "none" and self.user is not None and not _LOOPBACK.fullmatch(self.host)

    @property
    def name(self) -> str:
        """As messages name it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


def from_environment(environment: Mapping[str, str]) -> Server:
    """The server that ``BRIEFING_SMTP_…`` describe. Token commands are run.

    Raises:
        MailNotSentError: a setting is missing or wrong.
    """
    values = {key[len(PREFIX) :]: _line(key, value) for key, value in environment.items() if key.startswith(PREFIX)}
    host = values.get("HOST", "")
    if not host:
        raise MailNotSentError(
            "No mail server is set.",
            "Set BRIEFING_SMTP_HOST, and BRIEFING_SMTP_USER and _PASSWORD if it asks for them.",
        )
    if not _HOST.fullmatch(host):
        raise MailNotSentError(f"BRIEFING_SMTP_HOST must be a host's name or address; it is {host!r}.")
    security = values.get("SECURITY", "").lower() or "starttls"
    if security not in PORTS:
        raise MailNotSentError(f"BRIEFING_SMTP_SECURITY must be starttls, tls or none; it is {security!r}.")
    user = values.get("USER") or None
    token = _token(values, user)
    password = None if token else _password(values, user, host)
    return Server(
        host=host.strip("[]"),
        port=_number(values, "PORT", PORTS[security], 65535),
        security=security,
        user=user,
        password=password,
        token=token,
        authority=_authority(values, security),
        timeout=_number(values, "TIMEOUT", TIMEOUT, LONGEST),
    )


def _line(key: str, value: str) -> str:
    """A value without the space around it; a control character in one would end a command and begin another."""
    value = value.strip("\r\n") if key == f"{PREFIX}PASSWORD" else value.strip()
    if _CONTROL.search(value):
        raise MailNotSentError(f"{key} must be one line without control characters.")
    return value


def _number(values: Mapping[str, str], key: str, default: int, most: int) -> int:
    text = values.get(key) or str(default)
    if not (re.fullmatch(r"[0-9]{1,5}", text) and 0 < int(text) <= most):
        raise MailNotSentError(f"{PREFIX}{key} must be a number from 1 to {most}; it is {text!r}.")
    return int(text)


def _authority(values: Mapping[str, str], security: str) -> str | None:
    name = values.get("CA_FILE") or None
    if name and security != "none" and not Path(name).is_file():
        raise MailNotSentError(f"BRIEFING_SMTP_CA_FILE names {name}, which is not a file.")
    return name


def _token(values: Mapping[str, str], user: str | None) -> str | None:
    command = values.get("TOKEN_COMMAND")
    if not command:
        return None
    if not user:
        raise MailNotSentError("A token is of use only with BRIEFING_SMTP_USER, which is not set.")
    return secrets.from_command(command)


def _password(values: Mapping[str, str], user: str | None, host: str) -> str | None:
    """The first there is: given, in a file, in the keyring."""
    password = values.get("PASSWORD") or None
    if password is None and values.get("PASSWORD_FILE"):
        password = secrets.from_file(values["PASSWORD_FILE"])
    if password and not user:
        raise MailNotSentError("A password is of use only with BRIEFING_SMTP_USER, which is not set.")
    if user and password is None:
        password = secrets.from_keyring(host, user)
        if password is None:
            raise MailNotSentError(
                f"There is no password for {user}.",
                "Set BRIEFING_SMTP_PASSWORD, _PASSWORD_FILE or _TOKEN_COMMAND, or put one into the keyring.",
            )
    return password
