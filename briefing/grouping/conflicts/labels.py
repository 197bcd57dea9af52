"""How a conflict is named: the thing counted, measured, dated or described, in the articles' words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from briefing.grouping.conflicts import slots as cut
from briefing.grouping.conflicts import words
from briefing.grouping.conflicts.roles import LABELS
from briefing.grouping.conflicts.slots import Scene, Slot
from briefing.text import numbers
from briefing.text.terms import tokens

_NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s(?!(?:The|In|On|At|But|And)\b)[A-Z][\w’'-]*)*")
_CALLED = {
    **{name: name for name in ("dead", "injured", "missing", "rescued", "displaced", "arrested", "destroyed")},
    **{name: name for name in ("crew", "strikers", "crowd")},
    "aboard": "people aboard",
    "hospital": "in hospital",
}
"""Classes of counts that are called by what happened."""
_PEOPLE = frozenset(
    "people persons souls others lives residents citizens individuals victims men bodies number".split()
)
_PLACE = re.compile(
    r"^\s(?:of|in|at|on)\s(?:the\s|a\s)?"
    r"(?!(?:two|three|four|five|six|seven|eight|nine|ten|all|each|both)\b)[^\W\d_][\w’'-]{2,}\b(?!\s(?:to|of)\b)"
)
_PAST = re.compile(
    r"\b(?!said\b)(?:[a-z]{2,}ed|sank|sunk|died|began|shut|fell|won|lost|met|broke|struck|hit|shot|left|took|fled"
    r"|went|came|held|rose|blew|burst|stole|caught|sold|bought|paid|cut)\b"
)
_DIMENSION = frozenset(dimension for dimension, _ in numbers.MEASURES.values()) | {"magnitude"}
_DULL = frozenset(
    "cubic per cent percent least about least far close put puts last first new made according says said".split()
)
_OFFICE = re.compile(
    r"^(?:State|Defen[cs]e|Justice|Interior|Energy|Health|Finance|Foreign|Transport|Education|Agriculture|Labou?r"
    r"|Commerce|Treasury|Minister|Secretary|Affairs|\s)+(?=\s[A-Z]\w+\s[A-Z])\s"
)
"""What an office leaves before a person's name: Secretary of State Jane Doe."""
_CAUSED = frozenset("cause caused causes blame blamed blames sparked started triggered".split())
_BESIDE = 12
_SHORT = 2
"""Words of a label made of what the sentences share."""


def what(scene: Scene, group: Sequence[Slot]) -> str:
    """The label of one conflict: a counted noun, a subject, or an event, with the name that most say it of."""
    kind = group[0].kind
    label = (
        _number(scene, group) if kind == "number" else _day(scene, group) if kind in {"day", "time"} else _status(group)
    )
    return _of(scene, group, label)


def _number(scene: Scene, group: Sequence[Slot]) -> str:
    key, role = group[0].key, usual(slot.role for slot in group if slot.role)
    if key.startswith("age:"):
        return max((slot.label for slot in group), key=len)
    labels = [slot.label for slot in group if slot.label]
    if called := _CALLED.get(key):
        nouns = {slot.scope for slot in group}
        noun = usual(label.split()[0] for label in labels)
        narrowed = "" not in nouns and len(nouns) == 1 and noun not in _PEOPLE
        return f"{noun} {called}" if (narrowed or key == "destroyed") and noun != called else called
    if key.startswith("worth:"):
        return labels[0]
    if labels:
        label = usual([each for each in labels if not each.endswith("ing")] or labels)
        return label if " of " in label else label.split()[0] + _placed(scene, group, label.split()[0])
    return LABELS.get(role, role) or _shared(scene, group)


def _placed(scene: Scene, group: Sequence[Slot], noun: str) -> str:
    """Where or of what the counted are, if the first sentence that writes it so says it right behind the noun."""
    for slot in group:
        text = scene.like.sentences[slot.at].plain
        at = text.lower().find(f" {noun}", max(0, text.find(slot.shown)))
        found = _PLACE.match(text[at + len(noun) + 1 :]) if at >= 0 else None
        if found:
            return found[0]
    return ""


def _shared(scene: Scene, group: Sequence[Slot]) -> str:
    """What is measured: the dimension's own name where a sentence has it, else plain words that sentences share."""
    dimension = group[0].key.split(":")[0]
    if dimension in _DIMENSION and any(dimension in scene.like.sentences[slot.at].plain.lower() for slot in group):
        return dimension
    common = _common(scene, group)
    plain = [word for word in common if not _PAST.fullmatch(word)] or common
    return " ".join(plain[:_SHORT]) or "figure"


