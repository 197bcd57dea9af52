"""What is empty, cut short or not there is not proved: one sentence says so, and nothing is raised."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefing.cli import main
from briefing.errors import BriefingError
from briefing.proof import outputs, verify
from briefing.writers import WRITERS
from tests.proof.test_docx import NOTES, rewritten
from tests.proof.test_pdf import with_attachments
from tests.support.briefs import lay_out
from tests.support.telling import TEXTS, telling

PARTS = 16
"""A file is cut at each sixteenth of its length."""

NAMES = (
    "brief.json", "brief.pdf", "brief.html", "brief.md", "brief.txt", "brief.docx", "brief.eml", "analysis.json",
    "brief.csl.json", "brief.annotations.jsonld", "sources/1.txt",
)  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Every output of the brief that has of everything one; each test puts back what it takes."""
    out = lay_out(telling(), tmp_path_factory.mktemp("made") / "out", WRITERS)
    assert verify(out) == ()
    return out


def said(target: Path) -> list[str]:
    """What verify says of a target, or the error of ours that it ends with."""
    try:
        return [str(each) for each in verify(target)]
    except BriefingError as error:
        return [error.message]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_cut_short_is_not_proved(made: Path, name: str) -> None:
    """At each sixteenth of its length, from nothing on; by itself, too, where it can be proved by itself."""
    path = made / name
    whole = path.read_bytes()
    try:
        for part in range(PARTS):
            path.write_bytes(whole[: len(whole) * part // PARTS])
            assert next(outputs.check_folder(made, None), None), part
            if name in ("brief.json", "brief.pdf"):
                assert len(said(path)) == 1, part
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in ("analysis.json", "brief.html")])
def test_an_empty_file_is_one_sentence(made: Path, name: str) -> None:
    """Which of the files it is, what was looked for, and that there is nothing."""
    path = made / name
    whole = path.read_bytes()
    try:
        path.write_bytes(b"")
        (sentence,) = said(made)
        assert name in sentence
    finally:
        path.write_bytes(whole)


@pytest.mark.parametrize("text", ["", "{}", "[]", "null", "0", '""', "{", "[" * 100_000, "\ufeff{}"])
def test_a_brief_that_is_none_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    """A brief.json of nothing, of another value, or of no JSON: by the command, with status 1 and no traceback."""
    (tmp_path / "brief.json").write_text(text, encoding="utf-8")
    for target in (tmp_path, tmp_path / "brief.json"):
        assert main(["verify", str(target)]) == 1
        shown = capsys.readouterr()
        assert shown.out.count("\n") == 1 and shown.out.startswith("brief.json")
        assert "Traceback" not in shown.out + shown.err


def test_a_folder_without_a_brief_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is proved where nothing is."""
    assert main(["verify", str(tmp_path)]) == 1
    assert capsys.readouterr().out == "brief.json (brief.json): expected a brief.json in the folder; found none\n"


EMPTIED: dict[str, Callable[[Any], object]] = {
    "no claims": lambda value: value.update(lead=[], sections=[]),
    "sections without claims": lambda value: (
        value.update(lead=[]),
        [each.update(claims=[]) for each in value["sections"]],
    ),
    "no sources": lambda value: value.update(sources=[], coverage=[]),
}


@pytest.mark.parametrize("name", EMPTIED)
def test_a_brief_of_nothing_is_not_proved(tmp_path: Path, name: str) -> None:
    """It has every field, and nothing in them."""
    lay_out(telling(), tmp_path, ("json", "sources"))
    value = json.loads((tmp_path / "brief.json").read_bytes())
    EMPTIED[name](value)
    (tmp_path / "brief.json").write_text(json.dumps(value), encoding="utf-8")
    assert said(tmp_path)


def test_a_pdf_without_its_files_is_not_proved(made: Path, tmp_path: Path) -> None:
    """Neither in its folder, nor by itself; nor one that has lost a source text or the analysis."""
    whole = (made / "brief.pdf").read_bytes()
    for lost, wanted in (
        (("brief.json", "analysis.json", *(f"source-{n}.txt" for n in TEXTS)), "a brief.json inside; found none"),
        (("source-2.txt",), "source 2 (brief.pdf: source-2.txt): expected the source text"),
        (("analysis.json",), "an analysis.json inside; found none"),
    ):
        bare = with_attachments(whole, dict.fromkeys(lost))
        (made / "brief.pdf").write_bytes(bare)
        try:
            (sentence,) = said(made)
            assert wanted in sentence
        finally:
            (made / "brief.pdf").write_bytes(whole)
    (tmp_path / "brief.pdf").write_bytes(with_attachments(whole, {"brief.json": None}))
    assert "nothing to verify against" in said(tmp_path / "brief.pdf")[0]


@pytest.mark.parametrize("part", [b"text/plain", b"text/html", b"application/pdf"])
def test_a_mail_without_one_of_its_parts_is_not_proved(made: Path, part: bytes) -> None:
    """Each of the three tellings must be there."""
    path = made / "brief.eml"
    whole = path.read_bytes()
    try:
        path.write_bytes(whole.replace(b"Content-Type: " + part, b"Content-Type: image/png", 1))
        assert f"expected a part {part.decode()}; found none" in "\n".join(said(made))
    finally:
        path.write_bytes(whole)


def test_a_word_file_without_footnotes_is_not_proved(made: Path) -> None:
    """The part that holds them, or all of them in it."""
    path = made / "brief.docx"
    whole = path.read_bytes()

    def emptied(parts: dict[str, bytes]) -> None:
        head, _, _ = parts[NOTES].partition(b'<w:footnote w:id="1"')
        parts[NOTES] = head + b"</w:footnotes>"

    try:
        for change in (lambda parts: parts.pop(NOTES), emptied):
            path.write_bytes(rewritten(whole, change))
            assert said(made)
    finally:
        path.write_bytes(whole)


def test_a_page_without_its_source_texts_is_not_proved(made: Path) -> None:
    """Its citations would lead nowhere."""
    path = made / "brief.html"
    whole = path.read_bytes()
    head, mark, _ = whole.partition(b'<section class="texts"')
    assert mark
    try:
        path.write_bytes(head + b"</body></html>")
        assert "which is none" in "\n".join(said(made))
    finally:
        path.write_bytes(whole)
