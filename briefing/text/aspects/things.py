"""What reports say of things: licences, agreements, plans, payments, roads."""

from __future__ import annotations

from briefing.text.aspects.form import aspect

THINGS = (
    aspect(
        "licence",
        r"licen[cs]es?|permits?|accreditation|authori[sz]ations?|registration|concession|visa|passport|charter",
        {
            "suspended": r"suspend(?:ed|s)|suspension of",
            "revoked": r"revoked?s?|withdrawn|withdrew|cancell?ed|stripped|(?:torn|tore|ripped) up|taken away|annulled"
            r"|rescinded",
            "expired": r"expired|lapsed|ran out|run out",
            "valid": r"valid|in force|renewed|reinstated|restored|extended|granted|still current",
        },
    ),
    aspect(
        "medicine",
        r"vaccines?|jabs?|drugs?|shots?|treatments?|pills?|medicines?|therap(?:y|ies)|product|(?-i:[A-Z]{1,4}-?\d+)",
        {
            "not approved": r"not (?:yet )?(?:been )?(?:approved|authori[sz]ed|licensed|cleared)|unapproved"
            r"|unlicensed"
            r"|n[’']t (?:yet )?(?:been )?approved|(?:has|have) yet to be approved|still experimental|pending"
            r"|awaiting",
            "approved": r"(?:was|were|been|has|have|had|is) (?:now |already )?(?:approved|cleared|authori[sz]ed"
            r"|licensed)"
            r"|approved|(?:green light|go-ahead|all-clear|nod)(?! (?:from|by) (?:the )?(?:board|investors))",
            "rejected": r"rejected|turned down|refused approval|blocked",
        },
    ),
    aspect(
        "certificate",
        r"certificates?|certifications?|insurance|warranty|mandate|lease",
        {
            "expired": r"expired|lapsed|ran out|run out|died|out of date|no longer valid|invalid",
            "valid": r"valid|in force|renewed|good (?:since|until)|up to date|still current",
            "extended": r"extended|extension",
            "revoked": r"revoked|withdrawn|withdrew|cancell?ed",
        },
    ),
    aspect(
        "agreement",
        r"agreements?|accords?|deals?|(?:the|a|joint|final|draft|this|agreed) text|treaty|pact|(?:joint"
        r" )?statements?|contracts?|memorandum|truce|ceasefire|document|declaration|protocol",
        {
            "not signed": r"not (?:yet )?(?:been )?signed|unsigned|refused to"
            r" sign|agreed in principle|agreement in principle|draft",
            "initialled": r"initiall?ed|initiall?ing",
            "signed": r"signed|signs|signing|inked",
            "rejected": r"rejected|rejects|walked (?:away from|out of)|torn up|scrapped",
        },
    ),
    aspect(
        "bench",
        r"judges?|jury|jurors?|court|bench|board|directors|panel|council|committee|commission|justices|members|ruling"
        r"|verdict|decision|vote",
        {
            "unanimous": r"unanimous|unanimously|of one mind|without dissent|no dissent(?:ing)?",
            "divided": r"dissent(?:ed|s|ing)?|not (?:entirely |quite )?(?:of one mind|unanimous)|split decision"
            r"|by a majority|majority verdict|narrowly|(?:one|two|three|four) of (?:the |its "
            r"|\w+[’']s )?(?:\w+ ){0,2}"
            r"(?:judges|jurors|members|directors|justices) (?:wanted|disagreed|objected|voted against|opposed"
            r"|abstained)"
            r"|one (?:lay )?(?:judge|juror) (?:wanted|disagreed|objected|would have)|voted against",
        },
    ),
    aspect(
        "filing",
        r"appeals?|lawsuits?|suits?|complaints?|petitions?|claims?|charges|papers|bankruptcy|writ|application",
        {
            "not filed": r"no (?:lawsuit|suit|appeal|complaint|petition|application"
            r"|claim)(?: for [\w ]{0,20})? (?:has|had) been"
            r"(?: \w+)?|not (?:yet )?(?:been )?(?:filed|lodged|submitted|received)",
            "to be filed": r"(?:will|would|plans? to|intends? to|is to|are to|expected to"
            r"|about to) (?:\w+ )?(?:appeal|sue"
            r"|(?:file|lodge|submit|bring)\b(?: an?| his| her| their| its| the)? (?:appeal|lawsuit|suit"
            r"|complaint|petition))",
            "filed": r"(?:has|have|had|was|were|been) (?:already |formally )?(?:filed|lodged|submitted"
            r"|appealed)|already"
            r" (?:filed|lodged|appealed)|(?:filed|lodged|submitted)(?= (?:an?|his|her|their|its|the) )",
        },
        then="to be filed+filed;not filed+filed",
    ),
    aspect(
        "lawful",
        r"strikes?|walkout|stoppage|protests?|rally|arrests?|sale|contract|vote|detention|ban|law|decree|deal"
        r"|merger|search"
        r"|order|election|referendum|decision|dismissal|tax|raid|payments?",
        {
            "unlawful": r"illegal|unlawful|unconstitutional|in breach of the law|not (?:legal|lawful)",
            "lawful": r"legal|lawful|constitutional|within the law|not (?:illegal|unlawful|unconstitutional)",
        },
    ),
    aspect(
        "search",
        r"(?:flight )?recorders?|black box(?:es)?|wreck(?:age)?|weapons?|gun|knife|paintings?|artworks?|jewels"
        r"|diamonds"
        r"|loot|body|bodies"
        r"|tapes?|documents?|files?|engine|hard drive|phone|car|boat",
        {
            "not found": r"none of (?:the |its |their )?\w+ (?:has|have|had|was"
            r"|were) (?:yet )?(?:been )?(?:found|recovered)|(?:not|never) (?:yet )?(?:been )?(?:found"
            r"|recovered|retrieved|located)"
            r"|still (?:missing|being sought)"
            r"|remains? missing|(?:has|have) yet to be (?:found|recovered)",
            "found": r"(?:was|were|been|have|has|had) (?:\w+ )?(?:found|recovered|retrieved|located)|recovered"
            r"|retrieved",
        },
    ),
    aspect(
        "insurance",
        r"insurance|insured|uninsured|policy|cover",
        {
            "not insured": r"not (?:\w+ )?insured|uninsured|no insurance"
            r"|(?:insurance|policy|cover)\b[^.;]{0,40}?(?:had |has |have )?(?:lapsed|expired|run out)",
            "insured": r"(?:was|were|is|are|been) (?:fully )?insured|fully insured",
        },
    ),
    aspect(
        "test",
        r"inspections?|(?:safety |stress |drug |doping )?tests?|exams?|audits?|checks?|medical|trials?",
        {"passed": r"pass(?:ed|es)", "failed": r"fail(?:ed|s)|flunked"},
    ),
    aspect(
        "cause",
        r"fires?|blaze|inferno|explosion|blast|crash|derailment|collapse|outage|blackout|sinking|accident"
        r"|cause[ds]?|blam(?:ed|es)"
        r"|sparked|started|triggered",
        {
            "arson": r"arson(?:ists?)?|deliberately|sabotage|set on purpose",
            "power line": r"power lines?|electrical (?:fault|failure)|short circuit|faulty wiring|transformer",
            "lightning": r"lightning",
            "gas": r"gas (?:leak|explosion|pipe)",
            "human error": r"human error|pilot error|driver error|operator error|negligence",
            "technical": r"mechanical (?:failure|fault)|technical (?:failure|fault|malfunction)|brake failure"
            r"|engine failure"
            r"|metal fatigue|software (?:bug|error|fault)",
            "bomb": r"bomb|explosive device|missile",
        },
        "human error+technical",
    ),
    aspect(
        "answer",
        r"offers?|invitation|mediation|bid|terms|resignation|apology|recommendations?|demands?|ultimatum|plan"
        r"|proposals?"
        r"|arbitration|truce|ceasefire|deal|settlement",
        {
            "accepted": r"(?:has|have|had|was|were|been) accepted|accept(?:s|ed)|agreed to|welcomed",
            "rejected": r"(?:has|have|had|was|were|been) (?:rejected|refused)|reject(?:s|ed)|refused"
            r"|turned down|spurned"
            r"|rebuffed",
        },
    ),
    aspect(
        "proposal",
        r"bill|law|proposals?|plans?|budget|motion|merger|takeover|application|request|project"
        r"|resolution|amendment|referendum|bid",
        {
            "approved": r"(?:was|were|been|has|have|had|is) (?:approved|passed|adopted|cleared|authori[sz]ed"
            r"|backed)|approved|adopted",
            "pending": r"pending|awaiting (?:approval|a vote|a decision)|(?:has|have|had) (?:not|not yet|yet to)"
            r" (?:yet )?(?:been |be )?(?:approved|passed|adopted|voted|cleared)|under review|under consideration",
            "rejected": r"rejected|voted down|blocked|vetoed|turned down|thrown out|defeated",
            "withdrawn": r"withdrawn|withdrew|scrapped|shelved|abandoned",
        },
    ),
    aspect(
        "payment",
        r"payments?|tranche|loans?|funds?|funding|aid|grants?|assets|accounts?|credit line",
        {
            "frozen": r"frozen|froze|freez(?:e|es|ing)|suspended|halted|blocked|withheld",
            "under review": r"under review|being reviewed|under consideration|pending",
            "released": r"released|disbursed|paid out|unfrozen|unblocked|transferred",
            "cancelled": r"cancell?ed|withdrawn|scrapped",
        },
    ),
    aspect(
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
    aspect(
        "operation",
        r"airport|border|bridge|port|roads?|plant|reactor|crossing|gates?|school|schools|station|line|tunnel|mine"
        r"|pipeline|factory|highway|motorway|street|runway|court|market|park|beach(?:es)?|airspace|harbou?r"
        r"|museum|stadium"
        r"|shops?|stores?|office|hospital|refinery|terminal|canal|(?-i:Highway|Route|Interstate)",
        {
            "closed": r"(?:is|are|was|were|remains?|remained|stays?|stayed|been) (?:still )?(?:closed|shut|sealed)",
            "open": r"(?:is|are|was|were|remains?|remained|stays?|stayed|been) (?:open|reopened|re-opened)|has"
            r" reopened|have reopened",
        },
    ),
    aspect(
        "standing",
        r"rival governments?|parallel governments?|opposition|rebellion|insurgency|siege|blockade|strike|curfew"
        r"|state of emergency|embargo|(?:evacuation |lockdown |quarantine )?orders?|bans?|warnings?|alert"
        r"|lockdown|quarantine"
        r"|sanctions|boil-water notice|red flag",
        {
            "over": r"until recently|no longer|formerly|(?:was|were|been|has|have) (?:ended|lifted|called off"
            r"|dropped)|once had|ended",
            "still": r"still (?:in place|in force|in effect|being|stands?|holds?|ha[sd])|ongoing|in place"
            r"|in force|in effect"
            r"|remains? in",
        },
    ),
)  # fmt: skip
