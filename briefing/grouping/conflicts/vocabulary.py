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
    of: frozenset[str] = frozenset()
    """Counted nouns that it is for, where not for all; none of them narrows the count."""


def _class(name: str, nouns: str, after: str = "", before: str = "", *, event: bool = True, of: str = "") -> CountClass:
    gap = r"(?:\s+(?!and\b|but\b|or\b)[\w’'-]+){0,3}?"
    return CountClass(
        name,
        frozenset(nouns.split()),
        re.compile(rf"^{gap}\s+({after})\b", re.I) if after else None,
        re.compile(rf"\b(?:{before})\s*$", re.I) if before else None,
        event,
        frozenset(of.split()),
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
        rf"killing|killed|kills|kill|(?:the )?bodies of|claiming|claimed|claims|claiming the lives of"
        rf"|claimed the lives of|leaving|"
        rf"(?:death )?toll{_AT}|(?:number of )?(?:dead|deaths|bodies|fatalities|victims){_AT}",
    ),
    _class(
        "hospital",
        "",
        r"in hospitals?|hospitali[sz]ed|(?:taken|admitted|rushed|flown|sent) to (?:\w+ ){0,2}?hospitals?"
        r"|(?:need(?:ed|ing)?|receiv(?:ed|ing)|requir(?:ed|ing)) (?:hospital|medical) (?:treatment|care|attention)",
        "hospitalising|hospitalizing|admitted|admitting",
        of="people persons children pupils students passengers patients workers residents others victims adults",
    ),
    _class(
        "injured",
        "injured wounded injuries hurt",
        r"injured|wounded|hurt|treated|injuring",
        rf"injuring|injured|wounding|wounded|hurting|treated|treating|(?:number of )?(?:injured|wounded|injuries){_AT}",
    ),
    _class(
        "rescued",
        "survivors rescued",
        r"rescued|saved|survived|pulled alive|plucked|pulled (?:\w+ )?(?:alive )?from|pulled out|brought ashore",
        rf"rescuing|rescued|saving|saved|(?:number of )?survivors{_AT}",
    ),
    _class("missing", "missing", r"missing|unaccounted for|(?:cannot|could not|can not) be accounted for"
        r"|not (?:yet )?(?:been )?(?:found"
        r"|accounted)", rf"(?:number of )?missing{_AT}"),
    _class(
        "displaced",
        "displaced refugees evacuees",
        r"(?:have |had |has )?fled|(?:have|had|has) left(?! dead| without| injured| wounded| homeless| no)|(?:to"
        r" )?leave their homes|"
        r"to flee|displaced|evacuated|moved out|homeless|uprooted|forced (?:\w+ )?(?:from|to leave|to flee)"
        r"|(?:forced|driven|ordered|chased|turned) out|(?:from|out of) their (?:own )?(?:homes|houses|villages|beds)"
        r"|(?:driven|chased|moved|taken) from",
        r"displacing|displaced|evacuated|evacuating|uprooting|evacuation (?:orders?|warnings?)"
        r" (?:for|covered|covers?|affect\w*|to)",
    ),
    _class("arrested", "arrests detainees", r"arrested|detained|(?:taken |held )?(?:in(?:to)? )?custody|rounded up"
        r"|collared|nabbed"
        r"|in (?:the )?cells|behind bars|taken away|led away", r"arresting|arrested|detaining|detained|nabbed|collared"
        rf"|rounded up|(?:number of )?(?:arrests|detainees){_AT}"),
    _class("crew", "crew crewmen crewmembers", "", r"crew of"),
    _class("aboard", "passengers", r"aboard|on board|boarded|on (?:the|a) (?:train|plane|bus|ferry|ship|boat|flight"
        r"|aircraft|coach)",
        r"carrying"),
    _class("destroyed", "", r"destroyed|gutted|flattened|razed|reduced to|wrecked|burned|burnt|levelled|leveled"
        r"|collapsed"
        r"|demolished|lost", r"destroying|destroyed|flattening|flattened|gutting|gutted|razing|razed|wrecking"
            r"|wrecked",
        of="homes houses buildings structures properties dwellings"),
    _class("on duty", "", r"(?:were |was |had been |have been )?(?:on (?:duty|shift|watch|console|guard|call)"
        r"|at (?:their|the) (?:posts|controls|consoles|desks)|minding|manning|standing watch|keeping watch)",
        r"(?:manned|staffed|watched|guarded|crewed) by",
        of="people persons men women workers employees staff officers guards controllers nurses doctors lifeguards"
        " operators engineers members firefighters inspectors pilots drivers wardens rangers keepers stewards"
        " attendants dispatchers porters paramedics sailors technicians teachers carers"),
    _class("inside", "", r"inside|in class|at their desks|in the building|trapped"
        r"|buried", r"trapping|burying", event=False,
        of="people children pupils students workers miners kids guests passengers residents"),
    _class("strikers", "strikers", r"(?:had |have )?(?:walked out|joined (?:the |a )?(?:walkout|strike"
        r"|stoppage)|downed tools"
        r"|stayed away|on strike|went on strike|striking)", rf"(?:number of )?strik(?:ers|ing [a-z]+){_AT}",
        of="drivers workers staff employees members nurses doctors teachers pilots miners"),
    _class("tested", "volunteers participants", r"enrolled|were vaccinated|tested",
        r"(?:trial|study|tests|survey|poll|sample|cohort) (?:of|on|in|with|among)", event=False),
    _class("banned", "", r"suspended|banned|barred|disqualified|struck off|expelled|excluded",
        r"suspending|suspended|banning|banned|barring|barred|expelling|expelled|disqualified"),
    _class("redundant", "redundancies layoffs lay-offs", r"(?:to )?(?:lose|lost|losing) their jobs|laid off"
        r"|made redundant"
        r"|sacked|dismissed|given notice", r"(?:loss|losses) of|losing|axing|slashing|laying off|laid off|sacking"
        r"|sacked|cutting|shedding|dismissing",
        of="jobs posts positions people workers employees staff members redundancies journalists miners drivers"),
    _class("ill", "infections infected", r"infected|f[ae]ll(?:en)? (?:ill|sick)|sickened|taken ill|contaminated|exposed"
        r"|irradiated|poisoned|tested positive|contracted|hospitali[sz]ed with",
        rf"sickening|sickened|infecting|infected|poisoning|poisoned|contaminating|contaminated|exposing"
        rf"|(?:number of )?(?:infections|cases){_AT}",
        of="people persons children pupils students passengers patients workers residents others employees guests men"
        " women infections soldiers firefighters animals cattle pigs birds diners technicians"),
    _class("unpowered", "", r"without (?:power|electricity|water|gas|heating)|lost power|(?:left )?in the dark|cut off"
        r"|blacked out", r"(?:cut|knocked out|cutting) (?:off )?(?:power|electricity) (?:to|for)",
        of="homes households people customers residents houses properties families subscribers users"),
    _class("hostages", "hostages captives", r"(?:taken |held )hostage|kidnapped|abducted|held captive",
        r"kidnapping|kidnapped|abducting|abducted"),
    _class("stranded", "", r"stranded|stuck|marooned", r"stranding|stranded"),
    _class("signatures", "signatures", r"(?:had |have )?signed", r"signed by"),
    _class("cancelled", "", r"cancell?ed|grounded|scrapped|did not run", r"cancell?ing|cancell?ed|grounding|grounded",
        of="flights trains services departures operations appointments ferries buses games matches"),
    _class("troops", "troops soldiers servicemen", "", r"(?:army|force|contingent) of"),
    _class("crowd", "crowd attendance throng spectators fans protesters demonstrators marchers", r"attended|marched"
        r"|gathered|protested"
        r"|demonstrated|took to the streets|packed|filled|crammed|turned out|lined|queued|greeted|waited"
        r"|cheered|watched"
        r"|rallied|walked|showed up|came out|took part",
           rf"(?:crowd|attendance|turnout|throng) of|before|in front of|(?:crowd|attendance|turnout|throng"
           rf"|numbers?){_AT}",
           event=False),
    _class("fighters", "fighters militants insurgents rebels jihadists gunmen", "", "", event=False),
    _class("countries", "countries nations", "", "", event=False),
)  # fmt: skip

