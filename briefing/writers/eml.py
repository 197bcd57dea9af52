"""brief.eml: the brief as a mail that can be opened, checked and sent as it is, byte for byte.

    multipart/mixed ( multipart/alternative ( text/plain, text/html ), application/pdf )

Boundaries, ids and dates come from the brief, not from the clock or chance (RFC 5322, RFC 2046). All editions of a
project have one subject and refer to one root id, so that a reader finds them in one thread. A blind copy's address is
nowhere in it.
"""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from email import policy
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, getaddresses
from typing import Any

from briefing.model import Brief, Envelope, Look, Rendered
from briefing.writers import json, mail, pdf, txt

NAME = "brief.eml"
DOMAIN = "brief.invalid"
"""Of the ids, where the sender has none (RFC 2606: it can exist nowhere)."""
SENDER = f"briefing <briefing@{DOMAIN}>"
"""Where none is configured; sending needs a real one."""
NOBODY = "undisclosed-recipients:;"

_WHOLE = ("message-id", "in-reply-to", "references", "list-id", "list-unsubscribe", "list-unsubscribe-post")


class _Policy(policy.EmailPolicy):
    """Folds no id and no address of a list: the standard one makes encoded words of long ones, which breaks threads."""

    def fold(self, name: str, value: Any) -> str:
        return self._whole(name, value) or super().fold(name, value)

    def fold_binary(self, name: str, value: Any) -> bytes:
        whole = self._whole(name, value)
        return whole.encode("ascii", "surrogateescape") if whole else super().fold_binary(name, value)

    def _whole(self, name: str, value: Any) -> str:
        return f"{name}: {value}{self.linesep}" if name.lower() in _WHOLE else ""


POLICY = _Policy(linesep="\r\n", cte_type="7bit", max_line_length=78)


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """The mail; the same brief, look and version give the same bytes.

    Raises:
        PdfLibrariesMissingError: Pango is not installed; the page is attached.
        TemplateError: a template or the style cannot be used.
    """
    return (Rendered(NAME, message(brief, look).as_bytes(policy=POLICY)),)


def message(brief: Brief, look: Look) -> EmailMessage:
    """The same before it is made bytes."""
    envelope = (brief.evidence and brief.evidence.envelope) or Envelope()
    record = json.write(brief, look)[0].data
    mark = hashlib.sha256(record).hexdigest()[:16]
    made = EmailMessage(policy=POLICY)
    _head(made, brief, envelope, mark)
    made.set_content(txt.write(brief, look)[0].data.decode("utf-8"), cte="quoted-printable")
    made.add_alternative(mail.render(brief, look), subtype="html", cte="quoted-printable")
    page = pdf.write(brief, look)[0].data
    made.add_attachment(page, maintype="application", subtype="pdf", filename="brief.pdf")
    made["Content-Language"] = brief.language or "und"
    for turn, part in enumerate(part for part in made.walk() if part.is_multipart()):
        part.set_boundary(f"brief-{mark}-{turn}")
    return made


def _head(made: EmailMessage, brief: Brief, envelope: Envelope, mark: str) -> None:
    sender = envelope.sender or SENDER
    domain = _domain(sender)
    root = hashlib.sha256(" ".join(brief.title.split()).encode("utf-8", "replace")).hexdigest()[:16]
    made["From"] = sender
    made["To"] = ", ".join(envelope.to) or NOBODY
    if envelope.cc:
        made["Cc"] = ", ".join(envelope.cc)
    if envelope.reply_to:
        made["Reply-To"] = envelope.reply_to
    made["Subject"] = subject(brief)
    made["Date"] = dated(brief)
    made["Message-ID"] = f"<{mark}.brief@{domain}>"
    made["In-Reply-To"] = made["References"] = f"<{root}.briefs@{domain}>"
    made["Auto-Submitted"] = "auto-generated"
    if envelope.list_id:
        made["List-Id"] = envelope.list_id
    if envelope.list_unsubscribe:
        made["List-Unsubscribe"] = ", ".join(f"<{each}>" for each in envelope.list_unsubscribe)
        if any(each.startswith("https:") for each in envelope.list_unsubscribe):
            made["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"


def subject(brief: Brief) -> str:
    """The title, as a head can have it."""
    return _line(brief.title)


def dated(brief: Brief) -> str:
    """The brief's day, as a head has it."""
    return format_datetime(_noon(brief.as_of))


def _line(words: str) -> str:
    """Words for the head: on one line, and without what Python would decode into two (CVE-2024-6923)."""
    line = "".join(each for each in " ".join(words.split()) if each.isprintable())
    return line.replace("=?", "= ?")


def _domain(sender: str) -> str:
    (_, address), *_ = getaddresses([sender])
    return Address(addr_spec=address).domain or DOMAIN


def _noon(as_of: str | None) -> datetime:
    """The brief's day at noon, in whose date all time zones but a few agree."""
    try:
        return datetime.fromisoformat((as_of or "")[:10]).replace(hour=12, tzinfo=UTC)
    except ValueError:
        return pdf.UNDATED
