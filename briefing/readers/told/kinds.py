"""What sort of article a text is, by its form."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.readers.draft import Fact, facts
from briefing.readers.told import head, outlets, senders
from briefing.readers.told.head import Line

_RELEASE = re.compile(
    r"^\W*(?:media|press)\s+(?:contacts?|enquir\w+|inquir\w+|office)\b|^\W*notes?\s+(?:to|for)\s+editors|"
    r"^for\s+information\s+media|/PRNewswire/|\(BUSINESS WIRE\)|"
    r"^issued\s+by\b.{0,80}(?:relations|communications|press|information)",
    re.IGNORECASE | re.MULTILINE,
)
_BLOG = re.compile(
    r"^\s*posted\s+(?:by|on|in)\b|\b(?:older|newer)\s+posts?\b|^.{0,60}\bfiled\s+under\s*:|\bpermalink\b|"
    r"\(none\s*/\s*\d+\)|^.{1,40}\s(?:says|said\.\.\.|wrote:)\s*:?$|^.{0,80}\b\d+\s+comments?\s*$|"
    r"^\s*posted\b.{0,40}\bby\b|^\d+\s+(?:thoughts|responses)\b|"
    r"\bleave\s+a\s+(?:comment|reply)\b|\bblog(?:ger|roll)?\b.{0,20}$|^begin\s+quote\s+from",
    re.IGNORECASE | re.MULTILINE,
)
_OPINION = re.compile(
    r"^\W*(?:opinion|comment|editorial|op-ed|guest\s+essay|leader|column)\b\s*(?:[:|/›»>-]|$)",
    re.IGNORECASE | re.MULTILINE,
)
_DISCLAIMED = re.compile(
    r"\bviews\s+(?:expressed\s+)?(?:here\s+|in\s+this\s+\w+\s+)?are\s+"
    r"(?:those\s+of\s+the\s+author|the\s+author[’']s\s+own|(?:his|her|their)\s+own)",
    re.IGNORECASE | re.MULTILINE,
)
_INSTITUTE = re.compile(
    r"\bpublished\s+by\s+the\b.{0,60}\b(?:institute|centre|center|foundation|council|think[ -]tank|university)\b",
    re.IGNORECASE,
)
"""A research body's paper carries the disclaimer of an opinion piece and is analysis."""
_ANALYSIS = re.compile(
    r"^\W*(?:news\s+)?(?:analysis|explainer|commentary|(?:policy|issue|research)\s+(?:brief|paper|note)|working\s+paper)"
    r"\b\s*(?:[:|/›»>-]|$|by\b|no\b)",
    re.IGNORECASE | re.MULTILINE,
)
_NEWSLETTER = re.compile(
    r"\bview\s+(?:this\s+(?:e-?mail|message|issue|newsletter)\s+)?in\s+(?:your\s+)?(?:a\s+)?browser|"
    r"\byou(?:\s+are|[’']re)\s+receiving\s+this\b|^\W*unsubscribe\W*$|\bto\s+receive\s+new\s+posts\b|"
    r"^\W*ready\s+for\s+more\?\W*$|^by\s+subscribing,\s+i\s+agree\b",
    re.IGNORECASE | re.MULTILINE,
)
_WIRE = re.compile(
    r"^\(\s*(?:reporting|writing)\s+by\b|^\W*-\s?0\s?-\s*$|^[A-Z]{2,5}-[A-Z]{2,5}-\d\d-\d\d-\d\d\s",
    re.IGNORECASE | re.MULTILINE,
)


def kind_of(text: str, lines: Sequence[Line] = (), found: Sequence[Fact] = ()) -> tuple[Fact, ...]:
    """The kind as a fact, none where nothing shows it.

    Order: what an author or sender declares (newsletter, release, opinion, analysis) before what
    only shows (blog, wire, newspaper).
    """
    top = "\n".join(line.text for line in lines if line.kind != "body")
    ends = f"{text[:1500]}\n{text[-2500:]}"
    places = {fact.field: fact.place for fact in reversed(found)}
    outlet = next((fact.value for fact in found if fact.field == "outlet"), "")
    announced = any(line.kind == "slug" for line in lines)
    if _NEWSLETTER.search(ends) and not announced:
        return tuple(facts("form", kind="newsletter"))
    agency = outlet in outlets.AGENCIES.values() and outlet not in senders.DISTRIBUTORS
    if announced or (_RELEASE.search(ends) and not agency):
        return tuple(facts("form", kind="release"))
    if len(_BLOG.findall(text)) >= 2:
        return tuple(facts("form", kind="blog"))
    declared = _OPINION.search(top) or _DISCLAIMED.search(ends)
    if declared and not _INSTITUTE.search(ends):
        return tuple(facts("form", kind="opinion"))
    if declared or _ANALYSIS.search(top):
        return tuple(facts("form", kind="analysis"))
    if places.get("outlet") == "masthead" and outlets.is_office(outlet) and not _signed(lines, found):
        return tuple(facts("form", kind="release"))
    if agency or _WIRE.search(ends) or places.get("outlet") in {"dateline", "under the byline"}:
        return tuple(facts("form", kind="wire"))
    if (
        outlets.PRESS.search(outlet)
        or any(line.kind == "byline" for line in lines)
        or (places.get("outlet") == "masthead" and places.get("author") == "byline")
        or any(head.dateline(line.text) for line in lines)
    ):
        return tuple(facts("form", kind="newspaper"))
    return ()


def _signed(lines: Sequence[Line], found: Sequence[Fact]) -> bool:
    """Whether somebody signs it, by name or as its paper's staff."""
    return any(line.kind == "byline" for line in lines) or any(fact.field == "author" for fact in found)
