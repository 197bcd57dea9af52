"""Articles and their sentences from plain strings: what stands where, without a reader or a furniture rule in between."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from briefing.model import Article, Sentence, Source


@dataclass(frozen=True)
class Told:
    """An article of a few sentences, each a paragraph of its own."""

    texts: Sequence[str]
    kind: str = "report"
    published: str | None = None
    outlet: str | None = None
    author: str | None = None

    @property
    def text(self) -> str:
        """The source text."""
        return "\n\n".join(self.texts)


@dataclass(frozen=True)
class Story:
    """Articles 1, 2 … with sentences s1, s2 … over all of them."""

    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]

    def at(self, words: str) -> int:
        """The position of the one sentence that holds these words."""
        (found,) = (position for position, each in enumerate(self.sentences) if words in each.text)
        return found


def story(*told: Told | Sequence[str]) -> Story:
    """Number articles and sentences, all of kind body."""
    articles: list[Article] = []
    sentences: list[Sentence] = []
    for number, each in enumerate(told, 1):
        article = each if isinstance(each, Told) else Told(each)
        articles.append(_article(article, str(number)))
        start = 0
        for index, text in enumerate(article.texts):
            name = f"s{len(sentences) + 1}"
            sentences.append(Sentence(name, str(number), index, start, start + len(text), text, "body", index))
            start += len(text) + 2
    return Story(tuple(articles), tuple(sentences))


def _article(told: Told, number: str) -> Article:
    digest = hashlib.sha256(told.text.encode()).hexdigest()
    return Article(
        Source(number, f"articles/{number}.txt", digest),
        told.text,
        "txt",
        outlet=told.outlet,
        author=told.author,
        published=told.published,
        kind=told.kind,
    )


BRIDGE = (
    (
        "The harbour bridge in Port Ellis will close for six weeks from Monday, the roads office said.",
        "Repairs to the two cracked girders will cost 4.2 million crowns.",
        "Ferries will carry commuters across the harbour every 20 minutes.",
        "Shopkeepers on the north bank fear for their customers.",
        "Commander Ines Amalia Romero Castell opened a bakery beside the fish stalls last spring.",
    ),
    (
        "Port Ellis will be without its harbour bridge for six weeks from Monday after inspectors found cracks.",
        "The roads office put the cost of the repairs at 4.2 million crowns.",
        "Heavy lorries must use the tunnel at Saltmarsh.",
        "An old arm injury kept Commander Ines Amalia Romero Castell from skiing in the hills above Dorn.",
    ),
    (
        "The harbour bridge in Port Ellis will close for six weeks from Monday, the roads office said.",
        "Across the harbour a ferry is to take commuters every 20 minutes.",
        "Grain prices fell by a tenth after the harvest.",
        "Gardening is what Commander Ines Amalia Romero Castell would rather do on Sundays.",
    ),
)
"""Three reports: a verbatim copy, three paraphrases, one long name in three unrelated sentences."""

VOCABULARY = "harbour bridge ferry Quill Dorn 40 12 crowns Monday closed cracks the a of said not every Romero boat girder".split()
TEXTS = st.lists(
    st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=9).map(" ".join), max_size=5),
    min_size=1,
    max_size=4,
)
"""Articles of a few sentences over a small vocabulary, so that sentences are alike by chance."""
