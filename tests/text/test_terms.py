"""Words, stop words and stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.text.terms import LANGUAGES, bigrams, language_name, stem, stop_words, terms, tokens


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The U.S. anti-dumping duty rose.", "The|U.S.|anti-dumping|duty|rose"),
        ("It cost 6,000.50 crowns at 14:30.", "It|cost|6,000.50|crowns|at|14:30"),
        ("The mayor’s O'Neil said 'no'.", "The|mayor’s|O'Neil|said|no"),
        ("«Não», disse a naïve Ørsted—café", "Não|disse|a|naïve|Ørsted|café"),
        ("мост закрыт", "мост|закрыт"),
    ],
)
def test_tokens(text: str, words: str) -> None:
    """A word keeps the marks inside it and loses those around it."""
    assert "|".join(tokens(text)) == words


@pytest.mark.parametrize("text", ["", "… — !?", "“”"])
def test_no_tokens(text: str) -> None:
    """A text of marks alone has no words."""
    assert tokens(text) == terms(text) == ()


@given(st.text(max_size=80))
def test_tokens_stand_in_the_text(text: str) -> None:
    """Tokens are pieces of the text in its order, and every letter and digit is in one of them."""
    at = 0
    left = ""
    for token in tokens(text):
        found = text.index(token, at)
        left += text[at:found]
        at = found + len(token)
    assert not any(char.isalnum() for char in left + text[at:])


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "bakers", "baker"),
        ("en", "closing", "closed"),
        ("en", "mayor’s", "mayor"),
        ("en", "mayor's", "Mayors"),
        ("fr", "fermées", "fermé"),
        ("de", "Häuser", "Haus"),
        ("es", "cerrados", "cerrado"),
    ],
)
def test_forms_of_a_word_share_a_stem(language: str, one: str, other: str) -> None:
    """Inflected forms and possessives of one word come under one stem, by the rules of its language."""
    assert stem(one, language) == stem(other, language)


def test_stems_differ_by_language() -> None:
    """A stem is made by the rules of the language that is asked for."""
    assert stem("fermées", "fr") != stem("fermées", "en")


def test_terms_are_what_carries_meaning() -> None:
    """Stop words, single letters and marks fall away; order and repeats stay; digits are kept however short."""
    found = terms("The bakers were baking 7 loaves, and x baked more loaves than the U.S. bakers’ union.")
    assert found == (
        stem("baker"), stem("baking"), "7", stem("loaves"), stem("baked"), stem("loaves"), "u.s.", stem("bakers"), stem("union"),
    )  # fmt: skip


def test_contracted_stop_words() -> None:
    """A stop word with a turned apostrophe is the same stop word."""
    assert terms("he’s the one who'd don’t") == terms("he's the one who'd don't")


@given(st.text(max_size=60), st.sampled_from(sorted(LANGUAGES)))
def test_terms_ignore_white_space(text: str, language: str) -> None:
    """How a text is wrapped changes no term."""
    assert terms(" ".join(text.split()), language) == terms("\n".join(text.split()), language)


def test_unknown_language_is_read_as_english() -> None:
    """A tag with a region is its language; one nobody knows is English."""
    assert language_name("fr-CA") == language_name("FR") == "french"
    assert language_name("tlh") == "english"
    assert stop_words("tlh") == stop_words("en") >= {"the", "and", "of"}


def test_bigrams() -> None:
    """Neighbours pair up; one word alone pairs with none."""
    assert bigrams(("a", "b", "a")) == (("a", "b"), ("b", "a"))
    assert bigrams(("a",)) == bigrams(()) == ()


def test_vowel_signs_belong_to_their_word() -> None:
    """Hindi and pointed Arabic words are one token each, whatever marks they are written with; the danda is none."""
    assert tokens("दिल्ली में बारिश हुई।") == ("दिल्ली", "में", "बारिश", "हुई")
    assert tokens("قالَ الوَزير") == ("قالَ", "الوَزير")
