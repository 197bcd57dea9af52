"""``briefing rankers``: lists the ranking methods."""

from __future__ import annotations

from briefing.cli.console import screen, table


def rankers() -> None:
    """List the ranking methods and where each is published."""
    from briefing.ranking import RANKERS

    for line in table([(ranker.name, ranker.summary, ranker.paper) for ranker in RANKERS.values()]):
        screen.result(line)
