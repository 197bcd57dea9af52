"""Markdown: front matter is taken off and read; markup inside a line goes, what stands for a line stays."""

from __future__ import annotations

import pytest

from briefing.notices import Notices
from briefing.readers import read

BODY = "# Ribs and rust\n\nThe *glasshouse* will close for **two years**, the council said.\n"
READ = "# Ribs and rust\n\nThe glasshouse will close for two years, the council said.\n"


def test_front_matter() -> None:
    """Its keys give the facts; the text begins behind it."""
    front = "title: Ribs\nauthors: [Ana Moura, {name: Rui Pais}]\npublication: Palm Review\ndate: 2025-03-04\nsection: Opinion\nurl: https://p.example/1\n"
    found = read(f"---\n{front}---\n{BODY}".encode(), "a.md", "1", Notices())
    assert (found.title, found.author, found.outlet) == ("Ribs", "Ana Moura and Rui Pais", "Palm Review")
    assert (found.published, found.url, found.kind, found.text) == (
        "2025-03-04",
        "https://p.example/1",
        "opinion",
        READ,
    )


def test_heading_is_the_title_without_front_matter() -> None:
    """The first top heading is the title where nothing else states one."""
    assert read(BODY.encode(), "a.md", "1", Notices()).title == "Ribs and rust"


@pytest.mark.parametrize("front", ["date: 2025-13-45", "title: [", "- a\n- b", "a: " + "[" * 20_000])
def test_broken_front_matter(front: str) -> None:
    """Front matter that is no YAML mapping costs its facts, with a notice, not the article."""
    notices = Notices()
    found = read(f"---\n{front}\n---\n{BODY}".encode(), "a.md", "1", notices)
    assert found.text == READ
    assert [notice.kind for notice in notices] == ["metadata"]


@pytest.mark.parametrize(
    ("line", "read_as"),
    [
        ('See the [council\'s plan](https://p.example/plan "Plan") of May.[^1]', "See the council's plan of May."),
        (
            "It cost 3 * 4 crowns, snake_case_name and 2*2*2 stay.",
            "It cost 3 * 4 crowns, snake_case_name and 2*2*2 stay.",
        ),
        ("*Ana Moura teaches botany.*", "*Ana Moura teaches botany.*"),
        ("![A palm](palm.jpg)", "![A palm](palm.jpg)"),
        ("They said `yes` and __went__ ***home***.", "They said yes and went home."),
    ],
)
def test_markup_inside_a_line(line: str, read_as: str) -> None:
    """A claim is printed without asterisks and addresses; arithmetic, pictures and whole lines in italics stay."""
    assert read(f"# T\n\n{line}\n".encode(), "a.md", "1", Notices()).text == f"# T\n\n{read_as}\n"
