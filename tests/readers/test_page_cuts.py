"""What looks like furniture of a page and is its article's own text stays."""

from __future__ import annotations

import pytest

from briefing.notices import Notices
from briefing.readers import read
from tests.readers.pages.prose import BEES, FERRY, MINE, SHORT, TRAMS
from tests.readers.pages.shape import gold, tagged

BLURB = "They open at six, sell out by nine, and the crust has not changed since the grandmother’s time."
SHOPS = ("The Brass Kettle in Tarn", "Moss and Daughters of Odrin", "The Last Oven at Velsk")


def text_of(body: str, head: str = "") -> str:
    """The text that is read from a page."""
    return read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), "a.html", "1", Notices()).text


KEPT = {
    "a list of shops, each a link and a few words": (
        f"<article><h1>Three pie shops</h1><p>{BEES[0]}</p>"
        + "".join(
            f'<div class="shop"><h3><a href="/{shop}">{shop}</a></h3><p>{BLURB} {shop}.</p></div>' for shop in SHOPS
        )
        + "</article>",
        tuple(f"{BLURB} {shop}." for shop in SHOPS),
    ),
    "a list of links that a sentence leads up to": (
        f"<article><h1>Bees</h1>{''.join(tagged(BEES))}<p>The four agencies that have to agree to the plan are these:</p><ul>"
        + "".join(f'<li><a href="/{shop}">{shop}</a></li>' for shop in SHOPS)
        + f"</ul><p>{SHORT[0]}</p></article>",
        SHOPS,
    ),
    "a paragraph that is one link and a sentence": (
        f"<article><h1>Bees</h1>{''.join(tagged(BEES))}<p><a href=/x>The board will meet again on the ninth of June in the old hall.</a></p></article>",
        ("The board will meet again on the ninth of June in the old hall.",),
    ),
    "chapters that each have a first heading": (
        "<h1>A winter of strikes</h1>"
        + "".join(
            f'<section class="part"><h1>{title}</h1>{"".join(tagged(texts))}</section>'
            for title, texts in (("The boats", FERRY), ("The mine", MINE), ("The trams", TRAMS))
        ),
        (*gold(FERRY[1], MINE[1]), TRAMS[1]),
    ),
    "a table of figures whose names are links": (
        f"<article><h1>The vote</h1>{''.join(tagged(TRAMS))}<table><tr><th>Party</th><th>Seats</th></tr>"
        + "".join(f'<tr><td><a href="/{shop}">{shop}</a></td><td>{len(shop)}</td></tr>' for shop in SHOPS)
        + f"</table><p>{SHORT[0]}</p></article>",
        tuple(f"{shop} | {len(shop)}" for shop in SHOPS),
    ),
    "a crosshead called Comments with paragraphs below": (
        f"<article><h1>The audit</h1>{''.join(tagged(MINE))}<h2>Comments</h2>{''.join(tagged(TRAMS))}</article>",
        gold(*TRAMS),
    ),
    "a box in the middle of the text": (
        f"<article><h1>The audit</h1>{''.join(tagged(MINE[:3]))}<div class=callout>A litre of safe water holds ten micrograms of it at most.</div>{''.join(tagged(MINE[3:]))}</article>",
        ("A litre of safe water holds ten micrograms of it at most.",),
    ),
    "one link with a thread of its own": (
        f'<article><h1>The audit</h1>{"".join(tagged(MINE))}<p>He pointed to <a href="/c">two comments that were left on the plan</a> in May.</p></article>',
        ("He pointed to two comments that were left on the plan in May.",),
    ),
}


@pytest.mark.parametrize("name", KEPT)
def test_text_of_the_article_stays(name: str) -> None:
    """No rule that cuts furniture takes away text that the article consists of."""
    body, kept = KEPT[name]
    text = text_of(body)
    assert not [part for part in kept if part not in text]


def test_line_breaks_part_paragraphs_and_keep_their_words() -> None:
    """Two line breaks part paragraphs, one does not, and what stands in bold or in a link between them stays in place."""
    lines = f"{SHORT[0]}<br><br>\n<b>Nobody</b> was hurt.<br>The line is <a href=/x>blocked</a> until Tuesday.<br/> <br/><br/>{SHORT[2]}"
    found = text_of(f"<h1>Gravel train</h1><div class=text>{lines}</div>").split("\n\n")
    assert found[-3:] == [SHORT[0], "Nobody was hurt. The line is blocked until Tuesday.", SHORT[2]]


def test_short_lines_of_a_head_stay_apart() -> None:
    """A headline, a date and a byline that one line break parts are lines of their own; lines of a verse keep theirs."""
    head = "<font size=5><b>Gravel train</b></font><br>June 9, 2003<br>By Peter Lunt"
    found = text_of(f"<table><tr><td>{head}<br><br>{SHORT[0]}<br><br>{SHORT[1]}<p>x</p></td></tr></table>").split(
        "\n\n"
    )
    assert not [line for line in found if "2003" in line and "Lunt" in line]
    assert SHORT[0] in found


def test_a_short_article_beside_a_form_stays() -> None:
    """A box that asks for an address goes, the short text of an article beside it does not."""
    form = "<div class=box><p>Get the morning letter.</p><form><input type=email><button>Join</button></form></div>"
    story = f"<div class=story-text><p>{SHORT[1]}</p>{form}</div>"
    found = text_of(f"<h1>Gravel train</h1>{story}<div class=more>{''.join(tagged(FERRY))}</div>")
    assert SHORT[1] in found
    assert "morning letter" not in found


@pytest.mark.parametrize(
    ("place", "url"),
    [
        ("<!-- saved from url=(0030)https://velsk.example/water -->", "https://velsk.example/water"),
        ("<!-- Mirrored from velsk.example/water by a program -->", "http://velsk.example/water"),
        ("<!-- saved from url=(0016)about:internet -->", None),
        ("<base href='https://velsk.example/'>", None),
        ("<link rel=canonical href='https://keep.example/web/20250817101112id_/https://velsk.example/water'>", "https://velsk.example/water"),
    ],
)  # fmt: skip
def test_where_a_page_was_saved_from(place: str, url: str | None) -> None:
    """The address is the page's own, whoever wrote it down; a folder or a scheme without a host is none."""
    page = f"<!DOCTYPE html>{place if place.startswith('<!') else ''}<html><head>{place}</head><body><h1>Bees</h1>{''.join(tagged(BEES))}</body></html>"
    assert read(page.encode(), "a.html", "1", Notices()).url == url
