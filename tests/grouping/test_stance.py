"""Topics of an attitude, and the sentences that take it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.grouping.stance import stance_topics, stances
from briefing.model import Topic
from tests.support.stories import Told, story


def evidence(text: str, article: str = "report", sentence: str = "body") -> float:
    """For a stance, of one sentence of that kind in an article of that kind."""
    told = story(Told([text], article))
    return stances([replace(told.sentences[0], kind=sentence)], told.articles)[0]


@pytest.mark.parametrize(
    "title",
    ["Skepticism", "Doubts", "Criticism and reactions", "Opinions", "The backlash", "Zweifel", "Critiques", "Dudas"],
)
def test_titles_of_attitude(title: str) -> None:
    """A topic whose title names nothing but an attitude collects that attitude, in several languages."""
    topic = Topic("t", title)
    assert stance_topics([topic, Topic("b", "Ferries")]) == (topic,)


@pytest.mark.parametrize("title", ["Ferries", "Doubts about the ferry", "Fire warning system", "The Opinion Tower"])
def test_titles_of_a_subject(title: str) -> None:
    """A title that names a subject too is a subject's, unless the topic is marked."""
    assert stance_topics([Topic("t", title)]) == ()
    assert stance_topics([Topic("t", title, stance="skeptical")]) != ()


@pytest.mark.parametrize(
    ("doubt", "report"),
    [
        ("Critics call the repair a farce.", "The roads office will repair the girders."),
        ("Nobody believes that the ferry can cope.", "The ferry carries commuters to the quay."),
        ("Is this supposed to be a repair?", "This is the second repair of the bridge."),
        ("Six weeks might well not be enough.", "The work takes six weeks."),
        ("The plan is worthless, and too late.", "The plan has three parts, and a date."),
    ],
)
def test_doubt_weighs_more_than_a_report(doubt: str, report: str) -> None:
    """Words of doubt, negation, hedges and questions weigh; a plain report does not."""
    assert evidence(doubt) > evidence(report)


def test_a_figure_speaks_for_a_report() -> None:
    """The same sentence with a figure in it is likelier to be a report."""
    assert evidence("The board lost 40 boats.") < evidence("The board lost its boats.")


def test_a_columns_own_voice() -> None:
    """A sentence in a column judges more likely than in a report; in the first person more so; a quotation in it does not."""
    mine, plain = "I will sail my bread across.", "The ferry runs hourly."
    assert evidence(mine, "opinion") - evidence(mine) > evidence(plain, "opinion") - evidence(plain) > 0
    assert evidence(plain, "blog") > evidence(plain)
    assert evidence(plain, "opinion", "quote") == evidence(plain, "report", "quote")


def test_what_a_blog_copies_is_not_its_voice() -> None:
    """A sentence that a blog carries from a report counts as a report's."""
    told = story(Told(["The ferry runs hourly.", "The bridge is shut."], "blog"))
    copied, own = stances(told.sentences, told.articles, {"s1"})
    assert copied < own
    assert copied == stances(told.sentences, story(["The ferry runs hourly.", "The bridge is shut."]).articles)[0]


def test_evidence_has_a_side() -> None:
    """A plain report speaks against a stance and a scathing column for it."""
    told = story(
        ["The ferry carries 40 commuters."], Told(["I doubt that this farce ends, and critics agree."], "opinion")
    )
    report, column = stances(told.sentences, told.articles)
    assert report < 0 < column
