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
from briefing.readers.draft import Draft, Fact, Part, settle
from briefing.readers.told.years import complete
from briefing.registry import Plugs, Table
from briefing.text.language import unspaced

__all__ = ["READERS", "Reader", "complete", "parse", "read", "read_all"]


@dataclass(frozen=True, slots=True)
class Reader:
    """One input format."""

    name: str
    suffixes: tuple[str, ...]
    """Lower-case, with the dot."""
    read: Callable[[bytes, str, Notices], Draft | tuple[Part, ...]]
    """``read(data, path, notices)``: one article, or the parts of a file of several; raises UnreadableError."""
    summary: str = ""
    """What becomes of such a file, in one line; ``briefing formats`` prints it."""


def _markdown(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers import markdown

    return markdown.read(data, path, notices)


def _html(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers.pages import html

    return html.read(data, path, notices)


def _eml(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers import eml

    return eml.read(data, path, notices)


def _pdf(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers.printed import pdf

    return pdf.read(data, path, notices)


def _docx(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers.printed import docx

    return docx.read(data, path, notices)


def _json(data: bytes, path: str, notices: Notices) -> Draft | tuple[Part, ...]:
    from briefing.readers import json

    return json.read(data, path, notices)


def _feed(data: bytes, path: str, notices: Notices) -> Draft | tuple[Part, ...]:
    from briefing.readers.feeds import feed

    return feed.read(data, path, notices)


def _opml(data: bytes, path: str, notices: Notices) -> Draft:
    from briefing.readers.feeds import feed

    return feed.refuse_list(data, path, notices)


def _mbox(data: bytes, path: str, notices: Notices) -> tuple[Part, ...]:
    from briefing.readers import mbox

    return mbox.read(data, path, notices)


def _zip(data: bytes, path: str, notices: Notices) -> tuple[Part, ...]:
    from briefing.readers import archive

    return archive.read(data, path, notices)


def _warc(data: bytes, path: str, notices: Notices) -> tuple[Part, ...]:
    from briefing.readers import warc

    return warc.read(data, path, notices)


# A folder of texts must not pay for parsers of pages and mail: each is imported with the first file of its form.
READERS: Table[Reader] = Table(
    "reader",
    {
        "txt": Reader("txt", (".txt", ".text"), txt.read, "its text, line for line"),
        "markdown": Reader("markdown", (".md", ".markdown"), _markdown, "the text below its front matter"),
        "html": Reader("html", (".html", ".htm", ".xhtml"), _html, "a saved page: the article in it"),
        "eml": Reader("eml", (".eml",), _eml, "a saved mail: its text, without attachments"),
        "pdf": Reader("pdf", (".pdf",), _pdf, "the text of its pages, columns in reading order"),
        "docx": Reader(
            "docx", (".docx", ".doc"), _docx, "a Word document: its paragraphs; a .doc has to be saved as .docx"
        ),
        "json": Reader("json", (".json",), _json, "records of articles, or a JSON Feed"),
        "feed": Reader(
            "feed", (".xml", ".rss", ".atom", ".rdf", ".jsonfeed"), _feed, "RSS, Atom, JSON Feed: each entry an article"
        ),
        "opml": Reader("opml", (".opml",), _opml, "a list of feeds: refused, save the feeds themselves"),
        "mbox": Reader("mbox", (".mbox",), _mbox, "a mailbox: each mail an article"),
        "zip": Reader("zip", (".zip",), _zip, "an archive: each file in it by its own form"),
        "warc": Reader(
            "warc", (".warc", ".warc.gz"), _warc, "a web archive: each page an article (pip install 'briefing[warc]')"
        ),
    },
    Plugs("briefing.readers", Reader),
)

_WITHIN = {"json": "feed", "feed": "html"}
"""Forms whose files may rightly have another's suffix: a JSON Feed is .json, a page in XML is .xml."""

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
    whole = path.rpartition(PART)[0]
    for file in (path, whole):
        said = Notices()
        try:
            found = [each for each in read_all(data, file, said) if each.source.path == path] if file else []
        except UnreadableError:
            if file == whole or not whole:
                raise
            continue  # "a.zip#b.txt" is no text, "feed.xml#3fa9c1d2" has no known suffix
        if found:
            notices.items += said.items
            return replace(found[0], source=replace(found[0].source, id=number))
    raise UnreadableError(f"{path} is not in its file.", "Build the brief again.")


def read_all(data: bytes, path: str, notices: Notices) -> tuple[Article, ...]:
    """Every article in a file's bytes, in their order there; their sources have no number yet.

    Raises:
        UnreadableError: as ``read``; or the file holds no article that can be used.
    """
    reader, found = parse(data, path, notices)
    digest = hashlib.sha256(data).hexdigest()
    if isinstance(found, Draft):
        _usable(found, path)
        return (_article(found, reader, Source("0", path, digest)),)
    return _several(found, path, digest, notices)


def parse(
    data: bytes, path: str, notices: Notices, *, name: str = "", outside: str = ""
) -> tuple[str, Draft | tuple[Part, ...]]:
    """The key of the reader of a file, and what it made of it.

    Args:
        data: the file's bytes.
        path: what the file is called in messages.
        notices: collects what a user should know.
        name: what it is called where it lies, if that is not its path.
        outside: the reader that holds the file, which does not hold another of its kind.

    Raises:
        UnreadableError: as ``read``.
    """
    reader = _reader(data, path, notices, name or path)
    if reader.name == outside:
        raise UnreadableError(f"{path} is a {outside} file inside a {outside} file.", "Unpack it beside the other.")
    try:
        found = reader.read(data, path, notices)
    except RecursionError:
        raise UnreadableError(f"{path} is nested too deeply to be an article.", "Save its text as .txt.") from None
    except UnreadableError:
        raise
    except Exception as error:
        if reader.name in READERS.added:  # whatever goes wrong in a plug-in, the other files are read
            raise UnreadableError(
                f"{path}: the reader {reader.name} of {READERS.added[reader.name]} failed: {error!r:.200}.",
                "Save it as .txt or .html, or take the plug-in out.",
            ) from error
        raise
    return reader.name, found


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


def _reader(data: bytes, path: str, notices: Notices, name: str) -> Reader:
    """The reader for a file: by its suffix, unless its content proves another form; without a suffix by its content."""
    if len(data) > MAX_BYTES:
        raise UnreadableError(
            f"{path} has {len(data):,} bytes; at most {MAX_BYTES:,} are read.", "Cut it to the article."
        )
    if not data.strip():
        raise UnreadableError(f"{path} is empty.", "Remove it, or save the article again.")
    reader = by_name(name)
    if reader is not None:
        proven = sniff.surely(data) or reader.name
        if proven not in (reader.name, _WITHIN.get(reader.name)):
            notices.add("metadata", path, f"Its content is {proven}, whatever its name says, and was read so.")
        return READERS[proven]
    suffix = splitext(name)[1].lower()
    form = None if suffix else sniff.guess(data)
    if form is None:
        what = f"{suffix} files are" if suffix else "a file without a known form is"
        broken = "".join(f" The plug-in {what} could not be loaded: {why}." for what, why in READERS.broken)
        raise UnreadableError(f"{path}: {what} not read yet.{broken}", "Save it as .txt or .html.")
    return READERS[form]


def _later(modified: str, published: Fact | None) -> bool:
    """Whether an article can have been altered then: not before it was published, nor in that moment."""
    return published is None or (modified[:10] >= published.value[:10] and modified != published.value)


def by_name(name: str) -> Reader | None:
    """The reader for what a file is called."""
    lower = name.lower()
    return next((each for each in READERS.values() if lower.endswith(each.suffixes)), None)


def _article(draft: Draft, reader: str, source: Source) -> Article:
    """The draft with its facts settled: of two about one field the first counts."""
    said = settle(draft.facts)
    if "modified" in said and not _later(said["modified"].value, said.get("published")):
        del said["modified"]
    value = {field: fact.value for field, fact in said.items()}
    return Article(
        source=source,
        text=draft.text,
        reader=reader,
        title=value.get("title"),
        outlet=value.get("outlet"),
        author=value.get("author"),
        published=value.get("published"),
        modified=value.get("modified"),
        url=value.get("url"),
        language=value.get("language"),
        kind=value.get("kind", "report"),
        stated=tuple((field, fact.place) for field, fact in said.items()),
        marks=draft.marks,
    )
