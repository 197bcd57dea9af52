"""A small project at a moment of its life, what is done to it then, and what it must be like afterwards."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from briefing.cli import main
from briefing.notices import Notices
from briefing.store import Store
from tests.conftest import ARTICLES
from tests.crashes import driver
from tests.crashes.driver import Child, Harm, Run, Step

FORMATS = "json,analysis,txt,html"
PAGES = "json,txt,pdf,eml"
MORE = {
    "03-gazette.txt": """\
Bridge repairs to take ten weeks

By Mara Lindqvist

PORT ELLIS, March 9, 2021 - The harbour bridge in Port Ellis will stay closed for ten weeks, the roads office said on \
Tuesday.

Divers found rust on a pier of the harbour bridge. Repairs will cost 6.1 million crowns, according to the roads office.
""",
    "04-courier.txt": """\
Ferry runs aground in Port Ellis

By Ines Dahl

PORT ELLIS, March 12, 2021 - A ferry with 80 commuters ran aground in the harbour of Port Ellis on Friday, the ferry \
company said.

Nobody was hurt. The roads office has ordered eleven steel girders from a mill in Tarnby.
""",
}
"""Reports that come in later, in their order."""

Files = dict[str, bytes]


@dataclass
class Stage:
    """A project, always at one place, and the child that works on it."""

    home: Path
    before: Path
    """How it was, to be put back."""
    log: Path
    formats: str = FORMATS
    allowed: dict[str, set[bytes]] = field(default_factory=dict)
    """What each output may be: all that an undisturbed run makes of it on its way."""

    def build(self) -> int:
        """Build it in this process."""
        return main(["build", str(self.home), "--format", self.formats])

    def put(self, *names: str) -> None:
        """Let articles come in, each at once."""
        for name in names:
            part = self.home.parent / name
            part.write_text(MORE[name], encoding="utf-8")
            part.replace(self.home / "articles" / name)

    def keep(self) -> None:
        """Let what is now be what is put back."""
        shutil.rmtree(self.before, ignore_errors=True)
        shutil.copytree(self.home, self.before, symlinks=True)

    def reset(self) -> None:
        """Put it back."""
        shutil.rmtree(self.home, ignore_errors=True)
        shutil.copytree(self.before, self.home, symlinks=True)

    def undisturbed(self, action: Callable[[], int]) -> tuple[Files, list[str]]:
        """Let a child do it: the outputs, and the editions' digests."""
        status, said = driver.plain(action, self.log)
        assert status == 0, said
        self.note()
        return self.outputs(), self.editions()

    def note(self) -> None:
        """The outputs that are there are allowed."""
        for name, data in self.outputs().items():
            self.allowed.setdefault(name, set()).add(data)

    def outputs(self) -> Files:
        """All files in out/."""
        out = self.home / "out"
        return {str(path.relative_to(out)): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()}

    def editions(self) -> list[str]:
        """The digests of the editions; the store must open without a word."""
        notices = Notices()
        with Store.open(self.home, notices) as store:
            found = [edition.digest for edition in store.editions()]
            assert all(store.edition(number + 1) is not None for number in range(len(found)))
        assert [str(each) for each in notices] == []
        return found

    def run(self, action: Callable[[], int], harm: Harm | None = None, reads: bool = False) -> Run:
        """Let a child do it, and do it harm."""
        return driver.run(action, self.home, self.log, harm, reads=reads)

    def fault(self) -> str:
        """What is wrong with the outputs as they lie there; files that are under way may lie beside them."""
        for name, data in self.outputs().items():
            if not under_way(name) and data not in self.allowed.get(name, ()):
                return f"{name} is neither old nor new ({len(data)} bytes)"
        return ""


def under_way(name: str) -> bool:
    """Whether a file is one that is not yet in its place."""
    last = name.rpartition("/")[2]
    return last.startswith(".") and last.endswith(".part")


