"""Names that a text itself says are one: "X, also known as Y", "X is another name for Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from briefing.grouping.naming.acronyms import Found
from briefing.grouping.naming.forms import key
from briefing.model import Sentence
from briefing.text import namewords
from briefing.text.mentions import Mention

_AS = (
    r"(?:(?:also|better|best|otherwise|formerly|previously|originally|once|then|now|since|locally|widely|commonly"
    r"|popularly|officially|sometimes|variously|affectionately|colloquially)\s)"
)
_SAYS = (
    r"(?:known|called|spelled|spelt|written|transliterated|rendered|referred\sto|nicknamed|dubbed|named|renamed"
    r"|re-?branded|styled|translated|abbreviated|shortened|code-?named)"
)
_ASIDE = r"(?:,|\s\(|,?\s(?:who\s|which\s|that\s)?(?:is|was|are|were)\b)\s?"
_FOR = r"(?:\s(?:in|to|among)(?:\s[\w’'\-]+){1,4}?(?=\sas\b)|\slocally|\ssimply)?"
"""For whom or where a name holds: ``to its fans``, ``among miners``."""
_BY = r"(?:\s(?:as|by|to)(?:\s(?:its|the|his|her|their)\s(?!the\s)[\w\s]{2,30}?)?)?"
_PEOPLE = r"(?:everybody|everyone|people|they|(?:its\s|his\s|her\s|their\s|the\s)?[a-z]+s)"
_EQUALS = re.compile(
    rf"""^[”"’')]*(?:
      ,?\s(?:which\s|who\s)?(?:is|was|are)\s(?:just\s|simply\s|also\s)?(?:another|(?:the|an?)\s\w+)\sname\s(?:for|of)
    | {_ASIDE}{_AS}{_SAYS}(?:\ssimply)?{_FOR}{_BY}
    | {_ASIDE}(?:known|nicknamed|dubbed|renamed|abbreviated){_FOR}{_BY}
    | (?:,|\s\()\s?(?:called|code-?named){_BY}
    | ,?\s\(?a\.?k\.?a\.? | (?:,|\s\()\s?(?:alias|i\.e\.,?) | \s\((?:formerly|previously|also)
    | ,?\s\(?(?:which\s|who\s)?(?:trad(?:es|ed|ing)|operat(?:es|ed|ing)|do(?:es|ing)\sbusiness|perform(?:s|ed|ing)
        |writ(?:es|ing)|record(?:s|ed|ing)|go(?:es|ing)|(?:is\s|was\s)?(?:sold|marketed|branded|distributed))
        \s(?:as|by|under)(?:\s(?:the|its|his|her)\s(?:\w+\s){{0,2}}name(?:\sof)?)?
    | (?:,|\s\()\s?(?:whose\s)?(?:real|full|birth|legal|given|stage|pen)\sname(?:\sis|\swas|:)?
    | ,\swhose\s(?:\w+\s){{0,2}}?name\s(?:means|meant|translates\s(?:as|to|into))
    | ,\s(?:which\smeans|meaning|literally)
    | ,\s(?:which|that|whom|who)\s{_PEOPLE}\s(?:\w+ly\s|also\s)?
        (?:calls?|called|know|knew|nicknamed|dubbed)(?:\s\w+)?(?:\sas)?
    )\s[“"‘'(]?(?:the\s)?[“"‘']?$""",
    re.VERBOSE,
)
"""What stands between two names that a sentence says are one."""
_FORMER = re.compile(r"^,\s(?:formerly|previously)\s(?:the\s)?[“\"‘']?$")
"""The same between the names of bodies and places; a person is formerly something else."""
_BORN = re.compile(r"^(?:,|\s\()\s?born\s$")
"""Before a full name it tells a stage name's bearer."""
_QUOTED = re.compile(r"^\s\([“\"‘'](?:the\s)?$")
_UNQUOTED = re.compile(r"^[”\"’']\s?\)")
"""A second name in quotation marks inside parentheses."""
_OR = re.compile(r"^(?:,\sor|\s\((?:or\s)?)\s?[“\"‘']?$")
_TONGUE = re.compile(r"^[”\"’']?,?\sin\s(?:the\s)?(?:[A-Z]\w+|local|native)")
"""A second name with the tongue it belongs to: ``(Gronowo in Polish)``."""
_OWNS = re.compile(r"^[’']s\b")
"""``which critics called Feldt's town`` names no town."""
_AS_IS = re.compile(r"^,\sas\s(?:the\s)?$")
_IS_CALLED = re.compile(r"^\s(?:is|was|are|were)\s(?:\w+ly\s|also\s|better\s|now\s)?(?:known|called|styled|named)\b")
"""``the Harp, as the Halden Bridge is known``."""


Pair = tuple[Mention, Mention, str, str]
"""Neighbouring mentions of a sentence, what stands between them and what stands behind them."""
_BEHIND = 30
"""Characters behind a pair of mentions that may tell what the second is: ``in Polish``, ``is known``."""


def neighbours(found: Sequence[Mention], sentences: Mapping[str, Sentence]) -> Iterator[Pair]:
    """Neighbouring mentions of a sentence, what stands between them and what stands behind them."""
    for first, second in pairwise(found):
        if first.sentence == second.sentence:
            sentence = sentences[first.sentence]
            between = sentence.text[first.end - sentence.start : second.start - sentence.start]
            yield first, second, between, sentence.text[second.end - sentence.start :][:_BEHIND]


def equations(pairs: Sequence[Pair]) -> Iterator[Found]:
    """Pairs of forms that a sentence equates.

    Args:
        pairs: neighbouring mentions of a sentence, the text between them and the text behind them.
    """
    for first, second, gap, after in [*pairs, *_over(pairs)]:
        flat = re.sub(r"\s", " ", gap)
        if key(first.text) != key(second.text) and _equate(first, second, flat, after):
            yield key(first.text), key(second.text), "the text says so"


def _equate(first: Mention, second: Mention, gap: str, after: str) -> bool:
    """Whether what stands between two mentions, and behind them, makes them one; a possessive says something else."""
    if _OWNS.match(after):
        return False
    if _EQUALS.match(gap):
        return True
    if _FORMER.match(gap):
        return "person" not in (first.kind, second.kind)
    if _BORN.match(gap):
        return len(second.words) > 1 and len(first.words) == 1
    if _QUOTED.match(gap):
        return bool(_UNQUOTED.match(after)) and key(second.text) not in namewords.HEADS
    return bool((_OR.match(gap) and _TONGUE.match(after)) or (_AS_IS.match(gap) and _IS_CALLED.match(after)))


_LETTERS = re.compile(r"\s(?:initials|acronym|abbreviation|letters|name|nickname)\s[“\"‘']?$")


def _over(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """First and third mention where the second tells a language: "by its French initials NPQ", "(Polish: Nowa)"."""
    for (first, second, gap, _), (third, fourth, between, after) in pairwise(pairs):
        if second is third and _OR.match(gap.removesuffix("in ")) and between == ": ":
            yield first, fourth, " (also ", after
        if second is third and _LETTERS.match(between):
            yield first, fourth, f"{gap}{second.text}{between}", after
