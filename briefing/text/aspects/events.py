"""What reports say of the course of things: begun or not, paused or ended, safe or not, repaid or owed."""

from __future__ import annotations

from functools import partial

from briefing.text.aspects import form

aspect = partial(form.aspect, close=True)

_IS = r"(?:is|are|was|were|be|been|being|remains?|remained|stays?|stayed)"
_HAS = r"(?:has|have|had)"
_BEGIN = r"(?:begin|start|open|resume|commence|get under ?way|kick off)"
_OCCASION = (
    r"match|final|game|fixture|tie|race|fight|bout|concert|festival|show|premiere|parade|ceremony|wedding|funeral"
    r"|vote|ballot|elections?|referendum|poll|trial|hearing|inquest|exams?|summit|talks|meeting|session|conference"
    r"|launch|lift-?off|flights?|opening|march|rally|strike|walkout|visit|tour|auction|sale|tournament|derby"
)
_BODY = (
    r"regulator|company|firm|club|ministry|minister|government|council|board|authorit(?:y|ies)|agency|operator|owner"
    r"|police|army|navy|commission|federation|union|bank|court|school|hospital|university|residents|famil(?:y|ies)|parents|patients|passengers|crew|public"
    r"|staff|workers|villagers|mayor|president|director|manager|chief|executive|captain|doctors?|nurses?"
)

