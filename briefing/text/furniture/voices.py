"""How lines begin in which a paper speaks to its reader or of itself, by what they are. Nothing but patterns.

``address`` says what else is asked of such a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "TEXT": r"(?:articles?|stor(?:y|ies)|posts?|pages?|pieces?|reports?|columns?|interviews?|essays?|reads?)",
    "MAIL": r"(?:e-?mails?|newsletters?|messages?|mailings?|updates|alerts)",
    "MEDIUM": (
        r"(?:<MAIL>|<TEXT>|podcasts?|newspaper|paper|magazine|website|site|app|newsroom|journalism|reporting|briefing"
        r"|bulletin|blog|channel|coverage|digest|edition|issues?|letter)"
    ),
    "WEEKDAY": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    "ASKS": (
        r"(?:vote|have your say|take (?:our|the|part in)|tell (?:us|me)|let (?:us|me) know|join the (?:debate"
        r"|discussion"
        r"|conversation)|e-?mail|text|call|ring|phone|whatsapp|comment|get in touch|share your|write to|send"
        r" (?:us|me)"
        r"|contact|message|log on|sign up|forward|reply|click|tap|leave a comment|drop us|report it|subscribe|help us"
        r"|log ?in|sign in|register|upgrade|unsubscribe|hit reply|go (?:premium|ad-free|pro)|(?:read|see|find|get)"
        r" (?:it|them|more|all|out more) (?:here|online|below))\b"
    ),
    "DISCLAIMS": (
        r"(?:(?:their|his|her|my|[’']s?) own\b|\b(?:those of the"
        r"|(?:author|writer|columnist|contributor|speaker)s?[’']s?\b"
        r"|(?:not )?necessarily|not (?:reflect|represent)\b))"
    ),
    "PRICE": r"(?:[$€£¥] ?\d[\d.,]*|\d[\d.,]* ?(?:%|percent|per cent|p\b|[$€£]|cents?|pence|euros?|dollars?"
    r"|pounds?))",
    "TERM": (
        r"(?:(?:an?|per|/|each|every|your first|(?:for|on|off) (?:your|the|an?)) ?(?:first )?(?:\w+ ){0,2}"
        r"(?:month|week|year|day|issue|subscription)s?)"
    ),
}
"""What stands for <NAME> in the patterns below; a later one may use those above it."""

VOICES: tuple[tuple[str, str], ...] = (
    # how much of the paper a reader has left, and what it takes to read on
    ("subscription", r"you(?:[’']ve| have| can)?(?: now| just)? (?:read|used|viewed|reached|hit|enjoyed|have|got)"
        r"\b.{0,40}\b(?:(?:free|complimentary|gift|monthly|premium|your|more) (?:\w+ )?<TEXT>|article limit"
        r"|<TEXT> (?:left|remaining|limit))\b"),
    ("subscription", r"(?:this is |that was )?your (?:last|final|first|second|third|one) "
        r"(?:free|complimentary|gift) <TEXT>\b"),
    ("subscription", r"(?:you are|you[’']re|you were) reading (?:an?|one of (?:your|our)|your) (?:\w+ )?"
        r"(?:free|complimentary|gift|sample|unlocked|premium) <TEXT>\b"),
    ("subscription", r"(?:become|be|sign up as) (?:an? |our )?(?:\w+ )?(?:members?|subscribers?|supporters?|patrons?"
        r"|friends?)\b.{0,40}(?:<PRICE>|<TERM>|\bfrom \d|\b(?:today|now|here)\b[!.]?$|!$)"),
    ("subscription", r"\d+ (?:free )?<TEXT> (?:left|remaining)\b.{0,30}$"),
    ("subscription", r"(?:please )?(?:register|subscribe|log ?in|sign ?(?:in|up)|create (?:an?|your)"
        r"(?: free)? account|join (?:us|now|today|free)|upgrade)\b.{0,40}\b"
        r"(?:to (?:keep|continue|read|access|view|unlock|see|comment|join|save|post|follow|get|finish)|for "
        r"(?:full|free|unlimited|more))\b"),
    ("subscription", r"(?:sign|log) ?in (?:to|with|or|here)\b|create (?:an?|your) (?:free )?account\b"),
    ("subscription", r"(?:already|not (?:yet )?) ?(?:have an account|a member|a subscriber|registered|subscribed)"
        r"(?:[?!.]*$|[?!.] .{0,40}$)"),
    ("subscription", r"to (?:read|continue|keep|access|view|unlock|see|finish|enjoy|watch|hear)\b.{0,60}\b"
        r"(?:log ?in|sign ?(?:in|up)|subscri(?:be|ption)|register|(?:an|your) account|become a member|accept "
        r"(?:the |our |all )?(?:cookies|terms))\b"),
    ("subscription", r"(?:subscribers?|members?|registered readers?) (?:can|only|get|enjoy|have access)\b.{0,50}"
        r"\b(?:<TEXT>|here|content|archive|free)\b"),
    ("subscription", r"(?:premium|exclusive|subscriber|members?)(?:[- ]only| exclusive| content)\b ?"
        r"(?:$|[:|–-]|.{0,40}\b(?:only|members|subscribers)\b)"),
    ("subscription", r"(?:get|try|start|save|unlock|enjoy|claim|choose|subscribe) .{0,40}"
        r"(?:\b(?:free|trial|access)\b|<PRICE>).{0,40}(?:\btrial\b|\b(?:access|subscription|membership)\b"
        r"|<TERM>)"),
    ("subscription", r"(?:unlimited|digital|full)(?: digital)? (?:access|subscription|membership)\b.{0,60}"
        r"(?:<PRICE>|free)"),
    ("subscription", r"(?:only|just|from|now) <PRICE>.{0,20}<TERM>[!.]?$"),
    ("subscription", r"(?:download|install|get|open|try) (?:our|the(?: new)?(?: free)?|your)(?: [\w’']+){0,3} app\b"),
    ("subscription", r"(?:get|receive|turn on|enable|allow|want|sign up for)\b.{0,30}\b"
        r"(?:alerts?|notifications?|<MAIL>)\b.{0,50}$"),
    ("subscription", r"(?:never|don[’']t) miss (?:out\b|(?:an?|our|any|the (?:latest|next|best))(?: \w+)? "
        r"(?:<MEDIUM>|thing|beat|moment|deal|news)\b)"),
    ("subscription", r"this (?:post|issue|edition|article|story|newsletter) is "
        r"(?:public|free|paywalled|only for|for (?:\w+ )?(?:subscribers|members))\b|you"
        r"(?:[’']re| are) reading .{0,40}\b(?:version|edition|newsletter|preview)\b"),
    ("subscription", r"join (?:our|us|thousands|millions|the [\w’' ]{2,30} (?:community|channel|club))\b.{0,60}"
        r"(?:$|\b(?:<MEDIUM>|whatsapp|telegram|facebook|discord)\b)"),
    ("subscription", r"(?:our|this|independent|local|quality|free)(?: [\w-]+)? <MEDIUM>\b.{0,50}\b"
        r"(?:(?:funded|supported|paid for|made possible|powered|sustained|financed|kept \w+) "
        r"(?:entirely |only |largely |solely )?by|depends? on|relies on|rely on|needs|need)\b.{0,30}\b"
        r"(?:readers?|you|members?|subscribers?|donations?|supporters?|patrons?)\b"),
    ("subscription", r"(?-i:(?:[A-Z][\w’'&.-]* ){1,5})(?:is|are) (?:an? .{0,40}\b)?"
        r"(?:funded|supported|paid for|made possible|owned|financed|that depends on|depends on|which depends on)"
        r"\b.{0,20}\b(?:its|our|by) (?:readers|listeners|subscribers)\b"),
    ("subscription", r"(?:please )?(?:consider|help us|chip in|support (?:us|our)|give what you)\b.{0,40}\b"
        r"(?:donat\w+|gift|contribution|support\w*|subscri\w+|member\w*|<MEDIUM>|can)\b.{0,40}$"),
    # those without an owner, who live on coffee
    ("subscription", r"(?:you can |please )?buy (?-i:me|us|[A-Z]\w+|the \w+) a (?:coffee|beer|tea|drink|pint)\b"),
    ("subscription", r"if (?:this|our|my|the) (?:<TEXT>|<MEDIUM>)\b.{0,60}"
        r"\b(?:coins?|tip jar|coffee|donat\w+|chip in)\b"),
    ("subscription", r"(?:paying )?(?:subscribers?|members?|supporters?) (?:can|may|get to) (?:also )?"
        r"(?:download|listen|watch|see|view|find|browse|comment)\b"),
    ("boilerplate", r"(?-i:(?:The )?(?:[A-Z][\w’'&.-]* ){1,5})(?:has|takes|carries|accepts|runs) no "
        r"(?:owners?|adverts?|advertis\w+|ads|paywalls?|shareholders?|sponsors?)\b.{0,60}$"),
    ("advertisement", r"(?:today[’']s |this (?:week[’']s|month[’']s)? ?)?(?:(?-i:[A-Z][\w’']* )|<MEDIUM> ){0,3}"
        r"(?:is|was|comes) (?:also )?(?:brought|made possible|sponsored|supported|presented)(?: to you)? by\b.{0,80}$"),
    # questions to the reader that end in a request, and requests that end in a question
    ("contact", r"(?:[^.!?]{2,140}[!?] ){1,4}(?:please |then |if so, )?(?:just )?<ASKS>"),
    ("contact", r"(?:vote (?:now|yes|in our|in the poll|here|below|today)|have your say|cast your vote)\b"),
    ("contact", r"(?:poll|survey|question of the (?:day|week)|your say|talking point) ?:(?=.*(?:\?| / |\bvote\b))"),
    ("contact", r"(?:was|is) (?:this|it|today[’']s \w+) ?(?:\w+ )?(?:helpful|useful|interesting|informative"
        r"|worth)\b.{0,30}\?|did you (?:find|like|enjoy) (?:this|today[’']s)\b.{0,40}\?|how (?:did|are) we do"
        r"(?:ing)?\?|why am i seeing\b|(?:please )?rate (?:this|today[’']s|our|your)\b|allow .{1,30} content\?"),
    ("contact", r"(?:reply|respond|write back) to this (?:e-?mail|newsletter|message)\b|(?:just )?hit reply\b"),
    ("contact", r"(?:calls?|texts?|messages?|entries|votes?) (?:cost|are charged|will be charged|charged)"
        r"\b.{0,50}\d.{0,50}$"),
    ("contact", r"if you (?:or (?:some|any)one you know |have been |are |were |need |want |know |think "
        r"|would like |can |have ).{0,120}\b(?:call|contact|visit|phone|ring|text|e-?mail|get in touch|go to|let)"
        r"\b.{0,80}(?:\d{3}|@|\bus\b|\bour\b|www\.|https?:|\.(?:org|com|gov)\b)"),
    ("contact", r"(?-i:(?:[A-Z][\w’'&.-]* ){1,5})(?:is|are) (?:a member of|regulated by)\b.{2,80}\bcomplain\w*"),
    # what a mailer puts above and below
    ("boilerplate", r"you(?:[’']re| are|[’']ve)? ?(?:currently |now )?(?:receiv\w+|get(?:ting)?|got|subscribed)"
        r"\b.{0,100}\bbecause (?:you(?:[’']re| are|[’']ve| have)? (?:a |an |also |previously |once )?"
        r"(?:subscri\w+|regist\w+|sign\w*|opt\w*|request\w*|join\w*|members?\b|readers?\b|customers?\b|account"
        r"|given|gave|agree\w*|ask\w*)|of your (?:subscri|regist|member))"),
    ("boilerplate", r"this (?:e-?mail|newsletter|message|mailing)(?: and any \w+)? (?:was|is|has been|are) "
        r"(?:being )?(?:sent|delivered|addressed|intended|confidential)\b"
        r"(?:.{0,60}(?:\byou\b|\bbecause\b|\S@\S)|.{0,30}$)"),
    ("boilerplate", r"if you (?:(?:no longer|do not|don[’']t) (?:wish|want)|(?:would like|wish|want) to "
        r"(?:stop|unsubscribe|opt|change|update|receive fewer))\b.{0,60}(?:<MAIL>|unsubscribe|preferences|click"
        r"|here)\b"),
    ("boilerplate", r"(?:(?:are you )?having |any )?(?:trouble|problems?|difficult(?:y|ies)) "
        r"(?:reading|viewing|seeing|opening|displaying|with) (?:this|the|our)\b.{0,40}"
        r"(?:\?|<MAIL>|images|browser|online)"),
    ("boilerplate", r"(?:can[’']t|cannot) (?:see|read|view) (?:this|the|our)\b.{0,60}(?:\?|browser|online|click)"),
    ("boilerplate", r"(?:was this|were you|did (?:a|your) (?:friend|colleague)|someone|has this)\b.{0,30}"
        r"\bforward(?:ed)?\b.{0,30}(?:\?|$)|forward (?:this|it) to (?:a|your|some)"),
    ("boilerplate", r"(?:today[’']s|this (?:week|month)[’']s|this) (?:newsletter|briefing|edition|issue) "
        r"(?:was|is) (?:written|edited|compiled|produced|curated|brought|put together)\b|this "
        r"(?:letter|newsletter|briefing|bulletin) (?:goes out|is sent|comes out|appears|is published|arrives"
        r"|is free)\b"),
    ("boilerplate", r"(?:published|printed|produced|distributed) (?:and \w+ )?by (?:the )?"
        r"(?-i:(?:[A-Z][\w&’'.-]*,? ?){1,7})(?:,.{0,80})?$"),
    # what pages say of their own working
    ("boilerplate", r"(?:this|the) (?:content|video|page|clip|link|programme|item|image|audio|player) "
        r"(?:is|was|can|could|has|does) ?(?:no longer|not|n[’']t)(?: be| currently)? "
        r"(?:available|supported|played|loaded|work|expired|exist)(?: (?:here|in your .{2,20}"
        r"|on this .{2,20}))?[.!]?$"),
    ("boilerplate", r"(?:to (?:view|see|watch|play|hear) this|we need your (?:consent|permission))\b.{0,60}\b"
        r"(?:cookies|consent|permission|javascript|settings|enable|accept)\b"),
    ("boilerplate", r"(?:an|some|unknown) ?(?:error|problem)s? (?:has )?occurred"
        r"(?:[.!]?$|[.,!]? (?:please|while loading|try))|(?:please )?try again(?: later)?[.!]?$"),
    ("boilerplate", r"[^.?!]{0,60}\bunsubscribe\b|(?:click|tap|press) (?:here|on the link|the link|below) "
        r"(?:to|for|if)\b|(?:to stop|no longer want|stop) (?:receiv\w+|gett\w+|these|this|our) .{0,20}"
        r"(?:<MAIL>|these|this)"),
    ("boilerplate", r"(?:this|the) (?:article|page|post|story|video|site|website) "
        r"(?:contains|includes|may contain|features) (?:content|links|affiliate|material|advertis|embedded"
        r"|sponsored)\w*|(?:content|trigger) warning ?:|we (?:may|might) (?:earn|receive|get) (?:an? )?"
        r"(?:affiliate |small )?commission"),
    ("boilerplate", r"[^.?!]{0,60}\bnot responsible for (?:the )?(?:contents?|external|views|opinions)\b"),
    ("boilerplate", r"past performance is (?:no|not)\b.{0,10}\b(?:guarantee|indicat\w+|guide)\b|(?:this|nothing) "
        r"(?:\w+ )?(?:is|constitutes|should)\b.{0,40}\b(?:investment|financial|legal|medical|tax) advice\b"),
    ("note", r"(?:(?:stock |share )?(?:quotes|prices)|(?:market )?data) (?:are |is )?"
        r"(?:delayed|provided by|supplied by)\b.{0,40}$|all (?:times|figures|prices|amounts|dates|temperatures) "
        r"(?:are )?(?:local|given|shown|quoted|in) ?.{0,24}$"),
    ("note", r"(?:(?:some|all|the|her|his|their) )?names? (?:has|have) been (?:changed|altered)\b.{0,40}$|\W*not "
        r"(?:his|her|their) real names?\b.{0,10}$"),
    ("boilerplate", r"(?:forgot(?:ten)?|reset|change|lost) (?:your|my) password\b"),
    ("boilerplate", r"(?:thank you|thanks) (?:again )?for (?:your|reading|subscribing|signing|watching|listening"
        r"|joining)\b.{0,40}$"),
    ("boilerplate", r"(?:comments|discussions?|posts|replies) (?:are|may be|will be|is) (?:pre-?|post-?)?"
        r"(?:moderated|closed|disabled|turned off|subject to)\b"),
    ("boilerplate", r"this (?:article|story|text|page) is (?:read|narrated|voiced|translated|generated"
        r"|summari[sz]ed) (?:aloud )?(?:by|with|using)\b"),
    # what a paper says of a text of its own
    ("note", r"(?:update[sd]?\b.{0,30}: ?)?(?:(?:this|the|our|that) (?:article|story|post|column|headline|caption"
        r"|live ?blog)|(?:this|our) (?:report|piece|page))(?: (?:above|below|online))? "
        r"(?:will be|is being|has been|was|has since been|had been) (?:updated|corrected|amended|clarified"
        r"|revised|edited|changed|modified)(?: online| slightly)?(?:[.…]*$| "
        r"(?:to|with|on|at|after|since|because|following|throughout|as|in light|for (?:style|clarity|length)"
        r"|regularly|frequently|when)\b)"),
    ("note", r"(?:this (?:is|was) an? )?(?:developing|breaking)(?: news)? (?:story|report)\b.{0,100}$"),
    ("note", r"(?:more|details|full (?:story|report)) (?:to )?(?:follows?|come)\b"
        r"(?: (?:shortly|soon|later))?[ .…]*$"),
    ("note", r"(?:please )?(?:check back (?:for|here|soon|later|in|with|at|throughout|tomorrow|often)|refresh "
        r"(?:this|the|your)|stay tuned|stay with us)\b.{0,60}$"),
    ("note", r"(?:(?:the|any|all) )?(?:views?|opinions?)(?:,? (?:and|or) (?:views?|opinions?|conclusions?))?"
        r"\b[^.]{0,80}?\b(?:are|is|remain|do|does|should|may)\b(?! that)[^.]{0,60}?<DISCLAIMS>"),
    ("note", r"(?:the |our )?(?:author|writer|columnist|reviewer|reporter)s? "
        r"(?:has|have|holds?|owns?|declares?|reports?|does|do)\b.{0,30}\b"
        r"(?:financial|competing|conflicts?|interests?|shares|positions?|relationships?|affiliations?|stakes?)\b"),
    ("note", r"(?:funding|acknowledge?ments?|competing interests?|conflicts? of interests?|declarations?"
        r"(?: of interests?)?|author contributions?|ethics|data availability|methodology|about the data) ?:"),
)  # fmt: skip
"""How such a line begins, by what it is, in the order in which they are tried."""

LABELLED: tuple[tuple[str, str], ...] = (
    ("advertisement", r"(?:jobs?|vacanc(?:y|ies)|situations? vacant|for sale|to let|classifieds?|our shop|shop"
        r"|special offer|competition|prize draw|what[’']s on|events? (?:diary|calendar)|weather(?: forecast)?"
        r"|forecast|tv (?:listings?|guide)|crossword|horoscopes?|lott(?:ery|o)(?: (?:numbers|results))?|tide"
        r"(?:s| times)?|sudoku|puzzles?|thought for the day|word of the (?:day|week)|"
        r"(?:picture|photo|cartoon|tweet|joke|recipe|song|verse) of the (?:day|week|month)|on this day"
        r"|today in history|tomorrow)(?: today| tonight| tomorrow| this week)?"),
    ("boilerplate", r"(?:next (?:match|game|fixture|race|fight|meeting)|fixtures?|scorers?|goals?|subs"
        r"(?:titutes)?|referee|attendance|kick-?off|half-?time|full-?time|odds|(?:yellow|red) cards?|bookings"
        r"|booked|sent off|line-?ups?|teams?|man of the match|running time|certificate|director|cast|starring"
        r"|rating|box office|tickets?|admission|opening hours)"),
    ("related", r"(?:in (?:the|our) next|next) (?:issue|week|month|edition|time|episode|instal?lment|in "
        r"(?:this|the|our) .{2,20})|(?:(?:coming|inside|only) )?(?:tomorrow|next week|this week|today|on "
        r"(?:sun|satur)day) (?:in|on|at) .{2,30}|plus|also|inside|coming up|coming (?:soon|tomorrow|next week)"),
)  # fmt: skip
"""What stands before the colon of a notice that is no sentence."""
TITLED: tuple[tuple[str, str], ...] = (
    ("advertisement", r"[\"“']?[\w’' ]{2,40}[\"”']? is (?:the|our|an?) .{0,40}\b(?:podcast|newsletter)"
        r",? (?:from|by|of|hosted by|about|brought to you)\b"),
    # a picture of a gallery, by its number
    ("caption", r"\d{1,3} ?/ ?\d{1,3}\s+(?-i:[A-Z“\"])"),
    # what a web archive writes over the pages that it keeps
    ("boilerplate", r"(?:crawls? of supported .{2,30} sites|.{0,100}\bcrawl\w*\b.{0,80}\b(?:Internet Archive|Wayback)\b"
        r"|.{0,60}\b(?:Internet Archive|Wayback Machine)\b.{0,80}\bcrawl\w*)"),
)  # fmt: skip
"""The same where the line may hold the title of a programme or a collection in quotation marks."""
BIDS = (
    r"(?:win|book|order|buy|grab|claim|enter|treat yourself to) (?:an?|the|your|our|this|one|two|tickets?|now|today)\b"
    r".{0,80}(?:[!]|[^.?])$"
)
"""How a shop or a prize draw calls."""


def filled(pattern: str) -> str:
    """A pattern with its <NAME>s written out."""
    for name, words in reversed(list(WORDS.items())):
        pattern = pattern.replace(f"<{name}>", words)
    return pattern


COMPILED = tuple(
    (kind, re.compile(rf"[\[(*•“]*(?:{filled(pattern)})", re.IGNORECASE))
    for kind, pattern in (*VOICES, ("advertisement", BIDS))
)
COMPILED_TITLED = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in TITLED)
NOTICES = tuple((kind, re.compile(rf"[\[(*•]*(?:{pattern}) ?: ", re.IGNORECASE)) for kind, pattern in LABELLED)
