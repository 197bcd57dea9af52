"""How good are the summaries: our methods and every installed peer on sets of articles with human summaries.

    python tests/benchmarks/quality.py SETS [--out FILE] [--only NAME ...]

SETS is a folder of sets, a set a folder of topics, a topic a folder with ``docs/*.txt`` and ``refs/*.txt``. All systems
get the same sentences, those that ``briefing summarize`` would choose from, and the same budget: the length that the
set prescribes, or that of the topic's first reference. Whole sentences within the budget are scored, which is what the
product prints; and, as campaigns do it, sentences beyond the budget with the text cut at its last word.

ROUGE-1, 2 and L are recalls (Lin 2004, by the package rouge-score), the mean over a topic's references, of words in
any script; English is stemmed. Intervals are 95 % of 1,000 bootstrap samples of the topics.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from statistics import fmean
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing import readers
from briefing.model import SHOWABLE, Article, Sentence
from briefing.notices import Notices
from briefing.ranking import RANKERS, RankOptions
from briefing.ranking.select import SelectOptions, select
from briefing.summary import choose_whole
from briefing.text.blocks import blocks
from briefing.text.language import detect
from briefing.text.segment import sentences as segment

LENGTHS = {"english": 250, "french": 250, "arabic": 250, "hindi": 250}
"""Words that a set prescribes, by its folder's name; elsewhere a summary is as long as the first reference."""
SAMPLES, SEED = 1_000, 2016
METRICS = ("rouge1", "rouge2", "rougeL")
_WORD = re.compile(
    r"(?:[^\W_]|[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0963\u0966-\u0dff])+"
)


@dataclass(frozen=True)
class Topic:
    """Articles on one matter, and how people summed them up."""

    name: str
    language: str
    words: int
    articles: tuple[Article, ...]
    sentences: tuple[Sentence, ...]
    references: tuple[str, ...]


@dataclass(frozen=True)
class System:
    """Something that orders sentences; the budget is kept by what calls it."""

    name: str
    order: Callable[[Topic, int], Sequence[int]]
    """(topic, words) -> positions, best first; it may stop where the words are full."""
    whole: bool = False
    """It keeps the budget itself."""


@dataclass
class Scores:
    """A system's scores on a set, topic by topic."""

    whole: dict[str, list[float]] = field(default_factory=lambda: {metric: [] for metric in METRICS})
    cut: dict[str, list[float]] = field(default_factory=lambda: {metric: [] for metric in METRICS})


def load(folder: Path) -> Iterator[tuple[str, list[Topic]]]:
    """The sets of a folder, at any depth, by name."""
    for docs in sorted({path.parent.parent for path in folder.rglob("docs") if path.is_dir()}):
        topics = [topic for place in sorted(docs.iterdir()) if (topic := _topic(place, LENGTHS.get(docs.name)))]
        if topics:
            yield docs.name, topics


def _topic(place: Path, words: int | None) -> Topic | None:
    references = tuple(path.read_text(encoding="utf-8") for path in sorted((place / "refs").glob("*.txt")))
    articles = tuple(
        readers.read(path.read_bytes(), path.name, str(number), Notices())
        for number, path in enumerate(sorted((place / "docs").glob("*.txt")), 1)
    )
    if not references or not articles:
        return None
    language = detect([article.text for article in articles]) or "en"
    found: list[Sentence] = []
    for article in articles:
        found += segment(article, blocks(article.text, article.marks), language, len(found) + 1)
    shown = tuple(each for each in found if each.kind in SHOWABLE)
    return Topic(place.name, language, words or len(references[0].split()), articles, shown, references)


def systems() -> list[System]:
    """Ours, sumy's, and the peers that are installed."""
    ours = [
        System(
            "briefing default",
            lambda topic, words: choose_whole(topic.sentences, topic.articles, words, topic.language).chosen,
            True,
        ),
        System(
            "briefing default, exact",
            lambda topic, words: (
                choose_whole(topic.sentences, topic.articles, words, topic.language, exact=True).chosen
            ),
            True,
        ),
    ]
    ranked = [System(f"briefing {name}", _selected(name), True) for name in ("lexrank", "centroid")]
    leads = [System(name.replace("-", " "), _ordered(name)) for name in ("lead-round-robin", "lead")]
    sumy = [System(name.replace("-", " "), _ordered(name)) for name in RANKERS if name.startswith("sumy-")]
    return [*ours, *ranked, *leads, *sumy, *_peers(), System("greedy oracle", _oracle, True)]


def _selected(ranker: str) -> Callable[[Topic, int], Sequence[int]]:
    """A ranker of ours with our control of redundancy."""

    def order(topic: Topic, words: int) -> Sequence[int]:
        options = RankOptions(language=topic.language)
        found = RANKERS[ranker].rank(topic.sentences, options)
        return select(topic.sentences, found, words, SelectOptions(language=topic.language))

    return order


def _ordered(ranker: str) -> Callable[[Topic, int], Sequence[int]]:
    """A ranker's own order, as its package would take it."""

    def order(topic: Topic, words: int) -> Sequence[int]:
        found = RANKERS[ranker].rank(topic.sentences, RankOptions(language=topic.language))
        return sorted(range(len(found)), key=lambda at: (-found[at], at))

    return order


