"""Who a sentence says is speaking: the forms of English news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.speakers import speaker

FORMS = (
    ("Roe said the pits would close.", "Roe"),
    ("“The pits will close,” Roe said.", "Roe"),
    ("“The pits will close,” said Ada Roe, 44, a miner who lost her lamp.", "Ada Roe"),
    ("“The pits will close,” mine minister Ada Roe told reporters on Monday.", "mine minister Ada Roe"),
    ("“The pits will close,” he said.", "he"),
    ("“The pits,” she told the radio, “will close.”", "she"),
    ("Speaking in Lund, Minister Ada Roe said the pits would close.", "Minister Ada Roe"),
    ("Ada Roe, the mine minister, said the pits would close.", "Ada Roe"),
    ("Ada Roe, who met Bo Lind, said the pits would close.", "Ada Roe"),
    ("The pits will close in May, officials said.", "officials"),
    ("The pits will close in May, Ada Roe, the minister, said on Monday.", "Ada Roe"),
    ("The pits closed in May, they said.", "they"),
    ("About 60 people came to the pit, said its director, Mrs. Ada Roe.", "its director"),
    ("The pits will close, according to Rear Adm. Ada Roe, the commander.", "Rear Adm. Ada Roe"),
    ("According to the report, the pits will close.", "the report"),
    ("Ada Roe: “The pits will close in May.”", "Ada Roe"),
    ("A source close to the palace said: “The soup was cold.”", "A source close to the palace"),
    ("The goal, he added, was to close the pits.", "he"),
    ("‘The pits will close,’ said Prof. Edda Noll, who led the work.", "Prof. Edda Noll"),
    ('"The pits will close," the union\'s leader, Gil Amos, insisted.', "Gil Amos"),
    ("The pits closed in May after a flood.", None),
    ("The “pits” closed in May after a flood.", None),
)


@pytest.mark.parametrize(("text", "words"), FORMS, ids=[form[0] for form in FORMS])
def test_the_speaker_is_the_words_that_name_him(text: str, words: str | None) -> None:
    """Each form of attribution gives the noun phrase of its subject, no apposition, no adverbial."""
    found = speaker(text)
    assert (found.words if found else None) == words


@given(st.lists(st.sampled_from(["“", "”", "said", "he", "Roe", ",", "told", "the", "according", "to", ":", ".", "X"])))
def test_a_speaker_is_a_span_of_the_sentence(words: list[str]) -> None:
    """Whatever the text, the offsets are those of the words."""
    text = " ".join(words)
    found = speaker(text)
    assert found is None or (text[found.start : found.end] == found.words and found.words.strip())
