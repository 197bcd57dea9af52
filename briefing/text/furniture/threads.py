"""Where the readers' comments begin. From there to the end nothing is the article's.

A header alone is not enough ("5 comments" also stands in a share bar above the article): a thread begins where
signatures of commenters follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text.furniture import words
from briefing.text.furniture.shape import Shape

AHEAD = 6
"""Paragraphs after a header within which the first signature must stand."""
RUN = 2
"""Signatures without a header that make a thread."""

_HEADER = words.opening("comment")
_DAY = (
    rf"(?:\d{{1,2}}[./ ]{words.MONTHS}|{words.MONTHS}\.? \d{{1,2}}|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}"
    r"|\d+ ?(?:[smhdwy]|min|hr|hour|day|week|month|year)\w*\.? ago|an? (?:minute|hour|day|week|month|year) ago)"
)
_SAYS = re.compile(
    r"[\w.@ '’-]{1,40} (?:says|said|wrote|writes|dit|a dit|sagt|schreibt|schrieb|dice|dijo|disse|diz) ?(?::|\.\.\."
    r"|…)$"
)
_NUMBERED = re.compile(r".{0,160}\(#\d+\)$|#\d{1,5}\b.{0,60}$")
_SIGNED = re.compile(
    rf"(?:posted |comment |post )?(?:by|from|von|par|por):? .{{1,60}}(?:on|at|»|,|am|le|el|·|-|\|) .{{0,30}}(?:{_DAY}"
    rf"|\d{{1,2}}:\d\d).{{0,40}}$",
    re.IGNORECASE,
)
_WHO_WHEN = re.compile(
    rf"[\w.@'’-]+(?: [\w.@'’-]+){{0,3}}(?: ?[•·|,–-] ?| \(| on | - )(?:@?[\w ]{{0,24}}[•·|] ?)?{_DAY}.{{0,30}}$",
    re.IGNORECASE,
)
_WHO_CLOCK = re.compile(r"[\w.@'’-]+(?: [\w.@'’-]+){0,2},? \d{1,2}[:.]\d\d$")
"""Only under a header: race results look the same."""
_REPLY = re.compile(
    r"(?:reply|replies|répondre|antworten|responder|upvote|downvote|report|flag|permalink|quote|share ›|log in to"
    r" reply)(?: ?[\[\]|•·›/ (),\d]+ ?"
    r"(?:reply|share|report|like|link|parent|flag|edit|delete|upvote|quote|permalink|older post|newer post|home|up"
    r"|down))* ?[›\d()]*$",
    re.IGNORECASE,
)


def thread(shapes: Sequence[Shape], dated: Sequence[bool]) -> int:
    """Index of the first paragraph of the readers' comments, or the number of paragraphs where there are none.

    Args:
        shapes: the article's paragraphs in order.
        dated: which of them state a date or a time and nothing else.
    """
    marks = [_mark(shape) or ("date" if date else "") for shape, date in zip(shapes, dated, strict=True)]
    body = False
    for index, shape in enumerate(shapes):
        if body and _header(shape) and _answered(shapes, marks, index):
            return index
        if marks[index] not in {"", "date"} and _repeated(marks, index) and (body or marks[index] == "number"):
            return _title(shapes, marks, index)
        body = body or shape.prose
    return len(shapes)


def signature(shape: Shape) -> bool:
    """Says which reader wrote, and when, or offers to answer."""
    return bool(_mark(shape))


def _mark(shape: Shape) -> str:
    """How a paragraph marks a comment: ``says``, ``reply``, ``signed``, ``number``, ``when`` or not at all."""
    text = shape.text
    if len(text) > 200:
        return ""
    if _SAYS.match(text):
        return "says"
    if _REPLY.match(text):
        return "reply"
    if _SIGNED.match(text):
        return "signed"
    if shape.length <= 25 and _NUMBERED.match(text):
        return "number"
    return "when" if shape.length <= 12 and _WHO_WHEN.match(text) else ""


def _header(shape: Shape) -> bool:
    """Names a thread: "7 comments", "5 Responses to …", "Leave a reply"."""
    return shape.length <= 16 and bool(_HEADER.match(shape.text)) and not shape.text.endswith(".")


def _answered(shapes: Sequence[Shape], marks: Sequence[str], index: int) -> bool:
    """A signature stands close below the header."""
    near = range(index + 1, min(len(shapes), index + AHEAD + 1))
    return any(marks[at] or _WHO_CLOCK.match(shapes[at].text) for at in near)


def _repeated(marks: Sequence[str], index: int) -> bool:
    """Signatures follow, and of more than one sort.

    An article may itself say "The minister said:" three times, and a live report is signed at every entry; neither
    also numbers its paragraphs or offers to answer them.
    """
    near = [mark for mark in marks[index : index + 2 * AHEAD] if mark]
    sorts = set(near)
    return len(near) > RUN and len(sorts) > 1 and not sorts <= {"signed", "when", "date"}


def _title(shapes: Sequence[Shape], marks: Sequence[str], index: int) -> int:
    """A signature "by X on …" stands under the comment's title, which belongs to it."""
    under = index and marks[index] == "signed" and not shapes[index - 1].final
    return index - 1 if under else index
