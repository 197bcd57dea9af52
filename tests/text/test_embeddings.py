"""What words mean, and how near they are."""

from __future__ import annotations

import numpy as np
import pytest

from briefing.text.embeddings import NEAR, embeddings, nearness, words


def cosine(one: str, other: str) -> float:
    """Of two English words."""
    found = embeddings()
    assert found is not None
    a, b = found.vectors([one, other])
    return float(a @ b)


@pytest.mark.parametrize(
    ("one", "near", "far"),
    [
        ("halt", "stop", "painted"),
        ("resign", "quit", "painted"),
        ("earthquake", "quake", "banker"),
        ("lawyer", "attorney", "harvest"),
        ("seven", "eight", "orchestra"),
        ("inquiry", "investigation", "harvest"),
    ],
)
def test_a_word_is_nearer_to_its_like(one: str, near: str, far: str) -> None:
    """Words that reports use for one another are near, words of other subjects are not."""
    assert cosine(one, near) > NEAR > cosine(one, far)


def test_vectors_have_unit_length_and_unknown_words_none() -> None:
    """A known word has a vector of length 1; a word that is not in the table has zeros, and so has a name made up."""
    found = embeddings("en-GB")
    assert found is not None
    lengths = np.linalg.norm(found.vectors(["ferry", "qwxzv"]), axis=1)
    assert lengths[0] == pytest.approx(1, abs=1e-3)
    assert lengths[1] == 0


def test_a_language_without_a_table_has_no_embeddings() -> None:
    """What is not shipped is told as missing; nothing is fetched."""
    assert embeddings("is") is None


def test_words_that_mean_little_are_left_out() -> None:
    """Function words, numerals and possessive endings are no words to compare; each word is told once, in order."""
    assert words("The minister’s 12 aides said that the Minister would not resign.") == ("minister", "aides", "resign")


def test_nearness_is_a_share() -> None:
    """Cosines become shares: none up to the threshold, all at 1."""
    shares = nearness(np.array([-1.0, NEAR, (1 + NEAR) / 2, 1.0], dtype=np.float32))
    assert shares.tolist() == pytest.approx([0, 0, 0.5, 1], abs=1e-6)
