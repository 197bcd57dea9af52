"""A claim's text in stretches, so that a template can set insertions apart and keep together what must not be torn."""

from __future__ import annotations

import re
from dataclasses import dataclass

KEEP_TOGETHER = 40
"""Longest token, in characters, that is kept on one line though it holds a hyphen, dash or slash."""
UNSPACED = 6
"""How many characters stay with the citation mark where a text has no spaces, as in Chinese, or ends in an address."""

_INVISIBLE = dict.fromkeys(
    [c for c in range(0x20) if c not in (0x09, 0x0A)]  # controls
    + [*range(0x7F, 0xA0), 0xFEFF, 0xFFFE, 0xFFFF]  # more controls, byte order mark, no characters
    + [*range(0x202A, 0x202F), *range(0x2066, 0x2070)]  # embeddings, overrides, isolates (CVE-2021-42574)
    + [0x180E, 0x200B, *range(0x2060, 0x2065), *range(0xFFF9, 0xFFFC)]  # of no width: words that hide in words
    + [*range(0xE0000, 0xE0080)]  # tags: a text that only a machine reads
    + [*range(0xD800, 0xE000)]  # lone surrogates
)
_INSERTION = re.compile(r"\[[^][]*\]|…|\.\.\.")
_BREAKABLE = re.compile(r"\S[-‐‑–—/…]+\S")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a claim's text."""

    text: str
    kind: str
    """``plain``; ``space``: one, before another run; ``joined``: no line break inside; ``inserted``: an editor's
    [insertion]; ``cut``: the … of a cut."""


def clean(text: str) -> str:
    """Text without control characters and without the marks that turn the reading direction around."""
    return text.translate(_INVISIBLE)


def runs(text: str, exact: str) -> tuple[Run, ...]:
    """A claim's text in stretches: insertions and cuts told apart, hyphenated words kept whole.

    Brackets and … count as the editor's where the quoted words do not hold them. A word with a hyphen,
    dash or slash is kept on one line, so that no text extraction has to guess whether a break belongs to it.
    """
    found: list[Run] = []
    place = 0
    for match in _INSERTION.finditer(text):
        if match[0] in exact:
            continue
        found += _joined(text[place : match.start()])
        found.append(Run(match[0], "inserted" if match[0].startswith("[") else "cut"))
        place = match.end()
    return tuple(found + _joined(text[place:]))


def parted(every: tuple[Run, ...]) -> tuple[tuple[Run, ...], Run]:
    """All but the last word, and the last word; the end of it where it is too long to be kept on one line."""
    if not every:
        return (), Run("", "plain")
    text, kind = every[-1].text, every[-1].kind
    cut = text.rfind(" ") + 1
    if len(text) - cut > KEEP_TOGETHER:
        cut = len(text) - UNSPACED
    before = (Run(text[:cut], kind),) if cut else ()
    return _spaced(every[:-1] + before), Run(text[cut:], kind)


def _joined(text: str) -> list[Run]:
    found: list[Run] = []
    for token in re.findall(r"\s+|\S+", text):
        kind = "joined" if len(token) <= KEEP_TOGETHER and _BREAKABLE.search(token) else "plain"
        if found and kind == found[-1].kind == "plain":
            found[-1] = Run(found[-1].text + token, kind)
        else:
            found.append(Run(token, kind))
    return found


def _spaced(every: tuple[Run, ...]) -> tuple[Run, ...]:
    """Spaces at the ends of stretches as runs of their own.

    WeasyPrint 70 breaks a line after its first word where a stretch's last space just does not fit on it.
    """
    found: list[Run] = []
    for run in every:
        if run.text.endswith(" ") and run.text.strip():
            found += [Run(run.text.rstrip(" "), run.kind), Run(" ", "space")]
        else:
            found.append(run)
    return tuple(found)
