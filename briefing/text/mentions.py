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
from briefing.text.casing import TOKEN, Casing, bare, casing, in_sentence_case
from briefing.text.terms import stop_words

_OPENING = re.compile(r"[.!?:;…•*\n]\s*[“\"‘'(\[]*\s*$|[“\"]$|^[\W\d_]*$|[—–]\s*[“\"‘]?$|--\s*$|\d\.\s*$")
"""What stands before a word that may be capitalised only because something begins there."""
_ROLE = re.compile(r"\s?,\s(?:the\s|an?\s|its?\s|his\s|her\s|[^\W\d_]+[’']s\s)?((?:[\w’'\-]+\s?){1,7})(?=[,.;:)—–]|$)")
_AGE = re.compile(r",\s\d{1,3}\s*[,.;]")
_PREFIX = re.compile(r"(?:[aA]l|[eE]l|[aA][dnrstz]|[aA]sh|[uU]l|[dDlLmM])[-’'][A-Z]")
_CLAUSE = frozenset(
    "who which whose when where while under in on at for from by with as is was were are has had have and but or to"
    " including speaking saying signing adding citing that".split()
)
"""Words that open a clause or a phrase, no role."""
_ACRONYM = 4
"""Letters up to which a word in capitals may be an acronym even in a line of capitals."""
_TAILS = ("ed", "ing", "led", "run", "wide", "born", "like", "style", "era", "old", "held")
"""Ends of compounds that describe by a name: ``Oslo-based``. Other lower-case tails belong to it: ``Sung-min``."""
_PRONOUNS = frozenset({"us", "who"})
"""Words that in capitals are acronyms more often than shouts."""
_SHORT = 6
"""Words up to which a line in title case (a byline, a list entry) is read like a sentence."""
_LOUD = re.compile(r"\b[A-Z]{2,}\s+$")
_LOUDER = re.compile(r"\s+[A-Z]{2,}\b")
_THE = re.compile(r"\b[Tt]he\s[“\"*_]?$")
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


@dataclass(frozen=True, slots=True)
class _Word:
    """A token that may belong to a name."""

    text: str
    start: int
    end: int
    link: bool
    """Lower-case, fit to stand inside a name only."""
    closed: bool
    """A possessive or a compound: the name ends here."""
    opening: bool
    """Its capital may be due to its place."""
    loud: bool = False
    """It stands beside another word in capitals."""
    initial: bool = False
    """One letter and a stop."""


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
    plain = sentence.kind != "headline" and (short or in_sentence_case(sentence.text))
    for run in _runs(sentence.text, known, stops, plain):
        for title, name in _untitled(run, known):
            if mention := _mention(sentence, title, name, not plain or name[0].opening):
                yield mention


def _runs(text: str, known: Casing, stops: frozenset[str], plain: bool) -> Iterator[list[_Word]]:
    """Runs of words that may be one name with its title."""
    run: list[_Word] = []
    for match in TOKEN.finditer(text):
        word = _word(text, match, known, bool(run))
        if word and run and (run[-1].closed or not _joined(text, run, word)):
            yield from _trimmed(run, known)
            run = []
        if word is None or (not run and word.link) or not _fit(word, run, known, stops, plain):
            yield from _trimmed(run, known)
            run = []
        else:
            run.append(word)
    yield from _trimmed(run, known)


def _word(text: str, match: re.Match[str], known: Casing, inside: bool) -> _Word | None:
    """The token as part of a name; None where it cannot be one."""
    token, start = match[0], match.start()
    if token.isalpha() and token.islower() and token not in _LINKING and token not in known.links:
        return None
    opening = bool(_OPENING.search(text[max(0, start - 6) : start]))
    name = token if _PEOPLES.match(text[start:]) else bare(token)
    closed = len(name) < len(token)
    compound = re.search(r"[-‑]([a-z]{3,})$", name)
    if compound and name[0].isupper() and (known.ordinary(compound[1]) or compound[1].endswith(_TAILS)):
        name, closed = name[: compound.start()], True
        if not (inside or known.named(name)):
            return None
    if text[start + len(name) : start + len(name) + 2].startswith("-") and text[start + len(name) + 1 :][:1].islower():
        closed = True
    lower = name.lower()
    if lower.strip(".") in namewords.CALENDAR and not _forename(text, match):
        return None
    upper = name[0].isupper() or bool(_PREFIX.match(name)) or (name[0].isdigit() and name[-1].isalpha())
    link = name == "&" or lower in _LINKING or lower in known.links
    if not upper and not (link and name.islower()) and name != "&":
        return None
    loud = bool(_LOUD.search(text[max(0, start - 12) : start]) or _LOUDER.match(text[match.end() : match.end() + 12]))
    initial = text[match.end() : match.end() + 1] == "."
    return _Word(name, start, start + len(name), not upper, closed, opening, loud, initial)


