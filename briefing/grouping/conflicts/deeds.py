"""What happened, by kind: reports of one deed seldom choose the same verb for it.

"The petition was lodged on Wednesday" and "the lawsuit was handed in on Tuesday" date one deed. Each kind has its verbs
and, where these are said of many things, nouns one of which must stand beside them. General vocabulary of news.
"""

from __future__ import annotations

import re

_KINDS: tuple[tuple[str, str, str], ...] = (
    (
        "filing",
        r"filed|lodged|submitted|handed in|brought|delivered|reached|received|arrived|went (?:off )?to"
        r"|gone (?:off )?to|sent",
        r"appeals?|petition|lawsuit|suit|complaint|claim|writ|motion|papers|application|bid|request|notice|objection",
    ),
    (
        "sampling",
        r"taken|took|collected|drawn|gathered|obtained|measured|recorded",
        r"samples?|swabs?|specimens?|blood|urine|readings?|measurements?|photographs?|pictures?|fingerprints",
    ),
    (
        "outage",
        r"fail(?:ed|ure)|went (?:out|dark|off|down)|cut out|plunged|blacked out|tripped|lost power|lost"
        r"|cut(?: off)?|began"
        r"|started|flickered",
        r"power|lights?|electricity|current|supply|outage|blackout|darkness|grid|network|lamps",
    ),
    ("shutdown", r"shut ?down|shut off|switched off|tripped|taken offline|scrammed|stopped", r"reactor|unit|plant"
        r"|pumps?|turbine"
        r"|furnace|mill|server|line|system|engine"),
    ("dying", r"died|passed away|found dead|was killed|were killed|shot dead", ""),
    ("striking", r"struck|hit|shook|rocked|jolted", r"quake|earthquake|tremor|storm|hurricane|cyclone|typhoon"
        r"|tornado|tsunami"
        r"|wave|flood|avalanche|landslide"),
    ("sinking", r"sank|sunk|capsized|overturned|went down|rolled over|foundered", ""),
    ("crashing", r"crashed|collided|derailed|came down|ploughed|plowed|left the (?:road|rails|track)"
        r"|jumped the rails", ""),
    ("exploding", r"exploded|blew up|went off|detonated|ripped through|tore through", ""),
    ("burning", r"broke out|caught fire|went up in flames|started|began|erupted", r"fires?|blaze|flames|inferno"),
    ("collapsing", r"collapsed|caved in|gave way|came down|crumbled|burst|breached|broke", ""),
    ("leaking", r"leaked|spilled|spilt|escaped|released|leaking|seeped|vented|spewed", ""),
    ("arrest", r"arrested|detained|seized|picked up|taken into custody|captured|nabbed", ""),
    ("charging", r"charged|indicted|arraigned", ""),
    ("sentencing", r"sentenced|jailed|convicted|found guilty|acquitted", ""),
    ("signing", r"signed|initialled|initialed|inked", ""),
    ("closing", r"closed|shut|sealed", ""),
    ("opening", r"opened|reopened|inaugurated", ""),
    ("vanishing", r"vanished|disappeared|went missing|last seen", ""),
    ("fleeing", r"fled|escaped|flew out|left the country", ""),
    ("finding", r"found|discovered|recovered|located|detected|noticed|spotted", ""),
    ("stealing", r"stolen|stole|robbed|broke into|raided|burgled|looted", ""),
    ("evacuating", r"evacuated|cleared|moved out", ""),
    ("leaving office", r"resigned|quit|stepped down|sacked|fired|dismissed|ousted|relieved|terminated|handed in", ""),
    ("warning", r"warned|alerted|notified|informed|wrote|reported|told", r"warn\w*|alert\w*|letter|e-?mails?|memo"
        r"|fault|danger"
        r"|risk|defect|problem|leak|concerns?|complaint"),
    ("winning", r"beat|defeated|won|thrashed|edged", ""),
    ("paying", r"paid|repaid|transferred|wired|settled", ""),
    ("attacking", r"attacked|bombed|shelled|fired on|opened fire|shot at|ambushed|stormed", ""),
    ("buying", r"bought|acquired|purchased|sold", ""),
    ("voting", r"voted|approved|passed|adopted|rejected|ratified", ""),
    ("beginning", r"began|started|launched|kicked off|got under ?way|was enrolled|were enrolled", ""),
    ("ending", r"ended|finished|concluded|wrapped up|broke up|broke down", ""),
    ("inspecting", r"inspected|certified|checked|audited|examined", ""),
)  # fmt: skip
_PATTERNS = tuple(
    (name, re.compile(rf"\b(?:{verbs})\b", re.I), re.compile(rf"\b(?:{nouns})\b", re.I) if nouns else None)
    for name, verbs, nouns in _KINDS
)
PRONOUN = re.compile(
    r"(?:^[“\"‘'(]?|\b(?:said|says|told [\w ]{2,30}|that|claims?|claimed|saying)\s)(?:it|they|this|these)\s", re.I
)
"""The subject stands in the sentence before."""
MARK = "deed "
"""How the kind of a deed begins among the words beside a value."""


def kinds(clause: str, about: str = "") -> frozenset[str]:
    """The kinds of deed that a clause tells of, marked.

    Args:
        clause: the words around a value.
        about: a sentence before, if a pronoun of the clause stands for a noun of it.
    """
    return frozenset(
        MARK + name
        for name, verbs, nouns in _PATTERNS
        if verbs.search(clause) and (nouns is None or nouns.search(clause) or nouns.search(about))
    )


_OCCASIONS = (
    ("match", r"match|final(?!\s(?!against|between|of|on|in|at|will|is|was|has|would|to|and|for|due)\w)|game"
        r"|fixture|tie|showdown|clash|derby|decider|kick-?off|bout|fight|race"),
    ("hearing", r"hearings?|heard|in court|(?:ask|urge|tell|face|appear in|appear before|go to|go before"
        r"|goes to|back in) (?:a |the )?"
        r"(?:court|judges?|tribunal)|before (?:the |a )?(?:court|judges?|tribunal|bench)|court (?:date|case|hearing)"
        r"|arraignment|inquest|(?:court|tribunal|judges?|arbitrators?|bench) (?:will |is to |are to |to )?(?:sit"
        r"|sits|hear|hears"
        r"|meet|take|consider)"),
    ("trial", r"trial"),
    ("vote", r"election|referendum|vote|ballot|poll|by-?election"),
    ("run-off", r"run-?off|second round of voting"),
    ("talks", r"talks|meeting|summit|session|negotiations|consultations|round|conference"),
    ("ruling", r"ruling|verdict|judge?ment|decision|sentencing|sentence"),
    ("strike", r"strike|walkout|stoppage|industrial action"),
    ("launch", r"launch(?:ed)?|lift-?off|blast-?off|take-?off|maiden flight"),
    ("funeral", r"funeral|burial|buried|memorial service|requiem"),
    ("restart", r"restart|reopening|resumption|reconnection|return to service|back online"),
    ("report", r"report|findings|results"),
)  # fmt: skip
_OCCASION = tuple((name, re.compile(rf"\b(?:{words})\b", re.I)) for name, words in _OCCASIONS)


def occasion(before: str, after: str) -> str:
    """The kind of the last occasion named before a day, else of the first behind it; empty where none is."""
    found = [(-match.end(), name) for name, words in _OCCASION for match in words.finditer(before)]
    found = found or [(match.start(), name) for name, words in _OCCASION for match in words.finditer(after)]
    return min(found)[1] if found else ""
