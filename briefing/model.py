"""Every record, in the order in which a sentence meets them. Read this page first.

    Source -> Article -> Sentence -> Claim -> Section -> Brief -> Rendered

All are frozen; offsets are half-open and count Unicode code points of ``Article.text``, which nobody rewrites after
reading. A sentence is known by its id, never by its text: two outlets that print the same words are two witnesses.
"""

from __future__ import annotations

from dataclasses import dataclass, field

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
    url: str | None = None
    language: str | None = None
    """BCP 47, for example ``en``; as stated by the file."""
    kind: str = "report"
    """``wire``, ``newspaper``, ``release``, ``blog``, ``opinion``, ``analysis``, ``newsletter`` or ``report``."""
    stated: tuple[tuple[str, str], ...] = ()
    """Where each field above was found, as (field, place), for example ``("published", "json-ld")``."""
    marks: tuple[Mark, ...] = ()
    """Kinds known from markup, in text order, not overlapping."""


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


@dataclass(frozen=True, slots=True)
class Part:
    """One named part of a salience: ``weight * value`` is what it adds."""

    name: str
    value: float
    """In [0, 1]."""
    weight: float


@dataclass(frozen=True, slots=True)
class Salience:
    """How much a claim deserves its line, recomputable from its parts."""

    parts: tuple[Part, ...] = ()

    @property
    def score(self) -> float:
        """The weighted sum of the parts, rounded so that it prints as it compares."""
        return round(sum(part.weight * part.value for part in self.parts), 6)


@dataclass(frozen=True, slots=True)
class Origin:
    """Which sources are not independent of one another."""

    source: str
    origin: str
    """``g1`` …; sources that share one are not independent of each other."""
    derived_from: tuple[str, ...] = ()
    """Numbers of the sources whose text this one carries."""


@dataclass(frozen=True, slots=True)
class Witness:
    """A sentence that states a claim."""

    sentence: Sentence
    role: str
    """``quoted``, ``corroborates`` (another origin), ``repeats`` (a copy); not cited: ``disputes``, ``related``."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one or more sentences state. The first witness is the one that would be quoted."""

    id: str
    """``c`` and hex digits of the quoted words' digest, so that it outlives a change of numbering."""
    witnesses: tuple[Witness, ...]
    independent_sources: int
    topic: str | None = None
    salience: Salience = Salience()
    conflicts: tuple[str, ...] = ()

    @property
    def quoted(self) -> Sentence:
        """The sentence whose words are shown."""
        return self.witnesses[0].sentence


@dataclass(frozen=True, slots=True)
class ConflictValue:
    """One of the values that sources give."""

    value: str
    sentences: tuple[str, ...]
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Where sources give different values for one thing."""

    id: str
    kind: str
    """``number``, ``date``, ``weekday``, ``status`` …"""
    what: str
    values: tuple[ConflictValue, ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a shown claim stands, as W3C TextQuoteSelector and TextPositionSelector."""

    source: str
    """Number of a source of the same brief."""
    start: int
    end: int
    exact: str
    """``text[start:end]`` of the source text."""
    prefix: str
    """Up to 32 characters before it."""
    suffix: str
    """Up to 32 characters after it."""
    role: str
    """As in ``Witness``, of those that are cited."""


@dataclass(frozen=True, slots=True)
class ShownClaim:
    """A claim as the page prints it."""

    id: str
    text: str
    """Verbatim parts of ``citations[0].exact``, white space folded; [insertions] and … marked."""
    citations: tuple[Citation, ...]
    """The quoted one first; never empty."""
    independent_sources: int
    salience: float
    conflicts: tuple[str, ...] = ()
    voice: str = "report"
    """``report``, ``attributed`` (somebody named states it) or ``opinion`` (the article's own judgement)."""

    @property
    def numbers(self) -> tuple[str, ...]:
        """Source numbers to print, the quoted one first, each once."""
        return tuple(dict.fromkeys(citation.source for citation in self.citations))


@dataclass(frozen=True, slots=True)
class Section:
    """A topic with what is shown of it."""

    id: str
    title: str
    claims: tuple[ShownClaim, ...]


@dataclass(frozen=True, slots=True)
class BriefSource:
    """An entry of the source list."""

    id: str
    path: str
    sha256: str
    outlet: str | None
    title: str | None
    published: str | None
    author: str | None
    url: str | None
    kind: str
    origin: str
    derived_from: tuple[str, ...]
    text_sha256: str
    """Of the source text as UTF-8: what ``sources/ID.txt`` must hash to."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the page stands on, in numbers."""

    articles: int
    origins: int
    sentences: int
    """That might have been shown: furniture left out."""
    used: int
    """Of them, those that a shown claim cites."""
    claims: int
    """Shown."""
    conflicts: int
    """Found among all claims, shown or not."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be used."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class AnalysedSentence:
    """A sentence with what was made of it."""

    sentence: Sentence
    claims: tuple[str, ...] = ()
    """Ids of the claims it states, the main one first."""
    topic: str | None = None
    salience: float = 0.0
    voice: str = "report"
    """As in ``ShownClaim``."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """What was made of every sentence: analysis.json."""

    sources: tuple[BriefSource, ...]
    sentences: tuple[AnalysedSentence, ...]
    claims: tuple[Claim, ...]
    """All claims, shown or not, best first. Source numbers are those of the brief."""
    conflicts: tuple[Conflict, ...] = ()
    aliases: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a brief stands on, kept beside it for the outputs that need more than the page."""

    texts: tuple[tuple[str, str], ...]
    """(source number, source text), in the order of ``Brief.sources``."""
    analysis: Analysis
    look: Look | None = None
    """What the brief was fitted for."""


@dataclass(frozen=True, slots=True)
class Brief:
    """The page, as data. ``from_json(to_json(brief)) == brief``: evidence is no part of equality."""

    title: str
    as_of: str | None
    """ISO date; null where no article states one and none was given."""
    language: str
    generator: str
    """``briefing X.Y.Z``."""
    sources: tuple[BriefSource, ...]
    """Numbered 1, 2 … in the order in which the page first cites them, the uncited ones after."""
    lead: tuple[ShownClaim, ...]
    sections: tuple[Section, ...]
    conflicts: tuple[Conflict, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    names: tuple[tuple[str, ...], ...] = ()
    """Spellings of one name that the page shows or might confuse, the preferred one first."""
    counts: Counts | None = None
    evidence: Evidence | None = field(default=None, compare=False, repr=False)

    @property
    def claims(self) -> tuple[ShownClaim, ...]:
        """All shown claims in reading order."""
        return self.lead + tuple(claim for section in self.sections for claim in section.claims)


@dataclass(frozen=True, slots=True)
class Look:
    """How a brief is to be rendered."""

    template: str = "brief"
    """A name in templates/, or a path."""
    style: str = "default"
    """A name in styles/, or a path."""
    paper: str = "A4"
    """``A4`` or ``Letter``."""
    pages: int = 1
    size: float = 10.0
    """Body type in points; never below 8.5."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What came of laying a brief out."""

    pages: int
    fill: float
    """Share of the last page's height that is used, in [0, 1]."""
    lost: tuple[str, ...] = ()
    """Words that were intended and are not on the page."""
    heights: tuple[tuple[str, float], ...] = ()
    """(claim id, height) of each shown claim, in shares of a page."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """One output file."""

    name: str
    """Relative to OUT, with forward slashes; made by us, never by an article."""
    data: bytes
