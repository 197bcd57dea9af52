"""Saved pages of invented papers: the article without the page, and what the page says about it."""

from __future__ import annotations

import json

import pytest

from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import read

PARAGRAPHS = (
    "The glasshouse at the botanical garden will close for two years while its iron ribs are taken down, the council said.",
    "Visitors will be able to watch the work from a platform, and the oldest palms will be moved to a tent in the nursery.",
    "“We would rather close it now than bury somebody later,” said <b>Ana Moura</b>, the garden’s director.",
    "The work will cost 14&nbsp;million euros, about a third of it paid by the state, and is to begin in June.",
)
PLAIN = tuple(p.replace("<b>", "").replace("</b>", "").replace("&nbsp;", " ") for p in PARAGRAPHS)
BODY = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
PAGE_TOP = (
    '<div class="cookie-wall"><p>We use cookies and similar technologies to personalise content for you.</p></div>'
    "<nav><a href=/>Home</a> <a href=/w>World</a></nav>"
)
RELATED = (
    '<div class="related-articles"><h2>Related</h2><ul><li><a href=/1>Ten palms for a bathroom</a></li></ul></div>'
)
COMMENTS = (
    '<div id="comments"><h3>2 Comments</h3><ol class="commentlist"><li>palmfan says:<p>I have been saying for years that the ribs '
    "would come down on our heads one day.</p><ol><li><p>You said the palms should be sold to the casino.</p></li></ol></li></ol></div>"
)
FOOT = "<footer><p>© 2025 Lisbon Lantern Media Ltd. All rights reserved.</p></footer>"


def page(head: str, body: str, language: str = "en") -> Article:
    """A page, read."""
    html = f"<!doctype html><html lang={language}><head><meta charset=utf-8>{head}</head><body>{body}</body></html>"
    return read(html.encode(), "articles/a.html", "1", Notices())


def facts(article: Article) -> tuple[str | None, ...]:
    """Outlet, title, author, date."""
    return (article.outlet, article.title, article.author, article.published)


def test_open_graph_page_without_linked_data() -> None:
    """Meta tags give the facts; navigation, cookie wall, related list and comments are gone."""
    found = page(
        '<title>Glasshouse to close - Lisbon Lantern</title><meta property="og:title" content="Glasshouse to close">'
        '<meta property="og:site_name" content="Lisbon Lantern"><meta name="author" content="Joan Ferreira">'
        '<meta property="article:published_time" content="2025-03-04T10:00:00Z"><link rel=canonical href="https://l.example/a">',
        f"{PAGE_TOP}<article><h1>Glasshouse to close</h1>{BODY}{RELATED}</article>{COMMENTS}{FOOT}",
    )
    assert facts(found) == ("Lisbon Lantern", "Glasshouse to close", "Joan Ferreira", "2025-03-04T10:00:00Z")
    assert (found.url, found.language) == ("https://l.example/a", "en")
    assert found.text == "\n\n".join(("Glasshouse to close", *PLAIN))


def test_linked_data_graph() -> None:
    """An Article inside ``@graph`` is found, and its references to people and publisher are followed."""
    graph = [
        {"@type": "Organization", "@id": "#org", "name": "Lisbon Lantern"},
        {"@type": "Person", "@id": "#jf", "name": "Joan Ferreira"},
        {
            "@type": ["NewsArticle", "Article"],
            "headline": "Glasshouse to close for &quot;two&quot; years",
            "datePublished": "2025-03-04T10:00:00+0000",
            "author": [{"@id": "#jf"}, {"@type": "Person", "name": "Sam Okoye"}],
            "publisher": {"@id": "#org"},
        },
    ]
    found = page(
        f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>', PAGE_TOP + BODY + COMMENTS
    )
    assert facts(found) == (
        "Lisbon Lantern",
        'Glasshouse to close for "two" years',
        "Joan Ferreira and Sam Okoye",
        "2025-03-04T10:00:00+00:00",
    )
    assert found.kind == "newspaper"


def test_placeholders_are_passed_over() -> None:
    """The date 0001-01-01 and the author ``admin`` give way to what the page shows."""
    data = [
        {"@type": "BreadcrumbList"},
        {
            "@type": "NewsArticle",
            "headline": "Glasshouse to close",
            "author": {"name": "admin"},
            "datePublished": "0001-01-01T00:00:00",
        },
    ]
    found = page(
        f'<title>x</title><script type="application/ld+json">{json.dumps(data)}</script>',
        f'<h1>Glasshouse to close</h1><div class="byline">By Joan Ferreira | <time datetime="2025-03-04">4 March</time></div>{BODY}{FOOT}',
    )
    assert facts(found) == ("Lisbon Lantern", "Glasshouse to close", "Joan Ferreira", "2025-03-04")


def test_page_without_any_metadata() -> None:
    """Title bar, heading and the line under it are read where nothing else says anything."""
    found = page(
        "<title>Glasshouse to close — The Lantern</title>",
        f"<h1>Glasshouse to close</h1><p class=meta>Posted on March 4, 2025 by Joan Ferreira</p>{BODY}{COMMENTS}",
    )
    assert facts(found) == ("The Lantern", "Glasshouse to close", "Joan Ferreira", "2025-03-04")


def test_thread_longer_than_the_article() -> None:
    """A row of posts that can each be replied to is a thread, whatever its classes are called, however long it is."""
    post = "<div class=post><p>I have been saying for years that the ribs would come down, number {}.</p><a>Reply</a></div>"
    thread = "<div class=wall>" + "".join(post.format(number) for number in range(12)) + "</div>"
    found = page("", f"<article><h1>Glasshouse to close</h1>{BODY}</article>{thread}")
    assert "saying for years" not in found.text
    assert PLAIN[0] in found.text


