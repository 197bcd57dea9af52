"""From a witness to a citation: where the words stand, and what stands around them."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.model import Article, Citation, Witness

CITED = frozenset({"quoted", "corroborates", "repeats"})
"""Roles of the witnesses that are cited."""
AROUND = 32
"""Characters of prefix and suffix, as Hypothesis and other users of the W3C selectors take."""


def cite(witness: Witness, articles: Mapping[str, Article], span: tuple[int, int] | None = None) -> Citation:
    """The citation of a witness.

    Args:
        witness: its sentence gives source and span.
        articles: by source number.
        span: instead of the sentence's own, where more of the text around it is shown.
    """
    sentence = witness.sentence
    text = articles[sentence.source].text
    start, end = span or (sentence.start, sentence.end)
    return Citation(
        source=sentence.source,
        start=start,
        end=end,
        exact=text[start:end],
        prefix=text[max(0, start - AROUND) : start],
        suffix=text[end : end + AROUND],
        role=witness.role,
    )
