"""Saved mail: which part is read, and what headers, signature and text say."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import read

TEXT = (
    "View this e-mail in your browser: https://n.example/7\n\nDear readers,\n\nThe glasshouse will close for two years.\n\n"
    "Warm regards,\nOlive Marchetti\nEditor, Palm & Fern\n"
)


def mail(
    sender: str = "Garden Network <notes@garden.example>", subject: str = "Palm & Fern #7: ribs – and rust"
) -> EmailMessage:
    """A mail without a body."""
    message = EmailMessage()
    message["From"], message["Subject"], message["Date"] = sender, subject, "Tue, 04 Mar 2025 07:05:12 +0200"
    return message


def test_newsletter_from_an_organisation() -> None:
    """The subject's paper, the signature's author, the Date header; the plain part is the text."""
    message = mail()
    message.set_content(TEXT)
    message.add_alternative("<p>HTML</p>", subtype="html")
    found = read(message.as_bytes(), "a.eml", "1", Notices())
    assert (found.outlet, found.author, found.kind) == ("Palm & Fern", "Olive Marchetti", "newsletter")
    assert (found.title, found.published) == ("Palm & Fern #7: ribs – and rust", "2025-03-04T07:05:12+02:00")
    assert found.text.strip() == TEXT.strip()


def test_html_only_multipart() -> None:
    """Where there is no plain part the HTML part is read, and attachments are named in a notice."""
    message = mail("Olive Marchetti <o@garden.example>", "Fwd: Glasshouse to close")
    message.set_content(
        "<html><body><p>The glasshouse will close for two years, said the café’s owner.</p></body></html>",
        subtype="html",
        charset="cp1252",
    )
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="plan.pdf")
    notices = Notices()
    found = read(message.as_bytes(), "a.eml", "1", notices)
    assert found.text == "The glasshouse will close for two years, said the café’s owner."
    assert (found.author, found.title) == ("Olive Marchetti", "Glasshouse to close")
    assert [notice.message for notice in notices] == ["Its attachments were not read: plan.pdf."]


def test_list_name() -> None:
    """The name that a mailing list gives itself is the outlet."""
    message = mail("Olive Marchetti <o@garden.example>", "Ribs and rust")
    message["List-Id"] = "Palm Watchers <palms.garden.example>"
    message.set_content("The glasshouse will close for two years.\n")
    assert read(message.as_bytes(), "a.eml", "1", Notices()).outlet == "Palm Watchers"


@pytest.mark.parametrize("nested", [2_000, 150])
def test_nested_without_end(nested: int) -> None:
    """Multiparts inside multiparts end in a short text or a refusal, never in a RecursionError."""
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n' for i in range(nested))
    data = f"From: a@b.example\nSubject: hi\n{parts}Content-Type: text/plain\n\nhello there\n".encode()
    try:
        assert len(read(data, "a.eml", "1", Notices()).text) < 100
    except UnreadableError as error:
        assert "a.eml" in error.message


def test_mail_without_text() -> None:
    """A mail that holds only a picture is refused by name."""
    message = mail()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="p.png")
    with pytest.raises(UnreadableError, match=r"a\.eml"):
        read(message.as_bytes(), "a.eml", "1", Notices())


def test_an_alliance_sends_and_a_doctor_signs() -> None:
    """A sender with an organisation's word is nobody; letters after the signature's name are no part of it."""
    message = mail("Night Nurses Alliance <notes@nurses.example>", "Ward Notes No. 9: beds")
    message.set_content(
        "Dear all,\n\nNine beds were closed on Monday.\n\nWith warm regards,\nOlive Marchetti, M.D.\nEditor\n"
    )
    found = read(message.as_bytes(), "a.eml", "1", Notices())
    assert (found.outlet, found.author) == ("Ward Notes", "Olive Marchetti")
