"""How many sit on a body: "a 12-member jury", "a panel of four chemists", "the choir board has thirty members".

Reports call those who sit on it by many nouns; what is counted is told by the body.
"""

from __future__ import annotations

import re

from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts import words
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.text import numbers

MOST = 60
"""Members from which a body is a parliament or a party, of which reports count other things."""

_BODY = (
    r"commission|board|committee|panel|jury|council|inquiry|team|tribunal|court|bench|delegation|task\s?force|cabinet"
    r"|mission|squad|quorum|inspectorate|working group|chamber|senate|presidium|secretariat|consortium|coalition"
)
_WHO = (
    r"(?:members?|experts?|judges?|jurors?|people|persons|men|women|engineers?|scientists?|officers?|lawyers?|seats?"
    r"|commissioners?|directors?|ministers?|specialists?|professors?|doctors?|countries|states|nations|parties)"
)
_BEFORE = re.compile(
    rf"\b({_BODY})\b(?:\sof\s(?:inquiry|investigation|experts|enquiry))?"
    r"(?:,?\s(?:made up of|consisting of|comprising|composed of|with)|\sof|\s(?:will\s|would\s|is\sto\s|shall\s)?"
    r"(?:has|have|had|comprises?|comprised|consists?\sof|consisted\sof|numbers?|counts?|includes?))\s$",
    re.I,
)
_AFTER = re.compile(rf"^\s(?:[\w-]+\s){{0,2}}?{_WHO}\b", re.I)
_COMPOUND = re.compile(
    rf"^-(?:member|strong|person|man|woman|judge|seat|nation|party)s?\s(?:[\w-]+\s){{0,3}}?({_BODY})\b", re.I
)


def find(scene: Scene, at: int) -> list[Slot]:
    """The sizes of the bodies that a sentence speaks of."""
    text = scene.like.sentences[at].plain
    found = []
    for quantity in numbers.find(text):
        before = _BEFORE.search(text[max(0, quantity.opens - 60) : quantity.opens])
        after = text[quantity.end : quantity.end + 60]
        joined = _COMPOUND.match(after)
        body = joined[1] if joined else before[1] if before and _AFTER.match(after) else None
        if body is None or not 2 <= quantity.value <= MOST or quantity.high is not None:
            continue
        stem = words.key(body.lower().split()[0], scene.language)
        found.append(
            Slot(
                at,
                "number",
                f"members:{stem}",
                quantity.value,
                quantity.value,
                text[quantity.start : quantity.end],
                f"members of {body.lower()}",
                cut.near(text, quantity.opens, quantity.end, scene.language, frozenset({stem})),
                years=cut.years(text),
            )
        )
    return found
