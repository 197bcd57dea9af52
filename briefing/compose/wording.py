"""What the page prints for a sentence, and why a sentence cannot be printed.

The text is the source's own, white space folded. Two things are done to it, both marked: a pronoun gives way to
the name it stands for, in [square brackets]; words that tie the sentence to the one before, or repeat what the
citation says, go, and … stands for them. A source that has square brackets of its own gets no insertion, so that
nobody takes its brackets for ours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.compose.passages import whole
from briefing.model import Sentence
from briefing.text import antecedents, bare, roles
from briefing.text.persons import INSTITUTION
from briefing.text.pronouns import means_nothing, unresolved
from briefing.text.quotes import blanked
from briefing.text.speakers import SAYING, speaker
from briefing.text.standalone import reason_not

_LEAD_IN = re.compile(
    r"^(?:(?:But|And|Meanwhile|However|Moreover|Furthermore|Additionally|In addition|Separately|Nevertheless"
    r"|Nonetheless|Besides|Still),"
    r"|But|And|Yet|Meanwhile)\s+(?=[\w“\"‘$£€])"
)
_SAYS_IT = re.compile(
    r"^(?P<who>[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}) (?:says|said|maintains|insists|insisted|claims|claimed"
    r"|denies|denied|argues|argued)"
    r" (?:that )?(?:(?P<it>it|its)\b|(?:they|their)\b|(?:a|an|the) [\w ]{1,30}? (?:it|them)\b)"
)
_ADVERBIAL = re.compile(
    r"^(?:In|At|On|By|During|After|Before|Since|Until|For|With|As|While|When|From|Under)"
    r" (?:[^A-Z]|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)*$"
)
"""An opening that names nobody, days and months aside: what comes before "his" in "By the end of his fifth day, …"."""
_OTHER_SEX = {
    "he": re.compile(r"(?i)^(?:\W|(?-i:[a-z])|\d)*\b(?:she|her|hers)\b"),
    "she": re.compile(r"(?i)^(?:\W|(?-i:[a-z])|\d)*\b(?:he|him|his)\b"),
}
_OTHER_SEX["his"] = _OTHER_SEX["he"]
_TAIL = re.compile(
    r",? according to (?:(?:local|national|media|news|press|several|various) )*(?:media|reports|outlets)\.$"
)
"""Adds nothing where the sentence names its speaker and the citation names the paper."""
_SAYING = re.compile(rf"\s+(?:(?:also|then|later|once|again|had|has|\w+ly)\s+){{0,2}}(?:{SAYING})\b")
_PERSON = re.compile(r"(?i)^(he|she|his)\b")


@dataclass(frozen=True, slots=True)
class Wording:
    """What would be printed for a sentence."""

    span: tuple[int, int]
    """Half-open, into the article's text."""
    text: str
    """Verbatim parts of the folded span, with [insertions] and … for cuts."""
    refused: str | None
    """Why it cannot be shown, in a few words; None if it can."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """``text[start:end]`` gives way to ``[name]``, or to … where there is no name."""

    start: int
    end: int
    name: str


def word(sentence: Sentence, article: Sequence[Sentence], language: str = "en") -> Wording:
    """The words to print for a sentence.

    Args:
        sentence: the one to be shown.
        article: all sentences of its article by index, furniture included.
        language: BCP 47; edits are made in English only.
    """
    first, last = whole(sentence, article)
    text = " ".join(each.plain for each in article[first : last + 1])
    english = language.split("-")[0].lower() == "en"
    edits = _edits(text, article, first) if english else ()
    if edits and ("[" in text or "]" in text):
        edits = tuple(edit for edit in edits if not edit.name)
    read = _read(text, edits)
    refused = reason_not(read, language) or _rival_subject(text, article, first)
    if not refused and english and bare.unexplained(blanked(read), _headlines(article)):
        refused = "has an unresolved noun"
    return Wording((article[first].start, article[last].end), _apply(text, edits, "[{}]", "… ", " …"), refused)


def _headlines(article: Sequence[Sentence]) -> str:
    """What an article is about, in its own words."""
    return " ".join(each.plain for each in article if each.kind == "headline")


def _read(text: str, edits: Sequence[_Edit]) -> str:
    """The sentence as a reader takes it in, marks of editing aside."""
    read = _apply(text, edits, "{}", "", ".")
    return read[:1].upper() + read[1:] if edits else read


def _apply(text: str, edits: Sequence[_Edit], insertion: str, cut: str, tail: str) -> str:
    pieces, at = [], 0
    for edit in edits:
        space = " " if edit.start == len(text) else ""
        shown = space + insertion.format(edit.name) if edit.name else tail if edit.end == len(text) else cut
        pieces += [text[at : edit.start], shown]
        at = edit.end
    return "".join([*pieces, text[at:]])


def _edits(text: str, article: Sequence[Sentence], index: int) -> tuple[_Edit, ...]:
    """The changes that make a sentence readable alone, as far as they are certain, in text order."""
    edits: list[_Edit] = []
    lead = _LEAD_IN.match(text)
    if lead:
        edits.append(_Edit(0, lead.end(), ""))
    begin = lead.end() if lead else 0
    edits += _pronouns(text, begin, article, index) or _institution(text, begin, article, index)
    edits += _office(text, edits, article, index)
    if not re.search(r"\w", blanked(text)):
        said = antecedents.voice(article, index)
        edits += [_Edit(len(text), len(text), said.name)] if said else []
    tail = _TAIL.search(text)
    if tail and speaker(text[: tail.start()]):
        edits.append(_Edit(tail.start(), len(text), ""))
    return tuple(sorted(edits, key=lambda edit: edit.start))


def _pronouns(text: str, begin: int, article: Sequence[Sentence], index: int) -> list[_Edit]:
    """The first pronoun for a person that nothing in the sentence explains."""
    outside = blanked(text)
    found = _PERSON.match(outside[begin:])
    start, end = (begin, begin + found.end()) if found else (-1, -1)
    if not found:
        loose = unresolved(outside)
        said = speaker(text)
        if (
            said
            and said.words.lower() in ("he", "she")
            and (loose is None or loose.start() >= said.start)
            and not _inside(article, text, said.start)
        ):
            start, end = said.start, said.end
        elif loose and loose[0].lower() in ("he", "she", "his") and not _inside(article, text, loose.start()):
            start, end = loose.span()
    if start < 0:
        return []
    pronoun = text[start:end].lower()
    person = antecedents.person(pronoun, article, index, _speaks(text, start, end))
    name = person.name if person else antecedents.described(pronoun, article, index)
    if name is None:
        return []
    if _OTHER_SEX[pronoun].search(outside[end:]):
        return []  # somebody else is spoken of, and not named here
    owner = "’s" if pronoun == "his" else ""
    return [_Edit(start, end, (name if start else name[0].upper() + name[1:]) + owner)]


def _speaks(text: str, start: int, end: int) -> bool:
    """The pronoun is the subject of a saying verb: it leads its sentence, or is its attribution."""
    said = speaker(text)
    return bool(said and said.start == start) or bool(_SAYING.match(text[end:]))


def _institution(text: str, begin: int, article: Sequence[Sentence], index: int) -> list[_Edit]:
    named = roles.body(text[begin:], article, index)
    if named:
        return [_Edit(begin, begin + named[0], named[1])]
    if not text.startswith("It ", begin):
        return []
    name = antecedents.body(article, index, text[begin + 3 :])
    return [_Edit(begin, begin + 2, name)] if name else []


def _office(text: str, made: Sequence[_Edit], article: Sequence[Sentence], index: int) -> list[_Edit]:
    """The person behind "the governor", where no other words have given way there."""
    found = roles.office(blanked(text), article, index)
    free = found and all(edit.end <= found[0] or edit.start >= found[1] for edit in made)
    return [_Edit(*found)] if found and free else []


def _inside(article: Sequence[Sentence], text: str, at: int) -> bool:
    """A person is named in the sentence before the pronoun: it may mean them."""
    return bool(antecedents.people(tuple(article)).mentions(blanked(text[:at])))


def _rival_subject(text: str, article: Sequence[Sentence], index: int) -> str | None:
    """As in "Ruritania says it fell": it may be Ruritania, or what the sentence before spoke of."""
    found = _SAYS_IT.match(blanked(text))
    if found and found["it"] and not means_nothing(blanked(text)[found.end() :]):
        speaks = antecedents.people(tuple(article)).mentions(found["who"])
        if speaks and not INSTITUTION.search(found["who"]):
            return "has an unresolved pronoun"  # a human being is no "it"
    previous = antecedents.before(article, index)
    if not found or previous is None or previous.block != article[index].block or INSTITUTION.search(found["who"]):
        return None  # a body that speaks of itself is the rule
    return None if found["who"] in previous.plain else "may mean what the sentence before spoke of"
