"""Which line of a head is the masthead, and which the headline."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.readers.told.head import Line
from briefing.readers.told.outlets import OFFICE, PRESS, bare, is_name, is_paper
from briefing.readers.told.people import authors

_KIND_LABEL = re.compile(
    r"^(?:(?:news )?analysis|opinion|comment(?:ary)?|column|editorial|leader|viewpoint|perspective|explainer|explained|"
    r"exclusive|breaking(?: news)?|live(?: updates?)?|as it happened|update \d|updated|feature|report|special report|"
    r"investigation|interview|profile|review|obituary|watch|video|podcast|in pictures|timeline|fact ?box|factbox|"
    r"fact ?check|q ?& ?a|long read)\s*[:|]\s+",
    re.I,
)
_ANNOUNCED = re.compile(
    r"^(?:press|news|media)\s+(?:release|statement)\s*[:|–—-]\s+(\S+(?:\s+\S+){3,})$", re.IGNORECASE
)
"""A headline on the line that calls it a release."""
_BAR = re.compile(r"^(\S+(?:\s+\S+){2,}?)\s+[|–—-]\s+([^|–—]{4,40})$")
_PRAISE = re.compile(
    r"\b(?:since\s+\d{4}|est(?:\.|ablished|d\.?)\s+(?:in\s+)?\d{4}|founded\s+(?:in\s+)?\d{4})|"
    r"^(?:serving|your|proudly|independent|all\s+the\s+news|news\s+(?:for|from|and)|the\s+(?:voice|newspaper|paper|journal)\s+"
    r"(?:of|for|that)|an?\s+(?:independent|weekly|daily|community|local|free|reader-owned|member-owned)\b|"
    r"notes\s+(?:from|on)|dispatches\s+from|.{0,40}\bblog\b)|\b(?:your\s+(?:town|news|city|voice))\b",
    re.IGNORECASE,
)
"""What mottos say of their paper and headlines of no news."""
_FORMAL = re.compile(r"\bof\b|\b(?:ltd|inc|plc)\b", re.IGNORECASE)
_POSTED = re.compile(r"posted\s+(?:by|at|on|in)\b", re.IGNORECASE)
_NO_TITLE = re.compile(
    r"^[\W\d_]*$|^(?:dear\s|hello|hi\s|view\s+(?:this|in)|\*\s|- |• |> |\[|\d+\.\s|no\s+images?\b)", re.IGNORECASE
)


def masthead(lines: Sequence[Line], text: str) -> int | None:
    """Position of the line that names the paper or the office; None where the head has none.

    A line of the form of a name, with a headline below it, is one where it has a paper's or an
    office's word, where the text uses the same name again, where a section stands beside it or a
    motto below it.
    """
    candidates = [index for index, line in enumerate(lines) if line.kind == "text"]
    if len(candidates) < 2:
        return None
    release = any(line.kind == "slug" for line in lines)
    leading = _letterhead(lines, candidates, release)
    offices = [index for index in leading if OFFICE.search(bare(lines[index].text))]
    if release and offices:
        return offices[0]
    first = leading[0] if leading else None
    return first if first is not None and _is_masthead(lines, first, candidates, text) else None


def title(lines: Sequence[Line], mast: int | None) -> tuple[int, str] | None:
    """Position and words of the headline, or None."""
    for index, line in enumerate(lines):
        announced = _ANNOUNCED.match(line.text) if line.kind == "slug" else None
        if announced:
            return index, announced[1]
    candidates = [
        i for i, line in enumerate(lines) if line.kind == "text" and i != mast and not _NO_TITLE.match(line.text)
    ]
    if not candidates:
        return None
    posted = _over_posted(lines, candidates) if mast is not None else None
    if posted is not None:
        return posted, lines[posted].text.strip(" *_#")
    slugs = [index for index, line in enumerate(lines) if line.kind == "slug"]
    after = [index for index in candidates if slugs and index > slugs[-1]]
    candidates = [i for i in candidates if not _kicker(lines, i)] or candidates
    long = [index for index in after if len(lines[index].text.split()) > 2]
    index = (long or after)[0] if after else _past_motto(lines, mast, candidates)
    return index, title_bar(_KIND_LABEL.sub("", lines[index].text).strip(" *_#"))[0]


def _over_posted(lines: Sequence[Line], candidates: Sequence[int]) -> int | None:
    """The line between a date and "Posted by": so blogs set a post's title, their own name and motto far above it."""
    for index in candidates:
        below = lines[index + 1] if index + 1 < len(lines) else None
        dated = any(line.kind == "date" for line in lines[max(0, index - 2) : index])
        if dated and below is not None and _POSTED.match(below.text):
            return index
    return None


def _kicker(lines: Sequence[Line], index: int) -> bool:
    """Whether a word or two in capitals stand right on top of a headline that is not in capitals."""
    words, below = lines[index].text, lines[index + 1] if index + 1 < len(lines) else None
    return (
        words.isupper()
        and len(words.split()) <= 2
        and not re.search(r"[.!?]$", words)
        and below is not None
        and below.kind == "text"
        and not below.after_blank
        and not below.text.isupper()
        and len(below.text.split()) >= 4
    )


