"""Where sentences stand."""

from __future__ import annotations

from dataclasses import replace

from briefing.grouping.places import EARLY, SHORT, Sequel, places, sequels
from briefing.model import Sentence
from tests.support.sentences import sentences


def paragraph(*texts: str) -> tuple[Sentence, ...]:
    """One article of one paragraph."""
    return tuple(replace(sentence, block=0) for sentence in sentences(texts))


def test_places_count_within_each_article() -> None:
    """The first sentence of every article has turn 0, and the last has told all; a short article is all head."""
    found = places(sentences(["One.", "Two."], [f"{number}." for number in range(SHORT)]))
    assert [each.turn for each in found] == [0, 1, *range(SHORT)]
    assert [each.early for each in found] == [EARLY + 1, EARLY + 1, *range(SHORT)]
    assert [each.share for each in found][:4] == [0.5, 1.0, 1 / SHORT, 2 / SHORT]


def test_only_neighbours_in_a_paragraph_are_sequels() -> None:
    """A new paragraph, a new article or a sentence left out between two breaks the thread."""
    first, second, third = paragraph("The mill burnt down.", "It was old.", "Nobody was hurt.")
    assert set(sequels((first, second, third))) == {0, 1}
    assert sequels((first, replace(second, block=1))) == {}
    assert sequels((first, third)) == {}
    assert sequels((first, replace(second, source="2"))) == {}


def test_a_quotation_runs_on() -> None:
    """A second sentence that is all quotation, with no speaker of its own, carries on the first's; so does an open one."""
    assert sequels(paragraph("“We lost the roof,” Ms. Orne said.", "“We will build it again.”"))[0].quotation
    assert sequels(paragraph("“We lost the roof.", "We will build it again,” Ms. Orne said."))[0].quotation
    assert not sequels(paragraph("“We lost the roof,” Ms. Orne said.", "“Nonsense,” Mr. Hale said."))[0].quotation
    assert not sequels(paragraph("The roof is lost.", "“We will build it again.”"))[0].quotation


def test_a_pronoun_points_back() -> None:
    """A sentence that opens on a pronoun may go on about the one before it."""
    assert sequels(paragraph("The mill burnt down.", "It was old."))[0] == Sequel(paragraph=True, back=True)
    assert sequels(paragraph("The mill burnt down.", "Italy sent engines."))[0] == Sequel(paragraph=True)
