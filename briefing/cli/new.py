"""``briefing new``: lays out a project."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.console import screen

BRIEF_TOML = """\
# Every key is optional; what stands behind "#" is what holds without it, or an example.
# Put the articles into articles/ (`briefing formats` lists what is read), then run: briefing build

# title    = "Arming a unity government"    # else made of the folder's name
# as_of    = 2016-05-16                     # else the newest article's date
# language = "en"                           # else detected
# articles = "articles"                     # a folder, or a list of folders, from here
# pages    = 1
# paper    = "A4"                           # or "Letter"
# template = "brief"                        # a name in templates/, or the path of a file
# style    = "default"                      # a name in styles/, or the path of a file
# ranker   = "default"                      # `briefing rankers` lists them

# The sections of the page, in their order. Without any, topics are found;
# `briefing topics .` prints those, ready to paste here.
#
# [[topics]]
# id       = "embargo"
# title    = "Arms embargo exemption"
# keywords = ["arms embargo", "exemption"]
# least    = 1                              # claims that it shows at least, if there are as many,
# most     = 6                              # and at most
#
# [[topics]]
# id       = "doubts"
# title    = "Skepticism"
# stance   = "skeptical"                    # collects doubts and criticism of whatever

# Names that are one and the same, on top of those that are found.
#
# [aliases]
# "Haftar" = ["Heftar"]

# What is known of an article better than its file states it.
#
# [sources."articles/one.html"]
# outlet    = "Gazette"
# title     = "Bridge closed"
# author    = "A. Reporter"
# published = 2016-05-16T09:30:00+02:00     # or a day; modified likewise
# url       = "https://example.org/bridge"
# language  = "en"
# kind      = "newspaper"                   # wire, release, newsletter, analysis, opinion, blog, report

# Whose brief it is.
#
# [desk]
# name         = "World desk"               # stands at the head
# logo         = "desk/logo.svg"            # PNG, JPEG or SVG, at most 500 kB
# accent       = "#1b4a78"                  # of headings; dark enough to be read on white
# marking      = "TLP:AMBER"                # how it may be passed on: at head and foot, and on every page
# prepared_by  = "A. Analyst"
# prepared_for = "the morning meeting"
# contact      = "desk@example.org"

# [email]
# to       = ["desk@example.org"]
# from     = "Desk <desk@example.org>"
# reply_to = "editor@example.org"

# How much is read of what others wrote; what is beyond is left out and named.
#
# [limits]
# file_bytes     = 20_000_000               # of a file
# characters     = 2_000_000                # of an article
# articles       = 2_000                    # of the project, the first in path order
# copies         = 50                       # articles of the same or nearly the same text
# sentences      = 5_000                    # of an article, its first
# seconds        = 10                       # of the processor's time, for a file; for each 50 articles of an archive
# memory_mib     = 1_024                    # for a file
# expanded_bytes = 50_000_000               # that come out of an archive or office document,
# expansion      = 100                      # and times as many as it has itself
# nesting        = 250                      # levels of markup from which on it is told that some may be lost
"""
"""A brief.toml that says nothing yet and explains everything."""


def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder that is empty or not there yet.")],
) -> None:
    """Lay out a project: a folder with a commented brief.toml."""
    from briefing.errors import UsageError

    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        what = "is not empty" if folder.is_dir() else "is a file"
        raise UsageError(f"{folder} {what}; nothing was written.", "Name a folder that is empty or not there yet.")
    try:
        (folder / "articles").mkdir(parents=True)
        (folder / "brief.toml").write_text(BRIEF_TOML, encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{folder} cannot be laid out: {error.strerror}.", "Choose another place.") from None
    screen.result(str(folder / "brief.toml"))
    if not screen.quiet:
        screen.say(f"Put articles into {folder / 'articles'}, then run: briefing build {folder}")
