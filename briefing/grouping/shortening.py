"""Short forms of longer names: a surname, an agency without its country, a company without its legal form."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.grouping.acronyms import Found
from briefing.grouping.forms import Form
from briefing.grouping.given import fit, misspelt
from briefing.grouping.spelling import folded, likely, near
from briefing.model import Sentence
from briefing.text import namewords
from briefing.text.terms import stop_words

Same = Callable[[str, str], bool]
"""Whether two words, or two forms by key, are one so far."""


def companies(forms: Mapping[str, Form]) -> Iterator[Found]:
    """A company with and without its legal form."""
    bare: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, form in forms.items():
        bare[form.heavy].append(name)
    for same in bare.values():
        legal = [name for name in same if forms[name].words[-1].replace(".", "") in namewords.COMPANIES]
        for name in same if legal else ():
            if name != legal[0]:
                yield legal[0], name, "the same but for a company's legal form"


def reordered(forms: Mapping[str, Form]) -> Iterator[Found]:
    """``Transport Ministry`` for ``Ministry of Transport``."""
    by_words: dict[frozenset[str], list[str]] = defaultdict(list)
    for name, form in forms.items():
        if form.kind == "organisation" and len(form.heavy) > 1:
            by_words[frozenset(form.heavy)].append(name)
    for same in by_words.values():
        turned = [name for name in same if "of" in forms[name].words]
        for name in same if turned else ():
            if "of" not in forms[name].words:
                yield turned[0], name, "the same words in another order"


def described(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, str, str]]:
    """(key, text, rule): ``Eastern League water board`` for ``Joint Water Board of the Eastern League``.

    The words behind the owner's name must all be words of the long name, its head among them.
    """
    for name, form in forms.items():
        head, _, owner = name.partition(" of ")
        owner = owner.removeprefix("the ")
        if owner not in forms or len(head.split()) < 2 or form.kind != "organisation":
            continue
        allowed = set(head.split())
        for mention in forms[owner].mentions:
            sentence = sentences[mention.sentence]
            end = mention.end - sentence.start
            behind = re.match(r"(?:\s+[a-z]+){1,4}", sentence.text[end:])
            words = behind[0].split() if behind else []
            while words and words[-1] not in allowed:
                words.pop()
            if len(words) > 1 and set(words) <= allowed and head.split()[-1] in words:
                yield name, f"{mention.text} {' '.join(words)}", "the same words in another order"
                break


def shortened(forms: Mapping[str, Form]) -> Iterator[tuple[str, list[str], str]]:
    """(short form, all names that it may stand for, rule), for names of several words."""
    by_last: dict[str, list[str]] = defaultdict(list)
    by_first: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if len(form.heavy) > 1:
            by_last[form.heavy[-1]].append(name)
            by_first[form.heavy[0]].append(name)
    for name, form in forms.items():
        if len(form.heavy) < 2 or form.personal:
            continue
        ending, starting = by_last[form.heavy[-1]], by_first[form.heavy[0]]
        for rule, found in (
            ("the same without what stands before it", [n for n in ending if _behind(form, forms[n], forms)]),
            ("the same without what stands behind it", [n for n in starting if _before(form, forms[n])]),
            ("the same with a word left out", [n for n in ending if _gapped(form, forms[n], forms)]),
        ):
            if found:
                yield name, found, rule


def _behind(short: Form, full: Form, forms: Mapping[str, Form]) -> bool:
    """Whether the longer name is the short one with an owner's or a place's name, or a vessel's letters, before it."""
    extra = len(full.words) - len(short.words)
    if extra < 1 or full.words[extra:] != short.words:
        return False
    front = " ".join(full.words[:extra])
    return front in forms or (extra == 1 and full.text.split()[0].isupper() and len(front) < 5)


