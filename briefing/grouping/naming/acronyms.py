"""Acronyms and the names they stand for, defined in the text or inferred from initials."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.grouping.naming.forms import SMALL, Form, key, letters
from briefing.grouping.naming.surroundings import surroundings
from briefing.model import Sentence
from briefing.text import namewords
from briefing.text.mentions import Mention

_OPENS = re.compile(r"^[,\s]*\(\s*(?:the\s|or\s|hereinafter\s|hereafter\s)?[“\"‘']?$")
_CLOSES = re.compile(r"^[”\"’']?\s*[);,]")

Found = tuple[str, str, str]
"""Keys of two forms, and the rule that makes them one name."""


def defined(pairs: Sequence[tuple[Mention, Mention, str, str]], forms: Mapping[str, Form]) -> Iterator[Found]:
    """(text of a name, key of its acronym, rule): one in parentheses behind the other.

    Args:
        pairs: neighbouring mentions of a sentence, the text between them and the text behind them.
        forms: of the corpus.
    """
    for first, second, gap, after in pairs:
        if not (_OPENS.match(gap) and _CLOSES.match(after)):
            continue
        one, other = forms[key(first.text)], forms[key(second.text)]
        short, full = (other, one) if other.acronym else (one, other)
        if short.acronym and len(full.heavy) > 1 and (text := _part(letters(short.text), full)):
            yield text, key(short.text), "acronym defined in the text"


def headed(pairs: Sequence[tuple[Mention, Mention, str, str]], forms: Mapping[str, Form]) -> Iterator[Found]:
    """(head word, key of its acronym, rule): a release's own ``The Inspectorate (FIIS)``.

    The letters must have the head's initial, no other letters may stand behind that word, and no two bodies have it.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for first, second, gap, after in pairs:
        head, short = key(first.text), key(second.text)
        if not (_OPENS.match(gap) and _CLOSES.match(after)) or head not in namewords.HEADS:
            continue
        if forms[short].acronym and len(letters(short)) > 2 and head[0] in letters(short):
            found[head].add(short)
    for head, shorts in found.items():
        bodies = {form.heavy for form in forms.values() if len(form.heavy) > 1 and head in _heads(form)}
        if len(shorts) == 1 and len(bodies) < 2:
            yield head, min(shorts), "acronym defined in the text"


def _heads(form: Form) -> tuple[str, str]:
    """The words of a name that may be its head: the first one and the last one."""
    return form.heavy[0], form.heavy[-1]


_SERVED = frozenset("national federal state royal".split())
"""What a body's name in full may begin with, and its letters with it, though most articles leave it out."""


def foreign(pairs: Sequence[tuple[Mention, Mention, str, str]], forms: Mapping[str, Form]) -> Iterator[Found]:
    """Letters in parentheses behind a body's name that are no initials of it: those of its name in its own tongue.

    They must be used by themselves too, and stand behind no other name: a country's or a party's letters stand
    behind many, a ticker's nowhere else.
    """
    behind: dict[str, set[str]] = defaultdict(set)
    alone: Counter[str] = Counter()
    for first, second, gap, after in pairs:
        if _OPENS.match(gap) and _CLOSES.match(after) and forms[key(second.text)].acronym:
            behind[key(second.text)].add(key(first.text))
            alone[key(second.text)] -= 1
    for short, full in behind.items():
        form = forms[next(iter(full))]
        body = form.kind == "organisation" and len(form.heavy) > 1 and not form.titled and not form.acronym
        used = alone[short] + len(forms[short].mentions)
        if body and len(full) == 1 and len(letters(short)) > 2 and used >= _USED and not _fitting(short, form, forms):
            yield form.text, short, "letters behind the name in the text"


_USED = 1
"""Times that letters in parentheses stand elsewhere too."""


def _fitting(short: str, own: Form, forms: Mapping[str, Form]) -> bool:
    """Whether letters are the initials of another name."""
    return any(form is not own and letters(short) in initials(form) for form in forms.values() if len(form.heavy) > 1)


