"""Forms that are one name in two spellings, judged by their letters and by what stands around them.

A small difference between rare words is enough; a larger one needs support: the same title, role, or another word of
the name. Two spellings in one article speak against it: an article spells a name in one way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations, product

from briefing.grouping.acronyms import Found
from briefing.grouping.forms import SMALL, Form
from briefing.grouping.shortening import same_person
from briefing.grouping.spelling import Difference, folded, keys, near
from briefing.text import namewords

Same = Callable[[str, str], bool]
RULE = "spelt in another way"
SURNAME = "the surname, spelt in another way, of the only such person"
SHORT = 5
"""Letters below which a spelling difference alone proves nothing."""


def candidates(forms: Mapping[str, Form]) -> list[tuple[str, str]]:
    """Pairs of forms of as many words whose first and last words have one skeleton."""
    blocks: dict[tuple[int, str, str], list[str]] = defaultdict(list)
    for name, form in forms.items():
        if not form.acronym:
            for first, last in product(keys(form.words[0]), keys(form.words[-1])):
                blocks[(len(form.words), first, last)].append(name)
    return list(dict.fromkeys(pair for block in blocks.values() for pair in combinations(block, 2)))


def spelt(pairs: Sequence[tuple[str, str]], forms: Mapping[str, Form], same: Same) -> Iterator[Found]:
    """Pairs that are one name, given which words are one so far."""
    surnames = _full_names(forms)
    for one, other in pairs:
        if _one(forms[one], forms[other], same, surnames):
            yield one, other, RULE


def _full_names(forms: Mapping[str, Form]) -> Mapping[str, list[Form]]:
    """Full names of persons by each of their words."""
    found: dict[str, list[Form]] = defaultdict(list)
    for form in forms.values():
        if form.personal:
            for word in form.heavy:
                found[word].append(form)
    return found


def _one(a: Form, b: Form, same: Same, fulls: Mapping[str, list[Form]]) -> bool:
    """Whether two forms of as many words are one name."""
    if (a.titled and b.kind in {"place", "organisation"}) or (b.titled and a.kind in {"place", "organisation"}):
        return False
    if {*a.genders, *b.genders} == {"f", "m"}:
        return False
    if len(a.words) == 1:
        return _one_word(a, b, same, fulls)
    found = _differences(a, b, same)
    if found is None:
        return False
    differing, equal = found
    if a.sources & b.sources or not (differing or equal):
        return False
    anchored = any(len(word) > 2 for word in equal) or bool(a.roles & b.roles) or _sure(a, b)
    if any(each.loose for each in differing):
        return anchored and a.plain and b.plain
    return a.plain and b.plain or bool(equal)


def _sure(a: Form, b: Form) -> bool:
    """Whether one long word differs in spelling only: as good as an equal word."""
    found = [near(one, other) for one, other in zip(a.words, b.words, strict=True) if len(one) > SHORT]
    return any(each and not each.loose and each.soft < 3 for each in found)


def _differences(a: Form, b: Form, same: Same) -> tuple[list[Difference], list[str]] | None:
    """(differences of the words that differ, words that are one); None where a word cannot be the other."""
    differing, equal = [], []
    for one, other in zip(a.words, b.words, strict=True):
        if one == other or same(one, other):
            if one not in SMALL:
                equal.append(one)
            continue
        found = near(one, other)
        if found is None or one in SMALL or other in SMALL:
            return None
        differing.append(found)
    return differing, equal


def _one_word(a: Form, b: Form, same: Same, fulls: Mapping[str, list[Form]]) -> bool:
    """Whether two forms of one word are one name; never where they are the surnames of different persons."""
    one, other = a.words[0], b.words[0]
    found = near(one, other)
    if found is None or not (a.plain and b.plain):
        return False
    if folded(one) == folded(other):
        return True
    mine, theirs = fulls.get(one, []), fulls.get(other, [])
    bearers = {each.text: each for each in (*mine, *theirs)}
    if not all(same_person(x, y, same) for x, y in combinations(bearers.values(), 2)):
        return False
    supported = bool(a.titles & b.titles) or same(one, other)
    if _articles(a, mine) & _articles(b, theirs):
        apart = not a.sentences & b.sentences and not (mine and theirs)
        return apart and bool(a.titles & b.titles & namewords.COMMANDING)
    easy = not found.loose and found.soft < 3 and min(len(folded(one)), len(folded(other))) >= SHORT
    return easy or supported


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
    return bool(titles) or (not found.loose and found.soft < 3 and len(folded(short.words[0])) >= SHORT)


def _articles(form: Form, fulls: Sequence[Form]) -> frozenset[str]:
    """The articles that mention a name, alone or in full."""
    return form.sources.union(*(full.sources for full in fulls))
