"""Under which key a result is kept: a digest of all that it was made of, and of the code that made it."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from importlib import metadata
from pathlib import Path

ROOMS = ("readers", "text", "model")
"""Whose code makes the results, in this package."""
LIBRARIES = ("feedparser", "lxml", "pypdfium2", "pyyaml", "sentencex", "stopwordsiso", "trafilatura", "warcio")
"""And outside of it."""


def key(*parts: str) -> str:
    """The key of what was made of these."""
    return hashlib.sha256("\0".join((_version(), *parts)).encode("utf-8", "surrogatepass")).hexdigest()


@lru_cache(maxsize=1)
def _version() -> str:
    """A digest of the code that reads and cuts."""
    found = hashlib.sha256()
    here = Path(__file__).parent.parent
    for room in ROOMS:
        for path in sorted((here / room).rglob("*.py")):
            found.update(path.read_bytes())
    from briefing.readers import READERS

    for each in (*map(_installed, LIBRARIES), *sorted(READERS.added.values())):
        found.update(each.encode())
    return found.hexdigest()


def _installed(name: str) -> str:
    """A library with its version; what is read changes when an extra is installed."""
    try:
        return f"{name} {metadata.version(name)}"
    except metadata.PackageNotFoundError:
        return f"no {name}"