_PEOPLES = re.compile(
    r"(?:(?:People|Men|Women|Children)[’']s|[A-Z][a-z]+(?:er|or|an|ent|ist)s[’'])(?=(?:\s[A-Z]\w+){1,3})"
)
"""A possessive that belongs to the name of a body: ``People's Party``, ``Farmers' Union``."""
_LINKING = namewords.PARTICLES | {"of", "the", "for", "and"}


def _forename(text: str, match: re.Match[str]) -> bool:
    """Whether a word that is also a month's (May, April, August) stands before a surname."""
    after = text[match.end() :]
    return bool(re.match(r"\s[A-Z][a-z]", after)) and not text[: match.start()].rstrip()[-1:].isdigit()


def _joined(text: str, run: Sequence[_Word], word: _Word) -> bool:
    """Whether what stands between a run and the next word lets them be one name."""
    last = run[-1]
    gap = text[last.end : word.start]
    if gap.startswith("."):
        key = last.text.lower()
        if not (len(last.text) == 1 or key in namewords.ABBREVIATED or key in namewords.COMPANIES):
            return False
        gap = gap[1:]
    if gap.strip() or gap.count("\n") > 1 or not gap and last.text[-1:] != ".":
        return False
    if "." in word.text:
        return word.text.replace(".", "").lower() in namewords.COMPANIES
    lower, head = word.text.lower(), run[-1].text.lower()
    starts = run[0].text.lower()
    if lower == "for":
        return head in namewords.ORGANISATIONS
    if lower == "and":
        return (starts in namewords.ORGANISATIONS and any(each.text == "of" for each in run)) or _pair(text, run, word)
    if lower == "of":
        return (head not in namewords.TITLES or head == "secretary") and not _belongs(text, run, word)
    if lower == "the" and word.link:
        return head == "of"
    return True


def _pair(text: str, run: Sequence[_Word], word: _Word) -> bool:
    """Whether ``and`` stands inside a name like ``the Rivers and Lakes Act``: behind ``the``, before a head word."""
    if len(run) > 2 or run[-1].text.isupper() or run[-1].text.lower() in namewords.HEADS:
        return False
    behind = _HEADED.match(text[word.end :])
    heads = behind[1].lower() in namewords.HEADS if behind else False
    return heads and bool(_THE.search(text[max(0, run[0].start - 6) : run[0].start]))


_HEADED = re.compile(r"(?:\s[A-Z][\w’'\-]+){1,2}?\s([A-Z]\w+)\b(?!\s[A-Z])")
"""The rest of a name up to its last word, its head."""


def _belongs(text: str, run: Sequence[_Word], word: _Word) -> bool:
    """Whether ``of`` tells a person's house or town: a name in full stands before it that no head word ends."""
    keys = [each.text.lower() for each in run]
    if len(run) < 2 or any(each.link for each in run) or keys[-1] in namewords.HEADS:
        return False
    if keys[-1].endswith("s") and not _person_before(text, run):
        return False
    titled = keys[0].strip(".") in namewords.TITLES
    full = len([key for key in keys if key.strip(".") not in namewords.TITLES]) > 1
    after = text[word.end :]
    return titled or (full and bool(_HOUSE.match(after) or _person_before(text, run)))


_HOUSE = re.compile(r"\s(?:the|an?|[a-z]+[’']s?)\s")
"""What follows ``of`` where it tells whose somebody is."""


def _person_before(text: str, run: Sequence[_Word]) -> bool:
    """Whether a word for a person, or a full stop's initial, stands before or in a run."""
    before = re.search(r"([a-z]+)[,\s]+$", text[max(0, run[0].start - 20) : run[0].start])
    return any(each.initial for each in run) or bool(
        before and (before[1] in namewords.TITLES or before[1] in namewords.SPEAKING)
    )


