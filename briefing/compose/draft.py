"""The material of a page before it is fitted, and the page made from a choice of it.

Pure: ``Draft.brief`` builds the same brief from the same choice every time, numbering the sources in the order in which
the page cites them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.compose.citations import CITED, cite
from briefing.model import (
    SHOWABLE,
    Analysis,
    Article,
    Brief,
    BriefSource,
    Changes,
    Citation,
    Claim,
    Conflict,
    ConflictValue,
    Counts,
    Coverage,
    Decided,
    Desk,
    Evidence,
    Highlight,
    Section,
    ShownClaim,
    Skipped,
    Witness,
)

LEAD = ""
"""Section id of the bottom line."""
ALL = "all"
"""Id of the one section of a brief without topics."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that may be shown, and where."""

    claim: Claim
    section: str
    """Id of its section, or ``LEAD``."""
    span: tuple[int, int]
    """What is shown of the quoted witness's article."""
    text: str
    """As printed."""
    value: float
    """Salience less what better claims of the page already say; what fitting goes by."""
    pinned: bool = False
    """The editor wants it on the page."""


@dataclass(frozen=True, slots=True)
class Cut:
    """Words of a claim that tell a figure or a day."""

    candidate: Candidate
    value: str
    """The figure or the day, as written."""
    date: str | None
    """As in ``Highlight``."""
    text: str
    """The claim's text from its beginning, whole or to the end of a clause, then …."""


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything a brief is made of, with path-order source numbers."""

    title: str
    as_of: str | None
    language: str
    generator: str
    articles: Mapping[str, Article]
    """By path-order number, in that order."""
    sources: tuple[BriefSource, ...]
    """In path order."""
    sections: tuple[tuple[str, str], ...]
    """(id, title) in page order."""
    candidates: tuple[Candidate, ...]
    """Best first."""
    analysis: Analysis
    conflicts: tuple[Conflict, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    voice: Mapping[str, str] = field(default_factory=dict)
    """Whose voice a sentence is in, by its id."""
    names: tuple[tuple[str, ...], ...] = ()
    """Forms of one name that a reader could take for two, the preferred one first."""
    figures: tuple[Cut, ...] = ()
    timeline: tuple[Cut, ...] = ()
    desk: Desk = field(default_factory=Desk)
    decided: Decided = field(default_factory=Decided)
    decisions: int = 0
    """How many an editor has made."""

    def brief(self, chosen: Collection[str]) -> Brief:
        """The brief that shows the chosen claims (by id); the rest is left out."""
        rank = self.decided.rank
        found = [candidate for candidate in self.candidates if candidate.claim.id in chosen]
        kept = sorted(found, key=lambda candidate: rank.get(candidate.claim.id, len(rank)))
        lead = tuple(self._shown(candidate) for candidate in kept if candidate.section == LEAD)
        sections = tuple(
            Section(key, title, tuple(self._shown(candidate) for candidate in kept if candidate.section == key))
            for key, title in self.sections
        )
        draft = Brief(
            title=self.title,
            as_of=self.as_of,
            language=self.language,
            generator=self.generator,
            sources=self.sources,
            lead=lead,
            sections=tuple(section for section in sections if section.claims),
            conflicts=self._conflicts(lead, sections),
            skipped=self.skipped,
            names=spellings(self.names, kept),
            counts=self._counts(kept),
            figures=tuple(self._highlight(cut) for cut in self.figures),
            timeline=tuple(self._highlight(cut) for cut in self.timeline),
            coverage=self._coverage(kept),
            desk=self.desk,
            changes=self._changes(kept),
            decisions=self.decisions,
            evidence=Evidence(
                tuple((number, article.text) for number, article in self.articles.items()), self.analysis
            ),
        )
        return renumbered(draft)

    def _shown(self, candidate: Candidate) -> ShownClaim:
        claim = candidate.claim
        return ShownClaim(
            claim.id,
            candidate.text,
            self._citations(candidate),
            claim.independent_sources,
            claim.salience.score,
            claim.conflicts,
            self.voice.get(claim.quoted.id, "report"),
            self.analysis.changes.claims.get(claim.id) if self.analysis.changes else None,
            self.decided.notes.get(claim.id, ""),
        )

    def _highlight(self, cut: Cut) -> Highlight:
        claim = cut.candidate.claim
        return Highlight(claim.id, cut.value, cut.date, cut.text, self._citations(cut.candidate), claim.conflicts)

    def _citations(self, candidate: Candidate) -> tuple[Citation, ...]:
        first, *rest = candidate.claim.witnesses
        others = (cite(witness, self.articles) for witness in rest if witness.role in CITED)
        return cite(first, self.articles, candidate.span), *others

    def _conflicts(self, lead: Sequence[ShownClaim], sections: Sequence[Section]) -> tuple[Conflict, ...]:
        """Those that a shown claim is part of, each value with the places where it stands."""
        shown = {key for claim in [*lead, *(c for s in sections for c in s.claims)] for key in claim.conflicts}
        shown |= {key for cut in (*self.figures, *self.timeline) for key in cut.candidate.claim.conflicts}
        sentence = {each.sentence.id: each.sentence for each in self.analysis.sentences}

        def cited(value: ConflictValue) -> ConflictValue:
            places = [Witness(sentence[key], "quoted") for key in value.sentences]
            return replace(value, citations=tuple(cite(place, self.articles) for place in places))

        return tuple(
            replace(conflict, values=tuple(cited(value) for value in conflict.values))
            for conflict in self.conflicts
            if conflict.id in shown
        )

    def _counts(self, kept: Sequence[Candidate]) -> Counts:
        showable = [each for each in self.analysis.sentences if each.sentence.kind in SHOWABLE]
        used = _used(kept)
        return Counts(
            articles=len(self.articles),
            origins=len({source.origin for source in self.sources}),
            sentences=len(showable),
            used=len(used),
            claims=len(kept),
            conflicts=len(self.conflicts),
        )

    def _changes(self, kept: Sequence[Candidate]) -> Changes | None:
        """Those of the claims that are shown, and what is gone since."""
        if (made := self.analysis.changes) is None:
            return None
        shown = {candidate.claim.id for candidate in kept}
        stated = {witness.sentence.id for candidate in kept for witness in candidate.claim.witnesses}
        return replace(
            made,
            claims={name: change for name, change in made.claims.items() if name in shown},
            updated=tuple(each for each in made.updated if each.claim in shown or stated & set(each.now.sentences)),
            withdrawn=tuple(each for each in made.withdrawn if each.shown),
        )

    def _coverage(self, kept: Sequence[Candidate]) -> tuple[Coverage, ...]:
        used, all_of = _used(kept), Counter(each.sentence.source for each in self.analysis.sentences)
        sentence = [each.sentence for each in self.analysis.sentences if each.sentence.kind in SHOWABLE]
        showable = Counter(each.source for each in sentence)
        cited = Counter(each.source for each in sentence if each.id in used)
        return tuple(
            Coverage(number, showable[number], cited[number], all_of[number] - showable[number])
            for number in (source.id for source in self.sources)
        )


def _used(kept: Sequence[Candidate]) -> set[str]:
    """Ids of the sentences that these claims cite."""
    return {each.sentence.id for candidate in kept for each in candidate.claim.witnesses if each.role in CITED}


def spellings(names: Sequence[Sequence[str]], kept: Sequence[Candidate]) -> tuple[tuple[str, ...], ...]:
    """The groups of names of which the page shows one; the form that it shows most comes first."""
    page = " ".join(candidate.text for candidate in kept)
    result = []
    for group in names:
        shown = [form for form in group if _stands(form, page)]
        if shown:
            first = max(shown, key=lambda form: (page.count(form), len(form)))
            result.append((first, *(form for form in group if form != first)))
    return tuple(result)


def _stands(form: str, page: str) -> bool:
    """The form stands in the page as whole words."""
    return re.search(rf"(?<!\w){re.escape(form)}(?!\w)", page) is not None


def renumbered(brief: Brief) -> Brief:
    """The same brief with sources numbered in the order in which they are first cited, uncited ones after."""
    cited = dict.fromkeys(citation.source for claim in brief.claims for citation in claim.citations)
    order = [*cited, *(source.id for source in brief.sources if source.id not in cited)]
    number = {old: str(position) for position, old in enumerate(order, 1)}
    sources = sorted((_renumber_source(source, number) for source in brief.sources), key=lambda source: int(source.id))
    evidence = brief.evidence
    return replace(
        brief,
        sources=_regrouped(sources),
        lead=tuple(_renumber_claim(claim, number) for claim in brief.lead),
        sections=tuple(
            replace(section, claims=tuple(_renumber_claim(claim, number) for claim in section.claims))
            for section in brief.sections
        ),
        conflicts=tuple(_renumber_conflict(conflict, number) for conflict in brief.conflicts),
        figures=tuple(_renumber_highlight(figure, number) for figure in brief.figures),
        timeline=tuple(_renumber_highlight(event, number) for event in brief.timeline),
        changes=brief.changes and _renumber_changes(brief.changes, number),
        coverage=tuple(
            sorted((replace(each, source=number[each.source]) for each in brief.coverage), key=lambda c: int(c.source))
        ),
        evidence=evidence and _renumber_evidence(evidence, number, _regrouped(sources)),
    )


def _regrouped(sources: Sequence[BriefSource]) -> tuple[BriefSource, ...]:
    """Origins named g1, g2 … in the order of the source list."""
    names: dict[str, str] = {}
    for source in sources:
        names.setdefault(source.origin, f"g{len(names) + 1}")
    return tuple(replace(source, origin=names[source.origin]) for source in sources)


def _renumber_source(source: BriefSource, number: Mapping[str, str]) -> BriefSource:
    carried = tuple(sorted((number[each] for each in source.derived_from), key=int))
    newest = number[source.replaced_by] if source.replaced_by else None
    return replace(source, id=number[source.id], derived_from=carried, replaced_by=newest)


def _renumber_claim(claim: ShownClaim, number: Mapping[str, str]) -> ShownClaim:
    return replace(claim, citations=tuple(_renumber(citation, number) for citation in claim.citations))


def _renumber_highlight(highlight: Highlight, number: Mapping[str, str]) -> Highlight:
    return replace(highlight, citations=tuple(_renumber(citation, number) for citation in highlight.citations))


def _renumber(citation: Citation, number: Mapping[str, str]) -> Citation:
    return replace(citation, source=number[citation.source])


def _renumber_conflict(conflict: Conflict, number: Mapping[str, str]) -> Conflict:
    def value(each: ConflictValue) -> ConflictValue:
        return replace(each, citations=tuple(_renumber(citation, number) for citation in each.citations))

    return replace(conflict, values=tuple(value(each) for each in conflict.values))


def _renumber_changes(changes: Changes, number: Mapping[str, str]) -> Changes:
    return replace(
        changes,
        corrections=tuple(replace(each, source=number[each.source]) for each in changes.corrections),
        nothing_new=tuple(sorted((number[each] for each in changes.nothing_new), key=int)),
    )


def _renumber_evidence(evidence: Evidence, number: Mapping[str, str], sources: tuple[BriefSource, ...]) -> Evidence:
    analysis = evidence.analysis

    def witness(each: Witness) -> Witness:
        return replace(each, sentence=replace(each.sentence, source=number[each.sentence.source]))

    return Evidence(
        texts=tuple(sorted(((number[old], text) for old, text in evidence.texts), key=lambda entry: int(entry[0]))),
        analysis=replace(
            analysis,
            sources=sources,
            changes=analysis.changes and _renumber_changes(analysis.changes, number),
            sentences=tuple(
                replace(each, sentence=replace(each.sentence, source=number[each.sentence.source]))
                for each in analysis.sentences
            ),
            claims=tuple(
                replace(claim, witnesses=tuple(witness(each) for each in claim.witnesses)) for claim in analysis.claims
            ),
        ),
    )
