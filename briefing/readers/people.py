"""Authors' names: out of a byline, without roles, places and placeholders."""

from __future__ import annotations

import re

_PREFIX = re.compile(
    r"^(?:by|from)\b\s*(?:our\s+)?(?:[\w-]+\s+){0,3}?(?:correspondents?|reporters?|editor)\s+(?=[A-ZÀ-Þ])"
    r"|^(?:(?:an?\s+)?(?:exclusive|special report|analysis|opinion|comment|words|story|text|report|reporting|"
    r"written|posted|published|submitted|edited)"
    r"[\s:,-]*\s)?(?:by|from|von|par|por|da|di|door)?[:\s]+",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:staff|writers?|reporters?|reporting|correspondents?|editors?|desk|team|admin(?:istrator)?|newsroom|"
    r"bureau|agenc(?:y|ies)|"
    r"service|services|wires?|press|reports|columnist|contributors?|contributing|guest|editorial|webmaster|news|online|"
    r"photographer|producer|chief|director|analyst|fellow|president|minister|press office|department|board|"
    r"anonymous|unknown)\b",
    re.IGNORECASE,
)
_LETTERS_AFTER = re.compile(r",\s*(?:[A-Z]{2,5}|Ph\.?D\.?|M\.?D\.?|Esq\.?)(?=,|$)")
_PLACE = re.compile(r"\s+(?:in|at|reporting from|reports from|near|aboard)\s+[A-ZÀ-Þ].*$")
_WHEN = re.compile(r"\s+(?:on|at)\s+\d.*$|\s*[|·•].*$|\s*\(.*$|\s+@\w+.*$|\s*<.*$|\s*[—–]\s.*$")
_AND = re.compile(r"\s*(?:,?\s+(?:and|und|et|y|e)\s+|\s+&\s+|,\s*|;\s*|\n)", re.IGNORECASE)
_NAME_WORD = re.compile(
    r"^(?:[A-ZÀ-ÞŁŚŽŠČĆĐ][\w.’'-]*|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|bin|binti|ibn|al|el|af|"
    r"y|e|san)$"
)
_SMALL = frozenset(
    {
        "de",
        "da",
        "do",
        "dos",
        "del",
        "della",
        "di",
        "du",
        "la",
        "le",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "bin",
        "binti",
        "ibn",
        "y",
        "e",
        "and",
    }
)


def authors(text: str, *, handles: bool = False) -> str | None:
    """The people a byline names, as ``A``, ``A and B`` or ``A, B and C``; None where it names nobody.

    ``Staff``, ``Our Correspondent``, ``admin`` name nobody. ``handles`` also takes a pen name that
    is one word (``Posted by saltmarsh``).
    """
    text = _PREFIX.sub("", " ".join(text.split()).strip(" .,:;*_"))
    text = _WHEN.sub("", text)
    text = _LETTERS_AFTER.sub("", text)
    names: list[str] = []
    for part in _AND.split(re.split(r",?\s+with\s+", text)[0]):
        name = person(part, handles=handles)
        if name and name not in names:
            names.append(name)
    if not names:
        return None
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def person(text: str, *, handles: bool = False) -> str | None:
    """One person's name in mixed case, or None where the words are a role, a place or a sentence."""
    name = _WHEN.sub("", _PLACE.sub("", text.strip(" .,:;*_")))
    words = name.split()
    if not words or len(words) > 6 or _ROLE.search(name) or "://" in name:
        return None
    if len(words) == 1 and not handles:
        return words[0] if _NAME_WORD.match(words[0]) and len(words[0]) > 2 and not words[0].isupper() else None
    if not handles and not all(_NAME_WORD.match(word) for word in words):
        return None
    return _mixed(name) if name.isupper() and len(words) > 1 else name


def _mixed(name: str) -> str:
    """HASSAN K. O'NEILL-MWERE in mixed case."""
    words = [
        word.lower() if index and word.lower() in _SMALL else _capital(word) for index, word in enumerate(name.split())
    ]
    return " ".join(words)


def _capital(word: str) -> str:
    """Upper case after each break inside a word; ``Mc`` names keep theirs."""
    out = re.sub(r"[^\W\d_]+", lambda match: match[0][0].upper() + match[0][1:].lower(), word)
    out = re.sub(r"(?<=[a-z]{2})([’'])S\b", r"\1s", out)
    return re.sub(r"\bMc([a-z])", lambda match: "Mc" + match[1].upper(), out)
