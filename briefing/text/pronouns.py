"""English pronouns that nothing before them in their sentence can be meant by.

Without a grammar the test is coarse and errs on the side of finding one: "he" wants a name or a noun for a human being
before it, "they" a plural, "them" and "it" as objects want theirs in an earlier clause (a pronoun never means a noun
of its own clause: Chomsky's principle B).
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.text.persons import INSTITUTION, ROLES
from briefing.text.quotes import BLANK
from briefing.text.speakers import SAYING

_ANY = re.compile(
    r"\b(?:he|she|him|(?:his|her)(?! (?:Majesty|Highness|Excellency|Holiness|Honou?r)\b)|hers|it|its|they|them"
    r"|their|theirs)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"(?<![\w.’'])(?:[A-Z]\.|[A-ZÀ-ÖØ-Þ])[\w’'.-]*")
_RUN = re.compile(rf"{_NAME.pattern}(?:\s{_NAME.pattern})*")
_PLACED = re.compile(
    r"\b(?:in|at|near|across|outside|inside|into|around)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_OF_MANY = re.compile(
    rf"\s(?:[a-z]+\s)?(?:(?:{ROLES})s|officials|police|prosecutors|authorities|media|sources|troops|forces|voters|people)\b"
)
"""Behind a name that only says whose they are: "Ruritanian officials said he"."""
_NO_SUBJECT = re.compile(
    r"^[A-Z][a-z]+\s(?:it|him|them|her|us|me|the|an?|this|that|these|those|all|every|no)\b"
    r"|^[A-Z][a-z]+\s[a-z]+s\s(?:shows?|showed|say|said|suggest|suggested|reveal|revealed|indicate|indicated|prove|proved"
    r"|confirm|confirmed|state|stated|list|listed|record|recorded|are|were|have|had|do|did|will|would|give|gave|describe"
    r"|described|put|place|placed|make|made|see[mn]?|seemed|leave|left|name|named|tell|told)\b"
    rf"|^(?:(?:{ROLES})s|records|documents|minutes|letters|e-?mails|papers|files|messages|photographs|photos|pictures"
    r"|images|reports|sources|officials|police|authorities|investigators|relatives|friends|supporters|critics"
    r"|neighbou?rs|colleagues|parents|students|witnesses|people|men|women)\s[a-z]",
    re.IGNORECASE,
)
"""Opens on a capital that is no name's: "Give it …", "Bank records show …", "Officials said …"."""
_NOUN = re.compile(
    r"\b(?:the|a|an|its|his|her|their|this|that|any|no|every|each|some|one|another|[\w.]{1,30}[’']s|\d[\d,.]{0,20})\s+[\w-]+",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:the|a|an|its|his|her|their|this|that|any|no|every|each|some|one|another|my|our"
    r"|your|[\w.]{1,30}[’']s|(?:what|how) \w+)\s+[\w-]+"
    r"|^[A-Z][a-z]+ing\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r"\b(?:(?:(?:an?|one|two|three) (?:third|quarter|fifth|tenth)s?|half) of the|the|some|many|most|all"
    r"|both|[\d,.]{1,20})\s+"
    r"(?![\w-]*(?:ss|us|is|ics|news)\b)[\w-]*[^\W\d_]s(?=[.,;:]|\s+(?:that|which|who|of|in|at|on|for|and|or|had|have|are"
    r"|were|it|its)\b)",
    re.IGNORECASE,
)
"""A plural, which "it" never means: "many letters that it sent out"."""
_PARTICIPLE = re.compile(r"^[A-Z][a-z]{3,}ed\b")
"""Begins "Estimated at nine million, it …": no name."""
_HUMAN = re.compile(
    rf"\b(?:{ROLES}|person|adult|child|baby|infant|teenager|patient|customer|client|passenger|tenant|voter|user"
    r"|employee|colleague|stranger|guest|visitor|newcomer|intruder|caller|buyer|seller|lodger|orphan|refugee|migrant"
    r"|pensioner|apprentice|caretaker|janitor|athlete|swimmer|cyclist|sailor|soldier|guard|cook|waiter"
    r"|source|worshipper|captive|hostage|prisoner|inmate|gunman|attacker|bomber|thief|whoever|nobody|somebody"
    r"|anyone|everyone|someone)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\b(?:several|many|few|some|two|three|four|five|six|seven|eight|nine|ten|\d+|recent|past|last|next|coming|most|all)\s"
    r"(?:[a-z]+\s)?(?:seconds|minutes|hours|days|nights|weeks|weekends|months|years|decades|centuries)\b",
    re.IGNORECASE,
)
"""A stretch of time, which nobody means by "they"."""
_PLURAL = re.compile(
    r"\b(?!(?:is|was|has|says|does|its|his|this|as|us|yes|thus|unless|across|towards|perhaps|besides|sometimes"
    r"|always)\b)"
    r"[^\W\d_]+[^\W\d_s]s\b|[^\W\d_]{3,}sses\b"
    r"|\b(?:people|men|women|children|police|staff|crew|both|and|fishermen|militia|troops|team|public|everyone"
    r"|side)\b",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(
    r",|;|:|\b(?:without|by|for|from|of|in|on) [a-z]+ing\b"
    r"|—|–|\b(?:that|who|which|to|if|when|as|because|while|after|before|until|and|but|or|where|whose|said"
    r"|says|than|since"
    r"|although)\b",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"[.,;:!?]|\s\w+ly[.,;]|\s(?:down|up|off|out|back|away|over|in|on|at|to|for|with|as|and|or|by)\b|$"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Capt|Prof|Sir|Col|Lt)\.?\s(?:[A-Z][\w’'.-]*\s?)+")
_OPENING_CLAUSE = re.compile(
    r"^(?:While|After|When|Before|As|If|Although|Though|Since|Until|Because|Once|Despite|In|On|By|At|For|With"
    r"|From|Like|Unlike|To)\b"
)
_PHRASE = re.compile(r"^(?:Despite|In|On|By|At|For|With|From|Like|Unlike|To)\b(?!\s+the\s+\w+\s+(?:that|when|where)\b)")
"""Opens a phrase without a verb, so that a subject in it is the sentence's own: "On Monday she wrote to …"."""
_ITS_OWNER = re.compile(r"^[A-Z][a-z]+ its (?:(?!the )[\w-]+ ){1,6}the [A-Z]")
"""Opens "At its session today the Ports Commission": whose session, the subject says."""
_SUBJECTS = frozenset(("he", "she", "it", "they"))
_CLAIM_THAT = re.compile(
    r"^(?:The |An? |Any |All |Such )?(?:\w+ )?(?:allegations?|accusations?|claims?|reports?|suggestions?|rumou?rs?"
    r"|fears?|hopes?|complaints?|suspicions?|beliefs?|evidence|proof|news|charges?|warnings?|concerns?|doubts?|assertions?"
    r"|assurances?|speculation|word|confirmation|denials?) that $",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"^(?:The|An?|Each|Every|No|One) (?:[a-z][\w-]* ){1,2}(?:beside|behind|below|beneath|above|under|over|near|around"
    r"|inside|outside|against|opposite|next to|in front of|with|for|in|on|about|from|before|after) $"
)
_MANY_SAID = re.compile(
    rf"^(?:(?:The|Some|Several|Many|Most|All|Both|Two|Three|Four|Five|Six|\d+) )?"
    rf"(?:(?!(?:of|in|at|from|on|for) )[\w-]+ ){{0,3}}?"
    rf"(?:[a-z][\w-]*[^\Ws]s|[A-Z][a-z]+(?:er|or|ist|ian|ant|ee|ent|ial)s|Police|[Pp]eople)"
    rf"(?: (?:at|in|of|from|on|for) (?:the )?(?:[\w-]+ ?){{1,4}})? "
    rf"(?:{SAYING})(?: (?:(?:the )?[A-Z][\w-]+|reporters|us|journalists|parliament|the \w+))? (?:that )?$"
)
"""Several people speak, whom "it" cannot mean."""
_EMPTY = re.compile(
    r"^(?:[’']s| (?:is|was|will be|would be|has been|had been|may be|might be|could be|became|becomes|seems|seemed))"
    r" (?:(?:not|never|still|now|also|too|so|more|most|yet|\w+ly) ){0,3}(?:early|late|soon|clear|unclear|likely"
    r"|unlikely|possible|impossible|hard|difficult|easy|necessary|vital|essential|important|crucial|time|wrong|right|better|best"
    r"|good|fair|safe|uncertain|certain|obvious|evident|plain|true|hoped|believed|thought|expected|understood|known"
    r"|feared|estimated|agreed)\b(?! (?:in|on|at|with|by)\b)"
    r"| (?:seem|seems|seemed|appears?|appeared) (?:that|as)\b| (?:will |would |could |may |might )?(?:takes?|took)"
    r" (?:\w+ ){1,6}to\b| (?:rain|snow)(?:s|ed|ing)\b"
)
"""The "it" that means nothing: "it was clear that", "it would take nine days to"."""
_EMPTY_QUOTED = re.compile(rf"^ (?:is|was|will be|would be|has been|had been) {BLANK}+ (?:for|to|that)\b")
"""The same with the adjective in quotation marks."""
_COMPLEMENT = re.compile(
    r"^(?!.*(?:[’'](?:s\b|\s)|\b(?:of|in|at|from|for|with|who|which|that|and|says?|said|told|when|where|his|her|its|their)\b|[,;:]))"
    r"\S+(?: \S+){0,6} (?:is|was|are|were|remains?|remained|becomes?|became|will be)"
    r"(?: (?:now|also|still|again|only|not|once|\w+ly))? $"
)
"""Subject and copula: in "Bo Lind is his opponent" the opponent's is another."""
_APPOSED = re.compile(r"^(?:[Aa]s (?:one of|an?|the)|[Aa]n?|[Oo]ne of) [a-z][^;:]*, (?:(?:also|now|then|once) )?$")
"""Opens on what somebody is, before the pronoun for him: "As a founder of the club, she"."""
_OF_ITS = re.compile(r"^(?:(?:The|An?|Some|Many|Most|All) )?(?:[\w-]+ ){1,2}of $")
"""Nothing but a noun and "of": whose, in "Copies of its letters", the sentence has not said."""
_FINDS = re.compile(
    r"^(?:An?|The|One|Another) (?:[a-z][\w-]* ){0,2}(?:inquiry|enquiry|investigation|investigators?|report|audit"
    r"|auditors?|review|study|panel|court|jury|judge|commission|survey|poll|autopsy|watchdog|regulator)"
    r" [a-z]+(?: that)? "
)
"""Who finds out about others: what follows, and names nobody, is of those others."""
_OFFICE = re.compile(rf"^ (?:[a-z][\w-]* ){{0,3}}(?:{ROLES})s?\b")
_NO_NAME = frozenset(
    "the a an in on at by after before during for from with under but and or as if when while since until"
    " although though there"
    " what who why how no not yes one two three four five six seven eight nine ten some many most all each"
    " every any another"
    " other monday tuesday wednesday thursday friday saturday sunday january february march april may june july"
    " august"
    " september october november december last next earlier later without within despite like unlike because once to"
    " now then soon perhaps maybe rather still again ever never always often sometimes instead however moreover indeed"
    " thus hence therefore so yet nor both few such these those this that it he she they we you i yes too only"
    " once twice nearly about around roughly almost more less even just also today yesterday his her its their".split()
)


def unresolved(outside: str) -> re.Match[str] | None:
    """The first such pronoun of a sentence, if any.

    Args:
        outside: the sentence with its quoted characters blanked.
    """
    if _NO_SUBJECT.match(outside):
        outside = outside[0].lower() + outside[1:]
    for match in _ANY.finditer(outside):
        test = _TESTS[match[0].lower()]
        before, after = outside[: match.start()], outside[match.end() :]
        if match[0] == "it" and means_nothing(after):
            continue
        if _of_others(match[0].lower(), before):
            return match
        if not test(_employer(before, after), after) and not _follows(outside, match):
            return match
    return None


def _found(before: str) -> bool:
    """As in "An inquiry blamed rushed tests of its …": nothing is named between the finder and the pronoun."""
    finder = _FINDS.match(before)
    rest = before[finder.end() :] if finder else ""
    return finder is not None and not (_ONE.search(rest) or _names(rest))


def _employer(before: str, after: str) -> str:
    """What comes before a person and his office: in "said Bo Lind, its secretary" the office is another's."""
    person = next((run for run in _RUN.finditer(before) if before[run.end() :] == ", "), None)
    placed = person and (_PLACED.search(before[: person.start()]) or not _is_name(person[0].split()[0]))
    if person is None or placed or not _OFFICE.match(after):
        return before
    return before[: person.start()]


def means_nothing(after: str) -> bool:
    """Whether an "it" before these words stands for nothing: "it was clear that", "it takes nine days to"."""
    return bool(_EMPTY.match(after) or _EMPTY_QUOTED.match(after))


def _of_others(pronoun: str, before: str) -> bool:
    """Whether all that stands before a pronoun is part of a phrase that cannot mean it.

    As in "Claims that they were …", "The box beside it …", and "Officials said it had …".
    """
    if pronoun in ("his", "her", "their", "its") and _COMPLEMENT.match(before):
        return True
    if pronoun in ("his", "her", "their", "its") and (_OF_ITS.match(before) or _found(before)):
        return True
    if pronoun in ("he", "she") and _APPOSED.match(before):
        return True
    if _CLAIM_THAT.match(before) or (pronoun in ("it", "them", "him") and _BESIDE.match(before)):
        return True
    return pronoun == "it" and bool(_MANY_SAID.match(before))


def _follows(outside: str, pronoun: re.Match[str]) -> bool:
    """Whether the name comes behind an opening clause: "After he quit, Ada Roe said …"."""
    at = pronoun.start()
    if pronoun[0].lower() == "its" and _ITS_OWNER.match(outside):
        return True
    if pronoun[0].lower() in _SUBJECTS and _PHRASE.match(outside):
        return False
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
    return any(_person(run, before) for run in _RUN.finditer(before)) or bool(_HUMAN.search(before))


def _person(run: re.Match[str], text: str) -> bool:
    """A name that may be a human being's: not a place's, not a body's, not "the Courier"."""
    head = text[: run.start()]
    bodily = run[0].startswith("The ") or head.lower().endswith("the ") or INSTITUTION.search(run[0])
    named = any(_is_name(word) for word in run[0].split())
    return named and not (bodily or _PLACED.search(head) or _OF_MANY.match(text, run.end()))


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
    return bool(_PLURAL.search(_SPAN.sub(" ", before))) or _names(before)


def _plural_object(before: str, after: str) -> bool:
    return bool(_PLURAL.search(before[: _last_boundary(before)]))


def _owner(before: str, after: str) -> bool:
    return bool(_NOUN.search(before) or _PLURAL.search(before)) or _names(before)


def _single(before: str, after: str) -> bool:
    return bool(_ONE.search(_SEVERAL.sub(" ", before))) or _names(_PARTICIPLE.sub("", before))


def _last_boundary(part: str) -> int:
    return max((cut.start() for cut in _BOUNDARY.finditer(part)), default=0)


_Test = Callable[[str, str], bool]
_TESTS: dict[str, _Test] = {
    "he": _human, "she": _human, "him": _human, "his": _human, "her": _human, "hers": _human,
    "it": _thing, "its": _single, "they": _plural, "them": _plural_object, "their": _owner, "theirs": _owner,
}  # fmt: skip