def _common(scene: Scene, group: Sequence[Slot]) -> list[str]:
    """Words beside the values that two sentences share, names left out, as the first sentence writes them."""
    units = cut.stems(sorted(numbers.MEASURES), scene.language)
    counts = Counter(word for slot in group for word in slot.near if word not in scene.proper | units)
    for slot in group:
        found = [
            token
            for token in tokens(scene.like.sentences[slot.at].plain)
            if counts[words.key(token, scene.language)] > 1
            and token.lower() not in _DULL
            and words.key(token, scene.language) in slot.near
        ]
        if found:
            return list(dict.fromkeys(found))
    return []


def _day(scene: Scene, group: Sequence[Slot]) -> str:
    """The noun of a coming event, or subject and verb of what happened."""
    if label := usual(slot.label for slot in group if slot.label):
        return label
    if all(slot.scope == "said" for slot in group):
        return "statement"
    common = _common(scene, group)
    if verb := _verb(scene, group, common):
        subjects = [word for word in common[: common.index(verb)] if not _PAST.fullmatch(word)]
        return " ".join([*(subjects[-1:] or _subject(scene, group, verb)), verb])
    return " ".join(common[:_SHORT]) or "day"


def _verb(scene: Scene, group: Sequence[Slot], common: Sequence[str]) -> str:
    """The past tense that the sentences share and that stands nearest to the day; empty where there is none."""
    for slot in group:
        text = scene.like.sentences[slot.at].plain
        day = text.find(slot.shown.split()[-1])
        found = [
            (abs(match.start() - day), match[0])
            for match in _PAST.finditer(text)
            if match[0] in common and (match.start() < day or text[match.end() : day].count(" ") < _BESIDE)
        ]
        if found:
            return min(found)[1]
    return ""


def _subject(scene: Scene, group: Sequence[Slot], verb: str) -> list[str]:
    """The word right before a verb, if it is no small one."""
    for slot in group:
        match = re.search(rf"([^\W\d_]{{3,}})\W{{1,2}}{re.escape(verb)}\b", scene.like.sentences[slot.at].plain)
        if match and words.keys(match[1], scene.language):
            return [match[1]]
    return []


def _status(group: Sequence[Slot]) -> str:
    """The subject; a name rather than a role."""
    labels = [slot.label for slot in group if slot.label]
    if group[0].key == "cause":
        nouns = [label.lower() for label in labels if label.lower() not in _CAUSED]
        return f"cause of the {usual(nouns)}" if nouns else "cause"
    return usual([label for label in labels if label[:1].isupper()] or labels) or "status"


def _of(scene: Scene, group: Sequence[Slot], label: str) -> str:
    """The label with the name that most of the sentences have beside their values."""
    if " " in label and (label[:1].isupper() or " of " in label or " in " in label or " at " in label):
        return label
    names = Counter(name for slot in group for name in sorted(scene.names(slot)))
    for name, count in names.most_common(1):
        whole = _written(scene, group, name)
        if any(_owned(scene.like.sentences[slot.at].plain, label, whole) for slot in group):
            return f"{label} of {whole}"
        if count > len(group) / 2 and len({slot.at for slot in group}) > 1 and whole.split()[-1] not in label:
            return f"{label} ({whole})"
    return label


def _owned(text: str, label: str, name: str) -> bool:
    """A sentence writes that the thing is the name's."""
    thing, whose = re.escape(label), re.escape(name)
    return bool(re.search(rf"\b{thing} of (?:the )?{whose}\b|\b{whose}[’']s (?:\w+ )?{thing}\b", text))


def _written(scene: Scene, group: Sequence[Slot], name: str) -> str:
    """The whole name, as the first article that has it writes it."""
    for slot in group:
        for match in _NAME.finditer(scene.like.sentences[slot.at].plain):
            if any(words.key(token, scene.language) == name for token in tokens(match[0])):
                whole = match[0].rstrip(".").removesuffix("'s").removesuffix("’s").removeprefix("The ")
                return _OFFICE.sub("", whole)
    return name


def usual(each: Iterable[str]) -> str:
    """The commonest, the first met where two tie; empty of nothing."""
    counts = Counter(each)
    return max(counts, key=lambda word: counts[word]) if counts else ""
