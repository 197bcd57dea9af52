"""The few words of our own that every output prints around the articles' words, in the same form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from briefing.model import Brief, BriefSource, Changes, Citation, Conflict, Highlight, ShownClaim
from briefing.writers import differing
from briefing.writers.days import day

DOT = "●"
"""Stands for one independent origin."""
MOST_DOTS = 5
"""From one more on, they are counted: ``●×6``."""
OPINION = "OPINION"
"""Behind a claim that is an article's own judgement."""
BRIEF = "Brief"
"""Stands at the head where no desk is named."""
CHANGED = {"new": "NEW", "updated": "UPDATED", "corroborated": "MORE ORIGINS", "contradicted": "CONTRADICTED"}
"""Behind a claim, what has happened to it since the last edition."""
GONE = 3
"""Withdrawn claims that are named; the rest are counted."""
GONE_LENGTH = 90
"""Characters of one."""
DIFFER = "Sources differ"
"""Heads the conflicts."""
NOTE = "Editor’s note"
"""Heads what an editor adds to a claim."""
NAMES = "Names"
"""Heads the spellings of names."""
FIGURES = "Key figures"
"""Heads the figures."""
TIMELINE = "Timeline"
"""Heads the dated events."""
DASH = " — "
"""Between what a figure or an event is and the words that tell it."""
UNSTATED = "Outlet not stated"
"""Stands for an outlet that a file does not name."""
NAMES_LENGTH = 250
"""Characters of spellings, at most: two lines of the page's small print."""


def mark(claim: ShownClaim) -> str:
    """The citation mark's content, ``1 3`` or ``1 3 5 · 2 origins`` where the sources are not all independent."""
    numbers = " ".join(claim.numbers)
    note = origins(claim)
    return f"{numbers} · {note}" if note else numbers


def origins(claim: ShownClaim) -> str:
    """``2 origins``, or empty where every cited source is independent of the others."""
    fewer = claim.independent_sources < len(claim.numbers)
    return counted(claim.independent_sources, "origin") if fewer else ""


def dots(claim: ShownClaim, dot: str = DOT) -> str:
    """A dot for each independent origin, ``●●●``; ``●×6`` where they are too many to be seen at a glance."""
    count = claim.independent_sources
    return dot * count if count <= MOST_DOTS else f"{dot}×{count}"


def tail(claim: ShownClaim, panel: tuple[Conflict, ...]) -> str:
    """All that stands behind a claim's words: ``NEW OPINION ●● [1 3 5 · 2 origins] ≠1 ≠2``."""
    opinion = (change(claim), OPINION if claim.voice == "opinion" else "")
    signs = (sign for sign, _ in differing.signs(claim, panel))
    return " ".join(each for each in (*opinion, dots(claim), f"[{mark(claim)}]", *signs) if each)


def change(claim: ShownClaim) -> str:
    """``NEW``, ``UPDATED`` …, or empty."""
    return CHANGED.get(claim.change or "", "")


def note(claim: ShownClaim) -> str:
    """``Editor’s note: …``, or empty."""
    return f"{NOTE}: {' '.join(claim.note.split())}" if claim.note.strip() else ""


def since(brief: Brief) -> tuple[str, ...]:
    """What has happened since the last edition, in lines; none in a first one."""
    if (made := brief.changes) is None:
        return ()
    counts = Counter(claim.change for claim in brief.claims if claim.change)
    told = [f"{counts[kind]} {words}" for kind, words in _SINCE if counts[kind]]
    first = f"Since {edition(made)}: {', '.join(told) + ' of the claims here' if told else 'no claim here has changed'}"
    if made.nothing_new:
        first += f"; nothing new in {', '.join(made.nothing_new)}"
    return (f"{first}.", *_corrections(made), *_withdrawn(made))


def edition(made: Changes) -> str:
    """``edition 1 (16 May 2016)``."""
    return f"edition {made.since} ({day(made.as_of)})" if made.as_of else f"edition {made.since}"


_SINCE = (
    ("new", "new"),
    ("updated", "updated"),
    ("corroborated", "with more origins"),
    ("contradicted", "contradicted"),
)


def _corrections(made: Changes) -> Iterator[str]:
    for each in made.corrections:
        line = f"Correction: the text of source {each.source} was altered since"
        gone = len(each.claims)
        verb = "does" if gone == 1 else "do"
        yield f"{line}; {counted(gone, 'claim')} of the last page {verb} not stand in it." if gone else f"{line}."


def _withdrawn(made: Changes) -> Iterator[str]:
    for each in made.withdrawn[:GONE]:
        yield f"Withdrawn, {each.reason} ({each.path}): {clip(' '.join(each.text.split()), GONE_LENGTH)}"
    if len(made.withdrawn) > GONE:
        yield f"Withdrawn: {len(made.withdrawn) - GONE} more in analysis.json."


