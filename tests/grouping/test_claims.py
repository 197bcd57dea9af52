"""Which sentences state one claim, and what a claim is made of."""

from __future__ import annotations

import hashlib
import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.grouping import claims, clusters, independence, origins
from briefing.grouping.likeness import WEIGHTS, likeness
from briefing.grouping.topics import Assigned
from briefing.model import Claim, Part, Salience
from tests.support.sentences import FLOOD, sentences
from tests.support.stories import Story, story

BRIDGE = (
    (
        "The harbour bridge in Port Ellis will close for six weeks from Monday, the roads office said.",
        "Repairs to the two cracked girders will cost 4.2 million crowns.",
        "Ferries will carry commuters across the harbour every 20 minutes.",
        "Shopkeepers on the north bank fear for their customers.",
        "Commander Ines Amalia Romero Castell opened a bakery beside the fish stalls last spring.",
    ),
    (
        "Port Ellis will be without its harbour bridge for six weeks from Monday after inspectors found cracks.",
        "The roads office put the cost of the repairs at 4.2 million crowns.",
        "Heavy lorries must use the tunnel at Saltmarsh.",
        "An old arm injury kept Commander Ines Amalia Romero Castell from skiing in the hills above Dorn.",
    ),
    (
        "The harbour bridge in Port Ellis will close for six weeks from Monday, the roads office said.",
        "Across the harbour a ferry is to take commuters every 20 minutes.",
        "Grain prices fell by a tenth after the harvest.",
        "Gardening is what Commander Ines Amalia Romero Castell would rather do on Sundays.",
    ),
)
"""Three reports: a verbatim copy, three paraphrases, one long name in two unrelated sentences."""


def groups(found: Story) -> list[set[str]]:
    """The sentences of each claim."""
    like = likeness(found.sentences)
    return [{found.sentences[at].text for at in group} for group in [each.members for each in clusters.clusters(like)]]


def together(one: str, other: str) -> bool:
    """Whether the sentences that hold these words are one claim."""
    return any(
        any(one in text for text in group) and any(other in text for text in group) for group in groups(story(*BRIDGE))
    )


def test_a_verbatim_copy_joins() -> None:
    """The same sentence in two articles is one claim with two witnesses."""
    like = likeness(story(*BRIDGE).sentences)
    (group,) = (group for group in [each.members for each in clusters.clusters(like)] if 0 in group)
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


VOCABULARY = "harbour bridge ferry Quill Dorn 40 12 crowns Monday closed cracks the a of said not every Romero boat girder".split()
TEXTS = st.lists(
    st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=9).map(" ".join), max_size=5),
    min_size=1,
    max_size=4,
)


@settings(deadline=None)
@given(TEXTS)
def test_claims_part_the_sentences(texts: list[list[str]]) -> None:
    """Every sentence is a witness of exactly one claim, and groups come in the order of their first sentences."""
    like = likeness(sentences(*texts))
    found = [each.members for each in clusters.clusters(like)]
    assert sorted(at for group in found for at in group) == list(range(len(like.sentences)))
    assert all(group == tuple(sorted(group)) for group in found)
    assert [group[0] for group in found] == sorted(group[0] for group in found)


def renamed(texts: list[list[str]], order: list[int]) -> set[frozenset[tuple[int, int]]]:
    """The claims as sets of (article before shuffling, index)."""
    like = likeness(sentences(*(texts[at] for at in order)))
    return {
        frozenset((order[int(each.source) - 1], each.index) for each in (like.sentences[at] for at in group))
        for group in [each.members for each in clusters.clusters(like)]
    }


@pytest.mark.parametrize("order", [[0, 2, 1], [2, 1, 0], [1, 2, 0]])
def test_order_of_articles_changes_no_claim(order: list[int]) -> None:
    """The order in which files are read does not decide which sentences are one claim."""
    for texts in (BRIDGE, FLOOD):
        told = [list(article) for article in texts]
        assert renamed(told, order) == renamed(told, [0, 1, 2])


@settings(deadline=None)
@given(TEXTS)
def test_likeness_is_symmetric(texts: list[list[str]]) -> None:
    """Likeness and probability do not depend on which sentence is named first, and stay between 0 and 1."""
    like = likeness(sentences(*texts))
    for a, b in like.candidates():
        assert like.of(a, b) == pytest.approx(like.of(b, a))
        assert like.probability(a, b) == pytest.approx(like.probability(b, a))
        assert 0 <= like.of(a, b) <= 1.000001 and 0 < like.probability(a, b) < 1


def test_a_sentence_is_most_like_itself() -> None:
    """A verbatim copy in another article is as like as can be; a sentence about something else is not like at all."""
    found = story(*BRIDGE)
    like = likeness(found.sentences)
    assert like.of(0, 9) == pytest.approx(1)
    assert like.of(0, found.at("Grain prices")) == 0
    assert like.probability(0, 9) > like.probability(0, 5) > like.probability(0, 3)


def test_signs_add_up() -> None:
    """The probability is the logistic of the weighted signs, so that it can be explained."""
    like = likeness(story(*BRIDGE).sentences)
    signs = like.signs(0, 5)
    assert set(signs) == set(WEIGHTS)
    assert like.probability(0, 5) == pytest.approx(1 / (1 + math.exp(-sum(WEIGHTS[key] * signs[key] for key in signs))))


