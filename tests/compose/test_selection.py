"""The best claims for the room, by heights that are known."""

from __future__ import annotations

from briefing.compose.draft import LEAD
from briefing.compose.selection import Share, Weighted, allowed, choose, needed


def _ids(claims: tuple[Weighted, ...] | None) -> list[str] | None:
    return None if claims is None else [claim.id for claim in claims]


def _heights(claims: tuple[Weighted, ...]) -> dict[str, float]:
    return {claim.id: claim.length / 1000 for claim in claims}


LONG = Weighted("long", "crops", 1.0, 600)
HALVES = tuple(Weighted(f"half{i}", "crops", 0.99, 400) for i in range(2))
LEADS = (Weighted("one", LEAD, 0.1, 300), Weighted("two", LEAD, 0.1, 300))


def test_the_room_takes_what_is_worth_most_in_it() -> None:
    """A claim that is best for its room gives way to two that are worth more together, and comes back in more room."""
    claims = (LONG, *HALVES)
    assert _ids(choose(claims, _heights(claims), 0.8, {})) == ["half0", "half1"]
    assert _ids(choose(claims, _heights(claims), 0.7, {})) == ["long"]
    assert _ids(choose(claims, _heights(claims), 1.4, {})) == ["long", "half0", "half1"]


def test_the_bottom_line_is_whole_where_it_may() -> None:
    """However little it is worth by salience; one of it is kept where both have no room beside the sections."""
    claims = (*LEADS, *HALVES)
    assert _ids(choose(claims, _heights(claims), 1.0, {})) == ["one", "two", "half0"]
    assert _ids(choose(claims, _heights(claims), 0.8, {})) == ["one", "half0"]


def test_every_section_gets_its_share_or_nothing_is_chosen() -> None:
    """The least comes before worth; no more is asked than there is; None says that there is no such choice."""
    poor = Weighted("poor", "wells", 0.01, 300)
    claims = (*HALVES, poor)
    assert _ids(choose(claims, _heights(claims), 0.8, {})) == ["half0", "poor"]
    assert _ids(choose(claims, _heights(claims), 0.8, {"wells": Share(least=0)})) == ["half0", "half1"]
    assert _ids(choose(claims, _heights(claims), 1.2, {"crops": Share(most=1), "wells": Share(least=7)})) == [
        "half0",
        "poor",
    ]
    assert choose(claims, _heights(claims), 0.5, {}) is None


def test_what_a_share_allows_and_needs() -> None:
    """The worthiest for their room first, given back in the order in which they came."""
    claims = (*HALVES, LONG)
    assert _ids(allowed(claims, {"crops": Share(most=2)})) == ["half0", "long"]
    assert _ids(needed(claims, {})) == ["long"]
    assert _ids(needed(claims, {"crops": Share(least=0)})) == []
