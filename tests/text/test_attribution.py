"""Whom a sentence has its statement from."""

from __future__ import annotations

import pytest

from briefing.text.attribution import INSTITUTIONS, authority
from briefing.text.terms import stem


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("The roads office said the bridge was closed.", "roads office"),
        ("The bridge will cost 4 million crowns, the roads office said.", "roads office"),
        ("Police said on Monday the road was shut.", "police"),
        ("“The bridge is closed,” said Oskar Dahl, a baker.", "Oskar Dahl"),
        ("“Nobody will come,” Dahl, who owns a bakery there, told the Gazette.", "Dahl"),
        ("“It is shut,” the police said.", "police"),
        ("The bridge is closed, according to the harbour board.", "harbour board"),
        ("The ministry of fisheries has announced new quotas.", "ministry fisheries"),
        ("Six weeks will not be enough, council leader Ines Romero said.", "council Ines Romero"),
    ],
)
def test_who_is_named(sentence: str, named: str) -> None:
    """Whoever states it is found before the statement and after it, in English word orders, titles of office left out."""
    assert authority(sentence) == {stem(word) for word in named.split()}


@pytest.mark.parametrize(
    "sentence",
    [
        "The bridge is closed.",
        "Officials said the bridge was closed.",
        "The bridge was closed, a spokesman said.",
        "According to officials, the bank was shut.",
        "The harbour shows signs of wear.",
    ],
)
def test_nobody_in_particular(sentence: str) -> None:
    """A sentence that speaks for itself has no authority, and "officials" are too vague to tell one source from another."""
    assert authority(sentence) == frozenset()


def test_bodies_are_told_from_people() -> None:
    """What a body says has a word for a body in it; what a person says has none."""
    assert authority("The bridge is closed, the fisheries ministry said.") & INSTITUTIONS
    assert not authority("“The bridge is closed,” said Oskar Dahl, a baker.") & INSTITUTIONS
