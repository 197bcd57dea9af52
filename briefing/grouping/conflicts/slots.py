"""What a sentence says of one measurable thing, cut out so that it can be held against what others say."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import SequenceMatcher
from itertools import combinations

from briefing.grouping.conflicts import akin, words
from briefing.grouping.conflicts.akin import Akin
from briefing.grouping.conflicts.persons import Cast
from briefing.grouping.likeness import Likeness
from briefing.model import Article, Claim
from briefing.text.content import NAME
from briefing.text.terms import tokens

_BREAK = re.compile(r"[;()“”\"—–]|(?<!\d):|:(?!\d)|\s--\s|,\s(?:and|but|while|which|who)\b")
_YEAR = re.compile(r"\b(?:1[89]\d\d|20\d\d)\b")
_FOUNDED = re.compile(
    r"\b(?:built|founded|opened|born|established|created|completed|delivered|launched|bought|acquired|formed|elected)"
    r" in (?:1[89]\d\d|20\d\d)\b"
)
"""A year of a thing's past, not of what is told."""
_CALENDAR = tuple(
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August"
    " September"
    " October November December night morning afternoon evening day days week weeks hours late early year years"
    " months a.m. p.m. am pm today yesterday tomorrow tonight noon midnight o'clock gmt".split()
)
_FEW_NAMES, _SHARED_CAST = 4, 0.15
"""Two articles of at least so many names tell of one event only if they share this part of them."""
_SAME_CLAIM = 0.3
"""Least probability of two sentences of one claim: about where claims are cut."""
_TALK = 3.0
"""Rare words that two passages share from which on they are about the same."""
_LATER = 21
"""Days after which a figure or a status has rather changed than been disputed."""
_A_SUNDAY = "1990-01-07"


