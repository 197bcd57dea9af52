"""What a claim is made of: witnesses, an id, a topic, a salience."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.grouping import claims, independence, origins
from briefing.grouping.clusters import clusters
from briefing.grouping.likeness import likeness
from briefing.model import Claim, Conflict, ConflictValue, Origin, Witness
from tests.support.stories import BRIDGE, Story, Told, story


def built(found: Story, worth: dict[str, claims.Worth] | None = None) -> tuple[Claim, ...]:
    """The claims of a story; all wordings are worth the same if nothing else is said."""
    like = likeness(found.sentences)
    known = independence.sources(found.articles, (), origins.origins(found.articles, ()))
    same = {each.id: claims.Worth(0, 0.5) for each in found.sentences}
    return claims.claims(clusters(like), like, same | (worth or {}), known)


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


def test_another_figure_is_no_witness() -> None:
    """A sentence that gives another value than the quoted one is neither counted nor cited for it; one that gives both is."""
    told = story(
        Told(["The fire at the mill by the river killed 12 people on Sunday, the mayor said."]),
        Told(["The fire at the mill by the river killed 14 people on Sunday, the mayor said."]),
        Told(["The fire at the mill by the river killed 12 people on Sunday, or 14, the mayor said."]),
    )
    like = likeness(told.sentences)
    known = independence.sources(told.articles, (), [Origin(str(n), f"g{n}") for n in (1, 2, 3)])
    values = (ConflictValue("12", ("s1", "s3")), ConflictValue("14", ("s2", "s3")))
    differing = (Conflict("k1", "number", "dead", values),)
    known = replace(known, against=independence.against(differing), conflicts={"s1": ("k1",)})
    claim = Claim("c1", tuple(Witness(sentence, "") for sentence in told.sentences), 3)
    found = claims.counted(claim, like, known)
    assert found.witnesses[1].role == "disputes"
    assert "disputes" not in (found.witnesses[0].role, found.witnesses[2].role)
    assert found.independent_sources < 3 and found.conflicts == ("k1",)
