"""The best choice among things that have nothing in common."""

from __future__ import annotations

from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.ranking.coverage import Group, Problem, exact
from briefing.ranking.knapsack import Shelf, best

things = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 5), st.integers(0, 2)), max_size=8)  # worth, size, shelf


def _shelves(drawn: list[tuple[int, int, int]], bounds: list[tuple[int, int | None]]) -> tuple[Shelf, ...]:
    return tuple(
        Shelf(tuple(at for at, each in enumerate(drawn) if each[2] == number), least, most)
        for number, (least, most) in enumerate(bounds)
    )


def _keeps(chosen: tuple[int, ...], sizes: list[int], budget: int, shelves: tuple[Shelf, ...]) -> bool:
    counts = [len(set(shelf.members) & set(chosen)) for shelf in shelves]
    return sum(sizes[at] for at in chosen) <= budget and all(
        shelf.least <= count <= (len(sizes) if shelf.most is None else shelf.most)
        for shelf, count in zip(shelves, counts, strict=True)
    )


@settings(max_examples=300, deadline=None)
@given(
    things,
    st.lists(st.tuples(st.sampled_from([0, 0, 0, 1, 2]), st.sampled_from([None, 2, 3])), min_size=3, max_size=3),
    st.data(),
)
def test_it_is_the_best_of_all_choices(
    drawn: list[tuple[int, int, int]], bounds: list[tuple[int, int | None]], data: st.DataObject
) -> None:
    """Against trying them all: worth as much as any that keeps budget, leasts and mosts, or refused where none does."""
    budget = data.draw(st.integers(0, 16))
    shelves = _shelves(drawn, bounds)
    worths, sizes = [float(each[0]) for each in drawn], [each[1] for each in drawn]
    every = chain.from_iterable(combinations(range(len(drawn)), count) for count in range(len(drawn) + 1))
    worth = max(
        (sum(worths[at] for at in chosen) for chosen in every if _keeps(chosen, sizes, budget, shelves)), default=None
    )
    if worth is None:
        with pytest.raises(UsageError, match="constraints"):
            best(worths, sizes, budget, shelves)
        return
    found = best(worths, sizes, budget, shelves)
    assert _keeps(found, sizes, budget, shelves)
    assert sum(worths[at] for at in found) == worth


def test_of_things_alike_the_first_is_taken() -> None:
    """A tie falls to what was given first."""
    assert best([1.0, 1.0, 1.0], [2, 2, 2], 4, [Shelf((0, 1, 2))]) == (0, 1)


def test_no_budget_takes_nothing() -> None:
    """Nothing asked, nothing taken; something asked, refused."""
    assert best([1.0], [1], 0, [Shelf((0,))]) == ()
    assert best([], [], 5, []) == ()
    with pytest.raises(UsageError, match="over the budget"):
        best([1.0], [1], -1, [Shelf((0,))])


def test_the_integer_program_agrees() -> None:
    """On things that share no concept, maximum coverage is this."""
    worths, sizes = [5.0, 4.0, 3.0, 7.0, 1.0], [4, 3, 2, 5, 1]
    problem = Problem([(at,) for at in range(5)], worths, [1.0] * 5, sizes, 9, groups=(Group(frozenset((0, 1)), 1, 1),))
    assert exact(problem).chosen == best(worths, sizes, 9, [Shelf((0, 1), 1, 1), Shelf((2, 3, 4))])
