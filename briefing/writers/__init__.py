"""The outputs: one module a format, each with ``write(brief, look) -> tuple[Rendered, ...]``.

A writer returns bytes; the pipeline puts them on disk, whole or not at all. The same brief, look and
version give the same bytes. Importing this table imports neither jinja2 nor weasyprint.
"""

from __future__ import annotations

from collections.abc import Callable

from briefing.errors import UsageError
from briefing.model import Brief, Look, Rendered
from briefing.registry import Table
from briefing.writers import analysis, csl, json, markdown, sources, txt, webannotation

Writer = Callable[[Brief, Look], tuple[Rendered, ...]]


def _pdf(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    from briefing.writers import pdf

    return pdf.write(brief, look)


def _eml(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    from briefing.writers import eml

    return eml.write(brief, look)


def _docx(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    from briefing.writers import docx

    return docx.write(brief, look)


def _html(brief: Brief, look: Look) -> tuple[Rendered, ...]:
    from briefing.writers import html

    return html.write(brief, look)


WRITERS: Table[Writer] = Table(
    "output format",
    {
        "pdf": _pdf,  # brief.pdf: the page, with brief.json and the source texts attached
        "html": _html,  # brief.html: the page and the source texts in one file
        "eml": _eml,  # brief.eml: a mail with the page as text, HTML and PDF
        "docx": _docx,  # brief.docx: for Word, a real footnote behind each claim
        "md": markdown.write,  # brief.md
        "txt": txt.write,  # brief.txt, wrapped for mail
        "json": json.write,  # brief.json: what the page shows
        "analysis": analysis.write,  # analysis.json: what was made of every sentence
        "csl": csl.write,  # brief.csl.json: the sources for reference managers
        "annotations": webannotation.write,  # brief.annotations.jsonld: every citation as a Web Annotation
        "sources": sources.write,  # sources/ID.txt: the texts that the offsets point into
    },
)
"""Format name to writer, in the order in which they are written."""


def formats(text: str) -> tuple[str, ...]:
    """The format names of a comma-separated list, each once, in the order given; ``all`` is every one.

    Raises:
        UsageError: a name that is no format (the nearest one is named), or no name at all.
    """
    names = [name.strip().lower() for name in text.split(",") if name.strip()]
    if not names:
        raise UsageError("No output format was given.", f"Known: {', '.join(WRITERS)}, all.")
    chosen: dict[str, None] = {}
    for name in names:
        for each in WRITERS if name == "all" else (name,):
            WRITERS[each]  # raises on an unknown name
            chosen[each] = None
    return tuple(chosen)
