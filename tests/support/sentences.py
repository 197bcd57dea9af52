"""Sentences for tests of grouping and ranking, built from plain strings."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.model import Sentence

FLOOD = (
    (
        "The river Ostra broke its banks on Monday night and flooded the lower town of Velm.",
        "Firefighters in boats brought more than two hundred people to the school on the hill.",
        "Nobody was killed, the mayor said.",
        "The water is expected to fall by Wednesday.",
    ),
    (
        "More than two hundred people were brought to safety after the river Ostra flooded Velm on Monday night.",
        "The mayor, Ilse Tarn, said nobody was killed.",
        "Critics say the dike should have been raised ten years ago.",
    ),
    (
        "A reader remembers the flood of 1954.",
        "The dike above the lower town should have been raised ten years ago, an engineer told this paper.",
        "The river Ostra broke its banks on Monday night and flooded the lower town of Velm.",
    ),
)
"""Three articles on one invented flood; the last ends with the first sentence of the first."""


def sentences(*articles: Sequence[str]) -> tuple[Sentence, ...]:
    """Sentences s1, s2 … of articles 1, 2 …, all of kind body."""
    numbered = [
        (str(number), index, text) for number, texts in enumerate(articles, 1) for index, text in enumerate(texts)
    ]
    return tuple(
        Sentence(f"s{i}", source, index, 0, len(text), text, "body", index)
        for i, (source, index, text) in enumerate(numbered, 1)
    )