def _fit(word: _Word, run: Sequence[_Word], known: Casing, stops: frozenset[str], plain: bool) -> bool:
    """Whether a capital letter makes this word part of a name here."""
    if word.link or word.text[0].isdigit():
        return bool(run) or not word.link
    lower, acronym = word.text.lower(), "." in word.text
    if word.text.isupper() and len(word.text) > 1 and not acronym and known.ordinary(lower):
        if lower in known.links:
            return bool(run)
        return lower in _PRONOUNS and not word.opening and not word.loud
    if not plain:
        return acronym or known.named(lower) or word.initial or (bool(run) and run[-1].initial)
    if run or acronym:
        return True
    if len(word.text) == 1:
        return word.initial
    if lower in stops and (word.opening or known.ordinary(lower)):
        return False
    return not word.opening or known.named(lower) or not known.ordinary(lower)


def _trimmed(run: list[_Word], known: Casing) -> Iterator[list[_Word]]:
    """A run without links, ordinals and articles at its ends, and without a first word that only opens a sentence."""
    while run and run[-1].link:
        run = run[:-1]
    while run and (run[0].link or run[0].text in {"The", "THE"}):
        run = run[1:]
    if not run or all(word.text[0].isdigit() for word in run):
        return
    first = run[0]
    if first.opening and len(run) > 1 and run[1].link and not (_begins(first, known) or _particled(run, known)):
        yield from _trimmed(run[1:], known)
    elif len(run) > 1 or not first.opening or known.named(first.text) or _capitals(first):
        yield run


def _capitals(word: _Word) -> bool:
    """Whether a word is an acronym by its letters, wherever it stands."""
    return "." in word.text or (word.text.isupper() and 1 < len(word.text) <= _LETTERS and not word.loud)


_LETTERS = 6
"""Letters that an acronym at the start of a sentence has at most."""


def _begins(word: _Word, known: Casing) -> bool:
    """Whether a sentence's first word may begin a name that goes on with ``of``."""
    return known.named(word.text) or "." in word.text or word.text.lower() in namewords.ORGANISATIONS


def _particled(run: Sequence[_Word], known: Casing) -> bool:
    """Whether a sentence's first word goes on with a particle of persons' names: ``Omar ibn``."""
    return run[1].text in namewords.PARTICLES and not known.ordinary(run[0].text)


def _untitled(run: list[_Word], known: Casing) -> Iterator[tuple[list[_Word], list[_Word]]]:
    """(title, name) for a run."""
    keys = [word.text.lower().strip(".") for word in run]
    cut = 0
    for position, key in enumerate(keys):
        if key not in namewords.TITLES:
            continue
        after = position + 1
        for length in (2, 1):
            if " ".join(keys[after : after + length]) in namewords.AFTER_TITLE:
                after += length
                break
        cut = max(cut, after)
    rest = run[cut:]
    if not cut:
        yield [], run
    elif rest and not rest[0].link and not any(key in namewords.ORGANISATIONS for key in keys[cut:]):
        if run[cut - 1].text.lower() in namewords.ABBREVIATED or not known.ordinary(rest[0].text):
            yield run[:cut], rest
        else:
            yield [], run
    elif rest or len(run) > 2:
        yield [], run


def _mention(sentence: Sentence, title: list[_Word], name: list[_Word], weak: bool) -> Mention | None:
    """The mention, unless nothing in it is a name."""
    text, start, end = sentence.text, name[0].start, name[-1].end
    last = name[-1].text.lower()
    if text[end : end + 1] == "." and last in namewords.COMPANIES and not last.isdigit():
        end += 1
    shown = _HOLLOW.sub(" ", text[start:end])
    if len(shown) < 2 or (len(name) == 1 and shown.lower() in namewords.TITLES | _LINKING):
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
        bool(_THE.search(text[max(0, start - 6) : start])),
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


def _kind(text: str, start: int, end: int, words: Sequence[str], titled: bool) -> str:
    """What a name most likely names, by its own words first."""
    if titled:
        return "person"
    head = words[words.index("of") - 1] if "of" in words[1:] else words[-1]
    acronym = len(words) == 1 and text[start:end].isupper()
    if acronym or namewords.ORGANISATIONS & {head, words[0], words[-1]} or words[-1].strip(".") in namewords.COMPANIES:
        return "organisation"
    before = re.search(r"(\w+)\s+(?:the\s)?$", text[max(0, start - 20) : start])
    after = re.match(r"[,’'s]*\s*(\w+)", text[end : end + 20])
    if _AGE.match(text[end:]) or (after and after[1] in namewords.SPEAKING):
        return "person"
    if before and before[1].lower() in namewords.PLACING:
        return "place"
    if before and len(words) > 1 and _AGENT.fullmatch(before[1]) and before[1] not in _NO_AGENT:
        return "person"
    return "person" if before and before[1] in namewords.SPEAKING - {"who", "told"} else "other"
