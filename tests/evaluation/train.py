"""Trains the weights of ``briefing.grouping.weights`` and tells how well they do on stories they have not seen.

    python tests/evaluation/train.py STORY [STORY ...] --judge DIR

A logistic regression on the pairs of sentences that a reader judged (both state some claim of the gold), positive where
they share a claim; signs standardised, L2 penalty, each story weighing the same. Printed: the weights, trained on all;
and for every story the pairwise precision, recall and F1 of the claims that weights trained on the others make.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing import pipeline
from briefing.config import load
from briefing.grouping import clusters, weights
from briefing.grouping.likeness import Likeness
from briefing.notices import Notices

PENALTY = 10.0
"""Of the squared standardised weights, over the mean loss times the number of pairs."""

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Judged:
    """A story's sentences and what the gold says of them."""

    name: str
    like: Likeness
    states: tuple[frozenset[str], ...]
    """Gold claims that each sentence states."""


def judged(story: Path, scorer: ModuleType) -> Judged:
    """Read a story as a build does."""
    gold = json.loads((story / "gold.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as place:
        scorer.lay_out(story, Path(place), gold)
        found = pipeline.analyse(load(Path(place)), ranker="lead", notices=Notices(), progress=lambda _: None)
    analysis: dict[str, Any] = {
        "sources": [{"id": each.source.id, "path": each.source.path} for each in found.articles],
        "sentences": [
            {"id": each.id, "source": each.source, "text": each.text, "kind": each.kind} for each in found.sentences
        ],
    }
    matcher = scorer.Matcher(analysis)
    states: dict[str, set[str]] = {}
    for claim in gold["claims"]:
        for member in claim["members"]:
            states.setdefault(matcher.find(member["file"], member["text"]) or "", set()).add(claim["id"])
    like = found.across.like
    return Judged(story.name, like, tuple(frozenset(states.get(each.id, ())) for each in like.sentences))


def table(story: Judged, names: Sequence[str], meaning: bool) -> tuple[Array, NDArray[np.bool_]]:
    """Signs and truth of the pairs of judged sentences."""
    like = story.like if meaning else replace(story.like, meaning=None)
    pairs = [(a, b) for a, b in like.candidates() if story.states[a] and story.states[b]]
    signs = [like.signs(a, b) for a, b in pairs]
    rows = np.array([[each[name] for name in names] for each in signs], dtype=np.float64)
    return rows, np.array([bool(story.states[a] & story.states[b]) for a, b in pairs])


def fit(tables: Sequence[tuple[Array, NDArray[np.bool_]]]) -> Array:
    """Bias and weights, by Newton's method."""
    rows = np.vstack([each for each, _ in tables])
    truth = np.concatenate([each for _, each in tables]).astype(np.float64)
    share = np.concatenate([np.full(len(each), 1 / len(each)) for each, _ in tables])
    share *= len(truth) / share.sum()
    mean, scale = rows.mean(axis=0), rows.std(axis=0)
    scale[scale == 0] = 1.0
    known = np.column_stack([np.ones(len(rows)), (rows - mean) / scale])
    penalty = np.full(known.shape[1], PENALTY)
    penalty[0] = 0.0
    found = np.zeros(known.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-known @ found))
        slope = known.T @ (share * (chance - truth)) + penalty * found
        bend = (known * (share * chance * (1 - chance))[:, None]).T @ known + np.diag(penalty)
        step = np.linalg.solve(bend, slope)
        found -= step
        if np.abs(step).max() < 1e-9:
            break
    return np.concatenate([[found[0] - (found[1:] * mean / scale).sum()], found[1:] / scale])


def score(story: Judged, meaning: bool) -> tuple[float, float, float]:
    """Precision, recall and F1 over pairs of judged sentences, with the weights now in force."""
    like = story.like if meaning else replace(story.like, meaning=None)
    groups: list[set[int]] = [set() for _ in like.sentences]
    for number, cluster in enumerate(clusters.clusters(like)):
        for at in (*cluster.members, *cluster.also):
            groups[at].add(number)
    places = [at for at, states in enumerate(story.states) if states]
    true = {(a, b) for a, b in combinations(places, 2) if story.states[a] & story.states[b]}
    found = {(a, b) for a, b in combinations(places, 2) if groups[a] & groups[b]}
    hit = len(true & found)
    precision, recall = hit / max(1, len(found)), hit / max(1, len(true))
    return precision, recall, 2 * precision * recall / (precision + recall) if hit else 0.0


def use(names: Sequence[str], values: Array, meaning: bool) -> dict[str, float]:
    """Put weights in force, rounded as they are printed."""
    found = {name: round(float(value), 2) for name, value in zip(["bias", *names], values, strict=True)}
    setattr(weights, "WITH_MEANING" if meaning else "PLAIN", found)
    return found


def unseen(stories: Sequence[Judged], tables: Mapping[str, Any], names: Sequence[str], meaning: bool) -> None:
    """Print what weights that have not seen a story make of it, by thresholds."""
    fitted = {story.name: fit([tables[each.name] for each in stories if each != story]) for story in stories}
    for same in (0.26, 0.3, 0.34, 0.38, 0.42, 0.46, 0.5):
        clusters.SAME = same
        found = []
        for story in stories:
            use(names, fitted[story.name], meaning)
            found.append(score(story, meaning))
        print(
            f"{same:.2f}",
            *(f"{each.name} {p:.2f}/{r:.2f}/{f:.3f}" for each, (p, r, f) in zip(stories, found, strict=True)),
            f"mean {sum(f for _, _, f in found) / len(found):.3f} p {sum(p for p, _, _ in found) / len(found):.2f}",
        )


def main() -> None:
    """Train, print, tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("stories", nargs="+", type=Path)
    parser.add_argument("--judge", type=Path, required=True, help="folder of score_stories.py")
    parser.add_argument("--plain", action="store_true", help="for languages without embeddings")
    parser.add_argument("--quick", action="store_true", help="the weights alone")
    args = parser.parse_args()
    spec = importlib.util.spec_from_file_location("score_stories", args.judge / "score_stories.py")
    assert spec is not None and spec.loader is not None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    stories = [judged(story, scorer) for story in args.stories]
    meaning = not args.plain
    sample = stories[0].like if meaning else replace(stories[0].like, meaning=None)
    names = [name for name in sample.signs(0, 1) if name != "bias"]
    tables = {story.name: table(story, names, meaning) for story in stories}
    found = use(names, fit(list(tables.values())), meaning)
    print("\n".join(f'    "{name}": {value},' for name, value in found.items()))
    if not args.quick:
        for story in stories:
            print(story.name, *(f"{value:.3f}" for value in score(story, meaning)))
        unseen(stories, tables, names, meaning)


if __name__ == "__main__":
    main()