@dataclass(frozen=True, slots=True)
class Slot:
    """One value that one sentence gives."""

    at: int
    """Position of the sentence in the likeness."""
    kind: str
    """``number``, ``day`` or ``status``."""
    key: str
    """What it is a value of: only slots of one key are compared."""
    low: float
    high: float
    """What the value may be; equal where it is exact. Days count from year 1; a status has 0."""
    shown: str
    """The value as written, shortly."""
    label: str
    """The word of the article that says what is counted or described."""
    near: frozenset[str]
    """Stems around the value, those that say the key left out."""
    value: str = ""
    """A status, or month and day; years are often left out, so they tell no two days apart."""
    scope: str = ""
    """The counted noun where it narrows the count (children, farmers)."""
    years: frozenset[str] = frozenset()
    """Years that the sentence names."""
    event: bool = False
    """The key by itself tells what is counted, in reports of one event."""
    leans: bool = False
    """Takes what it counts from the sentence before, or from the value that it is held against."""
    denied: bool = False
    """Its own sentence says that it is not right."""
    role: str = ""
    """What a measure is of (``roles``); empty where its clause does not say."""
    mode: str = ""
    """Planned, asked for, feared or allowed; empty for what is."""
    rare: bool = False
    """Hardly any other sentence of the story counts this."""
    step: float = 0.0
    """What the last digit written is worth."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What all kinds of slots are judged with."""

    like: Likeness
    language: str
    published: tuple[str, ...]
    """ISO day of each sentence's article; for an undated one the newest of the others', or a Sunday long ago if none
    has any: weekdays then still compare within one week."""
    claim: tuple[str, ...]
    """Id of the claim of each sentence; empty where it has none."""
    dated: tuple[bool, ...]
    """Whether each sentence's article says when it was published."""
    idf: Mapping[str, float]
    """Weight of each stem, by the share of sentences that have it."""
    proper: frozenset[str]
    """Stems of names."""
    cast: Mapping[str, frozenset[str]]
    """Names of each source, whatever their spelling."""
    story: Mapping[str, str]
    """One name for all sources whose articles are joined by names in common, through others or at once."""
    people: Cast
    """Whom pronouns and roles mean."""
    told: tuple[frozenset[str], ...]
    """Stems of each sentence with those of the two before it in the paragraph or the one above."""
    spelt: Mapping[str, str]
    """Stem of a name -> the stem that all spellings of the name share."""
    akin: Akin
    earlier: frozenset[str]
    """Sources that are earlier versions of others: what a paper has corrected is no dispute."""
    """Which stems are near in meaning."""

    def probability(self, a: Slot, b: Slot) -> float:
        """That the sentences of two slots state one fact, more surely where they were grouped as one claim."""
        same = self.claim[a.at] != "" and self.claim[a.at] == self.claim[b.at]
        return max(self.like.probability(a.at, b.at), _SAME_CLAIM if same else 0.0)

    def overlap(self, a: Slot, b: Slot) -> float:
        """Shared weight of the words around two values, against the smaller of the two, in [0, 1]."""
        few, many = sorted((a.near, b.near), key=lambda near: (self.mass(near), sorted(near)))
        least = self.mass(few)
        if not least:
            return 0.0
        return (self.mass(few & many) + self.akin.shared(few - many, many, self.idf)) / least

    def names(self, slot: Slot) -> frozenset[str]:
        """Stems of the names near a value, one for all spellings of a name; months and weekdays are none."""
        return frozenset(self.spelt.get(each, each) for each in slot.near & self.proper)

    def share_names(self, a: Slot, b: Slot) -> bool:
        """The sentences of two slots share a name, whatever its spelling."""
        return bool(self.like.contents[a.at].names & self.like.contents[b.at].names)

    def one_story(self, a: Slot, b: Slot) -> bool:
        """The articles of two slots tell of one event, or one has hardly any names."""
        one, other = (self.like.sentences[slot.at].source for slot in (a, b))
        few = min(len(self.cast[one]), len(self.cast[other])) < _FEW_NAMES
        return few or self.story[one] == self.story[other]

    def later(self, a: Slot, b: Slot) -> bool:
        """One article is so much later than the other that what it tells may have changed since."""
        if not (self.dated[a.at] and self.dated[b.at]):
            return False
        one, other = (date.fromisoformat(self.published[slot.at]).toordinal() for slot in (a, b))
        return abs(one - other) > _LATER

    def mass(self, stems: frozenset[str]) -> float:
        """Summed weight of stems."""
        return math.fsum(self.idf.get(each, 0.0) for each in stems)

    def common(self, a: Slot, b: Slot) -> float:
        """Shared words around two values, counted in words that one sentence alone has."""
        once = math.log((len(self.like.sentences) + 1) / 1.5)
        return self.mass(a.near & b.near) / max(0.5, once)

    def context(self, a: Slot, b: Slot) -> float:
        """How far what is told just before two values, and with them, is about the same things, in [0, 1]."""
        once = math.log((len(self.like.sentences) + 1) / 1.5)
        return min(1.0, self.mass(self.told[a.at] & self.told[b.at]) / max(0.5, _TALK * once))

    def before(self, at: int) -> int | None:
        """Position of the sentence before, where it stands in the same paragraph or the one above."""
        if not at:
            return None
        here, there = self.like.sentences[at], self.like.sentences[at - 1]
        close = here.source == there.source and here.index - there.index == 1 and here.block - there.block <= 1
        return at - 1 if close else None


def scene(claims: Sequence[Claim], like: Likeness, articles: Sequence[Article], language: str) -> Scene:
    """Bring together what slots are judged with."""
    newest = max((article.published[:10] for article in articles if article.published), default=_A_SUNDAY)
    published = {article.source.id: (article.published or newest)[:10] for article in articles}
    dated = {article.source.id for article in articles if article.published}
    owner = {witness.sentence.id: claim.id for claim in claims for witness in claim.witnesses}
    stems_of = [frozenset(words.keys(sentence.plain, language)) for sentence in like.sentences]
    frequency = Counter(each for found in stems_of for each in found)
    casts = _casts(like, language)
    return Scene(
        like,
        language,
        tuple(published.get(sentence.source, newest) for sentence in like.sentences),
        tuple(owner.get(sentence.id, "") for sentence in like.sentences),
        tuple(sentence.source in dated for sentence in like.sentences),
        {each: math.log((len(stems_of) + 1) / (count + 0.5)) for each, count in frequency.items()},
        _proper(like, language),
        casts,
        _stories(casts),
        Cast(like, language),
        _told(like, stems_of),
        _spelt(like, language),
        akin.of(like, language),
        frozenset(article.source.id for article in articles if article.replaced_by),
    )


