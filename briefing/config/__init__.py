"""A project's settings: brief.toml, checked as a whole, as one frozen ``Config``."""

from __future__ import annotations

from briefing.config.folders import OUT, Entry
from briefing.config.loading import FILE, load
from briefing.config.schema import Config
from briefing.config.tables import checked

__all__ = ["FILE", "OUT", "Config", "Entry", "checked", "load"]
