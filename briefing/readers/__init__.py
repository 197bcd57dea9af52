"""Readers: one input format a file, told apart by suffix and, where there is none, by content."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from posixpath import splitext

from briefing.errors import UnreadableError
from briefing.model import Article, Source
from briefing.notices import Notices
from briefing.readers import sniff, txt
from briefing.readers.decode import approve
from briefing.readers.draft import Draft, Part, settle
from briefing.readers.years import complete
from briefing.registry import Table
from briefing.text.language import unspaced

__all__ = ["READERS", "Reader", "complete", "read", "read_all"]


@dataclass(frozen=True, slots=True)
class Reader:
    """One input format."""

    name: str
    suffixes: tuple[str, ...]
    """Lower-case, with the dot."""
    read: Callable[[bytes, str, Notices], Draft | tuple[Part, ...]]
    """``read(data, path, notices)``: one article, or the parts of a file of several; raises UnreadableError."""


def _markdown(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers import markdown

    return markdown.read(data, path, notices)


def _html(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers import html

    return html.read(data, path, notices)


def _eml(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers import eml

    return eml.read(data, path, notices)


# A folder of texts must not pay for parsers of pages and mail: each is imported with the first file of its form.
READERS: Table[Reader] = Table(
    "reader",
    {
        "txt": Reader("txt", (".txt", ".text"), txt.read),
        "markdown": Reader("markdown", (".md", ".markdown"), _markdown),
        "html": Reader("html", (".html", ".htm", ".xhtml"), _html),
        "eml": Reader("eml", (".eml",), _eml),
    },
)

MAX_BYTES = 50_000_000
"""Above this a file is no article; it is refused before it is parsed."""


PART = "#"
"""Between a file's path and what tells an article within it: ``feed.xml#3fa9c1d2``."""


def read(data: bytes, path: str, number: str, notices: Notices) -> Article:
    """The one article in a file's bytes, or that part of it which ``path`` names behind a ``#``.

    Args:
        data: the file's bytes.
        path: relative to the project.
        number: the source's id.
        notices: collects what a user should know.

    Raises:
        UnreadableError: the format is not known or the file cannot be used; message and hint name the file, the reason
            and the next step. So is a file of several articles of which none is named.
    """
    for file in (path, path.rpartition(PART)[0]):
        if file and (found := [each for each in read_all(data, file, notices) if each.source.path == path]):
            return replace(found[0], source=replace(found[0].source, id=number))
    raise UnreadableError(f"{path} is not in its file.", "Build the brief again.")


def read_all(data: bytes, path: str, notices: Notices) -> tuple[Article, ...]:
    """Every article in a file's bytes, in their order there; their sources have no number yet.

    Raises:
        UnreadableError: as ``read``; or the file holds no article that can be used.
    """
    reader = _reader(data, path)
    try:
        found = reader.read(data, path, notices)
    except RecursionError:
        raise UnreadableError(f"{path} is nested too deeply to be an article.", "Save its text as .txt.") from None
    digest = hashlib.sha256(data).hexdigest()
    if isinstance(found, Draft):
        _usable(found, path)
        return (_article(found, reader.name, Source("0", path, digest)),)
    return _several(found, path, digest, notices)


def _several(parts: tuple[Part, ...], path: str, digest: str, notices: Notices) -> tuple[Article, ...]:
    """The articles of a file of several; of a part that cannot be used there is a notice."""
    articles: list[Article] = []
    for part in parts:
        name = f"{path}{PART}{part.name}"
        try:
            _usable(part.draft, name)
        except UnreadableError as error:
            notices.add("skipped", name, " ".join((error.message, error.hint)).strip())
            continue
        articles.append(_article(part.draft, part.reader, Source("0", name, digest)))
    if not articles:
        raise UnreadableError(f"{path} holds no article that can be used.", "Save its articles as .txt or .html.")
    return tuple(articles)


def _usable(draft: Draft, path: str) -> None:
    """Refuse a text that no sentence can be taken from.

    Raises:
        UnreadableError: it is empty, damaged, or in a script without spaces between words.
    """
    approve(draft.text, path)
    if not any(char.isalnum() for char in draft.text):
        raise UnreadableError(f"{path} holds no text.", "Remove it, or save the article again.")
    script = unspaced(draft.text)
    if script:
        raise UnreadableError(
            f"{path} is in {script}, which has no spaces between words: its words cannot be told.",
            "Put spaces between them first, with a segmenter for the language, or leave the file out.",
        )


def _reader(data: bytes, path: str) -> Reader:
    """The reader for a file: by its suffix, else by its content."""
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"{path} has {len(data):,} bytes; at most {MAX_BYTES:,} are read.", "Cut it to the article."
        )
    if not data.strip():
        raise UnreadableError(f"{path} is empty.", "Remove it, or save the article again.")
    suffix = splitext(path)[1].lower()
    for reader in READERS.values():
        if suffix in reader.suffixes:
            return reader
    name = None if suffix else sniff.guess(data)
    if name is None:
        what = f"{suffix} files are" if suffix else "a file without a known form is"
        raise UnreadableError(f"{path}: {what} not read yet.", "Save it as .txt or .html.")
    return READERS[name]


def _article(draft: Draft, reader: str, source: Source) -> Article:
    """The draft with its facts settled: of two about one field the first counts."""
    said = settle(draft.facts)
    value = {field: fact.value for field, fact in said.items()}
    return Article(
        source=source,
        text=draft.text,
        reader=reader,
        title=value.get("title"),
        outlet=value.get("outlet"),
        author=value.get("author"),
        published=value.get("published"),
        url=value.get("url"),
        language=value.get("language"),
        kind=value.get("kind", "report"),
        stated=tuple((field, fact.place) for field, fact in said.items()),
        marks=draft.marks,
    )
