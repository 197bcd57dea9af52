"""Authors' names: out of a byline, without roles, places and placeholders."""

from __future__ import annotations

import re

from briefing.text import dates

_PREFIX = re.compile(
    r"^(?:by|from)\b\s*(?:our\s+)?(?:[\w-]+\s+){0,3}?(?:correspondents?|reporters?|editor)\s+(?=[A-ZÀ-Þ])"
    r"|^words\s?:\s+|^(?:(?:an?\s+)?(?:exclusive|special report|analysis|opinion|comment|interview|words|story|text|"
    r"report|reporting|written|posted|published|submitted|edited)"
    r"[\s:,-]*\s)?(?:by|from|von|par|por|da|di|door|автор|текст|بقلم|लेखक)?[:\s]+",
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
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_MAIL = re.compile(r"\s+[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_WHEN = re.compile(r"\s+(?:on|at)\s+\d.*$|\s*[|·•].*$|\s*\(.*$|\s+@\w+.*$|\s*<.*$|\s*[—–]\s.*$|\s+/\s.*$")
_TO_DATE = re.compile(r"[\s,|·•»/—–-]+(?:(?:posted|published|updated)\s+)?(?:(?:on|at|le|am|el|em)[\s,]*)?$", re.I)
_PICTURES = re.compile(
    r"[\s,;|/]+(?:(?:and\s+)?(?:photo(?:graph)?s?|photography|pictures?|images?|illustrations?|video|audio))\b.*$", re.I
)
_FILED = re.compile(r"\s+(?:in|under|to)\s.*$|\s+(?:filed|posted|tagged)\s+(?:in|under|as)\b.*$", re.IGNORECASE)
"""A blog's byline goes on with the drawer that the post is filed in."""
_AND = re.compile(r"\s*(?:,?\s+(?:and|und|et|y|e)\s+|\s+&\s+|,\s*|;\s*|\n)", re.IGNORECASE)
_NAME_WORD = re.compile(
    r"^(?:[A-ZÀ-ÞŁŚŽŠČĆĐĞİŞŐŰŘĚŇŤĎŹŻΑ-ΩА-ЯЁЄІЇҐ][\w.’'-]*|de|da|do|dos|del|della|di|du|la|le|van|von|der|den|ter|bin|binti|ibn|al|el|af|"
    r"y|e|san)$"
)
_UNCASED = re.compile(r"[^\W\d_A-Za-zÀ-ɏΑ-ωА-яЁёЄєІіЇїҐґ][^\s\dA-Za-z,;:!?،؛؟।|/]*")
"""A word in a script that has no capitals: Arabic, Hebrew, Devanagari and the like."""
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


_ON_BLOG = re.compile(r"(?<=\w)\s+on\s+(?=[A-Z])[^,]{2,60}(?:,.*)?$")
"""``Posted by Ana Lind on Slow Water, a blog about rivers``: where it was posted."""


def authors(text: str, *, handles: bool = False) -> str | None:
    """The people a byline names, as ``A``, ``A and B`` or ``A, B and C``; None where it names nobody.

    ``Staff``, ``Our Correspondent``, ``admin`` name nobody. ``handles`` also takes a pen name that
    is one word (``Posted by saltmarsh``).
    """
    text = _bare(text, handles)
    names: list[str] = []
    for part in _AND.split(re.split(r",?\s+with\s+", text)[0]):
        name = person(part, handles=handles)
        if name and name not in names:
            names.append(name)
    if names and " " in names[0]:
        names = [name for name in names if " " in name]  # a lone word beside full names is a place or a section
    if not names:
        return None
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def only_names(text: str, prose: str) -> bool:
    """Whether a line without ``by`` is nothing but full names, perhaps with where they are: ``Ana Lind in Porto``.

    A name's words do not also stand in small letters in ``prose``, as those of a short headline do.
    """
    parts = [part for part in _AND.split(_BRACKETS.sub("", " ".join(text.split())).strip(" *_")) if part]
    for part in parts:
        words = _PLACE.sub("", _LETTERS_AFTER.sub("", part)).split()
        if not 2 <= len(words) <= 5 or person(part) is None or not all(_NAME_WORD.match(word) for word in words):
            return False
        if re.search(r"\d", part) or any(_stands_small(word, prose) for word in words if word.lower() not in _SMALL):
            return False
    return bool(parts)


def _stands_small(word: str, prose: str) -> bool:
    """Whether the text also writes the word in small letters."""
    return len(word) > 2 and re.search(rf"(?<!\w){re.escape(word.lower())}(?!\w)", prose) is not None


def _bare(text: str, handles: bool) -> str:
    """A byline without its opening, and without brackets, dates, drawers and letters after names."""
    text = _MAIL.sub("", _BRACKETS.sub("", " ".join(text.split())))
    text = _PREFIX.sub("", _stripped(text))
    found = dates.find(text)
    if found and found[0].start > 3:
        text = _TO_DATE.sub("", text[: found[0].start])
    if handles:
        text = _ON_BLOG.sub("", _FILED.sub("", text))
    return _LETTERS_AFTER.sub("", _WHEN.sub("", _PICTURES.sub("", text)))


def person(text: str, *, handles: bool = False) -> str | None:
    """One person's name in mixed case, or None where the words are a role, a place or a sentence."""
    name = _WHEN.sub("", _PLACE.sub("", _stripped(text)))
    words = name.split()
    if not words or len(words) > 6 or _ROLE.search(name) or "://" in name:
        return None
    if len(words) == 1 and not handles:
        return words[0] if _NAME_WORD.match(words[0]) and len(words[0]) > 2 and not words[0].isupper() else None
    uncased = 2 <= len(words) <= 4 and all(_UNCASED.fullmatch(word) for word in words)
    if not handles and not uncased and not all(_NAME_WORD.match(word) for word in words):
        return None
    return _mixed(name) if name.isupper() and len(words) > 1 else name


def _stripped(text: str) -> str:
    """Without marks around it; the stop of an initial stays: ``Ana L.``."""
    bare = text.strip(" .,:;*_")
    return f"{bare}." if re.search(r"\s[A-ZÀ-Þ]$", bare) and f"{bare}." in text else bare


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
