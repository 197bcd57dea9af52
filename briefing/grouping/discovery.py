"""Topics for a project that names none, labelled with the articles' own words.

Frequent term-based clustering (Beil, Ester & Xu 2002): a phrase stands for the sentences that hold it; phrases are
taken greedily for what they cover that none before covers, as long as they are neither rare nor all over the story, and
as long as they can head a section: a name, or in English a noun that says more than "people" or "hours". A topic's
further keywords are the phrases that keep its company most (lift). The label is the commonest spelling.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import count

from briefing.model import Sentence, Topic
from briefing.text.speakers import SAYING
from briefing.text.terms import stem, stop_words, tokens

MOST = 5
"""Topics at most: what a page has room for."""
RARE, EVERYWHERE = 3, 0.35
"""A phrase is in at least so many sentences, and in at most this share of them."""
WORDS = 3
"""Words of a phrase at most."""
KEYWORDS = 4
"""Further keywords of a topic."""

NAMED, NOMINAL, CUT = 0.5, (0.35, 0.2), 0.6
"""Shares of its occurrences from which a phrase is a name (all capitals, behind other words), from which one word and
several are a noun (behind an article or the like), and from which it is a piece of a longer name or stands before a
noun that it only qualifies."""

_BEFORE_NOUN = frozenset(
    "the a an this that these those his her its their our my your no any each every some all both of in on at for from"
    " by with without about against over under between among into through during after before than as".split()
)
_GENERIC = frozenset(
    "people person persons man men woman women time times day days night week weeks weekend month months year"
    " years hour hours minute minutes moment morning afternoon evening way ways thing things part parts number"
    " numbers lot kind sort type fact facts case point points percent percentage million billion thousand"
    " thousands hundred hundreds dozen dollar dollars euro euros pound pounds meter meters metre metres mile"
    " miles kilometer kilometers kilometre kilometres foot feet inch inches degree degrees mph year-old years-"
    " old news story stories report reports statement statements comment comments interview spokesman"
    " spokeswoman spokesperson official officials place area side end question questions word words name names"
    " today tonight monday tuesday wednesday thursday friday saturday sunday january february march april may"
    " june july august september october november december researcher researchers study studies scientist"
    " scientists expert experts public show shows law team work life world source sources images photo photos"
    " press picture pictures video videos".split()
)
"""Nouns that any story has."""
_TITLES = frozenset(
    "gov sen rep gen col capt maj lt sgt mr mrs ms dr prof st president minister senator governor".split()
)

_FINITE = re.compile(
    rf"{SAYING}|won|lost|took|made|got|went|came|gave|left|found|held|met|saw|set|led|kept|sent|stood|[a-z]+ed"
)

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A phrase with the sentences that hold it."""

    places: frozenset[int]
    label: str
    heads: bool
    """It can head a section."""


def discover(sentences: Sequence[Sentence], language: str = "en") -> tuple[Topic, ...]:
    """Up to ``MOST`` topics, the widest first; none where the articles repeat no phrase.

    Args:
        sentences: those that may be shown.
        language: BCP 47.
    """
    phrases = _phrases(sentences, language)
    everywhere = max(RARE, EVERYWHERE * len(sentences))
    usable = {
        key: phrase for key, phrase in phrases.items() if phrase.heads and RARE <= len(phrase.places) <= everywhere
    }
    chosen: list[Key] = []
    covered: set[int] = set()
    while len(chosen) < MOST and usable:
        best = max(sorted(usable), key=lambda key: _worth(key, usable[key], covered, len(sentences)))
        if len(usable[best].places - covered) < RARE:
            break
        chosen.append(best)
        covered |= usable[best].places
        usable = {key: phrase for key, phrase in usable.items() if not set(key) & set(best)}
    found: list[Topic] = []
    for key in chosen:
        topic = _topic(key, chosen, phrases, len(sentences))
        found.append(replace(topic, id=_unused(topic.id, {each.id for each in found})))
    return tuple(found)


def _unused(identity: str, taken: Collection[str]) -> str:
    """The id, with a number where another topic has it."""
    numbered = (f"{identity}-{number}" for number in count(2))
    return identity if identity not in taken else next(each for each in numbered if each not in taken)


