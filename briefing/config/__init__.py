"""A project's settings: brief.toml, checked as a whole, as one frozen ``Config``."""

from __future__ import annotations

from briefing.config.loading import FILE, load
from briefing.config.schema import Config

__all__ = ["FILE", "Config", "load"]
