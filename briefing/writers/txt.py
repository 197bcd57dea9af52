"""brief.txt: the brief as plain text, wrapped at 72 columns.

Square brackets around nothing but digits are ours alone here: where an article's own sentence has
some, "[1]", they are shown as full-width brackets, which NFKC folds back.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from dataclasses import replace

from briefing.model import Brief, Conflict, Look, Rendered, ShownClaim
from briefing.writers import differing, labels

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
    panel = differing.shown(brief)
    if brief.desk.marking:
        yield from (plain(brief.desk.marking), "")
    yield from (*_wrap(plain(brief.title)), plain(labels.as_of(brief)), "")
    for line in labels.since(brief):
        yield from _wrap(plain(line))
    if brief.changes:
        yield ""
    for claim in brief.lead:
        yield from (*_wrap(_claim(claim, panel)), *_wrap(plain(labels.note(claim))), "")
    for section in brief.sections:
        yield from (*_title(plain(section.title)), "")
        for claim in section.claims:
            yield from _wrap(_claim(claim, panel), "* ")
            yield from (f"  {line}" for line in _wrap(plain(labels.note(claim))))
        yield ""
    yield from _differing(brief, panel)
    if names := labels.names(brief):
        yield from (*_wrap(plain(f"{labels.NAMES}: {' · '.join(names)}")), "")
    for title, entries in labels.highlights(brief):
        yield from (*_title(title), "")
        for head, record in entries:
            yield from _wrap(labels.highlight(plain(head), replace(record, text=plain(record.text)), panel), "* ")
        yield ""
    yield from (*_title("Sources"), "")
    for source in brief.sources:
        yield from _wrap(plain(labels.source(source)), f"{source.id}. ")
    if brief.counts:
        yield from ("", *_wrap(f"{labels.counts(brief)}."))
    if imprint := labels.imprint(brief):
        yield from ("", *_wrap(plain(imprint)))


def _differing(brief: Brief, panel: tuple[Conflict, ...]) -> Iterator[str]:
    if not panel:
        return
    yield from (*_title(labels.DIFFER), "")
    for conflict in panel:
        yield from _wrap(_conflict(conflict, panel), "* ")
    yield from _wrap(labels.more(brief), "  ")
    yield ""


def _title(words: str) -> list[str]:
    lines = _wrap(words)
    return [*lines, "-" * max(map(len, lines), default=0)]


def _claim(claim: ShownClaim, panel: tuple[Conflict, ...]) -> str:
    return f"{plain(claim.text)} {labels.tail(claim, panel)}"


def _conflict(conflict: Conflict, panel: tuple[Conflict, ...]) -> str:
    """The line of labels, with an article's own bracketed numbers told apart."""
    bare = replace(
        conflict,
        what=plain(conflict.what),
        values=tuple(replace(value, value=plain(value.value)) for value in conflict.values),
    )
    return labels.conflict(bare, panel)


def _wrap(text: str, bullet: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=bullet,
        subsequent_indent=" " * len(bullet),
        break_long_words=False,
        break_on_hyphens=False,
    )
