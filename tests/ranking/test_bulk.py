"""Arrays give what loops give."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Sentence
from briefing.ranking import RankOptions, bulk, lexrank
from briefing.ranking.concepts import Concepts, concepts
from briefing.ranking.coverage import Problem, lazy_greedy
from briefing.ranking.prominence import prominence
from tests.support.sentences import FLOOD, sentences
from tests.support.stories import TEXTS

OPTIONS = RankOptions(origins={"3": "2"})


def both(ranked: tuple[Sentence, ...], patch: pytest.MonkeyPatch) -> tuple[Concepts, Concepts, tuple[float, ...]]:
    """Concepts by loops and by arrays, and the prominence that they were made with."""
    sizes = [len(each.text.split()) for each in ranked]
    shares = prominence(ranked, sizes, 30)
    loops = concepts(ranked, shares, OPTIONS)
    with patch.context() as changed:
        changed.setattr(bulk, "MANY", 0)
        arrays = concepts(ranked, shares, OPTIONS)
    return loops, arrays, shares


def weighed(found: Concepts) -> list[list[float]]:
    """The weights of each sentence's concepts, whatever their numbers are."""
    return [sorted(round(found.weights[concept], 9) for concept in row) for row in found.rows]


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_concepts_are_the_same(texts: list[list[str]]) -> None:
    """Each sentence holds as many concepts of the same weights."""
    ranked = sentences(*texts)
    if not ranked:
        return
    with pytest.MonkeyPatch.context() as patch:
        loops, arrays, shares = both(ranked, patch)
    assert weighed(loops) == weighed(arrays)
    sizes = [len(each.text.split()) or 1 for each in ranked]
    one, other = (lazy_greedy(Problem(each.rows, each.weights, shares, sizes, 30)) for each in (loops, arrays))
    assert one.chosen == other.chosen
    assert one.value == pytest.approx(other.value) and one.bound == pytest.approx(other.bound)


def test_rows_are_a_sequence() -> None:
    """Rows, slices of rows, and what each adds to what is held."""
    with pytest.MonkeyPatch.context() as patch:
        loops, arrays, _ = both(sentences(*FLOOD), patch)
    rows = arrays.rows
    assert isinstance(rows, bulk.Rows)
    assert len(rows) == len(loops.rows) == len(list(rows))
    assert rows[1:3] == [rows[1], rows[2]]
    shares = [1 / (1 + at) for at in range(len(rows))]
    for held in ({}, {rows[0][0]: 0.4, rows[3][1]: 1.0}):
        expected = [
            math.fsum(arrays.weights[c] * max(0.0, share - held.get(c, 0.0)) for c in row)
            for share, row in zip(shares, rows, strict=True)
        ]
        assert rows.gains(arrays.weights, shares, held) == pytest.approx(expected)


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_centrality_is_the_same(texts: list[list[str]]) -> None:
    """LexRank by arrays agrees with LexRank by loops, sentences without a term included."""
    ranked = sentences(*texts)
    if not ranked:
        return
    loops = lexrank.rank(ranked, OPTIONS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(lexrank, "SPARSE_FROM", 0)
        assert lexrank.rank(ranked, OPTIONS) == pytest.approx(loops, abs=2e-9)


@settings(deadline=None)
@given(st.text(alphabet=" ab\n\t\u00a0\u2009\u200b\u3000é", max_size=12))
def test_plain_is_the_text_on_one_line(text: str) -> None:
    """Whatever white space there is, each run of it is one space and none is at the ends."""
    sentence = Sentence("s1", "1", 0, 0, len(text), text, "body", 0)
    assert sentence.plain == " ".join(text.split())
