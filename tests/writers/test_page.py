"""What the templates are given."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Brief, Look
from briefing.writers import listing, page, passages, runs
from briefing.writers.days import day
from briefing.writers.entries import PageClaim
from briefing.writers.runs import Run
from tests.support.briefs import FERRY, briefs, cite, claim, ferry

LOOK = Look()


def _printed(shown: PageClaim) -> str:
    return "".join(run.text for run in (*shown.runs, shown.last))


@given(briefs())
def test_a_claim_is_printed_whole(brief: Brief) -> None:
    """Cutting a claim into stretches loses and adds nothing but invisible marks."""
    built = page.build(brief, LOOK)
    printed = [_printed(shown) for section in built.sections for shown in section.claims]
    meant = [shown for section in brief.sections for shown in section.claims]
    assert printed == [runs.clean(" ".join(shown.text.split())) for shown in meant]


@given(st.text(alphabet="ab -–—/…[]", max_size=60), st.text(alphabet="ab -–—/…[]", max_size=60))
def test_runs_join_to_the_text(text: str, exact: str) -> None:
    """Whatever brackets, dashes and dots a claim holds."""
    assert "".join(run.text for run in runs.runs(text, exact)) == text


def test_insertions_and_cuts_are_told_from_the_sources_own_brackets() -> None:
    """A bracket that the source itself prints is no editor's."""
    found = runs.runs("[The crew] left … at [1] dawn", "They left the quay at [1] dawn")
    assert [run for run in found if run.kind != "plain"] == [Run("[The crew]", "inserted"), Run("…", "cut")]


def test_hyphenated_words_are_kept_on_a_line() -> None:
    """A break after a hyphen would leave open whether the hyphen belongs to the word."""
    found = runs.runs("The twenty-odd boats’ north/south line", "")
    assert [run.text for run in found if run.kind == "joined"] == ["twenty-odd", "north/south"]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("The ferry returns.", "returns."),
        ("Ferry", "Ferry"),
        ("渡轮" * 60, "渡轮渡轮渡轮"),
        ("See https://example.org/" + "a" * 80, "aaaaaa"),
        ("It was well-known", "well-known"),
        ("It ran, said [the harbour master of the northern bank, in May]", "May]"),
    ],
)
def test_the_last_word_stays_with_the_mark(text: str, last: str) -> None:
    """One word is kept with the citation mark, or a few characters where there is no space to break at."""
    shown = page.build(_brief(text), LOOK).lead[0]
    assert shown.last.text == last
    assert _printed(shown) == text


def _brief(text: str) -> Brief:
    return replace(ferry(), lead=(claim("ca1", text, cite(FERRY, "1", "The harbour ferry")),))


def test_the_mark_counts_origins_only_where_they_are_fewer() -> None:
    """Two sources of one origin are said to be one; a single source needs no word."""
    built = page.build(ferry(), LOOK)
    assert built.lead[0].origins == "1 origin"
    assert built.sections[0].claims[0].origins == ""


def test_what_a_claim_carries_behind_its_words() -> None:
    """Dots of the packaged fonts' own, signs that lead to the conflict's line, and a label for an opinion."""
    built = page.build(ferry(), LOOK)
    lead, opinion = built.lead[0], built.sections[1].claims[2]
    assert (lead.dots, lead.opinion, opinion.opinion) == ("•", "", "OPINION")
    assert [(sign.text, sign.target) for sign in lead.signs] == [("≠1", "differ-k1")]
    assert opinion.signs == ()


def test_a_very_long_mark_may_break() -> None:
    """More than a line can keep together is not kept together."""
    one = cite(FERRY, "1", "The harbour ferry")
    shown = claim("ca1", one.exact, *(replace(one, source=str(i)) for i in range(1, 14)), origins=13)
    assert [page.build(replace(ferry(), lead=(each,)), LOOK).lead[0].long for each in (shown, ferry().lead[0])] == [
        True,
        False,
    ]


def test_conflicts_lead_to_what_is_cited() -> None:
    """Each value has its sources' numbers, ascending, linked to the marked sentence where the file has the texts."""
    (column,) = page.build(ferry(), LOOK, texts=True).conflicts
    assert [(each.id, each.sign, each.what) for each in column] == [
        ("differ-k1", "≠1", "When the ferry runs again"),
        ("differ-k2", "≠2", "Engines that failed"),
    ]
    numbers = [[(n.text, n.target) for n in value.numbers] for value in column[0].values]
    assert numbers == [[("1", "q-k1-1-0"), ("2", "q-k1-1-1")], [("3", "q-k1-2-0")]]
    bare = page.build(ferry(), LOOK).conflicts[0][0].values[1].numbers
    assert [n.target for n in bare] == ["source-3"]


def test_a_source_that_only_a_value_cites_is_listed() -> None:
    """Its number stands on the page, so that it is not among the sources not cited."""
    alone = replace(ferry(), sections=ferry().sections[:1])
    claims = tuple(each for each in alone.sections[0].claims if each.numbers != ("3",))
    alone = replace(alone, sections=(replace(alone.sections[0], claims=claims),))
    assert [line.cited for line in page.build(alone, LOOK).sources] == [True, True, True]
    assert [line.cited for line in page.build(replace(alone, conflicts=()), LOOK).sources] == [True, True, False]


