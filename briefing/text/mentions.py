"""The names that sentences mention, found by how words are written: no list of names, no model.

A name is a run of capitalised words with the particles that names have inside. The first word of a sentence counts
where the corpus writes it with a capital elsewhere too. Titles in front are kept apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefing.model import Sentence
from briefing.text import namewords
from briefing.text.casing import TOKEN, Casing, casing, in_sentence_case
from briefing.text.nameruns import LINKING, THE, Word, runs
from briefing.text.persons import ROLES
from briefing.text.terms import stop_words

_ROLE = re.compile(r"\s?,\s(?:the\s|an?\s|its?\s|his\s|her\s|[^\W\d_]+[’']s\s)?((?:[\w’'\-]+\s?){1,7})(?=[,.;:)—–]|$)")
_AGE = re.compile(r",\s\d{1,3}\s*[,.;]")
_CLAUSE = frozenset(
    "who which whose when where while under in on at for from by with as is was were are has had have and but or to"
    " including speaking saying signing adding citing that".split()
)
"""Words that open a clause or a phrase, no role."""
_ACRONYM = 4
"""Letters up to which a word in capitals may be an acronym even in a line of capitals."""
_SHORT = 6
"""Words up to which a line in title case (a byline, a list entry) is read like a sentence."""
_AGENT = re.compile(r"[a-z]{3,}(?:er|or|ist|man|woman|ant|ian|ress)")
"""Words for people by what they do: leader, dictator, activist."""
_NO_AGENT = frozenset("after under over never other former latter whether either rather however water river".split())
_HOLLOW = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Mention:
    """A name where it stands."""

    sentence: str
    """Id of the sentence."""
    source: str
    """Path-order number of the sentence's source."""
    start: int
    end: int
    """Offsets in the article's text of the name without its title and without a possessive ending."""
    text: str
    """The name as written, white space folded; a known spelling where the sentence is all capitals."""
    title: str = ""
    """What stood before it: ``Gen.``, ``Prime Minister``; as written."""
    role: str = ""
    """What stood behind it between commas: ``the prime minister``; without its article."""
    kind: str = "other"
    """``person``, ``place``, ``organisation`` or ``other``, by its words and neighbours."""
    weak: bool = False
    """Stands in a headline, in capitals, or at the start of a sentence: its case proves little."""

    definite: bool = False
    """``the`` stands before it."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of ``text``."""
        return tuple(self.text.split(" "))


def mentions(sentences: Sequence[Sentence], language: str = "en") -> tuple[Mention, ...]:
    """The names in sentences, in order.

    Args:
        sentences: of all articles: they tell each other which words are names.
        language: BCP 47, for stop words.
    """
    known = casing(sentences, language)
    stops = stop_words(language)
    found = [mention for sentence in sentences for mention in _of_sentence(sentence, known, stops)]
    calm = [mention.text for mention in reversed(found) if not _shouted(mention.text)]
    spelt = {text.casefold(): text for text in sorted(calm, key=str.isupper, reverse=True)}
    return tuple(
        replace(mention, text=spelt.get(mention.text.casefold(), mention.text))
        for mention in found
        if mention.text.casefold() in spelt or not _shouted(mention.text) or not mention.weak
    )


def _shouted(text: str) -> bool:
    """Whether a name is in capitals that are no acronym's."""
    return text.isupper() and "." not in text and (" " in text or len(text) > _ACRONYM)


def _of_sentence(sentence: Sentence, known: Casing, stops: frozenset[str]) -> Iterator[Mention]:
    words = TOKEN.findall(sentence.text)
    short = len(words) <= _SHORT and sum(map(str.isupper, words)) * 2 < len(words)
    plain = sentence.kind == "byline" or (sentence.kind != "headline" and (short or in_sentence_case(sentence.text)))
    for run in runs(sentence.text, known, stops, plain):
        for title, name in _untitled(run, known):
            if mention := _mention(sentence, title, name, not plain or name[0].opening):
                yield mention


def _untitled(run: list[Word], known: Casing) -> Iterator[tuple[list[Word], list[Word]]]:
    """(title, name) for a run."""
    keys = [word.text.lower().strip(".") for word in run]
    cut = 0
    for position, key in enumerate(keys):
        if key not in namewords.TITLES or key == "st":  # a saint's or a town's name, no title
            continue
        after = position + 1
        for length in (2, 1):
            if " ".join(keys[after : after + length]) in namewords.AFTER_TITLE:
                after += length
                break
        cut = max(cut, after)
    rest = run[cut:]
    if not cut and _called(run, keys, known):
        cut, rest = 1, run[1:]
    if not cut:
        yield [], run
    elif rest and not rest[0].link and not any(key in namewords.ORGANISATIONS for key in keys[cut:]):
        if run[cut - 1].text.lower() in namewords.ABBREVIATED or rest[0].initial or not known.ordinary(rest[0].text):
            yield run[:cut], rest
        else:
            yield [], run
    elif rest or len(run) > 2:
        yield [], run


