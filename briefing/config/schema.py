"""What brief.toml may say, and what holds where it is silent."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.config import folders
from briefing.config.folders import Entry
from briefing.model import Desk, Envelope, Limits, Look, Topic


@dataclass(frozen=True, slots=True)
class Config:
    """A project's settings. Each field but the first is a key of brief.toml."""

    project: Path
    """The project's folder: all other paths are relative to it."""
    title: str
    """Printed at the head of the brief; from the folder's name where it is not set."""
    as_of: str | None = None
    """ISO date; None: the newest article's. Never the wall clock."""
    language: str | None = None
    """BCP 47; None: detected."""
    articles: tuple[str, ...] = ()
    """Folders of articles, relative, with forward slashes; none: ``articles/``, else the project's folder itself."""
    pages: int = 1
    """1 to 20."""
    paper: str = "A4"
    """``A4`` or ``Letter``."""
    template: str = "brief"
    """A name in templates/, or an absolute path."""
    style: str = "default"
    """A name in styles/, or an absolute path."""
    ranker: str = "default"
    """A name of ``briefing.ranking.RANKERS``."""
    topics: tuple[Topic, ...] = ()
    """In the order of the page; none: they are discovered."""
    aliases: tuple[tuple[str, ...], ...] = ()
    """Names of one and the same, the preferred one first."""
    envelope: Envelope = field(default_factory=Envelope)
    """``[email]``."""
    desk: Desk = field(default_factory=Desk)
    """``[desk]``: whose brief it is."""
    accent: str | None = None
    """Its colour of headings, ``#8a1c2c``; None: the style's."""
    logo: str | None = None
    """Absolute path of a picture."""
    limits: Limits = field(default_factory=Limits)
    """``[limits]``: how much is read of what others wrote."""
    sources: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """``[sources."path"]``: by an article's path, fields of ``Article`` that count before what its file states."""

    @property
    def look(self) -> Look:
        """How the brief is to be rendered."""
        return Look(
            template=self.template,
            style=self.style,
            paper=self.paper,
            pages=self.pages,
            accent=self.accent,
            logo=self.logo,
        )

    @property
    def place(self) -> str:
        """The articles' folders, as a message names them."""
        return ", ".join(str(self.project / folder) for folder in self._folders)

    @property
    def _folders(self) -> tuple[str, ...]:
        return self.articles or (("articles",) if (self.project / "articles").is_dir() else (".",))

    def files(self) -> Iterator[tuple[str, Path]]:
        """Every file that may be read as (path relative to the project, path to open), in path order.

        Hidden files, brief.toml and folders of finished briefs are left out; a file in two folders comes once.
        """
        return ((entry.name, entry.path) for entry in self.entries() if not entry.refused)

    def entries(self) -> tuple[Entry, ...]:
        """The same files in path order, and between them what is refused, with its reason.

        Refused are links that lead out of the articles' folders (which may be links themselves), devices, FIFOs,
        sockets, and names that cannot be shown.
        """
        return folders.entries(self.project, self._folders)
