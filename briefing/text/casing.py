"""How a corpus writes its words: what tells a name at the start of a sentence from any other word there.

Only sentences in ordinary case teach: a headline in title case or capitals says nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from briefing.model import Sentence
from briefing.text.terms import stop_words

TOKEN = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]\.|\b[A-Z]&[A-Z]\b|\d+(?:st|nd|rd|th)\b|[^\W_]+(?:[’'‑\-][^\W_]+)*|&")
"""Words as names need them: dotted acronyms, initials with hyphens, ordinals, "H&H"; hyphens, apostrophes inside."""
_ADDRESS = re.compile(
    r"\S*[@#_]\S+|(?:https?:|www\.)\S+|\b[a-z][\w\-]*(?:\.[a-z][\w\-]*)*\.[a-z]{2,}(?:/\S*)?(?=[\s,;:)]|\.?$)"
)
"""Addresses, handles and tags: lower case whatever they name."""
_SMALL = frozenset("and the for with from into over but nor off out per via".split())
"""Words that titles leave in lower case."""
_LINKS = 3
"""Letters that an unknown lower-case word inside names may have."""


@dataclass(frozen=True, slots=True)
class Casing:
    """Counts of lower-cased words over a corpus."""

    lower: Mapping[str, int]
    """Occurrences in lower case."""
    capital: Mapping[str, int]
    """Occurrences with a capital inside a sentence."""
    links: frozenset[str]
    """Lower-case words that only ever stand between capitalised ones: parts of names."""

    def named(self, word: str) -> bool:
        """Whether a word is written as a name wherever its case means something."""
        key = word.lower()
        return self.capital.get(key, 0) > 0 and self.lower.get(key, 0) * 4 <= self.capital[key]

    def ordinary(self, word: str) -> bool:
        """Whether a word also occurs in lower case: a dictionary word."""
        return self.lower.get(word.lower(), 0) > 0


def casing(sentences: Iterable[Sentence], language: str = "en") -> Casing:
    """How the sentences in ordinary case write their words."""
    lower: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    between: Counter[str] = Counter()
    for sentence in sentences:
        words = TOKEN.findall(_ADDRESS.sub(" ", sentence.text))
        if sentence.kind == "headline" or not in_sentence_case(sentence.text):
            continue
        for position, word in enumerate(words):
            if word.islower():
                lower[bare(word).lower()] += 1
            elif position and not word[0].isdigit():
                capital.update({bare(word).lower(), _unmarked(bare(word)), *_halves(bare(word))})
        for (first, word), (_, last) in pairwise(pairwise(words)):
            if word.islower() and len(word) <= _LINKS and first[0].isupper() and last[0].isupper():
                between[word] += 1
    stops = stop_words(language)
    links = {word for word, count in between.items() if count == lower[word] and word not in stops}
    return Casing(lower, capital, frozenset(links))


def _unmarked(word: str) -> str:
    """A word in lower case without accents, as another desk may write it where a sentence begins."""
    return "".join(char for char in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(char))


def _halves(word: str) -> list[str]:
    """The parts of a double name, lower-case: each may stand alone elsewhere."""
    parts = word.split("-")
    if len(parts) < 2:
        return []
    return [each for part in parts if len(part) > 2 and part.istitle() for each in (part.lower(), _unmarked(part))]


def in_sentence_case(text: str) -> bool:
    """Whether capitals mean something in a text: a stop at its end, or words that no title leaves small."""
    letters: list[str] = [word for word in TOKEN.findall(text) if word[0].isalpha() and len(word) > 3]
    small = sum(word[0].islower() for word in letters)
    if any(word.islower() and len(word) > 2 and word not in _SMALL for word in TOKEN.findall(text)) and text.rstrip(
        "”\"’')*_ "
    )[-1:] in {".", "?", "!", ":"}:
        return not text.isupper()
    return 3 * small >= len(letters) if len(letters) > 2 else small > 0 or len(letters) < 2


def bare(word: str) -> str:
    """A word without a possessive ending."""
    plain = word.replace("’", "'")
    if plain.endswith(("'s", "'S")):
        return word[:-2]
    return word[:-1] if plain.endswith("'") else word
