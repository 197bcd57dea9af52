"""What is wrong with an input, told in such a way that the same fault is told alike, and the least input that has it."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from pathlib import Path

from tests.readers.fuzz.laws import BrokenError
from tests.readers.fuzz.targets import Target

_OURS = str(Path(__file__).resolve().parents[3] / "briefing")
_TRIES = 300
"""Readings that making an input small may cost."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A law that an input breaks."""

    key: str
    """What tells one fault from another: the law, or the exception and the line of ours that it came from."""
    detail: str


def find(target: Target, data: bytes) -> Finding | None:
    """What is wrong with an input, or None."""
    outcome = read(target, data)
    return outcome if isinstance(outcome, Finding) else None


def read(target: Target, data: bytes) -> Finding | int:
    """What is wrong with an input, or how many articles came of it."""
    try:
        return target.check(data)
    except BrokenError as error:
        return Finding(f"law: {error.law}", str(error))
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # whatever comes out of a reader is what we are here for
        frames = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_OURS)]
        where = f"{Path(frames[-1].filename).name}:{frames[-1].name}" if frames else "nowhere of ours"
        return Finding(f"{type(error).__name__} in {where}", f"{error!r:.300}")


def least(target: Target, data: bytes, key: str) -> bytes:
    """A smaller input with the same fault; a slow one is left as it is after a few tries."""
    tries = 12 if key.startswith("SlowError") else _TRIES
    size = max(1, len(data) // 2)
    while size and tries > 0:
        at = 0
        while at < len(data) and tries > 0:
            shorter = data[:at] + data[at + size :]
            tries -= 1
            found = find(target, shorter)
            if found and found.key == key:
                data = shorter
            else:
                at += size
        size //= 2
    return data
