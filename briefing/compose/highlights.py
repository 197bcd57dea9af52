"""Key figures and the timeline: the numbers and the days that the best claims tell, cut out of them word for word.

A cut keeps its sentence from the beginning, so that it needs nothing before it, and ends with the sentence or where a
clause ends, marked …. What somebody states is only shown whole: a cut could lose who says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from briefing.compose.draft import Candidate, Cut
from briefing.grouping.conflicts import named
from briefing.model import Article
from briefing.text import dates, numbers
from briefing.text.numbers import Quantity
from briefing.text.speakers import SAYING
from briefing.text.terms import stop_words

FEW, MANY = 6, 12
"""Sources up to which there is much room beside their list, and up to which there is some."""
FIGURES = (4, 3, 2)
"""Key figures, at most: of few sources, of more, of many."""
EVENTS = (5, 3, 3)
"""Entries of the timeline, at most: likewise."""
FEWEST = 3
"""Days that make a timeline; fewer are read faster in the claims."""
LONGEST = 110
"""Characters of a cut: three lines of the side column."""
COUNTED = 10
"""What a number without a measure must reach to be a key figure: below, it is a word among words."""

_ENDS = re.compile(r"(?<=[\w”’%)]),? ?[—–;:] |, ")
_BINDS = re.compile(r"(?i)\W*(?:unless|if|but|except|although|though|only|not|nor|or|and|which|who|whose)\b")
"""What must not be cut off, or cannot be without leaving half a list."""
_SPOKEN = re.compile(
    rf"\b(?:{SAYING}|statement|interview|reporters)\b[^,;]{{0,40}}\s(?:late |early )?(?:on )?$|\b(?:{SAYING})\s+$", re.I
)
"""Before a day on which something was only said."""
_TO_COME = re.compile(r"\b(?:will|would|shall|(?:is|are|was|were) (?:to|set|due|scheduled|expected))\b", re.I)
_TO_DO = re.compile(r"\bto [a-z]+\b[^,;]*$")
"""Before a weekday that may be past or to come: "want him to explain on Friday"."""
_MORE = re.compile(r"^\s?(?:more|fewer|less|times|-year-old|years? old|of them|of the)\b|^-\w")
"""Behind a number that is measured against another, or that names an age."""
_NO_FIGURE = ("time", "temperature")
_NOUN = re.compile(r"[ -](?P<noun>[^\W\d_]{3,})(?![\w’'])")
_ENDS_HERE = re.compile(r"\W*(?:$|[,.;:)])")
_LABEL = re.compile(r"\b(?P<word>[A-Z][a-z]+)\s$")
"""Before a number that is a name: "Tank 14"."""
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|stands?|stood|\w{2,}ed)\b", re.IGNORECASE
)
"""What tells that a cut says something and is no opening only."""
_OPENING = re.compile(
    r"(?:On|In|At|After|Before|By|During|Since|For|With|As|While|When|From|Under|Until|Among|Between)\b"
)
"""What has a clause before the main one: nobody knows which of the commas ends it."""
_WHEN = re.compile(r"^(?:in|during|by|early|late)\s+(?=\d)", re.IGNORECASE)
_SINCE = re.compile(r"(?:of|from|since|until)\s", re.IGNORECASE)
"""Before a year in which something was, but did not happen."""


def figures(
    candidates: Sequence[Candidate], voice: Mapping[str, str], articles: Mapping[str, Article], language: str = "en"
) -> tuple[Cut, ...]:
    """The key figures, those of the worthiest claims first; of each claim its first.

    Args:
        candidates: that may be shown.
        voice: of their quoted sentences, by id, as in ``ShownClaim``.
        articles: by source number.
        language: BCP 47.
    """
    found: list[Cut] = []
    told: set[tuple[float, str]] = set()
    for candidate in _by_worth(candidates):
        for quantity in numbers.find(candidate.text):
            text = cut(candidate, quantity.start, quantity.closes or quantity.end, voice)
            key = quantity.base, quantity.dimension
            value = _figure(quantity, candidate.text, language)
            if text is None or key in told or value is None:
                continue
            told.add(key)
            published = articles[candidate.claim.quoted.source].published
            found.append(Cut(candidate, value, (published or "")[:10] or None, text))
            break
        if len(found) == _most(FIGURES, articles):
            break
    return tuple(found)


def timeline(
    candidates: Sequence[Candidate], voice: Mapping[str, str], articles: Mapping[str, Article]
) -> tuple[Cut, ...]:
    """The dated events in their order, one a day: of the worthiest claims; none where they are fewer than ``FEWEST``.

    A weekday, or a day without its year, is only resolved where the article states when it was published.

    Args:
        candidates: that may be shown.
        voice: of their quoted sentences, by id, as in ``ShownClaim``.
        articles: by source number.
    """
    found: dict[str, Cut] = {}
    for candidate in _by_worth(candidates):
        for start, end, iso in _days(candidate.text, articles[candidate.claim.quoted.source].published):
            text = cut(candidate, start, end, voice)
            if text is not None and iso not in found and not _SPOKEN.search(candidate.text[:start]):
                found[iso] = Cut(candidate, candidate.text[start:end].rstrip(" .,"), iso, text)
                break
        if len(found) == _most(EVENTS, articles):
            break
    return tuple(found[iso] for iso in sorted(found)) if len(found) >= FEWEST else ()


def cut(candidate: Candidate, start: int, end: int, voice: Mapping[str, str]) -> str | None:
    """The claim's words up to the end of a clause behind a span, in ``LONGEST`` characters; None where it cannot be.

    Args:
        candidate: the claim.
        start: of the span, in its text.
        end: likewise.
        voice: of quoted sentences, by id.
    """
    said = voice.get(candidate.claim.quoted.id, "report")
    if said == "opinion":
        return None
    if len(candidate.text) <= LONGEST:
        return candidate.text
    if said != "report":
        return None
    places = [match.start() for match in _ENDS.finditer(candidate.text, end, LONGEST) if _parts(candidate.text, match)]
    shown = candidate.text[: places[-1]] if places else ""
    return None if not _VERB.search(shown) or (_OPENING.match(shown) and "," in shown) else f"{shown} …"


def _parts(text: str, match: re.Match[str]) -> bool:
    """A clause ends there, outside of quotation marks and brackets, and what follows can be spared."""
    before = text[: match.start()]
    paired = all(before.count(a) == before.count(b) for a, b in ("“”", "()", "[]")) and not before.count('"') % 2
    return paired and not _BINDS.match(text, match.end())


def _most(counts: tuple[int, int, int], articles: Mapping[str, Article]) -> int:
    few, more, many = counts
    return few if len(articles) <= FEW else more if len(articles) <= MANY else many


def _by_worth(candidates: Sequence[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda candidate: -candidate.claim.salience.score)


def _figure(quantity: Quantity, text: str, language: str) -> str | None:
    """A figure with what it counts, as written; None where it means little by itself, as an age or a "Tank 14"."""
    if quantity.dimension in _NO_FIGURE or _MORE.match(text[quantity.end :]):
        return None
    end = max(quantity.closes, quantity.end)
    if quantity.dimension:
        return text[quantity.opens : end]
    stops = stop_words(language)
    label = _LABEL.search(text[: quantity.opens])
    if quantity.value < COUNTED or (label and label["word"].lower() not in stops):
        return None
    noun = _NOUN.match(text, quantity.end)
    if noun and noun["noun"].lower() not in stops:
        return text[quantity.opens : noun.end()]
    bounded = quantity.opens < quantity.start and _ENDS_HERE.match(text, quantity.end)
    return text[quantity.opens : end] if bounded else None


def _days(text: str, published: str | None) -> Iterator[tuple[int, int, str]]:
    """(start, end, ISO date) of the days, months and years that a text tells for certain."""
    explicit = list(dates.find(text))
    for dated in explicit:
        if dated.precision in ("day", "time", "month", "year") and not _SINCE.match(text, dated.start):
            begin = _WHEN.match(text[dated.start :])
            yield dated.start + (begin.end() if begin else 0), dated.end, dated.iso[:10]
    if not published:
        return
    for day in named.find(text, published[:10]):
        if day.first != day.last or any(each.start <= day.start < each.end and each.day for each in explicit):
            continue
        resolved = _resolved(text, day, published[:10])
        if resolved:
            yield day.start, day.end, resolved


def _resolved(text: str, day: named.Day, published: str) -> str | None:
    """The date of a day that is told without its year; None where it is not certain whether it is past or to come."""
    found, told = date.fromordinal(int(day.first)), date.fromisoformat(published)
    if any(each.start <= day.start < each.end for each in dates.find(text)):  # a day of a month: the nearest one
        if (found.month, found.day) == (2, 29):
            return None
        near = (found.replace(year=told.year + step) for step in (-1, 0, 1))
        return min(near, key=lambda each: (abs(each - told), each)).isoformat()
    if found > told:
        return found.isoformat() if _TO_COME.search(text) else None
    return None if _TO_DO.search(text[: day.start]) else found.isoformat()
