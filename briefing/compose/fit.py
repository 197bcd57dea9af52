"""Fitting: which claims go on the page, and in what size of type, so that it is full and never over.

Only a layout tells how high a claim is, and a layout is dear (three quarters of a whole rendering). So
heights are estimated from lengths, one layout calibrates the estimate, and the choice is made by it;
every further layout corrects it. A normal brief needs one to three layouts; more than five only where the page would
be over without.

The choice: the best claim of the bottom line and of every section first, then the rest by salience as
long as there is space; the least salient are left out. Type is 9 to 10 points while there is more
material than space, larger where there is less, and below 9 only where the sections' best claims would
not fit otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from briefing.compose.draft import LEAD
from briefing.errors import NothingToBriefError, TemplateError
from briefing.model import Brief, Measure
from briefing.notices import Notice

Assemble = Callable[[Sequence[str], float], Brief]
"""(ids of the chosen claims in the order in which they were given, type size) -> the brief of them."""
Lay = Callable[[Brief, float], Measure]
"""(brief, type size) -> what came of laying it out."""


@dataclass(frozen=True, slots=True)
class Weighted:
    """A claim that may go on the page."""

    id: str
    section: str
    """Id of its section, or ``LEAD``."""
    salience: float
    """What it is worth; of two equal ones the one given first is kept."""
    length: int
    """Characters as printed, citation mark included."""


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
    line: float = 94.0
    """Characters on a line at 10 points: an estimate for the first layout."""
    lines: float = 58.0
    """Lines on a page at 10 points: likewise."""
    overhead: float = 0.115
    """Share that the head takes, where sources stand beside the claims: likewise."""
    section: float = 0.022
    """Share that a section takes beside its claims: likewise."""


def options(paper: str, pages: int = 1) -> FitOptions:
    """The options for a paper (``A4`` or ``Letter``): a sheet of Letter is wider and lower."""
    return (
        FitOptions(pages=pages, line=97.0, lines=54.0, overhead=0.125) if paper == "Letter" else FitOptions(pages=pages)
    )


@dataclass(frozen=True, slots=True)
class Dropped:
    """A claim that is not on the page."""

    id: str
    reason: str
    """``no space``, ``section dropped`` or ``too long for the page``."""


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


def fit(claims: Sequence[Weighted], assemble: Assemble, measure: Lay, options: FitOptions | None = None) -> Fitted:
    """Choose what goes on the page.

    Args:
        claims: all that may be shown, each id once.
        assemble: makes the brief of a choice.
        measure: lays a brief out.
        options: what the page should be.

    Raises:
        NothingToBriefError: not even the shortest claim fits alone.
        TemplateError: the layout loses words, whatever is chosen.
    """
    return _Search(tuple(claims), assemble, measure, options or FitOptions()).run()


@dataclass(frozen=True, slots=True)
class _Plan:
    chosen: tuple[str, ...]
    size: float


@dataclass(frozen=True, slots=True)
class _Laid:
    plan: _Plan
    brief: Brief
    measure: Measure
    fits: bool

    @property
    def total(self) -> float:
        """Height in pages."""
        return self.measure.pages - 1 + self.measure.fill


@dataclass(slots=True)
class _Model:
    """What is known of heights, in pages: estimates at first, then what layouts showed."""

    lengths: Mapping[str, int]
    sections: int
    options: FitOptions
    seen: dict[str, tuple[float, float]] = field(default_factory=dict)
    """By claim: height, and the size that it was measured in."""
    overhead: float = 0.0
    size: float = 10.0
    """Type size that the overhead was measured in."""
    factor: float = 1.0
    """Measured heights over estimated ones."""

    def __post_init__(self) -> None:
        self.overhead = self.options.overhead + self.sections * self.options.section

    def estimate(self, claim: str, size: float) -> float:
        """Height by length alone: part lines count as such, for the lines' ends are not known; 0.2 line of gap."""
        scale = size / 10
        lines = 0.35 + max(0.65, self.lengths[claim] * scale / self.options.line) + 0.2
        return lines * scale / self.options.lines

    def height(self, claim: str, size: float) -> float:
        """Best guess: a measured height, scaled by the estimate's own growth, or the corrected estimate."""
        if claim in self.seen:
            height, measured_in = self.seen[claim]
            return height * self.estimate(claim, size) / self.estimate(claim, measured_in)
        return self.factor * self.estimate(claim, size)

    def total(self, chosen: Sequence[str], size: float) -> float:
        """Height of a page with these claims; half of the overhead grows with the type."""
        return self.overhead * (0.5 + 0.5 * size / self.size) + sum(self.height(claim, size) for claim in chosen)

    def learn(self, laid: _Laid) -> None:
        """Take over what a layout showed."""
        size = laid.plan.size
        heights = {claim: height for claim, height in laid.measure.heights if height > 0 and claim in self.lengths}
        estimated = sum(self.estimate(claim, size) for claim in heights)
        if estimated:
            self.factor = sum(heights.values()) / estimated
        self.seen |= {claim: (height, size) for claim, height in heights.items()}
        self.size = size
        self.overhead = laid.total - sum(self.height(claim, size) for claim in laid.plan.chosen)


