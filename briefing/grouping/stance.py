"""Topics of an attitude, and the sentences that take it.

"Skepticism" or "Reactions" names no subject: its sentences talk about the same things as all others. What marks them is
form: words of doubt and blame, negation and limits ("nothing", "only", "not enough"), questions that want no answer,
    the
first person, and whose voice it is: a column's or blog's own sentences judge, the passages it quotes from a wire do not
(after Wiebe et al. 2004, subjectivity clues; Hyland 1998, hedges). Each sign has a weight; their sum decides.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefing.model import Article, Sentence, Topic
from briefing.text.terms import terms, tokens

ENOUGH = 1.0
"""Sum of signs that speaks neither for a report nor for a stance."""
STRENGTH = 1.5
"""Nats of evidence that one unit of signs is worth."""
VOICE = {"opinion": 1.3, "blog": 1.0, "analysis": 0.7, "newsletter": 0.2}
"""What it adds that an article of this kind speaks in its own voice."""

_NAMES = re.compile(
    r"s[ck]epti|doubt|critic|critique|reaction|reactie|reaktion|opinion|comment(?:ary|s)?$|objection|concern|worr"
    r"|controvers|pushback"
    r"|opposition|backlash|caveat|warning|scept|zweifel|kritik|crític|critiq|duda|dúvida|réaction|doute",
    re.IGNORECASE,
)
_STRONG = re.compile(
    r"\b(?:skeptic\w*|sceptic\w*|doubt\w*|dubious|critici[sz]\w*|critics?|disheart\w+|worthless|pointless"
    r"|meaningless|futile|hollow"
    r"|whitewash\w*|farce|sham|fig leaf|recipe for|disaster(?:ous)?|blunder\w*|naive|cynic\w*|scandal\w*|shame\w*"
    r"|absurd|nonsense"
    r"|mistrust\w*|distrust\w*|implausibl\w*|unconvinc\w*|unlikely to|overblown|misguided|flaw\w*|ill-?advised"
    r"|backfir\w+"
    r"|condemn\w*|denounc\w*|slam\w*|accus\w+|mock\w*|ridicul\w*|deplor\w*|lament\w*|too little|too late"
    r"|not enough|far from"
    r"|rather than|no guarantee|no evidence|fails? to|failed to|collapsed?|remains? unclear|raises? questions?"
    r"|buying time|buys?"
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
_FIGURE = re.compile(r"\d")


def stance_topics(topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """The topics that collect an attitude: marked so, or whose title names nothing else."""
    return tuple(topic for topic in topics if topic.stance or _names_attitude(topic))


def stances(
    sentences: Sequence[Sentence], articles: Sequence[Article], copied: Collection[str] = ()
) -> tuple[float, ...]:
    """Evidence, in nats, that each sentence takes a stance rather than reports; negative for a plain report.

    Args:
        sentences: those that may be shown.
        articles: theirs; their kind says whose voice a sentence is in.
        copied: ids of sentences that their article carries from another: not its own voice.
    """
    kinds = {article.source.id: article.kind for article in articles}
    return tuple(
        STRENGTH * (weight(sentence, "" if sentence.id in copied else kinds[sentence.source]) - ENOUGH)
        for sentence in sentences
    )


def weight(sentence: Sentence, kind: str) -> float:
    """The sum of a sentence's signs of attitude, in an article of that kind."""
    text = sentence.plain
    total = 0.9 * min(2, len(_STRONG.findall(text))) + 0.35 * min(3, len(_WEAK.findall(text)))
    total += 0.5 * bool(_HEDGE.search(text)) + 0.6 * text.rstrip('”"’)').endswith("?")
    if kind in VOICE and sentence.kind == "body":
        total += VOICE[kind] + 0.5 * bool(_SELF.search(text))
    # A figure is what a report brings; an opinion that holds one usually takes it from there.
    return total - 0.4 * bool(_FIGURE.search(text))


def _names_attitude(topic: Topic) -> bool:
    """Every content word of the title names an attitude."""
    words = [token for token in tokens(topic.title) if terms(token)]
    return bool(words) and all(_NAMES.search(word) for word in words)
