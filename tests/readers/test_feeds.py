"""Feeds: what an entry becomes, what it is called, and what a feed cannot do."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.errors import UnreadableError
from briefing.model import Article
from briefing.notices import Notices
from briefing.readers import read, read_all
from briefing.readers.feeds.feed import read_json_feed

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/"><channel>
<title>Harbour news | The Osk Mirror</title><link>https://www.oskmirror.example/harbour</link><language>en-gb</language>
<item><title>Bridge &lt;i&gt;closes&lt;/i&gt; &amp;amp; reopens</title><link>https://www.oskmirror.example/1</link>
<guid isPermaLink="false">one</guid><pubDate>Tue, 04 Mar 2025 07:05:12 +0200</pubDate><dc:creator>Ana Lind</dc:creator>
<description>The bridge of Osk will close for six weeks [&#8230;]</description>
<content:encoded><![CDATA[<div>The bridge of Osk will <b>close</b> for six weeks.<br><br>Two girders have cracks.</div>
<script>alert(1)</script><p style="display:none">Unseen words.</p><ul><li>4 million crowns</li><li><p>six weeks</p></li></ul>
<h3>Ferries</h3><figure><img src="x"><figcaption>The bridge</figcaption></figure><p>Two ferries will run.</p>
<p>The post <a href="x">Bridge closes</a> appeared first on <a href="y">The Osk Mirror</a>.</p>]]></content:encoded></item>
<item><title>Mill burns</title><link>https://www.oskmirror.example/2</link><dc:date>2025-03-03T20:00:00Z</dc:date>
<source url="https://wire.example/rss">Osk Wire</source><media:description>A picture of the mill</media:description>
<description>The old mill of Osk burned down on Monday. Nobody was hurt, the brigade said. The insurers expect a [&#8230;]</description>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title type="html">Blatt &amp;amp; Bote</title>
<link href="https://f.example/"/><entry><id>urn:1</id><title>Die Brücke</title><link rel="alternate" href="https://f.example/1"/>
<updated>2025-03-05T07:05:12Z</updated><published>2025-03-04T07:05:12.5+01:00</published>
<author><name>Ada Berg</name></author><author><name>Carl Dorn</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Sie wird &lt; 6 Wochen zu sein.</p><p>Zwei Träger.</p></div></content>
</entry></feed>"""
RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://o.example/"><title>Osk Daily</title>
<link>https://o.example/</link></channel><item rdf:about="https://o.example/1"><title>Ferries run</title>
<link>https://o.example/1</link><description>Two ferries run from Osk.</description><dc:date>2025-03-04</dc:date></item></rdf:RDF>"""
JSON: dict[str, Any] = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Osk Notes",
    "language": "en",
    "items": [
        {"id": 7, "title": "Bridge", "url": "https://n.example/7", "date_published": "2025-03-04T07:05:12+02:00",
         "authors": [{"name": "Ana Lind"}, {"name": "Bo Kray"}], "content_html": "<p>The bridge closes.</p><p>It has cracks.</p>"},
        {"id": "8", "content_text": "The mill burned.\r\n\r\nNobody was hurt."},
        {"id": "9", "summary": "Ferries run."},
        {"id": "10", "title": "No text", "authors": 3, "content_html": None, "url": ["x"]},
    ],
}  # fmt: skip


def entries(data: str, path: str = "feed.xml", notices: Notices | None = None) -> tuple[Article, ...]:
    return read_all(data.encode(), path, Notices() if notices is None else notices)


def item(text: str, extra: str = "") -> str:
    return f"<rss version='2.0'><channel><title>t</title><item>{extra}<description>{text}</description></item></channel></rss>"


def test_an_entry_is_an_article() -> None:
    """Paragraphs, lists and headings of its markup; facts of the entry and of the feed; nothing that is not shown."""
    first = entries(RSS)[0]
    paragraphs = ["The bridge of Osk will close for six weeks.", "Two girders have cracks.", "4 million crowns\nsix weeks",
                  "Ferries", "The bridge", "Two ferries will run.", "The post Bridge closes appeared first on The Osk Mirror."]  # fmt: skip
    assert first.text.split("\n\n") == paragraphs
    assert "alert" not in first.text and "Unseen" not in first.text
    assert (first.title, first.outlet, first.author) == ("Bridge closes & reopens", "The Osk Mirror", "Ana Lind")
    assert (first.published, first.url) == ("2025-03-04T07:05:12+02:00", "https://www.oskmirror.example/1")
    assert (first.language, first.kind, first.reader) == ("en-gb", "report", "feed")
    marked = {first.text[mark.start : mark.end]: mark.kind for mark in first.marks}
    assert marked == {"Ferries": "headline", "The bridge": "caption", paragraphs[-1]: "boilerplate"}


