"""Briefs to falsify, each with its outputs, and who is asked whether a falsified output passes."""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain
from pathlib import Path

import briefing
from briefing.errors import UsageError
from briefing.model import Brief, Look
from briefing.proof import evidence, outputs
from briefing.proof.finding import Finding
from briefing.writers import WRITERS
from briefing.writers import json as brief_json
from tests.conftest import ARTICLES
from tests.proof import mutants
from tests.proof.mutants import Surface
from tests.support.telling import telling

Judge = Callable[[bytes], Finding | None]


@dataclass(frozen=True, slots=True)
class Output:
    """A kind of falsification: of which output, what is changed in it."""

    format: str
    surfaces: Callable[[bytes, str], Iterator[Surface]]


OUTPUTS = {
    "txt": Output("txt", mutants.plain),
    "md": Output("md", mutants.plain),
    "html": Output("html", mutants.page),
    "eml": Output("eml", mutants.letter),
    "docx": Output("docx", mutants.word),
    "pdf": Output("pdf", mutants.sheet),
    "pdf: beside the page": Output("pdf", mutants.around),
    "pdf: files inside": Output("pdf", mutants.inside),
    "json": Output("json", mutants.record),
    "analysis": Output("analysis", mutants.record),
    "csl": Output("csl", mutants.record),
    "annotations": Output("annotations", mutants.record),
    "sources": Output("sources", mutants.plain),
    "articles": Output("sources", mutants.plain),
}


@dataclass(slots=True)
class Scene:
    """A brief with its outputs."""

    brief: Brief
    made: dict[str, tuple[str, bytes]] = field(default_factory=dict)

    def output(self, format_: str) -> tuple[str, bytes]:
        """The name and the bytes of an output, made once; of the source texts the first."""
        if format_ not in self.made:
            first = WRITERS[format_](self.brief, Look())[0]
            self.made[format_] = (first.name, first.data)
        return self.made[format_]

    @property
    def known(self) -> dict[str, str]:
        """The source texts by number."""
        assert self.brief.evidence is not None
        return dict(self.brief.evidence.texts)

    def judge(self, kind: str) -> Judge:
        """Who says what is wrong with an output in which something was changed, if anything is."""
        name, _ = self.output(OUTPUTS[kind].format)
        if kind == "json":
            return self._of_record
        if kind in ("analysis", "pdf: files inside", "sources"):
            return self._in_folder(name, ("json", "analysis", "sources", "pdf"))
        if kind == "articles":
            return self._in_folder(f"../{self.brief.sources[0].path}", ("json", "sources"))
        return lambda data: next(outputs.check_output(name, data, self.brief, self.known), None)

    def _of_record(self, data: bytes) -> Finding | None:
        """brief.json against the source texts, and against the PDF that carries the true one."""
        try:
            brief = brief_json.parse(data)
        except UsageError as error:
            return Finding("schema", "brief.json", "brief.json", "a brief", error.message)
        told = outputs.check_output("brief.pdf", self.output("pdf")[1], brief, self.known)
        return next(chain(evidence.check(brief, self.known, "brief.json"), told), None)

    def _in_folder(self, name: str, formats: tuple[str, ...]) -> Judge:
        """A folder in which one file is changed, with the articles of the project above it."""
        project = Path(tempfile.mkdtemp(prefix="mutants-"))
        out = project / "out"
        (out / "sources").mkdir(parents=True)
        for each in (rendered for format_ in formats for rendered in WRITERS[format_](self.brief, Look())):
            (out / each.name).write_bytes(each.data)
        if name.startswith("../"):
            for source, text in zip(self.brief.sources, self.known.values(), strict=True):
                path = project / source.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(text.encode("utf-8"))

        def judge(data: bytes) -> Finding | None:
            (out / name).write_bytes(data)
            return next(outputs.check_folder(out, None), None)

        return judge


@cache
def scene(name: str) -> Scene:
    """One of ``SCENES``."""
    return Scene(SCENES[name]())


def _unpacked() -> Brief:
    """What is built of one archive of several articles."""
    with tempfile.TemporaryDirectory() as folder:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            for name, text in ARTICLES.items():
                archive.writestr(name, text)
        articles = Path(folder) / "articles"
        articles.mkdir()
        (articles / "week.zip").write_bytes(packed.getvalue())
        return briefing.build(Path(folder))


ARABIC = (
    "أعلن وزير النقل يوم الاثنين أن الجسر القديم في المدينة سيغلق لمدة ستة أسابيع لإجراء الإصلاحات.\n\n"
    "وقال المهندس سالم إن تكلفة الإصلاحات تبلغ 4 ملايين دينار وإن العمل سيبدأ في 7 يونيو.\n"
)


def _arabic() -> Brief:
    """What is built of two articles from right to left."""
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        for name in ("a.txt", "b.txt"):
            (articles / name).write_text(ARABIC, encoding="utf-8")
        return briefing.build(Path(folder))


SCENES: dict[str, Callable[[], Brief]] = {"of everything one": telling, "an archive": _unpacked, "Arabic": _arabic}
