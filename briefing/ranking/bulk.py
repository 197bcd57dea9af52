"""Words of very many sentences as arrays: what takes a minute in loops takes a second so.

Used from ``MANY`` sentences on, where importing numpy and scipy has long paid for itself. The numbers are those of
``terms``, ``vectors`` and ``concepts``, to the last digits of a sum.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Any, overload

from briefing.model import Sentence
from briefing.text.terms import stem, stop_words, term_table, tokens

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float64]
    Ints = NDArray[np.int64]

MANY = 5_000
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

    def gains(self, weights: Sequence[float], prominence: Sequence[float], held: Mapping[int, float]) -> list[float]:
        """What each row adds to the concepts that are held, each with some prominence."""
        import numpy as np

        had = np.zeros(len(weights))
        had[list(held)] = list(held.values())
        more = np.repeat(np.asarray(prominence), np.diff(self.ends)) - had[self.indices]
        total = np.concatenate(([0.0], np.cumsum(np.maximum(more, 0.0) * np.asarray(weights)[self.indices])))
        found: list[float] = (total[self.ends[1:]] - total[self.ends[:-1]]).tolist()
        return found


@dataclass(frozen=True, slots=True)
class Coded:
    """Tokens by number."""

    numbers: Ints
    """Of each token, over all sentences."""
    row: Ints
    """The sentence of each token."""
    count: int
    """Numbers that there are."""
    telling: NDArray[np.bool_]
    """By number, whether the token tells anything by itself."""


def coded(sentences: Sequence[Sentence], key: Callable[[str], str], stops: frozenset[str]) -> Coded:
    """The tokens of sentences, each by the number of what ``key`` makes of it; tokens of an empty key are left out."""
    import numpy as np

    numbers: dict[str, int] = {}
    telling: list[bool] = []

    class Numbers(dict[str, int]):
        """By token, -1 for those that are left out."""

        def __missing__(self, token: str) -> int:
            name = key(token)
            if not name:
                found = -1
            else:
                found = numbers.setdefault(name, len(numbers))
                if found == len(telling):
                    telling.append(token.lower().replace("’", "'") not in stops)
            self[token] = found
            return found

    known = Numbers()
    split = [tokens(sentence.plain) for sentence in sentences]
    lengths = np.fromiter(map(len, split), dtype=np.int64, count=len(split))
    every = np.fromiter(map(known.__getitem__, chain.from_iterable(split)), dtype=np.int64, count=int(lengths.sum()))
    row = np.repeat(np.arange(len(split)), lengths)
    kept = every >= 0
    return Coded(every[kept], row[kept], len(numbers), np.array(telling, dtype=bool))


def unit_rows(sentences: Sequence[Sentence], language: str) -> Any:
    """The unit vectors of ``briefing.ranking.vectors`` as one scipy.sparse matrix, a row a sentence."""
    import numpy as np
    from scipy.sparse import csr_array

    table = term_table(language)
    found = coded(sentences, table.__getitem__, frozenset())
    matrix = csr_array((np.ones(len(found.numbers)), (found.row, found.numbers)), shape=(len(sentences), found.count))
    matrix.sum_duplicates()
    frequency = np.bincount(matrix.indices, minlength=found.count)
    matrix.data *= np.log(1 + len(sentences) / np.maximum(frequency, 1))[matrix.indices]
    norms = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    matrix.data /= np.repeat(np.where(norms > 0, norms, 1.0), np.diff(matrix.indptr))
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
    found = coded(sentences, lambda token: stem(token, language), stops)
    number, row = found.numbers, found.row
    tells = found.telling[number]
    beside = (row[:-1] == row[1:]) & (tells[:-1] | tells[1:])
    pair = number[:-1][beside] * found.count + number[1:][beside]
    names, pair = np.unique(pair, return_inverse=True)
    used, word = np.unique(number[tells], return_inverse=True)
    concept = np.concatenate((pair, word + len(names)))
    holder = np.concatenate((row[:-1][beside], row[tells]))
    total = len(names) + len(used)
    # each concept once a sentence, in the order of sentences
    once = np.sort(holder * total + concept)
    once = once[_first(once)]
    holder, concept = once // total, once % total
    ends = np.searchsorted(holder, np.arange(len(sentences) + 1))
    _, origin = np.unique(np.array(origins), return_inverse=True)
    spoken = concept * (origin.max() + 1 if len(origin) else 1) + origin[holder]
    order = np.argsort(spoken, kind="stable")
    starts = np.flatnonzero(_first(spoken[order]))
    sums = np.zeros(total)
    if len(starts):
        best = np.maximum.reduceat(np.asarray(shares, dtype=np.float64)[holder][order], starts)
        sums = np.bincount(concept[order][starts], weights=best, minlength=total).astype(np.float64)
    return Rows(concept, ends), sums, len(names)


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
