"""What only the longer outputs have: evidence in context, who states what, what each source brings."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import briefing
from briefing.errors import TemplateError
from briefing.model import Brief, Coverage, Look
from briefing.proof import verify
from briefing.proof.extract import html as words_of
from briefing.writers import coverage, html, page, passages, template
from briefing.writers.context import REACH, context
from tests.support.briefs import FERRY, cite, ferry, lay_out, source

COVERAGE = (Coverage("1", 4, 3, 1), Coverage("2", 2, 2, 0), Coverage("3", 3, 3, 1))
DOSSIER = Look(template="dossier")
STORY = Path(__file__).parents[2] / "tests" / "evaluation" / "stories"


@pytest.fixture
def brief() -> Brief:
    """The invented brief, with what it takes from each source."""
    return replace(ferry(), coverage=COVERAGE)


def test_evidence_has_what_stands_around_it() -> None:
    """The paragraph before and behind the cited words, as far as it goes, on one line."""
    stopped = "It was stopped in 2019 after two of its four engines failed."
    seen = context(cite(FERRY, "1", stopped), source("1", FERRY["1"], "g1"), FERRY["1"])
    assert seen.before == "The harbour ferry will run again from 3 June, the port board said on Monday. "
    assert (seen.exact, seen.after) == (stopped, "")
    assert seen.head == "1 quoted · Outlet 1 · 12 May 2031 · characters 99–159"


def test_a_long_paragraph_is_cut_at_a_word() -> None:
    """With … where it goes on."""
    text = "word " * 200 + "The claim. " + "more " * 200
    seen = context(cite({"1": text}, "1", "The claim."), source("1", text, "g1"), text)
    assert re.fullmatch(r"… (word )+", seen.before)
    assert re.fullmatch(r"( more)+ …", seen.after)
    assert max(len(seen.before), len(seen.after)) <= REACH + 2


def test_without_the_text_there_is_what_the_citation_has() -> None:
    """Its prefix and suffix, cut to whole words."""
    lease = "Board members re-signed the lease, which costs 6,000 crowns a year [1]."
    seen = context(cite(FERRY, "1", lease), source("1", FERRY["1"], "g1"), None)
    assert seen.before == "… of its four engines failed. "
    assert seen.exact == lease


def test_the_matrix_tells_who_states_what(brief: Brief) -> None:
    """States, carries, gives another value, says nothing."""
    made = coverage.matrix(brief)
    assert made is not None
    assert made.numbers == ("1", "2", "3")
    assert ["".join(row.cells) for row in made.rows] == ["•o≠", "•–≠", "≠≠•", "•––", "–•–", "––•", "––•"]


def test_no_matrix_of_one_source(brief: Brief) -> None:
    """Nor of more sources than a page has room for."""
    alone = replace(brief, lead=(), sections=(replace(brief.sections[0], claims=brief.sections[0].claims[:1]),))
    assert coverage.matrix(alone) is None


def test_the_ledger_accounts_for_every_source(brief: Brief) -> None:
    """Sentences, those cited, claims that it alone states, furniture, and what it is."""
    assert [each.line for each in coverage.ledger(brief)] == [
        "1 4 3 2 1 Outlet 1 · report",
        "2 2 2 1 0 Outlet 2 · report · carries text of 1",
        "3 3 3 3 1 Outlet 3 · report",
    ]


def test_an_address_opens_at_the_words() -> None:
    """A text fragment: short words whole, long ones by their ends; a dash, a comma and an ampersand escaped."""
    assert (
        passages.fragment("https://e.org/a", "Re-signed, he said")
        == "https://e.org/a#:~:text=Re%2Dsigned%2C%20he%20said"
    )
    long = " ".join(f"w{n}" for n in range(20))
    assert passages.fragment("https://e.org/a#top", long).endswith(
        "#top:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19"
    )


def test_the_reading_room_has_everything(brief: Brief) -> None:
    """What sources differ about side by side, matrix, ledger, texts; the other witnesses and the web a click away."""
    there = replace(brief, sources=(replace(brief.sources[0], url="https://example.org/one"), *brief.sources[1:]))
    data = html.write(there, Look())[0].data.decode()
    for part in ('id="sides"', 'id="matrix"', 'id="ledger"', 'id="texts"'):
        assert part in data
    assert '<a class="back other" href="#q-ca1-1" title="The same in source 2">= 2</a>' in data
    assert '<a class="back other" href="#q-ca1-0" title="The same in source 1">= 1</a>' in data
    address = passages.fragment("https://example.org/one", there.lead[0].citations[0].exact)
    assert f'class="back original" href="{address}"' in data
    assert "Not used: articles/scan.pdf: no text in it" in data


def test_the_packaged_templates_say_how_long_they_are(tmp_path: Path) -> None:
    """In their first comment, as one's own may."""
    assert {name: template.length(name) for name in ("brief", "memo", "dossier", "digest")} == {
        "brief": "pages",
        "memo": "pages",
        "dossier": "any",
        "digest": "section",
    }
    own = tmp_path / "own.html.jinja"
    own.write_text('{# of any length: ours #}{% extends "brief.html.jinja" %}', encoding="utf-8")
    assert template.length(str(own)) == "any"
    with pytest.raises(TemplateError, match="There is no 'dosier"):
        template.length("dosier")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("the port board said on Monday. <mark>", "the port board denied on Monday. <mark>", "text before claim cb3"),
        ("characters 99–159", "characters 99–160", "text before claim cb3"),
        ("2 repeats ·", "2 corroborates ·", "text before claim cb2"),
        ("<td>•</td><td>–</td><td>≠</td>", "<td>•</td><td>•</td><td>≠</td>", "matrix, row 2"),
        ("<td>4</td><td>3</td><td>2</td>", "<td>4</td><td>3</td><td>3</td>", "ledger, row 1"),
    ],
)
def test_a_falsified_dossier_is_found(brief: Brief, tmp_path: Path, old: str, new: str, said: str) -> None:
    """One word of the context, a place, a role, a sign of the matrix, a number of the ledger."""
    out = lay_out(brief, tmp_path, ("json", "sources"))
    data = html.write(brief, DOSSIER)[0].data.decode()
    (out / "brief.html").write_text(data, encoding="utf-8")
    assert verify(out) == ()
    assert old in data
    (out / "brief.html").write_text(data.replace(old, new, 1), encoding="utf-8")
    assert said in [each.what for each in verify(out)]


