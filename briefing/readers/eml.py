"""Saved mail (RFC 5322, MIME): the plain text part, else the HTML part through the HTML reader."""

from __future__ import annotations

import re
from collections.abc import Callable
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import EmailPolicy
from email.utils import getaddresses, parsedate_to_datetime

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers.decode import decode
from briefing.readers.draft import Draft, Fact, address, facts
from briefing.readers.pages import html
from briefing.readers.parts import shown
from briefing.readers.told import metadata
from briefing.readers.told.outlets import OFFICE
from briefing.readers.told.people import authors, person

_PARTS = 200
"""More MIME parts than any newsletter has."""
_DAMAGE = (ValueError, LookupError, AttributeError, TypeError, MessageError, AssertionError, OverflowError)
"""What the library raises on headers that are damaged."""
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f\ufffd\ud800-\udfff]")
_LONG = 1_000
"""Characters of a header that are read, folds and all."""
_LIST_NAME = re.compile(r"^\s*\"?([^\"<]*?)\"?\s*<")
_MARKETING = re.compile(
    r"\b(?:the|team|list|news|newsletter|network|desk|office|group|centre|center|institute|via)\b", re.I
)
_SIGN_OFF = re.compile(
    r"^(?:with\s+(?:best\s+|kind\s+|warm\s+)?(?:thanks|wishes|regards)|(?:best|kind|warm|warmest)?\s*(?:regards|"
    r"wishes)|thanks|thank\s+you|"
    r"yours(?:\s+\w+)?|sincerely|cheers|until\s+next\s+\w+|see\s+you\s+\w+(?:\s\w+)?|best|in\s+solidarity|"
    r"all\s+the\s+best)[,.!]?$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"^(.*?\w)\s*(?:#\s?\d+|No\.?\s?\d+|\|)\s*[:|–—-]?")


class _Policy(EmailPolicy):
    """Headers are cut where they are longer than any of use: their parser takes a time that grows with the square."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """See ``Policy.header_source_parse``."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONG]


def read(data: bytes, path: str, notices: Notices) -> Draft:
    """The mail's body as text; facts from its headers, its signature and its text.

    Raises:
        UnreadableError: it has no text, or too many parts.
    """
    try:
        mail = message_from_bytes(data, policy=_Policy())
    except _DAMAGE:
        raise UnreadableError(f"{path} is damaged, or no mail.", "Save its text as .txt.") from None
    bodies = _bodies(mail, path, notices)
    for wanted in ("text/plain", "text/html"):
        for part in bodies:
            if _type(part) == wanted:
                draft = _body(part, path, notices)
                if draft.text.strip():
                    return _with_headers(mail, draft)
    raise UnreadableError(f"{path} is a mail without a readable text.", "Save its text as .txt.")


def _bodies(mail: Message, path: str, notices: Notices) -> list[Message]:
    """The text parts that are no attachments; a notice names what is passed over."""
    bodies: list[Message] = []
    dropped: list[str] = []
    for count, part in enumerate(mail.walk()):
        if count > _PARTS:
            raise UnreadableError(f"{path} has more than {_PARTS} MIME parts.", "Save its text as .txt.")
        if part.is_multipart():
            continue
        if _type(part) in {"text/plain", "text/html"} and _asked(part.get_content_disposition) != "attachment":
            bodies.append(part)
        else:
            dropped.append(_filename(part))
    if dropped:
        notices.add("metadata", path, f"Its attachments were not read: {', '.join(dropped)}.")
    return bodies


def _filename(part: Message) -> str:
    """An attachment's name, or its type where it has none."""
    name = " ".join(str(_asked(part.get_filename) or "").split())
    return shown(name) or _type(part) or "a part of no known type"


def _type(part: Message) -> str:
    """Its media type, or an empty string where what it says of that is damaged."""
    said = str(_asked(part.get_content_type) or "")
    return said if re.fullmatch(r"[\w.+-]{1,100}/[\w.+-]{1,100}", said, re.ASCII) else ""


def _asked(ask: Callable[[], object]) -> object:
    """What the library makes of a header, or None where it stumbles over it."""
    try:
        return ask()
    except _DAMAGE:
        return None


def _body(part: Message, path: str, notices: Notices) -> Draft:
    """A text part, decoded by its declared set."""
    payload = _asked(lambda: part.get_payload(decode=True))
    data = payload if isinstance(payload, bytes) else b""
    charset = str(_asked(part.get_content_charset) or "") or None
    if _type(part) == "text/html":
        return html.read(data, path, notices, charset)
    text = decode(data, path, notices, charset) if data.strip() else ""
    return Draft(text, metadata.describe(text))


def _with_headers(mail: Message, draft: Draft) -> Draft:
    """The body's draft with the headers' facts before its own."""
    subject = header(mail, "subject")
    name = _sender(mail)
    signature, sign_outlet = _signature(draft.text)
    title = re.sub(r"^(?:(?:fwd?|re|wg|aw|tr)\s*:\s*)+", "", subject, flags=re.IGNORECASE)
    sender = person(name) if not (_MARKETING.search(name) or OFFICE.search(name)) else None
    said: list[Fact] = [
        *facts("subject", title=title),
        *facts("signature", author=signature, outlet=_issue_name(title) or sign_outlet),
        *facts("from", author=sender),
        *facts("list", outlet=_list_name(mail)),
        *facts("from", outlet=None if sender else name),
        *facts("date header", published=_date(mail)),
        *facts("list-archive", url=_archive(mail)),
        *facts("mail", kind=_kind(mail, draft)),
    ]
    later = [fact for fact in draft.facts if fact.field not in {"title", "kind"}]
    return Draft(draft.text, (*said, *later), draft.marks)


def header(mail: Message, name: str) -> str:
    """A header on one line, encoded words decoded; an empty string where it is missing or broken."""
    try:
        value = mail.get(name)
        text = str(value) if value is not None else ""
        if "=?" in text:
            text = str(make_header(decode_header(text)))
    except _DAMAGE:
        return ""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())


def _sender(mail: Message) -> str:
    """Display name of the sender, or an empty string."""
    pairs = getaddresses([header(mail, "from")])
    return pairs[0][0] if pairs else ""


def _date(mail: Message) -> str | None:
    """The Date header with its zone."""
    try:
        sent = parsedate_to_datetime(header(mail, "date"))
        return sent.isoformat() if sent.year > 1970 else None
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _list_name(mail: Message) -> str | None:
    """The name that a mailing list gives itself (RFC 2919)."""
    match = _LIST_NAME.match(header(mail, "list-id"))
    return match[1] if match and match[1] else None


def _archive(mail: Message) -> str | None:
    """Where the mail stands on the web (RFC 5064)."""
    match = re.search(r"<(https?://[^>\s]+)>", header(mail, "archived-at"))
    return address(match[1]) if match else None


def _issue_name(subject: str) -> str | None:
    """``River Notes #38: …`` names its newsletter."""
    match = _NUMBERED.match(subject)
    return match[1].strip(" -–—|:,") if match and len(match[1].split()) <= 7 else None


def _signature(text: str) -> tuple[str | None, str | None]:
    """Name and paper under a sign-off line such as ``With thanks,``."""
    lines = [line.strip() for line in text.splitlines()]
    for index, line in enumerate(lines):
        if not _SIGN_OFF.match(line):
            continue
        following = [below for below in lines[index + 1 : index + 5] if below][:2]
        name = authors(following[0]) if following and len(following[0].split()) <= 8 else None
        if name:
            role = re.match(r"^(?:\w+\s)?(?:editor|publisher|founder)\w*,\s+(.+)$", following[-1], re.IGNORECASE)
            return name, role[1] if role else None
    return None, None


def _kind(mail: Message, draft: Draft) -> str:
    """A mail is a newsletter unless its text is a release."""
    own = next((fact.value for fact in draft.facts if fact.field == "kind"), "")
    return "release" if own == "release" else "newsletter"
