"""The default's parts, the centroid and the two leads."""

from __future__ import annotations

import pytest

from briefing.ranking import RANKERS, RankOptions, default
from briefing.ranking.centroid import centroid
from briefing.ranking.vectors import counts
from tests.support.sentences import FLOOD, sentences

OPTIONS = RankOptions()
RANKED = sentences(*FLOOD)


def test_default_is_the_sum_of_its_parts() -> None:
    """Each salience is recomputed from five named parts whose values lie in [0, 1] and whose weights add to 1."""
    explained = default.parts(RANKED, OPTIONS)
    assert [salience.score for salience in explained] == list(default.rank(RANKED, OPTIONS))
    for salience in explained:
        assert [part.name for part in salience.parts] == ["centrality", "centroid", "concepts", "position", "length"]
        assert sum(part.weight for part in salience.parts) == pytest.approx(1)
        assert all(0 <= part.value <= 1 for part in salience.parts)


def test_concepts_count_origins_not_files() -> None:
    """A wire story's copies add nothing to a concept; an independent article does."""
    wire, own = "Ferries sank near Orrin.", "Officials praised harbour crews."
    ranked = sentences([wire], [wire], [own], [own])
    copies = RankOptions(origins={"1": "wire", "2": "wire"})
    assert default.concepts(ranked, OPTIONS)[:2] != (0, 0)
    assert default.concepts(ranked, copies) == (0, 0, 1, 1)


def test_concepts_of_a_single_article_say_nothing() -> None:
    """With one origin nothing is reported twice, and the part is 0 for all."""
    assert set(default.concepts(sentences(FLOOD[0]), OPTIONS)) == {0.0}


def test_centrality_is_a_percentile() -> None:
    """The least central of four sentences stands at 1/8, equals share a value, and the values average a half."""
    values = default.centrality(sentences(["Ferry sank.", "…"], ["Ferry sank.", "Ferry sank off Orrin."]), OPTIONS)
    assert values[1] == 1 / 8
    assert values[0] == values[2]
    assert sum(values) / 4 == pytest.approx(0.5)


def test_position_is_trusted_in_short_articles() -> None:
    """The first sentence is worth 1 in an article of twelve, a quarter in one of twenty-four, and the second less."""
    short, long = ["One."] * 12, ["One."] * 24
    values = default.position(sentences(short, long))
    assert values[0] == 1
    assert values[12] == pytest.approx(0.25)
    assert values[:3] == pytest.approx((1, 2 / 3, 1 / 2))


def test_position_counts_within_what_may_be_shown() -> None:
    """Sentences that were left out before ranking do not push the first one that may be shown down."""
    assert default.position(RANKED[1:4])[0] == 1


@pytest.mark.parametrize(("words", "value"), [(5, 0.2), (25, 1), (45, 1), (90, 0.5)])
def test_length(words: int, value: float) -> None:
    """Too few and too many words cost in proportion."""
    (sentence,) = sentences([" ".join(["word"] * words)])
    assert default.length(sentence) == pytest.approx(value)


def test_what_two_outlets_report_beats_what_one_does() -> None:
    """On the flood the default puts a sentence on the flood first and the reader's memory last."""
    saliences = default.rank(RANKED, OPTIONS)
    assert max(saliences) == max(saliences[0], saliences[4])
    texts = [sentence.text for sentence in RANKED]
    memory = saliences[texts.index("A reader remembers the flood of 1954.")]
    assert memory < saliences[0] and memory < saliences[4] and memory < saliences[1]


def test_centroid_by_hand() -> None:
    """The centroid keeps terms of at least mean weight: counts per article times log(1 + N/n)."""
    ranked = sentences(["Ferry sank.", "Ferry found."], ["Ferry salvaged."])
    kept = centroid(counts(ranked, OPTIONS), 2)
    # ferri: 3/2 · log 2 = 1.04; the others 1/2 · log 4 = 0.69; mean 0.78
    assert kept == pytest.approx({"ferri": 1.0397}, abs=1e-4)
    assert RANKERS["centroid"].rank(ranked, OPTIONS) == (1, 1, 1)


def test_lead_reads_article_after_article() -> None:
    """Lead falls from the first article's first sentence to the last article's last."""
    saliences = RANKERS["lead"].rank(RANKED, OPTIONS)
    assert list(saliences) == sorted(saliences, reverse=True)
    assert len(set(saliences)) == len(RANKED)


def test_lead_round_robin_takes_turns() -> None:
    """All first sentences stand level, before all second ones."""
    assert RANKERS["lead-round-robin"].rank(RANKED, OPTIONS) == (1, 0.75, 0.5, 0.25, 1, 0.75, 0.5, 1, 0.75, 0.5)
