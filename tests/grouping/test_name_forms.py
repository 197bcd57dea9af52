"""The general forms of names, each with its variants in several domains, and what only looks like them."""

from __future__ import annotations

from time import perf_counter

import pytest

from briefing.grouping.names import Names, find
from briefing.grouping.naming.forms import key
from briefing.grouping.naming.spelling import near, undotted
from briefing.model import Article, Source
from tests.grouping.name_desks import DESKS, STRANGERS
from tests.grouping.name_forms import ONE, Case
from tests.grouping.name_lookalikes import TWO
from tests.grouping.name_terms import APART, TERMS
from tests.support.sentences import sentences


def together(found: Names, forms: tuple[str, ...]) -> bool:
    """Whether all forms stand in one group."""
    return any({key(form) for form in forms} <= {key(each) for each in group} for group in found.groups)


def cases(themes: dict[str, tuple[Case, ...]]) -> list[object]:
    """Every case under its theme and last form."""
    return [pytest.param(case, id=f"{theme}-{case.forms[-1]}") for theme, same in themes.items() for case in same]


@pytest.mark.parametrize("case", [*cases(ONE), *cases(DESKS), *cases(TERMS)])
def test_ways_of_writing_one_name_make_one_group(case: Case) -> None:
    """What editors do to a name (shorten, nickname, spell out, translate, define) leads back to it."""
    found = find((), sentences(*case.articles))
    assert together(found, case.forms), found.groups


@pytest.mark.parametrize("case", [*cases(TWO), *cases(STRANGERS), *cases(APART)])
def test_look_alikes_stay_apart(case: Case) -> None:
    """Two candidates, founders and their firms, towns and their works, rival parties are never one."""
    found = find((), sentences(*case.articles))
    assert not together(found, case.forms), found.groups


@pytest.mark.parametrize("theme", ONE)
def test_printed_forms_stand_in_the_articles(theme: str) -> None:
    """A page prints only spellings that some article has as they are, a nickname inside a name included."""
    for case in ONE[theme]:
        text = " ".join(" ".join(lines) for lines in case.articles)
        for group in find((), sentences(*case.articles)).spellings:
            assert all(each in text for each in group), group


def test_a_body_is_its_head_word_in_its_own_release() -> None:
    """The outlet's name is enough: "the Ombudsman" in the Rail Ombudsman's release is the Rail Ombudsman."""
    lines = ("Delays grew in May.", "On Monday the Ombudsman asked for refunds.", "Nobody answered the Ombudsman.")
    release = Article(Source("1", "1.txt", "0" * 64), "\n".join(lines), "txt", outlet="Ostvian Rail Ombudsman")
    assert ("Ostvian Rail Ombudsman", "Ombudsman") in find((release,), sentences(lines)).groups


def test_two_bodies_that_define_one_word_share_it_with_neither() -> None:
    """A term that two documents define for themselves stands for no one body of the corpus."""
    story = (
        ("The Inland Harbour Board (hereinafter “the Board”) met.", "Later the Board adjourned."),
        ("The Coastal Pilots Board (“the Board”) did not meet.", "Later the Board resigned."),
    )
    assert not any("Board" in group for group in find((), sentences(*story)).groups)


@pytest.mark.parametrize(("one", "other"), [("Jöller", "Joeller"), ("Mühl", "Muehl"), ("Bäcker", "Backer")])
def test_umlauts_are_written_out_or_dropped(one: str, other: str) -> None:
    """German vowels with two dots, with an e, and without either are one spelling; final vowels are not touched."""
    assert undotted(one) == undotted(other)
    assert near(one, other)
    assert undotted("Chloe") == "chloe"


def test_a_day_before_a_name_is_no_part_of_it() -> None:
    """After "on Sunday" stands Zarvik alone; "May Lindqvist" and "April Orsk" keep their first names."""
    found = find(
        (), sentences(["On Sunday Zarvik lost.", "They met May Lindqvist.", "In May Zarvik won; so did Zarvik."])
    )
    assert not found.groups


def test_long_gaps_between_names_cost_little() -> None:
    """The patterns that equate names take linear time on a long stretch of words between two names."""
    text = "They met Anna Kolb, known " + "to the very many " * 4000 + "as Siv Orsk (which the locals call so), or so."
    start = perf_counter()
    find((), sentences([text]))
    assert perf_counter() - start < 3
