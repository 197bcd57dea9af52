"""One article in several files is one source, and it is said so; what is known of it is told from what it states."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import briefing
from briefing import corpus
from briefing.cli import main
from briefing.config import load
from briefing.corpus import versions
from briefing.errors import ConfigError
from briefing.model import Article, Source
from briefing.notices import Notices
from tests.conftest import ARTICLES

LINES = (
    "The ferry Aurora ran aground off Osk on Monday with 212 people on board, the coast guard said.",
    "Nobody was hurt, and tugs from Tarnby reached the ship before noon.",
    "The captain had reported a failure of the steering gear an hour earlier, the owners said in a statement.",
    "Divers will look for damage to the hull before the ship is towed to the yard at Port Ellis.",
    "The line has run between Osk and the islands for forty years without an accident of this kind.",
)
ALTERED = (LINES[0].replace("212", "231"), *LINES[1:4], "The harbour master has closed the strait until Wednesday.")
ADDRESS = "https://www.osk.example/news/aurora"


def saved(lines: tuple[str, ...], url: str = ADDRESS, published: str = "2031-05-12T09:00:00Z", more: str = "") -> str:
    """A saved page of a paper."""
    meta = {"og:site_name": "Osk Daily", "og:title": "Ferry runs aground", "article:published_time": published}
    tags = "".join(f'<meta property="{key}" content="{value}">' for key, value in meta.items() if value)
    body = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f'<html lang="en"><head>{tags}{more}<link rel="canonical" href="{url}"></head>'
        f"<body><article><h1>Ferry runs aground</h1>{body}</article></body></html>"
    )


def modified(stamp: str) -> str:
    """What a page says of when it was altered."""
    return f'<meta property="article:modified_time" content="{stamp}">'


def laid_out(folder: Path, files: dict[str, str], toml: str = "") -> Path:
    """A project of these articles."""
    (folder / "p" / "articles").mkdir(parents=True)
    for name, text in files.items():
        (folder / "p" / "articles" / name).write_text(text, encoding="utf-8")
    if toml:
        (folder / "p" / "brief.toml").write_text(toml, encoding="utf-8")
    return folder / "p"


def read(project: Path) -> tuple[corpus.Corpus, dict[str, str]]:
    """What is read of a project, and what is said of one article in several files."""
    notices = Notices()
    found = corpus.read(load(project), notices)
    return found, {each.place: each.message for each in notices if each.kind in ("same", "settings")}


@pytest.mark.parametrize(
    "url",
    [
        "http://osk.example/news/aurora/",
        "https://osk.example/news/aurora?utm_source=x&fbclid=1#top",
        "https://m.osk.example/news/aurora",
        "https://amp.osk.example/news/aurora",
        "https://www.osk.example/amp/news/aurora",
        "https://www.osk.example/news/aurora/amp/",
        "https://www.osk.example/news/aurora?outputType=amp",
        "https://www.osk.example/news/aurora?print=true",
        "https://www.osk.example/news/aurora/print",
        "https://www.osk.example/news/aurora/index.html",
        "https://www.google.com/amp/s/www.osk.example/news/aurora",
        "https://www-osk-example.cdn.ampproject.org/c/s/www.osk.example/news/aurora",
    ],
)
def test_addresses_of_one_page(url: str) -> None:
    """Whatever way a link led there, and in whatever form the page was saved."""
    assert versions.page(url) == versions.page(ADDRESS) == "osk.example/news/aurora"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://osk.example/?p=1", "https://osk.example/?p=2"),
        ("https://osk.example/news/aurora", "https://osk.example/news/aurora-2"),
        ("https://osk.example/news?id=4&page=1", "https://osk.example/news?id=4&page=2"),
        ("https://osk.example/print-works", "https://osk.example/works"),
        ("https://ampersand.example/a", "https://ersand.example/a"),
        ("https://osk.example/view?format=long", "https://osk.example/view"),
    ],
)
def test_addresses_of_two_pages(one: str, other: str) -> None:
    """What tells articles apart stays."""
    assert versions.page(one) and versions.page(other)
    assert versions.page(one) != versions.page(other)


@pytest.mark.parametrize("url", [None, "", "https://osk.example", "https://www.osk.example/", "osk", "http://[", "\0"])
def test_an_address_of_no_page(url: str | None) -> None:
    """A home page is every article's, and what is no address nobody's."""
    assert versions.page(url) == ""


def test_the_same_bytes_twice(tmp_path: Path) -> None:
    """One source; the other file is accounted for, and the build says so."""
    text = ARTICLES["01-gazette.txt"]
    project = laid_out(tmp_path, {"a.txt": text, "b.txt": text, "c.txt": ARTICLES["02-courier.txt"], "d.txt": text})
    found, said = read(project)
    assert [each.source.path for each in found.articles] == ["articles/a.txt", "articles/c.txt"]
    assert [each.source.id for each in found.articles] == ["1", "2"]
    assert {each.path: each.reason for each in found.skipped} == dict.fromkeys(
        ("articles/b.txt", "articles/d.txt"), "is the same article as articles/a.txt"
    )
    assert said == {"articles/a.txt": "and articles/b.txt, articles/d.txt are the same article; they are one source."}


def test_the_same_text_of_two_papers_is_two_articles(tmp_path: Path) -> None:
    """A wire story in two papers is two sources of one origin."""
    other = saved(LINES, "https://tarnby.example/a").replace("Osk Daily", "Tarnby Post")
    found, said = read(laid_out(tmp_path, {"a.html": saved(LINES), "b.html": other}))
    assert len(found.articles) == 2 and not said
    brief = briefing.build(tmp_path / "p")
    assert len({source.origin for source in brief.sources}) == 1


def test_what_only_a_twin_states_is_known(tmp_path: Path) -> None:
    """The text was copied out of a page: the page knows the paper."""
    text = "\n\n".join(("Ferry runs aground", *LINES))
    found, _ = read(laid_out(tmp_path, {"a.txt": text, "b.html": saved(LINES)}))
    (article,) = found.articles
    assert (article.source.path, article.outlet, article.url) == ("articles/a.txt", "Osk Daily", ADDRESS)
    assert dict(article.stated)["outlet"] == "articles/b.html"


def test_a_print_or_amp_form_is_the_page(tmp_path: Path) -> None:
    """The fuller file is read, the other named."""
    amp = saved(LINES[:4], f"{ADDRESS}/amp/")
    found, said = read(laid_out(tmp_path, {"a-amp.html": amp, "b.html": saved(LINES)}))
    assert [each.source.path for each in found.articles] == ["articles/b.html"]
    assert [each.reason for each in found.skipped] == ["is another version of articles/b.html, which has all of it"]
    assert "one source" in said["articles/a-amp.html"]


@pytest.mark.parametrize("swapped", [False, True])
def test_of_an_altered_page_the_newest_counts(tmp_path: Path, swapped: bool) -> None:
    """The older version stays a source, of the newest's origin; what only it has is not shown, and is no dispute."""
    versions_ = [saved(LINES), saved(ALTERED, more=modified("2031-05-12T15:00:00Z"))]
    names = ("b.html", "a.html") if swapped else ("a.html", "b.html")
    project = laid_out(tmp_path, {**dict(zip(names, versions_, strict=True)), "c.txt": ARTICLES["01-gazette.txt"]})
    found, said = read(project)
    older, newer = (next(each for each in found.articles if each.source.path == f"articles/{name}") for name in names)
    assert (older.replaced_by, newer.replaced_by) == (newer.source.id, None)
    assert "is an earlier version of" in said[older.source.path]
    assert main(["build", str(project), "--format", "all"]) == 0
    assert main(["verify", str(project / "out"), "--project", str(project)]) == 0
    brief = json.loads((project / "out" / "brief.json").read_text())
    sources = {source["path"]: source for source in brief["sources"]}
    first, last = sources[older.source.path], sources[newer.source.path]
    assert first["origin"] == last["origin"] and first["replaced_by"] == last["id"] and "replaced_by" not in last
    assert first["derived_from"] == [last["id"]] and last["derived_from"] == []
    shown = " ".join(claim["text"] for claim in [*brief["lead"], *(c for s in brief["sections"] for c in s["claims"])])
    assert "231" in shown and "212" not in shown
    assert brief["conflicts"] == []
    assert f"earlier version of {last['id']}" in (project / "out" / "brief.html").read_text()


