"""Whole invented articles of many sorts: what their heads say, and which of their lines are the article's.

A file in ``marked`` states what a reader should find; below it stands the text, each line with a mark: ``+`` is shown,
``-`` is furniture, ``~`` opens with a dateline that ends at the bar, ``?`` may be either.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.model import SHOWABLE, Article
from briefing.notices import Notices
from briefing.readers import read
from briefing.text.blocks import blocks

FILES = sorted((Path(__file__).parent / "marked").glob("*.txt"))
FIELDS = ("outlet", "title", "author", "published", "kind")


def parts(path: Path) -> tuple[dict[str, str | None], list[str]]:
    """What the file says should be found, and its marked lines."""
    head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    rows = (line.partition(":") for line in head.split("\n"))
    return {field: value.strip() or None for field, _, value in rows}, text.split("\n")


def article(marked: list[str], name: str) -> Article:
    """The article without its marks."""
    text = "\n".join(line[1:].replace("|", "", 1) if line.startswith("~") else line[1:] for line in marked)
    return read(text.encode(), name, "1", Notices())


def shown(read_in: Article, start: int, end: int) -> str:
    """What of a stretch is the article's."""
    kept = [block for block in blocks(read_in.text, read_in.marks) if block.kind in SHOWABLE]
    return "".join(read_in.text[max(start, block.start) : min(end, block.end)] for block in kept if block.start < end)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_facts_are_found(path: Path) -> None:
    """Outlet, title, author, date and kind are those that the article states, in whatever place and form."""
    expected, marked = parts(path)
    found = article(marked, path.name)
    said = {field: getattr(found, field) for field in FIELDS}
    said["published"] = (said["published"] or "")[:10] or None
    said["title"] = (said["title"] or "").lower()
    assert said == {**expected, "title": (expected["title"] or "").lower()}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_lines_are_parted(path: Path) -> None:
    """Every line of the article is shown whole, and none of the furniture around it."""
    marked = parts(path)[1]
    found = article(marked, path.name)
    wrong, start = [], 0
    for line in marked:
        text = line[1:].replace("|", "", 1) if line.startswith("~") else line[1:]
        wanted = {"+": text, "~": line[1:].partition("|")[2]}.get(line[:1], "")
        if line[:1] != "?" and shown(found, start, start + len(text)).strip() != wanted.strip():
            wrong.append(line)
        start += len(text) + 1
    assert wrong == []
