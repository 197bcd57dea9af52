"""A feed's XML made safe and small before feedparser sees it: well-formed, without entities, of so many elements.

feedparser is lenient and pays for it: what is not well-formed goes to a second parser that is slow on purpose-made
input, and a long author's name keeps it busy for minutes. So libxml2 reads first, mends what can be mended, and what
no feed needs is cut.
"""

from __future__ import annotations

import re
from html import escape
from html.entities import html5
from typing import TYPE_CHECKING

from briefing.errors import UnreadableError
from briefing.notices import Notices

if TYPE_CHECKING:
    from lxml.etree import _Element

ENTRIES = 500
"""Entries that are read of a feed: the first ones, which are the newest."""
_TAGS, _ELEMENTS = 1_000_000, 200_000
"""Tags in all, and elements of the entries that are read, up to which a feed is: libxml2 takes 200 bytes for each,
feedparser 15 µs."""
_ATTRIBUTES = 20
"""Of an element; feedparser takes a time that grows with their square."""
_LONG = 1_000
"""Characters of a date, a name or a link that are looked at."""
_HEAD = re.compile(r"(?:\s|\ufeff|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[<>]*>", re.IGNORECASE)
_ROOT = re.compile(r"<([A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ENTITY = re.compile(
    r"<!\[CDATA\[(?:.*?\]\]>|.*\Z)|&(?:#\d{1,7};|#x[0-9A-Fa-f]{1,6};|([A-Za-z][A-Za-z0-9]{0,31};))?", re.DOTALL
)
"""An ampersand with what it names, or a stretch in which it means itself."""
_XML_OWN = frozenset({"lt;", "gt;", "amp;", "quot;", "apos;"})
_SPACES = {
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "atom": "http://www.w3.org/2005/Atom",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
}
"""Prefixes that feeds use without declaring them."""
_MEDIA = "http://search.yahoo.com/mrss"
"""Descriptions of pictures, which feedparser takes for the entry's text."""
_TEXTS = frozenset("content encoded description summary body fullitem div title subtitle tagline".split())


def root_of(text: str) -> str:
    """The local name of an XML text's first element, small; an empty string where there is none."""
    at = _HEAD.match(text)
    rest = text[at.end() if at else 0 :]
    if rest[:9].upper() == "<!DOCTYPE":
        rest = rest[rest.find(">") + 1 :]
        at = _HEAD.match(rest)
        rest = rest[at.end() if at else 0 :]
    root = _ROOT.match(rest)
    return root[2].lower() if root else ""


