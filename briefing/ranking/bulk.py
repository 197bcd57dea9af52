"""Words of very many sentences as arrays: what takes a minute in loops takes a second so.

Used from ``MANY`` sentences on, where importing numpy and scipy has long paid for itself. The numbers are those of
``terms``, ``vectors`` and ``concepts``, to the last digits of a sum.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, count
from typing import TYPE_CHECKING, Any, overload

from briefing.model import Sentence
from briefing.text.terms import LINE_END, Stems, stem_table, stop_words, term_table, tokens_and_lines

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

MANY = 2_000
"""Sentences from which arrays are used."""


class Rows(Sequence[Sequence[int]]):
    """The concepts of many sentences in one array, a sequence of rows to whom asks for rows."""

    def __init__(self, indices: Ints, ends: Ints) -> None:
        self.indices = indices
        self.ends = ends
        """Where each row ends, 0 before the first."""

    def __len__(self) -> int:
        return len(self.ends) - 1

    @overload
    def __getitem__(self, at: int) -> list[int]: ...
    @overload
    def __getitem__(self, at: slice) -> list[list[int]]: ...
    def __getitem__(self, at: int | slice) -> list[int] | list[list[int]]:
        """One row, or several."""
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self)))]
        found: list[int] = self.indices[self.ends[at] : self.ends[at + 1]].tolist()
        return found

    def __iter__(self) -> Iterator[list[int]]:
        return (self[at] for at in range(len(self)))

    def gains(self, weights: Sequence[float], prominence: Sequence[float], held: Mapping[int, float]) -> Floats:
        """What each row adds to the concepts that are held, each with some prominence."""
        import numpy as np

        shares = np.asarray(prominence, dtype=np.float64)
        return self._added(np.arange(len(self)), self.indices, weights, shares, held)

    def gains_of(
        self, asked: Ints, weights: Sequence[float], prominence: Sequence[float], held: Mapping[int, float]
    ) -> Floats:
        """The same of some rows only."""
        import numpy as np

        shares = np.array([prominence[at] for at in asked.tolist()])
        concepts = self.indices[_ranges(self.ends[asked], self._lengths(asked))]
        return self._added(asked, concepts, weights, shares, held)

    def _lengths(self, asked: Ints) -> Ints:
        return self.ends[asked + 1] - self.ends[asked]

    def _added(
        self, asked: Ints, concepts: Ints, weights: Sequence[float], shares: Floats, held: Mapping[int, float]
    ) -> Floats:
        """What some rows add, whose concepts stand one after the other."""
        import numpy as np

        lengths = self._lengths(asked)
        more = np.repeat(shares, lengths)
        if held:
            more -= _held(concepts, held, len(weights))
            np.maximum(more, 0.0, out=more)
        more *= np.asarray(weights)[concepts]
        total = np.concatenate(([0.0], np.cumsum(more)))
        ends = np.cumsum(lengths)
        found: Floats = total[ends] - total[ends - lengths]
        return found


def _held(concepts: Ints, held: Mapping[int, float], count: int) -> Floats:
    """What each of some concepts is held with, of so many that there are."""
    import numpy as np

    if len(concepts) > count:
        had = np.zeros(count)
        had[list(held)] = list(held.values())
        return had[concepts]
    keys = np.array(sorted(held))
    values = np.array([held[key] for key in keys.tolist()])
    at = np.minimum(np.searchsorted(keys, concepts), len(keys) - 1)
    return np.where(keys[at] == concepts, values[at], 0.0)


def _ranges(starts: Ints, lengths: Ints) -> Ints:
    """Positions from each start on, as many as each length says, one after the other."""
    import numpy as np

    found: Ints = np.repeat(starts - np.cumsum(lengths) + lengths, lengths) + np.arange(int(lengths.sum()))
    return found


BATCH = 20_000
"""Sentences that are cut into words at a time: each word is an object of its own until it has a number."""
OUT, END = -1, -2
"""Numbers of a token that is left out, and of a line's end."""


@dataclass(frozen=True, slots=True)
class Coded:
    """Tokens by number."""

    numbers: Ints
    """Of each token, over all sentences."""
    row: Ints
    """The sentence of each token."""
    tokens: Sequence[str]
    """By number, the first token that has it, in lower case."""


def coded(sentences: Sequence[Sentence], table: Stems) -> Coded:
    """The tokens of sentences, each by the number of its stem; those without a stem are left out.

    No token spans white space, so what stands between two spaces is cut into tokens once, however often it stands.
    """
    import numpy as np

    pieces = _numbering()
    parts = [_pieces(sentences[at : at + BATCH], pieces) for at in range(0, len(sentences), BATCH)]
    every = np.concatenate([part for part, _ in parts]) if parts else np.zeros(0, dtype=np.int64)
    lengths = np.concatenate([length for _, length in parts]) if parts else every
    tokens, stems = _numbering(), _numbering({"": OUT})
    found = _numbered(tokens_and_lines(LINE_END.join(pieces).lower()), tokens)
    known = list(tokens)
    names = table.many(known)
    number = _numbered(names, stems)
    if LINE_END in tokens:
        number[tokens[LINE_END]] = END
    held, inside = _lines(number[found], len(pieces))
    counts = inside[every]
    row = np.repeat(np.repeat(np.arange(len(sentences)), lengths), counts)
    tokens_of = dict(zip(reversed(names), reversed(known), strict=True))
    return Coded(
        held[_ranges((np.cumsum(inside) - inside)[every], counts)], row, [tokens_of[stem] for stem in stems if stem]
    )


