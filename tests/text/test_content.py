"""What a sentence is about, by kind."""

from __future__ import annotations

from briefing.text.content import Content, contents
from briefing.text.terms import stem
from tests.support.sentences import sentences


def about(text: str, *others: str) -> Content:
    """The content of the first of some sentences."""
    return contents(sentences([text, *others]))[0]


def test_kinds_are_kept_apart() -> None:
    """Names, numbers, days and words of a sentence are told apart, and stop words are none of them."""
    found = about(
        "On Monday the harbour board of Dorn, led by Ada Quill, sold 40 goats for 4.1 billion crowns on 12 Sept."
    )
    assert {"dorn", "ada", "quill"} <= found.names
    assert len(found.words) >= 4
    assert not found.names & found.words and not {"the", "of", "by", "on"} & (found.words | found.names)
    assert {"40", "4.1e+09"} <= found.numbers
    assert found.dates == {"monday", "sep12"}


def test_forms_of_a_word_are_one() -> None:
    """Sentences that use different forms of the same words have the same words."""
    assert about("Goats were sold to bakers.").words == about("A goat was being sold to the baker.").words


def test_a_name_is_told_by_all_sentences() -> None:
    """A word is a name where sentences mostly write it with a capital, so that the first word of one proves nothing."""
    texts = ["Goats were late.", "The goats came to Dorn.", "Dorn slept.", "In Dorn goats stop."]
    first, _, third, _ = contents(sentences(texts))
    assert not first.names and len(first.words) == 2
    assert third.names == {"dorn"}


def test_numbers_in_words_and_in_digits_agree() -> None:
    """The same quantity is the same however it is written, and a year is none."""
    assert about("Twelve goats left in 2019.").numbers == about("Some 12 goats left.").numbers == {"12"}


def test_dates_agree_however_they_are_written() -> None:
    """Day and month come under one key in either order, and no number is made of the day."""
    for text in ("It opened on 4 September.", "It opened on Sept. 4.", "It opened on September 4."):
        found = about(text)
        assert found.dates == {"sep4"} and not found.numbers


def test_variants_come_under_one_key() -> None:
    """A name's other spelling is the name."""
    texts = sentences(["The boat of Kwill sank.", "The boat of Quill sank."])
    one, other = contents(texts, "en", {stem("Kwill"): stem("Quill")})
    assert one.names == other.names == {stem("Quill")}
    one, other = contents(texts)
    assert one.names != other.names


def test_size_counts_words_and_names_once() -> None:
    """Size is the number of distinct words and names."""
    found = about("The boat of Quill and the boats of Quill sank twice, 40 crowns down.")
    assert found.size == len(found.words) + len(found.names)
    assert about("Of the and.").size == 0
