"""Each way to falsify an output gives a finding that names what was touched."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing.model import Brief, Look
from briefing.proof import Finding, evidence, shown, verify
from briefing.proof.extract import html, markdown, txt
from briefing.writers import WRITERS
from briefing.writers import json as brief_json
from tests.support.briefs import (
    FERRY,
    briefs,
    cite,
    ferry,
    forged_highlights,
    forgeries,
    highlighted,
    lay_out,
    lay_out_articles,
    source,
)
from tests.support.briefs import claim as make_claim

FORGERIES = forgeries()
PLAIN = ("json", "analysis", "sources", "md", "txt", "html")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A project with its articles and every output but the PDF."""
    lay_out_articles(ferry(), tmp_path)
    return lay_out(ferry(), tmp_path / "out", PLAIN)


def rewrite(out: Path, change: Callable[[Any], object], name: str = "brief.json") -> None:
    """Change the JSON of an output."""
    value = json.loads((out / name).read_bytes())
    change(value)
    (out / name).write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")


def only_json(out: Path) -> Path:
    """Take away what was made of brief.json, so that it stands alone with its sources."""
    for name in ("brief.html", "brief.md", "brief.txt", "analysis.json"):
        (out / name).unlink()
    return out


def said(findings: tuple[Finding, ...]) -> str:
    """All findings, one a line, with their kinds."""
    return "\n".join(f"{finding.check}: {finding}" for finding in findings)


def test_a_true_output_is_proved(out: Path) -> None:
    """All formats of a true brief pass, from the folder and from brief.json."""
    assert said(verify(out)) == ""
    assert said(verify(out / "brief.json")) == ""


def first(value: Any) -> Any:
    """The bottom line's claim."""
    return value["lead"][0]


def claim(value: Any, section: int, number: int) -> Any:
    """A claim of a section."""
    return value["sections"][section]["claims"][number]


def swap_texts(value: Any) -> None:
    """Give a claim the words of another."""
    claim(value, 0, 1)["text"] = claim(value, 0, 2)["text"]


def swap_numbers(value: Any) -> None:
    """Let two sources change their numbers."""
    value["sources"][0]["id"], value["sources"][1]["id"] = "2", "1"


