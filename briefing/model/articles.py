"""What is read: from a file to a sentence with its place in the text, and the topics asked for."""

from __future__ import annotations

from dataclasses import dataclass

SHOWABLE = frozenset({"body", "quote"})
"""The kinds of sentence that may be shown as a claim."""

KINDS = (
    "body",  # a reporter's own sentence
    "quote",  # a sentence that is wholly or partly inside quotation marks
    "headline",  # title, deck, subhead
    "byline",  # who wrote it, mastheads and section lines above an article
    "dateline",  # place, date and agency before the first sentence; posted/updated lines
    "credit",  # "X contributed to this article", "(Reporting by …)"
    "caption",  # pictures, videos, graphics
    "navigation",  # menus, breadcrumbs, "Skip to main content", older/newer
    "related",  # "Recommended", "Read more", lists of other stories
    "share",  # share bars, share counts, follow lines
    "subscription",  # newsletter, donation and subscription nags
    "advertisement",
    "contact",  # "Write to …", media contacts, tip lines
    "comment",  # readers' comments and their headers
    "note",  # corrections, disclaimers, footnotes, author notes
    "pointer",  # "The press release is here.", "[More...]", "X had this to say:", "begin quote from:"
    "boilerplate",  # anything else that is no article text
)
"""All kinds of sentence, as they stand in analysis.json."""


@dataclass(frozen=True, slots=True)
class Source:
    """The file an article came from."""

    id: str
    """Its number: path order while reading, reading order of the page once composed."""
    path: str
    """Relative to the project, with forward slashes."""
    sha256: str
    """Of the file's bytes, lower-case hex."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text whose kind a reader knew from the markup."""

    start: int
    end: int
    kind: str
    """One of ``KINDS``."""


@dataclass(frozen=True, slots=True)
class Article:
    """What was read out of one source."""

    source: Source
    text: str
    """Final: LF line ends, no byte order mark. All offsets point into it."""
    reader: str
    """Key in the readers' table, for example ``html``."""
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: str | None = None
    """ISO 8601 date, or date and time with zone where the file states it."""
    modified: str | None = None
    """When it was last altered, likewise; None where the file does not state it or it was never altered."""
    url: str | None = None
    language: str | None = None
    """BCP 47, for example ``en``; as stated by the file."""
    kind: str = "report"
    """``wire``, ``newspaper``, ``release``, ``blog``, ``opinion``, ``analysis``, ``newsletter`` or ``report``."""
    stated: tuple[tuple[str, str], ...] = ()
    """Where each field above was found, as (field, place), for example ``("published", "json-ld")``."""
    marks: tuple[Mark, ...] = ()
    """Kinds known from markup, in text order, not overlapping."""
    replaced_by: str | None = None
    """Number of the source that is a newer version of the same page."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a line that stands alone, with what it is."""

    start: int
    end: int
    kind: str
    """One of ``KINDS``; ``body`` for running text (quotes are told apart sentence by sentence)."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of one article. ``article.text[start:end] == text``."""

    id: str
    """``s1``, ``s2`` … over all articles in path order."""
    source: str
    """Path-order number of its source."""
    index: int
    """Position among the article's sentences, from 0."""
    start: int
    end: int
    text: str
    """Verbatim, line breaks and all."""
    kind: str
    """One of ``KINDS``."""
    block: int
    """Position of its block in the article, from 0."""

    @property
    def plain(self) -> str:
        """The text on one line: every run of white space becomes one space."""
        tidy = (text := self.text).isprintable() and "  " not in text and text[:1] != " " != text[-1:]  # as most are
        return text if tidy else " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Topic:
    """A section that the user asked for, or that was discovered."""

    id: str
    title: str
    keywords: tuple[str, ...] = ()
    stance: str | None = None
    """Set where the topic collects an attitude (doubt, criticism, reactions) rather than a subject."""
    least: int = 1
    """Claims that its section shows at least, where there are as many that stand alone and fit; from 0."""
    most: int | None = None
    """And at most, from 1; None for as many as there is room for."""
