"""Which sentence belongs to which topic."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping.nearness import Nearness
from briefing.grouping.topics import Assigned, assign
from briefing.model import Topic
from tests.support.stories import Story, Told, story

COSTS = Topic("costs", "Costs", ("crowns", "budget"))
BOATS = Topic("boats", "Ferries", ("ferry", "boats"))
DOUBT = Topic("doubt", "Skepticism", ("doubts",))

TOLD = story(
    [
        "The repairs cost four million crowns, which the treasury takes from the budget for girders.",
        "The budget of the treasury allows four million crowns for girders.",
        "The treasury pays late for girders.",
        "It snowed on Tuesday.",
    ],
    [
        "The ferry brings commuters from the quay to the market every hour.",
        "More boats take commuters from the quay at noon.",
        "Commuters reach the quay beside the market by tram.",
    ],
    Told(
        ["Nobody can believe this farce, and critics rightly call it worthless.", "The old organ was tuned."], "opinion"
    ),
)


def topic_of(words: str, topics: tuple[Topic, ...] = (COSTS, BOATS, DOUBT), told: Story = TOLD) -> str | None:
    """The topic of the sentence that holds these words."""
    return assign(told.sentences, told.articles, topics)[told.at(words)].topic


def test_keywords_decide() -> None:
    """A sentence with a topic's keywords is in it."""
    assert topic_of("four million crowns, which") == "costs"
    assert topic_of("The ferry brings") == "boats"


def test_association_decides_where_no_keyword_stands() -> None:
    """A sentence without a keyword lands where the words of its sentences with keywords are."""
    assert topic_of("Commuters reach the quay") == "boats"


def test_the_keyword_is_what_taught_it() -> None:
    """The counterpart: without the sentences that tie commuters to ferries, the same sentence is in no topic."""
    alone = story(TOLD_COSTS, ["Commuters reach the quay beside the market by tram."])
    assert topic_of("Commuters reach the quay", told=alone) is None


TOLD_COSTS = [each.text for each in TOLD.sentences if each.source == "1"]


def test_an_attitude_goes_to_the_stance_topic() -> None:
    """A sentence of doubt that holds no keyword of it lands in the stance topic, and nowhere where there is none."""
    assert topic_of("Nobody can believe") == "doubt"
    assert topic_of("Nobody can believe", (COSTS, BOATS)) is None


def test_a_marked_topic_takes_the_attitude() -> None:
    """A topic of another name takes it as soon as it is marked as a stance."""
    marked = Topic("voices", "On the quay", (), stance="angry")
    assert topic_of("Nobody can believe", (COSTS, BOATS, marked)) == "voices"


def test_what_fits_none_has_none() -> None:
    """A sentence that shares nothing with any topic is in none, with a fit of 0."""
    found = assign(TOLD.sentences, TOLD.articles, (COSTS, BOATS))
    assert found[TOLD.at("It snowed")] == Assigned(None, 0.0)


def test_a_topic_that_no_word_speaks_of_has_no_sentence() -> None:
    """What shares nothing with the articles learns nothing from them, and takes nothing from the others."""
    zebras = Topic("zebras", "Zebras", ("zebra", "giraffe"))
    with_it = assign(TOLD.sentences, TOLD.articles, (COSTS, BOATS, DOUBT, zebras))
    assert with_it == assign(TOLD.sentences, TOLD.articles, (COSTS, BOATS, DOUBT))
    assert {each.topic for each in assign(TOLD.sentences, TOLD.articles, (zebras,))} == {None}


def test_a_topic_without_rivals_takes_its_own_only() -> None:
    """One topic is told apart from the rest: its keywords' sentences are in it, and not all the others."""
    held = [each.topic for each in assign(TOLD.sentences, TOLD.articles, (BOATS,))]
    among = [each.topic for each in assign(TOLD.sentences, TOLD.articles, (COSTS, BOATS, DOUBT))]
    words = {word.lower() for keyword in BOATS.keywords for word in keyword.split()}
    for sentence, topic in zip(TOLD.sentences, held, strict=True):
        if words & set(sentence.plain.lower().strip(".").split()):
            assert topic == BOATS.id
    assert None in held
    rivals = [one for one, other in zip(held, among, strict=True) if other == COSTS.id]
    assert rivals.count(BOATS.id) <= len(rivals) // 2


def test_no_topics() -> None:
    """Without topics no sentence has one."""
    assert assign(TOLD.sentences, TOLD.articles, ()) == (Assigned(None, 0.0),) * len(TOLD.sentences)
    assert assign((), (), (COSTS,)) == ()


