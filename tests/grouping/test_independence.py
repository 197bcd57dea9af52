"""How many independent origins a claim has."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping import independence, origins
from briefing.grouping.likeness import likeness
from tests.support.stories import Told, story

CLOSED = "The harbour bridge in Port Ellis will close for six weeks from Monday."
SHUTS = "From Monday on neither lorries nor trams can use the old span, which shuts for a month and a half."

ELSEWHERE = Told(
    [
        "Grain prices in Dorn fell by a tenth after the harvest.",
        "The choir of St. Anne's sang for two hours and went home.",
        "A dog slept on the steps of the library all afternoon.",
        "Three new trams were delivered to the depot in Velm.",
        "The lake froze early, and children skated to school.",
    ]
)
"""What else the articles say: against it the witnesses are much alike."""


def roles(*told: Told, derived: tuple[origins.Derivation, ...] = ()) -> tuple[int, tuple[str, ...]]:
    """The count and the roles of a claim that all sentences of the articles state, the first of them quoted."""
    found = story(*told, ELSEWHERE)
    groups = origins.origins(found.articles, derived)
    known = independence.sources(found.articles, derived, groups)
    witnesses = range(len(found.sentences) - len(ELSEWHERE.texts))
    return independence.roles(witnesses, likeness(found.sentences), known)


def test_two_reporters() -> None:
    """Two reports in words of their own are two origins."""
    assert roles(Told([CLOSED]), Told([SHUTS])) == (2, ("quoted", "corroborates"))


def test_one_article_says_it_twice() -> None:
    """What an article says again adds nothing."""
    assert roles(Told([CLOSED, SHUTS])) == (1, ("quoted", "repeats"))


def test_the_same_sentence() -> None:
    """A sentence that stands in two articles word for word was copied by one of them."""
    assert roles(Told([CLOSED]), Told([CLOSED])) == (1, ("quoted", "repeats"))


def test_a_third_that_copies_one_of_two() -> None:
    """Copies are counted with what they copy, whichever of the witnesses that is."""
    told = Told([CLOSED]), Told([SHUTS]), Told([SHUTS])
    assert roles(*told) == (2, ("quoted", "corroborates", "repeats"))


def test_articles_of_one_origin() -> None:
    """Two versions of one text are one origin, however differently this sentence is worded."""
    derived = (origins.Derivation("2", "1", 300, 0.8),)
    assert roles(Told([CLOSED]), Told([SHUTS]), derived=derived) == (1, ("quoted", "repeats"))


def test_a_little_carried() -> None:
    """Where one article carries a little of the other an edited sentence is a copy, and one in other words is not."""
    derived = (origins.Derivation("2", "1", 30, 0.1),)
    edited = "The harbour bridge will close for six weeks from Monday, it is understood."
    assert roles(Told([CLOSED]), Told([edited]), derived=derived) == (1, ("quoted", "repeats"))
    assert roles(Told([CLOSED]), Told([SHUTS]), derived=derived) == (2, ("quoted", "corroborates"))


def test_a_body_is_one_origin_and_a_person_heard_twice_is_two() -> None:
    """What two papers have from the navy they have from one origin; a man who speaks to two reporters has two witnesses."""
    one, other = "Forty boats left the harbour, {} said.", "{} said a fleet of 40 vessels sailed that night."
    assert roles(Told([one.format("the navy")]), Told([other.format("The navy")]))[0] == 1
    assert roles(Told([one.format("Oskar Dahl")]), Told([other.format("Oskar Dahl")]))[0] == 2


def test_a_release_is_the_body_that_others_cite() -> None:
    """A body's own release and a report that has it from that body are one origin; a report that has it elsewhere is another."""
    release = Told(["We will hire 40 people for the summer."], "release", outlet="Dorn Ferry Board")
    assert roles(release, Told(["Forty jobs are to be filled by June, the ferry board said."]))[0] == 1
    assert roles(release, Told(["Forty jobs are to be filled by June, the boatmen's union said."]))[0] == 2


def test_one_speakers_words() -> None:
    """The same words inside quotation marks are one speaker's, whatever stands around them."""
    said = "“Nobody told us that the gates were open,” said Ada Quill."
    retold = "A baker who stood in the water complained that “nobody told us that the gates” had failed."
    assert roles(Told([said]), Told([retold])) == (1, ("quoted", "repeats"))


def test_a_blog_adds_no_origin() -> None:
    """A blog that retells a report adds nothing, in either order; blogs alone stand for themselves."""
    assert roles(Told([CLOSED]), Told([SHUTS], "blog")) == (1, ("quoted", "repeats"))
    assert roles(Told([CLOSED], "blog"), Told([SHUTS])) == (1, ("quoted", "repeats"))
    assert roles(Told([CLOSED], "blog"), Told([SHUTS], "blog")) == (2, ("quoted", "corroborates"))


WORDINGS = [
    CLOSED,
    SHUTS,
    "Six weeks without a bridge await Port Ellis, the roads office said.",
    "“Six weeks without a bridge are too long for us,” said Oskar Dahl.",
    "The roads office announced a closure of the bridge.",
]
TOLD = st.builds(
    Told,
    st.lists(st.sampled_from(WORDINGS), min_size=1, max_size=2),
    st.sampled_from(["report", "wire", "release", "blog", "opinion"]),
    outlet=st.sampled_from([None, "Port Ellis Roads Office"]),
)


@settings(deadline=None)
@given(st.lists(TOLD, min_size=1, max_size=5))
def test_count_and_roles_agree(told: list[Told]) -> None:
    """The first witness is quoted, and the count is one more than the witnesses that corroborate it."""
    count, found = roles(*told)
    assert found[0] == "quoted" and set(found[1:]) <= {"corroborates", "repeats"}
    assert count == 1 + found.count("corroborates") <= len(told)


@settings(deadline=None)
@given(st.lists(TOLD, min_size=2, max_size=4), st.data())
def test_order_of_witnesses_changes_no_count(told: list[Told], data: st.DataObject) -> None:
    """Whoever is quoted, the number of origins is the same."""
    found = story(*told, ELSEWHERE)
    known = independence.sources(found.articles, (), origins.origins(found.articles, ()))
    like = likeness(found.sentences)
    order = data.draw(st.permutations(range(len(found.sentences) - len(ELSEWHERE.texts))))
    assert independence.roles(order, like, known)[0] == roles(*told)[0]


@pytest.mark.parametrize("kind", ["report", "blog"])
def test_one_witness(kind: str) -> None:
    """A claim that one sentence states has one origin."""
    assert roles(Told([CLOSED], kind)) == (1, ("quoted",))


def test_parties_who_say_the_same_stay_two_origins() -> None:
    """A report that restates two releases has it from one of them, and does not make the two one origin."""
    board = Told(["The Wexby clinic shuts at the end of May for want of money."], "release", outlet="Board of Health")
    union = Told(["Four hundred of us lose our posts when the clinic goes."], "release", outlet="Union of Nurses")
    paper = Told(["By June there will be no clinic left in Wexby."], "newspaper")
    assert roles(board, union, paper) == (2, ("quoted", "corroborates", "repeats"))
