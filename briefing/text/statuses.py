"""Statuses that exclude each other: a licence is suspended or revoked, a text signed or only initialled.

Each aspect has the things that it is said of and the words for each of its values. The table is general vocabulary of
reports (licences, agreements, people, proposals, accidents), no story's. ``find`` gives what a sentence says outright:
"must", "if" and "unless" before a status leave it open, "not" turns it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Status:
    """One status in a text."""

    start: int
    end: int
    aspect: str
    """What kind of question it answers, for example ``licence``."""
    value: str
    """The answer; two of one aspect exclude each other unless ``exclusive`` says otherwise."""
    thing: str
    """The word that says what is described, as written, with a person's name where a title stands before it."""
    place: int
    """Where that word starts."""


@dataclass(frozen=True, slots=True)
class _Aspect:
    name: str
    things: re.Pattern[str]
    values: tuple[tuple[str, re.Pattern[str]], ...]
    free: frozenset[frozenset[str]]
    """Pairs of values that can both be true."""


def _aspect(name: str, things: str, values: dict[str, str], free: str = "") -> _Aspect:
    return _Aspect(
        name,
        re.compile(rf"\b(?:{things})\b", re.I),
        tuple((value, re.compile(rf"\b(?:{words})\b", re.I)) for value, words in values.items()),
        frozenset(frozenset(pair.split("+")) for pair in free.split()),
    )


_PERSON = (
    r"(?:Capt|Dr|Gen|Mr|Mrs|Ms|Sen|Col|Lt|Prof|Sgt|Adm|Rep|Gov|Judge|President|Minister)\.?\s+\w+|captain|skipper"
    r"|pilot|driver|suspects?|gunman"
    r"|gunmen|leader|commander|minister|president|hostages?|journalist|climbers?|soldier|officer|chief|director"
    r"|boss|man|woman|boy|girl"
    r"|(?-i:[A-Z][\w’'-]*[a-z] [A-Z][\w’'-]*[a-z])"
)
_ASPECTS = (
    _aspect(
        "licence",
        r"licen[cs]es?|permits?|accreditation|authori[sz]ations?|registration|concession|visa|passport|charter",
        {
            "suspended": r"suspend(?:ed|s)|suspension of",
            "revoked": r"revoked?s?|withdrawn|withdrew|cancell?ed|stripped",
            "expired": r"expired|lapsed|ran out|run out",
            "valid": r"valid|in force|renewed|reinstated|restored|extended|granted|still current",
        },
    ),
    _aspect(
        "certificate",
        r"certificates?|certifications?|insurance|warranty|mandate|lease",
        {
            "expired": r"expired|lapsed|ran out|run out|died|out of date|no longer valid|invalid",
            "valid": r"valid|in force|renewed|good (?:since|until)|up to date|still current",
            "extended": r"extended|extension",
            "revoked": r"revoked|withdrawn|withdrew|cancell?ed",
        },
    ),
    _aspect(
        "agreement",
        r"agreements?|accords?|deals?|(?:the|a|joint|final|draft|this|agreed) text|treaty|pact|(?:joint"
        r" )?statements?|contracts?|memorandum|truce|ceasefire|document|declaration|protocol",
        {
            "not signed": r"agreed in principle but not signed|not (?:yet )?(?:been )?signed|unsigned|refused to"
            r" sign|agreed in principle|agreement in principle|draft",
            "initialled": r"initiall?ed|initiall?ing",
            "signed": r"signed|signs|signing|inked",
            "rejected": r"rejected|rejects|walked (?:away from|out of)|torn up|scrapped",
        },
    ),
    _aspect(
        "fate",
        _PERSON,
        {
            "missing": r"(?:is|are|was|were|as|among the|still|remain(?:s|ed)?|listed|reported|went|gone) missing"
            r"|unaccounted for",
            "alive": r"(?:is|was|found|still|are|were) (?:found )?alive|survived|pulled alive|rescued alive",
            "dead": r"(?:is|was|found|were|are|confirmed) dead|(?:was|were|been) killed|has died",
        },
    ),
    _aspect(
        "custody",
        _PERSON,
        {
            "in custody": r"(?:was|were|been|is|are) (?:arrested|detained|jailed|seized|captured)|in custody"
            r"|under arrest",
            "at large": r"at large|on the run|still being sought|escaped|fled",
            "released": r"(?:was|were|been|is|are) (?:released|freed)|walked free|released on bail",
        },
    ),
    _aspect(
        "verdict",
        _PERSON + r"|defendants?|jury|court",
        {
            "guilty": r"found guilty|convicted|guilty verdict",
            "acquitted": r"acquitted|cleared|found not guilty|not guilty verdict",
        },
    ),
    _aspect(
        "office",
        _PERSON + r"|secretary|coach|manager|chairman|chairwoman|executive",
        {
            "resigned": r"(?:has |had )?(?:resigned|stepped down|quit)(?! calls)",
            "dismissed": r"(?:was|been|were) (?:sacked|fired|dismissed|ousted|removed)",
            "staying": r"(?:will|would) stay(?: on)?|refus(?:ed|es|ing) to (?:resign|step down|quit)|reject(?:ed"
            r"|s) calls to resign"
            r"|dismiss(?:ed|es)\b.{0,40}\bdemand\b.{0,30}\bresign",
        },
    ),
    _aspect(
        "proposal",
        r"bill|law|proposals?|plans?|budget|motion|merger|takeover|vaccine|drug|application|request|project"
        r"|resolution|amendment|referendum|bid",
        {
            "approved": r"(?:was|were|been|has|have|had|is) (?:approved|passed|adopted|cleared|authori[sz]ed"
            r"|backed)|approved|adopted",
            "pending": r"pending|awaiting (?:approval|a vote|a decision)|(?:has|have|had) (?:not yet|yet to)"
            r" (?:been |be )?(?:approved|passed|adopted|voted)",
            "rejected": r"rejected|voted down|blocked|vetoed|turned down|thrown out|defeated",
            "withdrawn": r"withdrawn|withdrew|scrapped|shelved|abandoned",
        },
    ),
    _aspect(
        "payment",
        r"payments?|tranche|loans?|funds?|funding|aid|grants?|assets|accounts?|credit line",
        {
            "frozen": r"frozen|froze|freez(?:e|es|ing)|suspended|halted|blocked|withheld",
            "under review": r"under review|being reviewed|under consideration|pending",
            "released": r"released|disbursed|paid out|unfrozen|unblocked|transferred",
            "cancelled": r"cancell?ed|withdrawn|scrapped",
        },
    ),
    _aspect(
        "loss",
        r"drones?|aircraft|planes?|jets?|helicopters?|airliner|(?:unmanned )?aerial vehicle|UAV|balloon|satellite"
        r"|warplane|it",
        {
            "shot down": r"shot (?:it |the \w+ )?down|sh(?:oo|o)t(?:ing)? (?:it )?down|brought (?:it )?down"
            r"|down(?:ed|ing) by|blasted out|shot it",
            "failure": r"engine (?:failure|trouble|fault|problems?)|engines? failed|technical (?:fault|failure"
            r"|problem|malfunction)|malfunction(?:ed)?"
            r"|mechanical (?:failure|fault|problem)|pilot error",
        },
    ),
    _aspect(
        "operation",
        r"airport|border|bridge|port|road|plant|reactor|crossing|gates?|school|schools|station|line|tunnel|mine"
        r"|pipeline|factory",
        {
            "closed": r"(?:is|are|was|were|remains?|remained|stays?|stayed|been) (?:closed|shut|sealed)",
            "open": r"(?:is|are|was|were|remains?|remained|stays?|stayed|been) (?:open|reopened|re-opened)|has"
            r" reopened|have reopened",
        },
    ),
    _aspect(
        "standing",
        r"rival governments?|parallel governments?|opposition|rebellion|insurgency|siege|blockade|strike|curfew"
        r"|state of emergency|embargo",
        {
            "over": r"until recently|no longer|formerly|(?:was|were|been|has|have) (?:ended|lifted|called off"
            r"|dropped)|once had|ended",
            "still": r"still (?:in place|in force|being|stands?|holds?|ha[sd])|ongoing|in place|in force|remains in",
        },
    ),
)  # fmt: skip
_ASPECT_OF = {aspect.name: aspect for aspect in _ASPECTS}
_OPEN = re.compile(
    r"\b(?:if|unless|whether|should|could|would|might|may|must|to be|will|until|before|want(?:s|ed)?|hope[sd]?"
    r"|expect(?:s|ed)?|threat\w*|call(?:s|ed)?"
    r" (?:for|to|on)|demand\w*|ask(?:s|ed)?|urge[sd]?|plan(?:s|ned)?|seek(?:s|ing)?|try|trying|able|cannot|can|be"
    r"|refus\w+ to)\s+"
    r"(?:\w+\s+){0,4}$",
    re.I,
)
_NEGATED = re.compile(r"\b(?:not|never|no|n[’']t|without|neither|nor|denied|denies|deny)\b(?:\s+\w+){0,3}\s*$", re.I)
_CLAUSE = re.compile(r"[.;:!?()“”\"—–]|,\s")
_REACH, _NEAR = 110, 60
"""Characters between a status and the person, or the thing, that it is said of."""


