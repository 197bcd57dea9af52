"""Choosing sentences as one whole: budgeted maximum coverage of weighted concepts.

A summary is worth the concepts that it holds, each once, however many of its sentences hold it: saying a thing twice
gains nothing (Gillick & Favre 2009, "A scalable global model for summarization"). Here a concept counts with the
prominence of the most prominent chosen sentence that holds it, so that a summary prefers the place where an article
itself put the matter first:

    F(S) = sum over concepts c of weight(c) * max over i in S that hold c of prominence(i)

F is monotone and submodular. Two ways maximise it under a budget:

``lazy greedy``      takes the sentence of the largest gain for its cost, ``gain / size ** SCALE`` (Lin & Bilmes 2010,
                     "Multi-document summarization via budgeted maximization of submodular functions"), gains brought up
                     to date only where they may matter (Minoux 1978). Its distance from the best is bounded by what the
                     remaining gains could add at most (Leskovec et al. 2007, "Cost-effective outbreak detection").
``integer program``  the best there is, by branch and bound (scipy's HiGHS), with the same constraints.

Both keep groups of sentences between a least and a most, take what must be taken and leave what must not be.
"""

from __future__ import annotations

import heapq
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.errors import UsageError
from briefing.ranking.bulk import MANY, Rows

SCALE = 0.95
"""Power of the cost against which the greedy way holds a gain: below 1, for a summary of the cheapest gains is one of
fragments."""
SHORT = 0.2
"""Share of the mean size that a sentence costs at least: likewise."""
PROVED = 1e-7
"""Worth by which the solver's choice must be ahead of the greedy one: below, they differ by its tolerance."""
DIGITS = 9
"""Decimals of gains that are compared: the order of a sum must not decide a tie."""


BLOCK = 512
"""Sentences whose gains are brought up to date at a time, where there are many."""


@dataclass(frozen=True, slots=True)
class Group:
    """Sentences of which a number is wanted, as those of one topic."""

    members: frozenset[int]
    least: int = 0
    most: int | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What to choose from; sentences by position."""

    rows: Sequence[Sequence[int]]
    """The concepts of each sentence, each once."""
    weights: Sequence[float]
    """Of each concept, >= 0."""
    prominence: Sequence[float]
    """Of each sentence, >= 0."""
    sizes: Sequence[int]
    """What each sentence takes of the budget, >= 1: words, lines, points."""
    budget: int
    required: frozenset[int] = frozenset()
    barred: frozenset[int] = frozenset()
    groups: tuple[Group, ...] = ()

    def alone(self) -> list[float]:
        """What each sentence by itself would be worth."""
        rows, weights = self.rows, self.weights
        if isinstance(rows, Rows):
            alone: list[float] = rows.gains(weights, self.prominence, {}).tolist()
            return alone
        return [share * sum([weights[c] for c in row]) for share, row in zip(self.prominence, rows, strict=True)]

    def value(self, chosen: Iterable[int]) -> float:
        """What a choice is worth."""
        held: dict[int, float] = {}
        for i in chosen:
            for concept in self.rows[i]:
                held[concept] = max(held.get(concept, 0.0), self.prominence[i])
        return math.fsum(self.weights[concept] * share for concept, share in sorted(held.items()))


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen, and how well."""

    chosen: tuple[int, ...]
    """In the order of choosing; by position where they were chosen together."""
    method: str
    """``lazy greedy`` or ``integer program``."""
    value: float
    bound: float
    """No choice is worth more; the value itself where it is proved best."""

    @property
    def gap(self) -> float:
        """Share of the bound that the choice may fall short of the best by, in [0, 1]."""
        return max(0.0, 1 - self.value / self.bound) if self.bound > 0 else 0.0


def lazy_greedy(problem: Problem) -> Choice:
    """The greedy choice with its bound; ties fall to the first.

    Raises:
        UsageError: the constraints cannot be kept.
    """
    return _Greedy(problem).run()


def exact(problem: Problem, seconds: float = 10.0) -> Choice:
    """The best choice, or the best found in the time with its bound.

    Of several best choices the greedy one stands, if it is one. Where time runs out the greedy choice stands, since how
    far a solver gets in a second is no property of the input: whether it runs out still depends on the machine.

    Args:
        problem: of some thousand concepts at most, for minutes otherwise.
        seconds: after which the solver stops.

    Raises:
        UsageError: the constraints cannot be kept.
    """
    greedy = lazy_greedy(problem)
    found = _Program(problem).solve(seconds)
    if found is None:
        return greedy
    value = problem.value(found)
    best, value = (found, value) if value > greedy.value + PROVED else (greedy.chosen, greedy.value)
    return Choice(best, "integer program", value, value)


