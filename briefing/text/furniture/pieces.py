"""What stands inside a paragraph beside its sentences: a dateline before them, furniture at either end."""

from __future__ import annotations

import re

from briefing.model import Block
from briefing.text.furniture import words
from briefing.text.furniture.address import GREETING

_PLACE = r"[A-ZÀ-Þ][\w’'.-]*"
_SHOUTED = r"[A-ZÀ-Þ][A-ZÀ-Þ’'.-]+"
_DASH = r"\s*(?:—|–|--|―|_)\s*|\s+-\s+|\s*\.[-–—]\s*"
_DATE = (
    rf"(?:{words.WEEKDAYS}\.?,?\s+)?(?:{words.MONTHS}\.?\s+\d{{1,2}}|\d{{1,2}}(?:\.|er)?\s+(?:de\s+)?{words.MONTHS}\.?)"
    r"(?:,?\s+(?:de\s+)?\d{4})?"
)
_WIRE = r"(?:\((?:[A-Z][\w&.’' /-]{1,40}|[a-z]{2,5}(?:/[a-z]{2,5})?)\)|/[A-Z][\w-]+(?: [A-Z][\w-]+)?/)"
_AREA = rf"(?:,\s+(?:(?:le\s+)?{_DATE}|{_PLACE}(?:\s+{_PLACE}){{0,3}})|\s+\({_PLACE}(?:\s[\s-]*{_PLACE}){{0,2}}\))"
_WHERE = (
    rf"(?!(?:On|In|At|By|Since|Until|From|Before|After|And|But|The|{words.WEEKDAYS})\b)"
    rf"{_PLACE}(?:[\s/][\s/-]*{_PLACE}){{0,4}}(?:,\s+{_PLACE}(?:\s+{_PLACE}){{0,2}}){{0,2}}"
    rf"(?:\s+\({_PLACE}(?:\s[\s-]*{_PLACE}){{0,2}}\))?"
)
_NEW = r"(?=[A-ZÀ-Þ“\"‘'«„\d])"
"""A new sentence: what follows a dateline without an agency never goes on in small letters."""
_DATELINES = (
    # OSLO, Norway, Sept. 13 (AGENCY) -- ; London (Reuters) - ; (CNN) --
    re.compile(
        rf"(?:{_PLACE}(?:[\s/][\s/-]*{_PLACE}){{0,4}}(?:{_AREA}){{0,3}}\s+)?{_WIRE}(?:{_DASH}|\s*:\s+"
        rf"|(?=[A-Z“\"]))"
    ),
    # OSLO, Sept. 13 — ; Geneva, Switzerland – 12 September 2024 – ; Genève (Suisse), le 12 septembre |
    re.compile(rf"{_WHERE}(?:,|\s*[–—|]|\s+--?)\s*(?:le\s+)?{_DATE}\.?(?:\s+{_WIRE})?(?:{_DASH}|\s*[:|•·]\s+){_NEW}"),
    # 12 September 2024, OSLO – ; Sept. 13 (AGENCY) --
    re.compile(rf"{_DATE}(?:(?:,|\s*[–—|]|\s+--?)\s*{_WHERE}(?:\s+{_WIRE})?|\s+{_WIRE})(?:{_DASH}|\s*[:|]\s+){_NEW}"),
)
_BARE = re.compile(rf"{_SHOUTED}(?:[\s/][\s/-]*{_SHOUTED}){{0,4}}(?:{_AREA}){{0,2}}(?:{_DASH})(?=[A-ZÀ-Þ“\"‘'«\d])")
"""OSLO—The: a place in capitals and a dash, only where articles open, and only before a new sentence."""

