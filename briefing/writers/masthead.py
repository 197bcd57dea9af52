"""Whose page it is, and how it may be passed on: what a template gets of ``[desk]``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model import Brief, Look
from briefing.writers import colour, labels, picture
from briefing.writers.runs import clean


@dataclass(frozen=True, slots=True)
class PageDesk:
    """Head and foot of a page, and its colour."""

    label: str
    """``Brief``, or the desk's name."""
    marking: str
    """``TLP:AMBER``, or whatever the desk marks it with; may be empty."""
    tlp: str
    """``amber`` where the marking is of the Traffic Light Protocol; else empty."""
    imprint: str
    """``Prepared by A for B · Contact: desk@example.org``; may be empty."""
    logo: str
    """A ``data:`` address; may be empty."""
    accent: str
    """``#8a1c2c``, instead of the style's; may be empty."""
    accent_dark: str
    """The same on a dark screen."""


def of(brief: Brief, look: Look) -> PageDesk:
    """The desk of a brief in a look.

    Raises:
        TemplateError: the logo cannot be used.
    """
    return PageDesk(
        label=clean(labels.label(brief)),
        marking=clean(brief.desk.marking),
        tlp=_tlp(brief.desk.marking),
        imprint=clean(labels.imprint(brief)),
        logo=picture.address(look.logo) if look.logo else "",
        accent=look.accent or "",
        accent_dark=colour.lightened(look.accent) if look.accent else "",
    )


def _tlp(marking: str) -> str:
    """The class of a Traffic Light Protocol label (FIRST, TLP 2.0), for its colour; empty for another marking."""
    found = re.fullmatch(r"TLP:(RED|AMBER|AMBER\+STRICT|GREEN|CLEAR)", marking.strip().upper())
    return found[1].lower().replace("+", "-") if found else ""
