"""brief.md: the brief as CommonMark. An article's words are escaped, so that none of them is markup.

A citation number is a link to its source text, ``[1](sources/1.txt)``; a bracketed number inside an
article's sentence is plain text and links nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model import Brief, Conflict, Highlight, Look, Rendered, ShownClaim
from briefing.writers import differing, labels

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~|#$@^]|(?<=www)\.|:(?=//)|^[-+=]")
"""What CommonMark or its common extensions (tables, autolinks, footnotes, math) would read as markup."""

_ORDERED = re.compile(r"^(\d{1,9})([.)])")


def escape(text: str) -> str:
    """Words on one line, as Markdown that shows exactly them."""
    return _ORDERED.sub(r"\1\\\2", _SPECIAL.sub(r"\\\g<0>", " ".join(text.split())))


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """brief.md, UTF-8. The look plays no part."""
    return (Rendered("brief.md", ("\n".join(_lines(brief)) + "\n").encode("utf-8", "replace")),)


def _lines(brief: Brief) -> Iterator[str]:
    panel = differing.shown(brief)
    if brief.desk.marking:
        yield from (f"**{escape(brief.desk.marking)}**", "")
    yield from (f"# {escape(brief.title)}", "", f"*{escape(labels.as_of(brief))}*", "")
    for line in labels.since(brief):
        yield from (f"*{escape(line)}*", "")
    for claim in brief.lead:
        yield from (f"**{escape(claim.text)}** {_tail(claim, panel)}{_note(claim)}", "")
    for section in brief.sections:
        yield from (f"## {escape(section.title)}", "")
        yield from (f"- {escape(claim.text)} {_tail(claim, panel)}{_note(claim)}" for claim in section.claims)
        yield ""
    if panel:
        yield from (f"## {labels.DIFFER}", "", *(f"- {_conflict(each, panel)}" for each in panel))
        yield from ("", more, "") if (more := labels.more(brief)) else ("",)
    if names := labels.names(brief):
        yield from (f"**{labels.NAMES}:** {escape(' · '.join(names))}", "")
    for title, entries in labels.highlights(brief):
        yield from (f"## {title}", "", *(f"- {_highlight(*entry, panel)}" for entry in entries), "")
    yield from ("## Sources", "")
    yield from (f"{source.id}. {escape(labels.source(source))}" for source in brief.sources)
    if brief.counts:
        yield from ("", f"{labels.counts(brief)}.")
    if imprint := labels.imprint(brief):
        yield from ("", escape(imprint))


def _note(claim: ShownClaim) -> str:
    return f"  \n  *{escape(note)}*" if (note := labels.note(claim)) else ""


def _tail(claim: ShownClaim, panel: tuple[Conflict, ...]) -> str:
    """What stands behind a claim, its numbers as links: whatever is in the label's brackets is ours."""
    before, _, after = labels.tail(claim, panel).rpartition(f"[{labels.mark(claim)}]")
    return f"{before}{_links(claim.numbers, labels.origins(claim))}{after}"


def _links(numbers: tuple[str, ...], note: str = "") -> str:
    if not numbers:
        return ""
    links = " ".join(f"[{number}](sources/{number}.txt)" for number in numbers)
    return rf"\[{links} · {note}\]" if note else rf"\[{links}\]"


def _highlight(head: str, record: Highlight, panel: tuple[Conflict, ...]) -> str:
    signs = "".join(f" {sign}" for sign, _ in differing.signs(record, panel))
    return f"**{escape(head)}**{labels.DASH}{escape(record.text)} {_links(record.numbers)}{signs}"


def _conflict(conflict: Conflict, panel: tuple[Conflict, ...]) -> str:
    sign = differing.SIGN + differing.numbers(panel)[conflict.id]
    values = " · ".join(f"{escape(value.value)} {_links(differing.sources(value))}" for value in conflict.values)
    return f"{sign} {escape(differing.what(conflict))}: {values}"
