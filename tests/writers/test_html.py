"""brief.html: one file, nothing fetched, every citation a way there and back."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from briefing.model import Brief, Look
from briefing.writers import html
from tests.support.briefs import FERRY, briefs, cite, claim, ferry


class Parsed(HTMLParser):
    """Tags with attributes, ids, and the text inside each <mark>."""

    def __init__(self, data: bytes) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.marked: dict[str, str] = {}
        self.open: list[str] = []
        self.feed(data.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.tags.append((tag, given))
        if tag == "mark":
            self.open.append(given.get("id", ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == "mark":
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for name in self.open:
            self.marked[name] = self.marked.get(name, "") + data

    def values(self, attribute: str) -> list[str]:
        """All values of an attribute, in order."""
        return [given[attribute] for _, given in self.tags if attribute in given]


def _written(brief: Brief, look: Look | None = None) -> bytes:
    (rendered,) = html.write(brief, look or Look())
    assert rendered.name == "brief.html"
    return rendered.data


@settings(max_examples=25, deadline=None)
@given(briefs())
def test_every_link_leads_to_one_place_in_the_file(brief: Brief) -> None:
    """No dead link, no id twice, no link out."""
    parsed = Parsed(_written(brief))
    ids = parsed.values("id")
    assert len(ids) == len(set(ids))
    assert {link.removeprefix("#") for link in parsed.values("href")} <= set(ids)


def test_a_citation_leads_to_its_marked_sentence_and_back() -> None:
    """The link's target is the cited sentence, word for word, and a link behind it leads to the claim."""
    parsed = Parsed(_written(ferry()))
    shown = ferry().sections[1].claims[0]
    assert parsed.marked[f"q-{shown.id}-0"] == shown.citations[0].exact
    assert f"#q-{shown.id}-0" in parsed.values("href")
    assert f"#{shown.id}" in parsed.values("href")


def test_without_evidence_citations_lead_to_the_source_list() -> None:
    """A brief read back from its JSON has no texts to lead to."""
    parsed = Parsed(_written(replace(ferry(), evidence=None)))
    assert {link for link in parsed.values("href") if "differ" not in link} == {"#source-1", "#source-2", "#source-3"}
    assert parsed.marked == {}


@pytest.mark.parametrize("style", ["default", "plain"])
def test_nothing_is_fetched_and_nothing_runs(style: str) -> None:
    """No script, no address of another file, and a policy that refuses both."""
    data = _written(ferry(), Look(style=style))
    parsed = Parsed(data)
    assert not {tag for tag, _ in parsed.tags} & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    assert parsed.values("src") == []
    assert [value for name in ("onclick", "onload", "style") for value in parsed.values(name)] == []
    assert re.findall(rb"url\(|@import|https?://", data) == []
    assert any("default-src 'none'" in value for value in parsed.values("content"))


def test_markup_in_an_article_stays_text() -> None:
    """Everything that came from an article is escaped: title, outlet, claim, source text."""
    evil = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&"
    texts = {**FERRY, "1": f"It ran. {evil} it said."}
    brief = replace(
        ferry(),
        title=evil,
        lead=(claim("ca1", f"{evil} it said.", cite(texts, "1", f"{evil} it said.")),),
        sections=(),
        sources=tuple(replace(source, outlet=evil, title=evil, author=evil, path=evil) for source in ferry().sources),
    )
    evidence = ferry().evidence
    assert evidence is not None
    data = _written(replace(brief, evidence=replace(evidence, texts=tuple(texts.items()))))
    parsed = Parsed(data)
    assert b"<script" not in data and b"<img" not in data
    assert parsed.marked["q-ca1-0"] == f"{evil} it said."


def test_reading_direction_cannot_be_turned() -> None:
    """Override characters reach neither the page nor the source texts."""
    evidence = ferry().evidence
    assert evidence is not None
    texts = tuple((number, text + "\u202egnorw") for number, text in evidence.texts)
    data = _written(replace(ferry(), title="Right\u202etfel", evidence=replace(evidence, texts=texts)))
    assert "\u202e" not in data.decode()


def test_language_and_direction_are_stated() -> None:
    """A right-to-left language turns the page, our own words in it stay as they are."""
    root = Parsed(_written(replace(ferry(), language="ar"))).tags[0]
    assert root == ("html", {"lang": "ar", "dir": "rtl"})


def test_printing_gives_the_page_alone() -> None:
    """The source texts are shown on a screen only."""
    data = _written(ferry()).decode()
    before, screen = data.split(".texts { display: none }")
    assert before.count("{") - before.count("}") == 0, "it stands in no media rule"
    assert ".texts" in screen


@settings(max_examples=10, deadline=None)
@given(briefs())
def test_the_same_brief_gives_the_same_bytes(brief: Brief) -> None:
    """Nothing of the clock, the process or an earlier call is in the file."""
    assert _written(brief) == _written(brief)
