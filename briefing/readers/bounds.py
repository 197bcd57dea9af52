"""How much a reader may read: set by whoever calls the readers, asked by those that unpack or descend."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from briefing.model import Limits

_HOLD: ContextVar[Limits] = ContextVar("limits")


def limits() -> Limits:
    """Those that hold now; the documented ones where nobody set others."""
    return _HOLD.get(Limits())


@contextmanager
def within(given: Limits) -> Iterator[None]:
    """Have others hold for a while."""
    token = _HOLD.set(given)
    try:
        yield
    finally:
        _HOLD.reset(token)
