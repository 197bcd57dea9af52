"""Results of votes: "voted 14-9", "by 12 votes to 11", "a 5-4 ruling"."""

from __future__ import annotations

import re

from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts.slots import Scene, Slot

_NUMBER = (
    r"\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|none|nil|zero"
)
_WORDS = {word: value for value, word in enumerate(_NUMBER.split("|")[1:16], 1)} | {"none": 0, "nil": 0, "zero": 0}
_TALLY = re.compile(
    rf"(?<![\w.,])(?P<for>{_NUMBER})(?:\s?[-–]\s?|\s(?:votes?\s)?to\s|\svotes\s(?:for|in favou?r)(?:\sand|,)\s)"
    rf"(?P<against>{_NUMBER})\b(?![-.,:]?\d|\s?(?:%|per))",
    re.I,
)
_VOTED = re.compile(
    r"\b(?:vot(?:e|ed|es|ing)|ballots?|majority|ruled|ruling|decision|passed|approved|rejected)\b", re.I
)
_REACH = 60
"""Characters from the result to a word of voting."""


def find(scene: Scene, at: int) -> list[Slot]:
    """The results of votes that one sentence gives; of more than one it tells of several votes."""
    text = scene.like.sentences[at].plain
    found = []
    for match in _TALLY.finditer(text):
        around = text[max(0, match.start() - _REACH) : match.end() + _REACH]
        if not _VOTED.search(around):
            continue
        sides = sorted((_value(match["for"]), _value(match["against"])), reverse=True)
        found.append(
            Slot(
                at=at,
                kind="number",
                key="tally",
                low=sides[1],
                high=sides[0],
                shown=match[0].strip(),
                label="vote",
                near=cut.near(text, match.start(), match.end(), scene.language),
                value=f"{sides[0]:g}-{sides[1]:g}",
                years=cut.years(text),
            )
        )
    return found if len(found) == 1 else []


def _value(word: str) -> float:
    return float(word) if word.isdigit() else float(_WORDS[word.lower()])
