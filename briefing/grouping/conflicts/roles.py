"""What a measure is of: 12 per cent by which shares fell, seven years in prison, 1.9 billion as a price.

A figure with a unit has no counted noun; the word of the report nearest to it that governs it says its role. Two
figures of different roles are never one thing. General vocabulary of reports, no story's.
"""

from __future__ import annotations

import re

_FALL = (
    r"fell|falls?|falling|drop\w*|slid\w*|slump\w*|crash\w*|tumbl\w*|plung\w*|plummet\w*|los[ei]\w*|lost"
    r"|(?<!broken )down"
    r"|shed|sank|declin\w*|shrank|dived?|dipped|decreas\w*|slash\w*|lower\w*|cut|reduc\w*"
)
_RISE = (
    r"rose|ris(?:es?|en|ing)|gain\w*|jump\w*|climb\w*|soar\w*|surg\w*|increas\w*|gr[eo]w\w*|hik\w*|leap\w*|leapt"
    r"|rall(?:y|ied)|added|up(?= by)|up(?= \S+ per)|rais\w*"
)
_ILL = r"illness|disease|infections?|cases|symptoms|deaths|hospitali[sz]ations?|risk"
_RELEASED = r"releas\w*|spill\w*|spilt|leak\w*|escap\w*|discharg\w*|dump\w*|pour\w*|vent(?:ed|ing)|spew\w*|los[et]"
_ROLES: tuple[tuple[str, str, str], ...] = (
    ("money", "price", r"bu(?:y|ys|ying)|bought|acqui\w+|takeover|take over|purchas\w*|s[eo]ld|sell\w*|sale|fee|bid"
                       r"|swallow\w*|deal|transfer|pays?|paid|price"),
    ("money", "cost", r"costs?|costing|price tag|bill|budget|expenses?|built for"),
    ("money", "profit", r"profits?|earnings"),
    ("money", "loss", r"loss(?:es)?|lost"),
    ("money", "revenue", r"revenues?|turnover|sales|income"),
    ("money", "fine", r"fine[sd]?|penalt\w+"),
    ("money", "damages", r"damages?|compensation|settle\w*|payouts?|su(?:ed|es|ing)"),
    ("money", "debt", r"debts?|owe[sd]?|loans?|borrow\w*|bailout|lent|lend\w*"),
    ("money", "wage", r"salar\w+|wages?|earns?|a week|per week"),
    ("money", "saving", r"sav(?:e|es|ed|ing|ings)"),
    ("money", "raised", r"raised|raising|donat\w+|fundrais\w*|funding"),
    ("money", "bribes", r"brib\w+|kickbacks?|backhanders?|bungs?"),
    ("money", "stolen", r"st[eo]le|stolen|theft|heist|embezzl\w*|launder\w*|swindl\w*|defraud\w*"),
    ("money", "worth", r"worth|values?|valued|valuing|fortune|stake|swell\w*"),
    ("money", "prize", r"prize|jackpot|reward|bounty"),
    ("money", "rent", r"rents?|fares?|tolls?|tickets?|dose"),
    ("money", "forfeit", r"forfeit\w*|confiscat\w*|seiz\w*"),
    ("money", "investment", r"invest\w*"),
    ("%", "efficacy", rf"effective\w*|efficacy|protect\w*|prevent\w*|(?:{_FALL})(?=[^.;]{{0,40}}\b(?:{_ILL})\b)"),
    ("%", "fall", _FALL),
    ("%", "rise", _RISE),
    ("%", "turnout", r"turnout"),
    ("%", "stake", r"owns?|owned|stakes?|holds?|shareholding|(?<=of the )(?:shares|stock)|of (?:the )?(?:shares"
        r"|stock)"),
    ("%", "vote", r"vot(?:e|ed|es|ing)|ballots?|back(?:ed|s|ing)|favou?r(?:ed|s)?|support\w*|approval"),
    ("%", "premium", r"premium|discount"),
    ("%", "unemployment", r"unemploy\w+|jobless\w*"),
    ("%", "inflation", r"inflation"),
    ("%", "interest", r"interest|key rate|base rate"),
    ("%", "contained", r"contain\w*"),
    ("%", "full", r"full|fill\w*"),
    ("%", "pay", r"offer\w*|pay|wages?|raise|rise"),
    ("%", "tax", r"tax\w*|tariffs?|vat"),
    ("%", "cancelled", r"cancel\w*|did not run|not run\w*|axed|scrapped"),
    ("time", "prison", r"prison|jail\w*|imprison\w*|bars|sentenc\w*|banged up|caged|locked up|incarcerat\w*|penal"),
    ("time", "contract", r"contracts?|deals?"),
    ("time", "absence", r"sidelined|injur\w*|(?<!stayed )(?<!went )(?<!were )(?<!was )out (?:for|injured)"),
    ("time", "ban", r"bann?(?:ed|ing|s)?|suspen\w*|disqualif\w*|prohibit\w*"),
    ("time", "empty", r"empty|vacant|unused|disused|derelict|abandoned"),
    ("time", "taking", r"took|tak(?:es?|ing)|reach(?:ed|es|ing)?|arriv(?:ed|es|ing)"),
    ("time", "lasting", r"last(?:ed|s|ing)|w[eo]nt on|goes on|dragged|stay(?:ed|s|ing)|continu(?:ed|es|ing)|raged"
        r"|burned"
        r"|burnt|without power|in the dark|in darkness|cut off"),
    ("time", "delay", r"delay\w*|late|postpon\w*"),
    ("time", "trapped", r"rubble|trapped|adrift|stranded|buried|underground|debris"),
    ("time", "flying", r"flying|flown|flight|logged|at the controls"),
    ("length", "depth", r"deep|depth"),
    ("length", "beyond", r"beyond|past|overshot|overran|short of"),
    ("length", "height", r"high|tall|height|altitude"),
    ("length", "width", r"wide|width|broad"),
    ("length", "longness", r"long|length"),
    ("area", "burnt", r"burn\w*|scorch\w*|consum\w*|charr\w*|blacken\w*|spread"),
    ("area", "flooded", r"flood\w*|under water|submerg\w*|inundat\w*"),
    ("speed", "wind", r"winds?|gust\w*"),
    ("speed", "speed", r"travell?(?:ing|ed)|doing|going|driv(?:en|ing)|driving|speed\w*|mov(?:ing|ed)"),
    ("volume", "released", _RELEASED),
    ("mass", "released", _RELEASED),
)  # fmt: skip
_OF_DIMENSION = {
    dimension: tuple((name, re.compile(rf"\b(?:{words})\b", re.I)) for each, name, words in _ROLES if each == dimension)
    for dimension in dict.fromkeys(each for each, _, _ in _ROLES)
}
ONE_OFF = frozenset(
    {
        "prison", "contained", "turnout", "flying", "beyond", "wind", "inflation", "unemployment", "pay", "efficacy",
        "saving", "speed", "released", "shares fall", "shares rise", "premium", "empty",
    }
)  # fmt: skip
"""Roles of which a story rarely has two."""
SOLE = frozenset({"wind", "contained", "turnout"})
"""And of which it hardly ever has."""


