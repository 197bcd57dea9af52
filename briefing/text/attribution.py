"""Whom a sentence has its statement from: "the navy said", "according to the U.N. migration agency"."""

from __future__ import annotations

from briefing.text.speakers import speaker
from briefing.text.terms import stem, stop_words, tokens

_VAGUE = frozenset(
    stem(word)
    for word in (
        "official officials spokesman spokeswoman spokesperson people person source sources report reports reporter "
        "reporters survivors resident residents witness witnesses local two three several some many government "
        "minister "
        "statement record document documents leader leaders member members expert experts analyst analysts who "
        "mr mrs ms "
        "dr gen the state chief head director commander president prime deputy senior"
    ).split()
)
"""Stems that many authorities share: they do not tell one from another."""

INSTITUTIONS = frozenset(
    stem(word)
    for word in (
        "ministry agency authority navy army military police department office union bank court council committee "
        "commission organization organisation university institute service bureau board association federation society "
        "guard company firm hospital centre center fund survey register study audit census observatory laboratory club "
        "league parliament government"
    ).split()
)
"""Stems of bodies and documents: what two outlets have from one of them they have from one origin, while two
reporters who both hear a person speak are two witnesses."""


def authority(text: str, language: str = "en") -> frozenset[str]:
    """Stems that name whom the sentence has its statement from; empty where it speaks for itself.

    Args:
        text: one sentence on one line.
    """
    found = speaker(text)
    return _stems(found.words, language) if found else frozenset()


def _stems(phrase: str, language: str) -> frozenset[str]:
    stops = stop_words(language)
    keys = (stem(token, language) for token in tokens(phrase) if token.lower() not in stops and not token[0].isdigit())
    return frozenset(key for key in keys if key not in _VAGUE and len(key) > 1)
