"""What is found across the articles: who states what, who copies whom, where they differ."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.articles import Sentence


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a salience: ``weight * value`` is what it adds."""

    name: str
    value: float
    """In [0, 1]."""
    weight: float


@dataclass(frozen=True, slots=True)
class Salience:
    """How much a claim deserves its line, recomputable from its parts."""

    parts: tuple[Part, ...] = ()

    @property
    def score(self) -> float:
        """The weighted sum of the parts, rounded so that it prints as it compares."""
        return round(sum(part.weight * part.value for part in self.parts), 6)


@dataclass(frozen=True, slots=True)
class Origin:
    """Which sources are not independent of one another."""

    source: str
    origin: str
    """``g1`` …; sources that share one are not independent of each other."""
    derived_from: tuple[str, ...] = ()
    """Numbers of the sources whose text this one carries."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A sentence that states a claim."""

    sentence: Sentence
    role: str
    """``quoted``, ``corroborates`` (another origin), ``repeats`` (a copy); not cited: ``disputes``, ``related``."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one or more sentences state. The first witness is the one that would be quoted."""

    id: str
    """``c`` and hex digits of the quoted words' digest, so that it outlives a change of numbering."""
    witnesses: tuple[Witness, ...]
    independent_sources: int
    topic: str | None = None
    salience: Salience = Salience()
    conflicts: tuple[str, ...] = ()

    @property
    def quoted(self) -> Sentence:
        """The sentence whose words are shown."""
        return self.witnesses[0].sentence


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a shown claim stands, as W3C TextQuoteSelector and TextPositionSelector."""

    source: str
    """Number of a source of the same brief."""
    start: int
    end: int
    exact: str
    """``text[start:end]`` of the source text."""
    prefix: str
    """Up to 32 characters before it."""
    suffix: str
    """Up to 32 characters after it."""
    role: str
    """As in ``Witness``, of those that are cited."""


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values that sources give."""

    value: str
    sentences: tuple[str, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where sources give different values for one thing."""

    id: str
    kind: str
    """``number``, ``date``, ``weekday``, ``status`` …"""
    what: str
    values: tuple[ConflictValue, ...]