def _peers() -> list[System]:
    """Further packages, each under its own name, as far as they are installed."""
    made = {"lexrank": _lexrank, "summa": _summa, "lede": _lede}
    found = []
    for name, make in made.items():
        try:
            found.append(System(name, make(importlib.import_module(name))))
        except ImportError:
            print(f"{name} is not installed: left out (pip install {name}).", file=sys.stderr)
    return found


def _lexrank(package: Any) -> Callable[[Topic, int], Sequence[int]]:
    def order(topic: Topic, words: int) -> Sequence[int]:
        texts: dict[str, list[str]] = {}
        for each in topic.sentences:
            texts.setdefault(each.source, []).append(each.plain)
        words_of = importlib.import_module("lexrank").STOPWORDS.get(topic.language, set())
        scores = package.LexRank(list(texts.values()), stopwords=words_of).rank_sentences(
            [each.plain for each in topic.sentences], threshold=None, fast_power_method=True
        )
        return sorted(range(len(scores)), key=lambda at: (-scores[at], at))

    return order


def _summa(package: Any) -> Callable[[Topic, int], Sequence[int]]:
    summarizer = importlib.import_module("summa.summarizer")
    names = {"en": "english", "fr": "french", "ar": "arabic"}

    def order(topic: Topic, words: int) -> Sequence[int]:
        if topic.language not in names:
            return ()
        text = "\n".join(each.plain for each in topic.sentences)
        scored = summarizer.summarize(text, ratio=1.0, language=names[topic.language], scores=True)
        best: dict[str, float] = {}
        for line, score in scored:
            best.setdefault(line.strip(), score)
        scores = [best.get(each.plain, 0.0) for each in topic.sentences]
        return sorted(range(len(scores)), key=lambda at: (-scores[at], at))

    return order


def _lede(package: Any) -> Callable[[Topic, int], Sequence[int]]:
    def order(topic: Topic, words: int) -> Sequence[int]:
        text = "\n".join(each.plain for each in topic.sentences)
        made = str(package.summarize(text, max_length=8 * words).summary)
        return [at for at, each in enumerate(topic.sentences) if each.plain in made]

    return order


def _oracle(topic: Topic, words: int) -> Sequence[int]:
    """Sentence by sentence what raises ROUGE-2 most: about what extraction could reach."""
    scorer = Scorer(topic.language)
    wanted = [Counter(scorer.pairs(reference)) for reference in topic.references]
    held = [Counter(scorer.pairs(each.plain)) for each in topic.sentences]
    sizes = [len(each.plain.split()) for each in topic.sentences]
    chosen: list[int] = []
    have: Counter[tuple[str, str]] = Counter()

    def reached(counts: Counter[tuple[str, str]]) -> float:
        return fmean((counts & each).total() / max(1, each.total()) for each in wanted)

    while True:
        left = [at for at in range(len(sizes)) if at not in chosen and sizes[at] <= words]
        if not left:
            return chosen
        best = max(left, key=lambda at: (reached(have + held[at]), -at))
        if reached(have + held[best]) <= reached(have):
            return chosen
        chosen.append(best)
        have += held[best]
        words -= sizes[best]


class Scorer:
    """ROUGE recall against several references."""

    def __init__(self, language: str) -> None:
        from nltk.stem.porter import PorterStemmer
        from rouge_score.rouge_scorer import RougeScorer

        stem = PorterStemmer().stem if language == "en" else str

        class Words:
            """Words of any script."""

            def tokenize(self, text: str) -> list[str]:
                return [stem(word) for word in _WORD.findall(text.lower())]

        self.words = Words()
        self.scorer = RougeScorer(list(METRICS), tokenizer=self.words)

    def scores(self, text: str, references: Sequence[str]) -> dict[str, float]:
        """Mean recall of each metric, in percent."""
        found = [self.scorer.score(reference, text) for reference in references]
        return {metric: 100 * fmean(each[metric].recall for each in found) for metric in METRICS}

    def pairs(self, text: str) -> list[tuple[str, str]]:
        """Neighbouring words."""
        return list(pairwise(self.words.tokenize(text)))


def summary(topic: Topic, system: System, *, cut: bool) -> str:
    """What a system makes of a topic: whole sentences, or the text cut at the last word of the budget."""
    order = system.order(topic, topic.words)
    if system.whole:
        order = sorted(order)  # in reading order, as they are printed
    texts: list[str] = []
    spent = 0
    for at in order:
        text = topic.sentences[at].plain
        size = len(text.split())
        if spent + size > topic.words and not cut:
            continue
        texts.append(text)
        spent += size
        if spent >= topic.words:
            break
    return " ".join(" ".join(texts).split()[: topic.words])


