"""What every ranking method promises, and the table they stand in."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import UsageError
from briefing.ranking import RANKERS, RankOptions
from tests.support.sentences import FLOOD, sentences

OPTIONS = RankOptions()
ROOT = Path(__file__).parents[2]
ORDERLESS = ("default", "lexrank", "centroid", "lead-round-robin")
"""Methods for which the order of the articles means nothing."""

WORDS = st.sampled_from(["river", "flood", "dike", "mayor", "boat", "the", "of", "12", "school", "hill", "water"])
TEXT = st.lists(WORDS, max_size=12).map(lambda words: " ".join(words) + ".")
ARTICLES = st.lists(st.lists(TEXT, min_size=1, max_size=5), min_size=1, max_size=4)


def test_names_are_those_of_the_interface() -> None:
    """The table lists exactly the documented methods, the default first, each under its own name."""
    assert list(RANKERS) == [
        "default", "lexrank", "centroid", "lead", "lead-round-robin", "sumy-lexrank", "sumy-textrank",
        "sumy-lsa", "sumy-luhn", "sumy-kl", "sumy-sumbasic", "sumy-reduction", "lexrank-thresholded",
    ]  # fmt: skip
    assert all(ranker.name == name and ranker.summary and ranker.paper for name, ranker in RANKERS.items())


def test_unknown_name_is_answered_with_the_nearest() -> None:
    """A misspelt method raises a usage error that names the one probably meant."""
    with pytest.raises(UsageError, match="sumy-lexrank"):
        RANKERS["sumy-lexrnk"]


@pytest.mark.parametrize("name", RANKERS)
@settings(max_examples=15, deadline=None)
@given(articles=ARTICLES)
def test_one_salience_in_the_unit_interval_for_each_sentence(name: str, articles: list[list[str]]) -> None:
    """Whatever the words, even none, every sentence gets one number in [0, 1], and the same one again."""
    given_sentences = sentences(*articles)
    saliences = RANKERS[name].rank(given_sentences, OPTIONS)
    assert len(saliences) == len(given_sentences)
    assert all(0 <= salience <= 1 for salience in saliences)
    assert saliences == RANKERS[name].rank(given_sentences, OPTIONS)


@pytest.mark.parametrize("name", RANKERS)
def test_nothing_to_rank(name: str) -> None:
    """No sentences give no saliences, not an error."""
    assert RANKERS[name].rank((), OPTIONS) == ()


@pytest.mark.parametrize("name", RANKERS)
def test_the_best_sentence_is_worth_something(name: str) -> None:
    """No method answers a real set of articles with zeros or with one number for all."""
    saliences = RANKERS[name].rank(sentences(*FLOOD), OPTIONS)
    assert max(saliences) > 0.5
    assert len(set(saliences)) > 2


@pytest.mark.parametrize("name", [name for name in RANKERS if name != "lead"])
def test_equal_sentences_of_two_outlets_both_get_a_salience(name: str) -> None:
    """Two outlets that print the same words are two sentences, neither of which vanishes in the other."""
    text = "The river Ostra flooded the lower town of Velm and the flooded town was cut off."
    ranked = sentences([text, "The mayor called the river calm."], [text, "The school on the hill is dry."])
    saliences = RANKERS[name].rank(ranked, OPTIONS)
    assert saliences[0] > 0 and saliences[2] > 0
    if name not in ("sumy-kl", "sumy-sumbasic"):  # those two give every sentence a place of its own
        assert saliences[0] == saliences[2]


@pytest.mark.parametrize("name", ORDERLESS)
@settings(max_examples=25, deadline=None)
@given(data=st.data(), articles=ARTICLES)
def test_order_of_articles_changes_nothing(name: str, data: st.DataObject, articles: list[list[str]]) -> None:
    """A sentence keeps its salience when the articles come in another order."""
    ranked = sentences(*articles)
    shuffled = data.draw(st.permutations(ranked))
    before = dict(zip((s.id for s in ranked), RANKERS[name].rank(ranked, OPTIONS), strict=True))
    after = dict(zip((s.id for s in shuffled), RANKERS[name].rank(shuffled, OPTIONS), strict=True))
    assert after == pytest.approx(before, abs=1e-8)


PROGRAM = """
from briefing.ranking import RANKERS, RankOptions
from briefing.ranking.select import select
from tests.support.sentences import FLOOD, sentences
ranked = sentences(*FLOOD)
for name, ranker in RANKERS.items():
    saliences = ranker.rank(ranked, RankOptions())
    print(name, saliences, select(ranked, saliences, 60))
"""


def test_hash_seed_changes_nothing() -> None:
    """All saliences and selections are the same to the last digit under another hash seed."""
    first, second = (_run(PROGRAM, seed) for seed in ("1", "4242"))
    assert first == second
    assert first.count("\n") == len(RANKERS)


def test_table_loads_no_heavy_package() -> None:
    """Listing the methods imports neither sumy nor nltk nor numpy nor scipy."""
    program = "import sys, briefing.ranking; print(sorted({'sumy', 'nltk', 'numpy', 'scipy'} & set(sys.modules)))"
    assert _run(program, "0") == "[]\n"


def test_default_needs_no_heavy_package() -> None:
    """A small set of articles is ranked by the default without numpy or scipy, whose import costs more."""
    program = PROGRAM.replace("RANKERS.items()", "[('default', RANKERS['default'])]")
    program += "import sys; print(sorted({'sumy', 'nltk', 'numpy', 'scipy'} & set(sys.modules)))"
    assert _run(program, "0").endswith("\n[]\n")


def _run(program: str, seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    command = [sys.executable, "-c", program]  # -c puts the current folder on the path
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=True).stdout
