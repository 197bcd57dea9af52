"""What a hostile case is, and the project that it is laid out in: two good articles, and something beside them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ARTICLES

SECRET = "CANARY-7f3a91"
"""Stands in files that no build may read."""
GOOD = tuple(f"articles/{name}" for name in ARTICLES)
NAIVE = "Harbour officials in Port Ellis said on Thursday that the tunnel at Saltmarsh would stay open all night."
"""A harmless sentence, so that a hostile article has something to be briefed."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a case is laid out."""

    home: Path
    """Holds ``project`` and ``outside``."""

    @property
    def project(self) -> Path:
        """What is built."""
        return self.home / "project"

    @property
    def articles(self) -> Path:
        """Its articles."""
        return self.project / "articles"

    @property
    def outside(self) -> Path:
        """What is none of its business."""
        return self.home / "outside"

    def put(self, name: str | bytes, data: bytes | str) -> Path:
        """An article."""
        path = Path(os.fsdecode(os.path.join(os.fsencode(self.articles), os.fsencode(name))))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
        return path

    def own(self, name: str, data: bytes | str) -> Path:
        """A file of the project itself."""
        path = self.project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path


@dataclass(frozen=True, slots=True)
class Case:
    """One attack."""

    name: str
    attacks: str
    """What it goes for."""
    make: Callable[[Place], object]
    """Lays it out."""
    skipped: str = ""
    """Part of the path of what must be under ``skipped``, if anything."""
    reason: str = ""
    """Part of why."""
    status: tuple[int, ...] = (0,)
    says: str = ""
    """Part of what must be said on standard error."""
    arguments: tuple[str, ...] = ()
    full: bool = False
    """Whether it is written as PDF and mail, too, which takes seconds."""
    seconds: float = 20.0
    slow: bool = False


def lay_out(case: Case, home: Path) -> Place:
    """The project of a case, and the files beside it that must not be touched."""
    place = Place(home)
    place.articles.mkdir(parents=True)
    place.outside.mkdir()
    (place.outside / "secret.txt").write_text(f"{SECRET}\n\nThe secret is out, said {SECRET} on Thursday.\n" * 3)
    (place.outside / "folder").mkdir()
    (place.outside / "folder" / "deep.txt").write_text(f"A deep {SECRET} lies here, the office said on Friday.\n")
    for name, text in ARTICLES.items():
        place.put(name, text)
    place.own("brief.toml", 'title = "The bridge"\n')
    case.make(place)
    return place
