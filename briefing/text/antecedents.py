"""Whom "he" or "she" means: one person or nobody.

Only what the paragraph makes certain is resolved. A pronoun goes to the speaker of the sentence before it, or to the
only person named there; with a rival, named or not, it stays unresolved: a wrong name is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.model import SHOWABLE, Sentence
from briefing.text.persons import ROLES, Mention, People, Person
from briefing.text.quotes import blanked
from briefing.text.speakers import speaker

_STEPS = 4
"""How many sentences back a chain of pronouns is followed."""

_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_UNNAMED = re.compile(
    rf"\b(?:a|an|one|another|his|her|whose|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{ROLES})\b(?!s)", re.IGNORECASE
)
_BESIDE_NAME = re.compile(r"(?:[^\W\d_]|\d|\)),\s*$")
_PRONOUN_SUBJECT = re.compile(r"(?i)^(he|she)\b")


@lru_cache(maxsize=64)
def people(article: tuple[Sentence, ...]) -> People:
    """The people of an article, from its running text."""
    return People([sentence.plain for sentence in article if sentence.kind in SHOWABLE])


def before(article: Sequence[Sentence], index: int) -> Sentence | None:
    """The sentence of running text that a reader has read last, unless a headline stands between."""
    for at in range(index - 1, -1, -1):
        if article[at].kind in SHOWABLE:
            return article[at]
        if article[at].kind in ("headline", "pointer"):
            return None
    return None


def person(pronoun: str, article: Sequence[Sentence], index: int) -> Person | None:
    """Whom a "he", "she", "his" or "her" at the head of a sentence, or of its attribution, means.

    Args:
        pronoun: lower-case.
        article: all sentences of the article, by index.
        index: the sentence that has the pronoun.
    """
    gender = _GENDER.get(pronoun)
    return _resolve(gender, article, index, _STEPS) if gender else None


def voice(article: Sequence[Sentence], index: int) -> Person | None:
    """Who speaks in a sentence that is nothing but a quotation: the speaker of the one before it in its paragraph."""
    for at in range(index - 1, max(-1, index - 1 - _STEPS), -1):
        if at < 0 or article[at].block != article[index].block or article[at].kind not in SHOWABLE:
            return None
        outside = blanked(article[at].plain)
        if re.search(r"\w", outside):
            return _speaking(article, at, None, _STEPS)
    return None


def _resolve(gender: str | None, article: Sequence[Sentence], index: int, steps: int) -> Person | None:
    previous = before(article, index)
    if previous is None or steps == 0:
        return None
    outside = blanked(previous.plain)
    if not re.search(r"\w", outside):
        return _fitting(voice(article, previous.index), gender)
    speaking = _speaking(article, previous.index, gender, steps)
    if speaking is not None:
        return _fitting(speaking, gender)
    named = _named(article, previous, gender)
    if len(named) == 1 and not _rival(outside, named[0]):
        return _fitting(named[0].person, gender) if not named[0].owns else None
    if not named and _PRONOUN_SUBJECT.match(outside) and not _UNNAMED.search(outside):
        return _resolve(gender, article, previous.index, steps - 1)
    return None


def _speaking(article: Sequence[Sentence], index: int, gender: str | None, steps: int) -> Person | None:
    """The person to whom a sentence attributes what it says, if no other person is named as the one spoken of."""
    text = article[index].plain
    said = speaker(text)
    if said is None:
        return None
    if said.pronoun:
        kind = _GENDER.get(said.words.lower())
        others = _named(article, article[index], kind)
        return _resolve(kind, article, index, steps - 1) if kind and not others else None
    within = [
        each for each in people(tuple(article)).mentions(text) if said.start <= each.start < said.end and not each.owns
    ]
    if len(within) != 1:
        return None
    others = [
        each
        for each in _named(article, article[index], gender)
        if each.start >= said.end and each.person.surname != within[0].person.surname and not _aside(text, each)
    ]
    return None if others else within[0].person


def _aside(text: str, mention: Mention) -> bool:
    """Named inside a relative clause about the speaker: "X, who appeared with Y, said"."""
    head = text[: mention.start]
    clause = head.rfind(", who ")
    return clause >= 0 and "," not in head[clause + 2 :]


def _named(article: Sequence[Sentence], sentence: Sentence, gender: str | None) -> list[Mention]:
    """The people named outside quotation marks who may be meant, each once."""
    found: dict[str, Mention] = {}
    for each in people(tuple(article)).mentions(blanked(sentence.plain)):
        if not (gender and each.person.gender and each.person.gender != gender):
            found.setdefault(each.person.name, each)
    return list(found.values())


def _rival(outside: str, mention: Mention) -> bool:
    """Somebody else in the sentence who has no name: "a retired judge", "his nephew"."""
    for match in _UNNAMED.finditer(outside):
        beside = _BESIDE_NAME.search(outside[: match.start()]) and 0 <= match.start() - mention.end <= 12
        leads = 0 <= mention.start - match.end() <= 2
        if not (beside or leads):
            return True
    return False


def _fitting(found: Person | None, gender: str | None) -> Person | None:
    if found is None or (gender and found.gender and found.gender != gender):
        return None
    return found
