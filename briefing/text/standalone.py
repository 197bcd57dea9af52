"""Which sentences can stand alone on a page, away from the paragraph that they were written in.

A sentence that opens on "He", "The move" or "But" makes a reader ask who, which, than what. Such sentences are
not shown as they stand. The rules look at form alone; when in doubt a sentence stays out, since a page has more
candidates than lines.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.text import dangling, statements
from briefing.text.quotes import BLANK, blanked, open_ended
from briefing.text.speakers import SAYING, Speaker, speaker

SHORTEST, LONGEST = 7, 65
"""Words a shown sentence has: fewer say little, more take a fifth of the page."""
ATTRIBUTED = 6
"""Quoted words in a row from which a reader wants to know who said them."""

_TELLING = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety|hundred|thousand|million)\b",
    re.IGNORECASE,
)
"""A number in words says as much as one in digits."""
_END = re.compile(r"[.!?…。！？।؟۔]['\"”“’»«)\]]*$")
_ENDED_BEFORE_SPEAKER = re.compile(r"[.!…,]['\"”’»)]+\s[^!?]{2,60}$")
_SAYS = re.compile(
    rf"\b(?:{SAYING}|according\s+to|call(?:s|ed|ing)?|describ(?:es?|ed|ing)|says?|saying|telling|read|reads"
    rf"|read(?:ing)?|quoted|promising|warning|calling"
    r"|insisting|adding|writing|arguing|thank(?:s|ed)|titled|entitled|headed|words?|dubbed|dismissed|mark(?:s"
    r"|ed)|agreed|praised|condemned|ruled|found|made)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(f"{BLANK}+")
_PLURAL_SUBJECT = re.compile(r"^(?:[A-Z]\w*\s)?(?:[\w-]+\s)?(?!was|has|is)\w*[^\Ws]s\b")
_LITTLE = frozenset("a an the of in on at by for from to with and or nor but as per vs".split())
_ASIDE = re.compile(r"^[A-Z].*\b(?:who|whom|which|that),\s$")
"""Before the pronoun of "Ada Roe praised the crew, who, she said, …": the subject of the sentence speaks."""
_OWN_VOICE = re.compile(
    r"(?<![\w.])(?:I(?!\.)|I[’'](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Ww]e[’'](?:re|ve|d|ll)|[Oo]urs?|us|[Yy]ou|[Yy]our"
    r"|[Yy]ou[’'](?:re|ve|d|ll))(?!\w|\.\w)"
)
_TOLD_US = re.compile(r"\b(?:told|tells|telling) (?:me|us)\b(?! to\b)")
"""The writer only as the one who was told: whose he is, the citation says."""
_NAMING = re.compile(
    r"^\W*(?:(?:[Tt]he )?[\w’'.-]+(?: [\w’'.-]+){0,6} (?:is|was|are) (?:(?:just|simply|also|only) )?"
    r"(?:another|an?|the|its|their)(?: [\w-]+){0,2} (?:name|term|word|acronym|abbreviation|nickname|shorthand)s?"
    r" (?:for|of(?= (?:the )?[A-Z]))|[A-Z][A-Z.-]+ (?:stands|is short) for)\b[^,;:]{2,60}$"
)
"""A sentence that does nothing but tell what a name stands for: the line of names says it."""
_AGENDA = re.compile(
    r"(?i)\b(?:one|two|three|our|more|another|only|other)\s(?:big\s|top\s)?(?:story|stories|items?|topics?|subjects?)"
    r"\s(?:today|tonight|this\s(?:week|morning|month))\b"
)
"""A newsletter that tells what it is going to tell."""
_CITATION = re.compile(r"\[\d+(?:[,;\s·–-]+\d+)*(?:\s·[^\]]*)?\]")
"""``[1]``, ``[2, 3]``, ``[1 3 5 · 2 origins]``: on our page a reader would take it for one of our citations."""
_HERE = re.compile(
    r"(?i)\bhere\b|\bclick\b|\b(?:see|read) (?:below|above|more)\b|\bthat[’']s (?:who|what|why|how|where)\b[.!]?$"
    r"|\bat either (?:place|address|site|spot)\b"
)


def stands_alone(text: str, language: str = "en") -> bool:
    """Whether a sentence can be shown as it stands.

    Args:
        text: one sentence on one line.
        language: BCP 47.
    """
    return reason_not(text, language) is None


def reason_not(text: str, language: str = "en") -> str | None:
    """Why a sentence cannot be shown as it stands, in a few words; None if it can.

    The rules about words are for English; other languages get those about length, stops and marks.
    """
    checks = (*_OF_FORM, *_OF_WORDS) if language.split("-")[0].lower() == "en" else _OF_FORM
    outside = blanked(text)
    for check in checks:
        why = check(text, outside)
        if why:
            return why
    return None


def _length(text: str, outside: str) -> str | None:
    words = len(text.split())
    if words > LONGEST:
        return "too long"
    telling = sum(any(char.isdigit() for char in word) for word in text.split()) or _TELLING.search(text)
    said = BLANK in outside and _SAYS.search(outside)
    if words < SHORTEST and not (words >= SHORTEST - 2 and (telling or said)):
        return "too short"
    return None


def _stop(text: str, outside: str) -> str | None:
    if not _END.search(text) and not (outside.startswith(BLANK) and _ENDED_BEFORE_SPEAKER.search(text)):
        return "no full stop"
    return "a question" if text.rstrip('”“"’»«)]').endswith("?") else None


def _cites(text: str, outside: str) -> str | None:
    return "it looks as if it held a citation of ours" if _CITATION.search(text) else None


def _halves(text: str, outside: str) -> str | None:
    return "half a quotation" if any(open_ended(text)) else None


def _speaker(text: str, outside: str) -> str | None:
    if not re.search(r"\w", outside):
        return "speaker not named"
    said = speaker(text, outside)
    if said and said.pronoun and said.start > 0 and not _speaks_itself(said, outside):
        return "speaker not named"
    quoted = max((text[match.start() : match.end()].count(" ") + 1 for match in _QUOTED.finditer(outside)), default=0)
    named = said or _SAYS.search(outside) or _ENDED_BEFORE_SPEAKER.search(text)
    return "speaker not named" if quoted >= ATTRIBUTED and outside.startswith(BLANK) and not named else None


def _speaks_itself(said: Speaker, outside: str) -> bool:
    """The pronoun of the attribution is explained by the sentence's own subject."""
    if said.words.lower() == "they":
        return bool(_PLURAL_SUBJECT.match(outside))
    return bool(_ASIDE.match(outside[: said.start]))


def _voice(text: str, outside: str) -> str | None:
    if _OWN_VOICE.search(_TOLD_US.sub("", outside)):
        return "speaks as the writer, or to the reader"
    return "points at its own place" if _HERE.search(outside) else None


def _telling(text: str, outside: str) -> str | None:
    if _NAMING.match(text):
        return "only tells what a name stands for"
    return "speaks of its own paper" if _AGENDA.search(outside) else None


def _case(text: str, outside: str) -> str | None:
    first = next((char for char in text if char.isalnum()), "")
    return "begins in the middle" if first.islower() and not text.startswith("…") else None


def _verb(text: str, outside: str) -> str | None:
    if BLANK in outside or any(word not in _LITTLE for word in re.findall(r"(?<![\w.’'])[a-z]\w*", outside)):
        return None
    return "no verb"


def _statement(text: str, outside: str) -> str | None:
    return statements.no_statement(outside)


def _dangling(text: str, outside: str) -> str | None:
    return dangling.reason(text, outside)


_Check = Callable[[str, str], str | None]
_OF_FORM: tuple[_Check, ...] = (_cites, _length, _stop, _halves)
_OF_WORDS: tuple[_Check, ...] = (_speaker, _voice, _telling, _case, _verb, _statement, _dangling)
