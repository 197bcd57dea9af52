"""What tells the articles of one file apart: short names that stay when articles are added."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

_DIGITS = 8
"""Hex digits of a digest: among 1,000 articles two meet once in 8,000 files, and then a number follows."""


def short(key: str | bytes) -> str:
    """The name of an article in its file: the first digits of a digest of what identifies it."""
    data = key.encode("utf-8", "surrogatepass") if isinstance(key, str) else key
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def shown(name: str, most: int = 100) -> str:
    """A name or a value that is not to be trusted, as a notice may tell it: so much of it, on one line."""
    return "".join(char if char.isprintable() else "?" for char in name[:most])


def told_apart(names: Iterable[str]) -> list[str]:
    """The names, each once: the second of one name gets ``-2``, the third ``-3``."""
    given = list(names)
    taken, count, found = set(given), Counter[str](), []
    for name in given:
        count[name] += 1
        own = name
        while count[name] > 1 and (own := f"{name}-{count[name]}") in taken:
            count[name] += 1
        taken.add(own)
        found.append(own)
    return found
