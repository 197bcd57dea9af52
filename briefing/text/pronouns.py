"""English pronouns that nothing before them in their sentence can be meant by.

Without a grammar the test is coarse and errs on the side of finding one: "he" wants a name or a noun for a human being
before it, "they" a plural, "them" and "it" as objects want theirs in an earlier clause (a pronoun never means a noun
of its own clause: Chomsky's principle B).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.text.persons import ROLES
from briefing.text.quotes import BLANK

_ANY = re.compile(
    r"\b(?:he|she|him|(?:his|her)(?! (?:Majesty|Highness|Excellency|Holiness|Honou?r)\b)|hers|it|its|they|them"
    r"|their|theirs)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![\w.’'])(?:[A-Z]\.|[A-ZÀ-ÖØ-Þ])[\w’'.-]*")
_PLACED = re.compile(
    r"\b(?:in|at|near|across|outside|inside|into|around)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NOUN = re.compile(
    r"\b(?:the|a|an|its|his|her|their|this|that|any|no|every|each|some|one|another|[\w.]+[’']s|\d[\d,.]*)\s+[\w-]+",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:the|a|an|its|his|her|their|this|that|any|no|every|each|some|one|another|my|our"
    r"|your|[\w.]+[’']s|(?:what|how) \w+)\s+[\w-]+"
    r"|^[A-Z][a-z]+ing\b",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(r"^[A-Z][a-z]{3,}ed\b")
"""Begins "Estimated at nine million, it …": no name."""
_HUMAN = re.compile(
    rf"\b(?:{ROLES}|person|adult|child|baby|infant|teenager|patient|customer|client|passenger|tenant|voter|user"
    rf"|employee|colleague"
    r"|source|worshipper|captive|hostage|prisoner|inmate|gunman|attacker|bomber|thief|whoever|nobody|somebody"
    r"|anyone|everyone|someone)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\b(?!(?:is|was|has|says|does|its|his|this|as|us|yes|thus|unless|across|towards|perhaps|besides|sometimes"
    r"|always)\b)"
    r"[^\W\d_]+[^\W\d_s]s\b|[^\W\d_]{3,}sses\b"
    r"|\b(?:people|men|women|children|police|staff|crew|both|and|fishermen|militia|troops|team|public|everyone"
    r"|side)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r",|;|:|—|–|\b(?:that|who|which|to|if|when|as|because|while|after|before|until|and|but|or|where|whose|said"
    r"|says|than|since"
    r"|although)\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"[.,;:!?]|\s(?:down|up|off|out|back|away|over|in|on|at|to|for|with|as|and|or|by)\b|$")
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Capt|Prof|Sir|Col|Lt)\.?\s(?:[A-Z][\w’'.-]*\s?)+")
_OPENING_CLAUSE = re.compile(
    r"^(?:While|After|When|Before|As|If|Although|Though|Since|Until|Because|Once|Despite|In|On|By|At|For|With"
    r"|From|Like|Unlike|To)\b"
)
_NO_NAME = frozenset(
    "the a an in on at by after before during for from with under but and or as if when while since until"
    " although though there"
    " what who why how no not yes one two three four five six seven eight nine ten some many most all each"
    " every any another"
    " other monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august"
    " september october november december last next earlier later without within despite like unlike because once to"
    " nearly about around roughly almost more less only even just also today yesterday his her its their".split()
)


def unresolved(outside: str) -> re.Match[str] | None:
    """The first such pronoun of a sentence, if any.

    Args:
        outside: the sentence with its quoted characters blanked.
    """
    for match in _ANY.finditer(outside):
        test = _TESTS[match[0].lower()]
        if not test(outside[: match.start()], outside[match.end() :]) and not _follows(outside, match.start()):
            return match
    return None


def _follows(outside: str, at: int) -> bool:
    """Whether the name comes behind an opening clause: "After he quit, Ada Roe said …"."""
    comma = outside.find(", ", at)
    if comma < 0 or ", " in outside[:at] or not _OPENING_CLAUSE.match(outside):
        return False
    name = _NAME.match(outside, comma + 2)
    return bool(name and _is_name(name[0])) or outside.startswith("the ", comma + 2)


def _is_name(word: str) -> bool:
    return word.lower().rstrip(".") not in _NO_NAME and not word.endswith("ing")


def _names(part: str) -> bool:
    return any(_is_name(name) for name in _NAME.findall(part))


def _human(before: str, after: str) -> bool:
    named = any(_is_name(name[0]) and not _PLACED.search(before[: name.start()]) for name in _NAME.finditer(before))
    return named or bool(_HUMAN.search(before))


def _thing(before: str, after: str) -> bool:
    """Not "it" with nothing at all before it, or as an object whose own clause holds all that it could mean."""
    if not _single(before, after):
        return False
    if not _OBJECT.match(after):
        return True
    part = _TITLED.sub(lambda name: BLANK * len(name[0]), before)
    earlier = part[: _last_boundary(part)]
    return bool(_NOUN.search(earlier)) or _names(earlier)


def _plural(before: str, after: str) -> bool:
    return bool(_PLURAL.search(before)) or _names(before)


def _plural_object(before: str, after: str) -> bool:
    return bool(_PLURAL.search(before[: _last_boundary(before)]))


def _owner(before: str, after: str) -> bool:
    return bool(_NOUN.search(before) or _PLURAL.search(before)) or _names(before)


def _single(before: str, after: str) -> bool:
    return bool(_ONE.search(before)) or _names(_PARTICIPLE.sub("", before))


def _last_boundary(part: str) -> int:
    return max((cut.start() for cut in _BOUNDARY.finditer(part)), default=0)


_Test = Callable[[str, str], bool]
_TESTS: dict[str, _Test] = {
    "he": _human, "she": _human, "him": _human, "his": _human, "her": _human, "hers": _human,
    "it": _thing, "its": _single, "they": _plural, "them": _plural_object, "their": _owner, "theirs": _owner,
}  # fmt: skip
