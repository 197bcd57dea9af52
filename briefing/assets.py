"""Finds templates and styles: in an installed wheel under ``briefing/_assets``, in a checkout beside pyproject.toml."""

from __future__ import annotations

from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from briefing.errors import TemplateError

KINDS = ("templates", "styles")
"""The folders, by name."""


def path(kind: str, name: str) -> Traversable:
    """The file or folder ``name`` (forward slashes, with its suffix) of a kind.

    Raises:
        TemplateError: it does not exist; the message names near ones.
    """
    parts = name.split("/")
    found = _folder(kind).joinpath(*parts)
    if ".." in parts or name.startswith("/") or not (found.is_file() or found.is_dir()):
        known = names(kind)
        near = get_close_matches(name, known, n=1)
        guess = f" Did you mean {near[0]!r}?" if near else ""
        raise TemplateError(f"There is no {name!r} in {kind}/.{guess}", f"Known: {', '.join(known)}.")
    return found


def read_text(kind: str, name: str) -> str:
    """The text of a file of a kind.

    Raises:
        TemplateError: it does not exist.
    """
    return path(kind, name).read_text(encoding="utf-8")


def names(kind: str) -> tuple[str, ...]:
    """All files of a kind, as paths relative to its folder, sorted."""
    return tuple(sorted(_walk(_folder(kind), "")))


def _walk(folder: Traversable, prefix: str) -> list[str]:
    found: list[str] = []
    for entry in folder.iterdir():
        if entry.is_dir():
            found += _walk(entry, f"{prefix}{entry.name}/")
        elif entry.is_file():
            found.append(prefix + entry.name)
    return found


def _folder(kind: str) -> Traversable:
    packaged = files("briefing") / "_assets" / kind
    if packaged.is_dir():
        return packaged
    checkout = Path(__file__).resolve().parent.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / kind).is_dir():
        return checkout / kind
    raise TemplateError(
        f"The {kind} of briefing are missing from this installation.",
        "Install briefing again (pip install --force-reinstall briefing), or run it from its checkout.",
    )
