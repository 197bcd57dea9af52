"""What one sentence says was done and another says was not: "has been sold" and "has not been sold".

Participles after "is", "was", "has" and the like, with the thing that they are said of: the subject of a passive, the
object of an active one. Verbs of saying and knowing say nothing of things and are left out.
"""

from __future__ import annotations

import re

from briefing.text.statuses import Status

_IRREGULAR = (
    "sold|found|built|paid|given|made|held|taken|sent|won|met|broken|stolen|written|begun|cut|set|drawn|bought|chosen"
    "|caught|fought|lost|spent|shut|hit|hurt|seen|shown"
)
_SAID = frozenset(
    "said told known reported expected asked added called named used allowed based related considered involved supposed"
    " needed wanted believed thought seemed tried decided agreed confirmed denied announced declined refused planned"
    " hoped scheduled required aged situated located seen shown married interested concerned surprised worried".split()
)
_SKIPPED = r"(?:\s(?:yet|ever|already|still|now|been|being|formally|officially|since|even|also|just|fully|all))*"
_DONE = re.compile(
    rf"\b(?P<aux>is|are|was|were|has|have|had|will be|did|does|do)(?P<not>(?:\s(?:yet|still|also))?\s(?:not"
    rf"|never)|n[’']t)?"
    rf"(?P<been>{_SKIPPED})\s(?P<done>[a-z]{{2,}}ed|{_IRREGULAR}|sell|sold)\b",
)
_NO = re.compile(r"\b(?:[Nn]o|[Nn]ot an?|[Nn]either|[Nn]one of the)\s(?:[\w-]+\s){0,2}$")
_OPEN = re.compile(
    r"\b(?:if|unless|whether|until|before|once|when|without|as soon as|provided|should)\s(?:[^\s,;:.]+\s){0,6}$", re.I
)
"""Before the thing: it is not said that it happened."""
_LAST = re.compile(r"([^\W\d_][\w’'-]*)[^\w]*$")
_OBJECT = re.compile(r"^\s(?:the|a|an|its|his|her|their|any|some)\s((?:[\w’'-]+\s?){1,3})")
_ENDS = frozenset("in on at for from of by with after before to and but or as over under into since until when".split())
_PRONOUN = frozenset(
    "he she it they who which that this these those i we you there what whom all both some many most none one".split()
)


def find(text: str) -> tuple[Status, ...]:
    """What a text says was done to a thing, or was not, in order.

    The aspect is ``is:`` and the participle; "is" and "was" are no answers to one question and go apart.
    """
    found = []
    for match in _DONE.finditer(text):
        done = match["done"].lower()
        if done in _SAID or match["aux"] in {"did", "does", "do"}:
            continue
        thing, place = _thing(text, match)
        if thing and not _OPEN.search(text[: max(0, min(place, match.start()))]):
            denied = bool(match["not"]) or bool(_NO.search(text[: max(0, place)]))
            when = "now " if match["aux"] in {"is", "are"} else "later " if match["aux"] == "will be" else ""
            found.append(
                Status(match.start(), match.end(), f"is:{when}{done}", "no" if denied else "yes", thing, place)
            )
    return tuple(found)


def _thing(text: str, match: re.Match[str]) -> tuple[str, int]:
    """The word that the participle is said of and where it starts; empty where a pronoun stands for it."""
    active = match["aux"] in {"has", "have", "had"} and "been" not in match["been"]
    if active:
        found = _OBJECT.match(text[match.end() :])
        words = [word for word in found[1].split() if word] if found else []
        head = next((turn for turn, word in enumerate(words) if word.lower() in _ENDS), len(words))
        if not found or not head:
            return "", 0
        return words[head - 1].strip("’'"), match.end() + found.start(1)
    last = _LAST.search(text[: match.start()])
    if not last or last[1].lower() in _PRONOUN or text[last.end(1) : match.start()].strip(" ,"):
        return "", 0
    return last[1], last.start(1)
