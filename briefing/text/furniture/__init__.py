"""What a paragraph is, if it is not the article's text.

Three looks, from sure to unsure: the readers' comments (``threads``), the form of each paragraph alone (``forms``, and
``address`` for the paper's own voice), its place among the others (``zones``, ``signed``). Word lists of all languages
stand in ``words``, measures of shape in ``shape``. To lose a sentence is worse than to keep a line of junk, so what no
rule claims is body.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.text.furniture import signed, zones
from briefing.text.furniture.forms import dated, form, joinless
from briefing.text.furniture.shape import Shape
from briefing.text.furniture.threads import signature, thread

__all__ = ["Shape", "alone", "kinds"]


def kinds(shapes: Sequence[Shape]) -> tuple[str, ...]:
    """The kind of each paragraph of one article, in order; one of ``model.KINDS``, never ``quote``."""
    end = thread(shapes, [dated(shape) for shape in shapes])
    own = shapes[:end]
    found: zones.Kinds = [form(shape) for shape in own]
    for look in LOOKS:
        look(own, found)
    return tuple(kind or "body" for kind in found) + ("comment",) * (len(shapes) - end)


def alone(shape: Shape) -> bool:
    """A line to which nothing is joined, because its own form says that it is furniture."""
    return joinless(shape) or signature(shape)


LOOKS = (
    zones.letters,
    zones.notes,
    zones.listed,
    zones.head,
    signed.about_authors,
    zones.foot,
    zones.tail,
    zones.subheads,
)
"""In this order: what a label announces before what only a place suggests; subheads last, once both ends are known."""
