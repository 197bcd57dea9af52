"""Articles for tests, written as paragraphs with an empty line between them."""

from __future__ import annotations

import re

from briefing.model import Article, Block, Sentence, Source
from briefing.text.segment import sentences


def article(text: str, language: str = "en") -> tuple[Article, tuple[Sentence, ...]]:
    """An article all of whose paragraphs are running text, but those that begin with "# ", which are headlines."""
    read = Article(Source("1", "one.txt", ""), text, "txt")
    blocks = [
        Block(match.start(), match.end(), "headline" if match[0].startswith("# ") else "body")
        for match in re.finditer(r"\S(?:.|\n(?!\n))*", text)
    ]
    return read, sentences(read, blocks, language)


def starting(found: tuple[Sentence, ...], words: str) -> Sentence:
    """The sentence that begins with some words."""
    return next(sentence for sentence in found if sentence.plain.startswith(words))
