"""The people of an article, found by form: a title, an age, a role beside the name.

No list of names is used. A name without such evidence is nobody's: a pronoun is never tied to it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

ROLES = (
    "spokesman|spokeswoman|spokesperson|minister|president|secretary|director|chief|head|professor|teacher"
    "|student|captain|coach"
    "|judge|lawyer|attorney|leader|manager|chairman|chairwoman|chair|owner|mother|father|mayor|governor|senator"
    "|commissioner"
    "|commander|officer|general|inspector|engineer|scientist|researcher|author|analyst|economist|doctor|nurse"
    "|farmer|driver"
    "|pilot|player|striker|goalkeeper|midfielder|defender|prosecutor|defendant|witness|resident|survivor|victim"
    "|suspect|founder"
    "|executive|editor|reporter|correspondent|ambassador|envoy|diplomat|chancellor|king|queen|prince|princess"
    "|bishop|pope|rabbi"
    "|imam|priest|widow|widower|brother|sister|son|daughter|husband|wife|nephew|niece|uncle|aunt|cousin|man"
    "|woman|boy|girl"
    "|candidate|lawmaker|deputy|councillor|councilor|seismologist|geologist|biologist|physicist|chemist"
    "|historian|hydrologist"
    "|fisherman|shopkeeper|worker|dealer|artist|actor|actress|singer|writer|champion|runner|skipper|referee"
    "|trainer|boss"
    "|colleague|friend|neighbour|neighbor|partner|rival|treasurer|clerk|mediator|negotiator|forward|winger"
    "|batsman|bowler|pollster|sheriff|detective|sergeant|volunteer|campaigner|activist|expert|official"
    "|agronomist|cashier|tycoon"
)
"""Nouns for one human being."""

_TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Rear|Vice|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Brig|Supt"
    r"|Insp|Sen|Rep|Gov|Rev|Fr|Hon"
    r"|President|Premier|Chancellor|Prime|Minister|Secretary|Senator|Governor|Mayor|Judge|Justice|General"
    r"|Admiral|Colonel|Major"
    r"|Captain|Commander|Commissioner|Lieutenant|Sergeant|Professor|Ambassador|Bishop|King|Queen|Prince"
    r"|Princess|Pope|Coach"
    r"|Detective|Inspector|Superintendent|Sheriff|Councillor|Councilor|Congressman|Congresswoman|Speaker|Doctor"
    r"|Chief|Director)"
)
_PART = (
    r"(?:[A-Z]\.(?:[\s-]?[A-Z]\.)*|(?:Mc|Mac|O[’']|D[’']|[Aa]l-|[Ee]l-)?"
    r"[A-ZÀ-ÖØ-Þ][^\W\d_]+(?:-[A-ZÀ-ÖØ-Þ]?[^\W\d_]+)*)"
)
_LINK = r"(?:\s(?:de|del|della|di|da|dos|van|der|den|von|bin|ibn|al|el|la|le|ter|zu)){0,2}"
_RUN = re.compile(rf"(?<![\w’'-]){_PART}\.?(?:{_LINK}\s{_PART}\.?)*")
_TITLED = re.compile(rf"{_TITLE}\.?$")
_AFTER = re.compile(
    rf"\s?(?:,\s(?:\d{{1,3}}\b|who\b|whom\b|whose\b|(?:[\w’'.-]+\s){{0,6}}?(?:{ROLES})\b(?!s))|\s\(\d{{1,3}}\))",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"\b(?:{ROLES}),?\s$", re.IGNORECASE)
INSTITUTION = re.compile(
    r"\b(?:Ministry|Bank|Ltd|Inc|Corp|Co|PLC|AG|University|Committee|Commission|Agency|Authority|Council|Union"
    r"|Party|Court|Department"
    r"|Institute|Association|Federation|Organi[sz]ation|Company|Group|Team|Club|Centre|Center|Office|Board"
    r"|Parliament|Congress|Senate"
    r"|House|Street|Road|Avenue|City|River|Island|Islands|Lake|Mount|Bay|Port|Hospital|School|College|Church"
    r"|Airport|Station|Bridge"
    r"|Nations|States|State|Kingdom|Republic|Pentagon|Security|News|Times|Post|Press|Herald|Service|Services"
    r"|Line|Lines|Bulletin"
    r"|Dam|Channel|Register|Network|Republican|Democrat|Democrats|Republicans|Army|Navy|Police|Guard|Force|Forces)\b"
)
"""Words that make a capitalised name an institution's or a place's."""
_NO_NAME = frozenset(
    "the a an in on at by after before during for from with under but and or as if when while since until"
    " although though he she it"
    " they we i you his her its their this that these those monday tuesday wednesday thursday friday saturday"
    " sunday january"
    " february march april may june july august september october november december there here what who why how"
    " where no not"
    " yes one two three four five six seven eight nine ten some many most all both each every any another other"
    " its our my your"
    " government parliament police navy army god internet state islamic republican democrat catholic muslim"
    " christian jewish"
    " last next earlier later meanwhile however speaking asked according following".split()
)
_ROLE = re.compile(rf"(?:{ROLES}|Spokesman|Press|Interior|Foreign|Deputy)", re.IGNORECASE)
_PLACED = re.compile(
    r"\b(?:in|at|from|near|off|to|across|outside|inside|on|into|around|for|between|(?:[A-Z]\w+ty|Bank|Republic"
    r"|Kingdom|Ministry|Court|City|Port|Gulf|Bay|Battle|Isle|Duchy|Church|Diocese|Province|State) of)\s+(?:the\s+)?$"
)
_MID = re.compile(rf"(?<=[a-z,] ){_PART}")
"""A capitalised word inside a sentence: a name, not the word that happens to come first."""
_MODIFIES = re.compile(
    rf"(?:[’']s)? (?:(?:head|assistant|former|interim|acting|national|team|club|deputy|vice|prime|foreign"
    rf"|finance|interior) )?(?:{ROLES}),? "
)
"""Between a club or a country and the name of its coach or president."""
_COMMON = re.compile(r"\b[a-z]+\b")
_HYPHENED = re.compile(r"-[a-z]+(?:-|$)")
"""Mother-of-two: no part of a name."""
_MALE = re.compile(
    r"(?:^|\s)(?:Mr|Sir|Lord|King|Prince|Pope|Congressman)\.?\s|\b(?:spokesman|chairman|husband|father|brother"
    r"|son|nephew|king)\b"
)
_FEMALE = re.compile(
    r"(?:^|\s)(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Congresswoman)\.?\s|\b(?:spokeswoman|chairwoman|wife"
    r"|mother|sister|daughter|niece|queen|widow|mum)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Person:
    """One human being of an article."""

    name: str
    """The fullest name the article gives, with the title where it stands beside it."""
    surname: str
    gender: str = ""
    """``m``, ``f``, or empty where the article's titles do not tell."""


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a person is named in a text."""

    start: int
    end: int
    person: Person
    owns: bool
    """Followed by a possessive ending."""


@dataclass(frozen=True, slots=True)
class _Form:
    core: tuple[str, ...]
    printed: str
    proved: bool
    gender: str


class People:
    """The people of one article. Built once, asked often."""

    def __init__(self, texts: Sequence[str]) -> None:
        forms: dict[str, list[_Form]] = {}
        for text in texts:
            for start, end in _runs(text):
                form = _form(text, start, end)
                if form is not None:
                    forms.setdefault(form.core[-1], []).append(form)
        self._known = {surname: person for surname, found in forms.items() if (person := _person(surname, found))}
        self._given = {surname for surname, found in forms.items() if _givens(found)}
        self._mid = {word for text in texts for word in _MID.findall(text)}
        self._common = {word for text in texts for word in _COMMON.findall(text)}
        self._shared = {surname for surname, found in forms.items() if len(_givens(found)) > 1}

    def mentions(self, text: str) -> tuple[Mention, ...]:
        """The people named in a text, in order; a surname that two of them share names nobody."""
        found = []
        for start, end in _runs(text):
            form = _form(text, start, end)
            if form is None:
                continue
            person = self._known.get(form.core[-1])
            if person is not None and form.core[-1] in self._shared:
                person = (
                    Person(form.printed, form.core[-1], form.gender) if form.proved and len(form.core) > 1 else None
                )
            if person is not None:
                found.append(Mention(start, end, person, text[end : end + 2] in ("’s", "'s")))
        return tuple(found)

    def strangers(self, text: str) -> tuple[tuple[int, int], ...]:
        """Spans of names that may be people's, though nothing proves it, or that two people share."""
        sure = {(mention.start, mention.end) for mention in self.mentions(text)}
        starts = sorted(start for start, _ in sure)
        found = []
        for start, end in _runs(text):
            beside = " " not in text[start:end] and any(
                end <= other and _MODIFIES.fullmatch(text[end:other]) for other in starts
            )
            if (
                (start, end) not in sure
                and not beside
                and not _PLACED.search(text[:start])
                and self._maybe(text, start, end)
            ):
                found.append((start, end))
        return tuple(found)

    def _maybe(self, text: str, start: int, end: int) -> bool:
        form = _form(text, start, end)
        if form is None:
            return False
        name = form.core[-1]
        if len(form.core) > 1 or start > 0 or name in self._given or name in self._shared or name in self._mid:
            return True
        return not (name.endswith(("s", "ly")) or name.lower() in self._common)


