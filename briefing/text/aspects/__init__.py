"""What can be said of things that excludes something else: the table behind ``briefing.text.statuses``.

General vocabulary of reports (courts, health, business, politics, sport, accidents), no story's.
"""

from __future__ import annotations

from briefing.text.aspects.events import EVENTS
from briefing.text.aspects.form import Aspect
from briefing.text.aspects.people import PEOPLE
from briefing.text.aspects.things import THINGS

__all__ = ["ASPECTS", "Aspect"]

ASPECTS = (*PEOPLE, *THINGS, *EVENTS)
"""All of them; what a text says is looked for in each."""