def test_without_dates_the_later_fetched_counts(tmp_path: Path) -> None:
    """A page that was added again, where it states no date."""
    old, new = saved(LINES, published=""), saved(ALTERED, published="")
    project = laid_out(tmp_path, {"a.html": old, "b.html": new})
    entry = {"url": ADDRESS, "final": ADDRESS, "sha256": "", "text_sha256": ""}
    added = [
        {**entry, "path": "articles/a.html", "fetched": "2031-05-14T10:00:00Z"},
        {**entry, "path": "articles/b.html", "fetched": "2031-05-13T10:00:00Z"},
    ]
    (project / "added.json").write_text(json.dumps({"schema": "briefing/added/1", "added": added}))
    found, _ = read(project)
    assert [(each.source.path, each.replaced_by) for each in found.articles] == [
        ("articles/a.html", None),
        ("articles/b.html", "1"),
    ]


def test_an_address_that_stands_on_every_page_joins_nothing(tmp_path: Path) -> None:
    """Two different articles with one canonical link are two articles."""
    found, said = read(
        laid_out(tmp_path, {"a.html": saved(LINES), "b.html": saved(tuple(ARTICLES["02-courier.txt"].split("\n\n")))})
    )
    assert len(found.articles) == 2 and not said
    assert [each.replaced_by for each in found.articles] == [None, None]