def classed(forms: Mapping[str, Form]) -> Iterator[Found]:
    """A ship with and without the letters before its name, a storm with and without its kind."""
    for name, form in forms.items():
        front, _, rest = name.partition(" ")
        kinds = namewords.STORMS | (namewords.FRONTS if " " in rest else frozenset())
        if rest in forms and (front in kinds or (front in namewords.VESSELS and form.text[:2].isupper())):
            yield name, rest, "the same without what stands before it"


def branded(forms: Mapping[str, Form]) -> Iterator[tuple[str, list[str], str]]:
    """(short form, companies that begin with it, rule): ``Brandt Kessler`` for ``Brandt Kessler Holdings Ltd.``.

    No word that is a place or belongs to a person's name: founders and towns lend companies theirs.
    """
    legal: dict[str, list[str]] = defaultdict(list)
    people = {folded(word) for form in forms.values() if form.personal for word in form.heavy}
    for name, form in forms.items():
        if form.words[-1].replace(".", "") in namewords.COMPANIES and len(form.heavy) > 1:
            for length in range(1, len(form.heavy)):
                legal[" ".join(form.heavy[:length])].append(name)
    for name, found in legal.items():
        short = forms.get(name)
        if short is None or short.titled or not short.plain or any(each.kind == "place" for each in short.mentions):
            continue
        alone = len(short.words) > 1 or (folded(name) not in people and not short.definite)
        if alone and any(forms[full].sources & short.sources for full in found) or len(short.words) > 1:
            yield name, found, "the company's name without what stands behind it"


def ampersands(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, str, str]]:
    """(key, text, rule): ``Brenner and Voss`` for ``Brenner & Voss``, where a sentence writes it so."""
    for name, form in forms.items():
        if "&" in form.words[1:-1]:
            text = form.text.replace("&", "and")
            if any(text in sentence.plain for sentence in sentences.values()):
                yield name, text, "the same with another and"


def turned(forms: Mapping[str, Form]) -> Iterator[Found]:
    """A person's name with the surname first and last: ``Kim Jae-won``, ``Jae-won Kim``."""
    found: dict[str, str] = {}
    for name, form in forms.items():
        if form.personal and len(form.heavy) == 2:
            one, other = form.heavy
            if f"{folded(other)} {folded(one)}" in found and one != other:
                yield found[f"{folded(other)} {folded(one)}"], name, "the same words in another order"
            found.setdefault(f"{folded(one)} {folded(other)}", name)


def _before(short: Form, full: Form) -> bool:
    """Whether the longer name goes on with ``and`` or ``of``."""
    at = len(short.words)
    return (
        len(full.words) > at
        and full.words[:at] == short.words
        and full.words[at] in {"and", "of"}
        and short.kind == full.kind == "organisation"
    )


def _gapped(short: Form, full: Form, forms: Mapping[str, Form]) -> bool:
    """Whether one inner word is left out of a name whose first word is used for nothing else."""
    long, few = full.heavy, short.heavy
    if len(long) != len(few) + 1 or long[0] != few[0] or long[0] in forms or full.sentences & short.sentences:
        return False
    return any(long[:at] + long[at + 1 :] == few for at in range(1, len(long) - 1)) and not full.personal


def definite(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, list[str], str]]:
    """``the Stella`` for ``Stella Maris``: one word behind ``the``, at either end of a name that stands there too."""
    ends: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if len(form.heavy) > 1 and not form.titled:
            for word in {form.heavy[0], form.heavy[-1]}:
                ends[word].append(name)
    for name, form in forms.items():
        single = len(form.words) == 1 and form.plain and form.definite and not form.acronym and not form.titled
        fits = single and ends[name] and not derived(name, forms) and _noun(form, sentences)
        if fits and all(any(mention.definite for mention in forms[n].mentions) for n in ends[name]):
            yield name, ends[name], 'one word of it behind "the"'


def derived(name: str, forms: Mapping[str, Form]) -> bool:
    """Whether a word is another name with an ending: ``Peruvian``, ``Kuwaitis``."""
    return any(name.endswith(ending) and name[: -len(ending)] in forms for ending in _ENDINGS)


