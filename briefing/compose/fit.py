"""Fitting: which claims go on the page, and in what size of type, so that it is full and never over.

Only a layout tells how high a claim is, and a layout is dear (three quarters of a whole rendering). So
heights are estimated from lengths, one layout calibrates the estimate, and the choice is made by it;
every further layout corrects it. A normal brief needs one to three layouts; more than five only where the page would
be over without.

The choice is the best there is by those heights (``selection``): each section shows its least number of claims, none
more than its most, and the rest of the room goes to what is worth most together. Type is 9 to 10 points while there is
more material than space, larger where there is less, and below 9 only where the sections' least would not fit
otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from briefing.compose.draft import LEAD
from briefing.compose.heights import A4, LETTER, Estimates, Heights
from briefing.compose.selection import Share, Shares, Weighted, allowed, choose, needed
from briefing.errors import NothingToBriefError, TemplateError
from briefing.model import Brief, Measure
from briefing.notices import Notice

Assemble = Callable[[Sequence[str], float], Brief]
"""(ids of the chosen claims in the order in which they were given, type size) -> the brief of them."""
Lay = Callable[[Brief, float], Measure]
"""(brief, type size) -> what came of laying it out."""

UNLIMITED = 10_000
"""Pages: more than any brief has."""

ALL_FIT, EXACT, LEAST, CUT = METHODS = (
    "all that may be shown",
    "the best choice by dynamic programming",
    "the least of each section",
    "the best choice less what did not fit",
)


@dataclass(frozen=True, slots=True)
class FitOptions:
    """What a page should be; sizes in points, shares of the pages' height."""

    pages: int = 1
    smallest: float = 8.5
    """Never below it."""
    small: float = 8.8
    """Not below it while a claim can be dropped instead."""
    usual: float = 9.1
    """Where there is more material than space."""
    normal: float = 10.0
    """Not above it while a claim is left out."""
    largest: float = 11.0
    """Where there is little material."""
    aim: float = 0.965
    """Share that a choice is made for."""
    good: float = 0.94
    """Share from which a page is full: no further layout is spent on it."""
    layouts: int = 5
    """Spent at most, unless the page would be over without more."""
    estimates: Estimates = A4


def options(paper: str, pages: int = 1) -> FitOptions:
    """The options for a paper (``A4`` or ``Letter``)."""
    return FitOptions(pages=pages, estimates=LETTER if paper == "Letter" else A4)


def unlimited(paper: str) -> FitOptions:
    """The options for all claims, in normal type, on as many pages as that takes."""
    known = options(paper)
    return replace(known, pages=UNLIMITED, largest=known.normal)


@dataclass(frozen=True, slots=True)
class Dropped:
    """A claim that is not on the page."""

    id: str
    reason: str
    """``no space``, ``its topic has its most``, ``section dropped`` or ``too long for the page``."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A page that fits."""

    brief: Brief
    size: float
    """Body type in points: what ``Look.size`` must be when it is written."""
    measure: Measure
    """Of exactly this brief in this size."""
    chosen: tuple[str, ...]
    """Ids, in the order in which the claims were given."""
    dropped: tuple[Dropped, ...]
    """The others, likewise."""
    notices: tuple[Notice, ...]
    layouts: int
    """How many layouts it took."""
    method: str
    """How the claims were chosen: one of ``METHODS``."""
    gap: float | None
    """Share by which the choice may be worth less than the best, as far as heights are known, in [0, 1]; None where
    nothing bounds it."""


def fit(
    claims: Sequence[Weighted],
    assemble: Assemble,
    measure: Lay,
    options: FitOptions | None = None,
    shares: Shares | None = None,
) -> Fitted:
    """Choose what goes on the page.

    Args:
        claims: all that may be shown, each id once.
        assemble: makes the brief of a choice.
        measure: lays a brief out.
        options: what the page should be.
        shares: how many claims each section should show.

    Raises:
        NothingToBriefError: not even the shortest claim fits alone.
        TemplateError: the layout loses words, whatever is chosen.
    """
    return _Search(tuple(claims), assemble, measure, options or FitOptions(), dict(shares or {})).run()


