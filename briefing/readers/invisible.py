"""Characters that nobody sees: they stay in the text, so that offsets hold, and it is told that they are there.

What is shown is without them (``writers.runs.clean``). Joiners between letters that are written joined, and marks of
direction in a text that has letters of that direction, belong to it.
"""

from __future__ import annotations

import re

from briefing.model import Article
from briefing.notices import Notices

UNSEEN = re.compile(
    "[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)
"""Soft hyphens, spaces of no width, embeddings, overrides and isolates, tags."""
_JOINERS = re.compile("(?<=[\x20-\u024f])[\u200c\u200d]")
"""Between Latin letters, which never join."""
_DIRECTIONS = re.compile("[\u061c\u200e\u200f]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def count(text: str) -> int:
    """How many there are that do not belong there."""
    if text.isascii():
        return 0
    found = len(UNSEEN.findall(text)) + len(_JOINERS.findall(text))
    return found if _RIGHT_TO_LEFT.search(text) else found + len(_DIRECTIONS.findall(text))


def without(text: str) -> str:
    """The text without them."""
    if text.isascii():
        return text
    text = _JOINERS.sub("", UNSEEN.sub("", text))
    return text if _RIGHT_TO_LEFT.search(text) else _DIRECTIONS.sub("", text)


def report(article: Article, notices: Notices) -> None:
    """Tell of an article that holds some."""
    if number := count(article.text):
        what = (
            "1 invisible or direction-turning character"
            if number == 1
            else (f"{number:,} invisible or direction-turning characters")
        )
        notices.add("text", article.source.path, f"It has {what}; what is shown is without.")