def _called(run: Sequence[Word], keys: Sequence[str], known: Casing) -> bool:
    """Whether a run opens with what somebody is, before a full name: ``Mum Ann Roe``, ``Pensioner Jan Tesk``.

    In the middle of a sentence the word would be small; a name of two words may be a first name and a surname.
    """
    if len(run) <= _IN_FULL or not run[0].opening or keys[0] not in namewords.KIN | _CALLINGS:
        return False
    rest = keys[1:]
    return not (
        any(word.link for word in run)
        or namewords.HEADS & set(rest)
        or rest[-1] in namewords.COMPANIES
        or known.ordinary(run[1].text)
    )


_IN_FULL = 2
"""Words of a full name."""
_CALLINGS = frozenset(ROLES.split("|")) | {"pensioner", "teenager", "pal", "ex", "tsar", "grandparent"}
"""What somebody is, in small letters anywhere but at the start of a sentence."""


def _mention(sentence: Sentence, title: list[Word], name: list[Word], weak: bool) -> Mention | None:
    """The mention, unless nothing in it is a name."""
    text, start, end = sentence.text, name[0].start, name[-1].end
    last = name[-1].text.lower()
    if text[end : end + 1] == "." and last in namewords.STOPPED:
        end += 1
    shown = _HOLLOW.sub(" ", text[start:end])
    if len(shown) < 2 or (len(name) == 1 and shown.lower() in namewords.TITLES | LINKING):
        return None
    role = _ROLE.match(text[end:])
    kind = _kind(text, start, end, [word.text.lower() for word in name], bool(title))
    shown_title = _HOLLOW.sub(" ", text[title[0].start : name[0].start]).strip() if title else ""
    if not title and kind != "organisation":
        shown_title = _small_title(text, start)
    return Mention(
        sentence.id,
        sentence.source,
        sentence.start + start,
        sentence.start + end,
        shown,
        shown_title,
        _role(role[1]) if role else "",
        kind if not shown_title or kind == "organisation" else "person",
        weak,
        bool(THE.search(text[max(0, start - 6) : start])),
    )


_BEFORE = re.compile(r"(?<![\w’'\-])([a-z]{3,}\.?)\s$")


def _small_title(text: str, start: int) -> str:
    """A title in lower case right before a name: ``mayor``, ``coach``; empty where there is none."""
    before = _BEFORE.search(text[max(0, start - 20) : start])
    return before[1] if before and before[1].strip(".") in namewords.TITLES - _NO_TITLE else ""


_NO_TITLE = frozenset(
    "general major minor premier defender deputy chief speaker mother father st sa ret hon sec".split()
)
"""Titles that in lower case are other words as often."""


def _role(words: str) -> str:
    """A role between commas; empty where the words are a clause or a date."""
    first = words.split()[0].lower()
    return "" if first in _CLAUSE or first[0].isdigit() or first in namewords.CALENDAR else words.strip()


_RELATION = re.compile(
    r"[’']s\s(?:\w+\s)?(?:brother|sister|mother|father|wife|husband|son|daughter|widow|widower|parents|family|lawyer"
    r"|attorney|agent|uncle|aunt|nephew|niece|cousin|grandmother|grandfather|mum|dad|mom)\b"
)
"""What only a human being has."""
_CALLED = re.compile(r"([A-Za-z]+),?\s$")


def _of_person(text: str, start: int, end: int) -> bool:
    """Whether somebody's calling stands before a name in full, or a relative behind it."""
    before = _CALLED.search(text[max(0, start - 20) : start])
    return bool(_RELATION.match(text[end:]) or (before and before[1].lower() in _CALLINGS))


def _kind(text: str, start: int, end: int, words: Sequence[str], titled: bool) -> str:
    """What a name most likely names, by its own words first."""
    if titled:
        return "person"
    link = next((at for at, word in enumerate(words) if at and word in {"of", "for", "on"}), len(words))
    head = words[link - 1]
    acronym = len(words) == 1 and text[start:end].isupper()
    if acronym or namewords.ORGANISATIONS & {head, words[0], words[-1]} or words[-1].strip(".") in namewords.COMPANIES:
        return "organisation"
    before = re.search(r"(\w+)\s+(?:the\s)?$", text[max(0, start - 20) : start])
    after = re.match(r"[,’'s]*\s*(\w+)", text[end : end + 20])
    if len(words) > 1 and _of_person(text, start, end):
        return "person"
    if _AGE.match(text[end:]) or (after and after[1] in namewords.SPEAKING):
        return "person"
    if before and before[1].lower() in namewords.PLACING:
        return "place"
    if before and len(words) > 1 and _AGENT.fullmatch(before[1]) and before[1] not in _NO_AGENT:
        return "person"
    says = before is not None and before[1] in namewords.SPEAKING - {"who", "told"}
    owner = after is not None and after[1].lower() in _CALLINGS | namewords.TITLES
    return "person" if says and not owner else "other"
