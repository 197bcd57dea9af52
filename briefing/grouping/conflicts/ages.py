"""Ages of named people: "Nadia Ferro, 58," and "61-year-old Nadia Ferro"."""

from __future__ import annotations

import re

from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.text.terms import stem

_NAME = r"[A-Z][\w’'-]*[a-z]"
_AGE = re.compile(
    rf"\b(?P<given>{_NAME}) (?:[A-Z]\. )?(?P<name>{_NAME}), (?:aged )?(?P<age>[1-9]\d)(?=[,.;])"
    rf"|\b(?P<years>[1-9]\d)-year-old (?:[a-z]+ ){{0,2}}(?P<first>{_NAME}) (?:[A-Z]\. )?(?P<last>{_NAME})"
)


def find(scene: Scene, at: int) -> list[Slot]:
    """The ages that one sentence gives; the key holds the whole name, so namesakes stay apart."""
    text = scene.like.sentences[at].plain
    found = []
    for match in _AGE.finditer(text):
        given, name = match["given"] or match["first"], match["name"] or match["last"]
        age = match["age"] or match["years"]
        found.append(
            Slot(
                at=at,
                kind="number",
                key=f"age:{stem(given, scene.language)} {stem(name, scene.language)}",
                low=float(age),
                high=float(age),
                shown=age,
                label=f"age of {given} {name}",
                near=cut.near(text, match.start(), match.end(), scene.language),
                years=cut.years(text),
            )
        )
    return found
