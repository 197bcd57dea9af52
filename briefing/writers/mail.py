"""The brief as the HTML of a mail: one column, its style written into each element, small enough not to be clipped."""

from __future__ import annotations

from dataclasses import replace

from briefing import assets
from briefing.model import Brief, Look
from briefing.writers import labels, page, template
from briefing.writers.runs import clean

TEMPLATE, STYLE, DARK = "mail", "mail.css", "mail-dark.css"
LARGEST = 80_000
"""Bytes of the HTML, at most: Gmail clips what is over 102 kB, and forwarding adds to it."""
PREHEADER = 100
"""Characters of what a list of mails shows behind the subject."""


def render(brief: Brief, look: Look) -> str:
    """The HTML of the mail: of all claims, or, where that would be too large, of as many as it holds, in reading order.

    Raises:
        TemplateError: the template cannot be used.
    """
    count = len(brief.claims)
    html = _render(brief, look, count)
    while len(html.encode("utf-8")) > LARGEST and count > 1:
        count = max(1, min(count - 1, count * LARGEST // len(html.encode("utf-8"))))
        html = _render(shortened(brief, count), look, len(brief.claims))
    return html


def shortened(brief: Brief, count: int) -> Brief:
    """The brief with its first claims only; a section without any is left out."""
    left = count - len(brief.lead)
    sections = []
    for section in brief.sections:
        if left > 0:
            sections.append(replace(section, claims=section.claims[:left]))
        left -= len(section.claims)
    return replace(brief, lead=brief.lead[:count], sections=tuple(sections))


def rest(count: int) -> str:
    """What stands for claims that are left out: ``12 more claims are in the PDF.``; empty for none."""
    return f"{count} more {'claim is' if count == 1 else 'claims are'} in the PDF." if count else ""


def _render(brief: Brief, look: Look, claims: int) -> str:
    """The document, the style written into its body; css-inline does not get the head, whose order it would change."""
    import css_inline

    html = filled(brief, look, claims)
    head, opening, body = html.partition("<body")
    inner, closing, tail = body.rpartition("</body>")
    attributes, bracket, inner = inner.partition(">")
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False)
    styled = inliner.inline_fragment(inner, assets.read_text("styles", STYLE))
    return "".join((head, opening, attributes, bracket, styled, closing, tail))


def filled(brief: Brief, look: Look, claims: int) -> str:
    """The document of a brief with the first of so many claims, before its style is written into it."""
    context = page.build(brief, look, css=assets.read_text("styles", DARK).strip())
    first = [*labels.since(brief)[:1], *(claim.text for claim in brief.claims), brief.title][0]
    preheader = clean(labels.clip(" ".join(first.split()), PREHEADER))
    context = replace(context, preheader=preheader, rest=rest(claims - len(brief.claims)))
    return template.render(TEMPLATE, context)
