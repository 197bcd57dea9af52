"""Saved pages of invented papers, in the structures that real ones have, each with what should be read from it."""

from __future__ import annotations

from tests.readers.pages import abroad, blogs, boxes, data, fourth, media, old, papers, second, third, threads
from tests.readers.pages.shape import Shape

SHAPES: tuple[Shape, ...] = tuple(
    shape
    for family in (papers, boxes, blogs, threads, data, old, media, abroad, second, third, fourth)
    for shape in family.SHAPES
)
"""All of them."""
