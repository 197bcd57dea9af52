"""Short forms of longer names: an agency without its country, a company without its legal form, a river's name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence

from briefing.grouping.naming.acronyms import Found
from briefing.grouping.naming.forms import Form
from briefing.model import Sentence
from briefing.text import namewords
from briefing.text.terms import stop_words


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
        turned = [name for name in same if {"of", "for", "on"} & set(forms[name].words)]
        for name in same if turned else ():
            if name != turned[0]:
                yield turned[0], name, TURNED
    yield from _peoples(forms)


TURNED = "the same words in another order"


def _peoples(forms: Mapping[str, Form]) -> Iterator[Found]:
    """``Ostvian Supreme Court`` for ``Supreme Court of Ostvia``."""
    owned = _owned(forms)
    for name in forms:
        people, _, rest = name.partition(" ")
        if rest not in owned or not _PEOPLE.search(people):
            continue
        for land, full in owned[rest]:
            if people != land and people.startswith(land[: max(_STEM, len(land) - 2)]):
                yield full, name, TURNED


_PEOPLE = re.compile(r"(?:[aei]an|ese|ish|ch|an|i)$")
"""Ends of the words for what belongs to a country or a people."""
_STEM = 4
"""Letters that a country and its people share at least."""


def _owned(forms: Mapping[str, Form]) -> Mapping[str, Sequence[tuple[str, str]]]:
    """(owner, whole name) of names with ``of``, by what stands before it."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, form in forms.items():
        head, _, owner = name.partition(" of ")
        if owner and form.kind == "organisation":
            found[head].append((owner.removeprefix("the "), name))
    return found


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
                yield name, f"{mention.text} {' '.join(words)}", TURNED
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
    if front in forms or (extra == 1 and full.text.split()[0].isupper() and len(front) < 5):
        return True
    if extra > 1 or not full.kind == short.kind == "organisation" or full.heavy[-1] in _FACTIONS:
        return False
    if front in _RANKS:
        return True
    people = bool(_PEOPLE.search(front)) and front not in _CREEDS
    return people and (bool(full.sources & short.sources) or _land(front) & forms.keys() != set())


def _land(people: str) -> set[str]:
    """What the land of a people may be called: ``ostvia`` and ``ostva`` for ``ostvian``."""
    return {people[:-cut] + end for cut in (1, 2, 3) if len(people) > cut + 2 for end in ("", "a", "e", "o", "y")}


_RANKS = frozenset("national federal state royal regional central international provincial municipal".split())
"""What stands before the name of a body and tells only whose it is."""
_FACTIONS = frozenset("party union alliance front movement coalition bloc congress league".split())
"""Heads of bodies that a word before them tells apart: the Social Democratic Party is not the Democratic Party."""
_CREEDS = frozenset("christian presbyterian lutheran anglican republican libertarian urban human".split())
"""Words that end like those for a people."""


def classed(forms: Mapping[str, Form]) -> Iterator[Found]:
    """A ship with and without the letters before its name, a storm with and without its kind."""
    for name, form in forms.items():
        front, _, rest = name.partition(" ")
        kinds = namewords.STORMS | (namewords.FRONTS if " " in rest else frozenset())
        if rest in forms and (front in kinds or (front in namewords.VESSELS and form.text[:2].isupper())):
            yield name, rest, "the same without what stands before it"


def ampersands(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[tuple[str, str, str]]:
    """(key, text, rule): ``Brenner and Voss`` for ``Brenner & Voss``, where a sentence writes it so."""
    for name, form in forms.items():
        if "&" in form.words[1:-1]:
            text = form.text.replace("&", "and")
            if any(text in sentence.plain for sentence in sentences.values()):
                yield name, text, "the same with another and"


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
