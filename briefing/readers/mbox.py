"""Mailboxes (RFC 4155 and its relatives): every mail in one is an article, read as a saved mail is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import policy
from email.parser import BytesHeaderParser

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import eml
from briefing.readers.draft import Part
from briefing.readers.parts import short, told_apart
from briefing.readers.sniff import FROM

MAILS = 1_000
"""Mails that are read of a mailbox: its last ones, which are the newest."""
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
"""How a line in a text is kept from looking like one (mboxrd)."""


def read(data: bytes, path: str, notices: Notices) -> tuple[Part, ...]:
    """The mails, in their order, oldest first; of one that cannot be read there is a notice.

    Raises:
        UnreadableError: it is no mailbox.
    """
    mails = list(_mails(data))
    if not mails:
        raise UnreadableError(f"{path} is no mailbox: no line of it begins a mail.", "Save its mails as .eml.")
    left = len(mails) - MAILS
    if left > 0:
        notices.add("metadata", path, f"Its last {MAILS:,} mails were read; {left:,} earlier ones were left out.")
    kept = mails[-MAILS:]
    names = told_apart(short(_identity(mail)) for mail in kept)
    return tuple(part for name, mail in zip(names, kept, strict=True) for part in _part(mail, name, path, notices))


def _mails(data: bytes) -> Iterator[bytes]:
    """Each mail without the line above it."""
    found = list(FROM.finditer(data))
    ends = [*(match.start() for match in found), len(data)][1:]
    for match, end in zip(found, ends, strict=True):
        yield data[match.end() : end]


def _part(mail: bytes, name: str, path: str, notices: Notices) -> Iterator[Part]:
    """The mail as an article, or nothing and a notice."""
    head, blank, body = mail.partition(b"\n\r\n" if mail.find(b"\r\n") == mail.find(b"\n") - 1 else b"\n\n")
    place = f"{path}#{name}"
    try:
        yield Part(name, "eml", eml.read(head + blank + _QUOTED.sub(b"", body), place, notices))
    except RecursionError:
        notices.add("skipped", place, "It is nested too deeply to be an article; save its text as .txt.")
    except UnreadableError as error:
        notices.add("skipped", place, " ".join((error.message, error.hint)).strip())


def _identity(mail: bytes) -> str | bytes:
    """The mail's Message-ID, or all of it where it has none."""
    head = re.split(rb"\r?\n\r?\n", mail[:100_000], maxsplit=1)[0]
    return eml.header(BytesHeaderParser(policy=policy.compat32).parsebytes(head), "message-id") or mail
