"""Words under the keys by which the surroundings of two values are compared: one for all that stand for each other."""

from __future__ import annotations

from functools import cache, lru_cache

from briefing.text import synonyms
from briefing.text.terms import stop_words, tokens

_SAME = (
    "houses flats apartments homes dwellings units",
    "children pupils students schoolchildren kids youngsters teenagers",
    "found recovered retrieved located",
    "lawsuit suit complaint",
    "severe serious grave critical",
    "participants volunteers subjects enrollees",
    "explosion blast",
    "strike walkout stoppage",
    "work construction building",
    "began started launched opened erupted",
    "ended finished collapsed concluded broke",
    "hurt injured wounded",
    "shares stock",
    "spectators fans supporters crowd",
    "firm company group business",
    "jets planes aircraft",
    "recorders boxes",
    "closed shut",
    "paintings works pictures",
)
"""Beyond ``briefing.text.synonyms``: words that are one thing only beside a value of the same kind."""


@cache
def _keys() -> dict[str, str]:
    keys: dict[str, str] = {}
    for group in _SAME:
        first, *others = group.split()
        for word in (first, *others):
            keys.setdefault(synonyms.key(word), synonyms.key(first))
    return keys


@lru_cache(maxsize=100_000)
def key(word: str, language: str) -> str:
    """What a word goes under."""
    lower = word.lower().replace("’", "'").removesuffix("'s")
    plain = synonyms.key(lower, language)
    return _keys().get(plain, plain) if language.startswith("en") else plain


@lru_cache(maxsize=50_000)
def keys(text: str, language: str) -> tuple[str, ...]:
    """The keys of a text's content words in order, without numbers in digits."""
    stops = stop_words(language)
    found = []
    for token in tokens(text):
        lower = token.lower().replace("’", "'")
        bare = lower.removesuffix("'s")
        if lower not in stops and bare not in stops and len(bare) > 1 and not any(char.isdigit() for char in bare):
            found.append(key(token, language))
    return tuple(found)