_BEFORE = (
    ("pointer", re.compile(r"(?:end quote|end of quote|unquote)[.:]?\s+", re.IGNORECASE)),
    ("pointer", re.compile(
        r"(?:The |This |Here is the |[A-Z])[^.!?\n]{0,60}\b(?:release|statement|transcript|text|document|video"
        r"|article|study|letter|report|post|ruling)"
        r" (?:is|are|can be (?:found|read)) (?:here|online here|below)\.\s+")),
)  # fmt: skip
_AFTER = (
    ("pointer", re.compile(r"\s*[\[(](?:more|continued|read more|snip|…|\.\.\.|click"
        r" here)[ .…]*[\])]$", re.IGNORECASE)),
    ("pointer", re.compile(r"\s(?:begin quote(?: from)?|start of quote)\b[^.!?\n]{0,60}$", re.IGNORECASE)),
    ("pointer", re.compile(r"\s(?:Click|Tap|Read more|See more|Scroll down|Continue"
        r" reading)\b[^.!?\n]{0,60}(?:here|below|»|>>|→|online)[.!]?$")),
    ("contact", re.compile(
        r"\s(?:Text|TEXT|Call|Ring|Phone|WhatsApp|Tweet|E-?mail)\s+(?:us|our|[A-Z]{2,}|\d)[^.!?\n]{0,60}?(?:\d{4,}"
        r"|@[\w.-]+)"
        r"[^.!?\n]{0,40}(?:\([^)\n]{0,60}\))?[.!]?$")),
    ("contact", re.compile(
        r"\s(?:Reach|Contact|Follow|E-?mail|Write to)\s(?:him|her|them|me|us|the (?:author|reporter"
        r"|writer))\b[^!?\n]{0,80}@[\w.-]+[^.!?\n]{0,20}[.!]?$")),
    ("credit", re.compile(
        r"\s(?:[A-Z][\w.’'-]+[ ,]+(?:and |in |of )?(?:the )?){2,14}(?:also )?contributed (?:to this"
        r"|reporting)\b[^.!?\n]{0,30}\.?$")),
    ("credit", re.compile(r"\s\((?:Reporting|Additional reporting|Writing|Editing|Compiled)\b[^()\n]{5,240}\)$")),
)  # fmt: skip
LOOK_BACK = 320
"""Characters at a paragraph's end in which furniture is looked for."""


def pieces(text: str, start: int, end: int, *, opening: bool) -> list[Block]:
    """A body paragraph as one to four blocks: dateline, furniture before, the sentences, furniture after.

    Args:
        text: the article.
        start: where the paragraph begins.
        end: where it ends.
        opening: it is one of the first of the article, where a bare place name may open it.
    """
    before, start = _before(text, start, end, opening)
    after: list[Block] = []
    cut = True
    while cut:
        cut = False
        low = max(start, end - LOOK_BACK)
        for kind, pattern in _AFTER:
            match = pattern.search(text[low:end])
            if match and _enough(text, start, low + match.start()):
                at = low + match.start() + len(match[0]) - len(match[0].lstrip())
                after.insert(0, Block(at, end, kind))
                end, cut = low + len(text[low : low + match.start()].rstrip()), True
                break
    return [*before, Block(start, end, "body"), *after]


def _before(text: str, start: int, end: int, opening: bool) -> tuple[list[Block], int]:
    """The dateline and furniture at a paragraph's beginning, and where its sentences begin."""
    found: list[Block] = []
    at = dateline(text[start : start + 160], opening=opening)
    if at and _enough(text, start + at, end):
        found.append(Block(start, start + len(text[start : start + at].rstrip()), "dateline"))
        start += at
    greeting = GREETING.match(text, start, end) if opening else None
    if greeting and text[greeting.end() : greeting.end() + 1].isspace() and _enough(text, greeting.end(), end):
        found.append(Block(start, greeting.end(), "boilerplate"))
        start = greeting.end() + 1
    for kind, pattern in _BEFORE:
        match = pattern.match(text, start, end)
        if match and _enough(text, match.end(), end):
            found.append(Block(start, start + len(match[0].rstrip()), kind))
            start = match.end()
    return found, start


def dateline(text: str, *, opening: bool = True) -> int:
    """How many characters the dateline that opens a paragraph takes, blanks after it included; 0 without one."""
    for pattern in (*_DATELINES, _BARE) if opening else _DATELINES:
        match = pattern.match(text)
        if match:
            return match.end()
    return 0


def _enough(text: str, start: int, end: int) -> bool:
    """At least a few words are left for the sentences."""
    return text[start:end].count(" ") + text[start:end].count("\n") >= 2
