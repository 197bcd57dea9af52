"""A template that drops something is refused, with the line that should print it."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing import assets
from briefing.cli import main
from briefing.errors import TemplateError
from briefing.proof import evidence, sample, template
from briefing.writers.template import catalogue, style

BRIEF = assets.read_text("templates", "brief.html.jinja")


def own(folder: Path, old: str, new: str) -> Path:
    """The packaged template with one thing changed."""
    assert BRIEF.count(old) >= 1
    path = folder / "own.html.jinja"
    path.write_text(BRIEF.replace(old, new), encoding="utf-8")
    return path


def test_the_sample_is_a_true_brief() -> None:
    """It holds together and stands in its own texts: what a template is tried on must not be at fault."""
    assert list(evidence.check(sample.brief(), sample.TEXTS, "sample")) == []


@pytest.mark.parametrize("name", [name for name, _ in dict(catalogue())["templates"]])
def test_the_packaged_templates_are_whole(name: str) -> None:
    """Each prints everything."""
    assert template.check(name) == ()


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("{{ claims.text(claim) }}</li>", "{% for part in claim.runs %}{{ part.text }}{% endfor %}</li>", "claim cb2"),
        ("{{ claims.text(claim) }}</li>", "</li>", "claim cb2"),
        ('<li id="{{ conflict.id }}">{{ claims.conflict(conflict) }}</li>', "", "conflict k1"),
        ("{% for name in page.names %}", "{% for name in [] %}", "names"),
        ("<li>{{ claims.highlight(each) }}</li>", "", "key figures: 6,000 crowns"),
        ("{{ section.title }}", "", "section repair"),
        ("<h1>{{ page.title }}</h1>", "", "title"),
        ('<div id="end"></div>', "", "id end"),
        ("{{ page.counts }}", "", "counts"),
        ('<li id="{{ claim.id }}"', "<li", "id cb2"),
    ],
)
def test_what_is_dropped_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    """Claims, their citations, conflicts, names, figures, titles, counts and the ids that the page is measured by."""
    found = template.check(str(own(tmp_path, old, new)))
    assert any(each.what == said for each in found), "\n".join(map(str, found))


def test_the_line_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where the template has a line that prints such a thing, it is told; the command leaves with status 1."""
    path = own(tmp_path, "{{ claims.conflict(conflict) }}", "{{ conflict.what }}")
    line = next(n for n, text in enumerate(path.read_text().split("\n"), 1) if "page.conflicts" in text)
    assert main(["template", "check", str(path)]) == 1
    shown = capsys.readouterr()
    assert f"conflict k1 ({path}, line {line}): expected" in shown.out
    assert "templates/README.md" in shown.err


def test_a_whole_template_passes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One that extends the packaged page and adds to it."""
    path = tmp_path / "desk.html.jinja"
    path.write_text('{% extends "brief.html.jinja" %}{% block side %}{% endblock %}', encoding="utf-8")
    assert main(["template", "check", str(path)]) == 0
    assert "prints every claim" in capsys.readouterr().err


def test_a_broken_template_has_its_line(tmp_path: Path) -> None:
    """As when a brief is built by it."""
    path = tmp_path / "broken.html.jinja"
    path.write_text("<p>\n{{ page.titel }}", encoding="utf-8")
    with pytest.raises(TemplateError, match="line 2"):
        template.check(str(path))


def test_the_catalogue_names_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    """Templates and styles with a summary each; neither macros, nor fonts, nor a mail's parts."""
    assert main(["templates"]) == 0
    listed = [line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("  ")]
    assert listed == ["brief", "digest", "dossier", "memo", "default", "journal", "plain", "slate"]
    assert all(summary for _, found in catalogue() for _, summary in found)


def test_a_style_may_be_a_few_tokens(tmp_path: Path) -> None:
    """What it says comes after the style that it is based on; without such a line only what every style has comes before it."""
    path = tmp_path / "desk.css"
    path.write_text("/* based on default: ours */\n:root { --accent: #123456 }", encoding="utf-8")
    css = style(str(path))
    assert css.index("--accent: #8a1c2c") < css.index("--accent: #123456")
    path.write_text(":root { --accent: #123456 }", encoding="utf-8")
    css = style(str(path))
    assert css.endswith("\n:root { --accent: #123456 }")
    assert ".matrix" in css
    assert "#8a1c2c" not in css
    path.write_text("/* based on defualt */", encoding="utf-8")
    with pytest.raises(TemplateError, match=r"defualt\.css"):
        style(str(path))
