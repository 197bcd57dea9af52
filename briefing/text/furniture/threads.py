"""Where the readers' comments begin. From there to the end nothing is the article's.

A header alone is not enough ("5 comments" also stands in a share bar above the article): a thread begins where
signatures of commenters follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text.furniture import words
from briefing.text.furniture.shape import Shape

AHEAD = 10
"""Lines after a header within which the first signature must stand: menus and ways to sort come between."""
TOLD = 40
"""Words of prose that stand above a thread without a header: what is signed above them is the article."""
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
_NAME = r"@?[\w.'’/-]+(?: [\w.'’/-]+){0,3}"
_WHO_WHEN = re.compile(
    rf"{_NAME}(?: ?[•·|,–-] ?| \(| on | - )(?:@?[\w ]{{0,24}}[•·|] ?)?{_DAY}.{{0,30}}$"
    rf"|{_NAME},? {_DAY},? .{{0,10}}?\d{{1,2}}[:.]\d\d.{{0,20}}$"
    rf"|{_NAME}(?:, [\w .'’-]{{2,40}}){{1,2}}, (?:an?|\d+) \w+ ago$",
    re.IGNORECASE,
)
"""A name and a day; without a mark between them only with the hour, or with where the reader lives."""
_WHO_CLOCK = re.compile(r"[\w.@'’-]+(?: [\w.@'’-]+){0,2},? \d{1,2}[:.]\d\d$")
"""Only under a header: race results look the same."""
_WHO_SAYS = re.compile(rf"{_NAME},? \({_DAY}[^()]{{0,30}}\) ?:(?: |$)", re.IGNORECASE)
"""``Ana L. (4 May, 08:11): …``, comment and all in one paragraph."""
_WHO_COLON = re.compile(rf"{_NAME}: \S")
"""``moss: Great post.``, several below a header: nobody's speech is set so under a count of comments."""
_LIKED = re.compile(r"(?:likes?|votes?|points?|upvotes?|recommend(?:s|ed)?|thumbs up)", re.IGNORECASE)
_WHO_LIKED = re.compile(rf"{_NAME} +[•·|–-] +\d+ {_LIKED.pattern}$", re.IGNORECASE)
_TOKEN = re.compile(r"[^\W\d_]+|\d+[a-z]*", re.IGNORECASE)
_ANSWER = frozenset(
    "reply replies report quote flag permalink upvote downvote recommend répondre antworten responder rate".split()
)
_CONTROL = _ANSWER | frozenset(
    "like likes dislike share edit edited delete more follow hide link parent view show load react respond love award"
    " save up down log in to click vote votes points older newer post home us top comment comments this a the and or"
    " h d m w min hrs ago".split()
)
"""What the controls under a comment are made of, beside numbers; one of them at least lets readers answer."""
_WEAK = re.compile(
    rf"(?:\d+\. ?)?{_NAME}(?:, [\w .'’-]{{2,40}})?(?: +[•·|–-] +\d+ {_LIKED.pattern})? ?:?$", re.IGNORECASE
)
"""Nothing but a name, perhaps a place: a signature only where a header announces readers."""


def thread(shapes: Sequence[Shape], dated: Sequence[bool]) -> int:
    """Index of the first paragraph of the readers' comments, or the number of paragraphs where there are none.

    Args:
        shapes: the article's paragraphs in order.
        dated: which of them state a date or a time and nothing else.
    """
    marks = [_mark(shape) or ("date" if date else "") for shape, date in zip(shapes, dated, strict=True)]
    told = 0
    for index, shape in enumerate(shapes):
        if told and _header(shape) and _answered(shapes, marks, index):
            return index
        if marks[index] not in {"", "date"} and _repeated(marks, index) and (told >= TOLD or marks[index] == "number"):
            return _title(shapes, marks, index)
        told += shape.length if shape.prose else 0
    return len(shapes)


def signature(shape: Shape) -> bool:
    """Says which reader wrote, and when, or offers to answer."""
    return bool(_mark(shape))


def _mark(shape: Shape) -> str:
    """How a paragraph marks a comment: ``says``, ``reply``, ``signed``, ``number``, ``when`` or not at all."""
    text = shape.text
    if _WHO_SAYS.match(text[:120]):
        return "when"
    if len(text) > 200:
        return ""
    if _SAYS.match(text):
        return "says"
    if _answering(text):
        return "reply"
    if _SIGNED.match(text):
        return "signed"
    if shape.length <= 25 and _NUMBERED.match(text):
        return "number"
    return "when" if shape.length <= 12 and (_WHO_WHEN.match(text) or _WHO_LIKED.match(text)) else ""


def _answering(text: str) -> bool:
    """The controls under a comment and nothing else: "Like · Reply · 3 · 2h"."""
    tokens = [token.lower() for token in _TOKEN.findall(text)] if len(text) <= 80 else []
    known = all(token in _CONTROL or token[0].isdigit() for token in tokens)
    return known and any(token in _ANSWER for token in tokens) and not text.endswith((".", "?"))


def _header(shape: Shape) -> bool:
    """Names a thread: "7 comments", "5 Responses to …", "Leave a reply"."""
    return shape.length <= 16 and bool(_HEADER.match(shape.text)) and not shape.text.endswith(".")


def _answered(shapes: Sequence[Shape], marks: Sequence[str], index: int) -> bool:
    """A signature stands close below the header, or names alternate with paragraphs."""
    near = range(index + 1, min(len(shapes), index + AHEAD + 1))
    named = [at for at in near if _WEAK.match(shapes[at].text) and not shapes[at].final]
    if any(_WHO_CLOCK.match(shapes[at].text) or marks[at] not in {"", "date"} for at in near):
        return True
    if sum(bool(_WHO_COLON.match(shapes[at].text)) for at in near[: 2 * RUN]) >= RUN:
        return True
    if any(marks[at] == "date" and {at - 1, at + 1} & set(named) for at in near):
        return True
    heard = [at for at in named if any(_spoken(shape) for shape in shapes[at + 1 : at + 3])]
    return len(heard) >= RUN


def _spoken(shape: Shape) -> bool:
    """A sentence or more."""
    return shape.final and shape.length >= 3


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
