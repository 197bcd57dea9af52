"""brief.eml against the brief: each of its three tellings says what the brief says."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from html import escape

from briefing.errors import UnreadableError
from briefing.model import Brief
from briefing.proof import extract, shown
from briefing.proof.finding import Finding
from briefing.writers import mail

NAME = "brief.eml"


def parts(data: bytes) -> tuple[bytes | None, bytes | None, bytes | None]:
    """The text, the HTML and the attached PDF of a mail, each None where it has none."""
    message = message_from_bytes(data, policy=policy.default)
    text, html = message.get_body(("plain",)), message.get_body(("html",))
    files = [part for part in message.iter_attachments() if part.get_content_type() == "application/pdf"]
    payload = files[0].get_payload(decode=True) if files else None
    return _words(text), _words(html), payload if isinstance(payload, bytes) else None


def _words(part: Message | None) -> bytes | None:
    if part is None:
        return None
    try:
        return str(part.get_content()).encode("utf-8", "replace")  # type: ignore[attr-defined]  # of the new policies
    except (LookupError, ValueError):  # a charset that is none
        return b""


def check(data: bytes, brief: Brief) -> Iterator[Finding]:
    """The text and the HTML of a mail; what it has attached is a PDF like any other."""
    text, html, pdf = parts(data)
    for name, part in (("text/plain", text), ("text/html", html), ("application/pdf", pdf)):
        if part is None:
            yield Finding("file", NAME, NAME, f"a part {name}", "none")
    if text is not None:
        yield from shown.check(brief, extract.txt(text), NAME)
    if html is not None:
        yield from _html(html, brief)


def _html(data: bytes, brief: Brief) -> Iterator[Finding]:
    """A large mail holds the first claims only, and says how many more there are."""
    try:
        words = extract.html(data, NAME).text
    except UnreadableError as error:
        yield Finding("file", NAME, NAME, "an HTML part that can be read", error.message)
        return
    page = data.decode("utf-8", "replace")
    held = sum(f'id="{escape(claim.id)}"' in page for claim in brief.claims)
    rest = mail.rest(len(brief.claims) - held)
    if rest and rest not in words:
        yield Finding("printed", "claims that are left out", NAME, rest, "no such words")
    part = mail.shortened(brief, held) if rest else brief
    yield from shown.check(part, words.replace(rest, "", 1), NAME)
