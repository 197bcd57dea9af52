"""Who says it: the words of a sentence that name the speaker of its quotation or report.

The forms are those of English news: "X said", "“…,” said X", "“…,” X told reporters", "X: “…”", "according to X",
"…, X said." A speaker is a span of the sentence, so that a pronoun can be replaced where it stands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.text.quotes import BLANK, blanked

SAYING = (
    "said|says|say|told|tells|added|adds|wrote|writes|warned|warns|asked|asks|insisted|insists|noted|notes"
    "|explained|explains"
    "|argued|argues|stated|states|claimed|claims|declared|declares|announced|announces|replied|replies|repeated"
    "|repeats"
    "|recalled|recalls|admitted|admits|denied|denies|confirmed|confirms|reported|reports|suggested|suggests"
    "|predicted|predicts"
    "|stressed|stresses|urged|urges|vowed|vows|promised|promises|complained|complains|conceded|concedes"
    "|concluded|concludes"
    "|continued|continues|remarked|remarks|joked|jokes|shouted|shouts|growled|growls|barked|barks|sobbed|sobs"
    "|raged|rages"
    "|quipped|quips|tweeted|posted|testified|testifies|estimates|estimated|maintains|maintained|acknowledged"
    "|acknowledges"
    "|recounted|recounts|reiterated|reiterates|observed|observes|responded|responds|cautioned|cautions"
    "|emphasised|emphasized"
    "|laughed|whispered|muttered|snapped|cried|pleaded|boasted|lamented|mused|reasoned|demanded|believes|thinks"
)
"""Verbs whose subject speaks."""

PRONOUN = re.compile(r"(?i)^(?:he|she|it|they|we|i|you|one|both|another|others|this|that|these|those)$")

_ADVERB = r"(?:(?:also|then|later|once|again|has|had|have|\w+ly)\s+){0,2}"
_WORDS = rf"(?:[^\s{BLANK}:;]+\s+){{0,13}}?[^\s{BLANK}:;]+"
_AFTER_QUOTE = re.compile(rf"{BLANK},?\s+(?P<who>{_WORDS})\s+{_ADVERB}(?P<verb>{SAYING})\b")
_INVERTED = re.compile(rf"{BLANK},?\s+(?P<verb>{SAYING})\s+(?P<who>[^{BLANK};]+)")
_REPORT_INVERTED = re.compile(
    rf",\s+(?P<verb>{SAYING})\s+(?P<who>(?!(?:he|she|it|they|we|that|on|in|at|by|this|last|late|early)\b)(?:[A-Z][\w.’'-]*|an?|its|his|her|their"
    rf"|the|of|for"
    rf"|[a-z]+(?=[,\s]+[A-Z]))(?:\s(?:[A-Z][\w.’'-]*|of|for|the|and|[a-z]+(?=\.?$|,))){{0,7}})(?:,[^;{BLANK}]*)?\.?$"
)
_TRAILING = re.compile(
    rf",\s+(?P<who>[^,;{BLANK}]+(?:,[^,;{BLANK}]+,)?)\s+{_ADVERB}(?P<verb>{SAYING})\b[^,;{BLANK}]{{0,40}}(?:[.,;]|$)"
)
_LEADING = re.compile(rf"^(?P<who>[^;:{BLANK}]+?)\s+{_ADVERB}(?P<verb>{SAYING})\b")
_ACCORDING = re.compile(rf"\b(?P<verb>[Aa]ccording\s+to)\s+(?P<who>[^;{BLANK}]+)")
_COLON = re.compile(rf"^(?P<who>(?:[^\s{BLANK}:;]+\s+){{0,15}}[^\s{BLANK}:;]+):\s*{BLANK}")
_TAIL = re.compile(r",|\s(?:who|whose|which|that|in|at|on|during|after|before|as|from|to|when|while|and|but)\s|[.!?]?$")
_ABBREVIATED = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Sen|Rep|Gov|Prof|Rev|St|Hon|Justice|Supt"
    r"|Insp))\.$"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words that name who speaks: ``text[start:end] == words``."""

    start: int
    end: int
    words: str
    verb: str
    """The saying verb, lower-case; ``according to``; empty for a name before a colon."""

    @property
    def pronoun(self) -> bool:
        """Whether the words only point at somebody."""
        return bool(PRONOUN.match(self.words))


@lru_cache(maxsize=8192)
def speaker(text: str, outside: str | None = None) -> Speaker | None:
    """Who says what a sentence reports or quotes; None where the sentence does not tell.

    Args:
        text: one sentence, or several that share one quotation, on one line.
        outside: the same with quoted characters blanked, where its paragraph decides what is quoted.
    """
    outside = blanked(text) if outside is None else outside
    for pattern, trim in _FORMS:
        for match in pattern.finditer(outside):
            found = trim(outside, match.start("who"), match.end("who"))
            if found is not None:
                verb = match.groupdict().get("verb") or ""
                return Speaker(found[0], found[1], text[found[0] : found[1]], verb.lower())
    return None


def _head(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a place: up to its first comma, relative clause or preposition."""
    at = start
    while True:
        cut = _TAIL.search(text, at, end)
        stop = cut.start() if cut else end
        if cut and cut[0].startswith(".") and _ABBREVIATED.search(text[start : stop + 1]) and stop + 1 < end:
            at = stop + 1
            continue
        words = text[start:stop].rstrip(" .!?")
        return (start, start + len(words)) if words and _named(words) else None


def _subject(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends at a place: its first part where an apposition follows, else its last."""
    words = text[start:end]
    parts = [(match.start(), match.end()) for match in re.finditer(r"[^,]+", words)]
    if not parts or len(parts) > 4:
        return None
    chosen = parts[-1]
    last = words[chosen[0] : chosen[1]].strip()
    if len(parts) > 1 and not PRONOUN.match(last) and not _leading_adverbial(words[parts[0][0] : parts[0][1]]):
        chosen = parts[0]
    piece = words[chosen[0] : chosen[1]]
    lead = len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    at = start + chosen[0] + lead
    return (at, at + len(stripped)) if stripped and len(stripped.split()) <= 9 else None


def _leading_adverbial(part: str) -> bool:
    """What stands before the subject: "On Monday", "In a statement", "Speaking in Lund"."""
    first = part.split()[0] if part.split() else ""
    return first.lower() in _OPENERS or (first.endswith("ing") and first[:1].isupper()) or not first[:1].isupper()


def _named(words: str) -> bool:
    return len(words.split()) <= 9


_OPENERS = frozenset(
    "in on at by after before during following with without under over from for since until as while when"
    " although though if"
    " despite amid among earlier later meanwhile yesterday today however but and asked last next this that"
    " across near".split()
)

_FORMS = (
    (_INVERTED, _head),
    (_AFTER_QUOTE, _subject),
    (_REPORT_INVERTED, _head),
    (_TRAILING, _subject),
    (_LEADING, _subject),
    (_ACCORDING, _head),
    (_COLON, _subject),
)
"""The surest first."""
