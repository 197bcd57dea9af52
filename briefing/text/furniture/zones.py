"""Furniture that only its place gives away: titles above an article, lists of stories below it.

Every function fills in kinds where none is known yet. A paragraph that reads like prose is left alone everywhere
but under a label that says what it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text.furniture import words
from briefing.text.furniture.forms import label, rule
from briefing.text.furniture.pieces import dateline
from briefing.text.furniture.shape import Shape

Kinds = list[str | None]

SUBHEAD = 12
"""Words up to which a line without a stop, amid prose, is a subhead rather than a careless sentence."""
TITLE = 24
"""Words up to which a line without a stop, at either end, is a title."""
CLOSING = 0.35
"""Share of the words at an article's end in which notes to editors and the like are looked for."""
CLOSING_OF_RELEASE = 0.65
"""The same for what a release says of its sender, which in a short one is longer than the news."""
FOOT = 16
"""Words up to which a line amid share bars and links below an article is one of them."""
DECK = 40
"""Words up to which a sentence above the byline sums the article up."""

_RELEASE = re.compile(
    r"(?:press|news|media) (?:release|statement|communiqu[ée]|advisory|notice)\b|for immediate release"
    r"|communiqué de presse|(?:presse|medien)mitteilung|(?:comunicado|nota) (?:de|à) (?:prensa|imprensa)"
    r"|\(\w[\w ]{1,12}: ?[A-Z0-9.]{1,8}(?:[,;][^()]{1,40})?\).{0,200}\b(?:announced?s?|reported|is pleased|today)\b",
    re.IGNORECASE,
)
_OF_SENDER = re.compile(
    r"(?:about|à propos|über|acerca|sobre) |.*\b(?:forward[- ]looking|safe harbou?r)\b", re.IGNORECASE
)
_TO_EDITORS = re.compile(r"notes? (?:to|for) (?:the )?editors?\b|###|\W*ends\W*$", re.IGNORECASE)
_DANGLING = re.compile(r"[,;:–—-]$")


