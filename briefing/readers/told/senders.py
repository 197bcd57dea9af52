"""Who sends a release that has no letterhead: told by how it opens and how it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.readers.draft import Fact, facts
from briefing.text.furniture import pieces

_LEGAL = (
    r"(?:Inc|Ltd|LLC|L\.L\.C|plc|PLC|Limited|Corp|Corporation|Co|GmbH|AG|SE|S\.A|S\.p\.A|N\.V|NV|AB|ASA|A/S|Oyj|"
    r"Pty Ltd|Holdings)\.?"
)
_NAME = (
    r"(?:The\s+|the\s+)?[A-ZÀ-Þ0-9][\w.’'&+-]*(?:\s+(?:(?:&|and|of|for|the|de|la)\s+)?[A-ZÀ-Þ][\w.’'&+/-]*){0,6}?"
    rf"(?:,?\s+{_LEGAL})?"
)
_TICKER = r"\((?:[^()\n]{0,40}?\b[A-Z][A-Za-z]{1,10}\s?:\s?[A-Z0-9.]{1,10})(?:[^()\n]{0,80})\)"
"""``(NYSE: ABC)``, ``(LSE: ABC, OTC: ABCDF)``."""
_SAYS = (
    r"(?:(?:has\s+)?(?:today|this\s+\w+day)\s+(?:announce[sd]?|report(?:s|ed)|said|launche[sd]|publishe[sd]|release[sd]|"
    r"confirm(?:s|ed)|open(?:s|ed)|complete[sd]|sign(?:s|ed)|call(?:s|ed))|(?:has\s+)?announce[sd]?\s+(?:today|that\s+it)|"
    r"is\s+(?:pleased|proud|excited|delighted)\s+to)\b"
)
_ALIAS = r"(?:\s*\([^()\n]{2,60}\))?"
_OPENING = re.compile(rf"(?P<name>{_NAME}){_ALIAS}\s*(?P<ticker>{_TICKER})?(?:,[^.\n]{{3,160}}?,)?\s+(?:{_SAYS})")
_TICKED = re.compile(rf"(?P<name>{_NAME}){_ALIAS}\s*{_TICKER}")
_ABOUT = re.compile(
    rf"^\W*(?:About|À propos de|Über)\s+(?P<name>{_NAME})\s*(?::.*|)$|^\W*SOURCE:?\s+(?P<source>{_NAME})\s*$",
    re.MULTILINE,
)
_FORWARD = re.compile(r"\bforward[- ]looking\s+(?:statements?|information)\b", re.IGNORECASE)
DISTRIBUTORS = frozenset(
    {"PR Newswire", "Business Wire", "GlobeNewswire", "ACCESSWIRE", "Newsfile", "EQS", "CNW Group", "EIN Presswire"}
)
"""Services whose name in a dateline means that the sender is somebody else."""


def opening(text: str) -> Iterator[Fact]:
    """``X plc (LSE: ABC) today announced …`` in the first paragraphs, and that the text is a release then.

    A newspaper writes such a sentence as well, but not with the exchange's sign and ``today``; without a sign the
    release must also end as releases do, with who the sender is or what it disclaims.
    """
    for line in _paragraphs(text):
        said = _OPENING.match(line)
        if not (said and said["ticker"]):
            said = (said or _TICKED.match(line)) if _ends_as_releases(text) else None
        if said:
            name = said["name"] if re.search(rf"\b{_LEGAL}$", said["name"]) else re.sub("^[Tt]he ", "", said["name"])
            yield from facts("opening sentence", outlet=name, kind="release")
            return


def about(text: str) -> Iterator[Fact]:
    """Whom a release is from, by its ``About X`` or ``SOURCE X``; an X that the beginning names comes first."""
    names = [match["name"] or match["source"] for match in _ABOUT.finditer(text)]
    names = [name for name in names if not re.match(r"(?i)(?:the )?(?:authors?|company|us|this)\b", name)]
    top = text[:600].lower()
    for name in sorted(names, key=lambda name: name.lower().removeprefix("the ") not in top):
        yield from facts("about", outlet=full(name.removeprefix("the "), text))


def full(name: str, text: str) -> str:
    """``the Ministry`` as the text's longest name that begins with it."""
    longer = re.findall(rf"\b{re.escape(name)}(?:\s+(?:of|for|and|the|[A-Z][\w-]*)){{1,8}}(?<![a-z]\sof)", text)
    stem = re.sub(r"^(?i:the)\s+", "", name)
    longer += re.findall(rf"\b{re.escape(stem)}\s+(?:of|for)(?:\s+(?:of|for|and|the|[A-Z][\w-]*)){{1,8}}", text)
    return longer[0] if longer and len(stem.split()) == 1 else name


def _paragraphs(text: str) -> list[str]:
    """The first long paragraphs, without their datelines."""
    long = [" ".join(line.split()) for line in text[:6000].split("\n") if len(line) > 60][:3]
    return [line[pieces.dateline(line[:160]) :] for line in long]


def _ends_as_releases(text: str) -> bool:
    """Whether it closes with a note on the sender or a disclaimer of forecasts."""
    return _FORWARD.search(text[len(text) // 3 :]) is not None or _ABOUT.search(text) is not None
