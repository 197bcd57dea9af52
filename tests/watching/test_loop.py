"""When an edition is made, in a world whose clock, files and events are ours."""

from __future__ import annotations

from collections.abc import Callable

from briefing.errors import BriefingError, ConfigError
from briefing.store import StoreBusyError
from briefing.watching import watch
from briefing.watching.loop import BUSY, PATIENCE, PAUSE

EVERY = 60.0


class World:
    """Files by name, and what happens at which second; it ends when all has happened and an interval has passed."""

    def __init__(self, *happens: tuple[float, Callable[[World], None]], heard: bool = True) -> None:
        self.time = 0.0
        self.files: dict[str, str] = {"a": "one"}
        self.happens = sorted(happens, key=lambda each: each[0])
        self.heard = heard
        self.end = (self.happens[-1][0] if happens else 0.0) + 2 * EVERY
        self.made: list[tuple[float, dict[str, str]]] = []
        self.said: list[str] = []
        self.wrong: list[str] = []
        self.fails: BriefingError | None = None
        self.told_to_end = False

    def look(self) -> dict[str, object]:
        return {name: len(text) for name, text in self.files.items()}

    def digest(self) -> str:
        return repr(sorted(self.files.items()))

    def stopped(self) -> bool:
        return self.told_to_end or self.time >= self.end

    def now(self) -> float:
        return self.time

    def rest(self, seconds: float) -> None:
        self.pass_by(self.time + seconds)

    def stir(self, seconds: float) -> None:
        until = self.time + seconds
        next_one = self.happens[0][0] if self.heard and self.happens else until
        self.pass_by(max(self.time, min(until, next_one)))

    def pass_by(self, until: float) -> None:
        while self.happens and self.happens[0][0] <= until:
            _, act = self.happens.pop(0)
            act(self)
        self.time = until

    def edition(self) -> None:
        if self.fails:
            raise self.fails
        self.made.append((self.time, dict(self.files)))

    def run(self) -> World:
        watch(self, self.edition, self, EVERY, self.said.append, lambda error: self.wrong.append(error.message))
        return self


def put(name: str, text: str) -> Callable[[World], None]:
    """A file is written."""
    return lambda world: world.files.__setitem__(name, text)


def fail(error: BriefingError | None) -> Callable[[World], None]:
    """From now on each edition fails, or none."""
    return lambda world: setattr(world, "fails", error)


def test_one_is_made_at_once_and_none_while_nothing_changes() -> None:
    """The first look makes an edition; events and intervals after it that change nothing make none, and say nothing."""
    world = World((10, lambda world: None), (20, put("a", "one"))).run()
    assert world.made == [(PAUSE, {"a": "one"})]
    assert world.said == world.wrong == []


def test_a_change_is_seen_where_no_event_tells_of_it() -> None:
    """What a watcher drops is found at the next interval."""
    world = World((10, put("b", "two")), heard=False).run()
    assert [made for _, made in world.made] == [{"a": "one"}, {"a": "one", "b": "two"}]
    assert world.made[1][0] <= PAUSE + EVERY + PAUSE


def test_a_file_that_grows_is_waited_for() -> None:
    """An edition is made of the whole file, once."""
    world = World(*((10 + step * PAUSE * 0.9, put("b", "x" * step)) for step in range(1, 9))).run()
    assert [made for _, made in world.made] == [{"a": "one"}, {"a": "one", "b": "x" * 8}]
    assert world.said == []


def test_a_file_that_never_stands_still_is_named_once() -> None:
    """It is said for what we wait; when it stands still at last, an edition is made."""
    steps = range(1, round(3 * PATIENCE / PAUSE))
    world = World(*((10 + step * PAUSE * 0.9, put("b", "x" * step)) for step in steps)).run()
    assert world.said == ["b keeps changing; waiting until it stands still."]
    assert len(world.made) == 2


def test_the_same_size_is_not_the_same_file() -> None:
    """Bytes decide: a file of the same length makes an edition; one that is put back makes another."""
    world = World((10, put("a", "two")), (20, put("a", "one"))).run()
    assert [made["a"] for _, made in world.made] == ["one", "two", "one"]


def test_what_is_wrong_is_said_once_and_tried_again() -> None:
    """A fault is told once, however often it is met; another one is told, too; mended, an edition is made."""
    world = World(
        (5, fail(ConfigError("broken"))),
        (6, put("a", "two")),
        (300, fail(ConfigError("broken otherwise"))),
        (600, fail(None)),
    ).run()
    assert world.wrong == ["broken", "broken otherwise"]
    assert [made["a"] for _, made in world.made] == ["one", "two"]


def test_a_fault_that_lies_not_in_the_files_ends_by_itself() -> None:
    """A full disk that is full no more is noticed at the next interval, with no file changed."""
    world = World((1, fail(BriefingError("no room"))), (100, fail(None)), heard=False)
    world.fails = BriefingError("no room")
    world.run()
    assert world.wrong == ["no room"]
    assert len(world.made) == 1
    assert world.made[0][0] <= 100 + EVERY + 2 * PAUSE


def test_a_busy_project_is_tried_again_soon() -> None:
    """Another run in the way is said once and looked after every few seconds."""
    world = World((20, fail(None)), heard=False)
    world.fails = StoreBusyError("Another run holds it.")
    world.run()
    assert world.wrong == ["Another run holds it."]
    assert world.made[0][0] <= 20 + BUSY + 2 * PAUSE


def test_told_to_end_it_ends() -> None:
    """Whether it waits for events or for a file, no edition is begun after that."""
    stop: Callable[[World], None] = lambda world: setattr(world, "told_to_end", True)  # noqa: E731
    waiting = World((30, stop), (40, put("a", "two"))).run()
    assert len(waiting.made) == 1
    settling = World((30, put("a", "two!")), (30.5, stop)).run()
    assert len(settling.made) == 1
