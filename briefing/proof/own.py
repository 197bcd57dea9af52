"""What a page says around its claims in the brief's own words: above the first claim, and below the last.

A template of a user's own may say there what it likes, so that nobody can list what must stand there. But what stands
there and is one letter away from what the brief says is no wording of the template's: it is the brief's, falsified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from briefing.model import Brief, BriefSource
from briefing.proof import exact
from briefing.proof.finding import Finding
from briefing.proof.fold import expected
from briefing.proof.page import Page
from briefing.writers import coverage, differing, labels, listing
from briefing.writers import page as pages
from briefing.writers.context import context
from briefing.writers.days import day

SHORTEST = 7
"""Letters of words that are known again though one of them was changed; of fewer, too much is one letter away."""
REMOVED = "\n"
"""Stands where words were taken out: no folded text has one."""
LINE = 16
"""Characters of a line below the claims that is known again."""
KNOWN = 4
"""Letters that the brief's own words need before they are taken out of what stands between claims."""


def folded(brief: Brief) -> tuple[str, ...]:
    """The brief's own words that may stand above, between and below claims, folded, longest first."""
    own: list[str | None] = [brief.generator, labels.UNSTATED, day(brief.as_of), brief.as_of]
    own += [*above(brief), *below(brief), *pages.facts(brief), *(section.title for section in brief.sections)]
    own += [each for source in brief.sources for each in (source.title, source.outlet, source.author)]
    made = {expected(each) for each in own if each}
    return tuple(sorted((each for each in made if len(each) >= KNOWN), key=lambda each: (-len(each), each)))


def above(brief: Brief) -> tuple[str, ...]:
    """What a page says of a brief above its claims."""
    facts = " · ".join(pages.facts(brief))
    dated = f"as of {day(brief.as_of)} · {facts}" if day(brief.as_of) else facts
    own = (brief.title, *labels.since(brief), brief.desk.name, brief.desk.marking, labels.as_of(brief), dated)
    return tuple(each for each in own if each.strip())


def below(brief: Brief) -> tuple[str, ...]:
    """And below them: whole lines, so that no article's words are one letter away from them by chance."""
    cited, imprint = pages.cited(brief), labels.imprint(brief)
    reading = pages.reading(brief)
    own = [
        labels.counts(brief),
        labels.unlisted(len(brief.sources) - len(listing.named(brief.sources, cited))),
        *reading,
        " ".join((*reading, f"{brief.generator}.")),
        *(each.line for each in coverage.ledger(brief)),
    ]
    own += [each for source in brief.sources if source.id not in cited for each in entries(source, False)]
    own += [f"{brief.desk.marking} {imprint}" if brief.desk.marking else "", imprint] if imprint else []
    return tuple(each for each in own if len(each) >= LINE)


def room(brief: Brief, texts: Mapping[str, str]) -> tuple[str, ...]:
    """And below the page, on a screen: what sources differ about, each value in its context, what each source is."""
    panel = differing.shown(brief)
    numbers = differing.numbers(panel)
    sources = {source.id: source for source in brief.sources}
    own = []
    for conflict in panel:
        told = [f"{differing.SIGN}{numbers[conflict.id]} {differing.what(conflict)}"]
        for value in conflict.values:
            cited = [(each, sources[each.source]) for each in value.citations if each.source in sources]
            told += [value.value, *(context(each, source, texts.get(each.source)).line for each, source in cited)]
        own.append(" ".join(told))
    own += [each.line for each in coverage.ledger(brief)]
    own += [f"{source.id} {source.title or source.path} {pages.meta(source)}" for source in brief.sources]
    return tuple(own)


def without(text: str, known: Sequence[str]) -> str:
    """A folded text from which known words are taken out, whatever their case."""
    rest = text.upper()
    for each in known:
        rest = rest.replace(each.upper(), REMOVED)
    return rest


