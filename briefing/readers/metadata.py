"""What a plain text says about itself."""

from __future__ import annotations

from briefing.readers.draft import Fact
from briefing.text.dates import Dated


def describe(text: str) -> tuple[Fact, ...]:
    """Facts of a plain text."""
    return ()


def kind_of(text: str) -> tuple[Fact, ...]:
    """The kind of article by its form."""
    return ()


def partial_date(text: str) -> Dated | None:
    """The head's date that lacks its year."""
    return None
