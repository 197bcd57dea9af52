"""``briefing summarize``: the bare summariser."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.console import screen
from briefing.cli.options import AsJson, Ranker

Files = Annotated[list[Path], typer.Argument(metavar="FILE...", help="Article files.")]
Words = Annotated[int, typer.Option("--words", min=1, metavar="N", help="Words to keep, at most.")]
Exact = Annotated[bool, typer.Option("--exact", help="Prove the default's choice best; takes seconds.")]


def summarize(
    files: Files, words: Words = 250, ranker: Ranker = None, exact: Exact = False, as_json: AsJson = False
) -> None:
    """Print the best sentences of some articles."""
    from briefing.notices import Notices
    from briefing.summary import summarize as summary

    notices = Notices()
    with screen.progress() as progress:
        progress("summarizing")
        found = summary(files, words, ranker or "default", exact=exact, notices=notices)
    if as_json:
        sentences = [asdict(sentence) for sentence in found.sentences]
        screen.data(
            {
                "ranker": found.ranker,
                "words": found.words,
                "sentences": sentences,
                "selection": {"method": found.selection, "gap": found.gap},
            }
        )
    else:
        for sentence in found.sentences:
            screen.result(" ".join(sentence.text.split()))
    screen.warn(notices)
