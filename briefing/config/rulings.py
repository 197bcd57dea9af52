"""decisions.toml, read: what an editor has decided about a project's claims."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from briefing.config import checks
from briefing.config.checks import Check
from briefing.config.faults import Faults
from briefing.config.lines import lines
from briefing.config.loading import parse, text
from briefing.config.tables import keys
from briefing.model import Decisions

FILE = "decisions.toml"

TABLES: dict[str, dict[str, Check]] = {
    "pin": {"words": checks.text},
    "drop": {"words": checks.text},
    "prefer": {"words": checks.text},
    "split": {"words": checks.text},
    "join": {"words": checks.texts},
    "move": {"words": checks.text, "topic": checks.topic_id},
    "order": {"topic": checks.topic_id, "words": checks.texts},
    "title": {"topic": checks.topic_id, "title": checks.text},
    "note": {"words": checks.text, "note": checks.text},
    "alias": {"names": checks.texts, "same": checks.flag},
}
"""The tables that it may have, each any number of times, and their keys; all are needed, but for ``same``."""
OPTIONAL = ("same",)


def load(project: Path) -> Decisions:
    """The decisions of a project; none where it has no decisions.toml.

    Raises:
        ConfigError: it cannot be used; the message tells every fault of it.
    """
    file = project / FILE
    if not file.exists():
        return Decisions()
    words = text(file)
    faults = Faults(str(file), lines(words))
    found = _entries(parse(words, file), faults)
    faults.raise_any()
    alias = found["alias"]
    return Decisions(
        pin=tuple(each["words"] for each in found["pin"]),
        drop=tuple(each["words"] for each in found["drop"]),
        prefer=tuple(each["words"] for each in found["prefer"]),
        split=tuple(each["words"] for each in found["split"]),
        join=tuple(each["words"] for each in found["join"]),
        move=tuple((each["words"], each["topic"]) for each in found["move"]),
        order=tuple((each["topic"], each["words"]) for each in found["order"]),
        title=tuple((each["topic"], each["title"]) for each in found["title"]),
        note=tuple((each["words"], each["note"]) for each in found["note"]),
        same=tuple(each["names"] for each in alias if each.get("same", True)),
        apart=tuple(each["names"] for each in alias if not each.get("same", True)),
    )


def _entries(table: dict[str, Any], faults: Faults) -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for name, value in table.items():
        if name not in TABLES:
            faults.add((name,), f"is not a known table. {checks.guess(name, tuple(TABLES))}")
        elif not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
            faults.add((name,), f"must be tables, each headed [[{name}]].")
        else:
            found[name] = [_entry(name, turn, each, faults) for turn, each in enumerate(value)]
    return found


def _entry(name: str, turn: int, entry: dict[str, Any], faults: Faults) -> dict[str, Any]:
    made = keys(entry, TABLES[name], (name, turn), faults)
    for key in TABLES[name]:
        if key not in entry and key not in OPTIONAL:
            faults.add((name, turn), f"has no {key}; give it one.")
    if name in ("join", "alias") and len(made.get("words", made.get("names", (0, 0)))) < 2:
        faults.add((name, turn), "needs two or more.")
    return made
