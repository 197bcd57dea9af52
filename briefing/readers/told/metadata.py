"""What a plain text says about itself: in its head, in its foot, in its comment thread."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefing.readers.draft import Fact, facts
from briefing.readers.told import head, outlets, senders, titles
from briefing.readers.told.head import Line
from briefing.readers.told.kinds import kind_of
from briefing.readers.told.people import authors, only_names, person
from briefing.text import dates
from briefing.text.dates import Dated

_LABELS = {
    "title": "title",
    "headline": "title",
    "source": "outlet",
    "publication": "outlet",
    "outlet": "outlet",
    "newspaper": "outlet",
    "publisher": "outlet",
    "author": "author",
    "byline": "author",
    "date": "published",
    "published": "published",
    "publication date": "published",
    "date published": "published",
    "url": "url",
    "link": "url",
    "language": "language",
}
_PAGES = 60_000
_NO_WORD = re.compile(r"\S{200,}|[^\S\n]{200,}")
_NO_LINES = re.compile(r"\n(?:[^\w\n]*\n){9,}")
"""Ten lines and more without a word: patterns that look from the beginning of each as far as the next word would take
minutes with a text of 30,000 of them."""
_WRITE_TO = re.compile(
    r"\b(?:write|e-?mail|contact|reach)\s+(?:to\s+)?([A-ZÀ-Þ][\w.’'-]+(?:\s+[\w.’'-]+){1,3}?)\s+at\s+\S+@\S+",
    re.IGNORECASE,
)
_POSTED = re.compile(r"^[^\S\n]*posted\s+by:?\s+(\S.{0,40}?)\s+(?:at|on)\s.*\d", re.IGNORECASE | re.MULTILINE)
_REPORTING = re.compile(r"\(\s*(?:reporting|writing)\s+by\s+([^;()]+)", re.IGNORECASE)
_COVERS = re.compile(
    r"^([A-ZÀ-Þ][\w.’'-]+(?:\s+[A-ZÀ-Þ][\w.’'-]+){1,3})\s+(?:covers|is\s+(?:a|an|the)\s+[\w\s-]*(?:reporter|"
    r"correspondent|editor|writer|columnist))\b",
    re.M,
)
_ROLE_BELOW = re.compile(
    r"^(?:the\s+)?(?:(?:special|deputy|acting|permanent|prime|foreign|vice|senior|managing|executive|chief|"
    r"general|staff|political|contributing)\s)*"
    r"(?:envoy|minister|president|director|editor|secretary|chair(?:man|woman|person)?|spokes\w+|ambassador|"
    r"commissioner|governor|mayor|writer|"
    r"correspondent|reporter|columnist|officer|rapporteur|coordinator|head)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"^\W*(?:media|press|news)?\s*(?:contacts?|enquir\w+|inquir\w+|office|information)\b", re.IGNORECASE
)
"""Below it stands whom to ask, who is not the author."""
_TO_EDITORS = re.compile(r"^[^\w\n]*notes?\s+(?:to|for)\s+(?:the\s+)?editors?\b", re.IGNORECASE | re.MULTILINE)
_COMMENT = re.compile(
    r"^[^\S\n]*(?:by\s+\S.{0,40}?\s+on\s+(?P<a>.+?\bat\b.*)|(?P<b>\S.{5,40}\bat\s+\d{1,2}[:.]\d\d\s*(?:[ap]\.?m\.?)?.{0,6})|"
    r"\S.{0,40}\b(?:says?|said|wrote)\W{0,3}\s+on\s+(?P<c>.{6,40}))\s*$",
    re.MULTILINE | re.IGNORECASE,
)
_HEAD = 5
"""Lines below a headline among which a paper's name, a byline and a date are looked for."""
_FOOT_DATE = re.compile(
    r"^[^\w\n]*(?:first\s+)?(?:published|posted|issued|released|date)\b\W*(?:on\s+|at\s+)?(.{6,60})$",
    re.MULTILINE | re.IGNORECASE,
)
_YEAR_MARK = re.compile(r"(?:No\.?\s*\d+\s*/\s*|©\s*|\(c\)\s*|copyright\s*(?:©\s*)?)((?:19|20)\d\d)\b", re.IGNORECASE)


