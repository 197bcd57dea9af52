"""Briefs to test with: an invented one that a person can read, and a strategy for any that hold together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from briefing.model import (
    AnalysedSentence,
    Analysis,
    Brief,
    BriefSource,
    Citation,
    Claim,
    Conflict,
    ConflictValue,
    Counts,
    Evidence,
    Highlight,
    Look,
    Section,
    Sentence,
    ShownClaim,
    Skipped,
    Witness,
)
from briefing.version import __version__
from briefing.writers import WRITERS

FERRY = {
    "1": (
        "Ferry line to reopen\n\nThe harbour ferry will run again from 3 June, the port board said on Monday.\n"
        "It was stopped in 2019 after two of its four engines failed.\n\nBoard members re-signed the lease, "
        "which costs 6,000 crowns a year [1].\n"
    ),
    "2": (
        "The harbour ferry will run again from 3 June, the port board said on Monday.\n\n"
        "Residents of the north bank doubt it: “We have heard this before,” said Ada Quill, a baker.\n"
    ),
    "3": (
        "Notes from the quay\n\nThe old ferry returns on 5 June, according to its captain.\n\n"
        "He told the paper that the crew of nine had been hired in March. All four engines failed, he added. "
        "It is hard to believe a word of it, and A. Quill does not.\n"
    ),
}
"""Source number to text; 2 copies 1."""

ORIGINS = {"1": "g1", "2": "g1", "3": "g2"}


def digest(text: str) -> str:
    """SHA-256 of a text's UTF-8."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def cite(texts: dict[str, str], source: str, exact: str, role: str = "quoted") -> Citation:
    """The citation of the first place where a source says just this."""
    start = texts[source].index(exact)
    return cite_span(texts, source, start, start + len(exact), role)


def cite_span(texts: dict[str, str], source: str, start: int, end: int, role: str) -> Citation:
    """The citation of a stretch of a source text."""
    text = texts[source]
    return Citation(source, start, end, text[start:end], text[max(0, start - 32) : start], text[end : end + 32], role)


def source(number: str, text: str, origin: str, derived: tuple[str, ...] = ()) -> BriefSource:
    """A source list's entry for a text file of just this text."""
    return BriefSource(
        id=number,
        path=f"articles/{number}.txt",
        sha256=digest(text),
        outlet=f"Outlet {number}",
        title=f"What the {number}. article says",
        published="2031-05-12",
        author=None,
        url=None,
        kind="report",
        origin=origin,
        derived_from=derived,
        text_sha256=digest(text),
    )


def claim(
    name: str, text: str, *citations: Citation, origins: int = 1, conflicts: tuple[str, ...] = (), voice: str = "report"
) -> ShownClaim:
    """A shown claim of middling salience."""
    return ShownClaim(name, text, citations, origins, 0.5, conflicts, voice)


