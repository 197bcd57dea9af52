"""Whom "the minister", "the company" or "the commission" means: the only one that the article names.

A role is tied to a name where the article itself ties them: by title ("Minister Ada Roe"), beside the name ("the
minister, Ada Roe", "Ada Roe, the finance minister"), or inside the name ("the Ports Commission"). With a second bearer,
named or not ("a former minister", "the two ministers"), nobody is meant for certain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from briefing.model import SHOWABLE, Sentence
from briefing.text.antecedents import people
from briefing.text.persons import Mention

_OFFICES = (
    "president|minister|premier|chancellor|governor|mayor|senator|general|admiral|colonel|captain|commissioner|judge"
    "|prosecutor|bishop|archbishop|king|queen|sheriff|coach|professor|ambassador|commander|chairman|chairwoman"
    "|defendant|inspector|superintendent|sergeant|ombudsman|speaker|striker|goalkeeper|midfielder|winger"
)
"""Offices and parts that one person of a story has at a time."""
_TITLES = {
    "president": "Pres", "governor": "Gov", "senator": "Sen", "general": "Gen", "admiral": "Adm", "colonel": "Col",
    "captain": "Capt", "professor": "Prof", "commander": "Cmdr", "inspector": "Insp", "superintendent": "Supt",
    "sergeant": "Sgt", "ambassador": "Amb", "judge": "Justice",
}  # fmt: skip
"""How a title is shortened, or worded, before a name."""
_BODIES = (
    "ministry|authority|agency|commission|committee|council|university|institute|association|federation"
    "|department|bank|society|foundation|party|league|union|tribunal|bureau|college|hospital|directorate|registry"
    "|inspectorate|museum|regulator"
)
_FIRMS = "company|firm|manufacturer|drugmaker|carmaker|airline|operator|developer|insurer|retailer|lender|brewer"
_LEGAL = r"(?:plc|PLC|Ltd|Inc|AG|Corp|GmbH|LLC|SA|NV|SpA|AB|ASA|Limited)"
_GOES_ON = (
    r"(?![\w-]|\s(?:of|for|in|on|at|from|to|that|which|who|whose|with|between|called|known|named|responsible|behind)\b"
    r"|,\s(?:which|who|whose|where|[A-Z])|\s[A-Z“‘])"
)
_OFFICE = re.compile(rf"\b[Tt]he (?P<noun>{_OFFICES}){_GOES_ON}")
_BODY = re.compile(rf"^[Tt]he (?P<noun>{_BODIES}|{_FIRMS}){_GOES_ON}")
_WORD = r"[A-Z][\w&.-]{0,40}"
_FIRM_NAME = rf"(?:{_WORD}\s){{0,4}}{_WORD}"
_WITH_FORM = re.compile(rf"\b({_FIRM_NAME}\s{_LEGAL})\b")
_CALLED = re.compile(
    rf"\b(?:{_FIRMS}|maker|producer|owner),?\s({_FIRM_NAME})"
    rf"|({_FIRM_NAME}),\s(?:an?|the|its)\s(?:[\w’'-]{{1,40}}\s){{0,4}}?(?:{_FIRMS}|maker|producer)\b"
)
_OTHER_FIRM = re.compile(
    rf"\b(?:an?|another|other|parent|rival|sister|holding|family|two|three)\s(?:[\w-]+\s)?(?:{_FIRMS})\b"
    r"|\b(?:companies|firms)\b"
)
_SEVERAL = (("", -1), ("", -1))
"""More than one may be meant."""
_CHAIN = 12
"""Sentences back within which an office's bearer must be named: further back a reader of the article has forgotten him
too, and another may have come between."""
_SMALL = frozenset("the of for and in on at by a an to with".split())


def office(outside: str, article: Sequence[Sentence], index: int) -> tuple[int, int, str] | None:
    """Which person "the governor" means where a sentence speaks of one.

    Args:
        outside: the sentence with its quoted characters blanked.
        article: all sentences of the article, by index.
        index: that of the sentence.

    Returns:
        Where the words stand, and the person's name with the office; None where that is not certain.
    """
    found = _OFFICE.search(outside)
    if not found:
        return None
    noun = found["noun"]
    bearers = _bearers(tuple(article), noun)
    if len(bearers) != 1:
        return None
    surname, (name, places) = next(iter(bearers.items()))
    before = [at for at in places if at < index]
    if not before or index - before[-1] > _CHAIN or re.search(rf"\b{re.escape(surname)}\b", outside):
        return None
    return found.start(), found.end(), name if _has_title(name, noun) else f"{noun.capitalize()} {name}"


def body(text: str, article: Sequence[Sentence], index: int) -> tuple[int, str] | None:
    """Which institution a sentence that opens on "The commission" means: the only such name of the article so far.

    Returns:
        How many characters of the sentence name it, and its name in the article; None where that is not certain.
    """
    found = _BODY.match(text)
    if not found:
        return None
    noun = found["noun"]
    names = _firms(tuple(article)) if re.fullmatch(_FIRMS, noun) else _named(tuple(article), noun)
    if len(names) != 1:
        return None
    name, first = names[0]
    return (found.end(), f"The {name}" if noun in name.lower() else name) if first < index else None


def _has_title(name: str, noun: str) -> bool:
    titles = {noun, _TITLES.get(noun, noun).lower()}
    return bool(titles & {word.rstrip(".").lower() for word in name.split()})


@lru_cache(maxsize=256)
def _bearers(article: tuple[Sentence, ...], noun: str) -> dict[str, tuple[str, list[int]]]:
    """The people to whom an article gives an office, by surname, with the sentences that name them.

    One who has no name stands under an empty one.
    """
    texts = [(sentence.index, sentence.plain) for sentence in article if sentence.kind in SHOWABLE]
    known = people(article)
    unnamed = _unnamed(noun)
    holders: dict[str, str] = {}
    others = False
    for _, text in texts:
        held = [(mention, _held(text, mention, noun)) for mention in known.mentions(text)]
        holders |= {mention.person.surname: mention.person.name for mention, span in held if span}
        spans = [span for _, span in held if span]
        others |= any(not _within(match.start(), spans) for match in unnamed.finditer(text))
    found = {
        surname: (name, [at for at, text in texts if re.search(rf"\b{re.escape(surname)}\b", text)])
        for surname, name in holders.items()
    }
    return found | ({"": ("", [])} if others else {})


def _held(text: str, mention: Mention, noun: str) -> tuple[int, int] | None:
    """The span of a mention and the office it is given there: "Minister Ada Roe", "Ada Roe, the minister"."""
    short = _TITLES.get(noun, noun.capitalize())
    behind = re.compile(rf",\s(?:[\w’'.-]+\s){{0,6}}?{noun}\b(?!s|\s[A-Z])").match(text, mention.end)
    if behind:
        return mention.start, behind.end()
    ahead = re.search(rf"\b(?:[\w’'-]{{1,30}}\s){{0,3}}{noun},?\s$", text[: mention.start])
    if ahead:
        return ahead.start(), mention.end
    titled = re.search(rf"\b(?:{noun.capitalize()}|{short})\b", text[mention.start : mention.end])
    return (mention.start, mention.end) if titled else None


@lru_cache(maxsize=64)
def _unnamed(noun: str) -> re.Pattern[str]:
    """Another holder of an office: "a former minister", "his deputy minister", "ministers"."""
    return re.compile(
        rf"\b(?:an?|another|one|every|each|no|any|his|her|their|old|new|next|previous|acting|deputy|vice|ex-?|former)"
        rf"\s(?:[\w-]+\s){{0,2}}?{noun}\b(?!,?\s(?-i:[A-Z]))|\b{noun}s\b(?![’'])",
        re.IGNORECASE,
    )


def _within(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= at < end for start, end in spans)


@lru_cache(maxsize=256)
def _named(article: tuple[Sentence, ...], noun: str) -> tuple[tuple[str, int], ...]:
    """The institutions of a kind that an article names, each with the sentence that names it first."""
    head = noun.capitalize()
    pattern = re.compile(
        rf"(?:{_WORD}\s(?:(?:and|of|for)\s)?){{0,6}}{head}\b"
        rf"(?:\s(?:of|for)\s(?:the\s)?{_WORD}(?:(?:,|\sand)?\s{_WORD})*)?"
    )
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    plain = re.compile(rf"\b(?!the\s)[A-Za-z-]*[a-z]\s{noun}\b(?!\s[A-Z])|\b{plural}\b(?![’'])")
    found: dict[str, int] = {}
    for sentence in article:
        if sentence.kind in SHOWABLE:
            if any(not match[0].startswith("The ") for match in plain.finditer(sentence.plain)):
                return _SEVERAL
            for match in pattern.finditer(sentence.plain):
                name = _cut(match[0])
                if " " in name:
                    found.setdefault(name, sentence.index)
    return _merged(found)


@lru_cache(maxsize=64)
def _firms(article: tuple[Sentence, ...]) -> tuple[tuple[str, int], ...]:
    """The companies that an article calls so, or that carry the letters of their legal form."""
    found: dict[str, int] = {}
    for sentence in article:
        if sentence.kind in SHOWABLE:
            text = sentence.plain
            matches = [*_WITH_FORM.finditer(text), *_CALLED.finditer(text)]
            spans = [match.span() for match in matches]
            if any(not _within(match.start(), spans) for match in _OTHER_FIRM.finditer(text)):
                return _SEVERAL
            for match in matches:
                name = _cut(next(group for group in match.groups() if group))
                if name:
                    found.setdefault(name, sentence.index)
    return _merged(found)


def _cut(name: str) -> str:
    """A name without the small words and the article that open it."""
    words = name.split()
    while words and words[0].lower() in _SMALL | _OPENERS:
        words.pop(0)
    return " ".join(words)


_OPENERS = frozenset("but when while as if from after before since until although because under".split())


def _merged(found: dict[str, int]) -> tuple[tuple[str, int], ...]:
    """One entry for the names that say one another's words: the fullest, from where any of them first stands."""
    result: list[tuple[str, int]] = []
    for name, at in sorted(found.items(), key=lambda item: (-len(item[0].split()), item[1])):
        twin = next((k for k, (other, _) in enumerate(result) if _words(name) <= _words(other)), None)
        if twin is None:
            result.append((name, at))
        else:
            result[twin] = (result[twin][0], min(at, result[twin][1]))
    return tuple(result)


def _words(name: str) -> frozenset[str]:
    forms = frozenset(word for word in name.split() if not re.fullmatch(rf"{_LEGAL}\.?", word))
    return frozenset(word.rstrip(".").lower() for word in forms) - _SMALL
