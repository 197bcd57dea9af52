"""What follows an edition."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from briefing.errors import UsageError
from briefing.watching import command


def test_a_command_is_split_and_not_expanded(tmp_path: Path) -> None:
    """Quotes hold words together; nothing else of a shell is there. It sees the variables, and no input."""
    told = tmp_path / "told.json"
    script = tmp_path / "a script.py"
    script.write_text(
        "import json, os, sys\n"
        f"json.dump([sys.argv[1:], os.environ['BRIEFING_EDITION'], sys.stdin.read()], open({str(told)!r}, 'w'))\n",
        encoding="utf-8",
    )
    line = command.words(f"{sys.executable} '{script}' $HOME '*' \"a b\" ; |")
    assert command.run(line, {"BRIEFING_EDITION": "7"}) == ""
    assert json.loads(told.read_text(encoding="utf-8")) == [["$HOME", "*", "a b", ";", "|"], "7", ""]


@pytest.mark.parametrize(
    ("line", "expected"),
    [("", "empty"), ("  ", "empty"), ("echo 'a", "quotation"), ("no-such-program-at-all x", "no-such-program-at-all")],
)
def test_a_wrong_command_is_told_at_once(line: str, expected: str) -> None:
    """Before anything is watched."""
    with pytest.raises(UsageError, match=expected):
        command.words(line)


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("import sys; sys.exit(3)", "left with status 3"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "was ended by SIGKILL"),
    ],
)
def test_a_failure_is_put_into_words(code: str, expected: str) -> None:
    """Its status, or the signal that ended it."""
    assert command.run((sys.executable, "-c", code), {}) == expected


def test_a_program_that_has_gone_is_no_crash(tmp_path: Path) -> None:
    """It was there when it was looked for."""
    assert command.run((str(tmp_path / "gone"),), {}) == "cannot be run (No such file or directory)"
