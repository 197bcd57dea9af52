"""Where the source texts come from, and whether they and the article files are the ones that were briefed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.errors import BriefingError
from briefing.model import Brief, BriefSource
from briefing.notices import Notices
from briefing.proof.evidence import digest
from briefing.proof.finding import Finding
from briefing.readers import PART


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
    for source in brief.sources:
        name, data = _find(source, places)
        what = f"source {source.id}"
        if data is None:
            texts.findings.append(Finding("file", what, name, "the source text", "no such file or attachment"))
        elif digest(data) != source.text_sha256:
            texts.findings.append(Finding("digest", what, name, f"SHA-256 {source.text_sha256}", digest(data)))
        else:
            texts.known[source.id] = data.decode("utf-8", "replace")
    return texts


def _find(source: BriefSource, places: Places) -> tuple[str, bytes | None]:
    name = f"sources/{source.id}.txt"
    if not source.id.isascii() or not source.id.isdecimal():
        return name, None  # no file is looked up by what is no number
    if places.folder and (data := read_file(places.folder / name)) is not None:
        return name, data
    if (attached := attachment(source)) in places.attachments:
        return f"brief.pdf: {attached}", places.attachments[attached]
    if places.project and isinstance(text := _read_article(source, places.project), str):
        return source.path, text.encode("utf-8", "replace")
    return name, None


def attachment(source: BriefSource) -> str:
    """The name under which brief.pdf carries a source text."""
    return f"source-{source.id}.txt"


def read_file(path: Path) -> bytes | None:
    """The bytes of a regular file, or None where there is none that can be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except (OSError, ValueError):
        return None


def project_of(brief: Brief, folder: Path) -> Path | None:
    """The folder above the outputs, or this one, where a cited article lies there."""
    for candidate in (folder.parent, folder):
        if any(_article_file(source, candidate) is not None for source in brief.sources):
            return candidate
    return None


def check_articles(brief: Brief, project: Path) -> Iterator[Finding]:
    """Each article file's bytes, and what a reader reads out of them, against the recorded digests."""
    for source in brief.sources:
        what, data = f"source {source.id}", _article_file(source, project)
        if data is None:
            yield Finding("file", what, source.path, f"the article in {project}", "no such file")
        elif digest(data) != source.sha256:
            yield Finding("digest", what, source.path, f"SHA-256 {source.sha256}", digest(data))
        elif isinstance(text := _read_article(source, project), Finding):
            yield text
        elif (found := digest(text.encode("utf-8", "replace"))) != source.text_sha256:
            yield Finding("digest", what, source.path, f"a text with SHA-256 {source.text_sha256}", found)


def _article_file(source: BriefSource, project: Path) -> bytes | None:
    if not source.path or source.path.startswith(("/", "\\")) or ":" in source.path.split("/")[0]:
        return None  # only paths relative to the project
    whole = read_file(project / source.path)
    file, part, _ = source.path.rpartition(PART)
    return read_file(project / file) if whole is None and part else whole


def _read_article(source: BriefSource, project: Path) -> str | Finding:
    from briefing import readers

    data = _article_file(source, project)
    if data is None:
        return Finding("file", f"source {source.id}", source.path, f"the article in {project}", "no such file")
    try:
        return readers.read(data, source.path, source.id, Notices()).text
    except BriefingError as error:
        return Finding("file", f"source {source.id}", source.path, "an article that can be read", error.message)
