"""The page made of a choice of candidates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.compose.citations import AROUND, cite
from briefing.compose.draft import LEAD, Candidate, Draft, renumbered
from briefing.model import (
    AnalysedSentence,
    Analysis,
    Brief,
    BriefSource,
    Claim,
    Conflict,
    ConflictValue,
    Sentence,
    Witness,
)
from briefing.writers.json import from_json, to_json
from tests.support.stories import Story, story

TOLD = story(
    ["The ferry runs again from June.", "It was stopped in 2019.", "The board met twice."],
    ["Snow fell on Dorn.", "The choir sang in the new hall."],
    ["From June on there is a ferry again.", "A captain was hired.", "The ferry runs again from June."],
    ["The hall cost 40 crowns."],
)
ORIGIN = {"1": "g1", "2": "g2", "3": "g3", "4": "g3"}
CARRIED = {"4": ("3", "2")}


def source(told: Story, number: str) -> BriefSource:
    """The source list's entry of an article, with path-order numbers."""
    article = told.articles[int(number) - 1]
    path, digest = article.source.path, article.source.sha256
    return BriefSource(
        number, path, digest, None, None, None, None, None, "report", ORIGIN[number], CARRIED.get(number, ()), digest
    )


def claim(name: str, *positions: int, conflicts: tuple[str, ...] = ()) -> Claim:
    """A claim that the sentences at these positions state, the first of them quoted."""
    roles = ["quoted", *["corroborates"] * (len(positions) - 1)]
    witnesses = tuple(Witness(TOLD.sentences[at], role) for at, role in zip(positions, roles, strict=True))
    return Claim(name, witnesses, len(positions), conflicts=conflicts)


CLAIMS = {
    "line": [claim("c1", 6), claim("c2", 5, 0, 7, conflicts=("k1",))],
    "hall": [claim("c3", 4), claim("c4", 8)],
    LEAD: [claim("c5", 2)],
}
CONFLICTS = (
    Conflict("k1", "date", "when the ferry runs", (ConflictValue("June", ("s6",)), ConflictValue("2019", ("s2",)))),
    Conflict("k2", "number", "what the hall cost", (ConflictValue("40", ("s9",)), ConflictValue("twice", ("s3",)))),
)


def draft(sections: Sequence[str] = ("line", "hall")) -> Draft:
    """A page with a bottom line and two sections, and all claims as candidates."""
    candidates = tuple(
        Candidate(each, section, (each.quoted.start, each.quoted.end), each.quoted.text, 0.5)
        for section, found in CLAIMS.items()
        for each in found
    )
    sources = tuple(source(TOLD, number) for number in ORIGIN)
    return Draft(
        title="Dorn this week",
        as_of="2031-05-12",
        language="en",
        generator="briefing 0.0.0",
        articles={article.source.id: article for article in TOLD.articles},
        sources=sources,
        sections=tuple((key, key.title()) for key in sections),
        candidates=candidates,
        analysis=Analysis(
            sources,
            tuple(AnalysedSentence(each) for each in TOLD.sentences),
            tuple(each for found in CLAIMS.values() for each in found),
            CONFLICTS,
        ),
        conflicts=CONFLICTS,
    )


NAMES = ["c1", "c2", "c3", "c4", "c5"]
CHOICES = st.sets(st.sampled_from(NAMES))
ORDERS = st.permutations(["line", "hall"])


def first_cited(brief: Brief) -> list[str]:
    """Sources in the order in which a reader meets their numbers."""
    return list(dict.fromkeys(citation.source for shown in brief.claims for citation in shown.citations))


def test_sources_are_numbered_as_they_are_read() -> None:
    """The first source that the page cites is 1; those that it does not cite come last, in path order."""
    brief = draft().brief(["c1", "c2"])
    assert [each.path for each in brief.sources] == [f"articles/{n}.txt" for n in (3, 1, 2, 4)]
    assert [each.numbers for each in brief.claims] == [("1",), ("1", "2")]


def test_what_a_source_carries_is_renumbered() -> None:
    """The sources that one carries, and origins, go by the page's numbers, in their order."""
    brief = draft(("hall", "line")).brief(NAMES)
    paths = {each.path[-5]: each for each in brief.sources}
    assert [each.path[-5] for each in brief.sources] == ["1", "2", "4", "3"]
    assert paths["4"].derived_from == (paths["2"].id, paths["3"].id) == ("2", "4")
    assert [each.origin for each in brief.sources] == ["g1", "g2", "g3", "g3"]


@given(CHOICES, ORDERS)
def test_numbers_are_gapless_in_reading_order(chosen: set[str], sections: list[str]) -> None:
    """Whatever is shown, sources are 1, 2 … and the page meets them in that order."""
    brief = draft(sections).brief(chosen)
    assert [each.id for each in brief.sources] == ["1", "2", "3", "4"]
    cited = first_cited(brief)
    assert cited == [str(n) for n in range(1, len(cited) + 1)]


