"""brief.eml: a mail that programs and people can read, the same bytes every time."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from briefing import assets
from briefing.model import Brief, Envelope, Look
from briefing.proof import verify
from briefing.writers import eml, mail, pdf
from tests.support.briefs import ferry, highlighted, lay_out

FORMATS = ("json", "sources", "txt", "eml")


def sent(envelope: Envelope | None = None, brief: Brief | None = None) -> bytes:
    """The mail of the invented brief."""
    brief = brief or highlighted()
    assert brief.evidence is not None
    return eml.write(replace(brief, evidence=replace(brief.evidence, envelope=envelope)), Look())[0].data


def opened(data: bytes) -> EmailMessage:
    """A mail as a client reads it."""
    message = message_from_bytes(data, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def html(data: bytes) -> str:
    """Its HTML."""
    body = opened(data).get_body(("html",))
    assert body is not None
    return str(body.get_content())


def test_it_holds_text_html_and_the_page() -> None:
    """Without a defect, each part as every client expects it; the PDF is the page, byte for byte."""
    message = opened(sent())
    assert [part.get_content_type() for part in message.walk()] == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/html",
        "application/pdf",
    ]
    assert all(not part.defects for part in message.walk())
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == "brief.pdf"
    brief = highlighted()
    assert attached.get_content() == pdf.write(brief, Look())[0].data


def test_its_head_comes_from_the_brief() -> None:
    """Addresses as configured, the brief's title and day, ids that are told from what it says."""
    message = opened(sent(Envelope("Desk <desk@news.example>", ("A <a@x.example>", "b@x.example"), "ed@news.example")))
    assert message["From"] == "Desk <desk@news.example>"
    assert message["To"] == "A <a@x.example>, b@x.example"
    assert message["Reply-To"] == "ed@news.example"
    assert message["Subject"] == "The ferry's return"
    assert message["Date"].datetime.isoformat() == "2031-05-12T12:00:00+00:00"
    assert re.fullmatch(r"<[0-9a-f]{16}\.brief@news\.example>", message["Message-ID"])
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "en"
    alone = opened(sent())
    assert (alone["From"], alone["To"]) == (eml.SENDER, "undisclosed-recipients:;")
    undated = opened(sent(brief=replace(highlighted(), as_of=None)))
    assert undated["Date"].datetime.year == 1980


def test_editions_stand_in_one_thread() -> None:
    """One subject and one root for all that a project sends, an id of its own for each."""
    first, second = opened(sent()), opened(sent(brief=replace(highlighted(), as_of="2031-05-13")))
    assert first["References"] == first["In-Reply-To"] == second["References"]
    assert first["Subject"] == second["Subject"]
    assert first["Message-ID"] != second["Message-ID"]


def test_long_ids_are_not_folded() -> None:
    """An id in encoded words breaks the thread."""
    host = f"{'very-' * 14}long.example"
    data = sent(Envelope(f"desk@{host}"))
    for name in (b"Message-ID", b"References", b"In-Reply-To"):
        (line,) = re.findall(rb"^" + name + rb": (.*)\r$", data, re.MULTILINE)
        assert line.endswith(f"@{host}>".encode())


def test_it_travels_unharmed() -> None:
    """Seven bits, CRLF, no line over 78 characters but an id: no server has a reason to touch it."""
    data = sent(Envelope("Dörthe Käs <desk@news.example>"))
    data.decode("ascii")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert max(map(len, data.split(b"\r\n"))) <= 78
    assert opened(data)["From"].addresses[0].display_name == "Dörthe Käs"


def test_the_same_brief_gives_the_same_bytes(tmp_path: Path) -> None:
    """In another process, with another hash seed, too."""
    code = (
        "import sys; from pathlib import Path; from tests.writers.test_eml import sent;"
        "Path(sys.argv[1]).write_bytes(sent())"
    )
    subprocess.run([sys.executable, "-c", code, str(tmp_path / "other")], check=True, env={"PYTHONHASHSEED": "7"})
    assert (tmp_path / "other").read_bytes() == sent() == sent()


