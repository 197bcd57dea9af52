"""A cited passage in its context: what stands before and behind it in its source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import BriefSource, Citation
from briefing.writers import labels
from briefing.writers.runs import clean

REACH = 160
"""Characters of context on either side, at most; the end of the paragraph where it comes sooner."""
CUT = "…"
"""Where the paragraph goes on."""

_SPACE = re.compile(r"\s+")
_BREAK = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Context:
    """A citation with its surroundings, on one line each."""

    head: str
    """``2 corroborates · Gazette · 16 May 2016 · characters 120–240``."""
    before: str
    exact: str
    after: str

    @property
    def line(self) -> str:
        """All of it, as it is printed."""
        return f"{self.head} {self.before}{self.exact}{self.after}"


def context(citation: Citation, source: BriefSource, text: str | None) -> Context:
    """A citation's context.

    Args:
        citation: where it stands.
        source: the entry of the source list.
        text: the source text; without it, the citation's own prefix and suffix are all that is known.
    """
    before, after = _around(citation, text)
    exact = _line(text[citation.start : citation.end] if text else citation.exact)
    return Context(clean(labels.evidence(citation, source)), before, exact, after)


def _around(citation: Citation, text: str | None) -> tuple[str, str]:
    if text is None:
        return _tail(citation.prefix, True), _head(citation.suffix, True)
    start = max((found.end() for found in _BREAK.finditer(text, 0, citation.start)), default=0)
    end = found.start() if (found := _BREAK.search(text, citation.end)) else len(text)
    before, after = text[start : citation.start], text[citation.end : end]
    return (
        _tail(before[-REACH:], len(before) > REACH).lstrip(),
        _head(after[:REACH], len(after) > REACH).rstrip(),
    )


def _tail(words: str, cut: bool) -> str:
    """The end of what stands before; of a cut, its first part of a word is left out."""
    if cut and words.strip():
        words = (
            f"{CUT} {words[len(words) - len(words.lstrip()) :].partition(' ')[2] if ' ' in words.strip() else words}"
        )
    return _line(words)


def _head(words: str, cut: bool) -> str:
    if cut and words.strip():
        words = f"{words.rstrip().rpartition(' ')[0] if ' ' in words.strip() else words} {CUT}"
    return _line(words)


def _line(words: str) -> str:
    return clean(_SPACE.sub(" ", words))