def test_lists_quotes_and_tables_keep_their_order() -> None:
    """List items and table rows are lines, in the page's order."""
    found = page(
        "",
        f"<article><h1>Glasshouse to close</h1><p>{PARAGRAPHS[0]}</p><ul><li>Closing: 1 June 2025</li><li>Reopening: 1 June 2027</li></ul>"
        f"<blockquote><p>{PARAGRAPHS[2]}</p></blockquote><table><tr><th>Year</th><th>Visitors</th></tr>"
        f"<tr><td>2023</td><td>412,000</td></tr></table><p>{PARAGRAPHS[3]}</p></article>",
    )
    assert found.text.split("\n\n") == [
        "Glasshouse to close",
        PLAIN[0],
        "Closing: 1 June 2025\nReopening: 1 June 2027",
        PLAIN[2],
        "Year | Visitors\n2023 | 412,000",
        PLAIN[3],
    ]


def test_a_short_body_comes_once() -> None:
    """No paragraph of a short page stands in the text twice."""
    found = page("<title>Brief</title>", f"<article><h1>Glasshouse to close</h1><p>{PARAGRAPHS[0]}</p></article>")
    assert found.text.count(PLAIN[0]) == 1


def test_marks_cover_headings() -> None:
    """A mark's stretch of text is the heading that the markup made one."""
    found = page("", f"<article><h1>Glasshouse to close</h1>{BODY}</article>")
    assert [(found.text[mark.start : mark.end], mark.kind) for mark in found.marks] == [
        ("Glasshouse to close", "headline")
    ]


@pytest.mark.parametrize("declared", ["windows-1252", "iso-8859-1"])
def test_declared_character_set(declared: str) -> None:
    """A page in Windows-1252 that calls itself so, or Latin-1, is read right."""
    html = f'<html><head><meta charset="{declared}"></head><body><article>{BODY}</article></body></html>'
    found = read(html.encode("cp1252"), "a.html", "1", Notices())
    assert PLAIN[2] in found.text


@pytest.mark.parametrize("tag", ["div", "span", "blockquote", "table><tr><td"])
def test_fifty_thousand_levels(tag: str) -> None:
    """A page nested without end is refused or cut short, never a crash."""
    data = f"<html><body><p>Hello to all of you.</p>{f'<{tag}>' * 50_000}deep".encode()
    try:
        assert len(read(data, "a.html", "1", Notices()).text) < 200
    except UnreadableError as error:
        assert "a.html" in error.message


BLOGS = {
    "names and dates in text alone": (
        "<title>Palms for sale | by Ana Moura | Mar, 2025 | Frond</title>",
        f"<article><h1>Palms for sale</h1><div><a>Ana Moura</a></div><span>Mar 4, 2025</span>{BODY}</article>",
        ("Palms for sale", "Frond", "Ana Moura", "2025-03-04"),
    ),
    "the site's name in the first heading": (
        "<title>Frond of the Week: Palms for sale</title>",
        "<h1><a href=/>Frond of the Week</a></h1><h3 class='post-title entry-title'>Palms for sale</h3>"
        f"<div class=post-body>{BODY}</div><div>Posted by <span class=fn>Ana Moura</span> at "
        "<abbr class=published title=x>4 March 2025</abbr></div>",
        ("Palms for sale", "Frond of the Week", "Ana Moura", "2025-03-04"),
    ),
    "a table for a layout": (
        "<title>Frond Point Courier - Palms for sale again</title>",
        "<table><tr><td><a href=/>Home</a></td><td><h2>Palms for sale again</h2><b>By Ana Moura</b><br><i>Courier staff</i>"
        f"<br>March 4, 2025{BODY}</td></tr></table>",
        ("Palms for sale again", "Frond Point Courier", "Ana Moura", "2025-03-04"),
    ),
    "a credit for words and pictures": (
        "<title>Palms for sale - Frond Monthly</title>",
        f"<article><p class=kicker>Portrait</p><h1>Palms for sale</h1><p>Words: Ana Moura Photographs: Rui Pais</p>{BODY}</article>",
        ("Palms for sale", "Frond Monthly", "Ana Moura", None),
    ),
    "the site's name before the copyright": (
        "<title>Palms for sale</title>",
        "<article><h1>Palms for sale</h1><h4 class=gh-article-author-name><a>Ana Moura</a></h4>"
        f"<time datetime=2025-03-04>Mar 4</time>{BODY}</article><footer><p>The Frond © 2025</p></footer>",
        ("Palms for sale", "The Frond", "Ana Moura", "2025-03-04"),
    ),
}


@pytest.mark.parametrize("name", BLOGS)
def test_pages_without_metadata_are_read_by_what_is_seen(name: str) -> None:
    """Title, outlet, author and date stand in headings, title bars, short lines and footers where no meta element is."""
    head, body, expected = BLOGS[name]
    found = page(head, body)
    assert (found.title, found.outlet, found.author, (found.published or "")[:10] or None) == expected


def test_paragraphs_that_extraction_glued_are_parted() -> None:
    """A short page, of which extraction makes one run of words, keeps its paragraphs."""
    found = page(
        "<title>Night trains</title>",
        "<main><div><span>Press release</span><h1>Night trains</h1><p>Night trains will run again from December.</p>"
        "<p>The state pays 11 million crowns a year.</p></div></main>",
    )
    assert {"Night trains will run again from December.", "The state pays 11 million crowns a year."} <= set(
        found.text.split("\n\n")
    )
