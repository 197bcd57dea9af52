"""The tables, by version: a store of an older one is brought up, one of a newer one is not ours to touch."""

from __future__ import annotations

import sqlite3

APPLICATION = 0x62726965
"""Marks a file as ours (SQLite's application_id): the letters ``brie``."""

STEPS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE cache (stage TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, "
        "proof INTEGER NOT NULL, PRIMARY KEY (stage, key))",
        "CREATE TABLE editions (number INTEGER PRIMARY KEY, digest TEXT NOT NULL, as_of TEXT, "
        "inputs TEXT NOT NULL, brief TEXT NOT NULL, analysis TEXT NOT NULL, proof INTEGER NOT NULL)",
        "CREATE TABLE outbox (message TEXT NOT NULL, recipient TEXT NOT NULL, subject TEXT NOT NULL, "
        "state TEXT NOT NULL CHECK (state IN ('sending', 'sent', 'refused', 'deferred', 'unknown')), "
        "detail TEXT NOT NULL, attempts INTEGER NOT NULL, PRIMARY KEY (message, recipient))",
    ),
)
"""What leads from one version to the next, from nothing on. A step that was released is never altered."""
VERSION = len(STEPS)


def apply(connection: sqlite3.Connection, since: int) -> None:
    """Bring the tables up from a version, 0 being an empty file; the caller holds a transaction."""
    for step in STEPS[since:]:
        for statement in step:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def tables(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Names and definitions of all that a file holds; a trigger or a view that is not ours shows here, too."""
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")
    return [(str(name), str(sql)) for name, sql in rows]


def expected(version: int) -> list[tuple[str, str]]:
    """The same of a sound file of a version."""
    with sqlite3.connect(":memory:", isolation_level=None) as connection:
        for step in STEPS[:version]:
            for statement in step:
                connection.execute(statement)
        found = tables(connection)
    connection.close()
    return found
