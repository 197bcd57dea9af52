"""Fitting, against an invented typesetter whose rules the search does not know."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.compose.draft import LEAD
from briefing.compose.fit import ALL_FIT, EXACT, LEAST, FitOptions, Fitted, fit, options
from briefing.compose.selection import Share, Shares, Weighted
from briefing.errors import NothingToBriefError, TemplateError
from briefing.model import Brief, Citation, Measure, Section, ShownClaim

A4 = FitOptions()


@dataclass
class Typesetter:
    """Breaks claims into whole lines, as a page does; its measures differ from those the search starts from."""

    claims: Sequence[Weighted]
    page: float = 700.0
    """Height in points."""
    column: float = 400.0
    """Width in points."""
    head: float = 150.0
    asked: list[tuple[tuple[str, ...], float]] = field(default_factory=list)

    def assemble(self, ids: Sequence[str], size: float) -> Brief:
        """The brief that shows these claims."""
        self.asked.append((tuple(ids), size))
        chosen = [claim for claim in self.claims if claim.id in ids]
        names = dict.fromkeys(claim.section for claim in chosen if claim.section != LEAD)
        return Brief(
            title="Harvest",
            as_of=None,
            language="en",
            generator="briefing 0",
            sources=(),
            lead=tuple(_shown(claim) for claim in chosen if claim.section == LEAD),
            sections=tuple(
                Section(name, name, tuple(_shown(claim) for claim in chosen if claim.section == name)) for name in names
            ),
        )

    def measure(self, brief: Brief, size: float) -> Measure:
        """Whole lines of 0.48 em a character, 1.35 em apart; 0.3 em below each claim, 0.9 em below each section."""
        heights = {
            claim.id: (math.ceil(len(claim.text) * 0.48 * size / self.column) * 1.35 + 0.3) * size / self.page
            for claim in brief.claims
        }
        total = (self.head + 0.9 * size * len(brief.sections)) / self.page + sum(heights.values())
        pages = max(1, math.ceil(total))
        return Measure(pages, round(total - pages + 1, 4), (), tuple(heights.items()))

    def fit(self, shares: Shares | None = None, **changes: float) -> Fitted:
        """Fit with the options of A4 but for some."""
        return fit(self.claims, self.assemble, self.measure, replace(A4, **changes), shares)  # type: ignore[arg-type]


def _shown(claim: Weighted) -> ShownClaim:
    text = "x" * claim.length
    return ShownClaim(claim.id, text, (Citation("1", 0, 1, "x", "", "", "quoted"),), 1, claim.salience)


def _claims(sections: int, each: int, length: int = 180) -> tuple[Weighted, ...]:
    lead = Weighted("lead", LEAD, 2.0, 220)
    rest = (
        Weighted(f"c{s}-{i}", f"s{s}", round(1 - (i * sections + s) / 1000, 4), length + 37 * ((s * 7 + i * 5) % 5 - 2))
        for s in range(sections)
        for i in range(each)
    )
    return lead, *rest


weighted = st.lists(st.tuples(st.integers(0, 6), st.floats(0, 1), st.integers(20, 900)), min_size=1, max_size=60).map(
    lambda drawn: tuple(
        Weighted(f"c{i}", LEAD if s == 0 else f"s{s}", salience, length)
        for i, (s, salience, length) in enumerate(drawn)
    )
)


@settings(max_examples=60, deadline=None)
@given(weighted, st.integers(1, 2))
def test_the_page_is_never_over_and_no_section_is_empty(claims: tuple[Weighted, ...], pages: int) -> None:
    """Whatever the material: within the pages, each section shows a claim or a notice says why not."""
    fitted = Typesetter(claims).fit(pages=pages)
    shown = {claim.section for claim in claims if claim.id in fitted.chosen}
    missing = {claim.section or "bottom line" for claim in claims} - {section or "bottom line" for section in shown}
    assert fitted.measure.pages <= pages
    assert missing == {notice.place for notice in fitted.notices}
    assert A4.smallest <= fitted.size <= A4.largest


@settings(max_examples=40, deadline=None)
@given(weighted)
def test_every_claim_is_shown_or_accounted_for(claims: tuple[Weighted, ...]) -> None:
    """Chosen and dropped together are all claims, each once, in the order given."""
    fitted = Typesetter(claims).fit()
    dropped = [each.id for each in fitted.dropped]
    assert sorted([*fitted.chosen, *dropped]) == sorted(claim.id for claim in claims)
    assert list(fitted.chosen) == [claim.id for claim in claims if claim.id in fitted.chosen]
    assert [claim.id for claim in fitted.brief.claims if claim.id not in fitted.chosen] == []


@settings(max_examples=25, deadline=None)
@given(weighted)
def test_the_same_material_gives_the_same_page(claims: tuple[Weighted, ...]) -> None:
    """Nothing depends on anything but the arguments."""
    assert Typesetter(claims).fit() == Typesetter(claims).fit()


@pytest.mark.parametrize(("sections", "each"), [(5, 8), (1, 60), (3, 12), (9, 4), (5, 200)])
def test_a_page_with_enough_material_is_full_in_few_layouts(sections: int, each: int) -> None:
    """At least 85 % full, in readable type, within five layouts."""
    fitted = Typesetter(_claims(sections, each)).fit()
    assert fitted.measure.pages == 1
    assert 0.85 <= fitted.measure.fill <= 1
    assert A4.small <= fitted.size <= A4.normal
    assert fitted.layouts <= 5


def test_the_least_salient_claims_are_left_out() -> None:
    """Of claims of one length and one section, none that is shown is worth less than one that is not."""
    claims = tuple(Weighted(f"c{i}", "crops", ((i * 7) % 50) / 50, 200) for i in range(50))
    fitted = Typesetter(claims).fit()
    worth = {claim.id: claim.salience for claim in claims}
    assert min(worth[each] for each in fitted.chosen) >= max(worth[each.id] for each in fitted.dropped)
    assert {each.reason for each in fitted.dropped} == {"no space"}


def test_sections_show_no_more_than_their_most_and_no_less_than_their_least() -> None:
    """Both are kept where there is material, whatever the claims are worth, and each claim left out says why."""
    claims = tuple(replace(each, salience=3.0) if each.section == "s0" else each for each in _claims(3, 20))
    fitted = Typesetter(claims).fit({"s0": Share(most=2), "s2": Share(least=9)})
    counts = {name: sum(each.startswith(f"c{name[1:]}-") for each in fitted.chosen) for name in ("s0", "s1", "s2")}
    assert counts["s0"] == 2
    assert counts["s2"] >= 9 > counts["s1"] >= 1
    reasons = {each.id[:2]: each.reason for each in fitted.dropped}
    assert reasons == {"c0": "its topic has its most", "c1": "no space", "c2": "no space"}
    assert (fitted.method, fitted.gap) == (EXACT, 0.0)


def test_a_most_holds_where_all_would_fit() -> None:
    """It is no matter of room."""
    fitted = Typesetter(_claims(2, 3)).fit({"s0": Share(most=1)})
    assert fitted.method == ALL_FIT
    assert [(each.id, each.reason) for each in fitted.dropped] == [
        (f"c0-{i}", "its topic has its most") for i in (1, 2)
    ]


def test_a_least_that_no_page_holds_is_given_up() -> None:
    """Each section still shows one."""
    fitted = Typesetter(_claims(3, 40)).fit({"s0": Share(least=40), "s1": Share(least=40)})
    assert fitted.measure.pages == 1
    assert len(fitted.brief.sections) == 3
    assert fitted.notices == ()


def test_how_the_page_was_chosen_is_told() -> None:
    """All, the best, or only what each section needs."""
    assert Typesetter(_claims(1, 3)).fit().method == ALL_FIT
    assert Typesetter(_claims(5, 9)).fit().method == EXACT
    assert Typesetter(_claims(15, 1, 150), head=120).fit().method == LEAST


def test_little_material_is_set_in_large_type() -> None:
    """Everything is shown, in 11 points, and no layout is wasted on looking for more."""
    setter = Typesetter(_claims(2, 2))
    fitted = setter.fit()
    assert (fitted.size, fitted.dropped, fitted.layouts) == (11.0, (), 1)


def test_many_sections_are_kept_in_smaller_type() -> None:
    """Where one claim a section does not fit in readable type, type shrinks before a section goes."""
    fitted = Typesetter(_claims(15, 1, 150), head=120).fit()
    assert fitted.notices == ()
    assert A4.smallest <= fitted.size < A4.small


def test_a_section_goes_only_when_nothing_else_helps() -> None:
    """Forty sections cannot be on a page: the least salient go, and a notice names each."""
    claims = _claims(40, 1)
    fitted = Typesetter(claims).fit()
    assert fitted.measure.pages == 1
    assert fitted.chosen[0] == "lead"
    assert {notice.place for notice in fitted.notices} == {f"s{each.id[1:].split('-')[0]}" for each in fitted.dropped}
    assert {each.reason for each in fitted.dropped} == {"section dropped"}


def test_a_claim_longer_than_the_page_is_ruled_out_alone() -> None:
    """It goes, with its reason, and its section shows another."""
    claims = (Weighted("huge", "soil", 1.0, 9000), Weighted("short", "soil", 0.1, 90), Weighted("rain", "sky", 0.5, 90))
    fitted = Typesetter(claims).fit()
    assert fitted.chosen == ("short", "rain")
    assert [(each.id, each.reason) for each in fitted.dropped] == [("huge", "too long for the page")]


def test_nothing_that_fits_is_an_error() -> None:
    """A single claim longer than the page leaves nothing to print."""
    with pytest.raises(NothingToBriefError, match="Not even one claim"):
        Typesetter((Weighted("huge", "soil", 1.0, 9000),)).fit()


def test_a_style_that_loses_words_is_refused() -> None:
    """Lost words count as not fitting; where no choice mends it, the template is at fault."""
    setter = Typesetter(_claims(2, 3))

    def lossy(brief: Brief, size: float) -> Measure:
        return replace(setter.measure(brief, size), lost=("barley",))

    with pytest.raises(TemplateError, match="barley"):
        fit(setter.claims, setter.assemble, lossy)


def test_no_layout_is_made_twice() -> None:
    """A layout is dear: no choice is measured again in the same size."""
    setter = Typesetter(_claims(7, 9))
    fitted = setter.fit()
    assert len(setter.asked) == len(set(setter.asked)) == fitted.layouts


def test_letter_starts_from_a_lower_sheet() -> None:
    """Letter holds fewer lines than A4, each a little longer."""
    assert options("Letter").estimates.lines < options("A4").estimates.lines
    assert options("Letter").estimates.line > options("A4").estimates.line
    assert options("A4", 3).pages == 3