def role(dimension: str, before: str, after: str) -> tuple[str, str]:
    """The role that the nearest word of its clause gives a measure, and that word; both empty where none does.

    Args:
        dimension: of the quantity, as ``numbers.Quantity`` has it.
        before: the clause up to the quantity.
        after: the clause behind it.
    """
    found = []
    for turn, (name, words) in enumerate(_OF_DIMENSION.get(dimension.split(":")[0], ())):
        found += [(len(before) - match.end(), turn, name, match[0]) for match in words.finditer(before)]
        found += [(match.start() + _AFTER, turn, name, match[0]) for match in words.finditer(after)]
    return min(found)[2:] if found else ("", "")


_AFTER = 4
"""A word before the figure governs it rather than one as far behind it."""

LABELS = {
    "released": "amount released",
    "saving": "savings", "raised": "money raised", "stolen": "money stolen", "forfeit": "forfeiture", "rent": "price",
    "vote": "share of the vote", "contained": "containment", "full": "", "prison": "prison term",
    "contract": "contract", "ban": "ban", "empty": "years empty", "lasting": "duration", "taking": "time taken",
    "trapped": "time trapped",
    "flying": "flying hours", "beyond": "distance", "longness": "length", "burnt": "area burnt",
    "flooded": "area flooded", "wind": "wind", "worth": "value", "shares fall": "fall of the shares",
    "shares rise": "rise of the shares", "cancelled": "", "interest": "interest rate", "efficacy": "efficacy",
}  # fmt: skip
"""How a role is called where its own name does not say it."""
