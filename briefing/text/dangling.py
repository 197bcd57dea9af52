"""Words of an English sentence that point at something outside it.

Pronouns with nothing before them that they could mean, openings that lean on the sentence before ("Instead", "On that
day"), and bare definite nouns of the kind that always takes up something said ("the move", "the group"). By form only.
"""

from __future__ import annotations

import re

from briefing.text.quotes import BLANK

_OPEN = r"^[“\"‘'(\[«„…\s]*"
_PRONOUN = re.compile(
    _OPEN + r"(?:he|she|it|they|him|her|his|hers|its|their|theirs|them|that|these|those|such|both|neither|either|none|"
    r"(?:one|two|three|some|most|many|all|each|half|several|few|any|part|none|\w+ in \w+) of (?:them|these|those|this|that|it|us)|"
    r"this(?!\s+(?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season)\b)|"
    r"(?:he|she|it|they|that|there|this)[’'](?:s|d|ll|re|ve))\b",
    re.IGNORECASE,
)
_LEANS = re.compile(
    _OPEN
    + r"(?:but|and|or|yet|nor|so|then|still|also|meanwhile|however|moreover|furthermore|additionally|instead|nevertheless|nonetheless|besides|"
    r"otherwise|therefore|thus|hence|consequently|accordingly|indeed|likewise|similarly|conversely|elsewhere|thereafter|afterwards?|too|even so|if so|if not|"
    r"of course|in addition|in contrast|in turn|in return|in response|in reply|in exchange|for example|for instance|as a result|as such|"
    r"at the same time|on the (?:other|one) hand|by (?:contrast|comparison|then)|after all|at (?:first|last)|in fact|in other words|that is why|"
    r"later|earlier(?!\s+(?:this|on|in|mon|tues|wednes|thurs|fri|satur|sun))|since then|until then|once(?!\s+\w+\s+\w+)|before that|after that|"
    r"(?:a|an|one|two|three|four|five|six|\d+|several|some|many|\w+)\s+(?:minutes|hours?|days?|weeks?|months?|years?)\s+(?:later|earlier|before|after)(?:,|\s+(?:the|a|an|he|she|it|they)\b)|"
    r"(?:in|at|for|with|from|to|under|on|by|of|during|after|before|since|into|about|against|through|without)\s+(?:this|that|these|those|its|his|her|their|it|them|him)\b"
    r"(?!\s+(?:week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season)\b)|"
    r"(?:for|in|at|on|during)?\s*the (?:very )?same|among them|another|others?|the (?:others?|rest|latter|former))\b",
    re.IGNORECASE,
)
_TAKES_UP = (
    "move|decision|announcement|statement|comments?|remarks?|claims?|allegations?|accusations?|agreement|deal|plan|proposal|step|measures?|report|study|paper|findings?"
    "|group|country|nation|company|firm|agency|authority|organi[sz]ation|association|department|office|committee|commission|panel|team|club|side|party|couple|pair|duo|trio"
    "|man|woman|boy|girl|men|women|suspect|victims?|defendant|gentleman|lady|city|town|region|village|area|site|building|law|bill|ruling|verdict|attack|incident|case"
    "|figures?|toll|pattern|general|president|minister|spokesman|spokeswoman|officials?|officer|authors?|researchers|scientists|result|results|problem|answer|reason|idea"
    "|goal|aim|effort|ban|change|increase|drop|rise|trend|situation|issue|news|two|three|four"
)
_MODIFIED = r"(?:(?!\w+[’']s)[a-z][\w-]*\s+){0,2}"
_GOES_ON = (
    r"(?![\w-]|[’']s\s+\w+\s+of|\s+(?:of|in|on|for|to|from|between|that|which|who|whose|by|at|about|with|against|into|over|under|near|reached|signed|published|released|made|called|known|named|behind|comes?\s+as)\b"
    r"|,\s+(?:which|who|whose)\b)"
)
_BARE_NOUN = re.compile(rf"{_OPEN}the\s+{_MODIFIED}(?:{_TAKES_UP}){_GOES_ON}")
_BARE_NOUN_CAPITAL = re.compile(rf"{_OPEN}The\s+{_MODIFIED}(?:{_TAKES_UP}){_GOES_ON}")
_BARE_SIDES = re.compile(
    rf"{_OPEN}(?:[Tt]he (?:two|three|four|other) \w+|[Bb]oth (?:sides|men|women|teams|countries|governments|parties|of))\b"
)
_BARE_INSIDE = re.compile(
    r"\b[Tt]he (?:joint |latest |terrorist |extremist |militant |\w+ extremist |same |very )?(?:group|ban|move|decision|remarks?|pattern|general|latter|former|pair|duo|trio|others)"
    r"(?=[’']s\b|[.,;]|\s+(?:is|was|were|are|has|had|have|will|would|could|can|may|might|must|said|says|in place|after|before|and|or|but|because|when|as)\b)"
)
_THE_PLACE = re.compile(
    rf"{_OPEN}(?!In |At |Across )[^,]{{1,40}}, the (?:country|city|town|region|village|area|group|company) (?!of|in|that|which)"
)
_POINTING = re.compile(
    r"\b(?:in|on|at|of|into|from|for|by|with|during|under|after|before|since|to|about|against|through|over)\s+(?:that|this|these|those)\s+"
    r"(?!week|month|year|morning|afternoon|evening|summer|winter|spring|autumn|fall|season|kind|sort|type|size|who|which)\w+"
)
_POINTING_ALONE = re.compile(r"^[^,;:]*?\b(?<!said )(?<!says )(?<!know )(?:that|this|these)(?=[,.;:])")
_ADVERB = re.compile(
    r"\b(?:afterwards|thereafter|thereby|therein|beforehand|the same (?:day|night|evening|morning|period|time|place|way)|likewise|as well as that|in the meantime)\b"
)
_ELLIPSIS = re.compile(
    r"\b(?:would|was|were|has|had|did|does|is|are|will|could|can|have|should|so|too|either)\.[”\"’]?$"
)

