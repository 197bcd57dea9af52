"""How fast is ranking: our LexRank and our default's choice by number of sentences, sumy's LexRank beside them.

    python tests/benchmarks/speed.py TEXTS [--sizes N ...] [--peers-to N] [--out FILE]

TEXTS is a folder of ``.txt`` files, whose sentences are taken in path order; beyond them they are taken again with two
made-up words each, so that the vocabulary grows as it does in news (Heaps' law). Timed is the call alone, in this
process, each on sentences that no cache has seen, the median of three runs; memory is what a run adds to the process
at its peak, measured in a process of its own. Exponents are fitted to the sizes from 10,000 on.
"""

from __future__ import annotations

import argparse
import gc
import math
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from briefing.model import Sentence
from briefing.ranking import RANKERS, RankOptions
from briefing.summary import choose_whole
from briefing.text import terms as terms_module
from briefing.text.segment import spans

SIZES = (100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
PER_ARTICLE = 20
WORDS = 250
RUNS = 3


def sentences(folder: Path, count: int, salt: int = 0) -> list[Sentence]:
    """So many sentences of a folder's texts, in articles of ``PER_ARTICLE``."""
    texts = list(_texts(folder, count))
    found = []
    for at in range(count):
        turn, place = divmod(at, len(texts))
        text = texts[place] if not turn else f"{texts[place]} nau{turn * 7919 % 100_003} wex{at * 31 % 50_021}"
        text = f"{text} zil{salt}"
        found.append(
            Sentence(f"s{at + 1}", str(at // PER_ARTICLE + 1), at % PER_ARTICLE, 0, len(text), text, "body", 0)
        )
    return found


def _texts(folder: Path, most: int) -> Iterator[str]:
    given = 0
    for path in sorted(folder.rglob("*.txt")):
        for paragraph in path.read_text(encoding="utf-8").split("\n\n"):
            for start, end in spans(paragraph):
                if len(paragraph[start:end].split()) >= 5:
                    yield " ".join(paragraph[start:end].split())
                    given += 1
                    if given >= most:
                        return


def default(found: Sequence[Sentence]) -> None:
    """Our default's choice of ``WORDS`` words, selection included."""
    choose_whole(found, (), WORDS, "en")


def ranker(name: str) -> Callable[[Sequence[Sentence]], object]:
    """A method of the table."""
    return lambda found: RANKERS[name].rank(found, RankOptions())


SYSTEMS: dict[str, Callable[[Sequence[Sentence]], object]] = {
    "briefing default, selection included": default,
    "briefing lexrank": ranker("lexrank"),
    "briefing lexrank-thresholded": ranker("lexrank-thresholded"),
    "sumy lexrank": ranker("sumy-lexrank"),
    "sumy textrank": ranker("sumy-textrank"),
}


MOST = {"briefing lexrank-thresholded": 30_000}
"""Sentences up to which a system is given: links grow with the square of the sentences that share a common word."""


def seconds(run: Callable[[Sequence[Sentence]], object], folder: Path, count: int, runs: int) -> float:
    """The median time of a call."""
    times = []
    for turn in range(runs):
        found = sentences(folder, count, turn)
        terms_module.terms.cache_clear()
        terms_module.stem_table.cache_clear()
        terms_module.term_table.cache_clear()
        terms_module._stemmer.cache_clear()
        gc.collect()
        begin = time.perf_counter()
        run(found)
        times.append(time.perf_counter() - begin)
    return median(times)


def megabytes(name: str, folder: Path, count: int) -> float:
    """What a run adds to a process of its own at its peak."""
    code = (
        "from pathlib import Path; from tests.benchmarks import speed;"
        f"found = speed.sentences(Path({str(folder)!r}), {count});"
        f"before = speed.peak(); speed.SYSTEMS[{name!r}](found); print(speed.peak() - before)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return float(done.stdout)


def peak() -> float:
    """The most megabytes that this process has held; 0 where the system does not tell.

    Not ``ru_maxrss``: that of a child starts with what its parent held.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), 0.0)


def exponent(times: dict[int, float], least: int = 10_000) -> float | None:
    """Slope of the logarithms, by least squares, over the sizes from ``least`` on."""
    points = [(math.log(size), math.log(took)) for size, took in times.items() if size >= least]
    if len(points) < 2:
        return None
    x, y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return float(sum((a - x) * (b - y) for a, b in points) / sum((a - x) ** 2 for a, _ in points))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and write its table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("texts", type=Path)
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--peers-to", type=int, default=1_000, help="largest size that sumy is given")
    parser.add_argument("--out", type=Path, help="a Markdown file; printed if left out")
    asked = parser.parse_args(arguments)
    if not asked.texts.is_dir():
        print(f"{asked.texts} is no folder: nothing was measured. Give a folder of texts.", file=sys.stderr)
        return 0
    rows: dict[str, dict[int, float]] = {name: {} for name in SYSTEMS}
    for run in SYSTEMS.values():  # what is imported late, and what is looked up once, is no part of a call
        run(sentences(asked.texts, 40))
    for size in asked.sizes:
        for name, run in SYSTEMS.items():
            if size > (asked.peers_to if name.startswith("sumy") else MOST.get(name, size)):
                continue
            rows[name][size] = seconds(run, asked.texts, size, 1 if name.startswith("sumy") else RUNS)
            print(f"{name}, {size}: {rows[name][size]:.4f} s", file=sys.stderr)
    lines = ["| system | " + " | ".join(f"{size:,}" for size in asked.sizes) + " | exponent | MB at the largest |"]
    lines.append("| --- |" + " --- |" * (len(asked.sizes) + 2))
    for name, times in rows.items():
        cells = [f"{times[size]:.3f}" if size in times else "–" for size in asked.sizes]
        slope = exponent(times)
        memory = megabytes(name, asked.texts, max(times)) if times else 0.0
        lines.append(
            f"| {name}, s | " + " | ".join(cells) + f" | {slope:.2f} | {memory:.0f} |"
            if slope
            else f"| {name}, s | " + " | ".join(cells) + f" | – | {memory:.0f} |"
        )
    peer = rows["sumy lexrank"]
    for name in [name for name in SYSTEMS if name.startswith("briefing")]:
        cells = [f"{peer[size] / rows[name][size]:.0f}" if size in peer else "–" for size in asked.sizes]
        lines.append(f"| sumy lexrank / {name} | " + " | ".join(cells) + " | | |")
    text = "\n".join(lines)
    if asked.out:
        asked.out.write_text(text + "\n", encoding="utf-8")
    else:
        print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
