"""Words, stop words and stems.

Tokens are runs of letters and digits, with inner apostrophes, hyphens, dots of abbreviations and
digit separators kept ("U.S.", "anti-Islamic", "6,000"). A *term* is a stemmed token that is no stop word.
Stems are Snowball's (Porter 2001); stop words are the lists of sumy and of stopwords-iso.
"""

from __future__ import annotations

import re
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
_TOKEN = re.compile(rf"(?:[^\W\d_]\.){{2,}}|\d+(?:[.,:]\d+)*|{_LETTERS}(?:[’'\-]{_LETTERS})*")


KNOWN = 500_000
"""Tokens whose terms are kept in memory, per language."""


class _Stems(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  (PyStemmer's name)


def language_name(language: str) -> str:
    """The English name of a BCP 47 tag, ``english`` where it is unknown."""
    return LANGUAGES.get(language.split("-")[0].lower(), "english")


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text in order, as written."""
    return tuple(_TOKEN.findall(text))


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
    return Stemmer.Stemmer(name) if name in Stemmer.algorithms() else None


@lru_cache(maxsize=200_000)
def stem(word: str, language: str = "en") -> str:
    """The stem of one word, lower-case, without a possessive ending."""
    lower = word.lower().replace("’", "'").removesuffix("'s").strip("'")
    stemmer = _stemmer(language_name(language))
    return stemmer.stemWord(lower) if stemmer else lower


@lru_cache(maxsize=50_000)
def terms(text: str, language: str = "en") -> tuple[str, ...]:
    """The stems of a text's content words, in order, repeats kept."""
    known = term_table(language)
    return tuple([known[token] for token in _TOKEN.findall(text) if known[token]])


class Terms(dict[str, str]):
    """By token, its stem; empty for a stop word and for a lone letter. Grows as tokens are met."""

    def __init__(self, language: str) -> None:
        super().__init__()
        stemmer = _stemmer(language_name(language))
        self.stops = stop_words(language)
        self.stem = stemmer.stemWord if stemmer else str

    def __missing__(self, token: str) -> str:
        lower = token.lower()
        if "’" in lower or "'" in lower:
            lower = lower.replace("’", "'")
            bare = lower.removesuffix("'s")
            empty = lower in self.stops or bare in self.stops
            bare = bare.strip("'")
        else:
            bare = lower
            empty = lower in self.stops
        if len(self) >= KNOWN:
            self.clear()
        self[token] = found = "" if empty or (len(bare) < 2 and not bare.isdigit()) else self.stem(bare)
        return found


@cache
def term_table(language: str = "en") -> Terms:
    """The table of a language; one and the same for all that ask."""
    return Terms(language)


def bigrams(items: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Neighbouring pairs."""
    return tuple(pairwise(items))