def _stories(casts: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Which sources share a good part of their names, directly or through another."""
    story = {source: source for source in casts}
    for one, other in combinations(casts, 2):
        least = min(len(casts[one]), len(casts[other]))
        if least >= _FEW_NAMES and len(casts[one] & casts[other]) >= _SHARED_CAST * least:
            gone, kept = story[other], story[one]
            story = {source: kept if of == gone else of for source, of in story.items()}
    return story


def _told(like: Likeness, stems_of: Sequence[frozenset[str]]) -> tuple[frozenset[str], ...]:
    """What each sentence goes on with."""
    found = []
    for at, sentence in enumerate(like.sentences):
        around = stems_of[at]
        for back in range(max(0, at - 2), at):
            other = like.sentences[back]
            if other.source == sentence.source and sentence.block - other.block <= 1:
                around |= stems_of[back]
        found.append(around)
    return tuple(found)


def _spelt(like: Likeness, language: str) -> dict[str, str]:
    """What the likeness made of the names' spellings: where a stem stands, its likest name that it never is itself."""
    beside: dict[str, frozenset[str]] = {}
    raw_of = [frozenset(words.key(token, language) for token in tokens(each.plain)) for each in like.sentences]
    for raw, content in zip(raw_of, like.contents, strict=True):
        for stem in raw - content.names - content.words:
            found = content.names - raw
            beside[stem] = beside[stem] & found if stem in beside else found
    return {
        stem: max(sorted(found), key=lambda name: SequenceMatcher(None, stem, name).ratio())
        for stem, found in beside.items()
        if found
    }


def _casts(like: Likeness, language: str) -> dict[str, frozenset[str]]:
    """The names of each source's sentences."""
    found: dict[str, set[str]] = {}
    for sentence, content in zip(like.sentences, like.contents, strict=True):
        found.setdefault(sentence.source, set()).update(content.names)
    return {source: frozenset(names) - calendar(language) for source, names in found.items()}


def _proper(like: Likeness, language: str) -> frozenset[str]:
    """Stems that the sentences mostly write with a capital letter where they do not open one."""
    total: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for sentence in like.sentences:
        for token in tokens(sentence.plain)[1:]:
            each = words.key(token, language)
            total[each] += 1
            capital[each] += token[0].isupper()
    return frozenset(each for each, count in total.items() if capital[each] > NAME * count) - calendar(language)


def clause(text: str, start: int, end: int, reach: int = 90) -> tuple[int, int]:
    """Where the clause around a span begins and ends, at most ``reach`` characters away from it."""
    first = max(0, start - reach)
    breaks = [match.end() for match in _BREAK.finditer(text, first, start)]
    left = max(breaks, default=first)
    right = next((match.start() for match in _BREAK.finditer(text, end)), len(text))
    right = min(right, end + reach)
    if left == first and first:
        left = text.find(" ", first, start) + 1 or start
    if right == end + reach:
        right = text.rfind(" ", end, right) + 1 or end
    return left, right


def near(text: str, start: int, end: int, language: str, leave: frozenset[str] = frozenset()) -> frozenset[str]:
    """Stems of the words around a span, without digits and without those to leave out."""
    left, right = clause(text, start, end)
    return frozenset(words.keys(text[left:start], language) + words.keys(text[end:right], language)) - leave


def calendar(language: str) -> frozenset[str]:
    """Stems of words of the calendar, which say nothing of what happened."""
    return stems(_CALENDAR, language)


def years(text: str) -> frozenset[str]:
    """Years that a sentence names, those apart in which something was built or founded."""
    return frozenset(_YEAR.findall(_FOUNDED.sub("", text)))


def stems(each: Sequence[str], language: str) -> frozenset[str]:
    """Keys of single words."""
    return frozenset(words.key(word, language) for word in each)
