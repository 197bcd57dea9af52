"""Where the source texts come from, and whether they and the article files are the ones that were briefed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing import files
from briefing.model import Brief, BriefSource, Limits
from briefing.proof.evidence import digest
from briefing.proof.finding import Finding
from briefing.readers import PART
from briefing.readers.guard import Guard, Record, not_read

MOST = 50_000_000
"""Bytes up to which an article is read: the most that [limits] can ask for."""
LIMITS = Limits(characters=MOST)
"""Whatever a build was allowed to read is read."""
MOST_OUTPUT = 500_000_000
"""And an output."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where to look, in this order."""

    folder: Path | None = None
    """A folder with ``sources/ID.txt``."""
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    """Of a brief.pdf: ``source-ID.txt``."""
    project: Path | None = None
    """To which the sources' paths are relative."""


@dataclass(slots=True)
class Texts:
    """Source number to source text, for those that are what they were; the others are findings."""

    known: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)


def gather(brief: Brief, places: Places) -> Texts:
    """Find each source's text, in the first place that has it, and hold it against its digest."""
    texts = Texts()
    with Guard(LIMITS) as guard:
        reading = _Reading(guard)
        for source in brief.sources:
            name, data = _find(source, places, reading)
            what = f"source {source.id}"
            if data is None:
                texts.findings.append(Finding("file", what, name, "the source text", "no such file or attachment"))
            elif digest(data) != source.text_sha256:
                texts.findings.append(Finding("digest", what, name, f"SHA-256 {source.text_sha256}", digest(data)))
            else:
                texts.known[source.id] = data.decode("utf-8", "replace")
    return texts


def _find(source: BriefSource, places: Places, reading: _Reading) -> tuple[str, bytes | None]:
    name = f"sources/{source.id}.txt"
    if not source.id.isascii() or not source.id.isdecimal():
        return name, None  # no file is looked up by what is no number
    if places.folder and (data := read_file(places.folder / name)) is not None:
        return name, data
    if (attached := attachment(source)) in places.attachments:
        return f"brief.pdf: {attached}", places.attachments[attached]
    if places.project and isinstance(text := _read_article(source, places.project, reading), str):
        return source.path, text.encode("utf-8", "replace")
    return name, None


def attachment(source: BriefSource) -> str:
    """The name under which brief.pdf carries a source text."""
    return f"source-{source.id}.txt"


def read_file(path: Path) -> bytes | None:
    """The bytes of a regular file, or None where there is none that can be read."""
    try:
        return files.read(path.resolve(), MOST_OUTPUT) if path.is_file() else None
    except (OSError, ValueError, RuntimeError):  # the last: a link that leads to itself
        return None


def project_of(brief: Brief, folder: Path) -> Path | None:
    """The folder above the outputs, or this one, where a cited article lies there."""
    for candidate in (folder.parent, folder):
        if any(_article_file(source, candidate, _regular) is not None for source in brief.sources):
            return candidate
    return None


def check_articles(brief: Brief, project: Path) -> Iterator[Finding]:
    """Each article file's bytes, and what a reader reads out of them, against the recorded digests."""
    with Guard(LIMITS) as guard:
        reading = _Reading(guard)
        for source in brief.sources:
            yield from _check(source, project, reading)


def _check(source: BriefSource, project: Path, reading: _Reading) -> Iterator[Finding]:
    what, data = f"source {source.id}", _article_file(source, project, reading.bytes_of)
    if data is None:
        yield Finding("file", what, source.path, f"the article in {project}", "no such file")
    elif reading.digest_of(data) != source.sha256:
        yield Finding("digest", what, source.path, f"SHA-256 {source.sha256}", digest(data))
    elif isinstance(text := _read_article(source, project, reading), Finding):
        yield text
    elif (found := digest(text.encode("utf-8", "replace"))) != source.text_sha256:
        yield Finding("digest", what, source.path, f"a text with SHA-256 {source.text_sha256}", found)


def _article_file(source: BriefSource, project: Path, read: Callable[[Path], bytes | None]) -> bytes | None:
    if not source.path or source.path.startswith(("/", "\\")) or ":" in source.path.split("/")[0]:
        return None  # only paths relative to the project
    whole = read(project / source.path)
    file, part, _ = source.path.rpartition(PART)
    return read(project / file) if whole is None and part else whole


def _regular(path: Path) -> bytes | None:
    """The bytes of an article, which is no link: whatever a brief may say that its articles are."""
    try:
        return files.read(path, MOST)
    except (OSError, ValueError):
        return None


def _read_article(source: BriefSource, project: Path, reading: _Reading) -> str | Finding:
    """The text of an article, read where a file can do no harm."""
    data = _article_file(source, project, reading.bytes_of)
    if data is None:
        return Finding("file", f"source {source.id}", source.path, f"the article in {project}", "no such file")
    why = f"{source.path} is not in its file."
    for file in (source.path, source.path.rpartition(PART)[0]):
        if file:
            made = reading.made(data, file)
            found = [each["text"] for each in made["articles"] if each["source"]["path"] == source.path]
            if found:
                return str(found[0])
            why = made["reason"] or why
    return Finding("file", f"source {source.id}", source.path, "an article that can be read", why)


@dataclass(slots=True)
class _Reading:
    """Reads files, one of several articles once for all of them, which come one behind the other."""

    guard: Guard
    file: tuple[Path, bytes] = (Path(), b"")
    """The last that was opened."""
    hashed: tuple[bytes, str] = (b"", digest(b""))
    """The bytes that were digested last."""
    last: tuple[str, bytes] = ("", b"")
    """Name and bytes of the file that was read last."""
    record: Record = field(default_factory=dict)
    """What came of it."""

    def bytes_of(self, path: Path) -> bytes | None:
        """See ``_regular``."""
        if path != self.file[0] and (data := _regular(path)) is not None:
            self.file = (path, data)
        return self.file[1] if path == self.file[0] else None

    def digest_of(self, data: bytes) -> str:
        """See ``digest``."""
        if data is not self.hashed[0]:
            self.hashed = (data, digest(data))
        return self.hashed[1]

    def made(self, data: bytes, name: str) -> Record:
        """See ``Guard.read``."""
        if PART in name and (name.rpartition(PART)[0], data) == self.last:
            return not_read(name, "", "")  # a part of that file, and no file of that name
        if (name, data) != self.last:
            self.last, self.record = (name, data), self.guard.read(data, name)
        return self.record
