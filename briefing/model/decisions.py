"""What an editor has decided: plain data, by the words of the articles, so that it survives every new edition."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Decisions:
    """decisions.toml. ``words`` are a whole sentence of an article, white space folded."""

    pin: tuple[str, ...] = ()
    """Words of claims that the page must show."""
    drop: tuple[str, ...] = ()
    """Words of claims that it must not show."""
    prefer: tuple[str, ...] = ()
    """Words by which their claim is to be shown."""
    split: tuple[str, ...] = ()
    """Words that are a claim of their own."""
    join: tuple[tuple[str, ...], ...] = ()
    """Words that state one claim."""
    move: tuple[tuple[str, str], ...] = ()
    """(words, topic id)."""
    order: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """(topic id, words of its claims in their order; the others follow)."""
    title: tuple[tuple[str, str], ...] = ()
    """(topic id, title)."""
    note: tuple[tuple[str, str], ...] = ()
    """(words, what the editor adds to their claim)."""
    same: tuple[tuple[str, ...], ...] = ()
    """Names of one and the same, the preferred one first."""
    apart: tuple[tuple[str, ...], ...] = ()
    """Names no two of which are the same."""

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(getattr(self, name)) for name in DECISIONS)


DECISIONS = ("pin", "drop", "prefer", "split", "join", "move", "order", "title", "note", "same", "apart")
"""The fields of ``Decisions``, in the order in which they are told."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The same, resolved: by the ids of an edition's claims and sentences."""

    pinned: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()
    preferred: Mapping[str, str] = field(default_factory=dict)
    """Claim id to the sentence by which it is shown."""
    topic: Mapping[str, str] = field(default_factory=dict)
    """Claim id to topic id."""
    rank: Mapping[str, int] = field(default_factory=dict)
    """Claim id to its place among those of its section."""
    notes: Mapping[str, str] = field(default_factory=dict)
    """Claim id to what the editor adds."""
    orphans: tuple[tuple[str, str], ...] = ()
    """(kind, words) of decisions that hold of nothing any more."""
