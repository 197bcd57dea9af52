"""What ``import briefing`` offers."""

from __future__ import annotations

import inspect
import json
import re
import shutil
import sys
from pathlib import Path

import pytest

import briefing
from tests.conftest import Run

HEAVY = ("weasyprint", "trafilatura", "sumy", "nltk", "scipy", "numpy", "jinja2", "pypdfium2", "lxml", "typer", "rich")


@pytest.mark.parametrize("name", briefing.__all__)
def test_every_name_resolves(name: str) -> None:
    """Each public name is there, and is a class, a documented function, or the version."""
    thing = getattr(briefing, name)
    assert isinstance(thing, str) or (callable(thing) and inspect.getdoc(thing))


def test_public_names_are_all_named() -> None:
    """What the facade can import and what it promises are the same names, in order."""
    assert sorted([*briefing._HOMES, "__version__"]) == sorted(briefing.__all__)
    assert list(briefing.__all__) == sorted(briefing.__all__)
    assert len(set(briefing.__all__)) == len(briefing.__all__)


def test_what_is_not_there() -> None:
    """A name that is not offered is an attribute error that names it."""
    with pytest.raises(AttributeError, match="has no attribute 'bild'"):
        briefing.bild  # noqa: B018


@pytest.mark.parametrize("line", ["import briefing", "import briefing; briefing.Brief; briefing.Notices"])
def test_importing_costs_nothing(run: Run, line: str) -> None:
    """The import, and the records, load none of the heavy libraries; the list of loaded modules is the proof."""
    code = f"{line}\nimport sys, json; print(json.dumps(sorted(sys.modules)))"
    done = run(sys.executable, "-c", code)
    assert done.returncode == 0, done.stderr
    loaded = set(json.loads(done.stdout))
    assert "briefing" in loaded
    assert not loaded & set(HEAVY)


def test_the_list_of_heavy_libraries_is_no_empty_one(run: Run) -> None:
    """The counterpart: building does load some of them."""
    done = run(
        sys.executable,
        "-c",
        "import briefing, sys; briefing.build('examples/libya'); print('weasyprint' in sys.modules)",
    )
    assert done.stdout.strip() == "True"


def test_verify_is_the_function_in_any_order(run: Run) -> None:
    """No submodule takes the place of a public function, whatever was imported first."""
    code = "import briefing.cli, briefing.inspection, briefing.pipeline; import briefing\n"
    code += "print(*(callable(getattr(briefing, n)) for n in ('build', 'write', 'verify', 'summarize')))"
    assert run(sys.executable, "-c", code).stdout.split() == ["True"] * 4


def test_the_readmes_snippet_works(checkout: Path, tmp_path: Path, run: Run) -> None:
    """The library snippet of the README runs as it stands, and writes what it says."""
    (snippet,) = re.findall(r"```python\n(.*?)```", (checkout / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    shutil.copytree(
        checkout / "examples" / "libya", tmp_path / "examples" / "libya", ignore=shutil.ignore_patterns("out")
    )
    shutil.copytree(checkout / "seeds", tmp_path / "seeds")
    code = f"import sys; sys.path.insert(0, {str(checkout)!r})\n{snippet}"
    done = run(sys.executable, "-c", code, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["brief.html", "brief.pdf"]
