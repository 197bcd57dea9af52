"""Outputs that no template lays out, held whole against what their writer says of brief.json.

What a user cannot lay out in another way says just this and no more: a text, a Markdown file, the parts of a mail, a
list of sources, annotations. White space is white space; all else is compared letter for letter, or value for value.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from briefing.errors import UsageError
from briefing.model import Brief, Look
from briefing.proof import exact
from briefing.proof.finding import Finding
from briefing.proof.page import agreement
from briefing.version import __version__
from briefing.writers import csl, markdown, txt, webannotation
from briefing.writers.fields import decode

TEXTS = {"brief.md": markdown.write, "brief.txt": txt.write}
RECORDS = {csl.NAME: csl.write, webannotation.NAME: webannotation.write}
"""File to what writes it."""
_AROUND = 40
"""Letters shown on either side of a difference."""


def ours(brief: Brief) -> bool:
    """Whether this version wrote the brief's outputs: another may have put its own words otherwise.

    What a brief says is proved of any version's; that nothing else is said, letter for letter, of this one's.
    """
    return brief.generator == f"briefing {__version__}"


def or_else(first: Iterator[Finding], then: Iterator[Finding]) -> Iterator[Finding]:
    """What was found first, or else what is found then: a difference is told once, by whoever can say whose it is."""
    found = False
    for each in first:
        found = True
        yield each
    if not found:
        yield from then


def check_text(data: bytes, brief: Brief, name: str, where: str) -> Iterator[Finding]:
    """The text of one of ``TEXTS``; in Markdown, whose lines mean something, line by line."""
    if not ours(brief):
        return
    (made,) = TEXTS[name](brief, Look())
    seen, wanted = data.decode("utf-8", "replace"), made.data.decode("utf-8")
    yield from check_words(seen, wanted, where)
    if name == "brief.md" and exact.line(seen) == exact.line(wanted):
        for place, (one, other) in enumerate(zip_longest(wanted.splitlines(), seen.rstrip().splitlines()), 1):
            if one != other:
                yield Finding("printed", f"line {place}", where, repr(one), exact.visible(repr(other)))
                return


def check_words(seen: str, wanted: str, where: str) -> Iterator[Finding]:
    """Two texts say the same, but for white space."""
    one, other = exact.line(wanted), exact.line(seen)
    if one != other:
        apart = agreement(one, other)
        show = slice(max(0, apart - _AROUND), apart + _AROUND)
        found = exact.visible(other[show]) or "nothing"
        yield Finding("printed", "the text", where, exact.visible(one[show]) or "no more", found)


def check_record(data: bytes, brief: Brief, name: str) -> Iterator[Finding]:
    """The values of one of ``RECORDS``."""
    try:
        found = decode(data, name).value
        if not ours(brief):
            return
        (made,) = RECORDS[name](brief, Look())
    except UsageError as error:
        yield Finding("schema", name, name, "a file as it was written", error.message)
        return
    except KeyError as error:
        yield Finding("citation", name, name, "sources that brief.json has", f"none of number {error.args[0]}")
        return
    yield from apart(decode(made.data, name).value, found, name, name)


def apart(wanted: object, found: object, what: str, where: str) -> Iterator[Finding]:
    """The first place at which two JSON values differ."""
    if isinstance(wanted, dict) and isinstance(found, dict):
        if list(wanted) != list(found):
            names = sorted(set(wanted) ^ set(found)) or list(found)
            yield Finding("record", what, where, f"the fields {', '.join(wanted)}", f"others: {', '.join(names)}")
            return
        pairs = [(f"{what}: {key}", wanted[key], found[key]) for key in wanted]
    elif isinstance(wanted, list) and isinstance(found, list):
        if len(wanted) != len(found):
            yield Finding("record", what, where, f"{len(wanted)} entries", str(len(found)))
            return
        pairs = [(f"{what}[{place}]", *both) for place, both in enumerate(zip(wanted, found, strict=True))]
    elif type(wanted) is type(found) and wanted == found:
        return
    else:
        yield Finding("record", what, where, exact.visible(repr(wanted)), exact.visible(repr(found)))
        return
    for each in pairs:
        first = next(apart(each[1], each[2], each[0], where), None)
        if first is not None:
            yield first
            return