def _numbering(known: Mapping[str, int] | None = None) -> defaultdict[str, int]:
    """A table that gives each new word the next number."""
    return defaultdict(count().__next__, known or {})


def _numbered(words: Collection[str], numbers: Mapping[str, int]) -> Ints:
    import numpy as np

    return np.fromiter(map(numbers.__getitem__, words), dtype=np.int64, count=len(words))


def _pieces(sentences: Sequence[Sentence], known: Mapping[str, int]) -> tuple[Ints, Ints]:
    """What stands between the spaces of sentences, by number, and how much of it each has; new ones become known."""
    import numpy as np

    split = [sentence.text.split() for sentence in sentences]
    lengths = np.fromiter(map(len, split), dtype=np.int64, count=len(split))
    every = map(known.__getitem__, chain.from_iterable(split))
    return np.fromiter(every, dtype=np.int64, count=int(lengths.sum())), lengths


def _lines(flat: Ints, count: int) -> tuple[Ints, Ints]:
    """Numbers with ``END`` between lines, as the numbers that stay, and how many of them stand on each line."""
    import numpy as np

    ends = flat == END
    line = np.cumsum(ends)[~ends]
    stay = flat[~ends] != OUT
    return flat[~ends][stay], np.bincount(line[stay], minlength=count)


def unit_rows(sentences: Sequence[Sentence], language: str) -> Any:
    """The unit vectors of ``briefing.ranking.vectors`` as one scipy.sparse matrix, a row a sentence."""
    import numpy as np
    from scipy.sparse import csr_array

    found = coded(sentences, term_table(language))
    matrix = csr_array(
        (np.ones(len(found.numbers)), (found.row, found.numbers)), shape=(len(sentences), len(found.tokens))
    )
    matrix.sum_duplicates()
    frequency = np.bincount(matrix.indices, minlength=len(found.tokens))
    matrix.data *= np.log(1 + len(sentences) / np.maximum(frequency, 1))[matrix.indices]
    row = np.repeat(np.arange(len(sentences)), np.diff(matrix.indptr))
    matrix.data /= np.sqrt(np.bincount(row, weights=matrix.data**2, minlength=1))[row]
    return matrix


def concept_rows(
    sentences: Sequence[Sentence], shares: Sequence[float], origins: Sequence[str], language: str
) -> tuple[Rows, Floats, int]:
    """Pairs and words of sentences, and for each concept the sum over the origins of its most prominent mention.

    Args:
        sentences: the candidates.
        shares: what a mention in each of them counts.
        origins: of each of them.
        language: BCP 47.

    Returns:
        The rows, the sums, and how many of the concepts are pairs; those come first.
    """
    import numpy as np

    stops = stop_words(language)
    found = coded(sentences, stem_table(language))
    number, row = found.numbers, found.row
    telling = np.array([token.replace("’", "'") not in stops for token in found.tokens], dtype=bool)
    tells = telling[number]
    beside = (row[:-1] == row[1:]) & (tells[:-1] | tells[1:])
    pair = number[:-1][beside] * len(found.tokens) + number[1:][beside]
    names, pair = np.unique(pair, return_inverse=True)
    word = np.cumsum(telling) - 1 + len(names)
    total = len(names) + int(np.count_nonzero(telling))
    # each concept once a sentence, in the order of sentences
    once = np.concatenate((row[:-1][beside] * total + pair, row[tells] * total + word[number[tells]]))
    once.sort()
    once = once[_first(once)]
    holder, concept = once // total, once % total
    ends = np.searchsorted(holder, np.arange(len(sentences) + 1))
    _, origin = np.unique(np.array(origins), return_inverse=True)
    # of each concept's mentions by an origin the most prominent: the last of its kind, shares told by their rank
    levels, level = np.unique(np.asarray(shares, dtype=np.float64), return_inverse=True)
    speakers, steps = int(origin.max(initial=0)) + 1, max(1, len(levels))
    spoken = (concept * speakers + origin[holder]) * steps + level[holder]
    spoken.sort()
    last = spoken[::-1][_first(-(spoken[::-1] // steps))]
    sums = np.bincount(last // steps // speakers, weights=levels[last % steps], minlength=total)
    return Rows(concept, ends), sums.astype(np.float64), len(names)


def _first(ordered: Ints) -> NDArray[np.bool_]:
    """Which of some ordered numbers are the first of their value."""
    import numpy as np

    return np.concatenate(([True], ordered[1:] > ordered[:-1])) if len(ordered) else np.zeros(0, dtype=bool)


def settled(matrix: Any, damping: float, tolerance: float) -> list[float]:
    """``briefing.ranking.lexrank.walk`` over the rows of a matrix, by arrays."""
    import numpy as np

    count = matrix.shape[0]
    transposed = matrix.T.tocsr()
    degrees = matrix @ (transposed @ np.ones(count))
    linked = degrees > 0
    jump = (1 - damping) / (count - damping * np.count_nonzero(~linked))
    scale = np.where(linked, 1 / np.sqrt(np.where(linked, degrees, 1.0)), 0.0)
    found, residual = np.zeros(count), jump * scale
    direction, size = residual, float(residual @ residual)
    while size > (tolerance / count) ** 2:
        image = direction - damping * scale * (matrix @ (transposed @ (scale * direction)))
        step = size / float(direction @ image)
        found, residual = found + step * direction, residual - step * image
        before, size = size, float(residual @ residual)
        direction = residual + size / before * direction
    result: list[float] = np.where(linked, np.sqrt(np.maximum(degrees, 0.0)) * found, jump).tolist()
    return result
