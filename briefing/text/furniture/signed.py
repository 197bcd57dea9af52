"""Who the author is, told in a sentence or two at either end of an article.

Nobody writes of himself by his full name in the third person: a paragraph that opens with the name in the byline is
a note of the paper's, if it stands at an end or says what such notes say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text.furniture.shape import Shape
from briefing.text.furniture.zones import Kinds, running

NOTE = 60
"""Words up to which a paragraph is such a note: longer ones tell a story."""
FOLLOWING = 25
"""Words up to which what follows such a note goes on with it."""

_REPORTED = re.compile(
    r"\b(?:reported|reports|spoke|travell?ed|interviewed|photographed)\b.{0,40}\b(?:from|in|to|with)\b"
)
_NAME = re.compile(r"[^\W\d_]{3,}")
_TRADE = re.compile(
    r"\b(?:is|was|are|has been|ist|war|est|es|é)\b .{0,60}\b(?:writers?|reporters?|columnists?|professor|lecturer"
    r"|fellow|authors?|editors?"
    r"|correspondents?|journalists?|analyst|researcher|investigator|director|contributor|historian|economist"
    r"|novelist|photographer|scholar"
    r"|autorin|autor|redakteur(?:in)?|professorin|auteure?|professeure?|journaliste|periodista|profesora?"
    r"|jornalista|professora?)\b"
    r"|\b(?:teaches|covers|writes|reports|edits|blogs|tweets|lehrt|schreibt|enseigne|écrit|escribe|enseña|escreve"
    r"|ensina)\b",
    re.IGNORECASE,
)


_THE_AUTHOR = re.compile(
    r"(?:the|our|dr\.?) (?:author|writer|columnist|reporter)s? |l.auteure? |der autor |die autorin |el autor |la"
    r" autora |o autor |a autora ",
    re.IGNORECASE,
)
_WHO_WROTE = re.compile(
    r"(?:the|our) (?:writer|author|columnist|present author)s? (?:is|was|were|are|has been) (?:an?|the|our|formerly)\b",
    re.I,
)
"""What a paper says of whoever wrote; a story of another writer names him."""
_TITLES = frozenset("dr prof professor sir dame mr mrs ms rev gen col judge lord lady the".split())
"""Words before a name that a byline may leave out, and the other way round."""
_GOES_ON = re.compile(r"(?:she|he|they|her|his|their|follow|twitter|x|e-?mail|contact)\b", re.IGNORECASE)


def about_authors(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """Marks the notes: set off in emphasis, opening with the byline's name, or saying what the author does."""
    authors = _authors(shapes, kinds)
    unknown = [at for at, kind in enumerate(kinds) if kind is None and running(shapes[at])]
    for at in [*unknown[:1], *unknown[-3:]]:
        shape = shapes[at]
        last = at == unknown[-1] and len(unknown) > 3
        said = last and _biographical(shape, authors)
        if _short(shape) and (
            shape.marker == "emphasis" or said or (at == unknown[0] and _on_the_reporting(shape, authors))
        ):
            kinds[at] = "note"
    unknown = [at for at in unknown if kinds[at] is None]
    for position, at in enumerate(unknown):
        if not _short(shapes[at]) or not _named_first(shapes[at], authors):
            continue
        below = unknown[position + 1 : position + 3]
        last = len(below) <= 1 and all(_continues(shapes[other]) for other in below)
        if last or _TRADE.search(shapes[at].text) or _REPORTED.search(shapes[at].text):
            for other in (at, *(below if last else ())):
                kinds[other] = "note"


def _authors(shapes: Sequence[Shape], kinds: Kinds) -> set[str]:
    """Words of the names in bylines, and of bare names above the article."""
    signed = [shape.text for shape, kind in zip(shapes, kinds, strict=True) if kind == "byline"]
    signed += [
        shape.text for shape, kind in zip(shapes[:8], kinds, strict=False) if kind == "headline" and _named(shape)
    ]
    return {name for name in _NAME.findall(" ".join(signed)) if name[0].isupper()}


def _short(shape: Shape) -> bool:
    """A sentence or two."""
    return shape.final and shape.length <= NOTE


def _continues(shape: Shape) -> bool:
    """Goes on about somebody just named."""
    return shape.length <= FOLLOWING and bool(_GOES_ON.match(shape.text))


def _named_first(shape: Shape, authors: set[str]) -> bool:
    """Opens with first and last name of an author, and no colon, as the turns of a conversation have, after them."""
    opening = [word for word in shape.text.split()[:5] if word.rstrip(".").lower() not in _TITLES]
    names = [word for word in opening[:4] if set(_NAME.findall(word)) and set(_NAME.findall(word)) <= authors]
    return len(names) > 1 and opening[0] in names and not any(word.endswith(":") for word in opening)


def _named(shape: Shape) -> bool:
    """Two to four words, each written large, and nothing else."""
    return 2 <= shape.length <= 4 and shape.capitals == 1 and not shape.shouting and not shape.final


def _on_the_reporting(shape: Shape, authors: set[str]) -> bool:
    """``Ana Lind reported from Porto.`` above the article: nobody writes so of himself below."""
    opening = set(_NAME.findall(" ".join(shape.text.split()[:4])))
    return len(authors & opening) > 1 and bool(_REPORTED.search(shape.text))


def _biographical(shape: Shape, authors: set[str]) -> bool:
    """Begins with the author's name, or "The author", and says what authors do."""
    if _WHO_WROTE.match(shape.text):
        return True
    named = authors & set(_NAME.findall(" ".join(shape.text.split()[:5])))
    return bool((named or _THE_AUTHOR.match(shape.text)) and _TRADE.search(shape.text))
