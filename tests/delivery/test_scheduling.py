"""The schedules that README.md of the delivery shows, as far as a machine without them can try them."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from briefing.store.outbox import STATES
from tests.conftest import CHECKOUT, Run

PAGE = (CHECKOUT / "briefing" / "delivery" / "README.md").read_text(encoding="utf-8")
PROGRAM = "/opt/briefing/bin/briefing"
PROJECT = "/srv/my-story"


def blocks(kind: str) -> list[str]:
    """The page's blocks of a kind."""
    return re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The command as a file, as it would be installed."""
    path = tmp_path / "bin" / "briefing"
    path.parent.mkdir()
    path.write_text(f'#!/bin/sh\nPYTHONPATH="{CHECKOUT}" exec "{sys.executable}" -m briefing "$@"\n', encoding="utf-8")
    path.chmod(0o755)
    return path


def test_every_variable_and_state_is_in_the_tables() -> None:
    """What the code reads from the environment is what the page tells of; and so it is with the states."""
    code = [*(CHECKOUT / "briefing" / "delivery").glob("*.py"), CHECKOUT / "briefing" / "cli" / "send.py"]
    text = "".join(path.read_text(encoding="utf-8") for path in code)
    read = set(re.findall(r"BRIEFING_SMTP_[A-Z_]*[A-Z]", text))
    read |= {f"BRIEFING_SMTP_{key}" for key in re.findall(r'values(?:\.get\(|\[|, )"([A-Z_]+)"', text)}
    assert set(re.findall(r"^\| `(BRIEFING_SMTP_[A-Z_]+)`", PAGE, re.MULTILINE)) == read
    assert set(re.findall(r"^\| `([a-z]+)` \|", PAGE, re.MULTILINE)) == set(STATES)


def test_the_line_for_cron_runs(project: Path, program: Path, run: Run) -> None:
    """By /bin/sh, with what cron gives: it builds, and would send; a second time as well."""
    (project / "brief.toml").write_text('[email]\nfrom = "a@x.example"\nto = ["b@x.example"]\n', encoding="utf-8")
    (block,) = blocks("crontab")
    (row,) = [row for row in block.splitlines() if not re.match(r"[A-Z_]+=", row)]
    line = row.split(None, 5)[5].replace(PROGRAM, str(program)).replace(PROJECT, str(project))
    assert "%" not in line  # cron makes an end of line of it
    line = line.replace(" send ", " send --dry-run ").removesuffix(" >/dev/null")
    environment = {"HOME": str(project.parent), "LOGNAME": "desk", "SHELL": "/bin/sh", "PATH": "/usr/bin:/bin"}
    for _ in range(2):
        done = run("/bin/sh", "-c", line, cwd=project.parent, env=environment)
        assert done.returncode == 0, done.stderr
        assert re.search(r"would send to +b@x.example", done.stdout)
        assert str(project / "out") not in done.stdout
    assert (project / "out" / "brief.eml").is_file()


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="there is no systemd-analyze")
def test_the_units_are_sound(project: Path, program: Path, run: Run) -> None:
    """``systemd-analyze verify`` finds nothing to say of them."""
    folder = project.parent / "units"
    folder.mkdir()
    service, timer, watching = (
        text.replace(PROGRAM, str(program)).replace("User=desk", "User=root") for text in blocks("ini")
    )
    for name, text in (("briefing.service", service), ("briefing.timer", timer), ("briefing-watch.service", watching)):
        (folder / name).write_text(text, encoding="utf-8")
    for name in os.listdir(folder):
        done = run("systemd-analyze", "verify", folder / name)
        ours = [row for row in (done.stdout + done.stderr).splitlines() if "briefing" in row]
        assert (done.returncode, ours) == (0, []), done.stderr


def test_the_workflow_is_yaml_and_keeps_the_memory() -> None:
    """It parses, runs the two commands, and carries ``.briefing`` along."""
    (text,) = blocks("yaml")
    found: dict[Any, Any] = yaml.safe_load(text)
    steps = found["jobs"]["brief"]["steps"]
    assert any(step.get("with", {}).get("path") == "my-story/.briefing" for step in steps)
    assert any("briefing build" in step.get("run", "") and "&& briefing send" in step["run"] for step in steps)
    assert True in found  # YAML 1.1 reads the key `on` so; GitHub does not
