"""Fuzz one reader, or all: ``python -m tests.readers.fuzz TARGET --seconds N --seed S``.

Ends with status 1 where it found something. An input is named by its seed and number and can be had again:
``--only NUMBER`` writes it to standard output. The one at work lies in the folder of ``--keep`` as ``current``: there it
is found when a library takes the whole process down.
"""

from __future__ import annotations

import argparse
import faulthandler
import sys
import time
from pathlib import Path

from tests.readers.fuzz.finding import Finding, least, read
from tests.readers.fuzz.targets import TARGETS, Target, warm

_DEAD = 120
"""Seconds by the clock after which a library that cannot be interrupted is given up, with a traceback."""
_MEMORY = 3 << 30
"""Bytes of address space: an input that explodes ends in a MemoryError, not in a machine that swaps."""


def main() -> int:
    """Run it; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.readers.fuzz", description=__doc__.partition("\n")[0])
    parser.add_argument("target", choices=(*TARGETS, "all"))
    parser.add_argument("--seconds", type=float, default=60, help="for each target")
    parser.add_argument("--count", type=int, default=sys.maxsize, help="inputs of each target, at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, metavar="NUMBER", help="write this input to standard output and end")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="where findings are written")
    given = parser.parse_args()
    targets = list(TARGETS.values()) if given.target == "all" else [TARGETS[given.target]]
    if given.only is not None:
        sys.stdout.buffer.write(targets[0].input(given.seed, given.only))
        return 0
    _confine()
    if given.keep:
        given.keep.mkdir(parents=True, exist_ok=True)
    return int(sum(_run(target, given.seconds, given.count, given.seed, given.keep) for target in targets) > 0)


def _confine() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))


def _run(target: Target, seconds: float, count: int, seed: int, keep: Path | None) -> int:
    """Fuzz one target; how many faults there are."""
    warm()
    started, number, useful, worst = time.monotonic(), 0, 0, (0.0, 0)
    faults: dict[str, int] = {}
    while number < count and time.monotonic() - started < seconds:
        data = target.input(seed, number)
        if keep:
            (keep / "current").write_bytes(data)
        faulthandler.dump_traceback_later(_DEAD, exit=True)
        before = time.process_time()
        found = read(target, data)
        worst = max(worst, (time.process_time() - before, number))
        faulthandler.cancel_dump_traceback_later()
        if not isinstance(found, Finding):
            useful += found > 0
        else:
            faults[found.key] = faults.get(found.key, 0) + 1
            if faults[found.key] == 1:
                _tell(f"{target.name} #{number}: {found.key}: {found.detail}")
                if keep:
                    _put_away(target, data, found.key, keep / f"{target.name}-{seed}-{number}")
        number += 1
    took = time.monotonic() - started
    slow = f"the slowest #{worst[1]} with {worst[0]:.1f} s"
    _tell(f"{target.name}: {number} inputs, {useful} of them read, in {took:.0f} s, {slow}, faults: {faults}")
    return len(faults)


def _put_away(target: Target, data: bytes, key: str, path: Path) -> None:
    path.write_bytes(data)
    small = least(target, data, key)
    path.with_name(f"{path.name}-least").write_bytes(small)


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
