"""``briefing formats``: lists the forms of file that are read."""

from __future__ import annotations

from briefing.cli.console import screen, table


def formats() -> None:
    """List the forms of article files and what becomes of each."""
    from briefing.notices import Notices
    from briefing.readers import READERS

    rows: list[tuple[str, ...]] = [
        (name, " ".join(reader.suffixes), reader.summary + _from(READERS.added.get(name)))
        for name, reader in READERS.items()
    ]
    for line in table(rows):
        screen.result(line)
    notices = Notices()
    for what, why in READERS.broken:
        notices.add("plug-in", what, f"was left out: {why}; update it or take it out.")
    screen.warn(notices)


def _from(package: str | None) -> str:
    """Which package brings a reader that is none of ours."""
    return f" (by {package})" if package else ""