def _runs(text: str) -> list[tuple[int, int]]:
    """Spans of capitalised words that belong together."""
    return [
        (match.start(), match.end() - match[0].endswith(".") * (not match[0][-2:-1].isupper()))
        for match in _RUN.finditer(text)
    ]


def _form(text: str, start: int, end: int) -> _Form | None:
    """How a run names a person: its titles cut off, with the evidence beside it; None where it can name nobody."""
    tokens = text[start:end].split()
    while tokens and (tokens[0].rstrip(".").lower() in _NO_NAME or _HYPHENED.search(tokens[0])):
        tokens.pop(0)
    if text[:start].rstrip().endswith((" of", " for")) and len(tokens) > 1:
        tokens.pop(0)  # "Secretary of State Ada Roe": the first word belongs to the office
        of_office = True
    else:
        of_office = False
    last = max((at for at, token in enumerate(tokens) if _is_title(token)), default=-1)
    core = tuple(tokens[last + 1 :])
    if (
        not core
        or len(core) > 4
        or INSTITUTION.search(" ".join(core))
        or len(core[-1]) < 3
        or core[-1].lower() in _NO_NAME
    ):
        return None
    titled = last >= 0
    role_before = bool(_BEFORE.search(text[max(0, start - 30) : start])) or of_office
    role_after = bool(_AFTER.match(text, end)) and len(core) > 1
    proved = titled or role_after or (role_before and len(core) > 1)
    around = text[max(0, start - 24) : end + 40]
    return _Form(
        core,
        _printed(tokens, last),
        proved,
        _gender(" ".join(tokens) + " ", around if proved and len(core) > 1 else ""),
    )


def _is_title(token: str) -> bool:
    return bool(_TITLED.fullmatch(token) or _ROLE.fullmatch(token))


def _printed(tokens: list[str], last: int) -> str:
    """The name with its titles where these are few."""
    polite = last >= 0 and tokens[last].rstrip(".") in ("Mr", "Mrs", "Ms", "Miss", "Hon")
    bare = len(tokens) - last > 2 and (polite or len(tokens) > 6)
    return " ".join(tokens[last + 1 :] if bare else tokens)


def _gender(run: str, around: str) -> str:
    if _MALE.search(run):
        return "m"
    if _FEMALE.search(run):
        return "f"
    return "f" if "spokeswoman" in around else "m" if "spokesman" in around else ""


def _givens(forms: Sequence[_Form]) -> set[tuple[str, ...]]:
    """The different first names that go with one surname."""
    return {form.core[:-1] for form in forms if len(form.core) > 1}


def _person(surname: str, forms: Sequence[_Form]) -> Person | None:
    if not any(form.proved for form in forms):
        return None
    full = max(forms, key=lambda form: (len(form.core), len(form.printed.split()), -forms.index(form)))
    genders = {form.gender for form in forms} - {""}
    return Person(full.printed, surname, genders.pop() if len(genders) == 1 else "")
