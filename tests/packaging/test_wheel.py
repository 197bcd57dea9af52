"""The wheel carries all that a render needs, and the source archive all that a wheel needs."""

from __future__ import annotations

import os
import shutil
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.conftest import CHECKOUT, Run

ASSETS = [path for kind in ("templates", "styles") for path in sorted((CHECKOUT / kind).rglob("*")) if path.is_file()]
UNWANTED = shutil.ignore_patterns(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", "out", "dist", "seeds")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, run: Run) -> Path:
    """A folder with the source archive, and the wheel built out of it."""
    pytest.importorskip("build")
    pytest.importorskip("hatchling")
    folder = tmp_path_factory.mktemp("dist")
    copy = folder / "checkout"
    shutil.copytree(CHECKOUT, copy, ignore=UNWANTED)
    done = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, copy)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """The wheel."""
    (found,) = built.glob("*.whl")
    return found


def test_assets_are_in_the_wheel_byte_for_byte(wheel: Path) -> None:
    """Every template, style and font of the checkout is in the wheel, unchanged, and no other."""
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if name.startswith("briefing/_assets/")}
        expected = {f"briefing/_assets/{path.relative_to(CHECKOUT).as_posix()}": path.read_bytes() for path in ASSETS}
        assert packed == set(expected)
        assert {name: archive.read(name) for name in packed} == expected


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    """The wheel is typed, licensed, has the command, and brings neither tests nor articles."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        (metadata,) = [name for name in names if name.endswith(".dist-info/METADATA")]
        (commands,) = [name for name in names if name.endswith("entry_points.txt")]
        assert "License-Expression: MIT" in archive.read(metadata).decode()
        assert "briefing = briefing.cli:main" in archive.read(commands).decode()
    assert "briefing/py.typed" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"briefing"}


def test_the_source_archive_can_be_built_from(built: Path) -> None:
    """The source archive has the build hook and the assets; the wheel above was built out of it."""
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        names = {name.partition("/")[2] for name in tar.getnames()}
    assert {"hatch_build.py", "pyproject.toml", "LICENSE", "README.md"} <= names
    assert {path.relative_to(CHECKOUT).as_posix() for path in ASSETS} <= names


def test_the_wheel_renders(wheel: Path, project: Path, tmp_path: Path, run: Run) -> None:
    """Installed somewhere else, with the checkout out of reach, the wheel makes the brief of a project."""
    place = tmp_path / "site"
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    installed = run(*pip, "--no-deps", "--no-index", "--target", place, wheel)
    assert installed.returncode == 0, installed.stderr
    environment = {**os.environ, "PYTHONPATH": str(place), "PYTHONSAFEPATH": "1"}
    where = run(sys.executable, "-c", "import briefing; print(briefing.__file__)", cwd=tmp_path, env=environment)
    assert where.stdout.strip().startswith(str(place))
    done = run(sys.executable, "-m", "briefing", "build", project, cwd=tmp_path, env=environment)
    assert done.returncode == 0, done.stderr
    assert (project / "out" / "brief.pdf").read_bytes().startswith(b"%PDF-")
    assert "<html" in (project / "out" / "brief.html").read_text(encoding="utf-8")


def test_a_wheel_is_not_built_without_assets(tmp_path: Path, run: Run) -> None:
    """A checkout that lacks a folder of assets fails to build instead of giving a wheel that cannot render."""
    pytest.importorskip("build")
    copy = tmp_path / "checkout"
    shutil.copytree(CHECKOUT, copy, ignore=UNWANTED)
    shutil.rmtree(copy / "styles")
    done = run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", tmp_path, copy)
    assert done.returncode != 0
    assert "styles" in done.stdout + done.stderr
