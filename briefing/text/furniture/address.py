"""Lines in which a paper speaks to its reader, or of itself: offers, polls, mail footers, greetings, notes.

News tells of others in the third person. A line that turns to "you" or commands, and speaks of what a reader has of the
paper (articles left, an account, a newsletter, a vote), is the paper's own voice. Both signs are asked for, and neither
a quotation nor a verb of saying may stand in the line: sources address people as well.
"""

from __future__ import annotations

import re

from briefing.text.furniture import voices, words
from briefing.text.furniture.shape import Shape

LONGEST = 45
"""Words above which no line of this sort was seen: such lines are to be grasped at a glance."""

_QUOTES = re.compile(r"[“”\"«»„]")
_SAID = re.compile(
    r"\b(?:said|says|say|told|tells|asks|asked|wrote|warned|warns|added|adds|argued|argues|learned|heard|pleaded|urged"
    r"|insisted|replied|ruled|recalled|explained|announced|according to|he|she)\b"
)
"""Somebody speaks, or somebody is spoken of: then it is no paper's own voice."""
_ATTRIBUTED = re.compile(r", [^,]{2,40} (?:\w+ed|found|held|thought)(?: (?:it|so|on \w+day|that day))?\.$")
"""``…, police advised.``"""
_SENTENCE = re.compile(
    r"\b(?:the|that|is|are|was|were|has|have|had|will|would|he|she|it|they|nobody|who|of|them)\b(?!\Z)"
)
"""Words that a sentence cannot do without and a notice does."""

_GREETING = voices.filled(
    r"(?:good (?:morning|afternoon|evening)|hello|hi|greetings|welcome(?: back)?|happy (?:<WEEKDAY>|new year|holidays"
    r"|weekend|birthday)|it[’']s (?:me|us) again)"
)
_WELCOMED = (
    r"(?:,? (?:and )?(?:(?:good morning|welcome|hello)(?: back)?(?: to [^.,!?:]{2,60})?|everyone|everybody|all"
    r"|(?:dear )?readers?|folks|friends|there|again|team|subscribers|members|(?:from|to) [^.,!?:]{2,60})){0,3}"
)
GREETING = re.compile(rf"{_GREETING}{_WELCOMED}[.,!:]", re.IGNORECASE)
"""How a letter to readers begins. What a colon, a comma or a stop does not close is a sentence about mornings."""
_FULL_GREETING = re.compile(rf"{_GREETING}{_WELCOMED}[.,!:]*$", re.IGNORECASE)
_FAREWELL = re.compile(
    voices.filled(
        r"(?:(?:see|talk to|speak to|catch|write to) you(?: all)?(?: again)?(?: soon| tomorrow| later| then| there"
        r"| next \w+| on <WEEKDAY>| in (?:a|two|your) .{1,20})|(?:until|till|[’']til) (?:next (?:time|week|month|issue"
        r"|<WEEKDAY>)|tomorrow|then|soon|<WEEKDAY>)|that[’']s (?:all|it)(?: for| from)? (?:today|now|this \w+|me|us"
        r"|the (?:day|week)|tonight)(?: .{0,30})?|have an? (?:\w+ )?(?:good|great|nice|lovely|safe|wonderful|restful"
        r"|happy|fine|peaceful) (?:<WEEKDAY>|day|week(?:end)?|one|evening|night|rest of .{3,20}|holidays?|summer"
        r"|christmas)|(?:talk|write|speak|more) soon|take care|stay safe|enjoy (?:the|your) (?:<WEEKDAY>|weekend|week"
        r"|day|rest)|thanks?(?: you)?(?: again| so much)? for (?:reading|subscribing|listening|being here"
        r"|your support))"
    ),
    re.IGNORECASE,
)
_SIGNED_OFF = re.compile(r"(?:best|warmly|as (?:ever|always)|yours|onwards?|peace|love)[,!]", re.IGNORECASE)
_SIGN_OFF = 12
"""Words up to which greetings and farewells, one or several, fill a line."""
_TIE = re.compile(r"(?<=[.!,]) +")
_STRAPLINE = re.compile(r" [*•▪] ")


def voice(shape: Shape) -> str | None:
    """The kind of a line that is the paper's own voice, or nothing."""
    text = shape.text
    if shape.length <= _SIGN_OFF and (_FULL_GREETING.match(text) or _farewell(text)):
        return "boilerplate"
    titled = next((kind for kind, pattern in voices.COMPILED_TITLED if pattern.match(text)), None)
    if titled and shape.length <= LONGEST and not _SAID.search(text):
        return titled
    if shape.length > LONGEST or _QUOTES.search(text) or _SAID.search(text) or _ATTRIBUTED.search(text):
        return None
    kind = next((kind for kind, pattern in voices.COMPILED if pattern.match(text)), None)
    return kind or _notice(shape)


def _notice(shape: Shape) -> str | None:
    """A label, a colon, and no sentence after it."""
    for kind, pattern in voices.NOTICES:
        match = pattern.match(shape.text)
        if match and not (shape.text.endswith(".") and _SENTENCE.search(shape.text, match.end())):
            return kind
    return None


def _farewell(text: str) -> bool:
    """Nothing but farewells: "That's all for today. Have a good weekend!"; a short one needs its comma: "Best,"."""
    parts = [part.rstrip(".!, ") for part in _TIE.split(text)]
    said = [bool(_FAREWELL.fullmatch(part)) for part in parts]
    thanked = [bool(re.fullmatch(words.VALEDICTIONS, part, re.IGNORECASE)) for part in parts]
    whole = any(said) and all(map(any, zip(said, thanked, strict=True)))
    return whole or bool(_SIGNED_OFF.fullmatch(text))


def strapline(shape: Shape) -> bool:
    """Titles in a row with marks between: "FIVE held * Mayor fumes * Bill doubles"."""
    return shape.length <= 40 and not shape.final and len(_STRAPLINE.findall(shape.text)) >= 2
