"""What the user sees: results on standard output, everything else on standard error."""

from __future__ import annotations

import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import typer

from briefing.notices import Notices

_COMMANDS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Characters that speak to a terminal (CWE-150), or turn what follows around: all but line ends and tabs."""


def printable(text: str) -> str:
    """A text that a terminal shows and does not obey, whoever wrote it."""
    return _COMMANDS.sub(_escaped, text)


def _escaped(char: re.Match[str]) -> str:
    """As JSON has it, so that JSON with it is still the same."""
    return f"\\u{ord(char[0]):04x}"


class ReaderGone(Exception):  # noqa: N818  (nothing is wrong)
    """Whoever read our standard output has stopped: there is no one to go on for."""


class Screen:
    """The two streams, and how much is said on them."""

    quiet = False
    """Say nothing but results and errors."""
    verbose = False
    """Say each stage, and show where an error of ours came from."""

    def reset(self) -> None:
        """Begin a command: say the usual, in UTF-8 whatever the locale."""
        self.quiet = self.verbose = False
        for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(encoding="utf-8", errors=errors)

    def result(self, text: str) -> None:
        """A line of what was asked for.

        Raises:
            ReaderGone: it is read no more.
        """
        try:
            typer.echo(printable(text))
        except BrokenPipeError:
            raise ReaderGone from None

    def data(self, value: object) -> None:
        """What was asked for, as JSON."""
        self.result(json.dumps(value, ensure_ascii=False, indent=2))

    def say(self, text: str) -> None:
        """A line about the work."""
        typer.echo(printable(text), err=True)

    def complain(self, message: str, hint: str = "") -> None:
        """What went wrong, and the next step."""
        self.say(f"briefing: {message}")
        if hint:
            self.say(f"  {hint}")

    def warn(self, notices: Notices) -> None:
        """The notices, each on a line."""
        if not self.quiet:
            for notice in notices:
                self.say(f"{notice.kind}: {_placed(notice.place, notice.message)}")

    @contextmanager
    def progress(self) -> Iterator[Callable[[str], None]]:
        """A function that is told each stage; it shows on a terminal, and in full with --verbose."""
        if self.verbose:
            yield lambda stage: self.say(f"{stage} …")
        elif self.quiet or not sys.stderr.isatty():
            yield lambda stage: None
        else:
            with _spinner() as show:
                yield show


@contextmanager
def _spinner() -> Iterator[Callable[[str], None]]:
    from rich.console import Console
    from rich.text import Text

    with Console(stderr=True).status("starting") as status:
        yield lambda stage: status.update(Text(printable(f"{stage} …")))


def _placed(place: str, message: str) -> str:
    """The message with its place before it, unless it begins with it."""
    return message if not place or message.startswith(place) else f"{place}: {message}"


def table(rows: list[tuple[str, ...]], gap: str = "  ") -> list[str]:
    """Rows as lines with aligned columns; the last column is not padded."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]) - 1)] if rows else []
    return [
        gap.join([*(cell.ljust(width) for cell, width in zip(row, widths, strict=False)), row[-1]]).rstrip()
        for row in rows
    ]


screen = Screen()
"""The one there is."""