def ferry() -> Brief:
    """The invented brief: a bottom line, two sections, a copy, two conflicts, an opinion, an insertion, a cut, brackets."""
    said = "The harbour ferry will run again from 3 June, the port board said on Monday."
    later = "The old ferry returns on 5 June, according to its captain."
    stopped = "It was stopped in 2019 after two of its four engines failed."
    lease = "Board members re-signed the lease, which costs 6,000 crowns a year [1]."
    doubt = "Residents of the north bank doubt it: “We have heard this before,” said Ada Quill, a baker."
    belief = "It is hard to believe a word of it, and A. Quill does not."
    crew = "He told the paper that the crew of nine had been hired in March."
    one, two = cite(FERRY, "1", said), cite(FERRY, "2", said, "repeats")
    brief = Brief(
        title="The ferry's return",
        as_of="2031-05-12",
        language="en",
        generator=f"briefing {__version__}",
        sources=(
            source("1", FERRY["1"], "g1"),
            source("2", FERRY["2"], "g1", ("1",)),
            source("3", FERRY["3"], "g2"),
        ),
        lead=(claim("ca1", said, one, two, conflicts=("k1",)),),
        sections=(
            Section(
                "line",
                "The line",
                (
                    claim(
                        "cb2",
                        "[The ferry] was stopped in 2019 after two of its four engines failed.",
                        cite(FERRY, "1", stopped),
                        conflicts=("k2",),
                    ),
                    claim("cb3", later, cite(FERRY, "3", later), conflicts=("k1",)),
                    claim("cb4", lease, cite(FERRY, "1", lease)),
                ),
            ),
            Section(
                "doubts",
                "Doubts and crew",
                (
                    claim("cc5", doubt, cite(FERRY, "2", doubt)),
                    claim(
                        "cc6",
                        "[The captain] told the paper that … nine had been hired in March.",
                        cite(FERRY, "3", crew),
                    ),
                    claim("cc7", belief, cite(FERRY, "3", belief), voice="opinion"),
                ),
            ),
        ),
        conflicts=(
            Conflict(
                "k1",
                "date",
                "when the ferry runs again",
                (
                    ConflictValue("3 June", ("s1", "s4"), (one, two)),
                    ConflictValue("5 June", ("s6",), (cite(FERRY, "3", later),)),
                ),
            ),
            Conflict(
                "k2",
                "number",
                "engines that failed",
                (
                    ConflictValue("two of its four", (), (cite(FERRY, "1", stopped),)),
                    ConflictValue("All four", (), (cite(FERRY, "3", "All four engines failed, he added."),)),
                ),
            ),
        ),
        skipped=(Skipped("articles/scan.pdf", "no text in it"),),
        names=(("Ada Quill", "A. Quill"),),
        counts=Counts(articles=3, origins=2, sentences=9, used=8, claims=7, conflicts=2),
    )
    return with_evidence(brief, FERRY)


def highlighted() -> Brief:
    """The invented brief with key figures and a timeline."""
    lease = "Board members re-signed the lease, which costs 6,000 crowns a year [1]."
    stopped = "It was stopped in 2019 after two of its four engines failed."
    later = "The old ferry returns on 5 June, according to its captain."
    one, halted, said = (cite(FERRY, number, words) for number, words in (("1", lease), ("1", stopped), ("3", later)))
    failed = "It was stopped … after two of its four engines failed."
    figures = (
        Highlight("cb4", "6,000 crowns", "2031-05-12", lease, (one,)),
        Highlight("cb2", "two of its four", None, failed, (halted,), ("k2",)),
    )
    timeline = (
        Highlight("cb2", "2019", "2019", "It was stopped in 2019 …", (halted,), ("k2",)),
        Highlight("cb3", "5 June", "2031-06-05", later, (said,), ("k1",)),
    )
    return with_evidence(replace(ferry(), figures=figures, timeline=timeline), FERRY)


def with_evidence(brief: Brief, texts: dict[str, str]) -> Brief:
    """The same brief with its texts, and an analysis in which every cited stretch is a sentence."""
    spans: dict[tuple[str, int, int], str] = {}
    for citation in _citations(brief):
        spans.setdefault((citation.source, citation.start, citation.end), f"s{len(spans) + 1}")
    stated: dict[str, list[str]] = {}
    for shown in brief.claims:
        for each in shown.citations:
            stated.setdefault(spans[each.source, each.start, each.end], []).append(shown.id)
    sentences = {
        name: Sentence(name, number, index, start, end, texts[number][start:end], "body", 0)
        for index, ((number, start, end), name) in enumerate(spans.items())
    }
    claims = tuple(
        Claim(
            shown.id,
            tuple(Witness(sentences[spans[c.source, c.start, c.end]], c.role) for c in shown.citations),
            shown.independent_sources,
        )
        for shown in brief.claims
    )
    conflicts = tuple(
        replace(
            conflict,
            values=tuple(
                replace(value, sentences=tuple(spans[c.source, c.start, c.end] for c in value.citations))
                for value in conflict.values
            ),
        )
        for conflict in brief.conflicts
    )
    analysed = tuple(
        AnalysedSentence(each, tuple(dict.fromkeys(stated.get(each.id, [])))) for each in sentences.values()
    )
    analysis = Analysis(brief.sources, analysed, claims, conflicts)
    evidence = Evidence(tuple((each.id, texts[each.id]) for each in brief.sources), analysis)
    return replace(brief, conflicts=conflicts, evidence=evidence)