def test_a_fetched_article_has_its_address(tmp_path: Path) -> None:
    """Where the file states none."""
    project = laid_out(tmp_path, dict(ARTICLES))
    entry = {"path": "articles/01-gazette.txt", "url": "https://g.example/x", "final": "https://g.example/y"}
    entry |= {"fetched": "2031-05-14T10:00:00Z", "sha256": "", "text_sha256": ""}
    (project / "added.json").write_text(json.dumps({"schema": "briefing/added/1", "added": [entry]}))
    first, second = read(project)[0].articles
    assert (first.url, dict(first.stated)["url"]) == ("https://g.example/y", "added.json")
    assert second.url is None


OVERRIDE = """
[sources."articles/01-gazette.txt"]
outlet = "Port Ellis Gazette"
title = "Bridge to close"
author = "M. Lindqvist"
published = 2021-03-04T09:30:00+01:00
url = "https://gazette.example/bridge"
language = "en-GB"
kind = "wire"

[sources."articles/01-gazete.txt"]
outlet = "X"
"""


def test_the_settings_know_better_than_the_file(tmp_path: Path) -> None:
    """Each field, with brief.toml as its place; a path that nobody has is named with the nearest."""
    found, said = read(laid_out(tmp_path, dict(ARTICLES), OVERRIDE))
    first = found.articles[0]
    assert (first.outlet, first.title, first.author) == ("Port Ellis Gazette", "Bridge to close", "M. Lindqvist")
    assert (first.published, first.language, first.kind) == ("2021-03-04T09:30:00+01:00", "en-GB", "wire")
    assert first.url == "https://gazette.example/bridge"
    assert set(dict(first.stated).values()) == {"brief.toml"}
    assert said == {
        '[sources."articles/01-gazete.txt"]': "is about no article that was read. Did you mean 'articles/01-gazette.txt'?"
    }
    assert main(["build", str(tmp_path / "p"), "--format", "json"]) == 0
    brief = json.loads((tmp_path / "p" / "out" / "brief.json").read_text())
    assert "Port Ellis Gazette" in [source["outlet"] for source in brief["sources"]]


