"""Runs of words that may be one name with its title, by capitals and by what stands between them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.text import namewords
from briefing.text.casing import TOKEN, Casing, bare
from briefing.text.terms import stop_words

_OPENING = re.compile(r"[.!?:;…•*\n]\s*[“\"‘'(\[]*\s*$|[“\"]$|^[\W\d_]*$|[—–]\s*[“\"‘]?$|--\s*$|\d\.\s*$")
"""What stands before a word that may be capitalised only because something begins there."""
_PREFIX = re.compile(r"(?:[aA]l|[eE]l|[aA][dnrstz]|[aA]sh|[uU]l|[dDlLmM])[-’'][A-Z]")
_TAILS = ("ed", "ing", "led", "run", "wide", "born", "like", "style", "era", "old", "held")
"""Ends of compounds that describe by a name: ``Oslo-based``. Other lower-case tails belong to it: ``Sung-min``."""
_PRONOUNS = frozenset({"us", "who"})
"""Words that in capitals are acronyms more often than shouts."""
_LOUD = re.compile(r"\b[A-Z]{2,}\s+$")
_LOUDER = re.compile(r"\s+[A-Z]{2,}\b")
THE = re.compile(r"\b[Tt]he\s[“\"*_]?$")
"""The article right before a name."""


@dataclass(frozen=True, slots=True)
class Word:
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


def runs(text: str, known: Casing, stops: frozenset[str], plain: bool) -> Iterator[list[Word]]:
    """Runs of words that may be one name with its title."""
    run: list[Word] = []
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


def _word(text: str, match: re.Match[str], known: Casing, inside: bool) -> Word | None:
    """The token as part of a name; None where it cannot be one."""
    token, start = match[0], match.start()
    if inside and (token in namewords.SMALL_FORMS or ("." in token and token.replace(".", "") in _DOTTED)):
        return Word(token, start, match.end(), link=False, closed=True, opening=False)
    if token.isalpha() and token.islower() and token not in LINKING and token not in known.links:
        return None
    opening = bool(_OPENING.search(text[max(0, start - 6) : start]))
    name = token if _PEOPLES.match(text[start:]) or _patron(text, match) else bare(token)
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
    link = name == "&" or lower in LINKING or lower in known.links
    if not upper and not (link and name.islower()) and name != "&":
        return None
    loud = bool(_LOUD.search(text[max(0, start - 12) : start]) or _LOUDER.match(text[match.end() : match.end() + 12]))
    initial = text[match.end() : match.end() + 1] == "."
    return Word(name, start, start + len(name), not upper, closed, opening, loud, initial)


_DOTTED = frozenset("as sro doo dd spa sa".split())
"""Legal forms that are written with stops in small letters: ``Orsk Beton a.s.``."""
_PEOPLES = re.compile(
    r"(?:(?:People|Men|Women|Children)[’']s|[A-Z][a-z]+(?:-[A-Z]?[a-z]+)?(?:er|or|an|ent|ist)s[’'])(?=(?:\s[A-Z]\w+){1,3})"
    r"|[A-Z][a-z]+s[’'](?=\s(?:[A-Z]\w+\s)?(?:Union|Guild|Association|Federation|Council|Club|League|Society|Party)\b)"
)
"""A possessive that belongs to the name of a body: ``People's Party``, ``Farmers' Union``, ``Pilots' Guild``."""
_SAINT = re.compile(r"\b(?:St\.?|Saint)\s$")
_OWNED = re.compile(r"\s([a-z]+)")


def _patron(text: str, match: re.Match[str]) -> bool:
    """Whether a possessive belongs to a house called by its saint: ``taken to St Olave's, where``.

    Before a noun it may be a town's: "St Olave's mayor".
    """
    if not match[0].endswith(("’s", "'s")) or not _SAINT.search(text[max(0, match.start() - 6) : match.start()]):
        return False
    behind = _OWNED.match(text[match.end() :])
    return not behind or behind[1] in stop_words() | namewords.SPEAKING or behind[1].endswith("ed")


LINKING = namewords.PARTICLES | {"of", "the", "for", "and", "on"}
_MATTER = re.compile(r"\s(?:the\s)?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[A-Z]\w+(\s[A-Z])?")
"""What a body is about, behind ``on``: ``Council on Atomic Safety``."""


def _forename(text: str, match: re.Match[str]) -> bool:
    """Whether a word that is also a month's (May, April, August) stands before a surname."""
    if match[0].lower() not in _FORENAMES or _DATED.search(text[max(0, match.start() - 12) : match.start()]):
        return False
    return bool(re.match(r"\s[A-Z][a-z]", text[match.end() :]))


_FORENAMES = frozenset("april may june august jan mai juli sun mar".split())
"""Words of the calendar that are names of persons too; no day of the week is."""
_DATED = re.compile(
    r"(?:\d|\b(?:in|on|since|until|till|by|from|of|to|before|after|during|last|next|this|every|each|early|late|mid))"
    r"[\s\-]*$",
    re.IGNORECASE,
)
"""What stands before a date."""