def describe(text: str) -> tuple[Fact, ...]:
    """Facts of a plain text, best first."""
    text = _sketch(text)
    lines = head.lines(text)
    mast = titles.masthead(lines, text)
    headed = titles.title(lines, mast)
    titled = facts("headline", title=headed[1]) if headed else ()
    signed = _authors(lines, text, headed[0] if headed else None)
    found = (*_labelled(lines), *_repost(lines), *titled, *signed, *_published(lines, text))
    own = (*found, *_outlets(lines, mast, text, headed[0] if headed else None))
    return (*own, *kind_of(text, lines, own))


def _sketch(text: str) -> str:
    """What of a text is searched: its first and last pages, without runs of characters that are no words.

    An article is far shorter; a text made to keep pattern matching busy is cut down to one.
    """
    text = text if len(text) <= 2 * _PAGES else f"{text[:_PAGES]}\n{text[-_PAGES:]}"
    return _NO_LINES.sub("\n\n\n", _NO_WORD.sub(" ", text))


def partial_date(text: str) -> Dated | None:
    """The date of a text's head or dateline where it lacks its year, else None."""
    for dated in _head_dates(head.lines(_sketch(text))):
        return dated if dated.precision == "yearless" else None
    return None


def _labelled(lines: Sequence[Line]) -> Iterator[Fact]:
    """``Title: …``, ``BYLINE: …`` and the like, as databases and note keepers save articles."""
    labels = [line for line in lines if line.kind == "label"]
    for line in labels:
        match = head.LABEL.match(line.text)
        field = _LABELS.get(match["label"].lower()) if match else None
        if not match or not field or (match["label"].lower() == "source" and len(match["value"].split()) > 8):
            continue
        value: str | None = match["value"]
        if field == "author":
            value = authors(match["value"], handles=True)
        elif field == "published":
            value = dates.parse(match["value"])
        elif field == "url" and not match["value"].startswith("http"):
            value = None
        yield from facts("label", **{field: value})


def _repost(lines: Sequence[Line]) -> Iterator[Fact]:
    """``begin quote from:``, headline, ``Outlet | - |``: the header that a blog puts over a copied article."""
    if not lines or lines[0].kind != "pointer":
        return
    for line in lines[1:5]:
        parts = re.match(r"^(.{2,60}?)\s*\|[\s|–-]*(.*)$", line.text)
        if parts:
            yield from facts("repost header", outlet=parts[1])
            return


def _outlets(lines: Sequence[Line], mast: int | None, text: str, headline: int | None = None) -> Iterator[Fact]:
    """Who published it: masthead, the head's other lines, the agency, the foot."""
    if mast is not None:
        yield from facts("masthead", outlet=outlets.cased(outlets.bare(lines[mast].text), text))
    for line in lines:
        yield from facts("headline", outlet=titles.title_bar(line.text)[1] if line.kind == "text" else None)
    yield from _beside_date(lines, text)
    yield from _under_headline(lines, headline, text)
    for above, line in pairwise(lines):
        if (
            above.kind == "byline"
            and line.kind == "text"
            and not line.after_blank
            and outlets.is_name(line.text)
            and outlets.PRESS.search(line.text)
        ):
            yield from facts("under the byline", outlet=outlets.cased(line.text, text))
    for line in lines:
        named = re.search(r",\s*([^,]{3,40})$", line.text) if line.kind == "byline" else None
        yield from facts("byline", outlet=named[1] if named and _employer(named[1]) else None)
    agency = outlets.dateline_agency(text)
    if any(line.kind == "byline" for line in lines):
        sent: tuple[Fact, ...] = ()
    else:
        sent = tuple(senders.opening(text))
    yield from sent
    noted = _TO_EDITORS.search(text[-3000:]) is not None
    if sent or noted or agency in senders.DISTRIBUTORS or any(line.kind == "slug" for line in lines):
        yield from senders.about(text)
    yield from facts("dateline", outlet=agency)
    yield from outlets.self_named(text)
    yield from outlets.given_away(text)
    yield from outlets.foot_name(text)


