"""How surely two sentences state one fact."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings

from briefing.grouping.likeness import MANY, likeness
from briefing.grouping.weights import PLAIN, weights
from tests.support.sentences import sentences
from tests.support.stories import BRIDGE, TEXTS, story


@settings(deadline=None)
@given(TEXTS)
def test_likeness_is_symmetric(texts: list[list[str]]) -> None:
    """Likeness and probability do not depend on which sentence is named first, and stay between 0 and 1."""
    like = likeness(sentences(*texts))
    for a, b in like.candidates():
        assert like.of(a, b) == pytest.approx(like.of(b, a))
        assert like.probability(a, b) == pytest.approx(like.probability(b, a))
        assert 0 <= like.of(a, b) <= 1.000001 and 0 < like.probability(a, b) < 1


def test_a_sentence_is_most_like_itself() -> None:
    """A verbatim copy in another article is as like as can be; a sentence about something else is not like at all."""
    found = story(*BRIDGE)
    like = likeness(found.sentences)
    assert like.of(0, 9) == pytest.approx(1)
    assert like.of(0, found.at("Grain prices")) == 0
    assert like.probability(0, 9) > like.probability(0, 5) > like.probability(0, 3)


def test_signs_add_up() -> None:
    """The probability is the logistic of the weighted signs, so that it can be explained."""
    like = likeness(story(*BRIDGE).sentences)
    signs = like.signs(0, 5)
    assert list(signs) == list(like.weights)
    odds = sum(like.weights[key] * signs[key] for key in signs)
    assert like.probability(0, 5) == pytest.approx(1 / (1 + math.exp(-odds)))


def test_a_language_without_embeddings_has_the_other_signs() -> None:
    """Where the words of a language have no vectors, sentences are weighed by all other signs, with weights of their own."""
    like = likeness(story(*BRIDGE).sentences, "is")
    assert like.meaning is None
    assert list(like.signs(0, 5)) == list(like.weights) == list(PLAIN)
    assert like.weights is weights(False)


def test_variants_of_a_name_bring_sentences_together() -> None:
    """Two spellings of one name weigh as the same name once they are known to be."""
    texts = sentences(["The trawler of captain Quill sank."], ["A storm took captain Kwill's boat."], ["It rained."])
    assert likeness(texts, "en", {"kwill": "quill"}).of(0, 1) > likeness(texts).of(0, 1)


def test_a_word_of_many_sentences_brings_no_pair_together() -> None:
    """However many sentences there are, a word in more than ``MANY`` of them alone makes no pair of two of them."""
    letters = "abcdefghijklmnopqrst"
    own = [f"q{one}x{two}z" for one in letters for two in letters]

    def pairs(shared: int) -> int:
        return len(
            likeness(sentences([f"{'Harvest ' if k < shared else ''}{own[k]}." for k in range(400)])).candidates()
        )

    assert pairs(MANY) == MANY * (MANY - 1) // 2
    assert pairs(MANY + 1) == 0
