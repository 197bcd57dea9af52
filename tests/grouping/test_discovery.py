"""Topics that nobody asked for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping.discovery import MOST, discover
from briefing.text.terms import stop_words, tokens
from tests.support.sentences import FLOOD, sentences

MARKET = (
    (
        "The fish market opens at dawn, and the fish market smells.",
        "Traders at the fish market want lower rents.",
        "Harbour dues rose in spring.",
        "The choir sang.",
        "Boats pay harbour dues for a berth.",
    ),
    (
        "Without harbour dues the port would be poor, the board says.",
        "A fire at the Fish Market burned two stalls.",
        "Snow fell on the hills.",
        "Lower rents were promised to traders last year.",
        "The board wants harbour dues to rise again.",
        "Children skated to school.",
        "Two trams collided near a bakery.",
        "Nobody was hurt.",
    ),
)
"""Two articles on an invented port: a market, dues, and some weather."""


def test_subjects_are_found() -> None:
    """The phrases that articles repeat become topics, the widest first, under their commonest spelling."""
    found = discover(sentences(*MARKET))
    assert [topic.title for topic in found[:2]] == ["Harbour dues", "Fish market"]
    assert [topic.id for topic in found[:2]] == ["harbour-dues", "fish-market"]
    assert all(topic.stance is None for topic in found)


def test_labels_are_the_articles_own_words() -> None:
    """Titles and keywords stand in the articles as they are, and none is a stop word."""
    for articles in (MARKET, FLOOD):
        text = " ".join(" ".join(article) for article in articles)
        topics = discover(sentences(*articles))
        assert topics
        for topic in topics:
            assert topic.title.lower() in text.lower()
            assert topic.keywords and all(keyword in text for keyword in topic.keywords)
            assert not {word.lower() for keyword in topic.keywords for word in tokens(keyword)} & stop_words()


def test_nothing_repeated_is_nothing_found() -> None:
    """Articles that repeat no phrase have no topics, and neither have none."""
    assert discover(()) == ()
    assert discover(sentences(["Snow fell.", "A dog slept."], ["Trams ran late."])) == ()


def test_a_phrase_does_not_run_over_marks() -> None:
    """Words on both sides of a comma are no phrase."""
    texts = [
        f"In {year} the harbour, dues aside, was quiet as {animal}."
        for year, animal in zip(("March", "June", "May", "July"), ("mice", "owls", "cats", "cows"), strict=True)
    ]
    assert not any(
        "harbour dues" in topic.title.lower()
        for topic in discover(sentences(texts, ["Rain.", "Hail.", "Sleet.", "Fog."]))
    )


def titles(*texts: str) -> list[str]:
    """What topics these sentences give, among others that repeat nothing."""
    other = [
        "Snow fell.",
        "A dog slept.",
        "Trams ran late.",
        "Rain came.",
        "Hail fell.",
        "Fog lay.",
        "Mice ate.",
        "Owls sang.",
    ]
    return [topic.title for topic in discover(sentences(texts, other))]


def test_a_label_can_head_a_section() -> None:
    """A verb, a word for any amount or person, half a name and an adjective head none; the noun and the whole name do."""
    won = [
        f"Lindau {what}, and the brewers won easily {when}."
        for what, when in (("slept", "in May"), ("sang", "in June"), ("danced", "in July"))
    ]
    assert "Won" not in titles(*won) and "Won easily" not in titles(*won)
    assert "People" not in titles("The people left.", "Nine of the people stayed.", "All the people sang.")
    board = titles(
        "In Lund the Harbour Ports Board met.",
        "Bakers of the Harbour Ports Board sang.",
        "Nobody at the Harbour Ports Board slept.",
    )
    assert board == ["Harbour Ports Board"]
    york = titles("Bakers of New Lund sang.", "Nobody in New Lund slept.", "The mayor saw New Lund.")
    assert york == ["New Lund"]
    deaf = titles("The deaf baker left.", "A deaf miner sang.", "The deaf brewer stayed.")
    assert "Deaf" not in deaf
    assert titles("The ferry left.", "Nobody saw a ferry.", "Nine men slept on the ferry.") == ["Ferry"]


WORDS = st.sampled_from("fish market harbour dues board rents the of and 12 Dorn — , « »".split())
TEXTS = st.lists(st.lists(st.lists(WORDS, max_size=8).map(" ".join), max_size=8), max_size=4)


@settings(deadline=None)
@given(TEXTS)
def test_topics_hold_together(texts: list[list[str]]) -> None:
    """There are at most as many as a page has room for, with ids of their own that are no path or markup, twice the same."""
    found = discover(sentences(*texts))
    assert found == discover(sentences(*texts))
    assert len(found) <= MOST
    assert len({topic.id for topic in found}) == len(found)
    for topic in found:
        assert topic.title and topic.keywords
        assert all(char.isalnum() or char in "-_" for char in topic.id)
        assert len(set(topic.keywords)) == len(topic.keywords)


def test_order_of_articles_changes_no_topic() -> None:
    """Topics do not depend on the order in which files are read."""
    assert discover(sentences(*MARKET)) == discover(sentences(*MARKET[::-1]))
