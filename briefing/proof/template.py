"""A template of a user's own: does it print every claim with its citations, every conflict, every source?"""

from __future__ import annotations

import re
from pathlib import Path

from briefing.model import Brief, Look
from briefing.proof import extract, sample, shown
from briefing.proof.finding import Finding
from briefing.writers import page, template
from briefing.writers.layout import END

PRINTS = (
    ("citation: claim", re.compile(r"claims\.text\(|\.numbers\b|claims\.mark\(")),
    ("claim", re.compile(r"claims\.text\(|\bclaim\w*\.runs\b")),
    ("section", re.compile(r"section\w*\.title\b")),
    ("conflict", re.compile(r"claims\.conflict\(|page\.(?:conflicts|more)\b")),
    ("names", re.compile(r"page\.names\b")),
    ("key figures", re.compile(r"claims\.highlight\(|page\.boxes\b")),
    ("timeline", re.compile(r"claims\.highlight\(|page\.boxes\b")),
    ("source", re.compile(r"page\.(?:sources|columns)\b")),
    ("counts", re.compile(r"page\.counts\b")),
    ("title", re.compile(r"page\.title\b")),
)
"""What a finding is about, and what the line looks like that prints it."""


def check(name: str) -> tuple[Finding, ...]:
    """What a template drops of a brief that has of everything one; where it is its line that does, it is named.

    Args:
        name: a name in templates/, or a path.

    Raises:
        TemplateError: it cannot be used at all.
    """
    brief = sample.brief()
    html = template.render(name, page.build(brief, Look(template=name)))
    found = [*_anchors(brief, html, name), *shown.check(brief, extract.html(html.encode("utf-8"), name).text, name)]
    lines = Path(name).read_text(encoding="utf-8").split("\n") if Path(name).is_file() else []
    return tuple(_placed(each, lines) for each in found)


def _anchors(brief: Brief, html: str, name: str) -> list[Finding]:
    """Without these ids a page cannot be measured."""
    missing = [each for each in (*(claim.id for claim in brief.claims), END) if f'id="{each}"' not in html]
    return [Finding("id", f"id {each}", name, f'an element with id="{each}"', "none") for each in missing]


def _placed(finding: Finding, lines: list[str]) -> Finding:
    """The finding with the line of the template that prints such a thing, if one does."""
    about = f"{finding.check}: {finding.what}"
    pattern = next((each for name, each in PRINTS if name in about), None)
    number = next((place for place, line in enumerate(lines, 1) if pattern and pattern.search(line)), None)
    where = f"{finding.where}, line {number}" if number else finding.where
    return Finding(finding.check, finding.what, where, finding.expected, finding.found)
