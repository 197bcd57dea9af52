"""Forms that are one name in two spellings, judged by their letters and by what stands around them.

A small difference between rare words is enough; a larger one needs support: the same title, role, or another word of
the name. Two spellings in one article speak against it: an article spells a name in one way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from briefing.grouping.naming.acronyms import Found
from briefing.grouping.naming.forms import SMALL, Form
from briefing.grouping.naming.people import same_person
from briefing.grouping.naming.spelling import Difference, difference, folded, keys, likely, near, undotted
from briefing.grouping.naming.surroundings import alike
from briefing.model import Sentence
from briefing.text import namewords

Same = Callable[[str, str], bool]
RULE = "spelt in another way"
SURNAME = "the surname, spelt in another way, of the only such person"
SHORT = 5
"""Letters below which a spelling difference alone proves nothing."""
TITLED = 4
"""Letters of a surname behind a title that one letter of one sound makes another desk's."""
JOINED = 6
"""Letters that names must have that are compared without the spaces in them."""
FULL = 10
"""Letters of a full name both words of which are spelt in another way."""
LONG = 9
"""Letters of a single word that a nearer look at its surroundings is not asked of."""


def candidates(forms: Mapping[str, Form]) -> list[tuple[str, str]]:
    """Pairs of forms that sound alike: of as many words with like first and last ones, or alike if run together."""
    blocks: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for name, form in forms.items():
        if form.acronym:
            continue
        for first, last in product(keys(form.words[0]), keys(form.words[-1])):
            blocks[(len(form.words), first, last)].append(name)
        if len(form.joined) >= JOINED:
            for sound in keys(form.joined):
                blocks[(0, sound, "")].append(name)
    return list(dict.fromkeys(pair for block in blocks.values() for pair in combinations(block, 2)))


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is known of the forms while their spellings are compared."""

    forms: Mapping[str, Form]
    sentences: Mapping[str, Sentence]
    same: Same
    """Whether two words are one so far."""
    fulls: Mapping[str, Sequence[Form]]
    """Full names of persons by each of their words."""
    where: Mapping[str, frozenset[str]]
    """The articles that have a word in some name; not in the name of a body, which spells itself as it likes."""

    def apart(self, one: str, other: str) -> bool:
        """Whether some article writes both words."""
        return bool(self.where.get(one, frozenset()) & self.where.get(other, frozenset()))


def corpus(forms: Mapping[str, Form], sentences: Mapping[str, Sentence], same: Same) -> Corpus:
    """The forms by the words in them."""
    fulls: dict[str, list[Form]] = defaultdict(list)
    where: dict[str, frozenset[str]] = defaultdict(frozenset)
    for form in forms.values():
        for word in form.heavy:
            if form.kind != "organisation":
                where[word] |= form.sources
            if form.personal:
                fulls[word].append(form)
    return Corpus(forms, sentences, same, fulls, where)


def spelt(pairs: Sequence[tuple[str, str]], known: Corpus) -> Iterator[Found]:
    """Pairs that are one name, given which words are one so far."""
    for one, other in pairs:
        if _one(known.forms[one], known.forms[other], known):
            yield one, other, RULE


def _one(a: Form, b: Form, known: Corpus) -> bool:
    """Whether two forms are one name."""
    if (a.titled and b.kind in _THINGS) or (b.titled and a.kind in _THINGS) or {*a.genders, *b.genders} == {"f", "m"}:
        return False
    if len(a.words) != len(b.words):
        return _run_together(a, b)
    if len(a.words) == 1:
        return _one_word(a, b, known)
    found = _differences(a, b, known.same)
    if found is None:
        return False
    differing, equal = found
    writings = undotted(a.text) == undotted(b.text)
    if (a.sources & b.sources and not writings) or not (differing or equal):
        return False
    rare = all(one not in a.ordinary and other not in b.ordinary for one, other, _ in differing)
    if not any(each.loose for *_, each in differing):
        return rare or bool(equal)
    return rare and _anchored(a, b, differing, equal, known)


_THINGS = frozenset({"place", "organisation"})
Differing = Sequence[tuple[str, str, Difference]]


def _anchored(a: Form, b: Form, differing: Differing, equal: Sequence[str], known: Corpus) -> bool:
    """Whether something holds two names together whose words are only near each other."""
    if any(known.apart(one, other) for one, other, each in differing if each.loose):
        return False
    if any(len(word) > 2 and word not in namewords.CLASSES for word in equal) or a.roles & b.roles:
        return True
    if any(len(one) > SHORT and not each.loose and each.soft < 3 for one, _, each in differing):
        return True
    if len(differing) > 1:
        return a.personal and b.personal and min(len(a.joined), len(b.joined)) >= FULL
    return alike(a, b, known.sentences) and min(len(a.joined), len(b.joined)) >= FULL


def _differences(a: Form, b: Form, same: Same) -> tuple[list[tuple[str, str, Difference]], list[str]] | None:
    """(words that differ and how, words that are one); None where a word cannot be the other."""
    differing: list[tuple[str, str, Difference]] = []
    equal = []
    pairs = list(zip(a.words, b.words, strict=True))
    telling = any(x not in namewords.CLASSES and len(x) > 3 and (same(x, y) or near(x, y)) for x, y in pairs)
    for one, other in pairs:
        if same(one, other) or folded(one) == folded(other):
            if one not in SMALL:
                equal.append(one)
            continue
        if any({one, other} <= family for family in _FAMILIES):
            continue
        found = near(one, other) or (likely(one, other) if telling else None)
        if found is None or one in SMALL or other in SMALL:
            return None
        differing.append((one, other, found))
    return differing, equal


_FAMILIES = (frozenset({"bin", "ibn", "ben"}), frozenset({"al", "el", "ul"}))
"""Particles that are one word."""


def _run_together(a: Form, b: Form) -> bool:
    """Whether two forms of more and fewer words are one if written in one: ``Hai Song``, ``Haisong``."""
    one, other = a.joined, b.joined
    if min(len(one), len(other)) < JOINED or not (a.plain and b.plain):
        return False
    if one == other:
        return True
    found = difference(one, other)
    if found is None or a.sources & b.sources or not (a.personal and b.personal):
        return False
    return 6 * found.loose <= len(one) and 4 * (found.soft + found.loose) <= len(one)


def _one_word(a: Form, b: Form, known: Corpus) -> bool:
    """Whether two forms of one word are one name; never where they are the surnames of different persons."""
    one, other = a.words[0], b.words[0]
    found = near(one, other)
    if found is None or not (a.plain and b.plain):
        return False
    if folded(one) == folded(other):
        return True
    mine, theirs = known.fulls.get(one, []), known.fulls.get(other, [])
    bearers = {each.text: each for each in (*mine, *theirs)}
    if not all(same_person(x, y, known.same) for x, y in combinations(bearers.values(), 2)):
        return False
    supported = bool(a.titles & b.titles) or known.same(one, other)
    if _articles(a, mine) & _articles(b, theirs):
        apart = not a.sentences & b.sentences and not (mine and theirs)
        return apart and bool(a.titles & b.titles & namewords.COMMANDING)
    length = min(len(folded(one)), len(folded(other)))
    easy = not found.loose and found.soft < 3 and length >= SHORT
    return easy or supported or (not bearers and _place(a, b, length, known))


def _place(a: Form, b: Form, length: int, known: Corpus) -> bool:
    """Whether two words that no person bears are near enough: long ones, or such that like words stand around."""
    if "person" in {a.kind, b.kind} or known.apart(a.words[0], b.words[0]) or length <= SHORT:
        return False
    return length >= LONG or alike(a, b, known.sentences)


def surnames(forms: Mapping[str, Form]) -> Iterator[tuple[str, list[str], str]]:
    """(surname, full names whose surname it spells in another way, rule), for surnames that nobody bears as spelt."""
    last: dict[str, list[str]] = defaultdict(list)
    borne = {form.heavy[-1] for form in forms.values() if form.personal}
    for name, form in forms.items():
        if form.personal:
            for skeleton in keys(form.heavy[-1]):
                last[skeleton].append(name)
    for name, form in forms.items():
        if len(form.words) == 1 and form.kind == "person" and form.plain and not form.acronym and name not in borne:
            near_by = dict.fromkeys(full for skeleton in keys(name) for full in last[skeleton])
            found = [full for full in near_by if _surname(form, forms[full])]
            if found:
                yield name, found, SURNAME


def _surname(short: Form, full: Form) -> bool:
    """Whether a word is a full name's surname in another spelling."""
    found = near(short.words[0], full.heavy[-1])
    titles = short.titles & full.titles
    if found is None or not full.plain or (short.sources & full.sources and not titles & namewords.COMMANDING):
        return False
    length = len(folded(short.words[0]))
    if short.titled and found.soft < 2 and length >= TITLED and not found.loose:
        return True
    return bool(titles) or (not found.loose and found.soft < 3 and length >= SHORT)


def _articles(form: Form, fulls: Sequence[Form]) -> frozenset[str]:
    """The articles that mention a name, alone or in full."""
    return form.sources.union(*(full.sources for full in fulls))
