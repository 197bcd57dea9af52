"""``briefing topics``: prints discovered topics as TOML."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from briefing.cli.console import screen
from briefing.cli.options import Project

if TYPE_CHECKING:
    from briefing.model import Topic


def topics(project: Project) -> None:
    """Print the topics that are found, ready for brief.toml."""
    from briefing.inspection import discover
    from briefing.notices import Notices

    notices = Notices()
    with screen.progress() as progress:
        found = discover(project, notices=notices, progress=progress)
    screen.result("\n\n".join(_table(topic) for topic in found))
    screen.warn(notices)


def _table(topic: Topic) -> str:
    keywords = ", ".join(_string(keyword) for keyword in topic.keywords)
    rows = [
        "[[topics]]",
        f"id       = {_string(topic.id)}",
        f"title    = {_string(topic.title)}",
        f"keywords = [{keywords}]",
    ]
    if topic.stance:
        rows.append(f"stance   = {_string(topic.stance)}")
    return "\n".join(rows)


def _string(text: str) -> str:
    """A TOML basic string: JSON's escapes are among TOML's, but for DEL."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
