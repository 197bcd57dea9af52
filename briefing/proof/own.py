"""What a page says around its claims in the brief's own words: above the first claim, and below the last.

A template of a user's own may say there what it likes, so that nobody can list what must stand there. But what stands
there and is one letter away from what the brief says is no wording of the template's: it is the brief's, falsified.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Brief, BriefSource
from briefing.proof.finding import Finding
from briefing.proof.fold import expected
from briefing.proof.page import Page
from briefing.writers import coverage, labels, listing
from briefing.writers import page as pages
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
    own = [labels.counts(brief), *pages.reading(brief), *(each.line for each in coverage.ledger(brief))]
    own += [entries(source, False)[-2] for source in brief.sources if source.id not in cited]
    own += [f"{brief.desk.marking} {imprint}" if brief.desk.marking else "", imprint] if imprint else []
    return tuple(each for each in own if len(each) >= LINE)


def without(text: str, known: Sequence[str], upper: bool = True) -> str:
    """A folded text from which known words are taken out, whatever their case."""
    rest = text.upper() if upper else text
    for each in known:
        rest = rest.replace(each.upper() if upper else each, REMOVED)
    return rest


def check_altered(page: Page, begin: int, end: int, lines: Sequence[str], what: str, where: str) -> Iterator[Finding]:
    """Nothing of a stretch of a page is one letter away from some lines, all those that are there as they should be aside.

    Args:
        page: what the output says.
        begin: of the stretch.
        end: of the stretch.
        lines: of the brief.
        what: what the stretch is, for a finding.
        where: the output.
    """
    made = sorted({expected(each) for each in lines}, key=len, reverse=True)
    rest = without(page.text[begin:end], made, upper=False)
    rest = without(rest, [each.upper() for each in made], upper=False)
    for each in made:
        if len(each) >= SHORTEST and (found := altered(each, rest)):
            yield Finding("printed", what, where, each, found)
            return
    for each in lines:
        for place in page.near(each, begin) if not page.any_order(each) else ():
            if place.end <= end and page.free(place) and not page.says(each, place):
                yield Finding("printed", what, where, *page.apart(each, place))
                return


def altered(wanted: str, text: str) -> str:
    """What of a text is the wanted words but for one letter more, less or other, or two that changed places; or empty."""
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
        if not cited:
            found.append(f"{made.number} {made.title}{f', {made.note}' if made.note else ''}")
    return (*dict.fromkeys(found), f"{source.id}. {labels.source(source)}")
