"""Names that a text itself says are one: "X, also known as Y", "X is another name for Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.grouping.acronyms import Found
from briefing.grouping.forms import key
from briefing.text.mentions import Mention

_AS = r"(?:(?:also|better|otherwise|formerly|previously|once|locally|widely|commonly|popularly|officially|sometimes)\s)"
_SAYS = r"(?:known|called|spelled|spelt|written|transliterated|rendered|referred\sto|nicknamed|dubbed|named)"
_ASIDE = r"(?:,|\s\(|,?\s(?:who\s|which\s)?(?:is|was)\b)\s?"
_BY = r"(?:\s(?:as|by)(?:\s(?:its|the|his|her)\s(?!the\s)[\w\s]{2,30}?)?)?"
_EQUALS = re.compile(
    rf"""^[”"’')]*(?:
      ,?\s(?:which\s|who\s)?(?:is|was|are)\s(?:just\s|simply\s|also\s)?(?:another|(?:the|an?)\s\w+)\sname\s(?:for|of)
    | {_ASIDE}{_AS}{_SAYS}(?:\ssimply)?{_BY}
    | {_ASIDE}(?:known|nicknamed|dubbed)(?:\sin\s\w+|\sto\s\w+|\slocally|\ssimply)?{_BY}
    | ,?\s\(?a\.?k\.?a\.? | (?:,|\s\()\s?(?:alias|i\.e\.,?) | \s\((?:formerly|also)
    )\s[“"‘'(]?(?:the\s)?[“"‘']?$""",
    re.VERBOSE,
)


Pair = tuple[Mention, Mention, str, str]


def equations(pairs: Sequence[Pair]) -> Iterator[Found]:
    """Pairs of forms that a sentence equates.

    Args:
        pairs: neighbouring mentions of a sentence, the text between them and the text behind them.
    """
    for first, second, gap, _ in [*pairs, *_over(pairs)]:
        flat = re.sub(r"\s", " ", gap)
        if key(first.text) != key(second.text) and _EQUALS.match(flat):
            yield key(first.text), key(second.text), "the text says so"


_LETTERS = re.compile(r"\s(?:initials|acronym|abbreviation|letters|name|nickname)\s[“\"‘']?$")


def _over(pairs: Sequence[Pair]) -> Iterator[Pair]:
    """First and third mention where the second only tells a language: "known by its French initials NPQ"."""
    for (first, second, gap, _), (third, fourth, between, after) in pairwise(pairs):
        if second is third and _LETTERS.match(between):
            yield first, fourth, f"{gap}{second.text}{between}", after