def test_a_summary_is_said_to_be_one() -> None:
    """A notice counts them, each fact is said to be a summary's, and the sentence broken off is not shown."""
    notices = Notices()
    second = entries(RSS, notices=notices)[1]
    assert [notice.message[:38] for notice in notices] == ["1 of its 2 entries is a summary; for t"]
    assert dict(second.stated)["title"] == "feed summary"
    assert second.outlet == "Osk Wire"  # whom the feed has it from
    assert second.published == "2025-03-03T20:00:00Z"
    (mark,) = second.marks
    assert mark.kind == "pointer" and second.text[mark.start : mark.end].strip() == "The insurers expect a […]"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The mill burned down. It stood empty since 1999.", "The mill burned down. It stood empty since 1999."),
        ("The mill burned down. It stood empty in the", "The mill burned down."),
        ("The envoy of the U.S. and others …", ""),
        ("“It burned all night,” he said. Continue reading...", "“It burned all night,” he said."),
        (
            "The mill burned down.&lt;p&gt;Continue reading &lt;a&gt;the article&lt;/a&gt;&lt;/p&gt;",
            "The mill burned down.",
        ),
        ("He met Sen. Lamb at the mill...", ""),
    ],
)
def test_only_whole_sentences_of_a_summary(text: str, shown: str) -> None:
    """What is behind the last sentence that surely ends is marked, so that no half sentence is quoted."""
    (found,) = entries(item(text))
    covered = min((mark.start for mark in found.marks), default=len(found.text))
    assert found.text[:covered].strip() == shown


def test_atom() -> None:
    """The published date with its zone before the updated one, XHTML content, all authors, the language."""
    (found,) = entries(ATOM, "a.atom")
    assert found.text == "Sie wird < 6 Wochen zu sein.\n\nZwei Träger."
    assert (found.title, found.outlet, found.author) == ("Die Brücke", "Blatt & Bote", "Ada Berg and Carl Dorn")
    assert found.published is not None and found.published.startswith("2025-03-04T07:05:12")
    assert (found.published[-6:], found.language, found.url) == ("+01:00", "de", "https://f.example/1")


def test_rdf() -> None:
    """RSS 1.0, whose items stand beside the channel."""
    (found,) = entries(RDF, "a.rdf")
    assert (found.text, found.outlet, found.published) == ("Two ferries run from Osk.", "Osk Daily", "2025-03-04")


@pytest.mark.parametrize("path", ["a.jsonfeed", "a.json", "a"])
def test_json_feed(path: str) -> None:
    """Markup, plain text or summary; values of a wrong type are not there."""
    notices = Notices()
    first, second, third = entries(json.dumps(JSON), path, notices)
    assert (first.text, first.author) == ("The bridge closes.\n\nIt has cracks.", "Ana Lind and Bo Kray")
    assert (first.published, first.url) == ("2025-03-04T07:05:12+02:00", "https://n.example/7")
    assert second.text == "The mill burned.\n\nNobody was hurt."
    assert (third.text, dict(third.stated)["outlet"], third.reader) == ("Ferries run.", "feed summary", "feed")
    assert [notice.kind for notice in notices] == ["metadata", "skipped"]
    with pytest.raises(UnreadableError, match="no JSON Feed"):
        read_json_feed({"version": "2"}, path, Notices())


def test_names_stay() -> None:
    """An entry keeps its name when newer ones come before it; of two with one id the older keeps it."""
    old = [article.source.path for article in entries(RSS)]
    newer = RSS.replace(
        "<item>", "<item><guid>new</guid><description>A newer one is here.</description></item><item>", 1
    )
    assert [article.source.path for article in entries(newer)][1:] == old
    twice = RSS.replace(
        "<item>", "<item><guid>one</guid><description>A newer one is here.</description></item><item>", 1
    )
    assert [article.source.path for article in entries(twice)] == [f"{old[0]}-2", *old]
    assert read(RSS.encode(), old[1], "4", Notices()).source.id == "4"
    with pytest.raises(UnreadableError):
        read(RSS.encode(), "feed.xml#00000000", "1", Notices())


def test_the_newest_500() -> None:
    """Of more entries the first are read, and it is told how many are not."""
    notices = Notices()
    many = item("").replace(
        "<item>", "<item><title>x</title><description>One is here.</description></item>" * 600 + "<item>"
    )
    assert len(entries(many, notices=notices)) == 500
    assert "101 older ones" in next(iter(notices)).message


@pytest.mark.parametrize(
    ("data", "path", "says"),
    [
        ("<opml version='2.0'><body><outline xmlUrl='https://x.example/'/></body></opml>", "a.xml", "list of feeds"),
        ("<opml version='2.0'><body><outline xmlUrl='https://x.example/'/></body></opml>", "a.opml", "list of feeds"),
        ("<?xml version='1.0'?><invoice><no>1</no></invoice>", "a.xml", "<invoice>"),
        ("There is no XML here.", "a.xml", "no XML"),
        ("<rss version='2.0'><channel><title>t</title></channel></rss>", "a.rss", "without an entry"),
        ("{", "a.jsonfeed", "no JSON"),
    ],
)
def test_other_files_are_refused_by_name(data: str, path: str, says: str) -> None:
    """The message names the file and what it is, the hint the next step."""
    with pytest.raises(UnreadableError) as caught:
        entries(data, path)
    assert path in caught.value.message and says in caught.value.message and caught.value.hint