@dataclass(slots=True)
class _Search:
    claims: tuple[Weighted, ...]
    assemble: Assemble
    measure: Lay
    options: FitOptions
    gone: dict[str, str] = field(default_factory=dict)
    """Claims ruled out for good, with the reason."""
    tight: float = 0.0
    """Taken off the aim after each page that was over."""

    def run(self) -> Fitted:
        """Plan, lay out, learn, until the page is full or nothing better is in sight."""
        sections = len({claim.section for claim in self.claims} - {LEAD})
        model = _Model({claim.id: claim.length for claim in self.claims}, sections, self.options)
        plan, best, spent = self._plan(model), None, 0
        tried: set[_Plan] = set()
        while plan not in tried and (best is None or spent < self.options.layouts):
            tried.add(plan)
            laid = self._lay(plan)
            spent += 1
            model.learn(laid)
            best = self._better(best, laid)
            if best is laid and self._full(laid, model):
                break
            plan = self._next(model, laid)
            while best is None and plan in tried:
                plan = self._forced(plan, laid.measure)
        assert best is not None  # _forced raises where nothing can be dropped any more
        return self._fitted(best, spent)

    def _lay(self, plan: _Plan) -> _Laid:
        brief = self.assemble(plan.chosen, plan.size)
        measure = self.measure(brief, plan.size)
        return _Laid(plan, brief, measure, measure.pages <= self.options.pages and not measure.lost)

    def _full(self, laid: _Laid, model: _Model) -> bool:
        return laid.total >= self.options.good * self.options.pages or self._plan(model) == laid.plan

    @staticmethod
    def _better(best: _Laid | None, laid: _Laid) -> _Laid | None:
        """Of pages that fit, the one with more claims, then the fuller one."""
        if not laid.fits:
            return best
        key = (len(laid.plan.chosen), laid.total)
        return laid if best is None or key > (len(best.plan.chosen), best.total) else best

    def _next(self, model: _Model, laid: _Laid) -> _Plan:
        if not laid.fits:
            self.tight += 0.01
        return self._plan(model)

    def _plan(self, model: _Model) -> _Plan:
        """What to lay out, by what is known: all claims in large type, or a choice in usual type."""
        aim = (self.options.aim - self.tight) * self.options.pages
        able = [claim.id for claim in self.claims if claim.id not in self.gone]
        if model.total(able, self.options.normal) <= aim:
            return _Plan(tuple(able), self._size(model, able, aim, self.options.normal, self.options.largest))
        needed = self._needed()
        if model.total(needed, self.options.small) > aim:
            return _Plan(needed, self._size(model, needed, aim, self.options.smallest, self.options.small))
        chosen = self._choose(model, needed, aim)
        return _Plan(chosen, self._size(model, chosen, aim, self.options.small, self.options.normal))

    def _needed(self) -> tuple[str, ...]:
        """The best claim of each section and of the bottom line."""
        best: dict[str, Weighted] = {}
        for claim in self.claims:
            if claim.id not in self.gone and (
                claim.section not in best or claim.salience > best[claim.section].salience
            ):
                best[claim.section] = claim
        return self._ordered({claim.id for claim in best.values()})

    def _choose(self, model: _Model, needed: Sequence[str], aim: float) -> tuple[str, ...]:
        """The needed claims, then the others by salience wherever the space allows."""
        size = self.options.usual
        chosen = set(needed)
        if model.total(needed, size) > aim:
            size = self.options.small
        for claim in sorted(self.claims, key=lambda claim: -claim.salience):
            if claim.id in chosen or claim.id in self.gone:
                continue
            if model.total(self._ordered(chosen | {claim.id}), size) <= aim:
                chosen.add(claim.id)
        return self._ordered(chosen)

    def _ordered(self, ids: set[str]) -> tuple[str, ...]:
        return tuple(claim.id for claim in self.claims if claim.id in ids)

    @staticmethod
    def _size(model: _Model, chosen: Sequence[str], aim: float, low: float, high: float) -> float:
        """The largest type, in steps of 0.05 point, in which these claims come to no more than the aim."""
        steps = round((high - low) / 0.05)
        sizes = [round(high - 0.05 * step, 2) for step in range(steps + 1)]
        return next((size for size in sizes if model.total(chosen, size) <= aim), low)

    def _forced(self, plan: _Plan, measure: Measure) -> _Plan:
        """A page over although the model said it would fit: a step smaller, then a claim less, then a section less."""
        size = plan.size
        if size > self.options.small:
            return _Plan(plan.chosen, max(self.options.small, round(size - 0.2, 2)))
        by_worth = sorted(self.claims, key=lambda claim: claim.salience)
        needed = self._needed()
        for claim in by_worth:
            if claim.id in plan.chosen and claim.id not in needed:
                return _Plan(tuple(each for each in plan.chosen if each != claim.id), size)
        if size > self.options.smallest:
            return _Plan(needed, max(self.options.smallest, round(size - 0.2, 2)))
        self._rule_out(measure, needed)
        return _Plan(self._needed(), self.options.smallest)

    def _rule_out(self, measure: Measure, needed: Sequence[str]) -> None:
        """Not even one claim a section fits: a section must go, or a claim that is longer than the page."""
        if measure.lost and measure.pages <= self.options.pages:
            words = " ".join(measure.lost[:8])
            raise TemplateError(
                f"The template or style loses words: {words} …", "Use no fixed heights and no hidden overflow."
            )
        heights = dict(measure.heights)
        worst = [claim for claim in self.claims if heights.get(claim.id, 0.0) > self.options.pages]
        if worst:
            self.gone |= {claim.id: "too long for the page" for claim in worst}
        else:
            # the bottom line goes last
            kept = [claim for claim in self.claims if claim.id in needed]
            least = min(kept, key=lambda claim: (claim.section == LEAD, claim.salience))
            gone = [claim.id for claim in self.claims if claim.section == least.section]
            self.gone |= {claim: self.gone.get(claim, "section dropped") for claim in gone}
        if len(self.gone) == len(self.claims):
            raise NothingToBriefError(
                "Not even one claim fits on the page.", "Allow more pages, or look at `briefing inspect`."
            )

    def _fitted(self, best: _Laid, spent: int) -> Fitted:
        chosen = set(best.plan.chosen)
        dropped = tuple(
            Dropped(claim.id, self.gone.get(claim.id, "no space")) for claim in self.claims if claim.id not in chosen
        )
        shown = {claim.section for claim in self.claims if claim.id in chosen}
        empty = dict.fromkeys(claim.section for claim in self.claims if claim.section not in shown)
        return Fitted(
            brief=best.brief,
            size=best.plan.size,
            measure=best.measure,
            chosen=best.plan.chosen,
            dropped=dropped,
            notices=tuple(
                Notice("layout", section or "bottom line", "Not on the page: there is no space for a claim of it.")
                for section in empty
            ),
            layouts=spent,
        )
