"""Saved pages of many shapes: the article without the page, and the facts that the page states."""

from __future__ import annotations

from functools import cache

import pytest

from tests.readers.pages import SHAPES
from tests.readers.pages.score import FACTS, Result, mean, measure, pooled, right

MEAN = 0.96
"""What the mean F1 of the bodies must reach."""
EACH = 0.85
"""What each page must reach."""
STATED = 0.95
"""Share of the pages that state a fact on which it must be read right."""


@cache
def results() -> tuple[Result, ...]:
    """Every page, read once."""
    return tuple(map(measure, SHAPES))


def table(failed: list[Result]) -> str:
    """What went wrong, a page a line."""
    return "\n".join(
        ["", f"mean F1 {mean(results()):.4f}, pooled {pooled(results()):.4f}"]
        + [
            f"{result.f1:.3f}  {result.shape.name:24} +{result.extra} -{result.missed}  {result.wrong or ''}"
            f"  {[*result.leaked, *result.talked] or ''}"
            for result in failed
        ]
    )


def test_names_tell_the_shapes_apart() -> None:
    """There are forty shapes and more, each of a name of its own and each with a text to be found."""
    assert len({shape.name for shape in SHAPES}) == len(SHAPES) >= 40
    assert all(shape.body for shape in SHAPES)


def test_bodies_are_found() -> None:
    """The mean F1 of four-word shingles is high, and no page is read badly."""
    assert mean(results()) >= MEAN, table([result for result in results() if result.f1 < 0.99])
    bad = [result for result in results() if result.f1 < EACH]
    assert not bad, table(bad)


def test_no_comment_is_text() -> None:
    """Nothing that a reader wrote below an article is in its text."""
    failed = [result for result in results() if result.talked]
    assert not failed, table(failed)


def test_no_furniture_is_text() -> None:
    """No teaser, menu, consent or offer of a page is in its text."""
    failed = [result for result in results() if result.leaked]
    assert len(failed) <= len(results()) // 20, table(failed)


@pytest.mark.parametrize("fact", FACTS)
def test_facts_are_read_as_stated(fact: str) -> None:
    """Where pages state a fact it is read right, on at least nineteen of twenty."""
    found, stating = right(results(), fact)
    assert found >= STATED * stating, table([result for result in results() if fact in result.wrong])
