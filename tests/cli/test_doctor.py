"""``briefing doctor``: each fault is named with the line that mends it, and nothing is altered by looking."""

from __future__ import annotations

import json
import platform
import sys
from pathlib import Path

import pytest

from briefing.cli import checkup, main
from briefing.store import FOLDER
from tests.delivery.servers import Mailbox, serving

Capture = pytest.CaptureFixture[str]


def told(project: Path, capsys: Capture) -> tuple[int, dict[str, dict[str, object]]]:
    """The status, and the checks by name."""
    status = main(["doctor", str(project), "--json"])
    found = json.loads(capsys.readouterr().out)
    return status, {each["name"]: each for each in found["checks"]}


def test_a_bare_folder_is_not_looked_at(tmp_path: Path, capsys: Capture) -> None:
    """Where no project is, the machine alone is."""
    status, found = told(tmp_path, capsys)
    assert status == 0
    assert {"python", "pango", "harfbuzz-subset", "fonts", "languages", "weasyprint"} <= set(found)
    assert not {"settings", "memory", "mail server"} & set(found)
    assert "25: ar ca" in str(found["languages"]["found"])


def test_a_project_and_its_memory(project: Path, capsys: Capture) -> None:
    """Files, editions; a file that is refused is counted apart."""
    assert main(["build", str(project), "--format", "json"]) == 0
    (project / "articles" / "gone.txt").symlink_to("/nowhere")
    capsys.readouterr()
    _, found = told(project, capsys)
    assert found["settings"]["found"] == f"{project}: 2 files, 1 more that are not read"
    assert found["memory"]["found"] == "1 edition"


def test_a_damaged_memory_is_told_and_left_as_it_is(project: Path, capsys: Capture) -> None:
    """The next build sets it aside; looking does not."""
    assert main(["build", str(project), "--format", "json"]) == 0
    store = project / FOLDER / "store.sqlite"
    store.write_bytes(b"not a database" * 99)
    capsys.readouterr()
    status, found = told(project, capsys)
    assert status == 1 and not found["memory"]["ok"] and "damaged" in str(found["memory"]["found"])
    assert f"rm -r {project / FOLDER}" in str(found["memory"]["hint"])
    assert store.read_bytes() == b"not a database" * 99 and len(list((project / FOLDER).glob("store*"))) == 1


@pytest.mark.parametrize(
    ("name", "text", "wanted"),
    [
        ("brief.toml", "pages = 0", "brief.toml"),
        ("decisions.toml", "pin = 3", "decisions.toml"),
        ("added.json", "{", "added.json"),
    ],
)
def test_settings_that_cannot_be_used(project: Path, capsys: Capture, name: str, text: str, wanted: str) -> None:
    """The file is named."""
    (project / name).write_text(text, encoding="utf-8")
    status, found = told(project, capsys)
    assert status == 1 and wanted in str(found["settings"]["found"])


def test_the_mail_server_is_spoken_to(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    """And nothing is sent."""
    box = Mailbox()
    with serving(box) as server:
        monkeypatch.setenv("BRIEFING_SMTP_HOST", "127.0.0.1")
        monkeypatch.setenv("BRIEFING_SMTP_PORT", str(server.port))
        monkeypatch.setenv("BRIEFING_SMTP_SECURITY", "none")
        status, found = told(tmp_path, capsys)
        assert status == 0 and "127.0.0.1" in str(found["mail server"]["found"])
    assert box.received == []
    monkeypatch.setenv("BRIEFING_SMTP_TIMEOUT", "2")
    status, found = told(tmp_path, capsys)
    assert status == 1 and not found["mail server"]["ok"]
    assert "BRIEFING_SMTP_HOST" in str(found["mail server"]["hint"])


@pytest.mark.parametrize(
    ("release", "wanted"),
    [
        ({"ID": "debian"}, "apt install libpango-1.0-0"),
        ({"ID": "ubuntu", "ID_LIKE": "debian"}, "apt install libpango-1.0-0"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "dnf install pango"),
        ({"ID": "alpine"}, "apk add pango"),
        ({"ID": "manjaro", "ID_LIKE": "arch"}, "pacman -S pango"),
    ],
)
def test_the_line_is_the_system_s_own(monkeypatch: pytest.MonkeyPatch, release: dict[str, str], wanted: str) -> None:
    """One line to paste, not a list to choose from."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: release)
    assert checkup.mending("pango") == wanted


def test_an_unknown_system_gets_all_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the name of each."""
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(platform, "freedesktop_os_release", lambda: {"ID": "plan9"})
    assert all(f"{name}: " in checkup.mending("pango") for name in checkup.PACKAGES)


def test_an_old_pango_is_named(monkeypatch: pytest.MonkeyPatch, capsys: Capture, tmp_path: Path) -> None:
    """With what is needed; PDFs cannot be made."""
    monkeypatch.setattr(checkup, "LEAST_PANGO", (99, 0))
    status, found = told(tmp_path, capsys)
    assert status == 4 and "99.0 or newer is needed" in str(found["pango"]["found"])
