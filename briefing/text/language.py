"""The language of a text, by the share of its words that are a language's stop words.

Stop words make up a third to a half of running text, so a few hundred words decide (Grefenstette 1995, "Comparing
two language identification schemes"); nothing is loaded but the lists that ranking needs anyway.
"""

from __future__ import annotations

from collections.abc import Sequence

from briefing.text.terms import LANGUAGES, function_words, tokens

SAMPLE = 2_000
"""Words looked at. More do not change the answer."""
LEAST = 0.15
"""Share of stop words below which no language is named."""


def detect(texts: Sequence[str]) -> str | None:
    """The BCP 47 tag of the language most of the texts are in; None where no list fits."""
    words = [token.lower() for text in texts for token in tokens(text[: SAMPLE * 10])][:SAMPLE]
    if not words:
        return None
    shares = {tag: sum(word in function_words(tag) for word in words) / len(words) for tag in LANGUAGES}
    best = max(shares, key=lambda tag: (shares[tag], tag == "en", tag))
    return best if shares[best] >= LEAST else None