def head(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """Lines without a stop above the first paragraph of prose: title, deck, masthead."""
    _decks(shapes, kinds)
    leads = (at for at, shape in enumerate(shapes) if kinds[at] is None and _lead(shape) and not _asked(shapes, at))
    for at in range(next(leads, len(shapes))):
        shape = shapes[at]
        if kinds[at] == "related" and at <= 2:  # "ANALYSIS: …" above the article is its own title
            kinds[at] = "headline"
        if kinds[at] is not None or (shape.final and not _asked(shapes, at) and not shape.shouting):
            continue
        if _within(shape, 2 * TITLE) and not _goes_on(shapes, kinds, at):
            kinds[at] = "headline"


def _decks(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """One sentence between the headline and the byline."""
    byline = next((at for at, kind in enumerate(kinds[:8]) if kind == "byline"), 0)
    above = [at for at in range(1, byline) if kinds[at] is None and shapes[at].final]
    if len(above) != 1 or dateline(shapes[above[0]].text[:160]) or not _titles(shapes[above[0] - 1]):
        return
    single = shapes[above[0]].length <= DECK and not re.search(r"[.!?] ", shapes[above[0]].text)
    if single and shapes[above[0]].marker not in {"bullet", "number", "quote"}:
        kinds[above[0]] = "headline"


def _titles(shape: Shape) -> bool:
    """Could be the headline above a deck."""
    return not shape.final and _within(shape, TITLE)


def listed(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """Titles of other stories under a label that announces them."""
    under = False
    for at, shape in enumerate(shapes):
        if kinds[at] == "related" and (label(shape, "related") or shape.text.endswith(":")):
            under = True
        elif under and kinds[at] is None and _titled(shape):
            kinds[at] = "related"
        elif kinds[at] not in {"related", "share", "navigation", "caption"}:
            under = False


def tail(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """Lines without a stop below the last paragraph of prose: other stories, slogans, signatures.

    One that is too long for a title is kept, and so is a list that a sentence introduces.
    """
    teasers = _teasers(shapes, kinds)
    for at in teasers:
        kinds[at] = "related"
    last = max((at for at, shape in enumerate(shapes) if kinds[at] is None and running(shape)), default=-1)
    introduced = last >= 0 and shapes[last].text.endswith(":")
    for at in range(last + 1, len(shapes)) if last >= 0 else ():
        shape = shapes[at]
        if introduced and shape.marker in {"bullet", "number"} and kinds[at] is None:
            continue
        introduced = introduced and kinds[at] is not None
        if kinds[at] is None and not running(shape) and not (at == last + 1 and shape.asserts):
            kinds[at] = "byline" if shape.length <= 4 and shape.capitals == 1 else "related"


def _teasers(shapes: Sequence[Shape], kinds: Kinds) -> list[int]:
    """A list of titles that nothing introduces, with nothing but furniture below it: other stories, without a label."""
    end = len(shapes)
    while end and kinds[end - 1] is not None:
        end -= 1
    start = end
    while start and kinds[start - 1] is None and shapes[start - 1].marker == "bullet":
        start -= 1
    items = range(start, end)
    introduced = not start or shapes[start - 1].text.endswith((":", ",", ";", "—", "–"))
    titles = all(_titled(shapes[at]) and not shapes[at].starts_low and not shapes[at].asserts for at in items)
    return list(items) if titles and not introduced else []


def foot(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """Short lines in one block with share bars, links and offers, below an article whose paragraphs are set apart.

    The block shows in blank lines alone, so where these do not part the paragraphs nothing is told from them.
    """
    prose = [shape for shape in shapes if shape.prose]
    if len(prose) < 3 or sum(shape.gap for shape in prose) < 0.8 * len(prose):
        return
    end = len(shapes)
    while end:
        start = end - 1
        while start and not shapes[start].gap:
            start -= 1
        block = range(start, end)
        unknown = [at for at in block if kinds[at] is None]
        if unknown and (len(unknown) == len(block) or any(not _offered(shapes[at]) for at in unknown)):
            return
        for at in unknown:
            kinds[at] = "related"
        end = start


def _offered(shape: Shape) -> bool:
    """Short, and says nothing in the past tense."""
    return shape.length <= FOOT and not any(word in words.ASSERTING for word in shape.words[1:])


def subheads(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """Short lines without a stop amid the prose, and lines in capitals."""
    for at, shape in enumerate(shapes):
        if kinds[at] is not None or shape.marker in {"bullet", "number", "quote"}:
            continue
        if shape.final and not (shape.shouting and shape.text.endswith("?")):
            continue
        short = (
            _within(shape, SUBHEAD) and not shape.starts_low and not _DANGLING.search(shape.text) and not shape.asserts
        )
        if _goes_on(shapes, kinds, at):
            continue
        if short or (shape.shouting and shape.length <= TITLE):
            kinds[at] = "headline"


def letters(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """The signature under "With thanks,"."""
    closing = re.compile(rf"{words.VALEDICTIONS}$", re.IGNORECASE)
    for at, shape in enumerate(shapes):
        if kinds[at] == "boilerplate" and closing.match(shape.text):
            for below in range(at + 1, min(at + 4, len(shapes))):
                if kinds[below] is None and shapes[below].length <= 8 and not shapes[below].final:
                    kinds[below] = "byline"


def notes(shapes: Sequence[Shape], kinds: Kinds) -> None:
    """Everything after a note's label or an end mark, where little follows: "Notes to editors", "###".

    In a release also after whom to ask: what follows there tells who the sender is.
    """
    release = any(_RELEASE.search(shape.text[:400]) for shape in shapes)
    total = sum(shape.length for shape in shapes) or 1
    done = 0
    under = False
    for at, shape in enumerate(shapes):
        sure = _TO_EDITORS.match(shape.text) or (release and _OF_SENDER.match(shape.text))
        share = CLOSING_OF_RELEASE if sure else CLOSING
        closing = total - done <= share * total
        asked = release and kinds[at] == "contact"
        if closing and (label(shape, "note") or _ends(shape) or asked):
            under = True
            kinds[at] = kinds[at] or "note"
        elif under and kinds[at] is None:
            kinds[at] = "note"
        done += shape.length


def _lead(shape: Shape) -> bool:
    """The first paragraph of an article: prose, or what follows a dateline."""
    if shape.length >= 8 and dateline(shape.text[:160], opening=False):
        return True
    return shape.prose and shape.length >= 8 and shape.marker not in {"heading", "emphasis"}


def running(shape: Shape) -> bool:
    """Prose, however short, or a line that leads somewhere."""
    return (
        shape.final
        or not _within(shape, TITLE)
        or bool(_DANGLING.search(shape.text))
        or (shape.starts_low and shape.length > 3)
    )


def _within(shape: Shape, limit: int) -> bool:
    """Short enough for a title of so many words; a third of them where the script has no capitals to go by."""
    return shape.length <= (limit if shape.cased else limit // 3)


def _goes_on(shapes: Sequence[Shape], kinds: Kinds, at: int) -> bool:
    """A broken sentence, or one that leads somewhere: what comes after it begins with a small letter."""
    if at + 1 >= len(shapes) or kinds[at + 1] is not None or shapes[at].length < 4:
        return False
    below = shapes[at + 1].starts_low and shapes[at].capitals < 0.7
    return below or (shapes[at].length > SUBHEAD and bool(_DANGLING.search(shapes[at].text)))


def _asked(shapes: Sequence[Shape], at: int) -> bool:
    """A title that asks or shouts, at the very top, with a line without a stop below, or with another such title."""
    ends = shapes[at].text.rstrip("”’\"'»)").endswith(("?", "!"))
    if at > 2 or not ends or shapes[at].length > 16 or at + 1 >= len(shapes):
        return False
    return not shapes[at + 1].final or _asked(shapes, at + 1)


def _titled(shape: Shape) -> bool:
    """Reads like a title: short, and without a full stop."""
    return shape.length <= TITLE and (not shape.final or shape.text.endswith(("?", "!")))


def _ends(shape: Shape) -> bool:
    """An end mark of a release or a dispatch."""
    return rule(shape) and any(char.isalnum() or char == "#" for char in shape.text)