def test_order_of_topics_changes_no_topic() -> None:
    """Which section a sentence belongs to does not depend on the order of sections, save where two are alike."""
    straight = assign(TOLD.sentences, TOLD.articles, (COSTS, BOATS, DOUBT))
    assert assign(TOLD.sentences, TOLD.articles, (DOUBT, BOATS, COSTS)) == straight
    twins = Topic("first", "Boats", ("ferry",)), Topic("second", "Boats", ("ferry",))
    assert topic_of("The ferry brings", (*twins, COSTS)) == "first"
    assert topic_of("The ferry brings", (*twins[::-1], COSTS)) == "second"


def test_sentences_of_one_claim_share_their_topic() -> None:
    """What is one claim is in one section, though only one of its wordings names the keyword."""
    told = story(TOLD_COSTS, ["The ferry sails hourly from the quay."], ["Every sixty minutes there is a way across."])
    one, other = told.at("The ferry sails"), told.at("Every sixty")
    apart = assign(told.sentences, told.articles, (COSTS, BOATS))
    joined = assign(told.sentences, told.articles, (COSTS, BOATS), groups=[(one, other)])
    assert (apart[one].topic, apart[other].topic) == ("boats", None)
    assert joined[one].topic == joined[other].topic == "boats"


def test_a_paragraph_keeps_to_its_subject() -> None:
    """A sentence that holds no keyword leans on those of its paragraph, also on those that do not stand beside it."""
    told = story(
        TOLD_COSTS,
        ["The ferry and two boats sail hourly from the quay.", "The ferry is old.", "Nobody counts.", "It rains."],
    )
    last = told.at("It rains")
    together = [replace(each, block=7) if each.source == "2" else each for each in told.sentences]
    assert assign(together, told.articles, (COSTS, BOATS))[last].topic == "boats"
    apart = [*together[:-2], replace(together[-2], block=8), replace(together[-1], block=9)]
    assert assign(apart, told.articles, (COSTS, BOATS))[last].topic is None


def test_likely_statements_of_one_fact_lean_on_each_other() -> None:
    """What may state the same as a sentence of a topic takes over a share of that evidence, joined to it or not."""
    told = story(TOLD_COSTS, ["The ferry sails hourly from the quay."], ["Every sixty minutes there is a way across."])
    one, other = told.at("The ferry sails"), told.at("Every sixty")
    weak, likely = Nearness({(one, other): 0.05}, ()), Nearness({(one, other): 0.9}, ())
    alone, unlikely, leaning = (
        assign(told.sentences, told.articles, (COSTS, BOATS), near=near) for near in (None, weak, likely)
    )
    assert unlikely == alone != leaning
    assert leaning[one].topic == "boats"


def test_keywords_in_other_forms() -> None:
    """A keyword matches its inflected forms, and a phrase only as a whole counts as one."""
    phrase = Topic("rent", "Rents", ("market rents",))
    told = story(["The market rent rose.", "The choir sang."], ["The council met on the stairs."])
    assert topic_of("The market rent", (phrase, BOATS), told) == "rent"


WORDS = st.sampled_from("ferry boats crowns budget quay tram treasury doubt nobody the of rain".split())
TEXTS = st.lists(st.lists(st.lists(WORDS, max_size=6).map(" ".join), max_size=4), min_size=1, max_size=3)


@settings(deadline=None)
@given(TEXTS, st.lists(st.sampled_from([COSTS, BOATS, DOUBT]), unique=True))
def test_assignments_hold_together(texts: list[list[str]], topics: list[Topic]) -> None:
    """Each sentence has one answer: a topic that was asked for with a fit in (0, 1], or none with 0."""
    told = story(*texts)
    found = assign(told.sentences, told.articles, topics)
    assert len(found) == len(told.sentences)
    for each in found:
        if each.topic is None:
            assert each.fit == 0
        else:
            assert each.topic in {topic.id for topic in topics} and 0 < each.fit <= 1


def test_keywords_are_stemmed_in_their_language() -> None:
    """A German keyword meets its inflected forms."""
    told = story(["Die Städte im Norden planen neue Brücken.", "Der Chor sang am Abend zwei Stunden lang."])
    topics = (Topic("towns", "Orte", ("Stadt",)), Topic("music", "Musik", ("Chöre",)))
    assert [each.topic for each in assign(told.sentences, told.articles, topics, "de")] == ["towns", "music"]
