"""``briefing add``: saves articles into a project, from the web or from files."""

from __future__ import annotations

import hashlib
import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated
from urllib.parse import urlsplit

import typer

from briefing.cli.console import screen

if TYPE_CHECKING:
    from briefing.config import Config
    from briefing.intake import Fetcher, Record
    from briefing.notices import Notices

What = Annotated[list[str], typer.Argument(metavar="URL|FILE…", help="Addresses of pages or feeds, and files.")]
Into = Annotated[Path, typer.Option("--project", "-p", metavar="PROJECT", help="The project; this folder if not set.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Tell what would be added; fetch and write nothing.")]
Private = Annotated[
    bool, typer.Option("--allow-private", help="Also fetch from addresses that are not of the public network.")
]
Entries = Annotated[
    int, typer.Option("--entries", min=1, max=100, metavar="N", help="Of a feed, the first N articles.")
]

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "message/rfc822": ".eml",
    "application/mbox": ".mbox",
    "application/zip": ".zip",
}
"""Media type to suffix; whatever else a server states is looked at."""
FEEDS = re.compile(rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
SLUG = 60
"""Characters of a file's name that come from its address."""


def add(
    what: What,
    project: Into = Path(),
    dry_run: DryRun = False,
    allow_private: Private = False,
    entries: Entries = 10,
) -> None:
    """Save pages, the articles of a feed, or files into a project."""
    from briefing.config import load
    from briefing.errors import BriefingError, CheckFailedError
    from briefing.intake import Fetcher

    desk = Desk(load(project), Fetcher(time.monotonic, private=allow_private), entries, dry_run)
    failed = 0
    for each in what:
        try:
            desk.add(each)
        except BriefingError as error:
            failed += 1
            screen.complain(error.message, error.hint)
    if failed:
        raise CheckFailedError(f"{failed} of {len(what)} could not be added.", "The others are in the project.")


@dataclass(slots=True)
class Desk:
    """Where what comes in is looked at and put away."""

    config: Config
    fetcher: Fetcher
    entries: int
    dry: bool

    def add(self, what: str) -> None:
        """One address or file.

        Raises:
            BriefingError: it cannot be had, or is no article.
        """
        if re.match(r"[a-z][a-z0-9+.-]*://", what, re.IGNORECASE):
            self._address(what)
        else:
            self._file(Path(what))

    def _address(self, url: str) -> None:
        if self.dry:
            known = " (known)" if self._record().of(url) else ""
            screen.result(f"would fetch {url}{known}")
            return
        with screen.progress() as progress:
            progress(f"fetching {url}")
            found = self.fetcher.fetch(url)
        if FEEDS.match(found.data[:2000]):
            self._feed(found.url, found.data)
            return
        suffix = SUFFIXES.get(found.kind) or _suffix(urlsplit(found.final).path) or ".html"
        self._put(found.data, _slug(found.final), suffix, url, found.final, found.etag, found.modified)

    def _feed(self, url: str, data: bytes) -> None:
        """The pages that a feed's entries lead to."""
        from briefing.errors import UsageError
        from briefing.readers.feeds.links import links

        found = links(data)[: self.entries]
        if not found:
            raise UsageError(f"{url} is a feed that leads to no page.", "Save the feed itself as a file and add that.")
        for each in found:
            try:
                self._address(each)
            except UsageError as error:
                screen.complain(error.message, error.hint)

    def _file(self, path: Path) -> None:
        from briefing.errors import UsageError

        if not path.is_file():
            raise UsageError(f"{path} is no file.", "Give the path of an article, or an address.")
        if self.dry:
            screen.result(f"would add {path}")
            return
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UsageError(f"{path} cannot be opened: {error.strerror}.", "Check its permissions.") from None
        self._put(data, re.sub(r"[^\w.-]+", "-", path.stem)[:SLUG] or "article", path.suffix.lower(), "", "")

    def _put(
        self, data: bytes, stem: str, suffix: str, url: str, final: str, etag: str = "", modified: str = ""
    ) -> None:
        """Save what is new; say what is known."""
        from briefing.intake import Added
        from briefing.notices import Notices

        notices = Notices()
        record, digest = self._record(), hashlib.sha256(data).hexdigest()
        texts = self._texts(data, f"{stem}{suffix}", notices)
        text = hashlib.sha256("\0".join(texts).encode()).hexdigest()
        if (there := self._known(record, digest, text, url)) is not None:
            screen.result(f"known    {there}")
            return
        folder = self._folder()
        target = _free(folder, stem, suffix)
        name = target.relative_to(self.config.project).as_posix()
        changed = bool(url and record.of(url))
        _write(target, data)
        now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ") if url else ""  # noqa: TID251  (the fact that is recorded)
        record.plus([Added(name, url, final, now, digest, text, etag, modified)]).save()
        screen.result(f"{'changed ' if changed else 'added   '} {name}")
        screen.warn(notices)

    def _texts(self, data: bytes, name: str, notices: Notices) -> list[str]:
        """The text of each article in it, read where it can do no harm.

        Raises:
            UnreadableError: there is none.
        """
        from briefing.errors import UnreadableError
        from briefing.readers.guard import Guard

        with Guard(self.config.limits) as guard:
            made = guard.read(data, name)
        if not made["articles"]:
            said = made["said"][-1][2] if made["said"] else ""
            raise UnreadableError(made["reason"], said.removeprefix(made["reason"]).strip())
        for said in made["said"]:
            notices.add(*said)
        return [each["text"] for each in made["articles"]]

    def _known(self, record: Record, digest: str, text: str, url: str) -> str | None:
        """The file that has it already: the same text was added, or the same bytes lie there."""
        if (same := record.with_text(text)) is not None and (self.config.project / same.path).is_file():
            return same.path
        for name, path in self.config.files():
            try:
                if hashlib.sha256(path.read_bytes()).hexdigest() == digest:
                    return name
            except OSError:
                continue
        return None

    def _record(self) -> Record:
        from briefing.intake import Record

        return Record.load(self.config.project)

    def _folder(self) -> Path:
        """The first of the project's folders of articles; made where there is none."""
        from briefing.errors import UsageError

        folder = self.config.project / (self.config.articles or ("articles",))[0]
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"{folder} cannot be made: {error.strerror}.", "Check its permissions.") from None
        return folder


def _write(target: Path, data: bytes) -> None:
    from briefing.errors import UsageError

    partial = target.with_name(f".{target.name}.part")
    try:
        partial.write_bytes(data)
        partial.replace(target)
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror}.", "Check the folder's permissions.") from None


def _free(folder: Path, stem: str, suffix: str) -> Path:
    """A path that no file has yet."""
    names = (f"{stem}{f'-{turn}' if turn > 1 else ''}{suffix}" for turn in range(1, 10_000))
    return next(path for name in names if not (path := folder / name).exists())


def _slug(url: str) -> str:
    """A file's name from an address: its host and the last part of its path, in plain letters."""
    parts = urlsplit(url)
    host = re.sub(r"^www\.", "", parts.hostname or "page")
    last = next((each for each in reversed(parts.path.split("/")) if re.search(r"[a-z]{3}", each, re.I)), "")
    last = re.sub(r"\.\w{1,5}$", "", last)
    return re.sub(r"[^a-z0-9]+", "-", f"{host}-{last}".lower()).strip("-")[:SLUG].strip("-") or "page"


def _suffix(path: str) -> str:
    found = re.search(r"\.(?:html?|txt|md|pdf|docx|eml|json|xml)$", path, re.IGNORECASE)
    return found[0].lower() if found else ""