def test_a_title_cannot_add_a_header() -> None:
    """Line ends and controls in it are no line ends of the head."""
    message = opened(sent(brief=replace(highlighted(), title="Ferry\r\nBcc: all@x.example\x00")))
    assert message["Bcc"] is None
    assert message["Subject"] == "Ferry Bcc: all@x.example"


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://gazette.example/ferry?a=1&b=2", True),
        ("javascript:alert(1)", False),
        ('https://x.example/" onclick="x', False),
        ("file:///etc/passwd", False),
        (None, False),
    ],
)
def test_citations_lead_to_the_articles(url: str | None, linked: bool) -> None:
    """In a mail no anchor can be trusted to work: a number leads to the article's address, where it has one of the web."""
    brief = highlighted()
    first = replace(brief.sources[0], url=url)
    page = html(sent(brief=replace(brief, sources=(first, *brief.sources[1:]))))
    links = re.findall(r'href="([^"]*)"', page)
    assert ("https://gazette.example/ferry?a=1&amp;b=2" in links) == linked
    assert all(link.startswith("https://gazette.example/") for link in links)


def test_it_fetches_and_runs_nothing() -> None:
    """No picture, no script, no style sheet, no form; the style is written into the elements."""
    page = html(sent())
    assert not re.search(r"<(?:img|script|link|form|iframe|svg|object|base)\b|url\(|@import|@font-face|var\(", page)
    assert page.index("<meta charset") < page.index("<style")
    assert 'style="' in page and "font-family" in page.split("<body")[1]


def test_what_has_a_colour_has_one_in_the_dark() -> None:
    """Every class that the style colours has a rule for dark screens that wins over the inlined one."""
    light, dark = assets.read_text("styles", mail.STYLE), assets.read_text("styles", mail.DARK)
    for selectors, rules in re.findall(r"^([^{}@/]+)\{([^}]*)\}", light, re.MULTILINE):
        for selector in selectors.split(","):
            if "color:" in rules and selector.strip().startswith("."):
                assert re.search(rf"{re.escape(selector.strip())}\b[^}}]*!important", dark), selector


def test_a_large_brief_stays_small_enough() -> None:
    """Below what mail services clip: the first claims, how many more there are, and all of them in text and PDF."""
    brief = ferry()
    section = brief.sections[0]
    many = tuple(replace(section.claims[0], id=f"cz{place}", conflicts=()) for place in range(400))
    large = replace(brief, sections=(replace(section, claims=many),))
    page = mail.render(large, Look())
    assert len(page.encode()) <= mail.LARGEST
    shown = page.count('id="cz')
    assert 50 < shown < 400
    assert f"{400 - shown} more claims are in the PDF." in page


def test_a_mail_is_proved(tmp_path: Path) -> None:
    """Its text, its HTML and its PDF say what brief.json says; a word altered in either of them is found."""
    out = lay_out(highlighted(), tmp_path, FORMATS)
    assert verify(out) == ()
    data = (out / "brief.eml").read_bytes()
    for old, new in ((b"old ferry returns", b"new ferry returns"), (b"re-signed", b"resigned")):
        first = data.index(old)
        second = data.index(old, first + 1)
        for place in (first, second):
            (out / "brief.eml").write_bytes(data[:place] + new + data[place + len(old) :])
            assert any(each.where == "brief.eml" for each in verify(out))


def test_a_mail_without_its_parts_is_found(tmp_path: Path) -> None:
    """One that holds nothing but a line of text."""
    out = lay_out(highlighted(), tmp_path, FORMATS)
    (out / "brief.eml").write_bytes(b"Subject: x\r\n\r\nThe ferry runs.\r\n")
    said = "\n".join(map(str, verify(out)))
    assert "expected a part text/html; found none" in said
    assert "expected a part application/pdf; found none" in said


def test_a_large_mail_is_proved_as_far_as_it_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it leaves out it counts; claims that are left out without a word are found."""
    monkeypatch.setattr(mail, "LARGEST", 7_000)
    out = lay_out(highlighted(), tmp_path, FORMATS)
    page = html((out / "brief.eml").read_bytes())
    assert "in the PDF." in page
    assert verify(out) == ()
    data = (out / "brief.eml").read_bytes()
    (out / "brief.eml").write_bytes(re.sub(rb"\d+ more claims are in the PDF\.", b"", data))
    assert any(each.what == "claims that are left out" for each in verify(out))
