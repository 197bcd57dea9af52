"""Stretches of text as WordprocessingML: runs, links and bookmarks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from briefing.writers.wordstyles import identifier

if TYPE_CHECKING:
    from lxml.etree import _Element

LONGEST_ADDRESS = 2000
"""Characters; what Windows takes for an address ends at 2083."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_ALLOWED = ":/?#[]@!$&'()*+,;=-._~%"
"""What stands in an address beside letters and digits (RFC 3986)."""
_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


def element(tag: str, *inside: _Element, **attributes: str) -> _Element:
    """An element of WordprocessingML."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    made.extend(inside)
    return made


def run(text: str, style: str = "", rtl: bool = False) -> _Element:
    """Text in one character style; a tab in it is one."""
    properties = [element("rStyle", val=identifier(style))] if style else []
    properties += [element("rtl")] if rtl else []
    made = element("r", *([element("rPr", *properties)] if properties else []))
    for place, part in enumerate(text.split("\t")):
        if place:
            made.append(element("tab"))
        if part:
            words = element("t")
            words.text = part
            words.set(_SPACE, "preserve")
            made.append(words)
    return made


def words(text: str, style: str = "", rtl: bool = False) -> list[_Element]:
    """An article's words in one character style, what runs from right to left in runs that say so.

    Word goes by that, and not by the letters alone, as to fonts and the place of points and brackets.
    """
    return [run(part, style, turned) for part, turned in _directed(text, rtl)]


def link(inside: Iterable[_Element], anchor: str = "", relation: str = "") -> _Element:
    """Runs that lead to a bookmark of this name, or to the address of a relationship."""
    from docx.oxml.ns import qn

    made = element("hyperlink", *inside, **({"anchor": anchor} if anchor else {}), history="1")
    if relation:
        made.set(qn("r:id"), relation)
    return made


def bookmarked(inside: Iterable[_Element], name: str, number: int) -> list[_Element]:
    """Runs with a bookmark around them; its number is the only one of its kind."""
    return [element("bookmarkStart", id=str(number), name=name), *inside, element("bookmarkEnd", id=str(number))]


def address(url: str | None) -> str:
    """An address that may be linked to: of the web, in ASCII; else empty."""
    if not url or not url.isprintable() or " " in url:
        return ""
    try:
        parts = urlsplit(url)
        named = parts.scheme.lower() in ("http", "https") and parts.hostname and (parts.port or 1)
    except ValueError:  # brackets or a port that are none
        return ""
    plain = _PERCENT.sub("%25", quote(url, safe=_ALLOWED, errors="replace"))
    return plain if named and len(plain) <= LONGEST_ADDRESS else ""


def _directed(text: str, rtl: bool) -> Iterator[tuple[str, bool]]:
    """Stretches of one direction: what has none of its own goes with both neighbours, else with the paragraph."""
    own = [_direction(letter) for letter in text]
    before, after = list(own), list(own)
    for place in range(1, len(text)):
        before[place] = before[place - 1] if own[place] is None else own[place]
        after[-1 - place] = after[-place] if own[-1 - place] is None else own[-1 - place]
    turned = [one if one is not None and one == other else rtl for one, other in zip(before, after, strict=True)]
    for way, letters in groupby(zip(text, turned, strict=True), key=lambda each: each[1]):
        yield "".join(letter for letter, _ in letters), way


def _direction(letter: str) -> bool | None:
    """Whether a letter runs from right to left; none of its own for digits, points and spaces."""
    kind = unicodedata.bidirectional(letter)
    return kind != "L" if kind in ("L", "R", "AL") else None