def clip(text: str, limit: int) -> str:
    """The text, or as many of its words as the limit allows and an ellipsis; a long word is cut."""
    if len(text) <= limit:
        return text
    words = text[: limit - 2].rsplit(" ", 1)[0].rstrip(" ,;:–—-")
    return (words if len(words) > limit // 2 else text[: limit - 2]) + " …"


def conflict(record: Conflict, panel: tuple[Conflict, ...]) -> str:
    """A line of the conflicts: ``≠1 Crew: 19 [2 3] · more than 20 [1]``."""
    number = differing.numbers(panel)[record.id]
    values = (f"{' '.join(value.value.split())} {bracketed(differing.sources(value))}" for value in record.values)
    return f"{differing.SIGN}{number} {differing.what(record)}: {' · '.join(each.rstrip() for each in values)}"


def highlights(brief: Brief) -> tuple[tuple[str, tuple[tuple[str, Highlight], ...]], ...]:
    """The boxes of key figures and of dated events, where there are any: title, and each entry with what heads it.

    ``350 passengers · 14 Sep 2024`` heads a figure, ``31 Aug 2024`` an event.
    """
    boxes = (
        (FIGURES, tuple((_dated(each), each) for each in brief.figures)),
        (TIMELINE, tuple((day(each.date, short=True) or each.value, each) for each in brief.timeline)),
    )
    return tuple(box for box in boxes if box[1])


def _dated(figure: Highlight) -> str:
    value = " ".join(figure.value.split())
    return f"{value} · {day(figure.date, short=True)}" if figure.date else value


def highlight(head: str, record: Highlight, panel: tuple[Conflict, ...]) -> str:
    """A line of either: ``31 Aug 2024 — The certificate expired on 31 August 2024. [1 6] ≠2``."""
    signs = (sign for sign, _ in differing.signs(record, panel))
    return f"{head}{DASH}{' '.join((*record.text.split(), bracketed(record.numbers), *signs))}"


def bracketed(numbers: Sequence[str]) -> str:
    """``[1 3]``, or empty for none."""
    return f"[{' '.join(numbers)}]" if numbers else ""


def more(brief: Brief) -> str:
    """``and 3 more in analysis.json``, or empty."""
    count = differing.more(brief)
    return f"and {count} more in analysis.json" if count else ""


def names(brief: Brief) -> tuple[str, ...]:
    """``Qaaf, also Kaf, Caf`` for each name, as many as there is room for."""
    found: list[str] = []
    for spellings in brief.names:
        first, *others = (" ".join(each.split()) for each in spellings) if spellings else ("",)
        entry = f"{first}, also {', '.join(others)}"
        if others and len(" · ".join((*found, entry))) <= NAMES_LENGTH:
            found.append(entry)
    return tuple(found)


def counts(brief: Brief) -> str:
    """What the page stands on: ``11 articles, 7 origins, 31 of 142 sentences used in 24 claims; 4 conflicts``."""
    if (made := brief.counts) is None:
        return ""
    read = f"{counted(made.articles, 'article')}, {counted(made.origins, 'origin')}"
    used = f"{made.used} of {counted(made.sentences, 'sentence')} used in {counted(made.claims, 'claim')}"
    return f"{read}, {used}; {counted(made.conflicts, 'conflict')}"


def unlisted(count: int) -> str:
    """How many sources a list leaves out, which are never few: ``262 more sources were read and are not cited.``"""
    return f"{count:,} more sources were read and are not cited." if count else ""


def label(brief: Brief) -> str:
    """What stands at the head: the desk's name, or ``Brief``."""
    return brief.desk.name or BRIEF


def imprint(brief: Brief) -> str:
    """``Prepared by A for B · Contact: desk@example.org``, as far as it is known."""
    desk = brief.desk
    made = " ".join(
        words
        for words, known in (
            (f"by {desk.prepared_by}", desk.prepared_by),
            (f"for {desk.prepared_for}", desk.prepared_for),
        )
        if known
    )
    parts = (f"Prepared {made}" if made else "", f"Contact: {desk.contact}" if desk.contact else "")
    return " · ".join(part for part in parts if part)


def evidence(citation: Citation, source: BriefSource) -> str:
    """What a citation is: ``2 corroborates · Gazette · 16 May 2016 · characters 120–240``."""
    parts = (
        f"{citation.source} {citation.role}",
        " ".join((source.outlet or UNSTATED).split()),
        day(source.published, short=True) or "undated",
        f"characters {citation.start}–{citation.end}",
    )
    return " · ".join(parts)


def counted(number: int, noun: str) -> str:
    """``1 claim``, ``2 claims``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def as_of(brief: Brief) -> str:
    """The line under the title: the date the brief speaks of, and how many articles it stands on."""
    parts = (brief.desk.name, f"As of {brief.as_of}" if brief.as_of else "", counted(len(brief.sources), "source"))
    return " · ".join(part for part in parts if part)


def source(record: BriefSource) -> str:
    """A line of the source list: title, outlet, date; the path where the file states no title."""
    parts = (record.title or record.path, record.outlet, (record.published or "")[:10])
    return " · ".join(" ".join(part.split()) for part in parts if part)
