"""Terms in small letters and what is written for them: ``chronic wasting disease (CWD)``, ``methamphetamine (“meth”)``.

A definition is read much as Schwartz and Hearst (2003) read it, but stricter: every word of weight gives its initial,
further letters stand inside the words in their order. Where nothing defines the letters, they must be the initials of
the only phrase of the corpus that is used as often as a term is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from briefing.grouping.naming.acronyms import Found, spells
from briefing.grouping.naming.forms import SMALL, Form
from briefing.model import Sentence
from briefing.text import namewords
from briefing.text.casing import Casing
from briefing.text.persons import ROLES
from briefing.text.terms import stop_words

_SHORT = r"(?:[a-z]?[A-Z][A-Za-z]{0,5}[A-Z][a-z]?\d?|[a-z][A-Z]{1,5})"
"""Letters that may stand for a term: ``TCE``, ``PCBs``, ``mRNA``, ``NOx``."""
_TERM = r"[A-Za-z][\w’'\-]*"
_CALLED = r"(?:known\sas|called|abbreviated(?:\s(?:as|to))?|shortened\sto)\s"
_AS = rf"(?:(?:the|or|also|commonly|better|often|now)\s){{0,2}}(?:{_CALLED})?"
_BEHIND = re.compile(
    rf"(?:\s\({_AS}|,\s(?=or\s|also\s|known|called|abbreviated|shortened|commonly|better){_AS}"
    r"(?:by\s(?:its|the)\s(?:initials|acronym)\s)?)"
    rf"[“\"‘']?(?P<short>{_SHORT})[”\"’']?(?=[\s,.;:)])"
)
"""Letters behind their term."""
_SECOND = re.compile(r",?\s(?:or|and)\s(?:(?:just|simply|plain)\s)?[“\"‘'](?P<clip>[A-Za-z][\w\-]{1,14})[”\"’']")
"""A further, homely word behind the letters: ``(TCE or plain “tri”)``."""
_BEFORE = re.compile(
    rf"\b(?P<short>{_SHORT})(?:\s\((?P<inside>[^()]{{6,90}})\)|,\s(?:or|short\sfor)\s(?P<aside>[^,;.()]{{6,90}})[,;.)])"
)
"""Letters before their term: ``CWD (chronic wasting disease)``."""
_CLIPPED = re.compile(
    r"\b(?P<long>[a-z]{7,})(?:\s\((?:or\s|called\s|known\sas\s)?|,\s(?:or|known\sas|called|dubbed)\s(?:simply\s|just\s)?)"
    r"[“\"‘']?(?P<clip>[a-z]{3,6})[”\"’']?(?=[\s,.;:)])"
)
"""A word and the beginning of it: ``methamphetamine (“meth”)``."""
_CUT = 3
"""Letters that a clipping leaves out at least."""
_LONG = 7
"""Letters of a single word that has an abbreviation of its own."""
_REACH = 7
"""Words looked at before an abbreviation."""
_OFFICES = namewords.TITLES | frozenset(ROLES.split("|")) | {"officer", "officers"}
"""Heads of phrases that name nobody in particular: the chief executive officer (CEO)."""
DEFINED = "abbreviation defined in the text"
CLIPPED = "a shorter word for it, as the text says"
INFERRED = "initials of the only such term"


def defined(sentences: Mapping[str, Sentence], known: Casing) -> Iterator[Found]:
    """(term, what is written for it, rule), as sentences define them; a term in capitals is a name, none of these.

    Letters that stand for two terms stand for neither; a plural is no second term.
    """
    found = list(dict.fromkeys(_defined(sentences, known)))
    meant: dict[str, set[str]] = defaultdict(set)
    for term, short, _ in found:
        meant[short].add(term.casefold().removesuffix("s"))
    yield from (each for each in found if len(meant[each[1]]) == 1)


def _defined(sentences: Mapping[str, Sentence], known: Casing) -> Iterator[Found]:
    for sentence in sentences.values():
        text = sentence.plain
        if known.ordinary(text.split(" ")[0]):
            text = text[:1].lower() + text[1:]
        for found in _BEHIND.finditer(text):
            if term := _term(found["short"], text[: found.start()].split(" ")[-_REACH:]):
                yield term, found["short"], DEFINED
                second = _SECOND.match(text, found.end())
                if second:
                    yield term, second["clip"], CLIPPED
        for found in _BEFORE.finditer(text):
            phrase = re.sub(r"^(?:the|an?|or|for)\s|[“”\"]", "", found["inside"] or found["aside"])
            if _term(found["short"], phrase.split(" ")) == phrase:
                yield phrase, found["short"], DEFINED
        for found in _CLIPPED.finditer(text):
            if found["long"].startswith(found["clip"]) and len(found["long"]) >= len(found["clip"]) + _CUT:
                yield found["long"], found["clip"], CLIPPED


def _term(short: str, before: Sequence[str]) -> str:
    """The fewest words at the end of some that the letters stand for; empty where there are none."""
    if before[-1].isupper() and len(before[-1]) > 1:
        return ""
    plain = _letters(short)
    for count in range(1, len(before) + 1):
        words = before[-count:]
        if not re.fullmatch(_TERM, words[0]):
            return ""
        heavy = [word.lower() for word in words if word not in SMALL]
        if words[0] in SMALL or words[0] in stop_words() or not heavy:
            continue
        if spells(plain, heavy):
            return " ".join(words) if _lower(words) and heavy[-1] not in _OFFICES and _worth(plain, heavy) else ""
    return ""


def _letters(short: str) -> str:
    """The letters that count: no plural's s, no figure."""
    return re.sub(r"(?<=[A-Z])s$", "", short).rstrip("0123456789").lower()


