"""What reports say of people: found or missing, charged, resigned, fit."""

from __future__ import annotations

from briefing.text.aspects.form import PERSON, aspect
from briefing.text.persons import ROLES

_WAS = r"(?:was|been|were|being|be|is|are|got|getting)"
_WHOM = r"him|her|them|(?:the|its|their|his|Commissioner|Dr|Mr|Mrs|Ms|Gen|Prof|Minister|Judge)\b"
"""Whom a board dismisses, as opposed to a claim or a shot."""

PEOPLE = (
    aspect(
        "fate",
        PERSON,
        {
            "missing": r"(?:is|are|was|were|as|among the|still|remain(?:s|ed)?|listed|reported|went|gone) missing"
            r"|unaccounted for",
            "alive": r"(?:is|was|found|still|are|were) (?:found )?alive|survived|pulled alive|rescued alive",
            "dead": r"(?:is|was|found|were|are|confirmed) dead|(?:was|were|been) killed|has died",
        },
    ),
    aspect(
        "custody",
        PERSON,
        {
            "in custody": r"(?:was|were|been|is|are) (?:arrested|detained|jailed|seized|captured|taken into custody)"
            r"|in custody|under arrest|behind bars|(?:police|officers|agents) (?:have |had )?(?:arrested"
            r"|detained|seized)",
            "at large": r"at large|on the run|still being sought|escaped|fled|flew out|left the country|fl(?:ee"
            r"|ed) abroad"
            r"|went into hiding|in hiding|whereabouts (?:are|is|were) unknown|skipped bail"
            r"|not (?:been )?(?:arrested|detained)",
            "released": r"(?:was|were|been|is|are) (?:released|freed)|walked free|walks free|released on bail",
        },
    ),
    aspect(
        "verdict",
        PERSON + r"|defendants?|jury|court",
        {
            "guilty": r"found guilty|convicted|guilty verdict|(?:received|got|given|handed) (?:a "
            r"|an )?(?:[\w-]+ ){0,3}"
            r"(?:suspended|conditional|in prison|behind bars|prison term|jail term|sentence)",
            "acquitted": r"acquitted|cleared(?: of)?|found not guilty|not guilty verdict|exonerated",
        },
    ),
    aspect(
        "arrest",
        r"suspects?|arrests?|gunm[ae]n|attackers?|killers?|arsonists?|police|thie(?:f|ves)|robbers?|nobody"
        r"|no one|man|woman",
        {
            "none": r"no (?:\w+ )?(?:arrests?|suspects?)|(?:no one|nobody) (?:has|had|have"
            r"|was) (?:yet )?(?:been )?arrested",
            "made": r"(?:has|have|had|was|were) (?:been )?arrested|arrests? (?:has|have|had|was|were) (?:been )?made"
            r"|made (?:an|\w+) arrests?|(?:police|officers) (?:have |had |has )?arrested",
        },
    ),
    aspect(
        "charges",
        PERSON,
        {
            "not charged": r"(?:not|never) (?:yet )?(?:been )?(?:charged|indicted)|without charge|no charges"
            r"|charges (?:were |have been )?dropped",
            "charged": r"(?:was|were|been|is|are) (?:formally )?(?:charged|indicted)"
            r"|(?:police|cops|officers|detectives|prosecutors|state) (?:have |has |had )?(?:formally )?"
            r"(?:charged|indicted)",
        },
    ),
    aspect(
        "office",
        PERSON + r"|secretary|coach|manager|chairman|chairwoman|executive|" + ROLES,
        {
            "resigned": r"(?:has |had |have )?(?:already )?(?:resigned|stepped (?:down|aside)|quit)(?! calls)"
            r"|hand(?:ed|s|ing) in (?:his|her|their|my) (?:\w+ )?(?:notice|resignation|badge|papers)"
            r"|(?:tendered|submitted|offered|gave) (?:his|her|their|my) (?:resignation|notice)|(?:left|went|gone) of"
            r" (?:his|her|their|my) own (?:accord|free will|choice)|stood down as|walked out on",
            "dismissed": rf"{_WAS} (?:\w+ )?(?:sacked|fired|dismissed|ousted|removed|voted out|axed|purged|let go"
            r"|forced (?:out|to (?:resign|quit))|pushed out|thrown out|shown the door)"
            rf"|(?:sacked|fired|dismissed|ousted)(?= (?:{_WHOM}|for\b|as (?:coach|manager|head|chief)))"
            rf"|relieved (?:{_WHOM}|[\w .]{{2,40}})?(?: of)? (?:(?:his|her|their|the) (?:duties|command|posts?)"
            r"|of (?:his|her|their) (?:duties|command|posts?))"
            r"|show(?:ed|n) (?:him|her|them) (?:to )?the door|push(?:ed|ing)? (?:him|her|them) out"
            r"|stripped of (?:his|her|their|the) (?:posts?|duties|captaincy|command|office)"
            r"|(?:contract|employment)\b[^.;:]{0,50} (?:was|were|has been|had been) (?:terminated|ended)"
            r"|(?:ended|terminated) (?:his|her|their) (?:contract|employment)|(?:got|given) the (?:sack|boot|push"
            r"|chop)",
            "suspended": r"(?:was|been|were|is|are) (?:suspended|placed on leave|put on leave|grounded|stood down)"
            rf"|(?:has |have |had )?suspended (?={_WHOM})",
            "staying": r"(?:would|will|did|has|had) not (?:resign|resigned|step down|stepped down|quit)"
            r"|ruled out (?:resigning|quitting|stepping down)|(?:will|would) (?:stay|remain)(?: on| in)?"
            r" (?:office|charge|post|place|his|her|their|the)"
            r"|(?:remains?|stays|still) (?:on duty"
            r"|in (?:office|charge|post|place))|refus(?:ed|es|ing) to (?:resign|step down|quit)|reject(?:ed"
            r"|s) calls to resign"
            r"|dismiss(?:ed|es)\b.{0,40}\bdemand\b.{0,30}\bresign",
        },
        then="staying+resigned;staying+dismissed;suspended+dismissed;suspended+resigned",
    ),
    aspect(
        "plea",
        PERSON,
        {
            "confessed": r"plead(?:ed)? guilty|pled guilty|confessed|has admitted|admitted (?:guilt|wrongdoing"
                r"|responsibility"
            r"|(?:the|his|her|taking|paying|giving|killing|stealing|setting) )",
            "denied": r"pleaded not guilty|maintain(?:s|ed) (?:his|her|their) innocence|insist(?:s"
                r"|ed) (?:on )?(?:his|her)"
            r" innocence|den(?:y|ies|ied) (?:any |all )?(?:wrongdoing|guilt|involvement|the (?:charges?|allegations?"
            r"|accusations?|claims?)|charges|taking|paying)",
        },
        then="denied+confessed",
    ),
    aspect(
        "death",
        PERSON + r"|death|victim|body|body of|post-?mortem|autopsy|coroner",
        {
            "natural": r"natural causes|heart (?:attack|failure)|cardiac arrest|a stroke",
            "suicide": r"suicide|took (?:his|her) own life|killed (?:himself|herself)",
            "violent": r"murdered|foul play|homicide|strangled|poisoned|stabbed to death|shot dead|beaten to death",
            "drowned": r"drowned|drowning",
        },
    ),
    aspect(
        "candidacy",
        PERSON + r"|candidate|challenger|incumbent|senator|mayor",
        {
            "not running": r"will not (?:run|stand|seek)|(?:has |had )?(?:withdrawn|withdrew|dropped out|pulled out)"
            r"(?: of| from)? (?:the )?(?:race|contest|campaign|election)|rul(?:ed|es) out (?:running|standing)",
            "running": r"will (?:run|stand) (?:for|again|in)|announced (?:his|her) candidacy|is (?:running"
                r"|standing) for",
        },
    ),
    aspect(
        "fitness",
        PERSON + r"|striker|midfielder|defender|goalkeeper|forward|winger|player|quarterback|pitcher|rider",
        {
            "fit": r"(?:is|was|are|be|back) fit|fit to play|fully fit|available|recovered from|back in training",
            "injured": r"(?:is|was|are) (?:out|injured|sidelined|ruled out|doubtful)|out injured|ruled out"
            r"|sidelined|unfit"
            r"|will miss",
        },
    ),
    aspect(
        "condition",
        PERSON + r"|patients?|victims?",
        {
            "stable": r"(?:in (?:a )?)?stable(?: condition)?|out of danger|recovering",
            "critical": r"(?:in )?critical(?: condition)?|fighting for (?:his|her|their) li(?:fe|ves)|in a coma",
        },
    ),
    aspect(
        "harm",
        PERSON + r"|guards?|nobody|no one|passengers?|workers?|staff|employees?|" + ROLES,
        {
            "unhurt": r"unhurt|unharmed|uninjured"
            r"|(?:was|were|is|are|been) not (?:\w+ )?(?:hurt|injured|harmed|wounded)",
            "hurt": rf"{_WAS} (?:badly |seriously |severely |slightly |lightly )?(?:hurt|injured|wounded|beaten"
            r"|battered|stabbed|shot)|left for dead",
        },
        then="unhurt+hurt",
    ),
    aspect(
        "sale",
        PERSON + r"|striker|midfielder|defender|goalkeeper|winger|player|house|company|firm|club|stake"
            r"|painting|land|site|depot"
        r"|factory|brand|airline|mine|newspaper",
        {
            "not sold": r"(?:not|never) (?:yet )?(?:been )?sold|still not (?:been )?sold|unsold|not for sale|no sale",
            "sold": r"(?:was|were|been|is|are) sold|sold to|has sold|have sold|had sold",
        },
    ),
    aspect(
        "ballot",
        PERSON,
        {
            "for": r"voted (?:for|in favou?r|yes|with)|backed",
            "against": r"voted (?:against|no)|opposed",
            "abstained": r"abstained|did not vote|stayed away",
        },
    ),
)  # fmt: skip
