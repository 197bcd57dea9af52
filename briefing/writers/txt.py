"""brief.txt: the brief as plain text, wrapped at 72 columns.

Square brackets around nothing but digits are ours alone here: where an article's own sentence has
some, "[1]", they are shown as full-width brackets, which NFKC folds back.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from briefing.model import Brief, Conflict, Look, Rendered, ShownClaim
from briefing.writers import labels

WIDTH = 72
"""Columns; a longer word stands on a line of its own."""

_NUMBERED = re.compile(r"\[((?:[^\w\[\]]|\d)*(?:origins?)?\s*)\]")
_WIDE = "\N{FULLWIDTH LEFT SQUARE BRACKET}\\1\N{FULLWIDTH RIGHT SQUARE BRACKET}"


def plain(text: str) -> str:
    """Words on one line in which no bracketed number can be taken for one of our citations."""
    return _NUMBERED.sub(_WIDE, " ".join(text.split()))


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """brief.txt, UTF-8. The look plays no part."""
    return (Rendered("brief.txt", ("\n".join(_lines(brief)) + "\n").encode("utf-8", "replace")),)


def _lines(brief: Brief) -> Iterator[str]:
    yield from (*_wrap(plain(brief.title)), labels.as_of(brief), "")
    for claim in brief.lead:
        yield from (*_wrap(_claim(claim)), "")
    for section in brief.sections:
        title = _wrap(plain(section.title))
        yield from (*title, "-" * max(map(len, title), default=0), "")
        for claim in section.claims:
            yield from _wrap(_claim(claim), "* ")
        yield ""
    if brief.conflicts:
        yield from ("Where the sources differ", "-" * 24, "")
        for conflict in brief.conflicts:
            yield from _wrap(_conflict(conflict), "* ")
        yield ""
    yield from ("Sources", "-" * 7, "")
    for source in brief.sources:
        yield from _wrap(plain(labels.source(source)), f"{source.id}. ")


def _claim(claim: ShownClaim) -> str:
    return f"{plain(claim.text)} [{labels.mark(claim)}]"


def _conflict(conflict: Conflict) -> str:
    values = (f"{plain(value.value)} [{' '.join(labels.value_numbers(value))}]" for value in conflict.values)
    return f"{plain(conflict.what)}: {'; '.join(values)}"


def _wrap(text: str, bullet: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=bullet,
        subsequent_indent=" " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )
