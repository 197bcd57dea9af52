"""The language of a text, by the share of its words that are a language's stop words.

Stop words make up a third to a half of running text, so a few hundred words decide (Grefenstette 1995, "Comparing
two language identification schemes"); nothing is loaded but the lists that ranking needs anyway.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.text.terms import LANGUAGES, function_words, tokens

SAMPLE = 2_000
"""Words looked at. More do not change the answer."""
LEAST = 0.15
"""Share of stop words below which no language is named."""

SCRIPTS = {
    "he": re.compile(r"[\u0590-\u05ff]+"),
    "ar": re.compile(r"[\u0600-\u06ff]+"),
    "el": re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]+"),
    "hi": re.compile(r"[\u0900-\u097f]+"),
    "ru": re.compile(r"[\u0400-\u04ff]+"),
}
"""Languages by the script that tells them where no stop word does."""
UNSPACED = {
    "Chinese or Japanese": re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]+"),
    "Thai": re.compile(r"[\u0e00-\u0e7f]+"),
    "Lao": re.compile(r"[\u0e80-\u0eff]+"),
    "Burmese": re.compile(r"[\u1000-\u109f]+"),
    "Khmer": re.compile(r"[\u1780-\u17ff]+"),
}
"""Scripts that are written without spaces between words."""
MOSTLY = 0.3
"""Share of a text's letters from which it is in a script."""
RUN = 5.0
"""Letters in a row, on the mean, from which such a text has no spaces between its words: the words are shorter."""


def unspaced(text: str) -> str | None:
    """The script of a text that has no spaces between its words; None for all others."""
    if text.isascii():
        return None
    for name, script in UNSPACED.items():
        runs = script.findall(text)
        held = sum(map(len, runs))
        if runs and held > MOSTLY * sum(map(str.isalpha, text)) and held / len(runs) > RUN:
            return name
    return None


def detect(texts: Sequence[str]) -> str | None:
    """The BCP 47 tag of the language most of the texts are in; None where no list fits."""
    words = [token.lower() for text in texts for token in tokens(text[: SAMPLE * 10])][:SAMPLE]
    if not words:
        return None
    shares = {tag: sum(map(function_words(tag).__contains__, words)) / len(words) for tag in LANGUAGES}
    best = max(shares, key=lambda tag: (shares[tag], tag == "en", tag))
    return best if shares[best] >= LEAST else _by_script("".join(words))


def _by_script(letters: str) -> str | None:
    """The language that a script is mostly written for: a short text may have no stop word, as in Hebrew."""
    held = {tag: sum(map(len, script.findall(letters))) for tag, script in SCRIPTS.items()}
    best = max(held, key=lambda tag: held[tag])
    return best if held[best] > len(letters) / 2 else None
