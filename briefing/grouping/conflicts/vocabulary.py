"""What news counts: words by which a number is known to count the dead, the rescued, the troops …

General vocabulary of reports, no story's. A class is told by its noun ("94 dead"), by what the counted people did or
suffered ("94 people were killed"), or by what stands before the number ("killing 94", "a crew of 21").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_PATTERN = re.Pattern[str]


@dataclass(frozen=True, slots=True)
class CountClass:
    """One thing that reports count."""

    name: str
    nouns: frozenset[str]
    """Counted nouns that say it by themselves, lower-case."""
    after: _PATTERN | None
    """Found in the words after the counted noun."""
    before: _PATTERN | None
    """Ends right before the number."""
    event: bool
    """A report has one such figure for the event it tells of; otherwise the figure's surroundings must agree, too."""


def _class(name: str, nouns: str, after: str = "", before: str = "", *, event: bool = True) -> CountClass:
    gap = r"(?:\s+(?!and\b|but\b|or\b)[\w’'-]+){0,3}?"
    return CountClass(
        name,
        frozenset(nouns.split()),
        re.compile(rf"^{gap}\s+({after})\b", re.I) if after else None,
        re.compile(rf"\b(?:{before})\s*$", re.I) if before else None,
        event,
    )


_AT = (
    r"(?:\s+(?!and\b|but\b)[\w’'-]+){0,4}?\s+(?:at|to|of|is|was|reached|reaches|hit|hits|passed|topped|stands"
    r" at|stood at)"
)

CLASSES = (
    _class(
        "dead",
        "dead deaths bodies corpses fatalities killed",
        r"killed|dead|died|dying|perished|drowned|slain|lost their lives|lost their life|lost his life|losing"
        r" their lives|shot dead",
        rf"killing|killed|kills|kill|claiming|claimed|claims|claiming the lives of|claimed the lives of|leaving|"
        rf"(?:death )?toll{_AT}|(?:number of )?(?:dead|deaths|bodies|fatalities|victims){_AT}",
    ),
    _class(
        "injured",
        "injured wounded injuries hurt",
        r"injured|wounded|hurt|treated|hospitalised|hospitalized|injuring",
        rf"injuring|injured|wounding|wounded|hurting|(?:number of )?(?:injured|wounded|injuries){_AT}",
    ),
    _class(
        "rescued",
        "survivors rescued",
        r"rescued|saved|survived|pulled alive|plucked|pulled (?:\w+ )?(?:alive )?from|pulled out|brought ashore",
        rf"rescuing|rescued|saving|saved|(?:number of )?survivors{_AT}",
    ),
    _class("missing", "missing", r"missing|unaccounted for", rf"(?:number of )?missing{_AT}"),
    _class(
        "displaced",
        "displaced refugees evacuees",
        r"(?:have |had |has )?fled|(?:have|had|has) left(?! dead| without| injured| wounded| homeless| no)|(?:to"
        r" )?leave their homes|"
        r"displaced|evacuated|moved out|homeless|uprooted|forced (?:\w+ )?(?:from|to leave|to flee)|forced out",
        r"displacing|displaced|evacuated|evacuating|uprooting",
    ),
    _class("arrested", "arrests detainees", r"arrested|detained|in custody|rounded up", r"arresting|arrested"
        r"|detaining|detained"),
    _class("crew", "crew crewmen crewmembers", "", r"crew of"),
    _class("aboard", "passengers", r"aboard|on board|boarded", r"carrying"),
    _class("troops", "troops soldiers servicemen", "", r"(?:army|force|contingent) of"),
    _class("crowd", "spectators fans protesters demonstrators marchers", r"attended|marched|gathered|protested"
        r"|demonstrated|took to the streets",
           r"(?:crowd|attendance) of", event=False),
    _class("fighters", "fighters militants insurgents rebels jihadists gunmen", "", "", event=False),
    _class("countries", "countries nations", "", "", event=False),
)  # fmt: skip

PEOPLE = frozenset(
    "people persons person souls others lives residents citizens individuals victims men bodies dead deaths"
    " fatalities corpses"
    " killed injured wounded injuries casualties survivors rescued missing passengers troops soldiers servicemen"
    " displaced"
    " crew inhabitants civilians villagers arrests".split()
)
"""Nouns that say no more of the counted than that they are people: any of them may be meant by another."""

SAME_NOUN = {
    "persons": "people", "souls": "people", "residents": "people", "citizens": "people", "inhabitants": "people",
    "individuals": "people", "nations": "countries", "kids": "children", "youngsters": "children", "houses": "homes",
    "ballots": "votes", "kilos": "kilograms",
}  # fmt: skip
"""Counted nouns that reports use for one another."""

PART = re.compile(
    r"\b(?:of (?:the|them|those|whom|these|its|his|her|their)|among|including|includes?|other|another|more"
    r"|additional|further|remaining"
    r"|each|every|per|last year|a day|a year|a month|an hour|since then)\b",
    re.I,
)
"""Near a number: it counts a part, a rest or a rate, so it cannot be held against the whole."""

PLANNED = re.compile(
    r"\b(?:will|would|shall|should|could|can|may|might|must|to be|plans?|planned|planning|expects?|expected"
    r"|expecting|aims?|aimed|hopes?|target"
    r"|promised?|pledged?|pledges|undertaken|undertake|agreed to|licen[sc]ed|capacity|designed|able to|capable"
    r"|allowed|up to|limit|maximum"
    r"|if|unless|forecasts?|forecast|predict\w*|projected|fears?|feared|warn(?:s|ed|ing)?|proposed?|calls? for"
    r"|demand\w*|until)\b",
    re.I,
)
"""In the number's clause: it is meant, allowed or feared, and no report of what is."""

CONTRAST = re.compile(
    r"\b(?:but|while|whereas|however|instead|never|not|disput\w+|den(?:y|ied|ies)|contradict\w+|reject\w*|figure"
    r"|figures|toll|higher|lower|"
    r"says?|said|puts?|put|claims?|claimed|according|insist\w*|estimate[sd]?|counts?|counted|maintain\w*)\b",
    re.I,
)
"""A sentence that gives another figure for what the one before it counts."""