def _joined(text: str, run: Sequence[Word], word: Word) -> bool:
    """Whether what stands between a run and the next word lets them be one name."""
    last = run[-1]
    gap = text[last.end : word.start]
    if gap.startswith("."):
        key = last.text.lower()
        known = namewords.ABBREVIATED | namewords.SHORTENED | namewords.COMPANIES
        if not (len(last.text) == 1 or key in known):
            return False
        gap = gap[1:]
    if gap[:1] in {"'", "’"} and _PEOPLES.match(text[last.start :]):
        gap = gap[1:]
    if gap.strip() or gap.count("\n") > 1 or not gap and last.text[-1:] != ".":
        return False
    if "." in word.text:
        return word.text.replace(".", "").lower() in namewords.COMPANIES
    lower, head = word.text.lower(), run[-1].text.lower()
    starts = run[0].text.lower()
    if lower == "for":
        return head in namewords.ORGANISATIONS - _FOR_NOTHING
    if lower == "on":
        matter = _MATTER.match(text[word.end :])
        return matter is not None and head in namewords.ORGANISATIONS and (len(run) > 1 or bool(matter[1]))
    if lower == "and":
        return (starts in namewords.ORGANISATIONS and any(each.text == "of" for each in run)) or _pair(text, run, word)
    if lower == "of":
        return (head not in namewords.TITLES or head == "secretary") and not _belongs(text, run, word)
    if lower == "the" and word.link:
        return head in {"of", "for", "on"}
    return True


_FOR_NOTHING = frozenset(
    "club team company airlines airways railways parliament senate army navy government police"
    " press times herald post".split()
)
"""Heads behind which ``for`` tells where somebody goes: "leaves Linsk Rowing Club for Drovar"."""


def _pair(text: str, run: Sequence[Word], word: Word) -> bool:
    """Whether ``and`` stands inside a name like ``the Rivers and Lakes Act``: behind ``the``, before a head word."""
    if len(run) > 2 or run[-1].text.isupper() or run[-1].text.lower() in namewords.ORGANISATIONS:
        return False
    behind = _HEADED.match(text[word.end :])
    heads = behind[1].lower() in namewords.HEADS if behind else False
    return heads and bool(THE.search(text[max(0, run[0].start - 6) : run[0].start]))


_HEADED = re.compile(r"(?:\s[A-Z][\w’'\-]+){1,2}?\s([A-Z]\w+)\b(?!\s[A-Z])")
"""The rest of a name up to its last word, its head."""


def _belongs(text: str, run: Sequence[Word], word: Word) -> bool:
    """Whether ``of`` tells a person's house or town: a name in full stands before it that no head word ends."""
    keys = [each.text.lower() for each in run]
    if len(run) < 2 or any(each.link for each in run) or keys[-1] in namewords.HEADS:
        return False
    if keys[-1].endswith("s") and not _person_before(text, run):
        return False
    titled = keys[0].strip(".") in namewords.TITLES
    full = len([key for key in keys if key.strip(".") not in namewords.TITLES]) > 1
    after = text[word.end :]
    if full and (firm := _FIRM.match(after)) and firm[1].lower().replace(".", "") in namewords.COMPANIES:
        return True
    return titled or (full and bool(_HOUSE.match(after) or _person_before(text, run)))


_FIRM = re.compile(r"(?:\s[A-Z][\w’'&\-]+){1,4}?\s([A-Za-z][A-Za-z.]+)(?=[\s,.;:)]|$)(?!\s[A-Z])")
"""What follows ``of`` up to the last word of a firm's name."""
_HOUSE = re.compile(r"\s(?:the|an?|[a-z]+[’']s?)\s")
"""What follows ``of`` where it tells whose somebody is."""


def _person_before(text: str, run: Sequence[Word]) -> bool:
    """Whether a word for a person, or a full stop's initial, stands before or in a run."""
    before = re.search(r"([a-z]+)[,\s]+$", text[max(0, run[0].start - 20) : run[0].start])
    return any(each.initial for each in run) or bool(
        before and (before[1] in namewords.TITLES or before[1] in namewords.SPEAKING)
    )


def _fit(word: Word, run: Sequence[Word], known: Casing, stops: frozenset[str], plain: bool) -> bool:
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
    if lower in _CAPITAL:
        return True
    if lower in stops and (word.opening or known.ordinary(lower)):
        return False
    return not word.opening or known.named(lower) or not known.ordinary(lower)


_CAPITAL = frozenset("de di da del della van von der le la dos al el bin ibn".split())
"""Particles that open a surname at the start of a sentence: ``De Rosal resigned``."""


def _trimmed(run: list[Word], known: Casing) -> Iterator[list[Word]]:
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


def _capitals(word: Word) -> bool:
    """Whether a word is an acronym by its letters, wherever it stands."""
    if word.text.endswith("s") and word.text[:-1].isupper() and len(word.text) > 2:
        return not word.loud  # PCBs
    return "." in word.text or (word.text.isupper() and 1 < len(word.text) <= _LETTERS and not word.loud)


_LETTERS = 6
"""Letters that an acronym at the start of a sentence has at most."""


def _begins(word: Word, known: Casing) -> bool:
    """Whether a sentence's first word may begin a name that goes on with ``of``."""
    return known.named(word.text) or "." in word.text or word.text.lower() in namewords.ORGANISATIONS


def _particled(run: Sequence[Word], known: Casing) -> bool:
    """Whether a sentence's first word goes on with a particle of persons' names: ``Omar ibn``."""
    return run[1].text in namewords.PARTICLES and not known.ordinary(run[0].text)