@pytest.mark.parametrize(
    ("lines", "wanted"),
    [
        ('outlt = "X"', "Did you mean 'outlet'?"),
        ('kind = "tabloid"', "must be one of wire, newspaper"),
        ('url = "ftp://x"', "must be an address such as"),
        ('published = "yesterday"', "must be a date such as 2016-05-16, or"),
        ("published = 09:30:00", "must be a date such as 2016-05-16, or"),
        ("title = 4", "must be a string in quotes"),
    ],
)
def test_faults_of_source_settings_are_named(tmp_path: Path, lines: str, wanted: str) -> None:
    """With the line and what was expected."""
    project = laid_out(tmp_path, dict(ARTICLES), f'[sources."articles/01-gazette.txt"]\n{lines}\n')
    with pytest.raises(ConfigError) as caught:
        load(project)
    assert "line 2" in caught.value.message + caught.value.hint and wanted in caught.value.message + caught.value.hint


def test_sources_must_be_tables(tmp_path: Path) -> None:
    """Neither a list nor a value."""
    for text in ('sources = ["a"]', '[sources]\n"a.txt" = "X"'):
        folder = tmp_path / str(len(text))
        with pytest.raises(ConfigError, match="must be"):
            load(laid_out(folder, dict(ARTICLES), text))


@pytest.mark.parametrize(
    ("published", "altered", "wanted"),
    [
        ("2031-05-12T09:00:00Z", "2031-05-13T09:00:00Z", "2031-05-13T09:00:00Z"),
        ("2031-05-12T09:00:00Z", "2031-05-12T09:00:00Z", None),
        ("2031-05-12T09:00:00Z", "2031-05-01T09:00:00Z", None),
        ("2031-05-12T09:00:00Z", "0001-01-01T00:00:00Z", None),
    ],
)
def test_when_a_page_was_altered(published: str, altered: str, wanted: str | None) -> None:
    """A page's own word, where it can be: after it was published."""
    data = saved(LINES, published=published, more=modified(altered)).encode()
    article = briefing.readers.read(data, "a.html", "1", Notices())
    assert (article.published, article.modified) == (published, wanted)


def test_the_order_of_versions_is_no_accident() -> None:
    """Days before hours, dates before when a file was fetched, then the fuller, then the path."""

    def article(path: str, text: str = "x", published: str = "", modified: str = "") -> Article:
        source = Source("0", path, "")
        return Article(source, text, "html", published=published or None, modified=modified or None)

    dated = article("a", published="2031-05-12T09:00:00Z")
    later = article("b", published="2031-05-12T09:00:00+02:00", modified="2031-05-12T12:00:00+02:00")
    day = article("c", published="2031-05-12")
    for newer, older in ((later, dated), (article("d", "xx"), article("e")), (article("d"), article("e"))):
        assert versions._compare(newer, older, lambda each: "") < 0 < versions._compare(older, newer, lambda each: "")
    assert versions._compare(day, dated, lambda each: {"c": "2", "a": "1"}[each.source.path]) < 0


def test_a_new_record_of_what_was_added_is_a_change(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The same files, but one is known to come from the web: what is built says so."""
    project = laid_out(tmp_path, dict(ARTICLES))
    assert main(["build", str(project), "--format", "json"]) == 0
    assert main(["build", str(project), "--format", "json"]) == 0
    assert "Nothing has changed" in capsys.readouterr().err
    entry = {"path": "articles/01-gazette.txt", "url": "https://g.example/x", "final": "https://g.example/y"}
    entry |= {"fetched": "2031-05-14T10:00:00Z", "sha256": "", "text_sha256": ""}
    (project / "added.json").write_text(json.dumps({"schema": "briefing/added/1", "added": [entry]}))
    assert main(["build", str(project), "--format", "json"]) == 0
    assert "Nothing has changed" not in capsys.readouterr().err
    brief = json.loads((project / "out" / "brief.json").read_text())
    assert "https://g.example/y" in [source["url"] for source in brief["sources"]]
