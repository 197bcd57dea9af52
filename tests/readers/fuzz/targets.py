"""What is fuzzed: each reader under its own suffix, files without one, and decoding."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import lru_cache
from random import Random  # noqa: TID251 (see mutators)

from briefing.corpus import rows
from briefing.errors import UnreadableError
from briefing.notices import Notices
from briefing.readers import read_all
from tests.readers.fuzz import containers, laws, seeds, words
from tests.readers.fuzz.mutators import ANY, MOST, TAGGED, Mutator, Stock, json_tree, xml_tree

_AGAIN = 8
"""Of so many inputs each article of one is asked for by its path as well, which reads its file twice more."""


@dataclass(frozen=True, slots=True)
class Target:
    """One reader."""

    name: str
    file: str
    """What its inputs are called."""
    seeds: Callable[[], tuple[bytes, ...]]
    words: tuple[bytes, ...]
    own: tuple[Mutator, ...] = ()
    """Mutators that know its form."""
    knowing: float = 0.5
    """The share of all edits that is theirs: others only damage what is packed."""
    share: int = 150
    """Inputs of it in the suite: fewer where one takes long."""
    stock: Stock = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "stock", Stock(_made(self.seeds), (*self.words, *words.PLAIN)))

    def input(self, seed: int, number: int, most: int = MOST) -> bytes:
        """One input of so many bytes at most, the same for the same numbers."""
        rng = Random(hashlib.sha256(f"{self.name}/{seed}/{number}".encode()).digest())
        return self.mutated(rng, rng.choice(self.stock.seeds), rng.choice((1, 1, 2, 3, 5, 8)))[:most]

    def mutated(self, rng: Random, data: bytes, edits: int) -> bytes:
        """The data after so many edits."""
        for _ in range(edits):
            edit = rng.choice(self.own if self.own and rng.random() < self.knowing else ANY)
            with suppress(RecursionError):  # what is nested too deeply to be taken apart stays as it is
                data = edit(rng, data, self.stock)[:MOST]
        return data

    def check(self, data: bytes) -> int:
        """Hold an input to the laws; see ``laws.check``."""
        digest = hashlib.sha256(data).digest()
        if self.name == "decode":
            return laws.check_decoded(
                data, self.file, words.CHARSETS[digest[0] % len(words.CHARSETS)].decode("latin-1")
            )
        return laws.check(data, self.file, again=digest[0] % _AGAIN == 0)


@lru_cache(maxsize=32)
def _made(form: Callable[[], tuple[bytes, ...]]) -> tuple[bytes, ...]:
    return form()


TARGETS = {
    target.name: target
    for target in (
        Target("txt", "articles/a.txt", seeds.texts, words.PLAIN, share=200),
        Target("markdown", "articles/a.md", seeds.marked_down, words.MARKDOWN, share=200),
        Target("html", "articles/a.html", seeds.pages, words.MARKUP, TAGGED, share=80),
        Target("eml", "articles/a.eml", seeds.mails, words.MAILS, containers.MIME, share=80),
        Target("pdf", "articles/a.pdf", seeds.printed, words.PDF, containers.PDF, 0.9, share=80),
        Target("docx", "articles/a.docx", seeds.documents, words.WORD, containers.WORD, 0.98),
        Target("json", "articles/a.json", seeds.records, words.JSON, (json_tree,), 0.7, share=200),
        Target(
            "feed", "articles/a.xml", seeds.feeds, words.FEEDS, (*TAGGED, xml_tree, xml_tree, xml_tree, json_tree), 0.7
        ),
        Target("mbox", "articles/a.mbox", seeds.mailboxes, words.MAILS, containers.MIME, share=50),
        Target("zip", "articles/a.zip", seeds.archives, words.PLAIN, containers.ZIP, 0.95),
        Target("warc", "articles/a.warc", seeds.crawls, (*words.WARC, *words.MARKUP), containers.WARC, 0.6, share=60),
        Target("sniff", "articles/saved", seeds.anything, (*words.MARKUP, *words.MAILS, *words.JSON, *words.FEEDS)),
        Target("decode", "articles/a.txt", seeds.anything, words.PLAIN, share=300),
    )
}
"""By name."""


@lru_cache(maxsize=1)
def warm() -> None:
    """Read the seeds unwatched: libraries open files and look for IPv6 when they are loaded."""
    for target in TARGETS.values():
        for data in target.stock.seeds:
            with suppress(UnreadableError):
                rows(read_all(data, target.file, Notices())[0].text, [], "en")