def test_a_page_in_xml_is_a_page() -> None:
    """XHTML is read as a page, without a word about its name."""
    notices = Notices()
    page = "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>The mill of Osk burned down.</p></body></html>"
    (found,) = entries(page, "a.xml", notices)
    assert (found.reader, found.text, len(notices)) == ("html", "The mill of Osk burned down.", 0)


@pytest.mark.parametrize(
    "broken",
    [
        item("Ferries &nbsp;&amp; AT&T run from Osk; see ?a=1&b=2."),
        item("Ferries run from Osk.").replace("</channel>", ""),
        item("Ferries run from Osk.\x0b", "<dc:creator>Ana Lind</dc:creator><foo:bar a:b='1'>x</foo:bar>"),
        "\ufeff\n " + item("Ferries run from Osk.", "<title>&unknown;&x;</title>"),
    ],
)
def test_what_can_be_mended_is_mended(broken: str) -> None:
    """Entities of HTML, bare ampersands, elements left open, prefixes that nobody declared."""
    (found,) = entries(broken)
    assert found.text.startswith("Ferries") and "from Osk" in found.text


def laughs() -> str:
    layers = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!-- <rss> --><!DOCTYPE rss [<!ENTITY l0 "lol">{layers}]>{item("&l11;")}'


HOSTILE: dict[str, Callable[[], str]] = {
    "billion laughs": laughs,
    "a large entity often": lambda: f'<!DOCTYPE rss [<!ENTITY a "{"a" * 100_000}">]>{item("&a;" * 10_000)}',
    "a file as an entity": lambda: f'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>{item("&a;")}',
    "no end of items": lambda: item("").replace("<item>", "<item/>" * 1_100_000),
    "elements": lambda: item("x", "<a/>" * 300_000),
    "attributes": lambda: item("Ferries run.", "<a " + " ".join(f'x{n}="1"' for n in range(50_000)) + "/>"),
    "depth": lambda: item("Ferries run.", "<a>" * 50_000),
    "depth of markup": lambda: item("&lt;div&gt;" * 50_000 + "Ferries run."),
    "an author": lambda: item("Ferries run.", f"<author>{'1' * 100_000}</author>"),
    "a date": lambda: item("Ferries run.", f"<pubDate>{'2025-' * 50_000}</pubDate>"),
    "comments": lambda: "<!---->" * 200_000 + item("Ferries run."),
    "CDATA": lambda: item("Ferries run.") + "<![CDATA[" * 200_000,
    "dots": lambda: item("a... " * 100_000),
    "JSON": lambda: '{"version":"https://jsonfeed.org/version/1","items":' + "[" * 100_000,
    "length": lambda: item("a" * 20_000_001),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_feeds(name: str) -> None:
    """Each ends soon, in a refusal or in articles of no more than the feed's own words."""
    data, started = HOSTILE[name](), time.process_time()
    try:
        found = entries(data)
    except UnreadableError as error:
        assert "feed.xml" in error.message
    else:
        assert sum(len(article.text) for article in found) <= len(data)
        assert not any("root:" in article.text or "lol" in article.text for article in found)
    assert time.process_time() - started < 5


def test_an_entity_of_its_own_is_named() -> None:
    """The refusal says what is wrong."""
    with pytest.raises(UnreadableError, match="entities of its own"):
        entries(laughs())


def test_nothing_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A feed that is nothing but an address or the name of a file is not followed."""
    import feedparser

    def refuse(*arguments: object, **named: object) -> bytes:
        raise AssertionError(arguments)

    monkeypatch.setattr(feedparser.api.http, "get", refuse)
    (tmp_path / "other.xml").write_text(RSS, encoding="utf-8")
    for data in ("https://x.example/feed", str(tmp_path / "other.xml"), f"<rss>{tmp_path / 'other.xml'}</rss>"):
        with pytest.raises(UnreadableError):
            entries(data)


def test_a_feed_builds_and_verifies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its entries are cited by name, and the way back leads through the feed."""
    (tmp_path / "feed.xml").write_text(RSS, encoding="utf-8")
    assert main(["build", str(tmp_path), "--format", "json,analysis,sources"]) == 0
    brief = json.loads((tmp_path / "out" / "brief.json").read_bytes())
    assert {source["path"] for source in brief["sources"]} <= {article.source.path for article in entries(RSS)}
    assert main(["verify", str(tmp_path / "out"), "--project", str(tmp_path)]) == 0
    assert "[…]" not in json.dumps(brief["lead"], ensure_ascii=False)