def _under_headline(lines: Sequence[Line], headline: int | None, text: str) -> Iterator[Fact]:
    """A paper's or an office's name on a line of its own between the headline and the byline or date."""
    if headline is None:
        return
    below = lines[headline + 1 : headline + 1 + _HEAD]
    for place, line in enumerate(below):
        signed = any(other.kind in {"byline", "date"} for other in below[place + 1 :])
        named = outlets.is_paper(line.text) or outlets.is_office(line.text)
        if line.kind == "text" and signed and named and outlets.is_name(line.text):
            yield from facts("under the headline", outlet=outlets.cased(line.text, text))
            return


def _employer(name: str) -> bool:
    """Whether what stands behind a name in a byline is a paper, and no job at one: ``Night Reporter``."""
    job = re.search(r"(?i)\b(?:reporter|correspondent|editor|writer|monitor)$", name)
    return outlets.is_paper(name) and (job is None or name.lower().startswith("the "))


def _beside_date(lines: Sequence[Line], text: str) -> Iterator[Fact]:
    """``THE VOICE (English edition) | Friday 13 September 2024``."""
    headline = next((at for at, line in enumerate(lines) if line.kind == "text" and len(line.text.split()) > 3), None)
    for at, line in enumerate(lines):
        below = headline is not None and at > headline
        parts = [part.strip() for part in line.text.split("|")]
        if line.kind in {"date", "text"} and len(parts) > 1 and any(dates.find(part) for part in parts):
            for part in parts:
                name = outlets.bare(part)
                if (
                    not dates.find(part)
                    and part != line.text
                    and outlets.is_name(name)
                    and (outlets.PRESS.search(name) or (name.isupper() and not (below and only_names(name, text))))
                ):
                    yield from facts("date line", outlet=outlets.cased(name, text))


def _authors(lines: Sequence[Line], text: str, headline: int | None) -> Iterator[Fact]:
    """Who wrote it: bylines of the head, credits of the foot, a signature. The headline names nobody who wrote."""
    for index, line in enumerate(lines):
        if line.kind == "byline":
            handles = re.match(r"(?i)posted|published|submitted", line.text) is not None
            yield from facts("byline", author=authors(line.text, handles=handles))
        elif line.kind in {"date", "share"} and (by := re.search(r"\b[Bb]y:?\s+(\S.*)$", line.text)):
            yield from facts("byline", author=authors(by[1], handles=True))
        elif line.kind in {"date", "share"}:
            above = any(up.kind == "text" and len(up.text.split()) > 3 for up in lines[:index])
            yield from facts("date line", author=_between_bars(line.text, text, headed=above))
        elif line.kind != "text" or not index or index == headline:
            continue
        elif _beside(lines, index, text) or _alone(lines, index, text):
            yield from facts("byline", author=authors(line.text))
    foot = text[-3000:]
    posted = _POSTED.search(text)
    yield from facts("posted line", author=authors(posted[1], handles=True) if posted else None)
    for pattern, place in ((_REPORTING, "reporting line"), (_WRITE_TO, "contact line"), (_COVERS, "author's note")):
        match = pattern.search(foot)
        if match:
            yield from facts(place, author=authors(match[1]))
    yield from facts("signature", author=_signature(text))


def _between_bars(line: str, text: str, *, headed: bool) -> str | None:
    """``4 March 2025 · Ana Lind · 7 comments``: a name between a date and the rest; in capitals only below a headline,
    since above it stands the paper's.
    """
    parts = [part.strip() for part in re.split(r"\s[|·•/—–-]\s", line)]
    if len(parts) < 2 or not any(dates.find(part) for part in parts):
        return None
    names = [part for part in parts if only_names(part, text) and not outlets.is_paper(part)]
    return authors(names[0]) if names and (headed or not names[0].isupper()) else None


def _alone(lines: Sequence[Line], index: int, text: str) -> bool:
    """Whether a line of nothing but names stands below a headline, right above the text.

    A line joined to the headline may as well be its second half; but nobody speaks of himself in his own article.
    """
    line = lines[index]
    headline = any(above.kind == "text" and len(above.text.split()) >= 4 for above in lines[:index])
    below = lines[index + 1] if index + 1 < len(lines) else None
    apart = line.after_blank or not _spoken_of(line.text, text)
    set_off = apart and below is not None and below.after_blank and below.kind in {"body", "caption", "text"}
    return (
        headline
        and set_off
        and not line.text.isupper()
        and only_names(line.text, text)
        and not outlets.is_paper(line.text)
        and not outlets.OFFICE.search(line.text)
    )


