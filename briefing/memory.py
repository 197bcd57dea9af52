"""What a project remembers of its editions: the past that a new one is compared with, and the new one written down.

The store keeps an edition as the texts of its brief.json and analysis.json; ``editions`` makes a ``Past`` of them.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from briefing import files
from briefing.config import FILE, Config, rulings
from briefing.editions import Record, past
from briefing.errors import UsageError
from briefing.intake.record import FILE as ADDED
from briefing.model import Brief, Look, Past
from briefing.notices import Notice, Notices
from briefing.readers import PART
from briefing.store import FOLDER, Edition, Store
from briefing.version import __version__
from briefing.writers import analysis as analysis_json
from briefing.writers import json as brief_json
from briefing.writers import records
from briefing.writers.records import Json

OUTPUTS = "outputs"
"""Stage of the store under which is kept what a build wrote."""
UNOPENED = "could not be opened"
"""How the reason begins why a file was skipped that may be read the next time."""
MOST = 2_000_000_000
"""Bytes up to which an output, a template or the settings are looked at."""


def inputs(config: Config) -> dict[str, str]:
    """Every file in the articles' folders with the SHA-256 of its bytes; empty for one that cannot be opened.

    Of what is refused, and of a file that is too big, it is the digest of what is wrong with it.
    """
    return {
        entry.name: hashlib.sha256(entry.refused.encode()).hexdigest()
        if entry.refused
        else files.digest(entry.path, config.limits.file_bytes)
        for entry in config.entries()
    }


def fingerprint(config: Config, articles: Mapping[str, str], look: Look, asked: Mapping[str, object]) -> str:
    """A digest of all that the outputs are made of: where it is the same, so are they.

    Args:
        config: the project's.
        articles: from ``inputs``.
        look: how the brief is rendered.
        asked: on the command line.
    """
    own = [path for name in (look.template, look.style, look.logo or "") for path in _beside(name)]
    made_of: dict[str, Json] = {
        "version": __version__,
        "config": _digest(config.project / FILE),
        "decisions": _digest(config.project / rulings.FILE),
        "added": _digest(config.project / ADDED),
        "look": {key: str(value) for key, value in asdict(look).items()},
        "own": {str(path): _digest(path) for path in own},
        "asked": {key: str(value) for key, value in asked.items()},
    }
    return hashlib.sha256(records.encode(made_of)).hexdigest() + _mark(articles)


def _mark(articles: Mapping[str, str]) -> str:
    return hashlib.sha256(records.encode(dict(articles))).hexdigest()


def _beside(name: str) -> list[Path]:
    """A file of the user's own, and the templates that it may import."""
    path = Path(name)
    if not path.is_absolute() or not path.is_file():
        return []
    return [path, *sorted(each for each in path.parent.glob("*.jinja") if each != path)]


def _digest(path: Path) -> str:
    return files.digest(Path(os.path.realpath(path)), MOST)


def before(store: Store, articles: Mapping[str, str], since: str | None = None) -> Past | None:
    """The edition that a new one is compared with: the newest of other articles, or the one that is asked for.

    A build that is repeated is compared with what the first was compared with, and gives the same.

    Args:
        store: the project's.
        articles: from ``inputs``.
        since: a number, or a date: then the newest edition that is not of a later one.

    Raises:
        StoreError: the editions cannot be read.
        UsageError: there is no such edition.
    """
    known = store.editions()
    chosen = _asked(known, since) if since else _other(known, articles)
    if chosen is None:
        return None
    found = store.edition(chosen.number)
    return past(Record(chosen.number, found.brief.encode(), found.analysis.encode())) if found else None


def last(config: Config, notices: Notices) -> Past | None:
    """The edition that a build would be compared with now; a project that remembers nothing has none.

    Raises:
        StoreError: the editions cannot be read.
    """
    if not (config.project / FOLDER).is_dir():
        return None
    with Store.open(config.project, notices) as store:
        return before(store, inputs(config))


def _other(known: Sequence[Edition], articles: Mapping[str, str]) -> Edition | None:
    return next((each for each in reversed(known) if dict(each.inputs) != dict(articles)), None)


def _asked(known: Sequence[Edition], since: str) -> Edition:
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", since):
        found = [each for each in known if each.as_of and each.as_of[:10] <= since]
    else:
        found = [each for each in known if str(each.number) == since]
    if not found:
        there = ", ".join(f"{each.number} ({each.as_of or 'undated'})" for each in known) or "none yet"
        raise UsageError(
            f"There is no edition {since!r} to tell what is new since.",
            f"Give the number or a date not before that of one: {there}.",
        )
    return found[-1]


def record(store: Store, brief: Brief, articles: Mapping[str, str]) -> Edition:
    """Write down a finished brief as the newest edition; the newest itself is not written again.

    Its inputs are what was read: a file may have been altered, or have come or gone, since ``inputs`` looked.

    Raises:
        StoreError: it cannot be written.
    """
    assert brief.evidence is not None
    shown = records.encode(brief_json.to_json(brief))
    made = records.encode(analysis_json.to_json(brief.evidence.analysis))
    digest = hashlib.sha256(shown + made).hexdigest()
    return store.add_edition(digest, brief.as_of, shown.decode(), made.decode(), _as_read(brief, articles))


def _as_read(brief: Brief, articles: Mapping[str, str]) -> dict[str, str]:
    read = dict(articles)
    for source in brief.sources:
        name = source.path if source.path in read else source.path.rpartition(PART)[0] or source.path
        read[name] = source.sha256
    for skipped in brief.skipped:
        refused = hashlib.sha256(skipped.reason.encode()).hexdigest() == read.get(skipped.path)
        if skipped.reason.startswith(UNOPENED) and not refused:
            read[skipped.path] = ""
    return read


def keep(store: Store, key: str, out: Path, written: Sequence[Path], notices: Notices) -> None:
    """Remember what a build wrote, and what it had to say; not if it read other bytes than the key is of."""
    made = {str(path.relative_to(out)): _digest(path) for path in written}
    said = [[each.kind, each.place, each.message] for each in notices]
    store.forget_others(OUTPUTS, [])
    if not all(key.endswith(_mark(edition.inputs)) for edition in store.editions()[-1:]):
        return
    store.keep(OUTPUTS, {_place(key, out): {"files": made, "said": said}})


def unchanged(store: Store, key: str, out: Path) -> tuple[tuple[Path, ...], tuple[Notice, ...]] | None:
    """The outputs that a build of just this wrote, if they are still there, byte for byte; and what it had to say."""
    kept = store.recall(OUTPUTS, [_place(key, out)]).get(_place(key, out))
    if not isinstance(kept, dict) or not isinstance(made := kept.get("files"), dict):
        return None
    if any(_digest(out / name) != digest for name, digest in made.items()):
        return None
    return tuple(out / name for name in made), tuple(Notice(*each) for each in kept.get("said", ()))


def _place(key: str, out: Path) -> str:
    return hashlib.sha256(f"{key}\n{out.resolve()}".encode("utf-8", "surrogateescape")).hexdigest()
