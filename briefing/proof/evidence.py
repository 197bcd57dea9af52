"""A brief against the texts it cites: every claim, citation, number and reference."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from briefing.model import Brief, Citation, ConflictValue, Highlight, ShownClaim
from briefing.proof.finding import Finding

_EDITED = re.compile(r"(\[[^\]]*\]|…)")
_WORD = re.compile(r"\w")
_CONTEXT = 32
"""Characters of prefix and suffix, as in the model."""

_ROLES = ("corroborates", "repeats")
_VOICES = ("report", "attributed", "opinion")


def digest(data: bytes) -> str:
    """SHA-256 in lower-case hex."""
    return hashlib.sha256(data).hexdigest()


def check(brief: Brief, texts: Mapping[str, str], where: str) -> Iterator[Finding]:
    """Everything that can be proved from the brief and the source texts (source number to text)."""
    if not brief.claims:
        yield Finding("empty", where, where, "at least one claim", "none")
    yield from _numbers(brief, where)
    yield from _unique(brief, where)
    for claim in brief.claims:
        yield from _claim(brief, claim, texts, where)
    for name, highlight in highlights(brief):
        yield from _highlight(brief, highlight, texts, name, where)
    yield from _conflicts(brief, texts, where)
    yield from _names(brief, texts, where)
    yield from _counts(brief, where)
    yield from _coverage(brief, where)


def _numbers(brief: Brief, where: str) -> Iterator[Finding]:
    """Source numbers are 1 to n in the list's order, and in the order in which the page first cites them."""
    known = {source.id for source in brief.sources}
    for place, source in enumerate(brief.sources, 1):
        what = f"source {source.id}"
        if source.id != str(place):
            yield Finding("number", what, where, f"number {place}, as it stands in the list", source.id)
        for parent in source.derived_from:
            if parent not in known - {source.id}:
                yield Finding("citation", what, where, "derived_from names another source", parent)
    place_of = {source.id: place for place, source in enumerate(brief.sources)}
    cited = [n for n in dict.fromkeys(n for claim in brief.claims for n in claim.numbers) if n in known]
    for first, then in pairwise(cited):
        if place_of[then] < place_of[first]:
            yield Finding("number", f"source {then}", where, "numbers in reading order", f"first cited after {first}")


def _unique(brief: Brief, where: str) -> Iterator[Finding]:
    yield from _once("source", (source.id for source in brief.sources), where)
    yield from _once("source path", (source.path for source in brief.sources), where)
    yield from _once("section", (section.id for section in brief.sections), where)
    yield from _once("conflict", (conflict.id for conflict in brief.conflicts), where)
    yield from _once("claim", (claim.id for claim in brief.claims), where)


def _once(what: str, ids: Iterable[str], where: str) -> Iterator[Finding]:
    for name, count in Counter(ids).items():
        if count > 1:
            yield Finding("twice", f"{what} {name}", where, "once", f"{count} times")


def _claim(brief: Brief, claim: ShownClaim, texts: Mapping[str, str], where: str) -> Iterator[Finding]:
    what = f"claim {claim.id}"
    if not claim.citations:
        yield Finding("citation", what, where, "at least one citation", "none")
        return
    for place, citation in enumerate(claim.citations):
        right = ("quoted",) if place == 0 else _ROLES
        if citation.role not in right:
            yield Finding("citation", what, where, f"role {' or '.join(right)} in citation {place + 1}", citation.role)
        yield from _citation(brief, citation, texts, what, where)
    if claim.voice not in _VOICES:
        yield Finding("voice", what, where, " or ".join(_VOICES), claim.voice)
    known_change = brief.changes.claims.get(claim.id) if brief.changes else claim.change
    if claim.change != known_change:
        yield Finding("changes", what, where, f"{known_change}, as the changes say", str(claim.change))
    yield from _verbatim(claim, what, where)
    yield from _independence(brief, claim, what, where)
    known = {conflict.id for conflict in brief.conflicts}
    for name in claim.conflicts:
        if name not in known:
            yield Finding("conflict", what, where, "a conflict of this brief", name)


