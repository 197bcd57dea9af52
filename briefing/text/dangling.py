"""Words of an English sentence that point at something outside it.

Pronouns with nothing before them that they could mean, openings that lean on the sentence before ("Instead", "On that
day"), and bare definite nouns of the kind that always takes up something said ("the move", "the group"). By form only.
"""

from __future__ import annotations

import re

from briefing.text.deixis import headless, pointing
from briefing.text.pronouns import unresolved
from briefing.text.quotes import spans

_OPEN = r"^[“\"‘'(\[«„…\s]*"
_TIMES = (
    r"(?!\s+(?:week|weekend|month|year|decade|century|morning|afternoon|evening|summer|winter|spring|autumn"
    r"|fall|season|time"
    r"|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|January|February|March|April|May|June|July|August|Septem|Octo|Novem|Decem)"
    r"(?:day|ber)?\b)"
)
_PRONOUN = re.compile(
    _OPEN
    + r"(?:he|she|it|they|him|her(?! (?:Majesty|Highness|Excellency|Honou?r)\b)|his(?! (?:Majesty|Highness|Excellency"
    r"|Holiness|Honou?r)\b)|hers|its|their|theirs|them|that|these|those|such"
    r"|(?:both|neither|either|none)(?! (?:of )?(?:the|an?|(?-i:[A-Z])\w*)\b)"
    r"|(?:one|two|three|some|most|many|all|each|half|several|few|any|part|none|much|\w+ in \w+) of (?:them"
    r"|these|those|this|that"
    rf"|it)|this{_TIMES}|(?:he|she|it|they|that|there|this)[’'](?:s|d|ll|re|ve))\b",
    re.IGNORECASE,
)
_OWNER_FOLLOWS = r"\s(?:(?!the\s)[\w-]+\s){1,6}the\s(?-i:[A-Z])"
"""As in "At its session on May Day the Ports Commission voted …": whose session follows at once."""
_LEANS = re.compile(
    _OPEN + r"(?:(?:but|and|or|yet|nor|so|then|still|also|meanwhile|however|moreover|furthermore"
    r"|additionally|instead|nevertheless"
    r"|nonetheless|besides|otherwise|therefore|thus|hence|consequently|accordingly|indeed|likewise|similarly"
    r"|conversely"
    r"|elsewhere|put another way|in short|in sum|the upshot|by the same token|on that score"
    r"|thereafter|rather(?=,)|afterwards?|too|even so|if so|if not|of course|in addition|in contrast|in turn"
    r"|soon (?:enough|after(?:ward)?s?)(?=,| (?:the|a|an|he|she|it|they)\b)|before long"
    r"|within (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|a few|\d+)"
    r" (?:minutes?|hours?|days?|weeks?|months?|years?)(?=,)"
    r"|in return|in response|in the (?:meantime|meanwhile)|all the same|either way|as before|as usual"
    r"|asked (?:about|for|of|why|whether|if) (?:the [a-z]+(?=,)|it|that|this|them|he|she|they)"
    r"|in reply|in exchange|for example|for instance|as a result|as such|at the same time|on the (?:other|one) hand"
    r"|by (?:contrast|comparison|then)|after all|at (?:first|last)|in fact|in other words|later|from then"
    r"|since then|until then"
    r"|earlier(?!\s+(?:this|on|in|last|mon|tues|wednes|thurs|fri|satur|sun))|once(?!\s+\w+\s+\w+)|before that"
    r"|after that"
    rf"|(?:in|at|for|with|from|to|under|on|by|of|during|after|before|since|into|about|against|through|without"
    rf"|despite|because of)"
    rf"\s+(?:(?:this|that|these|those){_TIMES}|its(?!{_OWNER_FOLLOWS})|his|her|their|it|them|him|one)"
    r"|(?:for |in |at |on |during )?the (?:very )?same|among them|another|others?|the (?:others?|rest(?! of)|latter"
    r"|former)|of the (?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?=,|\s(?:were|was|are|have|had|who|only|just|\d)))\b"
    r"|(?:seconds|minutes|hours|days|weeks|months|years|moments) (?:later|earlier|before|after)"
    r"(?=,| (?:the|an?|he|she|it|they)\b)"
    r"|(?:[\w-]+\s+){1,3}(?:minutes?|hours?|days?|weeks?|months?|years?|seasons?|laps?|games?)\s+(?:later"
    r"|earlier|before|after)"
    r"(?:,|\s+(?:the|a|an|he|she|it|they)\b))",
    re.IGNORECASE,
)
_ALWAYS_BACK = (
    "move|decision|announcement|statement|comments?|remarks?|claims?|allegations?|accusations?|step|findings?"
    "|country|nation|group"
    "|company|firm|side|couple|pair|duo|trio|man|woman|boy|girl|men|women|suspect|gentleman|lady|incident|toll"
    "|pattern|general"
    "|ban|goal|aim|(?:two|three|four)(?! (?:days|weeks|months|years|quarters|rounds|matches|seasons))"
    "|youngster|teenager|victims?|agreement|proposal"
)
"""Nouns that take up something said before even where an adjective stands before them."""
_BARE_BACK = (
    "deal|plan|measures?|report|study|paper|agency|authority|organi[sz]ation|association|department|office"
    "|committee|commission"
    "|panel|team|club|party|defendant|city|town|region|village|area|site|building|law|bill|ruling|verdict"
    "|attack|case|figures?"
    "|president|minister|spokesman|spokeswoman|officials?|officer|authors?|researchers|scientists|results?"
    "|problem|answer|reason"
    "|idea|effort|change|increase|drop|rise|trend|situation|issue|news|number|senator|governor|captain|coach"
    "|mayor|judge|process"
    "|union|defence|defense|striker|midfielder|goalkeeper|champion|singer|actor|actress|author|driver|pilot"
)
"""Nouns that do so where nothing but the article stands before them."""
_GOES_ON = (
    r"(?![\w-]|[’']s\s+\w+\s+of|\s+(?:of|in|on|for|to|from|between|that|which|who|whose|by|at|about|with"
    r"|against|into|over|under|near"
    r"|reached|signed|published|released|made|called|known|named|behind|comes?\s+as)\b|\s+[“‘A-Z]|,\s+(?:which"
    r"|who|whose)\b)"
)
_BACK_OPENING = re.compile(rf"{_OPEN}[Tt]he\s+(?:(?!\w+[’']s)[a-z][\w-]*\s+){{0,2}}(?:{_ALWAYS_BACK}){_GOES_ON}")
_BARE_OPENING = re.compile(
    rf"{_OPEN}[Tt]he\s+(?:{_BARE_BACK}){_GOES_ON}"
    rf"|{_OPEN}(?:[Tt]he (?:two|three|four|other) [a-z]\w+|[Bb]oth (?:sides|men|women|teams|countries"
    rf"|governments|parties|of))\b"
)
_THEN = (
    r"(?=[’']s\b|[.;]|,(?! [A-Z])|\s+(?:is|was|were|are|has|had|have|will|would|could|can|may|might|must|should|did"
    r"|does|said|says|in place|after|before|and|or|but|because|when|as)\b)"
)
_BARE_INSIDE = re.compile(
    r"\b[Tt]he (?:joint |latest |same |very )?(?:(?:(?:[\w-]+ )?(?:\w+ist|militant|rebel|armed) )?group|ban"
    r"|move|decision|remarks?|pattern|general|senator"
    r"|governor|captain|coach|striker|suspect|man|woman|boy|girl|defendant|tycoon|lawmaker|latter|former|pair"
    r"|duo|trio|others)"
    rf"{_THEN}|\b(?:in|of|by) the process\."
)
_PLACE_INSIDE = re.compile(
    rf"{_OPEN}(?!In |At |Across )[^,]{{1,40}}, the (?:country|city|town|region|village|area|group"
    rf"|company) (?!of|in|that|which)"
)
_POINTING = re.compile(
    rf"\b(?:in|on|at|of|into|from|for|by|with|during|under|after|before|since|to|about|against|through|over"
    rf"|than)\s+that{_TIMES}\s+"
    rf"(?!who|which|kind|sort|type|size)[a-z]\w+|(?<!\w[’'])\b(?:this|these){_TIMES}\s+(?!kind|sort|type)[a-z]\w+"
    rf"|\b(?:in|on|at|of|into|from|for|by|with|under|to|about|against)\s+those\s+"
    rf"(?!(?:who|whom|whose|which|that|of|in|with|without|on|at|from|for|under|over|aged|not|most|already|still|now|least"
    rf"|responsible|present|involved|affected|available|able|\w+ing|\w+ed|\w+wn)\b)\w+"
)
_IF_THAT = re.compile(r"\b(?:[Ii]f|[Ww]hen|[Uu]nless|[Oo]nce|[Bb]ecause) (?:that|this|these|those)\b")
_ALONE = re.compile(
    r"^[^,;:]*?\b(?<!said )(?<!says )(?:that|this|these)(?=[.;:]|,\s(?!on |in |at |by |if |when |while "
    r"|although |as |after |for |under |with ))"
)
_MARK = re.compile('["“”„«»]')
_ADVERB = re.compile(
    r"\b(?:afterwards|thereafter|thereby|therein|beforehand|the same (?:day|night|evening|morning|period|time"
    r"|place|way)|likewise"
    r"|as well as that|in the meantime|(?:without|of|for|with) one(?=[.,]))\b"
)
_ELLIPSIS = re.compile(
    r"\b(?:would|was|were|has|had|did|does|is|are|(?<!free )will|could|can|have|should|so|too|either)\.[”\"’]?$"
    r"|^[^,;:]*\b(?:is|was|are|were|has|have|had|do|does|did|will|would|could|can)(?: not|n[’']t)?(?:[;:]|, but\b)"
)


