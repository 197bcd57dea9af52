"""brief.eml against the brief: each of its three tellings says what the brief says."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import Message
from html import escape
from itertools import zip_longest

from briefing.errors import UnreadableError
from briefing.model import Brief, Look
from briefing.proof import exact, extract, shown, whole
from briefing.proof.extract import Html
from briefing.proof.finding import Finding
from briefing.writers import eml, mail

NAME = "brief.eml"
PAPERS = ("A4", "Letter")
"""How long the titles in a source list are depends on the paper."""


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
    """The head, the text and the HTML of a mail; what it has attached is a PDF like any other."""
    if not data.strip():
        yield Finding("empty", NAME, NAME, "a mail", "nothing")
        return
    text, html, pdf = parts(data)
    for name, part in (("text/plain", text), ("text/html", html), ("application/pdf", pdf)):
        if part is None:
            yield Finding("file", NAME, NAME, f"a part {name}", "none")
    yield from _head(data, brief)
    if text is not None:
        told = whole.check_text(text, brief, "brief.txt", f"{NAME}: text")
        yield from whole.or_else(shown.check(brief, extract.txt(text), NAME), told)
    if html is not None:
        yield from _html(html, brief)


def _head(data: bytes, brief: Brief) -> Iterator[Finding]:
    """What the head says of the brief: its title and its day."""
    message = message_from_bytes(data, policy=policy.default)
    for name, wanted in (("Subject", eml.subject(brief)), ("Date", eml.dated(brief))):
        found = [str(each) for each in message.get_all(name, [])]
        if found != [wanted]:
            yield Finding("printed", name, NAME, wanted, exact.visible(" / ".join(found)) or "none")


def _html(data: bytes, brief: Brief) -> Iterator[Finding]:
    """A large mail holds the first claims only, and says how many more there are."""
    try:
        page = extract.html(data, NAME)
    except UnreadableError as error:
        yield Finding("file", NAME, NAME, "an HTML part that can be read", error.message)
        return
    words = page.text
    held = sum(escape(claim.id) in page.anchors for claim in brief.claims)
    rest = mail.rest(len(brief.claims) - held)
    if rest and rest not in words:
        yield Finding("printed", "claims that are left out", NAME, rest, "no such words")
    part = mail.shortened(brief, held) if rest else brief
    said = shown.check(part, words.replace(rest, "", 1), NAME)
    yield from whole.or_else(said, _told(page, part, len(brief.claims)))


def _told(page: Html, part: Brief, claims: int) -> Iterator[Finding]:
    """No template of a user's own lays out a mail: it says what ours makes of the brief, on either paper."""
    where, found = f"{NAME}: HTML", []
    if not whole.ours(part):
        return
    for paper in PAPERS:
        made = extract.html(mail.filled(part, Look(paper=paper), claims).encode("utf-8"), NAME)
        found = [*whole.check_words(page.text, made.text, where), *whole.check_words(page.unseen, made.unseen, where)]
        if not found and page.links != made.links:
            one, other = next(pair for pair in zip_longest(made.links, page.links) if pair[0] != pair[1])
            found = [Finding("citation", "a link", where, " ".join(one or ("no more",)), " ".join(other or ("none",)))]
        if not found:
            return
    yield from found[:1]