def highlights(brief: Brief) -> Iterator[tuple[str, Highlight]]:
    """The key figures and the events, each with what it is called in a finding."""
    yield from ((f"figure {place}", each) for place, each in enumerate(brief.figures, 1))
    yield from ((f"event {place}", each) for place, each in enumerate(brief.timeline, 1))


def _highlight(
    brief: Brief, highlight: Highlight, texts: Mapping[str, str], what: str, where: str
) -> Iterator[Finding]:
    """It is cited, verbatim, and says its value."""
    if not highlight.citations:
        yield Finding("citation", what, where, "at least one citation", "none")
        return
    for citation in highlight.citations:
        yield from _citation(brief, citation, texts, what, where)
    yield from _verbatim(highlight, what, where)
    if not highlight.value.strip() or highlight.value not in highlight.text:
        yield Finding("verbatim", what, where, f"a text that says {highlight.value!r}", highlight.text)


def _citation(brief: Brief, citation: Citation, texts: Mapping[str, str], what: str, where: str) -> Iterator[Finding]:
    if citation.source not in {source.id for source in brief.sources}:
        yield Finding("citation", what, where, "the number of a source in the list", citation.source)
        return
    text = texts.get(citation.source)
    if text is None:
        return  # the missing or altered source text is a finding of its own
    place = f"source {citation.source}, {citation.start} to {citation.end}"
    there = text[citation.start : citation.end]
    if not there.strip() or citation.end > len(text):
        yield Finding("offset", what, where, f"words at {place}", f"a text of {len(text)} characters")
    elif there != citation.exact:
        yield Finding("offset", what, where, f"{citation.exact!r} at {place}", repr(there))
    elif (found := (citation.prefix, citation.suffix)) != (context := _context(citation, text)):
        yield Finding("offset", what, where, f"prefix and suffix {context!r} at {place}", repr(found))


def _context(citation: Citation, text: str) -> tuple[str, str]:
    before = text[max(0, citation.start - _CONTEXT) : citation.start]
    return before, text[citation.end : citation.end + _CONTEXT]


def _verbatim(claim: ShownClaim | Highlight, what: str, where: str) -> Iterator[Finding]:
    """Each shown stretch stands in the quoted sentence, in order, and what is left out is marked."""
    exact = " ".join(claim.citations[0].exact.split())
    if " ".join(claim.text.split()) == exact:
        return  # uncut; brackets and … in it are the source's own
    pieces = [" ".join(piece.split()) for piece in _EDITED.split(claim.text)[::2]]
    if not any(_WORD.search(piece) for piece in pieces):
        yield Finding("verbatim", what, where, f"words of {exact!r}", claim.text)
        return
    place, last = 0, len(pieces) - 1
    for number, piece in enumerate(pieces):
        found = exact.rfind(piece, place) if 0 < number == last else exact.find(piece, place)
        if found < 0:
            yield Finding("verbatim", what, where, *_apart(piece, exact[place:]))
            return
        if number == 0 and piece:
            yield from _unmarked(exact[:found], claim, what, where)
        place = found + len(piece)
    if pieces[last]:
        yield from _unmarked(exact[place:], claim, what, where)


def _unmarked(cut: str, claim: ShownClaim | Highlight, what: str, where: str) -> Iterator[Finding]:
    """Only marks and spaces may go at either end without an … or an [insertion]."""
    if _WORD.search(cut):
        yield Finding("verbatim", what, where, f"… for the cut {cut!r}", repr(claim.text))


def _apart(piece: str, exact: str) -> tuple[str, str]:
    """The source's words and the claim's around the first place where they part."""
    length = bisect_left(range(len(piece)), True, key=lambda n: piece[: n + 1] not in exact)
    end = exact.find(piece[:length]) + length
    begin = max(0, length - _CONTEXT)
    return repr(exact[max(0, end - _CONTEXT) : end + _CONTEXT]), repr(piece[begin : length + _CONTEXT])


