"""Words that reports use for one another, under one key.

General vocabulary of news, not of any story: two outlets seldom choose the same verb for what happened, and a match of
words alone calls "killed 94" and "a toll of 94" strangers. A group holds only words that stand for each other in most
reports; what merely often goes together is left out. British and American spellings fall together by rule.
"""

from __future__ import annotations

import re
from functools import cache

from briefing.text.terms import stem

GROUPS = (
    "dead died death killed killing fatality toll perished slain bodies corpses lives",
    "injured wounded hurt injury wound",
    "rescued saved survivors survived survivor",
    "fled displaced evacuated uprooted",
    "troops soldiers army military forces servicemen",
    "police officers cops",
    "ship vessel boat ferry craft",
    "plane aircraft jet airliner",
    "drone uav unmanned",
    "inquiry investigation probe commission",
    "agreement deal accord pact treaty truce",
    "talks negotiations consultations",
    "stop halt suspend pause freeze postpone",
    "warned warning alert cautioned",
    "resign quit",
    "reject dismiss refuse rebuff decline deny",
    "court tribunal",
    "convicted guilty conviction verdict",
    "sentenced jailed imprisoned prison jail",
    "appeal challenge",
    "earthquake quake tremor temblor",
    "collapsed crumbled toppled",
    "vaccine jab shot inoculation",
    "approve authorise authorize clear licence",
    "certificate permit",
    "company firm business operator",
    "workers employees staff",
    "began started launched opened begin start",
    "ended finished concluded",
    "bought acquired purchased",
    "cut reduced lowered slashed",
    "rose increased grew climbed rise increase grow",
    "dropped declined decreased shrank",
    "children kids youngsters",
    "houses homes dwellings",
    "doctors physicians medics",
    "scientists researchers",
    "study research",
    "government authorities administration",
    "minister ministry",
    "president leader",
    "chief director boss",
    "spokesman spokeswoman spokesperson secretary",
    "protesters demonstrators marchers protest demonstration rally",
    "money funds cash",
    "compensation payment payout pay",
    "help aid assist support assistance",
    "arm weapons arms armaments",
    "train training equip equipping",
    "fight battle combat fighting",
    "migrants refugees",
    "smuggling trafficking smugglers",
    "border frontier",
    "flood flooding inundation",
    "fire blaze",
    "storm hurricane cyclone typhoon",
    "vote ballot poll",
    "election polls",
    "goal score",
    "win victory won beat defeat",
    "owner owned owns",
    "stake shares shareholding",
    "find found discovered",
    "show reveal disclose",
    "publish release issue",
    "allow permit let",
    "need require",
    "near close",
    "big large huge giant",
    "overturned capsized sank sinking sunk",
    "attack assault strike raid",
    "missile rocket",
    "relatives families family",
)
"""One group a line; a word stands in at most one."""

_SPELLING = (
    (re.compile(r"(?<=[a-z]{2})our(?=$|s$|ed$|ing$|ite$|able$|er$)"), "or"),
    (re.compile(r"(?<=[bt])re(?=$|s$|d$)"), "er"),
    (re.compile(r"(?<=[a-z]{2})is(?=e$|es$|ed$|ing$|ation$)"), "iz"),
    (re.compile(r"(?<=[a-z])ogue(?=$|s$)"), "og"),
    (re.compile(r"(?<=[a-z])ence(?=$|s$)"), "ense"),
    (re.compile(r"ll(?=ed$|ing$|er$|ers$)"), "l"),
    (re.compile(r"amme(?=$|s$)"), "am"),
)


@cache
def _keys() -> dict[str, str]:
    """Stem -> key of its group."""
    keys: dict[str, str] = {}
    for group in GROUPS:
        words = group.split()
        for word in words:
            keys.setdefault(stem(respelled(word)), "=" + words[0])
    return keys


def respelled(word: str) -> str:
    """A lower-case English word in one spelling of the two."""
    for pattern, replacement in _SPELLING:
        word = pattern.sub(replacement, word)
    return word


def key(word: str, language: str = "en") -> str:
    """What a word goes under: its group's key, else its stem; other languages have stems alone."""
    if not language.startswith("en"):
        return stem(word, language)
    plain = stem(respelled(word.lower()), language)
    return _keys().get(plain, plain)