def title_bar(line: str) -> tuple[str, str | None]:
    """``Headline - The Gazette`` in two, where what stands last has the form of a paper's name."""
    match = _BAR.match(line)
    return (match[1], match[2]) if match and is_name(match[2]) and is_paper(match[2]) else (line, None)


def motto(lines: Sequence[Line], index: int) -> bool:
    """Whether the line is a motto, place or section that belongs to the line above it."""
    line = lines[index]
    if line.kind != "text" or line.after_blank:
        return False
    return (
        line.text[0].islower()
        or line.text[0] in "(“\"'*"
        or len(line.text.split()) <= 2
        or (_PRAISE.search(line.text) is not None and _headline_below(lines, index) is not None)
        or _louder(lines, index)
    )


def _headline_below(lines: Sequence[Line], index: int) -> Line | None:
    """The line that is set off below a motto and may be the headline."""
    below = [line for line in lines[index + 1 :] if line.kind in {"text", "body"}]
    found = below[0] if below else None
    return found if found and found.kind == "text" and found.after_blank and len(found.text.split()) >= 3 else None


def _louder(lines: Sequence[Line], index: int) -> bool:
    """Whether a line in capitals stands over a headline that is not."""
    headline = _headline_below(lines, index)
    return lines[index].text.isupper() and headline is not None and not headline.text.isupper() and index == 1


def _letterhead(lines: Sequence[Line], candidates: Sequence[int], release: bool) -> list[int]:
    """The lines of a name's form before anything else; a release's number may stand above them."""
    leading: list[int] = []
    for index in candidates:
        above = {line.kind for line in lines[:index]} - {"text", "url", "share", "crumbs"}
        if (
            above - ({"slug", "date"} if release else set())
            or not is_name(bare(lines[index].text))
            or (leading and lines[index].after_blank)
        ):
            break
        leading.append(index)
    return leading


def _is_masthead(lines: Sequence[Line], first: int, candidates: Sequence[int], text: str) -> bool:
    """Whether the first line of a name's form names the paper rather than opening the story."""
    name, below = bare(lines[first].text), candidates[1:]
    words = len(name.split())
    if words > 7 and not OFFICE.search(name):
        return False
    if _KIND_LABEL.match(lines[first].text):
        return False
    if (words <= 5 and is_paper(name)) or (words <= 14 and OFFICE.search(name) and _FORMAL.search(name)):
        return True
    if name.isupper() and OFFICE.search(name):
        return True
    if name != lines[first].text and words <= 5 and ("|" in lines[first].text or _again(name, text)):
        return True
    if (
        first + 1 < len(lines)
        and (motto(lines, first + 1) or (lines[first + 1].kind in {"url", "date"} and words <= 5))
        and below
    ):
        return True
    if words <= 3 and _has_motto_between(lines, first, below):
        return True
    if words <= 4 and first == 0 and _over_headline(lines, below):
        return True
    return words <= 5 and (_again(name, text) or (name.isupper() and words <= 4 and len(below) >= 2))


def _over_headline(lines: Sequence[Line], below: Sequence[int]) -> bool:
    """Whether a name on the first line, written large throughout, is set off from a headline written as a sentence.

    One paper writes all its headlines in one way: the line above is then no headline with the line below as its deck.
    """
    headline = lines[below[0]] if below else None
    return (
        headline is not None
        and headline.after_blank
        and 4 <= len(headline.text.split()) <= 14
        and not is_name(headline.text)
        and not headline.text.isupper()
        and any(line.kind in {"byline", "date"} for line in lines)
    )


def _has_motto_between(lines: Sequence[Line], first: int, below: Sequence[int]) -> bool:
    """Whether a short name and the line right below it are set off, by a blank line, from a headline."""
    if len(below) < 2 or below[0] != first + 1 or lines[below[0]].after_blank:
        return False
    headline = lines[below[1]]
    return headline.after_blank and len(headline.text.split()) >= 3 and authors(headline.text) is None


def _set_off(lines: Sequence[Line], mast: int, below: Sequence[int]) -> bool:
    """As above, for a masthead that is known by its motto alone and by no word of its own."""
    return (
        not PRESS.search(lines[mast].text)
        and len(lines[mast].text.split()) <= 3
        and _has_motto_between(lines, mast, below)
    )


def _again(name: str, text: str) -> bool:
    """Whether the text names it once more, after its head line, as something of its own."""
    bare_name = re.sub(r"^the\s+", "", name, flags=re.IGNORECASE)
    return len(re.findall(rf"(?<!\w){re.escape(bare_name)}(?!\w)", text, re.IGNORECASE)) > 1 and len(bare_name) > 3


def _past_motto(lines: Sequence[Line], mast: int | None, candidates: Sequence[int]) -> int:
    """The first candidate that is no motto under the masthead and no name line of a letterhead."""
    for position, index in enumerate(candidates[:-1]):
        under_mast = (
            mast is not None and index == mast + 1 and (motto(lines, index) or _set_off(lines, mast, candidates))
        )
        above_mast = mast is not None and index < mast
        if not under_mast and not above_mast:
            return candidates[position]
    return candidates[-1]
