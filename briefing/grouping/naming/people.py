"""Persons by a part of their name: a surname, a first name, initials, two surnames of three words.

Only where one person of the corpus fits; full names tell whether two forms may be one person at all.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.grouping.naming.acronyms import Found
from briefing.grouping.naming.forms import Form
from briefing.grouping.naming.given import ended, fit, misspelt
from briefing.grouping.naming.shortening import derived
from briefing.grouping.naming.spelling import folded, likely, near
from briefing.model import Sentence
from briefing.text import namewords

Same = Callable[[str, str], bool]
"""Whether two words, or two forms by key, are one so far."""


def persons(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, list[str], str]]:
    """(surname or first name, all full names that it may stand for, rule)."""
    last: dict[str, list[str]] = defaultdict(list)
    first: dict[str, list[str]] = defaultdict(list)
    inside: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        for word in {folded(word) for word in form.heavy} if len(form.heavy) > 1 else ():
            inside[word].append(name)
        if form.personal:
            last[folded(form.heavy[-1])].append(name)
            if len(form.heavy) <= _FULL:
                first[folded(form.heavy[0])].append(name)
    for name, form in forms.items():
        alone = _single(form) and not (form.acronym or form.definite or derived(name, forms))
        if not alone or form.kind not in {"person", "other"}:
            continue
        word = form.heavy[-1]
        family = [full for full in last.get(form.joined, []) if full != name and _ends(form, forms[full])]
        given = first.get(folded(word), []) if len(form.words) == 1 else []
        found = [*family, *given]
        met = any(forms[n].sources & form.sources or forms[n].titles & form.titles for n in found)
        known = form.titled or form.kind == "person"
        if not known and not any(_human(forms[n], forms) for n in found):
            continue
        if not met and _introduced(form, sentences):
            continue
        if family and (met or (form.plain and (known or _rare(form, inside[form.joined], found)))):
            yield name, found, "the surname of the only such person"
        elif given and form.plain and _first_named(form, [forms[n] for n in given], met, known):
            yield name, found, "the first name of the only such person"


def _single(form: Form) -> bool:
    """Whether a form is one word, one with a surname's particles (``Van der Holm``), or a title's two surnames."""
    return len(form.words) == 1 or (len(form.heavy) == 1 and form.words[0] in namewords.PARTICLES) or form.titled


def _ends(short: Form, full: Form) -> bool:
    """Whether a full name ends in a surname's particles too, where the surname has any."""
    return len(short.words) == 1 or len(short.heavy) > 1 or full.words[-len(short.words) :] == short.words


def _rare(form: Form, names: Sequence[str], found: Sequence[str]) -> bool:
    """Whether a word of some length stands for no place, and in no name but those of the persons who bear it."""
    placed = any(mention.kind == "place" for mention in form.mentions)
    return len(folded("".join(form.words))) >= _RARE and not placed and set(names) <= set(found)


_RARE = 6
"""Letters of a surname that may be told by itself, with no title and no full name beside it."""
_FULL = 3
"""Words that a name has at most whose first word may be a first name: before a longer one stands something else."""


def _first_named(form: Form, fulls: Sequence[Form], met: bool, known: bool) -> bool:
    """Whether a word may be the first name of one of some persons."""
    if known:
        return met or any(len(full.sources) > 1 for full in fulls)
    return met and _only(form, fulls)


def _human(full: Form, forms: Mapping[str, Form]) -> bool:
    """Whether a full name, or its surname alone, is a person's."""
    surname = forms.get(full.heavy[-1])
    return full.kind == "person" or (surname is not None and surname.kind == "person")


def _introduced(form: Form, sentences: Mapping[str, Sentence]) -> bool:
    """Whether a name alone is presented as somebody new: ``Mrs. Tal, a teacher``."""
    return any(
        re.match(
            r",\s(?:an?|another|one)\s", sentences[each.sentence].text[each.end - sentences[each.sentence].start :]
        )
        for each in form.mentions
    )


