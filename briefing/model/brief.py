"""What is shown: the page as data, what it stands on, and what came of laying it out."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.model.articles import Sentence
from briefing.model.changes import Changes
from briefing.model.claims import Citation, Claim, Conflict


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
    change: str | None = None
    """What happened to it since the last edition: one of ``briefing.model.CHANGES``, or nothing."""
    note: str = ""
    """What the editor adds; no source's words."""

    @property
    def numbers(self) -> tuple[str, ...]:
        """Source numbers to print, the quoted one first, each once."""
        return tuple(dict.fromkeys(citation.source for citation in self.citations))


@dataclass(frozen=True, slots=True)
class Highlight:
    """A key figure, or an event of the timeline."""

    claim: str
    """Id of the claim whose words these are; the page may show it or not."""
    value: str
    """The figure or the day, as ``text`` has it."""
    date: str | None
    """ISO, perhaps without day or month: of a figure when its article was published, of an event its own."""
    text: str
    """Verbatim parts of ``citations[0].exact``, as a claim's text."""
    citations: tuple[Citation, ...]
    """The claim's."""
    conflicts: tuple[str, ...] = ()
    """The claim's."""

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
    replaced_by: str | None = None
    """Number of the source that is a newer version of the same page."""

    @property
    def relation(self) -> str:
        """What it is to other sources, in a few words; empty for one that stands by itself."""
        if self.replaced_by:
            return f"earlier version of {self.replaced_by}"
        return f"carries text of {', '.join(self.derived_from)}" if self.derived_from else ""


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
class Coverage:
    """What a brief takes from one source."""

    source: str
    """Its number."""
    sentences: int
    """Of it that might have been shown."""
    cited: int
    """Of them, those that a shown claim cites."""
    furniture: int
    """Lines of it that are no article text: headlines, bylines, captions, menus, comments."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Who makes a brief and for whom, in their own words; all may be empty."""

    name: str = ""
    """Stands at the head instead of ``Brief``."""
    marking: str = ""
    """How it may be passed on, for example ``TLP:AMBER``."""
    prepared_by: str = ""
    prepared_for: str = ""
    contact: str = ""


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
    changes: Changes | None = None
    """None in a first edition."""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Whom a brief is mailed to."""

    sender: str | None = None
    """``Desk <desk@example.org>``."""
    to: tuple[str, ...] = ()
    reply_to: str | None = None
    cc: tuple[str, ...] = ()
    bcc: tuple[str, ...] = ()
    """They get it, and no copy says so."""
    list_id: str | None = None
    """Of the list that it goes to, in angle brackets (RFC 2919)."""
    list_unsubscribe: tuple[str, ...] = ()
    """Addresses, mailto: and https:, where a reader may leave the list (RFC 2369)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a brief stands on, kept beside it for the outputs that need more than the page."""

    texts: tuple[tuple[str, str], ...]
    """(source number, source text), in the order of ``Brief.sources``."""
    analysis: Analysis
    look: Look | None = None
    """What the brief was fitted for."""
    envelope: Envelope | None = None
    """As configured."""


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
    figures: tuple[Highlight, ...] = ()
    """Key figures, the most important first."""
    timeline: tuple[Highlight, ...] = ()
    """Dated events in their order."""
    coverage: tuple[Coverage, ...] = ()
    """One for each source, in their order."""
    desk: Desk = field(default_factory=Desk)
    changes: Changes | None = None
    """Of the analysis, as far as the page shows it."""
    decisions: int = 0
    """How many an editor has made."""
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
    accent: str | None = None
    """``#8a1c2c``: colour of headings instead of the style's."""
    logo: str | None = None
    """Path of a picture at the head."""


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
    spare: float = 0.0
    """Share of a page by which what stands beside the claims is longer than they are: room for more of them."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """One output file."""

    name: str
    """Relative to OUT, with forward slashes; made by us, never by an article."""
    data: bytes
    warnings: tuple[str, ...] = ()
    """What whoever gets it should know."""
