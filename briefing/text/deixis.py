"""English words that point at what a text has just said, and phrases that leave out a noun it has just named.

"There", "both", "such a result", "at that time" say where, which, and when only to a reader of the sentence before;
"The third sank" and "Some 70 came late" leave the noun to him (ellipsis of the head: Halliday & Hasan
1976, Cohesion in English). A sentence that holds what they take up is left in peace.
"""

from __future__ import annotations

import re

from briefing.text.speakers import SAYING

_OPEN = r"^[“\"‘'(\[«„…\s]*"
_NUMBER = (
    r"(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|dozens"
    r"|hundreds|thousands|scores|several|many|some|most|few|a (?:few|third|quarter|half|fifth|dozen|score)|half)"
)
_ORDINAL = r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|other|latest)"
_DOES = (
    r"(?:is|was|are|were|has|have|had|will|would|could|can|may|might|must|should|did|do|does|said|says?|died|came|went"
    r"|voted|remains?|remained|survived|escaped|needed|wanted|took|got|ha[ds]n[’']t|w(?:as|ere)n[’']t)"
)
_ROUGHLY = (
    r"(?:(?:about|around|nearly|almost|some|only|just|at least|more than|fewer than|over|up to|another|a further) )"
)
_HEADLESS = re.compile(
    rf"{_OPEN}{_ROUGHLY}{{0,2}}(?!(?:19|20)\d\d )(?!(?:some|many|most|few) say\b){_NUMBER}(?: more| others?)? {_DOES}\b"
    r"(?! (?:(?:also|later|\w+ly|been) ){0,2}(?:killed|injured|wounded|hurt|arrested|detained|missing|dead"
    r"|rescued|evacuated|displaced|drowned|jailed)\b)"
    rf"|{_OPEN}(?:a|an|the|every|each) {_ORDINAL}(?:,(?! (?:the|and)\b)| {_DOES}\b)",
    re.IGNORECASE,
)
"""The subject is a bare number or a bare ordinal. A year is a name, and who was killed or held was a human being."""
_NTH = re.compile(rf"\bthe {_ORDINAL}(?=[.,;:]|$| {_DOES}\b)(?!, (?:and|or) (?:only|last)\b)")
_AS_NTH = re.compile(r"\b(?:is|was|are|were|be|been|becom\w+|became|finished|came|among|for|as)\s$")
"""Before "the first": a predicate, "she was the first"."""
_SET = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d+) (?:[\w-]+ ){0,2}?"
    r"(?:\w+s|men|women|people|children)\b|\b(?:the one|one \w+|the first|pair of)\b",
    re.IGNORECASE,
)
"""A number of things, of which "the first" or "the other" is one."""
_OF_SET = re.compile(
    r"\b(?:one|two|three|none|all|most|some|many|half|each|any|either|neither|first|last|only) of the"
    r" (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d,]*)"
    rf"(?=[.,;:]|$| (?:and|or|but|who|that)\b| {_DOES}\b)",
    re.IGNORECASE,
)
"""As in "two of the twelve resigned"."""
_SET_AGAINST = re.compile(
    r", (?:but|though|only) not (?:for|to|with|by|from) (?:them|him|her|it)\b|\bnone (?:for|of) (?:them|him|her|it)\b"
    r"|\beven (?:more|less|fewer|worse|better|further|(?!after|under|over|other|rather|never|later|earlier)[a-z]+er)\b"
    r"(?!.* than\b)"
)
"""Compares with somebody or something that the sentence has not named."""
_FIRST_OF_THEM = re.compile(
    r"\b[Tt]he (?:first|last|other|remaining) (?:two|three|four|five|six|seven|eight|nine|\d+)"
    r" (?!(?:second|minute|hour|day|night|week|month|year|decade|quarter|round|game|match|season|set|lap|chapter)s\b)"
    rf"[a-z]+s {_DOES}\b"
)
_SUCH = re.compile(
    r"\b(?:such an? (?!way|manner|degree|extent|thing|person|place)"
    r"|(?:any|no|one|every|all|most|many|some|few|other|two|three|these|those) such )[a-z]+\b"
    r"(?! as\b| that\b)"
)
_THEN = re.compile(
    r"\b(?:at|by|since|until|till|before|from|after|during) that (?:time|point|moment|stage|hour|period|date|age"
    r"|morning|afternoon|evening|night|week|month|year|season)\b"
)
_THAT_YEAR = re.compile(
    r"\b(?:at|by|since|until|till|before|from|after|during|in|of) (?:the \w+ of )?that (?:month|year|season)\b"
)
_DATED = re.compile(
    r"\b(?:1[5-9]|20)\d\d\b|\b(?:when|while|last|next|this|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)\w*\b"
)
_WAS_THEN = re.compile(r"\b(?:is|was|were|are|had|has) then\b")
_WHENEVER = re.compile(r"\b(?:when|while|after|before|until|since|as|once|if|in \d{4}|ago)\b", re.IGNORECASE)
_THERE = re.compile(r"(?<![Hh]ello )\b[Tt]here\b(?![’'])")
_EXISTS = re.compile(
    r"^ (?:(?:will|would|may|might|could|can|must|should|has|have|had|also|still|now|just|already|never|once|often"
    r"|simply|apparently|clearly|certainly|probably|really|always|to|not|then|yet|almost|only|both|\w+ly) ){0,3}"
    r"(?:be|been|is|are|was|were|being|isn|wasn|aren|weren|hasn|hadn|haven|won|remain\w*|exist\w*|seem\w*|appear\w*"
    r"|came|come|comes|follow\w*|emerge\w*|lies|lay|stands?|stood|arises?|arose|has been|used to be|ought to be"
    r"|had to be)\b"
)
_BE_THERE = re.compile(
    r"(?:^|\b)(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|will|would|can|could|may|might|be|[Hh]as|[Hh]ave|[Hh]ad|let) $"
)
"""Before "there" in a question or after "let": "is there", "let there be"."""
_BEHIND_NOUN = re.compile(
    rf"\b(?!(?:{SAYING}|\w+nks|knows|means|shows|hopes|fears|this|as|is|was|unless|perhaps)\b)[a-z]+(?<!s)s $"
    r"|\b(?:from|to|near|up|out|over|down|back|around|through|away) $"
)
"""Before the "there" of "roads there are icy", "the trains from there were late": no "there is"."""
_PLACE = re.compile(
    r"\b(?i:in|at|near|to|from|outside|inside|into|across|around|off|reached|entered|visited|left|toured|of)\s+"
    r"(?!(?:least|most|all|once|first|last|times?|fact|addition|general|particular|part|order|case)\b)"
    r"(?:(?:the|a|an|its|his|her|their|this)\s+(?!past|last|rules?|first|moment|time|end|event)[a-z]"
    r"|[A-Z](?!(?:on|ues|ednes|hurs|ri|atur|un)day|anuary|ebruary|arch|pril|une|uly|ugust|eptember|ctober|ovember|ecember))"
)
_BOTH = re.compile(r"\bboth(?=[.,;]| at once\b| at the same time\b| together\b)")
_PAIR = re.compile(r"\b(?:and|or|nor)\b|\btwo\b", re.IGNORECASE)
_NUMBERED_THAT = re.compile(
    r"^(?:Under|In|By|For|On|At|To|From|With|As of) (?:[^\s,]+ ){0,3}(?:[A-Z][\w.]*|\d[\w.]*) that"
    r" (?:is|was|has|had|will|would|can|could|means?|meant|makes?|made)\b"
)
_SPOKE_OF = re.compile(
    rf"\b(?:spoke of|talked? of|talks of|said|says|say|counted|counts|claimed|claims|reckons?|reckoned|puts? it at"
    rf"|make it|makes it|made it|gave|listed|estimated|estimates) {_ROUGHLY}{{0,2}}(?!(?:19|20)\d\d\b)\d[\d,]*"
    r"(?=[.,;]|$| and\b)(?![.,]\d)"
)
_COUNT = re.compile(
    r"\b(?:numbers?|toll|tally|count|total|crowd|turnout|attendance|figures?|people|dead|deaths|capacity|size|strength|age"
    r"|score|margin|lead|majority|population)\b",
    re.IGNORECASE,
)
_NOUN_OF_TIME = re.compile(r"\d|\b(?:when|while|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|ago)\w*\b")