def _only(form: Form, fulls: Sequence[Form]) -> bool:
    """Whether a word, no place and no body, is the first name of persons, all met where it stands."""
    return form.kind == "other" and all(full.kind != "organisation" and full.sources & form.sources for full in fulls)


def initialled(forms: Mapping[str, Form]) -> Iterator[tuple[str, list[str], str]]:
    """``T. Wexby`` and ``Tilda Wexby``, ``Ana Lopez`` and ``Ana Ruiz Lopez``."""
    last: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if form.personal:
            last[form.heavy[-1]].append(name)
    for same in last.values():
        for name in same:
            found = [n for n in same if n != name and _fuller(_initials(forms[name]), forms[n].heavy)]
            if found:
                yield name, found, "the same name with initials or a middle name"
            found = [n for n in same if _doubled(forms[name], forms[n])]
            if found:
                yield name, found, "both surnames without the first name"
    yield from _hyphened(forms)
    yield from _respelt(forms)
    yield from _fathers(forms)


def _hyphened(forms: Mapping[str, Form]) -> Iterator[tuple[str, list[str], str]]:
    """``Tessa Roe`` and, beside the name in full, ``Roe`` for ``Tessa Orsk-Roe``, where nobody else is called so."""
    parts: dict[str, list[str]] = defaultdict(list)
    borne: dict[str, list[str]] = defaultdict(list)
    alone: dict[str, list[str]] = defaultdict(list)
    inside: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        for word in form.heavy if len(form.words) > 1 else ():
            for piece in {folded(word), *map(folded, word.split("-"))}:
                inside[piece].append(name)
        if len(form.words) == 1 and form.kind not in {"place", "organisation"} and not form.definite:
            alone[form.joined].append(name)
        if form.personal:
            borne[folded(form.heavy[-1])].append(name)
            for part in form.heavy[-1].split("-") if "-" in form.heavy[-1] else ():
                parts[folded(part)].append(name)
    for part, full in parts.items():
        called = borne[part]
        for name in called:
            found = [n for n in full if folded(forms[name].heavy[0]) == folded(forms[n].heavy[0])]
            if found:
                yield name, found, HALF
        for name in () if called else alone.get(part, ()):
            if _half(forms[name], [forms[n] for n in full], set(inside[part]) <= set(full)):
                yield name, full, HALF


def _half(short: Form, fulls: Sequence[Form], only: bool) -> bool:
    """Whether a word is one of two surnames: beside the full name, with its title, or a rare word that no other has."""
    if any(full.sources & short.sources or full.titles & short.titles for full in fulls):
        return True
    return only and short.plain and len(short.joined) >= _RARE and any(full.kind == "person" for full in fulls)


HALF = "one of two surnames"


def _respelt(forms: Mapping[str, Form]) -> Iterator[tuple[str, list[str], str]]:
    """``Torvald Maier`` for ``Torvald K. Meyer``: a middle name left out and the surname in another spelling.

    The first name is the same and written out, and no article has both: two things at once must not differ in all.
    """
    first: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if form.personal and len(form.heavy) <= _FULL and len(form.heavy[0].strip(".")) > _WRITTEN:
            first[folded(form.heavy[0])].append(name)
    for same in first.values():
        for name in same:
            found = [n for n in same if _middle_less(forms[name], forms[n])]
            if found:
                yield name, found, "the surname spelt in another way, without the middle name"


_WRITTEN = 2
"""Letters that a first name written out has more than."""


def _middle_less(short: Form, full: Form) -> bool:
    """Whether a name of two words has the first name of one of three and its surname in another spelling."""
    if (len(short.heavy), len(full.heavy)) != (2, 3) or short.sources & full.sources:
        return False
    if not (short.plain and full.plain) or {*short.genders, *full.genders} == {"f", "m"}:
        return False
    found = near(short.heavy[-1], full.heavy[-1])
    return found is not None and folded(short.heavy[-1]) != folded(full.heavy[-1]) and not found.loose


