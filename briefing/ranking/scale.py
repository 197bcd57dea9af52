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


def by_order(ratings: Sequence[float]) -> tuple[float, ...]:
    """Saliences in equal steps for ratings of which only the order means anything.

    Returns:
        1 for the largest rating, ``1 / len(ratings)`` for the smallest; equal ratings fall in the order given.
    """
    order = sorted(range(len(ratings)), key=lambda position: (-ratings[position], position))
    return by_place(order)


def by_place(order: Sequence[int]) -> tuple[float, ...]:
    """Saliences in equal steps for ``order``: each position once, best first."""
    saliences = [0.0] * len(order)
    for place, position in enumerate(order):
        saliences[position] = round(1 - place / len(order), DIGITS)
    return tuple(saliences)
