"""Thresholded LexRank against sumy's own."""

from __future__ import annotations

import math
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sumy.summarizers.lex_rank import LexRankSummarizer

from briefing.ranking import RANKERS, RankOptions, thresholded
from tests.support.sentences import FLOOD, sentences

ROWS = st.lists(st.lists(st.sampled_from([f"t{n}" for n in range(9)]), max_size=7), min_size=1, max_size=14)


def by_sumy(rows: list[list[str]]) -> list[float]:
    """sumy's arithmetic, step by step, on ready terms."""
    summarizer = LexRankSummarizer()
    tf, idf = summarizer._compute_tf(rows), summarizer._compute_idf(rows)
    matrix = summarizer._create_matrix(rows, summarizer.threshold, tf, idf)
    return [float(score) for score in summarizer.power_method(matrix, summarizer.epsilon)]


@settings(deadline=None, max_examples=150)
@given(ROWS)
def test_scores_are_sumys(rows: list[list[str]]) -> None:
    """With its weights, threshold and stopping rule, our scores are sumy's to 1e-9, by loops and by arrays."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # 0 / 0 where no sentence has a term
        expected = [score if math.isfinite(score) else 0.0 for score in by_sumy(rows)]
    assert thresholded.scores(rows) == pytest.approx(expected, abs=1e-9)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(thresholded, "SPARSE_FROM", 1)
        patch.setattr(thresholded, "BLOCK", 3)
        assert thresholded.scores(rows) == pytest.approx(expected, abs=1e-9)


def test_scores_of_news_are_sumys() -> None:
    """The same on sentences of articles, by the ranker of the table."""
    from briefing.text.terms import terms

    ranked = sentences(*FLOOD)
    expected = by_sumy([list(terms(each.plain)) for each in ranked])
    found = RANKERS["lexrank-thresholded"].rank(ranked, RankOptions())
    assert found == pytest.approx([score / max(expected) for score in expected], abs=2e-9)


def test_no_sentences() -> None:
    """Of nothing nothing is rated."""
    assert thresholded.scores([]) == []
    assert thresholded.rank((), RankOptions()) == ()
