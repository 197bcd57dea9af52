"""The look of brief.docx: its styles, its bullet, its page, its settings.

They replace those of python-docx's template, which has a hundred styles that the brief does not use. Elements stand in
the order of the schema (ECMA-376, part 1): Word offers to repair a file in which they do not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from briefing.model import Look
from briefing.writers import colour
from briefing.writers.page import direction

if TYPE_CHECKING:
    from docx.document import Document
    from docx.shared import Length
    from lxml.etree import _Element

MARKING, TITLE, SUBTITLE, LEAD = "Brief Marking", "Title", "Subtitle", "Brief Lead"
HEADING, CLAIM = "Heading 1", "List Bullet"
NOTE, ENTRY, COUNTS, FOOT, FOOTNOTE = "Brief Note", "Brief Source", "Brief Counts", "Footer", "Footnote Text"
"""Paragraph styles: ``NOTE`` stands between the claims and the sources, ``ENTRY`` is a source, ``COUNTS`` the end."""
MARK, EDIT, STRONG, LINK, REFERENCE = "Brief Mark", "Brief Edit", "Strong", "Hyperlink", "Footnote Reference"
"""Character styles: ``MARK`` is what stands behind a claim, ``EDIT`` an insertion or a cut."""

INK, QUIET, ACCENT, RULE = "1A1A1E", "55565C", "8A1C2C", "C9C9CF"
"""As in styles/default.css."""
MARGIN = 20
"""Millimetres on all sides."""
PAPERS = {"A4": (210.0, 297.0), "Letter": (215.9, 279.4)}
"""Width and height in millimetres."""
NUMBERING = '<w:numFmt w:val="lowerLetter"/>'
"""Footnotes are lettered: numbers are the sources'."""

_SERIF = '<w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Times New Roman"/>'
_SANS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>'
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""A language tag that Word can make something of."""
_NAMESPACES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def identifier(name: str) -> str:
    """The id of a style."""
    return name.replace(" ", "")


def apply(document: Document, language: str, look: Look) -> None:
    """Give a new document its styles, settings and page, for what is written in this language."""
    tag = quoteattr(language if _TAG.fullmatch(language) else "x-none")
    words = f"<w:lang w:val={tag} w:eastAsia={tag} w:bidi={tag}/>"
    rtl = direction(language) == "rtl"
    accent = look.accent[1:].upper() if look.accent and colour.valid(look.accent) else ACCENT
    _fill(document.styles.element, _DEFAULTS.format(words=words) + "".join(_styles(words, rtl, accent)))
    _fill(document.part.numbering_part.element, _BULLET)
    _fill(document.settings.element, _SETTINGS)
    _page(document, look.paper, rtl)


def measure(paper: str) -> Length:
    """The width between the margins."""
    from docx.shared import Mm

    return Mm(PAPERS.get(paper, PAPERS["A4"])[0] - 2 * MARGIN)


def _fill(element: _Element, xml: str) -> None:
    """Replace all that an element holds."""
    from docx.oxml import parse_xml

    for child in list(element):
        element.remove(child)
    element.extend(list(parse_xml(f"<w:all {_NAMESPACES}>{xml}</w:all>")))


def _page(document: Document, paper: str, rtl: bool) -> None:
    from docx.oxml import parse_xml
    from docx.shared import Mm

    section = document.sections[0]
    width, height = PAPERS.get(paper, PAPERS["A4"])
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(MARGIN)
    section.header_distance = section.footer_distance = Mm(MARGIN / 2)
    properties = section._sectPr
    size, grid = (properties.xpath(f"./w:{name}")[0] for name in ("pgSz", "docGrid"))
    size.addprevious(parse_xml(f"<w:footnotePr {_NAMESPACES}>{NUMBERING}</w:footnotePr>"))
    if rtl:
        grid.addprevious(parse_xml(f"<w:bidi {_NAMESPACES}/>"))


def _face(fonts: str = "", size: float = 0, bold: bool = False, ink: str = "", more: str = "") -> str:
    """The properties of a run; complex scripts have weight and size of their own."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    tint = f'<w:color w:val="{ink}"/>' if ink else ""
    height = f'<w:sz w:val="{size * 2:.0f}"/><w:szCs w:val="{size * 2:.0f}"/>' if size else ""
    return f"<w:rPr>{fonts}{weight}{tint}{height}{more}</w:rPr>"


def _gap(before: float, after: float, line: float = 1.0) -> str:
    """Points above and below a paragraph, and the height of its lines in lines."""
    room = f'w:before="{before * 20:.0f}" w:after="{after * 20:.0f}"'
    return f'<w:spacing {room} w:line="{line * 240:.0f}" w:lineRule="auto"/>'