def _phrases(sentences: Sequence[Sentence], language: str) -> dict[Key, _Phrase]:
    """All phrases of one to ``WORDS`` content words by their stems."""
    places: dict[Key, set[int]] = {}
    spellings: dict[Key, Counter[str]] = {}
    forms: dict[Key, _Forms] = {}
    stops = stop_words(language)
    english = language.split("-")[0].lower() == "en"
    for at, sentence in enumerate(sentences):
        plain = sentence.plain
        # A phrase does not run over punctuation.
        for clause in re.split(r"[,;:.!?()“”\"—–]\s|\s[—–-]\s", plain):
            words = tokens(clause)
            for size in range(1, WORDS + 1):
                for start in range(len(words) - size + 1):
                    part = words[start : start + size]
                    if any(_empty(word, stops) and not _in_name(words, start + at) for at, word in enumerate(part)):
                        continue
                    # "air-strikes" and "air strikes" are one phrase.
                    key = tuple(stem(each, language) for word in part for each in word.split("-") if each)
                    places.setdefault(key, set()).add(at)
                    spellings.setdefault(key, Counter())[" ".join(part)] += 1
                    forms.setdefault(key, _Forms()).add(
                        part, words[max(0, start - 2) : start], words[start + size : start + size + 1], stops
                    )
    labels = {key: min(found, key=lambda label: (-found[label], label)) for key, found in spellings.items()}
    return {
        key: _Phrase(frozenset(found), labels[key], not english or forms[key].heads(labels[key]))
        for key, found in places.items()
    }


@dataclass(slots=True)
class _Forms:
    """How a phrase stands in the sentences, in counts."""

    all: int = 0
    behind: int = 0
    """With a word before it in its clause."""
    named: int = 0
    nominal: int = 0
    cut: int = 0
    qualifies: int = 0

    def add(self, part: Sequence[str], before: Sequence[str], after: Sequence[str], stops: frozenset[str]) -> None:
        """Count one more occurrence, with up to two words that stand before it and the one behind it."""
        capital = all(word[0].isupper() for word in part)
        self.all += 1
        self.behind += bool(before)
        self.named += bool(before) and capital
        self.nominal += any(word.lower() in _BEFORE_NOUN for word in before)
        beside = [*before[-1:], *after]
        self.cut += bool(before) and capital and any(word[0].isupper() and not _empty(word, stops) for word in beside)
        self.qualifies += any(word[0].islower() and not _empty(word, stops) for word in after)

    def heads(self, label: str) -> bool:
        """Whether it is a name, or a noun that says something."""
        first, *_, last = label.lower().split() * 2
        if last in _GENERIC or last in _TITLES or (first in _GENERIC and " " not in label):
            return False
        if self.named >= NAMED * max(1, self.behind):
            return self.cut < CUT * self.named
        verb = _FINITE.fullmatch(last) or any(_FINITE.fullmatch(word) for word in label.split() if word.islower())
        qualifies = " " not in label and self.qualifies >= CUT * self.all
        return not verb and not qualifies and self.nominal >= NOMINAL[" " in label] * self.all


def _in_name(words: Sequence[str], at: int) -> bool:
    """A stop word that is part of a name, as in New York: a capital behind other words and before another capital."""
    return 0 < at < len(words) - 1 and words[at][0].isupper() and words[at + 1][0].isupper()


def _empty(word: str, stops: frozenset[str]) -> bool:
    lower = word.lower().replace("’", "'")
    return lower in stops or lower.removesuffix("'s") in stops or len(word) < 3 or not any(c.isalpha() for c in word)


def _worth(key: Key, phrase: _Phrase, covered: set[int], total: int) -> float:
    """New sentences, weighed by how telling the phrase is: longer and rarer phrases name a subject better."""
    new = len(phrase.places - covered)
    return new * (1 + 0.8 * (len(key) - 1)) * math.log(1 + total / len(phrase.places))


def _topic(key: Key, chosen: Sequence[Key], phrases: dict[Key, _Phrase], total: int) -> Topic:
    own = phrases[key].places
    taken = {word for other in chosen for word in other}
    company = []
    for other, phrase in sorted(phrases.items()):
        both = len(own & phrase.places)
        if both < 2 or set(other) & taken or len(phrase.places) > EVERYWHERE * total:
            continue
        company.append((-both * math.log(both * total / (len(own) * len(phrase.places))), other))
    keywords = [phrases[key].label]
    used = set(key)
    for _, other in sorted(company):
        if len(keywords) <= KEYWORDS and not used & set(other):
            keywords.append(phrases[other].label)
            used |= set(other)
    label = phrases[key].label
    return Topic(_slug(label), label[:1].upper() + label[1:], tuple(keywords))


def _slug(label: str) -> str:
    """An id as brief.toml takes them: Latin letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", label.lower()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "topic"
