"""brief.pdf: the page, laid out by WeasyPrint, with brief.json, analysis.json and the source texts attached.

One file for the record: archivable (PDF/A-3a, ISO 19005-3, which allows attachments of any kind) and accessible
(PDF/UA-1, ISO 14289-1).

``measure`` lays out and looks; ``write`` writes the very layout that was measured. Nothing is fetched
but the fonts that ship with the package.
"""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from briefing.model import Brief, Look, Measure, Rendered
from briefing.writers import analysis, engine, json, layout, page, template

if TYPE_CHECKING:
    from weasyprint import Attachment, Document

VARIANT = "pdf/a-3a"
"""Tagged, with language, title, colours and fonts of its own: ISO 19005-3, level A."""
LETTERS = 12
"""Letters without a font that are named."""
UNDATED = datetime(1980, 1, 1, tzinfo=UTC)
"""Stands for the date of an attachment of an undated brief: the format asks for one, the clock must not give it."""


def measure(brief: Brief, look: Look) -> Measure:
    """What comes of laying the brief out; writes nothing.

    Raises:
        TemplateError: the template or the style cannot be used.
        PdfLibrariesMissingError: WeasyPrint cannot find Pango.
    """
    html = _html(brief, look)
    return layout.measure(_document(html, look.style).pages, [claim.id for claim in brief.claims], html)


def write(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    """The PDF file; the same brief, look and version give the same bytes.

    Raises:
        TemplateError: the template or the style cannot be used.
        PdfLibrariesMissingError: WeasyPrint cannot find Pango.
    """
    document = _document(_html(brief, look), look.style)
    target = BytesIO()
    with engine.quiet(), engine.letters_without_font() as boxes, engine.stopped_clock(_date(brief.as_of)):
        document.write_pdf(
            target, pdf_variant=VARIANT, attachments=_attachments(brief, look), finisher=engine.declare_accessible
        )
    return (Rendered("brief.pdf", target.getvalue(), _warnings(boxes)),)


def _warnings(boxes: Sequence[str]) -> tuple[str, ...]:
    if not boxes:
        return ()
    shown = " ".join(sorted(set(boxes))[:LETTERS])
    return (
        f"No font on this machine has {shown}: boxes are printed instead, which no archive accepts. "
        "Install fonts of that script, such as Debian's fonts-noto-core or fonts-noto-cjk, and build again.",
    )


def _html(brief: Brief, look: Look) -> str:
    return template.render(look.template, page.build(brief, look))


@lru_cache(maxsize=2)
def _document(html: str, style: str) -> Document:
    """The layout of a page; kept, so that writing what was measured last costs no second layout."""
    weasyprint = engine.load()
    fonts = engine.fonts()
    with engine.quiet():
        source = weasyprint.HTML(string=html, base_url=engine.BASE, url_fetcher=engine.fetcher())
        sheets = [fonts.css, *engine.scripts(html), engine.css(style)]
        return source.render(font_config=fonts.configuration, stylesheets=sheets, pdf_variant=VARIANT)


atexit.register(
    _document.cache_clear
)  # before the interpreter is torn down: WeasyPrint's fonts clean up after themselves


def _attachments(brief: Brief, look: Look) -> list[Attachment]:
    """What the PDF can be verified by, alone: what the page shows, what was made of each sentence, the source texts."""
    date = _date(brief.as_of)
    files = [("brief.json", json.write(brief, look)[0].data, "What this page shows, as data")]
    if brief.evidence is not None:
        files += [("analysis.json", analysis.write(brief, look)[0].data, "What was made of every sentence, as data")]
        files += [(f"source-{n}.txt", text.encode("utf-8"), f"Text of source {n}") for n, text in brief.evidence.texts]
    return [engine.attachment(name, data, description, date) for name, data, description in files]


def _date(as_of: str | None) -> datetime:
    try:
        return datetime.fromisoformat((as_of or "")[:10]).replace(tzinfo=UTC)
    except ValueError:
        return UNDATED
