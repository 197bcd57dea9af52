"""What does it cost to add one article: a build with a memory beside a clean one, and beside one with no change at all.

    python tests/benchmarks/editions.py TEXTS [--sizes N ...] [--out FILE]

TEXTS is a folder of ``.txt`` files, one article each; where there are fewer than asked for, they come again with some
sentences left out and a made-up word in the others. Each build is a process of its own; timed is all of it.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

SIZES = (10, 100, 1_000)
LETTERS = (1_500, 12_000)
"""Characters of a text that is taken for an article, at least and at most."""


def articles(folder: Path, count: int) -> list[str]:
    """So many articles."""
    texts = []
    for path in sorted(folder.rglob("*.txt")):
        text = path.read_text(encoding="utf-8", errors="replace")
        if LETTERS[0] < len(text) < LETTERS[1] and text.isascii():
            texts.append(text)
    return [_varied(texts[at % len(texts)], at // len(texts)) for at in range(count)]


def _varied(text: str, turn: int) -> str:
    if not turn:
        return text
    kept = (sentence for at, sentence in enumerate(text.split(". ")) if at % (turn + 2))
    return ". ".join(f"{sentence} nau{turn}" if at % 3 == 0 else sentence for at, sentence in enumerate(kept))


def measured(texts: Sequence[str]) -> tuple[float, float, float]:
    """Seconds of a clean build of all, of a build after the last was added, and of one after nothing was."""
    with tempfile.TemporaryDirectory() as name:
        project = Path(name) / "project"
        (project / "articles").mkdir(parents=True)
        for at, text in enumerate(texts[:-1]):
            (project / "articles" / f"{at:05}.txt").write_text(text, encoding="utf-8")
        _build(project)
        (project / "articles" / f"{len(texts):05}.txt").write_text(texts[-1], encoding="utf-8")
        added, same = _build(project), _build(project)
        shutil.rmtree(project / ".briefing")
        return _build(project), added, same


def _build(project: Path) -> float:
    begun = time.perf_counter()
    command = [sys.executable, "-m", "briefing", "build", str(project), "--format", "json,analysis", "--quiet"]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def main() -> None:
    """Measure, and print or write a Markdown table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    lines = ["| articles | clean | one added | share | nothing changed | share |", "|---|---|---|---|---|---|"]
    for size in options.sizes:
        clean, added, same = measured(articles(options.texts, size))
        row = f"| {size:,} | {clean:.1f} s | {added:.1f} s | {added / clean:.2f} | {same:.2f} s | {same / clean:.3f} |"
        lines.append(row)
        print(row, flush=True)
    if options.out:
        options.out.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
