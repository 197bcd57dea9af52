"""Where a feed's entries lead to."""

from __future__ import annotations

import re


def links(data: bytes) -> tuple[str, ...]:
    """The addresses of a feed's entries, in their order, each once; none where it is no feed.

    Args:
        data: RSS or Atom.
    """
    import feedparser

    found = feedparser.parse(data)
    named = (str(entry.get("link", "")) for entry in found.entries)
    return tuple(dict.fromkeys(link for link in named if re.match(r"https?://", link, re.IGNORECASE)))