def find(text: str) -> tuple[Status, ...]:
    """The statuses that a text states outright, in order; of two that overlap in one aspect the longer."""
    found: list[Status] = []
    for aspect in _ASPECTS:
        for value, words in aspect.values:
            for match in words.finditer(text):
                thing = _thing(aspect, text, match)
                if thing is not None and _stated(text, match, value):
                    found.append(Status(match.start(), match.end(), aspect.name, value, thing[0], thing.start()))
    found.sort(key=lambda each: (each.start, each.end))
    return tuple(status for status in found if not _covered(status, found))


def exclusive(aspect: str, one: str, other: str) -> bool:
    """Two values of an aspect cannot both be true of one thing at one time."""
    return one != other and frozenset((one, other)) not in _ASPECT_OF[aspect].free


def _thing(aspect: _Aspect, text: str, match: re.Match[str]) -> re.Match[str] | None:
    """The nearest word in reach that the aspect is said of; None where there is none."""
    reach = _REACH if aspect.things.pattern.startswith(rf"\b(?:{_PERSON}") else _NEAR
    near = [
        (min(abs(match.start() - thing.end()), abs(thing.start() - match.end())), thing.start(), thing)
        for thing in aspect.things.finditer(text, max(0, match.start() - reach), min(len(text), match.end() + reach))
        if thing.end() <= match.start() or thing.start() >= match.end()
    ]
    return min(near, key=lambda each: each[:2])[2] if near else None


def _stated(text: str, match: re.Match[str], value: str) -> bool:
    """Neither left open nor denied."""
    left = max((end.end() for end in _CLAUSE.finditer(text, 0, match.start())), default=0)
    before = text[left : match.start()]
    return not _OPEN.search(before) and not (_NEGATED.search(before) and not value.startswith("not "))


def _covered(status: Status, found: list[Status]) -> bool:
    return any(
        other.aspect == status.aspect
        and other is not status
        and other.start <= status.start
        and status.end <= other.end
        and other.end - other.start > status.end - status.start
        for other in found
    )
