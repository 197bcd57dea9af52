"""Ages of named people: "Nadia Ferro, 58," and "61-year-old Nadia Ferro"."""

from __future__ import annotations

import re

from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts import words
from briefing.grouping.conflicts.slots import Scene, Slot

_NAME = r"[A-Z][\w’'-]*[a-z]"
_AGE = re.compile(
    rf"(?:\b(?P<given>{_NAME}) (?:[A-Z]\. )?)?\b(?P<name>{_NAME}), (?:aged )?(?P<age>[1-9]\d)(?=[,.;])"
    rf"|\b(?P<years>[1-9]\d)-year-old (?:[a-z]+ ){{0,2}}(?:(?P<first>{_NAME}) (?:[A-Z]\. )?)?(?P<last>{_NAME})"
)
_MONTHS = frozenset(
    "January February March April May June July August September October November December Monday Tuesday Wednesday"
    " Thursday Friday Saturday Sunday".split()
)
_NO_GIVEN = frozenset("Mr Mrs Ms Dr Prof Professor Capt Gen Sir Judge President Minister Sen Sister Brother".split())


def find(scene: Scene, at: int) -> list[Slot]:
    """The ages that one sentence gives; the scope holds the given name, so namesakes stay apart."""
    text = scene.like.sentences[at].plain
    found = []
    for match in _AGE.finditer(text):
        given, name = match["given"] or match["first"] or "", match["name"] or match["last"]
        given = "" if given in _NO_GIVEN else given
        if not given and name in _MONTHS:
            continue
        age = match["age"] or match["years"]
        found.append(
            Slot(
                at=at,
                kind="number",
                key=f"age:{words.key(name, scene.language)}",
                low=float(age),
                high=float(age),
                shown=age,
                label=f"age of {given} {name}".replace("  ", " "),
                scope=words.key(given, scene.language) if given else "",
                near=cut.near(text, match.start(), match.end(), scene.language),
                years=cut.years(text),
            )
        )
    return found
