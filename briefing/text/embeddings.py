"""How near words are in meaning: "halted" to "stopped", "inquiry" to "investigation".

A table of short vectors, one a word, shipped as ``briefing/embeddings/en.bin`` and made by
``tests/evaluation/make_embeddings.py`` from the multilingual Universal Sentence Encoder (Yang et al. 2020). Words are
compared one by one (an alignment, after Corley & Mihalcea 2005), so that what brought two sentences together can be
shown; a vector of a whole sentence could not be, and gained little more. Languages without a table have no
meanings: there, words must share a stem.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NEAR = 0.3
"""Cosine from which two words have anything to do with each other: that of words taken by chance is seldom higher."""


FUNCTION = frozenset(
    (
        "the a an of to in on at for and or but by with from as is are was were be been being it its this that"
        " these those he she they his her their we our you your i who which what when where will would could can"
        " may might had has have not no do did does so than then there into over up out about after before more"
        " most said says say told"
    ).split()
)
"""English words that hold a sentence together and mean little: no meaning of theirs is compared. Fewer than the stop
words of ``briefing.text.terms``: numbers and plain verbs mean something."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")


@dataclass(frozen=True, slots=True)
class Embeddings:
    """The words of one language."""

    row: Mapping[str, int]
    """Lower-case word -> its row in the table."""
    table: NDArray[np.float32]
    """Unit vectors, one a row; the last is of no word, and zero."""

    def vectors(self, words: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of lower-case words, one a row; zeros for a word that is not known."""
        return self.table[[self.row.get(word, -1) for word in words]]


@cache
def embeddings(language: str = "en") -> Embeddings | None:
    """The table of a language (BCP 47); None where there is none."""
    import numpy as np

    file = files("briefing").joinpath("embeddings", f"{language.split('-')[0].lower()}.bin")
    if not file.is_file():
        return None
    data = file.read_bytes()
    head, _, rest = data.partition(b"\n")
    size, count = (int(number) for number in head.split())
    listed = rest[: len(rest) - size * count].decode().split("\n")[:count]
    table = np.frombuffer(rest[len(rest) - size * count :], dtype=np.int8).reshape(count, size).astype(np.float32)
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    table = np.vstack([table, np.zeros((1, size), dtype=np.float32)])
    return Embeddings({word: at for at, word in enumerate(listed)}, table)


def words(text: str) -> tuple[str, ...]:
    """The words whose meanings are compared: lower-case, each once, in order."""
    found = (match[0].lower().replace("’", "'").removesuffix("'s") for match in _WORD.finditer(text))
    return tuple(dict.fromkeys(word for word in found if word not in FUNCTION and len(word) > 1))


def nearness(cosines: NDArray[np.float32]) -> NDArray[np.float32]:
    """Cosines as shares in [0, 1]: nothing below ``NEAR``, all at 1."""
    shares = cosines - NEAR
    shares[shares < 0] = 0.0
    shares /= 1 - NEAR
    return shares
