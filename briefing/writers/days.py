"""ISO dates as the page prints them."""

from __future__ import annotations

import re

from briefing.writers.runs import clean

_MONTHS = "January February March April May June July August September October November December".split()
_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?![\d-])")


def day(iso: str | None, short: bool = False) -> str:
    """``16 May 2016`` from an ISO date or date and time, ``May 2016`` and ``2016`` from less.

    As it is where it is neither; empty for none. ``short`` cuts months to three letters.
    """
    match = _ISO.match(iso or "")
    if not match or not 1 <= int(match["month"] or 1) <= 12:
        return clean(iso or "")
    month = _MONTHS[int(match["month"]) - 1] if match["month"] else ""
    parts = (str(int(match["day"])) if match["day"] else "", month[:3] if short else month, match["year"])
    return " ".join(part for part in parts if part)