@dataclass(frozen=True)
class Scenario:
    """What happens to a project, as a child does it, and the ways in which it may end."""

    stage: Stage
    action: Callable[[], int]
    repair: Callable[[], int]
    """What a person does next: nothing but to let the articles come in, and to build."""
    ends: tuple[tuple[Files, list[str]], ...]
    """Outputs and editions of undisturbed runs, by the editions that there may be."""

    def steps(self) -> tuple[Step, ...]:
        """All the calls it makes."""
        self.stage.reset()
        done = self.stage.run(self.action)
        assert done.status == 0, done.said
        return done.steps

    def repaired(self) -> str:
        """What is wrong after the next plain run; and the one after it must find nothing to do."""
        known = self.stage.editions()
        status, said = driver.plain(self.repair, self.stage.log)
        if status:
            return f"the next run ended with {status}: {said}"
        found = (self.stage.outputs(), self.stage.editions())
        if found not in self.ends or found[1][: len(known)] != known:
            names = [name for name, data in found[0].items() if data not in [end[0].get(name) for end in self.ends]]
            return f"the next run's outputs are others than those of an undisturbed one: {names}, {found[1]}"
        return ""


def empty(folder: Path) -> Stage:
    """A project with two articles, that was never built."""
    stage = Stage(folder / "home", folder / "before", folder / "log")
    (stage.home / "articles").mkdir(parents=True)
    (stage.home / "brief.toml").write_text(
        'title = "The bridge"\n[email]\nfrom = "d@x.example"\nto = "a@x.example"\n', encoding="utf-8"
    )
    for name, text in ARTICLES.items():
        (stage.home / "articles" / name).write_text(text, encoding="utf-8")
    warm(stage.home, folder / "elsewhere")
    return stage


def warm(project: Path, out: Path) -> None:
    """Load all that a build loads, so that each child has it from the start."""
    assert main(["build", str(project), "--no-memory", "--format", f"{FORMATS},{PAGES}", "--out", str(out)]) == 0


def first(folder: Path, formats: str = FORMATS) -> Scenario:
    """The first build there is."""
    stage = empty(folder)
    stage.formats = formats
    stage.keep()
    end = stage.undisturbed(stage.build)
    return Scenario(stage, stage.build, stage.build, (end,))


def update(folder: Path, formats: str = FORMATS) -> Scenario:
    """A build for which an article came in since the last one."""
    stage = empty(folder)
    stage.formats = formats
    stage.undisturbed(stage.build)
    stage.put("03-gazette.txt")
    stage.keep()
    end = stage.undisturbed(stage.build)
    return Scenario(stage, stage.build, stage.build, (end,))


def watch(folder: Path) -> Scenario:
    """Builds one after the other, in one process: an article comes in, nothing does, another does."""
    stage = empty(folder)
    stage.undisturbed(stage.build)
    stage.keep()

    def action() -> int:
        for names in (("03-gazette.txt",), (), ("04-courier.txt",)):
            stage.put(*names)
            if status := stage.build():
                return status
        return 0

    def repair() -> int:
        stage.put(*MORE)
        return stage.build()

    without = stage.undisturbed(repair)
    stage.reset()
    stage.put("03-gazette.txt")
    stage.undisturbed(stage.build)
    stage.reset()
    whole = stage.undisturbed(action)
    return Scenario(stage, action, repair, (whole, without))


SCENARIOS: dict[str, Callable[[Path], Scenario]] = {
    "first": first,
    "update": update,
    "watch": watch,
    "pages": lambda folder: update(folder, PAGES),
}


def at(number: int, deed: Callable[[Child, Step], bool]) -> Harm:
    """Do something before the n-th call, counted from 0."""
    left = [number]

    def harm(child: Child, step: Step) -> bool:
        left[0] -= 1
        return left[0] == -1 and deed(child, step)

    return harm


def since(number: int, deed: Callable[[Child, Step], bool]) -> Harm:
    """Do something before the n-th call and before each later one."""
    left = [number]

    def harm(child: Child, step: Step) -> bool:
        left[0] -= 1
        return left[0] < 0 and deed(child, step)

    return harm


def kill(child: Child, step: Step) -> bool:
    """End it there and then."""
    return True


def tear(child: Child, step: Step) -> bool:
    """Let it write one half, and end it."""
    if step.call in ("write", "pwrite64"):
        child.halve(kill=True)
    return True


def failing(number: int, *calls: str) -> Callable[[Child, Step], bool]:
    """Let a call fail, if it is one of these; any, if there are none."""

    def deed(child: Child, step: Step) -> bool:
        if not calls or step.call in calls:
            child.fail(number)
        return False

    return deed


def signalled(number: int) -> Callable[[Child, Step], bool]:
    """Send it a signal."""

    def deed(child: Child, step: Step) -> bool:
        os.kill(child.number, number)
        return False

    return deed
