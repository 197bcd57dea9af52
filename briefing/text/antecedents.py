"""Whom "he" or "she" means: one person or nobody.

Only what the paragraph makes certain is resolved. A pronoun goes to the speaker of the sentence before it, or to the
only person named there; with a rival, named or not, it stays unresolved: a wrong name is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.model import SHOWABLE, Sentence
from briefing.text.persons import INSTITUTION, ROLES, Mention, People, Person
from briefing.text.quotes import blanked
from briefing.text.speakers import SAYING, speaker

_STEPS = 4
"""How many sentences back a chain of pronouns is followed."""

_ASIDE_GAP = 20
"""Characters between a name and the role beside it, an age or "at that time" among them."""
_GENDER = {"he": "m", "his": "m", "him": "m", "she": "f", "her": "f", "hers": "f"}
_UNNAMED = re.compile(
    rf"\b(?:a|an|one|another|the|his|her|whose|their)\s+(?:[\w’'-]+\s+){{0,3}}?(?:{ROLES})\b(?!s)"
    r"|\b(?:a|an|one|another|his|her|their)\s+(?:[\w-]+\s+){0,2}?(?:\w+(?:er|or|ist|man|woman|ian|eer|ant|ee)"
    r"|patient|baby|child|friend)\b",
    re.IGNORECASE,
)
_BESIDE_NAME = re.compile(
    r"(?:[^\W\d_]|\d|\)),\s*(?:(?:at (?:that|the) time|then|now|once|formerly|currently|previously|until \d{4})\s+)?$"
)
_SHIP = re.compile(
    r"\b(?:ship|vessel|ferry|boat|yacht|liner|tanker|trawler|frigate|destroyer|submarine|schooner|freighter"
    r"|barge|tug|dhow|sail\w*|MV|SS|HMS"
    r"|USS|aboard|capsiz\w+|s[aiu]nk|crew)\b"
)
_PRONOUN_SUBJECT = re.compile(r"(?i)^(he|she)\b")


@lru_cache(maxsize=64)
def people(article: tuple[Sentence, ...]) -> People:
    """The people of an article, from its running text."""
    return People([sentence.plain for sentence in article if sentence.kind in SHOWABLE])


@lru_cache(maxsize=512)
def _paragraph(article: tuple[Sentence, ...], block: int) -> dict[int, str]:
    """What the writer says himself in each sentence of a paragraph: a quotation may run over several of them."""
    within = [sentence for sentence in article if sentence.block == block]
    outside = blanked(" ".join(sentence.plain for sentence in within))
    found, at = {}, 0
    for sentence in within:
        found[sentence.index] = outside[at : at + len(sentence.plain)]
        at += len(sentence.plain) + 1
    return found


def told(article: Sequence[Sentence], index: int) -> str:
    """A sentence with its quoted characters blanked, as its paragraph quotes them."""
    return _paragraph(tuple(article), article[index].block)[index]


def before(article: Sequence[Sentence], index: int) -> Sentence | None:
    """The sentence of running text that a reader has read last, unless a headline stands between."""
    for at in range(index - 1, -1, -1):
        if article[at].kind in SHOWABLE:
            return article[at]
        if article[at].kind in ("headline", "pointer"):
            return None
    return None


def person(pronoun: str, article: Sequence[Sentence], index: int, speaks: bool = False) -> Person | None:
    """Whom a "he", "she", "his" or "her" at the head of a sentence, or of its attribution, means.

    Args:
        pronoun: lower-case.
        article: all sentences of the article, by index.
        index: the sentence that has the pronoun.
        speaks: the pronoun is the subject of a saying verb: who spoke in the sentence before speaks on.
    """
    gender = _GENDER.get(pronoun)
    found = _resolve(gender, speaks, article, index, _STEPS) if gender else None
    if found and gender == "f" and not (found.gender or speaks) and _afloat(article, index):
        return None
    return found


def _afloat(article: Sequence[Sentence], index: int) -> bool:
    """A ship is near, and "she" may be the ship."""
    previous = before(article, index)
    near = article[index].plain + " " + (previous.plain if previous else "")
    return bool(_SHIP.search(near))


_SPOKEN_BY = re.compile(r"(?i)^(?:the )?(?P<name>[A-Z][\w’'&.-]*(?: [A-Z][\w’'&.-]*)*)$")
_SPEAKS_ON = re.compile(
    rf"^(?:also )?(?:{SAYING}|did not (?:say|give|name|specify|elaborate|comment)|declined|gave no|blamed)\b"
)


def body(article: Sequence[Sentence], index: int, after: str) -> str | None:
    """Which institution "it" means where it speaks on: "The Port Authority said … It said …".

    Args:
        article: all sentences of the article, by index.
        index: the sentence that opens on "It".
        after: what follows the pronoun.
    """
    previous = before(article, index)
    if previous is None or previous.block != article[index].block or not _SPEAKS_ON.match(after.lstrip()):
        return None
    said = speaker(previous.plain, told(article, previous.index))
    if said is None or said.start > 0 or said.pronoun or not _SPOKEN_BY.match(said.words):
        return None
    return said.words if len(said.words.split()) > 1 and INSTITUTION.search(said.words) else None


_DESCRIBED = re.compile(
    rf"^The (?P<words>(?:[\w-]+ ){{1,3}}?(?:{ROLES})) (?:is|was|has|had|will|shall|must|may|could|would|did|does"
    r"|denie[sd]|sa(?:id|ys)|told|admit(?:s|ted)|fled|died|appeared|remains?|remained|faces|faced|left|[a-z]+ed)\b"
)
_MAN = re.compile(r"(?:man|boy|father|brother|son|husband|nephew|uncle|king|prince|widower|waiter|actor)$")
_WOMAN = re.compile(r"(?:woman|girl|mother|sister|daughter|wife|niece|aunt|queen|princess|widow|actress)$")


def described(pronoun: str, article: Sequence[Sentence], index: int) -> str | None:
    """Whom a pronoun means whom the article leaves unnamed: "The second defendant was acquitted. She …".

    Returns:
        The words, with their article in lower case; None where the sentence before speaks of anybody else.
    """
    previous = before(article, index)
    if previous is None or pronoun not in _GENDER:
        return None
    outside = told(article, previous.index)
    found = _DESCRIBED.match(outside)
    if not found or len(_UNNAMED.findall(outside)) > 1:
        return None
    known = people(tuple(article))
    if known.mentions(outside) or known.strangers(outside):
        return None
    other = _WOMAN if _GENDER[pronoun] == "m" else _MAN
    return None if other.search(found["words"]) else f"the {found['words']}"


def voice(article: Sequence[Sentence], index: int) -> Person | None:
    """Who speaks in a sentence that is nothing but a quotation: the speaker of the one before it in its paragraph."""
    for at in range(index - 1, max(-1, index - 1 - _STEPS), -1):
        if at < 0 or article[at].block != article[index].block or article[at].kind not in SHOWABLE:
            return None
        outside = told(article, at)
        if re.search(r"\w", outside):
            return _speaking(article, at, None, _STEPS)
    return None


def _resolve(gender: str | None, speaks: bool, article: Sequence[Sentence], index: int, steps: int) -> Person | None:
    previous = before(article, index)
    if previous is None or steps == 0:
        return None
    outside = told(article, previous.index)
    if not re.search(r"\w", outside):
        return _fitting(voice(article, previous.index), gender)
    speaking = _speaking(article, previous.index, gender, steps)
    if speaking is not None and speaks:
        return _fitting(speaking, gender)
    named = _named(article, previous, gender)
    alone = not people(tuple(article)).strangers(outside)
    if len(named) == 1 and alone and not _rival(outside, named[0]):
        return _fitting(named[0].person, gender) if not named[0].owns else None
    if speaking is not None and not named and not _UNNAMED.search(outside):
        return _fitting(speaking, gender)
    if not named and _PRONOUN_SUBJECT.match(outside) and not _UNNAMED.search(outside):
        return _resolve(gender, speaks, article, previous.index, steps - 1)
    return None


def _speaking(article: Sequence[Sentence], index: int, gender: str | None, steps: int) -> Person | None:
    """The person to whom a sentence attributes what it says, if no other person is named as the one spoken of."""
    text = article[index].plain
    said = speaker(text, told(article, index))
    if said is None:
        return None
    if said.pronoun:
        kind = _GENDER.get(said.words.lower())
        others = _named(article, article[index], kind)
        return _resolve(kind, True, article, index, steps - 1) if kind and not others else None
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
    strangers = people(tuple(article)).strangers(told(article, index))
    later = [span for span in strangers if span[0] >= said.end and " " in text[slice(*span)]]
    return None if others or later else within[0].person


def _aside(text: str, mention: Mention) -> bool:
    """Named inside a relative clause about the speaker: "X, who appeared with Y, said"."""
    head = text[: mention.start]
    clause = head.rfind(", who ")
    return clause >= 0 and "," not in head[clause + 2 :]


def _named(article: Sequence[Sentence], sentence: Sentence, gender: str | None) -> list[Mention]:
    """The people named outside quotation marks who may be meant, each once."""
    found: dict[str, Mention] = {}
    for each in people(tuple(article)).mentions(told(article, sentence.index)):
        if not (gender and each.person.gender and each.person.gender != gender):
            found.setdefault(each.person.name, each)
    return list(found.values())


def _rival(outside: str, mention: Mention) -> bool:
    """Somebody else in the sentence who has no name: "a retired judge", "his nephew"."""
    for match in _UNNAMED.finditer(outside):
        beside = _BESIDE_NAME.search(outside[: match.start()]) and 0 <= match.start() - mention.end <= _ASIDE_GAP
        leads = 0 <= mention.start - match.end() <= 2
        if not (beside or leads):
            return True
    return False


def _fitting(found: Person | None, gender: str | None) -> Person | None:
    if found is None or (gender and found.gender and found.gender != gender):
        return None
    return found