def measured(topics: Sequence[Topic], system: System) -> Scores | None:
    """A system's scores on a set; None where it cannot do the language."""
    scores = Scores()
    scorers: dict[str, Scorer] = {}
    for topic in topics:
        scorer = scorers.setdefault(topic.language, Scorer(topic.language))
        for way, kept in ((False, scores.whole), (True, scores.cut)):
            try:
                text = summary(topic, system, cut=way)
            except Exception as error:
                print(f"{system.name} fails on {topic.name}: {type(error).__name__}: {error}", file=sys.stderr)
                return None
            if not text:
                return None
            for metric, value in scorer.scores(text, topic.references).items():
                kept[metric].append(value)
    return scores


def interval(values: Sequence[float]) -> tuple[float, float]:
    """95 % of the means of bootstrap samples."""
    low, high = np.percentile(_means(values), [2.5, 97.5])
    return float(low), float(high)


def better(one: Sequence[float], other: Sequence[float]) -> float:
    """Share of paired bootstrap samples in which the one is better on the mean."""
    return float(np.mean(_means([a - b for a, b in zip(one, other, strict=True)]) > 0))


def _means(values: Sequence[float]) -> NDArray[np.float64]:
    """The mean of each bootstrap sample; the same samples for as many values."""
    drawn = np.random.default_rng(SEED).integers(0, len(values), (SAMPLES, len(values)))
    means: NDArray[np.float64] = np.asarray(values)[drawn].mean(axis=1)
    return means


def table(results: dict[str, dict[str, Scores]], sizes: dict[str, int]) -> str:
    """The results as Markdown."""
    lines = []
    names = list(dict.fromkeys(name for found in results.values() for name in found))
    for title, way in (("Whole sentences within the budget", "whole"), ("Cut at the budget's last word", "cut")):
        lines += [f"### {title}: ROUGE-2 recall, %", ""]
        lines.append("| system | " + " | ".join(f"{name} ({sizes[name]})" for name in results) + " | mean |")
        lines.append("| --- |" + " --- |" * (len(results) + 1))
        for name in names:
            cells, means = [], []
            for found in results.values():
                if name not in found:
                    cells.append("–")
                    continue
                values = getattr(found[name], way)["rouge2"]
                low, high = interval(values)
                means.append(fmean(values))
                cells.append(f"{fmean(values):.1f} ({low:.1f}–{high:.1f})")
            mean = f"{fmean(means):.1f}" if len(means) == len(results) else "–"
            lines.append(f"| {name} | " + " | ".join(cells) + f" | {mean} |")
        lines.append("")
    lines += ["### ROUGE-1 and ROUGE-L recall, %, whole sentences", ""]
    lines.append("| system | " + " | ".join(results) + " |")
    lines.append("| --- |" + " --- |" * len(results))
    for name in names:
        cells = [
            f"{fmean(found[name].whole['rouge1']):.1f} / {fmean(found[name].whole['rougeL']):.1f}"
            if name in found
            else "–"
            for found in results.values()
        ]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def compared(results: dict[str, dict[str, Scores]]) -> str:
    """Our default against lead round robin and the best of sumy's, by paired bootstrap, on all topics and on the odd ones."""
    lines = [
        "| set | topics | default | lead round robin | better in | best of sumy's | better in |",
        "| --- |" + " --- |" * 6,
    ]
    for name, found in results.items():
        ours = found["briefing default"].whole["rouge2"]
        for label, part in (("all", slice(None)), ("odd", slice(1, None, 2))):
            lead = found["lead round robin"].whole["rouge2"][part]
            sumy = max(
                (key for key in found if key.startswith("sumy ")),
                key=lambda key: fmean(found[key].whole["rouge2"]),
                default=None,
            )
            lines.append(
                f"| {name} | {label} | {fmean(ours[part]):.1f} | {fmean(lead):.1f} | {better(ours[part], lead):.0%}"
                f" | {_against(ours[part], sumy, found[sumy].whole['rouge2'][part]) if sumy else '– | –'} |"
            )
    return "\n".join(lines)


def _against(ours: Sequence[float], name: str, values: Sequence[float]) -> str:
    return f"{name} {fmean(values):.1f} | {better(ours, values):.0%}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the benchmark and write its tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("sets", type=Path)
    parser.add_argument("--out", type=Path, help="a Markdown file; printed if left out")
    parser.add_argument("--only", nargs="*", help="names of systems")
    asked = parser.parse_args(arguments)
    if not asked.sets.is_dir():
        print(f"{asked.sets} is no folder: nothing was measured. Give the folder of the sets.", file=sys.stderr)
        return 0
    results: dict[str, dict[str, Scores]] = {}
    sizes: dict[str, int] = {}
    for name, topics in load(asked.sets):
        sizes[name] = len(topics)
        results[name] = {}
        for system in systems():
            if asked.only and system.name not in asked.only:
                continue
            print(f"{name}: {system.name}", file=sys.stderr)
            scores = measured(topics, system)
            if scores:
                results[name][system.name] = scores
    text = table(results, sizes)
    if all({"briefing default", "lead round robin"} <= set(found) for found in results.values()):
        text += "\n\n### Paired bootstrap, ROUGE-2, whole sentences\n\n" + compared(results)
    if asked.out:
        asked.out.write_text(text + "\n", encoding="utf-8")
    else:
        print(text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