_NAME = re.compile(r"(?<![\w.’'])(?:[A-Z]\.|[A-ZÀ-ÖØ-Þ])[\w’'.-]*")
_NOUN = re.compile(
    r"\b(?:the|a|an|its|his|her|their|this|that|any|no|every|each|some|one|another|\w+[’']s|\d[\d,.]*)\s+[\w-]+",
    re.IGNORECASE,
)
_HUMAN = re.compile(
    r"\b(?:a|an|the|one|every|each|no|any|his|her|its|whose|their|another|\w+[’']s)\s+(?:[\w’'.-]+\s+){0,3}?(?!\w+s\b)[a-z][\w-]+|\b(?:whoever|nobody|somebody|anyone|everyone|someone)\b",
    re.IGNORECASE,
)
_PLURAL = re.compile(
    r"\b(?!(?:is|was|has|says|does|its|his|this|as|us|yes|thus|unless|across|towards|perhaps|besides|sometimes)\b)[^\W\d_]{2,}[^s\W]s\b|\b(?:people|men|women|children|police|staff|crew|both|and|fishermen|militia|troops|team|public|nobody|everyone|government|band|side)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r",|;|:|—|–|\b(?:that|who|which|to|if|when|as|because|while|after|before|until|and|but|or|where|whose|said|says|than|since|although)\b",
    re.IGNORECASE,
)
_CATAPHORA = re.compile(
    r"^(?:While|After|When|Before|As|If|Although|Though|Since|Until|Because|Once|Despite|In|On|By|At|For|With|From|Like|Unlike|To)\b"
)
_NO_NAME = frozenset(
    "the a an in on at by after before during for from with under but and or as if when while since until although though there what who"
    " why how no not yes one two three four five six seven eight nine ten some many most all each every any another other monday tuesday"
    " wednesday thursday friday saturday sunday january february march april may june july august september october november december"
    " last next earlier later without within despite like unlike because once to".split()
)
_TITLED_BEFORE = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Capt|Prof|Sir|Col|Lt)\.?\s(?:[A-Z][\w’'.-]*\s?)+")


def reason(text: str, outside: str) -> str | None:
    """Which word of an English sentence points outside it, in a few words; None where none does.

    Args:
        text: one sentence on one line.
        outside: the same with quoted characters blanked.
    """
    if _PRONOUN.search(text):
        return "opens on a pronoun"
    if _LEANS.search(text):
        return "leans on the sentence before"
    if _BARE_NOUN.search(text) or _BARE_NOUN_CAPITAL.search(text) or _BARE_SIDES.search(text):
        return "opens on an unresolved noun"
    if _BARE_INSIDE.search(outside) or _THE_PLACE.search(outside):
        return "has an unresolved noun"
    if (
        _POINTING.search(outside)
        or _POINTING_ALONE.search(outside)
        or _ADVERB.search(outside)
        or _ELLIPSIS.search(outside)
    ):
        return "points at the sentence before"
    return "has an unresolved pronoun" if unresolved(outside) else None


def unresolved(outside: str) -> re.Match[str] | None:
    """The first personal pronoun outside quotation marks that nothing before it in its sentence can be meant by."""
    for match in re.finditer(r"\b(he|she|him|his|her|hers|it|they|them|their|theirs)\b", outside, re.IGNORECASE):
        test = _TESTS[match[0].lower()]
        if not test(outside, match.start(), match.end()) and not _follows(outside, match.start()):
            return match
    return None


def _follows(outside: str, at: int) -> bool:
    """ "After he quit, Ada Roe said …": the name comes behind the opening clause."""
    comma = outside.find(",", at)
    if comma < 0 or not _CATAPHORA.match(outside):
        return False
    return "," not in outside[:at] and any(_is_name(name) for name in _NAME.findall(outside[comma : comma + 60]))


def _is_name(word: str) -> bool:
    return word.lower().rstrip(".") not in _NO_NAME and not word.endswith("ing")


def _names(part: str) -> bool:
    return any(_is_name(name) for name in _NAME.findall(part))


def _human(outside: str, start: int, end: int) -> bool:
    part = outside[:start]
    return _names(part) or bool(_HUMAN.search(part))


def _thing(outside: str, start: int, end: int) -> bool:
    """ "It" with nothing at all before it, or as an object whose own clause holds the only thing it could mean."""
    part = outside[:start]
    if not (_NOUN.search(part) or _names(part) or _PLURAL.search(part)):
        return False
    if not re.match(
        r"[.,;:!?]|\s(?:down|up|off|out|back|away|over|in|on|at|to|for|with|as|and|or|by)\b|$", outside[end:]
    ):
        return True
    part = _TITLED_BEFORE.sub(lambda name: BLANK * len(name[0]), part)
    earlier = part[: max((cut.start() for cut in _BOUNDARY.finditer(part)), default=0)]
    return bool(_NOUN.search(earlier) or _names(earlier))


def _plural(outside: str, start: int, end: int) -> bool:
    return bool(_PLURAL.search(outside[:start])) or _names(outside[:start])


def _plural_object(outside: str, start: int, end: int) -> bool:
    part = outside[:start]
    earlier = part[: max((cut.start() for cut in _BOUNDARY.finditer(part)), default=0)]
    return bool(_PLURAL.search(earlier))


def _any(outside: str, start: int, end: int) -> bool:
    part = outside[:start]
    return bool(_NOUN.search(part) or _PLURAL.search(part)) or _names(part)


_TESTS = {
    "he": _human, "she": _human, "him": _human, "his": _human, "her": _human, "hers": _human,
    "it": _thing, "they": _plural, "them": _plural_object, "their": _any, "theirs": _any,
}  # fmt: skip
