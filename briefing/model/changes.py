"""What happened since an edition: the past as it was remembered, and how the present differs from it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

CHANGES = ("new", "updated", "corroborated", "contradicted")
"""What may have happened to a claim that is there; a claim that is not is ``withdrawn``."""


@dataclass(frozen=True, slots=True)
class PastSentence:
    """A sentence of an earlier edition."""

    path: str
    """Of its article."""
    text_sha256: str
    """Of its article's source text."""
    start: int
    text: str
    """Verbatim."""


@dataclass(frozen=True, slots=True)
class PastClaim:
    """A claim of an earlier edition."""

    id: str
    sentences: tuple[int, ...]
    """Positions in ``Past.sentences``, the quoted one first."""
    independent_sources: int
    shown: bool
    """The page had it."""


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier edition, as far as the next one is compared with it."""

    edition: int
    as_of: str | None
    sources: Mapping[str, str]
    """Path to the digest of its source text (``BriefSource.text_sha256``)."""
    sentences: tuple[PastSentence, ...]
    """Of every kind."""
    claims: tuple[PastClaim, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A value, and the sentences that give it."""

    value: str
    sentences: tuple[str, ...]
    """Ids."""


@dataclass(frozen=True, slots=True)
class Update:
    """An earlier claim for which a newer article gives something else."""

    claim: str
    """Id of the earlier claim, which it still has."""
    was: Told
    now: Told


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """An earlier claim that no article states any more."""

    claim: str
    text: str
    path: str
    """Of the article that was quoted."""
    reason: str
    """``its source changed`` or ``its source is gone``."""
    shown: bool
    """The earlier page had it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A source text that was altered after an edition."""

    source: str
    """Its number."""
    path: str
    claims: tuple[str, ...]
    """Ids of the earlier claims whose words no longer stand in it."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How an edition differs from an earlier one."""

    since: int
    """Number of the earlier edition."""
    as_of: str | None
    """Its date."""
    claims: Mapping[str, str] = field(default_factory=dict)
    """Claim id to one of ``CHANGES``; claims that are as they were have none."""
    updated: tuple[Update, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    corrections: tuple[Correction, ...] = ()
    nothing_new: tuple[str, ...] = ()
    """Numbers of the articles that were added and brought nothing new."""