def _spoken_of(name: str, text: str) -> bool:
    """Whether the text names it within its sentences, beyond a line of its own and the beginning of a note."""
    return re.search(rf"(?<=\S)[^\S\n]+{re.escape(name)}\b", text) is not None


def _beside(lines: Sequence[Line], index: int, text: str) -> bool:
    """Whether a line that may be a bare name stands where bylines stand: by a date, a role or a place."""
    words = lines[index].text
    if (
        not 2 <= len(words.split()) <= 10
        or not only_names(words, text)
        or outlets.is_paper(words)
        or outlets.OFFICE.search(words)
    ):
        return False
    below = next(
        (line for line in lines[index + 1 :] if not (line.kind == "text" and outlets.is_paper(line.text))), None
    )
    dated = [
        line.kind == "date" and not re.search("[A-Za-z]{3,} \\|", line.text)
        for line in (lines[index - 1], *([below] if below else []))
    ]
    role = below is not None and below.kind == "byline" and not below.after_blank
    headline = [line for line in lines[:index] if line.kind == "text"]
    shouted = words.isupper() and all(line.text.isupper() for line in headline)
    return role or (any(dated) and bool(headline) and not shouted)


def _signature(text: str) -> str | None:
    """A name on a line of its own with an office below it, at the end."""
    lines = [line.strip() for line in text[-4000:].split("\n") if line.strip()][-8:]
    for above, name, below in zip(["", *lines], lines, lines[1:], strict=False):
        if (
            not _ASKED.match(above)
            and len(name.split()) <= 5
            and len(below.split()) <= 8
            and _ROLE_BELOW.match(below)
            and person(name)
            and not name.isupper()
        ):
            return person(name)
    return None


def _published(lines: Sequence[Line], text: str) -> Iterator[Fact]:
    """When it came out: head, dateline, wire slug, foot; last the first comment's date."""
    found = _head_dates(lines)
    for dated in found:
        if dated.precision in {"day", "time"}:
            yield from facts("date line", published=dated.iso)
    if found and found[0].precision == "yearless":
        yield from facts("date line, its year from elsewhere in the file", published=_year_within(found[0], text))
    for dated in dates.find(text[-400:]):
        if dated.day and re.match(r"[A-Z]{2,5}-[A-Z]", text[-400:][dated.start :]):
            yield from facts("wire slug", published=dated.iso)
    for match in _FOOT_DATE.finditer(text[-1500:]):
        yield from facts("foot", published=dates.parse(match[1]))
    comments = sorted(
        iso for iso in (dates.parse(next(filter(None, m.groups()))) for m in _COMMENT.finditer(text)) if iso
    )
    if comments:
        yield from facts("first comment", published=comments[0])


def _head_dates(lines: Sequence[Line]) -> list[Dated]:
    """Dates of the head in the order in which they count: first published, then updated, then the dateline's."""
    found: list[Dated] = []
    for kinds in ({"date", "slug"}, {"byline", "share", "url"}):
        for line in lines:
            if line.kind in kinds:
                found += [dated for dated in dates.find(line.text) if dated.precision in {"day", "time", "yearless"}]
    for line in lines:
        match = head.dateline(line.text) if line.kind == "body" else None
        if match and match.dated:
            found.append(match.dated)
    return sorted(found, key=lambda dated: dated.precision == "yearless")


def _year_within(partial: Dated, text: str) -> str | None:
    """The date with the one year that the file itself settles: a release's number, a copyright, or a year
    that it names and in which the stated weekday falls on that day.
    """
    marked = {int(year) for year in _YEAR_MARK.findall(text)}
    if len(marked) == 1:
        return dates.with_year(partial.iso, marked.pop())
    if partial.weekday is None:
        return None
    named = {int(dated.iso[:4]) for dated in dates.find(text) if dated.precision != "yearless"}
    fits = [
        iso
        for iso in (dates.with_year(partial.iso, year) for year in sorted(named))
        if iso and dates.weekday(iso) == partial.weekday
    ]
    return fits[0] if len(fits) == 1 else None
