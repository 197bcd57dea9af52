"""``briefing diff``: what is new in one edition against another."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefing.cli.console import screen
from briefing.cli.options import AsJson

if TYPE_CHECKING:
    from briefing.editions import Record
    from briefing.grouping.changes import Present
    from briefing.model import Changes, Past

Edition = "An edition's number, a folder of outputs, or a brief.pdf."
Old = Annotated[str, typer.Argument(metavar="OLD", help=Edition)]
New = Annotated[str, typer.Argument(metavar="NEW", help="Likewise.")]
Of = Annotated[Path, typer.Option("--project", metavar="PROJECT", help="Whose editions the numbers are of.")]

SCHEMA = "briefing/diff/1"
LABELS = {
    "new": "New",
    "updated": "Updated",
    "corroborated": "More origins",
    "contradicted": "Contradicted",
}
"""What has happened to claims, in the order in which it is told."""


def diff(old: Old, new: New, project: Of = Path(), as_json: AsJson = False) -> None:
    """Tell what is new in one edition against another."""
    from briefing.editions import differences

    changes, was, now = differences(_record(old, project), _record(new, project))
    if as_json:
        screen.data(_data(old, new, changes, was, now))
        return
    for line in _lines(changes, was, now):
        screen.result("".join(each for each in line if each.isprintable()))


def _record(name: str, project: Path) -> Record:
    """An edition from the project's memory, or from files.

    Raises:
        UsageError: there is no such edition, or its files are not whole.
    """
    return _remembered(int(name), project) if name.isdecimal() and not Path(name).exists() else _filed(Path(name))


def _remembered(number: int, project: Path) -> Record:
    from briefing.editions import Record
    from briefing.errors import UsageError
    from briefing.notices import Notices
    from briefing.store import Store

    if not (project / ".briefing").is_dir():
        raise UsageError(f"{project} remembers no edition.", "Build it, or name its folder: --project PROJECT.")
    notices = Notices()
    with Store.open(project, notices) as store:
        found, known = store.edition(number), [str(each.number) for each in store.editions()]
    screen.warn(notices)
    if found is None:
        raise UsageError(f"There is no edition {number} of {project}.", f"There are: {', '.join(known) or 'none'}.")
    return Record(number, found.brief.encode(), found.analysis.encode())


def _filed(path: Path) -> Record:
    from briefing.editions import Record
    from briefing.errors import UsageError
    from briefing.proof.pdf import open_pdf

    hint = "Give an edition's number, a folder with brief.json and analysis.json, or a brief.pdf."
    if not path.exists():
        raise UsageError(f"{path} is not there.", hint)
    try:
        if path.is_dir():
            return Record(0, (path / "brief.json").read_bytes(), (path / "analysis.json").read_bytes())
        inside = open_pdf(path.read_bytes(), str(path)).attachments
        return Record(0, inside["brief.json"], inside["analysis.json"])
    except OSError as error:
        raise UsageError(f"{error.filename or path} cannot be opened: {error.strerror}.", hint) from None
    except KeyError as error:
        raise UsageError(f"{path} has no {error.args[0]} in it.", hint) from None


def _lines(changes: Changes, was: Past, now: Present) -> list[str]:
    """Every kind of change with its claims; one line where there is none."""
    lines: list[str] = []
    text = {claim.id: claim.quoted.plain for claim in now.claims}
    count = {claim.id: claim.independent_sources for claim in now.claims}
    before = {claim.id: claim.independent_sources for claim in was.claims}
    turned = {each.claim: each for each in changes.updated}
    for kind, label in LABELS.items():
        names = [claim.id for claim in now.claims if changes.claims.get(claim.id) == kind]
        lines += [f"{label} ({len(names)})"] if names else []
        for name in names:
            lines.append(f"  {name}  {text[name]}")
            if kind == "updated":
                lines.append(f"      {turned[name].was.value}  ->  {turned[name].now.value}")
            if kind == "corroborated":
                lines.append(f"      {before[name]}  ->  {count[name]} origins")
    lines += [f"Withdrawn ({len(changes.withdrawn)})"] if changes.withdrawn else []
    lines += [f"  {each.claim}  {each.text}  ({each.path}: {each.reason})" for each in changes.withdrawn]
    for each in changes.corrections:
        lines.append(f"Altered: {each.path}" + (f" ({', '.join(each.claims)} no longer in it)" if each.claims else ""))
    lines += [f"Nothing new: {now.paths[number]}" for number in changes.nothing_new]
    return lines or ["No claim has changed."]


def _data(old: str, new: str, changes: Changes, was: Past, now: Present) -> object:
    from briefing.writers import changed

    before = {claim.id: claim.independent_sources for claim in was.claims}
    return {
        "schema": SCHEMA,
        "old": old,
        "new": new,
        "claims": [
            {
                "id": claim.id,
                "change": changes.claims[claim.id],
                "text": claim.quoted.plain,
                "independent_sources": {"was": before.get(claim.id), "now": claim.independent_sources},
            }
            for claim in now.claims
            if claim.id in changes.claims
        ],
        "changes": changed.to_json(changes),
    }