def _independence(brief: Brief, claim: ShownClaim, what: str, where: str) -> Iterator[Finding]:
    """The count is that of the sources whose role is not ``repeats``, and no copy has the role of a second witness.

    An article that carries another's text may yet report for itself in another sentence, so that sources of
    one origin can both count; the same words from one origin cannot.
    """
    counted = {citation.source for citation in claim.citations if citation.role != "repeats"}
    if claim.independent_sources != len(counted):
        wanted = f"{len(counted)} independent sources, as the roles of its citations say"
        yield Finding("origin", what, where, wanted, str(claim.independent_sources))
    origin = {source.id: source.origin for source in brief.sources}
    heard: set[tuple[str | None, str]] = set()
    for citation in claim.citations:
        words = origin.get(citation.source), " ".join(citation.exact.split())
        if citation.role == "corroborates" and words in heard:
            wanted = f"role repeats for source {citation.source}: the same words, of one origin"
            yield Finding("origin", what, where, wanted, citation.role)
        heard.add(words)


def _conflicts(brief: Brief, texts: Mapping[str, str], where: str) -> Iterator[Finding]:
    for conflict in brief.conflicts:
        what = f"conflict {conflict.id}"
        if len(conflict.values) < 2:
            yield Finding("conflict", what, where, "two values or more", str(len(conflict.values)))
        for value in conflict.values:
            for citation in value.citations:
                yield from _citation(brief, citation, texts, what, where)
            yield from _value(value, what, where)


def _value(value: ConflictValue, what: str, where: str) -> Iterator[Finding]:
    """One of the sentences that are cited for a value says it in these words; what the others mean is not proved."""
    if not value.citations:
        yield Finding("conflict", what, where, f"a citation for {value.value!r}", "none")
        return
    wanted = _folded(value.value)
    if not _WORD.search(wanted) or not any(_says(_folded(each.exact), wanted) for each in value.citations):
        exact = " / ".join(each.exact for each in value.citations)
        yield Finding("conflict", what, where, f"a cited sentence that says {value.value!r}", exact)


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()


def _says(exact: str, words: str) -> bool:
    """The sentence holds the words as whole words; or, where they were shortened, each of them in this order."""
    place = 0
    for word in re.findall(r"\w+", words):
        found = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)").search(exact, place)
        if not found:
            return False
        place = found.end()
    return True


def _names(brief: Brief, texts: Mapping[str, str], where: str) -> Iterator[Finding]:
    """Every spelling stands in a source; nothing is proved about whose name it is."""
    if not all(source.id in texts for source in brief.sources):
        return  # findings of their own
    every = [" ".join(text.split()) for text in texts.values()]
    for spelling in dict.fromkeys(each for spellings in brief.names for each in spellings):
        folded = " ".join(spelling.split())
        if not folded or not any(folded in text for text in every):
            yield Finding("names", "names", where, "a spelling that stands in a source", repr(spelling))


def _counts(brief: Brief, where: str) -> Iterator[Finding]:
    """What can be counted in the brief itself; analysis.json has the rest."""
    if (counts := brief.counts) is None:
        return
    origins = len({source.origin for source in brief.sources})
    cited = len({(each.source, each.start, each.end) for claim in brief.claims for each in claim.citations})
    for name, wanted, found in (
        ("articles", len(brief.sources), counts.articles),
        ("origins", origins, counts.origins),
        ("claims", len(brief.claims), counts.claims),
        ("used", min(counts.used, cited, counts.sentences), counts.used),
        ("conflicts", max(counts.conflicts, len(brief.conflicts)), counts.conflicts),
    ):
        if found != wanted:
            yield Finding("counts", f"counts.{name}", where, str(wanted), str(found))


def _coverage(brief: Brief, where: str) -> Iterator[Finding]:
    """What is said of each source adds up to the counts; the first files did not have it."""
    if not brief.coverage:
        return
    names = [each.source for each in brief.coverage]
    if names != [source.id for source in brief.sources]:
        yield Finding("counts", "coverage", where, "one entry for each source, in their order", ", ".join(names))
    for each in brief.coverage:
        if each.cited > each.sentences:
            yield Finding("counts", f"coverage of {each.source}", where, f"at most {each.sentences}", str(each.cited))
    for name in ("sentences", "used") if brief.counts else ():
        told = sum(each.cited if name == "used" else each.sentences for each in brief.coverage)
        if told != getattr(brief.counts, name):
            yield Finding("counts", f"coverage: {name}", where, str(getattr(brief.counts, name)), str(told))
