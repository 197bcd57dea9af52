"""First names as desks vary them: short forms, misspellings, initials. Only ever beside an equal surname.

Nothing here is a list of names: a short form is the beginning of the long one ("Tom", "Thomas"; "Danny", "Daniel"),
a misspelling is one slip of the hand (Damerau 1964) inside a word of some length.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from briefing.grouping.naming.forms import Form
from briefing.grouping.naming.spelling import folded, likely, undotted
from briefing.model import Sentence
from briefing.text import namewords
from briefing.text.persons import ROLES
from briefing.text.terms import stem, terms

Choice = tuple[str, list[str], str]
"""A form, all that it may stand for, the rule."""

_SHORT = 5
"""Letters that a short form has at most, and that a misspelt name has at least."""
_STEM = 3
"""Letters that a short form shares with the long one at least."""
_PET = re.compile(r"(?:y|ie|i|e)$")
_SISTER = re.compile(r"^(?:[aoe]|in[ae]|ett[ae]|ell[ae]|issa|ia)?$")
"""What makes the name of another person of a name: Jan and Jana, Paul and Paulina, Mari and Mario."""


_MUTE = frozenset("ae")
"""Last letters that desks mix up in one first name: Johanna and Johanne. Never a and o, which tell man from woman."""
_FINAL = 3
"""Letters of a first name at least that is one with another but for a last ``a`` or ``e``: Tilde and Tilda."""


def shortened(one: str, other: str) -> bool:
    """Whether one first name is a short form of the other."""
    short, long = sorted((folded(one).replace("th", "t"), folded(other).replace("th", "t")), key=len)
    stem = _PET.sub("", short)
    stem = stem[:-1] if stem[-2:-1] == stem[-1:] else stem
    if len(stem) < _STEM or len(short) > _SHORT or not long.startswith(stem):
        return False
    return not any(_SISTER.match(long[len(each) :]) for each in (stem, short) if long.startswith(each))


def slipped(one: str, other: str) -> bool:
    """Whether two neighbouring letters inside a name are swapped."""
    a, b = folded(one), folded(other)
    apart = [at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y]
    if len(a) != len(b) or len(a) < _SHORT or len(apart) != 2:
        return False
    first, second = apart
    return second == first + 1 and a[first] == b[second] and a[second] == b[first] and first > 0


def misspelt(one: str, other: str) -> bool:
    """Whether one letter inside, or a y at the end, makes the difference."""
    a, b = sorted((folded(one), folded(other)), key=len)
    if len(a) < _SHORT or len(b) - len(a) > 1 or a[0] != b[0]:
        return False
    if len(a) == len(b):
        ends = a[-1] == b[-1] or {a[-1], b[-1]} == _MUTE
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 and ends
    return any(b[:at] + b[at + 1 :] == a for at in range(1, len(b) - 1)) or b == a + "y"


def ended(one: str, other: str) -> bool:
    """Whether two first names are one but for a last a or e: Else and Elsa. Mother and daughter may be named so."""
    a, b = folded(one), folded(other)
    return len(a) == len(b) > _FINAL and a[:-1] == b[:-1] and {a[-1], b[-1]} == _MUTE


def fit(one: str, other: str) -> bool:
    """Whether two first names may be one person's."""
    return bool(folded(one) == folded(other) or likely(one, other)) or shortened(one, other) or slipped(one, other)


def varied(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[Choice]:
    """Full names with one surname whose first names are a short form or a misspelling of each other.

    Never where an article has both: relatives stand side by side, and a desk writes a person's name in one way.
    """
    for same in _families(forms):
        for name in same:
            for rule, found in (
                ("a short form of the first name", [n for n in same if _short(forms[name], forms[n])]),
                ("the first name, misspelt", [n for n in same if _slip(forms[name], forms[n], sentences)]),
            ):
                if found:
                    yield name, found, rule


def _families(forms: Mapping[str, Form]) -> Iterator[Sequence[str]]:
    """Keys of the full names of persons who share a surname."""
    found: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if form.personal:
            found[undotted(form.heavy[-1])].append(name)
    yield from (same for same in found.values() if len(same) > 1)


def _short(one: Form, other: Form) -> bool:
    few, many = one.heavy[0], other.heavy[0]
    return len(folded(few)) < len(folded(many)) and shortened(few, many) and _apart(one, other)


def _slip(one: Form, other: Form, sentences: Mapping[str, Sentence]) -> bool:
    """Whether the first names are one but for a slip; more than swapped letters need a title, a role or an
    office in common.
    """
    a, b = one.heavy[0], other.heavy[0]
    if one is other or len(one.heavy) != 2 or len(other.heavy) != 2 or not _apart(one, other):
        return False
    if undotted(one.heavy[1]) != undotted(other.heavy[1]) or folded(a) == folded(b):
        return False
    if slipped(a, b):
        return True
    if ended(a, b) and one.titles & other.titles:
        return True
    return misspelt(a, b) and bool(
        _known_for(one) & _known_for(other) or _work(one, sentences) & _work(other, sentences)
    )


def _apart(one: Form, other: Form) -> bool:
    """Whether no article has both, and no title tells a woman from a man."""
    return not one.sources & other.sources and {*one.genders, *other.genders} != {"f", "m"}


def _work(form: Form, sentences: Mapping[str, Sentence]) -> set[str]:
    """Stems of the words for offices and bodies that stand around a name."""
    found: set[str] = set()
    for mention in form.mentions:
        sentence = sentences[mention.sentence]
        start, end = mention.start - sentence.start, mention.end - sentence.start
        found.update(terms(sentence.text[max(0, start - _AROUND) : start] + " " + sentence.text[end : end + _AROUND]))
    return found & _offices()


@cache
def _offices() -> frozenset[str]:
    """Stems of the words that tell what somebody does, or for whom."""
    return frozenset(map(stem, namewords.TITLES | namewords.ORGANISATIONS | frozenset(ROLES.split("|"))))


_AROUND = 80
"""Characters looked at on either side of a name for what its bearer does."""


def _known_for(form: Form) -> frozenset[str]:
    """Titles, those that many bear included, and words of roles."""
    words = {word.strip(".").lower() for mention in form.mentions for word in mention.title.split()}
    return (form.roles | words) - {"mr", "mrs", "ms", "miss", "sir", "the", "of", *namewords.PARTICLES}
