"""Hyphens at the ends of printed lines: a broken word is put together, a true hyphen stays."""

from __future__ import annotations

import re
from collections.abc import Sequence

HYPHENS = "-\u2010\u00ad\u0002\ufffe"
"""What stands where a word was broken: a typist's, a typesetter's, a soft one, and two that PDFium writes for them."""
_BROKEN = re.compile(rf"(?<=[^\W\d_])[{HYPHENS}]$")
_SURE = "\u00ad"
_TYPESET = "\u2010"
_LAST = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*$")
_FIRST = re.compile(r"[^\W\d_]+")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PREFIXES = frozenset("non self half quasi vice well long short high low full part first far so".split())
"""Before which a compound's hyphen stands more often than not."""
_HABIT = 0.03
"""Share of lines that end in a hyphen from which on the text is hyphenated; fewer ends are compounds' own hyphens."""


_OWN = 4
"""Letters from which on two halves that are words by themselves may be a compound: ``to`` and ``day`` are not."""


class Mender:
    """Puts the lines of one document together."""

    def __init__(self, lines: Sequence[str]) -> None:
        """``lines``: all of the document, in reading order."""
        lines = [line.strip() for line in lines]
        self._known: set[str] = set()
        ends = 0
        broken = False
        for line in lines:
            after, broken = broken, _BROKEN.search(line) is not None
            ends += broken
            self._known.update(_words(line, after, broken))
        self._hyphenated = ends > _HABIT * len(lines)
        self._typeset = any(line.endswith(_TYPESET) for line in lines) and not any(_TYPESET in x[:-1] for x in lines)
        """Whether the typesetter's hyphen stands where words are broken and nowhere else."""

    def join(self, above: str, below: str) -> str:
        """Two lines of one paragraph as one."""
        above, below = above.rstrip(), below.lstrip()
        if not _BROKEN.search(above):
            # Behind a number or a dash that ends a line there was no white either: ``1914-`` ``18``.
            glue = "" if re.search(rf"\w[{HYPHENS}]$", above) and below[:1].isdigit() else " "
            return f"{_plain(above)}{glue}{below}"
        stem, mark = above[:-1], above[-1]
        return f"{stem}{below}" if self._is_broken(stem, mark, below) else f"{stem}-{_gap(below)}{below}"

    def _is_broken(self, stem: str, mark: str, below: str) -> bool:
        """Whether the two parts are one word."""
        left, right = _LAST.search(stem), _FIRST.match(below)
        if left is None or right is None:
            return False
        if mark == _SURE:
            return True
        first, second = left[0].lower(), right[0].lower()
        joined, compound = f"{first}{second}", f"{first}-{second}"
        if joined in self._known or compound in self._known:
            return joined in self._known
        if right[0][0].isupper() and not left[0].isupper():
            return False
        if self._typeset:
            return mark == _TYPESET
        if first in _PREFIXES or _gap(below):
            return False
        part = first.rpartition("-")[2]  # ``state-of-the-`` ``art``, ``nineteenth-cen-`` ``tury``
        own = part in self._known and (
            part != first or (second in self._known and min(len(first), len(second)) >= _OWN)
        )
        return self._hyphenated and not own


def _words(line: str, after: bool, broken: bool) -> set[str]:
    """The words that stand whole in a line; its first may be the rest, its last the beginning, of a broken one."""
    found = [match[0].lower() for match in _WORD.finditer(line)][1 if after else 0 : -1 if broken else None]
    return {*found, *(part for word in found if "-" in word for part in word.split("-"))}


def _gap(below: str) -> str:
    """A space in ``two- and three-year``, where the hyphen stands for what is left out."""
    return " " if re.match(r"(?:and|or|und|oder|bzw|to|bis|et|y|o|e|ou)\b", below) else ""


def _plain(text: str) -> str:
    """An unusual hyphen that is no break as the usual one."""
    return f"{text[:-1]}-" if text[-1:] in "\u0002\ufffe" else text