_LETTERS = re.compile(r"\(([A-Z]{2,6})\)")
_LOWER = re.compile(r"[a-z]+(?:-[a-z]+)*")
_REACH = 8
"""Words before the parentheses that are looked at."""


def described(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[Found]:
    """(text, key of its acronym, rule): a body in lower-case words, ``the state grain agency (SGA)``.

    The last word must be the head of a body: "the chief executive officer (CEO)" is nobody's name.
    """
    for sentence in sentences.values():
        for found in _LETTERS.finditer(sentence.plain):
            before = sentence.plain[: found.start()].split(" ")[-_REACH - 1 : -1]
            words = _spelt(found[1].lower(), before)
            if found[1].lower() in forms and words and words[-1] in namewords.ORGANISATIONS:
                yield " ".join(words), found[1].lower(), "acronym defined in the text"


def _spelt(short: str, before: Sequence[str]) -> Sequence[str]:
    """The fewest lower-case words at the end of some whose initials are the letters; particles need give none."""
    for count in range(2, len(before) + 1):
        words = before[-count:]
        if not all(_LOWER.fullmatch(word) for word in words):
            return ()
        parts = [part for word in words for part in word.split("-")]
        heavy = [part for part in parts if part not in SMALL]
        if words[0] not in SMALL and short in {"".join(w[0] for w in parts), "".join(w[0] for w in heavy)}:
            return words
    return ()


def _part(short: str, full: Form) -> str:
    """The name that a defined acronym stands for: the whole one, or what follows ``of`` in it; empty for none."""
    if short in initials(full):
        return full.text
    behind = re.split(r"\b(?:of|for)\s(?:the\s)?", full.text)
    for part in behind[1:]:
        if short in initials(replace(full, text=part, mentions=())):
            return part
    return full.text if _stands_for(short, full) or _turned(short, full) else ""


def _turned(short: str, full: Form) -> bool:
    """Whether a defined acronym has the initials in another order, as in another tongue: NATO is OTAN in French."""
    return len(short) > 2 and any(sorted(short) == sorted(each) for each in initials(full))


def _stands_for(short: str, full: Form) -> bool:
    """Whether the letters of a defined acronym occur in order in the name, the first word's initial leading."""
    name = "".join(full.heavy)
    if not name.startswith(short[0]):
        return False
    at = 0
    for letter in short:
        at = name.find(letter, at) + 1
        if not at:
            return False
    return True


def spells(short: str, words: Sequence[str]) -> bool:
    """Whether letters stand for words: each gives its initial, further ones stand inside it in their order.

    No more further letters than words, save where there is one word: ``PVC`` is polyvinyl chloride.
    """
    if len(words) > 1 and not len(words) <= len(short) <= 2 * len(words):
        return False
    return _spells(short, words)


def _spells(short: str, words: Sequence[str]) -> bool:
    if not words or not short or short[0] != words[0][0]:
        return not words and not short
    at = 0
    for taken in range(1, len(short) + 1):
        at = words[0].find(short[taken - 1], at) + 1
        if not at:
            return False
        if _spells(short[taken:], words[1:]):
            return True
    return False


def initials(form: Form) -> tuple[str, ...]:
    """The acronyms a name may have, lower-case: with and without the initials of its particles."""
    heavy = [part for word in form.heavy for part in re.split(r"[-‑]", word) if part]
    every = [part for word in form.words if word not in {"the", "&"} for part in re.split(r"[-‑]", word) if part]
    legal = form.words[-1].replace(".", "") in namewords.COMPANIES
    candidates = (heavy, list(form.heavy), every[:-1] if legal else every, every)
    return tuple(dict.fromkeys("".join(word[0] for word in words) for words in candidates if len(words) > 1))


def inferred(forms: Mapping[str, Form]) -> Iterator[Found]:
    """Acronyms that are the initials of exactly one name of the corpus; and those that differ in dots only."""
    named: dict[str, list[str]] = defaultdict(list)
    fuller: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        spelt_out = not any(word.isupper() for word in form.text.split())
        if len(form.heavy) > 1 and spelt_out and not (form.titled or form.kind == "person"):
            for short in initials(form):
                named[short].append(name)
            for short in _longer(form):
                fuller[short].append(name)
    written: dict[str, list[str]] = defaultdict(list)
    for name, form in forms.items():
        if form.acronym:
            written[letters(form.text)].append(name)
    for short, same in written.items():
        for other in same[1:]:
            yield same[0], other, "the same acronym with and without stops"
        full = named.get(short, [])
        if full and _one_name(full, forms) and _meant(short, forms[full[0]], [forms[name] for name in same]):
            yield full[0], same[0], "initials of the only such name"
        long = fuller.get(short, [])
        if not full and long and _one_name(long, forms) and _meant(short, forms[long[0]], [forms[n] for n in same]):
            yield long[0], same[0], "initials of the only such name, with what stands before it in full"


def plurals(forms: Mapping[str, Form]) -> Iterator[Found]:
    """``PCBs`` for ``PCB``."""
    for name, form in forms.items():
        single = name.removesuffix("s")
        if _PLURAL.fullmatch(form.text) and single in forms and forms[single].acronym:
            yield single, name, "the same acronym in the plural"


_PLURAL = re.compile(r"[A-Z]{2,6}s")


def _longer(form: Form) -> tuple[str, ...]:
    """Initials of a body's name with a rank before it: ``fiis`` for an Inspectorate for Industrial Safety."""
    if form.kind != "organisation" or len(form.heavy) < _RANKED or form.heavy[0] in _SERVED:
        return ()
    return tuple(rank[0] + short for short in initials(form) for rank in sorted(_SERVED))


_RANKED = 3
"""Words of a name whose letters may begin with a rank that it lacks."""


def _meant(short: str, full: Form, same: Sequence[Form]) -> bool:
    """Whether initials are enough: few letters fit many names, so they must meet in an article."""
    met = any(form.sources & full.sources for form in same)
    if len(short) == 2:
        return met and full.kind == "organisation" and "of" not in full.words
    ends = {full.heavy[0], full.heavy[-1]} if {"of", "for"} & set(full.words) else {full.heavy[-1]}
    return met or len(short) > 3 or (len(short) == 3 and bool(ends & namewords.HEADS))


def _one_name(names: Sequence[str], forms: Mapping[str, Form]) -> bool:
    """Whether all names are one, up to a legal form and particles."""
    return len({forms[name].heavy for name in names}) == 1


def extended(forms: Mapping[str, Form], sentences: Mapping[str, Sentence]) -> Iterator[Found]:
    """Acronyms that begin with a name's initials and go on (a name that was cut short), where both are used alike.

    Nothing in the letters proves it, so the words around must: both are frequent, no sentence has both, nobody
    writes the bare initials, and most of what stands around one stands around the other.
    """
    short = {name: form for name, form in forms.items() if form.acronym and len(letters(form.text)) > 3}
    bare = {letters(form.text) for form in forms.values() if form.acronym}
    for name, form in short.items():
        fits = [
            other
            for other, full in forms.items()
            if len(full.heavy) > 1 and _cut_short(letters(form.text), full) and not set(initials(full)) & bare
        ]
        if len(fits) == 1 and _used_alike(form, forms[fits[0]], sentences):
            yield fits[0], name, "begins with the initials, used alike"


def _cut_short(short: str, full: Form) -> bool:
    """Whether an acronym begins with a name's initials and goes on."""
    if full.titled or full.kind == "person":
        return False
    return any(short.startswith(each) and short != each for each in initials(full))


_OFTEN = 3
"""Mentions that a form must have before its surroundings say anything."""
_ALIKE = 0.5
"""Share of the rarer form's mentions whose surroundings must be known from the other form."""


def _used_alike(one: Form, other: Form, sentences: Mapping[str, Sentence]) -> bool:
    """Whether most mentions of the rarer form share a word around them with some mention of the other."""
    if min(len(one.mentions), len(other.mentions)) < _OFTEN or one.sentences & other.sentences:
        return False
    a, b = surroundings(one, sentences), surroundings(other, sentences)
    few, many = sorted((a, b), key=len)
    shared = sum(bool(words & set().union(*many)) for words in few)
    return shared >= _OFTEN and shared >= _ALIKE * len(few)
