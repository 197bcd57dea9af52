"""Choosing sentences as one whole."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.ranking import coverage
from briefing.ranking.coverage import Choice, Group, Problem, exact, lazy_greedy

CONCEPTS = 6


@st.composite
def problems(draw: st.DrawFn) -> Problem:
    """Up to seven sentences over six concepts."""
    rows = draw(st.lists(st.lists(st.integers(0, CONCEPTS - 1), unique=True, max_size=4), min_size=1, max_size=7))
    n = len(rows)
    return Problem(
        rows,
        draw(st.lists(st.integers(0, 8).map(float), min_size=CONCEPTS, max_size=CONCEPTS)),
        draw(st.lists(st.sampled_from([0.25, 0.5, 1.0]), min_size=n, max_size=n)),
        draw(st.lists(st.integers(1, 5), min_size=n, max_size=n)),
        draw(st.integers(0, 12)),
    )


def keeps(problem: Problem, chosen: tuple[int, ...]) -> bool:
    """Whether a choice keeps budget and constraints."""
    within = sum(problem.sizes[i] for i in chosen) <= problem.budget
    counts = [sum(i in group.members for i in chosen) for group in problem.groups]
    grouped = all(
        group.least <= count <= (len(problem.rows) if group.most is None else group.most)
        for group, count in zip(problem.groups, counts, strict=True)
    )
    return within and grouped and problem.required <= set(chosen) and not problem.barred & set(chosen)


def best(problem: Problem) -> float | None:
    """The worth of the best choice, by trying all; None where none keeps the constraints."""
    everything = range(len(problem.rows))
    choices = chain.from_iterable(combinations(everything, size) for size in range(len(problem.rows) + 1))
    return max((problem.value(each) for each in choices if keeps(problem, each)), default=None)


def test_worth_counts_a_concept_once_at_its_most_prominent() -> None:
    """Of two sentences that hold a concept the more prominent counts; the other adds nothing."""
    problem = Problem([(0, 1), (0,), (1,)], (2.0, 3.0), (0.5, 1.0, 0.25), (1, 1, 1), 9)
    assert problem.value(()) == 0
    assert problem.value((0,)) == 2.5
    assert problem.value((0, 1)) == 2.0 + 1.5
    assert problem.value((0, 1, 2)) == problem.value((1, 0)) == 3.5


@settings(deadline=None, max_examples=60)
@given(problems())
def test_the_integer_program_finds_the_best(problem: Problem) -> None:
    """It is worth what the best of all choices is worth, says that it is proved, and keeps to the budget."""
    found = exact(problem)
    assert keeps(problem, found.chosen)
    assert found.value == pytest.approx(best(problem))
    if found.method == "integer program":
        assert found.gap == 0


@settings(deadline=None)
@given(problems())
def test_the_greedy_choice_is_bounded(problem: Problem) -> None:
    """The best choice is worth no less than the greedy one and no more than its bound, and nothing is chosen twice."""
    found = lazy_greedy(problem)
    top = best(problem)
    assert top is not None and keeps(problem, found.chosen)
    assert len(set(found.chosen)) == len(found.chosen)
    assert found.value == pytest.approx(problem.value(found.chosen))
    assert found.value <= top + 1e-9 <= found.bound + 2e-9
    assert 0 <= found.gap <= 1


@settings(deadline=None, max_examples=60)
@given(problems(), st.data())
def test_constraints_are_kept_or_refused(problem: Problem, data: st.DataObject) -> None:
    """What must be taken is, what must not is not, groups keep to their numbers; or both say that nothing can."""
    everything = st.sampled_from(range(len(problem.rows)))
    required = data.draw(st.frozensets(everything, max_size=2))
    group = Group(data.draw(st.frozensets(everything)), data.draw(st.integers(0, 2)), data.draw(st.integers(2, 3)))
    barred = data.draw(st.frozensets(everything, max_size=2)) - required
    bound = replace(problem, required=required, barred=barred, groups=(group,))
    top = best(bound)
    try:
        greedy = lazy_greedy(bound)
    except UsageError as error:
        assert "constraints" in error.message
        return
    assert top is not None and keeps(bound, greedy.chosen)
    assert keeps(bound, exact(bound).chosen)


def test_what_cannot_be_kept_is_refused() -> None:
    """More that must be taken than there is room for, and a group with less room than its least."""
    problem = Problem([(0,), (1,)], (1.0, 1.0), (1.0, 1.0), (3, 3), 5)
    with pytest.raises(UsageError, match="6 of 5"):
        lazy_greedy(replace(problem, required=frozenset((0, 1))))
    with pytest.raises(UsageError, match="room for 1 of its 2"):
        lazy_greedy(replace(problem, groups=(Group(frozenset((0, 1)), 2),)))


def test_ties_fall_to_the_first() -> None:
    """Of sentences alike in all, the first is taken, by either way."""
    problem = Problem([(0,), (0,), (0,)], (1.0,), (1.0, 1.0, 1.0), (2, 2, 2), 2)
    assert lazy_greedy(problem).chosen == (0,)
    assert exact(problem) == Choice((0,), "integer program", 1.0, 1.0)


def test_a_wordy_sentence_yields_to_two_that_say_as_much() -> None:
    """A gain is held against its cost."""
    problem = Problem([(0, 1), (0,), (1,), (2,)], (2.0, 2.0, 1.0), (1.0,) * 4, (9, 3, 3, 3), 9)
    assert set(lazy_greedy(problem).chosen) == {1, 2, 3}


def test_where_time_runs_out_the_greedy_choice_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a solver reached when it was stopped depends on the machine: it is not taken."""
    problem = Problem([(0,), (1,)], (1.0, 2.0), (1.0, 1.0), (1, 1), 1)
    monkeypatch.setattr(coverage._Program, "solve", lambda self, seconds: None)
    assert exact(problem) == lazy_greedy(problem)
    assert exact(problem).method == "lazy greedy"


def test_nothing_to_choose_from() -> None:
    """No sentences, no budget, no weight: nothing is chosen, and that is the best."""
    assert lazy_greedy(Problem([], (), (), (), 5)) == Choice((), "lazy greedy", 0.0, 0.0)
    assert lazy_greedy(Problem([(0,)], (1.0,), (1.0,), (1,), 0)).chosen == ()
    assert lazy_greedy(Problem([(0,)], (0.0,), (1.0,), (1,), 5)).gap == 0
