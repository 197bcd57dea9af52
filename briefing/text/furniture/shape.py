"""What a line looks like, whatever its language: the weak signals that the recognisers put together."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.text.furniture.words import ASSERTING

TAIL = 32
"""Characters in which the end of a sentence shows."""

_FINAL = re.compile(r"(?:[.!?…。！？।؟۔]|[\u0900-\u0dff] ?\|)[”’\"'»)\]*_]*$")
_REFERENCE = re.compile(r"(?:\[\^?\w{1,3}\]|[\s\u200b\ufeff])+$")
_WORD = re.compile(r"\w+(?:[.’'\-&]\w+)*\.?")
_CLOCK_END = re.compile(r"(?:\d|\b[ap]\.m\.|\bh\.)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Shape:
    """A paragraph on one line, and its measures."""

    text: str
    """White space folded; list, quote and heading markers left out."""
    marker: str = ""
    """``bullet``, ``number``, ``heading``, ``quote``, ``emphasis``, ``footnote``, ``rule`` or nothing."""
    gap: bool = True
    """A blank line, or nothing, stands above it."""

    @property
    def words(self) -> tuple[str, ...]:
        """Runs of letters and digits."""
        return tuple(_WORD.findall(self.text))

    @property
    def length(self) -> int:
        """In words, blank-separated: cheap, and near enough."""
        return self.text.count(" ") + 1

    @property
    def final(self) -> bool:
        """It ends as a sentence does. The stop of "a.m." ends none in a line of dates and names."""
        end = self.text[-TAIL:]
        if _CLOCK_END.search(end) and self.capitals >= 0.65:
            return False
        return bool(_FINAL.search(_REFERENCE.sub("", end)))

    @property
    def shouting(self) -> bool:
        """All its letters are capitals, and there are some."""
        letters = [char for char in self.text if char.isalpha()]
        return len(letters) > 3 and self.text.upper() == self.text and self.text.lower() != self.text

    @property
    def starts_low(self) -> bool:
        """Its first letter is a small one: it continues something."""
        first = self.text.lstrip("“\"‘'«([*_")[:1]
        return first.islower()

    @property
    def capitals(self) -> float:
        """Share of its words that begin with a capital letter or a digit, in [0, 1]."""
        words = self.words
        return sum(not word[0].islower() for word in words) / len(words) if words else 0.0

    @property
    def cased(self) -> bool:
        """Its script has capitals; where none are, shape says less, and lines must be shorter to count as titles."""
        return self.text.lower() != self.text.upper()

    @property
    def asserts(self) -> bool:
        """It has a verb that titles leave out, and the length of a sentence: one whose stop was forgotten."""
        return self.length >= 7 and any(word in ASSERTING for word in self.words[1:]) and self.capitals < 0.5

    @property
    def prose(self) -> bool:
        """It reads like running text: it ends as a sentence does and is long enough to be one."""
        return (self.final and self.length >= 6 and not self.shouting) or self.length >= 40