CHANGES: dict[str, tuple[Callable[[Any], object], str]] = {
    "a letter": (
        lambda v: first(v).update(text=first(v)["text"].replace("harbour", "harbor")),
        "verbatim: claim ca1 (brief.json)",
    ),
    "a digit": (
        lambda v: claim(v, 0, 2).update(text=claim(v, 0, 2)["text"].replace("6,000", "8,000")),
        "verbatim: claim cb4 (brief.json)",
    ),
    "words left out without a mark": (
        lambda v: claim(v, 1, 0).update(text="Residents of the north bank doubt it"),
        "verbatim: claim cc5 (brief.json): expected … for the cut",
    ),
    "nothing but an insertion": (
        lambda v: claim(v, 1, 0).update(text="[Residents doubt it.]"),
        "verbatim: claim cc5 (brief.json)",
    ),
    "words in another order": (
        lambda v: claim(v, 1, 1).update(text="… nine had been hired in March. … He told the paper"),
        "verbatim: claim cc6 (brief.json)",
    ),
    "words of another claim": (swap_texts, "verbatim: claim cb3 (brief.json)"),
    "an offset": (
        lambda v: first(v)["citations"][1].update(start=1),
        "offset: claim ca1 (brief.json)",
    ),
    "an offset outside the text": (
        lambda v: first(v)["citations"][0].update(start=5000, end=5076),
        "offset: claim ca1 (brief.json): expected words at source 1, 5000 to 5076",
    ),
    "a prefix": (
        lambda v: first(v)["citations"][0].update(prefix="x" * 22),
        "offset: claim ca1 (brief.json): expected prefix and suffix",
    ),
    "no citation": (
        lambda v: claim(v, 0, 1).update(citations=[]),
        "citation: claim cb3 (brief.json): expected at least one citation",
    ),
    "a citation of no source": (
        lambda v: claim(v, 0, 1)["citations"][0].update(source="9"),
        "citation: claim cb3 (brief.json): expected the number of a source in the list; found 9",
    ),
    "a role": (
        lambda v: first(v)["citations"][0].update(role="repeats"),
        "citation: claim ca1 (brief.json): expected role quoted",
    ),
    "too many independent sources": (
        lambda v: first(v).update(independent_sources=2),
        "origin: claim ca1 (brief.json): expected 1 independent sources, as the roles of its citations say; found 2",
    ),
    "a copy that corroborates": (
        lambda v: (first(v).update(independent_sources=2), first(v)["citations"][1].update(role="corroborates")),
        "origin: claim ca1 (brief.json): expected role repeats for source 2: the same words, of one origin",
    ),
    "a number left out": (
        lambda v: v["sources"][2].update(id="4"),
        "number: source 4 (brief.json): expected number 3",
    ),
    "two numbers changed": (swap_numbers, "digest: source 2 (sources/2.txt)"),
    "a source left out": (
        lambda v: v["sources"].pop(),
        "citation: claim cb3 (brief.json): expected the number of a source in the list; found 3",
    ),
    "a claim twice": (
        lambda v: v["sections"][1]["claims"].append(claim(v, 0, 2)),
        "twice: claim cb4 (brief.json): expected once; found 2 times",
    ),
    "a section twice": (
        lambda v: v["sections"][1].update(id="line"),
        "twice: section line (brief.json)",
    ),
    "an unknown conflict": (
        lambda v: first(v).update(conflicts=["k7"]),
        "conflict: claim ca1 (brief.json): expected a conflict of this brief; found k7",
    ),
    "a conflict of one side": (
        lambda v: v["conflicts"][0]["values"].pop(),
        "conflict: conflict k1 (brief.json): expected two values",
    ),
    "a value that no cited sentence says": (
        lambda v: v["conflicts"][1]["values"][1].update(value="All five"),
        "conflict: conflict k2 (brief.json): expected a cited sentence that says 'All five'; found All four engines",
    ),
    "a value's number": (
        lambda v: v["conflicts"][0]["values"][0].update(value="13 June"),
        "conflict: conflict k1 (brief.json): expected a cited sentence that says '13 June'",
    ),
    "a value with the citations of another": (
        lambda v: v["conflicts"][0]["values"][1].update(citations=v["conflicts"][0]["values"][0]["citations"]),
        "conflict: conflict k1 (brief.json): expected a cited sentence that says '5 June'",
    ),
    "a value without citations": (
        lambda v: v["conflicts"][0]["values"][1].update(citations=[]),
        "conflict: conflict k1 (brief.json): expected a citation for '5 June'; found none",
    ),
    "a value's citation of no source": (
        lambda v: v["conflicts"][0]["values"][1]["citations"][0].update(source="8"),
        "citation: conflict k1 (brief.json): expected the number of a source in the list; found 8",
    ),
    "a value's offset": (
        lambda v: v["conflicts"][0]["values"][1]["citations"][0].update(start=3),
        "offset: conflict k1 (brief.json)",
    ),
    "a voice of no kind": (
        lambda v: claim(v, 1, 2).update(voice="rumour"),
        "voice: claim cc7 (brief.json): expected report or attributed or opinion; found rumour",
    ),
    "a spelling that stands nowhere": (
        lambda v: v["names"][0].append("Adah Quill"),
        "names: names (brief.json): expected a spelling that stands in a source; found 'Adah Quill'",
    ),
    "a count of claims": (
        lambda v: v["counts"].update(claims=8),
        "counts: counts.claims (brief.json): expected 7; found 8",
    ),
    "a count of origins": (
        lambda v: v["counts"].update(origins=3),
        "counts: counts.origins (brief.json): expected 2; found 3",
    ),
    "more sentences used than cited": (
        lambda v: v["counts"].update(used=9),
        "counts: counts.used (brief.json): expected 8; found 9",
    ),
    "fewer conflicts than shown": (
        lambda v: v["counts"].update(conflicts=1),
        "counts: counts.conflicts (brief.json): expected 2; found 1",
    ),
    "a parent that is none": (
        lambda v: v["sources"][1].update(derived_from=["2"]),
        "citation: source 2 (brief.json): expected derived_from",
    ),
    "no claims": (
        lambda v: v.update(lead=[], sections=[]),
        "empty: brief.json (brief.json): expected at least one claim",
    ),
    "another schema": (lambda v: v.update(schema="briefing/brief/0"), "schema: brief.json (brief.json)"),
    "a field of the wrong type": (lambda v: v.update(lead={}), "lead: expected a list"),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_changed_brief_json_is_found(out: Path, name: str) -> None:
    """Each change of brief.json, alone with its source texts, is named with the claim or source it touches."""
    change, wanted = CHANGES[name]
    rewrite(only_json(out), change)
    assert wanted in said(verify(out))
    assert wanted in said(verify(out / "brief.json"))


def test_a_changed_source_text_is_found(out: Path) -> None:
    """One letter of sources/ID.txt is enough."""
    path = out / "sources" / "3.txt"
    path.write_text(FERRY["3"].replace("old", "odd"), encoding="utf-8")
    assert "digest: source 3 (sources/3.txt)" in said(verify(out))


def test_a_changed_article_is_found(out: Path) -> None:
    """One byte more in an article file of the project is enough, with and without --project."""
    with (out.parent / "articles" / "2.txt").open("ab") as article:
        article.write(b"\n")
    for findings in (verify(out), verify(out, out.parent)):
        assert [(each.check, each.what, each.where) for each in findings] == [("digest", "source 2", "articles/2.txt")]


def test_a_missing_article_is_named(out: Path) -> None:
    """An article that is gone is told apart from one that was changed."""
    (out.parent / "articles" / "2.txt").unlink()
    assert [(each.check, each.where) for each in verify(out)] == [("file", "articles/2.txt")]


def test_a_source_text_that_is_not_what_the_reader_reads_is_found(out: Path) -> None:
    """A forged source text with a digest to match does not pass where the article lies beside it."""
    forged = FERRY["2"].replace("doubt", "like")
    assert forged != FERRY["2"]

    def forge(value: Any) -> None:
        value["sources"][1]["text_sha256"] = evidence.digest(forged.encode())

    (out / "sources" / "2.txt").write_text(forged, encoding="utf-8")
    rewrite(only_json(out), forge)
    assert "digest: source 2 (articles/2.txt): expected a text with SHA-256" in said(verify(out))


def test_without_source_texts_the_articles_are_read_again(out: Path) -> None:
    """A folder of brief.json alone is proved by way of its project; without that, nothing is."""
    for path in (out / "sources").iterdir():
        path.unlink()
    assert said(verify(out)) == ""
    for path in (out.parent / "articles").iterdir():
        path.unlink()
    assert said(verify(out)).count("file: source") == 3


def test_brackets_of_the_source_itself_are_verbatim() -> None:
    """A sentence that is wholly in brackets, or has an ellipsis, is no edit of ours when shown as it stands."""
    texts = {"1": "[The mill … burnt down in 1911.]\n"}
    said_so = texts["1"].strip()
    brief = replace(
        ferry(),
        sources=(source("1", texts["1"], "g1"),),
        lead=(make_claim("c1", said_so, cite(texts, "1", said_so)),),
        sections=(),
        conflicts=(),
        names=(),
        counts=None,
    )
    assert said(tuple(evidence.check(brief, texts, "brief.json"))) == ""


def test_an_empty_folder_is_not_proved(tmp_path: Path) -> None:
    """Where there is nothing to check, the answer is not that all is well."""
    assert "file: brief.json" in said(verify(tmp_path))


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (lambda v: v["sentences"][2].update(start=0), "offset: sentence s3 (analysis.json)"),
        (
            lambda v: v["sentences"][2].update(kind="caption"),
            "analysis: claim cb2 (analysis.json): expected body or quote",
        ),
        (
            lambda v: v["sentences"].pop(2),
            "analysis: claim cb2 (analysis.json): expected a sentence of the list; found s3",
        ),
        (
            lambda v: v["sentences"][0].update(claims=["c0"], claim="c0"),
            "sentence s1 (analysis.json): expected a claim",
        ),
        (lambda v: v["sentences"][1].update(id="s1"), "twice: sentence s1 (analysis.json)"),
        (lambda v: v["claims"].pop(0), "claim ca1 (analysis.json): expected a claim of the list"),
        (lambda v: v["conflicts"].clear(), "conflict k1 (analysis.json)"),
        (lambda v: v["sources"][0].update(origin="g2"), "analysis: sources (analysis.json)"),
        (lambda v: v.pop("claims"), "schema: analysis.json"),
        (lambda v: v["sentences"].pop(7), "counts: counts.sentences (analysis.json): expected 8; found 9"),
        (lambda v: v["conflicts"].pop(), "counts: counts.conflicts (analysis.json): expected 1; found 2"),
    ],
)
def test_a_changed_analysis_is_found(out: Path, change: Callable[[Any], object], wanted: str) -> None:
    """analysis.json stands in the sources, agrees with the brief, and shows nothing that may not be shown."""
    rewrite(out, change, "analysis.json")
    assert wanted in said(verify(out))


