"""Topics of an attitude, and the sentences that take it.

"Skepticism" or "Reactions" names no subject: its sentences talk about the same things as all others. What marks them
is form, and whose voice it is: a column's or blog's own sentences judge, the passages it quotes from a wire do not
(``briefing.text.voice``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from briefing.model import Article, Sentence, Topic
from briefing.text.terms import terms, tokens
from briefing.text.voice import weight

ENOUGH = 0.4
"""Sum of signs that speaks neither for a report nor for a stance."""
STRENGTH = 0.8
"""Nats of evidence that one unit of signs is worth."""
_NAMES = re.compile(
    r"s[ck]epti|doubt|critic|critique|reaction|reactie|reaktion|opinion|comment(?:ary|s)?$|objection|concern|worr"
    r"|controvers|pushback"
    r"|opposition|backlash|caveat|warning|scept|zweifel|kritik|crític|critiq|duda|dúvida|réaction|doute",
    re.IGNORECASE,
)


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


def _names_attitude(topic: Topic) -> bool:
    """Every content word of the title names an attitude."""
    words = [token for token in tokens(topic.title) if terms(token)]
    return bool(words) and all(_NAMES.search(word) for word in words)
