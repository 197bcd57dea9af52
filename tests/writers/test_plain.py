"""The plain outputs and the table of formats."""

from __future__ import annotations

import json as plain_json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.errors import UsageError
from briefing.model import Brief, Look
from briefing.writers import WRITERS, analysis, formats, markdown, sources, txt
from tests.support.briefs import FERRY, briefs, ferry

CHECKOUT = Path(__file__).resolve().parents[2]


def test_formats_are_parsed_in_the_order_given_and_once() -> None:
    """A list on the command line may hold spaces, capitals and repeats."""
    assert formats(" html,PDF ,html") == ("html", "pdf")
    assert formats("all") == tuple(WRITERS)


@pytest.mark.parametrize(
    ("text", "said"), [("josn", "Did you mean 'json'"), ("", "No output format"), (" , ", "No output")]
)
def test_what_is_no_format_is_answered(text: str, said: str) -> None:
    """A slip is answered with the nearest format, an empty list with all of them."""
    with pytest.raises(UsageError, match=said) as caught:
        formats(text)
    assert "analysis" in caught.value.hint


def test_the_table_costs_no_page_library() -> None:
    """Importing the table imports neither jinja2 nor weasyprint, in a fresh interpreter."""
    code = (
        "import briefing.writers, sys; sys.exit(bool({'docx', 'jinja2', 'weasyprint', 'pypdfium2'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=CHECKOUT, check=False).returncode == 0


def test_source_texts_are_written_byte_for_byte() -> None:
    """sources/ID.txt is exactly the text that offsets point into."""
    assert {output.name: output.data.decode() for output in sources.write(ferry(), Look())} == {
        f"sources/{number}.txt": text for number, text in FERRY.items()
    }


@pytest.mark.parametrize("writer", [analysis.write, sources.write])
def test_what_needs_the_articles_says_so(writer: Any) -> None:
    """A brief that was loaded from JSON has no sentences or texts to write: an error, not an empty file."""
    with pytest.raises(UsageError, match="without its articles"):
        writer(replace(ferry(), evidence=None), Look())


def test_analysis_holds_the_contracts_fields() -> None:
    """Sentences name the claim they state, claims name their sentences, and editions are left open."""
    value = plain_json.loads(analysis.write(ferry(), Look())[0].data)
    assert list(value) == ["schema", "sources", "sentences", "claims", "conflicts", "aliases", "changes"]
    first = value["sentences"][0]
    assert (first["id"], first["claim"], first["claims"], first["kind"]) == ("s1", "ca1", ["ca1"], "body")
    assert first["voice"] == "report"
    assert value["claims"][0]["sentences"] == ["s1", "s2"]
    assert value["claims"][0]["change"] is None
    assert value["conflicts"][0]["values"][1] | {"citations": 0} == {
        "value": "5 June",
        "sentences": ["s4"],
        "citations": 0,
    }


def test_markdown_as_a_person_reads_it() -> None:
    """The whole page, so that a change of it is seen."""
    text = markdown.write(ferry(), Look())[0].data.decode()
    assert text.splitlines()[:9] == [
        "# The ferry's return",
        "",
        "*As of 2031-05-12 · 3 sources*",
        "",
        r"**The harbour ferry will run again from 3 June, the port board said on Monday.** "
        r"● \[[1](sources/1.txt) [2](sources/2.txt) · 1 origin\] ≠1",
        "",
        "## The line",
        "",
        r"- \[The ferry\] was stopped in 2019 after two of its four engines failed. ● \[[1](sources/1.txt)\] ≠2",
    ]
    assert r"6,000 crowns a year \[1\]. ● \[[1](sources/1.txt)\]" in text
    assert text.splitlines()[-16:] == [
        r"- It is hard to believe a word of it, and A. Quill does not. OPINION ● \[[3](sources/3.txt)\]",
        "",
        "## Sources differ",
        "",
        r"- ≠1 When the ferry runs again: 3 June \[[1](sources/1.txt) [2](sources/2.txt)\] · "
        r"5 June \[[3](sources/3.txt)\]",
        r"- ≠2 Engines that failed: two of its four \[[1](sources/1.txt)\] · All four \[[3](sources/3.txt)\]",
        "",
        "**Names:** Ada Quill, also A. Quill",
        "",
        "## Sources",
        "",
        "1. What the 1. article says · Outlet 1 · 2031-05-12",
        "2. What the 2. article says · Outlet 2 · 2031-05-12",
        "3. What the 3. article says · Outlet 3 · 2031-05-12",
        "",
        "3 articles, 2 origins, 8 of 9 sentences used in 7 claims; 2 conflicts.",
    ]


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1).filter(str.strip))
def test_no_article_text_becomes_markdown(text: str) -> None:
    """Escaped words come out of a CommonMark reader as one run of plain text, letter for letter."""
    shown = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown.escape(text))
    assert [token.type for token in shown] == ["paragraph_open", "inline", "paragraph_close"]
    inside = shown[1].children or []
    assert {token.type for token in inside} <= {"text", "text_special"}
    assert "".join(token.content for token in inside) == " ".join(text.split())


def test_plain_text_is_wrapped_and_its_numbers_are_ours() -> None:
    """No line is longer than 72 columns, and an article's own "[1]" does not look like a citation."""
    lines = txt.write(ferry(), Look())[0].data.decode().splitlines()
    assert max(map(len, lines)) <= txt.WIDTH
    assert "* Board members re-signed the lease, which costs 6,000 crowns a year" in lines
    assert "  ［1］. ● [1]" in lines
    assert "* ≠2 Engines that failed: two of its four [1] · All four [3]" in lines


@given(briefs())
def test_plain_outputs_are_the_same_twice(brief: Brief) -> None:
    """The same brief gives the same bytes, whatever its words."""
    for name in ("md", "txt", "json", "analysis", "sources"):
        assert WRITERS[name](brief, Look()) == WRITERS[name](brief, Look())