def test_the_page_says_only_what_its_own_signs_mean() -> None:
    """A page without opinions and conflicts does not explain their marks."""
    full = " ".join(page.build(ferry(), LOOK).reading)
    assert "sources differ" in full and "own judgement" in full
    plain = replace(ferry(), lead=(), sections=(replace(ferry().sections[1], claims=ferry().sections[1].claims[:1]),))
    bare = " ".join(page.build(plain, LOOK).reading)
    assert "sources differ" not in bare and "own judgement" not in bare


def test_the_head_counts_sources_and_origins() -> None:
    """3 sources, one of them a copy."""
    assert page.build(ferry(), LOOK).facts == ("3 sources, of which 2 origins", "7 claims")


def test_what_a_source_does_not_state_is_said() -> None:
    """Outlet, date and title have words for their absence."""
    bare = replace(ferry().sources[0], outlet=None, title=None, published=None)
    line = page.build(replace(ferry(), sources=(bare, *ferry().sources[1:])), LOOK).sources[0]
    assert (line.outlet, line.date, line.title, line.titled) == (
        "Outlet not stated",
        "undated",
        "articles/1.txt",
        False,
    )


def test_a_copy_is_noted_in_the_source_list() -> None:
    """The list says whose text a source carries."""
    assert [line.note for line in page.build(ferry(), LOOK).sources] == ["", "carries text of 1", ""]


@pytest.mark.parametrize("count", [1, 2, 5, 6, 7, 13, 40])
def test_columns_hold_every_cited_source_in_order(count: int) -> None:
    """Two columns, or three; read down, then on: the numbers run through, and no column is empty."""
    lines = tuple(replace(page.build(ferry(), LOOK).sources[0], number=str(i)) for i in range(count))
    columns = listing.columns(lines)
    assert [line for column in columns for line in column] == list(lines)
    assert all(columns)
    assert len(columns) == (1 if count == 1 else 2 if count <= listing.MANY else 3)


@pytest.mark.parametrize(
    ("language", "direction"),
    [
        ("en", "ltr"),
        ("ar", "rtl"),
        ("he-IL", "rtl"),
        ("fa_IR", "rtl"),
        ("ku-Latn", "ltr"),
        ("az-Arab", "rtl"),
        ("", "ltr"),
    ],
)
def test_the_direction_follows_the_script(language: str, direction: str) -> None:
    """A script named in the tag outweighs the language's usual one."""
    assert page.direction(language) == direction


@pytest.mark.parametrize(
    ("iso", "said"),
    [
        ("2031-05-12", "12 May 2031"),
        ("2031-05-02T09:30:00+02:00", "2 May 2031"),
        (None, ""),
        ("2031", "2031"),
        ("2031-05", "May 2031"),
        ("2031-13", "2031-13"),
        ("2031-13-01", "2031-13-01"),
    ],
)
def test_dates_are_written_out(iso: str | None, said: str) -> None:
    """Day, month in words, year; what is no date stays as it is."""
    assert day(iso) == said


def test_marks_that_turn_the_direction_are_taken_out() -> None:
    """Overrides and isolates could make a claim read as another (CVE-2021-42574); joiners belong to the writing."""
    assert runs.clean("a\u202eb\u2067c\u0000d") == "abcd"
    assert runs.clean("می\u200cشود") == "می\u200cشود"


@given(briefs())
def test_passages_join_to_the_text_and_hold_every_citation(brief: Brief) -> None:
    """Cut up and put together again, a source text has lost nothing but blank space; each citation starts once."""
    assert brief.evidence is not None
    wanted = set(passages.targets(brief).values())
    found: list[str] = []
    for number, text in brief.evidence.texts:
        parts = [part for each in passages.paragraphs(brief, number, text, lambda same: same) for part in each]
        assert "".join("".join(part.text for part in parts).split()) == "".join(text.split())
        found += [name for part in parts for name in part.ids]
    assert len(found) == len(set(found))
    assert set(found) <= wanted
    assert wanted == set(found)


def test_overlapping_citations_share_the_marked_words() -> None:
    """Two claims that cite overlapping stretches give three passages; the middle one belongs to both."""
    texts = {"1": "The old ferry returns at dawn on Monday."}
    one, two = cite(texts, "1", "The old ferry returns at dawn"), cite(texts, "1", "returns at dawn on Monday.")
    brief = replace(ferry(), lead=(claim("ca", one.exact, one),), sections=())
    brief = replace(brief, lead=(*brief.lead, claim("cb", two.exact, two)))
    (paragraph,) = passages.paragraphs(brief, "1", texts["1"], lambda same: same)
    assert [part.text for part in paragraph] == ["The old ferry ", "returns at dawn", " on Monday."]
    assert [part.ids for part in paragraph] == [("q-ca-0",), ("q-cb-0",), ()]
    assert [[back.target for back in part.backs] for part in paragraph] == [[], ["ca"], ["cb"]]


def test_hard_wrapped_lines_are_one_paragraph_and_long_lines_each_one() -> None:
    """A short line goes on in the next; a line nobody would wrap by hand is a paragraph."""
    wrapped = "The ferry will run\nagain from June.\n\nThe board said so."
    unwrapped = "x" * 130 + "\n" + "y" * 130
    brief = replace(ferry(), lead=(), sections=())
    assert len(passages.paragraphs(brief, "1", wrapped, str)) == 2
    assert len(passages.paragraphs(brief, "1", unwrapped, str)) == 2
