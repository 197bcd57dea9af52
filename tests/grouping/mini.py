"""Invented stories of a few lines for the tests of conflicts."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.grouping import conflicts
from briefing.grouping.likeness import likeness
from briefing.model import Article, Claim, Conflict, Sentence, Source, Witness


def conflicts_of(
    *texts: str, published: str | None = "2031-05-15", days: Sequence[str] = (), language: str = "en"
) -> tuple[Conflict, ...]:
    """The conflicts among articles, one a text, one sentence a line, all published on one day or each on its own."""
    sentences = sentences_of(*texts)
    articles = [
        Article(
            Source(str(number), f"{number}.txt", "0" * 64),
            text,
            "txt",
            outlet=f"Outlet {number}",
            published=days[number - 1] if days else published,
        )
        for number, text in enumerate(texts, 1)
    ]
    like = likeness(sentences, language)
    return conflicts.find(claims_of(sentences), like, articles, language)


def sentences_of(*texts: str) -> list[Sentence]:
    """One sentence a line, three to a paragraph."""
    found: list[Sentence] = []
    for number, text in enumerate(texts, 1):
        for index, line in enumerate(line.strip() for line in text.strip().splitlines()):
            start = text.index(line)
            found.append(
                Sentence(f"s{len(found) + 1}", str(number), index, start, start + len(line), line, "body", index // 3)
            )
    return found


def claims_of(sentences: Sequence[Sentence]) -> tuple[Claim, ...]:
    """Each sentence a claim of its own."""
    return tuple(Claim(f"c{sentence.id}", (Witness(sentence, "quoted"),), 1) for sentence in sentences)


def values(found: tuple[Conflict, ...]) -> list[list[str]]:
    """The values of each conflict as they are shown."""
    return [[value.value for value in conflict.values] for conflict in found]