def reason(text: str, outside: str) -> str | None:
    """Which word of an English sentence points outside it, in a few words; None where none does.

    Args:
        text: one sentence on one line.
        outside: the same with quoted characters blanked.
    """
    for subject, patterns, why in (
        (text, (_PRONOUN,), "opens on a pronoun"),
        (text, (_LEANS,), "leans on the sentence before"),
        (text, (_BACK_OPENING,), "opens on an unresolved noun"),
        (outside, (_BARE_OPENING,), "opens on an unresolved noun"),
        (outside, (_BARE_INSIDE, _PLACE_INSIDE), "has an unresolved noun"),
        (outside, (_IF_THAT, _ALONE, _ADVERB, _ELLIPSIS), "points at the sentence before"),
    ):
        if any(pattern.search(subject) for pattern in patterns):
            return why
    if headless(outside):
        return "leaves out its noun"
    if pointing(outside) or any(not _said_again(outside, match) for match in _POINTING.finditer(outside)):
        return "points at the sentence before"
    return "has an unresolved pronoun" if unresolved(outside) or _quoted(text) else None


def _quoted(text: str) -> bool:
    """Whether the first pronoun that nothing in the whole sentence explains stands inside a quotation."""
    marked = spans(text)
    loose = unresolved(_MARK.sub(" ", text)) if marked else None
    return loose is not None and any(start <= loose.start() < end for start, end in marked)


def _said_again(outside: str, pointing: re.Match[str]) -> bool:
    """As in "a party that leads, and the agents of that party": the sentence has named what it points at."""
    noun = pointing[0].split()[-1]
    return bool(re.search(rf"\b{noun}\b", outside[: pointing.start()]))
