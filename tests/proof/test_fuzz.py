"""Whatever the bytes, verify answers with findings or an error of ours."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.errors import BriefingError, UsageError
from briefing.model import Brief, Look
from briefing.proof import verify
from briefing.writers import WRITERS
from tests.support.briefs import ferry, loose_briefs

NAMES = {
    "json": "brief.json",
    "pdf": "brief.pdf",
    "html": "brief.html",
    "md": "brief.md",
    "txt": "brief.txt",
    "analysis": "analysis.json",
}


SHARDS = [
    b"<![if x]>",
    b"<!DOCTYPE [",
    b"</",
    b"<p class=paragraph id=text-1>",
    b"&#xD800;",
    b"\\[[1](",
    b"[" * 99,
    b"endstream",
]
"""What parsers have been known to stumble over."""


@cache
def made(name: str) -> bytes:
    """An output of the invented brief, made once."""
    return WRITERS[name](ferry(), Look())[0].data


def answers(folder: Path) -> None:
    """Verify everything in a folder; anything but findings and our errors escapes."""
    for target in (folder, *sorted(folder.iterdir())):
        try:
            assert all(str(each) for each in verify(target))
        except BriefingError as error:
            assert error.message


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(list(NAMES)), st.data())
def test_damaged_outputs(name: str, data: st.DataObject) -> None:
    """An output with a stretch overwritten, cut short or replaced by what parsers stumble over."""
    whole = bytearray(made(name))
    start = data.draw(st.integers(0, len(whole)))
    length = data.draw(st.integers(0, 200))
    whole[start : start + length] = data.draw(st.sampled_from(SHARDS) | st.binary(max_size=40))
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "brief.json").write_bytes(made("json"))
        (Path(folder) / NAMES[name]).write_bytes(bytes(whole))
        answers(Path(folder))


@settings(max_examples=60, deadline=None)
@given(loose_briefs(), st.binary(max_size=60))
def test_senseless_briefs(brief: Brief, noise: bytes) -> None:
    """A brief.json of the right types whose every value is senseless, beside pages of noise."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "brief.json").write_bytes(WRITERS["json"](brief, Look())[0].data)
        for page in ("brief.html", "brief.md", "brief.txt", "analysis.json", "brief.pdf"):
            (folder / page).write_bytes(noise)
        assert verify(folder), "a folder of noise is never proved"
        answers(folder)


@pytest.mark.parametrize("path", ["../../etc/hostname", "/etc/hostname", "a\0b", "C:\\x", "articles", "x" * 5000, ""])
def test_paths_of_sources_lead_nowhere_harmful(tmp_path: Path, path: str) -> None:
    """A path in a brief.json that is no relative file is a missing file, never an exception."""
    data = made("json").replace(b"articles/1.txt", path.encode().replace(b"\\", b"\\\\").replace(b"\0", b"\\u0000"))
    (tmp_path / "brief.json").write_bytes(data)
    assert any(each.check == "file" for each in verify(tmp_path, tmp_path))


def test_markup_that_the_parser_gives_up_on_is_a_finding(tmp_path: Path) -> None:
    """A page that cannot be read is not proved, and no exception of the parser's escapes."""
    (tmp_path / "brief.json").write_bytes(made("json"))
    (tmp_path / "brief.html").write_bytes(made("html").replace(b"<h1>", b"<![foo bar]><h1>"))
    assert "an HTML page that can be read" in "\n".join(map(str, verify(tmp_path)))


def test_what_cannot_be_verified_is_refused_by_name(tmp_path: Path) -> None:
    """A target or project that does not exist, or is something else, is an error of use with its name."""
    (tmp_path / "notes.odt").write_bytes(b"PK")
    with pytest.raises(UsageError, match=r"nowhere cannot be read"):
        verify(tmp_path / "nowhere")
    with pytest.raises(UsageError, match=r"notes\.odt is neither"):
        verify(tmp_path / "notes.odt")
    with pytest.raises(UsageError, match=r"nowhere is no folder"):
        verify(tmp_path, tmp_path / "nowhere")
