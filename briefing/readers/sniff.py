"""The format of a file that has no suffix."""

from __future__ import annotations

import re

_HTML = re.compile(
    rb"\A(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
_MAIL = re.compile(rb"\A(?:[A-Za-z][A-Za-z0-9-]*:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*){2,}\r?\n")
_MAIL_NEEDS = re.compile(rb"^(?:from|subject|message-id|mime-version):", re.I | re.M)
_FRONT = re.compile(rb"\A(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:[\w-]+:[^\n]*\r?\n)+")


def guess(data: bytes) -> str | None:
    """A key of the readers' table, or None where the bytes look like no text."""
    start = data[:20_000]
    if _HTML.match(start):
        return "html"
    mail = _MAIL.match(start)
    if mail and len(_MAIL_NEEDS.findall(mail[0])) >= 2:
        return "eml"
    if _FRONT.match(start):
        return "markdown"
    if b"\0" in start and not start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    return "txt"
