"""Occasions that are moved: a sentence names the day that holds no more beside the one that does."""

from __future__ import annotations

import re

from briefing.grouping.conflicts.named import Day

_SHIFT = (
    r"(?:postponed|moved|moving|switched|shifted|rescheduled|rearranged|put back|put off|pushed back|pushed"
    r"|brought forward|delayed|deferred|adjourned|changed|held over)"
)
_SHIFTED = re.compile(rf"\b(?:{_SHIFT}|will now|is now|would now|instead)\b", re.I)
_SHIFT_TO = re.compile(rf"\b{_SHIFT}\b[^.;]{{0,50}}?\b(?:to|until|till|for)\s(?:the\s)?(?:late |early )?$", re.I)
_SHIFT_FROM = re.compile(rf"\b{_SHIFT}\b[^.;]{{0,40}}?\bfrom\s(?:the\s)?$", re.I)
_NEW_DAY = re.compile(r"\bnew (?:date|day)\b[^.;]{0,40}$", re.I)
_FORMERLY = re.compile(
    r"\b(?:originally|initially|formerly|(?:had been|was|were|been)? ?(?:due|scheduled|planned|set|meant"
    r"|supposed)\b[^.;,]{0,70}"
    r"(?:for|on|in)|to (?:be|have been) (?:played|held|heard)\b[^.;,]{0,70}on)\s(?:the\s)?$",
    re.I,
)
"""Before a day that holds no more, if the sentence goes on with a new one."""


def given_up(text: str, day: Day) -> bool:
    """The day for which something had been planned before it was moved, or from which it was moved."""
    if _FORMERLY.search(text[max(0, day.start - 110) : day.start]):
        return bool(_SHIFTED.search(text))
    return bool(_SHIFT_FROM.search(text[max(0, day.start - 60) : day.start]))


def moved(text: str, day: Day) -> bool:
    """The day to which something was moved."""
    return bool(_SHIFT_TO.search(text[: day.start]) or _NEW_DAY.search(text[: day.start]))
