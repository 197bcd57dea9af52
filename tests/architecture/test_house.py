"""The rules of the house that no other tool checks."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

from tests.conftest import CHECKOUT, Run

PACKAGE = CHECKOUT / "briefing"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 400
LONGEST_FUNCTION = 60
VAGUE = re.compile(r"^_?(utils?|helpers?|common|misc|shared|tools?|stuff)$")
"""Names of rooms in which anything may land."""
HEAVY = ("weasyprint", "sumy", "nltk", "scipy", "numpy", "trafilatura", "jinja2", "pypdfium2", "lxml", "rich")


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """(name, lines) of every function of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, (node.end_lineno or node.lineno) - node.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_can_be_read_at_one_go(path: Path) -> None:
    """No file and no function is longer than a reader can hold."""
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= LONGEST_FILE, f"{lines} lines"
    assert [(name, length) for name, length in functions(path) if length > LONGEST_FUNCTION] == []


def test_most_functions_are_short() -> None:
    """Half of all functions have at most 10 lines, nine of ten at most 30."""
    lengths = [length for path in MODULES for _, length in functions(path)]
    assert len(lengths) > 100
    assert median(lengths) <= 10
    assert quantiles(lengths, n=10)[-1] <= 30


def test_no_module_is_named_for_anything() -> None:
    """Every module's name says what is in it."""
    assert [path for path in MODULES for part in path.relative_to(PACKAGE).parts if VAGUE.match(part[:-3])] == []
    assert [path for path in MODULES if VAGUE.match(path.parent.name)] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_heavy_libraries_are_imported_where_they_are_used(path: Path) -> None:
    """No module imports a heavy library when it is itself imported."""
    found = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        names += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        found += [name for name in names if name.split(".")[0] in HEAVY]
    assert found == []


def test_every_public_thing_is_described() -> None:
    """Every module, and every public class and function at its top, has a docstring."""
    bare = []
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in [tree, *tree.body]:
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node) is None:
                name = getattr(node, "name", "")
                if not name.startswith("_"):
                    bare.append(f"{path.relative_to(PACKAGE)}: {name}")
    assert bare == []


def test_every_test_says_what_it_proves() -> None:
    """Every test function has a docstring."""
    bare = []
    for path in sorted((CHECKOUT / "tests").rglob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and not ast.get_docstring(node):
                bare.append(f"{path.relative_to(CHECKOUT)}: {node.name}")
    assert bare == []


def test_rooms_import_only_what_they_may(run: Run) -> None:
    """The contracts in pyproject.toml hold: layers, pure rooms, and who may know which library."""
    code = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command(args=['--no-cache'])"
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 broken" in done.stdout


def test_the_contracts_can_be_broken(run: Run, tmp_path: Path) -> None:
    """The check of the contracts is no empty one: a pure room that reads the clock or imports upwards is named."""
    import shutil

    shutil.copytree(PACKAGE, tmp_path / "briefing", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    victim = tmp_path / "briefing" / "text" / "terms.py"
    victim.write_text(
        victim.read_text(encoding="utf-8") + "\nimport time\nimport briefing.pipeline\n", encoding="utf-8"
    )
    code = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command; lint_imports_command(args=['--no-cache'])"
    done = run(sys.executable, "-c", code, cwd=tmp_path)
    assert done.returncode != 0
    assert "The rooms, top to bottom BROKEN" in done.stdout
    assert "Pure rooms know no file, clock, page or screen BROKEN" in done.stdout


def test_nothing_lies_at_the_top_that_does_not_belong_there() -> None:
    """What a tool drops into the checkout, a package for example, is not taken in with the next commit."""
    if not (CHECKOUT / ".git").exists():
        pytest.skip("not a clone: what is tracked is not known here")
    done = subprocess.run(["git", "ls-files"], cwd=CHECKOUT, capture_output=True, text=True, check=True)
    top = {line.split("/")[0] for line in done.stdout.splitlines()}
    rooms = {"briefing", "templates", "styles", "tests", "seeds", "examples", ".ci"}
    pages = {"README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE"}
    assert top - rooms - pages - {"pyproject.toml", "Makefile", "hatch_build.py", ".gitignore"} == set()
