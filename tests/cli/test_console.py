"""What is shown on a terminal is shown and not obeyed, whoever wrote it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.console import printable

EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e"
QUIET = "\x9b31m\u202e"
"""What an article may hold: one with the others is refused."""
TEXT = f"""Ferry {QUIET}runs aground

The ferry Aurora ran aground off Osk on Monday with 212 people on board, {QUIET}the coast guard said.

Divers {QUIET}will look for damage to the hull of the ferry Aurora on Tuesday, the coast guard said.
"""
WORKS = "Ошибка, فیری, नौका: fine\twith tabs\nand lines, émigré — “quoted”, \u200fעברית\u200e"


def test_what_a_terminal_would_obey_is_escaped() -> None:
    """Nothing of C0 but line ends and tabs, nothing of C1, no override; every letter stays."""
    assert printable(WORKS) == WORKS
    shown = printable(EVIL)
    assert shown == r"\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e"
    assert all(
        char in "\n\t" or char.isprintable() or char in "\xa0\xad"
        for char in printable("".join(map(chr, range(0x250))))
    )


@pytest.mark.parametrize(
    "command",
    [
        ["build", "{}", "--format", "json", "--why"],
        ["inspect", "{}"],
        ["inspect", "{}", "--json"],
        ["topics", "{}"],
        ["summarize", "{}/a.txt", "{}/evil.txt", "--words", "60"],
        ["summarize", "{}/evil.txt", "--words", "60", "--json"],
    ],
)
def test_no_command_passes_it_on(tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str]) -> None:
    """Neither on standard output nor on standard error, in a table or in JSON, which still says the same."""
    (tmp_path / "evil.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").write_text("The harbour of Osk will close on Friday, the mayor said.\n", encoding="utf-8")
    (tmp_path / "b\x1b[2J.txt").write_text("The mayor of Osk spoke.", encoding="utf-8")
    assert main([part.format(tmp_path) for part in command]) == 0
    shown = capsys.readouterr()
    for stream in (shown.out, shown.err):
        assert [char for char in stream if char in "\x1b\x07\x9b\u202e"] == []
    if "--json" in command:
        json.loads(shown.out)


def test_why_and_decisions_pass_nothing_on(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A claim's own words come from an article as well."""
    (tmp_path / "evil.txt").write_text(TEXT, encoding="utf-8")
    assert main(["build", str(tmp_path), "--format", "json"]) == 0
    claim = json.loads((tmp_path / "out" / "brief.json").read_text(encoding="utf-8"))
    first = [*claim["lead"], *(each for section in claim["sections"] for each in section["claims"])][0]["id"]
    for command in (
        ["why", first, str(tmp_path)],
        ["pin", first, "--project", str(tmp_path)],
        ["decisions", "--project", str(tmp_path)],
    ):
        assert main(command) == 0
        shown = capsys.readouterr()
        assert [char for char in shown.out + shown.err if char in "\x1b\x07\x9b\u202e"] == []
