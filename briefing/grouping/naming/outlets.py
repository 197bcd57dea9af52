"""The letters by which a wire is known, from the name of the outlet whose dateline or credit has them.

"PORT EMMET (NPA) --" in an article of the Northern Press Agency is as good as a definition; elsewhere the letters
must be the exact initials of one outlet of the corpus.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.grouping.naming.acronyms import Found
from briefing.grouping.naming.forms import SMALL, Form, key, letters
from briefing.model import Article

_WORD = re.compile(r"[^\W_]+")
_DATELINE = re.compile(r"^[^a-z\n]{3,}[^\n]{0,40}\(([A-Z]{2,6})\)\s*(?:--?|[–—])", re.MULTILINE)
"""A place in capitals, whatever else, and the wire's letters in parentheses before a dash."""
_EXACT = 3
"""Letters that exact initials have at least."""


def outlets(articles: Sequence[Article], forms: Mapping[str, Form]) -> Iterator[tuple[str, Found]]:
    """(name of an outlet, the pair that it makes with its letters).

    Args:
        articles: of the corpus, with the outlets that they state.
        forms: of the corpus.
    """
    short = {letters(form.text): name for name, form in forms.items() if form.acronym}
    names = {key(article.outlet): article.outlet for article in articles if article.outlet and " " in article.outlet}
    for article in articles:
        own = _DATELINE.search(article.text[:2000])
        if own and article.outlet and own[1].lower() in short and owns(own[1].lower(), article.outlet):
            yield article.outlet, (key(article.outlet), short[own[1].lower()], "letters in the outlet's own dateline")
    for found, name in short.items():
        full = [each for each, text in names.items() if found == _initials(text)]
        others = [each for each, form in forms.items() if each not in full and found == _initials(form.text)]
        if len(full) == 1 and len(found) >= _EXACT and not others:
            yield names[full[0]], (full[0], name, "initials of the only such outlet")


_WIRES = frozenset("agency wire newswire service press news telegraph".split())
"""Words of which one stands in the name of a wire; a paper prints wires' datelines too."""


def owns(short: str, outlet: str) -> bool:
    """Whether letters in an outlet's own dateline are its own: a wire's may leave out a word, or be of its own tongue.

    Of a wire they must begin as it does and stand in its name in order ("SKP", Silkmoor Press Agency) or in another
    order, word by word.
    """
    if fits(short, outlet):
        return True
    words = [word.lower() for word in _WORD.findall(outlet) if word.lower() not in SMALL]
    if not set(words) & _WIRES or len(short) < _EXACT or short[0] != words[0][0]:
        return False
    at = 0
    joined = "".join(words)
    for letter in short:
        at = joined.find(letter, at) + 1
        if not at:
            return sorted(short) == sorted(word[0] for word in words)
    return True


def fits(short: str, outlet: str) -> bool:
    """Whether letters stand for an outlet: the initials of its words in order, and letters inside them between."""
    words = [word.lower() for word in _WORD.findall(outlet) if word.lower() not in SMALL]
    at = 0
    for position, word in enumerate(words):
        if at >= len(short) or word[0] != short[at]:
            return False
        at, inside = at + 1, 1
        ahead = words[position + 1][0] if position + 1 < len(words) else ""
        while at < len(short) and short[at] != ahead and short[at] in word[inside:]:
            inside = word.index(short[at], inside) + 1
            at += 1
    return at == len(short) > 1


def _initials(text: str) -> str:
    """The first letters of a name's words, lower-case."""
    return "".join(word[0].lower() for word in _WORD.findall(text) if word.lower() not in SMALL)