@pytest.mark.parametrize("name", ["brief.html", "brief.md", "brief.txt"])
@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("engines", "engineers", "printed: claim cb2"),
        ("2019", "2018", "printed: claim cb2"),
        ("re-signed", "resigned", "printed: claim cb4"),
        ("captain.", "captain, not.", "printed: claim cb3"),
        ("Doubts and crew", "Praise and crew", "printed: section doubts"),
        ("The old ferry", "Nobody says that the old ferry returns. The old ferry", "uncited: text before claim cb3"),
    ],
)
def test_a_changed_page_is_found(out: Path, name: str, old: str, new: str, wanted: str) -> None:
    """The pages made for people say what brief.json says: no letter other, no word more."""
    text = (out / name).read_text(encoding="utf-8")
    assert old in text
    (out / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert f"{wanted} ({name})" in said(verify(out))


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("brief.txt", "captain. ● [3]", "captain. ● [2]"),
        ("brief.txt", "[1 2 · 1 origin]", "[1 2 · 2 origins]"),
        ("brief.txt", "captain. ● [3]", "captain."),
        ("brief.md", "captain. ● \\[[3](sources/3.txt)\\]", "captain. ● \\[[1](sources/1.txt)\\]"),
        ("brief.html", ">3</a>]", ">2</a>]"),
        ("brief.txt", "captain. ● [3]", "captain. [3]"),
        ("brief.txt", "captain. ● [3]", "captain. ●● [3]"),
        ("brief.txt", "captain. ● [3] ≠1", "captain. ● [3]"),
        ("brief.txt", "captain. ● [3] ≠1", "captain. ● [3] ≠2"),
        ("brief.txt", "captain. ● [3] ≠1", "captain. ● [3] ≠12"),
        ("brief.txt", "captain. ● [3]", "captain. OPINION ● [3]"),
    ],
)
def test_a_changed_citation_number_is_found(out: Path, name: str, old: str, new: str) -> None:
    """A number on the page that is not the claim's is named with the claim."""
    text = (out / name).read_text(encoding="utf-8")
    assert old in text
    (out / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    wanted = "ca1" if "origin" in old else "cb3"
    assert f"citation: claim {wanted} ({name})" in said(verify(out))


@pytest.mark.parametrize("name", FORGERIES)
@pytest.mark.parametrize("format_", ["html", "md", "txt"])
def test_a_change_beside_the_claims_is_found(out: Path, format_: str, name: str) -> None:
    """Values with their numbers, names, labels and counts on a page are those of brief.json."""
    forged, wanted = FORGERIES[name]
    lay_out(forged, out, (format_,))
    assert wanted in said(tuple(each for each in verify(out) if each.where == f"brief.{format_}"))


HIGHLIGHTS = forged_highlights()


@pytest.fixture
def boxed(tmp_path: Path) -> Path:
    """The same of a brief with key figures and a timeline."""
    lay_out_articles(highlighted(), tmp_path)
    return lay_out(highlighted(), tmp_path / "out", PLAIN)


@pytest.mark.parametrize("name", HIGHLIGHTS)
@pytest.mark.parametrize("format_", ["html", "md", "txt"])
def test_a_change_in_the_boxes_is_found(boxed: Path, format_: str, name: str) -> None:
    """Key figures and events on a page are those of brief.json, with their dates, sources and signs."""
    assert said(verify(boxed)) == ""
    forged, wanted = HIGHLIGHTS[name]
    lay_out(forged, boxed, (format_,))
    assert wanted in said(tuple(each for each in verify(boxed) if each.where == f"brief.{format_}"))


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        (
            lambda v: v["figures"][0].update(value="7,000 crowns"),
            "verbatim: figure 1 (brief.json): expected a text that says '7,000 crowns'",
        ),
        (
            lambda v: v["figures"][1].update(text="It was stopped after two of its four engines failed."),
            "verbatim: figure 2 (brief.json)",
        ),
        (
            lambda v: v["figures"][0].update(citations=[]),
            "citation: figure 1 (brief.json): expected at least one citation; found none",
        ),
        (lambda v: v["timeline"][1]["citations"][0].update(start=3), "offset: event 2 (brief.json)"),
        (
            lambda v: v["timeline"][0].update(text="It was stopped in 2019"),
            "verbatim: event 1 (brief.json): expected … for the cut",
        ),
    ],
)
def test_a_changed_figure_or_event_is_found(boxed: Path, change: Callable[[Any], object], wanted: str) -> None:
    """What brief.json says of them is held against the source texts."""
    rewrite(only_json(boxed), change)
    assert wanted in said(verify(boxed))


