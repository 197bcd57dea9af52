"""Which sentences state one claim."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from briefing.grouping.clusters import clusters
from briefing.grouping.likeness import Likeness, likeness
from tests.support.sentences import FLOOD, sentences
from tests.support.stories import BRIDGE, TEXTS, Story, story


def members(like: Likeness) -> list[tuple[int, ...]]:
    """The positions of each claim."""
    return [each.members for each in clusters(like)]


def groups(found: Story) -> list[set[str]]:
    """The sentences of each claim."""
    like = likeness(found.sentences)
    return [{found.sentences[at].text for at in group} for group in members(like)]


def together(one: str, other: str) -> bool:
    """Whether the sentences that hold these words are one claim."""
    return any(
        any(one in text for text in group) and any(other in text for text in group) for group in groups(story(*BRIDGE))
    )


def test_a_verbatim_copy_joins() -> None:
    """The same sentence in two articles is one claim with two witnesses."""
    like = likeness(story(*BRIDGE).sentences)
    (group,) = (group for group in members(like) if 0 in group)
    assert 9 in group


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("will close for six weeks", "will be without its harbour bridge for six weeks"),
        ("girders will cost 4.2", "the cost of the repairs at 4.2"),
        ("Ferries will carry commuters", "a ferry is to take commuters"),
    ],
)
def test_paraphrases_with_one_number_join(one: str, other: str) -> None:
    """Two wordings of one fact that share its number and its subject are one claim."""
    assert together(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("opened a bakery", "from skiing"),
        ("girders will cost 4.2", "Ferries will carry commuters"),
        ("Shopkeepers", "Grain prices"),
        ("for six weeks from Monday, the roads office said", "the cost of the repairs"),
    ],
)
def test_a_long_name_alone_does_not_join(one: str, other: str) -> None:
    """Sentences that share a name of five words, or a place, and nothing that happened are two claims."""
    assert not together(one, other)


@settings(deadline=None)
@given(TEXTS)
def test_clusters_part_the_sentences(texts: list[list[str]]) -> None:
    """Every sentence is a member of exactly one claim, and claims come in the order of their first sentences."""
    like = likeness(sentences(*texts))
    found = members(like)
    assert sorted(at for group in found for at in group) == list(range(len(like.sentences)))
    assert all(group == tuple(sorted(group)) for group in found)
    assert [group[0] for group in found] == sorted(group[0] for group in found)


def renamed(texts: list[list[str]], order: list[int]) -> set[frozenset[tuple[int, int]]]:
    """The claims as sets of (article before shuffling, index)."""
    like = likeness(sentences(*(texts[at] for at in order)))
    return {
        frozenset((order[int(each.source) - 1], each.index) for each in (like.sentences[at] for at in group))
        for group in members(like)
    }


@pytest.mark.parametrize("order", [[0, 2, 1], [2, 1, 0], [1, 2, 0]])
def test_order_of_articles_changes_no_claim(order: list[int]) -> None:
    """The order in which files are read does not decide which sentences are one claim."""
    for texts in (BRIDGE, FLOOD):
        told = [list(article) for article in texts]
        assert renamed(told, order) == renamed(told, [0, 1, 2])


@settings(deadline=None)
@given(TEXTS)
def test_what_stands_with_another_claim_is_no_member_of_it(texts: list[list[str]]) -> None:
    """A sentence that also states a claim is a member of another one, and is named once, in text order."""
    like = likeness(sentences(*texts))
    for each in clusters(like):
        assert not set(each.also) & set(each.members)
        assert list(each.also) == sorted(set(each.also))
        assert all(0 <= at < len(like.sentences) for at in each.also)


def test_a_sentence_of_two_facts_stands_with_both() -> None:
    """A long sentence that states what two others state apart is named with each of them."""
    both = (
        "Repairs to the girders will cost 4.2 million crowns and take 17 weeks in all, engineers of the bridge found."
    )
    one, other = (
        "Repairs to the girders will cost 4.2 million crowns.",
        "The bridge engineers found that it will take 17 weeks in all.",
    )
    filler = [
        "Grain prices fell by a tenth.",
        "The choir sang on Sunday.",
        "Snow fell on Dorn.",
        "A dog slept in the square.",
    ]
    found = story([both], [one], [other], filler)
    stated = [{*each.members, *each.also} for each in clusters(likeness(found.sentences))]
    assert any({0, 1} <= each for each in stated) and any({0, 2} <= each for each in stated)


def test_no_sentences() -> None:
    """Of nothing there is no claim."""
    assert clusters(likeness(())) == ()
