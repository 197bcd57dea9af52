"""The bare summariser."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import NothingToBriefError, UsageError
from briefing.notices import Notices
from briefing.ranking import RANKERS
from briefing.summary import summarize
from tests.conftest import ARTICLES


@pytest.fixture
def files(project: Path) -> list[str]:
    """The article files of the small project."""
    return sorted(str(path) for path in (project / "articles").iterdir())


@pytest.mark.parametrize("words", [20, 60, 10_000])
def test_never_more_words_than_asked_for(files: list[str], words: int) -> None:
    """The sentences together have at most the words that were asked for, and the count says how many."""
    found = summarize(files, words)
    assert found.words == sum(len(each.text.split()) for each in found.sentences) <= words
    assert found.sentences


def test_a_budget_below_the_shortest_sentence(files: list[str]) -> None:
    """Where no sentence fits, the error says how many words the shortest has."""
    with pytest.raises(NothingToBriefError, match="the shortest has"):
        summarize(files, 1)


def test_whole_sentences_at_their_places(files: list[str]) -> None:
    """Each sentence is a whole one of its file, at its offsets, printed on one line."""
    found = summarize(files, 80)
    for each in found.sentences:
        text = ARTICLES[Path(each.source).name]
        assert " ".join(text[each.start : each.end].split()) == each.text
        assert each.text[-1] in '."' and each.text.lstrip('"')[0].isupper()
        assert 0 <= each.salience <= 1


def test_reading_order(files: list[str]) -> None:
    """Sentences stand in the order of the files as given, each from its beginning."""
    for order in (files, files[::-1]):
        keys = [(order.index(each.source), each.start) for each in summarize(order, 120).sentences]
        assert keys == sorted(keys) and len(set(keys)) == len(keys)
        assert {at for at, _ in keys} == {0, 1}


def test_furniture_is_no_sentence(files: list[str]) -> None:
    """However many words there is room for, headlines and bylines are not among them."""
    found = " ".join(each.text for each in summarize(files, 10_000).sentences)
    assert "Oskar Dahl" in found
    assert "Lindqvist" not in found and "closes for repairs" not in found


@pytest.mark.parametrize("ranker", list(RANKERS))
def test_every_ranker_summarises(files: list[str], ranker: str) -> None:
    """Each ranking method in the table gives a summary, twice the same."""
    found = summarize(files, 60, ranker)
    assert found.ranker == ranker and found.sentences
    assert found == summarize(files, 60, ranker)


def test_faults_are_named(files: list[str], tmp_path: Path) -> None:
    """A budget below 1, an unknown method and a missing file are refused, each by its name."""
    with pytest.raises(UsageError, match="--words is 0"):
        summarize(files, 0)
    with pytest.raises(UsageError, match="centroid"):
        summarize(files, 50, "centriod")
    with pytest.raises(UsageError, match=r"gone\.txt"):
        summarize([*files, str(tmp_path / "gone.txt")])


def test_a_broken_file_is_passed_over(files: list[str], tmp_path: Path) -> None:
    """A file that cannot be read is told of, and the others are summarised as if it were not there."""
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    notices = Notices()
    assert summarize([str(broken), *files], 60, notices=notices) == summarize(files, 60)
    assert [each.place for each in notices if each.kind == "skipped"] == [str(broken)]


def test_nothing_to_summarise(tmp_path: Path) -> None:
    """Files without a sentence, or no file at all, are an error of their own kind."""
    bare = tmp_path / "bare.txt"
    bare.write_text("Share this\n")
    for given in ([str(bare)], []):
        with pytest.raises(NothingToBriefError):
            summarize(given)


def test_the_choice_can_be_proved_best(files: list[str]) -> None:
    """``exact`` says that nothing is worth more; without it the choice says by how much something may be."""
    greedy, best = summarize(files, 60), summarize(files, 60, exact=True)
    assert (best.selection, best.gap) == ("integer program", 0.0)
    assert greedy.selection == "lazy greedy" and greedy.gap is not None and 0 <= greedy.gap < 1
    assert summarize(files, 60, "lexrank").gap is None


def test_other_rankers_prove_nothing(files: list[str]) -> None:
    """Only the default chooses as a whole; asking another for a proof is an error that names both."""
    with pytest.raises(UsageError, match="lexrank"):
        summarize(files, 60, "lexrank", exact=True)


def test_a_budget_is_filled(files: list[str]) -> None:
    """With room for all, everything that stands in the articles is chosen, save fragments."""
    few, all_of_it = summarize(files, 60), summarize(files, 10_000)
    assert {each.text for each in few.sentences} < {each.text for each in all_of_it.sentences}
