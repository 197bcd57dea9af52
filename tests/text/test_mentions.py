"""Names in sentences: where they begin and end, their titles, and the capitals that are no names."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.mentions import Mention, mentions
from tests.support.sentences import sentences


def found(*texts: str) -> list[str]:
    """The names in the first of some sentences of one article; the others only teach how words are written."""
    return [mention.text for mention in mentions(sentences(texts)) if mention.sentence == "s1"]


def only(text: str) -> Mention:
    """The single mention in a sentence."""
    (mention,) = mentions(sentences([text]))
    return mention


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The dam of Ak-Suley was built by the Bank of Eastern Trade.", ["Ak-Suley", "Bank of Eastern Trade"]),
        (
            "They met Omar bin Rashad and Ludwig van der Meer in Oslo.",
            ["Omar bin Rashad", "Ludwig van der Meer", "Oslo"],
        ),
        ("The clients of Harrow & Lindt AG sued Voss Ltd. on Monday.", ["Harrow & Lindt AG", "Voss Ltd."]),
        ("A letter from the Ministry of Health and Sport reached Lima.", ["Ministry of Health and Sport", "Lima"]),
        ("Envoys of Peru and Chile left on Tuesday, 4 May.", ["Peru", "Chile"]),
        ("Talks led by the E.R.U. and its L&B office failed.", ["E.R.U.", "L&B"]),
        ("The mayor's car was found near Ivo Tarn's house in Split’s old town.", ["Ivo Tarn", "Split"]),
        ("Soldiers of the 3rd Mountain Brigade left Kars.", ["3rd Mountain Brigade", "Kars"]),
        ("An Oslo-based firm hired Kim Sung-min and ex-Col. R. B. Osei.", ["Oslo", "Kim Sung-min", "R. B. Osei"]),
    ],
)
def test_a_name_is_a_run_of_capitals_with_its_particles(text: str, names: list[str]) -> None:
    """Particles, ampersands, ordinals and initials belong to a name; possessives, dates and ``and`` do not."""
    assert found(text, "The firm in Oslo and the town of Split are old.") == names


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("They heard Gen. Samir Hakkam speak.", "Gen.", "Samir Hakkam"),
        ("They heard Prime Minister Elen Dorva speak.", "Prime Minister", "Elen Dorva"),
        ("They heard Secretary of State Jon Pell speak.", "Secretary of State", "Jon Pell"),
        ("They heard Interior Minister Hon. Zora Maki speak.", "Interior Minister Hon.", "Zora Maki"),
        ("They heard Rear Adm. J. T. Osei speak.", "Rear Adm.", "J. T. Osei"),
    ],
)
def test_titles_stand_apart(text: str, title: str, name: str) -> None:
    """A title before a name is no part of it and makes it a person's."""
    mention = only(text)
    assert (mention.title, mention.text, mention.kind) == (title, name, "person")


def test_the_first_word_counts_where_the_corpus_writes_it_as_a_name() -> None:
    """``Velm`` opens a sentence as a name because it is one elsewhere; ``Farmers`` does not."""
    assert found("Velm was flooded.", "They drove to Velm.", "The Velm bridge fell.") == ["Velm"]
    assert found("Farmers blocked the road.", "The farmers left.") == []
    assert found("Strange noises were heard.") == []


def test_capitals_for_emphasis_are_no_names() -> None:
    """Shouted words of the dictionary are dropped, acronyms kept."""
    texts = ("The ship should NEVER have sailed, the LRB said.", "She had never seen it.")
    assert found(*texts) == ["LRB"]


def test_headlines_take_their_names_from_the_text() -> None:
    """In title case and in capitals only words that the text writes as names are names, spelt as there."""
    head, body = sentences(
        ["FLOOD REACHES LOWER VELM DISTRICT TONIGHT", "The flood has reached Velm, and Velm is empty."]
    )
    headline = replace(head, kind="headline")
    names = [mention.text for mention in mentions([headline, body]) if mention.sentence == head.id]
    assert names == ["Velm"]


def test_roles_behind_a_name_are_kept() -> None:
    """A role between commas is kept without its article; a clause is none."""
    assert only("They met Ilse Tarn, the mayor, at noon.").role == "mayor"
    assert only("They met Ilse Tarn, who leads the town, at noon.").role == ""


def test_kinds_come_from_words_and_neighbours() -> None:
    """Heads of organisations, prepositions, ages and verbs of speech tell what a name names."""
    kinds = [only(f"They {rest}").kind for rest in (
        "fled to a school near Velm.", "sued the Lower Valley Authority.", "saw Ada Osei, 44, run.", "left; Osei said so.",
    )]  # fmt: skip
    assert kinds == ["place", "organisation", "person", "person"]


@given(st.lists(st.sampled_from(
    ["The", "the", "Gen.", "Velm", "of", "U.N.", "and", "A", "b", "O’Hara's", "\n", "–", "(KSB)", "3rd", "&", ",", ".", "É", "“Ko"]
), max_size=14))  # fmt: skip
def test_offsets_are_those_of_the_text(parts: list[str]) -> None:
    """Whatever the words, each mention's span holds its text, spans do not overlap, and nothing raises."""
    text = " ".join(parts)
    (sentence,) = sentences([text])
    shifted = replace(sentence, start=7, end=7 + len(text))
    end = 7
    for mention in mentions([shifted]):
        assert mention.start >= end and mention.end > mention.start
        end = mention.end
        assert " ".join(text[mention.start - 7 : end - 7].split()).casefold() == mention.text.casefold()
