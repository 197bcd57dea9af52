"""The bottom line leads with what the story is."""

from __future__ import annotations

from dataclasses import replace

from briefing.compose import bottomline
from briefing.grouping.likeness import likeness
from briefing.model import Claim, Part, Salience, Witness
from tests.support.stories import Story, story

TOLD = story(
    [
        "The harbour bridge in Port Ellis will close for six weeks from Monday, the roads office said.",
        "Grain prices in Dorn fell by a tenth after the harvest.",
        "Ferries will carry commuters across the harbour every twenty minutes.",
    ],
    [
        "The town council of Port Ellis met until midnight.",
        "Ferries are to carry commuters across the harbour every twenty minutes.",
    ],
)


def scores(told: Story, title: str = "", headline: str | None = None, origins: int = 1) -> tuple[float, ...]:
    """The fitness of each sentence of the first article as a claim of the same salience."""
    articles = [replace(article, title=headline) for article in told.articles]
    sentences = {each.source.id: [s for s in told.sentences if s.source == each.source.id] for each in articles}
    claims = [
        Claim(f"c{at}", (Witness(each, "quoted"),), origins, "town", Salience((Part("all", 0.5, 1.0),)))
        for at, each in enumerate(sentences["1"])
    ]
    texts = [claim.quoted.plain for claim in claims]
    return bottomline.scores(claims, texts, title, articles, sentences, likeness(told.sentences))


def test_an_opening_leads() -> None:
    """Of claims of one salience the one that an article opens with is the fittest."""
    opening, *others = scores(TOLD)
    assert all(opening > other for other in others)


def test_the_title_says_what_it_is_about() -> None:
    """Words of the brief's title make a claim fitter."""
    assert scores(TOLD, title="Grain prices")[1] > scores(TOLD)[1]


def test_headlines_count_where_two_agree() -> None:
    """Words that two headlines share make a claim fitter than one that has none of them."""
    _, grain, ferries = scores(TOLD, headline="Ferries to carry commuters")
    assert ferries > grain


def test_a_second_origin_counts() -> None:
    """A claim of two independent origins is fitter than the same of one."""
    assert scores(TOLD, origins=2)[1] > scores(TOLD)[1]
