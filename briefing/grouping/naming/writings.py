"""Names that differ in how their words are written out: abbreviations, ordinals, codes, letters for words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from briefing.grouping.naming.acronyms import Found
from briefing.grouping.naming.forms import Form
from briefing.grouping.naming.spelling import folded
from briefing.text import namewords

_SHORT = {
    "st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "pt": "point", "is": "islands", "dept": "department",
    "univ": "university", "intl": "international", "natl": "national", "assn": "association", "assoc": "association",
    "govt": "government", "comm": "commission", "bros": "brothers", "no": "number", "co": "company", "ave": "avenue",
    "rd": "road", "blvd": "boulevard", "sq": "square", "hwy": "highway",
    "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th", "fifth": "5th", "sixth": "6th",
    "seventh": "7th", "eighth": "8th", "ninth": "9th", "tenth": "10th", "eleventh": "11th", "twelfth": "12th",
}  # fmt: skip
"""Words of names as desks shorten them (Associated Press and BBC style books), and ordinals."""
_CODE = re.compile(r"[a-z]{1,5}[\- ]?\d[a-z\d\-]{0,9}", re.ASCII)
"""Letters and digits: the code of a drug, a craft, a road."""
ABBREVIATED = "the same with a word abbreviated"


def written(forms: Mapping[str, Form]) -> Iterator[Found]:
    """``St Olave`` for ``Saint Olave``, ``2nd Corps`` for ``Second Corps``, ``KL204`` for ``KL-204``."""
    found: dict[str, str] = {}
    for name, form in forms.items():
        if len(form.words) < 2 and not _CODE.fullmatch(name):
            continue
        plain = _plain(form)
        if plain in found:
            yield found[plain], name, ABBREVIATED
        found.setdefault(plain, name)


def run_together(forms: Mapping[str, Form]) -> Iterator[Found]:
    """``Luc Vandenorsk`` for ``Luc van den Orsk``: a surname's particles written in one with it."""
    found: dict[str, str] = {}
    for name, form in forms.items():
        letters = "".join(map(folded, form.words))
        if len(letters) < _TOGETHER or form.acronym or {"of", "and", "&"} & set(form.words):
            continue
        other = found.setdefault(letters, name)
        if other != name and namewords.PARTICLES & {*form.words, *forms[other].words}:
            yield other, name, "the same letters without the spaces"


_TOGETHER = 7
"""Letters of a name that is one with another but for its spaces."""


def _plain(form: Form) -> str:
    """A name with its abbreviations written out."""
    name = " ".join(form.words)
    if _CODE.fullmatch(name):
        return name.replace("-", "").replace(" ", "")
    words = [word.strip(".,") for word in form.words]
    return " ".join(_SHORT.get(word, word) for word in words)


def lettered(forms: Mapping[str, Form]) -> Iterator[Found]:
    """``UN Security Council`` for ``United Nations Security Council``: letters before a name for words before it."""
    by_rest: dict[tuple[str, ...], list[tuple[str, str]]] = defaultdict(list)
    for name, form in forms.items():
        front = form.text.split()[0].replace(".", "")
        if len(form.words) > 1 and front.isupper() and 1 < len(front) <= _LETTERS:
            by_rest[form.words[1:]].append((front.lower(), name))
    for name, form in forms.items():
        for cut in range(2, min(_LETTERS, len(form.words) - 1) + 1):
            heavy = [word[0] for word in form.words[:cut] if word not in {"of", "the", "and", "for"}]
            for letters, short in by_rest.get(form.words[cut:], ()):
                if letters == "".join(heavy) and short != name:
                    yield name, short, "the same with letters for its first words"


_LETTERS = 4
"""Letters that stand for as many words of a longer name at most."""


def saints(forms: Mapping[str, Form]) -> Iterator[tuple[str, list[str], str]]:
    """(short form, what it may stand for, rule): ``St. Olave's`` for ``St. Olave's Hospital``."""
    plain = {name: _plain(form) for name, form in forms.items() if form.words[0].strip(".") in {"st", "saint"}}
    for name, short in plain.items():
        found = [
            other
            for other, full in plain.items()
            if full.startswith((short + " ", short.removesuffix("'s") + " "))
            and forms[other].heavy[-1] in namewords.HEADS
        ]
        if found and short.endswith(("'s", "s'")):
            yield name, found, "the same without what stands behind it"
