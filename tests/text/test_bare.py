"""Bare definite nouns that take up something said before."""

from __future__ import annotations

import pytest

from briefing.text.bare import unexplained


@pytest.mark.parametrize(
    "text",
    [
        "The purchase would cost nine million crowns over ten years.",
        "The letter was sent on Friday, two days before the vote.",
        "The samples were frozen at once and flown to Oslo.",
        "When the letter came, Norvik had already sold the horses.",
        "On two mornings the delivery blocked the tram stop.",
        "The orchestra’s first tour filled nine halls in the south.",
        "The monthly rent is nine hundred crowns.",
        "The total cost was paid by the army.",
        "The figure has doubled since the winter.",
    ],
)
def test_a_bare_noun_for_a_paper_an_act_or_a_sum_is_unexplained(text: str) -> None:
    """At the head of a sentence, behind a conjunction or a phrase of place or time, singular or plural."""
    assert unexplained(text, "Norvik sells its last brewery")


@pytest.mark.parametrize(
    "text",
    [
        "The purchase of nine ferries would cost nine million crowns.",
        "The letter that Ada Roe wrote was sent on Friday.",
        "The test results were sent to the league on Friday.",
        "The government was told of it in May.",
        "The samples from nine rivers were frozen at once.",
        "Ada Roe said the fine was too high.",
    ],
)
def test_a_noun_that_goes_on_and_a_noun_of_public_life_are_explained(text: str) -> None:
    """What follows says which one, or there is but one for everybody; only the head of a sentence is judged."""
    assert not unexplained(text, "Norvik sells its last brewery")


def test_what_the_headline_names_is_explained() -> None:
    """The same noun is unexplained under one headline and known under another, in either number."""
    text = "The purchases were approved by the board in May."
    assert unexplained(text, "A quiet day in the north")
    assert not unexplained(text, "Doubts about the purchase of the ferries")