def check_altered(page: Page, begin: int, end: int, lines: Sequence[str], what: str, where: str) -> Iterator[Finding]:
    """Nothing of a stretch of a page is one letter away from some lines, those that are there as they should be aside.

    Args:
        page: what the output says.
        begin: of the stretch.
        end: of the stretch.
        lines: of the brief.
        what: what the stretch is, for a finding.
        where: the output.
    """
    rest, absent = page.text[begin:end], []
    for each in sorted({expected(each) for each in lines}, key=lambda each: (-len(each), each)):
        if each in rest or each.upper() in rest:
            rest = rest.replace(each, REMOVED).replace(each.upper(), REMOVED)
        elif len(each) >= SHORTEST:
            absent.append(each)
    for each in absent:  # what is there as it should be is out of the way by now: "3 Title" is no altered "3. Title"
        if found := altered(each, rest):
            yield Finding("printed", what, where, each, found)
            return
    for each in (line for line in lines if len(expected(line)) >= SHORTEST and not page.any_order(line)):
        for place in page.near(each, begin):
            if place.end > end:
                break
            if page.free(place):
                wrong = not page.says(each, place)
            else:  # another line may have longer words of which these are a part
                wrong = not any(page.with_clinging(place) in exact.line(other) for other in lines)
            if wrong:
                yield Finding("printed", what, where, *page.apart(each, place))
                return


def altered(wanted: str, text: str) -> str:
    """What of a text is the wanted words but for one letter more, less or other, or two that changed places."""
    half = len(wanted) // 2
    first, second = wanted[:half], wanted[half:]
    for found in re.finditer(re.escape(first), text):
        for length in range(len(second) - 1, len(second) + 2):
            seen = text[found.end() : found.end() + length]
            if _near(second, seen):
                return first + seen
    for found in re.finditer(re.escape(second), text):
        for length in range(len(first) - 1, len(first) + 2):
            seen = text[max(0, found.start() - length) : found.start()]
            if _near(first, seen):
                return seen + second
    return _crossed(wanted, half, text)


def _crossed(wanted: str, half: int, text: str) -> str:
    """The words with the two letters in their middle changed."""
    swapped = wanted[: half - 1] + wanted[half : half + 1] + wanted[half - 1 : half] + wanted[half + 1 :]
    return swapped if swapped != wanted and swapped in text else ""


def _near(wanted: str, seen: str) -> bool:
    """Whether one letter was put in, left out or changed, or two changed places, and nothing else."""
    if wanted == seen or REMOVED in seen or abs(len(wanted) - len(seen)) > 1:
        return False
    begin = next((i for i, (a, b) in enumerate(zip(wanted, seen, strict=False)) if a != b), min(len(wanted), len(seen)))
    for lost, more in ((1, 1), (0, 1), (1, 0), (2, 2)):
        if wanted[begin + lost :] == seen[begin + more :]:
            return lost < 2 or sorted(wanted[begin : begin + 2]) == sorted(seen[begin : begin + 2])
    return False


def entries(source: BriefSource, cited: bool) -> tuple[str, ...]:
    """What a page of the packaged templates may call a source in its list: one of these."""
    found: list[str] = []
    for length in (*listing.ENTRIES, listing.SHORT):
        made = listing.line(source, cited, length)
        head = " · ".join(each for each in (f"{made.number} {made.outlet}", made.title, made.date) if each)
        note = f" · {made.note}" if made.note else ""
        found += [f"{head}{note}", f"{head} · {made.kind}{note}{'' if cited else ' · not cited'}"]
    return (*dict.fromkeys(found), *(() if cited else _uncited(source)), _plain(source))


def _plain(source: BriefSource) -> str:
    """The same where no template lays out the list."""
    return f"{source.id}. {labels.source(source)}"


def _uncited(source: BriefSource) -> tuple[str, ...]:
    """The same of a source that a page does not cite, in a line with others."""
    made = [listing.line(source, False, length) for length in (*listing.ENTRIES, listing.SHORT)]
    every = (f"{each.number} {each.title}{f', {each.note}' if each.note else ''}" for each in made)
    return tuple(dict.fromkeys(every))