@dataclass(frozen=True, slots=True)
class _Plan:
    chosen: tuple[str, ...]
    size: float
    method: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class _Laid:
    plan: _Plan
    brief: Brief
    measure: Measure
    fits: bool
    worth: float
    """Of the claims together."""

    @property
    def total(self) -> float:
        """Height in pages, as far as the claims make it."""
        return self.measure.pages - 1 + self.measure.fill - self.measure.spare


@dataclass(slots=True)
class _Search:
    claims: tuple[Weighted, ...]
    assemble: Assemble
    measure: Lay
    options: FitOptions
    shares: dict[str, Share]
    gone: dict[str, str] = field(default_factory=dict)
    """Claims ruled out for good, with the reason."""
    tight: float = 0.0
    """Taken off the aim after each page that was over."""

    def run(self) -> Fitted:
        """Plan, lay out, learn, until the page is full or nothing better is in sight."""
        sections = len({claim.section for claim in self.claims} - {LEAD})
        heights = Heights({claim.id: claim.length for claim in self.claims}, sections, self.options.estimates)
        plan, best, spent = self._plan(heights), None, 0
        tried: set[_Plan] = set()
        while plan not in tried and (best is None or spent < self.options.layouts):
            tried.add(plan)
            laid = self._lay(plan)
            spent += 1
            heights.learn(plan.chosen, plan.size, laid.measure)
            best = self._better(best, laid)
            if best is laid and self._full(laid, heights):
                break
            plan = self._next(heights, laid)
            while best is None and plan in tried:
                plan = self._forced(plan, laid.measure)
        assert best is not None  # _forced raises where nothing can be dropped any more
        return self._fitted(best, spent)

    def _lay(self, plan: _Plan) -> _Laid:
        brief = self.assemble(plan.chosen, plan.size)
        measure = self.measure(brief, plan.size)
        worth = sum(claim.worth for claim in self.claims if claim.id in plan.chosen)
        return _Laid(plan, brief, measure, measure.pages <= self.options.pages and not measure.lost, worth)

    def _full(self, laid: _Laid, heights: Heights) -> bool:
        return laid.total >= self.options.good * self.options.pages or self._plan(heights) == laid.plan

    @staticmethod
    def _better(best: _Laid | None, laid: _Laid) -> _Laid | None:
        """Of pages that fit, the one whose claims are worth more, then the fuller one."""
        if not laid.fits:
            return best
        return laid if best is None or (laid.worth, laid.total) > (best.worth, best.total) else best

    def _next(self, heights: Heights, laid: _Laid) -> _Plan:
        if not laid.fits:
            self.tight += 0.01
        return self._plan(heights)

    def _plan(self, heights: Heights) -> _Plan:
        """What to lay out, by what is known: all claims in large type, or a choice in usual type."""
        aim = (self.options.aim - self.tight) * self.options.pages
        able = _ids(allowed(self._able(), self.shares))
        if heights.total(able, self.options.normal) <= aim:
            return _Plan(able, self._size(heights, able, aim, self.options.normal, self.options.largest), ALL_FIT)
        least = _ids(self._needed())
        if heights.total(least, self.options.small) > aim:
            return _Plan(least, self._size(heights, least, aim, self.options.smallest, self.options.small), LEAST)
        chosen, method = self._choose(heights, aim)
        return _Plan(chosen, self._size(heights, chosen, aim, self.options.small, self.options.normal), method)

    def _able(self) -> tuple[Weighted, ...]:
        return tuple(claim for claim in self.claims if claim.id not in self.gone)

    def _needed(self) -> tuple[Weighted, ...]:
        """The least that each section and the bottom line should show."""
        return needed(self._able(), self.shares)

    def _choose(self, heights: Heights, aim: float) -> tuple[tuple[str, ...], str]:
        """The best choice in usual type, or in small type where the least has no room in it."""
        able = self._able()
        for size in (self.options.usual, self.options.small):
            room = aim - heights.total((), size)
            chosen = choose(able, {claim.id: heights.height(claim.id, size) for claim in able}, room, self.shares)
            if chosen is not None:
                return _ids(chosen), EXACT
        return _ids(self._needed()), LEAST

    @staticmethod
    def _size(heights: Heights, chosen: Sequence[str], aim: float, low: float, high: float) -> float:
        """The largest type, in steps of 0.05 point, in which these claims come to no more than the aim."""
        steps = round((high - low) / 0.05)
        sizes = [round(high - 0.05 * step, 2) for step in range(steps + 1)]
        return next((size for size in sizes if heights.total(chosen, size) <= aim), low)

    def _forced(self, plan: _Plan, measure: Measure) -> _Plan:
        """A page over although it should have fitted: a step smaller, then a claim less, then a section less."""
        size = plan.size
        if size > self.options.small:
            return _Plan(plan.chosen, max(self.options.small, round(size - 0.2, 2)), plan.method)
        least = _ids(self._needed())
        for claim in sorted(self.claims, key=lambda claim: claim.salience):
            if claim.id in plan.chosen and claim.id not in least:
                return _Plan(tuple(each for each in plan.chosen if each != claim.id), size, CUT)
        if size > self.options.smallest:
            return _Plan(least, max(self.options.smallest, round(size - 0.2, 2)), LEAST)
        self._rule_out(measure)
        return _Plan(_ids(self._needed()), self.options.smallest, LEAST)

    def _rule_out(self, measure: Measure) -> None:
        """Not even the least fits: a section's wish must go, or a section, or a claim that is longer than the page."""
        if measure.lost and measure.pages <= self.options.pages:
            words = " ".join(measure.lost[:8])
            raise TemplateError(
                f"The template or style loses words: {words} …", "Use no fixed heights and no hidden overflow."
            )
        heights = dict(measure.heights)
        worst = [claim for claim in self.claims if heights.get(claim.id, 0.0) > self.options.pages]
        if worst:
            self.gone |= {claim.id: "too long for the page" for claim in worst}
        elif any(share.least > 1 for share in self.shares.values()):
            self.shares = {key: Share(min(share.least, 1), share.most) for key, share in self.shares.items()}
        else:
            # the bottom line goes last
            weakest = min(self._needed(), key=lambda claim: (claim.section == LEAD, claim.salience))
            gone = [claim.id for claim in self.claims if claim.section == weakest.section]
            self.gone |= {claim: self.gone.get(claim, "section dropped") for claim in gone}
        if len(self.gone) == len(self.claims):
            raise NothingToBriefError(
                "Not even one claim fits on the page.", "Allow more pages, or look at `briefing inspect`."
            )

    def _fitted(self, best: _Laid, spent: int) -> Fitted:
        chosen = set(best.plan.chosen)
        shown = {claim.section: 0 for claim in self.claims}
        for claim in self.claims:
            shown[claim.section] += claim.id in chosen
        return Fitted(
            brief=best.brief,
            size=best.plan.size,
            measure=best.measure,
            chosen=best.plan.chosen,
            dropped=tuple(
                Dropped(claim.id, self._why(claim, shown[claim.section]))
                for claim in self.claims
                if claim.id not in chosen
            ),
            notices=tuple(
                Notice("layout", section or "bottom line", "Not on the page: there is no space for a claim of it.")
                for section, count in shown.items()
                if not count
            ),
            layouts=spent,
            method=best.plan.method,
            gap=0.0 if best.plan.method in (ALL_FIT, EXACT) else None,
        )

    def _why(self, claim: Weighted, shown: int) -> str:
        """Why a claim is not on the page, whose section shows so many."""
        if claim.id in self.gone:
            return self.gone[claim.id]
        return "its topic has its most" if shown == self.shares.get(claim.section, Share()).most else "no space"


def _ids(claims: Sequence[Weighted]) -> tuple[str, ...]:
    return tuple(claim.id for claim in claims)
