"""Where the source texts come from, and whether they and the article files are the ones that were briefed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from briefing import files
from briefing.model import Brief, BriefSource, Limits
from briefing.proof.evidence import digest
from briefing.proof.finding import Finding
from briefing.readers import PART
from briefing.readers.record import record, risky
from briefing.workers import NoWorkerError, WorkerError, Workers

MOST = 50_000_000
"""Bytes up to which an article is read: the most that [limits] can ask for."""
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
    texts, workers = Texts(), Workers()
    for source in brief.sources:
        name, data = _find(source, places, workers)
        what = f"source {source.id}"
        if data is None:
            texts.findings.append(Finding("file", what, name, "the source text", "no such file or attachment"))
        elif digest(data) != source.text_sha256:
            texts.findings.append(Finding("digest", what, name, f"SHA-256 {source.text_sha256}", digest(data)))
        else:
            texts.known[source.id] = data.decode("utf-8", "replace")
    workers.shutdown()
    return texts


def _find(source: BriefSource, places: Places, workers: Workers) -> tuple[str, bytes | None]:
    name = f"sources/{source.id}.txt"
    if not source.id.isascii() or not source.id.isdecimal():
        return name, None  # no file is looked up by what is no number
    if places.folder and (data := read_file(places.folder / name)) is not None:
        return name, data
    if (attached := attachment(source)) in places.attachments:
        return f"brief.pdf: {attached}", places.attachments[attached]
    if places.project and isinstance(text := _read_article(source, places.project, workers), str):
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
        if any(_article_file(source, candidate) is not None for source in brief.sources):
            return candidate
    return None


def check_articles(brief: Brief, project: Path) -> Iterator[Finding]:
    """Each article file's bytes, and what a reader reads out of them, against the recorded digests."""
    workers = Workers()
    for source in brief.sources:
        what, data = f"source {source.id}", _article_file(source, project)
        if data is None:
            yield Finding("file", what, source.path, f"the article in {project}", "no such file")
        elif digest(data) != source.sha256:
            yield Finding("digest", what, source.path, f"SHA-256 {source.sha256}", digest(data))
        elif isinstance(text := _read_article(source, project, workers), Finding):
            yield text
        elif (found := digest(text.encode("utf-8", "replace"))) != source.text_sha256:
            yield Finding("digest", what, source.path, f"a text with SHA-256 {source.text_sha256}", found)
    workers.shutdown()


def _article_file(source: BriefSource, project: Path) -> bytes | None:
    if not source.path or source.path.startswith(("/", "\\")) or ":" in source.path.split("/")[0]:
        return None  # only paths relative to the project
    whole = _regular(project / source.path)
    file, part, _ = source.path.rpartition(PART)
    return _regular(project / file) if whole is None and part else whole


def _regular(path: Path) -> bytes | None:
    """The bytes of an article, which is no link: whatever a brief may say that its articles are."""
    try:
        return files.read(path, MOST)
    except (OSError, ValueError):
        return None


def _read_article(source: BriefSource, project: Path, workers: Workers) -> str | Finding:
    """The text of an article, read where a file can do no harm."""
    data = _article_file(source, project)
    if data is None:
        return Finding("file", f"source {source.id}", source.path, f"the article in {project}", "no such file")
    why = f"{source.path} is not in its file."
    for file in (source.path, source.path.rpartition(PART)[0]):
        if file:
            made = _made(data, file, workers)
            found = [each["text"] for each in made["articles"] if each["source"]["path"] == source.path]
            if found:
                return str(found[0])
            why = made["reason"] or why
    return Finding("file", f"source {source.id}", source.path, "an article that can be read", why)


def _made(data: bytes, name: str, workers: Workers) -> dict[str, Any]:
    try:
        limits = asdict(Limits(characters=MOST))
        return workers.submit(record, data, name, limits).result() if risky(data, name) else record(data, name, limits)
    except NoWorkerError:
        return record(data, name, limits)
    except WorkerError as error:
        return {"articles": [], "reason": f"{name} {error}."}
