"""Values that were worked out, by stage and key: of no worth beyond the time they save."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Mapping, Sequence

from briefing.store.database import transaction
from briefing.store.texts import dump, proof

AT_ONCE = 500
"""Keys in one question; SQLite takes 999 or more."""


def recall(connection: sqlite3.Connection, stage: str, keys: Sequence[str]) -> dict[str, object]:
    """The values that are known and sound.

    Raises:
        sqlite3.Error: they cannot be read.
    """
    found: dict[str, object] = {}
    for start in range(0, len(keys), AT_ONCE):
        asked = keys[start : start + AT_ONCE]
        marks = ",".join("?" * len(asked))
        rows = connection.execute(
            f"SELECT key, value, proof FROM cache WHERE stage = ? AND key IN ({marks})", (stage, *asked)
        )
        for key, value, kept in rows:
            if proof(stage, key, value) == kept:
                found[key] = json.loads(value)
    return {key: found[key] for key in keys if key in found}


def keep(connection: sqlite3.Connection, stage: str, values: Mapping[str, object]) -> None:
    """Write values, in place of those of the same keys.

    Raises:
        sqlite3.Error: they cannot be written; none is.
        TypeError: JSON has no such value.
    """
    texts = [(key, dump(value)) for key, value in values.items()]
    rows = [(stage, key, text, proof(stage, key, text)) for key, text in texts]
    with transaction(connection):
        connection.executemany("INSERT OR REPLACE INTO cache (stage, key, value, proof) VALUES (?, ?, ?, ?)", rows)


def forget_others(connection: sqlite3.Connection, stage: str, keys: Collection[str]) -> None:
    """Drop what a stage has under other keys.

    Raises:
        sqlite3.Error: it cannot be dropped.
    """
    kept = set(keys)
    with transaction(connection):
        known = [key for (key,) in connection.execute("SELECT key FROM cache WHERE stage = ?", (stage,))]
        gone = [(stage, key) for key in known if key not in kept]
        connection.executemany("DELETE FROM cache WHERE stage = ? AND key = ?", gone)