@dataclass(slots=True)
class _Greedy:
    problem: Problem
    held: dict[int, float] = field(default_factory=dict)
    """By concept, the prominence that the choice holds it with."""
    chosen: list[int] = field(default_factory=list)
    spent: int = 0
    costs: list[float] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)

    def run(self) -> Choice:
        problem = self.problem
        mean = sum(problem.sizes) / len(problem.sizes) if problem.sizes else 1.0
        self.costs = [max(size, SHORT * mean) ** SCALE for size in problem.sizes]
        bound = self._bound()
        for i in sorted(problem.required):
            self._take(i)
        if self.spent > problem.budget:
            raise _impossible(f"what must be taken has {self.spent} of {problem.budget}")
        for group in problem.groups:
            self._fill([i for i in sorted(group.members) if self._free(i)], group.least - self._taken(group))
            if self._taken(group) < group.least:
                raise _impossible(f"a group has room for {self._taken(group)} of its {group.least} sentences")
        self._fill([i for i in range(len(problem.rows)) if self._free(i)], len(problem.rows))
        value = problem.value(self.chosen)
        return Choice(tuple(self.chosen), "lazy greedy", value, max(value, min(bound, self._bound())))

    def _fill(self, candidates: Sequence[int], count: int) -> None:
        """Take the best of some sentences, so many at most."""
        if count <= 0:
            return
        rows = self.problem.rows
        if isinstance(rows, Rows) and not self.problem.groups:
            self._fill_many(rows, candidates, count)
            return
        gains = self._gains(candidates)
        heap = [(-round(gains[i] / self.costs[i], DIGITS), i, len(self.chosen)) for i in candidates]
        heapq.heapify(heap)
        end = len(self.chosen) + count
        while heap and len(self.chosen) < end:
            ratio, i, at = heapq.heappop(heap)
            if ratio >= 0:
                break
            if not self._free(i):
                continue
            if at < len(self.chosen):
                heapq.heappush(heap, (-self._ratio(i), i, len(self.chosen)))
                continue
            self._take(i)

    def _fill_many(self, rows: Rows, candidates: Sequence[int], count: int) -> None:
        """The same by arrays: of the ratios as last known, blocks of the best are brought up to date until none of the
        others can be ahead.
        """
        import numpy as np

        problem = self.problem
        sizes, costs = np.asarray(problem.sizes), np.asarray(self.costs)
        ratios = np.round(rows.gains(problem.weights, problem.prominence, self.held) / costs, DIGITS)
        left = np.asarray(candidates, dtype=np.int64)
        for _ in range(count):
            left = left[sizes[left] <= problem.budget - self.spent]
            pending, best, at = left, 0.0, -1
            while len(pending):
                block = pending
                if len(pending) > BLOCK:
                    split = np.argpartition(-ratios[pending], BLOCK)
                    block, pending = pending[split[:BLOCK]], pending[split[BLOCK:]]
                gains = rows.gains_of(block, problem.weights, problem.prominence, self.held)
                ratios[block] = np.round(gains / costs[block], DIGITS)
                top = float(ratios[block].max())
                if top >= best:
                    first = int(block[ratios[block] == top].min())
                    best, at = top, min(at, first) if top == best and at >= 0 else first
                pending = pending[ratios[pending] >= best] if block is not pending else pending[:0]
            if best <= 0:
                return
            self._take(at)
            left = left[left != at]

    def _ratio(self, i: int) -> float:
        return round(self._gain(i) / self.costs[i], DIGITS)

    def _bound(self) -> float:
        """No choice adds more to what is held than the best gains that the whole budget would buy, the last in part."""
        problem = self.problem
        most = math.fsum(problem.weights[concept] * share for concept, share in self.held.items())
        left = [i for i in range(len(problem.rows)) if i not in self.taken and i not in problem.barred]
        gains = self._gains(left)
        room = float(problem.budget)
        for i in self._by_ratio(left, gains):
            part = min(1.0, room / problem.sizes[i])
            most += part * gains[i]
            room -= part * problem.sizes[i]
            if room <= 0:
                break
        return most

    def _by_ratio(self, left: Sequence[int], gains: Mapping[int, float] | Sequence[float]) -> Iterable[int]:
        """Those of some sentences that the budget holds, the largest gain for its size first."""
        sizes, budget = self.problem.sizes, self.problem.budget
        if len(left) < MANY:
            return sorted((i for i in left if sizes[i] <= budget), key=lambda i: (-gains[i] / sizes[i], sizes[i]))
        import numpy as np

        places = np.asarray(left)
        taken = np.asarray(sizes)[places]
        places, taken = places[taken <= budget], taken[taken <= budget]
        found: list[int] = places[np.lexsort((taken, -np.asarray(gains)[places] / taken))].tolist()
        return found

    def _gains(self, asked: Sequence[int]) -> Mapping[int, float] | Sequence[float]:
        """What each of some sentences would add, by position."""
        rows = self.problem.rows
        if not isinstance(rows, Rows):
            return {i: self._gain(i) for i in asked}
        gains: list[float] = rows.gains(self.problem.weights, self.problem.prominence, self.held).tolist()
        return gains

    def _gain(self, i: int) -> float:
        prominence, weights, held = self.problem.prominence[i], self.problem.weights, self.held
        total = 0.0
        for concept in self.problem.rows[i]:
            more = prominence - held.get(concept, 0.0)
            if more > 0:
                total += weights[concept] * more
        return total

    def _free(self, i: int) -> bool:
        """It may be taken: not yet taken, not barred, affordable, and no group of its is full."""
        if i in self.problem.barred or self.spent + self.problem.sizes[i] > self.problem.budget or i in self.taken:
            return False
        return not self.problem.groups or all(
            group.most is None or i not in group.members or self._taken(group) < group.most
            for group in self.problem.groups
        )

    def _taken(self, group: Group) -> int:
        return sum(i in group.members for i in self.chosen)

    def _take(self, i: int) -> None:
        self.chosen.append(i)
        self.taken.add(i)
        self.spent += self.problem.sizes[i]
        for concept in self.problem.rows[i]:
            self.held[concept] = max(self.held.get(concept, 0.0), self.problem.prominence[i])


