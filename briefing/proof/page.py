"""The words of one output, folded for search."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.proof import exact
from briefing.proof.fold import PERHAPS, expected, has_ink, same, skeleton, traced

_ANCHOR = 12
"""Letters by which the place of altered words is found again."""

_SEARCHED = 2000
"""Letters of a claim in which such an anchor is looked for."""

_AROUND = 24
"""Letters shown on either side of a difference."""


_MIRRORED = str.maketrans(")]}>»", "([{<«")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the folded text, half-open."""

    start: int
    end: int


class Page:
    """What an output says, in reading order."""

    def __init__(self, text: str, drawn: bool = False) -> None:
        """``drawn``: PDFium read it off a page; else it is the text that the file holds."""
        folded = traced(text)
        self.text = folded.text
        """Folded; places are offsets into it."""
        self.drawn = drawn
        self._raw, self._starts = text, folded.starts
        self._plain = skeleton(self.text)
        self._upper = skeleton(self.text, upper=True)

    def find(self, words: str, begin: int = 0) -> Iterator[Place]:
        """Every place of exactly these words at or after ``begin``, first to last."""
        for place in self.near(words, begin):
            if self.says(words, place) and self.free(place):
                yield place

    def near(self, words: str, begin: int = 0) -> Iterator[Place]:
        """Every place of words that look like these."""
        wanted = expected(words).strip("-")
        for place in self._search(skeleton(wanted).text, begin):
            if same(wanted, self.text[place.start : place.end]):
                yield self._hyphened(place, expected(words))

    def _hyphened(self, place: Place, folded: str) -> Place:
        """With the hyphens at either end of the words, which a search does without."""
        before, after = len(folded) - len(folded.lstrip("-")), len(folded) - len(folded.rstrip("-"))
        start, end = place.start - before, place.end + after
        there = (self.text[max(0, start) : place.start], self.text[place.end : end])
        whole = [
            len(part) == count and not part.strip("-" + PERHAPS)
            for part, count in zip(there, (before, after), strict=True)
        ]
        return Place(start if whole[0] else place.start, end if whole[1] else place.end)

    def find_title(self, words: str, begin: int = 0) -> Iterator[Place]:
        """As ``find``, or in capitals; on a drawn page what runs from right to left as ``find_bag``."""
        for place in self.alike(words, begin):
            if self.any_order(words) or (self._titled(words, place) and self.free(place)):
                yield place

    def alike(self, words: str, begin: int = 0) -> Iterator[Place]:
        """Every place of words that look like these, in whatever case; what runs from right to left as ``find_bag``."""
        found = False
        for place in self._search(skeleton(expected(words), upper=True).text, begin, upper=True):
            found = True
            yield place
        if not found and self.any_order(words) and (bag := self.find_bag(words, begin)):
            yield bag

    def _titled(self, words: str, place: Place) -> bool:
        return self.says(words, place) or self.says(words.upper(), place)

    def find_here(self, words: str, begin: int) -> Place | None:
        """Exactly these words, at ``begin`` and nowhere else; of what runs from right to left, its letters."""
        wanted = expected(words).strip("-")
        letters = skeleton(wanted).text
        first = bisect_left(self._plain.places, begin)
        first += self._plain.text.startswith(" ", first)  # between the digit before and the digit here
        if self.any_order(words):
            place = self.find_bag(words, begin)
            return place if place and place.start <= begin + 1 else None
        if not letters or not self._plain.text.startswith(letters, first):
            return None
        end = self._plain.places[first + len(letters) - 1] + 1
        place = Place(self._plain.places[first], end)
        if not same(wanted, self.text[place.start : end]):
            return None
        place = self._hyphened(place, expected(words))
        return place if self.says(words, place) else None

    def any_order(self, words: str) -> bool:
        """Whether only the letters of words can be compared: PDFium guesses at their order from right to left."""
        return self.drawn and runs_right_to_left(words)

    def says(self, words: str, place: Place) -> bool:
        """Whether these very words stand at a place where words stand that look like them."""
        begin, stop = self._edges(place)
        return (exact.drawn if self.drawn else exact.written)(words, self._raw[begin:stop])

    def free(self, place: Place, followed: str = "") -> bool:
        """Whether nothing clings to it that would make other words of these; a note that it is ``followed`` by may."""
        begin, stop = self._edges(place)
        return not _clings(self._raw[max(0, begin - 1) : begin]) and (
            bool(followed) or not _clings(self._raw[stop : stop + 1])
        )

    def apart(self, words: str, place: Place) -> tuple[str, str]:
        """What was wanted and what is there, around the first letter that differs where the two look alike."""
        wanted, seen = exact.line(words), self.with_clinging(place)
        at = agreement(wanted, seen)
        show = slice(max(0, at - _AROUND), at + _AROUND)
        return wanted[show], exact.visible(seen[show])

    def with_clinging(self, place: Place) -> str:
        """What stands at a place, as it was read, with all that clings to it on either side."""
        begin, stop = self._edges(place)
        while begin and _clings(self._raw[begin - 1]):
            begin -= 1
        while stop < len(self._raw) and _clings(self._raw[stop]):
            stop += 1
        return exact.line(self._raw[begin:stop])

    def _edges(self, place: Place) -> tuple[int, int]:
        """The stretch of the text as it was read, with what cannot be seen on either side."""
        begin = self._starts[place.start] if place.start < len(self._starts) else len(self._raw)
        stop = (self._starts[place.end - 1] + 1) if place.end > place.start else begin
        while begin and not has_ink(self._raw[begin - 1]):
            begin -= 1
        while stop < len(self._raw) and (not has_ink(self._raw[stop]) or unicodedata.combining(self._raw[stop])):
            stop += 1
        return begin, stop

    def _search(self, wanted: str, begin: int, upper: bool = False) -> Iterator[Place]:
        within = self._upper if upper else self._plain
        at = within.text.find(wanted, bisect_left(within.places, begin)) if wanted else -1
        while at >= 0:
            yield Place(within.places[at], within.places[at + len(wanted) - 1] + 1)
            at = within.text.find(wanted, at + 1)

    def find_bag(self, words: str, begin: int = 0) -> Place | None:
        """The first stretch at or after ``begin`` that holds just these letters, in any order.

        For words that run from right to left: PDFium guesses at their order on a line that mixes both
        directions, mirrors brackets and loses the space between two numbers, so that only which letters there are
        can be compared.
        """
        wanted = skeleton(expected(words)).text.translate(_MIRRORED).replace(" ", "")
        kept = [(letter, at) for letter, at in zip(self._plain.text, self._plain.places, strict=False) if letter != " "]
        seen = "".join(letter for letter, _ in kept).translate(_MIRRORED)
        places = [at for _, at in kept]
        first = bisect_left(places, begin)
        missing = Counter(wanted)
        missing.subtract(seen[first : first + len(wanted)])
        wrong = sum(1 for count in missing.values() if count)
        for start in range(first, len(seen) - len(wanted) + 1):
            if not wrong:
                return Place(places[start], places[start + len(wanted) - 1] + 1)
            for letter, step in ((seen[start], 1), (seen[start + len(wanted) : start + len(wanted) + 1], -1)):
                wrong -= missing[letter] != 0
                missing[letter] += step if letter else 0
                wrong += missing[letter] != 0
        return None

    def difference(self, words: str, begin: int) -> tuple[str, str]:
        """What was wanted and what is there, around the first letter that differs.

        The place is found by a few letters that agree; where none do, nothing is like it.
        """
        folded = expected(words).strip("-")
        wanted = skeleton(folded).text
        start = self._near(wanted, begin)
        if start is None:
            return folded, "nothing like it"
        seen = self._plain.text[start : start + len(wanted)]
        apart = agreement(wanted, seen)
        if apart == len(wanted):  # the letters agree, so a hyphen does not
            places = self._plain.places[start : start + len(wanted)]
            return folded, self.text[places[0] : places[-1] + 1].replace(PERHAPS, "-")
        show = slice(max(0, apart - _AROUND), apart + _AROUND)
        return wanted[show], seen[show]

    def _near(self, wanted: str, begin: int) -> int | None:
        """Where altered words begin, by the first few letters of theirs that are there."""
        first = bisect_left(self._plain.places, begin)
        for offset in range(min(len(wanted), _SEARCHED) - _ANCHOR + 1):
            at = self._plain.text.find(wanted[offset : offset + _ANCHOR], first)
            if at >= 0:
                return max(first, at - offset)
        return None


def _clings(letter: str) -> bool:
    """Whether a letter beside some words would make others of them."""
    return bool(letter) and (letter.isalnum() or letter in "-\u2010\u2011\u2212+%")


def agreement(one: str, other: str) -> int:
    """Length of the common beginning of two texts."""
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def runs_right_to_left(words: str) -> bool:
    """Whether some of the letters do (Unicode bidirectional classes R and AL)."""
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in words)