def test_a_dossier_shows_every_claim_that_may_be_shown(tmp_path: Path) -> None:
    """On as many pages as it takes, and a digest one a section; both prove."""
    story = next(path for path in sorted(STORY.iterdir()) if path.is_dir())
    project = tmp_path / "story"
    project.mkdir()
    (project / "articles").symlink_to(story / "articles")
    topics = (story / "brief.toml").read_text(encoding="utf-8") if (story / "brief.toml").is_file() else ""
    (project / "brief.toml").write_text(topics, encoding="utf-8")
    shown = {}
    for name in ("brief", "dossier", "digest"):
        look = Look(template=name)
        brief = briefing.build(project, look=look)
        briefing.write(brief, tmp_path / name, formats=["pdf", "html", "json", "analysis", "sources"])
        assert briefing.verify(tmp_path / name) == ()
        shown[name] = {claim.id for claim in brief.claims}
        if name == "digest":
            assert {len(section.claims) for section in brief.sections} == {1}
    assert shown["digest"] < shown["brief"] < shown["dossier"]


def test_the_page_itself_has_no_evidence(brief: Brief) -> None:
    """One page has no room for it."""
    assert 'class="witness"' not in template.render("brief", page.build(brief, Look()))
    assert 'class="witness"' not in words_of(html.write(brief, Look())[0].data).text
