"""The command line: a client of the library, one command a file."""

from __future__ import annotations

from briefing.cli.run import main

__all__ = ["main"]