@given(CHOICES, ORDERS)
def test_citations_are_exact(chosen: set[str], sections: list[str]) -> None:
    """Every citation's words and their surroundings stand at its offsets of its source's text, which the evidence has."""
    brief = draft(sections).brief(chosen)
    assert brief.evidence is not None
    texts = dict(brief.evidence.texts)
    assert list(texts) == [each.id for each in brief.sources]
    cited = [citation for shown in brief.claims for citation in shown.citations]
    cited += [each for conflict in brief.conflicts for value in conflict.values for each in value.citations]
    assert len(cited) >= len(chosen)
    for each in cited:
        text = texts[each.source]
        assert text[each.start : each.end] == each.exact
        assert text[: each.start].endswith(each.prefix) and text[each.end :].startswith(each.suffix)


@given(CHOICES, ORDERS)
def test_evidence_is_renumbered_alike(chosen: set[str], sections: list[str]) -> None:
    """Sentences, witnesses and sources of the analysis go by the page's numbers, and still point to their own words."""
    brief = draft(sections).brief(chosen)
    assert brief.evidence is not None
    texts, analysis = dict(brief.evidence.texts), brief.evidence.analysis
    assert analysis.sources == brief.sources

    def holds(sentence: Sentence) -> bool:
        return texts[sentence.source][sentence.start : sentence.end] == sentence.text

    assert all(holds(each.sentence) for each in analysis.sentences)
    assert all(holds(witness.sentence) for each in analysis.claims for witness in each.witnesses)
    path = {each.id: each.path for each in brief.sources}
    assert [path[each.sentence.source] for each in analysis.sentences] == [
        f"articles/{each.source}.txt" for each in TOLD.sentences
    ]


@given(CHOICES)
def test_what_is_chosen_is_shown(chosen: set[str]) -> None:
    """The brief shows the chosen claims and no other, each once, with no section that is empty."""
    brief = draft().brief(chosen)
    assert sorted(each.id for each in brief.claims) == sorted(chosen)
    assert [each.id for each in brief.lead] == [name for name in ["c5"] if name in chosen]
    assert all(section.claims for section in brief.sections)


@given(CHOICES)
def test_the_same_choice_is_the_same_brief(chosen: set[str]) -> None:
    """The order in which claims were chosen decides nothing."""
    page = draft()
    one, other = page.brief(sorted(chosen)), page.brief(sorted(chosen, reverse=True))
    assert one == other and one.evidence == other.evidence


@given(CHOICES)
def test_numbering_a_numbered_brief_changes_nothing(chosen: set[str]) -> None:
    """Renumbering is done once and for all."""
    brief = draft().brief(chosen)
    assert renumbered(brief) == brief
    assert renumbered(brief).evidence == brief.evidence


def test_conflicts_of_what_is_shown() -> None:
    """A conflict is printed with the claim that it is about, each value with the place where it stands, and not without it."""
    (found,) = draft().brief(["c2"]).conflicts
    assert found.id == "k1"
    assert [value.citations[0].exact for value in found.values] == [TOLD.sentences[5].text, TOLD.sentences[1].text]
    assert draft().brief(["c1", "c3"]).conflicts == ()


@given(CHOICES)
def test_json_gives_the_brief_back(chosen: set[str]) -> None:
    """What is written of a made brief reads as the same brief."""
    brief = draft().brief(chosen)
    assert from_json(to_json(brief)) == brief


def test_a_citation_knows_its_surroundings() -> None:
    """A citation has up to 32 characters of text on both sides, fewer at the text's ends, and takes a wider span if given one."""
    articles = {article.source.id: article for article in TOLD.articles}
    middle = cite(Witness(TOLD.sentences[1], "repeats"), articles)
    assert (middle.source, middle.role, middle.exact) == ("1", "repeats", TOLD.sentences[1].text)
    assert (len(middle.prefix), len(middle.suffix)) == (AROUND, len("\n\nThe board met twice."))
    first = cite(Witness(TOLD.sentences[0], "quoted"), articles, (0, TOLD.sentences[1].end))
    assert first.prefix == "" and first.exact == "\n\n".join(each.text for each in TOLD.sentences[:2])


def test_a_wider_span_is_cited_whole() -> None:
    """Where a candidate shows more than its sentence, the first citation has all that it shows."""
    page = draft()
    wide = replace(page.candidates[0], span=(0, TOLD.sentences[6].end))
    (shown,) = replace(page, candidates=(wide,)).brief(["c1"]).claims
    assert shown.citations[0].exact == f"{TOLD.sentences[5].text}\n\n{TOLD.sentences[6].text}"