def _citations(brief: Brief) -> Iterable[Citation]:
    for shown in brief.claims:
        yield from shown.citations
    for each in (*brief.figures, *brief.timeline):
        yield from each.citations
    for conflict in brief.conflicts:
        for value in conflict.values:
            yield from value.citations


def lay_out(brief: Brief, out: Path, formats: Iterable[str]) -> Path:
    """Write a brief's outputs into a folder, as the pipeline would."""
    for name in formats:
        for output in WRITERS[name](brief, Look()):
            path = out / output.name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.data)
    return out


def lay_out_articles(brief: Brief, project: Path) -> Path:
    """Write the article files that a brief's sources were read from."""
    assert brief.evidence is not None
    for each, (_, text) in zip(brief.sources, brief.evidence.texts, strict=True):
        path = project / each.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode("utf-8"))
    return project


def _value(brief: Brief, conflict: int, place: int, **changes: object) -> Brief:
    """The brief with one of a conflict's values altered."""
    record = brief.conflicts[conflict]
    values = list(record.values)
    values[place] = replace(values[place], **changes)  # type: ignore[arg-type]  # fields of a value
    return _conflict(brief, conflict, values=tuple(values))


def _conflict(brief: Brief, conflict: int, **changes: object) -> Brief:
    every = list(brief.conflicts)
    every[conflict] = replace(every[conflict], **changes)  # type: ignore[arg-type]  # fields of a conflict
    return replace(brief, conflicts=tuple(every))


def _voiced(brief: Brief, section: int, place: int, voice: str) -> Brief:
    sections = list(brief.sections)
    claims = list(sections[section].claims)
    claims[place] = replace(claims[place], voice=voice)
    sections[section] = replace(sections[section], claims=tuple(claims))
    return replace(brief, sections=tuple(sections))


def forgeries() -> dict[str, tuple[Brief, str]]:
    """The invented brief, falsified beside its claims' words: what was done to (the brief, what a finding must say)."""
    brief = ferry()
    assert brief.counts is not None
    three, later = brief.conflicts[0].values
    more = ConflictValue("7 June", (), later.citations)
    return {
        "a value": (_value(brief, 0, 1, value="6 June"), "conflict: conflict k1"),
        "a digit more": (_value(brief, 0, 0, value="13 June"), "conflict: conflict k1"),
        "a value in words": (_value(brief, 1, 0, value="three of its four"), "conflict: conflict k2"),
        "a value's source": (_value(brief, 0, 1, citations=brief.lead[0].citations[:1]), "conflict: conflict k1"),
        "a value's sources": (_value(brief, 0, 0, citations=three.citations[:1]), "conflict: conflict k1"),
        "a value uncited": (_value(brief, 1, 1, citations=()), "conflict: conflict k2"),
        "what it is about": (_conflict(brief, 1, what="engines that were mended"), "conflict: conflict k2"),
        "a value more": (_conflict(brief, 0, values=(three, later, more)), "uncited: text after the last claim"),
        "a value less": (_conflict(brief, 0, values=(three,)), "conflict: conflict k1"),
        "no conflicts": (replace(brief, conflicts=()), "conflict: conflict k1"),
        "a spelling": (replace(brief, names=(("Ada Quill", "B. Quill"),)), "names: names"),
        "a name more": (
            replace(brief, names=(*brief.names, ("The harbour", "the whole of the northern bank"))),
            "uncited: text after the last claim",
        ),
        "no names": (replace(brief, names=()), "names: names"),
        "an opinion as a report": (_voiced(brief, 1, 2, "report"), "citation: claim cc7"),
        "a report as an opinion": (_voiced(brief, 0, 0, "opinion"), "citation: claim cb2"),
        "a count": (replace(brief, counts=replace(brief.counts, used=9)), "counts: counts"),
        "conflicts counted": (
            replace(brief, counts=replace(brief.counts, conflicts=3)),
            "uncited: text after the last claim",
        ),
        "no counts": (replace(brief, counts=None), "counts: counts"),
    }


