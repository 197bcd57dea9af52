"""Templates and styles of a user's own, and what is said of broken ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.errors import TemplateError
from briefing.model import Look
from briefing.writers import html, template
from tests.support.briefs import ferry


def _write(folder: Path, text: str, name: str = "own.html.jinja") -> str:
    (folder / name).write_text(text, encoding="utf-8")
    return html.write(ferry(), Look(template=str(folder / name)))[0].data.decode()


def test_an_own_template_may_extend_the_packaged_one(tmp_path: Path) -> None:
    """A block filled by the user stands in the packaged page."""
    data = _write(tmp_path, "{% extends 'brief.html.jinja' %}{% block side %}<p>For the harbour desk</p>{% endblock %}")
    assert "<p>For the harbour desk</p>" in data
    assert "The line" in data


def test_an_own_template_may_use_files_beside_it(tmp_path: Path) -> None:
    """Includes are looked for in the user's folder first."""
    (tmp_path / "desk.jinja").write_text("Desk of {{ page.title }}", encoding="utf-8")
    assert _write(tmp_path, "{% include 'desk.jinja' %}") == "Desk of The ferry&#39;s return"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("line one\n{% if page.title %}\n", "line 2.*endif"),
        ("line one\n\n{{ page.tittle }}", "line 3.*tittle"),
        ("{{ page.size / 0 }}", "line 1"),
        ("{% include 'absent.jinja' %}", "absent.jinja"),
        ("{{ page.__class__.__mro__ }}", "line 1"),
    ],
)
def test_a_broken_template_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    """Syntax, a wrong name, a failing expression, a missing file, a way out of the sandbox: file and line, no traceback."""
    with pytest.raises(TemplateError, match=f"(?s){said}") as caught:
        _write(tmp_path, text)
    assert "jinja" in caught.value.message


def test_an_include_cannot_leave_its_folder(tmp_path: Path) -> None:
    """A template reads templates, not the disk."""
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "in").mkdir()
    with pytest.raises(TemplateError):
        _write(tmp_path / "in", "{% include '../secret.txt' %}")


def test_a_template_that_is_not_there_is_named() -> None:
    """An unknown name is answered with what there is."""
    with pytest.raises(TemplateError, match="breif"):
        html.write(ferry(), Look(template="breif"))


def test_an_own_style_replaces_the_packaged_one(tmp_path: Path) -> None:
    """A path to a CSS file is a style."""
    own = tmp_path / "desk.css"
    own.write_text(":root { --accent: teal }", encoding="utf-8")
    data = html.write(ferry(), Look(style=str(own)))[0].data.decode()
    assert "--accent: teal" in data and "--side" not in data


@pytest.mark.parametrize(
    ("content", "said"), [(b"a\xff", "UTF-8"), (b"p {}\n</style><script>", "line 2"), (None, "cannot be read")]
)
def test_an_unusable_style_is_named(tmp_path: Path, content: bytes | None, said: str) -> None:
    """A style that is absent, in another encoding, or that would end its element."""
    own = tmp_path / "desk.css"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(TemplateError, match=said):
        template.style(str(own))
