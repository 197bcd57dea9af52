"""Whatever a file holds, its reader gives articles that keep the laws, or one clean sentence."""

from __future__ import annotations

import signal

import pytest

from tests.readers.fuzz.cases import CASES, KEPT, Case
from tests.readers.fuzz.finding import find
from tests.readers.fuzz.mutators import MOST
from tests.readers.fuzz.targets import TARGETS, Target, warm

pytestmark = pytest.mark.skipif(not hasattr(signal, "SIGPROF"), reason="its clock is POSIX's")
SEED = 20_210_303
SMALL = 12_000
"""Bytes of an input in the suite: the long ones take most of the time."""


@pytest.fixture(scope="module", autouse=True)
def warmed() -> None:
    """Libraries have loaded what they load before anything is watched."""
    warm()


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
def test_any_input_keeps_the_laws(target: Target) -> None:
    """Inputs that nobody wrote are read, or refused by name; ``python -m tests.readers.fuzz`` makes more of them."""
    for number in range(target.share):
        found = find(target, target.input(SEED, number, SMALL))
        assert found is None, f"--only {number} --seed {SEED}: {found}"


@pytest.mark.parametrize("target", TARGETS.values(), ids=lambda target: target.name)
def test_seeds_are_read(target: Target) -> None:
    """What the mutators begin with is read itself, so that they change files that are nearly right."""
    read = [target.check(data) for data in target.stock.seeds]
    assert sum(map(bool, read)) >= len(read) / 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_was_found_stays_mended(case: Case) -> None:
    """An input that broke a law once keeps them."""
    assert find(TARGETS[case.target], case.input()) is None, case.broke


@pytest.mark.parametrize("name", sorted(path.name for path in KEPT.iterdir()))
def test_what_was_kept_stays_mended(name: str) -> None:
    """The same of inputs that lie beside."""
    assert find(TARGETS[name.partition("--")[0]], (KEPT / name).read_bytes()) is None


def test_an_input_is_known_by_its_number() -> None:
    """The same numbers give the same input, none longer than it may be."""
    for target in TARGETS.values():
        made = [target.input(SEED, number) for number in range(20)]
        assert made == [target.input(SEED, number) for number in range(20)]
        assert len(set(made)) > 10 and max(map(len, made)) <= MOST


def test_cases_have_names_of_their_own() -> None:
    """And say what became of them."""
    assert len({case.name for case in CASES}) == len(CASES)
    assert all(case.broke and len(case.input()) < 1_000_000 for case in CASES)
