"""Whose voice a sentence is in: the reporter's, somebody's who is named in it, or the author's own judgement.

By form (after Wiebe et al. 2004, subjectivity clues; Hyland 1998, hedges): words of doubt and blame, negation and
limits ("nothing", "only", "not enough"), questions that want no answer, the first person. Each sign has a weight; the
same signs weigh more in an article that is a column or a blog, which speaks in its own voice.
"""

from __future__ import annotations

import re

from briefing.model import Sentence
from briefing.text.attribution import authority

OWN = {"opinion": 1.3, "blog": 1.0, "analysis": 0.7, "newsletter": 0.2}
"""What it adds that an article of this kind speaks in its own voice."""
_DEMANDS = 0.8
"""What it adds that a sentence of such an article tells somebody what to do: a demand that is not hedged is opinion by
itself, in a column (1.3) as in a blog (1.0)."""
_JUDGES_SO = 0.4
"""What it adds that such a sentence calls something good or bad: with a column's own voice enough, with a blog's only
where another sign joins it."""
LONGEST_ACRONYM = 5
"""Letters."""
JUDGES = 1.6
"""Sum of signs from which a sentence that nobody is named for is the author's judgement."""

_STRONG = re.compile(
    r"\b(?:skeptic\w*|sceptic\w*|doubt\w*|dubious|critici[sz]\w*|critics?|disheart\w+|worthless|pointless"
    r"|meaningless|futile|hollow"
    r"|whitewash\w*|farce|sham|fig leaf|recipe for|disastrous|blunder\w*|naive|cynic\w*|scandal\w*|shame\w*"
    r"|absurd|nonsense"
    r"|mistrust\w*|distrust\w*|implausibl\w*|unconvinc\w*|unlikely to|overblown|misguided|flaw\w*|ill-?advised"
    r"|backfir\w+"
    r"|condemn\w*|denounc\w*|slam\w*|accus\w+|mock\w*|ridicul\w*|deplor\w*|lament\w*|too little|too late"
    r"|not enough|far from"
    r"|rather than|no guarantee|no evidence|fails? to|failed to|collapsed?|remains? unclear|raises? questions?"
    r""
    r"|zweifel\w*|kritisier\w*|critiqu\w*|doute\w*|critic[oaó]\w*|dud[ao]\w*|duvid\w*)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"\b(?:nothing|never|nobody|no one|neither|nor|cannot|can't|can’t|hardly|barely|merely|only|worth"
    r"|supposed(?:ly)?|so-called|instead of"
    r"|challenge|problem|risk\w*|fear\w*|worr\w+|concern\w*|warn\w*|unless|even if|but|yet|however|not yet"
    r"|without|lack\w*|no)\b",
    re.IGNORECASE,
)
_SELF = re.compile(r"\b(?:I|I’m|I'm|I’ve|I've|I’d|I'd|my|me|myself|our own view|in my view|you|your|let’s|let's)\b")
_HEDGE = re.compile(
    r"\b(?:would probably|would likely|may well|might well|seems?|appears? to|perhaps|arguably|should|ought to"
    r"|must be|will be required)\b",
    re.I,
)
_DEMAND = re.compile(
    r"^(?:(?:So|And|But|Then|Now|First|Please|Instead),? )?(?:(?i:Do not|Don[’']t|Let|Never|Stop|Start|Give|Put"
    r"|Publish|Ask|Open|Close|End|Ban|Tell|Show|Take|Make|Keep|Leave|Pay|Cut|Raise|Scrap|Fire|Sack|Hire|Build|Count|Consider|Imagine"
    r"|Look|Think|Remember|Forget|Read|Spare|Call|Call off|Bring|Send|Set|Hold|Release|Remove|Replace|Return|Restore) "
    r"(?![a-z]+ (?:is|was|are|were|has|had|have)\b)(?=[a-z“\"])|"
    r"(?!(?:In|On|At|By|For|From|With|After|Before|When|While|If|As|Since|Until|Though|Although|Because|Once|Under|Over"
    r"|Of|To|And|But|Or|Nor|Yet|So|All|Both|Half|Twice|Only|Even|Not|Than|That|Like|Unlike|Across|Along|Among|Around"
    r"|Behind|Below|Beneath|Beside|Between|Beyond|During|Despite|Except|Inside|Into|Near|Off|Onto|Outside|Past|Through"
    r"|Toward|Towards|Upon|Via|Within|Without|Where|Whether|Which|Who|What|Whose|Why|How|Is|Are|Was|Were|Has|Have|Had"
    r"|Does|Did|Will|Would|Can|Could|May|Might|Must|Should|Amid|About|Above|Against|Nearly|Almost|Just|Perhaps|Maybe"
    r"|Also|Such|Per|Up|Down|Out|Then|Now|Here|There|Many|Quite|Rather|Given|Gone|Born|Seen|Enter|Meet)\b)"
    r"[A-Z][a-z]+(?<!ed)(?<!ing)(?<!ly)(?<!wn)(?<!en) (?:the|an?|every|each|them|it|its|him|her|us|those|these|all) )"
)
"""Opens on a verb in the imperative: leaders and columns tell the powers what to do."""
_VERDICT = re.compile(
    r"\b(?:(?:is|are|was|were) (?:\w+ly |not |the |a )?(?:right|wrong|absurd|better|worse|good|bad|best|worst|foolish"
    r"|unwise|sensible|fair|unfair|honest|dishonest|sound|shak\w+|weak|welcome|overdue|inexcusable|unforgivable|simple"
    r"|wise)\b(?! now)|everybody|everyone|nobody|no one|as \w+ as an? |contrived? to|deserves?|belongs? in"
    r"|the wrong (?:one|question|man|answer|place|lesson)|needs? to|ha(?:s|ve) to|of course|after all|surely|frankly"
    r"|honest\w*|decen\w+|worthy|proper\w*|seems? to|like a\b)",
    re.IGNORECASE,
)
"""Calls something good or bad, speaks for everybody, likens."""
_FIGURE = re.compile(r"\d")
_SHOUTED = re.compile(
    r"\b(?:NOT|NEVER|ALL|EVERY|ONLY|MORE|LESS|NOW|STILL|TWICE|MUST|QUIT|QUITS|ALIVE|DEAD|DEATH|SINGLE|ZERO|NONE|BOTH|BEFORE"
    r"|AFTER|DURING|WITHOUT|THIS|THAT|THEIR|YOUR|OWN|REALLY|VERY|FREE|SECRET|HUGE|SHOCK|ANGRY|HATED?|LOVED?|WON|LOST|KNEW"
    r"|SAID|DOZENS|TENS|SCORES|FIRST|AGAIN|ENTIRE|WHOLE|HALF|TRIPLE|DOUBLE|MILLIONS?|BILLIONS?|THOUSANDS|HUNDREDS)\b"
)
"""Words that are no acronyms."""
_ROW = re.compile(r"\b[A-Z]{3,} [A-Z]{4,}\b")
_POPULAR = re.compile(
    r"\b(?:boffins?|cops?|hubby|hubbies|telly|pals?|(?:mum|mom|dad|gran)-of-\w+|guv|moneym[ae]n|bombshells?|whopping"
    r"|jaw-dropping|stunners?|fat ?cats?|do-gooders?|boozy|booze|sozzled|bust-up|louts?"
    r"|yobs?|brainbox|tots?|fella|blokes?|dude|guys|nosh|quid|skint|gobsmacked|cheeky|naughty|saucy|sexy|celebs?)\b",
    re.IGNORECASE,
)


def voice(sentence: Sentence, kind: str, language: str = "en") -> str:
    """``report``, ``attributed`` or ``opinion``.

    Args:
        kind: of its article; of the article that it is carried from where it is a copy.
        language: BCP 47.
    """
    if sentence.kind == "quote" or authority(sentence.plain, language):
        return "attributed"
    return "opinion" if kind in OWN and weight(sentence, kind) >= JUDGES else "report"


def loud(text: str) -> bool:
    """Whether a text exclaims, or shouts words in capitals: acronyms are short, and no two stand in a row."""
    if "!" in text or any(len(word) > LONGEST_ACRONYM and word.isupper() for word in text.split()):
        return True
    return bool(_SHOUTED.search(text) or _ROW.search(text))


def popular(text: str) -> bool:
    """Whether an English text has words that only a popular paper or a chat would choose."""
    return bool(_POPULAR.search(text))


def weight(sentence: Sentence, kind: str) -> float:
    """The sum of a sentence's signs of attitude, in an article of that kind."""
    text = sentence.plain
    total = 0.9 * min(2, len(_STRONG.findall(text))) + 0.35 * min(3, len(_WEAK.findall(text)))
    total += 0.5 * bool(_HEDGE.search(text)) + 0.6 * text.rstrip('”"’)').endswith("?")
    if kind in OWN and sentence.kind == "body":
        total += OWN[kind] + 0.5 * bool(_SELF.search(text))
        total += _DEMANDS * bool(_DEMAND.match(text)) + _JUDGES_SO * bool(_VERDICT.search(text))
    # A figure is what a report brings; an opinion that holds one usually takes it from there.
    return total - 0.4 * bool(_FIGURE.search(text))
