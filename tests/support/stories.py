"""Articles and their sentences from plain strings: what stands where, without a reader or a furniture rule in between."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

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
