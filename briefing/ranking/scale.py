"""Bringing a method's own ratings to saliences in [0, 1]."""

from __future__ import annotations

from collections.abc import Sequence

DIGITS = 9
"""Saliences are rounded to this many decimals, so that the order in which a sum was taken cannot decide a tie."""


def by_largest(ratings: Sequence[float]) -> tuple[float, ...]:
    """Ratings >= 0 divided by the largest, so that ratios survive; all 0 where none is positive."""
    top = max(ratings, default=0.0)
    if top <= 0:
        return (0.0,) * len(ratings)
    return tuple(round(max(rating, 0.0) / top, DIGITS) for rating in ratings)


def by_rank(order: Sequence[int], count: int) -> tuple[float, ...]:
    """Descending saliences for a method that only knows an order.

    Args:
        order: positions, best first, each once.
        count: how many sentences there are; those that ``order`` leaves out get 0.

    Returns:
        1 for the first, equal steps down to ``1 / len(order)`` for the last.
    """
    saliences = [0.0] * count
    for place, position in enumerate(order):
        saliences[position] = round(1 - place / len(order), DIGITS)
    return tuple(saliences)