@dataclass(slots=True)
class _Program:
    """Sentences x, and for each concept the sentence that it is credited to: y(c, i) <= x(i), one a concept."""

    problem: Problem

    def solve(self, seconds: float) -> tuple[int, ...] | None:
        """The chosen positions, or None where the best was not proved in the time."""
        import numpy as np
        from scipy.optimize import Bounds, LinearConstraint, milp
        from scipy.sparse import coo_array

        problem = self.problem
        sentences = len(problem.rows)
        credit = [
            (concept, i)
            for i, row in enumerate(problem.rows)
            for concept in row
            if problem.weights[concept] * problem.prominence[i] > 0
        ]
        count = sentences + len(credit)
        rows: list[int] = []
        columns: list[int] = []
        values: list[float] = []
        lower: list[float] = []
        upper: list[float] = []

        def constrain(entries: Iterable[tuple[int, float]], least: float, most: float) -> None:
            for column, value in entries:
                rows.append(len(upper))
                columns.append(column)
                values.append(value)
            lower.append(least)
            upper.append(most)

        constrain(((i, float(size)) for i, size in enumerate(problem.sizes)), -np.inf, problem.budget)
        for group in problem.groups:
            ceiling = math.inf if group.most is None else float(group.most)
            constrain(((i, 1.0) for i in sorted(group.members)), float(group.least), ceiling)
        by_concept: dict[int, list[int]] = {}
        for at, (concept, i) in enumerate(credit, sentences):
            constrain(((at, 1.0), (i, -1.0)), -np.inf, 0.0)
            by_concept.setdefault(concept, []).append(at)
        for places in by_concept.values():
            if len(places) > 1:
                constrain(((at, 1.0) for at in places), -np.inf, 1.0)
        least = [float(i in problem.required) for i in range(sentences)] + [0.0] * len(credit)
        most = [float(i not in problem.barred) for i in range(sentences)] + [1.0] * len(credit)
        worth = [0.0] * sentences + [-problem.weights[concept] * problem.prominence[i] for concept, i in credit]
        whole = [1] * sentences + [0] * len(credit)
        found = milp(
            np.array(worth),
            integrality=np.array(whole),
            bounds=Bounds(np.array(least), np.array(most)),
            constraints=LinearConstraint(
                coo_array((values, (rows, columns)), shape=(len(upper), count)).tocsr(),
                np.array(lower),
                np.array(upper),
            ),
            options={"time_limit": seconds, "mip_rel_gap": 1e-9},
        )
        if found.status == 2:
            raise _impossible("its least and most numbers contradict one another or the budget")
        if found.status != 0:
            return None
        return tuple(i for i in range(sentences) if found.x[i] > 0.5)


def _impossible(why: str) -> UsageError:
    return UsageError(f"No selection keeps all constraints: {why}.", "Allow more, or ask for less.")