def headless(outside: str) -> bool:
    """Whether the subject, or "the second" inside the sentence, lacks its noun.

    Args:
        outside: the sentence with its quoted characters blanked.
    """
    if _HEADLESS.search(outside) or any(not _SET.search(outside[: each.start()]) for each in _OF_SET.finditer(outside)):
        return True
    return any(
        not _SET.search(outside[: match.start()]) and not _AS_NTH.search(outside[: match.start()])
        for match in _NTH.finditer(outside)
    )


def pointing(outside: str) -> bool:
    """Whether an adverb or determiner points at something that the sentence itself does not hold."""
    if (
        _uncounted(outside)
        or _SET_AGAINST.search(outside)
        or _FIRST_OF_THEM.search(outside)
        or _SUCH.search(outside)
        or _NUMBERED_THAT.search(outside)
    ):
        return True
    if any(not _NOUN_OF_TIME.search(outside[: match.start()]) for match in _THEN.finditer(outside)):
        return True
    if any(not _DATED.search(outside[: match.start()]) for match in _THAT_YEAR.finditer(outside)):
        return True
    if _WAS_THEN.search(outside) and not _WHENEVER.search(outside):
        return True
    if any(not _PAIR.search(outside[: match.start()]) for match in _BOTH.finditer(outside)):
        return True
    return any(_nowhere(outside, match) for match in _THERE.finditer(outside))


def _uncounted(outside: str) -> bool:
    """As in "the police spoke of 3,000": of what, the sentence does not say."""
    found = _SPOKE_OF.search(outside)
    return bool(found) and not _COUNT.search(outside)


def _nowhere(outside: str, there: re.Match[str]) -> bool:
    """An adverb of place, not the "there" of "there is", and no place before it."""
    before, after = outside[: there.start()], outside[there.end() :]
    exists = _EXISTS.match(after) and not _BEHIND_NOUN.search(before)
    return not (exists or _BE_THERE.search(before) or _PLACE.search(before))