def safe(text: str, path: str, notices: Notices) -> bytes:
    """The feed as well-formed UTF-8, of at most so many entries. The text begins with its first element.

    Raises:
        UnreadableError: it is no XML, or has too many elements.
    """
    from lxml import etree

    if text.count("<") > _TAGS:
        raise _too_many(path)
    parser = etree.XMLParser(
        recover=True, resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(_declared(_mended(text)).encode(), parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        raise _no_xml(path)
    if any(error.level >= etree.ErrorLevels.ERROR for error in parser.error_log):
        notices.add("metadata", path, "It is not well-formed XML and was mended; check that its articles are whole.")
    try:
        parents = _trim(root, path, notices)
        if root.xpath("count(//*)") > _ELEMENTS:
            raise _too_many(path)
        _unprefixed(root)
        _shorten(parents)
        return bytes(etree.tostring(root, encoding="utf-8"))
    except ValueError:  # libxml2 mended it to names or texts that are no UTF-8
        raise _no_xml(path) from None


def say_left_out(count: int, path: str, notices: Notices) -> None:
    """A notice of entries that are not read."""
    notices.add("metadata", path, f"Its newest {ENTRIES} entries were read; {count:,} older ones were left out.")


def undoctyped(text: str, path: str) -> str:
    """The text from its first element on.

    Raises:
        UnreadableError: it has a DOCTYPE with declarations inside it.
    """
    at = _HEAD.match(text)
    rest = text[at.end() if at else 0 :]
    if rest[:9].upper() == "<!DOCTYPE":
        doctype = _DOCTYPE.match(rest)
        if not doctype:
            raise UnreadableError(
                f"{path} declares entities of its own, which can be made to fill any memory.",
                "Save the feed again from its address, or its articles as .html.",
            )
        rest = rest[doctype.end() :]
        at = _HEAD.match(rest)
        rest = rest[at.end() if at else 0 :]
    return rest


def _mended(text: str) -> str:
    """Without characters that XML forbids, nor references to them, which libxml2 would mend to no UTF-8.

    HTML's named characters, which XML does not know, are written out, and so is an ampersand that stands for itself.
    """
    return _ENTITY.sub(_written_out, _NOT_XML.sub("", text))


def _written_out(match: re.Match[str]) -> str:
    if match[0].startswith("&#"):
        code = int(match[0][3:-1], 16) if match[0][2] == "x" else int(match[0][2:-1])
        return match[0] if 0 < code < 0x110000 and not _NOT_XML.match(chr(code)) else ""
    if match[1] in _XML_OWN or (match[1] is None and match[0] != "&"):
        return match[0]
    return escape(html5[match[1]]) if match[1] in html5 else f"&amp;{match[0][1:]}"


def _declared(text: str) -> str:
    """With a declaration for each known prefix that has none: strict parsers refuse the whole feed for one."""
    missing = [prefix for prefix in _SPACES if f"<{prefix}:" in text and f"xmlns:{prefix}=" not in text]
    spaces = "".join(f' xmlns:{prefix}="{_SPACES[prefix]}"' for prefix in missing)
    root = _ROOT.match(text)
    return f"{text[: root.end()]}{spaces}{text[root.end() :]}" if root and spaces else text


def _no_xml(path: str) -> UnreadableError:
    return UnreadableError(f"{path} is no XML that can be read.", "Save the feed again, or its articles as .html.")


def _too_many(path: str) -> UnreadableError:
    return UnreadableError(f"{path} has more elements than feeds have.", "Split it, or save its articles as .html.")


def _trim(root: _Element, path: str, notices: Notices) -> list[_Element]:
    """Takes out of the tree what is not read; the elements that hold the entries."""
    parents = [root, *(child for child in root if _local(child) == "channel")]
    entries = [child for parent in parents for child in parent if _local(child) in {"item", "entry"}]
    if len(entries) > ENTRIES:
        say_left_out(len(entries) - ENTRIES, path, notices)
    for entry in entries[ENTRIES:]:
        entry.getparent().remove(entry)
    for element in list(root.iter(f"{{{_MEDIA}}}*", f"{{{_MEDIA}/}}*")):
        if (parent := element.getparent()) is not None:
            parent.remove(element)
    return parents


def _shorten(parents: list[_Element]) -> None:
    """Cuts values that no date, name or link has the length of; the articles' own text is left alone."""
    pending = list(parents)
    while pending:
        for child in pending.pop():
            _cut(child)
            if _local(child) not in _TEXTS:
                pending.append(child)


def _cut(element: _Element) -> None:
    for key, value in element.attrib.items():
        if len(value) > _LONG:
            element.set(key, value[:_LONG])
    if _local(element) in _TEXTS - {"title", "subtitle", "tagline"}:
        return
    if element.text and len(element.text) > _LONG:
        element.text = element.text[:_LONG]


def _unprefixed(root: _Element) -> None:
    """Renames what has a prefix that is declared nowhere: a strict parser refuses the whole feed for one.

    And takes away attributes where there are more than any element has.
    """
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        if len(element.attrib) > _ATTRIBUTES:
            element.attrib.clear()
        if ":" in element.tag.rpartition("}")[2]:
            element.tag = f"x-{element.tag.rpartition('}')[2].replace(':', '-')}"
        for key in [key for key in element.attrib if ":" in key.rpartition("}")[2]]:
            del element.attrib[key]


def _local(element: _Element) -> str:
    """The element's name without its namespace, small."""
    return element.tag.rpartition("}")[2].lower() if isinstance(element.tag, str) else ""
