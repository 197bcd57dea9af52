"""The mail as it lies in OUT: looked at, never altered."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from email import policy
from email.errors import HeaderParseError, MessageError
from email.parser import BytesHeaderParser

from briefing.errors import UsageError

LONGEST_LINE = 998
"""Without its end (RFC 5321)."""
FORBIDDEN = ("Bcc", "Resent-Bcc")
_ID = re.compile(r"<[!-;=?-~]+@[!-;=?-~]+>")


@dataclass(frozen=True, slots=True)
class Message:
    """Bytes, and what must be known of them to send them."""

    data: bytes
    """As in the file, and as on the wire."""
    id: str
    """Its Message-ID, which tells one edition from another; a digest where it has none."""
    subject: str
    """On one line, without control characters."""
    sender: str
    """What a reader sees as From."""


def message(data: bytes, name: str = "brief.eml") -> Message:
    """Look at the bytes of a mail.

    Args:
        data: the bytes.
        name: of their file, for messages.

    Raises:
        UsageError: a server would have to alter them, or they tell whom a blind copy went to.
    """
    fault = _fault(data)
    if fault:
        raise UsageError(f"{name} {fault}.", "Build it again: `briefing build --format pdf,html,json,eml`.")
    try:
        head = BytesHeaderParser(policy=policy.compat32).parsebytes(data)
    except (MessageError, HeaderParseError, ValueError):
        head = None
    words = {key: _line(str(head[key] or "")) if head else "" for key in ("Message-ID", "Subject", "From")}
    identity = words["Message-ID"]
    if not _ID.fullmatch(identity):
        identity = f"sha256:{hashlib.sha256(data).hexdigest()}"
    return Message(data, identity, _decoded(words["Subject"]), words["From"])


def _fault(data: bytes) -> str:
    if re.search(rb"\r(?!\n)|(?<!\r)\n", data):
        return "has line ends that are not CR LF: it was altered after it was built"
    if b"\0" in data or not data.isascii():
        return "has bytes that do not travel as they are: it was altered after it was built"
    if any(len(line) > LONGEST_LINE for line in data.split(b"\r\n")):
        return f"has a line of more than {LONGEST_LINE} characters"
    head, gap, _ = data.partition(b"\r\n\r\n")
    if not gap or not re.match(rb"[!-9;-~]+:", head):
        return "is not a mail"
    named = {line.split(b":")[0].strip().lower().decode("ascii") for line in head.split(b"\r\n")}
    found = [name for name in FORBIDDEN if name.lower() in named]
    return f"has a line {found[0]}:, which every recipient would see" if found else ""


def _line(words: str) -> str:
    return "".join(each for each in " ".join(words.split()) if each.isprintable())


def _decoded(words: str) -> str:
    """A subject as it is read; for people, not for the wire."""
    from email.header import decode_header, make_header

    try:
        return _line(str(make_header(decode_header(words))))
    except (LookupError, ValueError, HeaderParseError):
        return words