PEOPLE = frozenset(
    "people persons person souls others lives residents citizens individuals victims men bodies dead deaths"
    " fatalities corpses"
    " killed injured wounded injuries casualties survivors rescued missing passengers troops soldiers servicemen"
    " displaced"
    " crew inhabitants civilians villagers arrests adults volunteers participants patients recipients".split()
)
"""Nouns that say no more of the counted than that they are people: any of them may be meant by another."""

SAME_NOUN = {
    "persons": "people", "souls": "people", "residents": "people", "citizens": "people", "inhabitants": "people",
    "individuals": "people", "nations": "countries", "ballots": "votes", "kilos": "kilograms",
}  # fmt: skip
"""Counted nouns that reports use for one another."""

PART = re.compile(
    r"\b(?:of (?:the|them|those|whom|these|(?:its|his|her|their)(?= (?:\w+ )?(?:\d|two|three|four|five|six|seven"
    r"|eight|nine"
    r"|ten|members)))|among|including|includes?|other|another|more"
    r"|additional|further|remaining"
    r"|each|every|per|last year|a day|a year|a month|an hour|since then)\b",
    re.I,
)
"""Near a number: it counts a part, a rest or a rate, so it cannot be held against the whole."""

RATED = re.compile(
    r"^(?:a|an|per|each|every) (?:second|minute|hour|day|night|week|month|year|season|head|person)\b", re.I
)
"""After an amount: it is a rate."""