def _lower(words: Sequence[str]) -> bool:
    """Whether a phrase is a term: a word of weight in small letters ends it, or it stands alone."""
    return words[-1].islower() and (len(words) > 1 or words[0].islower())


def _worth(short: str, words: Sequence[str]) -> bool:
    """Whether a term is long enough to have an abbreviation: ``tuberculosis (TB)``, never ``euros (ES)``."""
    return len(words) > 1 or (len(words[0]) >= _LONG and len(words[0]) >= 3 * len(short))


_OFTEN = 2
"""Times that a term, and letters that nothing defines, are used at least."""
_INITIALS = 3
"""Letters that are told by initials alone."""
_MOST = 5


def inferred(forms: Mapping[str, Form], sentences: Mapping[str, Sentence], taken: set[str]) -> Iterator[Found]:
    """(term, key of its letters, rule) for letters that no text defines.

    Args:
        forms: of the corpus.
        sentences: of the corpus, by id.
        taken: keys of acronyms that stand for something already.
    """
    used = Counter(found[1].lower() for each in sentences.values() for found in _CAPITALS.finditer(each.plain))
    wanted = {
        name: form
        for name, form in forms.items()
        if form.acronym and name not in taken and _INITIALS <= len(name) <= _MOST and used[name] >= _OFTEN
    }
    phrases = _phrases(sentences, set(wanted)) if wanted else {}
    for name in wanted:
        often = [phrase for phrase, count in phrases.get(name, {}).items() if count >= _OFTEN]
        if len(often) == 1 and often[0].rpartition(" ")[2] not in _OFFICES:
            yield often[0], name, INFERRED


_CAPITALS = re.compile(r"\b([A-Z]{3,5})s?\b")
_WORD = re.compile(r"[^\W\d_]+(?:[’'\-][^\W\d_]+)*|\S")


def _phrases(sentences: Mapping[str, Sentence], wanted: set[str]) -> Mapping[str, Counter[str]]:
    """Runs of content words in small letters whose initials are wanted, with how often each stands."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for sentence in sentences.values():
        words = _WORD.findall(sentence.plain)
        heads = [_initial(word) for word in words]
        for at in range(len(words)):
            short = ""
            for to in range(at, min(at + _MOST + 1, len(words))):
                head = heads[to]
                if head is None or (to == at and not head):
                    break
                short += head
                if head and to > at and short in wanted:
                    found[short][" ".join(words[at : to + 1])] += 1
    return found


def _initial(word: str) -> str | None:
    """What a word adds to initials: nothing if it is a particle; None where it cannot stand in a term."""
    if word in _INNER:
        return ""
    if not (word.islower() and word[0].isalpha()) or word in stop_words():
        return None
    return "".join(part[0] for part in re.split(r"[\-’']", word) if part and part not in _INNER)


_INNER = frozenset({"of", "and", "for"})
"""Words inside terms that give the letters nothing."""
