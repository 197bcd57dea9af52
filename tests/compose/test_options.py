"""By which words a claim is shown."""

from __future__ import annotations

from briefing.compose.candidates import candidates
from briefing.compose.draft import Candidate
from briefing.compose.options import BRIEF, TYPICAL, compact
from briefing.grouping import across, worth
from briefing.model import Claim, Part, Salience, Topic, Witness
from tests.support.stories import Story, Told, story

TOPICS = (Topic("town", "The town"),)
SHORT = "The harbour bridge in Port Ellis will close for six weeks from Monday."
LONG = (
    "The harbour bridge in Port Ellis, which was built by a bishop and two masons, will close for six weeks from"
    " Monday, and a brass band will play at its northern end while the barriers are put up."
)
OTHER = "Grain prices in Dorn fell by a tenth after the harvest."


def claimed(told: Story, *at: int, own: bool = True) -> Claim:
    """One claim of the sentences at these positions, its salience our own sum or another ranker's."""
    witnesses = tuple(Witness(told.sentences[each], "repeats" if turn else "quoted") for turn, each in enumerate(at))
    salience = worth.weighed(dict.fromkeys(worth.WORTH, 0.4)) if own else Salience((Part("lexrank", 0.5, 1.0),))
    return Claim("c1", witnesses, 1, "town", salience)


def shown(told: Story, *claims: Claim) -> tuple[tuple[Candidate, ...], dict[str, str]]:
    """The candidates among some claims."""
    sentences = {
        article.source.id: [each for each in told.sentences if each.source == article.source.id]
        for article in told.articles
    }
    together = across.read(told.articles, told.sentences, TOPICS, (), "en")
    return candidates(claims, TOPICS, "", told.articles, sentences, together)


def test_the_words_that_others_state_too_are_shown() -> None:
    """A sentence that was joined to a claim and that no other article states does not speak for it."""
    told = story([OTHER], [SHORT], ["From Monday the harbour bridge in Port Ellis will be closed for six weeks."])
    ((found,), _) = shown(told, claimed(told, 0, 1, 2))
    assert found.claim.quoted.text != OTHER and found.claim.id == "c1"
    (told_part,) = (part.value for part in found.claim.salience.parts if part.name == "told")
    assert told_part > 0


def test_of_two_wordings_the_shorter_is_shown() -> None:
    """What says it in less space leaves space for another claim."""
    told = story([LONG], [SHORT])
    ((found,), _) = shown(told, claimed(told, 0, 1))
    assert found.text == SHORT


def test_of_two_wordings_the_reporters_is_shown() -> None:
    """A column's words are not shown where a report has as good ones."""
    told = story(Told([SHORT], kind="opinion"), Told([SHORT.replace("will close", "closes")], kind="newspaper"))
    ((found,), _) = shown(told, claimed(told, 0, 1))
    assert found.claim.quoted.source == "2"


def test_another_rankers_order_of_witnesses_stands() -> None:
    """By another ranker, which knows no wordings, the claim's own first words are shown."""
    told = story([LONG], [SHORT])
    ((found,), _) = shown(told, claimed(told, 0, 1, own=False))
    assert found.text == LONG


def test_a_claim_whose_best_words_are_said_may_be_shown_by_others() -> None:
    """A claim of two facts, one of which the page says already, is shown by the words of the other."""
    told = story([SHORT], [SHORT.replace("in Port Ellis", "of Port Ellis")], [OTHER])
    first, second = claimed(told, 0), Claim("c2", claimed(told, 1, 2).witnesses, 1, "town", claimed(told, 1).salience)
    found, refused = shown(told, first, second)
    assert {(each.claim.id, each.text) for each in found} == {("c1", SHORT), ("c2", OTHER)} and refused == {}


def test_length_is_weighed_by_its_square_root() -> None:
    """Four times the typical length halves what words are worth; below a line they gain nothing more."""
    assert compact("x" * TYPICAL) == 1
    assert compact("x" * TYPICAL * 4) == 0.5
    assert compact("x" * BRIEF) == compact("x" * (BRIEF - 30)) > 1
