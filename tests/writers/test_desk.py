"""Whose brief it is: name, marking, imprint, logo and colour, in every output and never as a source's words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.errors import TemplateError
from briefing.model import Brief, Desk, Look
from briefing.proof import shown
from briefing.proof.extract import html as words_of
from briefing.proof.extract import markdown as markdown_words
from briefing.writers import colour, eml, html, json, markdown, page, picture, txt
from tests.support.briefs import ferry

DESK = Desk("Harbour desk", "TLP:AMBER+STRICT", "A. Quill", "the board", "desk@example.org")
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20


@pytest.fixture
def brief() -> Brief:
    """The invented brief, of a desk."""
    return replace(ferry(), desk=DESK)


def test_every_output_says_whose_it_is(brief: Brief) -> None:
    """Name, marking and imprint are in the page, the mail, the plain outputs; and each still proves."""
    outputs = {
        "brief.html": words_of(html.write(brief, Look())[0].data).text,
        "brief.md": markdown_words(markdown.write(brief, Look())[0].data),
        "brief.txt": txt.write(brief, Look())[0].data.decode(),
    }
    for name, text in outputs.items():
        assert "TLP:AMBER+STRICT" in text, name
        assert "Harbour desk" in text, name
        assert "Prepared by A. Quill for the board · Contact: desk@example.org" in " ".join(text.split()), name
        assert list(shown.check(brief, text, name)) == [], name
    mail = eml.message(brief, Look())
    body = mail.get_body(("html",))
    assert body is not None and "TLP:AMBER+STRICT" in body.get_content()


@pytest.mark.parametrize("what", ["TLP:AMBER+STRICT", "Prepared by A. Quill"])
def test_a_marking_that_is_dropped_is_found(brief: Brief, what: str) -> None:
    """A page from which the marking, or who made it, was taken is no longer the brief's."""
    text = words_of(html.write(brief, Look())[0].data).text
    found = [each.what for each in shown.check(brief, text.replace(what, ""), "brief.html")]
    assert found == ["marking" if what.startswith("TLP") else "imprint"]


def test_a_brief_of_nobody_is_as_it_was() -> None:
    """Without [desk] nothing of it is printed, and brief.json says null."""
    data = html.write(ferry(), Look())[0].data.decode()
    assert 'class="marking' not in data
    assert "Prepared" not in data
    assert json.to_json(ferry())["desk"] is None
    assert json.from_json(json.to_json(replace(ferry(), desk=DESK))).desk == DESK


@pytest.mark.parametrize(
    ("marking", "kind"),
    [("TLP:RED", "red"), ("tlp:amber+strict", "amber-strict"), ("TLP:CLEAR", "clear"), ("Internal", ""), ("", "")],
)
def test_labels_of_the_traffic_light_protocol_have_their_colour(marking: str, kind: str) -> None:
    """Any other marking is white on black."""
    assert page.build(replace(ferry(), desk=Desk(marking=marking)), Look()).desk.tlp == kind


def test_contrast_is_that_of_the_standard() -> None:
    """Black on white is 21 to 1; the grey that just passes level AA is known."""
    assert colour.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert colour.contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert colour.valid("#8a1c2c")
    assert not any(map(colour.valid, ("#8A1C2C", "8a1c2c", "#8a1c2", "red", "#8a1c2c; }")))


@pytest.mark.parametrize("dark", ["#000000", "#1b4a78", "#8a1c2c", "#005500"])
def test_an_accent_can_be_read_in_the_dark(dark: str) -> None:
    """It is mixed with white until it can."""
    assert colour.contrast(colour.lightened(dark), colour.NIGHT) >= colour.LEAST


def test_the_accent_is_in_the_page() -> None:
    """For light and for dark screens."""
    data = html.write(ferry(), Look(accent="#1b4a78"))[0].data.decode()
    assert ":root { --accent: #1b4a78 }" in data
    assert f"html:root {{ --accent: {colour.lightened('#1b4a78')} }}" in data


def test_a_logo_is_in_the_page_itself(tmp_path: Path, brief: Brief) -> None:
    """As a data: address, with the desk's name for those who do not see it."""
    path = tmp_path / "logo.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><circle r="3"/></svg>', encoding="utf-8")
    data = html.write(brief, Look(logo=str(path)))[0].data.decode()
    assert '<img class="logo" src="data:image/svg+xml;base64,' in data
    assert 'alt="Harbour desk"' in data


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"GIF89a", "no picture that can be used"),
        (b"", "no picture that can be used"),
        (PNG + b"\0" * picture.LARGEST, "more than 500,000 bytes"),
        (b"<svg><script>alert(1)</script></svg>", "holds '<script'"),
        (b"<svg onload='x()'></svg>", "holds 'onload='"),
        (b"<svg><image href='https://example.org/x.png'/></svg>", "nothing that runs or fetches"),
        (b"<svg><style>@import 'x'</style></svg>", "nothing that runs or fetches"),
        (b"<svg><rect fill='url(https://example.org)'/></svg>", "nothing that runs or fetches"),
        (b'<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "no picture|nothing that runs"),
    ],
)
def test_a_logo_is_a_picture_and_no_more(tmp_path: Path, data: bytes, said: str) -> None:
    """What could run or fetch something, what is too large, what is none: each is refused by name."""
    path = tmp_path / "logo"
    path.write_bytes(data)
    with pytest.raises(TemplateError, match=said) as caught:
        picture.address(str(path))
    assert "500 kB" in caught.value.hint


def test_a_drawing_may_point_into_itself(tmp_path: Path) -> None:
    """Gradients and symbols are what drawings are made of."""
    path = tmp_path / "logo.svg"
    path.write_bytes(b'<svg><use href="#a"/><rect fill="url(#b)"/></svg>')
    assert picture.address(str(path)).startswith("data:image/svg+xml;base64,")
