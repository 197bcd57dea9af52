"""Fetching what a user asks for by address: one page, with every door checked that it leads through.

The only room that speaks HTTP. Nothing is fetched but the addresses given, their redirects and the site's robots.txt.
"""

from briefing.intake.doors import Door, door
from briefing.intake.pages import Fetched, Fetcher, Limits
from briefing.intake.record import Added, Record

__all__ = ["Added", "Door", "Fetched", "Fetcher", "Limits", "Record", "door"]
