"""Where sentences end, and that no offset is ever off."""

from __future__ import annotations

from itertools import pairwise
from textwrap import dedent

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Article, Block, Sentence, Source
from briefing.text.blocks import blocks
from briefing.text.segment import sentences, spans


def split(text: str, language: str = "en") -> list[str]:
    """The sentences of one paragraph."""
    return [text[start:end] for start, end in spans(text, language)]


GOLDEN = """\
    titles of people
    Gen. Pell spoke first. | Rear Adm. Lena Voss agreed with him.
    Sen. Ola Brandt came, Prof. Adèle Roux did not. | Mr. and Mrs. Orlo sent a letter.
    H.E. Mira Sol was there. | Colonel Anders Holm (Rtd.) opened the hall.
    Lt. Col. Bram Ekholm and Dr. Ito waited. | St. Anne's stayed shut.

    abbreviations that may or may not end a sentence
    The U.N. Security Council met in May. | The U.S. Navy sent a ship.
    The ship came from the U.S. | The crew stayed on board.
    Ministers met in Washington, D.C. on Monday. | The talks failed.
    It opened on Sept. 4 in Dorn. | Pier No. 4 is closed until Jan. 5.
    Brightwater Inc. Chairman Olo Penn resigned. | Shares fell.
    It was bought by Brightwater Inc. | The price was not given.
    The case of Dorn vs. Velm ended. | Bring bread, milk, etc. | The shop shuts at eight.

    times of day
    The gates open at 9 a.m. Thursday and close at 5 p.m. Friday. | Nobody may stay.
    The gates open at 9 a.m. Eastern time. | The ferry sails at 5 p.m. | The guards go home. | It was 7 p.m. | She left.
    The gates open at 9 a.m. on weekdays. | They close at 7:30 p.m. local time.

    initials
    The book by J. R. Tollan sold well. | A. Z. Mirko wrote the other.
    It was signed by P. Q. Lind and J. Marr. | Nobody else signed.

    numbers and units
    The lake rose 4.2 metres in 1.5 hours. | It fell by 3.75.
    The river carried 310 m3/s. | The gates stayed shut.
    The hall has 40 m². | The reservoir reached 95%. | Farmers cheered.
    The vote was 3 to 1. | 42 people watched.

    quotation marks after the stop
    “The bridge is safe.” | Nobody believed her.
    "The bridge is safe." | Nobody believed her.
    He asked: “Why?” | She left.
    “Is it safe?” asked Ada Quill. | “I doubt it.”

    a short quotation of several sentences is one
    “We came. We saw the flood. We left,” said Ada Quill. | She owns a boat.

    other stops
    What now? | Nobody knows! | The end is open.
    The lake... was calm. | Then it rose.
"""
"""Bars stand where a sentence ends; the line above each group says what it is about."""


def golden(text: str) -> list[str]:
    """The lines with cases."""
    return [line for line in dedent(text).splitlines() if line.endswith((".", "”")) and line]


@pytest.mark.parametrize("line", golden(GOLDEN))
def test_english(line: str) -> None:
    """News English is cut where a reader would cut it."""
    assert split(line.replace(" | ", " ")) == line.split(" | ")


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "M. Dupré a ouvert la séance. | « Nous verrons », a-t-il dit. | Le pont est fermé."),
        ("fr", "Le Dr. Morel est parti. | La mairie n'a rien dit."),
        ("de", "Dr. Vogel kam an. | „Das reicht nicht“, sagte er. | Die Brücke bleibt z. B. montags zu."),
        ("de", "Er kam am 3. Mai an. | Am 12. September ging er. | Das Haus hat die Nummer 3. | Dort wohnt er."),
        ("de", "Die Fähre fährt bzw. sie fuhr. | Sie kostet 4,50 Kronen."),
        ("es", "El Sr. Gómez llegó el 3 de mayo. | «No basta», dijo. | La Dra. Ruiz calló."),
    ],
)
def test_other_languages(language: str, line: str) -> None:
    """Each language's own abbreviations and quotation marks are known."""
    assert split(line.replace(" | ", " "), language) == line.split(" | ")


def test_long_quotation_is_cut_inside() -> None:
    """A quotation too long for two lines of a page is cut at its inner stops, nothing lost between them."""
    parts = [
        "“We came to the village before dawn and found the lower street under water up to the windows of the first floor.",
        "Nobody had told the people who lived there that the gates of the upper dam had been opened an hour before.",
        "The old school stood in the water too, and its caretaker was sitting on the roof with two dogs and a radio,” said Ada Quill.",
    ]
    assert split(" ".join(parts)) == parts


def test_hard_wrapped_lines() -> None:
    """A line break inside a sentence ends nothing and stays in its text."""
    assert split("The harbour\nbridge was\nclosed. It opens\nin May.") == [
        "The harbour\nbridge was\nclosed.",
        "It opens\nin May.",
    ]