def test_a_claim_among_the_sources_is_found(out: Path) -> None:
    """What looks like a claim stands nowhere after the source list has begun."""
    with (out / "brief.txt").open("a", encoding="utf-8") as file:
        file.write("\nThe ferry will be free of charge. ● [3]\n")
    assert "uncited: text among the sources (brief.txt)" in said(verify(out))


def test_claims_in_another_order_are_found(out: Path) -> None:
    """Moving a claim under another heading is a change of what the page says."""
    lines = (out / "brief.txt").read_text(encoding="utf-8").splitlines()
    moved = next(line for line in lines if "old ferry returns" in line)
    lines.remove(moved)
    lines.insert(lines.index("Sources"), moved)
    (out / "brief.txt").write_text("\n".join(lines), encoding="utf-8")
    assert "claim cb4 (brief.txt): expected the claim in reading order" in said(verify(out))


def test_a_changed_source_text_inside_the_html_is_found(out: Path) -> None:
    """The text that a citation leads a reader to is the source text, not only the sentence on the page."""
    text = (out / "brief.html").read_text(encoding="utf-8")
    head, mark, tail = text.rpartition("Notes from the quay")
    (out / "brief.html").write_text(head + mark.replace("quay", "bay") + tail, encoding="utf-8")
    assert "printed: text of source 3 (brief.html)" in said(verify(out))


