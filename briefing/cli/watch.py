"""``briefing watch``: a new edition whenever the articles or the settings change."""

from __future__ import annotations

import contextlib
import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.build import Formats, Order, Out, Pages, Paper, Style, Template, with_memory
from briefing.cli.console import ReaderGone, screen
from briefing.cli.options import ProjectHere, Ranker

if TYPE_CHECKING:
    from types import FrameType

    from briefing.config import Config
    from briefing.errors import BriefingError
    from briefing.model import Look
    from briefing.watching import Stop

Then = Annotated[
    str | None,
    typer.Option(
        "--then",
        metavar="COMMAND",
        help="Run this after each new edition, without a shell; BRIEFING_PROJECT, BRIEFING_OUT and BRIEFING_EDITION "
        "tell it of which.",
    ),
]
Every = Annotated[
    int, typer.Option("--every", min=1, max=86_400, metavar="SECONDS", help="Look this often, even if nothing stirs.")
]

SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
"""What tells us to end; each system has some of them."""
FINISHING = "Finishing the edition in hand; once more abandons it.\n"


def watch(
    project: ProjectHere = Path(),
    out: Out = None,
    formats: Formats = "pdf,html,json",
    pages: Pages = None,
    paper: Paper = None,
    template: Template = None,
    style: Style = None,
    ranker: Ranker = None,
    then: Then = None,
    every: Every = 60,
) -> None:
    """Build anew whenever articles or settings change."""
    from briefing import watching
    from briefing.config import OUT, checked, load
    from briefing.watching import command
    from briefing.writers import formats as named

    if not project.is_dir():
        load(project)  # says so; whatever else may be wrong with it can be mended while we watch
    asked = {
        "pages": pages,
        "paper": checked("paper", paper, "--paper"),
        "template": _absolute(template),
        "style": _absolute(style),
    }
    desk = Desk(
        project=project,
        out=project / OUT if out is None else out,
        formats=named(formats),
        asked={key: value for key, value in asked.items() if value is not None},
        ranker=ranker,
        then=command.words(then) if then is not None else (),
        stop=watching.Stop(),
    )
    with _heeding(desk):
        desk.watch(every)


@dataclass(slots=True)
class Desk:
    """What is asked for, and whether an edition is in hand."""

    project: Path
    out: Path
    formats: tuple[str, ...]
    asked: dict[str, Any]
    """The fields of the look that the command line sets."""
    ranker: str | None
    then: tuple[str, ...]
    stop: Stop
    busy: bool = False

    def watch(self, every: float) -> None:
        """Watch until told to end."""
        from briefing import watching

        say = (lambda text: None) if screen.quiet else screen.say
        files = watching.Files(self.project, self.dressed, {"formats": self.formats, "ranker": self.ranker})
        ears = watching.Ears(self.project, self.out, self.stop, files.elsewhere, say)
        say(f"Watching {self.project}; Ctrl-C ends it.")
        try:
            watching.watch(files, self.edition, ears, every, say, _complain)
        finally:
            ears.close()

    def dressed(self, look: Look) -> Look:
        """The configured look, but for what was asked for on the command line."""
        return replace(look, **self.asked)

    def edition(self) -> None:
        """Make one, if anything has changed, and run the command after it.

        Raises:
            BriefingError: it cannot be made; whatever it was, watching can go on.
        """
        from briefing.errors import BriefingError

        self.busy = True
        try:
            self._edition()
        except (BriefingError, ReaderGone):
            raise
        except Exception as error:
            raise BriefingError(
                f"This is a defect in briefing, not in your files ({type(error).__name__}: {error}).",
                "Please report it to the project's issue tracker, with what `briefing build --verbose` prints.",
            ) from error
        finally:
            self.busy = False
            gc.collect()  # the command line has it look seldom, which is right for seconds and not for weeks

    def _edition(self) -> None:
        from briefing.config import load
        from briefing.store import lock

        config = load(self.project)
        _keep_apart(config, self.out)
        with lock(self.project, "briefing watch", 0):
            pass  # a build would wait for another run, deaf to all else; we come back
        _forget()
        before = self._newest()
        order = Order(self.project, self.out, self.formats, self.dressed(config.look), self.ranker)
        screen.warn(with_memory(order, config))
        _keep_apart(config, self.out)  # what was just written is there for the first time
        newest = self._newest()
        if newest is None or newest != before:
            self._follow("" if newest is None else str(newest))

    def _newest(self) -> int | None:
        """The last edition's number, 0 where there is none, None where none can be written down."""
        from briefing.notices import Notices
        from briefing.store import Store

        with Store.open(self.project, Notices()) as store:
            if not store.lasting:
                return None
            return max((edition.number for edition in store.editions()), default=0)

    def _follow(self, number: str) -> None:
        """Say that there is a new edition, and run the command."""
        from briefing.watching import command

        name = f"Edition {number}" if number else "The brief"
        if not screen.quiet:
            screen.say(f"{name} is written.")
        if not self.then:
            return
        wrong = command.run(
            self.then,
            {
                "BRIEFING_PROJECT": str(self.project.resolve()),
                "BRIEFING_OUT": str(self.out.resolve()),
                "BRIEFING_EDITION": number,
            },
        )
        if wrong:
            screen.complain(f"After {name[:1].lower()}{name[1:]}, --then {self.then[0]} {wrong}.")


def _complain(error: BriefingError) -> None:
    screen.complain(error.message, error.hint)


def _absolute(name: str | None) -> str | None:
    """A file as its full path, by which it is known as the user's own; a name as it is."""
    return str(Path(name).resolve()) if name is not None and Path(name).is_file() else name


def _keep_apart(config: Config, out: Path) -> None:
    """Outputs that are read as articles would make a new edition of each edition, for ever.

    Raises:
        UsageError: they are.
    """
    from briefing.errors import UsageError

    folder = out.resolve()
    for name, path in config.files():
        if path.resolve().is_relative_to(folder):
            raise UsageError(
                f"{name} lies in {out}, where the brief goes: what is written there would be read as an article.",
                "Choose another folder with --out.",
            )


def _forget() -> None:
    """Drop what the writers keep of templates, styles and pictures by their names: the files may be others by now."""
    for name, module in list(sys.modules.items()):
        if name.startswith("briefing.writers."):
            for value in list(vars(module).values()):
                if callable(clear := getattr(value, "cache_clear", None)):
                    clear()


@contextmanager
def _heeding(desk: Desk) -> Iterator[None]:
    """End when a signal says so: after the edition in hand and its command, at the second one without them.

    Raises:
        Exit: an edition was abandoned; the status is 128 and the signal's number, as shells have it.
    """

    def told(number: int, frame: FrameType | None) -> None:
        if desk.stop.is_set():
            raise KeyboardInterrupt
        desk.stop.signal = number
        if desk.busy and not screen.quiet:
            with contextlib.suppress(OSError):
                os.write(2, FINISHING.encode())  # past the stream, which may be in the middle of a line

    known = [number for number in (getattr(signal, name, None) for name in SIGNALS) if number is not None]
    before = {number: signal.getsignal(number) or signal.SIG_DFL for number in known}
    heeded = [number for number in known if before[number] is not signal.SIG_IGN]  # nohup, a shell's background
    for number in heeded:
        signal.signal(number, told)
    try:
        yield
    except KeyboardInterrupt:
        raise typer.Exit(128 + (desk.stop.signal or signal.SIGINT)) from None
    finally:
        for number in heeded:
            signal.signal(number, before[number])