def _initials(form: Form) -> tuple[str, ...]:
    """The words of a full name, letters run together before it taken apart: ``RE Aspinall``, ``J.T. Aspinall``."""
    first = form.text.split()[0]
    plain = first.replace(".", "").replace("-", "")
    together = first.isupper() and 1 < len(plain) <= _TOGETHER
    return (*plain.lower(), *form.heavy[1:]) if together else form.heavy


_TOGETHER = 3
"""Initials that are written without a space between them at most."""


def _doubled(short: Form, full: Form) -> bool:
    """Whether a form is the two surnames of a longer name: ``Fuentes Maduro`` of ``Gabriela Fuentes Maduro``."""
    return len(full.heavy) == len(short.heavy) + 1 > 2 and full.heavy[1:] == short.heavy and full.kind == "person"


_WITH_BOTH = 3
"""Words that a full name with two surnames has at least."""


def _fathers(forms: Mapping[str, Form]) -> Iterator[tuple[str, list[str], str]]:
    """The first of two surnames alone, where it bears the full name's title: ``President Fuentes``."""
    middle: dict[str, list[str]] = defaultdict(list)
    borne = {form.heavy[-1] for form in forms.values() if form.personal}
    for name, form in forms.items():
        if form.personal and len(form.heavy) >= _WITH_BOTH:
            middle[form.heavy[-2]].append(name)
    for word, found in middle.items():
        short = forms.get(word)
        if short is not None and word not in borne and any(short.titles & forms[name].titles for name in found):
            yield word, found, "the first surname of the only such person"


def _fuller(short: Sequence[str], full: Sequence[str]) -> bool:
    """Whether one full name writes out, or adds to, what the other has."""
    few, many = tuple(short[:-1]), tuple(full[:-1])
    if all(len(word.strip(".")) == 1 for word in few) and len(many[0].strip(".")) > 1:
        return few[0][0] == many[0][0] and (len(many) == 1 or len(few) == 1 or few[1][0] == many[1][0])
    if len(few) > len(many) or few == many:
        return False
    if not _first_fits(few[0], many[0]) or (len(few[0]) > 2 and few[0] != many[0]):
        return False
    return all(any(_first_fits(a, b) for b in many) for a in few)


def _first_fits(one: str, other: str) -> bool:
    one, other = one.strip("."), other.strip(".")
    return one == other or (min(len(one), len(other)) == 1 and one[0] == other[0])


def same_person(one: Form, other: Form, same: Same) -> bool:
    """Whether nothing in two full names speaks against one person: the surname and the first names fit."""
    if {*one.genders, *other.genders} == {"f", "m"}:
        return False
    if one.joined == other.joined or (len(one.heavy) != len(other.heavy) and likely(one.joined, other.joined)):
        return True
    a, b = one.heavy[-1], other.heavy[-1]
    if one.joined == folded(b) or other.joined == folded(a):  # two surnames, with and without a hyphen
        return True
    if (folded(a) in map(folded, b.split("-")) or folded(b) in map(folded, a.split("-"))) and folded(
        one.heavy[0]
    ) == folded(other.heavy[0]):
        return True
    if not (same(a, b) or near(a, b) or likely(a, b)):
        return folded(a) == folded(other.heavy[0]) and fit(one.heavy[0], b)
    a, b = _initials(one)[0], _initials(other)[0]
    if same(a, b) or fit(a, b) or _first_fits(a, b) or a in other.heavy or b in one.heavy:
        return True
    return misspelt(a, b) or ended(a, b)


def turned(forms: Mapping[str, Form]) -> Iterator[Found]:
    """A person's name with the surname first and last: ``Kim Jae-won``, ``Jae-won Kim``."""
    found: dict[str, str] = {}
    for name, form in forms.items():
        if form.personal and len(form.heavy) == 2:
            one, other = form.heavy
            if f"{folded(other)} {folded(one)}" in found and one != other:
                yield found[f"{folded(other)} {folded(one)}"], name, "the same words in another order"
            found.setdefault(f"{folded(one)} {folded(other)}", name)
