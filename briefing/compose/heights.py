"""How high claims are: estimates from their lengths, corrected by what layouts show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from briefing.model import Measure


@dataclass(frozen=True, slots=True)
class Estimates:
    """What is taken for granted before the first layout; of A4."""

    line: float = 94.0
    """Characters on a line at 10 points."""
    lines: float = 58.0
    """Lines on a page at 10 points."""
    overhead: float = 0.115
    """Share of a page that the head takes, where sources stand beside the claims."""
    section: float = 0.022
    """Share that a section takes beside its claims."""


A4 = Estimates()
LETTER = Estimates(line=97.0, lines=54.0, overhead=0.125)
"""Of a sheet that is wider and lower."""


@dataclass(slots=True)
class Heights:
    """What is known of heights, in pages: estimates at first, then what layouts showed."""

    lengths: Mapping[str, int]
    sections: int
    estimates: Estimates
    seen: dict[str, tuple[float, float]] = field(default_factory=dict)
    """By claim: height, and the size that it was measured in."""
    overhead: float = 0.0
    size: float = 10.0
    """Type size that the overhead was measured in."""
    factor: float = 1.0
    """Measured heights over estimated ones."""

    def __post_init__(self) -> None:
        self.overhead = self.estimates.overhead + self.sections * self.estimates.section

    def estimate(self, claim: str, size: float) -> float:
        """Height by length alone: part lines count as such, for the lines' ends are not known; 0.2 line of gap."""
        scale = size / 10
        lines = 0.35 + max(0.65, self.lengths[claim] * scale / self.estimates.line) + 0.2
        return lines * scale / self.estimates.lines

    def height(self, claim: str, size: float) -> float:
        """Best guess: a measured height, scaled by the estimate's own growth, or the corrected estimate."""
        if claim in self.seen:
            height, measured_in = self.seen[claim]
            return height * self.estimate(claim, size) / self.estimate(claim, measured_in)
        return self.factor * self.estimate(claim, size)

    def total(self, chosen: Sequence[str], size: float) -> float:
        """Height of a page with these claims; half of the overhead grows with the type."""
        return self.overhead * (0.5 + 0.5 * size / self.size) + sum(self.height(claim, size) for claim in chosen)

    def learn(self, chosen: Sequence[str], size: float, measure: Measure) -> None:
        """Take over what the layout of a choice showed."""
        heights = {claim: height for claim, height in measure.heights if height > 0 and claim in self.lengths}
        estimated = sum(self.estimate(claim, size) for claim in heights)
        if estimated:
            self.factor = sum(heights.values()) / estimated
        self.seen |= {claim: (height, size) for claim, height in heights.items()}
        self.size = size
        used = measure.pages - 1 + measure.fill - measure.spare
        self.overhead = used - sum(self.height(claim, size) for claim in chosen)