def forged_highlights() -> dict[str, tuple[Brief, str]]:
    """The same of the brief with key figures and a timeline, falsified in these."""
    brief = highlighted()
    first, second = brief.figures
    figure, event = "printed: key figures: 6,000 crowns", "printed: timeline: 2019"

    def figured(**changes: object) -> Brief:
        return replace(brief, figures=(replace(first, **changes), second))  # type: ignore[arg-type]  # its fields

    more = Highlight("cb3", "5 June", "2031-06-05", "The ferry will be free of charge.", second.citations)
    return {
        "a figure": (figured(value="7,000 crowns"), figure),
        "a figure's words": (figured(text="Board members re-signed the lease."), figure),
        "a figure's date": (figured(date="2030-05-12"), figure),
        "a figure's source": (figured(citations=brief.timeline[1].citations), figure),
        "a figure's sign": (figured(conflicts=("k1",)), "uncited: text after the last claim"),
        "a figure less": (replace(brief, figures=(second,)), figure),
        "no timeline": (replace(brief, timeline=()), event),
        "an event's date": (
            replace(brief, timeline=(replace(brief.timeline[0], date="2018"), *brief.timeline[1:])),
            event,
        ),
        "an event more": (replace(brief, timeline=(*brief.timeline, more)), "uncited: text after the last claim"),
    }


WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
"""Any text that UTF-8 can hold."""

_SENTENCE = st.lists(
    st.text(st.sampled_from("abcdefghijklmnoprstuvwzäéßøłЖю中文0123456789’“”-–,;:'()*_#<&[]…"), min_size=1, max_size=9),
    min_size=2,
    max_size=9,
).map(lambda words: "X" + " ".join(words) + ".")


@st.composite
def briefs(draw: st.DrawFn) -> Brief:
    """Any brief that holds together, with its evidence: texts of sentences, each claim citing some of them.

    Some have voices, a conflict between the first and the last sentence, names, and counts.
    """
    sentences = draw(st.lists(_SENTENCE, min_size=1, max_size=6, unique_by=lambda words: words[:12]))
    texts: dict[str, str] = {}
    spans: dict[tuple[str, int], tuple[int, int]] = {}
    for number in range(1, draw(st.integers(1, 3)) + 1):
        parts = [draw(st.sampled_from(["", "\n", "Preface.\n\n"]))]
        for index, sentence in enumerate(sentences):
            start = sum(map(len, parts))
            spans[str(number), index] = (start, start + len(sentence))
            parts += [sentence, draw(st.sampled_from(["\n", " ", "\n\n"]))]
        texts[str(number)] = "".join(parts)
    claims = [draw(_claims(texts, spans, index, sentence)) for index, sentence in enumerate(sentences)]
    brief = _numbered(draw, texts, claims)
    firsts = [" ".join(sentence.split()[: draw(st.integers(1, 3))]) for sentence in sentences]
    if len(sentences) > 1 and draw(st.booleans()):
        values = tuple(
            ConflictValue(firsts[at], (), (cite_span(texts, "1", *spans["1", at], "quoted"),))
            for at in (0, len(sentences) - 1)
        )
        brief = _differing(brief, Conflict("k1", "number", "how many there were", values))
    if firsts[0] != firsts[-1] and draw(st.booleans()):
        brief = replace(brief, names=((firsts[0], firsts[-1]),))
    return counted(with_evidence(brief, texts)) if draw(st.booleans()) else with_evidence(brief, texts)


def _differing(brief: Brief, conflict: Conflict) -> Brief:
    """The brief with a conflict that every claim is part of."""

    def each(claims: tuple[ShownClaim, ...]) -> tuple[ShownClaim, ...]:
        return tuple(replace(claim, conflicts=(conflict.id,)) for claim in claims)

    sections = tuple(replace(section, claims=each(section.claims)) for section in brief.sections)
    return replace(brief, lead=each(brief.lead), sections=sections, conflicts=(conflict,))


def counted(brief: Brief) -> Brief:
    """The brief with the counts that its evidence gives."""
    assert brief.evidence is not None
    analysis = brief.evidence.analysis
    counts = Counts(
        articles=len(brief.sources),
        origins=len({source.origin for source in brief.sources}),
        sentences=len(analysis.sentences),
        used=len({(each.source, each.start) for claim in brief.claims for each in claim.citations}),
        claims=len(brief.claims),
        conflicts=len(analysis.conflicts),
    )
    return replace(brief, counts=counts)