SUBGROUP = re.compile(
    r"\b(?:aged|over-\d\ds?|under-\d\ds?|(?:people|patients|participants|adults|those|women|men|volunteers|voters)"
    r" (?:over|under|aged|between|with)\b|(?:among|in) (?:women|men|children|girls|boys|adults|the (?:old|young"
    r"|elderly|poor))"
    r"|the (?:old|elderly|young)\b)",
    re.I,
)
"""A sentence that speaks of a part of the people."""

AMONG = re.compile(
    r"^\s+of (?:the |those )?(victims|dead|killed|casualties|fatalities|injured|wounded|missing|survivors)"
    r"\s+(?:are|were|was|is)\s+(?:[a-z]+\s+)??(\w+)\b",
    re.I,
)
"""After a number: the part of a toll that it counts."""

IN_HOSPITAL = re.compile(r"^\sof (?:them|those|whom)\s(?:\w+\s){1,3}?(?:in hospital|hospitali[sz]ed)\b", re.I)
"""After a number: so many of all the ill or hurt."""

NOBODY = re.compile(
    r"\b(?:no one|nobody|no (?:people|passengers|residents|workers|one else))\s(?:(?!would|could|might|may|should"
    r"|will)\w+\s){0,2}?"
    r"(?:(?P<dead>killed|died|dead)|(?P<injured>hurt|injured|wounded)|(?P<missing>missing))\b",
    re.I,
)
"""A count of none."""

TOTAL = re.compile(
    r"\b(?:number|total|tally|count|strength|size) of (?:[a-z-]+\s+){0,2}?"
    r"([a-z]{2,}s|people|men|women|children|troops|dead|missing|injured)\b[^.;:]{0,30}?"
    r"\b(?:at|to|was|is|of|as|reached|hit|exceeded)\s*$",
    re.I,
)
"""Before a number: what it counts."""

PUT_AT = re.compile(
    r"\b(?:put|puts|putting|placed|places|estimated|estimates|reckoned|gave|gives|set|sets)\s(?:the\s|its\s|their\s)?"
    r"(?:(?:number|total|count|size)\sof\s)?(?:the\s)?(?:[a-z-]+\s){0,2}?"
    r"((?!number|total|figure|count|size|tally|toll|cost|price|value|damage|loss|bill|magnitude|strength|share)[a-z]{3,})"
    r"(?:\s(?:of|in|at|among|on)\s[^,;:.]{2,40}?)?\s(?:at|as)\s$",
    re.I,
)
"""Before a number: "put the crowd at"."""

CASES = re.compile(r"^\s+(?:(?:confirmed|reported|suspected|new) )*of ((?:[a-z-]+\s?){1,3})", re.I)
"""After "cases": of what."""

SUFFERED = re.compile(
    r"^(?:\s+[\w’'-]+){0,2}?\s+(?:developed|suffered|contracted|caught|came down with|experienced)\s+(?:a |an |the )?"
    r"((?:[a-z-]+\s?){1,3})",
    re.I,
)
"""After counted people: what they suffered."""

INSTEAD = re.compile(
    r"(?:,?\s(?:and |but )?not|\brather than|\binstead of|\brather than the|\bas opposed to)\s+(?:the |just "
    r"|only )*$",
    re.I,
)
"""Before a number: the number before it is held against this one."""
WONTED = re.compile(
    r"^\s*(?:planned|expected|usual|original\w*|required|requested|normal\w*|previous\w*|last|scheduled"
    r"|budgeted)",
    re.I,
)
"""After such a number: it is no other account of the same."""

MODES = (
    (
        "asked",
        r"ask(?:ed|s|ing)? (?:for|to)|sought|seeks?|seeking|wants?|wanted|demand\w*|calls? for|called for|request\w*"
        r"|recommend\w*|proposed?|proposes|urged|faces?|facing",
    ),
    (
        "feared",
        r"could|may|might|can|if|unless|fears?|feared|warn(?:s|ed|ing)?|threat\w*|risk\w*",
    ),
    (
        "allowed",
        r"licen[sc]ed|capacity|designed|able to|capable|allowed|limit|maximum|minimum|up to|agreed to|until"
        r"|undertaken?",
    ),
    (
        "planned",
        r"will|would|shall|should|must|to be|plans?|planned|planning|expects?|expected|expecting|aims?|aimed"
        r"|hopes?|target"
        r"|promised?|pledged?|pledges|forecasts?|predict\w*|projected|intends?|is to|are to|due",
    ),
)
"""How a figure is meant where it is no report of what is; the words stand in the number's clause."""

MODE = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in MODES), re.I)

CONTRAST = re.compile(
    r"\b(?:but|while|whereas|however|instead|never|not|disput\w+|den(?:y|ied|ies)|contradict\w+|reject\w*|figure"
    r"|figures|toll|higher|lower|"
    r"spoke of|speaks? of|admits?|admitted|tall(?:y|ied)|reckons?|reckoned|says?|said|puts?|put|claims?|claimed"
    r"|according|insist\w*|estimate[sd]?|counts?|counted|maintain\w*)\b",
    re.I,
)
"""A sentence that gives another figure for what the one before it counts."""