def _rule(width: float, ink: str, space: int) -> str:
    """A line above a paragraph; width in points."""
    return f'<w:pBdr><w:top w:val="single" w:sz="{width * 8:.0f}" w:space="{space}" w:color="{ink}"/></w:pBdr>'


def _hanging(points: float) -> str:
    """All lines but the first are indented; what follows a tab on the first one, too."""
    return f'<w:ind w:left="{points * 20:.0f}" w:hanging="{points * 20:.0f}"/>'


def _paragraph(name: str, properties: str, face: str, following: str = "") -> str:
    after = f'<w:next w:val="{identifier(following)}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph" {_own(name)}w:styleId="{identifier(name)}"><w:name w:val="{_stored(name)}"/>'
        f'<w:basedOn w:val="Normal"/>{after}<w:qFormat/><w:pPr>{properties}</w:pPr>{face}</w:style>'
    )


def _character(name: str, face: str) -> str:
    return (
        f'<w:style w:type="character" {_own(name)}w:styleId="{identifier(name)}"><w:name w:val="{_stored(name)}"/>'
        f'<w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>{face}</w:style>'
    )


def _own(name: str) -> str:
    return 'w:customStyle="1" ' if name.startswith("Brief") else ""


def _stored(name: str) -> str:
    """Word's own styles have some names in lower case in the file."""
    return name.lower() if name in (HEADING, FOOT, FOOTNOTE, REFERENCE) else name


def _styles(words: str, rtl: bool, accent: str) -> list[str]:
    bidi = "<w:bidi/>" if rtl else ""
    normal = f"<w:pPr><w:widowControl/>{bidi}{_gap(0, 4, 1.1)}</w:pPr>{_face(_SERIF, 10.5, ink=INK, more=words)}"
    bullet = '<w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    raised, under = '<w:vertAlign w:val="superscript"/>', '<w:u w:val="none"/>'
    return [
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>',
        f"{normal}</w:style>{_BASES}",
        _paragraph(MARKING, f"<w:keepNext/>{_gap(0, 4)}", _face(_SANS, 10, bold=True, ink=accent), following=TITLE),
        _paragraph(
            TITLE, f"<w:keepNext/>{_rule(2.25, INK, 6)}{_gap(0, 2)}", _face(_SERIF, 21, bold=True), following=SUBTITLE
        ),
        _paragraph(SUBTITLE, _gap(0, 8), _face(_SANS, 9, ink=QUIET), following=LEAD),
        _paragraph(LEAD, f"<w:keepLines/>{_gap(0, 5, 1.12)}", _face(_SERIF, 12.5)),
        _paragraph(
            HEADING,
            f'<w:keepNext/><w:keepLines/>{_rule(0.5, RULE, 4)}{_gap(11, 4)}<w:outlineLvl w:val="0"/>',
            _face(_SANS, 11.5, bold=True, ink=accent),
            following=CLAIM,
        ),
        _paragraph(CLAIM, f"{bullet}{_gap(0, 4, 1.1)}{_hanging(13)}", ""),
        _paragraph(NOTE, f"<w:keepLines/>{_gap(0, 3)}{_hanging(20)}", _face(_SANS, 9.5)),
        _paragraph(ENTRY, f"<w:keepLines/>{_gap(0, 2)}{_hanging(20)}", _face(_SANS, 9)),
        _paragraph(COUNTS, _gap(5, 0), _face(_SANS, 8.5, ink=QUIET)),
        _paragraph(FOOT, "", _face(_SANS, 8, ink=QUIET)),
        _paragraph(FOOTNOTE, f"{_gap(0, 1.5)}{_hanging(10)}", _face(_SERIF, 8)),
        _character(MARK, _face(_SANS, 8.5, bold=True)),
        _character(EDIT, _face(ink=QUIET)),
        _character(STRONG, _face(bold=True)),
        _character(LINK, _face(ink=accent, more=under)),
        _character(REFERENCE, _face(_SANS, ink=accent, more=raised)),
    ]


_DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{_SERIF}"
    '<w:sz w:val="21"/><w:szCs w:val="21"/>{words}</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>'
)
_BASES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    '<w:uiPriority w:val="99"/><w:semiHidden/></w:style>'
)
_BULLET = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    f'<w:numFmt w:val="bullet"/><w:pStyle w:val="{identifier(CLAIM)}"/><w:lvlText w:val="▪"/><w:lvlJc w:val="left"/>'
    f"<w:pPr>{_hanging(13)}</w:pPr>{_face(_SANS)}</w:lvl></w:abstractNum>"
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_MODERN = 'w:uri="http://schemas.microsoft.com/office/word"'
_SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    f'<w:footnotePr>{NUMBERING}<w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
    f'<w:compat><w:compatSetting w:name="compatibilityMode" {_MODERN} w:val="15"/></w:compat>'
    '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
)