@st.composite
def _claims(
    draw: st.DrawFn, texts: dict[str, str], spans: dict[tuple[str, int], tuple[int, int]], index: int, sentence: str
) -> ShownClaim:
    count = draw(st.integers(1, len(texts)))
    numbers = [str(number) for number in range(1, count + 1)]
    others = draw(st.lists(st.sampled_from(["corroborates", "repeats"]), min_size=count - 1, max_size=count - 1))
    roles = ["quoted", *others]
    citations = tuple(
        cite_span(texts, number, *spans[number, index], role) for number, role in zip(numbers, roles, strict=True)
    )
    voice = draw(st.sampled_from(["report", "attributed", "opinion"]))
    origins = 1 + others.count("corroborates")
    return ShownClaim(f"c{index}", " ".join(sentence.split()), citations, origins, 0.25, (), voice)


def _numbered(draw: st.DrawFn, texts: dict[str, str], claims: list[ShownClaim]) -> Brief:
    lead = draw(st.integers(0, min(2, len(claims))))
    cut = draw(st.integers(lead, len(claims)))
    parts = (("first", "First things", claims[lead:cut]), ("then", "And then", claims[cut:]))
    return Brief(
        title=draw(st.sampled_from(["A brief", "Über alles Mögliche", "[Draft] 2031"])),
        as_of=draw(st.none() | st.just("2031-05-12")),
        language="en",
        generator=f"briefing {__version__}",
        sources=tuple(source(number, text, f"g{number}") for number, text in texts.items()),
        lead=tuple(claims[:lead]),
        sections=tuple(Section(name, title, tuple(inside)) for name, title, inside in parts),
        skipped=tuple(draw(st.lists(st.builds(Skipped, WORDS, WORDS), max_size=2))),
    )


_ANY = st.text(max_size=12)
_MAYBE = st.none() | _ANY
_ANYS = st.lists(_ANY, max_size=2).map(tuple)
_COUNT = st.integers(0, 10**6)
_LOOSE_CITATION = st.builds(Citation, _ANY, _COUNT, _COUNT, _ANY, _ANY, _ANY, _ANY)
_CITATIONS = st.lists(_LOOSE_CITATION, max_size=2).map(tuple)
_SCORE = st.floats(allow_nan=False, allow_infinity=False, min_value=-1e6, max_value=1e6)
_LOOSE_CLAIM = st.builds(ShownClaim, _ANY, _ANY, _CITATIONS, _COUNT, _SCORE, _ANYS, _ANY)
_LOOSE_CLAIMS = st.lists(_LOOSE_CLAIM, max_size=2).map(tuple)
_LOOSE_SOURCE = st.builds(
    BriefSource, _ANY, _ANY, _ANY, _MAYBE, _MAYBE, _MAYBE, _MAYBE, _MAYBE, _ANY, _ANY, _ANYS, _ANY
)
_VALUES = st.lists(st.builds(ConflictValue, _ANY, _ANYS, _CITATIONS), max_size=2).map(tuple)


def loose_briefs() -> st.SearchStrategy[Brief]:
    """Any brief that the types allow, whether or not it makes sense."""
    return st.builds(
        Brief,
        title=_ANY,
        as_of=_MAYBE,
        language=_ANY,
        generator=_ANY,
        sources=st.lists(_LOOSE_SOURCE, max_size=2).map(tuple),
        lead=_LOOSE_CLAIMS,
        sections=st.lists(st.builds(Section, _ANY, _ANY, _LOOSE_CLAIMS), max_size=2).map(tuple),
        conflicts=st.lists(st.builds(Conflict, _ANY, _ANY, _ANY, _VALUES), max_size=2).map(tuple),
        skipped=st.lists(st.builds(Skipped, _ANY, _ANY), max_size=2).map(tuple),
        names=st.lists(_ANYS, max_size=2).map(tuple),
        counts=st.none() | st.builds(Counts, _COUNT, _COUNT, _COUNT, _COUNT, _COUNT, _COUNT),
        evidence=st.none(),
    )
