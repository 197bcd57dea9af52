"""Words, stop words and stems.

Tokens are runs of letters and digits, with inner apostrophes, hyphens, dots of abbreviations and
digit separators kept ("U.S.", "anti-Islamic", "6,000"). A *term* is a stemmed token that is no stop word.
Stems are Snowball's (Porter 2001); stop words are the lists of sumy and of stopwords-iso.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import pairwise
from typing import Protocol

import Stemmer

LANGUAGES = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french", "he": "hebrew",
    "hi": "hindi", "hu": "hungarian", "it": "italian", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sk": "slovak", "sv": "swedish",
    "tr": "turkish", "uk": "ukrainian",
}  # fmt: skip
"""BCP 47 primary subtags and the English names under which Snowball, nltk and sumy know them."""

_MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff\u0e31-\u0e4e\u200c\u200d"
"""Vowel signs and points that belong to a word although ``\\w`` leaves them out; the danda ends a sentence."""
_LETTERS = rf"[\w{_MARKS}]+"
WORD = re.compile(_LETTERS)
"""A run of letters, digits and the marks that belong to them."""
_TOKEN = re.compile(rf"(?=\w\.)(?:[^\W\d_]\.){{2,}}|\d+(?:[.,:]\d+)*|{_LETTERS}(?:[’'\-]{_LETTERS})*")
LINE_END = "\n"


KNOWN = 500_000
"""Tokens whose terms are kept in memory, per language."""


class _Stems(Protocol):
    maxCacheSize: int  # noqa: N815  (PyStemmer's names)

    def stemWord(self, word: str) -> str: ...  # noqa: N802
    def stemWords(self, words: list[str]) -> list[str]: ...  # noqa: N802


def language_name(language: str) -> str:
    """The English name of a BCP 47 tag, ``english`` where it is unknown."""
    return LANGUAGES.get(language.split("-")[0].lower(), "english")


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in order, as written."""
    return tuple(_TOKEN.findall(text))


def tokens_and_lines(text: str) -> list[str]:
    """The words of many lines in order, with a ``LINE_END`` between one line's and the next's."""
    return re.findall(f"{_TOKEN.pattern}|{LINE_END}", text)


@cache
def stop_words(language: str = "en") -> frozenset[str]:
    """The stop words of a language, lower-case; empty where none are known.

    English has sumy's list, which the weights of this package were measured with; other languages also have that of
    stopwords-iso, since sumy's are short (French lacks "une") or missing.
    """
    name = language_name(language)
    return _sumy_stop_words(name) if name == "english" else _sumy_stop_words(name) | function_words(language)


@cache
def function_words(language: str) -> frozenset[str]:
    """The words of the stopwords-iso collection; empty where it has none."""
    from stopwordsiso import has_lang, stopwords

    tag = language.split("-")[0].lower()
    return frozenset(stopwords(tag)) if has_lang(tag) else frozenset()


def _sumy_stop_words(name: str) -> frozenset[str]:
    spec = find_spec("sumy")
    if spec is None or not spec.submodule_search_locations:
        return frozenset()
    path = f"{spec.submodule_search_locations[0]}/data/stopwords/{name}.txt"
    try:
        with open(path, encoding="utf-8") as lines:
            return frozenset(line.strip().lower() for line in lines if line.strip())
    except FileNotFoundError:
        return frozenset()


@cache
def _stemmer(name: str) -> _Stems | None:
    if name not in Stemmer.algorithms():
        return None
    stemmer: _Stems = Stemmer.Stemmer(name)
    stemmer.maxCacheSize = 0  # keeping stems is done here; its own keeping takes three times as long as stemming
    return stemmer


def stem(word: str, language: str = "en") -> str:
    """The stem of one word, lower-case, without a possessive ending."""
    return stem_table(language)[word]


@lru_cache(maxsize=50_000)
def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """The stems of a text's content words, in order, repeats kept."""
    known = term_table(language)
    return tuple([known[token] for token in _TOKEN.findall(text) if known[token]])


class Stems(dict[str, str]):
    """By token, its stem, lower-case and without a possessive ending. Grows as tokens are met."""

    stops: frozenset[str] = frozenset()
    """Words without a stem."""
    least = 1
    """Letters of a word that has one."""

    def __init__(self, language: str) -> None:
        super().__init__()
        stemmer = _stemmer(language_name(language))
        self.stem: Callable[[str], str] = stemmer.stemWord if stemmer else str
        self.stems: Callable[[list[str]], list[str]] = stemmer.stemWords if stemmer else list

    def __missing__(self, token: str) -> str:
        if len(self) >= KNOWN:
            self.clear()
        self[token] = found = self.stem(self._kept(token.lower()))
        return found

    def _kept(self, lower: str) -> str:
        """What is stemmed of a word in lower case: nothing of a stop word, with or without an ending."""
        bare = lower
        if "’" in lower or "'" in lower:
            lower = lower.replace("’", "'")
            bare = lower.removesuffix("'s").strip("'")
        dropped = lower in self.stops or bare in self.stops or (len(bare) < self.least and not bare.isdigit())
        return "" if dropped else bare

    def many(self, tokens: Iterable[str]) -> list[str]:
        """The same for many tokens at once, which are not remembered: faster for each of them."""
        stops, least, kept = self.stops, self.least, self._kept
        lowers = [token.lower() for token in tokens]
        return self.stems(
            [
                kept(lower)
                if "’" in lower or "'" in lower
                else ""
                if lower in stops or (len(lower) < least and not lower.isdigit())
                else lower
                for lower in lowers
            ]
        )


class Terms(Stems):
    """By token, its stem; empty for a stop word and for a lone letter."""

    least = 2

    def __init__(self, language: str) -> None:
        super().__init__(language)
        self.stops = stop_words(language)


@cache
def term_table(language: str = "en") -> Terms:
    """The table of a language; one and the same for all that ask."""
    return Terms(language)


@cache
def stem_table(language: str = "en") -> Stems:
    """Likewise of stems."""
    return Stems(language)


def bigrams(items: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Neighbouring pairs."""
    return tuple(pairwise(items))