def test_quoted_lines() -> None:
    """Markers of a quoted mail are no words: they neither begin a sentence nor end one."""
    assert split("> The ferry was late. It came\n> at noon. Nobody\n> waited.") == [
        "The ferry was late.",
        "It came\n> at noon.",
        "Nobody\n> waited.",
    ]


def test_what_hangs_around_a_sentence_is_cut_off() -> None:
    """Bullets, emphasis, leading dots and footnote marks stand outside the sentence."""
    assert split("• The gates are shut.") == ["The gates are shut."]
    assert split("… the gates are shut.") == ["the gates are shut."]
    assert split("The gates are shut.[^1] *The ferry runs.*") == ["The gates are shut.", "The ferry runs."]


def article(text: str) -> Article:
    """An article of just this text."""
    return Article(Source("7", "articles/7.txt", "0" * 64), text, "txt")


def test_ids_run_on() -> None:
    """Ids count over all articles, indices within one, and blocks give a sentence its kind and place."""
    text = "Gates shut\n\nThe gates are shut. “They will stay shut until the water falls,” the port board said.\n\nShare this"
    cut = (
        Block(0, 10, "headline"),
        Block(12, text.index("\n\nShare"), "body"),
        Block(len(text) - 10, len(text), "share"),
    )
    found = sentences(article(text), cut, "en", first_id=41)
    assert [(s.id, s.source, s.index, s.block, s.kind) for s in found] == [
        ("s41", "7", 0, 0, "headline"),
        ("s42", "7", 1, 1, "body"),
        ("s43", "7", 2, 1, "quote"),
        ("s44", "7", 3, 2, "share"),
    ]


def test_a_quote_is_mostly_quoted() -> None:
    """A sentence of which half or more is quoted is a quote, one with a quoted word is the reporter's; furniture keeps its kind."""
    text = "The board called it “safe” on Monday morning. “It is not safe at all, and never was,” she said."
    kinds = [s.kind for s in sentences(article(text), [Block(0, len(text), "body")], "en")]
    assert kinds == ["body", "quote"]
    assert {s.kind for s in sentences(article(text), [Block(0, len(text), "caption")], "en")} == {"caption"}


TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(
        st.sampled_from(
            'The|Gen.|U.S.|a.m.|Friday|J.|Sept.|4.|No.|“|”|"|‘|’|«|»|(|)|[|]|…|...|.|?|!|\n|\n\n|\n> |> |, |m3/s.|%|• |* |_|#'
            "|said|Dorn|\u00a0|\u2028|\t|é|中文。|۔|?”|!”|.)|[1]|— ".split("|")
        ),
        max_size=40,
    ).map(" ".join),
)
LANGUAGES = st.sampled_from(["en", "fr", "de", "es", "ar", "zh", "hi", "xx", "en-GB"])


def hold(text: str, cut: tuple[Block, ...], found: tuple[Sentence, ...]) -> None:
    """The laws of sentences."""
    assert [s.id for s in found] == [f"s{n}" for n in range(5, 5 + len(found))]
    assert [s.index for s in found] == list(range(len(found)))
    end = 0
    for sentence in found:
        assert text[sentence.start : sentence.end] == sentence.text
        assert end <= sentence.start < sentence.end
        end = sentence.end
        block = cut[sentence.block]
        assert block.start <= sentence.start and sentence.end <= block.end
        assert sentence.kind in {block.kind, "quote" if block.kind == "body" else block.kind}


@settings(deadline=None)
@given(text=TEXTS, language=LANGUAGES)
def test_offsets_over_found_blocks(text: str, language: str) -> None:
    """Every sentence is its span of the text, in order, apart from the others, inside its block, with its block's kind."""
    cut = blocks(text)
    hold(text, cut, sentences(article(text), cut, language, first_id=5))


@settings(deadline=None)
@given(text=TEXTS, language=LANGUAGES, data=st.data())
def test_offsets_over_any_blocks(text: str, language: str, data: st.DataObject) -> None:
    """The same holds wherever blocks were cut, in the middle of a quotation or of a word."""
    edges = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    cut = tuple(Block(start, end, "body") for start, end in pairwise(edges))
    hold(text, cut, sentences(article(text), cut, language, first_id=5))


@settings(deadline=None)
@given(text=TEXTS.filter(lambda text: "[" not in text), language=LANGUAGES)
def test_no_word_is_lost(text: str, language: str) -> None:
    """Every letter and digit of a paragraph is in one of its sentences."""
    covered = {at for start, end in spans(text, language) for at in range(start, end)}
    assert [at for at, char in enumerate(text) if char.isalnum() and at not in covered] == []
