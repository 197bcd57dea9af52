"""Which sentences can stand alone on a page, away from the paragraph that they were written in.

A sentence that opens on "He", "The move" or "But" makes a reader ask who, which, than what. Such sentences are
not shown as they stand. The rules look at form alone; when in doubt a sentence stays out, since a page has more
candidates than lines.
"""

from __future__ import annotations

import re

from briefing.text.quotes import open_ended

SHORTEST, LONGEST = 7, 65
"""Words a shown sentence has: fewer say little, more take a fifth of the page."""

_PRONOUN = re.compile(
    r"^[“\"‘'(]*(?:he|she|it|they|him|her|his|hers|its|their|theirs|them|that|these|those|such|both|neither|either|"
    r"we|our|ours|us|you|your|i|my|mine|me|this(?!\s+(?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall)\b))\b",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^[“\"‘'(]*(?:but|and|or|yet|nor|so|then|still|also|meanwhile|however|moreover|furthermore|instead|nevertheless|nonetheless|besides|"
    r"otherwise|therefore|thus|hence|indeed|of course|in addition|in contrast|in turn|in return|for example|for instance|as a result|at the same time|on the other hand|by contrast|"
    r"similarly|likewise|afterwards?|later|earlier|since then|until then|once|before that|after that|in (?:this|that|these|those)|at (?:this|that)|for (?:this|that|its|his|her|their)|"
    r"in (?:its|his|her|their)|with (?:this|that)|from (?:this|that)|to (?:this|that)|under (?:this|that)|by then|two (?:days|years|months|weeks) later|three (?:days|years|months|weeks) later|"
    r"the same|part of this|among them|of th(?:ese|ose|em))\b",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(
    r"^[“\"‘'(]*the (?:move|group|country|two|three|four|latter|former|decision|announcement|statement|agreement|deal|plan|comments?|remarks?|report|"
    r"man|woman|men|women|couple|suspect|victim|victims|company|firm|agency|ministry|city|town|region|law|bill|ruling|attack|incident|case|figure|figures|"
    r"number|toll|terrorist group|general|president|minister|spokesman|spokeswoman|official|officials|author|authors|study|researchers|team|pair|others?|rest|result|results|problem|answer|reason)\b"
    r"(?!\s+(?:of|in|on|for|to|from|between|that|which|who|by|at|about|’s|'s)\b)",
    re.IGNORECASE,
)
_SPEAKER = re.compile(r"[”\"’],?\s+(?:he|she|they|it)\s+(?:\w+\s+)?(?:said|says|added|told|wrote|asked|warned|noted|insisted|growled|explained)", re.I)
_ATTRIBUTED = re.compile(r",\s+(?:he|she|they)\s+(?:said|says|added|told|noted|wrote|warned|insisted)\b|\b(?:he|she)\s+(?:said|added)[.”\"]*$", re.I)
_END = re.compile(r"[.!?…]['\"”’»)\]]*$")


def stands_alone(text: str) -> bool:
    """Whether a sentence can be shown as it stands.

    Args:
        text: one sentence on one line.
    """
    return reason_not(text) is None


def reason_not(text: str) -> str | None:
    """Why a sentence cannot be shown as it stands, in a few words; None if it can."""
    words = len(text.split())
    if words < SHORTEST:
        return "too short"
    if words > LONGEST:
        return "too long"
    if not _END.search(text):
        return "no full stop"
    if text.rstrip("”\"’)]").endswith("?"):
        return "a question"
    if any(open_ended(text)):
        return "half a quotation"
    if _SPEAKER.search(text) or _ATTRIBUTED.search(text):
        return "speaker not named"
    for pattern, why in ((_PRONOUN, "opens on a pronoun"), (_LEAD_IN, "leans on the sentence before"), (_ANAPHOR, "opens on an unresolved noun")):
        if pattern.search(text):
            return why
    return None
