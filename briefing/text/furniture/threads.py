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
_DAY = rf"(?:\d{{1,2}}[./ ]{words.MONTHS}|{words.MONTHS}\.? \d{{1,2}}|\d{{1,4}}[-./]\d{{1,2}}[-./]\d{{1,4}}|\d+ (?:min|hour|day|week|month|year)\w* ago)"
_SAYS = re.compile(r"[\w.@ '’-]{1,40} (?:says|said|wrote|writes|dit|a dit|sagt|schreibt|schrieb|dice|dijo|disse|diz) ?(?::|\.\.\.|…)$")
_NUMBERED = re.compile(r".{0,160}\(#\d+\)$|#\d{1,5}\b.{0,60}$")
_SIGNED = re.compile(rf"(?:posted |comment |post )?(?:by|from|von|par|por) .{{1,60}}(?:on|at|»|,|am|le|el|·|-) .{{0,30}}(?:{_DAY}|\d{{1,2}}:\d\d).{{0,40}}$", re.IGNORECASE)
_WHO_WHEN = re.compile(rf"[\w.@'’-]+(?: [\w.@'’-]+){{0,3}}(?: ?[•·|,–-] ?| \(| on | - )(?:@?[\w ]{{0,24}}[•·|] ?)?{_DAY}.{{0,30}}$", re.IGNORECASE)
_REPLY = re.compile(
    r"(?:reply|replies|répondre|antworten|responder|upvote|downvote|report|flag|permalink|quote|share ›|log in to reply)(?: ?[\[\]|•·›/ (),\d]+ ?"
    r"(?:reply|share|report|like|link|parent|flag|edit|delete|upvote|quote|permalink|older post|newer post|home|up|down))* ?[›\d()]*$",
    re.IGNORECASE,
)


def thread(shapes: Sequence[Shape], dated: Sequence[bool]) -> int:
    """Index of the first paragraph of the readers' comments, or the number of paragraphs where there are none.

    Args:
        shapes: the article's paragraphs in order.
        dated: which of them state a date or a time and nothing else.
    """
    marks = [signature(shape) for shape in shapes]
    body = 0
    for index, shape in enumerate(shapes):
        near = range(index, min(len(shapes), index + AHEAD + 1))
        if body and _header(shape) and any(marks[at] or dated[at] for at in near):
            return index
        if marks[index] and _followed(marks, dated, index) and (body or _NUMBERED.match(shape.text)):
            return _title(shapes, index)
        body += shape.prose
    return len(shapes)


def _header(shape: Shape) -> bool:
    """Names a thread: "7 comments", "5 Responses to …", "Leave a reply"."""
    return shape.length <= 16 and bool(_HEADER.match(shape.text)) and not shape.text.endswith(".")


def signature(shape: Shape) -> bool:
    """Says which reader wrote, and when, or offers to answer."""
    text = shape.text
    if len(text) > 200:
        return False
    return bool(
        _SAYS.match(text)
        or _REPLY.match(text)
        or _SIGNED.match(text)
        or (_NUMBERED.match(text) and shape.length <= 25)
        or (_WHO_WHEN.match(text) and shape.length <= 12)
    )


def _followed(marks: Sequence[bool], dated: Sequence[bool], index: int) -> bool:
    """More signatures come, or a date right after this one: one alone may be the article's own."""
    ahead = range(index + 1, min(len(marks), index + 2 * AHEAD))
    return sum(marks[at] or dated[at] for at in ahead) >= RUN


def _title(shapes: Sequence[Shape], index: int) -> int:
    """A signature "by X on …" stands under the comment's title, which belongs to it."""
    under = index and _SIGNED.match(shapes[index].text) and not shapes[index - 1].final
    return index - 1 if under else index
