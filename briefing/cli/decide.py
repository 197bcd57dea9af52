"""An editor's decisions: each command writes one entry of decisions.toml, known by an article's words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from briefing.cli.console import screen, table

if TYPE_CHECKING:
    from briefing.grouping.changes import Present
    from briefing.model import Claim

Id = Annotated[str, typer.Argument(metavar="CLAIM-ID", help="As in brief.json; its beginning is enough.")]
Others = Annotated[list[str], typer.Argument(metavar="CLAIM-ID…", help="As in brief.json; beginnings are enough.")]
Of = Annotated[Path, typer.Option("--project", "-p", metavar="PROJECT", help="The project; this folder if not set.")]
Topic = Annotated[str, typer.Argument(metavar="TOPIC", help="A topic's id.")]
Source = Annotated[str, typer.Argument(metavar="SOURCE", help="The number of one of its sources.")]
Text = Annotated[str, typer.Argument(metavar="TEXT", help="A few words.")]
Names = Annotated[list[str], typer.Argument(metavar="NAME…", help="Spellings, the preferred one first.")]
Not = Annotated[bool, typer.Option("--not", help="They are not the same.")]
Undo = Annotated[bool, typer.Option("--undo", help="Take it back.")]


def pin(claim: Id, project: Of = Path(), undo: Undo = False) -> None:
    """Have the page show a claim."""
    _decide(project, "pin", {"words": _words(claim, project)}, undo)


def drop(claim: Id, project: Of = Path(), undo: Undo = False) -> None:
    """Keep a claim off the page."""
    _decide(project, "drop", {"words": _words(claim, project)}, undo)


def prefer(claim: Id, source: Source, project: Of = Path(), undo: Undo = False) -> None:
    """Have a claim shown by the words of one of its sources."""
    _decide(project, "prefer", {"words": _wording(claim, source, project)}, undo)


def split(claim: Id, source: Source, project: Of = Path(), undo: Undo = False) -> None:
    """Make what one of a claim's sources says a claim of its own."""
    _decide(project, "split", {"words": _wording(claim, source, project)}, undo)


def join(claims: Others, project: Of = Path(), undo: Undo = False) -> None:
    """Make several claims one."""
    _several(claims, "claims to join")
    words = [_words(each, project) for each in claims]
    _decide(project, "join", {"words": words}, undo)


def move(claim: Id, topic: Topic, project: Of = Path(), undo: Undo = False) -> None:
    """Put a claim under another topic."""
    words = _words(claim, project)
    _decide(project, "move", {"words": words, "topic": _topic(topic)}, undo)


def order(topic: Topic, claims: Others, project: Of = Path(), undo: Undo = False) -> None:
    """Put a topic's claims in order; those that are not named follow."""
    words = [_words(each, project) for each in claims]
    _decide(project, "order", {"topic": _topic(topic), "words": words}, undo)


def title(topic: Topic, text: Text, project: Of = Path(), undo: Undo = False) -> None:
    """Give a section another title."""
    _decide(project, "title", {"topic": _topic(topic), "title": text}, undo)


def note(claim: Id, text: Text, project: Of = Path(), undo: Undo = False) -> None:
    """Add an editor's note to a claim."""
    _decide(project, "note", {"words": _words(claim, project), "note": text}, undo)


def alias(names: Names, project: Of = Path(), different: Not = False, undo: Undo = False) -> None:
    """Say that names are one and the same, or that they are not."""
    _several(names, "names")
    _decide(project, "alias", {"names": list(names), "same": not different}, undo)


def decisions(project: Of = Path()) -> None:
    """List what the editor has decided."""
    from briefing.config import rulings
    from briefing.model import DECISIONS

    made = rulings.load(project)
    rows: list[tuple[str, ...]] = [(kind, _shown(entry)) for kind in DECISIONS for entry in getattr(made, kind)]
    for line in table(rows):
        screen.result("".join(each for each in line if each.isprintable()))
    if not rows and not screen.quiet:
        screen.say("Nothing is decided: `briefing pin CLAIM-ID` and the like write decisions.toml.")


