"""The editions of a brief: what each said, and of which articles it was made."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from briefing.store.database import transaction
from briefing.store.errors import StoreError
from briefing.store.texts import dump, proof


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition, without its text."""

    number: int
    """1, 2 …"""
    digest: str
    """Of what it says, as the caller counts it."""
    as_of: str | None
    inputs: Mapping[str, str]
    """Path to sha256."""


@dataclass(frozen=True, slots=True)
class EditionRecord:
    """One edition with its text."""

    edition: Edition
    brief: str
    """The text of brief.json."""
    analysis: str
    """The text of analysis.json."""


def listed(connection: sqlite3.Connection) -> tuple[Edition, ...]:
    """All, oldest first.

    Raises:
        sqlite3.Error: they cannot be read.
    """
    rows = connection.execute("SELECT number, digest, as_of, inputs FROM editions ORDER BY number")
    return tuple(_edition(*row) for row in rows)


def read(connection: sqlite3.Connection, number: int) -> EditionRecord | None:
    """One, or None where there is no such.

    Raises:
        sqlite3.Error: it cannot be read.
        StoreError: it is not what was written.
    """
    row = connection.execute(
        "SELECT digest, as_of, inputs, brief, analysis, proof FROM editions WHERE number = ?", (number,)
    ).fetchone()
    if row is None:
        return None
    *told, kept = row
    if proof(*(text or "" for text in told)) != kept:
        raise StoreError(f"Edition {number} is damaged in .briefing/store.sqlite.", "Name another edition.")
    digest, as_of, inputs, brief, analysis = told
    return EditionRecord(_edition(number, digest, as_of, inputs), brief, analysis)


def add(connection: sqlite3.Connection, edition: Edition, brief: str, analysis: str) -> Edition:
    """Write one as the newest, whatever its number is; the newest itself is not written again.

    Raises:
        sqlite3.Error: it cannot be written.
    """
    inputs = dump(dict(sorted(edition.inputs.items())))
    told = (edition.digest, edition.as_of, inputs, brief, analysis)
    with transaction(connection):
        last = connection.execute(
            "SELECT number, digest, as_of, inputs, brief, analysis FROM editions ORDER BY number DESC LIMIT 1"
        ).fetchone()
        number = last[0] if last else 0
        if last is None or tuple(last[1:]) != told:
            number += 1
            connection.execute(
                "INSERT INTO editions (number, digest, as_of, inputs, brief, analysis, proof) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)",
                (number, *told, proof(*(text or "" for text in told))),
            )
    return _edition(number, edition.digest, edition.as_of, inputs)


def _edition(number: int, digest: str, as_of: str | None, inputs: str) -> Edition:
    return Edition(number, digest, as_of, json.loads(inputs))
