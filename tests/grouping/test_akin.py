"""Words around values that are near in meaning."""

from __future__ import annotations

import pytest

from briefing.grouping.conflicts import akin
from briefing.grouping.conflicts.words import key
from briefing.grouping.likeness import likeness
from tests.support.sentences import sentences

TEXTS = ["The lawyer quit on Monday.", "An attorney resigned in May.", "Farmers sowed barley."]


def stems(*words: str) -> frozenset[str]:
    """The stems of English words."""
    return frozenset(key(word, "en") for word in words)


def test_words_near_in_meaning_count_in_part() -> None:
    """A lawyer is found among attorneys, for less than the same word would count; among barley he is not."""
    found = akin.of(likeness(sentences(TEXTS)), "en")
    weight = dict.fromkeys(stems("lawyer", "quit"), 2.0)
    near = found.shared(stems("lawyer"), stems("attorney", "resigned"), weight)
    assert 0 < near <= akin.CREDIT * 2.0
    assert found.shared(stems("lawyer"), stems("barley", "sowed"), weight) < near / 2
    assert found.shared(stems("lawyer"), frozenset(), weight) == 0


def test_a_language_without_embeddings_has_nothing_near() -> None:
    """There only the same stem counts."""
    found = akin.of(likeness(sentences(TEXTS), "is"), "is")
    assert found.shared(stems("lawyer"), stems("attorney"), {"lawyer": 1.0}) == pytest.approx(0)