def _shown(entry: object) -> str:
    parts = entry if isinstance(entry, tuple) else (entry,)
    return " | ".join(" / ".join(part) if isinstance(part, tuple) else str(part) for part in parts)


def _decide(project: Path, kind: str, entry: Mapping[str, Any], undo: bool) -> None:
    """Write the entry, or take back what was decided on the same."""
    from briefing.config import scribe
    from briefing.errors import UsageError

    key = next(name for name in ("topic", "words", "names") if name in entry) if kind in ("order", "title") else "words"
    subject = entry.get(key, entry.get("names"))
    if undo:
        gone = scribe.take_back(
            project, lambda name, each: name == kind and each.get(key, each.get("names")) == subject
        )
        if not gone:
            raise UsageError(f"No {kind} of that is decided.", "`briefing decisions` lists what is.")
        screen.result(f"taken back: {kind} {_shown(subject)}")
        return
    new = scribe.add(project, kind, entry)
    screen.result(f"{'decided' if new else 'decided before'}: {kind} {_shown(tuple(entry.values()))}")
    if new and not screen.quiet:
        screen.say(f"It holds from the next build on: briefing build {project}")


def _several(given: list[str], what: str) -> None:
    from briefing.errors import UsageError

    if len(given) < 2:
        raise UsageError(f"Two or more {what} are needed.", "`--help` shows how.")


def _topic(name: str) -> str:
    from briefing.config import checks
    from briefing.errors import UsageError

    try:
        return checks.topic_id(name)
    except ValueError as error:
        raise UsageError(f"TOPIC {error}.") from None


def _wording(claim: str, source: str, project: Path) -> str:
    """The words of one of a claim's sources, by its number on the last page."""
    from briefing.errors import UsageError

    found, _ = _claim(claim, project)
    words = {witness.sentence.source: witness.sentence.plain for witness in reversed(found.witnesses)}
    if source not in words:
        raise UsageError(f"{found.id} has no source {source}.", f"It has {', '.join(sorted(words, key=int))}.")
    return words[source]


def _words(name: str, project: Path) -> str:
    """The whole sentence by which a claim was shown, or would have been."""
    claim, shown = _claim(name, project)
    return next((each.sentence.plain for each in claim.witnesses if each.sentence.id == shown), claim.quoted.plain)


def _claim(name: str, project: Path) -> tuple[Claim, str]:
    """A claim of the last edition, and the id of the sentence that the page shows of it; empty for none.

    Raises:
        UsageError: there is no edition, no such claim, or more than one whose id begins so.
    """
    from briefing.errors import UsageError

    last = _last(project)
    found = [claim for claim in last.claims if claim.id.startswith(name)]
    exact = [claim for claim in found if claim.id == name]
    if len(exact or found) == 1:
        (claim,) = exact or found
        return claim, last.shown.get(claim.id, "")
    if found:
        raise UsageError(
            f"{name} begins {len(found)} claims: {', '.join(each.id for each in found[:6])}.", "Give more."
        )
    raise UsageError(f"There is no claim {name} in the last edition.", "brief.json and analysis.json have the ids.")


def _last(project: Path) -> Present:
    """The last edition."""
    from briefing import editions
    from briefing.errors import UsageError
    from briefing.notices import Notices
    from briefing.store import Store

    hint = f"Build it first: briefing build {project}"
    if not (project / ".briefing").is_dir():
        raise UsageError(f"{project} remembers no edition.", hint)
    notices = Notices()
    with Store.open(project, notices) as store:
        known = store.editions()
        found = store.edition(known[-1].number) if known else None
    screen.warn(notices)
    if found is None:
        raise UsageError(f"{project} remembers no edition.", hint)
    return editions.present(editions.Record(known[-1].number, found.brief.encode(), found.analysis.encode()))
