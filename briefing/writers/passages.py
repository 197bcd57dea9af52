"""Source texts cut into paragraphs and passages, so that a template can mark what is cited.

A text is cut wherever a citation starts or ends; citations may overlap, and may run over paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from urllib.parse import quote

from briefing.model import Brief, Citation, Conflict
from briefing.writers import differing

FRAGMENT = 5
"""Words at each end by which an address tells long words."""
LONG_LINE = 120
"""A line longer than this, in characters, is a paragraph of its own: nobody wraps there by hand."""


@dataclass(frozen=True, slots=True)
class Back:
    """The way back from a marked passage to what cites it on the page."""

    target: str
    """Id of the claim's, or the conflict's, element."""
    text: str
    """The claim's place in reading order, for example ``3``, or the conflict's sign, ``≠1``."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a source text over which the set of citations is the same."""

    text: str
    cited: bool
    ids: tuple[str, ...]
    """Ids of the citations that start here."""
    backs: tuple[Back, ...]
    """Where to go back to, for the citations that end here."""
    others: tuple[Back, ...] = ()
    """The marked passages of the other sources that state the same, for the claims whose citations end here."""
    original: str = ""
    """Where the passage stands on the web, where the file names an address and a claim's citation ends here."""


@dataclass(frozen=True, slots=True)
class _Cited:
    start: int
    end: int
    id: str
    back: Back
    others: tuple[Back, ...]
    exact: str


def value_key(conflict: Conflict, place: int) -> str:
    """What stands for a conflict's value where a claim's id stands for a claim."""
    return f"{conflict.id}-{place + 1}"


def targets(brief: Brief) -> dict[tuple[str, int], str]:
    """The ids of the marked passages by (what cites them, place among its citations)."""
    return {(key, i): f"q-{key}-{i}" for key, citations, _ in _citing(brief) for i in range(len(citations))}


def _citing(brief: Brief) -> Iterator[tuple[str, tuple[Citation, ...], Back]]:
    """All on the page that cites: its key, what it cites, and the way back to it."""
    for place, claim in enumerate(brief.claims, start=1):
        yield claim.id, claim.citations, Back(claim.id, str(place))
    panel = differing.shown(brief)
    number = differing.numbers(panel)
    for conflict in panel:
        back = Back(f"differ-{conflict.id}", differing.SIGN + number[conflict.id])
        for place, value in enumerate(conflict.values):
            yield value_key(conflict, place), value.citations, back


def address(url: str | None) -> str:
    """An address that may be linked to: of the web, and nothing that runs."""
    return url if url and re.match(r"https?://[^\s\"<>]+\Z", url, re.IGNORECASE) else ""


def fragment(url: str, exact: str) -> str:
    """An address that opens at the cited words: a text fragment (WICG, URL Fragment Text Directives).

    Args:
        url: of the web, without one.
        exact: the words; long ones are told by how they begin and end.
    """
    words = exact.split()
    ends = (words,) if len(words) <= 2 * FRAGMENT else (words[:FRAGMENT], words[-FRAGMENT:])
    told = ",".join(quote(" ".join(part), safe="").replace("-", "%2D") for part in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={told}"


def paragraphs(
    brief: Brief, source: str, text: str, clean: Callable[[str], str], url: str = ""
) -> tuple[tuple[Passage, ...], ...]:
    """The paragraphs of one source's text, each in passages; ``clean`` is put on each passage's text.

    ``url`` is where the source stands on the web.
    """
    cited = _cited(brief, source, len(text))
    cuts = {edge for each in cited for edge in (each.start, each.end)}
    found = []
    for start, end in _paragraphs(text):
        edges = [start, *sorted(cut for cut in cuts if start < cut < end), end]
        found.append(tuple(_passage(text, a, b, cited, clean, url) for a, b in pairwise(edges)))
    return tuple(found)


def _cited(brief: Brief, source: str, length: int) -> list[_Cited]:
    return [
        _Cited(citation.start, citation.end, f"q-{key}-{i}", back, _others(key, citations, source), citation.exact)
        for key, citations, back in _citing(brief)
        for i, citation in enumerate(citations)
        if citation.source == source and 0 <= citation.start < citation.end <= length
    ]


def _others(key: str, citations: tuple[Citation, ...], source: str) -> tuple[Back, ...]:
    """The first passage of each other source that is cited for the same."""
    first: dict[str, Back] = {}
    for place, each in enumerate(citations):
        if each.source != source:
            first.setdefault(each.source, Back(f"q-{key}-{place}", each.source))
    return tuple(first.values())


def _passage(text: str, start: int, end: int, cited: list[_Cited], clean: Callable[[str], str], url: str) -> Passage:
    over = [each for each in cited if each.start < end and each.end > start]
    ending = [each for each in over if each.end <= end or not text[end : each.end].strip()]
    others = {other.text: other for each in reversed(ending) for other in each.others}
    longest = max((each.exact for each in ending), key=len, default="")
    return Passage(
        text=clean(text[start:end]),
        cited=bool(over),
        # a citation's first passage, even where it starts in the blank space before a paragraph
        ids=tuple(each.id for each in over if start <= each.start or not text[each.start : start].strip()),
        backs=tuple(each.back for each in ending),
        others=tuple(others[number] for number in sorted(others, key=lambda each: (len(each), each))),
        original=fragment(url, longest) if url and longest else "",
    )


def _paragraphs(text: str) -> list[tuple[int, int]]:
    """Spans without blank space at their ends; broken at blank lines and after long lines."""
    found: list[tuple[int, int]] = []
    joinable = False
    for line in re.finditer(r"[^\n]+", text):
        start = line.start() + len(line[0]) - len(line[0].lstrip())
        end = line.start() + len(line[0].rstrip())
        if start >= end:
            joinable = False
            continue
        if joinable and text.count("\n", found[-1][1], start) == 1:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        joinable = end - start <= LONG_LINE
    return found
