"""What an edition is made of: a look at it that is cheap, and a digest that is sure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from briefing import memory
from briefing.config import FILE, Config, load, rulings
from briefing.errors import BriefingError
from briefing.model import Look

Mark = tuple[int, int] | None
"""Size and time of change; None where there is no such file."""
UNUSABLE = (OSError, RuntimeError)
"""What a folder may come up with while it is being changed, and a link that leads to itself: the build says it."""


class Files:
    """The files of a project; which they are is found out anew each time."""

    def __init__(self, project: Path, dressed: Callable[[Look], Look], asked: Mapping[str, object]) -> None:
        """
        Args:
            project: the project's folder.
            dressed: from the configured look to the one that is asked for.
            asked: what else is, on the command line.
        """
        self._project = project
        self._dressed = dressed
        self._asked = asked
        self._far: tuple[Path, ...] = ()

    def look(self) -> dict[str, Mark]:
        """How each file stands."""
        paths = self._paths()
        home = self._project.resolve()
        far = [path for path in paths if not path.resolve().is_relative_to(home)]
        self._far = tuple(dict.fromkeys(each for path in far for each in (path, path.parent)))
        return _marks(paths)

    def elsewhere(self) -> dict[str, Mark]:
        """How those stand that the last look found outside the project, and their folders: no event tells of them."""
        return _marks(self._far)

    def digest(self) -> str:
        """Of the bytes of all files, and of the settings; where these cannot be used, of what is wrong with them."""
        try:
            config = load(self._project)
            return memory.fingerprint(config, memory.inputs(config), self._dressed(config.look), self._asked)
        except BriefingError as error:
            return f"{error.message}\n{error.hint}"
        except UNUSABLE as error:
            return str(error)

    def _paths(self) -> list[Path]:
        settings = [self._project / FILE, self._project / rulings.FILE]
        try:
            config = load(self._project)
            return [*settings, *self._own(config), *(path for _, path in config.files())]
        except (BriefingError, *UNUSABLE):
            return settings

    def _own(self, config: Config) -> list[Path]:
        """The user's own template, style and logo, and the templates that may be imported from beside the first."""
        look = self._dressed(config.look)
        found = [Path(name) for name in (look.template, look.style, look.logo or "") if Path(name).is_absolute()]
        return [each for path in found for each in (path, *sorted(path.parent.glob("*.jinja")))]


def _marks(paths: Iterable[Path]) -> dict[str, Mark]:
    return {str(path): _mark(path) for path in paths}


def _mark(path: Path) -> Mark:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns
