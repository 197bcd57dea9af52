"""Drops from an extracted article the lines whose form gives them away, and marks those that are no running text.

The text room would call them so later (``text.furniture``); a page's lines are known to be whole, so they can go here.
What an author or paper adds to the article itself (notes, corrections, credits) stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.readers.pages.pagetext import Paragraph
from briefing.text.furniture import Shape, kinds
from briefing.text.furniture.forms import form

_DROPPED = frozenset("subscription related share navigation advertisement boilerplate comment".split())
_MARKED = frozenset("byline dateline".split())
_PRINTED = re.compile(r"\bappear(?:s|ed) in (?:the )?(?:\w+ )?print\b", re.IGNORECASE)
_ABOVE = 12
"""Words up to which a line above the headline is a section, a motto or a date."""
_SIGN = 6
"""Words of ``Story continues below advertisement`` and the like."""
_HEAD = 4
"""Lines above the headline that are looked at."""


def tidy(found: Sequence[Paragraph], title: str | None) -> list[Paragraph]:
    """The paragraphs without what is furniture by its form, without what stands above the headline, and without
    headings that nothing follows.
    """
    kept = _below(found, title)
    told = kinds([Shape(" ".join(paragraph.text.split())) for paragraph in kept]) if kept else ()
    out: list[Paragraph] = []
    for paragraph, kind in zip(kept, told, strict=True):
        if paragraph.kind == "headline" or "\n" in paragraph.text:
            dated = paragraph.kind == "headline" and form(Shape(paragraph.text)) == "dateline"
            out.append(Paragraph(paragraph.text, "dateline") if dated else paragraph)
        elif kind in _DROPPED or _PRINTED.search(paragraph.text[:80]) or (kind == "pointer" and _leads(paragraph.text)):
            if out and out[-1].kind == "headline" and out[-1].text != title and kind == "subscription":
                out.pop()
        elif kind in _MARKED and not paragraph.kind:
            out.append(Paragraph(paragraph.text, kind))
        else:
            out.append(paragraph)
    while len(out) > 1 and out[-1].kind == "headline" and out[-1].text != title:
        out.pop()
    return out


def _leads(text: str) -> bool:
    """Whether a pointer says only where the text goes on, and does not lead up to what follows with a colon."""
    return len(text.split()) <= _SIGN and not text.rstrip().endswith(":")


def _below(found: Sequence[Paragraph], title: str | None) -> list[Paragraph]:
    """From the headline on, where only short lines stand above it."""
    for at, paragraph in enumerate(found[: _HEAD + 1]):
        if paragraph.kind == "headline" and paragraph.text == title:
            return list(found[at:])
        if len(paragraph.text.split()) > _ABOVE:
            break
    return list(found)