EVENTS = (
    aspect(
        "tie",
        r"contracts?|deals?|agreements?|sponsorship|sponsors?|partnership|partners?|cooperation|co-operation|funding"
        r"|membership|accounts?|loan deal|tour|franchise|alliance|orders?|subscription|backing|support",
        {
            "paused": r"(?:has |have |had |been )?(?:paused|suspended|frozen)|on hold|on ice|put on hold",
            "ended": r"(?:cancell?ed|terminated|axed|scrapped|dropped|ended|severed|broken off|broke off)(?! up)"
            r"|(?:torn|tore|ripped|tearing|ripping) up|(?:pulled|pulling|walked|walking|backed) out of|walked away from"
            r"|pulled the plug|cut ties|no longer (?:a )?(?:sponsors?|partners?|backs?|supports?)",
            "kept": r"(?:will|would) (?:continue|stand by|honou?r|go on|stay)|stands? by|stood by|honou?ring"
            r"|(?:remains?|still|stays?) (?:in place|in force|valid|intact)|(?:has been |was )?(?:extended|renewed)",
        },
    ),
    aspect(
        "progress",
        r"recounts?|counts?|counting|inquir(?:y|ies)|investigations?|probe|trials?|evacuations?|search|construction"
        r"|works?|strikes?|talks|negotiations|campaign|vaccinations?|repairs?|clean-?up|operations?|shutdown|restart"
        r"|withdrawal|filling|drilling|production|deliver(?:y|ies)|pumping|testing|tests|rescue|dismantling|cooling"
        r"|excavations?|demolition|offensive|cull|harvest|consultations?|review|audit|inspections?|hearings?"
        r"|refuelling|loading|unloading|distribution|rebuilding|reconstruction|exhumation|auction|recall|blockade",
        {
            "to begin": rf"{_IS} (?:\w+ )?(?:due|set|scheduled|expected|planned|about|yet) to (?:\w+ )?{_BEGIN}"
            rf"|(?:will|would|is to|are to) (?:\w+ )?{_BEGIN}|{_HAS} (?:not|yet to) (?:yet )?(?:begun|started|begin"
            rf"|start)"
            r"|(?:not|never) (?:yet )?(?:begun|started)|(?:did|does) not (?:begin|start)"
            r"|starting (?:on )?(?:tomorrow|next|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
            r"|(?:begins?|starts?) (?:on )?(?:tomorrow|next)",
            "under way": rf"under ?way|already (?:begun|started|running|being|at work)|{_HAS} (?:now |already )?"
            r"(?:begun|started)|in progress|in full swing|ongoing|(?:got|kicked) off|got under ?way",
            "begun": r"(?:began|started)(?! to be)",
            "over": rf"{_HAS} (?:now |already |been )*(?:ended|finished|concluded|wrapped up|completed)"
            r"|(?:was|were|is|are) (?:now |already )?(?:completed?|over|finished|concluded)",
            "stopped": rf"(?:{_IS}|{_HAS}) (?:been )?(?:halted|suspended|abandoned|called off|stopped|broken off"
                rf"|aborted)",
        },
        free="begun+under way;begun+over;begun+stopped",
        then="to begin+begun;to begin+under way;to begin+over;under way+over;under way+stopped"
        ";to begin+stopped;stopped+under way",
    ),
    aspect(
        "occasion",
        _OCCASION,
        {
            "postponed": rf"{_IS} (?:\w+ )?(?:postponed|put off|rescheduled|pushed back|adjourned|put back)"
            r"|(?:has|have|had) postponed",
            "cancelled": rf"{_IS} (?:\w+ )?(?:cancell?ed|called off|scrapped|abandoned|axed)|(?:has|have|had"
                rf"|was) called off",
            "going ahead": r"(?:will|would|to) (?:still )?go ahead|going ahead|as planned|as scheduled|on schedule",
            "held": r"(?:was|were|has been|have been|had been) held|took place|went ahead",
        },
        then="going ahead+postponed;going ahead+cancelled;postponed+cancelled;postponed+held;going ahead+held",
    ),
    aspect(
        "debt",
        r"loans?|debts?|repayments?|money|deposits?|advance|fees?|fines?|bills?|arrears|ransom|grant|subsidy|bond|mortgage|rent"
        r"|taxes|wages|salaries|pensions?|refunds?|compensation|damages|sum",
        {
            "repaid": r"(?:re)?paid (?:back |off )?(?:in full|in its entirety|to the last \w+)|fully (?:re)?paid|repaid"
            rf"(?! (?:only|just|less))|paid (?:back|off)|{_HAS} been (?:settled|cleared|refunded|returned)"
            r"|went back|(?:was|were) (?:settled|returned|refunded)",
            "owed": r"(?:not|never) (?:yet )?(?:been )?(?:fully )?(?:re)?paid|unpaid|outstanding|still ow(?:es?|ed|ing)"
            r"|overdue|in arrears|yet to be (?:re)?paid|repaid (?:only|just|less than)|(?:repayments?"
            r"|payments?) of (?:only"
            r"|just)|only (?:part|some|half|a (?:third|quarter|fraction)) (?:of it )?(?:has|have|had|was"
            r"|were) (?:been )?"
            r"(?:re)?paid|part(?:ly|ially) repaid",
        },
    ),
    aspect(
        "sample",
        r"samples?|specimens?|swabs?|bottles?|tests?|results?|smears?|biops(?:y|ies)",
        {
            "untested": r"(?:not|never) (?:yet )?(?:been )?(?:opened|tested|analy[sz]ed|examined)|unopened|untested"
            r"|no \w+(?: \w+)? (?:has|have|had|was|were) (?:yet )?(?:been )?(?:opened|tested|analy[sz]ed)"
            r"|nobody (?:has )?(?:yet )?(?:opened|tested)|no one (?:has )?(?:yet )?(?:opened|tested)"
            r"|(?:still )?(?:awaited|pending)|yet to be (?:opened|tested|analy[sz]ed)|to be (?:opened|tested"
            r"|analy[sz]ed)",
            "positive": r"(?:came|come|coming|tested|testing|were|was|been|proved) (?:\w+ )?(?:back )?positive",
            "negative": r"(?:came|come|coming|tested|testing|were|was|been|proved) (?:\w+ )?(?:back )?(?:negative"
                r"|clean|clear)",
        },
        then="untested+positive;untested+negative",
    ),
    aspect(
        "control",
        r"fires?|blaze|wildfires?|flames|leak|spill|outbreak|epidemic|situation|reactor|riots?|flood|contamination",
        {
            "under control": r"under control|contained|extinguished|put out|stabili[sz]ed",
            "out of control": r"out of control|raging|still (?:burning|spreading|leaking|rising)|(?:not"
                r"|n[’']t) (?:yet )?"
            r"(?:been )?(?:under control|contained|extinguished|put out)|uncontained|uncontrolled",
        },
        then="out of control+under control",
    ),
    aspect(
        "integrity",
        r"reactor|core|vessel|containment|tanks?|pipes?|pipelines?|hull|dam|dikes?|dykes?|levees?|walls?|roof|building"
        r"|bridge|tower|barrels?|casks?|valves?|seals?|fuel|rods?|embankment|wing|fuselage|windows?|archive|collection",
        {
            "intact": r"(?:is|are|was|were|remains?|remained|still) (?:\w+ )?(?:intact|undamaged|unharmed|sound|sealed)"
            r"|(?:not|never) (?:been )?(?:damaged|breached|affected|cracked)|no damage to|(?:has|had|have) held",
            "damaged": r"(?:is|are|was|were|been|badly|severely|slightly|partly) (?:\w+ )?(?:damaged|breached"
                r"|ruptured|cracked"
            r"|punctured|melted)|(?:has|have|had) (?:cracked|ruptured|melted|burst|given way)|cracked open|gave way"
            r"|burst"
            r"|ruptured|leaking|leaked",
        },
        then="intact+damaged",
    ),
    aspect(
        "safety",
        r"water|milk|food|fish|meat|air|beach(?:es)?|buildings?|bridge|plant|ship|ferry|plane|aircraft|toys?|products?"
        r"|vaccines?|drugs?|vegetables|crops|school|stadium|lift|ride",
        {
            "unsafe": r"(?:is|are|was|were|remains?) (?:\w+ )?(?:unsafe|not safe|contaminated|hazardous|undrinkable"
                r"|poisoned"
            r"|toxic|unfit)|not safe|unsafe|not fit",
            "safe": r"(?:is|are|was|were|remains?|be) (?:perfectly |completely |entirely |quite "
                r"|absolutely )?(?:safe|harmless)"
            r"|safe to (?:drink|eat|use|swim|return|fly|sail|cross)|found to be safe|fit to drink",
        },
    ),
    aspect(
        "supply",
        r"power|electricity|water|gas|suppl(?:y|ies)|internet|phones?|mobile|network|lights|heating|signal",
        {
            "restored": r"restored|back on|reconnected|came back|come back",
            "out": r"still (?:cut|out|off|down|without)|remain(?:s|ed)? (?:cut|out|off|down|without)"
            r"|(?:not|n[’']t) (?:yet )?(?:been )?(?:restored|reconnected)",
        },
        then="out+restored",
    ),
    aspect(
        "knowledge",
        _BODY,
        {
            "unaware": r"(?:was|were|been|is|are) (?:never|not) (?:\w+ )?(?:told|warned|informed|aware|notified"
                r"|consulted|alerted)"
            r"|(?:did|does|do) not know|had no (?:knowledge|idea|warning)|knew nothing|unaware|was n[’']t told"
            r"|received no (?:warning|notice|report)|(?:has|have|had) (?:never|not) been (?:told|warned|informed"
            r"|notified)|(?:did not|never) (?:inform|notify|alert|warn|tell)",
            "aware": r"(?:was|were|has been|have been|had been) (?:(?!not|never)\w+ )?(?:told|warned|informed"
                r"|notified|consulted|alerted)"
            r"(?! to)|knew (?:about|of|that)|(?:was|were) (?:\w+ )?aware|(?:was|were) in the know"
            r"|(?:has|have|had) (?:immediately |at once |promptly )?(?:informed|notified|alerted|warned|told)",
        },
    ),
    aspect(
        "intent",
        r"crash|fires?|blaze|explosion|blast|shooting|collision|leak|fall|death|killing|deleti(?:on|ons)|release"
        r"|shots?|outage|derailment|damage|cut|stabbing|sinking|spill",
        {
            "accident": r"(?:an?|pure|tragic|terrible) accident(?! site)|accidental(?:ly)?|unintentional(?:ly)?",
            "deliberate": r"deliberate(?:ly)?|intentional(?:ly)?|on purpose|sabotaged?|no accident|not an accident",
        },
    ),
    aspect(
        "duty",
        r"evacuations?|recall|vaccinations?|closures?|redundanc(?:y|ies)|tests?|testing|departures?|lay-?offs|masks?"
        r"|curfew|rationing|restrictions|measures?|levy|isolation|quarantine",
        {
            "mandatory": r"mandatory|compulsory|obligatory|forced|enforced",
            "voluntary": r"voluntary|voluntarily|optional|only (?:a recommendation|advised|recommended)",
        },
    ),
)  # fmt: skip
"""Aspects of what goes on."""