_ENDINGS = ("n", "an", "ian", "i", "ish", "ese", "s", "ns", "ans", "ians", "is")


def _noun(form: Form, sentences: Mapping[str, Sentence]) -> bool:
    """Whether a word mostly stands for itself, not before a noun that it describes."""
    alone = 0
    for mention in form.mentions:
        sentence = sentences[mention.sentence]
        behind = re.match(r"\s+([a-z]+)", sentence.text[mention.end - sentence.start :])
        alone += not behind or behind[1] in stop_words() or behind[1] in namewords.SPEAKING
    return 2 * alone > len(form.mentions)


def persons(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, list[str], str]]:
    """(surname or first name, all full names that it may stand for, rule)."""
    last: dict[str, list[str]] = defaultdict(list)
    first: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if form.personal:
            last[folded(form.heavy[-1])].append(name)
            if len(form.heavy) <= _FULL:
                first[folded(form.heavy[0])].append(name)
    for name, form in forms.items():
        alone = len(form.words) == 1 and not (form.acronym or form.definite or derived(name, forms))
        if not alone or form.kind not in {"person", "other"}:
            continue
        family, given = last.get(folded(name), []), first.get(folded(name), [])
        found = [*family, *given]
        met = any(forms[n].sources & form.sources or forms[n].titles & form.titles for n in found)
        known = form.titled or form.kind == "person"
        if not known and not any(_human(forms[n], forms) for n in found):
            continue
        if not met and _introduced(form, sentences):
            continue
        if family and (met or known and form.plain):
            yield name, found, "the surname of the only such person"
        elif given and form.plain and _first_named(form, [forms[n] for n in given], met, known):
            yield name, found, "the first name of the only such person"


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
    """``M. Holt`` and ``Maren Holt``, ``Ana Lopez`` and ``Ana Ruiz Lopez``."""
    last: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if form.personal:
            last[form.heavy[-1]].append(name)
    for same in last.values():
        for name in same:
            found = [n for n in same if n != name and _fuller(forms[name], forms[n])]
            if found:
                yield name, found, "the same name with initials or a middle name"


def _fuller(short: Form, full: Form) -> bool:
    """Whether one full name writes out, or adds to, what the other has."""
    few, many = short.heavy[:-1], full.heavy[:-1]
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
    if not (same(a, b) or near(a, b) or likely(a, b)):
        return folded(a) == folded(other.heavy[0]) and fit(one.heavy[0], b)
    a, b = one.heavy[0], other.heavy[0]
    if same(a, b) or fit(a, b) or _first_fits(a, b) or a in other.heavy or b in one.heavy:
        return True
    return misspelt(a, b)


def compounds(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, str, str]]:
    """(key of the name, text, rest): ``E.R.U.-led talks`` as (``e.r.u.``, itself, ``-led talks``)."""
    for name, form in forms.items():
        for mention in form.mentions:
            sentence = sentences[mention.sentence]
            end = mention.end - sentence.start
            behind = re.match(r"-[a-z]{3,}\s+[a-z]{4,}\b", sentence.text[end:])
            if behind:
                rest = " ".join(behind[0].split())
                yield name, mention.text + rest, rest


def phrases(forms: Mapping[str, Form], group: Callable[[str], Sequence[str]]) -> Iterator[Found]:
    """Longer names that differ by an alias of one of their parts: ``E.R.U. Council``."""
    for name, form in forms.items():
        words = name.split()
        for cut in range(1, len(words)):
            for front, back in ((words[:cut], words[cut:]), (words[cut:], words[:cut])):
                for other in group(" ".join(front)):
                    swapped = " ".join([other, *back] if front == words[:cut] else [*back, other])
                    if swapped != name and swapped in forms and not form.personal:
                        yield name, swapped, "the same with another name of a part of it"
