"""sumy's own ratings of our own sentences.

sumy's summarisers read nothing but ``document.sentences``, ``document.words`` and ``sentence.words``, and
hand the rating of every sentence to one method, which picks the best. We give them records of that
shape and put ourselves in the place of that method, so that all arithmetic before it is sumy's.

sumy's ``Sentence`` is hashed by its text: two equal sentences share a key, which doubles their rating
in Reduction and skips a place in KL and SumBasic. Ours is hashed by identity, for all methods; where a
method rates by words alone (LexRank, TextRank, LSA, Luhn) equal sentences still get equal ratings.

sumy's word tokeniser first splits into sentences with a model that has to be downloaded; ours are split
already, so nltk's tokeniser is told to keep the line whole. Stems, stop words and the pattern of a word are sumy's.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from briefing.errors import UsageError
from briefing.model import Sentence
from briefing.ranking.options import RankOptions
from briefing.text.terms import LANGUAGES

Words = Callable[[str], tuple[str, ...]]
"""The words of one sentence."""


@dataclass(frozen=True, eq=False, slots=True)
class Line:
    """A sentence as sumy reads it, equal to itself alone."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A document as sumy reads it."""

    sentences: tuple[Line, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """All words of all sentences."""
        return tuple(word for line in self.sentences for word in line.words)


def ratings(method: type[Any], sentences: Sequence[Sentence], options: RankOptions) -> tuple[float, ...]:
    """What a sumy summariser class rates each sentence with, on the method's own scale.

    A rating that is no number (LexRank divides 0 by 0 where no sentence has a word) becomes 0.

    Raises:
        UsageError: sumy lacks stop words, stems or a word tokeniser for the language.
    """
    name = _language(options)
    summarizer = _rating_only(method)(_stemmer(name))
    summarizer.stop_words = _stop_words(name)
    words = _tokeniser(name)
    document = Document(tuple(Line(words(sentence.plain)) for sentence in sentences))
    with warnings.catch_warnings():  # LSA warns of short documents, numpy of 0 / 0: both are no news to a reader
        warnings.simplefilter("ignore")
        found = summarizer(document, len(sentences)) or (0.0,) * len(sentences)
    return tuple(float(rating) if isfinite(rating) else 0.0 for rating in found)


def _rating_only(method: type[Any]) -> type[Any]:
    def rate_all(sentences: Sequence[Line], count: int, rating: Any, *args: Any) -> tuple[float, ...]:
        rate = rating.__getitem__ if isinstance(rating, dict) else rating
        return tuple(rate(line, *args) for line in sentences)

    return type(method.__name__, (method,), {"_get_best_sentences": staticmethod(rate_all)})


def _language(options: RankOptions) -> str:
    """sumy's name of the language."""
    name = LANGUAGES.get(options.language.split("-")[0].lower())
    if name is None:
        raise _unknown(options.language)
    return name


def _stemmer(name: str) -> Callable[[str], str]:
    from sumy.nlp.stemmers import Stemmer

    try:
        stemmer: Callable[[str], str] = Stemmer(name)
        stemmer("a")
    except (LookupError, ValueError):  # the latter, at the first word, where sumy needs one more package
        raise _unknown(name) from None
    return stemmer


def _stop_words(name: str) -> frozenset[str]:
    from sumy.utils import get_stop_words

    try:
        stop_words: frozenset[str] = get_stop_words(name)
    except LookupError:
        raise _unknown(name) from None
    return stop_words


def _tokeniser(name: str) -> Words:
    from nltk import word_tokenize
    from sumy.nlp.tokenizers import Tokenizer

    special = Tokenizer.SPECIAL_WORD_TOKENIZERS.get(Tokenizer.LANGUAGE_ALIASES.get(name, name))
    try:
        if special:
            special.tokenize("a")
    except ValueError:  # at the first word, where sumy needs one more package
        raise _unknown(name) from None

    def words(text: str) -> tuple[str, ...]:
        found = special.tokenize(text) if special else word_tokenize(text, preserve_line=True)
        return tuple(word for word in found if Tokenizer._is_word(word))

    return words


def _unknown(language: str) -> UsageError:
    return UsageError(
        f"sumy cannot rank sentences in the language {language!r}: it lacks stop words, stems or a tokeniser for it.",
        'Choose a method of our own, for example ranker = "default"; those know every language.',
    )
