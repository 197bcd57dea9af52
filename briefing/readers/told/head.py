"""The lines above a plain text's first paragraph, each with what its form says it is.

A saved page or a pasted article opens with some of: masthead, motto, section, headline, deck,
byline, agency, date, share bar, picture caption, in nearly any order. The forms are told line by
line; which of the remaining lines is the masthead and which the headline is told by ``titles``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.readers.told.people import authors
from briefing.text import dates
from briefing.text.dates import Dated
from briefing.text.furniture import pieces
from briefing.text.furniture.words import UNFINISHED

LINES = 24
"""Non-blank lines that a head has at most."""
_BODY_WORDS = 28
"""Words from which on a line is a paragraph, whatever its end."""
_SENTENCE_WORDS = 9
"""Words from which on a line that ends like a sentence is a paragraph."""

_AGENCY = re.compile(r"\(([^()]{2,40})\)\s*(?:[–—:-]+\s*$|$|(?=\w))|/([^/]{2,40})/|\(([A-Z]{2,6})\)")
"""In brackets behind all the rest, or an acronym wherever it stands: ``Place (Country), 3 May –`` names none."""
_ALONE = re.compile(r"^[A-ZÀ-Þ][^()\d]{2,40}\([A-Z][A-Za-z]{1,20}\)\s*(?:[–—-]|--)\s*[^()]*\d[^()]*$")
"""``Huaraz, Peru (AFP) – Aug 14, 2024`` on a line of its own."""
_ABBREVIATED = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Jr|Sr|Bros|plc|St|[ap]\.m)\.$")
_RELEASE = (
    r"(?:for\s+immediate\s+release|(?:press|news|media)\s+(?:release|statement|advisory)"
    r"|press\s+communiqu[eé]|embargoed|communiqu[eé]\s+de\s+presse|(?:presse|medien)mitteilung"
    r"|(?:comunicado|nota)\s+(?:de|à|ai)\s+(?:prensa|imprensa|stampa)|comunicato\s+stampa)"
)
_PAPER = (
    r"(?:(?:official|joint|public|final|special|preliminary|press|news|media|daily|weekly)\s+)*(?:communiqu[eé]|bulletin"
    r"|circular|notice|statement|declaration|announcement|advisory|news\s+flash|situation\s+report|(?:press|news)\s+note)"
)
"""What an office calls its papers; alone on a line, or with a number, it announces one."""
SLUG = re.compile(
    rf"^\W*{_RELEASE}\b(?!\s+is)|\b{_RELEASE}(?:\W*|\W+no\.?\W.*|\W[\d\W].*)$|^for\s+release\b"
    rf"|^\W*{_PAPER}(?:\W*$|\s+(?:no|nr|n°|number|ref)\b\.?\s*:?\s*\S*\d\S*(?:\s+\W.*|\s+of\s.*)?$|\s+\d[\d/.-]*$)",
    re.IGNORECASE,
)
"""A line that announces a release; a headline that mentions one has the words inside."""
_BYLINE = re.compile(
    r"^(?:(?:an?\s+)?(?:exclusive|special\s+report|analysis|opinion|comment|interview|words|text|story|report|posted|"
    r"written|published|submitted|reported)\s+)?"
    r"by:?\s+(?=\S)|^words\s?:\s+(?=\S)|"
    r"^from\s+(?:our\s+)?(?:[\w ]+\s)?(?:correspondents?|reporters?)\b|"
    r"^from\s+(?:[A-Z][\w-]+\s){1,4}(?:Service|Agency|Press|Wire)\b",
    re.IGNORECASE,
)
_BODY_OF_WRITERS = re.compile(
    r"^by\s+(?:the|our|an?)\s+(?:\w+\s){0,2}(?:board|team|staff|desk|reporters?|correspondents?)$", re.I
)
_PAR = re.compile(r"^(?:Par|Von|Por|Di|De|Door)\s+(?=[A-ZÀ-Þ])")
"""``By`` in five other languages; only before a name."""
_NO_BYLINE = re.compile(
    r"^(?i:by)\s+(?:(?i:the|an?|its|his|her|their|late|early|all|now|then|far|nightfall)\b|[a-z0-9])"
)
_STAFF = re.compile(
    r"^(?:(?:[\w&’' -]+\s)?(?:staff|wire|news)\s(?:reports?|reporters?|writers?|services)|"
    r"(?:[\w-]+\s){1,4}(?:agency|service)\s+(?:and|with)\s+.*|"
    r"(?:[\w-]+\s){0,2}(?:staff writer|correspondent|reporter|editor|columnist)s?)$",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\b(?:share|tweet|e-?mail|print|whatsapp|facebook|copy\s+link|bookmark|save)\b(?=.*\b(?:share|tweet|e-?mail|"
    r"print|comments?|facebook|whatsapp|link)\b)|"
    r"^\W*\d+\s*(?:comments?|shares?)?\W*$|^\d+\s+min(?:ute)?s?\s+read|^(?:share|print|listen|subscribe|log\s?in|"
    r"sign\s+(?:in|up)|menu|search|advertisement|enlarge|"
    r"skip to .*|(?:follow|like|find|join) us\b.*|reading time.*)\W*$",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"^\W*(?:photo|photograph|image|picture|video|file|watch|caption|credit|enlarge)\b\s*(?:[:/]|by\b|credit)|"
    r"\((?:photo|image)?:?[^()]*/[^()]*\)\W*$",
    re.I,
)
_POINTER = re.compile(
    r"^(?:begin\s+quote\s+from|originally\s+(?:published|appeared)|reposted|cross-?posted|via|"
    r"from\s+the\s+wires?)\b.{0,40}:?$",
    re.I,
)
_URL = re.compile(r"^(?:https?://|www\.)\S+$|^\S+\.(?:com|org|net|example|co\.\w\w)(?:/\S*)?$", re.IGNORECASE)
_CRUMBS = re.compile(r"\s[›»>→/]\s|^(?:\w+\s)?edition$", re.IGNORECASE)
_SECTIONS = re.compile(
    r"^(?>(?:breaking|top|latest|local|world|national|international|business|science)?\s?"
    r"(?:news|world|opinions?|comment(?:ary|s)?|editorial|sports?|business|politics|local|national|international|"
    r"culture|arts|science|health|tech(?:nology)?|"
    r"environment|climate|features?|analysis|lifestyle|travel|education|region(?:al)?|europe|asia|africa|"
    r"americas|middle east|us|uk|city|metro|home|"
    r"economy|finance|markets|society|explainer|letters|investigations?|interview|essay|profile|portrait|reportage|"
    r"long\s?reads?|q\s?&\s?a|first person|in depth|explained|letter from .{2,30}|transcript|op-ed)"
    r"(?:\s*[|/›»>&,•·-]\s*|\s+and\s+|$))+$",
    re.IGNORECASE,
)
"""A line of nothing but section names. A name that has been found is not looked at again (``(?>``): else a long row of
them, with something else at its end, would be tried in all ways that there are."""
LABEL = re.compile(
    r"^(?P<label>title|headline|source|publication|outlet|newspaper|publisher|author|byline|date|published|"
    r"publication date|date published|"
    r"url|link|section|category|type|length|dateline|body|language)\s*:\s*(?P<value>.*)$",
    re.IGNORECASE,
)
_WHEN_WORDS = re.compile(
    r"\b(?:posted|published|updated|last|modified|first|on|at|am|pm|gmt|utc|[ceswm]?[ed]?s?t|bst|local|time|"
    r"edition|date|created|issued|release|by|"
    r"mon|tue|wed|thu|fri|sat|sun|"
    r"publiée?|mise?|jour|modifiée?|le|à|h|veröffentlicht|aktualisiert|stand|am|um|uhr|publicado|actualizado|"
    r"atualizado|el|a|las|às|em)\b|[ap]\.m\.|\d{1,2}\s?[.:h]\s?\d{2}(?::\d\d)?(?:\s?[ap]m)?|\d{1,2}\s?[ap]m|[\W_\d]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One non-blank line of the head."""

    text: str
    kind: str
    """``text`` (masthead, headline …), ``deck`` (a sentence), ``byline``, ``date``, ``slug``, ``label``, ``pointer``,
    ``crumbs``, ``share``, ``caption``, ``url`` or ``body``."""
    after_blank: bool
    """Whether a blank line, or nothing, stands above it."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says beside its place."""

    dated: Dated | None
    """Offsets are those in the line."""
    agency: str | None


def lines(text: str) -> tuple[Line, ...]:
    """The head's lines; the last one is the first of the body where there is one."""
    found: list[Line] = []
    rows = _rows(text)
    for position, (line, blank) in enumerate(rows):
        if _continues(found, line, blank):
            found[-1] = Line(f"{found[-1].text} {line}", found[-1].kind, found[-1].after_blank)
            continue
        said = kind(line)
        if said == "body" and found and _is_deck(line, [below for below, _ in rows[position + 1 : position + 5]]):
            said = "deck"
        found.append(Line(line, said, blank))
        if said == "body":
            break
    return tuple(found)


def _rows(text: str) -> list[tuple[str, bool]]:
    """The first non-blank lines, white space folded, and whether a blank line or nothing stands above each."""
    rows: list[tuple[str, bool]] = []
    blank = True
    for raw in text[:20_000].split("\n"):
        line = " ".join(raw.split())
        if line:
            rows.append((line, blank))
        blank = not line
        if len(rows) == LINES:
            break
    return rows


def _is_deck(line: str, below: list[str]) -> bool:
    """Whether a sentence still stands above the byline or the date, and so sums up what follows."""
    if len(line.split()) > 2 * _BODY_WORDS or dateline(line):
        return False
    kinds = [kind(row) for row in below]
    first = kinds.index("body") if "body" in kinds else len(kinds)
    return any(said in {"byline", "date"} for said in kinds[:first])


def kind(line: str) -> str:
    """What the form of one line says it is."""
    for pattern, name in (
        (_POINTER, "pointer"),
        (LABEL, "label"),
        (_URL, "url"),
        (_CAPTION, "caption"),
        (_SHARE, "share"),
    ):
        if pattern.search(line):
            return name
    if SLUG.search(line) and len(line.split()) <= 14:
        return "slug"
    if _is_date(line):
        return "date"
    if len(line.split()) <= 20 and _is_byline(line):
        return "byline"
    if (_CRUMBS.search(line) and len(line.split()) <= 8) or _SECTIONS.match(line):
        return "crumbs"
    return "body" if _is_body(line) else "text"


def _is_byline(line: str) -> bool:
    """Whether the line says who wrote it."""
    named = _BYLINE.match(line) is not None and (
        not _NO_BYLINE.match(line) or _BODY_OF_WRITERS.search(line) is not None
    )
    return (
        named
        or _STAFF.match(line) is not None
        or (_PAR.match(line) is not None and authors(_PAR.sub("", line)) is not None)
    )


def dateline(line: str) -> Dateline | None:
    """The dateline that a paragraph opens with, or that is all there is on the line."""
    length = pieces.dateline(line[:160]) or (len(line) if len(line) <= 80 and _ALONE.match(line) else 0)
    if not length:
        return None
    found = [dated for dated in dates.find(line[:length]) if dated.precision in {"day", "time", "yearless"}]
    named = [next(filter(None, groups)) for groups in _AGENCY.findall(line[:length])]
    return Dateline(found[0] if found else None, named[-1] if named else None)


def _continues(found: list[Line], line: str, blank: bool) -> bool:
    """Whether the line goes on a headline that was broken: to a column's width, or where no headline ends."""
    if blank or not found or found[-1].kind != "text":
        return False
    last = found[-1].text.rsplit(None, 1)[-1]
    if last in UNFINISHED and len(found[-1].text.split()) > 2:
        return len(line.split()) < 15
    if len(found[-1].text) < 50:
        return False
    return line[0].islower() and not re.search(r"[.!?:…|]$", found[-1].text) and len(line.split()) < 15


def _is_date(line: str) -> bool:
    """Whether little but a date stands on the line: at most five words, of a place or a paper, besides."""
    found = dates.find(line)
    if not any(dated.precision in {"day", "time", "yearless"} for dated in found) or len(line) > 120:
        return False
    if any(len(dates.find(part)) == 1 and not _besides(part) for part in re.split(r"\s[|·•]\s", line)[:-1]):
        return True
    return len(_besides(line).split()) <= 5 and not re.search(r"(?<!\b[ap])(?<!\b[ap]\.m)\.$", line)


def _besides(line: str) -> str:
    """What stands on a line beside dates, times and the words around them."""
    rest = line
    for dated in reversed(dates.find(line)):
        rest = rest[: dated.start] + " " + rest[dated.end :]
    return _WHEN_WORDS.sub(" ", rest).strip()


def _ends_sentence(line: str, words: int) -> bool:
    """Whether the line ends like a sentence; headlines may shout or ask, so short ones need a full stop."""
    marks = "." if words < 2 * _SENTENCE_WORDS else ".!?"
    return re.search(rf"[^\s.A-Z][{marks}][\"”’»')\]]*$", line) is not None and not _ABBREVIATED.search(line)


def _is_body(line: str) -> bool:
    """Whether the line is a paragraph."""
    words = len(line.split())
    if words >= _BODY_WORDS or (
        words >= _SENTENCE_WORDS and _ends_sentence(line, words) and not line.isupper() and "|" not in line
    ):
        return True
    return words >= _SENTENCE_WORDS + 4 and dateline(line) is not None
