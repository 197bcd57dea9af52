"""What a sentence is about, sorted by kind: names, numbers, dates and plain words.

Two reports of one fact agree on its numbers, days and names more surely than on its words, and a long name must not
count as three words: so the kinds are kept apart.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.model import Sentence
from briefing.text import numbers, synonyms
from briefing.text.terms import bigrams, stem, stop_words, terms, tokens

NAME = 0.6
"""A word is a name where more than this share of its sentences have it with a capital letter, not as their first
word."""

_MONTH = r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_DATE = re.compile(rf"\b(?:(\d{{1,2}})\s+{_MONTH}|{_MONTH}\s+(\d{{1,2}}))\b")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


@dataclass(frozen=True, slots=True)
class Content:
    """The distinct contents of one sentence."""

    words: frozenset[str]
    """Plain content words, each under its key (``briefing.text.synonyms``)."""
    names: frozenset[str]
    """Stems of the words of names, spelling variants under one key."""
    numbers: frozenset[str]
    """Values of quantities, written alike: ``94``, ``4.1e+09``; of measured ones also with what they measure, ``78%``:
    seven months and seven metres share a figure, seven months and seven months two."""
    dates: frozenset[str]
    """Days of months (``sep12``) and weekdays (``monday``)."""
    pairs: frozenset[tuple[str, str]]
    """Neighbouring stems."""

    @property
    def size(self) -> int:
        """Distinct words and names."""
        return len(self.words) + len(self.names)


def contents(
    sentences: Sequence[Sentence], language: str = "en", variants: Mapping[str, str] | None = None
) -> tuple[Content, ...]:
    """The contents of each sentence.

    Args:
        sentences: names are told from words by how all of them write a word.
        language: BCP 47.
        variants: stem of a name's variant -> stem it goes under.
    """
    same = variants or {}
    keys: dict[str, str] = {}
    split = [_words(sentence.plain, language, keys) for sentence in sentences]
    capital = Counter(word for each in split for word in each.capital)
    total = Counter(word for each in split for word in each.stems)
    is_name = {word for word, count in total.items() if capital[word] > NAME * count}
    return tuple(
        Content(
            words=frozenset(keys[word] for word in found.stems if word not in is_name),
            names=frozenset(same.get(word, word) for word in found.stems if word in is_name),
            numbers=_numbers(sentence.plain),
            dates=_dates(sentence.plain),
            pairs=frozenset(bigrams(terms(sentence.plain, language))),
        )
        for sentence, found in zip(sentences, split, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Words:
    """The content words of one sentence."""

    stems: frozenset[str]
    capital: frozenset[str]
    """Stems of those with a capital letter that do not open the sentence."""


def _words(text: str, language: str, keys: dict[str, str]) -> _Words:
    """``keys`` learns what each stem goes under as a plain word."""
    stops = stop_words(language)
    found, capital = set(), set()
    for position, token in enumerate(tokens(text)):
        lower = token.lower().replace("’", "'")
        if lower in stops or lower.removesuffix("'s") in stops or any(char.isdigit() for char in token):
            continue
        key = stem(token, language)
        if len(key) < 2:
            continue
        bare = lower.removesuffix("'s")
        found.add(key)
        keys.setdefault(key, synonyms.key(bare, language))
        if token[0].isupper() and position:
            capital.add(key)
    return _Words(frozenset(found), frozenset(capital))


def _numbers(text: str) -> frozenset[str]:
    found = set()
    for quantity in numbers.find(text):
        found.add(f"{quantity.value:g}")
        if quantity.dimension:
            found.add(f"{quantity.base:g}{quantity.dimension}")
    return frozenset(found)


def _dates(text: str) -> frozenset[str]:
    days = {match[0].lower() for match in _WEEKDAY.finditer(text)}
    for match in _DATE.finditer(text):
        day, month = (match[1], match[2]) if match[1] else (match[4], match[3])
        days.add(f"{month.lower()}{int(day)}")
    return frozenset(days)
