"""How much is read of what somebody else wrote."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """``[limits]`` of brief.toml. What is beyond one is left out and named; the rest is briefed."""

    file_bytes: int = 20_000_000
    """Bytes a file; trafilatura's own limit, and six times the longest saved page that we have met."""
    characters: int = 2_000_000
    """Characters of text an article: a long novel's."""
    articles: int = 2_000
    """Articles a project, the first in path order."""
    copies: int = 50
    """Articles of the same or nearly the same text, the first in path order: a copy is no witness, and what is found by
    comparing each with each takes a memory that grows with the square."""
    sentences: int = 5_000
    """Sentences an article, its first."""
    seconds: int = 10
    """Processor seconds that a reader may take for a file; three times as many by the clock."""
    memory_mib: int = 1_024
    """Address space, in MiB, of the process that reads."""
    expanded_bytes: int = 50_000_000
    """Bytes that come out of one archive or office document, counted while they come."""
    expansion: int = 100
    """How many times as many bytes may come out of it as it has itself."""
    nesting: int = 250
    """Levels of markup from which on it is told that some may be lost: libxml2 reads no deeper than 255."""
