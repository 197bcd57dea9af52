"""The checks of ``briefing doctor``."""

from __future__ import annotations

import ctypes
import platform
import sys
from collections.abc import Callable
from ctypes.util import find_library
from dataclasses import dataclass
from importlib import import_module, metadata

INSTALL = (
    "Debian, Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-dejavu-core; "
    "Fedora: dnf install pango harfbuzz dejavu-sans-fonts; macOS: brew install pango; "
    "Windows: MSYS2's mingw-w64-x86_64-pango."
)
REINSTALL = "Install briefing again: pip install --force-reinstall briefing."

LIBRARIES = {
    "pango": ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    "pangoft2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
    "harfbuzz-subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
}
"""File names on Linux, macOS and Windows. Without the last, PDFs are written slowly and differ from run to run."""


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked for."""

    name: str
    ok: bool
    found: str
    """Its version or place, or what is wrong."""
    needed_for: str
    """``pdf`` or ``all``."""
    hint: str
    """The next step where it is missing."""


def checkup() -> tuple[Check, ...]:
    """Look for everything."""
    return (
        _check(
            "python", lambda: f"{platform.python_version()} at {sys.executable}", "all", "Install Python 3.11 or newer."
        ),
        *(_check(name, lambda name=name: _library(name), "pdf", INSTALL) for name in LIBRARIES),  # type: ignore[misc]
        _check("fonts", _fonts, "pdf", REINSTALL),
        _check("templates", _templates, "all", REINSTALL),
        *(
            _check(name, lambda name=name: _package(name), "all", REINSTALL)  # type: ignore[misc]
            for name in ("nltk", "sumy", "sentencex", "trafilatura", "pypdfium2")
        ),
    )


def _check(name: str, look: Callable[[], str], needed_for: str, hint: str) -> Check:
    try:
        return Check(name, True, look(), needed_for, hint)
    except Exception as error:  # whatever a broken installation throws is what the user must be told
        reason = (str(error).splitlines() or [type(error).__name__])[0]
        return Check(name, False, reason, needed_for, hint)


def _library(name: str) -> str:
    for file in LIBRARIES[name]:
        try:
            library = ctypes.CDLL(file)
        except OSError:
            continue
        return _pango_version(library) if name == "pango" else file
    other = find_library(name if name == "harfbuzz-subset" else f"{name}-1.0")
    if other is None:
        raise OSError("no such library")
    return other


def _pango_version(library: ctypes.CDLL) -> str:
    version = library.pango_version_string
    version.restype = ctypes.c_char_p
    return str(version().decode())


def _fonts() -> str:
    from briefing import assets

    found = [name for name in assets.names("styles") if name.endswith((".ttf", ".otf", ".woff2"))]
    if not found:
        raise OSError("none of the packaged fonts is there")
    return f"{len(found)} packaged"


def _templates() -> str:
    from briefing import assets

    return ", ".join(
        name.removesuffix(".html.jinja") for name in assets.names("templates") if name.endswith(".html.jinja")
    )


def _package(name: str) -> str:
    import_module(name)
    return metadata.version(name)
