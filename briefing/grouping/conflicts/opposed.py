"""Figures that one passage holds against each other: "The port counted 640 crates; the shippers counted 710."

The second figure has no noun of its own. It counts what the first one counts, if somebody else is named for it, or if
the sentence says that the first is not the one. The same holds for a sentence after the one with the first figure.
"""

from __future__ import annotations

import re

from briefing.grouping.conflicts.counted import head_of
from briefing.text.numbers import Quantity

_CLAIMS = (
    r"says?|said|puts?|put|spoke|speaks?|counts?|counted|claims?|claimed|reckons?|reckoned|estimates?|estimated"
    r"|admits?|admitted|gives?|gave|reports?|reported|lists?|listed|insists?|insisted|maintains?|maintained|has|had"
    r"|have|acknowledge[sd]?|record(?:s|ed)|tall(?:y|ied)|talks?|concede[sd]?|names?|quotes?|cites?|stands? by"
)
_HANDED = re.compile(
    rf"\b(?:{_CLAIMS})\s(?:(?:it|them|that|the\s(?:figure|number|total|toll)|only|just|to|of|at|for|with|as\shigh\sas"
    rf"|as\slow\sas|a\sfigure\sof|a\stotal\sof)\s)*$",
    re.I,
)
"""Somebody gives the number that follows."""
_NAMED_AFTER = re.compile(
    r"^[”\"’]?,?\s(?:(?:says?|said|claims?|claimed|insists?|insisted)\s(?:the\s)?[\w’]|according\sto\b|by\s(?:the|its)"
    r"\s(?:count|reckoning|tally|estimate)\b)",
    re.I,
)
"""Somebody is named for the number before."""
_ELLIPSIS = re.compile(
    r"[,;]\s(?:and\s|but\s|while\s)?(?:the\s|its\s|an?\s)?[\w’ -]{3,40}(?:,[^,;]{3,50},)?\s(?:of|at|to)\s$", re.I
)
"""The verb of the first giver stands for the second: "the union spoke of 40, and the police of 30"."""
_SPLIT = re.compile(
    r"[;:]|,\s?(?:and|but|while|whereas|though|although)?\b|\s(?:and|but|while|whereas|against|versus)\s"
)
_COMPARED = re.compile(
    r"\b(?:from|previous|earlier|last|compared|up|down|ago|next|first|second|another|other|more|further|including"
    r"|each|every|per|aged?|former|only in|in (?:1[89]|20)\d\d)\b",
    re.I,
)
"""Two numbers of one thing at two times, or a part of the first."""
_SIZE = (1 / 6, 6.0)
"""Two accounts of one number rarely differ by more."""
_NOTHING = re.compile(r"^[”\"’)]?(?:\s*$|[.,;:!?)—–-])")
_REACH = 60


def bare(text: str, quantity: Quantity, language: str) -> bool:
    """A number that neither measures nor counts anything by itself, and is nobody's age."""
    after = text[quantity.end :]
    if quantity.dimension or head_of(after, language)[0]:
        return False
    aged = re.search(r"[A-Z][\w’-]+,\s$", text[: quantity.opens]) and re.match(r"^[,.;]", after)
    return not aged and bool(_NOTHING.match(after) or _NAMED_AFTER.match(after))


def opposed(text: str, first: Quantity, second: Quantity, language: str) -> bool:
    """The second of two numbers of one sentence is another hand's account of what the first counts."""
    between = text[first.end : second.opens]
    if not bare(text, second, language) or not _SPLIT.search(between) or _COMPARED.search(between):
        return False
    return given(text, second) or bool(_ELLIPSIS.search(between))


def given(text: str, quantity: Quantity) -> bool:
    """Somebody is named for a number."""
    before = text[max(0, quantity.opens - _REACH) : quantity.opens]
    return bool(_HANDED.search(before) or _NAMED_AFTER.match(text[quantity.end :]))


def close(one: float, other: float) -> bool:
    """Two numbers may be two accounts of one."""
    return _SIZE[0] <= max(1e-9, one) / max(1e-9, other) <= _SIZE[1] and one != other
