"""The sources for reference managers, and the citations for annotation tools."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given, settings

from briefing.model import Brief, Look
from briefing.writers import csl, webannotation
from tests.support.briefs import FERRY, briefs, ferry


def test_the_sources_are_csl_items() -> None:
    """Type, title, outlet, author, date, address and language where they are stated; nothing is made up."""
    brief = ferry()
    told = replace(
        brief.sources[0],
        kind="blog",
        author="Ada Quill",
        url="https://quay.example/1",
        published="2031-05-12T08:00:00Z",
    )
    silent = replace(brief.sources[1], title=None, outlet=None, published=None)
    (output,) = csl.write(replace(brief, sources=(told, silent, brief.sources[2])), Look())
    first, second, third = json.loads(output.data)
    assert output.name == "brief.csl.json"
    assert first["note"].startswith("Source 1 of the brief; file articles/1.txt, SHA-256 ")
    assert {name: first[name] for name in first if name != "note"} == {
        "id": "source-1",
        "type": "post-weblog",
        "title": "What the 1. article says",
        "container-title": "Outlet 1",
        "author": [{"literal": "Ada Quill"}],
        "issued": {"date-parts": [[2031, 5, 12]]},
        "URL": "https://quay.example/1",
        "language": "en",
    }
    assert sorted(second) == ["id", "language", "note", "type"]
    assert second["note"].endswith("Carries text of source 1.")
    assert third["type"] == "article-newspaper"


def test_a_citation_is_an_annotation() -> None:
    """The claim is its body; quotation and position lead to the words in the source text; the article is its scope."""
    brief = ferry()
    brief = replace(brief, sources=(replace(brief.sources[0], url="https://quay.example/1"), *brief.sources[1:]))
    (output,) = webannotation.write(brief, Look())
    page = json.loads(output.data)
    assert (page["@context"], page["type"], page["label"]) == (webannotation.CONTEXT, "AnnotationPage", brief.title)
    first = page["items"][0]
    assert first["id"] == "urn:briefing:ca1:1"
    assert first["body"]["value"] == brief.lead[0].text
    assert first["target"]["source"] == "sources/1.txt"
    assert first["target"]["scope"] == "https://quay.example/1"
    quoted, placed = first["target"]["selector"]
    assert FERRY["1"][placed["start"] : placed["end"]] == quoted["exact"]
    assert "scope" not in page["items"][1]["target"]


@settings(max_examples=30, deadline=None)
@given(briefs())
def test_all_citations_are_told(brief: Brief) -> None:
    """Each once, in order, under an id of its own, for any brief."""
    items = json.loads(webannotation.write(brief, Look())[0].data)["items"]
    wanted = [(claim.text, each.exact) for claim in brief.claims for each in claim.citations]
    assert [(each["body"]["value"], each["target"]["selector"][0]["exact"]) for each in items] == wanted
    assert len({each["id"] for each in items}) == len(items)
    assert [each["id"] for each in json.loads(csl.write(brief, Look())[0].data)] == [
        f"source-{source.id}" for source in brief.sources
    ]
