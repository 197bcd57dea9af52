"""Folder entries that are no articles, and names that are none."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from pathlib import Path

from tests.hostile.laying import NAIVE, SECRET, Case, Place


def _link(target: str | Callable[[Place], Path], name: str = "99.txt") -> Callable[[Place], None]:
    def make(place: Place) -> None:
        (place.articles / name).symlink_to(target if isinstance(target, str) else target(place))

    return make


def _socket(place: Place) -> None:
    here = os.getcwd()
    os.chdir(place.articles)  # a socket's path may have 107 bytes
    try:
        socket.socket(socket.AF_UNIX).bind("99.txt")
    finally:
        os.chdir(here)


def _device(place: Place) -> None:
    os.mknod(place.articles / "99.txt", 0o600 | 0o020000, os.makedev(1, 5))


def _unreadable(place: Place) -> None:
    place.put("99.txt", NAIVE).chmod(0)


def _loop(place: Place) -> None:
    (place.articles / "a.txt").symlink_to("b.txt")
    (place.articles / "b.txt").symlink_to("a.txt")


def _circle(place: Place) -> None:
    (place.articles / "inner").mkdir()
    (place.articles / "inner" / "again").symlink_to("..")


def _inner_out(place: Place) -> None:
    (place.articles / "inner").symlink_to(place.outside / "folder")


def _whole_folder(place: Place) -> None:
    place.articles.rename(place.home / "elsewhere")
    place.articles.symlink_to(place.home / "elsewhere")


def _deep(place: Place) -> None:
    place.put("/".join(["d"] * 200) + "/99.txt", NAIVE)


def _many(place: Place) -> None:
    for number in range(60):
        place.put(f"z{number:04}.txt", f"Report {number}\n\n{NAIVE}\n")
    place.own("brief.toml", "[limits]\narticles = 40\n")


def _copies(place: Place) -> None:
    for number in range(1_000):
        place.put(f"z{number:04}.txt", f"A copy\n\n{NAIVE} The night shift has forty workers, he said.\n")


def _names(*names: str | bytes) -> Callable[[Place], None]:
    def make(place: Place) -> None:
        for name in names:
            place.put(name, f"A report\n\n{NAIVE}\n")

    return make


OUT, ODD = "leads out", "characters"
_PLAIN_NAMES = {
    "name-shell": "$(touch pwned);`id`|&>x'\".txt",
    "name-option": "--help.txt",
    "name-markup": "<img src=x onerror=alert(1)>.txt",
    "name-template": "{{ 7*7 }}{% for x in y %}.txt",
    "name-backslash": "..\\..\\windows.txt",
    "name-percent": "%2e%2e%2f%00.txt",
    "name-long": "n" * 251 + ".txt",
    "name-formula": "=cmd|' calc'!A1.txt",
    "name-device": "con.txt",
    "name-space": " .txt",
    "name-part": "a#b#c.txt",
    "name-citation": "[1].txt",
    "name-quote": 'x" onmouseover="alert(1).txt',
}
CASES = (
    Case("link-out", "reading a file outside", _link(lambda p: p.outside / "secret.txt"), "99.txt", OUT),
    Case("link-out-relative", "the same by a relative path", _link("../../outside/secret.txt"), "99.txt", OUT),
    Case("link-passwd", "reading the system's files", _link("/etc/passwd"), "99.txt", OUT),
    Case("link-zero", "an endless file", _link("/dev/zero"), "99.txt", OUT),
    Case("link-random", "an endless file", _link("/dev/urandom"), "99.txt", OUT),
    Case("link-stdin", "waiting for a keyboard", _link("/dev/stdin"), "99.txt"),
    Case("link-memory", "a process's memory", _link("/proc/self/environ"), "99.txt", OUT),
    Case("link-brief-toml", "the settings as an article", _link("../brief.toml"), "99.txt", OUT),
    Case("link-nowhere", "a link to nothing", _link("nowhere.txt"), "99.txt", "could not be opened"),
    Case("link-loop", "links in a circle", _loop, "a.txt", "could not be opened"),
    Case("link-circle", "folders in a circle", _circle),
    Case("link-folder-out", "a folder outside", _inner_out, "articles/inner", OUT),
    Case("link-double", "a link to an article, which counts once", _link("01-gazette.txt")),
    Case("link-whole-folder", "the configured folder is a link, which it may be", _whole_folder),
    Case("fifo", "waiting for ever", lambda p: os.mkfifo(p.articles / "99.txt"), "99.txt", "FIFO"),
    Case("fifo-html", "waiting for ever in a worker", lambda p: os.mkfifo(p.articles / "9.html"), "9.html", "FIFO"),
    Case("socket", "a file that cannot be opened", _socket, "99.txt", "socket"),
    Case("device", "a device of the articles' own", _device, "99.txt", "device"),
    Case("unreadable", "a file without permission", _unreadable, "99.txt", "could not be opened"),
    Case("folder-named-file", "a folder with an article's name", lambda p: p.put("x.txt/y.txt", NAIVE)),
    Case("folders-deep", "200 folders in one another", _deep),
    Case("too-many", "more articles than agreed", _many, "z0050.txt", "beyond the first 40"),
    Case("copies", "a thousand copies that outvote the rest", _copies, seconds=60, slow=True),
    Case("name-not-utf8", "a name that cannot be written down", _names(b"99-\xff\xfe.txt"), "99-", "UTF-8"),
    Case("name-line-break", "a line of its own in a log", _names("99\nskipped: 01-gazette.txt"), "99", ODD),
    Case("name-escapes", "a terminal", _names("\x1b[2J\x1b]0;pwned\x07.txt"), "pwned", ODD),
    Case("name-bidi", "a suffix that is none", _names("99\u202etxt.exe.txt"), "99", ODD),
    Case("name-case", "names that differ in case alone", _names("REPORT.txt", "report.txt", "Report.TXT")),
    Case("name-composed", "names that look the same", _names("caf\u00e9.txt", "cafe\u0301.txt")),
    Case("name-hidden", "hidden files are no articles", lambda p: p.put(".99.txt", f"{SECRET} was seen on Friday.")),
    *(
        Case(name, "whoever shows the name", _names(file), full=name == "name-markup")
        for name, file in _PLAIN_NAMES.items()
    ),
)
