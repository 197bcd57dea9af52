"""What a page prints of a group of names: the forms that a reader could take for another person or body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.grouping.naming.forms import SMALL
from briefing.grouping.naming.spelling import folded
from briefing.text import namewords


def telling(group: Sequence[str]) -> tuple[str, ...]:
    """The first form of a group and those behind it that no form kept before explains; empty where nothing is left.

    A surname, an initial, a name without its legal form, its ship's letters or its accents explain themselves.

    Args:
        group: forms of one name, the preferred one first.
    """
    kept: list[str] = []
    whole = [text for text in group if not _COMPOUND.search(text)]
    for text in sorted(whole, key=lambda each: (each != group[0], -len(_words(each)), group.index(each))):
        if not any(_explains(full, text) or _explains(text, full) for full in kept):
            kept.append(text)
    kept.sort(key=group.index)
    return tuple(kept) if len(kept) > 1 else ()


_COMPOUND = re.compile(r"-[a-z]{3,}\s[a-z]+$")
"""The end of a description with a name in it, no name: ``Union-led talks``."""


def _words(text: str) -> list[str]:
    """The folded words of a name that carry meaning."""
    plain = text.replace("’", "'").replace("&", " ").casefold().split()
    heavy = [word for word in plain if word not in SMALL and word not in namewords.VESSELS]
    legal = [word for word in heavy if word.replace(".", "") not in namewords.COMPANIES]
    return [folded(word) for word in legal or heavy or plain]


def _explains(full: str, short: str) -> bool:
    """Whether all words of a form are words of a fuller one, or initials of such."""
    long, few = _words(full), _words(short)
    if "".join(long) == "".join(few):
        return True
    if len(few) == 1 and short.isupper() and len(few[0]) > 1:
        return few[0] in long
    return len(few) <= len(long) and all(any(_same(word, each) for each in long) for word in few)


def _same(word: str, other: str) -> bool:
    return word == other or (len(word) == 1 and other.startswith(word))
