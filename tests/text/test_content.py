"""What a sentence is about, by kind."""

from __future__ import annotations

from briefing.text.content import Content, contents
from briefing.text.terms import stem
from tests.support.sentences import sentences


def about(text: str, *others: str) -> Content:
    """The content of the first of some sentences."""
    return contents(sentences([text, *others]))[0]


def test_kinds_are_kept_apart() -> None:
    """Names, numbers, days and words of a sentence are told apart."""
    found = about(
        "On Monday the harbour board of Dorn, led by Ada Quill, sold 40 boats for 4.1 billion crowns on 12 Sept."
    )
    assert {"dorn", "ada", "quill"} <= found.names
    assert {stem("harbour"), stem("board"), stem("boats"), stem("crowns")} <= found.words
    assert not found.names & found.words
    assert found.numbers == {"40", "4.1e+09"}
    assert found.dates == {"monday", "sep12"}


def test_a_name_is_told_by_all_sentences() -> None:
    """A word is a name where sentences mostly write it with a capital, so that the first word of one proves nothing."""
    found = contents(
        sentences(["Ferries were late.", "The ferries came to Dorn.", "Dorn slept.", "In Dorn ferries stop."])
    )
    assert stem("ferries") in found[0].words and not found[0].names
    assert found[2].names == {"dorn"}


def test_numbers_in_words_and_in_digits_agree() -> None:
    """The same quantity is the same however it is written, and a year is none."""
    assert about("Twelve boats left in 2019.").numbers == about("Some 12 boats left.").numbers == {"12"}


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