def test_variants_of_a_name_bring_sentences_together() -> None:
    """Two spellings of one name weigh as the same name once they are known to be."""
    texts = sentences(["The trawler of captain Quill sank."], ["A storm took captain Kwill's boat."], ["It rained."])
    assert likeness(texts, "en", {"kwill": "quill"}).of(0, 1) > likeness(texts).of(0, 1)


def built(found: Story, worth: dict[str, claims.Worth] | None = None) -> tuple[Claim, ...]:
    """The claims of a story; all wordings are worth the same if nothing else is said."""
    like = likeness(found.sentences)
    known = independence.sources(found.articles, (), origins.origins(found.articles, ()))
    same = {each.id: claims.Worth(0, 0.5) for each in found.sentences}
    return claims.claims(clusters.clusters(like), like, same | (worth or {}), known)


def test_witnesses_are_the_sentences() -> None:
    """Every sentence witnesses one claim, the first witness is the quoted one, and no other is."""
    found = story(*BRIDGE)
    made = built(found)
    assert sorted(w.sentence.id for claim in made for w in claim.witnesses) == sorted(s.id for s in found.sentences)
    for claim in made:
        assert claim.quoted is claim.witnesses[0].sentence
        assert [witness.role == "quoted" for witness in claim.witnesses] == [True] + [False] * (
            len(claim.witnesses) - 1
        )


WHOLE = "The harbour bridge in Port Ellis will close for six weeks from Monday, the roads office said."
FULL = "Port Ellis will be without its harbour bridge for six weeks from Monday after inspectors found cracks."
BARE = "He said that the harbour bridge in Port Ellis will close for six weeks from Monday."
LOUD = "The harbour bridge in Port Ellis will close for SIX WEEKS FROM MONDAY, the roads office said!"


@pytest.mark.parametrize(
    ("better", "worse", "worth"),
    [
        (WHOLE, BARE, (claims.Worth(3, 0.1), claims.Worth(0, 0.9))),
        (WHOLE, FULL, (claims.Worth(0, 0.1), claims.Worth(3, 0.9))),
        (WHOLE, FULL, (claims.Worth(0, 0.9), claims.Worth(0, 0.1))),
        (FULL, WHOLE, (claims.Worth(0, 0.9), claims.Worth(0, 0.1))),
        (WHOLE, LOUD, (claims.Worth(0, 0.5), claims.Worth(0, 0.5))),
    ],
)
def test_the_clearest_wording_is_quoted(better: str, worse: str, worth: tuple[claims.Worth, claims.Worth]) -> None:
    """What stands alone is quoted before what does not, then a report before a column, a calm one before a loud one, the more salient."""
    for order in ((better, worse), (worse, better)):
        found = story(*([text] for text in order), ["Grain prices fell."], ["The choir sang."])
        known = {each.id: worth[each.text == worse] for each in found.sentences if each.text in order}
        (claim,) = (claim for claim in built(found, known) if len(claim.witnesses) == 2)
        assert claim.quoted.text == better


def test_ids_outlive_a_new_article() -> None:
    """A claim's id is made of its words, so that another article read before them changes none."""
    before = {claim.quoted.text: claim.id for claim in built(story(*BRIDGE[:1]))}
    after = {claim.quoted.text: claim.id for claim in built(story(["It rained in Velm."], *BRIDGE[:1]))}
    assert before.items() <= after.items()


@given(st.lists(st.sampled_from(["One.", "one.", "One.\n", "Two.", "Three."]), max_size=8))
def test_ids_are_unique(texts: list[str]) -> None:
    """However often the same words come, no two claims share an id, and each begins with c and its digest."""
    taken: set[str] = set()
    for text in texts:
        identity = claims.claim_id(text, taken)
        assert identity not in taken
        assert identity[1:7] == hashlib.sha256(" ".join(text.split()).casefold().encode()).hexdigest()[:6]
        taken.add(identity)


def test_ids_ignore_wrapping() -> None:
    """A sentence wrapped elsewhere keeps its id."""
    assert claims.claim_id("The ferry\nruns.", set()) == claims.claim_id("The  ferry runs.", set())


def test_a_claims_topic_is_where_most_of_its_fit_goes() -> None:
    """Witnesses vote with their fit; those of no topic only thin it out; without any there is no topic."""
    votes = [Assigned("boats", 0.4), Assigned("costs", 0.5), Assigned("boats", 0.3), Assigned(None, 0.0)]
    best, fit = claims.topic(votes)
    assert best == "boats" and fit == pytest.approx(0.175)
    assert claims.topic([Assigned(None, 0.0)]) == (None, 0.0)


def test_salience_grows_with_origins_and_fit() -> None:
    """Corroboration and fit add to a sentence's salience by named parts, and the score stays in [0, 1]."""
    best = Salience((Part("lead", 0.5, 0.6), Part("centrality", 1.0, 0.4)))
    alone, heard = claims.weighed(best, 1, 0.0), claims.weighed(best, 3, 0.0)
    assert heard.score > claims.weighed(best, 2, 0.0).score > alone.score
    assert heard.score == claims.weighed(best, 9, 0.0).score
    assert claims.weighed(best, 1, 1.0).score > alone.score
    assert [part.name for part in heard.parts] == ["lead", "centrality", "corroboration", "topic fit"]
    full = claims.weighed(Salience((Part("all", 1.0, 1.0),)), 9, 1.0)
    assert full.score == pytest.approx(1)
