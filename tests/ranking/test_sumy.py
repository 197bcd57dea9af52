"""sumy's methods through our adapters against sumy itself, with its own document model."""

from __future__ import annotations

from typing import Any

import pytest
from nltk import word_tokenize
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer
from sumy.nlp.tokenizers import Tokenizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import get_stop_words

from briefing.errors import UsageError
from briefing.ranking import RANKERS, RankOptions
from tests.support.sentences import FLOOD, sentences

METHODS = {
    "sumy-lexrank": LexRankSummarizer,
    "sumy-textrank": TextRankSummarizer,
    "sumy-lsa": LsaSummarizer,
    "sumy-luhn": LuhnSummarizer,
    "sumy-kl": KLSummarizer,
    "sumy-sumbasic": SumBasicSummarizer,
    "sumy-reduction": ReductionSummarizer,
}
TEXTS = tuple(dict.fromkeys(text for article in FLOOD for text in article))


class Whole:
    """sumy's tokeniser but for its first step, which needs a model for sentences."""

    def to_words(self, text: str) -> tuple[str, ...]:
        """Words as sumy counts them."""
        return tuple(word for word in word_tokenize(text, preserve_line=True) if Tokenizer._is_word(word))


def chosen_by_sumy(method: type[Any], texts: tuple[str, ...], count: int) -> set[str]:
    """What sumy itself, untouched, picks."""
    document = ObjectDocumentModel([Paragraph([SumySentence(text, Whole()) for text in texts])])
    summarizer = method(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    return {str(sentence) for sentence in summarizer(document, count)}


@pytest.mark.parametrize("name", METHODS)
@pytest.mark.parametrize("count", range(1, len(TEXTS)))
def test_agrees_with_sumy(name: str, count: int) -> None:
    """On distinct sentences our best ``count`` are sumy's, for every count: the order is the same.

    They are compared by salience: sumy's LSA breaks exact ties by rounding errors, which we round away.
    """
    saliences = dict(zip(TEXTS, RANKERS[name].rank(sentences(TEXTS), RankOptions()), strict=True))
    chosen = [saliences[text] for text in chosen_by_sumy(METHODS[name], TEXTS, count)]
    assert sorted(chosen, reverse=True) == sorted(saliences.values(), reverse=True)[:count]


def test_ratings_are_graded() -> None:
    """Reduction's saliences are sumy's ratings over their largest, not mere places."""
    summarizer = ReductionSummarizer(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    document = ObjectDocumentModel([Paragraph([SumySentence(text, Whole()) for text in TEXTS])])
    rated = {str(sentence): rating for sentence, rating in summarizer.rate_sentences(document).items()}
    expected = [rated[text] / max(rated.values()) for text in TEXTS]
    assert RANKERS["sumy-reduction"].rank(sentences(TEXTS), RankOptions()) == pytest.approx(expected, abs=1e-8)


def test_equal_sentences_do_not_add_up() -> None:
    """Reduction, which adds ratings up by sentence, gives a copy its own sum and not twice that."""
    texts = (*TEXTS, TEXTS[0])
    saliences = RANKERS["sumy-reduction"].rank(sentences(texts), RankOptions())
    stops = get_stop_words("english")
    words = [
        [Stemmer("english")(w.lower()) for w in Whole().to_words(text) if w.lower() not in stops] for text in texts
    ]
    edge = ReductionSummarizer()._rate_sentences_edge
    sums = [sum(edge(words[i], words[j]) for j in range(len(texts)) if j != i) for i in range(len(texts))]
    assert saliences == pytest.approx([total / max(sums) for total in sums], abs=1e-8)


def test_kl_and_sumbasic_give_every_sentence_its_own_place() -> None:
    """Methods that only know an order give equal steps from 1 down, copies included."""
    texts = (*TEXTS, TEXTS[0])
    steps = [place / len(texts) for place in range(1, len(texts) + 1)]
    for name in ("sumy-kl", "sumy-sumbasic"):
        assert sorted(RANKERS[name].rank(sentences(texts), RankOptions())) == pytest.approx(steps)


@pytest.mark.parametrize("language", ["nl", "xx", "hi", "el", "ar"])
def test_language_that_sumy_does_not_know(language: str) -> None:
    """A language for which sumy lacks stop words or a package is refused by name, with a method that works instead."""
    with pytest.raises(UsageError) as caught:
        RANKERS["sumy-lexrank"].rank(sentences(TEXTS), RankOptions(language=language))
    assert "default" in caught.value.hint
    assert "language" in caught.value.message


@pytest.mark.parametrize("language", ["de", "fr-CA", "cs", "uk"])
def test_other_languages_rank(language: str) -> None:
    """Languages that sumy knows are ranked without any download."""
    texts = ("Der Fluss trat am Montag über die Ufer.", "Der Fluss trat über.", "Niemand starb.")
    assert max(RANKERS["sumy-textrank"].rank(sentences(texts), RankOptions(language=language))) == 1