@settings(max_examples=150, deadline=None)
@given(briefs())
def test_every_brief_that_holds_together_is_proved(brief: Brief) -> None:
    """No false alarm, whatever the words: in the record, in Markdown and in plain text."""
    assert brief.evidence is not None
    assert said(tuple(evidence.check(brief, dict(brief.evidence.texts), "brief.json"))) == ""
    for name, words in (("md", markdown), ("txt", txt), ("html", lambda data: html(data).text)):
        assert said(tuple(shown.check(brief, words(WRITERS[name](brief, Look())[0].data), name))) == ""


@settings(max_examples=150, deadline=None)
@given(briefs(), st.data())
def test_any_other_letter_in_any_claim_is_found(brief: Brief, data: st.DataObject) -> None:
    """One character replaced by any other is caught, but for the editor's marks and white space by white space."""
    assert brief.evidence is not None
    number = data.draw(st.integers(0, len(brief.claims) - 1))
    chosen = brief.claims[number]
    place = data.draw(st.integers(0, len(chosen.text) - 1))
    letter = data.draw(st.characters(exclude_characters="[]…", exclude_categories=["Cs"]))
    old = chosen.text[place]
    assume(letter != old and not (letter.isspace() and old.isspace()) and old not in "[]")
    inside = 0 < place < len(chosen.text) - 1 and not re.search("[][…]", chosen.text)
    assume(inside or not letter.isspace())  # a blank for a mark at an end, or beside a cut, is a cut and no fault
    changed = replace(chosen, text=chosen.text[:place] + letter + chosen.text[place + 1 :])
    assume(not any(edit.start() <= place < edit.end() for edit in re.finditer(r"\[[^\]]*\]|…", chosen.text)))
    assume("".join(changed.text.split()) != "".join(chosen.text.split()))
    forged = replace(
        brief,
        lead=tuple(changed if each is chosen else each for each in brief.lead),
        sections=tuple(
            replace(s, claims=tuple(changed if each is chosen else each for each in s.claims)) for s in brief.sections
        ),
    )
    findings = tuple(evidence.check(forged, dict(brief.evidence.texts), "brief.json"))
    assert f"verbatim: claim {chosen.id} (brief.json)" in said(findings)


def test_a_changed_page_shows_where_it_parts(out: Path) -> None:
    """The finding has the words around the first letter that differs, wanted and seen."""
    text = (out / "brief.txt").read_text(encoding="utf-8").replace("two of its four", "two of its five")
    (out / "brief.txt").write_text(text, encoding="utf-8")
    claimed, conflict = verify(out)
    assert (claimed.what, conflict.what) == ("claim cb2", "conflict k2")
    for finding in (claimed, conflict):
        assert "oofitsfour" in finding.expected
        assert "oofitsfive" in finding.found


def test_the_record_in_the_folder_is_the_one_compared(out: Path) -> None:
    """Taking a claim out of brief.json alone leaves pages that say more than it."""
    rewrite(out, lambda v: v["sections"][1]["claims"].pop())
    assert "uncited: text after the last claim (brief.txt)" in said(verify(out))
    assert brief_json.parse((out / "brief.json").read_bytes()) != ferry()
