"""Selection under a budget of words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.ranking.select import SelectOptions, select
from tests.support.sentences import FLOOD, sentences

RANKED = sentences(*FLOOD)
SALIENCES = st.lists(st.floats(0, 1), min_size=len(RANKED), max_size=len(RANKED))


@given(saliences=SALIENCES, words=st.integers(0, 150))
def test_whole_sentences_within_the_budget_each_once(saliences: list[float], words: int) -> None:
    """The chosen sentences, each chosen once, have no more words than allowed and none is worth nothing."""
    chosen = select(RANKED, saliences, words)
    assert sum(len(RANKED[i].text.split()) for i in chosen) <= words
    assert len(set(chosen)) == len(chosen)
    assert all(saliences[i] > 0 for i in chosen)


@given(saliences=SALIENCES, words=st.integers(0, 150))
def test_nothing_is_said_twice(saliences: list[float], words: int) -> None:
    """Of two equal sentences at most one is chosen."""
    texts = [RANKED[i].text for i in select(RANKED, saliences, words)]
    assert len(set(texts)) == len(texts)


def test_best_first_where_nothing_overlaps() -> None:
    """Sentences without a word in common come in the order of their saliences."""
    apart = sentences(["Ferries sank.", "Oranges ripened.", "Choirs sang."])
    assert select(apart, (0.2, 0.9, 0.5), 6) == (1, 2, 0)


def test_new_content_beats_a_slightly_better_repetition() -> None:
    """A second sentence on the same thing yields to a less salient one on another; without control it does not."""
    texts = ["The ferry sank off Orrin at dawn.", "The ferry sank off Orrin at noon.", "Officials blamed the harbour."]
    ranked = sentences(texts)
    assert select(ranked, (1.0, 0.9, 0.6), 12) == (0, 2)
    assert select(ranked, (1.0, 0.9, 0.6), 14, SelectOptions(novelty=0)) == (0, 1)


def test_a_sentence_too_long_makes_way_for_one_that_fits() -> None:
    """What exceeds the budget is passed over, not cut."""
    ranked = sentences(["A very long sentence about ferries that nobody has room for.", "Choirs sang."])
    assert select(ranked, (1.0, 0.1), 5) == (1,)


def test_ties_fall_to_the_first() -> None:
    """Equal worth and equal novelty are decided by position."""
    ranked = sentences(["Ferries sank."], ["Choirs sang."])
    assert select(ranked, (0.5, 0.5), 2) == (0,)
