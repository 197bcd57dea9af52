"""Shared runs of words."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.grouping.copies import SEED, Run, Words, index, runs, words
from briefing.model import SHOWABLE
from tests.support.stories import Story, story

CRACKS = "The harbour bridge will stay shut because inspectors found fresh cracks in two of its girders."


def all_words(found: Story) -> list[Words]:
    """Each article's words."""
    return [
        words(article, [each for each in found.sentences if each.source == article.source.id and each.kind in SHOWABLE])
        for article in found.articles
    ]


def shared(*told: list[str]) -> dict[tuple[int, int], tuple[Run, ...]]:
    """The runs that the articles share."""
    return runs(all_words(story(*told)))


def test_words_have_places_and_know_quotation_marks() -> None:
    """Words are lower-case, point into the text, and say whether they are quoted."""
    told = story(["The port’s “old ferry” sank."])
    (found,) = all_words(told)
    assert found.texts == ("the", "port", "s", "old", "ferry", "sank")
    assert [told.articles[0].text[a:b].lower() for a, b in found.spans] == list(found.texts)
    assert found.quoted == (False, False, False, True, True, False)


def test_a_run_is_found_whole() -> None:
    """A shared stretch is one run of its full length, with its place in both articles, whatever its case and marks."""
    one, other = (
        ["Nobody slept.", CRACKS],
        [f"It is official: {CRACKS[0].lower()}{CRACKS[1:].replace('girders.', 'girders, we hear.')}"],
    )
    ((pair, (run,)),) = shared(one, other).items()
    told = story(one, other)
    assert pair == (0, 1)
    assert told.articles[0].text[slice(*run.first)] == CRACKS.rstrip(".")
    assert told.articles[1].text[slice(*run.second)].lower() == CRACKS.rstrip(".").lower()
    assert run.words == run.own == len(CRACKS.split())


def test_quoted_words_are_not_own() -> None:
    """Words that stand inside quotation marks in either article are nobody's own."""
    plain = "I never saw anybody look at those old girders"
    ((run,),) = shared([f"“{plain},” she said."], [f"{plain}, one baker told us."]).values()
    assert (run.words, run.own) == (9, 0)


def test_idiom_is_no_run() -> None:
    """A few shared words in a row are no trace of copying."""
    assert shared(["The head of the port board spoke."], ["The head of the port took notes."]) == {}


def test_a_repeated_phrase_does_not_hide_the_copy() -> None:
    """Where an article opens with the first words of what it copies further down, the copy is still found in full."""
    opening = " ".join(CRACKS.split()[:6])
    (found,) = shared([CRACKS], [f"{opening} what? So we asked.", f"Here is what they said: {CRACKS}"]).values()
    assert sum(run.words for run in found) == len(CRACKS.split())


def plain_words(texts: list[str]) -> Words:
    """Words of one letter each, side by side."""
    return Words(tuple(texts), tuple((at, at + 1) for at in range(len(texts))), tuple(False for _ in texts))


ARTICLES = st.lists(st.lists(st.sampled_from("abc"), max_size=30).map(plain_words), min_size=2, max_size=4)


@given(ARTICLES)
def test_runs_are_the_same_words(articles: list[Words]) -> None:
    """A run is at least a seed long, reads the same in both articles, and cannot be read further."""
    for (i, j), found in runs(articles).items():
        one, other = articles[i].texts, articles[j].texts
        for run in found:
            (a, b), (c, d) = run.first, run.second
            assert run.words == run.own == b - a == d - c >= SEED
            assert one[a:b] == other[c:d]
            assert b == len(one) or d == len(other) or one[b] != other[d]


@given(ARTICLES)
def test_no_shared_seed_is_missed_or_counted_twice(articles: list[Words]) -> None:
    """Where a seed's words stand in two articles, a run begins or passes there; and no two runs of a pair share a word."""
    found = runs(articles)
    for i, one in enumerate(articles):
        for j in range(i + 1, len(articles)):
            seeds = {articles[j].texts[at : at + SEED] for at in range(len(articles[j].texts) - SEED + 1)}
            spans = [run.first for run in found.get((i, j), ())]
            assert all(b <= c for (_, b), (c, _) in pairwise(spans))
            for at in range(len(one.texts) - SEED + 1):
                if one.texts[at : at + SEED] in seeds:
                    assert any(a <= at < b for a, b in spans)


@given(ARTICLES)
def test_index_keeps_what_two_articles_share(articles: list[Words]) -> None:
    """Only runs of two articles or more are looked at."""
    for places in index(articles).values():
        assert len({article for article, _ in places}) > 1
