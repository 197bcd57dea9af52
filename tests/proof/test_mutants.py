"""No change of one character of an output passes, but for those that no reader can see; each class of these is named.

Every k-th change of each kind is tried, with BRIEFING_MUTANTS=all every one.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import count

import pytest

from tests.proof.mutants import Change, Surface
from tests.proof.scenes import OUTPUTS, scene

EVERY = os.environ.get("BRIEFING_MUTANTS") == "all"

STEPS = {
    "txt": 61, "md": 61, "html": 223, "eml": 401, "docx": 151, "pdf": 97, "pdf: beside the page": 31,
    "pdf: files inside": 2803, "json": 201, "analysis": 401, "csl": 11, "annotations": 61, "sources": 53, "articles": 23,
}  # fmt: skip
"""Kind of falsification to k."""

LABELS = (
    "Sources differ", "Names:", "Key figures", "Timeline", "Sources", "Read, not cited here:", "Source texts",
    "Where sources differ, side by side", "Who states what", "What each source brings", "Claim", "No.", "Sentences",
    "Cited", "Claims of it alone", "Lines left out", "Source", "• states it;", "Lines left out are", "What was read out",
)  # fmt: skip
"""How words begin that are a packaged template's own: headings and legends."""

LAYOUT = re.compile(r"section-\d+|(?:main-|beside-)?end|sides|sides-differ-\w+|matrix|ledger|texts")
"""Ids by which a page is laid out; nothing leads to them."""

SEPARATORS = " ·:.\u00a0"


def _spaces(surface: Surface, change: Change) -> bool:
    """White space beside white space, or at the edge of an element: HTML, Word and typesetting make one space of it."""
    return surface.text.split() == change.text.split()


def _labels(surface: Surface, change: Change) -> bool:
    """A template may be a user's, and may head a list as it likes: these words say nothing of the brief."""
    named = surface.name.startswith(("html: text", "pdf: page", "pdf: outline"))
    return named and (surface.text.strip(" ≠").startswith(LABELS) or surface.text == "≠")


def _separators(surface: Surface, change: Change) -> bool:
    """So may it set apart what it counts: the points between two facts are its own."""
    there = surface.text[max(0, change.place - 1) : change.place + 2]
    return surface.name.startswith(("html: text", "pdf: page")) and any(each in SEPARATORS for each in there)


def _layout(surface: Surface, change: Change) -> bool:
    """An id that nothing leads to is seen by nobody."""
    return surface.name == "html: id" and LAYOUT.fullmatch(surface.text) is not None


def _month(surface: Surface, change: Change) -> bool:
    """A mail's date is a date, whatever the case of its month."""
    return surface.name == "eml: Date" and surface.text.upper() == change.text.upper()


def _order(surface: Surface, change: Change) -> bool:
    """PDFium guesses order and spaces of what runs from right to left, and of the mark in its line: letters alone count."""
    beside = re.search("[\u0590-\u08ff]|^ · \\d+ origins?]$", surface.text)
    return surface.name == "pdf: page" and change.kind in ("swap", "no-break space") and beside is not None


def _blanks(surface: Surface, change: Change) -> bool:
    """White space between the values of JSON is none of them."""
    if not surface.name.endswith(".json"):
        return False
    try:
        return bool(json.loads(surface.text) == json.loads(change.text))
    except ValueError:
        return False


EQUIVALENT: tuple[Callable[[Surface, Change], bool], ...] = (
    _spaces,
    _labels,
    _separators,
    _layout,
    _month,
    _order,
    _blanks,
)
"""The classes of changes that may pass, each with its reason."""


def survivors(scene_: str, kind: str, step: int) -> Iterator[tuple[Surface, Change]]:
    """The changes that pass, of every k-th of each kind of change."""
    made = scene(scene_)
    name, data = made.output(OUTPUTS[kind].format)
    judge = made.judge(kind)
    assert judge(data) is None, f"{name} passes as it is"
    turn: dict[str, Iterator[int]] = {}
    for surface in OUTPUTS[kind].surfaces(data, kind.partition(":")[0]):
        for change in surface.changes():
            if next(turn.setdefault(change.kind, count(1))) % step == 0:
                COUNTED[scene_, kind, change.kind] += 1
                if judge(surface.build(change.text)) is None:
                    yield surface, change


COUNTED: Counter[tuple[str, str, str]] = Counter()
"""How many changes were tried: (scene, kind of falsification, kind of change)."""


def passed(scene_: str, kind: str, step: int) -> list[str]:
    """The changes that pass and are of no class that may."""
    return [
        f"{surface.name}: {change.kind} at {change.place} of {surface.text!r}"
        for surface, change in survivors(scene_, kind, 1 if EVERY else step)
        if not any(each(surface, change) for each in EQUIVALENT)
    ]


@pytest.mark.parametrize("kind", STEPS)
def test_no_change_of_one_character_passes(kind: str) -> None:
    """Of a brief that has of everything one, in every output."""
    assert passed("of everything one", kind, STEPS[kind]) == []


@pytest.mark.parametrize("kind", ["txt", "html", "pdf", "docx", "json"])
@pytest.mark.parametrize("name", ["an archive", "Arabic"])
def test_no_change_passes_whatever_the_articles_came_in(name: str, kind: str) -> None:
    """Of a brief that was built of one archive, and of one that runs from right to left."""
    assert passed(name, kind, STEPS[kind] * 3) == []
